/**
 * A picture of one page of a PDF, as PNG bytes, `width` pixels wide. Pages count from 1. Throws `SourceError`
 * as reading does. The parts that draw are loaded when first used.
 */
export async function renderPage(
	bytes: Uint8Array,
	page: number,
	options: { width: number },
): Promise<Uint8Array> {
	return (await import('./pdf-picture.ts')).drawPage(bytes, page, options.width);
}
