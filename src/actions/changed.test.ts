import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { aClock, addText, Folders } from '../../test/histories/a-case.ts';
import {
	GUARDS,
	leg,
	MOVED,
	meant,
	NOT,
	NOT_DONE,
	quist,
	RETURN,
	SILENT,
	state,
} from '../../test/histories/told-of-quist.ts';
import { type Case, createCase, selectChanged } from '../store/index.ts';
import { ANSWERS } from './answer-makers.ts';
import { allChanged, findChanged, markLooked } from './changed.ts';
import { decide } from './decide.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const ORDER = [
	'Hollow Court, 10 May 2030.',
	'The ministry shall bring Lena Quist back by 7 June 2030.',
	'The ministry moved Lena Quist to Port Hollow on 12 May 2030.',
].join('\n');
const PAPER = [
	'The Hollow Court ordered the ministry to return Lena Quist.',
	'The ministry has not returned her, said Bruno Salt.',
	'Guards moved Lena Quist to Port Hollow on 13 May 2030.',
	'At least 14 prisoners are held in Port Hollow.',
	'The ministry did not answer our questions.',
].join('\n');
const HELD = 'At least 14 prisoners are held in Port Hollow.';
const ORDERED = state(
	'order.txt',
	'order',
	RETURN,
	{
		issuer: 'Hollow Court',
		on: '2030-05-10',
		addressee: 'The ministry',
		what: RETURN,
		protected: 'Lena Quist',
	},
	[{ name: 'Hollow Court', act: 'orders' }],
);
const LEG = state('paper.txt', 'custody', GUARDS, leg('2030-05-13'));
const LATER_DATE = {
	do: 'supersede',
	statement: { ...meant('paper.txt', 'custody', GUARDS), property: 'on' },
	source: 'paper.txt',
	kind: 'custody',
	quote: GUARDS,
	slots: leg('2030-05-14'),
	reason: 'misread',
};
const LINES: readonly object[] = [
	ORDERED,
	LEG,
	NOT_DONE,
	state('order.txt', 'custody', MOVED, leg('2030-05-12')),
	state('paper.txt', 'quantity', HELD, {
		value: 14,
		comparator: '>=',
		unit: 'prisoner',
		counted: 'prisoners',
	}),
	state('paper.txt', 'inquiry', SILENT, { asked: 'The ministry', answerType: 'no-response' }),
	{ do: 'same', left: quist('order.txt'), right: quist('paper.txt') },
	{ do: 'different', left: quist('order.txt'), right: quist('paper.txt') },
	{
		do: 'withdraw',
		statement: { ...meant('paper.txt', 'custody', GUARDS), property: 'on' },
		reason: 'misread',
	},
	{ do: 'withdraw', statement: { ...meant('order.txt', 'order', RETURN), property: 'protects' } },
	{ do: 'reject', source: 'paper.txt', kind: 'compliance', quote: NOT },
	{ do: 'reject', source: 'order.txt', kind: 'order', quote: RETURN },
	{ do: 'reject', source: 'paper.txt', kind: 'custody', quote: GUARDS },
	{ do: 'settings', source: 'paper.txt', published: '2030-06-09' },
];

async function aCase(): Promise<Case> {
	const opened = await createCase(folders.new(), 'a test', {
		passphrase: null,
		answers: ANSWERS,
		now: aClock(),
	});
	await addText(opened, 'order.txt', ORDER, '2030-05-10');
	await addText(opened, 'paper.txt', PAPER, '2030-06-08');
	return opened;
}

async function take(opened: Case, ...lines: object[]): Promise<void> {
	expect((await decide(opened, lines)).refused).toEqual([]);
}

async function newest(opened: Case): Promise<number> {
	return (await findChanged(opened, {})).until;
}

/** Which statements stand, and which two people are one. */
async function standing(opened: Case) {
	const rows = await opened.db.selectFrom('statement').select('id').where('gone', '=', 0).execute();
	const people = await opened.db
		.selectFrom('entity')
		.select(['cluster'])
		.where('kind', '=', 'Person')
		.execute();
	return { ids: new Set(rows.map(({ id }) => id)), people: new Set(people.map(({ cluster }) => cluster)) };
}

