import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SuggestionJson, SuggestionsShape } from '../api/index.ts';
import { type Case, clustersNaming, toldOfClusters } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { eventsNow } from './events-now.ts';
import { init } from './open.ts';
import { person } from './person.ts';
import { rebuild } from './rebuild.ts';
import { findSuggestions } from './suggestions.ts';

const ORDER = 'Ana Ordaz was taken to Cawder Street on 14 May 2019';
const PAPER = 'guards led Ordaz into Cawder Street in May 2019';
const WIRE = 'By the wire, Ana Ordaz sat in Cawder Street from 16 May 2019';
const FILES: Readonly<Record<string, string>> = {
	'order.txt': `${ORDER}.\nThe ministry counts 41 people held at Cawder Street on 31 May 2019.\n`,
	'paper.txt': `${PAPER}.\nThe paper counts 38 people held at Cawder Street on 31 May 2019.\n`,
	'wire.txt': `${WIRE}.\n`,
	'list.csv': 'name,held at,died on\n"ORDAZ, Ana",Cawder Street,2019-06-02\n',
	'deaths.csv': 'name,died on\nAna Ordaz,2019-06-02\n',
};

type Same = Extract<SuggestionJson, { kind: 'same' }>;
let folder = '';
let opened: Case;
const custody = (source: string, quote: string, who: string, on: string) => ({
	do: 'state',
	source,
	kind: 'custody',
	quote,
	slots: { type: 'booked-in', who: { value: who, exact: who }, at: 'Cawder Street', on },
	reason: 'as the test says',
});
const counted = (source: string, quote: string, value: number) => ({
	do: 'state',
	source,
	kind: 'quantity',
	quote,
	slots: {
		comparator: '=',
		unit: 'person',
		counted: { value: 'people held' },
		value: { value },
		at: { value: 'Cawder Street', type: 'place' },
		on: '2019-05-31',
	},
	reason: 'as the test says',
});
const offered = async (of: string): Promise<readonly Same[]> => {
	const found = await findSuggestions(opened, { kind: 'same', limit: 500 });
	expect(SuggestionsShape.safeParse(found).error).toBeUndefined();
	return found.items.filter((one): one is Same => one.kind === 'same' && one.of === of);
};
const joined = async (do_: string, { left, right }: Same) => {
	const { refused, decisions } = await decide(opened, [{ do: do_, left: left.entity, right: right.entity }]);
	expect(refused).toEqual([]);
	return decisions[0];
};
const stays = async () => {
	const { line } = await person(opened, who);
	return line.episodes.flatMap(({ pieces }) =>
		pieces.flatMap((piece) => (piece.piece === 'stay' ? [piece] : [])),
	);
};
let who = '';

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-events-'));
	mkdirSync(join(folder, 'f'));
	for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'f', name), text);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const { refused } = await decide(opened, [
		custody('order.txt', ORDER, 'Ana Ordaz', '2019-05-14'),
		custody('paper.txt', PAPER, 'Ordaz', '2019-05'),
		custody('wire.txt', WIRE, 'Ana Ordaz', '2019-05-16'),
		counted('order.txt', 'The ministry counts 41 people held at Cawder Street on 31 May 2019', 41),
		counted('paper.txt', 'The paper counts 38 people held at Cawder Street on 31 May 2019', 38),
		...['list.csv', 'deaths.csv'].map((source) => ({
			do: 'map',
			source,
			subject: 'Person',
			columns: {
				name: 'full-name',
				'died on': 'died-on',
				...(source === 'list.csv' ? { 'held at': 'held-at' } : {}),
			},
		})),
	]);
	expect(refused).toEqual([]);
}, 120_000);
afterAll(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

describe('events of two sources', () => {
	it('are not offered before a person is joined; then with their type, date, place and quote side by side', async () => {
		expect(await offered('Custody')).toEqual([]);
		const people = await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster', 'label'])
			.where('kind', '=', 'Person')
			.execute();
		const [first, ...others] = people;
		who = first?.cluster ?? '';
		const { refused } = await decide(
			opened,
			others.map(({ id }) => ({ do: 'same', left: first?.id, right: id })),
		);
		expect(refused).toEqual([]);
		const custodies = await offered('Custody');
		expect(custodies.length).toBeGreaterThan(0);
		for (const one of custodies) expect(one.reasons).toContain('same-person');
		// Of the order's 14 and the wire's 16 May nothing is said; the paper's May is offered with one of them.
		expect(custodies.some(({ fields }) => fields.some((field) => field.level === 'different'))).toBe(false);
		const between = custodies.find(({ left, right }) =>
			[left.title, right.title].some((title) => title.includes('guards') || title === 'paper.txt'),
		);
		expect(between?.fields.map(({ field }) => field)).toEqual(['type', 'who', 'when', 'where']);
		expect(between?.left.quote?.exact).toMatch(/Cawder Street/);
		expect(between?.left.name).toMatch(/^booked-in, .*Ordaz, 2019-05/);
	});

	it('of lists: one death by two rows', async () => {
		const [death, ...more] = await offered('Act');
		expect(more).toEqual([]);
		expect(death).toMatchObject({ reasons: ['same-person', 'same-type', 'same-day'] });
		expect([death?.left.row, death?.right.row]).toEqual([1, 1]);
		expect(death?.left.cells?.map(({ value }) => value)).toContain('2019-06-02');
	});

	it('become one stay with both accounts when they are joined, two again with an undo, and a rebuild tells the same', async () => {
		const before = (await stays()).length;
		const pair = (await offered('Custody')).find(
			({ left, right }) => left.row === undefined && right.row === undefined,
		);
		if (pair === undefined) throw new Error('no pair of passages is offered');
		const decision = await joined('same', pair);
		const after = await stays();
		expect(after).toHaveLength(before - 1);
		const one = after.find(({ accounts }) => accounts.length === 2);
		expect(new Set(one?.accounts.map(({ source }) => source)).size).toBe(2);
		expect(one?.accounts.every(({ quotes }) => quotes.length > 0)).toBe(true);
		expect(
			(await offered('Custody')).some(
				({ left, right }) => left.entity === pair.left.entity && right.entity === pair.right.entity,
			),
		).toBe(false);
		const answers = async () =>
			opened.db.selectFrom('answer').select(['kind', 'key', 'doc']).orderBy('key').orderBy('kind').execute();
		const kept = await answers();
		await rebuild(opened);
		expect(await answers()).toEqual(kept);
		await decide(opened, [{ do: 'undo', decision }]);
		expect(await stays()).toHaveLength(before);
	});

	it('of days that contradict each other are not offered, but joined by hand they are one stay with a conflict', async () => {
		const named = (source: string, quote: string) => ({ source, kind: 'custody', quote });
		const before = await stays();
		const conflicts = async () =>
			(await person(opened, who)).conflicts.filter(({ property }) => property === 'fromDate');
		expect(await conflicts()).toEqual([]);
		const { refused, decisions } = await decide(opened, [
			{
				do: 'same',
				left: named('order.txt', ORDER),
				right: named('wire.txt', WIRE),
				reason: 'The wire errs',
			},
		]);
		expect(refused).toEqual([]);
		expect(await stays()).toHaveLength(before.length - 1);
		const [conflict, ...more] = await conflicts();
		expect(more).toEqual([]);
		expect(conflict?.sides.map(({ value, quotes }) => [value, quotes.length]).sort()).toEqual([
			['2019-05-14', 1],
			['2019-05-16', 1],
		]);
		await decide(opened, [{ do: 'undo', decision: decisions[0] }]);
		expect(await stays()).toHaveLength(before.length);
		expect(await conflicts()).toEqual([]);
	});

	it('in a large case are found in a thread, and until then without what is settled', async () => {
		const settle = () =>
			expect.poll(async () => (await eventsNow(opened, true)).refreshing, { timeout: 60_000 }).toBe(false);
		await settle();
		const first = await eventsNow(opened, true);
		const pair = first.events.pairs.find(({ left }) => left.kind === 'Act');
		if (pair === undefined) throw new Error('no death is offered');
		const { decisions } = await decide(opened, [
			{ do: 'unsure', left: pair.left.id, right: pair.right.id, nonce: 'large' },
		]);
		const meanwhile = await eventsNow(opened, true);
		expect(meanwhile.refreshing).toBe(true);
		const acts = ({ events }: typeof meanwhile) => events.pairs.filter(({ left }) => left.kind === 'Act');
		expect(acts(meanwhile)).toEqual([]);
		await settle();
		expect(acts(await eventsNow(opened, true))).toEqual([]);
		await decide(opened, [{ do: 'undo', decision: decisions[0] }]);
	});

	it('do not come again once they are called different, unsure or dismissed', async () => {
		for (const verb of ['different', 'unsure', 'dismiss']) {
			const [pair] = await offered('Act');
			if (pair === undefined) throw new Error('no death is offered');
			const decision = await joined(verb, pair);
			expect(await offered('Act'), verb).toEqual([]);
			await decide(opened, [{ do: 'undo', decision }]);
			expect(await offered('Act')).toHaveLength(1);
		}
	});

	it('numbers of one population are offered, and then contradict each other', async () => {
		const [pair] = await offered('Population');
		expect(pair?.reasons).toEqual(expect.arrayContaining(['same-words', 'same-day']));
	});

	it('are told by cluster once they are joined, with what counts as part of them', async () => {
		const [pair] = await offered('Population');
		if (pair === undefined) throw new Error('no number is offered');
		const clusters = async () => {
			const ids = [pair.left.entity, pair.right.entity];
			const rows = await opened.db.selectFrom('entity').select('cluster').where('id', 'in', ids).execute();
			return [...new Set(rows.map(({ cluster }) => cluster))];
		};
		expect(
			[...(await toldOfClusters(opened, await clusters()))].map(({ members }) => members.length),
		).toEqual([1, 1]);
		const decision = await joined('same', pair);
		const [whole, ...more] = await toldOfClusters(opened, await clusters());
		expect(more).toEqual([]);
		expect(whole?.kind).toBe('Population');
		expect(new Set(whole?.members.map(({ source }) => source)).size).toBe(2);
		const counts = whole?.statements.filter(({ property }) => property === 'count') ?? [];
		expect(counts.map(({ value }) => value.type === 'quantity' && value.value).sort()).toEqual([38, 41]);
		const place = whole?.statements.find(({ property }) => property === 'at')?.value;
		expect(place?.type === 'entity' && whole?.named.get(place.id)?.label).toBe('Cawder Street');
		const at = place?.type === 'entity' ? (whole?.named.get(place.id)?.cluster ?? '') : '';
		const there = await clustersNaming(opened, 'at', [at]);
		for (const cluster of await clusters()) expect(there).toContain(cluster);
		await decide(opened, [{ do: 'undo', decision }]);
	});

	it('wait for a second reviewer where the case asks for two', async () => {
		const { refused, decisions } = await decide(opened, [{ do: 'settings', case: { joinsNeedTwo: true } }]);
		expect(refused).toEqual([]);
		const [pair] = await offered('Population');
		if (pair === undefined) throw new Error('no number is offered');
		await decide(opened, [{ do: 'same', left: pair.left.entity, right: pair.right.entity, by: 'R-1' }]);
		const [waiting] = await offered('Population');
		expect(waiting?.awaiting).toMatchObject([{ verdict: 'same', by: 'R-1' }]);
		expect(waiting?.fields.map(({ field, level }) => [field, level])).toEqual(
			pair.fields.map(({ field, level }) => [field, level]),
		);
		await decide(opened, [{ do: 'undo', decision: decisions[0] }]);
	});
});
