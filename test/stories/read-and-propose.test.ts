import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProposeShape, ReadShape } from '../../src/api/index.ts';
import { isCode, PROPOSAL_KINDS } from '../../src/record/index.ts';
import { aFolder, answer, FIXTURES, run, SOURCES } from './run.ts';

const folder = aFolder();
const article = join(SOURCES, '2019-05-16-gazette-flown-out-at-night.txt');
const order = join(SOURCES, '2019-05-10-district-court-order.pdf');
const list = join(SOURCES, '2019-04-12-lista-vuelo-318.csv');

describe('paradero read', () => {
	it('gives a text file as it stands, with the SHA-256 of its bytes', async () => {
		const read = await answer(ReadShape, ['read', article]);
		const bytes = readFileSync(article);
		expect(read.text).toBe(bytes.toString('utf8'));
		expect(read.source).toEqual({
			sha256: createHash('sha256').update(bytes).digest('hex'),
			bytes: bytes.length,
			mime: 'text/plain',
		});
		expect(read.meta).toMatchObject({
			title: 'Flown Out at Night, and Held by No One',
			outlet: 'The Halmere Gazette',
			byline: 'Jonah Pellworth',
		});
	});

	it('counts the page that is only a picture', async () => {
		const read = await answer(ReadShape, ['read', order]);
		expect(read.pages.map(({ number, readable }) => [number, readable])).toEqual([
			[1, true],
			[2, true],
			[3, true],
			[4, false],
		]);
		expect(read.warnings).toMatchObject([{ code: 'no-text-layer', page: 4 }]);
		for (const { start, end, readable } of read.pages) expect(end > start).toBe(readable);
	});

	it('gives a list as rows of tab-separated cells', async () => {
		const read = await answer(ReadShape, ['read', list]);
		const rows = read.text.split('\n').filter((row) => row !== '');
		expect(rows).toHaveLength(24);
		expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([11]));
		expect(read.warnings).toMatchObject([{ code: 'rejected-row', row: 16 }]);
	});

	it('reads a file in an old encoding', async () => {
		const read = await answer(ReadShape, ['read', join(FIXTURES, 'text/spanish-windows-1252.txt')]);
		expect(read.text).not.toContain('\uFFFD');
		expect(read.text).toMatch(/[áéíóúñ]/u);
	});

	it('ends with 3 for what it cannot read, and says why', async () => {
		const missing = await run(['read', join(folder, 'nowhere.txt'), '--json']);
		expect([missing.code, missing.stdout]).toEqual([3, '']);
		expect(missing.stderr).toContain('nowhere.txt');
		const broken = join(folder, 'broken.pdf');
		writeFileSync(broken, '%PDF-1.7\nthis is where it ends');
		const ran = await run(['read', broken]);
		expect([ran.code, ran.stdout]).toEqual([3, '']);
		expect(ran.stderr.trim()).not.toBe('');
	});
});

describe('paradero propose', () => {
	it('proposes only words that stand in the text', async () => {
		const { text, proposals } = await answer(ProposeShape, ['propose', article, '--published', '2019-05-16']);
		expect(proposals.length).toBeGreaterThan(20);
		for (const { kind, anchors, slots } of proposals) {
			expect(isCode(PROPOSAL_KINDS, kind)).toBe(true);
			expect(anchors.length).toBeGreaterThan(0);
			for (const { start, end, exact } of anchors) expect(text.slice(start, end)).toBe(exact);
			for (const slot of Object.values(slots) as { start?: number; end?: number; exact?: string }[])
				if (slot?.start !== undefined) expect(text.slice(slot.start, slot.end)).toBe(slot.exact);
		}
	});

	it('reads the arrest, and no custody in a photograph that somebody holds', async () => {
		const { proposals } = await answer(ProposeShape, ['propose', article]);
		const custody = proposals.filter(({ kind }) => kind === 'custody');
		expect(custody).toContainEqual(
			expect.objectContaining({
				slots: expect.objectContaining({
					type: 'arrest',
					on: expect.objectContaining({ value: '2019-03-05' }),
				}),
			}),
		);
		for (const { anchors } of custody) expect(anchors[0]?.exact).not.toContain('photograph');
	});

	it('refuses a date and a language that are none', async () => {
		expect((await run(['propose', article, '--published', 'yesterday'])).code).toBe(2);
		expect((await run(['propose', article, '--lang', 'xx'])).code).toBe(2);
	});
});
