import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Case } from '../store/index.ts';
import { acceptAll, takeAll } from './accept-all.ts';
import { add } from './add.ts';
import { decide, decidedBy } from './decide.ts';
import { init, open } from './open.ts';
import { rebuild } from './rebuild.ts';
import { chooseReviewer, forgetReviewer, reviewers } from './reviewers.ts';
import { allProposals, source, sources } from './workspace.ts';

const REPORT =
	'The police arrested Tomas Berrin in Port Vey on 3 May 2030.\n\nLena Quist was held at Grey Mill.\n';

let folder = '';
let opened: Case;
const line = (quote: string) => ({
	do: 'state' as const,
	source: 'report.txt',
	kind: 'mention' as const,
	quote,
	slots: { type: 'person', name: quote },
	reason: 'read twice',
});
const decided = async () =>
	(await source(opened, 'report.txt')).stated.map((one) => ({ quote: one.quote, ...one.decided }));

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-reviewers-'));
	mkdirSync(join(folder, 'f'));
	writeFileSync(join(folder, 'f', 'report.txt'), REPORT);
	opened = await init(join(folder, 'case.paradero'), 'a test', 'a passphrase');
	await add(opened, [join(folder, 'f', 'report.txt')]);
}, 60_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

it('names nobody until somebody says who reviews, and asks no more once it is said or declined', async () => {
	expect(reviewers(opened)).toEqual({ now: null, names: [], asked: false });
	const { decisions } = await decide(opened, [line('Lena Quist')]);
	expect(decisions).toHaveLength(1);
	expect(await allOf('Lena Quist')).toEqual({ reason: 'read twice', at: expect.any(Number) });
	expect(chooseReviewer(opened, null)).toEqual({ now: null, names: [], asked: true });
});

it('puts the name of who reviews beside what is decided, and lets several take turns', async () => {
	expect(chooseReviewer(opened, ' Nadia  Orrin ')).toEqual({
		now: 'Nadia Orrin',
		names: ['Nadia Orrin'],
		asked: true,
	});
	await decide(opened, [line('Lena Quist')]);
	chooseReviewer(opened, 'Bruno Salt');
	await decide(opened, [line('Tomas Berrin')]);
	// Who is named in the line took it, whoever reviews here.
	await decide(opened, decidedBy([line('Grey Mill'), 'no decision'], 'second reader'));
	expect(reviewers(opened)).toEqual({ now: 'Bruno Salt', names: ['Bruno Salt', 'Nadia Orrin'], asked: true });
	expect(await allOf('Lena Quist')).toMatchObject({ by: 'Nadia Orrin', reason: 'read twice' });
	expect(await allOf('Tomas Berrin')).toMatchObject({ by: 'Bruno Salt' });
	expect(await allOf('Grey Mill')).toMatchObject({ by: 'second reader' });
	// The same line again is the same decision, and still the first one's.
	expect(await decide(opened, [line('Lena Quist')])).toMatchObject({ decided: 0, already: 1 });
	expect(await allOf('Lena Quist')).toMatchObject({ by: 'Nadia Orrin' });
	await rebuild(opened);
	expect(await allOf('Lena Quist')).toMatchObject({ by: 'Nadia Orrin' });
});

it('names who accepted a batch, and who took it back', async () => {
	const [report] = await sources(opened);
	const kind = 'custody';
	const { lines } = await acceptAll(opened, report?.id ?? '', kind);
	expect(lines.length).toBeGreaterThan(0);
	chooseReviewer(opened, 'Nadia Orrin');
	const { batch } = await takeAll(opened, report?.id ?? '', kind, {
		expected: lines.length,
		decide: (some) => decide(opened, some),
	});
	chooseReviewer(opened, 'Bruno Salt');
	await decide(opened, [{ do: 'undo', batch, reason: 'too quick' }]);
	expect((await source(opened, 'report.txt')).batches).toMatchObject([
		{ by: 'Nadia Orrin', undoneBy: { by: 'Bruno Salt', reason: 'too quick' } },
	]);
});

it('takes a name off the device and leaves what was decided in it', async () => {
	chooseReviewer(opened, 'Nadia Orrin');
	await decide(opened, [line('Lena Quist')]);
	chooseReviewer(opened, 'Bruno Salt');
	expect(forgetReviewer(opened, 'Nadia Orrin')).toMatchObject({ now: 'Bruno Salt', names: ['Bruno Salt'] });
	expect(forgetReviewer(opened, 'Bruno Salt')).toEqual({ now: null, names: [], asked: true });
	expect(await allOf('Lena Quist')).toMatchObject({ by: 'Nadia Orrin' });
	expect(() => forgetReviewer(opened, 'Somebody Else')).toThrow(/nobody of this name/);
	expect(() => chooseReviewer(opened, ' ')).toThrow(/letter or digit/);
	// What goes wrong is told without the name.
	expect(() => forgetReviewer(opened, 'Somebody Else')).not.toThrow(/Somebody/);
});

it('is kept for this device: across openings, encrypted, and not in a copy elsewhere', async () => {
	chooseReviewer(opened, 'Nadia Orrin');
	await decide(opened, [line('Lena Quist')]);
	await opened.close();
	for (const file of readdirSync(join(folder, 'case.paradero'), { recursive: true, withFileTypes: true }))
		if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes('Orrin')).toBe(false);
	const elsewhere = join(folder, 'copy.paradero');
	cpSync(join(folder, 'case.paradero'), elsewhere, { recursive: true });
	opened = await open(elsewhere, 'a passphrase');
	expect(reviewers(opened)).toEqual({ now: null, names: [], asked: false });
	// What was decided there is decided here, by whom it was.
	expect(await allOf('Lena Quist')).toMatchObject({ by: 'Nadia Orrin' });
	await opened.close();
	opened = await open(join(folder, 'case.paradero'), 'a passphrase');
	expect(reviewers(opened)).toEqual({ now: 'Nadia Orrin', names: ['Nadia Orrin'], asked: true });
});

/** Who decided what holds on these words. */
async function allOf(quote: string) {
	const found = [
		...(await decided()),
		...(await allProposals(opened)).map((one) => ({ quote: one.quote, ...one.decided })),
	].find((one) => one.quote === quote && 'at' in one);
	const { quote: _quote, ...rest } = found ?? {};
	return rest;
}
