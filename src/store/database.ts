import { closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { asStoreError, isDamage } from './disk-errors.ts';
import { StoreError } from './errors.ts';
import { first, PROJECTION_TABLES, projection } from './migrations/0001-first.ts';
import { clock } from './migrations/0002-clock.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** Each migration brings `case.db` from the version before it to its own; the record's tables only. */
const MIGRATIONS: readonly (readonly string[])[] = [first, clock];
/** Raised when a projection table or what is folded into it changes: old projections are dropped and folded anew. */
export const PROJECTION_VERSION = 28;

export type Opened = {
	readonly db: Db;
	close(): Promise<void>;
	/** Changes when another connection has committed. */
	dataVersion(): number;
	/** Within a write: the tables of the projection are no more, whatever has become of their pages. */
	forgetProjection(): void;
};

/**
 * Opens one encrypted SQLite file under a raw 32-byte key: WAL, full sync, secure delete, temporary
 * tables in memory (evidence.md §2). A key that does not fit is refused and the file left as it is.
 *
 * @throws {StoreError} `wrong-key`, `damaged`, `newer-format`
 */
export async function openDatabase(file: string, key: Uint8Array, readonly = false): Promise<Opened> {
	const raw = connect(file, key, readonly);
	const db: Db = new Kysely<Tables>({
		dialect: new SqliteDialect({ database: remembering(raw, basename(file)) }),
	});
	try {
		if (!readonly) await migrate(db, raw, basename(file));
	} catch (error) {
		raw.close();
		throw asStoreError(error, basename(file));
	}
	return {
		db,
		close: () => db.destroy(),
		dataVersion: () => raw.pragma('data_version', { simple: true }) as number,
		forgetProjection: () => forgetProjection(raw),
	};
}

const MOST_STATEMENTS = 400;

type Statement = ReturnType<SqliteDatabase['prepare']>;

/**
 * Keeps statements that were prepared: a decision runs the same thirty again and again. What goes wrong on the
 * disk comes out of it as an error that says what to do.
 */
function remembering(raw: Database.Database, file: string): SqliteDatabase {
	const held = new Map<string, Statement>();
	const told = <T>(work: () => T): T => {
		try {
			return work();
		} catch (error) {
			throw asStoreError(error, file);
		}
	};
	return {
		close: () => raw.close(),
		prepare(text) {
			const known = held.get(text);
			if (known !== undefined) return known;
			const prepared = told(() => raw.prepare(text));
			const made: Statement = {
				reader: prepared.reader,
				all: (parameters) => told(() => prepared.all(...parameters)),
				run: (parameters) => told(() => prepared.run(...parameters)),
				iterate: (parameters) => told(() => prepared.iterate(...parameters)),
			};
			if (held.size >= MOST_STATEMENTS) held.clear();
			held.set(text, made);
			return made;
		},
	};
}

/** Runs `work` as one write: the lock is taken at the start, so that `seq` and heads can't change under it. */
export async function inWrite<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	return db.connection().execute(async (tx) => {
		await sql`begin immediate`.execute(tx);
		try {
			const result = await work(tx);
			await sql`commit`.execute(tx);
			return result;
		} catch (error) {
			await sql`rollback`.execute(tx).catch(() => undefined);
			throw error;
		}
	});
}

/**
 * Takes the tables of the projection out of the schema without touching their pages: one that is damaged cannot be
 * dropped, nor written over (SQLite reads a page before it writes it). Its pages stay behind in nobody's use.
 */
function forgetProjection(raw: Database.Database): void {
	raw.unsafeMode(true);
	try {
		raw.pragma('writable_schema=ON');
		const forget = raw.prepare(`delete from sqlite_schema where tbl_name = ? or tbl_name like ? escape '!'`);
		// A table of full text keeps its words in tables of its own: fts_name_data, fts_name_idx, …
		for (const table of PROJECTION_TABLES)
			forget.run(table, table.startsWith('fts_') ? `${table.replaceAll('_', '!_')}!_%` : table);
	} finally {
		raw.pragma('writable_schema=RESET');
		raw.unsafeMode(false);
	}
}

