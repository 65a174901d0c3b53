import {
	type LoggedEntry,
	type PreservedCapture,
	type Problem,
	type Verification,
	verify,
} from '../evidence/index.ts';
import { type Case, unpackText } from './case.ts';
import { nodeCrypto } from './crypto.ts';
import { isDamage } from './database.ts';
import type { Payload } from './entries.ts';
import { openPayload, payloadOpening } from './payloads.ts';

/** What is wrong with a case: with its log, or with the files that keep it. */
export type CaseProblem =
	| Problem
	| { readonly code: 'file-damaged'; readonly where: string; readonly what: string };
export type CaseVerification = Omit<Verification, 'problems'> & { readonly problems: readonly CaseProblem[] };

/**
 * Checks a case against itself: every page of its databases, every leaf, link and signed head, every payload
 * against its commitment, and the bytes of every capture and text that an entry names against the SHA-256
 * recorded there. Goes on after a problem, with what can still be read.
 */
export async function verifyCase(opened: Case, everySignature = false): Promise<CaseVerification> {
	const damaged = await opened.damagedTables();
	const heads = await readable(() => opened.db.selectFrom('head').selectAll().execute());
	const entries: LoggedEntry[] = [];
	const captures: PreservedCapture[] = [];
	for (const row of await readEntries(opened)) {
		const open = () => {
			const keys = opened.payloadKeys(row.hash);
			if (keys === null) throw new Error('its key is gone from keys.db');
			return { ...keys, ciphertext: row.payload };
		};
		entries.push({ leaf: Buffer.from(row.leaf, 'utf8'), open: () => payloadOpening(open()) });
		if (row.type === 'capture' || row.type === 'text') captures.push(...objectsOf(opened, open));
	}
	const { ok, checked, problems } = verify({ entries, heads, captures }, nodeCrypto, { everySignature });
	const pages = damaged.map((where) => ({
		code: 'file-damaged' as const,
		where,
		what: 'a page of it was changed or cannot be read; restore the file from a backup',
	}));
	return { ok: ok && pages.length === 0, checked, problems: [...pages, ...problems] };
}

type EntryRow = {
	readonly hash: string;
	readonly leaf: string;
	readonly payload: Uint8Array;
	readonly type: string;
};

/** All entries, or, where a page is damaged, those that can be reached one by one. */
async function readEntries(opened: Case): Promise<readonly EntryRow[]> {
	const select = () => opened.db.selectFrom('entry').select(['hash', 'leaf', 'payload', 'type']);
	try {
		return await select().orderBy('rid').execute();
	} catch (error) {
		if (!isDamage(error)) throw error;
	}
	const ids = await readable(() => opened.db.selectFrom('entry').select('rid').orderBy('rid').execute());
	const rows: EntryRow[] = [];
	for (const { rid } of ids) rows.push(...(await readable(() => select().where('rid', '=', rid).execute())));
	return rows;
}

/** Nothing, where a page on the way is damaged: that is told by `damagedTables`. */
async function readable<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
	try {
		return await read();
	} catch (error) {
		if (isDamage(error)) return [];
		throw error;
	}
}

/** A payload that does not open is a problem of its own and names no objects. */
function objectsOf(
	opened: Case,
	open: () => { dek: Uint8Array; ciphertext: Uint8Array },
): readonly PreservedCapture[] {
	let payload: Payload;
	try {
		const { dek, ciphertext } = open();
		payload = JSON.parse(openPayload(ciphertext, dek)) as Payload;
	} catch {
		return [];
	}
	if (payload.type === 'capture') {
		const { object, sha256 } = payload.capture;
		return [
			{
				where: `capture ${payload.capture.id}, object ${object}`,
				sha256,
				read: () => opened.objects.get(object),
			},
		];
	}
	if (payload.type !== 'text') return [];
	const { object, sha256, id } = payload.text;
	return [
		{
			where: `text ${id}, object ${object}`,
			sha256,
			read: () => Buffer.from(unpackText(opened.objects.get(object)).text, 'utf8'),
		},
	];
}
