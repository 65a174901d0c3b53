import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddReceipt } from '../api/index.ts';
import { GRAMMAR, type SaidMeta } from '../extract/index.ts';
import { captureId, sourceId, spokenDate, textId } from '../record/index.ts';
import {
	type CapturePayload,
	type Case,
	type Db,
	keepProposals,
	keysOf,
	listSources,
	proposalRun,
	rowName,
	rowsByKey,
	type SourceInfo,
	type TextObject,
	type TextPayload,
} from '../store/index.ts';
import { checkPublished, dateNeeded, sayPublished } from './date-needed.ts';
import { type FoundFile, findFiles, findWithin } from './files.ts';
import { isRead } from './propose-again.ts';
import { bytesOf, MOST_BYTES, sha256Of } from './read.ts';
import { Readers } from './reading.ts';
import { saidKey, saidMeta } from './reading-meta.ts';
import type { ReadingOutcome } from './reading-thread.ts';

export type AddProgress = { readonly done: number; readonly total: number; readonly path: string };
export type AddOptions = {
	readonly onProgress?: (progress: AddProgress) => void;
	/** The folder that was added before and in which the paths lie: they keep their keys below it. */
	readonly within?: string;
	/** Stops between two files; what was added stays. */
	readonly signal?: AbortSignal;
	/** When the one file that is added was published (EDTF, or `unknown`): kept as what a person says of it. */
	readonly published?: string;
};

type SourceReceipt = AddReceipt['sources'][number];
type Read = Extract<ReadingOutcome, { kind: 'read' }>;

/** How many files are read ahead of the one that is written. */
const AHEAD = 4;

/**
 * Preserves files and folders as sources and reads them. Adding what is there already changes nothing; a
 * changed file is a new capture of the same source, and what was decided stays decided. Every file
 * that was found is in the receipt.
 *
 * @throws {ActionError} `bad-date`, and `bad-request` for a day of publication where it is not one file that was found
 */
export async function add(
	opened: Case,
	paths: readonly string[],
	options: AddOptions = {},
): Promise<AddReceipt> {
	const begun = performance.now();
	const { published } = options;
	const files =
		options.within === undefined ? await findFiles(paths) : await findWithin(options.within, paths);
	if (published !== undefined) checkPublished(published, files.length);
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
			const prepared = prepare(opened, readers, file, known.get(file.absolute) ?? null, published);
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
			const receipt = await keep(opened, prepared);
			if (published !== undefined && receipt.id !== undefined)
				await sayPublished(opened, receipt.id, published);
			receipts.push(receipt);
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
			/** What people said of it when it was read. */
			readonly said: SaidMeta;
	  };

async function prepare(
	opened: Case,
	readers: Readers,
	file: FoundFile,
	source: SourceInfo | null,
	published: string | undefined,
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
	const known = source === null ? {} : saidMeta(source);
	const said = published === undefined ? known : { ...known, published };
	const outcome = await readers.read({ bytes, name: basename(file.absolute), said, propose: true });
	if (outcome.kind === 'refused') return { kind: 'rejected', file, sha256, reason: outcome.message };
	return { kind: 'read', file, sha256, bytes, source, outcome, said };
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
		const waiting = (await proposalRun(opened, source.rid))?.waiting ?? 0;
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
			...(waiting === 0 ? {} : { waiting }),
			warnings: [...(doc?.warnings ?? []), ...dateNeeded(waiting, saidMeta(source), source.spoken)],
		};
	}
	return keepRead(opened, prepared);
}

