import { join } from 'node:path';
import type { Case } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import { type FoundFile, leftOutByNames } from '../files.ts';
import { tooLarge } from './hash-file.ts';
import { keyOf } from './known.ts';

/** A file as a page of the workspace gives it: a browser tells of no folder above what was dropped. */
export type Dropped = {
	/** Names what was dropped together. */
	readonly drop: string;
	readonly path: string;
	/** How many there are; the bytes themselves are not here where that is too many, or the path is left out. */
	readonly size: number;
	readonly bytes?: Uint8Array;
	/** Why it is left out, whatever it is. */
	readonly refused?: string;
};

/** Under this, and under no folder of this computer, is what was dropped. */
const ROOT = 'paradero:dropped';
const DEEPEST = 32;
/** What file systems let a name have. */
const LONGEST_NAME = 255;

/** The file to add, or to leave out with the reason. @throws {ActionError} `bad-request` for a path that is none */
export function foundDropped({ drop, path, bytes, ...dropped }: Dropped): FoundFile {
	const refused = whyLeftOut({ path, ...dropped });
	const file = { absolute: join(ROOT, path), root: ROOT, path };
	if (refused !== null) return { ...file, refused };
	if (bytes === undefined || bytes.length !== dropped.size)
		throw new ActionError(
			'bad-request',
			`${bytes?.length ?? 0} bytes came of ${dropped.size}; drop the file again`,
		);
	return { ...file, dropped: { drop, bytes } };
}

/** Why its bytes need not be asked for; `null` if they are. @throws {ActionError} `bad-request` for a path that is none */
export function whyLeftOut({
	path,
	size,
	refused,
}: Pick<Dropped, 'path' | 'size' | 'refused'>): string | null {
	checkPath(path);
	return refused ?? leftOutByNames(path) ?? tooLarge(size);
}

/** It becomes part of a key, and is shown: nothing that could lead elsewhere, or reads otherwise on another system. */
function checkPath(path: string): void {
	const names = path.split('/');
	const isPath =
		names.length <= DEEPEST &&
		names.every((name) => name !== '' && name !== '.' && name !== '..' && name.length <= LONGEST_NAME) &&
		!/[\\\p{Cc}]/u.test(path) &&
		path.isWellFormed();
	if (!isPath)
		throw new ActionError(
			'bad-request',
			'this is no path below what was dropped: names of at most 255 signs, at most 32 of them, without control signs or backslashes; rename it and drop it again',
		);
}

/** The row ids of the sources that this file is, or whose lists it holds. */
export async function sourcesOf(opened: Case, file: FoundFile): Promise<readonly number[]> {
	const key = keyOf(file);
	// Keys are JSON lists; of a list in the file it goes on after a comma, which a hyphen follows.
	const open = key.slice(0, -1);
	const rows = await opened.db
		.selectFrom('source')
		.select('rid')
		.where((eb) =>
			eb.or([eb('key', '=', key), eb.and([eb('key', '>=', `${open},`), eb('key', '<', `${open}-`)])]),
		)
		.execute();
	return rows.map(({ rid }) => rid);
}
