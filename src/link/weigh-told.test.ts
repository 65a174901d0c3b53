import { describe, expect, it } from 'vitest';
import { nothingTold, type ToldDate, type ToldOf } from './told.ts';
import { commonnessOf, weighTold } from './weigh-told.ts';

const NAMES = commonnessOf(['Ana Robles Paz', 'Lena Osei', 'Bruno Quist']);
const day = (text: string): ToldDate => {
	const lo = Date.parse(text);
	return { written: text, lo, hi: lo + 86_399_999 };
};
const year = (text: string): ToldDate => ({
	written: text,
	lo: Date.parse(`${text}-01-01`),
	hi: Date.parse(`${text}-12-31`) + 86_399_999,
});
const told = (name: string, more: Partial<ToldOf> = {}): ToldOf => ({ ...nothingTold(name), ...more });
const weigh = (left: ToldOf, right: ToldOf, people = 20) => weighTold(left, right, NAMES, people);
const level = (field: string, left: Partial<ToldOf>, right: Partial<ToldOf>) => {
	const found = weigh(told('Ana Robles', left), told('Ana Robles', right));
	const { level: agreed, weight } = found.fields.find((one) => one.field === field) ?? {};
	return [agreed, weight];
};

describe('two who are told of', () => {
	it('are one or two by how rare their names are, and by how many they are among', () => {
		const rare = weigh(told('Ilvana Quist'), told('QUIST, Ilvana'));
		expect(rare.probability).toBeGreaterThan(0.95);
		const common = commonnessOf(Array.from({ length: 5_000 }, () => 'Ana Robles'));
		expect(weighTold(told('Ana Robles'), told('Ana Robles'), common, 5_000).probability).toBeLessThan(0.01);
		expect(weigh(told('Ana Robles'), told('Ana Robles'), 100_000).probability).toBeLessThan(
			weigh(told('Ana Robles'), told('Ana Robles'), 100).probability,
		);
	});

	it('are nearer the more agrees, further where what cannot differ does, and missing values tell nothing', () => {
		const [a, b] = [told('Ana Robles'), told('Ana Roblez')];
		const { weight } = weigh(a, b);
		const born = [day('1950-03-14')];
		expect(weigh({ ...a, births: born }, b).weight).toBe(weight);
		expect(weigh({ ...a, births: born }, { ...b, births: born }).weight).toBe(weight + 10);
		expect(weigh({ ...a, births: born }, { ...b, births: [day('1971-09-02')] }).weight).toBe(weight - 6);
		expect(weigh({ ...a, sexes: ['F'] }, { ...b, sexes: ['Femenino'] }).weight).toBe(weight + 1);
	});

	it('weigh the same whichever stands left', () => {
		const a = told('ROBLES PAZ, Ana', { births: [year('1950')], places: ['Port Vey'] });
		const b = told('Ana Robles', {
			births: [day('1950-03-14')],
			places: ['Port Vey, Halmere'],
			ages: ['26'],
		});
		expect(weigh(a, b).weight).toBeCloseTo(weigh(b, a).weight, 9);
	});

	it.each([
		['born', { births: [day('1950-03-04')] }, { births: [day('1950-04-03')] }, 'near', 4],
		['born', { births: [day('1950-03-04')] }, { births: [year('1950')] }, 'near', 4],
		['born', { births: [year('1950')] }, { births: [year('1950')] }, 'equal', 4],
		['age', { ages: ['26 años'] }, { ages: ['27'] }, 'near', 1.5],
		[
			'age',
			{ ages: ['26'], births: [year('1950')] },
			{ ages: ['41'], births: [year('1950')] },
			'different',
			null,
		],
		['sex', { sexes: ['M'] }, { sexes: ['mujer'] }, 'different', -5],
		['sex', { sexes: ['x'] }, { sexes: ['mujer'] }, 'different', null],
		['days', { days: [day('2019-05-14')] }, { days: [day('2021-01-01')] }, 'different', null],
		['days', { days: [year('2019')] }, { days: [day('2019-01-01')] }, 'different', null],
		['places', { places: ['Port Vey'] }, { places: ['Port Vey, Halmere'] }, 'part', 1],
		['places', { places: ['Cawder Prison'] }, { places: ['Fallow Prison'] }, 'different', null],
		['nationality', { nationalities: ['Venezuelan'] }, { nationalities: ['Colombian'] }, 'different', -1],
		['nationality', { nationalities: ['Peruvian'] }, { nationalities: ['Perú'] }, 'near', 1],
		['nationality', { nationalities: ['Colombian'] }, { nationalities: ['colombiana'] }, 'near', 1],
		['identifiers', { identifiers: ['A-204 113'] }, { identifiers: ['a204113'] }, 'equal', 14],
		['identifiers', { identifiers: ['A-1'] }, { identifiers: ['B-777'] }, 'missing', null],
		['alias', { aliases: ['La Negra'] }, { aliases: ['la negra'] }, 'equal', 4],
		['alias', { aliases: ['La Negra'] }, { aliases: ['Petisa'] }, 'different', null],
		['alias', { aliases: ['La Negra'] }, {}, 'missing', null],
	] as const)('%s %j and %j: %s', (field, left, right, agreed, weight) => {
		expect(level(field, left, right)).toEqual([agreed, weight]);
	});
});
