import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SuggestionJson, SuggestionsShape } from '../api/index.ts';
import { SAME_FIELDS } from '../record/index.ts';
import type { Case } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { findSuggested } from './suggested.ts';
import { comparedInThread, findSuggestions } from './suggestions.ts';

const REPORT = Array.from(
	{ length: 30 },
	(_, i) =>
		`On day ${i} the harbour office counted ${i * 7 + 3} crates and signed sheet ${i * 11} of the ledger.`,
).join('\n');
const FILES: Readonly<Record<string, string>> = {
	'order.txt': 'Teodoro Ibarcea Menchal was held at Cawder Street on 14 May 2019.\n',
	'paper.txt': 'Teodoro Ybarcea was held at Cawder Street Detention Center on 14 May 2019.\n',
	'note.txt':
		'J. M. was held at Fallow Ridge. Bruno Salt Jr. was held at Fallow Ridge. Ibarcea was held there too.\n',
	'wire.txt': `Halmere, 3 May 2019\n${REPORT}\n`,
	'copy.txt': `Fog again this morning, and nothing on the quay but gulls.\n${REPORT}\n`,
	'list.csv':
		'name,held on\n"IBARCEA MENCHAL, Teodoro",14/05/2019\n"SALT, Bruno",15/05/2019\n"SALT, Bruna",15/05/2019\n',
};

let folder = '';
let opened: Case;
const held = (source: string, quote: string, who: string, at: string, on?: string) => ({
	do: 'state',
	source,
	kind: 'custody',
	quote,
	slots: { type: 'held', who: { value: who, exact: who }, at, ...(on === undefined ? {} : { on }) },
	reason: 'as the test says',
});
const told = ({ items }: { readonly items: readonly SuggestionJson[] }) =>
	items.map((row) =>
		row.kind === 'same'
			? `${[row.left.name, row.right.name].sort().join(' = ')}: ${row.reasons.join()}`
			: `${row.left.title} = ${row.right.title}`,
	);
const suggestions = async (kind?: 'same' | 'reprint') => {
	const found = await findSuggestions(opened, kind === undefined ? {} : { kind });
	expect(SuggestionsShape.safeParse(found).error).toBeUndefined();
	return found;
};

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-suggestions-'));
	mkdirSync(join(folder, 'f'));
	for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'f', name), text);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const receipt = await decide(opened, [
		held(
			'order.txt',
			'Teodoro Ibarcea Menchal was held at Cawder Street on 14 May 2019',
			'Teodoro Ibarcea Menchal',
			'Cawder Street',
			'2019-05-14',
		),
		held(
			'paper.txt',
			'Teodoro Ybarcea was held at Cawder Street Detention Center on 14 May 2019',
			'Teodoro Ybarcea',
			'Cawder Street Detention Center',
			'2019-05-14',
		),
		held('note.txt', 'J. M. was held at Fallow Ridge', 'J. M.', 'Fallow Ridge'),
		held('note.txt', 'Bruno Salt Jr. was held at Fallow Ridge', 'Bruno Salt Jr.', 'Fallow Ridge'),
		held('note.txt', 'Ibarcea was held there too', 'Ibarcea', 'Fallow Ridge'),
		{
			do: 'map',
			source: 'list.csv',
			subject: 'Person',
			dateOrder: 'dmy',
			columns: { name: 'full-name', 'held on': 'detained-on' },
		},
	]);
	expect(receipt.refused).toEqual([]);
}, 120_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

