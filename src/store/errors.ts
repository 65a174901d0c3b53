export type StoreErrorCode =
	| 'not-a-case'
	| 'already-a-case'
	| 'newer-format'
	| 'damaged-header'
	| 'passphrase-needed'
	| 'wrong-passphrase'
	| 'object-missing'
	| 'object-damaged'
	| 'payload-damaged'
	| 'damaged'
	| 'unwritable'
	| 'disk-full'
	| 'busy'
	| 'gone';

export type StoreFacts = Readonly<Record<string, string | number>>;

type StoreErrorOptions = { readonly facts?: StoreFacts; readonly cause?: unknown };

/** A case that cannot be opened, or a part of it that cannot be read. The message says what to do. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	readonly code: StoreErrorCode;
	readonly facts: StoreFacts;

	constructor(code: StoreErrorCode, message: string, { facts = {}, cause }: StoreErrorOptions = {}) {
		super(message, cause === undefined ? undefined : { cause });
		this.code = code;
		this.facts = facts;
	}
}
