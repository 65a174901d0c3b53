import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Decision } from '../record/index.ts';
import { type Case, dumpProjection, verifyCase } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { rebuild } from './rebuild.ts';
import { search } from './search.ts';
import { statement } from './statement.ts';
import { findWhereabouts } from './whereabouts.ts';
import { source } from './workspace.ts';

const PICTURE_PAGE = new URL('../../test/fixtures/pdf/picture-page.pdf', import.meta.url).pathname;
let place = '';
let folder = '';
let opened: Case;

beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-region-'));
	folder = join(place, 'sources');
	mkdirSync(folder);
	opened = await init(join(place, 'case.paradero'), 'a test', null);
	await board('#264');
	await add(opened, [folder]);
});
afterEach(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

/** A photo of a board, as tall as wide. */
async function board(ink: string): Promise<void> {
	const canvas = createCanvas(80, 60);
	const paint = canvas.getContext('2d');
	paint.fillStyle = ink;
	paint.fillRect(10, 20, 30, 10);
	writeFileSync(join(folder, 'board.png'), await canvas.encode('png'));
}

const PART = { left: 0.125, top: 0.3, right: 0.4, bottom: 0.55 };
const WORDS = 'part of the picture: 12.5–40 % across, 30–55 % down';
const line = (region: object = PART, rest: object = {}) => ({
	do: 'state',
	source: 'board.png',
	kind: 'custody',
	region,
	slots: { type: 'held', who: 'Lena Quist', at: 'Grey Mill', on: '2030-05-03' },
	...rest,
});
async function refusedOf(given: object): Promise<string> {
	return (await decide(opened, [given])).refused.map(({ reason }) => reason).join('; ');
}

test('a fact read off a part of a picture stands in the record with that part in place of a quote', async () => {
	const receipt = await decide(opened, [line({ ...PART, words: 'L. Quist, 3 mayo' })]);
	expect(receipt).toMatchObject({ refused: [], decided: 1 });
	const [row] = (await findWhereabouts(opened, { person: 'Quist' })).items;
	const [quote] = row?.accounts[0]?.quotes ?? [];
	expect(quote).toMatchObject({
		exact: `L. Quist, 3 mayo [${WORDS}]`,
		region: { ...PART, words: 'L. Quist, 3 mayo', capture: expect.stringMatching(/^[0-9a-f]{32}$/) },
	});
	const shown = await source(opened, 'board.png');
	expect(shown.stated).toMatchObject([
		{ quote: WORDS, region: { ...PART, words: 'L. Quist, 3 mayo' }, status: 'accepted', start: 0, end: 0 },
	]);
	const said = await statement(opened, shown.stated[0]?.statements?.[0] ?? '');
	expect(said.says.quotes[0]?.region).toMatchObject(PART);
	// What was typed out is found again.
	expect(await search(opened, 'mayo')).not.toHaveLength(0);
	expect(await verifyCase(opened)).toMatchObject({ ok: true });
	const before = await dumpProjection(opened);
	await rebuild(opened);
	expect(await dumpProjection(opened)).toEqual(before);
});

test('run again it changes nothing, a second fact on the same part stands beside it, and undo takes it back', async () => {
	await decide(opened, [line(), line(PART, { ordinal: 2, slots: { type: 'release', who: 'Tomas Berrin' } })]);
	expect(await decide(opened, [line()])).toMatchObject({ already: 1, decided: 0 });
	expect((await source(opened, 'board.png')).stated).toHaveLength(2);
	await decide(opened, [{ do: 'undo', decision: line() }]);
	expect((await source(opened, 'board.png')).stated).toMatchObject([{ ordinal: 2 }]);
});

test('another picture under its name has lost it, and the same bytes have it again', async () => {
	await decide(opened, [line()]);
	const { captures } = (await source(opened, 'board.png')).source;
	await board('#d33');
	await add(opened, [folder]);
	expect((await source(opened, 'board.png')).lost).toMatchObject([{ quote: WORDS }]);
	expect((await source(opened, 'board.png')).stated).toEqual([]);
	// The statement goes on to stand, on the capture that it was read from.
	const [row] = (await findWhereabouts(opened, { person: 'Quist' })).items;
	expect(row?.accounts[0]?.quotes[0]?.region?.capture).toBe(captures[0]?.id);
	expect(await refusedOf(line({ ...PART, sha256: captures[0]?.sha256 }, { nonce: 'again' }))).toMatch(
		/other bytes/,
	);
	await board('#264');
	await add(opened, [folder]);
	expect((await source(opened, 'board.png')).stated).toMatchObject([{ quote: WORDS }]);
	expect(await verifyCase(opened)).toMatchObject({ ok: true });
});

test('a page that is a picture has parts, words are quoted, and a part has a size and lies inside', async () => {
	copyFileSync(PICTURE_PAGE, join(folder, 'scan.pdf'));
	writeFileSync(join(folder, 'note.txt'), 'Lena Quist was held at Grey Mill.');
	await add(opened, [folder]);
	expect(await refusedOf(line({ page: 1, ...PART }, { source: 'scan.pdf' }))).toBe('');
	expect((await source(opened, 'scan.pdf')).stated).toMatchObject([
		{ page: 1, quote: 'part of page 1: 12.5–40 % across, 30–55 % down', region: { page: 1, ...PART } },
	]);
	expect(await refusedOf(line({ page: 9, ...PART }, { source: 'scan.pdf' }))).toMatch(/no page 9/);
	expect(await refusedOf(line(PART, { source: 'note.txt' }))).toMatch(/neither a picture nor a PDF/);
	expect(await refusedOf(line({ ...PART, right: 0.1 }))).toMatch(/has no size/);
	expect(await refusedOf(line({ ...PART, right: 1.1 }))).toMatch(/region/);
	expect(
		await refusedOf(
			line(PART, { slots: { type: 'held', who: { value: 'X', start: 0, end: 1, exact: 'X' } } }),
		),
	).toMatch(/points to words/);
});

test('verify tells of a part that rests on bytes that no capture holds', async () => {
	await decide(opened, [line()]);
	const stated = (await source(opened, 'board.png')).source;
	const text = await opened.db.selectFrom('source').select('text').executeTakeFirstOrThrow();
	const forged = {
		id: 'f'.repeat(32),
		do: 'state',
		target: { source: stated.id, kind: 'custody', quote: WORDS, occurrence: 1, ordinal: 5 },
		reading: {
			slots: { type: 'held', who: { value: 'Piet Odd' } },
			chain: [],
			polarity: 'affirms',
			force: 'asserts',
			rule: 'person',
		},
		at: { text: text.text, start: 0, end: 0, region: { ...PART, sha256: '0'.repeat(64) } },
	};
	// What only somebody who writes the log by hand could say.
	await opened.append([{ type: 'decisions', decisions: [JSON.parse(JSON.stringify(forged)) as Decision] }]);
	expect((await verifyCase(opened)).problems).toMatchObject([
		{ code: 'region-unproven', where: `decision ${forged.id}` },
	]);
	expect((await findWhereabouts(opened, { person: 'Piet Odd' })).items).toEqual([]);
});
