import { basename } from 'node:path';
import type { SaidMeta } from '../../extract/index.ts';
import type { CapturePayload, Case, SourceInfo } from '../../store/index.ts';
import type { FoundFile } from '../files.ts';
import type { PagesRead } from '../pages-read.ts';
import { isRead } from '../propose-again.ts';
import type { ListTaker, Readers, ReadingWatch } from '../reading.ts';
import { saidMeta } from '../reading-meta.ts';
import type { ReadingOutcome } from '../reading-thread.ts';
import { type FileHash, hashBytes, hashFile } from './hash-file.ts';
import { type FetchOptions, fetchOnce } from './prepare-page.ts';
import { type KeptList, type TakeOptions, takeLists } from './take-lists.ts';

type Read = Extract<ReadingOutcome, { kind: 'read' }>;

/** A file as it was found, hashed and read, before anything of it is in the record. `before`: what the case knows of it. */
export type Prepared = { readonly file: FoundFile; readonly before: readonly SourceInfo[] } & (
	| { readonly kind: 'left-out'; readonly reason: string; readonly hash?: FileHash }
	| { readonly kind: 'unchanged'; readonly hash: FileHash }
	/** No reader can make a text of it; its bytes are kept all the same. */
	| { readonly kind: 'refused'; readonly reason: string; readonly hash: FileHash; readonly object: string }
	| {
			readonly kind: 'read';
			readonly hash: FileHash;
			readonly object: string;
			readonly outcome: Read;
			readonly lists: readonly KeptList[];
			/** What people said of it when it was read. */
			readonly said: SaidMeta;
	  }
) & { readonly fetched?: CapturePayload['capture']['fetched'] };

export type PrepareOptions = TakeOptions & {
	/** When it was published (EDTF, or `unknown`), as whoever adds it says. */
	readonly published?: string;
	readonly fetch?: FetchOptions;
	/** Called now and then while a long document is read. */
	readonly onPages?: (pages: PagesRead) => void;
};

const CHANGED = 'the file changed while it was read; add it again';

export async function prepare(
	opened: Case,
	readers: Readers,
	file: FoundFile,
	before: readonly SourceInfo[],
	{ published, fetch, ...options }: PrepareOptions,
): Promise<Prepared> {
	const leftOut = (reason: string, hash?: FileHash): Prepared => ({
		kind: 'left-out',
		file,
		before,
		reason,
		...(hash === undefined ? {} : { hash }),
	});
	if (file.refused !== undefined) return leftOut(file.refused);
	if (file.isPage === true && fetch !== undefined)
		return preparePage(opened, readers, file, before, { published, fetch, ...options });
	const held = file.dropped?.bytes;
	let hash: FileHash;
	try {
		hash = held === undefined ? await hashFile(file.absolute) : hashBytes(held);
	} catch (error) {
		return leftOut((error as Error).message);
	}
	if (await isUnchanged(opened, before, hash)) return { kind: 'unchanged', file, before, hash };
	const { taker, lists } = takeLists(opened, before, options);
	const said = saidOf(before[0], published);
	const outcome = await readers.read(
		{ input: held ?? { path: file.absolute }, name: basename(file.absolute), said, propose: true },
		watchOf(taker, options),
	);
	// What no reader takes is not kept where nothing is there to keep.
	if (outcome.kind === 'refused' && hash.bytes === 0) return leftOut(outcome.message, hash);
	if (held === undefined && outcome.kind === 'read' && outcome.read.sha256 !== hash.sha256)
		return leftOut(CHANGED);
	const object =
		held === undefined ? await opened.objects.putFile(file.absolute, hash) : opened.objects.put(held);
	if (object === null) return leftOut(CHANGED);
	return outcome.kind === 'refused'
		? { kind: 'refused', file, before, reason: outcome.message, hash, object }
		: { kind: 'read', file, before, hash, object, outcome, lists, said };
}

function watchOf(
	lists: ListTaker,
	{ onPages, signal }: Pick<PrepareOptions, 'onPages' | 'signal'>,
): ReadingWatch {
	return {
		lists,
		...(onPages === undefined ? {} : { onPages }),
		...(signal === undefined ? {} : { signal }),
	};
}

/** What people say of a source, which goes before what it says itself. */
export function saidOf(source: SourceInfo | undefined, published?: string): SaidMeta {
	return {
		...(source === undefined ? {} : saidMeta(source)),
		...(published === undefined ? {} : { published }),
	};
}

/** A page on the web: its exchange is the capture. Fetched again with the same answer, it is unchanged. */
async function preparePage(
	opened: Case,
	readers: Readers,
	file: FoundFile,
	before: readonly SourceInfo[],
	{ published, fetch, ...options }: PrepareOptions & { readonly fetch: FetchOptions },
): Promise<Prepared> {
	const newest = before[0]?.captures.at(-1);
	const unchanged = (held: FileHash): Prepared => ({ kind: 'unchanged', file, before, hash: held });
	const got = await fetchOnce(file, before, fetch);
	if (got === null && newest !== undefined) return unchanged(newest);
	if (got === null || typeof got === 'string')
		return { kind: 'left-out', file, before, reason: got ?? 'there is nothing at this address' };
	const { hash, warc, requested, url, at } = got;
	const { taker, lists } = takeLists(opened, before, options);
	const said = saidOf(before[0], published);
	const outcome = await readers.read(
		{ input: warc, name: 'page.warc', said, propose: true },
		watchOf(taker, options),
	);
	const payload = outcome.kind === 'read' ? outcome.read.exchange?.payloadSha256 : undefined;
	if (
		newest !== undefined &&
		payload !== undefined &&
		payload === before[0]?.text?.doc.exchange?.payloadSha256
	)
		return unchanged(newest);
	const kept = { file, before, hash, object: opened.objects.put(warc), fetched: { requested, url, at } };
	return outcome.kind === 'refused'
		? { kind: 'refused', ...kept, reason: outcome.message }
		: { kind: 'read', ...kept, outcome, lists, said };
}

/** Whether all lists of the file that are in its newest capture were read, and it has these bytes still. */
async function isUnchanged(
	opened: Case,
	before: readonly SourceInfo[],
	{ sha256 }: FileHash,
): Promise<boolean> {
	const now = before.filter((source) => source.captures.at(-1)?.sha256 === sha256);
	for (const source of now)
		if (source.text?.capture !== source.captures.at(-1)?.id || !(await isRead(opened, source))) return false;
	return now.length > 0;
}
