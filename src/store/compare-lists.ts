import { cellsOfLine, lineOfCells } from '../record/index.ts';
import { type Digest, DigestTable, digestOf } from './digest-table.ts';
import { chunks } from './projection/context.ts';
import { cellAt, type ListDoc, ROWS_AT_ONCE } from './projection/row-sets.ts';
import type { RowLine, RowsRef, Texts } from './texts.ts';

/** One capture of a list: its rows, its header, and the column that names its rows. */
export type ListVersion = { readonly text: RowsRef; readonly list: Pick<ListDoc, 'header' | 'keyColumn'> };

/** A row that is not the same, by its number before and after; 0 where it was not there, or is not. */
export type RowChange = { readonly before: number; readonly after: number };

export type ListComparison = {
	/** `content` where no column names the rows: then a changed row is one that went and one that came. */
	readonly by: 'key' | 'content';
	readonly keyColumn?: string;
	/** Columns that only one of the two has; rows compare by those that both have. */
	readonly columns: { readonly new: readonly string[]; readonly gone: readonly string[] };
	readonly same: number;
	readonly changed: number;
	readonly new: number;
	readonly gone: number;
};

/**
 * What a newer version of a list brings, whatever the order of its rows and columns. Rows are one by their
 * key; those whose key is empty, or names several in either version, are one by their content, as many as there
 * are. Holds some 50 bytes a row, and lets others have their turn now and then. `told` gets each row that is not the same, in the order of the two lists.
 */
export async function compareLists(
	opened: { readonly texts: Pick<Texts, 'rows'> },
	older: ListVersion,
	newer: ListVersion,
	told?: (change: RowChange) => void,
): Promise<ListComparison> {
	const shared = newer.list.header.filter((column) => older.list.header.includes(column));
	const columns = {
		new: newer.list.header.filter((column) => !shared.includes(column)),
		gone: older.list.header.filter((column) => !shared.includes(column)),
	};
	const keyColumn = [newer.list.keyColumn, older.list.keyColumn].find(
		(column) => column !== undefined && shared.includes(column),
	);
	const sideOf = (version: ListVersion): Side => ({
		rows: () => opened.texts.rows(version.text),
		keyAt: keyColumn === undefined ? -1 : version.list.header.indexOf(keyColumn),
		content: contentOf(version.list.header, shared),
	});
	const counts = { same: 0, changed: 0, new: 0, gone: 0 };
	await compare(sideOf(older), sideOf(newer), (kind, before, after) => {
		counts[kind] += 1;
		if (kind !== 'same') told?.({ before, after });
	});
	return {
		by: keyColumn === undefined ? 'content' : 'key',
		...(keyColumn === undefined ? {} : { keyColumn }),
		columns,
		...counts,
	};
}

type Side = {
	readonly rows: () => Iterable<RowLine>;
	readonly keyAt: number;
	readonly content: (line: string) => string;
};
type Tell = (kind: 'same' | 'changed' | 'new' | 'gone', before: number, after: number) => void;

async function compare(older: Side, newer: Side, tell: Tell): Promise<void> {
	const old = await keysIn(older);
	const now = await keysIn(newer);
	const contents = new DigestTable();
	/** The content of each row of the older list that its key names, by the number of that key; and its number. */
	const was = new Int32Array(old.keys.size).fill(NOT_THERE);
	const wasRow = new Int32Array(old.keys.size);
	/** How many rows that only their content tells, by content. */
	const unnamed = new Counts();
	let left = 0;
	for await (const some of turns(older.rows()))
		for (const { row, line } of some) {
			const content = contents.add(digestOf(older.content(line)));
			const key = digestOfKey(line, older);
			if (isNamed(key, old, now)) {
				const number = old.keys.find(key);
				was[number] = content;
				wasRow[number] = row;
			} else {
				unnamed.add(content, 1);
				left += 1;
			}
		}
	for await (const some of turns(newer.rows()))
		for (const { row, line } of some) {
			const content = contents.add(digestOf(newer.content(line)));
			const key = digestOfKey(line, newer);
			if (isNamed(key, old, now)) {
				const number = old.keys.find(key);
				if (number < 0) tell('new', 0, row);
				else {
					tell(was[number] === content ? 'same' : 'changed', wasRow[number] as number, row);
					was[number] = NOT_THERE;
				}
			} else if (unnamed.of(content) > 0) {
				unnamed.add(content, -1);
				left -= 1;
				tell('same', 0, row);
			} else tell('new', 0, row);
		}
	for (const [number, content] of was.entries())
		if (content !== NOT_THERE) tell('gone', wasRow[number] as number, 0);
	if (left === 0) return;
	for await (const some of turns(older.rows()))
		for (const { row, line } of some) {
			if (isNamed(digestOfKey(line, older), old, now)) continue;
			const content = contents.add(digestOf(older.content(line)));
			if (unnamed.of(content) === 0) continue;
			unnamed.add(content, -1);
			tell('gone', row, 0);
		}
}

const NOT_THERE = -1;

type Keys = { readonly keys: DigestTable; readonly counts: Counts };

async function keysIn(side: Side): Promise<Keys> {
	const keys = new DigestTable();
	const counts = new Counts();
	if (side.keyAt >= 0)
		for await (const some of turns(side.rows()))
			for (const { line } of some) {
				const key = digestOfKey(line, side);
				if (key !== null) counts.add(keys.add(key), 1);
			}
	return { keys, counts };
}

/** `null` for a row whose key is empty. */
function digestOfKey(line: string, { keyAt }: Side): Digest | null {
	const key = keyAt < 0 ? '' : cellAt(line, keyAt);
	return key === '' ? null : digestOf(key);
}

/** Whether a key names one row at most on either side. */
function isNamed(key: Digest | null, old: Keys, now: Keys): key is Digest {
	return key !== null && timesIn(old, key) <= 1 && timesIn(now, key) <= 1;
}

function timesIn({ keys, counts }: Keys, key: Digest): number {
	const number = keys.find(key);
	return number < 0 ? 0 : counts.of(number);
}

/** What two rows must have alike to be the same: the cells of the columns that both lists have, in one order. */
function contentOf(header: readonly string[], shared: readonly string[]): (line: string) => string {
	const places = shared.map((column) => header.indexOf(column));
	if (places.length === 0) return (line) => line;
	if (places.length === header.length && places.every((place, i) => place === i)) return (line) => line;
	return (line) => {
		const cells = cellsOfLine(line);
		return lineOfCells(places.map((place) => cells[place] ?? ''));
	};
}

/** Rows by the thousand; between them whoever else works in this thread has a turn. */
async function* turns(rows: Iterable<RowLine>): AsyncGenerator<readonly RowLine[]> {
	for (const some of chunks(rows, ROWS_AT_ONCE)) {
		yield some;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** How often each number came. */
class Counts {
	#counts = new Int32Array(1024);

	of(number: number): number {
		return this.#counts[number] ?? 0;
	}

	add(number: number, more: number): void {
		if (number >= this.#counts.length) {
			const larger = new Int32Array(Math.max(number + 1, this.#counts.length * 2));
			larger.set(this.#counts);
			this.#counts = larger;
		}
		this.#counts[number] = this.of(number) + more;
	}
}
