/** The workspace can't be served as it was asked; the message says what to do. */
export class ServerError extends Error {
	override readonly name = 'ServerError';
	readonly code: 'port-taken' | 'port-refused';
	constructor(code: ServerError['code'], message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.code = code;
	}
}
