import type { ReadResult } from './contract.ts';
import { readCsv } from './csv.ts';
import { checkLimit, type Reading, type ReadOptions, startReading } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { type Format, sniff } from './sniff.ts';
import { SourceError } from './source-error.ts';
import { readText } from './text.ts';

type Reader = (bytes: Uint8Array, reading: Reading) => ReadResult | Promise<ReadResult>;

const READERS: Readonly<Record<Format, Reader>> = {
	text: readText,
	markdown: readMarkdown,
	csv: readCsv,
	// Loaded when the first PDF comes: pdf.js takes longer to load than most texts take to read.
	pdf: async (bytes, reading) => (await import('./pdf.ts')).readPdf(bytes, reading),
};

/**
 * Reads a capture: which format it is of is told by its bytes and its name. The same bytes and name always
 * give the same result. Throws `SourceError` when nothing can be read; what could be read in part comes back
 * with warnings. Nothing in the bytes is executed, and nothing is fetched.
 */
export async function readSource(
	bytes: Uint8Array,
	name: string,
	options: ReadOptions = {},
): Promise<ReadResult> {
	const reading = startReading(options);
	if (bytes.length === 0) throw new SourceError('empty', 'there are no bytes in this file; fetch it again');
	checkLimit('bytes', bytes.length, reading.limits);
	const result = await READERS[sniff(bytes, name)](bytes, reading);
	if (result.pages.length === 0 && !/\S/.test(result.text)) {
		throw new SourceError('empty', 'there are no words in this file; fetch it again');
	}
	return result;
}
