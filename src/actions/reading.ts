import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentMeta, ProposeResult } from '../extract/index.ts';
import type { ListHead } from '../sources/index.ts';
import type { RowBatch } from '../store/index.ts';
import { ActionError } from './errors.ts';
import type { ListEnd, ListMessage } from './list-sender.ts';
import type { FileTask, FromReader, ReadingOutcome, ReadingTask, ToReader } from './reading-thread.ts';

/** As `.ts` in a checkout, `.js` in the published package. */
const THREAD = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url);
const LONGEST_MS = 6 * 60_000;
const HEAP_MB = 2_048;

/** Takes the lists of a file while they are read; reading waits for it, and ends with what it throws. */
export type ListTaker = {
	begin(head: ListHead): void | Promise<void>;
	rows(batch: RowBatch): Promise<void>;
	end(end: ListEnd): Promise<void>;
};

/** Threads that read sources; one that hangs, dies or eats too much is killed and the source refused. */
export class Readers {
	readonly #size: number;
	readonly #idle: Worker[] = [];
	readonly #threads = new Set<Worker>();
	readonly #waiting: (() => void)[] = [];
	#running = 0;
	#closed = false;

	constructor(size = 2) {
		this.#size = size;
	}

	/** Without a taker the lists of the file come with the outcome. */
	async read(
		task: Omit<FileTask, 'sendLists'>,
		lists?: ListTaker,
	): Promise<Exclude<ReadingOutcome, { kind: 'proposed' }>> {
		const outcome = await this.#run({ ...task, sendLists: lists !== undefined }, lists);
		return outcome.kind === 'proposed' ? { kind: 'refused', code: 'damaged', message: 'no file' } : outcome;
	}

	/** What the grammars read in a text; `null` where they fail on it. */
	async propose(text: string, meta: DocumentMeta): Promise<ProposeResult | null> {
		const outcome = await this.#run({ text, meta });
		return outcome.kind === 'proposed' ? outcome.proposed : null;
	}

	async #run(task: ReadingTask, lists?: ListTaker): Promise<ReadingOutcome> {
		while (this.#running >= this.#size && !this.#closed)
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		if (this.#closed) return { kind: 'refused', code: 'reader-died', message: 'reading was stopped' };
		this.#running += 1;
		const worker = this.#idle.pop() ?? newThread();
		this.#threads.add(worker);
		try {
			const outcome = await inThread(worker, task, lists);
			this.#idle.push(worker);
			return outcome;
		} catch (error) {
			this.#threads.delete(worker);
			await worker.terminate();
			if (error instanceof ActionError && error.code !== 'stopped')
				return { kind: 'refused', code: error.code, message: error.message };
			throw error;
		} finally {
			this.#running -= 1;
			this.#waiting.shift()?.();
		}
	}

	/** Ends every thread, those that are reading too, and refuses what waits: nothing keeps the process alive. */
	async close(): Promise<void> {
		this.#closed = true;
		for (const go of this.#waiting.splice(0)) go();
		await Promise.all([...this.#threads].map((worker) => worker.terminate()));
	}
}

function newThread(): Worker {
	const worker = new Worker(THREAD, {
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
		stdout: true,
		stderr: true,
	});
	// What a library prints about a hostile file must not reach our own output, and may hold names.
	worker.stdout.resume();
	worker.stderr.resume();
	return worker;
}

function inThread(worker: Worker, task: ReadingTask, lists?: ListTaker): Promise<ReadingOutcome> {
	return new Promise((resolve, reject) => {
		const settle = (result: ReadingOutcome | Error) => {
			clearTimeout(timer);
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			if (result instanceof Error) reject(result);
			else resolve(result);
		};
		/** Lists are taken one message after the other, and the outcome comes behind them. */
		let taking = Promise.resolve();
		const onMessage = (message: FromReader) => {
			taking = taking.then(() => take(worker, message, lists)).then((outcome) => outcome && settle(outcome));
			taking.catch(settle);
		};
		const onError = (cause: Error) =>
			settle(
				new ActionError(
					'reader-died',
					`the reader could not finish this file (${(cause as { code?: string }).code ?? cause.name}); it is left out, the others are read`,
					{ cause },
				),
			);
		const onExit = () =>
			settle(new ActionError('reader-died', 'the reader ended before it had finished this file'));
		const timer = setTimeout(
			() =>
				settle(
					new ActionError(
						'timed-out',
						`reading took longer than ${LONGEST_MS / 60_000} minutes and was stopped; split the file and add its parts`,
					),
				),
			LONGEST_MS,
		);
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
		worker.postMessage(task satisfies ToReader);
	});
}

/** Hands a message on; gives it back where it is the outcome. */
async function take(
	worker: Worker,
	message: FromReader,
	lists: ListTaker | undefined,
): Promise<ReadingOutcome | undefined> {
	if (!isOfList(message)) return message;
	if (message.kind === 'list-begins') await lists?.begin(message.head);
	else if (message.kind === 'list-ends') await lists?.end(message.end);
	else {
		await lists?.rows(message.batch);
		worker.postMessage('taken' satisfies ToReader);
	}
	return undefined;
}

function isOfList(message: FromReader): message is ListMessage {
	return message.kind.startsWith('list-');
}
