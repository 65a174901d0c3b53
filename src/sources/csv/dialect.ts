export type Dialect = {
	readonly delimiter: string;
	/** How many records stand above the header, such as a title line. */
	readonly preamble: number;
	readonly hasHeader: boolean;
};

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;
const MAX_LINES_ABOVE = 10;

/** How a list is written, told from the beginning of its text. */
export function sniffDialect(sample: string): Dialect {
	let best = { delimiter: ',', score: 0, records: splitRecords(sample, ',') };
	for (const delimiter of DELIMITERS) {
		const records = splitRecords(sample, delimiter);
		const width = commonWidth(records);
		const share = records.filter((record) => record.length === width).length / Math.max(1, records.length);
		// Agreement of the rows counts more than the number of columns: prose has commas, but not as many per line.
		const score = width < 2 ? 0 : share * Math.log2(width + 1);
		if (score > best.score) best = { delimiter, score, records };
	}
	const isTitle = (record: readonly string[]) => record.filter((cell) => cell.trim() !== '').length <= 1;
	const first = commonWidth(best.records) > 1 ? best.records.findIndex((record) => !isTitle(record)) : 0;
	const preamble = first <= MAX_LINES_ABOVE ? Math.max(0, first) : 0;
	const rows = best.records.slice(preamble + 1);
	return { delimiter: best.delimiter, preamble, hasHeader: isHeader(best.records[preamble] ?? [], rows) };
}

/** A header is words over a column of something else; a first row that is like all others is a row. */
function isHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
	if (rows.length === 0) return true;
	return !first.some((cell, column) => {
		const shape = shapeOf(cell);
		if (shape === 'words' || shape === 'nothing') return false;
		const same = rows.filter((row) => shapeOf(row[column] ?? '') === shape).length;
		return same > rows.length * 0.8;
	});
}

function shapeOf(cell: string): 'nothing' | 'date' | 'number' | 'words' {
	const value = cell.trim();
	if (value === '') return 'nothing';
	if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(value)) return 'date';
	return /^[-+]?\d[\d.,]*%?$/.test(value) ? 'number' : 'words';
}

/** The number of cells that most records have. */
function commonWidth(records: readonly (readonly string[])[]): number {
	const counts = new Map<number, number>();
	for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
	let best = 0;
	let most = 0;
	for (const [width, count] of counts) {
		if (count > most || (count === most && width > best)) [best, most] = [width, count];
	}
	return best;
}

/** A rough split of the first records, quotes heeded: enough to count cells, not to keep them. */
function splitRecords(sample: string, delimiter: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < sample.length && records.length < SAMPLE_RECORDS; i++) {
		const sign = sample[i]!;
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (sample[i + 1] === '"') cell += sample[i++];
			else quoted = false;
		} else if (sign === '"' && cell === '') {
			quoted = true;
		} else if (sign === delimiter) {
			record.push(cell);
			cell = '';
		} else if (sign === '\n') {
			if (record.length > 0 || cell !== '') records.push([...record, cell]);
			record = [];
			cell = '';
		} else {
			cell += sign;
		}
	}
	return records.length > 0 ? records : [[...record, cell]];
}
