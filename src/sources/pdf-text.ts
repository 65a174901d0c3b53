import type { Page, TextRun } from './contract.ts';
import { hyphenBetween, type Vocabulary, vocabularyOf } from './hyphens.ts';
import type { Block } from './pdf-blocks.ts';
import type { Piece } from './pdf-engine.ts';
import { type Line, lineText } from './pdf-lines.ts';

export type LaidText = {
	readonly text: string;
	readonly runs: readonly TextRun[];
	/** Start and end of each page in the text, by page number. */
	readonly spans: ReadonlyMap<number, Pick<Page, 'start' | 'end'>>;
};

/**
 * Writes blocks as text, a line for each: the lines of a paragraph are joined by spaces, broken words made
 * whole, the cells of a row parted by tabs. Each piece of a page becomes a run, so every character but the
 * white space between pieces can be shown where it stands. A page's stamps follow the sentence that runs into
 * it, as a line of their own; `stamps` holds them page by page.
 */
export function layText(blocks: readonly Block[], stamps: readonly (readonly Line[])[]): LaidText {
	const vocabulary = vocabularyOf(
		blocks.flatMap((block) => block.cells.flat().map((line) => lineText(line).text)),
	);
	const writer = new Writer();
	let stamped = 0;
	const stampUntil = (page: number) => {
		for (; stamped < page; stamped++) {
			for (const line of stamps[stamped] ?? []) writer.block([[line]], vocabulary);
		}
	};
	for (const block of blocks) {
		stampUntil(block.cells[0]![0]!.page);
		writer.block(block.cells, vocabulary);
	}
	stampUntil(stamps.length);
	return { text: writer.text(), runs: writer.runs, spans: writer.spans };
}

class Writer {
	readonly runs: TextRun[] = [];
	readonly spans = new Map<number, { start: number; end: number }>();
	readonly #parts: string[] = [];
	#length = 0;

	text(): string {
		return this.#parts.join('');
	}

	block(cells: readonly (readonly Line[])[], vocabulary: Vocabulary): void {
		const parted = cells.length > 2 ? '\t' : ' ';
		cells.forEach((cell, index) => {
			if (index > 0) this.#add(parted);
			this.#cell(cell, vocabulary);
		});
		this.#add('\n');
	}

	#cell(cell: readonly Line[], vocabulary: Vocabulary): void {
		cell.forEach((line, index) => {
			const next = cell[index + 1];
			const { text, starts } = lineText(line);
			const join = next ? joint(text, lineText(next).text, vocabulary) : { cut: 0, between: '' };
			let written = 0;
			line.pieces.forEach((piece, at) => {
				const start = starts[at]!;
				const isLast = at === line.pieces.length - 1;
				this.#add(text.slice(written, start));
				this.#run(isLast ? piece.text.slice(0, piece.text.length - join.cut) : piece.text, piece, line.page);
				written = start + piece.text.length;
			});
			this.#add(join.between);
		});
	}

	#run(words: string, piece: Piece, page: number): void {
		if (words === '') return;
		const start = this.#length;
		this.#add(words);
		const { left, top, right, bottom } = piece;
		const rect = [toTenth(left), toTenth(top), toTenth(right), toTenth(bottom)] as const;
		this.runs.push({ start, end: this.#length, page, rect });
		const span = this.spans.get(page);
		if (!span) this.spans.set(page, { start, end: this.#length });
		// A stamp may come late, when the words of the next page have begun.
		else if (!this.spans.has(page + 1)) span.end = this.#length;
	}

	#add(words: string): void {
		this.#parts.push(words);
		this.#length += words.length;
	}
}

const toTenth = (points: number) => Math.round(points * 10) / 10;

/** How a line goes on in the next: what is cut from its end, and what comes between. */
function joint(before: string, after: string, vocabulary: Vocabulary): { cut: number; between: string } {
	if (before.endsWith('\u00ad')) return { cut: 1, between: '' };
	if (/[\p{L}\p{M}\d][-‐]$/u.test(before) && /^[\p{L}\d]/u.test(after)) {
		return { cut: hyphenBetween(before, after, vocabulary) === '' ? 1 : 0, between: '' };
	}
	if (/[\p{L}\d]\/$/u.test(before) || (/\d[–—]$/.test(before) && /^\d/.test(after)))
		return { cut: 0, between: '' };
	return { cut: 0, between: ' ' };
}
