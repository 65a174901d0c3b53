import type { ListSink, ReadResult, Warning } from './contract.ts';
import { sniffDialect } from './csv-dialect.ts';
import { readRecords } from './csv-records.ts';
import { decode } from './decode.ts';
import { checkLimit, type Reading } from './limits.ts';
import { ListWriter } from './list-writer.ts';
import { nameColumns, numberColumns } from './name-columns.ts';
import type { OpenSource } from './open-source.ts';
import { SourceError } from './source-error.ts';
import { asTitle } from './title.ts';

const SAMPLE_CHARACTERS = 256 * 1024;

/**
 * A list of rows: comma, semicolon, tab or bar between cells, with or without a header. Every record under the
 * header is either accepted or rejected with a reason; none is dropped.
 */
export async function readCsv(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const { text: raw, encoding, warnings } = decode(await source.whole());
	checkLimit('characters', raw.length, reading.limits);
	const dialect = sniffDialect(raw.slice(0, SAMPLE_CHARACTERS));
	const above: string[] = [];
	// A row may be broken before a header is found.
	const broken: string[] = [];
	let list: ListWriter | undefined;
	const begin = (cells: readonly string[]): ListWriter => {
		checkLimit('columns', cells.length, reading.limits);
		const told: Warning[] = [];
		const header = dialect.hasHeader ? nameColumns(cells, told) : numberColumns(cells.length, told);
		const title = titleIn(above);
		const begun = new ListWriter(sink, reading, {
			...(title ? { title } : {}),
			delimiter: dialect.delimiter,
			encoding,
			header,
		});
		begun.warnings.push(...told);
		for (const reason of broken) begun.reject(reason);
		return begun;
	};
	readRecords(raw, dialect.delimiter, {
		width: () => list?.header.length ?? 0,
		onRecord(cells) {
			if (above.length < dialect.preamble) return void above.push(cells.join(' ').trim());
			if (!list) {
				list = begin(cells);
				if (dialect.hasHeader) return;
			}
			list.row(cells);
		},
		onBroken(reason) {
			if (list) list.reject(reason);
			else broken.push(reason);
		},
	});
	if (!list) throw new SourceError('empty', 'there is no row in this list');
	if (above.length > 0) {
		list.warnings.push({
			code: 'lines-above-header',
			message: `${above.length} lines above the header are not rows`,
		});
	}
	await list.end();
	const title = titleIn(above);
	return {
		mime: dialect.delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
		tool: 'csv/1',
		meta: title ? { title } : {},
		text: '',
		pages: [],
		runs: [],
		warnings,
	};
}

function titleIn(lines: readonly string[]): string | undefined {
	return lines.map(asTitle).find((line) => line !== null) ?? undefined;
}
