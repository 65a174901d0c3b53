import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import { open } from '../../src/actions/index.ts';
import { pythonTools } from './python.ts';

export type Datasette = { readonly url: string; close(): Promise<void> };

/**
 * Serves the statements of a case as Datasette would: one table of a plain, unencrypted SQLite file with an index on
 * the person and full text on the quote. `null` where Datasette can't be had.
 */
export async function serveStatements(folder: string): Promise<Datasette | null> {
	const tools = await pythonTools();
	if (tools === null) return null;
	const file = folder.replace(/\.paradero$/, '.sqlite');
	if (!existsSync(file)) await copyStatements(folder, file);
	const port = await freePort();
	const child = spawn(
		join(tools, 'datasette'),
		[file, '--host', '127.0.0.1', '--port', String(port), '--setting', 'sql_time_limit_ms', '20000'],
		{ stdio: 'ignore' },
	);
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const url = `http://127.0.0.1:${port}/${basename(file, '.sqlite')}`;
	for (let tries = 0; tries < 100; tries++) {
		const answered = await fetch(`${url}.json`).catch(() => null);
		if (answered?.ok === true) break;
		await wait(200);
	}
	return {
		url,
		close: async () => {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

async function copyStatements(folder: string, file: string): Promise<void> {
	const opened = await open(folder, null);
	const plain = new Database(`${file}.part`);
	plain.exec(`pragma journal_mode = off;
		create table statement (id text, person text, name text, property text, lo integer, quote text)`);
	const insert = plain.prepare('insert into statement values (?, ?, ?, ?, ?, ?)');
	const clusters = new Map(
		(await opened.db.selectFrom('entity').select(['rid', 'cluster', 'label', 'kind']).execute()).map(
			(row) => [row.rid, row],
		),
	);
	const people = new Map(
		(
			await opened.db
				.selectFrom('statement')
				.select(['subject', 'value_entity'])
				.where('property', '=', 'who')
				.execute()
		).map((row) => [row.subject, row.value_entity]),
	);
	for (let after = 0; ; ) {
		const rows = await opened.db
			.selectFrom('statement')
			.select(['rid', 'id', 'subject', 'property', 'lo', 'doc'])
			.where('rid', '>', after)
			.orderBy('rid')
			.limit(20_000)
			.execute();
		if (rows.length === 0) break;
		plain.exec('begin');
		for (const row of rows) {
			const about = clusters.get(people.get(row.subject) ?? row.subject);
			const doc = JSON.parse(row.doc) as { anchors: { quote?: { exact: string } }[] };
			insert.run(
				row.id,
				about?.cluster,
				about?.label,
				row.property,
				row.lo,
				doc.anchors[0]?.quote?.exact ?? '',
			);
			after = row.rid;
		}
		plain.exec('commit');
	}
	plain.exec(`create index statement_person on statement (person);
		create virtual table statement_fts using fts5(quote, content="statement", tokenize="unicode61 remove_diacritics 2", prefix='3');
		insert into statement_fts (rowid, quote) select rowid, quote from statement`);
	plain.close();
	await opened.close();
	rmSync(file, { force: true });
	renameSync(`${file}.part`, file);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address !== null ? address.port : 0;
}
