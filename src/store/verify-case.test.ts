import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import { BEGINNING, run } from '../../test/histories/a-history.ts';
import { deriveKeys } from './crypto.ts';
import { connect } from './database.ts';
import { openHeader } from './header.ts';
import { verifyCase } from './verify-case.ts';

const folders = new Folders();
let folder = '';
beforeEach(async () => {
	folder = folders.new();
	const opened = await newCase(folder);
	await run(opened, BEGINNING);
	await opened.close();
});
afterEach(() => folders.remove());

/** Changes the case as somebody who has its key can, past Paradero, and tells where `verify` finds it. */
async function foundAfter(...statements: readonly string[]): Promise<readonly string[]> {
	const db = connect(join(folder, 'case.db'), deriveKeys(openHeader(folder, null)).database, false);
	for (const statement of statements)
		expect(db.prepare(statement).run().changes, statement).toBeGreaterThan(0);
	db.close();
	const opened = await reopen(folder);
	try {
		const { ok, problems } = await verifyCase(opened);
		expect(ok).toBe(problems.length === 0);
		return problems.map(({ where }) => where.replace(/[0-9a-f]{16}\/\d+/, '…'));
	} finally {
		await opened.close();
	}
}

describe('what was folded from the entries', () => {
	test.each([
		['a statement turned round', 'statement', `update statement set polarity = 'denies'`],
		['the words of a statement', 'statement', `update statement set doc = replace(doc, 'Quist', 'Quest')`],
		['the words of an answer', 'answer', `update answer set doc = replace(doc, 'Quist', 'Quest')`],
		['an answer taken away', 'answer', 'delete from answer where key = (select min(key) from answer)'],
		['a name', 'entity', `update entity set label = 'Nobody'`],
		['a cell of a list', 'list_row', `update list_row set line = 'x'`],
		['a text that is read', 'source', `update source set text = null where mime = 'text/plain'`],
		['what full text finds', 'fts_name', `update fts_name set label = 'nobody'`],
	])('%s is found', async (_what, table, statement) => {
		expect(await foundAfter(statement)).toEqual([`projection, table ${table}`]);
	});

	test('a statement taken away is found, also where others point at it', async () => {
		expect(
			await foundAfter('delete from statement where rid = (select min(rowid) from fts_statement)'),
		).toEqual(['projection, table statement', 'projection, table fts_statement']);
	});

	test('a table taken away is found', async () => {
		const db = connect(join(folder, 'case.db'), deriveKeys(openHeader(folder, null)).database, false);
		db.exec('drop table pair');
		db.close();
		const opened = await reopen(folder);
		expect((await verifyCase(opened)).problems).toMatchObject([{ where: 'projection, table pair' }]);
		await opened.close();
	});

	test('proposals are no part of it, and verifying changes nothing and stands in no writer’s way', async () => {
		const opened = await reopen(folder);
		const other = await reopen(folder);
		const before = opened.dataVersion();
		const [verified] = await Promise.all([
			verifyCase(opened),
			other.append([{ type: 'case', name: 'meanwhile', format: 1 }]),
		]);
		expect(verified.problems).toEqual([]);
		const after = other.dataVersion();
		expect((await verifyCase(opened)).problems).toEqual([]);
		expect(other.dataVersion()).toBe(after);
		expect(opened.dataVersion()).not.toBe(before);
		await opened.close();
		await other.close();
		expect(await foundAfter(`insert into proposal_run values (1, 'a', 'b', '{}', '', 0, 0, '{}')`)).toEqual(
			[],
		);
	});
});

test('an object that is gone is named with its capture or text, and the others are read', async () => {
	const opened = await reopen(folder);
	const { checked } = await verifyCase(opened);
	for (const lost of opened.objects.names()) {
		const path = join(folder, 'objects', lost);
		renameSync(path, `${path}.aside`);
		const found = await verifyCase(opened);
		expect(found.problems.length).toBe(1);
		const [{ where, what } = { where: '', what: '' }] = found.problems;
		expect(where).toMatch(/^(capture|text) [0-9a-f]{32}, object /);
		expect(`${where}: ${what}`).toContain(`object ${lost}`);
		expect(what).toMatch(/is not in the case: add the original again, or restore a backup/);
		expect(found.checked).toEqual(checked);
		renameSync(`${path}.aside`, path);
	}
	expect((await verifyCase(opened)).problems).toEqual([]);
	await opened.close();
});

describe('the columns beside a leaf', () => {
	test.each([
		['type', `'case'`],
		['at', 'at + 1'],
		['lamport', 'lamport + 1'],
		['seq', 'seq + 1000'],
		['device', `replace(device, substr(device, 1, 1), 'x')`],
		['hash', `'ab' || substr(hash, 3)`],
	])('%s that is not what was signed is found', async (column, value) => {
		expect(
			await foundAfter(`update entry set ${column} = ${value} where type = 'capture' and rid =
				(select min(rid) from entry where type = 'capture')`),
		).toEqual([`entry …, column ${column}`]);
	});

	test('a capture called something else must still be there', async () => {
		const opened = await reopen(folder);
		const { checked } = await verifyCase(opened);
		await opened.close();
		await foundAfter(`update entry set type = 'decisions'`);
		const again = await reopen(folder);
		expect((await verifyCase(again)).checked).toEqual(checked);
		await again.close();
	});
});
