import { afterAll, beforeAll, expect, it } from 'vitest';
import { mappedLists } from '../../test/histories/mapped-lists.ts';
import { SUGGESTION_GROUPS } from '../api/index.ts';
import { type Case, reasonsGiven } from '../store/index.ts';
import { decide } from './decide.ts';
import { findSuggestions } from './suggestions.ts';

const HEAD = 'name,where\n';
const FILES = {
	'one.csv': `${HEAD}"SALT ORREGO, Bruno",Grey Mill Prison\n"QUIST, Ilvana",Port Vey\n`,
	'two.csv': `${HEAD}"Bruno Salt",Grey Mill\n"Ilvana Quist",Port Vey\n`,
};
const MAPPED = { subject: 'Person', dateOrder: 'dmy', columns: { name: 'full-name', where: 'held-at' } };

let lists: Awaited<ReturnType<typeof mappedLists>>;
let opened: Case;
beforeAll(async () => {
	lists = await mappedLists(FILES, MAPPED);
	opened = lists.opened;
}, 120_000);
afterAll(() => lists.remove(), 60_000);

it('finds pairs by whom or what they are about, and counts each', async () => {
	const { items, counts } = await findSuggestions(opened, { kind: 'same' });
	expect(items.length).toBe(counts.same);
	expect(counts.people).toBeGreaterThan(0);
	expect(counts.places).toBeGreaterThan(0);
	expect(counts.same).toBe(counts.people + counts.bodies + counts.places + counts.events);
	const kinds = { people: ['Person'], bodies: [], places: ['Place'], events: [] };
	for (const kind of SUGGESTION_GROUPS) {
		const some = (await findSuggestions(opened, { kind })).items;
		expect(some.length).toBe(counts[kind]);
		expect([...new Set(some.map((one) => (one.kind === 'same' ? one.of : one.kind)))]).toEqual(kinds[kind]);
	}
	expect((await findSuggestions(opened, { kind: 'reprint' })).items).toEqual([]);
});

it('gives reasons that were given for pairs, the latest first and each once, and none of other decisions', async () => {
	const [one, other] = (await findSuggestions(opened, { kind: 'people' })).items;
	if (one?.kind !== 'same' || other?.kind !== 'same') throw new Error('there are two pairs of people');
	const pair = ({ left, right }: typeof one) => ({ left: left.entity, right: right.entity });
	const receipt = await decide(opened, [
		{ do: 'same', ...pair(one), reason: 'one lawyer' },
		{ do: 'unsure', ...pair(other), reason: 'no second surname' },
		{ do: 'same', ...pair(other), reason: 'one lawyer', nonce: '2' },
		{ do: 'settings', source: 'one.csv', published: '2030-05-03', reason: 'the imprint' },
	]);
	expect(receipt.refused).toEqual([]);
	expect(await reasonsGiven(opened)).toEqual(['one lawyer', 'no second surname']);
});
