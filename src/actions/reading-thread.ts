import { parentPort } from 'node:worker_threads';
import type { DocumentMeta, ProposeResult, SaidMeta } from '../extract/index.ts';
import { guessMapping, propose, withNameDate } from '../extract/index.ts';
import type { ListMapping, TextBlock } from '../record/index.ts';
import { documentBytes, type ReadResult, readSource, renderPage } from '../sources/index.ts';
import { asDocumentMeta } from './reading-meta.ts';
import { wellFormed } from './well-formed.ts';

/** A source is hostile until read: it is read here, in a thread that can be killed. */
export type FileTask = {
	readonly bytes: Uint8Array;
	readonly name: string;
	/** What people say of it, where it is known already. */
	readonly said: SaidMeta;
	/** False: only read. */
	readonly propose: boolean;
};
/** A page of a PDF to draw, `width` pixels wide. */
export type PictureTask = { readonly bytes: Uint8Array; readonly page: number; readonly width: number };
/** A text that was read before, to propose from anew. */
export type TextTask = {
	readonly text: string;
	readonly meta: DocumentMeta;
	readonly said: SaidMeta;
	/** The map of its page, where it has one. */
	readonly blocks?: readonly TextBlock[];
};
export type ReadingTask = FileTask | PictureTask | TextTask;
export type ReadingOutcome =
	| { readonly kind: 'proposed'; readonly proposed: ProposeResult }
	| { readonly kind: 'drawn'; readonly png: Uint8Array }
	| {
			readonly kind: 'read';
			readonly read: ReadResult;
			readonly proposed: ProposeResult | null;
			readonly guess: ListMapping | null;
	  }
	| { readonly kind: 'refused'; readonly code: string; readonly message: string };

const SAMPLE_ROWS = 500;

async function run(task: ReadingTask): Promise<ReadingOutcome> {
	if ('text' in task)
		return {
			kind: 'proposed',
			proposed: wellFormed(propose(task.text, task.meta, task.said, task.blocks)),
		};
	if ('page' in task) return { kind: 'drawn', png: await drawPage(task) };
	const read = wellFormed(await readSource(task.bytes, task.name));
	const table = read.tables?.[0];
	const guess =
		table === undefined
			? null
			: guessMapping(
					table.header,
					table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
					table.keyColumn === undefined ? {} : { keyColumn: table.keyColumn },
				);
	const meta = withNameDate(asDocumentMeta(read.meta), task.name);
	const proposed =
		task.propose && read.tables === undefined ? propose(read.text, meta, task.said, read.blocks) : null;
	// What a rule cuts out may begin or end inside a pair.
	return { kind: 'read', read, proposed: wellFormed(proposed), guess };
}

async function drawPage(task: PictureTask): Promise<Uint8Array> {
	return renderPage(await documentBytes(task.bytes), task.page, task);
}

parentPort?.on('message', async (task: ReadingTask) => {
	let outcome: ReadingOutcome;
	try {
		outcome = await run(task);
	} catch (error) {
		const { code, message } = error as { code?: unknown; message?: unknown };
		outcome = {
			kind: 'refused',
			code: typeof code === 'string' ? code : 'damaged',
			message: typeof message === 'string' ? message : 'the reader gave up',
		};
	}
	parentPort?.postMessage(outcome);
});
