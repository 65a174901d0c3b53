import { guessMapping } from '../extract/index.ts';
import { type ListMapping, lineOfCells } from '../record/index.ts';
import type { ListHead, ListSink, ListTail, RejectedRow } from '../sources/index.ts';
import type { RowBatch } from '../store/index.ts';
import { wellFormed } from './well-formed.ts';

/** A list on its way out of the thread that reads it. Whoever gets rows answers `taken` when they are kept. */
export type ListMessage =
	| { readonly kind: 'list-begins'; readonly head: ListHead }
	| { readonly kind: 'list-rows'; readonly batch: RowBatch }
	| { readonly kind: 'list-ends'; readonly end: ListEnd };

export type ListEnd = {
	readonly tail: ListTail;
	readonly rejected: readonly RejectedRow[];
	/** Rejected beyond those. */
	readonly rejectedMore: number;
	/** What its columns seem to mean; only a decision makes it count. */
	readonly guess: ListMapping;
};

const SAMPLE_ROWS = 500;
/** So many batches may be on their way at once: reading goes on while the last ones are written. */
const MOST_UNTAKEN = 4;
/** Rejections that are told one by one; a file that is no list makes millions. */
const MOST_REJECTED = 10_000;

/** Sends lists row by row, and waits where more are sent than are taken. */
export class ListSender {
	readonly sink: ListSink;
	readonly #post: (message: ListMessage) => void;
	#untaken = 0;
	#wake: (() => void) | null = null;
	#lists = 0;

	constructor(post: (message: ListMessage) => void) {
		this.#post = post;
		let header: readonly string[] = [];
		let sample: (readonly string[])[] = [];
		let rejected: RejectedRow[] = [];
		let rejectedMore = 0;
		this.sink = {
			begin: (given) => {
				const head = wellFormed(given);
				header = head.header;
				sample = [];
				rejected = [];
				rejectedMore = 0;
				this.#lists += 1;
				this.#post({ kind: 'list-begins', head });
			},
			rows: async (rows) => {
				for (const { cells } of rows.slice(0, SAMPLE_ROWS - sample.length)) sample.push(wellFormed(cells));
				const runs: [number, number][] = [];
				let lines = '';
				for (const { row, cells } of rows) {
					const last = runs.at(-1);
					if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
					else runs.push([row, 1]);
					lines += `${lineOfCells(cells)}\n`;
				}
				this.#post({ kind: 'list-rows', batch: { runs, lines: lines.toWellFormed() } });
				this.#untaken += 1;
				while (this.#untaken >= MOST_UNTAKEN)
					await new Promise<void>((resolve) => {
						this.#wake = resolve;
					});
			},
			reject: (one) => {
				if (rejected.length < MOST_REJECTED) rejected.push(wellFormed(one));
				else rejectedMore += 1;
			},
			end: (given) => {
				const tail = wellFormed(given);
				const { keyColumn } = tail;
				const guess = guessMapping(header, sample, keyColumn === undefined ? {} : { keyColumn });
				this.#post({ kind: 'list-ends', end: { tail, rejected, rejectedMore, guess } });
			},
		};
	}

	/** How many lists of the file have begun. */
	get lists(): number {
		return this.#lists;
	}

	/** Before the next file: nothing of the last one is on its way any longer. */
	begin(): void {
		this.#lists = 0;
		this.#untaken = 0;
	}

	taken(): void {
		this.#untaken -= 1;
		this.#wake?.();
		this.#wake = null;
	}
}
