import { hostname } from 'node:os';
import { basename } from 'node:path';
import { hmacSha256, newDeviceKeys } from './crypto.ts';
import { connect } from './database.ts';
import { DESK_NAMES, DESK_TABLES, Desk } from './desk.ts';
import { asStoreError, isDamage } from './disk-errors.ts';
import { compareMark, fileMark } from './file-mark.ts';

export type PayloadKeys = { readonly dek: Uint8Array; readonly salt: Uint8Array };
export type Device = { readonly id: string; readonly privateKey: Uint8Array };

/** Who reviews on this device. */
export type Reviewers = {
	/** In whose name is decided now; `null`: in nobody's. */
	readonly now: string | null;
	/** Every name that was given here and not taken off, in their order. */
	readonly names: readonly string[];
	/** Somebody has said who reviews here, or that nobody is to be named. */
	readonly asked: boolean;
};

/** When this copy was last checked against itself, how many entries it held then, and whether it was whole. */
export type LastVerified = { readonly at: number; readonly entries: number; readonly ok: boolean };

type KnownDevice = Device & { readonly file: string | null };

type Connection = ReturnType<typeof connect>;

const TABLES = `
	create table if not exists payload_key (hash text primary key, dek blob not null, salt blob not null) without rowid;
	create table if not exists device_key (home text primary key, id text not null, private_key blob not null);
	create table if not exists device_file (home text primary key, file text not null);
	create table if not exists reviewer (
		home text not null, name text not null, chosen integer not null, primary key (home, name)) without rowid;
	create table if not exists looked (home text primary key, until integer not null) without rowid;
	create table if not exists verified (
		home text primary key, at integer not null, entries integer not null, ok integer not null) without rowid;
	create table if not exists tour (home text primary key) without rowid;
	${DESK_TABLES}`;
const NAMES = [
	'payload_key',
	'device_key',
	'device_file',
	'reviewer',
	'looked',
	'verified',
	'tour',
	...DESK_NAMES,
];
/** Stands for nobody: no name is empty. */
const NOBODY = '';

/**
 * `keys.db`: the key and salt of every payload, and the keys of the devices that write here. Apart from
 * `case.db`, so that a backup of the case can never bring back what was erased.
 */
export class KeyStore {
	readonly #db: Connection;
	readonly #file: string;
	readonly #path: string;
	readonly #get: ReturnType<Connection['prepare']>;

