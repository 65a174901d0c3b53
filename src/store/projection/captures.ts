import { sql } from 'kysely';
import type { CapturePayload, TextObject, TextPayload } from '../entries.ts';
import { chunks, type Fold } from './context.ts';
import { applyList } from './lists.ts';
import { settleSource } from './settings.ts';
import { applyOwnStatement, applyTarget } from './targets.ts';

/** Folds a capture in: the source it is of, and the bytes that were got. */
export async function applyCapture(
	fold: Fold,
	payload: CapturePayload,
	at: number,
	ord: string,
): Promise<void> {
	const { source, capture } = payload;
	fold.sources = null;
	await fold.tx
		.insertInto('source')
		.values({
			id: source.id,
			key: source.key,
			path: source.path,
			title: source.path,
			mime: capture.mime,
			dates: '{}',
			said: '{}',
			mapped: 0,
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const { rid } = await sourceRow(fold, source.id);
	await fold.tx
		.insertInto('capture')
		.values({
			id: capture.id,
			source: rid,
			sha256: capture.sha256,
			bytes: capture.bytes,
			object: capture.object,
			at,
			ord,
		})
		// A source may return to bytes that it had before: what was got last is what is read.
		.onConflict((conflict) => conflict.column('id').doUpdateSet({ ord, at }).where('capture.ord', '<', ord))
		.execute();
	await readNewest(fold, rid);
}

/** Folds a text version in; where it becomes the one that is read, every anchor of the source is found again. */
export async function applyText(fold: Fold, payload: TextPayload, ord: string): Promise<void> {
	fold.sources = null;
	const row = await fold.tx
		.selectFrom('source')
		.select('rid')
		.where('id', '=', payload.source)
		.executeTakeFirst();
	if (row === undefined) return;
	const { text, pages, list } = payload;
	const { type: _type, source: _source, capture: _capture, ...doc } = payload;
	await fold.tx
		.insertInto('text_version')
		.values({
			id: text.id,
			source: row.rid,
			capture: payload.capture,
			tool: text.tool,
			object: text.object,
			pages_in: pages.in,
			pages_read: pages.read,
			rows_in: list?.in ?? null,
			rows_accepted: list?.accepted ?? null,
			doc: JSON.stringify(doc),
			ord,
		})
		.onConflict((conflict) => conflict.column('id').doUpdateSet({ ord }).where('text_version.ord', '<', ord))
		.execute();
	await readNewest(fold, row.rid);
}

/** The text that is read: of the newest capture that has one, by the reader that came last. */
async function readNewest(fold: Fold, source: number): Promise<void> {
	const newest = await fold.tx
		.selectFrom('text_version')
		.innerJoin('capture', 'capture.id', 'text_version.capture')
		.select(['text_version.id', 'text_version.object', 'text_version.doc'])
		.where('text_version.source', '=', source)
		.orderBy('capture.ord', 'desc')
		.orderBy('text_version.ord', 'desc')
		.executeTakeFirst();
	if (newest === undefined) return;
	const now = await fold.tx
		.selectFrom('source')
		.select('text')
		.where('rid', '=', source)
		.executeTakeFirstOrThrow();
	if (now.text === newest.id) return;
	const doc = JSON.parse(newest.doc) as TextPayload;
	await fold.tx
		.updateTable('source')
		.set({ text: newest.id, mime: doc.mime })
		.where('rid', '=', source)
		.execute();
	await settleSource(fold, source);
	const object = fold.texts.get(newest.object);
	await indexPassages(fold, source, object, doc.list !== undefined);
	const targets = await fold.tx.selectFrom('target').select('key').where('source', '=', source).execute();
	for (const { key } of targets) await applyTarget(fold, key);
	for (const owner of await ownStatementsIn(fold, source)) await applyOwnStatement(fold, owner);
	if (doc.list !== undefined) await applyList(fold, source, doc.list, object);
}

async function ownStatementsIn(fold: Fold, source: number): Promise<readonly string[]> {
	const rows = await fold.tx
		.selectFrom('statement')
		.select('owner')
		.distinct()
		.where('source', '=', source)
		.where('owner', 'like', 'own %')
		.execute();
	return rows.map((row) => row.owner);
}

const PASSAGE = 1_200;

/** Full text of a source by paragraphs; the rows of a list are found by their names and cells instead. */
async function indexPassages(fold: Fold, source: number, object: TextObject, isList: boolean): Promise<void> {
	const old = await fold.tx.selectFrom('passage').select('rid').where('source', '=', source).execute();
	for (const some of chunks(old.map((row) => row.rid))) {
		await sql`delete from fts_passage where rowid in (${sql.join(some)})`.execute(fold.tx);
		await fold.tx.deleteFrom('passage').where('rid', 'in', some).execute();
	}
	if (isList) return;
	const { text } = object;
	const rows: { start: number; end: number }[] = [];
	for (let start = 0; start < text.length; ) {
		const line = text.indexOf('\n', start + PASSAGE / 3);
		const end =
			line === -1 || line > start + PASSAGE
				? wordEnd(text, Math.min(text.length, start + PASSAGE))
				: line + 1;
		if (text.slice(start, end).trim() !== '') rows.push({ start, end });
		start = end;
	}
	for (const some of chunks(rows, 200)) {
		const made = await fold.tx
			.insertInto('passage')
			.values(some.map((row) => ({ source, ...row })))
			.returning(['rid', 'start', 'end'])
			.execute();
		const values = made.map((row) => sql`(${row.rid}, ${text.slice(row.start, row.end)})`);
		await sql`insert into fts_passage (rowid, words) values ${sql.join(values)}`.execute(fold.tx);
	}
}

function wordEnd(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space === -1 || space > at + 100 ? at : space + 1;
}

async function sourceRow(fold: Fold, id: string): Promise<{ rid: number }> {
	return fold.tx.selectFrom('source').select('rid').where('id', '=', id).executeTakeFirstOrThrow();
}
