import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AddReceipt, DecideReceipt } from '../api/index.ts';
import type { Case } from '../store/index.ts';
import { ActionError, type ActionErrorCode } from './errors.ts';
import type { WriteMessage, WriteTask } from './writing-thread.ts';

const THREAD = new URL(`./writing-thread${extname(import.meta.url)}`, import.meta.url);

export type Work = { readonly what: string; readonly done: number; readonly total: number };
type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };
type NewTask = WriteTask extends infer T ? (T extends WriteTask ? Omit<T, 'id'> : never) : never;

/** Writes to a case from a thread of its own, so that whoever serves the screen never waits for the disk. */
export class Writer {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#next = 1;
	#work: Work | null = null;

	constructor(opened: Case) {
		this.#worker = new Worker(THREAD, { workerData: { folder: opened.folder, caseKey: opened.caseKey } });
		this.#worker.on('message', (message: WriteMessage) => this.#take(message));
		this.#worker.on('error', (error: Error) => this.#fail(error));
	}

	/** Long work under way, for the progress on screen. */
	get work(): Work | null {
		return this.#work;
	}

	add(paths: readonly string[]): Promise<AddReceipt> {
		return this.#send({ do: 'add', paths }) as Promise<AddReceipt>;
	}

	decide(lines: readonly unknown[]): Promise<DecideReceipt> {
		return this.#send({ do: 'decide', lines }) as Promise<DecideReceipt>;
	}

	/** Waits for what is under way. */
	async close(): Promise<void> {
		const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
		this.#worker.postMessage('close');
		await ended;
	}

	#send(task: NewTask): Promise<unknown> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, ...task });
		});
	}

	#take(message: WriteMessage): void {
		if (message.kind === 'progress') {
			this.#work =
				message.what === 'add' ? { what: message.what, done: message.done, total: message.total } : null;
			return;
		}
		const waiting = this.#waiting.get(message.id);
		this.#waiting.delete(message.id);
		this.#work = null;
		if (message.kind === 'done') waiting?.resolve(message.result);
		else waiting?.reject(new ActionError(message.code as ActionErrorCode, message.message));
	}

	#fail(error: Error): void {
		for (const waiting of this.#waiting.values()) waiting.reject(error);
		this.#waiting.clear();
		this.#work = null;
	}
}
