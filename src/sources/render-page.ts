import { pictureHead } from './picture-head.ts';

/**
 * A picture of one page of a PDF, or a picture that is a source by itself, as PNG bytes, `width` pixels wide. Pages count
 * from 1. Throws `SourceError` as reading does. The parts that draw are loaded when first used.
 */
export async function renderPage(
	bytes: Uint8Array,
	page: number,
	options: { width: number },
): Promise<Uint8Array> {
	if (pictureHead(bytes) !== null)
		return (await import('./draw-picture.ts')).drawPicture(bytes, options.width);
	return (await import('./pdf-picture.ts')).drawPage(bytes, page, options.width);
}
