import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, decide, init, open } from '../../src/actions/index.ts';
import { verifyCase } from '../../src/store/index.ts';

const MAIN = resolve('src/cli/main.ts');
const NOBODY = 65_534;
const place = mkdtempSync(join(tmpdir(), 'paradero-place-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const REPORT = 'Lena Quist was held at Grey Mill on 3 May 2030.\n';
const STATED = {
	do: 'state',
	source: 'report.txt',
	kind: 'custody',
	quote: REPORT.trim(),
	slots: { type: 'held', who: 'Lena Quist', at: 'Grey Mill', on: '2030-05-03' },
	reason: 'a test',
};

async function aCase(name: string): Promise<string> {
	const folder = join(place, `${name}.paradero`);
	const report = join(place, 'report.txt');
	writeFileSync(report, REPORT);
	const opened = await init(folder, name, null);
	await add(opened, [report]);
	await opened.close();
	return folder;
}

/** As somebody who is not the owner, where we may become that. */
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const reads = spawnSync(process.execPath, ['--check', MAIN], asNobody).status === 0;
if (!reads) process.stdout.write('read-only folder: skipped, another user cannot read this checkout\n');

test.skipIf(!reads)(
	'a folder that may not be written says so and what to do, and stays as it is',
	async () => {
		const folder = await aCase('readonly');
		chmodSync(place, 0o755);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
			join(folder, name),
		);
		for (const file of files) chmodSync(file, statSync(file).isDirectory() ? 0o555 : 0o444);
		chmodSync(folder, 0o555);
		writeFileSync(join(place, 'another.txt'), `${REPORT}Another.\n`, { mode: 0o644 });
		for (const args of [
			['add', folder, join(place, 'another.txt')],
			['whereabouts', folder],
			['verify', folder],
			['rebuild', folder],
			['init', join(folder, 'within.paradero'), '--no-passphrase'],
		]) {
			const ran = spawnSync(process.execPath, [MAIN, ...args], { ...asNobody, encoding: 'utf8' });
			expect(ran.status, `${args[0]}: ${ran.stderr}`).toBe(1);
			expect(ran.stderr, args[0]).toMatch(/writable for you, or copy the folder|choose another folder/);
			expect(ran.stderr).not.toContain('    at ');
		}
		chmodSync(folder, 0o755);
		for (const file of files) chmodSync(file, statSync(file).isDirectory() ? 0o755 : 0o644);
		const opened = await open(folder, null);
		expect((await verifyCase(opened, true)).problems).toEqual([]);
		expect((await decide(opened, [STATED])).decided).toBe(1);
		await opened.close();
	},
);

test('a case that is taken away while it is open acknowledges nothing more; put back, it has all it had', async () => {
	const folder = await aCase('gone');
	const opened = await open(folder, null);
	const aside = `${folder}.aside`;
	renameSync(folder, aside);
	const another = join(place, 'second.txt');
	writeFileSync(another, `${REPORT}Second.\n`);
	for (const work of [() => decide(opened, [STATED]), () => add(opened, [another]), () => opened.rebuild()])
		await expect(work()).rejects.toMatchObject({ name: 'StoreError', code: 'gone' });
	// Nothing was begun anew where the case had been, and another case there is not written to.
	expect(() => statSync(folder)).toThrow('ENOENT');
	mkdirSync(folder);
	await expect(decide(opened, [STATED])).rejects.toMatchObject({ code: 'gone' });
	rmSync(folder, { recursive: true });
	renameSync(aside, folder);
	expect((await decide(opened, [STATED])).decided).toBe(1);
	await opened.close();
	const again = await open(folder, null);
	expect((await verifyCase(again, true)).problems).toEqual([]);
	expect((await again.db.selectFrom('decision').select('id').execute()).length).toBe(1);
	await again.close();
	rmSync(folder, { recursive: true });
	await expect(open(folder, null)).rejects.toMatchObject({ code: 'not-a-case' });
});
