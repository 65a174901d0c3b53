import { sql } from 'kysely';
import {
	dateBounds,
	type Entity,
	type EntityKind,
	hasName,
	inForce,
	type Minted,
	type Statement,
} from '../../record/index.ts';
import { formCluster, ownCluster, touchNamed } from './clusters.ts';
import { chunks, type Fold } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { markReaching } from './reach.ts';

/** Removes what an owner (a decided passage, a statement by hand) had minted, and what nothing else mints. */
export async function dropOwner(fold: Fold, owner: string): Promise<void> {
	const old = await fold.tx
		.selectFrom('statement')
		.select(['rid', 'source', 'subject', 'value_entity', 'property'])
		.where('owner', '=', owner)
		.execute();
	const minted = await mintedBy(fold, owner);
	for (const { id } of minted) fold.dirty.shaken.add(id);
	if (old.length === 0 && minted.length === 0) return;
	for (const row of old) {
		fold.dirty.counted.add(row.source);
		fold.dirty.entities.add(row.subject);
		if (row.property === 'who' && row.value_entity !== null) fold.dirty.entities.add(row.value_entity);
		if (row.property === 'within') await touchNamed(fold, row.subject);
	}
	// Whose answers change must be known before the rows that say so are gone.
	await settleDirty(fold);
	const rids = old.map((row) => row.rid);
	for (const some of chunks(rids)) {
		await fold.tx.deleteFrom('statement').where('rid', 'in', some).execute();
		await sql`delete from fts_statement where rowid in (${sql.join(some)})`.execute(fold.tx);
	}
	await fold.tx.deleteFrom('mint').where('owner', '=', owner).execute();
	for (const { entity } of minted) await refreshBorn(fold, entity);
}

/** The entities that an owner mints, whoever else does. */
export async function mintedBy(
	fold: Fold,
	owner: string,
): Promise<readonly { readonly entity: number; readonly id: string }[]> {
	return fold.tx
		.selectFrom('mint')
		.innerJoin('entity', 'entity.rid', 'mint.entity')
		.select(['mint.entity', 'entity.id'])
		.where('owner', '=', owner)
		.execute();
}

/** Writes down what was minted for an owner. */
export async function keepMinted(
	fold: Fold,
	owner: string,
	source: number,
	minted: Minted,
	born: string,
): Promise<void> {
	const rids = await keepEntities(fold, owner, source, minted.entities, born);
	const missing = new Set<string>();
	for (const statement of minted.statements) {
		if (!rids.has(statement.subject)) missing.add(statement.subject);
		if (statement.value.type === 'entity' && !rids.has(statement.value.id)) missing.add(statement.value.id);
	}
	for (const some of chunks(missing))
		for (const row of await fold.tx
			.selectFrom('entity')
			.select(['rid', 'id'])
			.where('id', 'in', some)
			.execute())
			rids.set(row.id, row.rid);
	const rows = [];
	for (const statement of minted.statements) {
		const subject = rids.get(statement.subject);
		if (subject === undefined) continue;
		rows.push({ statement, row: statementRow(statement, owner, source, subject, rids) });
	}
	if (rows.length > 0) fold.dirty.counted.add(source);
	for (const some of chunks(rows, 100)) {
		const ids = await fold.tx
			.insertInto('statement')
			.values(some.map(({ row }) => row))
			.onConflict((conflict) => conflict.columns(['id', 'owner']).doNothing())
			.returning(['rid', 'id'])
			.execute();
		const ridOf = new Map(ids.map((row) => [row.id, row.rid]));
		const quotes = [];
		for (const { statement, row } of some) {
			fold.dirty.entities.add(row.subject);
			if (row.property === 'who' && row.value_entity !== null) fold.dirty.entities.add(row.value_entity);
			if (row.property === 'within') await touchNamed(fold, row.subject);
			const rid = ridOf.get(statement.id);
			const quote = statement.anchors[0]?.quote?.exact;
			if (rid !== undefined && quote !== undefined) quotes.push(sql`(${rid}, ${quote})`);
		}
		if (quotes.length > 0)
			await sql`insert into fts_statement (rowid, quote) values ${sql.join(quotes)}`.execute(fold.tx);
		for (const id of await weighed(fold, ridOf.keys())) await applyGone(fold, id);
	}
}

