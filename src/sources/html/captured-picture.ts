import type { FileFinder } from './captured-files.ts';

/** What a screen shows without running it, by its first bytes; a drawing in XML is not among it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^\x89PNG\r\n\x1a\n/, 'image/png'],
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^GIF8[79]a/, 'image/gif'],
	[/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
	[/^[\s\S]{4}ftypavi[fs]/, 'image/avif'],
];
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_BYTES_OF_PAGE = 32 * 1024 * 1024;
const OWN = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/i;

/**
 * Gives the pictures of a page as addresses that hold them; `null` for what the capture does not hold, is no picture, or
 * would make the page too large.
 */
export function picturesOf(find: FileFinder) {
	let left = MOST_BYTES_OF_PAGE;
	return (source: string): string | null => {
		const own = OWN.exec(source);
		const bytes = own === null ? find(source, MOST_BYTES)?.bytes : Buffer.from(own[1]!, 'base64');
		if (bytes === undefined || bytes.length > MOST_BYTES || bytes.length > left) return null;
		const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
		const mime = KINDS.find(([pattern]) => pattern.test(head))?.[1];
		if (mime === undefined) return null;
		left -= bytes.length;
		return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
	};
}
