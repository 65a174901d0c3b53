import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { keptEqualsFull } from '../../test/histories/kept-equals-full.ts';
import type { Case } from '../store/index.ts';
import { decide } from './decide.ts';
import { allNumbers, findNumbers } from './numbers.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const PAPER = [
	'The ministry flew 238 men out of Port Hollow in May 2030.',
	'Of them 101 men were flown under the act and 137 men under other law.',
	'The guards led three men away: Lena Quist was one.',
].join('\n');
const LETTER =
	'Port Hollow held 40 people in May 2030. Bruno Salt counts 55 people held at Port Hollow in May 2030.';
const quantity = (source: string, quote: string, value: number, counted: string, more: object = {}) => ({
	do: 'state',
	source,
	kind: 'quantity',
	quote,
	slots: { comparator: '=', value: { value }, unit: 'person', counted, ...more },
	reason: 'in other words than it stands there',
});
const meant = (source: string, kind: string, quote: string) => ({ source, kind, quote });
const LED = 'The guards led three men away';
const QUIST = 'Lena Quist was one';
const held = { measure: 'stock', at: 'Port Hollow', on: '2030-05' };
const whole = { entity: meant('paper.txt', 'quantity', '238 men') };

const LINES: readonly object[] = [
	quantity('paper.txt', '238 men', 238, 'men flown out'),
	quantity('paper.txt', '101 men', 101, 'men flown under the act', { partOf: whole }),
	quantity('paper.txt', '137 men', 137, 'men flown under other law', { partOf: whole }),
	quantity('letter.txt', '40 people', 40, 'people held', held),
	{
		...quantity('letter.txt', '55 people', 55, 'people held', held),
		chain: [{ name: 'Bruno Salt', act: 'counts' }],
	},
	{
		do: 'state',
		source: 'paper.txt',
		kind: 'custody',
		quote: LED,
		slots: { type: 'transfer', who: { value: 'three men', type: 'group' } },
	},
	quantity('paper.txt', 'three men', 3, 'men led away', {
		group: { entity: { source: 'paper.txt', kind: 'Group', name: 'three men' } },
	}),
	{
		do: 'state',
		source: 'paper.txt',
		kind: 'custody',
		quote: QUIST,
		slots: { type: 'transfer', who: 'Lena Quist' },
	},
	{ do: 'same', left: meant('paper.txt', 'custody', LED), right: meant('paper.txt', 'custody', QUIST) },
	{
		do: 'different',
		left: meant('letter.txt', 'quantity', '40 people'),
		right: meant('letter.txt', 'quantity', '55 people'),
	},
	{
		do: 'same',
		left: meant('paper.txt', 'quantity', '238 men'),
		right: meant('paper.txt', 'quantity', 'three men'),
	},
	{ do: 'withdraw', statement: { ...meant('paper.txt', 'quantity', '101 men'), property: 'partOf' } },
	{ do: 'reject', source: 'paper.txt', kind: 'quantity', quote: '137 men' },
];

async function aCase(): Promise<Case> {
	const opened = await newCase(folders.new());
	await addText(opened, 'paper.txt', PAPER, '2030-06-01');
	await addText(opened, 'letter.txt', LETTER, '2030-06-02');
	return opened;
}

describe('numbers of a case', () => {
	test('come in series, with sums, and with who of a group is known by name', async () => {
		const opened = await aCase();
		expect((await decide(opened, LINES.slice(0, 9))).refused).toEqual([]);
		const all = await allNumbers(opened);
		expect(all.map(({ label, by }) => `${label}: ${by}`)).toEqual([
			'people held: stated',
			'men flown out: alone',
			'men flown under other law: alone',
			'men flown under the act: alone',
			'men led away: alone',
		]);
		const [stock, flown, , , led] = all;
		expect(stock).toMatchObject({
			places: ['Port Hollow'],
			apart: [[0, 1]],
			said: [{ scope: { on: '2030-05' } }, { scope: { on: '2030-05' } }],
		});
		expect(stock?.said.find(({ number }) => number.value === 55)?.counted).toMatchObject({
			by: { label: 'Bruno Salt' },
			how: 'counts',
		});
		expect(flown?.sums).toMatchObject([
			{ is: 'equal', oneVoice: true, comes: { low: 238, high: 238 }, parts: [{}, {}] },
		]);
		expect(led?.groups).toMatchObject([{ label: 'three men', named: [expect.any(String)] }]);
		for (const { statements, quotes } of all) {
			expect(statements.length).toBeGreaterThan(0);
			expect(quotes.every(({ exact }) => `${PAPER}${LETTER}`.includes(exact))).toBe(true);
		}
		await opened.close();
	});

	test('are read page by page, of one family or all', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 4));
		const first = await findNumbers(opened, { limit: 3 });
		expect(first.families).toEqual([{ family: 'people', series: 4 }]);
		const second = await findNumbers(opened, { limit: 3, after: first.next ?? '' });
		expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
		const byName = await findNumbers(opened, { sort: 'name' });
		const labels = byName.items.map(({ label }) => label.toLowerCase());
		expect(labels).toEqual([...labels].sort());
		expect((await allNumbers(opened, undefined, 'name')).map(({ id }) => id)).toEqual(
			byName.items.map(({ id }) => id),
		);
		expect((await findNumbers(opened, { family: 'deaths' })).items).toEqual([]);
		await expect(findNumbers(opened, { after: 'nonsense' })).rejects.toThrow('page marker');
		await opened.close();
	});

	test('what a person called different stays two, whatever the sources say', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(3, 5));
		expect(await allNumbers(opened)).toHaveLength(1);
		await decide(opened, [LINES[9] as object]);
		expect(await allNumbers(opened)).toHaveLength(2);
		await opened.close();
	});

	test('whatever is decided in whatever order, what is kept equals a full recomputation', async () => {
		await keptEqualsFull(aCase, LINES, {
			before: LINES.slice(0, 9),
			most: 20,
			after: () => folders.remove(),
		});
	}, 120_000);
});
