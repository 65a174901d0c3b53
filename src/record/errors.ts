export type RecordErrorCode =
	| 'unknown-property'
	| 'wrong-subject'
	| 'wrong-value'
	| 'bad-date'
	| 'bad-code'
	| 'no-anchor'
	| 'bad-decision'
	| 'not-minted';

/** A broken promise of the record: something that must not become part of it. */
export class RecordError extends Error {
	readonly code: RecordErrorCode;
	constructor(code: RecordErrorCode, message: string, options?: { cause?: unknown }) {
		super(message, options as ErrorOptions);
		this.name = 'RecordError';
		this.code = code;
	}
}
