import { ANSWER_SCHEMA, type Question } from '../../extract/index.ts';
import { ActionError } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';
import { ModelFailure } from './failure.ts';
import { NO_KEY, type SendLimits, send } from './send.ts';

/** How an answer is held to its shape, the firmest first. Not every server knows every one. */
export const FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export type ClientOptions = {
	readonly endpoint: Endpoint;
	readonly addresses: readonly string[];
	readonly model: string;
	readonly key: string | null;
	readonly limits: SendLimits;
};

export type ModelClient = {
	/** What the model says to one question. @throws {ModelFailure} */
	say(question: Question, format: Format, signal?: AbortSignal): Promise<string>;
};

const sdk = () => import('openai');

/**
 * The one place at which the package `openai` comes in, which is not installed with Paradero: most never ask a model.
 *
 * @throws {ActionError} `model-client-missing`
 */
export async function modelClient(options: ClientOptions, load: typeof sdk = sdk): Promise<ModelClient> {
	const { endpoint, addresses, model, key, limits } = options;
	const { OpenAI } = await load().catch((cause: unknown) => {
		throw new ActionError(
			'model-client-missing',
			'asking a language model needs the package "openai", which is not installed: run "npm install openai" where Paradero is installed',
			{ cause },
		);
	});
	/** What went wrong on the way, which the package would say in words of its own. */
	let failure: ModelFailure | null = null;
	// Every option that the package would else take from the environment is given: a key for one server goes to no other.
	const client = new OpenAI({
		baseURL: endpoint.url.href,
		apiKey: key ?? NO_KEY,
		adminAPIKey: null,
		organization: null,
		project: null,
		webhookSecret: null,
		logLevel: 'off',
		maxRetries: 0,
		timeout: limits.milliseconds + 5_000,
		fetch: async (input, init) => {
			try {
				const url = new URL(input instanceof Request ? input.url : input);
				return await send(endpoint, addresses, url, init ?? {}, key, limits);
			} catch (error) {
				if (error instanceof ModelFailure) failure = error;
				throw error;
			}
		},
	});
	return {
		async say({ system, user }, format, signal) {
			failure = null;
			let answer: unknown;
			try {
				answer = await client.chat.completions.create(
					{
						model,
						temperature: 0,
						max_tokens: MOST_TOKENS,
						messages: [
							{ role: 'system', content: system },
							{ role: 'user', content: user },
						],
						...(format === 'text' ? {} : { response_format: SHAPES[format] }),
					},
					signal === undefined ? {} : { signal },
				);
			} catch (cause) {
				if (signal?.aborted) throw new ModelFailure('all', 'stopped');
				throw failure ?? new ModelFailure('question', NO_COMPLETION, { cause });
			}
			const words = wordsOf(answer);
			if (words === null) throw new ModelFailure('question', NO_COMPLETION);
			if (words.length > MOST_WORDS)
				throw new ModelFailure('question', `its answer is longer than ${MOST_WORDS} characters`);
			return words;
		},
	};
}

const NO_COMPLETION = 'the server answered with something that is no answer of a language model';
const MOST_TOKENS = 8_192;
const MOST_WORDS = 400_000;

const SHAPES = {
	json_schema: {
		type: 'json_schema',
		json_schema: { name: 'items', strict: true, schema: { ...ANSWER_SCHEMA } },
	},
	json_object: { type: 'json_object' },
} as const;

/** The words of a completion, whatever a server may send in its place; `null` where there are none. */
function wordsOf(answer: unknown): string | null {
	const { choices } = (answer ?? {}) as { choices?: unknown };
	const [first] = Array.isArray(choices) ? (choices as unknown[]) : [];
	const { message } = (first ?? {}) as { message?: unknown };
	const { content } = (message ?? {}) as { content?: unknown };
	return typeof content === 'string' && content.trim() !== '' ? content.toWellFormed() : null;
}
