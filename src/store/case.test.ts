import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import { BEGINNING, run } from '../../test/histories/a-history.ts';
import { createCase, openCase } from './case.ts';
import { deriveKeys } from './crypto.ts';
import { connect, PROJECTION_VERSION } from './database.ts';
import { dumpProjection } from './doctor.ts';
import type { StoreError } from './errors.ts';
import { openHeader } from './header.ts';
import { verifyCase } from './verify-case.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const APPENDER = new URL('../../test/histories/appender.ts', import.meta.url).pathname;
const CREATOR = new URL('../../test/histories/creator.ts', import.meta.url).pathname;
const runFile = promisify(execFile);
const options = { answers: [] };

/** Every file of a folder with its bytes. */
function contents(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => [
				join(entry.parentPath, entry.name),
				readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
			]),
	);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
		return 'no error';
	} catch (error) {
		return (error as StoreError).code;
	}
}

/** The raw database of a case that nobody has open. */
function raw(folder: string, file = 'case.db') {
	const keys = deriveKeys(openHeader(folder, null));
	return connect(join(folder, file), file === 'case.db' ? keys.database : keys.payloadKeys, false);
}

describe('create and open', () => {
	test('a passphrase opens what it made; a wrong one and none are told apart and change nothing', async () => {
		const folder = folders.new();
		await (await createCase(folder, 'a test', { ...options, passphrase: 'three tall larches' })).close();
		const before = contents(folder);
		expect(await codeOf(openCase(folder, { ...options, passphrase: 'three tall birches' }))).toBe(
			'wrong-passphrase',
		);
		expect(await codeOf(openCase(folder, { ...options, passphrase: null }))).toBe('passphrase-needed');
		expect(await codeOf(openCase(folder, { ...options, passphrase: '' }))).toBe('passphrase-needed');
		expect(contents(folder)).toEqual(before);
		const opened = await openCase(folder, { ...options, passphrase: 'three tall larches' });
		expect(opened.isProtected).toBe(true);
		expect((await verifyCase(opened)).problems).toEqual([]);
		await opened.close();
	});

	test.skipIf(process.platform === 'win32')('its files are their owner’s alone', async () => {
		const folder = folders.new();
		const opened = await createCase(folder, 'a test', { ...options, passphrase: null });
		for (const file of readdirSync(folder))
			expect([file, (statSync(join(folder, file)).mode & 0o077).toString(8)]).toEqual([file, '0']);
		await opened.close();
	});

	test('no word of a source or decision stands in the files of a protected case', async () => {
		const folder = folders.new();
		const opened = await createCase(folder, 'Larchwood matter', {
			...options,
			passphrase: 'three tall larches',
		});
		await run(opened, BEGINNING);
		const during = Object.values(contents(folder));
		await opened.close();
		for (const bytes of [...during, ...Object.values(contents(folder))].map((text) =>
			Buffer.from(text, 'base64'),
		))
			for (const word of ['Quist', 'QUIST', 'Hollow', 'Larchwood', 'report.txt', 'custody'])
				expect(bytes.includes(word)).toBe(false);
	});

	test('a folder with a case is refused, and the case stays as it was', async () => {
		const opened = await newCase(folders.new());
		await opened.close();
		const before = contents(opened.folder);
		expect(await codeOf(newCase(opened.folder))).toBe('already-a-case');
		expect(contents(opened.folder)).toEqual(before);
	});

	test('of four processes that create one case at once, one does; it is whole and the others are told', async () => {
		for (let round = 0; round < 3; round++) {
			const folder = folders.new();
			const told = await Promise.all(
				[1, 2, 3, 4].map(async () => (await runFile(process.execPath, [CREATOR, folder])).stdout.trim()),
			);
			expect(told.sort()).toEqual(['already-a-case', 'already-a-case', 'already-a-case', 'created']);
			expect(existsSync(join(folder, 'LOCK'))).toBe(false);
			const opened = await reopen(folder);
			expect((await verifyCase(opened, true)).problems).toEqual([]);
			await opened.close();
		}
	});

	test('a LOCK that a dead process left behind does not stand in the way for ever', async () => {
		const folder = folders.new();
		await (await newCase(folder)).close();
		for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
		writeFileSync(join(folder, 'LOCK'), '');
		expect(await codeOf(newCase(folder))).toBe('already-a-case');
		const long = Date.now() / 1000 - 120;
		utimesSync(join(folder, 'LOCK'), long, long);
		await (await newCase(folder)).close();
	});

	test('a case of which only HEADER was written is finished by the next who opens it', async () => {
		const made = await newCase(folders.new());
		await made.close();
		const begun = folders.new();
		cpSync(join(made.folder, 'HEADER'), join(begun, 'HEADER'));
		const opened = await reopen(begun);
		await addText(opened, 'a.txt', 'Some words.');
		expect((await verifyCase(opened)).problems).toEqual([]);
		await opened.close();
	});

	test.each(['case.db', 'keys.db'])('a lost or emptied %s is no new case', async (file) => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		await opened.close();
		const path = join(opened.folder, file);
		truncateSync(path, 0);
		expect(await codeOf(reopen(opened.folder))).toBe('damaged');
		rmSync(path);
		const before = contents(opened.folder);
		await expect(reopen(opened.folder)).rejects.toThrow(`${file} is missing`);
		expect(await codeOf(reopen(opened.folder))).toBe('damaged');
		expect(Object.keys(contents(opened.folder)).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(
			Object.keys(before),
		);
	});

	test("another case's databases are refused", async () => {
		const ours = await newCase(folders.new());
		const theirs = await newCase(folders.new());
		await ours.close();
		await theirs.close();
		cpSync(join(theirs.folder, 'case.db'), join(ours.folder, 'case.db'));
		expect(await codeOf(reopen(ours.folder))).toBe('damaged');
	});

	test('what was written is there after closing and opening', async () => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		const dump = await dumpProjection(opened);
		await opened.close();
		const again = await reopen(opened.folder);
		expect(await dumpProjection(again)).toEqual(dump);
		await again.close();
	});
});

