import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dumpProjection, verifyCase } from '../../src/store/index.ts';
import { Folders, newCase, reopen } from './a-case.ts';
import { BEGINNING, run, told } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const TORN = Number(process.env.PARADERO_TORN ?? 16);

test(`a log torn or damaged at ${TORN} places leaves a case of which only the end is missing`, async () => {
	const opened = await newCase(folders.new());
	await run(opened, BEGINNING);
	await run(opened, [told.reject(0, 'custody'), told.undo(), told.map(1), told.report(1)]);
	const all = (await opened.outgoing()).entries.map(({ leaf }) => leaf);
	// As a power cut leaves it: nothing was closed, all lies in the write-ahead logs.
	const cut = folders.new();
	cpSync(opened.folder, cut, { recursive: true });
	await opened.close();
	const wal = join(cut, 'case.db-wal');
	const { length } = readFileSync(wal);
	expect(length).toBeGreaterThan(100_000);
	const counts = new Set<number>();
	for (let i = 0; i < TORN; i++) {
		const torn = folders.copy(cut);
		const at = Math.floor(((i + 1) / (TORN + 1)) * length);
		if (i % 2 === 0) truncateSync(join(torn, 'case.db-wal'), at);
		else {
			const bytes = readFileSync(wal);
			bytes[at] = (bytes[at] as number) ^ 0x40;
			writeFileSync(join(torn, 'case.db-wal'), bytes);
		}
		const again = await reopen(torn);
		const kept = (await again.outgoing()).entries.map(({ leaf }) => leaf);
		expect(kept).toEqual(all.slice(0, kept.length));
		counts.add(kept.length);
		if (kept.length > 0) {
			expect((await verifyCase(again, true)).problems).toEqual([]);
			const running = await dumpProjection(again);
			await again.rebuild();
			expectSame(await dumpProjection(again), running);
		}
		await again.close();
		rmSync(torn, { recursive: true });
	}
	expect(counts.size).toBeGreaterThan(3);
});

test('when the log of the keys alone is lost, verify names every entry that cannot be opened any more', async () => {
	const opened = await newCase(folders.new());
	await run(opened, BEGINNING);
	await opened.close();
	const again = await reopen(opened.folder);
	await run(again, [told.reject(0, 'custody')]);
	const cut = folders.new();
	cpSync(again.folder, cut, { recursive: true });
	await again.close();
	expect(existsSync(join(cut, 'keys.db-wal'))).toBe(true);
	rmSync(join(cut, 'keys.db-wal'));
	const torn = await reopen(cut);
	const { ok, problems } = await verifyCase(torn);
	expect(ok).toBe(false);
	expect(problems.map(({ code }) => code)).toContain('payload-unreadable');
	expect(problems.map(({ what }) => what).join()).toContain('keys.db');
	await torn.close();
});
