import { parentPort, workerData } from 'node:worker_threads';
import type { DraftInquiryRequest } from '../api/index.ts';
import type { Dropped } from './add/dropped.ts';
import { type AddProgress, add, addDropped } from './add.ts';
import { decide } from './decide.ts';
import { draftInquiry } from './draft-inquiry.ts';
import { openInThread } from './open.ts';
import type { PagesRead } from './pages-read.ts';
import { proposeAgain } from './propose-again.ts';
import { Readers } from './reading.ts';

/** The one thread of a process that writes: decisions, drafts and imports, each in short transactions. */
export type WriteTask =
	| {
			readonly id: number;
			readonly do: 'add';
			readonly paths: readonly string[];
			readonly within?: string;
	  }
	| { readonly id: number; readonly do: 'drop'; readonly dropped: Dropped }
	| { readonly id: number; readonly do: 'decide'; readonly lines: readonly unknown[] }
	| {
			readonly id: number;
			readonly do: 'draft-inquiry';
			readonly person: string;
			readonly request: DraftInquiryRequest;
	  };
/** Nobody waits for this task any more. */
export type StopTask = { readonly id: number; readonly do: 'stop' };
export type WriteMessage =
	| { readonly id: number; readonly kind: 'done'; readonly result: unknown }
	| {
			readonly id: number;
			readonly kind: 'failed';
			readonly name: string;
			readonly code: string;
			readonly message: string;
	  }
	| {
			readonly id: number;
			readonly kind: 'progress';
			readonly done: number;
			readonly total: number;
			/** Of a long document that is read. */
			readonly pages?: PagesRead;
	  };

/** Stands for no task: what is read again without being asked for. */
export const READ_AGAIN = 0;

const { folder, caseKey } = workerData as { folder: string; caseKey: Uint8Array };
const opening = openInThread(folder, caseKey);
// Told to whoever asks for something first.
opening.catch(() => undefined);
const running = new Set<Promise<void>>();
const stop = new AbortController();
/** Of files that are dropped, by their tasks. */
const stops = new Map<number, AbortController>();
/** They read what is dropped, file after file, and end when nothing more comes. */
let dropReaders: Readers | null = null;
let dropsEnd: NodeJS.Timeout | undefined;
const DROPS_END_MS = 10_000;
const onRead = (done: number) =>
	parentPort?.postMessage({ id: READ_AGAIN, kind: 'progress', done, total: done } satisfies WriteMessage);
track(
	opening
		.then((opened) => proposeAgain(opened, stop.signal, undefined, undefined, onRead))
		.then(undefined, () => undefined),
);

parentPort?.on('message', (task: WriteTask | StopTask | 'close') => {
	if (task === 'close') {
		void close();
		return;
	}
	if (task.do === 'stop') stops.get(task.id)?.abort();
	else track(run(task));
});

function track(work: Promise<unknown>): void {
	const tracked: Promise<void> = work.then(() => void running.delete(tracked));
	running.add(tracked);
}

async function run(task: WriteTask): Promise<void> {
	const post = (message: WriteMessage) => parentPort?.postMessage(message);
	const onProgress = ({ done, total, pages }: AddProgress) =>
		post({ id: task.id, kind: 'progress', done, total, ...(pages === undefined ? {} : { pages }) });
	try {
		const opened = await opening;
		const result = await perform(opened, task, onProgress);
		post({ id: task.id, kind: 'done', result });
	} catch (error) {
		const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
		post({
			id: task.id,
			kind: 'failed',
			name: name ?? 'Error',
			code: String(code ?? 'failed'),
			message: message ?? '',
		});
	}
}

function perform(
	opened: Awaited<typeof opening>,
	task: WriteTask,
	onProgress: (step: AddProgress) => void,
): Promise<unknown> {
	switch (task.do) {
		case 'add':
			return add(opened, task.paths, {
				onProgress,
				signal: stop.signal,
				...(task.within === undefined ? {} : { within: task.within }),
			});
		case 'drop':
			return drop(opened, task, onProgress);
		case 'decide':
			return decide(opened, task.lines);
		case 'draft-inquiry':
			return draftInquiry(opened, task.person, task.request);
	}
}

async function drop(
	opened: Awaited<typeof opening>,
	{ id, dropped }: Extract<WriteTask, { do: 'drop' }>,
	onProgress: (step: AddProgress) => void,
): Promise<unknown> {
	clearTimeout(dropsEnd);
	dropReaders ??= new Readers();
	const own = new AbortController();
	stops.set(id, own);
	try {
		const signal = AbortSignal.any([stop.signal, own.signal]);
		return await addDropped(opened, dropReaders, dropped, { signal, onProgress });
	} finally {
		stops.delete(id);
		clearTimeout(dropsEnd);
		if (stops.size === 0) dropsEnd = setTimeout(endDrops, DROPS_END_MS).unref();
	}
}

async function endDrops(): Promise<void> {
	clearTimeout(dropsEnd);
	const readers = dropReaders;
	dropReaders = null;
	await readers?.close();
}

/** An import stops after the file it is at; a decision is taken to its end. */
async function close(): Promise<void> {
	stop.abort();
	await Promise.all(running);
	await endDrops();
	const opened = await opening.catch(() => null);
	await opened?.close();
	parentPort?.close();
}
