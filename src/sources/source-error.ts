export type SourceErrorCode =
	/** No bytes, or no text in them at all. */
	| 'empty'
	/** Over one of the `Limits`; `facts` say which, what it is and what was found. */
	| 'too-large'
	/** Reading took longer than `Limits.seconds`. */
	| 'timed-out'
	/** A format that is known, but has no reader yet. */
	| 'not-read-yet'
	/** Neither the bytes nor the name say what it is. */
	| 'unknown-format'
	/** The file can't be opened, or no longer. */
	| 'not-opened'
	/** Opens only with a password. */
	| 'encrypted'
	/** Says it is of a format, and is not readable as that. */
	| 'damaged';

export type SourceFacts = Readonly<Record<string, string | number>>;

/**
 * A source that could not be read at all. The message says what happened, to what and what to try; it never
 * carries the file's name or words from it, for a log must not leak whom a source is about.
 */
export class SourceError extends Error {
	override readonly name = 'SourceError';
	readonly code: SourceErrorCode;
	readonly facts: SourceFacts;

	constructor(code: SourceErrorCode, message: string, facts: SourceFacts = {}, cause?: unknown) {
		super(message, cause === undefined ? undefined : { cause });
		this.code = code;
		this.facts = facts;
	}
}

export function hasPassword(): SourceError {
	return new SourceError('encrypted', 'it has a password: open it, save it without one, add it again');
}
