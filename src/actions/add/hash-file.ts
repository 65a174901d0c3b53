import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ActionError } from '../errors.ts';

export type FileHash = { readonly sha256: string; readonly bytes: number };

/** The SHA-256 of a file that is not held in memory. @throws {ActionError} `unreadable` */
export async function hashFile(path: string): Promise<FileHash> {
	const hash = createHash('sha256');
	let bytes = 0;
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
			hash.update(chunk);
			bytes += chunk.length;
		}
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code ?? 'it cannot be read';
		throw new ActionError('unreadable', `it can't be read (${code})`, { cause });
	}
	return { sha256: hash.digest('hex'), bytes };
}
