import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AddReceiptShape, VerifyShape } from '../../src/api/index.ts';
import { aFolder, answer, run, SOURCES, theExample } from './run.ts';

const folder = aFolder();
const example = join(folder, 'example.paradero');
beforeAll(async () => void (await theExample(example)), 180_000);

describe('paradero verify', () => {
	it('finds the example whole, every signature too', async () => {
		const { ok, checked, problems } = await answer(VerifyShape, ['verify', example, '--every-signature']);
		expect({ ok, problems }).toEqual({ ok: true, problems: [] });
		// Of 18 files, one a workbook of three lists and one an export of two: a capture and a text of each.
		expect(checked.captures).toBe(42);
		expect(checked.entries).toBeGreaterThan(20);
		expect(checked.signatures).toBeGreaterThan(5);
	});

	it('holds the very bytes of the sources, as sha256sum counts them', async () => {
		const { sources } = await answer(AddReceiptShape, ['add', example, SOURCES]);
		const names = readdirSync(SOURCES).sort();
		// Each list of a workbook is a source of its own, of the same bytes.
		const told = sources.map(({ path, sha256 }) => `${sha256}  ${path.replace(/#.*$/, '')}`);
		expect([...new Set(told)].sort()).toEqual(sha256sum(names).sort());
	});

	it('fails when one byte of a capture has changed, and names the place', async () => {
		const copy = join(folder, 'tampered.paradero');
		cpSync(example, copy, { recursive: true });
		const object = filesUnder(join(copy, 'objects'))[0] as string;
		const bytes = readFileSync(object);
		const middle = bytes.length >> 1;
		bytes[middle] = (bytes[middle] as number) ^ 1;
		writeFileSync(object, bytes);
		const ran = await run(['verify', copy, '--json']);
		expect(ran.code).toBe(1);
		const { ok, problems } = VerifyShape.parse(ran.json());
		expect(ok).toBe(false);
		expect(problems).toHaveLength(1);
		const told = await run(['verify', copy]);
		expect(told.code).toBe(1);
		expect(told.stdout).toContain('NOT whole');
	});

	it.each([
		['case.db', 'a flipped bit', (path: string) => flip(path, 30)],
		['case.db', 'a lost file', (path: string) => rmSync(path)],
		['keys.db', 'a flipped bit', (path: string) => flip(path, 30)],
		['keys.db', 'a lost file', (path: string) => rmSync(path)],
		['HEADER', 'a flipped bit', (path: string) => flip(path, 80)],
	])('answers with a document when %s has %s and the case cannot be opened', async (name, _what, harm) => {
		const copy = join(mkdtempSync(join(folder, 'harmed-')), 'case.paradero');
		cpSync(example, copy, { recursive: true });
		harm(join(copy, name));
		const ran = await run(['verify', copy, '--json']);
		expect(ran.code).toBe(1);
		expect(VerifyShape.parse(ran.json())).toMatchObject({
			ok: false,
			checked: { captures: 0, entries: 0, signatures: 0 },
			problems: [{ where: name }],
		});
		expect(ran.stdout).not.toContain('paradero verify');
		expect((await run(['verify', copy])).stdout).toMatch(new RegExp(`problem: ${name}: .*\\nNOT whole`));
	});

	it('sends nobody who verifies to verify, wherever in keys.db a bit has flipped', async () => {
		const copy = join(folder, 'keys.paradero');
		cpSync(example, copy, { recursive: true });
		const keys = join(copy, 'keys.db');
		const { length } = readFileSync(keys);
		for (const at of [length >> 3, length >> 1, length - 100]) {
			flip(keys, at);
			const ran = await run(['verify', copy, '--json']);
			expect(VerifyShape.parse(ran.json()).problems[0]?.where).toContain('keys.db');
			expect(ran.stdout).not.toContain('paradero verify');
			flip(keys, at);
		}
	});

	it('gives no answer about a case that it may not open, or that is none', async () => {
		const locked = join(folder, 'locked.paradero');
		const given = join(folder, 'passphrase.txt');
		writeFileSync(given, 'three tall larches\n');
		expect((await run(['init', locked, '--passphrase-file', given])).code).toBe(0);
		writeFileSync(given, 'three tall birches\n');
		for (const args of [[locked, '--passphrase-file', given], [SOURCES]]) {
			const ran = await run(['verify', ...args, '--json']);
			expect(ran.code).toBe(1);
			expect(ran.stdout).toBe('');
			expect(ran.stderr).toMatch(/passphrase does not open|not a Paradero case/);
		}
	});
});

function flip(path: string, at: number): void {
	const bytes = readFileSync(path);
	bytes[at] = (bytes[at] as number) ^ 1;
	writeFileSync(path, bytes);
}

/** By the tool of that name where the machine has it. */
function sha256sum(names: readonly string[]): string[] {
	try {
		return execFileSync('sha256sum', names, { cwd: SOURCES, encoding: 'utf8' }).trimEnd().split('\n');
	} catch {
		const sum = (name: string) =>
			createHash('sha256')
				.update(readFileSync(join(SOURCES, name)))
				.digest('hex');
		return names.map((name) => `${sum(name)}  ${name}`);
	}
}

function filesUnder(path: string): readonly string[] {
	return readdirSync(path, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
