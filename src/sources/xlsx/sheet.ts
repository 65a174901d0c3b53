import type { Reading } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import type { Zip } from '../zip.ts';
import { type GridRow, LAST_ROW, type Merge, parseCell, parseMerge } from './grid.ts';
import { numberWords } from './numbers.ts';
import { readXml, type SheetInfo, unescapeCell, type Workbook } from './parts.ts';
import { attributeOf } from './xml-events.ts';

/** What is said of a sheet beside its cells. */
export type SheetFacts = {
	readonly merges: readonly Merge[];
	formulas: number;
	/** Formulas that no program has worked out yet: there is nothing to read in them. */
	unsolved: number;
	errors: number;
	hiddenRows: number;
	hiddenColumns: number;
	mergesLeftOut: number;
};

const MOST_MERGES = 50_000;
const MOST_HIDDEN = 1_000;
/** A cell's attributes as most programs write them; anything else is looked up one by one. */
const USUAL_CELL = /^ r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([a-zA-Z]{1,10})")?$/;

export type SheetOptions = {
	/** Called after each stretch of the sheet; reading waits for it. */
	readonly afterPiece?: () => Promise<void>;
	/** True while only the places of cells matter: what they hold is then as it is stored, not as it reads. */
	readonly isCounting?: () => boolean;
};

/**
 * Reads the cells of a sheet row by row, in order; rows in which nothing stands are left out. The facts are
 * complete when it is done: where cells are merged stands behind them in the file.
 *
 */
export async function readSheet(
	zip: Zip,
	sheet: SheetInfo,
	workbook: Workbook,
	reading: Reading,
	onRow: (row: GridRow) => void,
	{ afterPiece = async () => {}, isCounting = () => false }: SheetOptions = {},
): Promise<SheetFacts> {
	const cells = new SheetCells(workbook, reading, onRow, isCounting);
	const source: Zip = {
		names: zip.names,
		async *read(name) {
			for await (const chunk of zip.read(name)) {
				yield chunk;
				await afterPiece();
			}
		},
	};
	const found = await readXml(source, sheet.path, cells);
	if (!found) throw new SourceError('damaged', 'this workbook is damaged: a sheet in it is missing');
	return cells.end();
}

class SheetCells {
	readonly facts: SheetFacts & { merges: Merge[] } = {
		merges: [],
		...{ formulas: 0, unsolved: 0, errors: 0, hiddenRows: 0, hiddenColumns: 0, mergesLeftOut: 0 },
	};
	readonly #workbook: Workbook;
	readonly #reading: Reading;
	readonly #onRow: (row: GridRow) => void;
	readonly #isCounting: () => boolean;
	readonly #hidden: (readonly [number, number])[] = [];
	readonly #used = new Set<number>();
	#isHiddenRow = false;
	#row = 0;
	#column = -1;
	#cells = new Map<number, string>();
	#type = '';
	#style = 0;
	#words = '';
	#hasFormula = false;
	#isGuide = false;
	#isText = false;
	#isInCell = false;

	constructor(
		workbook: Workbook,
		reading: Reading,
		onRow: (row: GridRow) => void,
		isCounting: () => boolean,
	) {
		this.#isCounting = isCounting;
		this.#workbook = workbook;
		this.#reading = reading;
		this.#onRow = onRow;
	}

