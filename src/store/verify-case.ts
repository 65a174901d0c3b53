import { sql } from 'kysely';
import { type LoggedEntry, type PreservedCapture, type Verification, verify } from '../evidence/index.ts';
import type { Case } from './case.ts';
import type { CaseProblem } from './case-problem.ts';
import { nodeCrypto } from './crypto.ts';
import type { Db } from './database.ts';
import { isDamage } from './disk-errors.ts';
import type { Payload } from './entries.ts';
import { payloadOpening } from './payloads.ts';
import { damagedPages } from './verify-pages.ts';
import { differingTables, digestsOf } from './verify-projection.ts';
import { unprovenRegions } from './verify-regions.ts';
import { changedColumns, type EntryRow, type ReadEntry, readEntry } from './verify-rows.ts';

export type { CaseProblem };
/** What is being checked, and how far: pages and tables are one step each. */
export type VerifyStep = {
	readonly what: 'pages' | 'entries' | 'objects' | 'tables';
	readonly done: number;
	readonly total: number;
};
export type CaseVerification = Omit<Verification, 'problems'> & { readonly problems: readonly CaseProblem[] };

/**
 * Checks a case against itself: every page of its databases, every leaf, link and signed head, every column
 * beside a leaf, every payload against its commitment, the bytes of every capture, text and model's answer that an entry names
 * against the SHA-256 recorded there, and every table of the projection against what the entries, folded
 * afresh, say. Goes on after a problem, with what can still be read; only the projection is not compared when
 * an entry or text that it was made from cannot be read. Proposals are no part of the record.
 */
export async function verifyCase(
	opened: Case,
	everySignature = false,
	onStep: (step: VerifyStep) => void = () => undefined,
): Promise<CaseVerification> {
	onStep({ what: 'pages', done: 0, total: 1 });
	const pages = await damagedPages(opened);
	onStep({ what: 'entries', done: 0, total: 1 });
	const { heads, rows, digests } = await atOneMoment(opened, async (tx) => ({
		heads: await readable(() => tx.selectFrom('head').selectAll().execute()),
		rows: await readEntries(tx),
		digests: await digestsOf(tx),
	}));
	const read = rows.map((row) => readEntry(opened, row));
	const captures = read.flatMap(({ payload }) => objectsOf(opened, payload));
	let done = 0;
	const counted = captures.map((capture) => ({
		...capture,
		read: () => {
			onStep({ what: 'objects', done: done++, total: captures.length });
			return capture.read();
		},
	}));
	const log = verify({ entries: read.map(logged), heads, captures: counted }, nodeCrypto, { everySignature });
	const found = [...pages, ...read.flatMap(changedColumns), ...log.problems, ...unprovenRegions(read)];
	onStep({ what: 'tables', done: 0, total: 1 });
	const problems = [...found, ...(await differingTables(opened, read, digests, found.length > 0))];
	return { ok: problems.length === 0, checked: log.checked, problems };
}

/** All that is read is of one moment, whatever another process writes meanwhile; nothing is kept from writing. */
function atOneMoment<T>(opened: Case, read: (tx: Db) => Promise<T>): Promise<T> {
	return opened.db.connection().execute(async (tx) => {
		await sql`begin`.execute(tx);
		try {
			return await read(tx);
		} finally {
			// A damaged page may have ended it already.
			await sql`rollback`.execute(tx).catch(() => undefined);
		}
	});
}

/** All entries, or, where a page is damaged, those that can be reached one by one. */
async function readEntries(tx: Db): Promise<readonly EntryRow[]> {
	const select = () => tx.selectFrom('entry').selectAll();
	try {
		return await select().orderBy('rid').execute();
	} catch (error) {
		if (!isDamage(error)) throw error;
	}
	const ids = await readable(() => tx.selectFrom('entry').select('rid').orderBy('rid').execute());
	const rows: EntryRow[] = [];
	for (const { rid } of ids) rows.push(...(await readable(() => select().where('rid', '=', rid).execute())));
	return rows;
}

/** Nothing, where a page on the way is damaged: that is told by `damagedPages`. */
async function readable<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
	try {
		return await read();
	} catch (error) {
		if (isDamage(error)) return [];
		throw error;
	}
}

function logged({ row, open }: ReadEntry): LoggedEntry {
	return { leaf: Buffer.from(row.leaf, 'utf8'), open: () => payloadOpening(open()) };
}

/** The objects that a payload names; a payload that does not open is a problem of its own and names none. */
function objectsOf(opened: Case, payload: Payload | null): readonly PreservedCapture[] {
	if (payload?.type === 'capture') {
		const { object, sha256, id } = payload.capture;
		return [{ where: `capture ${id}, object ${object}`, sha256, read: () => opened.objects.pieces(object) }];
	}
	if (payload?.type === 'model-answer') {
		const { object, sha256, id } = payload.answer;
		return [
			{ where: `answer ${id}, object ${object}`, sha256, read: () => opened.texts.exchange(object).json },
		];
	}
	if (payload?.type !== 'text') return [];
	const { object, sha256, id } = payload.text;
	return [
		{
			where: `text ${id}, object ${object}`,
			sha256,
			read: () => opened.texts.pieces(payload.text),
		},
	];
}
