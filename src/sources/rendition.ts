import { archiveOf, unwrap } from './archive.ts';
import type { RenderOptions } from './html/render.ts';
import { startReading } from './limits.ts';
import { SourceError } from './source-error.ts';
import type { Unwrapped } from './unwrapped.ts';

export type RenditionOptions = RenderOptions;

/**
 * A captured web page as a page that can be shown: nothing in it runs, leads or asks anywhere. Of a web archive, with the
 * pictures and styles that it holds.
 *
 * @throws {SourceError} as reading does
 */
export async function renditionOf(bytes: Uint8Array, options: RenditionOptions): Promise<string> {
	const [{ decodePage }, { checkBounds }, { parsePage }, { renderPage }] = await Promise.all([
		import('./html/charset.ts'),
		import('./html/bounds.ts'),
		import('./html/tree.ts'),
		import('./html/render.ts'),
	]);
	const reading = startReading();
	const archive = archiveOf(bytes);
	const {
		bytes: page,
		charset,
		address,
		base = address,
		fileAt,
	} = archive === null ? alone(bytes) : await unwrap(archive, bytes, reading);
	if (page.length > reading.limits.pageBytes)
		throw new SourceError('too-large', 'this page is too large to be shown as it was captured');
	const { text } = decodePage(page, charset);
	checkBounds(text, reading.limits);
	const { document } = parsePage(text);
	return renderPage(document, { fileAt, ...(base === undefined ? {} : { base }) }, options);
}

/** A page that was saved without its files. */
const alone = (bytes: Uint8Array): Pick<Unwrapped, 'bytes' | 'charset' | 'address' | 'base' | 'fileAt'> => ({
	bytes,
	fileAt: () => undefined,
});
