import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Reading } from './limits.ts';
import { hasPassword, SourceError } from './source-error.ts';

/** The files in an archive, to be read from memory. Nothing of it is ever written to a disk. */
export type Zip = {
	readonly names: readonly string[];
	/** The unpacked bytes of one file, stretch by stretch; nothing where there is no such file. */
	readonly read: (name: string) => AsyncIterable<Uint8Array>;
};

/** A sheet of numbers shrinks to a twentieth, a bomb to a thousandth. */
const MOST_GROWTH = 200;
const HARMLESS_BYTES = 64 * 1024 * 1024;
const LOCAL_HEADER_BYTES = 30;

export type ZipReading = Pick<Reading, 'limits' | 'checkTime'>;

/**
 * Opens an archive after looking at everything its directory claims: how many files, how large they get, and
 * that no two share a name or bytes. What the directory claims is checked again while a file is unpacked, and
 * a byte more ends the reading. `instead`: what to try where the archive is too large or grows as a trap does.
 *
 * @throws {SourceError} `damaged`, `encrypted`, `too-large`
 */
export async function openZip(bytes: Uint8Array, reading: ZipReading, instead: string): Promise<Zip> {
	const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
		lazyEntries: true,
		autoClose: false,
		validateEntrySizes: true,
		strictFileNames: true,
	}).catch(damaged);
	const entries = await listEntries(zip, reading, instead);
	const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
	return { names: [...byName.keys()], read: (name) => unpack(zip, byName.get(name), reading) };
}

async function listEntries(zip: ZipFile, { limits }: ZipReading, instead: string): Promise<readonly Entry[]> {
	const most = limits.archiveEntries;
	if (zip.entryCount > most)
		throw new SourceError(
			'too-large',
			`${zip.entryCount} files in this archive; the limit is ${most}; ${instead}`,
			{
				what: 'archiveEntries',
				found: zip.entryCount,
				limit: most,
			},
		);
	const entries: Entry[] = [];
	try {
		for await (const entry of zip.eachEntry()) entries.push(entry);
	} catch (error) {
		damaged(error);
	}
	const names = new Set<string>();
	let total = 0;
	for (const entry of entries) {
		if (entry.isEncrypted()) throw hasPassword();
		const name = entry.fileName.toLowerCase();
		if (names.has(name)) throw broken('two files in it have the same name');
		names.add(name);
		total += entry.uncompressedSize;
		checkGrowth(entry, instead);
	}
	if (total > limits.unpackedBytes) {
		throw new SourceError(
			'too-large',
			`unpacked, this file would take ${total} bytes; the limit is ${limits.unpackedBytes}; ${instead}`,
			{ what: 'unpackedBytes', found: total, limit: limits.unpackedBytes },
		);
	}
	checkOverlaps(entries);
	return entries;
}

function checkGrowth({ uncompressedSize, compressedSize }: Entry, instead: string): void {
	if (uncompressedSize <= HARMLESS_BYTES || uncompressedSize <= compressedSize * MOST_GROWTH) return;
	const growth = Math.round(uncompressedSize / Math.max(1, compressedSize));
	throw new SourceError(
		'too-large',
		`a part of this file grows ${growth}-fold when unpacked, as only a trap does; ${instead}`,
		{ what: 'growth', found: growth, limit: MOST_GROWTH },
	);
}

/** A small archive gets huge by files that share the same packed bytes. */
function checkOverlaps(entries: readonly Entry[]): void {
	const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
	let end = 0;
	for (const entry of sorted) {
		if (entry.relativeOffsetOfLocalHeader < end) throw broken('two files in it share the same bytes');
		end =
			entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
	}
}

async function* unpack(
	zip: ZipFile,
	entry: Entry | undefined,
	reading: ZipReading,
): AsyncGenerator<Uint8Array> {
	if (!entry) return;
	try {
		const stream = await zip.openReadStreamPromise(entry);
		for await (const chunk of stream) {
			reading.checkTime();
			yield chunk as Uint8Array;
		}
	} catch (error) {
		damaged(error);
	}
}

function broken(what: string): SourceError {
	return new SourceError('damaged', `this archive is damaged: ${what}; fetch it again or save it anew`);
}

/** yauzl's own words may hold a name from the archive; they stay in the cause. */
function damaged(cause: unknown): never {
	if (cause instanceof SourceError) throw cause;
	throw new SourceError(
		'damaged',
		'this archive is damaged or cut off; fetch it again or save it anew',
		{},
		cause,
	);
}
