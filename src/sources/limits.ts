import type { ListSink } from './contract.ts';
import { SourceError } from './source-error.ts';

/** What a reader takes before it refuses. A hostile file must cost a bounded amount of memory and time. */
export type Limits = {
	readonly bytes: number;
	readonly characters: number;
	readonly pages: number;
	readonly rows: number;
	readonly columns: number;
	/** A row with a longer cell is rejected with that reason; the others are read. */
	readonly cellCharacters: number;
	/** Of a web page, as it is when unpacked. */
	readonly pageBytes: number;
	readonly elements: number;
	readonly attributes: number;
	/** How many elements of a web page may stand within one another. */
	readonly depth: number;
	/** Records of a web archive. */
	readonly records: number;
	/** Of a file that is an archive, such as a workbook: the files in it, and their bytes when unpacked. */
	readonly archiveEntries: number;
	readonly unpackedBytes: number;
	readonly seconds: number;
};

export const DEFAULT_LIMITS: Limits = {
	bytes: 512 * 1024 * 1024,
	characters: 256 * 1024 * 1024,
	pages: 5_000,
	rows: 2_000_000,
	columns: 2_000,
	cellCharacters: 1_000_000,
	pageBytes: 32 * 1024 * 1024,
	elements: 250_000,
	attributes: 500_000,
	depth: 500,
	records: 100_000,
	archiveEntries: 10_000,
	unpackedBytes: 2 * 1024 * 1024 * 1024,
	seconds: 300,
};

export type ReadOptions = {
	readonly limits?: Partial<Limits>;
	/** Takes the lists of the file while they are read, instead of collecting them. */
	readonly sink?: ListSink;
	/** Called now and then during long work, with `total` where it is known. */
	readonly onProgress?: (step: {
		readonly done: number;
		readonly total?: number;
		readonly unit: 'page' | 'row';
	}) => void;
};

const ROWS_BETWEEN_CHECKS = 4096;

/** What every reader gets: the limits that hold, and a clock that runs out. */
export type Reading = {
	readonly limits: Limits;
	readonly onProgress: NonNullable<ReadOptions['onProgress']>;
	/** Throws `timed-out` once the time is over; readers call it between pages and every few thousand rows. */
	readonly checkTime: () => void;
	/** Counts a row of whatever list of the file, and the characters in it; throws where they are too many. */
	readonly countRow: (characters: number) => void;
	/** Tells the progress that no more rows come. */
	readonly endRows: () => void;
	/** What a server said of the bytes: how they are written, and where they lie. */
	readonly charset?: string;
	readonly address?: string;
};

export function startReading(options: ReadOptions = {}): Reading {
	const limits = { ...DEFAULT_LIMITS, ...options.limits };
	const end = performance.now() + limits.seconds * 1000;
	const onProgress = options.onProgress ?? (() => {});
	const checkTime = () => {
		if (performance.now() <= end) return;
		const message = `reading took longer than ${limits.seconds} s and was stopped; split the file and add its parts`;
		throw new SourceError('timed-out', message, { seconds: limits.seconds });
	};
	let rows = 0;
	let characters = 0;
	return {
		limits,
		onProgress,
		checkTime,
		countRow(more) {
			rows++;
			characters += more;
			checkLimit('rows', rows, limits);
			checkLimit('characters', characters, limits);
			if (rows % ROWS_BETWEEN_CHECKS !== 0) return;
			checkTime();
			onProgress({ done: rows, unit: 'row' });
		},
		endRows: () => onProgress({ done: rows, total: rows, unit: 'row' }),
	};
}

/** Throws `too-large` when there are more of `what` than the limit allows. */
export function checkLimit(what: keyof Limits, found: number, limits: Limits): void {
	if (found <= limits[what]) return;
	const message = `${found} ${what} are more than the limit of ${limits[what]}; split the file and add its parts`;
	throw new SourceError('too-large', message, { what, found, limit: limits[what] });
}
