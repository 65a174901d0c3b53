import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Engine } from '../../link/index.ts';
import { ActionError } from '../errors.ts';

export type DuckOptions = {
	readonly memoryMb: number;
	readonly threads: number;
	/** Whether what does not fit in memory may go to a folder for temporary files. What a case keeps encrypted may not. */
	readonly spills?: boolean;
	/** Where the folder for what does not fit is made (the system's for temporary files), and how large it may become. */
	readonly temp?: string;
	readonly tempMb?: number;
};
export type Duck = Engine & { close(): void };

/** The most that one portion of the engine's holds. */
const ROWS_AT_ONCE = 2_048;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** DuckDB in this process, with a bound on its memory; what does not fit spills into a folder that goes with it. */
export async function openDuckdb({
	memoryMb,
	threads,
	spills = true,
	temp = tmpdir(),
	tempMb,
}: DuckOptions): Promise<Duck> {
	const { DuckDBDataChunk, DuckDBInstance } = await import('@duckdb/node-api');
	const spill = spillFolder(temp);
	const remove = () => rmSync(spill, { recursive: true, force: true });
	// Who ends the process leaves nothing of anybody's lists behind.
	const stop = (signal: NodeJS.Signals) => {
		remove();
		process.exit(signal === 'SIGINT' ? 130 : 143);
	};
	for (const signal of SIGNALS) process.once(signal, stop);
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: `${memoryMb}MB`,
		threads: String(threads),
		temp_directory: spills ? spill : '',
		...(tempMb === undefined ? {} : { max_temp_directory_size: `${tempMb}MB` }),
		// The plan's joins are in the order in which they are quickest: each brings a small table to the pairs.
		disabled_optimizers: 'join_order',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
	});
	const connection = await instance.connect();
	return {
		async run(sql) {
			await connection.run(sql).catch(inPlainWords);
		},
		async *columns(sql) {
			const result = await connection.stream(sql).catch(inPlainWords);
			for (;;) {
				const chunk = await result.fetchChunk().catch(inPlainWords);
				if (chunk === null || chunk.rowCount === 0) break;
				const columns: Cell[][] = [];
				for (let at = 0; at < chunk.columnCount; at += 1) columns.push(chunk.getColumnValues(at) as Cell[]);
				yield columns;
			}
		},
		async fill(table, rows) {
			const appender = await connection.createAppender(table);
			const types = Array.from({ length: appender.columnCount }, (_, at) => appender.columnType(at));
			// A column at a time, which takes half as long as cell by cell.
			const columns: (number | string | null)[][] = types.map(() => []);
			let [filled, held] = [0, 0];
			const put = () => {
				if (held === 0) return;
				const chunk = DuckDBDataChunk.create(types);
				chunk.setColumns(columns);
				appender.appendDataChunk(chunk);
				for (const column of columns) column.length = 0;
				[filled, held] = [filled + held, 0];
			};
			for (const row of rows) {
				for (let at = 0; at < columns.length; at += 1) columns[at]?.push(row[at] ?? null);
				held += 1;
				if (held === ROWS_AT_ONCE) put();
			}
			put();
			appender.closeSync();
			return filled;
		},
		close() {
			connection.closeSync();
			instance.closeSync();
			for (const signal of SIGNALS) process.off(signal, stop);
			remove();
		},
	};
}

function spillFolder(temp: string): string {
	try {
		return mkdtempSync(join(temp, 'paradero-link-'));
	} catch (error) {
		throw new ActionError(
			'bad-request',
			`${temp}: no folder for what does not fit into memory can be made there; name another (--temp)`,
			{ cause: error },
		);
	}
}

/** The two failures that somebody can do something about. */
function inPlainWords(error: Error): never {
	if (
		/temp(?:orary)?[ _]director|no space left|could not write|failed to (?:write|create)|disk/i.test(
			error.message,
		)
	)
		throw new ActionError(
			'bad-request',
			'there is not enough room on the disk for what does not fit into memory; make room, name another folder (--temp), or let linking use more memory (--memory)',
			{ cause: error },
		);
	if (/out of memory|failed to (?:allocate|pin)/i.test(error.message))
		throw new ActionError(
			'too-much-memory',
			'these lists need more memory than linking may use; allow it more (--memory), lower "mostInBlock", or compare fewer fields',
			{ cause: error },
		);
	throw error;
}
