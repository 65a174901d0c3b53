import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AddReceiptShape } from '../../src/api/index.ts';
import { answer, run } from '../stories/run.ts';

const place = mkdtempSync(join(tmpdir(), 'paradero-names-'));
const sources = join(place, 'sources');
const folder = join(place, 'case.paradero');
const socket = createServer();
afterAll(() => {
	socket.close();
	rmSync(place, { recursive: true, force: true });
});

const REPORT = 'Lena Quist was held at Grey Mill on 3 May 2030.\n';
const LONG = `${'n'.repeat(251)}.txt`;
const DEEP = Array.from({ length: 8 }, (_, i) => `folder number ${i} ${'d'.repeat(30)}`).join('/');
/** By what is odd about it: names under which a report lies, and must be read as any other. */
const READ: Readonly<Record<string, string>> = {
	spaces: ' a  name with   spaces .txt',
	accents: 'una señal, número 1.txt',
	'NFC of a pair': 'caf\u00e9.txt',
	'NFD of a pair': 'cafe\u0301.txt',
	'another script': 'قائمة.txt',
	'right-to-left override': 'list\u202efdp.exe.txt',
	isolates: 'a\u2066b\u2069c.txt',
	'a line break': 'two\nlines.txt',
	'a terminal sequence': 'red\u001b[31m.txt',
	quotes: `"quoted' $(name) \`and\` %s.txt`,
	'255 bytes': LONG,
	'300 characters': `${DEEP}/report.txt`,
	'a dash at its start': '-rf.txt',
};
/** What is no file that can be added: the reason that is given. */
const REFUSED: Readonly<Record<string, string>> = {
	'out.txt': 'a link is not followed',
	'loop.txt': 'a link is not followed',
	'dangling.txt': 'a link is not followed',
	'folder-link': 'a link is not followed',
	'pipe.txt': 'not a regular file',
	'socket.txt': 'not a regular file',
	'empty.txt': 'there are no bytes in this file',
};
const hasPipes = process.platform !== 'win32';

beforeAll(async () => {
	mkdirSync(join(sources, DEEP), { recursive: true });
	writeFileSync(join(place, 'outside.txt'), 'Secret of the folder above.\n');
	for (const [what, name] of Object.entries(READ)) writeFileSync(join(sources, name), `${REPORT}${what}\n`);
	symlinkSync(join(place, 'outside.txt'), join(sources, 'out.txt'));
	symlinkSync('loop.txt', join(sources, 'loop.txt'));
	symlinkSync('nowhere.txt', join(sources, 'dangling.txt'));
	symlinkSync('..', join(sources, 'folder-link'));
	closeSync(openSync(join(sources, 'empty.txt'), 'w'));
	if (hasPipes) {
		execFileSync('mkfifo', [join(sources, 'pipe.txt')]);
		await new Promise<void>((resolve) => socket.listen(join(sources, 'socket.txt'), resolve));
		writeFileSync(
			Buffer.concat([Buffer.from(`${sources}/latin-`), Buffer.from([0xe9]), Buffer.from('.txt')]),
			REPORT,
		);
	}
	expect((await run(['init', folder, '--no-passphrase'])).code).toBe(0);
}, 60_000);

test('every name is read as it is, and shown so that no terminal obeys it', async () => {
	const told = await run(['add', folder, sources]);
	expect(told.code).toBe(0);
	for (const stream of [told.stdout, told.stderr]) {
		expect(stream).not.toMatch(/[\u001b\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
		// No name makes a line of its own.
		expect(stream).not.toMatch(/^lines\.txt/m);
	}
	const receipt = await answer(AddReceiptShape, ['add', folder, sources]);
	const by = new Map(receipt.sources.map((source) => [source.path, source]));
	for (const [what, name] of Object.entries(READ)) expect(by.get(name)?.result, what).toBe('unchanged');
	expect(new Set(receipt.sources.flatMap(({ id }) => id ?? [])).size).toBe(Object.keys(READ).length);
	for (const [name, reason] of Object.entries(REFUSED)) {
		if (!hasPipes && /pipe|socket/.test(name)) continue;
		expect(by.get(name)?.result, name).toBe('rejected');
		expect(by.get(name)?.reason, name).toContain(reason);
	}
	if (hasPipes) {
		const [latin] = receipt.sources.filter(({ path }) => path.startsWith('latin-'));
		expect(latin).toMatchObject({
			result: 'rejected',
			reason: expect.stringContaining('not valid UTF-8; rename it'),
		});
	}
	expect(receipt.sources.length).toBe(
		Object.keys(READ).length + (hasPipes ? Object.keys(REFUSED).length + 1 : Object.keys(REFUSED).length - 2),
	);
	const found = await run(['search', folder, 'Secret']);
	expect(found.stdout).not.toContain('Secret of');
	for (const command of ['proposals', 'whereabouts']) {
		const shown = await run([command, folder]);
		expect(shown.code).toBe(0);
		expect(shown.stdout).not.toMatch(/[\u001b\u061c\u202a-\u202e\u2066-\u2069]/u);
	}
	expect((await run(['verify', folder])).code).toBe(0);
});

test.skipIf(!hasPipes)(
	'a pipe, a device or a folder given by itself is refused at once, with what to do',
	async () => {
		for (const path of [join(sources, 'pipe.txt'), '/dev/zero', '/dev/null', sources]) {
			const ran = await run(['read', path]);
			expect([ran.code, ran.stderr], path).toEqual([
				3,
				expect.stringMatching(/no regular file|that is a folder/),
			]);
			if (path === sources) continue;
			const added = await run(['add', folder, path]);
			expect([added.code, added.stdout], path).toEqual([3, expect.stringContaining('not a regular file')]);
		}
		const long = join(sources, `${'x'.repeat(300)}.txt`);
		expect((await run(['add', folder, long])).stdout).toContain('too long for this system');
	},
);
