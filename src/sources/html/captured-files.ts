import { SourceError } from '../source-error.ts';

/** The files that a page was captured with, by their whole addresses, within `most` bytes each. */
export type CapturedFiles = {
	/** What addresses in the page are counted from. */
	readonly base?: string;
	/** @throws {SourceError} */
	readonly fileAt: (address: string, most: number) => Uint8Array | undefined;
};

/** Of all files that are asked for: a page may ask for the same trap a thousand times. */
const MOST_BYTES_UNPACKED = 128 * 1024 * 1024;

/** Gives a file of the capture by an address as it is written in the page, or in what lies at `base`. */
export type FileFinder = (
	written: string,
	most: number,
	base?: string,
) => { readonly address: string; readonly bytes: Uint8Array } | undefined;

/** What is too large, damaged or not in the capture is missing, and the page is shown without it. */
export function finderIn({ base: ofPage, fileAt }: CapturedFiles): FileFinder {
	let left = MOST_BYTES_UNPACKED;
	return (written, most, base = ofPage) => {
		if (left <= 0 || !URL.canParse(written.trim(), base)) return undefined;
		const url = new URL(written.trim(), base);
		url.hash = '';
		try {
			const bytes = fileAt(url.href, Math.min(most, left));
			left -= bytes?.length ?? 0;
			return bytes === undefined || bytes.length > most ? undefined : { address: url.href, bytes };
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			left -= most;
			return undefined;
		}
	};
}
