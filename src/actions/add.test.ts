import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Case, dumpProjection, findSource, listStated, verifyCase } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { proposeAgain } from './propose-again.ts';
import { allProposals, caseInfo, source } from './workspace.ts';

const FIXTURES = new URL('../../test/fixtures/', import.meta.url).pathname;
const ADDER = new URL('../../test/histories/adder.ts', import.meta.url).pathname;
const REPORT = 'Lena Quist was arrested on 3 May 2030 in Port Hollow. She was released on 9 May 2030.\n';

let place = '';
let folder = '';
let opened: Case;
beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-add-'));
	folder = join(place, 'sources');
	mkdirSync(folder);
	opened = await init(join(place, 'case.paradero'), 'a test', null);
});
afterEach(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, content);
	return path;
}
const entries = async () => (await opened.outgoing()).entries.length;
const resultOf = async (paths = [folder]) =>
	Object.fromEntries((await add(opened, paths)).sources.map((receipt) => [receipt.path, receipt.result]));

test('every file found is in the receipt, rows in are rows accepted and rows rejected', async () => {
	write('report.txt', REPORT);
	write('una señal, número 1/acción.txt', REPORT);
	write('nothing.txt', '');
	write('zeros.bin', new Uint8Array(2_000));
	write('.hidden.txt', REPORT);
	symlinkSync('/etc/hostname', join(folder, 'link.txt'));
	copyFileSync(join(FIXTURES, 'csv/open-quote.csv'), join(folder, 'open-quote.csv'));
	copyFileSync(join(FIXTURES, 'pdf/picture-page.pdf'), join(folder, 'picture.pdf'));
	writeFileSync(join(folder, 'torn.pdf'), '%PDF-1.7\nnot much more');
	const receipt = await add(opened, [folder, join(folder, 'report.txt'), join(folder, 'gone.txt')]);
	expect(receipt.sources.map(({ path }) => path).sort()).toEqual([
		'.hidden.txt',
		'gone.txt',
		'link.txt',
		'nothing.txt',
		'open-quote.csv',
		'picture.pdf',
		'report.txt',
		'torn.pdf',
		'una señal, número 1/acción.txt',
		'zeros.bin',
	]);
	for (const { path, result, reason, rows, pages, sha256 } of receipt.sources) {
		if (result === 'rejected') expect(reason, path).toBeTruthy();
		else {
			expect(sha256).toMatch(/^[0-9a-f]{64}$/);
			expect(pages?.in).toBe((pages?.read ?? 0) + (pages?.unreadable.length ?? 0));
		}
		if (rows === undefined) continue;
		expect(rows.in).toBe(rows.accepted + rows.rejected.length);
		expect(rows.accepted).toBe(rows.same + rows.changed + rows.new);
	}
	const by = Object.fromEntries(receipt.sources.map((one) => [one.path, one]));
	expect(by['link.txt']?.reason).toContain('link');
	expect(by['gone.txt']?.reason).toContain('no such file');
	expect(by['torn.pdf']?.result).toBe('rejected');
	expect(by['picture.pdf']?.pages?.unreadable.length).toBeGreaterThan(0);
	expect(by['open-quote.csv']?.rows?.rejected.length).toBeGreaterThan(0);
	expect(by['report.txt']?.sha256).toBe(createHash('sha256').update(REPORT).digest('hex'));
	expect((await verifyCase(opened)).problems).toEqual([]);
});

test('adding twice changes nothing: not one entry, not one row', async () => {
	write('report.txt', REPORT);
	write('list.csv', 'no,name\n1,A\n2,B\n3,C\n');
	await add(opened, [folder]);
	const before = await entries();
	const dump = await dumpProjection(opened);
	expect(await resultOf()).toEqual({ 'list.csv': 'unchanged', 'report.txt': 'unchanged' });
	expect(await resultOf([join(folder, 'report.txt')])).toEqual({ 'report.txt': 'unchanged' });
	expect(await entries()).toBe(before);
	expect(await dumpProjection(opened)).toEqual(dump);
});