describe('what changed', () => {
	test('is nothing where nothing was decided since, and all of it since the beginning', async () => {
		const opened = await aCase();
		await take(opened, ORDERED, LEG);
		const all = await allChanged(opened, { since: '2031' });
		expect(all.items.map(({ kind, name }) => [kind, name])).toContainEqual(['person', 'Lena Quist']);
		expect(all.sources.map(({ title, what }) => [title, what])).toContainEqual([
			'The paper.txt of 2030-06-08',
			'added',
		]);
		markLooked(opened, all.until);
		const since = await allChanged(opened, {});
		expect([since.since, since.looked, since.items, since.sources]).toEqual([all.until, all.until, [], []]);
		await opened.close();
	});

	test('is seen from the person, and names the voice, its words and the decision', async () => {
		const opened = await aCase();
		await take(opened, ORDERED);
		markLooked(opened, await newest(opened));
		await take(opened, { ...LEG, by: 'Nadia Orrin', reason: 'read twice' });
		const { items } = await allChanged(opened, { kind: 'person' });
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({ name: 'Lena Quist', gone: false });
		const [change] = items[0]?.changes ?? [];
		expect(change).toMatchObject({
			change: 'came',
			cause: { verb: 'state', by: 'Nadia Orrin', reason: 'read twice' },
			went: [],
			came: [{ quotes: [{ exact: GUARDS }] }],
		});
		const says = change !== undefined && 'came' in change ? change.came.flatMap((one) => one.says) : [];
		expect(says.map(({ property, value }) => [property, value])).toContainEqual(['on', '2030-05-13']);
		await opened.close();
	});

	test('is one change where one word takes the place of another', async () => {
		const opened = await aCase();
		await take(opened, LEG);
		markLooked(opened, await newest(opened));
		await take(opened, LATER_DATE);
		const { items } = await allChanged(opened, { of: 'quist' });
		expect(
			items.map(({ changes }) => changes.map(({ change, cause }) => [change, cause.verb, cause.reason])),
		).toEqual([[['replaced', 'supersede', 'misread']]]);
		const [change] = items[0]?.changes ?? [];
		const days = (side: 'came' | 'went') =>
			change !== undefined && 'came' in change
				? change[side].flatMap(({ says }) =>
						says.flatMap(({ property, value }) => (property === 'on' ? [value] : [])),
					)
				: [];
		expect([days('went'), days('came')]).toEqual([['2030-05-13'], ['2030-05-14']]);
		await opened.close();
	});

	test('of what was done about an obligation is seen from its order', async () => {
		const opened = await aCase();
		await take(opened, ORDERED);
		markLooked(opened, await newest(opened));
		await take(opened, NOT_DONE);
		const { items } = await allChanged(opened, { kind: 'order' });
		expect(items.map(({ entityKind, changes }) => [entityKind, changes.length])).toEqual([['Order', 1]]);
		await opened.close();
	});

	test('tells of joining and parting, and of nothing where both happened since', async () => {
		const opened = await aCase();
		await take(opened, ORDERED, LEG, LINES[3] as object);
		markLooked(opened, await newest(opened));
		await take(opened, LINES[6] as object);
		const told = async () =>
			(await allChanged(opened, { kind: 'person' })).items.flatMap(({ changes }) =>
				changes.map(({ change }) => change),
			);
		expect(await told()).toEqual(['joined']);
		await take(opened, LINES[7] as object);
		expect(await told()).toEqual([]);
		await opened.close();
	});

	test('goes with what it rests on: rejecting an order takes what was done about it', async () => {
		const opened = await aCase();
		await take(opened, ORDERED, NOT_DONE);
		markLooked(opened, await newest(opened));
		const before = await standing(opened);
		await take(opened, LINES[11] as object);
		const found = await selectChanged(opened, opened.looked() ?? 0);
		const went = found.passages.flatMap((one) => one.went.map(({ id }) => id));
		expect(new Set(went)).toEqual(before.ids);
		await opened.close();
	});

	test('since a day begins at its midnight; what is no time is refused', async () => {
		const opened = await aCase();
		await expect(findChanged(opened, { since: '2031-02-30' })).rejects.toMatchObject({ code: 'bad-date' });
		await expect(findChanged(opened, { since: 'yesterday' })).rejects.toMatchObject({ code: 'bad-date' });
		expect((await findChanged(opened, { since: '2031-02-03' })).since).toBe(
			new Date(2031, 1, 3).getTime() - 1,
		);
		await opened.close();
	});

	test('never takes back that somebody looked', async () => {
		const opened = await aCase();
		expect(markLooked(opened, 2_000)).toEqual({ looked: 2_000 });
		expect(markLooked(opened, 1_000)).toEqual({ looked: 2_000 });
		await opened.close();
	});

	test('whatever is decided and undone, what came and went is the difference between then and now', async () => {
		const step = fc.record({
			line: fc.nat(LINES.length - 1),
			undo: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { minLength: 1, maxLength: 8 }),
				fc.array(step, { minLength: 1, maxLength: 8 }),
				async (earlier, later) => {
					const opened = await aCase();
					const run = async (steps: typeof earlier, from: number) => {
						for (const [i, { line, undo }] of steps.entries()) {
							const body = LINES[line] as object;
							await decide(opened, [undo ? { do: 'undo', decision: body, nonce: `${from + i}` } : body]);
						}
					};
					try {
						await decide(opened, LINES.slice(0, 6));
						await run(earlier, 0);
						const then = await standing(opened);
						const since = await newest(opened);
						await run(later, 100);
						const now = await standing(opened);
						const found = await selectChanged(opened, since);
						const ids = (side: 'came' | 'went') =>
							found.passages.flatMap((one) => one[side].map(({ id }) => id)).sort();
						expect(ids('came')).toEqual([...now.ids].filter((id) => !then.ids.has(id)).sort());
						expect(ids('went')).toEqual([...then.ids].filter((id) => !now.ids.has(id)).sort());
					} finally {
						await opened.close();
						folders.remove();
					}
				},
			),
			{ numRuns: 12 },
		);
	}, 120_000);
});
