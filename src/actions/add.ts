import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddReceipt } from '../api/index.ts';
import { GRAMMAR } from '../extract/index.ts';
import { captureId, sourceId, textId } from '../record/index.ts';
import {
	type Case,
	keepProposals,
	keysOf,
	listSources,
	rowName,
	rowsByKey,
	type SourceInfo,
	type TextObject,
	type TextPayload,
} from '../store/index.ts';
import { type FoundFile, findFiles } from './files.ts';
import { isRead } from './propose-again.ts';
import { bytesOf, sha256Of } from './read.ts';
import { Readers } from './reading.ts';
import type { ReadingOutcome } from './reading-thread.ts';

export type AddProgress = { readonly done: number; readonly total: number; readonly path: string };
export type AddOptions = {
	readonly onProgress?: (progress: AddProgress) => void;
	/** Stops between two files; what was added stays. */
	readonly signal?: AbortSignal;
};

type SourceReceipt = AddReceipt['sources'][number];
type Read = Extract<ReadingOutcome, { kind: 'read' }>;

const MOST_BYTES = 512 * 1024 * 1024;
/** How many files are read ahead of the one that is written. */
const AHEAD = 4;

/**
 * Preserves files and folders as sources and reads them. Adding what is there already changes nothing; a
 * changed file is a new capture of the same source, and what was decided stays decided. Every file
 * that was found is in the receipt.
 */
export async function add(
	opened: Case,
	paths: readonly string[],
	options: AddOptions = {},
): Promise<AddReceipt> {
	const begun = performance.now();
	const files = await findFiles(paths);
	const known = knownByPath(await listSources(opened));
	const readers = new Readers();
	const receipts: SourceReceipt[] = [];
	try {
		const running: Promise<Prepared>[] = [];
		let next = 0;
		const startOne = () => {
			const file = files[next];
			next += 1;
			if (file === undefined) return;
			const prepared = prepare(opened, readers, file, known.get(file.absolute) ?? null);
			// Awaited in order below; until then a failure must not count as unhandled.
			prepared.catch(() => undefined);
			running.push(prepared);
		};
		for (let i = 0; i < AHEAD; i++) startOne();
		for (const [done, file] of files.entries()) {
			if (options.signal?.aborted) break;
			options.onProgress?.({ done, total: files.length, path: file.path });
			const prepared = await (running.shift() as Promise<Prepared>);
			startOne();
			receipts.push(await keep(opened, prepared));
		}
		options.onProgress?.({ done: receipts.length, total: files.length, path: '' });
	} finally {
		await readers.close();
	}
	const notReached = files.length - receipts.length;
	return {
		sources: receipts,
		...(notReached === 0 ? {} : { notReached }),
		seconds: Math.round(performance.now() - begun) / 1000,
	};
}

type Prepared =
	| { readonly kind: 'rejected'; readonly file: FoundFile; readonly reason: string; readonly sha256?: string }
	| {
			readonly kind: 'unchanged';
			readonly file: FoundFile;
			readonly sha256: string;
			readonly source: SourceInfo;
	  }
	| {
			readonly kind: 'read';
			readonly file: FoundFile;
			readonly sha256: string;
			readonly bytes: Uint8Array;
			readonly source: SourceInfo | null;
			readonly outcome: Read;
	  };

async function prepare(
	opened: Case,
	readers: Readers,
	file: FoundFile,
	source: SourceInfo | null,
): Promise<Prepared> {
	if (file.refused !== undefined) return { kind: 'rejected', file, reason: file.refused };
	let bytes: Uint8Array;
	try {
		const { size } = await stat(file.absolute);
		if (size > MOST_BYTES)
			return {
				kind: 'rejected',
				file,
				reason: `${size} bytes are more than the limit of ${MOST_BYTES}; split the file and add its parts`,
			};
		bytes = await bytesOf(file.absolute);
	} catch (error) {
		return { kind: 'rejected', file, reason: (error as Error).message };
	}
	const sha256 = sha256Of(bytes);
	if (source !== null && source.captures.at(-1)?.sha256 === sha256 && (await isRead(opened, source)))
		return { kind: 'unchanged', file, sha256, source };
	const outcome = await readers.read({ bytes, name: basename(file.absolute), meta: {}, propose: true });
	if (outcome.kind === 'refused') return { kind: 'rejected', file, sha256, reason: outcome.message };
	return { kind: 'read', file, sha256, bytes, source, outcome };
}

async function keep(opened: Case, prepared: Prepared): Promise<SourceReceipt> {
	const { file } = prepared;
	if (prepared.kind === 'rejected')
		return {
			path: file.path,
			...(prepared.sha256 === undefined ? {} : { sha256: prepared.sha256 }),
			result: 'rejected',
			reason: prepared.reason,
			proposals: 0,
			refused: 0,
			warnings: [],
		};
	if (prepared.kind === 'unchanged') {
		const { source, sha256 } = prepared;
		const doc = source.text?.doc;
		const list = doc?.list;
		return {
			id: source.id,
			path: file.path,
			sha256,
			result: 'unchanged',
			...(doc === undefined ? {} : { pages: pagesOf(doc) }),
			...(list === undefined
				? {}
				: {
						rows: {
							in: list.in,
							accepted: list.accepted,
							rejected: [...list.rejected],
							same: list.accepted,
							changed: 0,
							new: 0,
							gone: 0,
						},
					}),
			proposals: 0,
			refused: 0,
			warnings: [...(doc?.warnings ?? [])],
		};
	}
	return keepRead(opened, prepared);
}

