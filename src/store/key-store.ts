import { hostname } from 'node:os';
import { hmacSha256, newDeviceKeys } from './crypto.ts';
import { connect } from './database.ts';

export type PayloadKeys = { readonly dek: Uint8Array; readonly salt: Uint8Array };
export type Device = { readonly id: string; readonly privateKey: Uint8Array };

/**
 * `keys.db`: the key and salt of every payload, and the keys of the devices that write here. Apart from
 * `case.db`, so that a backup of the case can never bring back what was erased.
 */
export class KeyStore {
	readonly #db: ReturnType<typeof connect>;

	constructor(file: string, key: Uint8Array, readonly = false) {
		this.#db = connect(file, key, readonly);
		if (readonly) return;
		this.#db.exec(`
			create table if not exists payload_key (hash text primary key, dek blob not null, salt blob not null) without rowid;
			create table if not exists device_key (home text primary key, id text not null, private_key blob not null)`);
	}

	/** Durable when it returns: keys without an entry are harmless, an entry without keys is lost. */
	put(keys: ReadonlyMap<string, PayloadKeys>): void {
		const insert = this.#db.prepare('insert or ignore into payload_key (hash, dek, salt) values (?, ?, ?)');
		this.#db.transaction(() => {
			for (const [hash, { dek, salt }] of keys) insert.run(hash, dek, salt);
		})();
	}

	get(hash: string): PayloadKeys | null {
		const row = this.#db.prepare('select dek, salt from payload_key where hash = ?').get(hash);
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
		const known = () =>
			this.#db.prepare('select id, private_key as privateKey from device_key where home = ?').get(home) as
				| Device
				| undefined;
		const have = known();
		if (have !== undefined) return have;
		const { privateKey, publicKey } = newDeviceKeys();
		this.#db
			.prepare('insert or ignore into device_key (home, id, private_key) values (?, ?, ?)')
			.run(home, Buffer.from(publicKey).toString('hex'), privateKey);
		// Another process may have been first.
		return known() as Device;
	}

	close(): void {
		this.#db.close();
	}
}
