import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { VerificationJson } from '../api/index.ts';
import type { Case } from '../store/index.ts';
import type { VerifyMessage } from './verifying-thread.ts';

const THREAD = new URL(`./verifying-thread${extname(import.meta.url)}`, import.meta.url);

/** One check of a case against itself at a time, in a thread of its own; it can be watched and stopped. */
export class Verifying {
	readonly #case: Case;
	readonly #now: () => number;
	#worker: Worker | null = null;
	#state: VerificationJson = { state: 'none' };

	constructor(opened: Case, now: () => number = Date.now) {
		this.#case = opened;
		this.#now = now;
	}

	get state(): VerificationJson {
		return this.#state;
	}

	/** Begins; where it runs already, it goes on. */
	start(): VerificationJson {
		if (this.#worker !== null) return this.#state;
		const { folder, caseKey } = this.#case;
		const worker = new Worker(THREAD, { workerData: { folder, caseKey } });
		this.#worker = worker;
		this.#state = { state: 'running', began: this.#now() };
		worker.on('message', (message: VerifyMessage) => this.#take(worker, message));
		worker.on('error', (error: Error) => this.#end(worker, { state: 'failed', failed: error.message }));
		worker.on('exit', () =>
			this.#end(worker, { state: 'failed', failed: 'the thread that checks has ended' }),
		);
		return this.#state;
	}

	/** Ends a check before its end; nothing was written, and nothing is known. */
	async stop(): Promise<VerificationJson> {
		const worker = this.#worker;
		if (worker !== null) {
			this.#end(worker, { state: 'stopped' });
			await worker.terminate();
		}
		return this.#state;
	}

	#take(worker: Worker, message: VerifyMessage): void {
		if (this.#worker !== worker) return;
		if (message.kind === 'step') this.#state = { ...this.#state, step: { ...message.step } };
		else if (message.kind === 'failed') this.#end(worker, { state: 'failed', failed: message.message });
		else {
			const { ok, checked } = message.result;
			this.#end(worker, { state: 'done', result: message.result });
			this.#case.markVerified({ entries: checked.entries, ok });
		}
	}

	#end(worker: Worker, how: Omit<VerificationJson, 'began' | 'ended'>): void {
		if (this.#worker !== worker) return;
		this.#worker = null;
		const { began } = this.#state;
		this.#state = { ...(began === undefined ? {} : { began }), ended: this.#now(), ...how };
	}
}
