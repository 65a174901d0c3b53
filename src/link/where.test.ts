import { describe, expect, it } from 'vitest';
import { type Bearer, spellingPairs } from './spellings.ts';
import { agreeOnWhere, metresBetween, type ToldOfPlace } from './where.ts';

const place = (name: string, source: string, tells: ToldOfPlace): Bearer => ({
	kind: 'Place',
	name,
	source,
	isRow: true,
	cluster: `${source} ${name}`,
	tells,
});
const found = (...all: readonly Bearer[]) => spellingPairs(all).pairs.map(({ reasons }) => reasons.join());

describe('where two places are', () => {
	it('metres over the ground', () => {
		expect(metresBetween([0, 0], [0, 1])).toBeCloseTo(111_195, -1);
		expect(metresBetween([40, -74], [40, -74])).toBe(0);
		expect(metresBetween([-34, -58], [34, 122])).toBeCloseTo(Math.PI * 6_371_000, -2);
	});

	it('links by an equal code alone, whatever the names', () => {
		const one = place('Fallow Ridge Prison', 'a', { codes: ['detloc FLWRDG'] });
		expect(found(one, place('Cawder Annex', 'b', { codes: ['detloc FLWRDG'] }))).toEqual(['same-code']);
		// What a paper says of a code says no scheme.
		expect(found(one, place('Cawder Annex', 'b', { codes: ['FLWRDG'] }))).toEqual(['same-code']);
		expect(found(one, place('Cawder Annex', 'b', { codes: ['unit FLWRDG'] }))).toEqual([]);
	});

	it('parts what has other codes of one scheme, and not of two', () => {
		const one = place('Fallow Ridge Prison', 'a', { codes: ['detloc FLWRDG'] });
		const same = (codes: string[]) => found(one, place('Fallow Ridge Prison', 'b', { codes }));
		expect(same(['detloc FLWRXX'])).toEqual([]);
		expect(same(['unit 17'])).toEqual(['same-words']);
		expect(same(['17'])).toEqual(['same-words']);
	});

	it('comes nearer by positions, goes further, and is two where they are far', () => {
		const one = place('Fallow Ridge Prison', 'a', { positions: [[40, -74]] });
		const at = (lat: number, lon: number) =>
			spellingPairs([one, place('Fallow Ridge Jail', 'b', { positions: [[lat, lon]] })]).pairs[0];
		expect(at(40.001, -74.001)?.reasons).toContain('near-place');
		expect(at(40.001, -74.001)?.likeness).toBeGreaterThan(at(40.02, -74)?.likeness ?? 1);
		expect(at(40.1, -74)?.likeness).toBeLessThan(at(40.02, -74)?.likeness ?? 0);
		expect(at(41, -74)).toBeUndefined();
	});

	it('parts one name in two states, told or written, and knows a town', () => {
		const jail = (name: string, source: string, state?: string, town?: string) =>
			place(name, source, {
				...(state === undefined ? {} : { states: [state] }),
				...(town === undefined ? {} : { towns: [town] }),
			});
		expect(found(jail('Norte County Jail', 'a', 'NJ'), jail('Norte County Jail', 'b', 'NY'))).toEqual([]);
		expect(found(jail('Norte County Jail, NJ', 'a'), jail('Norte County Jail', 'b', 'NY'))).toEqual([]);
		expect(
			found(jail('Norte County Jail', 'a', 'NJ', 'vey'), jail('Norte County Jail', 'b', 'NJ', 'vey')),
		).toEqual(['same-words,same-place']);
	});

	it('says nothing where one tells nothing', () => {
		expect(agreeOnWhere({}, { codes: ['x Y'], positions: [[0, 0]], states: ['NJ'] })).toEqual({
			reasons: [],
			shrunk: 1,
		});
	});
});
