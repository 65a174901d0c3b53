import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { StoreError } from './errors.ts';
import { first, PROJECTION_TABLES, projection } from './migrations/0001-first.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** Each migration brings `case.db` from the version before it to its own; the record's tables only. */
const MIGRATIONS: readonly (readonly string[])[] = [first];
/** Raised when a projection table or what is folded into it changes: old projections are dropped and folded anew. */
export const PROJECTION_VERSION = 2;

export type Opened = {
	readonly db: Db;
	/** True when the projection was made anew and has to be folded from the entries. */
	readonly stale: boolean;
	close(): Promise<void>;
	/** Changes when another connection has committed. */
	dataVersion(): number;
};

/**
 * Opens one encrypted SQLite file under a raw 32-byte key: WAL, full sync, secure delete, temporary
 * tables in memory (evidence.md §2). A key that does not fit is refused and the file left as it is.
 *
 * @throws {StoreError} `wrong-key`, `damaged`, `newer-format`
 */
export async function openDatabase(file: string, key: Uint8Array, readonly = false): Promise<Opened> {
	const raw = connect(file, key, readonly);
	const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: async () => raw }) });
	const stale = readonly ? false : await migrate(db, raw, file);
	return {
		db,
		stale,
		close: () => db.destroy(),
		dataVersion: () => raw.pragma('data_version', { simple: true }) as number,
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

export async function resetProjection(tx: Db): Promise<void> {
	for (const table of PROJECTION_TABLES) await sql.raw(`drop table if exists ${table}`).execute(tx);
	for (const statement of projection) await sql.raw(statement).execute(tx);
	await sql`insert into meta (key, value) values ('projection', ${String(PROJECTION_VERSION)})
		on conflict (key) do update set value = excluded.value`.execute(tx);
}

export function connect(file: string, key: Uint8Array, readonly: boolean): Database.Database {
	const raw = new Database(file, { readonly, timeout: 20_000 });
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
		throw damaged(file, cause);
	}
}

/** What SQLite says when a page fails its authentication or the key is not the file's. */
export function damaged(file: string, cause: unknown): StoreError {
	const code = (cause as { code?: string }).code ?? '';
	if (code === 'SQLITE_NOTADB')
		return new StoreError(
			'damaged',
			`${file} does not open with this case's key: it is damaged or belongs to another case. Nothing was changed; restore it from a backup, or run "paradero verify" to see what is left.`,
			{ cause },
		);
	if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
		return new StoreError(
			'damaged',
			`${file} has a damaged page. Nothing was changed; run "paradero verify" and restore it from a backup.`,
			{ cause },
		);
	return new StoreError('unwritable', `${file} could not be opened (${code || 'no code'}).`, { cause });
}

async function migrate(db: Db, raw: Database.Database, file: string): Promise<boolean> {
	if (isCurrent(raw)) return false;
	return inWrite(db, async (tx) => {
		await sql`create table if not exists meta (key text primary key, value text not null)`.execute(tx);
		const read = async (key: string) => {
			const row = await tx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
			return Number(row?.value ?? 0);
		};
		const version = await read('schema');
		if (version > MIGRATIONS.length)
			throw new StoreError(
				'newer-format',
				`${file} was written by a newer Paradero (layout ${version}, this one knows ${MIGRATIONS.length}). Update Paradero; nothing was changed.`,
			);
		for (const migration of MIGRATIONS.slice(version))
			for (const statement of migration) await sql.raw(statement).execute(tx);
		await sql`insert into meta (key, value) values ('schema', ${String(MIGRATIONS.length)})
			on conflict (key) do update set value = excluded.value`.execute(tx);
		if ((await read('projection')) === PROJECTION_VERSION) return false;
		await resetProjection(tx);
		return true;
	});
}

function isCurrent(raw: Database.Database): boolean {
	const has = raw.prepare(`select 1 from sqlite_schema where name = 'meta'`).get();
	if (has === undefined) return false;
	const read = raw.prepare('select value from meta where key = ?').pluck();
	return (
		Number(read.get('schema')) === MIGRATIONS.length && Number(read.get('projection')) === PROJECTION_VERSION
	);
}
