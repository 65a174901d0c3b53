import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex, toHex, treeRoot } from '../evidence/index.ts';
import type { Case } from './case.ts';
import { nodeCrypto } from './crypto.ts';

/** What the log holds: its devices with their newest entries, and one number for all entries together. */
export type LogState = {
	readonly entries: number;
	/** The root of the tree over all entries in the order of the log (RFC 6962 §2.1), hex: equal in every copy that holds the same. */
	readonly root: string;
	readonly devices: readonly {
		readonly device: string;
		readonly entries: number;
		/** Hash of its newest entry, which stands for all before it. */
		readonly newest: string;
		readonly first: number;
		readonly last: number;
		/** Whether its chain head is signed up to the newest. */
		readonly signed: boolean;
	}[];
	readonly kinds: readonly { readonly type: string; readonly entries: number }[];
};

export async function logState(opened: Case): Promise<LogState> {
	const rows = await opened.db
		.selectFrom('entry')
		.select(['hash', 'device', 'seq', 'at', 'type'])
		.orderBy('lamport')
		.orderBy('device')
		.orderBy('seq')
		.orderBy('hash')
		.execute();
	const heads = await opened.db.selectFrom('head').select(['device', 'hash']).execute();
	const signed = new Set(heads.map(({ device, hash }) => `${device} ${hash}`));
	const devices = new Map<
		string,
		{ entries: number; newest: string; seq: number; first: number; last: number }
	>();
	const kinds = new Map<string, number>();
	for (const { hash, device, seq, at, type } of rows) {
		kinds.set(type, (kinds.get(type) ?? 0) + 1);
		const held = devices.get(device);
		if (held === undefined) devices.set(device, { entries: 1, newest: hash, seq, first: at, last: at });
		else {
			held.entries++;
			if (seq >= held.seq) Object.assign(held, { newest: hash, seq });
			held.first = Math.min(held.first, at);
			held.last = Math.max(held.last, at);
		}
	}
	return {
		entries: rows.length,
		root: toHex(
			treeRoot(
				rows.map(({ hash }) => fromHex(hash)),
				nodeCrypto,
			),
		),
		devices: [...devices].map(([device, { seq: _seq, ...of }]) => ({
			device,
			...of,
			signed: signed.has(`${device} ${of.newest}`),
		})),
		kinds: [...kinds]
			.map(([type, entries]) => ({ type, entries }))
			.sort((a, b) => b.entries - a.entries || (a.type < b.type ? -1 : 1)),
	};
}

/** What lies in a case's folder, part by part, and how much of it. */
export type StoredPart = {
	readonly what: 'header' | 'record' | 'keys' | 'objects';
	readonly path: string;
	readonly files: number;
	readonly bytes: number;
};

const FILES = { header: ['HEADER'], record: ['case.db'], keys: ['keys.db'] } as const;
/** What SQLite keeps beside a file while it is open. */
const BESIDE = ['', '-wal', '-shm'];

export function storedParts(folder: string): readonly StoredPart[] {
	const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;
	const parts = Object.entries(FILES).map(([what, names]): StoredPart => {
		const sizes = names.flatMap((name) =>
			BESIDE.flatMap((end) => sizeOf(join(folder, `${name}${end}`)) ?? []),
		);
		return {
			what: what as keyof typeof FILES, // a key of the table above
			path: names[0] ?? '',
			files: sizes.length,
			bytes: sizes.reduce((sum, size) => sum + size, 0),
		};
	});
	let [files, bytes] = [0, 0];
	for (const entry of entriesOf(join(folder, 'objects'))) {
		const size = sizeOf(join(entry.parentPath, entry.name));
		if (!entry.isFile() || size === undefined) continue;
		files++;
		bytes += size;
	}
	return [...parts, { what: 'objects', path: 'objects', files, bytes }];
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true });
	} catch {
		// Nothing was ever kept there.
		return [];
	}
}