/** Which of these statements somebody decided on. */
async function weighed(fold: Fold, ids: Iterable<string>): Promise<readonly string[]> {
	const subjects = [...ids].map((id) => `statement ${id}`);
	if (subjects.length === 0) return [];
	const rows = await fold.tx
		.selectFrom('decision')
		.select('subject')
		.distinct()
		.where('subject', 'in', subjects)
		.execute();
	return rows.map((row) => row.subject.slice('statement '.length));
}

async function keepEntities(
	fold: Fold,
	owner: string,
	source: number,
	entities: readonly Entity[],
	born: string,
): Promise<Map<string, number>> {
	const rids = new Map<string, number>();
	const places = new Map(entities.map((entity, i) => [entity.id, i]));
	const bornOf = ({ id }: Entity) => `${born}.${String(places.get(id)).padStart(6, '0')}`;
	for (const some of chunks(entities, 100)) {
		const have = await fold.tx
			.selectFrom('entity')
			.select(['rid', 'id', 'born'])
			.where(
				'id',
				'in',
				some.map((entity) => entity.id),
			)
			.execute();
		const known = new Map(have.map((row) => [row.id, row]));
		const fresh = some.filter((entity) => !known.has(entity.id));
		for (const row of await insertFresh(fold, source, fresh, bornOf)) known.set(row.id, row);
		const mints = [];
		for (const entity of some) {
			const at = bornOf(entity);
			const old = known.get(entity.id) as { rid: number; born: string };
			rids.set(entity.id, old.rid);
			mints.push({ entity: old.rid, owner, born: at });
			if (at >= old.born) continue;
			await fold.tx.updateTable('entity').set({ born: at }).where('rid', '=', old.rid).execute();
			fold.dirty.joined.add(entity.id);
			fold.dirty.entities.add(old.rid);
		}
		await fold.tx
			.insertInto('mint')
			.values(mints)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	return rids;
}

async function insertFresh(
	fold: Fold,
	source: number,
	entities: readonly Entity[],
	bornOf: (entity: Entity) => string,
): Promise<readonly { rid: number; id: string; born: string }[]> {
	if (entities.length === 0) return [];
	const made = await fold.tx
		.insertInto('entity')
		.values(
			entities.map((entity) => ({
				id: entity.id,
				kind: entity.kind,
				source,
				label: entity.label,
				row: entity.row ?? null,
				born: bornOf(entity),
				cluster: ownCluster(fold, entity.id),
			})),
		)
		.returning(['rid', 'id', 'born', 'kind', 'label'])
		.execute();
	const names = made.filter((row) => hasName(row.kind as EntityKind));
	if (names.length > 0) {
		const values = names.map((row) => sql`(${row.rid}, ${row.label})`);
		await sql`insert into fts_name (rowid, label) values ${sql.join(values)}`.execute(fold.tx);
	}
	for (const entity of entities) fold.dirty.joined.add(entity.id);
	return made;
}

function statementRow(
	statement: Statement,
	owner: string,
	source: number,
	subject: number,
	rids: ReadonlyMap<string, number>,
) {
	const { value } = statement;
	const bounds = value.type === 'date' ? dateBounds(value.edtf) : null;
	const { id: _id, ...doc } = statement;
	return {
		id: statement.id,
		source,
		subject,
		property: statement.property,
		value_entity: value.type === 'entity' ? (rids.get(value.id) ?? null) : null,
		lo: finite(bounds?.lo),
		hi: finite(bounds?.hi),
		polarity: statement.polarity,
		force: statement.force,
		owner,
		gone: 0,
		doc: JSON.stringify(doc),
	};
}

export function finite(n: number | undefined): number | null {
	return n !== undefined && Number.isFinite(n) ? n : null;
}

/** A statement is gone, whoever says it, while a withdrawal or a correction of it is in force. */
export async function applyGone(fold: Fold, id: string): Promise<void> {
	const rows = await fold.tx
		.selectFrom('statement')
		.select(['rid', 'source', 'subject', 'property', 'value_entity', 'gone'])
		.where('id', '=', id)
		.execute();
	if (rows.length === 0) return;
	const decisions = await decisionsOn(fold, `statement ${id}`);
	const undone = await undoneAmong(fold, decisions);
	const gone = inForce(decisions, (decision) => undone.has(decision)) === null ? 0 : 1;
	for (const row of rows) {
		if (gone === row.gone) continue;
		await fold.tx.updateTable('statement').set({ gone }).where('rid', '=', row.rid).execute();
		fold.dirty.counted.add(row.source);
		fold.dirty.entities.add(row.subject);
		if (row.value_entity !== null) fold.dirty.entities.add(row.value_entity);
		if (row.property === 'within') await touchNamed(fold, row.subject);
	}
}

/** An entity is as old as the oldest decision that mints it, and gone when none does. */
async function refreshBorn(fold: Fold, rid: number): Promise<void> {
	const entity = await fold.tx
		.selectFrom('entity')
		.select(['id', 'kind', 'born', 'row', 'cluster'])
		.where('rid', '=', rid)
		.executeTakeFirst();
	if (entity === undefined || entity.row !== null) return;
	const { born } = await fold.tx
		.selectFrom('mint')
		.select((eb) => eb.fn.min('born').as('born'))
		.where('entity', '=', rid)
		.executeTakeFirstOrThrow();
	if (born === entity.born) return;
	fold.dirty.joined.add(entity.id as never);
	fold.dirty.clusters.add(entity.cluster);
	if (born === null) {
		await fold.tx.deleteFrom('entity').where('rid', '=', rid).execute();
		await sql`delete from fts_name where rowid = ${rid}`.execute(fold.tx);
	} else await fold.tx.updateTable('entity').set({ born }).where('rid', '=', rid).execute();
}

/** Turns touched entities into the clusters whose answers are due: theirs, and those of `who` in touched events. */
export async function settleDirty(fold: Fold): Promise<void> {
	for (const some of chunks(fold.dirty.entities)) {
		const rows = await fold.tx
			.selectFrom('entity')
			.select(['rid', 'kind', 'cluster', 'source', 'row'])
			.where('rid', 'in', some)
			.execute();
		const events: string[] = [];
		for (const row of rows) {
			if (row.kind === 'Person' || row.kind === 'Group') fold.dirty.clusters.add(row.cluster);
			else if (row.kind === 'Custody' || row.kind === 'Transfer' || row.kind === 'Act')
				events.push(row.cluster);
		}
		for (const clusters of chunks(new Set(events))) await addParties(fold, clusters);
		await markReaching(fold, rows);
	}
	fold.dirty.entities.clear();
}

/** The people of these event clusters, by statements and by rows of lists. */
async function addParties(fold: Fold, eventClusters: readonly string[]): Promise<void> {
	const said = await fold.tx
		.selectFrom('entity as event')
		.innerJoin('statement', 'statement.subject', 'event.rid')
		.innerJoin('entity as who', 'who.rid', 'statement.value_entity')
		.select('who.cluster')
		.where('event.cluster', 'in', eventClusters)
		.where('statement.property', '=', 'who')
		.execute();
	const listed = await fold.tx
		.selectFrom('entity as event')
		.innerJoin('entity as who', (join) =>
			join.onRef('who.source', '=', 'event.source').onRef('who.row', '=', 'event.row'),
		)
		.select('who.cluster')
		.where('event.cluster', 'in', eventClusters)
		.where('event.row', 'is not', null)
		.where('who.kind', '=', 'Person')
		.execute();
	for (const row of [...said, ...listed]) fold.dirty.clusters.add(row.cluster);
}

/** Forms the clusters anew of entities that came, went, or changed their age, where pairs name them. */
export async function settleJoined(fold: Fold): Promise<void> {
	const ids = [...fold.dirty.joined];
	fold.dirty.joined.clear();
	const any = await fold.tx.selectFrom('pair').select('left').limit(1).execute();
	if (any.length === 0) return;
	const formed = new Set<string>();
	for (const some of chunks(ids)) {
		const pairs = await fold.tx
			.selectFrom('pair')
			.select(['left', 'right'])
			.where((eb) => eb.or([eb('left', 'in', some), eb('right', 'in', some)]))
			.execute();
		for (const { left, right } of pairs) {
			if (formed.has(left) && formed.has(right)) continue;
			for (const id of await formCluster(fold, [left, right])) formed.add(id);
		}
	}
}
