import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Case, dumpProjection, verifyCase } from '../../src/store/index.ts';
import { addText, copyObjects, Folders, newCase, reopen } from './a-case.ts';
import { BEGINNING, run, told } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const devicesOf = async (opened: Case) =>
	(await opened.db.selectFrom('entry').select('device').distinct().execute()).map(({ device }) => device);

/** A case, a backup of it, and another copy that has seen what was written after the backup. */
async function aBackup() {
	const made = await newCase(folders.new());
	await run(made, BEGINNING);
	await made.close();
	const backup = folders.copy(made.folder);
	const later = await reopen(made.folder);
	await run(later, [told.reject(0, 'custody')]);
	await addText(later, 'after.txt', 'Written after the backup was made.');
	await later.close();
	const colleague = await reopen(folders.copy(made.folder));
	return { folder: made.folder, backup, colleague };
}

/** Each side gets what the other has, and both hold the same and verify. */
async function exchange(left: Case, right: Case): Promise<void> {
	copyObjects(left, right);
	const [ours, theirs] = [await left.outgoing(), await right.outgoing()];
	await left.receive(theirs.entries, theirs.heads);
	await right.receive(ours.entries, ours.heads);
	expectSame(await dumpProjection(left), await dumpProjection(right));
	for (const one of [left, right]) expect((await verifyCase(one, true)).problems).toEqual([]);
}

test('an older copy put back in place writes as a new device, so that no chain is forked', async () => {
	const { folder, backup, colleague } = await aBackup();
	rmSync(folder, { recursive: true });
	cpSync(backup, folder, { recursive: true });
	const restored = await reopen(folder);
	expect(await devicesOf(restored)).toHaveLength(1);
	await run(restored, [told.reject(1, 'custody')]);
	expect(await devicesOf(restored)).toHaveLength(2);
	await exchange(restored, colleague);
	await restored.close();
	// Opened again it is the same file, and the same device goes on.
	const again = await reopen(folder);
	await addText(again, 'more.txt', 'More.');
	expect(await devicesOf(again)).toHaveLength(2);
	expect((await verifyCase(again, true)).problems).toEqual([]);
	await again.close();
	await colleague.close();
});

test('written over file by file it cannot be told at once, but is by what another copy has seen', async () => {
	const { folder, backup, colleague } = await aBackup();
	for (const name of ['case.db', 'keys.db'])
		writeFileSync(join(folder, name), readFileSync(join(backup, name)));
	const restored = await reopen(folder);
	const [device] = await devicesOf(restored);
	await exchange(restored, colleague);
	await addText(restored, 'again.txt', 'Written by whoever was restored.');
	expect((await devicesOf(restored)).filter((one) => one !== device)).toHaveLength(1);
	await exchange(restored, colleague);
	await restored.close();
	await colleague.close();
});

test('what was written before that shows as a fork, on both sides, and neither version is lost', async () => {
	const { folder, backup, colleague } = await aBackup();
	for (const name of ['case.db', 'keys.db'])
		writeFileSync(join(folder, name), readFileSync(join(backup, name)));
	const restored = await reopen(folder);
	const [device] = await devicesOf(restored);
	await addText(restored, 'forked.txt', 'Written under a number that was given already.');
	copyObjects(restored, colleague);
	const [ours, theirs] = [await restored.outgoing(), await colleague.outgoing()];
	await restored.receive(theirs.entries, theirs.heads);
	await colleague.receive(ours.entries, ours.heads);
	expectSame(await dumpProjection(restored), await dumpProjection(colleague));
	for (const one of [restored, colleague]) {
		const { problems } = await verifyCase(one);
		expect(problems.map(({ code }) => code)).toContain('equivocation');
		const paths = await one.db.selectFrom('source').select('path').execute();
		expect(paths.map(({ path }) => path)).toEqual(expect.arrayContaining(['forked.txt', 'after.txt']));
	}
	await addText(restored, 'next.txt', 'Written by a new device.');
	expect((await devicesOf(restored)).filter((one) => one !== device)).toHaveLength(1);
	await restored.close();
	await colleague.close();
});