describe('what may be one', () => {
	it('is suggested with its reasons, across documents and lists; pseudonyms and single names never', async () => {
		const found = await suggestions();
		expect(told(found).sort()).toEqual([
			'Bruno Salt Jr. = SALT, Bruno: order',
			'Cawder Street = Cawder Street Detention Center: generic-words',
			'IBARCEA MENCHAL, Teodoro = Teodoro Ibarcea Menchal: order,same-day',
			'IBARCEA MENCHAL, Teodoro = Teodoro Ybarcea: order,near-spelling,second-surname,same-day',
			'Teodoro Ibarcea Menchal = Teodoro Ybarcea: near-spelling,second-surname,same-day',
			'copy.txt = Halmere, 3 May 2019',
		]);
		expect(found.counts).toMatchObject({ same: 5, reprint: 1, awaiting: 0, unsure: 0, apart: 0 });
		const same = found.items.find((row) => row.kind === 'same' && row.left.row === undefined);
		expect(same?.kind === 'same' && same.left.quote?.exact).toContain('was held');
		const reprint = found.items[0];
		expect(reprint).toMatchObject({ kind: 'reprint', reprint: null });
		expect(reprint?.likeness).toBeGreaterThan(0.95);
		const [passage] = reprint?.kind === 'reprint' ? reprint.passages : [];
		expect(FILES['copy.txt']?.slice(passage?.left.start, passage?.left.end)).toBe(passage?.exact);
		expect(FILES['wire.txt']?.slice(passage?.right.start, passage?.right.end)).toBe(passage?.exact);
	});

	it('does not come again once it is decided on, or dismissed, and comes back with an undo', async () => {
		const { items } = await suggestions('same');
		const pair = (names: string) => {
			const row = items.find((one) => told({ items: [one] })[0]?.startsWith(names));
			if (row?.kind !== 'same') throw new Error(names);
			return { left: row.left.entity, right: row.right.entity };
		};
		const receipt = await decide(opened, [
			{ do: 'dismiss', ...pair('Bruno Salt Jr.') },
			{ do: 'unsure', ...pair('Cawder Street') },
			{ do: 'same', ...pair('Teodoro Ibarcea Menchal') },
		]);
		expect(receipt.refused).toEqual([]);
		// The row is suggested once, with the two that are one now.
		const people = async () =>
			(await suggestions('same')).items.filter((one) => one.kind === 'same' && one.of === 'Person');
		expect(told({ items: await people() })).toEqual([
			'IBARCEA MENCHAL, Teodoro = Teodoro Ibarcea Menchal: order,same-day',
		]);
		const [row] = await people();
		expect(row?.kind === 'same' && Math.max(row.left.members, row.right.members)).toBe(2);
		await decide(opened, [{ do: 'undo', decision: receipt.decisions[0] }]);
		expect(told(await suggestions('same'))).toContain('Bruno Salt Jr. = SALT, Bruno: order');
	});

	it('a reprint that is marked or dismissed is gone', async () => {
		const [id] = (await decide(opened, [{ do: 'dismiss', source: 'wire.txt', of: 'copy.txt' }])).decisions;
		expect(await suggestions('reprint')).toMatchObject({ items: [], counts: { same: 5, reprint: 0 } });
		await decide(opened, [{ do: 'undo', decision: id }]);
		expect((await suggestions('reprint')).items).toHaveLength(1);
		await decide(opened, [{ do: 'mark-reprint', source: 'copy.txt', of: 'wire.txt' }]);
		expect((await suggestions('reprint')).items).toEqual([]);
	});

	it('comes page by page, and a marker of somebody else is refused', async () => {
		const whole = told(await suggestions());
		const pages: string[] = [];
		let after: string | undefined;
		do {
			const page = await findSuggestions(opened, { limit: 4, ...(after === undefined ? {} : { after }) });
			pages.push(...told(page));
			after = page.next ?? undefined;
		} while (after !== undefined);
		expect(pages).toEqual(whole);
		await expect(findSuggestions(opened, { after: 'x' })).rejects.toMatchObject({ code: 'bad-request' });
	});

	it('tells what was compared, field by field, with both sides as their sources have them', async () => {
		const { items } = await suggestions('same');
		const pairs = items.filter((row) => row.kind === 'same');
		const found = pairs.find(
			({ left, right }) =>
				[left, right].some(({ name }) => name === 'Teodoro Ybarcea') &&
				[left, right].some(({ row }) => row === 1),
		);
		if (found === undefined) throw new Error('the row is not suggested');
		expect(found.fields.map(({ field }) => field)).toEqual([...SAME_FIELDS]);
		const by = new Map(found.fields.map((field) => [field.field, field]));
		expect(by.get('name')).toMatchObject({ level: 'part' });
		expect(by.get('name')?.words?.map(({ how }) => how)).toEqual(['same', 'sound', 'over']);
		expect(by.get('days')).toMatchObject({ level: 'equal', weight: 3 });
		expect(by.get('sex')).toMatchObject({ left: [], right: [], level: 'missing', weight: null });
		const sum = found.fields.reduce((bits, { weight }) => bits + (weight ?? 0), 0);
		expect(found.weight).toBeCloseTo(sum, 6);
		expect(found.weighed).toBe('assumed');
		expect(found.probability).toBeGreaterThan(0.5);
		const [row, told] = found.left.row === 1 ? [found.left, found.right] : [found.right, found.left];
		expect(row.cells).toEqual([
			{ column: 'name', role: 'full-name', value: 'IBARCEA MENCHAL, Teodoro' },
			{ column: 'held on', role: 'detained-on', value: '14/05/2019' },
		]);
		const { sentence, quote } = told;
		expect(sentence?.text.slice(sentence.start, sentence.end)).toBe(quote?.exact);
		expect(sentence?.text).toMatch(/^Teodoro Ybarcea was held .* 14 May 2019\.$/);
		expect(told).toMatchObject({ title: 'paper.txt', members: 1, joined: [] });
		expect(told.statements).toBeGreaterThan(0);
		// What is compared by name alone has no probability.
		const place = pairs.find(({ of }) => of === 'Place');
		expect(place).toMatchObject({ probability: null, weight: null, weighed: null, fields: [] });
		const order = items.flatMap((one) => (one.kind === 'same' ? [one.usefulness] : []));
		expect(order).toEqual([...order].sort((a, b) => b - a));
	});

	it('is the same from a thread of its own', async () => {
		const { names, reprints } = await findSuggested(opened, await comparedInThread(opened));
		expect([names.length, reprints.length]).toEqual([5, 1]);
	});
});
