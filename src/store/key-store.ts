import { hostname } from 'node:os';
import { basename } from 'node:path';
import { hmacSha256, newDeviceKeys } from './crypto.ts';
import { asStoreError, connect, isDamage } from './database.ts';

export type PayloadKeys = { readonly dek: Uint8Array; readonly salt: Uint8Array };
export type Device = { readonly id: string; readonly privateKey: Uint8Array };

type Connection = ReturnType<typeof connect>;

const TABLES = `
	create table if not exists payload_key (hash text primary key, dek blob not null, salt blob not null) without rowid;
	create table if not exists device_key (home text primary key, id text not null, private_key blob not null)`;

/**
 * `keys.db`: the key and salt of every payload, and the keys of the devices that write here. Apart from
 * `case.db`, so that a backup of the case can never bring back what was erased.
 */
export class KeyStore {
	readonly #db: Connection;
	readonly #file: string;
	readonly #get: ReturnType<Connection['prepare']>;

	/** @throws {StoreError} `damaged`, `unwritable`; so does every method but `close` */
	constructor(file: string, key: Uint8Array, readonly = false) {
		this.#file = basename(file);
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
	 * The device that writes from this place. A case that was copied elsewhere, or to another computer,
	 * writes as another device: two copies never continue one chain.
	 */
	device(folder: string, secret: Uint8Array): Device {
		const home = Buffer.from(hmacSha256(secret, JSON.stringify(['device', hostname(), folder]))).toString(
			'hex',
		);
		return this.#told(() => {
			const select = this.#db.prepare('select id, private_key as privateKey from device_key where home = ?');
			const known = () => select.get(home) as Device | undefined;
			const have = known();
			if (have !== undefined) return have;
			const { privateKey, publicKey } = newDeviceKeys();
			this.#db
				.prepare('insert or ignore into device_key (home, id, private_key) values (?, ?, ?)')
				.run(home, Buffer.from(publicKey).toString('hex'), privateKey);
			// Another process may have been first.
			return known() as Device;
		});
	}

	/** Names of the tables of which a page does not open. */
	damagedTables(): readonly string[] {
		return ['payload_key', 'device_key'].filter((table) => {
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
