import { randomInt } from 'node:crypto';
import { cellsOfLine } from '../../record/index.ts';
import type { Db } from '../database.ts';
import { DigestTable, digestOf } from '../digest-table.ts';
import type { TextPayload } from '../entries.ts';
import { insertMany } from '../insert-many.ts';
import type { RowLine, TextRef } from '../texts.ts';
import { chunks, type Fold } from './context.ts';

export type ListDoc = NonNullable<TextPayload['list']>;

/** Rows of one statement or short transaction. */
export const ROWS_AT_ONCE = 1_000;

/** The column that names rows, by its place; -1 where none does. */
export function keyAt(list: Pick<ListDoc, 'header' | 'keyColumn'>): number {
	return list.keyColumn === undefined ? -1 : list.header.indexOf(list.keyColumn);
}

/** A number that no other set has had: rows that come late for a set that is gone must not join another. */
export function newRowSet(): number {
	return randomInt(2 ** 47);
}

/** Brings the rows of a text in where they are not in already; gives their set. */
export async function bringRowsIn(
	fold: Pick<Fold, 'tx' | 'texts'>,
	text: TextRef,
	list: ListDoc,
): Promise<number> {
	const { tx } = fold;
	const held = await rowSetOf(tx, text.id);
	if (held !== null) return held;
	const rid = newRowSet();
	let rows = 0;
	for (const some of chunks(fold.texts.rows(text), ROWS_AT_ONCE)) {
		await insertRows(tx, rid, some);
		rows += some.length;
	}
	await keepRepeatedKeys(
		tx,
		rid,
		repeatedKeys(() => fold.texts.rows(text), list),
	);
	await tx.insertInto('row_set').values({ rid, text: text.id, rows, at: 0 }).execute();
	return rid;
}

export async function rowSetOf(tx: Db, text: string): Promise<number | null> {
	const set = await tx.selectFrom('row_set').select('rid').where('text', '=', text).executeTakeFirst();
	return set?.rid ?? null;
}

export async function insertRows(tx: Db, list: number, rows: readonly RowLine[]): Promise<void> {
	await insertMany(
		tx,
		'list_row',
		rows.map(({ row, line }) => ({ list, row, line })),
	);
}

export async function keepRepeatedKeys(tx: Db, list: number, keys: Iterable<string>): Promise<void> {
	for (const some of chunks(keys, ROWS_AT_ONCE))
		await insertMany(
			tx,
			'repeated_key',
			some.map((key) => ({ list, key })),
		);
}

/** Keys that name several rows: two people are never one for a slip. Goes through the rows twice, holding none. */
export function repeatedKeys(
	rows: () => Iterable<RowLine>,
	list: Pick<ListDoc, 'header' | 'keyColumn'>,
): ReadonlySet<string> {
	const at = keyAt(list);
	const repeated = new Set<string>();
	if (at === -1) return repeated;
	const seen = new DigestTable();
	let count = 0;
	for (const { line } of rows()) {
		seen.add(digestOf(cellAt(line, at)));
		count += 1;
	}
	if (seen.size === count) return repeated;
	const again = new DigestTable();
	let distinct = 0;
	for (const { line } of rows()) {
		const key = cellAt(line, at);
		if (again.add(digestOf(key)) < distinct) repeated.add(key);
		distinct = again.size;
	}
	return repeated;
}

/** One cell of a row; empty where the row has fewer. */
export function cellAt(line: string, at: number): string {
	let start = 0;
	for (let i = 0; i < at; i++) {
		start = line.indexOf('\t', start) + 1;
		if (start === 0) return '';
	}
	const end = line.indexOf('\t', start);
	const cell = end === -1 ? line.slice(start) : line.slice(start, end);
	return cell.includes('\\') ? (cellsOfLine(cell)[0] ?? '') : cell;
}

export type ReadRow = { readonly row: number; readonly key?: string; readonly cells: readonly string[] };

/** Rows of a set with their keys, as `record` reads them; a key that is empty or that several rows have is none. */
export async function withKeys(
	tx: Db,
	list: number,
	keyColumn: number,
	rows: readonly RowLine[],
): Promise<readonly ReadRow[]> {
	const read = rows.map(({ row, line }) => ({ row, cells: cellsOfLine(line) }));
	if (keyColumn === -1) return read;
	const keys = [...new Set(read.map(({ cells }) => cells[keyColumn] ?? ''))];
	const repeated = new Set(['']);
	for (const some of chunks(keys))
		for (const { key } of await tx
			.selectFrom('repeated_key')
			.select('key')
			.where('list', '=', list)
			.where('key', 'in', some)
			.execute())
			repeated.add(key);
	return read.map((row) => {
		const key = row.cells[keyColumn] ?? '';
		return repeated.has(key) ? row : { ...row, key };
	});
}

/** Rows of a set from behind `after` on, in their order. */
export function rowsAfter(tx: Db, list: number, after: number, limit: number): Promise<RowLine[]> {
	return tx
		.selectFrom('list_row')
		.select(['row', 'line'])
		.where('list', '=', list)
		.where('row', '>', after)
		.orderBy('row')
		.limit(limit)
		.execute();
}