	/** @throws {StoreError} `damaged`, `unwritable`; so does every method but `close` */
	constructor(file: string, key: Uint8Array, readonly = false) {
		this.#file = basename(file);
		this.#path = file;
		this.#db = connect(file, key, readonly);
		try {
			if (!readonly) this.#db.exec(TABLES);
			this.#get = this.#db.prepare('select dek, salt from payload_key where hash = ?');
		} catch (error) {
			this.#db.close();
			throw asStoreError(error, this.#file);
		}
	}

	/** Durable when it returns: keys without an entry are harmless, an entry without keys is lost. */
	put(keys: ReadonlyMap<string, PayloadKeys>): void {
		this.#told(() => {
			const insert = this.#db.prepare('insert or ignore into payload_key (hash, dek, salt) values (?, ?, ?)');
			this.#db.transaction(() => {
				for (const [hash, { dek, salt }] of keys) insert.run(hash, dek, salt);
			})();
		});
	}

	get(hash: string): PayloadKeys | null {
		const row = this.#told(() => this.#get.get(hash));
		return row === undefined ? null : (row as PayloadKeys);
	}

	/**
	 * The device that writes from this place. A case that was copied elsewhere, or to another computer, writes as
	 * another device: two copies never continue one chain. So does one whose `keys.db` is not the file it was
	 * when the device began: an older copy was put back in its place, and what was written since may live on
	 * in another copy.
	 */
	device(folder: string, secret: Uint8Array): Device {
		const home = homeOf(folder, secret);
		return this.#told(() => {
			const known = this.#known(home);
			const place = known === undefined ? 'another' : compareMark(known.file, this.#path);
			if (known !== undefined && place !== 'another') {
				if (place === 'better') this.#mark(home);
				return known;
			}
			return this.#newDevice(
				home,
				(now) => now === undefined || compareMark(now.file, this.#path) === 'another',
			);
		});
	}

	/** Makes a new device of this place, which must no longer write as `id`: another copy went on with its chain. */
	replaceDevice(folder: string, secret: Uint8Array, id: string): Device {
		return this.#told(() => this.#newDevice(homeOf(folder, secret), (now) => now?.id === id));
	}

	/** Unless another process was first, which `isDue` tells under the lock. */
	#newDevice(home: string, isDue: (now: KnownDevice | undefined) => boolean): Device {
		return this.#db
			.transaction(() => {
				const now = this.#known(home);
				if (now !== undefined && !isDue(now)) return now;
				const { privateKey, publicKey } = newDeviceKeys();
				const id = Buffer.from(publicKey).toString('hex');
				this.#db
					.prepare('insert or replace into device_key (home, id, private_key) values (?, ?, ?)')
					.run(home, id, privateKey);
				this.#mark(home);
				return { id, privateKey };
			})
			.immediate();
	}

	#mark(home: string): void {
		this.#db
			.prepare('insert or replace into device_file (home, file) values (?, ?)')
			.run(home, fileMark(this.#path));
	}

	#known(home: string): KnownDevice | undefined {
		return this.#db
			.prepare(
				`select id, private_key as privateKey, file from device_key left join device_file using (home) where home = ?`,
			)
			.get(home) as KnownDevice | undefined;
	}

	/** Kept for this place alone, as its device is: a copy of the case elsewhere asks anew. */
	reviewers(folder: string, secret: Uint8Array): Reviewers {
		const home = homeOf(folder, secret);
		return this.#told(() => this.#reviewers(home));
	}

	/** In whose name is decided from now on; `null`: in nobody's. */
	chooseReviewer(folder: string, secret: Uint8Array, name: string | null): Reviewers {
		const home = homeOf(folder, secret);
		return this.#told(() => {
			this.#db
				.prepare(
					`insert or replace into reviewer (home, name, chosen)
					select ?, ?, coalesce(max(chosen), 0) + 1 from reviewer where home = ?`,
				)
				.run(home, name ?? NOBODY, home);
			return this.#reviewers(home);
		});
	}

	/** Takes a name off the list of this device, and leaves what was decided in it as it stands. */
	forgetReviewer(folder: string, secret: Uint8Array, name: string): Reviewers {
		const home = homeOf(folder, secret);
		return this.#told(() => {
			const isNow = this.#reviewers(home).now === name;
			this.#db.prepare('delete from reviewer where home = ? and name = ?').run(home, name);
			return isNow ? this.chooseReviewer(folder, secret, null) : this.#reviewers(home);
		});
	}

	#reviewers(home: string): Reviewers {
		const rows = this.#db
			.prepare('select name from reviewer where home = ? order by chosen desc')
			.all(home) as { name: string }[];
		const [latest] = rows;
		return {
			now: latest === undefined || latest.name === NOBODY ? null : latest.name,
			names: rows.flatMap(({ name }) => (name === NOBODY ? [] : [name])).sort((a, b) => a.localeCompare(b)),
			asked: latest !== undefined,
		};
	}

	/** Up to which time of the log somebody here said to have looked; `null` where nobody did. A copy elsewhere asks anew. */
	looked(folder: string, secret: Uint8Array): number | null {
		const home = homeOf(folder, secret);
		const row = this.#told(() => this.#db.prepare('select until from looked where home = ?').get(home)) as
			| { until: number }
			| undefined;
		return row?.until ?? null;
	}

	/** Never goes back: who looked at an older page has not unseen the newer. */
	markLooked(folder: string, secret: Uint8Array, until: number): void {
		const home = homeOf(folder, secret);
		this.#told(() =>
			this.#db
				.prepare(
					`insert into looked (home, until) values (?, ?)
					on conflict (home) do update set until = max(until, excluded.until)`,
				)
				.run(home, until),
		);
	}

	/** `null` where nobody ever did, or not to the end. A copy elsewhere was not checked here. */
	lastVerified(folder: string, secret: Uint8Array): LastVerified | null {
		const home = homeOf(folder, secret);
		const row = this.#told(() =>
			this.#db.prepare('select at, entries, ok from verified where home = ?').get(home),
		) as { at: number; entries: number; ok: number } | undefined;
		return row === undefined ? null : { ...row, ok: row.ok === 1 };
	}

	markVerified(folder: string, secret: Uint8Array, { at, entries, ok }: LastVerified): void {
		const home = homeOf(folder, secret);
		this.#told(() =>
			this.#db
				.prepare('insert or replace into verified (home, at, entries, ok) values (?, ?, ?, ?)')
				.run(home, at, entries, Number(ok)),
		);
	}

	/** Whether somebody is still to be shown around here. A copy of the case elsewhere shows nobody around. */
	isTourDue(folder: string, secret: Uint8Array): boolean {
		const home = homeOf(folder, secret);
		return this.#told(() => this.#db.prepare('select 1 from tour where home = ?').get(home)) !== undefined;
	}

	setTourDue(folder: string, secret: Uint8Array, isDue: boolean): void {
		const home = homeOf(folder, secret);
		const sql = isDue ? 'insert or ignore into tour (home) values (?)' : 'delete from tour where home = ?';
		this.#told(() => this.#db.prepare(sql).run(home));
	}

	/** What lies unsaved on the desk of this place, and how the workspace is liked here. A copy elsewhere has an empty one. */
	desk<T>(folder: string, secret: Uint8Array, work: (desk: Desk) => T): T {
		return this.#told(() => work(new Desk(this.#db, homeOf(folder, secret))));
	}

	/** Names of the tables of which a page does not open. */
	damagedTables(): readonly string[] {
		return NAMES.filter((table) => {
			try {
				return this.#db.pragma(`quick_check(${table})`, { simple: true }) !== 'ok';
			} catch (error) {
				if (isDamage(error)) return true;
				throw error;
			}
		});
	}

	close(): void {
		this.#db.close();
	}

	/** What goes wrong in here is told of this file, not of the one whose transaction it was part of. */
	#told<T>(work: () => T): T {
		try {
			return work();
		} catch (error) {
			throw asStoreError(error, this.#file);
		}
	}
}

function homeOf(folder: string, secret: Uint8Array): string {
	return Buffer.from(hmacSha256(secret, JSON.stringify(['device', hostname(), folder]))).toString('hex');
}
