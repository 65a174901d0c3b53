import { sql } from 'kysely';
import {
	dateBounds,
	type EntityId,
	EVENT_KINDS,
	type ListContext,
	parseListDate,
	readRow,
} from '../../record/index.ts';
import type { TextObject, TextPayload } from '../entries.ts';
import { insertMany } from '../insert-many.ts';
import { answerListRow } from './answers.ts';
import { ownCluster } from './clusters.ts';
import { chunks, type Fold } from './context.ts';
import { listContext } from './list-context.ts';
import { finite, settleDirty } from './minted.ts';

type ListDoc = NonNullable<TextPayload['list']>;

/** Replaces the rows of a list by those of the text that is read now, and reads them again if they are mapped. */
export async function applyList(
	fold: Fold,
	source: number,
	list: ListDoc,
	object: TextObject,
): Promise<void> {
	await dropRows(fold, source);
	await fold.tx.deleteFrom('list_row').where('source', '=', source).execute();
	const keyOf = keysOf(list, object.rows ?? []);
	await insertMany(
		fold.tx,
		'list_row',
		(object.rows ?? []).map(({ row, cells }) => ({
			source,
			row,
			key: keyOf(cells),
			cells: JSON.stringify(cells),
		})),
	);
	await mapRows(fold, source);
}

/** A row's key, or `null` where it is empty or another row has it too: two people are never one for a slip. */
export function keysOf(
	list: { readonly header: readonly string[]; readonly keyColumn?: string },
	rows: readonly { readonly cells: readonly string[] }[],
): (cells: readonly string[]) => string | null {
	const at = list.keyColumn === undefined ? -1 : list.header.indexOf(list.keyColumn);
	if (at === -1) return () => null;
	const seen = new Set<string>();
	const repeated = new Set(['']);
	for (const { cells } of rows) {
		const key = cells[at] ?? '';
		if (seen.has(key)) repeated.add(key);
		seen.add(key);
	}
	return (cells) => {
		const key = cells[at] ?? '';
		return repeated.has(key) ? null : key;
	};
}

export async function applyMapping(fold: Fold, sourceId: string): Promise<void> {
	const source = await fold.tx
		.selectFrom('source')
		.select('rid')
		.where('id', '=', sourceId)
		.executeTakeFirst();
	if (source === undefined) return;
	await dropRows(fold, source.rid);
	await mapRows(fold, source.rid);
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
	const rows = await fold.tx
		.selectFrom('list_row')
		.select(['rid', 'row', 'key', 'cells'])
		.where('source', '=', source)
		.orderBy('row')
		.execute();
	for (const some of chunks(rows, 400)) {
		const entities = [];
		const fields = [];
		const answers = [];
		for (const row of some) {
			const cells = JSON.parse(row.cells) as string[];
			const reading = readRow(fold.hmac, list, {
				row: row.row,
				...(row.key === null ? {} : { key: row.key }),
				cells,
			});
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
				fold.dirty.joined.add(entity.id);
			}
			fields.push(...typedFields(row.rid, list, cells));
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

function typedFields(row: number, list: ListContext, cells: readonly string[]) {
	const fields = [];
	for (const [i, column] of list.header.entries()) {
		const role = list.mapping.columns[column];
		const text = cells[i]?.trim() ?? '';
		if (role === undefined || role === 'ignore' || role === 'note' || text === '') continue;
		const read = role.endsWith('-on') ? parseListDate(text, list.mapping.dateOrder) : null;
		const bounds = read !== null && 'edtf' in read ? dateBounds(read.edtf) : null;
		fields.push({ row, role, text, lo: finite(bounds?.lo), hi: finite(bounds?.hi) });
	}
	return fields;
}

/** Takes back all that a list's rows had made; what others decided about a row's entities waits for it. */
async function dropRows(fold: Fold, source: number): Promise<void> {
	const old = await fold.tx
		.selectFrom('entity')
		.select('id')
		.where('source', '=', source)
		.where('row', 'is not', null)
		.execute();
	if (old.length === 0) return;
	for (const row of old) fold.dirty.joined.add(row.id as EntityId);
	await touchJoined(fold, source);
	// The answers of rows that nobody joined with anything go with them.
	await sql`delete from answer where key in
		(select cluster from entity where source = ${source} and row is not null)`.execute(fold.tx);
	await sql`delete from fts_name where rowid in (select rid from entity where source = ${source} and row is not null)`.execute(
		fold.tx,
	);
	await fold.tx.deleteFrom('entity').where('source', '=', source).where('row', 'is not', null).execute();
	await sql`delete from row_field where row in (select rid from list_row where source = ${source})`.execute(
		fold.tx,
	);
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
