import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PreviewShape } from '../api/index.ts';
import type { ListMapping } from '../record/index.ts';
import { type Case, dumpProjection } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { preview } from './preview.ts';
import { source, sources } from './workspace.ts';

const LIST = [
	'no,nombre,detención,lugar,dice',
	'1,Ana Ro,03/05/1976,Puerto Hueco,su madre',
	'2,Bo Li,05/1976,Molino Gris,',
	'3,,01/06/1976,Molino Gris,',
	'4,Cy Du,el jueves,,',
	'5,Di Fo,s/d,,',
].join('\n');
const MAPPING: ListMapping = {
	subject: 'Person',
	dateOrder: 'dmy',
	columns: {
		no: 'key',
		nombre: 'full-name',
		detención: 'detained-on',
		lugar: 'detained-at',
		dice: 'voice',
	},
};

let place = '';
let opened: Case;
beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-preview-'));
	mkdirSync(join(place, 'sources'));
	opened = await init(join(place, 'case.paradero'), 'a test', null);
});
afterEach(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

async function addList(text: string): Promise<void> {
	writeFileSync(join(place, 'sources', 'list.csv'), text);
	await add(opened, [join(place, 'sources')]);
}

test('a list asks what its columns mean until a mapping is accepted, and again once that is undone', async () => {
	await addList(LIST);
	const needs = async () => (await sources(opened)).map((one) => one.needs);
	expect(await needs()).toEqual([['mapping']]);
	const { decisions } = await decide(opened, [{ do: 'map', source: 'list.csv', ...MAPPING }]);
	expect(await needs()).toEqual([[]]);
	await decide(opened, [{ do: 'undo', decision: decisions[0] }]);
	expect(await needs()).toEqual([['mapping']]);
	// That its rows say nothing is an answer, too.
	await decide(opened, [{ do: 'map', source: 'list.csv', subject: 'none', dateOrder: 'dmy', columns: {} }]);
	expect(await needs()).toEqual([[]]);
});

test('shows what each row becomes: name, event with its date as understood, place and voice', async () => {
	await addList(LIST);
	const shown = await preview(opened, 'list.csv', { mapping: MAPPING });
	expect(PreviewShape.parse(shown)).toEqual(shown);
	const [ana, bo, nobody, cy] = shown.rows;
	expect(ana).toMatchObject({
		row: 1,
		subject: { kind: 'Person', name: 'Ana Ro' },
		voices: [{ label: 'list.csv' }, { label: 'su madre', act: 'says' }],
		events: [
			{
				type: 'arrest',
				values: [
					{ property: 'fromDate', kind: 'date', value: '1976-05-03', raw: '03/05/1976', column: 'detención' },
					{ property: 'at', kind: 'entity', value: 'Puerto Hueco', column: 'lugar' },
				],
			},
		],
	});
	expect(bo?.events[0]?.values[0]).toMatchObject({ value: '1976-05', raw: '05/1976' });
	expect(nobody).toMatchObject({ row: 3, subject: null, events: [], facts: [] });
	expect(cy?.unread).toEqual([{ column: 'detención', text: 'el jueves', reason: 'not-a-date' }]);
	expect(shown.next).toBeNull();
});

test('counts what would come, what stands without a name and what could not be read', async () => {
	await addList(LIST);
	const { counts } = await preview(opened, 'list.csv', { mapping: MAPPING, limit: 0 });
	expect(counts).toMatchObject({ rows: 5, of: 5, subjects: 4, gone: 0, without: { count: 1, rows: [3] } });
	expect(counts?.added).toBe(counts?.statements);
	expect(counts?.columns.find(({ column }) => column === 'detención')).toEqual({
		column: 'detención',
		filled: 5,
		unread: 1,
		examples: [{ row: 4, text: 'el jueves' }],
	});
});

test('says what another mapping would change, and nothing where it is the one in force', async () => {
	await addList(LIST);
	await decide(opened, [{ do: 'map', source: 'list.csv', ...MAPPING }]);
	const same = await preview(opened, 'list.csv', { mapping: MAPPING });
	expect(same.counts).toMatchObject({ added: 0, gone: 0 });
	const { lugar: _, ...columns } = MAPPING.columns;
	const without = await preview(opened, 'list.csv', { mapping: { ...MAPPING, columns } });
	expect(without.counts?.added).toBe(0);
	// Two places, each with a name and as where somebody was arrested.
	expect(without.counts?.gone).toBe(4);
});

test('looking writes nothing', async () => {
	await addList(LIST);
	const before = [await dumpProjection(opened), (await opened.outgoing()).entries.length];
	await preview(opened, 'list.csv', { mapping: MAPPING });
	expect([await dumpProjection(opened), (await opened.outgoing()).entries.length]).toEqual(before);
});

test('looks at a long list in even runs and says how many rows it looked at', async () => {
	const rows = Array.from(
		{ length: 9_000 },
		(_, i) => `${i + 1},Ana ${i + 1},${i < 8_990 ? '1976' : 'ayer'},,`,
	);
	await addList(['no,nombre,detención,lugar,dice', ...rows].join('\n'));
	const { counts } = await preview(opened, 'list.csv', { mapping: MAPPING, limit: 5 });
	expect(counts).toMatchObject({ rows: 3_000, of: 9_000, subjects: 3_000 });
	// The first and the last run are always among them.
	expect(counts?.columns.find(({ column }) => column === 'detención')?.unread).toBe(10);
});

test('goes on after a row', async () => {
	await addList(LIST);
	const first = await preview(opened, 'list.csv', { mapping: MAPPING, limit: 2, counts: false });
	expect(first.next).toBe(2);
	expect(first.counts).toBeUndefined();
	const second = await preview(opened, 'list.csv', { mapping: MAPPING, after: 2, limit: 2, counts: false });
	expect(second.rows.map(({ row }) => row)).toEqual([3, 4]);
});

test('refuses a column that the list does not have, and a source that is no list', async () => {
	await addList(LIST);
	writeFileSync(join(place, 'sources', 'a.txt'), 'Ana Ro was arrested.\n');
	await add(opened, [join(place, 'sources')]);
	const mapping: ListMapping = { ...MAPPING, columns: { elsewhere: 'note' } };
	await expect(preview(opened, 'list.csv', { mapping })).rejects.toMatchObject({ code: 'bad-request' });
	await expect(preview(opened, 'a.txt', { mapping: MAPPING })).rejects.toMatchObject({ code: 'bad-request' });
});

test('a list shows the mapping in force, and after its undo the proposed one again', async () => {
	await addList(LIST);
	const guess = (await source(opened, 'list.csv')).list?.guess;
	const receipt = await decide(opened, [{ do: 'map', source: 'list.csv', ...MAPPING }]);
	const mapped = (await source(opened, 'list.csv')).list;
	expect(mapped).toMatchObject({ mapped: true, mapping: MAPPING, decision: receipt.decisions[0] });
	await decide(opened, [{ do: 'undo', decision: mapped?.decision }]);
	const undone = (await source(opened, 'list.csv')).list;
	expect(undone).toMatchObject({ mapped: false, mapping: guess });
	expect(undone?.decision).toBeUndefined();
});
