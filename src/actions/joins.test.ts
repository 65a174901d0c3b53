import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mappedLists } from '../../test/histories/mapped-lists.ts';
import { ApartShape, CaseShape, PersonShape, SuggestionsShape } from '../api/index.ts';
import { type Case, dumpProjection } from '../store/index.ts';
import { decide } from './decide.ts';
import { joinsOf, keptApart } from './joins.ts';
import { person } from './person.ts';
import { rebuild } from './rebuild.ts';
import { findSuggestions } from './suggestions.ts';
import { caseInfo } from './workspace.ts';

/** Four lists that tell of one Bruno Salt, as likely as not, and one that tells of somebody else. */
const FILES: Readonly<Record<string, string>> = {
	'one.csv': 'name,born\n"SALT ORREGO, Bruno",14/03/1950\n"QUIST, Ilvana",2/2/1961\n',
	'two.csv': 'name,born\n"Bruno Salt",14/03/1950\n"Ilvana Quist",2/2/1961\n',
	'three.csv': 'name,born\n"Bruno Salt O.",1950\n"Ilvana Qvist",1961\n',
	'four.csv': 'name,born\n"BRUNO SALT ORREGO",1950\n"Lena Osei",1970\n',
};
const MAPPED = { subject: 'Person', dateOrder: 'dmy', columns: { name: 'full-name', born: 'born-on' } };
const BRUNO = {
	one: 'SALT ORREGO, Bruno',
	two: 'Bruno Salt',
	three: 'Bruno Salt O.',
	four: 'BRUNO SALT ORREGO',
};
type List = keyof typeof BRUNO;
const who = (list: List) => ({ source: `${list}.csv`, kind: 'Person', name: BRUNO[list] });

let lists: Awaited<ReturnType<typeof mappedLists>>;
let opened: Case;
let nonce = 0;
const judge = async (verdict: string, left: List, right: List, by?: string, reason?: string) => {
	nonce += 1;
	const line = { do: verdict, left: who(left), right: who(right), nonce: String(nonce) };
	const receipt = await decide(opened, [
		{ ...line, ...(by === undefined ? {} : { by }), ...(reason === undefined ? {} : { reason }) },
	]);
	expect(receipt.refused).toEqual([]);
	return receipt.decisions[0] ?? '';
};
const undo = (decision: string | null) => {
	nonce += 1;
	return decide(opened, [{ do: 'undo', decision, nonce: String(nonce) }]);
};
const clusterOf = async (list: List) => {
	const row = await opened.db
		.selectFrom('entity')
		.select('cluster')
		.where('label', '=', BRUNO[list])
		.executeTakeFirstOrThrow();
	return row.cluster;
};
const areOne = async (...lists: List[]) => new Set(await Promise.all(lists.map(clusterOf))).size === 1;
const same = async () => {
	const found = SuggestionsShape.parse(await findSuggestions(opened, { kind: 'same' }));
	return {
		counts: found.counts,
		brunos: found.items.flatMap((row) =>
			row.kind === 'same' && [row.left, row.right].every(({ name }) => /salt/i.test(name)) ? [row] : [],
		),
	};
};

beforeAll(async () => {
	lists = await mappedLists(FILES, MAPPED);
	opened = lists.opened;
}, 120_000);
afterAll(() => lists.remove(), 60_000);

describe('who decided what of a join', () => {
	it('is told of each decision, with who took it, when and why, and of an earlier one that it followed', async () => {
		const first = await judge('unsure', 'one', 'two', 'Ana', 'No second surname');
		const second = await judge('same', 'one', 'two', 'Lena', 'The same lawyer');
		const third = await judge('different', 'one', 'three');
		const cluster = await clusterOf('one');
		const joins = await joinsOf(opened, cluster);
		expect(joins.map(({ state, judged }) => [state, judged.map(({ decision }) => decision)])).toEqual([
			['same', [first, second]],
			['different', [third]],
		]);
		expect(joins[0]?.judged).toMatchObject([
			{ verdict: 'unsure', by: 'Ana', reason: 'No second surname', at: expect.any(Number) },
			{ verdict: 'same', by: 'Lena', reason: 'The same lawyer' },
		]);
		const shown = PersonShape.parse(await person(opened, cluster));
		expect(shown.joins).toEqual(joins);
		for (const decision of [third, second, first]) await undo(decision);
		expect(await joinsOf(opened, await clusterOf('one'))).toEqual([]);
	}, 60_000);
});

describe('a chain of same across a different', () => {
	it('is not joined, and is told with the whole path and with what it would cross', async () => {
		const chain = [
			await judge('same', 'one', 'two', 'Ana', 'One birth'),
			await judge('different', 'one', 'four', 'Lena', 'Seen on one day in two places'),
			await judge('same', 'three', 'four', 'Ana'),
		];
		expect(await keptApart(opened)).toEqual([]);
		const crossing = await judge('same', 'two', 'three', 'Bruna', 'One lawyer');
		expect(await areOne('one', 'two')).toBe(true);
		expect(await areOne('two', 'three')).toBe(false);
		const [apart, ...more] = (await keptApart(opened)).map((pair) => ApartShape.parse(pair));
		expect(more).toEqual([]);
		expect(apart).toMatchObject({
			decision: crossing,
			by: 'Bruna',
			reason: 'One lawyer',
			crosses: {
				decision: chain[1],
				verdict: 'different',
				by: 'Lena',
				reason: 'Seen on one day in two places',
			},
		});
		const path = apart?.path.map(({ decision }) => decision) ?? [];
		expect([path, [...path].reverse()]).toContainEqual([chain[0], crossing, chain[2]]);
		expect((await same()).counts.apart).toBe(1);
		expect((await joinsOf(opened, await clusterOf('two'))).map(({ state }) => state)).toContain('kept-apart');
		await undo(chain[1] ?? '');
		expect(await areOne('one', 'two', 'three', 'four')).toBe(true);
		expect(await keptApart(opened)).toEqual([]);
		for (const decision of [chain[0], chain[2], crossing]) await undo(decision ?? '');
	}, 60_000);
});