test('two processes that add the same files at once record each once, and tell between them who did', async () => {
	const files = 30;
	for (let i = 1; i < files; i++) write(`report-${i}.txt`, `${REPORT}Number ${i}.\n`);
	write('list.csv', 'no,name\n1,A\n2,B\n3,C\n');
	const before = await entries();
	const adders = [1, 2].map(() => spawn(process.execPath, [ADDER, opened.folder, folder]));
	const lines = adders.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
	const next = () => Promise.all(lines.map(async (line) => String((await line.next()).value)));
	expect(await next()).toEqual(['ready', 'ready']);
	for (const child of adders) child.stdin.write('go\n');
	const told = (await next()).map((line) => JSON.parse(line) as Record<string, number>);
	const sum = (result: string) => told.reduce((all, counts) => all + (counts[result] ?? 0), 0);
	expect({ new: sum('new'), unchanged: sum('unchanged') }).toEqual({ new: files, unchanged: files });
	expect(sum('same')).toBe(3);
	expect((await entries()) - before).toBe(2 * files);
	expect((await verifyCase(opened, true)).problems).toEqual([]);
});

test('a changed list says what is same, changed, new and gone, whatever the order of its rows', async () => {
	write(
		'list.csv',
		'no,name,place\n1,Ana Ro,Port Hollow\n2,Bo Li,Grey Mill\n3,Cy Du,Grey Mill\n4,Di Fo,Port Hollow\n',
	);
	const first = (await add(opened, [folder])).sources[0]?.rows;
	expect(first).toMatchObject({ in: 4, accepted: 4, same: 0, changed: 0, new: 4, gone: 0 });
	write(
		'list.csv',
		'no,name,place\n4,Di Fo,Port Hollow\n2,Bo Li,Port Hollow\n1,Ana Ro,Port Hollow\n5,Ed Go,Grey Mill\n',
	);
	const { sources } = await add(opened, [folder]);
	expect(sources[0]).toMatchObject({
		result: 'recaptured',
		rows: { in: 4, accepted: 4, same: 2, changed: 1, new: 1, gone: 1 },
	});
});

test('a file that goes back to earlier bytes is read as it is, and adding it again changes nothing', async () => {
	const versions = [REPORT, `${REPORT}One more line.\n`, REPORT];
	for (const version of versions) {
		write('report.txt', version);
		await add(opened, [folder]);
	}
	const [report] = (await add(opened, [folder])).sources;
	expect(report?.result).toBe('unchanged');
	expect((await source(opened, 'report.txt')).text).toBe(REPORT);
	expect((await source(opened, 'report.txt')).source.captures.length).toBe(2);
});

test('in a changed file what was decided stays decided: exact, moved, or lost and said so', async () => {
	write('report.txt', REPORT);
	await add(opened, [folder]);
	const target = (quote: string) => ({ source: 'report.txt', kind: 'custody', quote });
	const lines = [
		{
			do: 'state',
			...target('Lena Quist was arrested on 3 May 2030 in Port Hollow.'),
			slots: { type: 'arrest', who: 'Lena Quist', on: '2030-05-03' },
		},
		{
			do: 'state',
			...target('She was released on 9 May 2030.'),
			slots: { type: 'release', who: 'Lena Quist', on: '2030-05-09' },
		},
	];
	expect((await decide(opened, lines)).decided).toBe(2);
	const idsOf = async () =>
		(await opened.db.selectFrom('statement').select('id').orderBy('id').execute()).map((row) => row.id);
	const ids = await idsOf();

	write('report.txt', `Corrected by the desk.\n${REPORT.replace('She was released', 'Quist was released')}`);
	await add(opened, [folder]);
	const found = await findSource(opened, 'report.txt');
	if (found === null) throw new Error('the report is gone');
	const stated = await listStated(opened, found);
	const text = (await source(opened, 'report.txt')).text;
	expect(
		stated.map((one) => [one.found, one.start === null ? null : text.slice(one.start, one.end ?? 0)]),
	).toEqual(
		expect.arrayContaining([
			['moved', lines[0]?.quote],
			['lost', null],
		]),
	);
	expect(await idsOf()).toEqual(ids);
	expect((await source(opened, 'report.txt')).lost.map((one) => one.quote)).toEqual([lines[1]?.quote]);
	// The same file of decisions again: the first still holds, the second has no words to stand on.
	const again = await decide(opened, lines);
	expect(again).toMatchObject({ decided: 0 });
	expect(await idsOf()).toEqual(ids);
});

