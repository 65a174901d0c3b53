import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProposeResult, Question } from '../extract/index.ts';
import type { ListHead } from '../sources/index.ts';
import type { RowBatch } from '../store/index.ts';
import { ActionError } from './errors.ts';
import type { ListEnd, ListMessage } from './list-sender.ts';
import { MEMORY_LIMITS, type MemoryLimits, MemoryWatch, tooMuchMemory } from './memory-watch.ts';
import type { PagesRead } from './pages-read.ts';
import type {
	FileTask,
	FromReader,
	PagesMessage,
	PictureTask,
	QuestionTask,
	ReadingOutcome,
	ReadingTask,
	RenditionTask,
	TextTask,
	ToReader,
} from './reading-thread.ts';

/** As `.ts` in a checkout, `.js` in the published package. */
const THREAD = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url);

/** What one file may cost before its thread is killed. */
export type ReadingLimits = MemoryLimits & { readonly seconds: number; readonly heapBytes: number };
export const READING_LIMITS: ReadingLimits = {
	...MEMORY_LIMITS,
	seconds: 6 * 60,
	heapBytes: MEMORY_LIMITS.threadBytes,
};
/** Native code (parsing one huge JSON) does not let itself be killed; who waits behind it need not wait for it. */
const KILLED_WITHIN_MS = 1_000;

/** Takes the lists of a file while they are read; reading waits for it, and ends with what it throws. */
export type ListTaker = {
	/** The file is read from its beginning, for the first time or once more. */
	restart(): void;
	begin(head: ListHead): void;
	rows(batch: RowBatch): Promise<void>;
	end(end: ListEnd): Promise<void>;
};

/** Who waits for a file that is read. */
export type ReadingWatch = {
	/** Takes its lists; without it they come with the outcome. */
	readonly lists?: ListTaker;
	/** Called now and then while a long document is read. */
	readonly onPages?: (pages: PagesRead) => void;
	/** Ends the reading at once, and its thread with it. */
	readonly signal?: AbortSignal;
};

/** Threads that read sources; one that hangs, dies or eats too much is killed and the source refused. */
export class Readers {
	readonly #size: number;
	readonly #limits: ReadingLimits;
	readonly #memory: MemoryWatch;
	readonly #idle: Worker[] = [];
	readonly #threads = new Set<Worker>();
	readonly #waiting: (() => void)[] = [];
	#running = 0;
	#closed = false;

	constructor(size = 2, limits: Partial<ReadingLimits> = {}) {
		this.#size = size;
		this.#limits = { ...READING_LIMITS, ...limits };
		this.#memory = new MemoryWatch(this.#limits);
	}

	/** @throws {ActionError} `stopped` where `signal` says so */
	async read(
		task: Omit<FileTask, 'sendLists'>,
		watch: ReadingWatch = {},
	): Promise<Extract<ReadingOutcome, { kind: 'read' | 'refused' }>> {
		const { signal } = watch;
		const outcome = await this.#run({ ...task, sendLists: watch.lists !== undefined }, signal, watch);
		return outcome.kind === 'read' || outcome.kind === 'refused' ? outcome : NO_ANSWER;
	}

	/** What the grammars read in a text; `null` where they fail on it. */
	async propose(task: TextTask): Promise<ProposeResult | null> {
		const outcome = await this.#run(task);
		return outcome.kind === 'proposed' ? outcome.proposed : null;
	}

	/** What would be asked of a language model about a text; `null` where it cannot be read. */
	async questions(task: QuestionTask): Promise<readonly Question[] | null> {
		const outcome = await this.#run(task);
		return outcome.kind === 'asks' ? outcome.questions : null;
	}

	/**
	 * A page of a PDF, or a picture, as PNG bytes. Whoever scrolls fast asks for pages that are gone before their turn
	 * comes: those are not drawn.
	 *
	 * @throws {ActionError} `unreadable`, with the reason in its message; `stopped` where `signal` says so before its turn
	 */
	async draw(task: PictureTask, signal?: AbortSignal): Promise<Uint8Array> {
		const outcome = await this.#run(task, signal);
		if (outcome.kind === 'drawn') return outcome.png;
		throw new ActionError('unreadable', outcome.kind === 'refused' ? outcome.message : NO_ANSWER.message);
	}

	/** A captured web page as one that can be shown. @throws {ActionError} `unreadable` */
	async render(task: RenditionTask): Promise<string> {
		const outcome = await this.#run(task);
		if (outcome.kind === 'rendered') return outcome.html;
		throw new ActionError('unreadable', outcome.kind === 'refused' ? outcome.message : NO_ANSWER.message);
	}

