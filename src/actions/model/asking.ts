import { setTimeout as wait } from 'node:timers/promises';
import type { Question } from '../../extract/index.ts';
import { FORMATS, type Format, type ModelClient } from './client.ts';
import { ModelFailure } from './failure.ts';

export type Answered = { readonly words: string; readonly format: Format };

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 1_000;

/**
 * Asks questions one after the other, each a few times at most: again after a pause where the server was busy, and in
 * another shape where it does not know the one that was asked for. Which shape it knows is remembered.
 */
export class Asking {
	readonly #client: ModelClient;
	readonly #pauseMs: number;
	#format: Format = FORMATS[0];

	constructor(client: ModelClient, pauseMs = FIRST_PAUSE_MS) {
		this.#client = client;
		this.#pauseMs = pauseMs;
	}

	/** @throws {ModelFailure} `question` or `all` */
	async ask(question: Question, signal?: AbortSignal): Promise<Answered> {
		let format = this.#format;
		for (let tries = 1; ; )
			try {
				const words = await this.#client.say(question, format, signal);
				this.#format = format;
				return { words, format };
			} catch (error) {
				if (!(error instanceof ModelFailure) || error.after === 'question' || error.after === 'all')
					throw error;
				if (error.after === 'shape') {
					const next = FORMATS[FORMATS.indexOf(format) + 1];
					if (next === undefined) throw new ModelFailure('question', error.message, { cause: error });
					format = next;
					continue;
				}
				if (tries >= MOST_TRIES)
					throw new ModelFailure('question', `${error.message}, asked ${tries} times`, { cause: error });
				await wait(this.#pauseMs * 4 ** (tries - 1), undefined, {
					...(signal === undefined ? {} : { signal }),
				}).catch(() => {
					throw new ModelFailure('all', 'stopped');
				});
				tries += 1;
			}
	}
}