test('halves of letters in a file, its rows or its decisions break nothing', async () => {
	// UTF-16 with a byte order mark and a lone half of a pair.
	write('half.txt', Buffer.from('\ufeffHe said \ud83d and Ana Ro was arrested on 3 May 2030.\n', 'utf16le'));
	write('half.csv', Buffer.from('\ufeffno,name\ud83d\n1,Ana \udc00\n2,Bo\n', 'utf16le'));
	const { sources } = await add(opened, [folder]);
	expect(sources.map(({ result }) => result)).toEqual(['new', 'new']);
	const receipt = await decide(opened, [
		{
			do: 'state',
			source: 'half.txt',
			kind: 'custody',
			quote: 'Ana Ro was arrested',
			reason: 'half \ud83d a word',
			slots: { type: 'arrest', who: 'Ana \udc00' },
		},
		{
			do: 'state',
			source: 'half.txt',
			kind: 'custody',
			quote: 'He said \ud83d and',
			slots: { type: 'arrest', who: 'Ana Ro' },
		},
	]);
	expect(receipt).toMatchObject({ decided: 2, refused: [] });
	expect((await verifyCase(opened)).problems).toEqual([]);
});

test('proposals that a rebuild or another grammar left behind are made again, without an entry', async () => {
	write('report.txt', REPORT);
	await add(opened, [folder]);
	const before = await allProposals(opened);
	expect(before.length).toBeGreaterThan(0);
	const count = await entries();
	await opened.rebuild();
	expect(await allProposals(opened)).toEqual(before);
	await opened.db.updateTable('proposal_run').set({ grammar: 'grammar/0' }).execute();
	await opened.db.deleteFrom('proposal').execute();
	expect(await proposeAgain(opened)).toBe(1);
	expect(await proposeAgain(opened)).toBe(0);
	expect(await allProposals(opened)).toEqual(before);
	expect(await entries()).toBe(count);
});

test('stopped between two files, what was added stays and the next run adds the rest', async () => {
	for (let i = 0; i < 6; i++) write(`${i}.txt`, `${REPORT}${i}`);
	const stop = new AbortController();
	const first = await add(opened, [folder], {
		signal: stop.signal,
		onProgress: ({ done }) => {
			if (done === 2) stop.abort();
		},
	});
	expect(first.sources.length).toBeLessThan(6);
	const second = await add(opened, [folder]);
	expect(second.sources.map(({ result }) => result)).toEqual(
		[0, 1, 2, 3, 4, 5].map((i) => (i < first.sources.length ? 'unchanged' : 'new')),
	);
	expect((await verifyCase(opened)).problems).toEqual([]);
});

test('a receipt counts as proposals what a screen does, and names and dates apart', async () => {
	writeFileSync(join(folder, 'report.txt'), REPORT);
	const [receipt] = (await add(opened, [folder])).sources;
	const waiting = (await caseInfo(opened, null)).counts.proposalsOpen;
	expect(receipt?.proposals).toBe(waiting);
	expect(receipt?.namesAndDates).toBeGreaterThan(0);
	expect(waiting + (receipt?.namesAndDates ?? 0)).toBe((await allProposals(opened)).length);
});
