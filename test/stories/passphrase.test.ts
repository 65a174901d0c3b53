import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AddReceiptShape, VerifyShape } from '../../src/api/index.ts';
import { aFolder, answer, run, SOURCES } from './run.ts';

const folder = aFolder();
const at = (name: string) => join(folder, name);
const InitShape = z.strictObject({ case: z.string(), protected: z.boolean() });
const article = join(SOURCES, '2019-05-16-gazette-flown-out-at-night.txt');
const PARADERO_PASSPHRASE = 'four words and a loaf';

describe('a case with a passphrase', () => {
	it('is made, filled and read with it, and with no other', async () => {
		const env = { PARADERO_PASSPHRASE };
		const path = at('protected.paradero');
		expect(await answer(InitShape, ['init', path], { env })).toEqual({ case: path, protected: true });
		await answer(AddReceiptShape, ['add', path, article], { env });

		const wrong = await run(['verify', path], { env: { PARADERO_PASSPHRASE: 'four words and a lamb' } });
		expect([wrong.code, wrong.stdout]).toEqual([1, '']);
		expect(wrong.stderr).toMatch(/passphrase/iu);

		const file = at('passphrase.txt');
		writeFileSync(file, `${PARADERO_PASSPHRASE}\nwhat follows is not read\n`);
		expect(await answer(VerifyShape, ['verify', path, '--passphrase-file', file])).toMatchObject({
			ok: true,
		});

		const database = readFileSync(join(path, 'case.db'));
		expect(database.subarray(0, 6).toString('latin1')).not.toBe('SQLite');
		expect(database.includes('Ibarcea')).toBe(false);
	});

	it('is asked for on a terminal only, and says so elsewhere', async () => {
		for (const args of [
			['init', at('asked.paradero')],
			['verify', at('protected.paradero')],
		]) {
			const ran = await run(args);
			expect([ran.code, ran.stdout]).toEqual([2, '']);
			expect(ran.stderr).toContain('--passphrase-file');
			expect(ran.stderr).toContain('PARADERO_PASSPHRASE');
		}
		expect(existsSync(at('asked.paradero'))).toBe(false);
	});

	it('refuses a passphrase that is too short, and a file without one', async () => {
		const short = await run(['init', at('short.paradero')], { env: { PARADERO_PASSPHRASE: 'loaf' } });
		expect(short.code).toBe(2);
		writeFileSync(at('empty.txt'), '\n');
		expect((await run(['init', at('short.paradero'), '--passphrase-file', at('empty.txt')])).code).toBe(2);
		expect((await run(['init', at('short.paradero'), '--passphrase-file', at('none.txt')])).code).toBe(3);
		expect(existsSync(at('short.paradero'))).toBe(false);
	});
});

describe('a case without one', () => {
	it('says so, and is not made twice', async () => {
		const path = at('open.paradero');
		expect(await answer(InitShape, ['init', path, '--no-passphrase'])).toEqual({
			case: path,
			protected: false,
		});
		const again = await run(['init', path, '--no-passphrase']);
		expect([again.code, again.stdout]).toEqual([1, '']);
		expect(again.stderr.trim()).not.toBe('');
	});

	it('is told from a folder that is none', async () => {
		const ran = await run(['whereabouts', folder, '--json']);
		expect([ran.code, ran.stdout]).toEqual([1, '']);
		expect(ran.stderr).toContain('not a Paradero case');
	});
});
