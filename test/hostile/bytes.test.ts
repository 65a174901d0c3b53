import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, init, rows, source } from '../../src/actions/index.ts';
import { verifyCase } from '../../src/store/index.ts';

const place = mkdtempSync(join(tmpdir(), 'paradero-bytes-'));
let opened: Awaited<ReturnType<typeof init>>;
beforeAll(async () => {
	mkdirSync(join(place, 'sources'));
	opened = await init(join(place, 'case.paradero'), 'bytes', null);
}, 60_000);
afterAll(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

async function addOne(name: string, bytes: string | Uint8Array) {
	const path = join(place, 'sources', name);
	writeFileSync(path, bytes);
	const [receipt] = (await add(opened, [path])).sources;
	if (receipt === undefined) throw new Error('no receipt');
	return receipt;
}
const codesOf = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);
const ACCENTED = 'La señora Quist fue detenida en Cañada el 3 de mayo de 2030. ';

test('an empty file, and one of nothing but spaces, are refused with what to do', async () => {
	for (const [name, bytes] of [
		['empty.txt', ''],
		['empty.csv', ''],
		['empty.pdf', ''],
		['spaces.txt', ' \n\t\n '.repeat(100)],
		['mark.txt', '\ufeff'],
	] as const) {
		const { result, reason } = await addOne(name, bytes);
		expect([name, result, reason]).toEqual([
			name,
			'rejected',
			expect.stringMatching(/fetch it again|no row/),
		]);
	}
});

test('a file of 2 GB and more is refused by its size before one byte is read', async () => {
	const path = join(place, 'sources', 'huge.csv');
	for (const size of [2 * 1024 ** 3, 5 * 1024 ** 3]) {
		const file = openSync(path, 'w');
		ftruncateSync(file, size);
		closeSync(file);
		const before = process.memoryUsage.rss();
		const begun = performance.now();
		const [receipt] = (await add(opened, [path])).sources;
		expect(receipt?.result).toBe('rejected');
		expect(receipt?.reason).toMatch(/more than the limit of \d+; split the file and add its parts/);
		expect(process.memoryUsage.rss() - before).toBeLessThan(256 * 1024 ** 2);
		expect(performance.now() - begun).toBeLessThan(20_000);
	}
	rmSync(path);
});

test.each([
	[
		'UTF-8 with a few bytes of Latin-1 in it',
		Buffer.concat([Buffer.from(ACCENTED.repeat(30)), Buffer.from([0xe9]), Buffer.from(' y nada más.\n')]),
		'bad-bytes',
		'señora',
	],
	['Latin-1', Buffer.from(ACCENTED.repeat(30), 'latin1'), 'encoding-guessed', 'señora'],
	[
		'UTF-16 without a mark, little end first',
		Buffer.from(ACCENTED.repeat(30), 'utf16le'),
		'encoding-guessed',
		'señora',
	],
	[
		'UTF-16 without a mark, big end first',
		Buffer.from(ACCENTED.repeat(30), 'utf16le').swap16(),
		'encoding-guessed',
		'señora',
	],
	[
		'UTF-16 cut in the middle of a letter',
		Buffer.from(`\ufeff${ACCENTED}`, 'utf16le').subarray(0, -3),
		null,
		'señora',
	],
	['UTF-7', Buffer.from('La se+APE-ora Quist fue detenida. '.repeat(30)), null, 'se+APE-ora'],
	['NUL between its words', Buffer.from(`${ACCENTED}\0${ACCENTED}`), 'nul', 'señora'],
] as const)(
	'a text in %s is read, with a warning where it had to be guessed',
	async (name, bytes, code, words) => {
		const receipt = await addOne(`${name}.txt`, bytes);
		expect(receipt.result).toBe('new');
		if (code !== null) expect(codesOf(receipt)).toContain(code);
		const { text } = await source(opened, receipt.id ?? '');
		expect(text).toContain(words);
		expect(text).not.toContain('\0');
		expect(text.isWellFormed()).toBe(true);
	},
);

test.each([
	[
		'a program',
		Buffer.concat([
			Buffer.from('\x7fELF\x02\x01\x01'),
			Buffer.from(Array.from({ length: 4_000 }, (_, i) => i % 32)),
		]),
	],
	['zeros', Buffer.alloc(4_000)],
])('%s named .txt is refused as no text, or shown as such', async (name, bytes) => {
	const { result, reason } = await addOne(`${name}.txt`, bytes);
	expect([result, reason]).toEqual(['rejected', expect.stringMatching(/no text|no words/)]);
});

test('ragged rows, broken quotes and NUL in a list: each row is taken or refused with its reason', async () => {
	const { result, rows: counted } = await addOne(
		'ragged.csv',
		`no,name,place\n1,Ana Ro,Grey Mill\n2,Bo\n3,Cy Du,Grey Mill,more,and more\n4,"Di, Fo",Port Hollow\n5,"Ed\0",Grey Mill\n,,\n6,Fi Ga,Port Hollow,,\n`,
	);
	expect(result).toBe('new');
	expect(counted?.in).toBe(7);
	expect((counted?.accepted ?? 0) + (counted?.rejected.length ?? 0)).toBe(7);
	expect(counted?.rejected.map(({ row }) => row)).toEqual([2, 3, 6]);
	for (const { reason } of counted?.rejected ?? [])
		expect(reason).toMatch(/cells where the header has 3|every cell is empty/);
});

test('a million columns are refused with what to do, in bounded time and memory', async () => {
	const begun = performance.now();
	for (const content of [
		`${'c,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`,
		`a,b\n${'1,'.repeat(1_000_000)}\n`,
	]) {
		const { result, reason, rows: counted } = await addOne('wide.csv', content);
		if (result === 'rejected') expect(reason).toMatch(/columns are more than the limit|split the file/);
		else expect(counted).toMatchObject({ in: 1, accepted: 0 });
	}
	expect(performance.now() - begun).toBeLessThan(60_000);
});

test('formulas in cells stay words, in the record and on the way out', async () => {
	const cells = ['=HYPERLINK("http://127.0.0.1:9/")', "+cmd|' /C calc'!A0", '@SUM(1)', '-2+3'];
	const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
	const receipt = await addOne(
		'formulas.csv',
		`no,name\n${quoted.map((cell, i) => `${i},${cell}`).join('\n')}\n`,
	);
	expect(receipt.rows).toMatchObject({ accepted: 4 });
	const { items } = await rows(opened, receipt.id ?? '', 0, 10);
	expect(items.map((row) => row.cells[1])).toEqual(cells);
});

test('after all of it the case is whole', async () => {
	expect((await verifyCase(opened, true)).problems).toEqual([]);
});
