import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AddReceipt, DecideReceipt, DraftedInquiryJson, DraftInquiryRequest } from '../api/index.ts';
import { type Case, StoreError, type StoreErrorCode } from '../store/index.ts';
import type { Dropped } from './add/dropped.ts';
import { ActionError, type ActionErrorCode } from './errors.ts';
import type { PagesRead } from './pages-read.ts';
import type { StopTask, WriteMessage, WriteTask } from './writing-thread.ts';

const THREAD = new URL(`./writing-thread${extname(import.meta.url)}`, import.meta.url);

export type Work = { readonly what: string; readonly done: number; readonly total: number };
type Waiting = {
	readonly what: WriteTask['do'];
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
	/** Of what is dropped: together with what. */
	readonly drop: string | null;
	progress: { readonly done: number; readonly total: number; readonly pages?: PagesRead } | null;
};
type NewTask = WriteTask extends infer T ? (T extends WriteTask ? Omit<T, 'id'> : never) : never;

/** Writes to a case from a thread of its own, so that whoever serves the screen never waits for the disk. */
export class Writer {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	readonly #ended: Promise<void>;
	#next = 1;
	#readAgain = 0;
	/** Why nothing more can be written; `null` while it can. */
	#over: Error | null = null;

	constructor(opened: Case) {
		this.#worker = new Worker(THREAD, { workerData: { folder: opened.folder, caseKey: opened.caseKey } });
		this.#worker.on('message', (message: WriteMessage) => this.#take(message));
		this.#worker.on('error', (error: Error) => this.#fail(error));
		this.#ended = new Promise((resolve) => {
			this.#worker.once('exit', () => {
				this.#fail(new Error('the writing thread has ended'));
				resolve();
			});
		});
	}

	/** The import under way, for the progress on screen. */
	get work(): Work | null {
		for (const { what, progress } of this.#waiting.values())
			if (what === 'add' && progress !== null) return { what, done: progress.done, total: progress.total };
		return null;
	}

	/** How far the document has come that is read of what was dropped together; `null` where none takes long. */
	pagesRead(drop: string): PagesRead | null {
		for (const one of this.#waiting.values()) if (one.drop === drop) return one.progress?.pages ?? null;
		return null;
	}

	/**
	 * How many sources were read again in this process because another version of Paradero had read them: proposals come
	 * by it, and no entry tells of that.
	 */
	get readAgain(): number {
		return this.#readAgain;
	}

	/** `within`: the folder that was added before and in which the paths lie. */
	add(paths: readonly string[], within?: string): Promise<AddReceipt> {
		const task = within === undefined ? { paths } : { paths, within };
		return this.#send({ do: 'add', ...task }) as Promise<AddReceipt>;
	}

	/** Takes the bytes over: they are not here any more. What `signal` stops is not in the record. */
	async drop(dropped: Dropped, signal: AbortSignal): Promise<AddReceipt> {
		const id = this.#next;
		const onStop = () => this.#worker.postMessage({ id, do: 'stop' } satisfies StopTask);
		const buffer = dropped.bytes?.buffer;
		const sent = this.#send({ do: 'drop', dropped }, buffer instanceof ArrayBuffer ? [buffer] : []);
		signal.addEventListener('abort', onStop, { once: true });
		try {
			return (await sent) as AddReceipt;
		} finally {
			signal.removeEventListener('abort', onStop);
		}
	}

	decide(lines: readonly unknown[]): Promise<DecideReceipt> {
		return this.#send({ do: 'decide', lines }) as Promise<DecideReceipt>;
	}

	draftInquiry(person: string, request: DraftInquiryRequest): Promise<DraftedInquiryJson> {
		return this.#send({ do: 'draft-inquiry', person, request }) as Promise<DraftedInquiryJson>;
	}

	/** Takes nothing more, lets decisions come to their end and an import to that of its file. */
	async close(): Promise<void> {
		this.#over ??= new Error('the case is being closed');
		this.#worker.postMessage('close');
		await this.#ended;
	}

	#send(task: NewTask, taken: readonly ArrayBuffer[] = []): Promise<unknown> {
		if (this.#over !== null) return Promise.reject(this.#over);
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			const drop = task.do === 'drop' ? task.dropped.drop : null;
			this.#waiting.set(id, { what: task.do, drop, resolve, reject, progress: null });
			this.#worker.postMessage({ id, ...task }, [...taken]);
		});
	}

	#take(message: WriteMessage): void {
		if (message.id === 0) {
			if (message.kind === 'progress') this.#readAgain = message.done;
			return;
		}
		const waiting = this.#waiting.get(message.id);
		if (waiting === undefined) return;
		if (message.kind === 'progress') {
			const { done, total, pages } = message;
			waiting.progress = { done, total, ...(pages === undefined ? {} : { pages }) };
			return;
		}
		this.#waiting.delete(message.id);
		if (message.kind === 'done') waiting.resolve(message.result);
		else waiting.reject(errorOf(message));
	}

	#fail(error: Error): void {
		this.#over ??= error;
		for (const waiting of this.#waiting.values()) waiting.reject(error);
		this.#waiting.clear();
	}
}

/** An error as it was in the thread: one of ours with its code, anything else as what went wrong inside. */
function errorOf({ name, code, message }: Extract<WriteMessage, { kind: 'failed' }>): Error {
	if (name === 'ActionError') return new ActionError(code as ActionErrorCode, message);
	if (name === 'StoreError') return new StoreError(code as StoreErrorCode, message);
	return Object.assign(new Error(message), { name, code });
}