	async #run(task: ReadingTask, signal?: AbortSignal, watch: ReadingWatch = {}): Promise<ReadingOutcome> {
		while (this.#running >= this.#size && !this.#closed)
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		if (this.#closed) return { kind: 'refused', code: 'reader-died', message: 'reading was stopped' };
		if (signal?.aborted === true) {
			this.#waiting.shift()?.();
			throw new ActionError('stopped', 'nobody waits for it any more');
		}
		this.#running += 1;
		try {
			const used = this.#idle.pop();
			if (used === undefined) return await this.#in(this.#newThread(), task, watch);
			try {
				return await this.#in(used, task, watch);
			} catch (error) {
				// What an earlier file left behind in the thread is not this one's fault.
				if (!(error instanceof ActionError) || error.code !== 'reader-died' || this.#closed) throw error;
				return await this.#in(this.#newThread(), task, watch);
			}
		} catch (error) {
			if (error instanceof ActionError && error.code !== 'stopped')
				return { kind: 'refused', code: error.code, message: error.message };
			throw error;
		} finally {
			this.#running -= 1;
			this.#waiting.shift()?.();
		}
	}

	async #in(worker: Worker, task: ReadingTask, watch: ReadingWatch): Promise<ReadingOutcome> {
		watch.lists?.restart();
		try {
			const outcome = await inThread(worker, task, this.#limits, this.#memory, watch);
			this.#idle.push(worker);
			return outcome;
		} catch (error) {
			const killed = worker.terminate();
			await Promise.race([killed, new Promise((resolve) => setTimeout(resolve, KILLED_WITHIN_MS).unref())]);
			throw error;
		}
	}

	#newThread(): Worker {
		const worker = new Worker(THREAD, {
			resourceLimits: {
				maxOldGenerationSizeMb: Math.round(this.#limits.heapBytes / 1024 ** 2),
				maxYoungGenerationSizeMb: 16,
			},
			stdout: true,
			stderr: true,
		});
		// What a library prints about a hostile file must not reach our own output, and may hold names.
		worker.stdout.resume();
		worker.stderr.resume();
		this.#threads.add(worker);
		// It may die after it has answered, of what a file left running in it: never this process with it.
		worker.on('error', () => undefined);
		worker.once('exit', () => {
			this.#threads.delete(worker);
			const at = this.#idle.indexOf(worker);
			if (at >= 0) this.#idle.splice(at, 1);
		});
		return worker;
	}

	/** Ends every thread, those that are reading too, and refuses what waits: nothing keeps the process alive. */
	async close(): Promise<void> {
		this.#closed = true;
		for (const go of this.#waiting.splice(0)) go();
		await Promise.all([...this.#threads].map((worker) => worker.terminate()));
	}
}

const NO_ANSWER = { kind: 'refused', code: 'damaged', message: 'the reader gave no answer' } as const;

function inThread(
	worker: Worker,
	task: ReadingTask,
	{ seconds, heapBytes }: ReadingLimits,
	memory: MemoryWatch,
	{ lists, onPages, signal }: ReadingWatch,
): Promise<ReadingOutcome> {
	return new Promise((resolve, reject) => {
		const settle = (result: ReadingOutcome | Error) => {
			clearTimeout(timer);
			unwatch();
			signal?.removeEventListener('abort', onStop);
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			if (result instanceof Error) reject(result);
			else resolve(result);
		};
		/** Lists are taken one message after the other, and the outcome comes behind them. */
		let taking = Promise.resolve();
		const onStop = () => settle(new ActionError('stopped', 'the import was stopped'));
		const onMessage = (message: FromReader) => {
			if (message.kind === 'pages-read') return onPages?.(message.pages);
			taking = taking.then(() => take(worker, message, lists)).then((outcome) => outcome && settle(outcome));
			taking.catch(settle);
		};
		const onError = (cause: Error) => {
			const code = (cause as { code?: string }).code ?? cause.name;
			if (code === 'ERR_WORKER_OUT_OF_MEMORY') return settle(tooMuchMemory(heapBytes, cause));
			const message = `the reader could not finish this file (${code}); it is left out, the others are read`;
			settle(new ActionError('reader-died', message, { cause }));
		};
		const onExit = () =>
			settle(new ActionError('reader-died', 'the reader ended before it had finished this file'));
		const timer = setTimeout(
			() =>
				settle(
					new ActionError(
						'timed-out',
						`reading took longer than ${seconds} s and was stopped; split the file and add its parts`,
					),
				),
			seconds * 1000,
		);
		const unwatch = memory.watch(worker, settle);
		signal?.addEventListener('abort', onStop, { once: true });
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
		worker.postMessage(task satisfies ToReader);
	});
}

/** Hands a message on; gives it back where it is the outcome. */
async function take(
	worker: Worker,
	message: Exclude<FromReader, PagesMessage>,
	lists: ListTaker | undefined,
): Promise<ReadingOutcome | undefined> {
	if (!isOfList(message)) return message;
	if (message.kind === 'list-begins') lists?.begin(message.head);
	else if (message.kind === 'list-ends') await lists?.end(message.end);
	else {
		await lists?.rows(message.batch);
		worker.postMessage('taken' satisfies ToReader);
	}
	return undefined;
}

function isOfList(message: ReadingOutcome | ListMessage): message is ListMessage {
	return message.kind.startsWith('list-');
}
