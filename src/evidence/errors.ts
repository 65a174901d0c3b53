export type EvidenceErrorCode =
	/** A value that RFC 8785 cannot write, or bytes that are not the canonical form of what they say. */
	| 'not-canonical'
	/** A field of a leaf is missing, unknown or of the wrong form. */
	| 'bad-entry'
	/** A leaf over `MAX_LEAF_BYTES`. */
	| 'too-large'
	/** A leaf of a later version of the format. */
	| 'newer-entry'
	/** Text that should be hexadecimal digits or base64 and is not. */
	| 'bad-encoding'
	/** The text of a checkpoint does not have the form of C2SP tlog-checkpoint. */
	| 'bad-checkpoint'
	/** Asked for a proof that this tree cannot have: an index or size outside it. */
	| 'no-such-leaf'
	/** Asked to sign with a `Crypto` that only verifies. */
	| 'cannot-sign';

/** Evidence that cannot be read or made. What was read and found wrong is a `Problem`, not an error. */
export class EvidenceError extends Error {
	override readonly name = 'EvidenceError';
	readonly code: EvidenceErrorCode;

	constructor(code: EvidenceErrorCode, message: string, cause?: unknown) {
		super(message, cause === undefined ? undefined : { cause });
		this.code = code;
	}
}
