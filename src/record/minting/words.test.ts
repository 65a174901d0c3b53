import { describe, expect, it } from 'vitest';
import { aMinting, mintedLines } from '../../../test/builders.ts';
import { ANSWER_TYPES, MEASURES } from '../codes.ts';
import { toldOf } from '../minting.ts';

const idOf = (kind: string, of: ReturnType<typeof aMinting>) => {
	const found = of.entities.find((entity) => entity.kind === kind);
	if (found === undefined) throw new Error(`no ${kind} was minted`);
	return { value: found.label, entity: { id: found.id, kind: found.kind } };
};

describe('a term', () => {
	it('is used or rejected for a place, on a ground', () => {
		expect(mintedLines('term', { term: 'penal colony', about: 'San Ubaldo' })).toEqual([
			'Term "penal colony" word “penal colony”',
			'Term "penal colony" about Place "San Ubaldo"',
		]);
		expect(
			mintedLines('term', {
				term: 'prison',
				about: 'San Ubaldo',
				polarity: 'denies',
				ground: 'nobody is serving',
			}),
		).toEqual([
			'Term "prison" word “prison”, denies',
			'Term "prison" about Place "San Ubaldo"',
			'Term "prison" ground “nobody is serving”',
		]);
		expect(mintedLines('term', { term: 'x' }, { polarity: 'declines' })).toEqual([
			'Term "x" word “x”, declines',
		]);
	});

	it('may be about a body or an event, and rests on a definition that was accepted', () => {
		const body = { value: 'DIGEP', type: 'organization' };
		expect(mintedLines('term', { term: 'jailer', about: body })).toContain(
			'Term "jailer" about Organization "DIGEP"',
		);
		const definition = idOf('Definition', aMinting('definition', { term: 'prison', criteria: 'a sentence' }));
		expect(aMinting('term', { term: 'prison', definition }).statements.at(-1)).toMatchObject({
			property: 'definedBy',
			value: { type: 'entity', id: definition.entity.id },
		});
		expect(() => aMinting('term', { term: 'prison', definition: 'hers' })).toThrow(
			/a definition that was accepted/,
		);
		expect(() => aMinting('term', { about: 'San Ubaldo' })).toThrow(/the word itself/);
		expect(() => aMinting('term', { term: 'x', polarity: 'rejects' })).toThrow(/not "rejects"/);
	});
});

describe('a definition', () => {
	it('has its criteria one by one', () => {
		const criteria = [{ value: 'a place that nobody can leave' }, { value: 'no judge asks why' }];
		expect(mintedLines('definition', { term: 'prison', criteria })).toEqual([
			'Definition "prison" word “prison”',
			'Definition "prison" criterion “a place that nobody can leave”',
			'Definition "prison" criterion “no judge asks why”',
		]);
		for (const slots of [{ term: 'prison' }, { term: 'prison', criteria: [] }, { criteria: 'x' }])
			expect(() => aMinting('definition', slots)).toThrow(/"term" and "criteria"/);
	});
});

describe('an inquiry that stands already', () => {
	const { entities } = aMinting('inquiry', { asked: 'X', answerType: 'pending', ours: true });
	const { id, kind, label } = entities.find((one) => one.kind === 'Inquiry') ?? {};
	const standing = { value: label, entity: { id, kind } };

	it('is told more of: the answer that came, a reminder', () => {
		expect(
			aMinting('inquiry', {
				inquiry: standing,
				answerType: 'answered',
				reminder: '2019-06-01',
			}).statements.map(({ subject, property }) => [subject === id, property]),
		).toEqual([
			[true, 'answerType'],
			[true, 'remindedOn'],
		]);
	});

	it('is never made from words, and "ours" is only what somebody says', () => {
		expect(() => aMinting('inquiry', { inquiry: 'X', answerType: 'answered' })).toThrow(/holds already/);
		const of = (slots: object) =>
			aMinting('inquiry', { asked: 'X', answerType: 'pending', ...slots }).statements.filter(
				({ property }) => property === 'ours',
			).length;
		expect([of({}), of({ ours: false }), of({ ours: true })]).toEqual([0, 0, 1]);
	});
});

