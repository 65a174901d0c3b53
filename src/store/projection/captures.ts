import { sql } from 'kysely';
import type { CapturePayload, TextPayload } from '../entries.ts';
import type { Fold } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { indexPassages } from './passages.ts';
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
			gone: 0,
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const { rid } = await fold.tx
		.selectFrom('source')
		.select('rid')
		.where('id', '=', source.id)
		.executeTakeFirstOrThrow();
	await fold.tx
		.insertInto('capture')
		.values({
			id: capture.id,
			source: rid,
			sha256: capture.sha256,
			bytes: capture.bytes,
			object: capture.object,
			mime: capture.mime,
			refused: capture.refused ?? null,
			dropped: capture.drop ?? null,
			gone: 0,
			at,
			ord,
		})
		// A source may return to bytes that it had before: what was got last is what is read.
		.onConflict((conflict) =>
			conflict
				.column('id')
				.doUpdateSet({ ord, at, refused: capture.refused ?? null, dropped: capture.drop ?? null })
				.where('capture.ord', '<', ord),
		)
		.execute();
	await applyImport(fold, capture.id);
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

/**
 * Brings a capture into the state that the undos of its import ask for: taken back while one in force was
 * taken when nothing newer of it stood in the log. Its source is read by what is left.
 */
export async function applyImport(fold: Fold, id: string): Promise<void> {
	const capture = await fold.tx
		.selectFrom('capture')
		.select(['source', 'ord', 'gone'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (capture === undefined) return;
	const undos = await decisionsOn(fold, `import ${id}`);
	const undone = await undoneAmong(fold, undos);
	const gone = undos.some(
		(undo) => undo.do === 'undo' && 'capture' in undo && undo.ord >= capture.ord && !undone.has(undo.id),
	)
		? 1
		: 0;
	if (gone !== capture.gone)
		await fold.tx.updateTable('capture').set({ gone }).where('id', '=', id).execute();
	await readNewest(fold, capture.source, gone !== capture.gone);
}

/**
 * The text that is read: of the newest capture that has one, by the reader that came last. Imports that were
 * taken back do not count; where none is left there is no source, and what was decided on it waits.
 */
async function readNewest(fold: Fold, source: number, weighAnew = false): Promise<void> {
	const captures = fold.tx.selectFrom('capture').where('source', '=', source).where('gone', '=', 0);
	const capture = await captures.select('mime').orderBy('ord', 'desc').executeTakeFirst();
	const newest = await fold.tx
		.selectFrom('text_version')
		.innerJoin('capture', 'capture.id', 'text_version.capture')
		.select(['text_version.id', 'text_version.doc'])
		.where('text_version.source', '=', source)
		.where('capture.gone', '=', 0)
		.orderBy('capture.ord', 'desc')
		.orderBy('text_version.ord', 'desc')
		.executeTakeFirst();
	const now = await fold.tx
		.selectFrom('source')
		.select(['id', 'text', 'gone'])
		.where('rid', '=', source)
		.executeTakeFirstOrThrow();
	const gone = capture === undefined ? 1 : 0;
	const isAnother = now.text !== (newest?.id ?? null) || now.gone !== gone;
	if (!isAnother && !weighAnew && newest !== undefined) return;
	const doc = newest === undefined ? null : (JSON.parse(newest.doc) as TextPayload);
	await fold.tx
		.updateTable('source')
		.set({ gone, text: newest?.id ?? null, mime: doc?.mime ?? capture?.mime ?? '' })
		.where('rid', '=', source)
		.execute();
	await settleSource(fold, source);
	if (isAnother) {
		// Proposals are of another text; `add` or the next reading makes those of this one.
		await fold.tx.deleteFrom('proposal').where('source', '=', source).execute();
		await fold.tx.deleteFrom('proposal_run').where('source', '=', source).execute();
		const isDocument = doc !== null && doc.list === undefined;
		await indexPassages(fold, source, isDocument ? fold.texts.get(doc.text).text : '');
		fold.lists.add(source);
		fold.dirty.counted.add(source);
	}
	for (const key of await targetsIn(fold, now.id)) await applyTarget(fold, key);
	for (const owner of await ownStatementsIn(fold, now.id)) await applyOwnStatement(fold, owner);
}

/** The passages of a source that anybody decided on, whether their decisions stand or wait. */
async function targetsIn(fold: Fold, source: string): Promise<readonly string[]> {
	// Keys are JSON lists that begin with the source; a hyphen is what follows a comma.
	const key = `target ["${source}"`;
	const rows = await fold.tx
		.selectFrom('decision')
		.select('subject')
		.distinct()
		.where('subject', '>=', `${key},`)
		.where('subject', '<', `${key}-`)
		.execute();
	return rows.map((row) => row.subject.slice('target '.length));
}

/** The statements by hand that rest on a source, as decisions name them. */
async function ownStatementsIn(fold: Fold, source: string): Promise<readonly string[]> {
	const rows = await fold.tx
		.selectFrom('decision')
		.select('subject')
		.distinct()
		.where('subject', '>=', 'own ')
		.where('subject', '<', 'own!')
		.where(sql`json_extract(body, '$.statement.source')`, '=', source)
		.execute();
	return rows.map((row) => row.subject);
}