async function keepRead(opened: Case, prepared: Extract<Prepared, { kind: 'read' }>): Promise<SourceReceipt> {
	const { file, sha256, bytes, outcome } = prepared;
	const { read, proposed } = outcome;
	const waiting = proposed?.waiting ?? 0;
	const key = prepared.source?.key ?? JSON.stringify([file.root, file.path]);
	const id = sourceId(opened.hmac, key);
	const before = prepared.source;
	const path = before?.path ?? file.path;
	const rows = await compareRows(opened, before?.rid ?? null, outcome);
	const textSha = sha256Of(Buffer.from(read.text, 'utf8'));
	const newest = before?.captures.at(-1);
	const capture: CapturePayload = {
		type: 'capture',
		source: { id, key, path },
		capture: {
			id: captureId(opened.hmac, id, sha256),
			sha256,
			bytes: bytes.length,
			object: newest?.sha256 === sha256 ? newest.object : opened.objects.put(bytes),
			mime: read.mime,
			how: 'file',
			tool: 'paradero add',
		},
	};
	const version = textId(opened.hmac, capture.capture.id, read.tool, textSha);
	const text: TextPayload = {
		type: 'text',
		source: id,
		capture: capture.capture.id,
		text: { id: version, tool: read.tool, sha256: textSha, object: opened.putText(textObject(outcome)) },
		mime: read.mime,
		meta: { ...read.meta, ...defined(proposed?.meta ?? {}) },
		...(read.exchange === undefined ? {} : { exchange: read.exchange }),
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
	let held: Held | null = null;
	await opened.append(
		async (tx) => {
			held = await heldOf(tx, id);
			if (held?.sha256 !== sha256) return [capture, text];
			return held.text === version ? [] : [text];
		},
		(tx) =>
			keepProposals(tx, id, read.text, {
				textId: version,
				grammar: GRAMMAR,
				said: saidKey(prepared.said),
				waiting,
				proposals: proposed?.proposals ?? [],
				refused: proposed?.refused ?? [],
			}),
	);
	// Set in the transaction, which the compiler does not follow.
	const found = held as Held | null;
	const isUnchanged = found?.sha256 === sha256;
	const wasOvertaken = isUnchanged && newest?.sha256 !== sha256;
	const rowsNow = wasOvertaken ? await compareRows(opened, found.rid, outcome) : rows;
	return {
		id,
		path,
		sha256,
		result: found === null ? 'new' : isUnchanged ? 'unchanged' : 'recaptured',
		pages: pagesOf(text),
		...(rowsNow === null ? {} : { rows: rowsNow }),
		proposals: proposed?.proposals.length ?? 0,
		refused: proposed?.refused.length ?? 0,
		...(waiting === 0 ? {} : { waiting }),
		warnings: [
			...text.warnings,
			...dateNeeded(waiting, prepared.said, spokenDate(proposed?.meta.dates ?? {})),
		],
	};
}

/** What a source's newest capture and the text that is read are, as the writing transaction sees them. */
type Held = { readonly rid: number; readonly sha256: string; readonly text: string | null };

/** `null` where no such source is held: another process that adds the same files may have been first. */
async function heldOf(tx: Db, source: string): Promise<Held | null> {
	const newest = await tx
		.selectFrom('source')
		.innerJoin('capture', 'capture.source', 'source.rid')
		.select(['source.rid', 'source.text', 'capture.sha256'])
		.where('source.id', '=', source)
		.orderBy('capture.ord', 'desc')
		.executeTakeFirst();
	return newest ?? null;
}

function textObject({ read }: Read): TextObject {
	return {
		text: read.text,
		pages: read.pages,
		runs: read.runs.map((run) => [run.start, run.end, run.page, ...run.rect]),
		...partsOf(read),
		...(read.tables?.[0] === undefined ? {} : { rows: read.tables[0].rows }),
	};
}

/** What a page's words are, and what stands around them. */
function partsOf({ blocks, leftOut }: Read['read']): Pick<TextObject, 'blocks' | 'leftOut'> {
	return { ...(blocks === undefined ? {} : { blocks }), ...(leftOut === undefined ? {} : { leftOut }) };
}

function listOf({ read, guess }: Read): Pick<TextPayload, 'list'> {
	const table = read.tables?.[0];
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
	source: number | null,
	{ read }: Read,
): Promise<SourceReceipt['rows'] | null> {
	const table = read.tables?.[0];
	if (table === undefined) return null;
	const old = source === null ? new Map<string, string>() : await rowsByKey(opened, source);
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