describe('layouts', () => {
	test('a projection of another version, or of none, is folded anew when the case is opened', async () => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		const dump = await dumpProjection(opened);
		await opened.close();
		for (const change of [
			`update meta set value = '${PROJECTION_VERSION - 1}' where key = 'projection'; alter table statement add column left_over text`,
			`delete from meta where key = 'projection'; drop table answer; drop table fts_name`,
			`update meta set value = '${PROJECTION_VERSION + 1}' where key = 'projection'; delete from entity`,
		]) {
			const db = raw(opened.folder);
			db.exec(change);
			db.close();
			const again = await reopen(opened.folder);
			expect(await dumpProjection(again)).toEqual(dump);
			await again.close();
		}
	});

	test('a fold that did not come to its end is begun anew at the next opening', async () => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		const dump = await dumpProjection(opened);
		await opened.close();
		const db = raw(opened.folder);
		const { payload } = db.prepare('select payload from entry where rid = 5').get() as { payload: Buffer };
		db.exec(
			`update meta set value = '0' where key = 'projection'; update entry set payload = x'00' where rid = 5`,
		);
		db.close();
		expect(await codeOf(reopen(opened.folder))).toBe('payload-damaged');
		const mended = raw(opened.folder);
		mended.prepare('update entry set payload = ? where rid = 5').run(payload);
		mended.close();
		const again = await reopen(opened.folder);
		expect(await dumpProjection(again)).toEqual(dump);
		await again.close();
	});

	test('a case of a newer layout is refused and not one byte of it changes', async () => {
		const opened = await newCase(folders.new());
		await opened.close();
		const db = raw(opened.folder);
		db.exec(`update meta set value = '99' where key = 'schema'`);
		db.close();
		const before = contents(opened.folder);
		expect(await codeOf(reopen(opened.folder))).toBe('newer-format');
		expect(contents(opened.folder)).toEqual(before);
	});
});

