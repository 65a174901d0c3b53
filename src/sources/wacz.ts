import { createHash } from 'node:crypto';
import { checkLimit, type Limits } from './limits.ts';
import { SourceError } from './source-error.ts';
import type { Unwrapped } from './unwrapped.ts';
import { answersIn } from './warc/answers.ts';
import { documentOf } from './warc.ts';
import { openZip, type Zip, type ZipReading } from './zip.ts';

const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/i;
const MOST_ARCHIVES = 100;
/** What describes an archive: longer than this it describes more than one page's. */
const MOST_DESCRIBING_BYTES = 8 * 1024 * 1024;
const UNPACK = 'unpack it and add a .warc.gz of its folder "archive"';

/**
 * Opens a web archive in a zip (WACZ 1.1): of the WARC files in it the page that it names, or the first of its list of
 * pages. A file that is not what `datapackage.json` says of it is refused.
 *
 * @throws {SourceError} `damaged`, `too-large`, `empty`, `encrypted`
 */
export async function unwrapWacz(bytes: Uint8Array, reading: ZipReading): Promise<Unwrapped> {
	const { limits } = reading;
	const zip = await openZip(bytes, reading, UNPACK);
	const names = zip.names.filter((name) => ARCHIVE.test(name)).sort();
	if (names.length === 0)
		throw new SourceError(
			'empty',
			'there is no WARC file in the folder "archive" of this web archive; save it anew',
		);
	if (names.length > MOST_ARCHIVES)
		throw new SourceError(
			'too-large',
			`${names.length} WARC files in this web archive; the limit is ${MOST_ARCHIVES}; ${UNPACK}`,
		);
	const described = description(await describing(zip, 'datapackage.json'));
	const archives: Uint8Array[] = [];
	let total = 0;
	for (const name of names) {
		const archive = await whole(zip, name, limits, total);
		const said = described.hashes.get(name);
		if (said !== undefined && said !== createHash('sha256').update(archive).digest('hex'))
			throw new SourceError(
				'damaged',
				'a WARC file of this web archive is not what datapackage.json says of it: it was changed or damaged since it was made; fetch it again',
			);
		total += archive.length;
		archives.push(archive);
	}
	const wanted = described.mainPage ?? firstPage(await describing(zip, 'pages/pages.jsonl'));
	return documentOf(await answersIn(archives, limits), limits, wanted);
}

async function whole(zip: Zip, name: string, limits: Limits, before: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of zip.read(name)) {
		length += part.length;
		checkLimit('bytes', before + length, limits);
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** The beginning of a file that describes the archive. */
async function describing(zip: Zip, name: string): Promise<string> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of zip.read(name)) {
		parts.push(part);
		length += part.length;
		if (length > MOST_DESCRIBING_BYTES) break;
	}
	return Buffer.concat(parts).toString('utf8');
}

function description(json: string): { hashes: ReadonlyMap<string, string>; mainPage?: string } {
	const { resources, mainPageURL, mainPageUrl } = asObject(json);
	const hashes = new Map<string, string>();
	for (const resource of Array.isArray(resources) ? resources : []) {
		const { path, hash } = Object(resource) as { path?: unknown; hash?: unknown };
		const sha256 = typeof hash === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1] : undefined;
		if (typeof path === 'string' && sha256 !== undefined) hashes.set(path, sha256.toLowerCase());
	}
	const mainPage = [mainPageURL, mainPageUrl].find((url) => typeof url === 'string');
	return { hashes, ...(mainPage === undefined ? {} : { mainPage }) };
}

/** The first line tells what the file is; each further one is a page. */
function firstPage(lines: string): string | undefined {
	for (const line of lines.split('\n', 1_000)) {
		const { url } = asObject(line);
		if (typeof url === 'string') return url;
	}
	return undefined;
}

function asObject(json: string): Record<string, unknown> {
	try {
		return Object(JSON.parse(json)) as Record<string, unknown>;
	} catch {
		return {};
	}
}