describe('what was left open', () => {
	it('waits, comes back when another source tells of one of the two, and is answered by a same', async () => {
		const open = await judge('unsure', 'one', 'two', 'Ana', 'Which Bruno?');
		let { brunos, counts } = await same();
		expect(brunos.some(({ unsure }) => unsure !== undefined)).toBe(false);
		expect(counts.unsure).toBe(1);
		const joined = await judge('same', 'two', 'four');
		({ brunos, counts } = await same());
		const [back, ...more] = brunos.filter(({ unsure }) => unsure !== undefined);
		expect(more).toEqual([]);
		expect(back?.unsure).toMatchObject({ decision: open, by: 'Ana', reason: 'Which Bruno?' });
		expect([back?.left.name, back?.right.name].sort()).toEqual([BRUNO.two, BRUNO.one].sort());
		expect(back?.crossings).toEqual([]);
		expect(counts.unsure).toBe(0);
		// A like pair between the same two would cross what was left open: only the pair itself is offered.
		expect(brunos.filter(({ left, right }) => [left.name, right.name].includes(BRUNO.one))).toHaveLength(2);
		const answer = await judge('same', 'one', 'two', 'Lena');
		expect(await areOne('one', 'two', 'four')).toBe(true);
		for (const decision of [answer, joined, open]) await undo(decision);
	}, 60_000);
});

describe('two reviewers', () => {
	it('joins wait for a second name, show who was first, and an undo of either takes the join back', async () => {
		const [before = ''] = (
			await decide(opened, [{ do: 'same', left: who('three'), right: who('four'), by: 'Ana' }])
		).decisions;
		expect(await areOne('three', 'four')).toBe(true);
		const [setting = ''] = (await decide(opened, [{ do: 'settings', case: { joinsNeedTwo: true } }]))
			.decisions;
		expect(CaseShape.parse(await caseInfo(opened, null)).settings).toEqual({
			joinsNeedTwo: { value: true, decision: setting },
		});
		// It holds for what was joined before as well.
		expect(await areOne('three', 'four')).toBe(false);
		const first = await judge('same', 'one', 'two', 'Ana', 'One birth');
		expect(await areOne('one', 'two')).toBe(false);
		await judge('same', 'one', 'two', 'Ana');
		expect(await areOne('one', 'two')).toBe(false);
		const { brunos, counts } = await same();
		const waiting = brunos.filter(({ awaiting }) => awaiting.length > 0);
		expect(counts.awaiting).toBe(2);
		const pair = waiting.find(({ left, right }) => [left.name, right.name].includes(BRUNO.one));
		expect(pair?.awaiting[0]).toMatchObject({ decision: first, by: 'Ana', reason: 'One birth' });
		expect((await person(opened, await clusterOf('one'))).joins.map(({ state }) => state)).toEqual([
			'awaiting',
		]);
		const second = await judge('same', 'one', 'two', 'Lena');
		expect(await areOne('one', 'two')).toBe(true);
		expect((await same()).counts.awaiting).toBe(1);
		const held = await dumpProjection(opened);
		await rebuild(opened);
		expect(await dumpProjection(opened)).toEqual(held);
		await undo(second);
		expect(await areOne('one', 'two')).toBe(false);
		await undo(setting);
		expect(await areOne('one', 'two')).toBe(true);
		expect(await areOne('three', 'four')).toBe(true);
		// A line that was taken before stays one line.
		const again = await decide(opened, [{ do: 'same', left: who('three'), right: who('four'), by: 'Ana' }]);
		expect(again).toMatchObject({ decided: 0, already: 1, decisions: [before] });
		// Who reviews on the device says it anew as well, and takes back what was said in their name.
		opened.chooseReviewer('Nadia Orrin');
		const line = { do: 'same', left: who('one'), right: who('three') };
		const own = await decide(opened, [line]);
		opened.chooseReviewer('Odo Lind');
		const others = await decide(opened, [line]);
		expect([own.decided, others.decided]).toEqual([1, 1]);
		const taken = await decide(opened, [{ do: 'undo', decision: line }]);
		expect(taken.refused).toEqual([]);
		const judged = (await joinsOf(opened, await clusterOf('one'))).flatMap((join) =>
			join.judged.filter(({ by }) => by === 'Nadia Orrin' || by === 'Odo Lind'),
		);
		expect(judged.map(({ by }) => by)).toEqual(['Nadia Orrin']);
		await undo(own.decisions[0] ?? '');
		opened.chooseReviewer(null);
		const byOther = await decide(opened, [
			{ do: 'same', left: who('three'), right: who('four'), by: 'Lena' },
		]);
		expect(byOther).toMatchObject({ decided: 1, already: 0 });
	}, 90_000);
});
