import { dirname, join, relative, sep } from 'node:path';
import type { SourceInfo } from '../../store/index.ts';

/** The sources of a case by the file that they were read from; a file may hold several lists. */
export type Known = ReadonlyMap<string, readonly SourceInfo[]>;

export function knownByFile(sources: readonly SourceInfo[]): Known {
	const known = new Map<string, SourceInfo[]>();
	for (const source of sources) {
		const file = fileOfKey(source.key);
		if (file === null) continue;
		known.set(file.absolute, [...(known.get(file.absolute) ?? []), source]);
	}
	return known;
}

/** Root, path below it, and the part of the file, as the key of a source says; `null` for a source that is no file. */
export function fileOfKey(key: string): { readonly absolute: string; readonly part?: string } | null {
	let fields: unknown;
	try {
		fields = JSON.parse(key);
	} catch {
		return null;
	}
	if (!Array.isArray(fields)) return null;
	const [root, path, part] = fields as unknown[];
	if (typeof root !== 'string' || typeof path !== 'string') return null;
	return { absolute: join(root, path), ...(typeof part === 'string' ? { part } : {}) };
}

export function keyOf(file: { readonly root: string; readonly path: string }, part?: string): string {
	return JSON.stringify([file.root, file.path, ...(part === undefined ? [] : [part])]);
}

/** Every key under which a file may be known, from whichever folder above it it was added. */
export function keysOfFile(absolute: string, part?: string): readonly string[] {
	const keys: string[] = [];
	for (let root = dirname(absolute); ; root = dirname(root)) {
		keys.push(keyOf({ root, path: relative(root, absolute).split(sep).join('/').toWellFormed() }, part));
		if (root === dirname(root)) return keys;
	}
}
