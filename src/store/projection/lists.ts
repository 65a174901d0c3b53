import { sql } from 'kysely';
import {
	dateBounds,
	type EntityId,
	EVENT_KINDS,
	isSilent,
	type ListContext,
	parseListDate,
	readRow,
	roleOfColumn,
} from '../../record/index.ts';
import type { TextPayload } from '../entries.ts';
import { insertMany } from '../insert-many.ts';
import { answerListRow } from './answers.ts';
import { ownCluster } from './clusters.ts';
import type { Fold } from './context.ts';
import { listContext } from './list-context.ts';
import { finite, settleDirty } from './minted.ts';
import { bringRowsIn, ROWS_AT_ONCE, rowsAfter, withKeys } from './row-sets.ts';

/** Reads the rows of every list anew that entries have touched: once, however many of them did. */
export async function settleLists(fold: Fold): Promise<void> {
	for (const source of fold.lists) {
		await dropRows(fold, source);
		const read = await fold.tx
			.selectFrom('source')
			.innerJoin('text_version', 'text_version.id', 'source.text')
			.select(['text_version.doc'])
			.where('source.rid', '=', source)
			.executeTakeFirst();
		const doc = read === undefined ? null : (JSON.parse(read.doc) as TextPayload);
		if (doc?.list !== undefined) await bringRowsIn(fold, doc.text, doc.list);
		await mapRows(fold, source);
	}
	fold.lists.clear();
}

export async function applyMapping(fold: Fold, sourceId: string): Promise<void> {
	const source = await fold.tx
		.selectFrom('source')
		.select('rid')
		.where('id', '=', sourceId)
		.executeTakeFirst();
	if (source !== undefined) fold.lists.add(source.rid);
}

/** Reads every row by the mapping in force: its entities, its typed fields, its answers. */
async function mapRows(fold: Fold, source: number): Promise<void> {
	const list = await listContext(fold, source);
	await fold.tx
		.updateTable('source')
		.set({ mapped: list === null ? 0 : 1 })
		.where('rid', '=', source)
		.execute();
	if (list === null || list.mapping.subject === 'none') return;
	const isAwaited = await anyAwaited(fold);
	for (let after = 0; ; ) {
		const lines = await rowsAfter(fold.tx, list.set, after, ROWS_AT_ONCE);
		const last = lines.at(-1);
		if (last === undefined) break;
		after = last.row;
		const entities = [];
		const fields = [];
		const answers = [];
		for (const row of await withKeys(fold.tx, list.set, list.keyAt, lines)) {
			const reading = readRow(fold.hmac, list, row);
			for (const [i, entity] of reading.entities.entries()) {
				entities.push({
					id: entity.id,
					kind: entity.kind,
					source,
					label: entity.label,
					row: row.row,
					born: `${list.ord}.${String(row.row).padStart(8, '0')}.${i}`,
					cluster: ownCluster(fold, entity.id),
				});
				if (isAwaited) fold.dirty.joined.add(entity.id);
			}
			fields.push(...typedFields(source, row.row, list, row.cells));
			if (reading.subject !== null) answers.push(reading);
		}
		await insertMany(fold.tx, 'entity', entities, 'on conflict (id) do nothing');
		await insertMany(fold.tx, 'row_field', fields, 'on conflict do nothing');
		await answerListRow(fold, answers);
	}
	await sql`insert into fts_name (rowid, label) select rid, label from entity
		where source = ${source} and row is not null and kind not in (${sql.join(EVENT_KINDS)}) order by rid`.execute(
		fold.tx,
	);
}

/** Whether anybody waits for an entity to come: decisions on pairs, or statements by hand. */
async function anyAwaited(fold: Fold): Promise<boolean> {
	const pair = await fold.tx.selectFrom('pair').select('left').limit(1).executeTakeFirst();
	const awaited = await fold.tx.selectFrom('awaited').select('entity').limit(1).executeTakeFirst();
	return pair !== undefined || awaited !== undefined;
}

function typedFields(source: number, row: number, list: ListContext, cells: readonly string[]) {
	const fields = [];
	for (const [i, column] of list.header.entries()) {
		const role = roleOfColumn(list.mapping, column);
		if (isSilent(role) || role === 'note') continue;
		const text = cells[i]?.trim() ?? '';
		if (text === '') continue;
		const read = role.endsWith('-on') ? parseListDate(text, list.mapping.dateOrder) : null;
		const bounds = read !== null && 'edtf' in read ? dateBounds(read.edtf) : null;
		fields.push({ source, row, role, text, lo: finite(bounds?.lo), hi: finite(bounds?.hi) });
	}
	return fields;
}

/** Takes back all that a list's rows had made; what others decided about a row's entities waits for it. */
async function dropRows(fold: Fold, source: number): Promise<void> {
	await fold.tx.deleteFrom('row_field').where('source', '=', source).execute();
	const old = await fold.tx
		.selectFrom('entity')
		.select('id')
		.where('source', '=', source)
		.where('row', 'is not', null)
		.execute();
	if (old.length === 0) return;
	if (await anyAwaited(fold)) for (const row of old) fold.dirty.joined.add(row.id as EntityId);
	await touchJoined(fold, source);
	// The answers of rows that nobody joined with anything go with them.
	await sql`delete from answer where key in
		(select cluster from entity where source = ${source} and row is not null)`.execute(fold.tx);
	await sql`delete from fts_name where rowid in (select rid from entity where source = ${source} and row is not null)`.execute(
		fold.tx,
	);
	await fold.tx.deleteFrom('entity').where('source', '=', source).where('row', 'is not', null).execute();
}

/** Whose answers rest on a row through a join must be known before the row's entities are gone. */
async function touchJoined(fold: Fold, source: number): Promise<void> {
	const joined = await fold.tx
		.selectFrom('entity')
		.select(['rid', 'cluster'])
		.where('source', '=', source)
		.where('row', 'is not', null)
		.where((eb) =>
			eb.or([
				eb('id', 'in', eb.selectFrom('pair').select('left')),
				eb('id', 'in', eb.selectFrom('pair').select('right')),
			]),
		)
		.execute();
	for (const row of joined) {
		fold.dirty.entities.add(row.rid);
		fold.dirty.clusters.add(row.cluster);
	}
	await settleDirty(fold);
}
