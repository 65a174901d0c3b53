import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DRAFT_DAYS, MOST_DRAFTS } from '../api/index.ts';
import { type Case, createCase } from '../store/index.ts';
import { ANSWERS } from './answer-makers.ts';
import { discardDraft, drafts, forgetDrafts, keepDraft, prefer, preferences } from './desk.ts';
import { open } from './open.ts';

const DAY_MS = 86_400_000;
let folder: string;
let path: string;
let opened: Case;
let now = 1_900_000_000_000;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-desk-'));
	path = join(folder, 'case.paradero');
	opened = await createCase(path, 'a test', {
		passphrase: 'four plain words here',
		answers: ANSWERS,
		now: () => now,
	});
}, 60_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
});

const bodies = () => drafts(opened).drafts.map(({ form, of, body }) => [form, of, body]);

it('keeps the last that a form held about one thing, across openings, and nowhere else', async () => {
	keepDraft(opened, { form: 'reading', of: 'one', body: 'Mar' });
	now += 10;
	keepDraft(opened, { form: 'reading', of: 'one', body: 'Marta Quell' });
	keepDraft(opened, { form: 'reading', of: 'two', body: 'other words' });
	await opened.close();
	opened = await open(path, 'four plain words here');
	expect(bodies()).toEqual(
		expect.arrayContaining([
			['reading', 'one', 'Marta Quell'],
			['reading', 'two', 'other words'],
		]),
	);
	await opened.close();
	cpSync(path, join(folder, 'copy.paradero'), { recursive: true });
	opened = await open(join(folder, 'copy.paradero'), 'four plain words here');
	expect(bodies()).toEqual([]);
}, 60_000);

it('leaves no word of a draft readable in any file of the case', () => {
	keepDraft(opened, { form: 'reading', of: 'one', body: 'Marta Quell' });
	for (const name of readdirSync(path, { recursive: true, withFileTypes: true })) {
		if (!name.isFile()) continue;
		expect(readFileSync(join(name.parentPath, name.name)).includes('Marta Quell')).toBe(false);
	}
});

it('makes no entry of the log', async () => {
	const before = (await opened.outgoing()).entries.length;
	keepDraft(opened, { form: 'reading', of: 'one', body: 'x' });
	prefer(opened, { language: 'es' });
	expect((await opened.outgoing()).entries).toHaveLength(before);
});

it('forgets what was discarded, and all when asked', () => {
	for (const of of ['one', 'two', 'three']) keepDraft(opened, { form: 'reading', of, body: 'x' });
	expect(discardDraft(opened, { form: 'reading', of: 'two' })).toEqual({ forgotten: 1 });
	expect(discardDraft(opened, { form: 'reading', of: 'two' })).toEqual({ forgotten: 0 });
	expect(forgetDrafts(opened)).toEqual({ forgotten: 2 });
	expect(bodies()).toEqual([]);
});

it('keeps so many and so long, and lets the oldest go', () => {
	for (let at = 0; at < MOST_DRAFTS + 5; at += 1) {
		now += 1000;
		keepDraft(opened, { form: 'reading', of: String(at), body: 'x' });
	}
	const kept = drafts(opened).drafts;
	expect(kept).toHaveLength(MOST_DRAFTS);
	expect(kept.map(({ of }) => of)).not.toContain('4');
	now += DRAFT_DAYS * DAY_MS - 1000;
	expect(drafts(opened).drafts.map(({ of }) => of)).toEqual([
		String(MOST_DRAFTS + 4),
		String(MOST_DRAFTS + 3),
	]);
	keepDraft(opened, { form: 'reading', of: 'new', body: 'x' });
	now -= DRAFT_DAYS * DAY_MS;
	expect(drafts(opened).drafts).toHaveLength(3);
});

it('tells how the workspace is liked, and nothing that it does not know', () => {
	expect(preferences(opened)).toEqual({});
	expect(prefer(opened, { language: 'es', scheme: 'dark' })).toEqual({ language: 'es', scheme: 'dark' });
	expect(prefer(opened, { scheme: 'light' })).toEqual({ language: 'es', scheme: 'light' });
	opened.prefer('scheme', 'purple');
	opened.prefer('of-a-later-version', 'yes');
	expect(preferences(opened)).toEqual({ language: 'es' });
});
