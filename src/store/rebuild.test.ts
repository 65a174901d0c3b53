import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import { BEGINNING, run } from '../../test/histories/a-history.ts';
import { deriveKeys } from './crypto.ts';
import { connect } from './database.ts';
import { dumpProjection } from './doctor.ts';
import { openHeader } from './header.ts';
import { verifyCase } from './verify-case.ts';

const folders = new Folders();
afterEach(() => folders.remove());

/** Damages the first page of a table, as a worn disk does. */
function damage(folder: string, table: string): void {
	const file = join(folder, 'case.db');
	const db = connect(file, deriveKeys(openHeader(folder, null)).database, false);
	db.pragma('wal_checkpoint(TRUNCATE)');
	const size = Number(db.pragma('page_size', { simple: true }));
	const page = Number(db.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table));
	db.close();
	const bytes = readFileSync(file);
	const at = (page - 1) * size + 100;
	bytes[at] = (bytes[at] as number) ^ 1;
	writeFileSync(file, bytes);
}

test.each(['statement', 'answer', 'fts_statement_data', 'entity_cluster'])(
	'a damaged page of %s loses nothing: verify says so, and a rebuild mends it',
	async (table) => {
		const opened = await newCase(folders.new());
		await run(opened, BEGINNING);
		const dump = await dumpProjection(opened);
		await opened.close();
		damage(opened.folder, table);
		const again = await reopen(opened.folder);
		const { problems } = await verifyCase(again);
		const at = problems.find(({ code }) => code === 'file-damaged');
		expect(at?.where).toMatch(
			table === 'entity_cluster' ? 'case.db, table entity' : `case.db, table ${table}`,
		);
		expect(at?.what).toContain('Nothing of the record is lost');
		await again.rebuild();
		expect(await dumpProjection(again)).toEqual(dump);
		expect((await verifyCase(again, true)).problems).toEqual([]);
		await again.close();
		const later = await reopen(opened.folder);
		await run(later, BEGINNING);
		expect((await verifyCase(later, true)).problems).toEqual([]);
		await later.close();
	},
);

test('a damaged page of the entries is not mended by throwing away what they say', async () => {
	const opened = await newCase(folders.new());
	await run(opened, BEGINNING);
	const dump = await dumpProjection(opened);
	await opened.close();
	damage(opened.folder, 'entry');
	const again = await reopen(opened.folder);
	await expect(again.rebuild()).rejects.toMatchObject({ name: 'StoreError', code: 'damaged' });
	expect(await dumpProjection(again)).toEqual(dump);
	await again.close();
});
