import type { Reading } from './limits.ts';
import { isMhtml } from './mhtml.ts';
import type { Unwrapped } from './unwrapped.ts';

/** Forms in which a web page comes with its files. */
export const ARCHIVES = ['warc', 'wacz', 'mhtml'] as const;
export type Archive = (typeof ARCHIVES)[number];

/** What a capture in such a form is; WACZ has no registered type. */
export const ARCHIVE_TYPES: Readonly<Record<Archive, string>> = {
	warc: 'application/warc',
	wacz: 'application/wacz',
	mhtml: 'multipart/related',
};

/** @throws {SourceError} `damaged`, `too-large`, `empty`, `encrypted`, `not-read-yet` */
export async function unwrap(
	archive: Archive,
	bytes: Uint8Array,
	reading: Pick<Reading, 'limits' | 'checkTime'>,
): Promise<Unwrapped> {
	switch (archive) {
		case 'warc':
			return (await import('./warc.ts')).unwrapWarc(bytes, reading.limits);
		case 'wacz':
			return (await import('./wacz.ts')).unwrapWacz(bytes, reading);
		case 'mhtml':
			return (await import('./mhtml.ts')).unwrapMhtml(bytes, reading.limits);
	}
}

/** Which of them bytes are that were read as a page or as what a page's archive holds; `null` for the document itself. */
export function archiveOf(bytes: Uint8Array): Archive | null {
	const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
	if (head.startsWith('WARC/') || head.startsWith('\x1f\x8b')) return 'warc';
	if (head.startsWith('PK\x03\x04')) return 'wacz';
	return isMhtml(bytes) ? 'mhtml' : null;
}