export async function resetProjection(tx: Db): Promise<void> {
	for (const table of PROJECTION_TABLES) await sql.raw(`drop table if exists ${table}`).execute(tx);
	for (const statement of projection) await sql.raw(statement).execute(tx);
	await sql`insert into meta (key, value) values ('projection', ${String(PROJECTION_VERSION)})
		on conflict (key) do update set value = excluded.value`.execute(tx);
}

export function connect(file: string, key: Uint8Array, readonly: boolean): Database.Database {
	let raw: Database.Database;
	try {
		// Its owner's alone, like the header; SQLite gives the log beside it the same mode.
		if (!readonly) closeSync(openSync(file, 'a', 0o600));
		raw = new Database(file, { readonly, timeout: 20_000 });
	} catch (cause) {
		throw asStoreError(cause, basename(file));
	}
	try {
		raw.pragma(`cipher='chacha20'`);
		raw.pragma(`key='raw:${Buffer.from(key).toString('hex')}'`);
		raw.pragma('trusted_schema=OFF');
		raw.prepare('select count(*) from sqlite_schema').get();
		if (!readonly) {
			raw.pragma('journal_mode=WAL');
			raw.pragma('synchronous=FULL');
			raw.pragma('secure_delete=ON');
		}
		raw.pragma('temp_store=MEMORY');
		raw.pragma('foreign_keys=ON');
		raw.pragma('cache_size=-65536');
		return raw;
	} catch (cause) {
		raw.close();
		throw asStoreError(cause, basename(file));
	}
}

/** Names of the tables of which a page, or one of an index, does not open. Reads every page that is in use. */
export async function damagedTables(db: Db): Promise<readonly string[]> {
	const { rows } = await sql<{ name: string }>`
		select name from sqlite_schema where type = 'table' and rootpage > 0 order by name`.execute(db);
	const found: string[] = [];
	for (const { name } of rows)
		try {
			const checked = await sql<object>`pragma quick_check(${sql.table(name)})`.execute(db);
			if (Object.values(checked.rows[0] ?? {})[0] !== 'ok') found.push(name);
		} catch (error) {
			if (!isDamage(error)) throw error;
			found.push(name);
		}
	return found;
}

/** Whether the projection that stands is this version's. It is written in one transaction with what it folds. */
export async function isFolded(db: Db): Promise<boolean> {
	const row = await db.selectFrom('meta').select('value').where('key', '=', 'projection').executeTakeFirst();
	return row?.value === String(PROJECTION_VERSION);
}

async function migrate(db: Db, raw: Database.Database, file: string): Promise<void> {
	if (schemaOf(raw) === MIGRATIONS.length) return;
	await inWrite(db, async (tx) => {
		// Asked again under the lock: another process may have been first.
		const version = schemaOf(raw);
		if (version > MIGRATIONS.length)
			throw new StoreError(
				'newer-format',
				`${file} was written by a newer Paradero (layout ${version}, this one knows ${MIGRATIONS.length}). Update Paradero; nothing was changed.`,
			);
		await sql`create table if not exists meta (key text primary key, value text not null)`.execute(tx);
		for (const migration of MIGRATIONS.slice(version))
			for (const statement of migration) await sql.raw(statement).execute(tx);
		await sql`insert into meta (key, value) values ('schema', ${String(MIGRATIONS.length)})
			on conflict (key) do update set value = excluded.value`.execute(tx);
	});
}

/** 0 for a file that holds nothing yet. */
function schemaOf(raw: Database.Database): number {
	const has = raw.prepare(`select 1 from sqlite_schema where name = 'meta'`).get();
	return has === undefined
		? 0
		: Number(raw.prepare(`select value from meta where key = 'schema'`).pluck().get() ?? 0);
}