	/** Counts what is hidden of that in which something stands. */
	end(): SheetFacts {
		for (const column of this.#used) {
			if (this.#hidden.some(([from, to]) => column >= from && column <= to)) this.facts.hiddenColumns++;
		}
		return this.facts;
	}

	open(name: string, attributes: string): void {
		switch (name) {
			case 'c':
				this.#openCell(attributes);
				return;
			case 'v':
			case 't':
				this.#isText = this.#isInCell && !this.#isGuide;
				return;
			case 'f':
				this.#hasFormula = this.#isInCell;
				return;
			case 'rPh':
				this.#isGuide = true;
				return;
			case 'row':
				this.#openRow(attributes);
				return;
			case 'col':
				this.#openColumns(attributes);
				return;
			case 'mergeCell':
				this.#openMerge(attributes);
		}
	}

	close(name: string): void {
		switch (name) {
			case 'v':
			case 't':
				this.#isText = false;
				return;
			case 'c':
				this.#closeCell();
				return;
			case 'rPh':
				this.#isGuide = false;
				return;
			case 'row':
				if (this.#cells.size === 0) return;
				if (this.#isHiddenRow) this.facts.hiddenRows++;
				this.#onRow({ number: this.#row, cells: this.#cells });
				this.#cells = new Map();
		}
	}

	text(piece: string): void {
		if (!this.#isText) return;
		this.#words += piece;
		const most = this.#reading.limits.characters;
		if (this.#words.length > most)
			throw new SourceError(
				'too-large',
				`a cell has more than ${most} characters; save its words as a text file and add that`,
			);
	}

	#openRow(attributes: string): void {
		const row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
		if (!(row > this.#row && row <= LAST_ROW)) throw outOfOrder('rows');
		this.#row = row;
		this.#column = -1;
		this.#isHiddenRow = isTrue(attributeOf(attributes, 'hidden'));
	}

	#openColumns(attributes: string): void {
		if (!isTrue(attributeOf(attributes, 'hidden'))) return;
		const from = Number(attributeOf(attributes, 'min'));
		const to = Number(attributeOf(attributes, 'max'));
		if (this.#hidden.length < MOST_HIDDEN && to >= from) this.#hidden.push([from - 1, to - 1]);
	}

	#openMerge(attributes: string): void {
		const merge = parseMerge(attributeOf(attributes, 'ref') ?? '');
		if (!merge) return;
		if (this.facts.merges.length < MOST_MERGES) this.facts.merges.push(merge);
		else this.facts.mergesLeftOut++;
	}

	#openCell(attributes: string): void {
		const usual = USUAL_CELL.exec(attributes);
		const name = usual ? usual[1] : attributeOf(attributes, 'r');
		const place = name === undefined ? { row: this.#row, column: this.#column + 1 } : parseCell(name);
		if (place?.row !== this.#row || place.column <= this.#column) throw outOfOrder('cells');
		this.#column = place.column;
		this.#type = (usual ? usual[3] : attributeOf(attributes, 't')) ?? 'n';
		this.#style = Number((usual ? usual[2] : attributeOf(attributes, 's')) ?? 0);
		this.#words = '';
		this.#hasFormula = false;
		this.#isInCell = true;
	}

	#closeCell(): void {
		this.#isInCell = false;
		if (this.#hasFormula) {
			this.facts.formulas++;
			if (this.#words === '' && this.#type !== 'str') this.facts.unsolved++;
		}
		const words = this.#value();
		if (words.trim() === '') return;
		this.#cells.set(this.#column, words);
		this.#used.add(this.#column);
	}

	/** @throws {SourceError} `damaged` where a cell points to a text that there isn't */
	#value(): string {
		const stored = this.#words;
		if (stored === '') return '';
		const { strings, formats, is1904 } = this.#workbook;
		if (this.#type === 'n' && this.#isCounting()) return stored;
		switch (this.#type) {
			case 's': {
				const shared = strings[Number(stored)];
				if (shared === undefined)
					throw new SourceError('damaged', 'this workbook is damaged: a text in it is missing');
				return shared;
			}
			case 'b':
				return stored.trim() === '0' ? 'FALSE' : 'TRUE';
			case 'e':
				this.facts.errors++;
				return unescapeCell(stored);
			case 'n':
				return unescapeCell(numberWords(stored, formats[this.#style] ?? { kind: 'plain' }, is1904));
			case 'd':
				// A date that is stored as ISO words; midnight stands for none.
				return unescapeCell(stored.replace(/T00:00:00(?:\.0+)?Z?$/, ''));
			default:
				return unescapeCell(stored);
		}
	}
}

function isTrue(value: string | undefined): boolean {
	return value === '1' || value === 'true';
}

function outOfOrder(what: string): SourceError {
	return new SourceError('damaged', `this workbook is damaged: its ${what} are out of order; save it anew`);
}
