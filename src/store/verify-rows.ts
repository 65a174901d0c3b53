import { type Leaf, leafHash, placeOf, readLeaf } from '../evidence/index.ts';
import type { Case } from './case.ts';
import type { CaseProblem } from './case-problem.ts';
import { nodeCrypto } from './crypto.ts';
import type { Payload } from './entries.ts';
import { openPayload } from './payloads.ts';

export type EntryRow = {
	readonly rid: number;
	readonly hash: string;
	readonly device: string;
	readonly seq: number;
	readonly lamport: number;
	readonly at: number;
	readonly type: string;
	readonly leaf: string;
	readonly payload: Uint8Array;
};

/** A row of `entry` with what its signed leaf and its payload say, which the columns beside them only repeat. */
export type ReadEntry = {
	readonly row: EntryRow;
	/** `null` when its bytes are no leaf. */
	readonly leaf: Leaf | null;
	/** `null` when it does not open. */
	readonly payload: Payload | null;
	/** Throws when its key is gone. */
	open(): { readonly dek: Uint8Array; readonly salt: Uint8Array; readonly ciphertext: Uint8Array };
};

export function readEntry(opened: Case, row: EntryRow): ReadEntry {
	const bytes = Buffer.from(row.leaf, 'utf8');
	const open = () => {
		const keys = opened.payloadKeys(leafHash(bytes, nodeCrypto));
		if (keys === null) throw new Error('its key is gone from keys.db');
		return { ...keys, ciphertext: row.payload };
	};
	return {
		row,
		leaf: orNull(() => readLeaf(bytes, nodeCrypto)),
		payload: orNull(() => {
			const { dek, ciphertext } = open();
			return JSON.parse(openPayload(ciphertext, dek)) as Payload;
		}),
		open,
	};
}

/** The columns of a row that say something else than its leaf. */
export function changedColumns({ row, leaf }: ReadEntry): readonly CaseProblem[] {
	if (leaf === null) return [];
	const { device, seq, lamport, at, type } = leaf.entry;
	const signed = { hash: leaf.hash, device, seq, lamport, at, type };
	return (Object.keys(signed) as (keyof typeof signed)[])
		.filter((column) => row[column] !== signed[column])
		.map((column) => ({
			code: 'column-changed',
			where: `${placeOf(leaf.entry)}, column ${column}`,
			what: 'is not what the signed leaf says; restore case.db from a backup',
		}));
}

/** What cannot be read is told by `verify`, which reads it again. */
function orNull<T>(read: () => T): T | null {
	try {
		return read();
	} catch {
		return null;
	}
}
