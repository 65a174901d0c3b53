import type { RenderOptions } from './html/render.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { SourceError } from './source-error.ts';

export type RenditionOptions = Omit<RenderOptions, 'address'>;

/**
 * A captured web page as a page that can be shown: nothing in it runs, leads or asks anywhere. Of a web archive, with the
 * pictures and styles that it holds.
 *
 * @throws {SourceError} as reading does
 */
export async function renditionOf(bytes: Uint8Array, options: RenditionOptions): Promise<string> {
	const [{ decodePage }, { checkBounds }, { parsePage }, { renderPage }, { capturedPage }] =
		await Promise.all([
			import('./html/charset.ts'),
			import('./html/bounds.ts'),
			import('./html/tree.ts'),
			import('./html/render.ts'),
			import('./warc.ts'),
		]);
	const { page, charset, address, files } = await capturedPage(bytes, DEFAULT_LIMITS);
	if (page.length > DEFAULT_LIMITS.pageBytes)
		throw new SourceError('too-large', 'this page is too large to be shown as it was captured');
	const { text } = decodePage(page, charset);
	checkBounds(text, DEFAULT_LIMITS);
	const { document } = parsePage(text);
	return renderPage(document, files, { ...options, ...(address === undefined ? {} : { address }) });
}
