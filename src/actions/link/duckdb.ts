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
};
export type Duck = Engine & { close(): void };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** DuckDB in this process, with a bound on its memory; what does not fit spills into a folder that goes with it. */
export async function openDuckdb({ memoryMb, threads, spills = true }: DuckOptions): Promise<Duck> {
	const { DuckDBInstance } = await import('@duckdb/node-api');
	const spill = mkdtempSync(join(tmpdir(), 'paradero-link-'));
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
			const result = await connection.stream(sql);
			for (;;) {
				const chunk = await result.fetchChunk();
				if (chunk === null || chunk.rowCount === 0) break;
				const columns: Cell[][] = [];
				for (let at = 0; at < chunk.columnCount; at += 1) columns.push(chunk.getColumnValues(at) as Cell[]);
				yield columns;
			}
		},
		async fill(table, rows) {
			const appender = await connection.createAppender(table);
			let filled = 0;
			for (const row of rows) {
				for (const cell of row) {
					if (cell === null) appender.appendNull();
					else if (typeof cell === 'string') appender.appendVarchar(cell);
					else appender.appendInteger(cell);
				}
				appender.endRow();
				filled += 1;
			}
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

/** The two failures that somebody can do something about. */
function inPlainWords(error: Error): never {
	if (/out of memory/i.test(error.message))
		throw new ActionError(
			'too-much-memory',
			'these lists need more memory than there is for linking; lower "mostInBlock", or compare fewer fields',
			{ cause: error },
		);
	if (/no space left|could not write|failed to (?:write|create)|disk/i.test(error.message))
		throw new ActionError(
			'bad-request',
			'the disk is full, or the folder for temporary files cannot be written; make room there (TMPDIR) and link again',
			{ cause: error },
		);
	throw error;
}
