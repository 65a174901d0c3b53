/**
 * Why a question got no answer, and what follows. `shape`: the server does not take the shape that was asked for, another
 * may do; `again`: it may do if asked again; `question`: this one is given up; `all`: every other would fail alike.
 */
export type After = 'shape' | 'again' | 'question' | 'all';

/** A question to a language model that got no answer. Its message holds nothing that the server said: that may be anything. */
export class ModelFailure extends Error {
	override readonly name = 'ModelFailure';
	readonly after: After;
	constructor(after: After, message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.after = after;
	}
}

/** What the status of an answer says, where it is no 200. */
export function failureOf(status: number): ModelFailure {
	if (status >= 300 && status < 400)
		return new ModelFailure(
			'all',
			`the server leads elsewhere (${status}), which is not followed: give the address that it leads to`,
		);
	if (status === 401 || status === 403)
		return new ModelFailure(
			'all',
			`the server wants a key, or another one (${status}): set PARADERO_MODEL_KEY`,
		);
	if (status === 404)
		return new ModelFailure(
			'all',
			'the server knows no such model or address (404): check --model, and that --at ends as its manual says, in most cases in /v1',
		);
	if ([400, 415, 422, 500, 501].includes(status))
		return new ModelFailure('shape', `the server refused the question (${status})`);
	if (status === 408 || status === 429 || status > 500)
		return new ModelFailure('again', `the server could not answer (${status})`);
	return new ModelFailure('question', `the server answered with ${status}`);
}
