import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import type { Case } from '../store/index.ts';
import { decide } from './decide.ts';
import { integrity } from './integrity.ts';
import { Verifying } from './verifying.ts';

const folders = new Folders();
afterEach(() => folders.remove());

async function aCase(folder = folders.new()): Promise<Case> {
	const opened = await newCase(folder);
	await addText(opened, 'paper.txt', 'Lena Quist was held at Grey Mill.\n', '2030-06-01');
	return opened;
}

async function ended(verifying: Verifying): Promise<Verifying['state']> {
	while (verifying.state.state === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
	return verifying.state;
}

describe('checking a case from its screen', () => {
	test('says that it is whole, and remembers when it was looked at', async () => {
		const opened = await aCase();
		const verifying = new Verifying(opened, () => 7);
		expect(await integrity(opened, verifying)).toMatchObject({
			verified: null,
			verification: { state: 'none' },
		});
		expect(verifying.start().state).toBe('running');
		expect(await ended(verifying)).toMatchObject({
			state: 'done',
			began: 7,
			ended: 7,
			result: { ok: true, problems: [] },
		});
		const { log, verified } = await integrity(opened, verifying);
		expect(verified).toMatchObject({ ok: true, entries: log.entries });
	}, 60_000);

	test('names what is gone, and the copy is not whole', async () => {
		const folder = folders.new();
		const opened = await aCase(folder);
		const objects = join(folder, 'objects');
		const [gone] = readdirSync(objects, { recursive: true, withFileTypes: true }).filter((one) =>
			one.isFile(),
		);
		rmSync(join(gone?.parentPath ?? '', gone?.name ?? ''));
		const verifying = new Verifying(opened);
		verifying.start();
		const { state, result } = await ended(verifying);
		expect([state, result?.ok]).toEqual(['done', false]);
		expect(result?.problems.some(({ where }) => where.includes('object'))).toBe(true);
		expect(opened.lastVerified()?.ok).toBe(false);
	}, 60_000);

	test('can be stopped, and then nothing is known', async () => {
		const opened = await aCase();
		const verifying = new Verifying(opened);
		verifying.start();
		expect((await verifying.stop()).state).toBe('stopped');
		expect(opened.lastVerified()).toBeNull();
		expect((await verifying.stop()).state).toBe('stopped');
		verifying.start();
		expect((await ended(verifying)).state).toBe('done');
	}, 60_000);
});

describe('what a copy holds', () => {
	test('has one fingerprint as long as nothing is written, and another after', async () => {
		const folder = folders.new();
		const opened = await aCase(folder);
		const { log, stored } = await integrity(opened, new Verifying(opened));
		expect(log.devices).toMatchObject([{ entries: log.entries, signed: true }]);
		expect(log.kinds.reduce((sum, { entries }) => sum + entries, 0)).toBe(log.entries);
		expect(stored.map(({ what, bytes }) => [what, bytes > 0])).toEqual([
			['header', true],
			['record', true],
			['keys', true],
			['objects', true],
		]);
		const again = await reopen(folder);
		expect((await integrity(again, new Verifying(again))).log.root).toBe(log.root);
		await again.close();
		await decide(opened, [
			{
				do: 'state',
				source: 'paper.txt',
				kind: 'custody',
				quote: 'Lena Quist was held at Grey Mill',
				slots: { type: 'held', who: 'Lena Quist' },
			},
		]);
		const after = await integrity(opened, new Verifying(opened));
		expect(after.log.root).not.toBe(log.root);
		expect(after.log.entries).toBe(log.entries + 1);
	});
});
