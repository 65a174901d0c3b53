import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a file as its parts come, whole or not at all: what was there stays until this is written. */
export async function writeWhole(
	path: string,
	parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
	const unfinished = `${path}.part`;
	await pipeline(Readable.from(parts), createWriteStream(unfinished));
	await rename(unfinished, path);
}

/** A cell of CSV, quoted where it has to be. */
export function csvCell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell of somebody's list that a spreadsheet would run, as the text that it is. */
export function notRun(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
