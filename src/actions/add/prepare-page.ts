import { createHash } from 'node:crypto';
import type { SourceInfo } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { FetchedPage, TestNetwork } from '../fetch/fetch-page.ts';
import { isWebAddress, readWebAddress } from '../fetch/web-address.ts';
import type { FoundFile } from '../files.ts';

/** How pages are fetched; without it none is. `network` is for tests alone. */
export type FetchOptions = { readonly again: boolean; readonly network?: TestNetwork };

/** What was given to add, files and folders apart from addresses on the web, each of these once. */
export function findPages(
	given: readonly string[],
	fetch: FetchOptions | undefined,
): { readonly paths: readonly string[]; readonly pages: readonly FoundFile[] } {
	const pages = new Map<string, FoundFile>();
	for (const address of given.filter(isWebAddress)) {
		const page = pageAt(address, fetch);
		if (!pages.has(page.absolute)) pages.set(page.absolute, page);
	}
	return { paths: given.filter((one) => !isWebAddress(one)), pages: [...pages.values()] };
}

function pageAt(address: string, fetch: FetchOptions | undefined): FoundFile {
	// A password in it is nobody's to see again.
	const shown = address.toWellFormed().replace(/\/\/[^/@]{0,1000}@/, '//…@');
	const at = (url: string) => ({ absolute: url, root: '', path: url });
	if (fetch === undefined)
		return { ...at(shown), refused: 'pages are fetched by the command paradero add alone' };
	try {
		return { ...at(readWebAddress(address, undefined, fetch.network?.allow?.port).href), isPage: true };
	} catch (error) {
		if (!(error instanceof ActionError)) throw error;
		return { ...at(shown), refused: error.message };
	}
}

/** A page's exchange, with its hash; or why there is none; or `null` where the case has the page and it is not asked for again. */
export async function fetchOnce(
	page: FoundFile,
	before: readonly SourceInfo[],
	{ again, network }: FetchOptions,
): Promise<
	(FetchedPage & { readonly hash: { readonly sha256: string; readonly bytes: number } }) | string | null
> {
	if (!again && before.some(({ captures }) => captures.length > 0)) return null;
	try {
		const { fetchPage } = await import('../fetch/fetch-page.ts');
		const fetched = await fetchPage(page.absolute, network);
		const sha256 = createHash('sha256').update(fetched.warc).digest('hex');
		return { ...fetched, hash: { sha256, bytes: fetched.warc.length } };
	} catch (error) {
		if (error instanceof ActionError) return error.message;
		throw error;
	}
}
