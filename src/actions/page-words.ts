import type { PageWordsJson } from '../api/index.ts';
import { isPicture } from '../record/index.ts';
import { type Case, captureBytes, textOf } from '../store/index.ts';
import { ActionError } from './errors.ts';
import type { Readers } from './reading.ts';
import { mustFind } from './workspace.ts';

/**
 * A page as a picture, PNG, drawn by a thread that can be killed: a source is shown, never run.
 *
 * @throws {ActionError} `no-source`, `not-found`, `unreadable`
 */
export async function pagePicture(
	opened: Case,
	readers: Readers,
	ref: string,
	page: number,
	width: number,
	signal?: AbortSignal,
): Promise<Uint8Array> {
	const found = await mustFind(opened, ref);
	const isDrawn = found.mime === 'application/pdf' || isPicture(found.mime);
	const bytes = isDrawn ? captureBytes(opened, found) : null;
	const pages = found.text?.doc.pages.in ?? 0;
	if (bytes === null || page > pages)
		throw new ActionError('not-found', `source ${found.id} has no picture of page ${page}`);
	return readers.draw({ bytes, page, width }, signal);
}

/** Where the words of one page stand on it, to be laid over its picture. @throws {ActionError} `no-source`, `not-found` */
export async function pageWords(opened: Case, ref: string, number: number): Promise<PageWordsJson> {
	const found = await mustFind(opened, ref);
	const text = found.text?.doc.list === undefined ? textOf(opened, found) : null;
	const page = text?.pages.find((one) => one.number === number);
	if (page?.width === undefined || page.height === undefined)
		throw new ActionError('not-found', `source ${found.id} has no page ${number} with places of words`);
	return {
		width: page.width,
		height: page.height,
		runs: (text?.runs ?? [])
			.filter(([, , on]) => on === number)
			.map(([start = 0, end = 0, , ...rect]) => [start, end, ...rect]),
	};
}
