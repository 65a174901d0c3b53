import { spawnSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { ANSWERS, caseInfo } from '../../src/actions/index.ts';
import { dumpProjection, openCase, verifyCase } from '../../src/store/index.ts';
import { addText, Folders, newCase, reopen } from './a-case.ts';
import { BEGINNING, run, told } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const TEN_YEARS = 10 * 365 * 86_400_000;
const THEN = Date.UTC(2031, 4, 1);
const openedAt = (folder: string, now: () => number) =>
	openCase(folder, { passphrase: null, answers: ANSWERS, now });

test('a clock set back ten years leaves the order as it was, and is told', async () => {
	const made = await newCase(folders.new());
	await run(made, BEGINNING);
	expect(await made.clockBehind()).toBeNull();
	await made.close();
	const back = await openedAt(made.folder, () => THEN - TEN_YEARS);
	expect(await back.clockBehind()).toBeGreaterThan(THEN);
	expect((await caseInfo(back, null)).clockBehind).toBeGreaterThan(THEN);
	await run(back, [told.reject(0, 'custody'), told.undo()]);
	await addText(back, 'later.txt', 'What came later.');
	// It is told as long as the clock is wrong, not only until something is written by it.
	expect(await back.clockBehind()).toBeGreaterThan(THEN);
	expect((await verifyCase(back, true)).problems).toEqual([]);
	const order = await back.db.selectFrom('entry').select(['lamport', 'at']).orderBy('rid').execute();
	expect(order.map(({ lamport }) => lamport)).toEqual(order.map((_, i) => i + 1));
	expect(order.at(-1)?.at).toBe(THEN - TEN_YEARS);
	const running = await dumpProjection(back);
	await back.rebuild();
	expectSame(await dumpProjection(back), running);
	await back.close();
	const right = await openedAt(made.folder, () => THEN + 86_400_000);
	expect(await right.clockBehind()).toBeNull();
	expect((await verifyCase(right, true)).problems).toEqual([]);
	await right.close();
});

test.each([
	['before 1970', -TEN_YEARS * 3],
	['at a leap second', Date.UTC(2016, 11, 31, 23, 59, 60)],
	['on 29 February', Date.UTC(2032, 1, 29, 23, 59, 59, 999)],
	['in the year 9999', Date.UTC(9999, 11, 31)],
])('a clock %s writes entries that verify', async (_name, now) => {
	const made = await newCase(folders.new());
	await made.close();
	const opened = await openedAt(made.folder, () => now);
	await run(opened, BEGINNING);
	expect((await verifyCase(opened, true)).problems).toEqual([]);
	await opened.close();
});

test('a journey through time zones changes nothing that is computed', async () => {
	const made = await newCase(folders.new());
	await run(made, BEGINNING);
	await made.close();
	const script = `
		const { reopen } = await import(process.argv[1]);
		const { dumpProjection } = await import(process.argv[2]);
		const opened = await reopen(process.argv[3]);
		await opened.rebuild();
		process.stdout.write(JSON.stringify(await dumpProjection(opened)));
		await opened.close();`;
	const modules = ['./a-case.ts', '../../src/store/index.ts'].map(
		(name) => new URL(name, import.meta.url).href,
	);
	const dumps = ['UTC', 'Pacific/Kiritimati', 'America/Caracas'].map((TZ) => {
		const ran = spawnSync(
			process.execPath,
			['--input-type=module', '--eval', script, ...modules, made.folder],
			{
				env: { ...process.env, TZ },
				encoding: 'utf8',
			},
		);
		if (ran.status !== 0) throw new Error(ran.stderr);
		return JSON.parse(ran.stdout) as readonly string[];
	});
	const opened = await reopen(made.folder);
	for (const dump of dumps) expectSame(dump, await dumpProjection(opened));
	await opened.close();
});