describe('append', () => {
	test('what fails half way leaves nothing: no entry, no key, no row', async () => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		const dump = await dumpProjection(opened);
		const entries = (await opened.outgoing()).entries.length;
		await expect(
			opened.append([{ type: 'case', name: 'another', format: 1 }], async () => {
				throw new Error('the lights went out');
			}),
		).rejects.toThrow('the lights went out');
		await expect(opened.append([{ type: 'case', name: '\ud800', format: 1 }])).rejects.toThrow('canonical');
		expect(await dumpProjection(opened)).toEqual(dump);
		expect((await opened.outgoing()).entries.length).toBe(entries);
		await opened.append([{ type: 'case', name: 'another', format: 1 }]);
		expect((await verifyCase(opened, true)).problems).toEqual([]);
		await opened.close();
	});

	test('two processes that append at once leave one chain without holes', async () => {
		const opened = await newCase(folders.new());
		await Promise.all(
			[1, 2].map((n) => runFile(process.execPath, [APPENDER, opened.folder, String(n), '25'])),
		);
		const { entries } = await opened.outgoing();
		const leaves = entries.map((entry) => JSON.parse(entry.leaf) as { device: string; seq: number });
		expect(new Set(leaves.map((leaf) => leaf.device)).size).toBe(1);
		expect(leaves.map((leaf) => leaf.seq).sort((a, b) => a - b)).toEqual(leaves.map((_, i) => i + 1));
		expect(leaves.length).toBe(2 + 2 * 2 * 25);
		expect((await verifyCase(opened, true)).problems).toEqual([]);
		await opened.close();
	});

	test('killed at any moment, a case keeps what was acknowledged and is whole', async () => {
		const opened = await newCase(folders.new());
		await opened.close();
		const acknowledged: string[] = [];
		for (let round = 0; round < 4; round++) {
			const child = spawn(process.execPath, [APPENDER, opened.folder, `round-${round}`, '100000'], {
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			const lines = createInterface({ input: child.stdout });
			lines.on('line', (line) => acknowledged.push(line));
			await once(lines, 'line');
			await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 120));
			void child.kill('SIGKILL');
			await once(child, 'close');
		}
		const again = await reopen(opened.folder);
		const paths = await again.db.selectFrom('source').select('path').execute();
		const held = new Set(paths.map((row) => row.path));
		expect(acknowledged.filter((path) => !held.has(path))).toEqual([]);
		expect(acknowledged.length).toBeGreaterThan(4);
		expect((await verifyCase(again, true)).problems).toEqual([]);
		const dump = await dumpProjection(again);
		await again.rebuild();
		expect(await dumpProjection(again)).toEqual(dump);
		await again.close();
	});
});

describe('bits', () => {
	test('a bit flipped in any file of a case is found, and located, or lies where nothing is', async () => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		// A rebuild frees pages; writing them out anew leaves none that nothing lies on.
		await opened.rebuild();
		await sql`vacuum`.execute(opened.db);
		await opened.close();
		const files = Object.keys(contents(opened.folder)).filter(
			(name) => !/-(wal|shm)$/.test(name) && statSync(name).size > 0,
		);
		const rounds = Number(process.env.PARADERO_FLIPS ?? 24);
		const missed: string[] = [];
		for (let round = 0; round < rounds; round++) {
			const file = files[round % files.length] as string;
			const good = readFileSync(file);
			const bad = Buffer.from(good);
			const at = Math.floor(Math.random() * bad.length);
			bad[at] = (bad[at] as number) ^ (1 << (round % 8));
			writeFileSync(file, bad);
			const told = await whatIsWrong(opened.folder);
			const name = file.slice(opened.folder.length + 1).replaceAll('\\', '/');
			const object = /^objects\/(.*)$/.exec(name)?.[1];
			if (!told.some((line) => line.includes(object ?? name)))
				missed.push(`${name} at ${at}: ${told.join('; ') || 'nothing found'}`);
			writeFileSync(file, good);
		}
		expect(missed).toEqual([]);
		expect(await whatIsWrong(opened.folder)).toEqual([]);
	});
});

/** What opening, or else verifying, says about a case. */
async function whatIsWrong(folder: string): Promise<readonly string[]> {
	let opened: Awaited<ReturnType<typeof reopen>>;
	try {
		opened = await reopen(folder);
	} catch (error) {
		const { code, message } = error as StoreError;
		return [code === 'damaged-header' ? `HEADER: ${message}` : `${code}: ${message}`];
	}
	try {
		return (await verifyCase(opened, true)).problems.map(({ where, what }) => `${where}: ${what}`);
	} finally {
		await opened.close();
	}
}
