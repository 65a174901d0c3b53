/** What a screen shows without running it, by its first bytes; a drawing in XML is not among it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^\x89PNG\r\n\x1a\n/, 'image/png'],
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^GIF8[79]a/, 'image/gif'],
	[/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
];
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_BYTES_OF_PAGE = 32 * 1024 * 1024;
const OWN = /^data:image\/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/i;

/** Files of a capture by the address they were got from. */
export type CapturedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Gives the pictures of a page as addresses that hold them; `null` for what the capture does not hold, is no picture, or
 * would make the page too large.
 */
export function picturesOf(files: CapturedFiles, address: string | undefined) {
	let left = MOST_BYTES_OF_PAGE;
	return (source: string): string | null => {
		const own = OWN.exec(source);
		const bytes = own === null ? fileAt(files, source, address) : Buffer.from(own[1]!, 'base64');
		if (bytes === undefined || bytes.length > MOST_BYTES || bytes.length > left) return null;
		const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
		const mime = KINDS.find(([pattern]) => pattern.test(head))?.[1];
		if (mime === undefined) return null;
		left -= bytes.length;
		return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
	};
}

/** A file of the capture, by an address as a page writes it. */
export function fileAt(
	files: CapturedFiles,
	written: string,
	address: string | undefined,
): Uint8Array | undefined {
	if (files.size === 0 || !URL.canParse(written.trim(), address)) return undefined;
	const url = new URL(written.trim(), address);
	url.hash = '';
	return files.get(url.href);
}