async function keepRead(opened: Case, prepared: Extract<Prepared, { kind: 'read' }>): Promise<SourceReceipt> {
	const { file, sha256, bytes, outcome } = prepared;
	const { read, proposed } = outcome;
	const key = prepared.source?.key ?? JSON.stringify([file.root, file.path]);
	const id = sourceId(opened.hmac, key);
	const before = prepared.source;
	const recaptured = before !== null && before.captures.at(-1)?.sha256 !== sha256;
	const rows = await compareRows(opened, before, outcome);
	const capture = captureId(opened.hmac, id, sha256);
	const textSha = sha256Of(Buffer.from(read.text, 'utf8'));
	const version = textId(opened.hmac, capture, read.tool, textSha);
	const text: TextPayload = {
		type: 'text',
		source: id,
		capture,
		text: { id: version, tool: read.tool, sha256: textSha, object: opened.putText(textObject(outcome)) },
		mime: read.mime,
		meta: { ...read.meta, ...defined(proposed?.meta ?? {}) },
		pages: {
			in: read.pages.length,
			read: read.pages.filter((page) => page.readable).length,
			unreadable: read.pages.filter((page) => !page.readable).map((page) => page.number),
		},
		...listOf(outcome),
		warnings: read.warnings.map(({ code, message, page }) => ({
			code,
			message,
			...(page === undefined ? {} : { page }),
		})),
	};
	const hasCapture = before?.captures.some((known) => known.sha256 === sha256) && !recaptured;
	const hasText = hasCapture && before?.text?.id === version;
	await opened.append(
		[
			...(hasCapture
				? []
				: [
						{
							type: 'capture' as const,
							source: { id, key, path: before?.path ?? file.path },
							capture: {
								id: capture,
								sha256,
								bytes: bytes.length,
								object: opened.objects.put(bytes),
								mime: read.mime,
								how: 'file',
								tool: 'paradero add',
							},
						},
					]),
			...(hasText ? [] : [text]),
		],
		(tx) =>
			keepProposals(tx, id, read.text, {
				textId: version,
				grammar: GRAMMAR,
				proposals: proposed?.proposals ?? [],
				refused: proposed?.refused ?? [],
			}),
	);
	return {
		id,
		path: before?.path ?? file.path,
		sha256,
		result: before === null ? 'new' : recaptured ? 'recaptured' : 'unchanged',
		pages: pagesOf(text),
		...(rows === null ? {} : { rows }),
		proposals: proposed?.proposals.length ?? 0,
		refused: proposed?.refused.length ?? 0,
		warnings: [...text.warnings],
	};
}

function textObject({ read }: Read): TextObject {
	return {
		text: read.text,
		pages: read.pages,
		runs: read.runs.map((run) => [run.start, run.end, run.page, ...run.rect]),
		...(read.table === undefined ? {} : { rows: read.table.rows }),
	};
}

function listOf({ read, guess }: Read): Pick<TextPayload, 'list'> {
	const { table } = read;
	if (table === undefined || guess === null) return {};
	return {
		list: {
			header: table.header,
			...(table.keyColumn === undefined ? {} : { keyColumn: table.keyColumn }),
			in: table.rows.length + table.rejected.length,
			accepted: table.rows.length,
			rejected: table.rejected,
			guess,
		},
	};
}

/** What a changed list brings, by its key column, whatever the order of its rows. */
async function compareRows(
	opened: Case,
	before: SourceInfo | null,
	{ read }: Read,
): Promise<SourceReceipt['rows'] | null> {
	const { table } = read;
	if (table === undefined) return null;
	const old = before === null ? new Map<string, string>() : await rowsByKey(opened, before.rid);
	const keyOf = keysOf(table, table.rows);
	let same = 0;
	let changed = 0;
	for (const row of table.rows) {
		const was = old.get(rowName(keyOf(row.cells), row.row));
		if (was === undefined) continue;
		if (was === JSON.stringify(row.cells)) same += 1;
		else changed += 1;
	}
	return {
		in: table.rows.length + table.rejected.length,
		accepted: table.rows.length,
		rejected: [...table.rejected],
		same,
		changed,
		new: table.rows.length - same - changed,
		gone: old.size - same - changed,
	};
}

function knownByPath(sources: readonly SourceInfo[]): ReadonlyMap<string, SourceInfo> {
	return new Map(
		sources.map((source) => {
			const [root, path] = JSON.parse(source.key) as [string, string];
			return [join(root, path), source];
		}),
	);
}

function pagesOf({ pages }: Pick<TextPayload, 'pages'>) {
	return { in: pages.in, read: pages.read, unreadable: [...pages.unreadable] };
}

function defined<T extends object>(value: T): Partial<T> {
	return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}
