export type ActionErrorCode =
	| 'not-found'
	| 'no-source'
	| 'bad-date'
	| 'bad-request'
	| 'needs-reason'
	| 'not-there-yet'
	| 'unreadable'
	| 'timed-out'
	| 'stopped'
	/** Of what is to be fetched: see `fetchPage`. */
	| 'bad-address'
	| 'no-host'
	| 'refused-address'
	| 'fetch-failed'
	| 'http-status'
	| 'too-large'
	| 'too-much-memory'
	| 'reader-died'
	/** Of a language model: see `askModel`. */
	| 'model-client-missing'
	| 'model-failed'
	| 'may-not-leave'
	/** What only a model read is said by nobody until a person says by whom. */
	| 'voice-unlicensed';

/** A request that can't be done as it was asked; the message says what to do. */
export class ActionError extends Error {
	override readonly name = 'ActionError';
	readonly code: ActionErrorCode;
	constructor(code: ActionErrorCode, message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.code = code;
	}
}