describe('an inquiry', () => {
	it('says who asked whom about what, when, by which way, and what came back', () => {
		expect(
			mintedLines('inquiry', {
				asked: { value: 'DIGEP', type: 'organization' },
				by: { value: 'The Gazette', type: 'organization' },
				answerType: 'no-response',
				about: { value: 'Teodoro Ibarcea', type: 'person' },
				what: 'whether it holds Ibarcea',
				on: '2019-05-08',
				deadline: '2019-05-10',
				through: 'by email',
			}),
		).toEqual([
			'Inquiry "DIGEP" answerType no-response',
			'Inquiry "DIGEP" asked Organization "DIGEP"',
			'Inquiry "DIGEP" askedBy Organization "The Gazette"',
			'Inquiry "DIGEP" about Person "Teodoro Ibarcea"',
			'Inquiry "DIGEP" question “whether it holds Ibarcea”',
			'Inquiry "DIGEP" through “by email”',
			'Inquiry "DIGEP" on 2019-05-08',
			'Inquiry "DIGEP" deadline 2019-05-10',
		]);
	});

	it('is refused without who was asked or what came back', () => {
		for (const answerType of ANSWER_TYPES)
			expect(aMinting('inquiry', { asked: 'X', answerType, answer: 'No comment' }).statements).toHaveLength(
				4,
			);
		expect(() => aMinting('inquiry', { asked: 'X' })).toThrow(/"asked"\) and "answerType"/);
		expect(() => aMinting('inquiry', { answerType: 'declined' })).toThrow(/"asked"\) and "answerType"/);
		expect(() => aMinting('inquiry', { asked: 'X', answerType: 'silence' })).toThrow(/not "silence"/);
	});
});

describe('process', () => {
	it('is a right that was denied, or given; who denies the denial does not say that it was given', () => {
		const slots = { right: 'a hearing', who: 'Teodoro Ibarcea' };
		expect(mintedLines('process', { ...slots, denied: true, on: '2019-04-12' })).toEqual([
			'Person "Teodoro Ibarcea" rightDenied “a hearing”, on 2019-04-12',
		]);
		expect(mintedLines('process', { ...slots, denied: false })).toEqual([
			'Person "Teodoro Ibarcea" rightGiven “a hearing”',
		]);
		expect(mintedLines('process', slots, { polarity: 'denies' })).toEqual([
			'Person "Teodoro Ibarcea" rightDenied “a hearing”, denies',
		]);
		expect(() => aMinting('process', { right: 'a hearing' })).toThrow(/whose/);
		expect(() => aMinting('process', { ...slots, who: 'unknown' })).toThrow(/unknown/);
	});
});

describe('a population', () => {
	const counted = { comparator: '=', unit: 'person', counted: 'people held in March', value: { value: 41 } };
	it('is counted somehow, somewhere, at some time, and may be part of another', () => {
		const whole = idOf('Population', aMinting('quantity', { ...counted, counted: 'people held' }));
		const name = 'Population "people held in March"';
		expect(
			mintedLines('quantity', {
				...counted,
				measure: 'stock',
				at: 'Cawder Street',
				on: '2019-03-31',
				partOf: whole,
			}),
		).toEqual([
			`${name} counts “people held in March”`,
			`${name} count = 41 person`,
			`${name} measure stock`,
			`${name} at Place "Cawder Street"`,
			`${name} on 2019-03-31`,
			expect.stringMatching(/partOf [0-9a-f]{4}…$/),
		]);
		expect(
			mintedLines('quantity', { ...counted, during: '2019-03/2019-05', partOf: 'all who were flown' }),
		).toEqual([
			`${name} counts “people held in March”`,
			`${name} count = 41 person`,
			`${name} during 2019-03/2019-05`,
			`${name} partOf Population "all who were flown"`,
		]);
		for (const measure of MEASURES)
			expect(mintedLines('quantity', { ...counted, measure })).toContain(`${name} measure ${measure}`);
		expect(() => aMinting('quantity', { ...counted, measure: 'sum' })).toThrow(/not "sum"/);
	});
});

it('knows a passage by what it tells of', () => {
	const told = (kind: Parameters<typeof aMinting>[0], slots: object, of: string) => {
		const minted = aMinting(kind, slots as Parameters<typeof aMinting>[1]);
		expect(minted.entities.find(({ id }) => id === toldOf(kind, minted.statements))?.kind).toBe(of);
	};
	told('term', { term: 'prison', about: 'San Ubaldo' }, 'Term');
	told('definition', { term: 'prison', criteria: 'a sentence' }, 'Definition');
	told('inquiry', { asked: 'X', answerType: 'declined' }, 'Inquiry');
	told('process', { right: 'a hearing', who: 'Ana Ordaz' }, 'Person');
	told('quantity', { comparator: '=', counted: 'people', value: { value: 1 } }, 'Population');
	told('legal', { type: 'docket', name: '19-417' }, 'Proceeding');
	told('compliance', { obligation: 'x', done: 'done' }, 'Act');
	told('quote', { type: 'direct', content: 'No.', speaker: 'Ana Ordaz' }, 'Person');
});
