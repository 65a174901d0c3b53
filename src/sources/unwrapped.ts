import type { Exchange } from '../record/index.ts';
import type { Warning } from './contract.ts';

/** What an archive is read for: the bytes of one document, how they were got, and the files that it is shown with. */
export type Unwrapped = {
	readonly bytes: Uint8Array;
	/** A name that tells the format. */
	readonly name: string;
	readonly charset?: string;
	/** Where the document lay, as the archive says. */
	readonly address?: string;
	/** What addresses within the document are counted from, where that is another one. */
	readonly base?: string;
	/** Where the archive holds what was asked and answered. */
	readonly exchange?: Exchange;
	readonly warnings: readonly Warning[];
	/**
	 * A file of the archive by its whole address, unpacked when it is asked for; `undefined` where the archive has none.
	 *
	 * @throws {SourceError} `too-large` above `most` bytes, `damaged`
	 */
	readonly fileAt: (address: string, most: number) => Uint8Array | undefined;
};
