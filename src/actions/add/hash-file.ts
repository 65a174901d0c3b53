import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { MOST_BYTES } from '../../api/index.ts';
import { ActionError } from '../errors.ts';
import { reasonOf } from '../files.ts';

export type FileHash = { readonly sha256: string; readonly bytes: number };

const AT_ONCE = 1 << 18;

/** The SHA-256 of a regular file that is not too large and not held in memory. @throws {ActionError} `unreadable` */
export async function hashFile(path: string): Promise<FileHash> {
	try {
		// A pipe that nobody writes to would keep whoever opens it waiting.
		const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			const stat = await file.stat();
			if (!stat.isFile()) throw new ActionError('unreadable', 'that is no regular file');
			const hash = createHash('sha256');
			const buffer = Buffer.alloc(AT_ONCE);
			let bytes = 0;
			for (let size = stat.size; ; size = bytes) {
				const reason = tooLarge(size);
				if (reason !== null) throw new ActionError('unreadable', reason);
				const { bytesRead } = await file.read(buffer, 0, AT_ONCE, bytes);
				if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
				hash.update(buffer.subarray(0, bytesRead));
				bytes += bytesRead;
			}
		} finally {
			await file.close();
		}
	} catch (cause) {
		if (cause instanceof ActionError) throw cause;
		throw new ActionError('unreadable', reasonOf(cause), { cause });
	}
}

/** The SHA-256 of what is in memory already. */
export function hashBytes(bytes: Uint8Array): FileHash {
	return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Why a file of so many bytes is left out; `null` if it is not too large. */
export function tooLarge(bytes: number): string | null {
	return bytes > MOST_BYTES
		? `${bytes} bytes are more than the limit of ${MOST_BYTES}; split the file and add its parts`
		: null;
}
