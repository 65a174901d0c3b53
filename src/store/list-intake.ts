import { createHash } from 'node:crypto';
import { lineOfCells } from '../record/index.ts';
import type { Case } from './case.ts';
import { type Db, inWrite } from './database.ts';
import type { ListPart, TextPayload } from './entries.ts';
import {
	insertRows,
	keepRepeatedKeys,
	type ListDoc,
	newRowSet,
	ROWS_AT_ONCE,
	repeatedKeys,
} from './projection/row-sets.ts';
import type { RowLine, RowsRef } from './texts.ts';

/** Some rows on their way in: their numbers as runs of [first, how many], and their lines, each ended by a line feed. */
export type RowBatch = { readonly runs: readonly (readonly [number, number])[]; readonly lines: string };

/** A list that came in whole: what its text's entry says of it, and where its rows wait for that entry. */
export type TakenList = {
	/** Of the header's line and all rows' lines. */
	readonly sha256: string;
	readonly text: Pick<TextPayload['text'], 'object' | 'parts'>;
	readonly staged: { readonly set: number; readonly rows: number } | null;
};

/** A part is some hundred kilobytes on disk. */
const PART_CHARS = 1 << 20;
const PART_ROWS = 10_000;
/** A list of so few rows comes in with its entry, in one transaction. */
const FEW = 4_000;
const CHARS_AT_ONCE = 1 << 18;

/**
 * Takes a list in while it is read, holding one part of it: rows go into objects, and into tables in short
 * transactions between which others can write. Nothing of it shows until its entry is appended.
 */
export class ListIntake {
	readonly #case: Case;
	readonly #header: string;
	readonly #hash = createHash('sha256');
	readonly #parts: ListPart[] = [];
	#lines: string[] = [];
	#chars = 0;
	#runs: [number, number][] = [];
	#rows = 0;
	#few: RowLine[] | null = [];
	#set: number | null = null;

	constructor(opened: Case, header: readonly string[]) {
		this.#case = opened;
		this.#header = `${lineOfCells(header)}\n`;
		this.#hash.update(this.#header);
	}

	get rows(): number {
		return this.#rows;
	}

	async take(batch: RowBatch): Promise<void> {
		this.#hash.update(batch.lines);
		this.#lines.push(batch.lines);
		this.#chars += batch.lines.length;
		let taken = 0;
		for (const [first, count] of batch.runs) {
			taken += count;
			const last = this.#runs.at(-1);
			if (last !== undefined && last[0] + last[1] === first) last[1] += count;
			else this.#runs.push([first, count]);
		}
		this.#rows += taken;
		await this.#stage(rowsOf(batch));
		const inPart = this.#runs.reduce((sum, [, count]) => sum + count, 0);
		if (this.#chars >= PART_CHARS || inPart >= PART_ROWS) this.#keepPart();
	}

	/** `keyColumn` is the one that the entry will name; `isUnique` where the reader has seen to it. */
	async end(list: Pick<ListDoc, 'header' | 'keyColumn'>, isUnique: boolean): Promise<TakenList> {
		if (this.#lines.length > 0) this.#keepPart();
		const object = this.#case.putText({ text: this.#header, pages: [], runs: [] });
		const text = { object, parts: this.#parts };
		if (!isUnique) await this.#stageKeys(text, list);
		return {
			sha256: this.#hash.digest('hex'),
			text,
			staged: this.#set === null ? null : { set: this.#set, rows: this.#rows },
		};
	}

	#keepPart(): void {
		this.#parts.push({ object: this.#case.putRows(this.#lines.join('')), rows: this.#runs });
		this.#lines = [];
		this.#runs = [];
		this.#chars = 0;
	}

	async #stage(rows: readonly RowLine[]): Promise<void> {
		if (this.#few !== null) {
			this.#few.push(...rows);
			if (this.#rows <= FEW) return;
			const first = this.#few;
			this.#few = null;
			this.#set = newRowSet();
			const set = this.#set;
			await inWrite(this.#case.db, (tx) =>
				tx
					.insertInto('row_set')
					.values({ rid: set, text: null, rows: 0, at: Date.now() })
					.execute()
					.then(() => undefined),
			);
			await this.#insert(first);
		} else await this.#insert(rows);
	}

	async #insert(rows: readonly RowLine[]): Promise<void> {
		for (const some of batches(rows)) {
			await this.#write(some.length, (tx, set) => insertRows(tx, set, some));
		}
	}

	async #stageKeys(text: RowsRef, list: Pick<ListDoc, 'header' | 'keyColumn'>): Promise<void> {
		if (this.#set === null) return;
		const keys = [...repeatedKeys(() => this.#case.texts.rows(text), list)];
		for (let i = 0; i < keys.length; i += ROWS_AT_ONCE)
			await this.#write(0, (tx, set) => keepRepeatedKeys(tx, set, keys.slice(i, i + ROWS_AT_ONCE)));
	}

	/** One short transaction; nothing more comes in where a rebuild has thrown the set away: the entry's fold reads the parts. */
	async #write(rows: number, work: (tx: Db, set: number) => Promise<void>): Promise<void> {
		const set = this.#set;
		if (set === null) return;
		const isThere = await inWrite(this.#case.db, async (tx) => {
			const { numUpdatedRows } = await tx
				.updateTable('row_set')
				.set((eb) => ({ rows: eb('rows', '+', rows), at: Date.now() }))
				.where('rid', '=', set)
				.where('text', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return false;
			await work(tx, set);
			return true;
		});
		if (!isThere) this.#set = null;
	}
}

/** Makes the rows that wait in a set those of a text: in the transaction that appends its entry, before it is folded. */
export async function adoptRows(tx: Db, text: string, staged: TakenList['staged']): Promise<void> {
	if (staged === null) return;
	const held = await tx.selectFrom('row_set').select('rid').where('text', '=', text).executeTakeFirst();
	if (held !== undefined) return;
	await tx
		.updateTable('row_set')
		.set({ text })
		.where('rid', '=', staged.set)
		.where('text', 'is', null)
		.where('rows', '=', staged.rows)
		.execute();
}

function* batches(rows: readonly RowLine[]): Generator<RowLine[]> {
	let some: RowLine[] = [];
	let chars = 0;
	for (const row of rows) {
		some.push(row);
		chars += row.line.length;
		if (some.length < ROWS_AT_ONCE && chars < CHARS_AT_ONCE) continue;
		yield some;
		some = [];
		chars = 0;
	}
	if (some.length > 0) yield some;
}

function rowsOf({ runs, lines }: RowBatch): RowLine[] {
	const all = lines.split('\n');
	let at = 0;
	return runs.flatMap(([first, count]) =>
		Array.from({ length: count }, (_, i) => ({ row: first + i, line: all[at++] ?? '' })),
	);
}
