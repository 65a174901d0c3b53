import { parentPort } from 'node:worker_threads';
import type { DocumentMeta, ProposeResult, Question, SaidMeta } from '../extract/index.ts';
import { answerIn, propose, questionsFor, withNameDate } from '../extract/index.ts';
import type { ModelRef, TextBlock } from '../record/index.ts';
import {
	documentBytes,
	type ReadResult,
	type RenditionOptions,
	readSource,
	renderPage,
	renditionOf,
	type SourceInput,
} from '../sources/index.ts';
import { type ListMessage, ListSender } from './list-sender.ts';
import { type PagesRead, tellPages } from './pages-read.ts';
import { asDocumentMeta } from './reading-meta.ts';
import { wellFormed } from './well-formed.ts';

/** A source is hostile until read: it is read here, in a thread that can be killed. */
export type FileTask = {
	readonly input: SourceInput;
	readonly name: string;
	/** What people say of it, where it is known already. */
	readonly said: SaidMeta;
	/** False: only read. */
	readonly propose: boolean;
	/** Whether its lists are sent row by row, or come with the outcome. */
	readonly sendLists: boolean;
};
/** A page of a PDF to draw, `width` pixels wide. */
export type PictureTask = { readonly bytes: Uint8Array; readonly page: number; readonly width: number };
/** A captured web page to be shown. */
export type RenditionTask = { readonly rendition: RenditionOptions; readonly bytes: Uint8Array };
/** A text that was read before, to propose from anew. */
export type TextTask = {
	readonly text: string;
	readonly meta: DocumentMeta;
	readonly said: SaidMeta;
	/** The map of its page, where it has one. */
	readonly blocks?: readonly TextBlock[];
	/** What language models answered about it, in their own words. */
	readonly answers?: readonly GivenAnswer[];
};
export type GivenAnswer = { readonly ref: ModelRef; readonly words: string };
/** What would be asked of a language model about a text. */
export type QuestionTask = Omit<TextTask, 'answers'> & { readonly asks: true };
export type ReadingTask = FileTask | PictureTask | RenditionTask | TextTask | QuestionTask;
/** What the thread that reads is told: a task, or that rows which it sent were taken. */
export type ToReader = ReadingTask | 'taken';
export type ReadingOutcome =
	| { readonly kind: 'proposed'; readonly proposed: ProposeResult }
	| { readonly kind: 'asks'; readonly questions: readonly Question[] }
	| { readonly kind: 'drawn'; readonly png: Uint8Array }
	| { readonly kind: 'rendered'; readonly html: string }
	| {
			readonly kind: 'read';
			readonly read: ReadResult;
			readonly proposed: ProposeResult | null;
	  }
	| { readonly kind: 'refused'; readonly code: string; readonly message: string };
/** How far a long document has come. */
export type PagesMessage = { readonly kind: 'pages-read'; readonly pages: PagesRead };
export type FromReader = ReadingOutcome | ListMessage | PagesMessage;

const sender = new ListSender((message) => parentPort?.postMessage(message));

async function run(task: ReadingTask): Promise<ReadingOutcome> {
	if ('asks' in task)
		return {
			kind: 'asks',
			questions: wellFormed(questionsFor(task.text, task.meta, task.said, task.blocks)),
		};
	if ('text' in task) {
		const answers = (task.answers ?? []).map(({ ref, words }) => ({ ref, answer: answerIn(words) }));
		return {
			kind: 'proposed',
			proposed: wellFormed(propose(task.text, task.meta, task.said, task.blocks, answers)),
		};
	}
	if ('page' in task) return { kind: 'drawn', png: await drawPage(task) };
	if ('rendition' in task) return { kind: 'rendered', html: await renditionOf(task.bytes, task.rendition) };
	sender.begin();
	const onProgress = tellPages((pages) =>
		parentPort?.postMessage({ kind: 'pages-read', pages } satisfies PagesMessage),
	);
	const read = wellFormed(
		await readSource(task.input, task.name, {
			onProgress,
			...(task.sendLists ? { sink: sender.sink } : {}),
		}),
	);
	const meta = withNameDate(asDocumentMeta(read.meta), task.name);
	const isList = read.tables !== undefined || sender.lists > 0;
	const proposed = task.propose && !isList ? propose(read.text, meta, task.said, read.blocks) : null;
	// What a rule cuts out may begin or end inside a pair.
	return { kind: 'read', read, proposed: wellFormed(proposed) };
}

async function drawPage(task: PictureTask): Promise<Uint8Array> {
	return renderPage(await documentBytes(task.bytes), task.page, task);
}

parentPort?.on('message', async (task: ToReader) => {
	if (task === 'taken') {
		sender.taken();
		return;
	}
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
