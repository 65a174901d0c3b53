import { type SourceId, sourceId } from '../../record/index.ts';
import type { Case, Db } from '../../store/index.ts';
import type { FoundFile } from '../files.ts';
import { keyOf, keysOfFile } from './known.ts';

/** Where a file's capture belongs, as the writing transaction sees it. */
export type Place = {
	readonly id: SourceId;
	readonly key: string;
	readonly path: string;
	/** The newest capture that counts, and the text that is read; `null` where the file is no source now. */
	readonly held: { readonly sha256: string; readonly text: string | null } | null;
};

/**
 * The source of a file, or of one list of it: the one that is there, from whichever folder it was added, or a
 * new one. Asked under the lock: another process that adds a folder above may have been first.
 */
export async function placeOf(opened: Case, tx: Db, file: FoundFile, part?: string): Promise<Place> {
	const there = await tx
		.selectFrom('source')
		.select(['rid', 'id', 'key', 'path', 'text'])
		.where('key', 'in', keysOfFile(file.absolute, part))
		// Of two that copies of the case had made each by itself, always the same one.
		.orderBy('gone')
		.orderBy('id')
		.executeTakeFirst();
	if (there === undefined) {
		const key = keyOf(file, part);
		const path = part === undefined ? file.path : `${file.path}#${part}`;
		return { id: sourceId(opened.hmac, key), key, path, held: null };
	}
	const newest = await tx
		.selectFrom('capture')
		.select('sha256')
		.where('source', '=', there.rid)
		.where('gone', '=', 0)
		.orderBy('ord', 'desc')
		.executeTakeFirst();
	return {
		id: there.id as SourceId,
		key: there.key,
		path: there.path,
		held: newest === undefined ? null : { sha256: newest.sha256, text: there.text },
	};
}
