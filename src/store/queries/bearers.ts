import { sql } from 'kysely';
import { type EntityId, inForce, type SourceId, type Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { decisionsOn, undoneAmong } from '../projection/in-force.ts';

/** Somebody or something with a name, as a *same* takes it. */
export type NamedEntity = {
	readonly rid: number;
	readonly id: EntityId;
	readonly kind: string;
	readonly label: string;
	readonly source: SourceId;
	readonly sourceRid: number;
	readonly row: number | null;
	readonly cluster: string;
};

/**
 * All people, bodies and places, in the order in which they came. A body or place that many rows of one list name is
 * given once.
 */
export async function namedEntities(opened: Case): Promise<readonly NamedEntity[]> {
	const rows = await opened.db
		.selectFrom('entity')
		.innerJoin('source', 'source.rid', 'entity.source')
		.select([
			'entity.rid',
			'entity.id',
			'entity.kind',
			'entity.label',
			'entity.row',
			'entity.cluster',
			'source.id as source',
			'source.rid as sourceRid',
		])
		.where('entity.kind', 'in', ['Person', 'Organization', 'Place'])
		.where('source.gone', '=', 0)
		.orderBy('entity.rid')
		.execute();
	const listed = new Set<string>();
	return rows.flatMap((row) => {
		if (row.row !== null && row.kind !== 'Person') {
			const key = `${row.sourceRid} ${row.kind} ${row.label}`;
			if (listed.has(key)) return [];
			listed.add(key);
		}
		// Columns that hold what `record` made.
		return [{ ...row, id: row.id as EntityId, source: row.source as SourceId }];
	});
}

/** What is told of somebody that may agree with what is told of another: `day 2019-05-14`, `place Port Vey` and so on. */
export type Told = {
	readonly rid: number;
	readonly what: 'days' | 'places' | 'births' | 'identifiers';
	readonly text: string;
};

/** Whole days and places of events, days of birth and identifiers, of all people: from statements and rows of lists. */
export async function toldOfPeople(opened: Case): Promise<readonly Told[]> {
	const { rows } = await sql<Told>`
		select who.value_entity as rid, 'days' as what, json_extract(s.doc, '$.value.edtf') as text
			from statement who join statement s on s.subject = who.subject
			where who.property = 'who' and who.gone = 0 and who.value_entity is not null and s.property = 'on' and s.gone = 0
		union all
		select who.value_entity, 'places', place.label
			from statement who join statement s on s.subject = who.subject join entity place on place.rid = s.value_entity
			where who.property = 'who' and who.gone = 0 and who.value_entity is not null
				and s.property in ('at', 'toPlace', 'fromPlace') and s.gone = 0
		union all
		select s.subject, 'births', json_extract(s.doc, '$.value.edtf') from statement s
			where s.property = 'bornOn' and s.gone = 0
		union all
		select s.subject, 'identifiers', json_extract(s.doc, '$.value.text') from statement s
			where s.property = 'identifier' and s.gone = 0
		union all
		select e.rid, case f.role when 'born-on' then 'births' else 'days' end, cast(f.lo as text)
			from row_field f join entity e on e.source = f.source and e.row = f.row and e.kind = 'Person'
			where f.role like '%-on' and f.lo is not null and f.hi - f.lo < 86400000
		union all
		select e.rid, case f.role when 'identifier' then 'identifiers' else 'places' end, f.text
			from row_field f join entity e on e.source = f.source and e.row = f.row and e.kind = 'Person'
			where f.role in ('identifier', 'detained-at', 'held-at', 'transferred-to', 'died-at')`.execute(
		opened.db,
	);
	return rows.flatMap((row) =>
		row.text === null ? [] : [{ ...row, text: row.what === 'identifiers' ? row.text : dayOf(row.text) }],
	);
}

/** A date of a list is kept as the milliseconds at which its day begins. */
function dayOf(text: string): string {
	return /^-?\d{5,}$/.test(text) ? (new Date(Number(text)).toISOString().split('T')[0] ?? text) : text;
}

/** Two clusters that a decision is about: `same` that is kept apart, `different`, `unsure`, or a suggestion dismissed. */
export type DecidedPair = { readonly left: string; readonly right: string };

/** Pairs of clusters that need no suggestion any longer. */
export async function decidedClusters(opened: Case): Promise<readonly DecidedPair[]> {
	const decided = await opened.db.selectFrom('pair').select(['left', 'right']).execute();
	const pairs = [...decided, ...(await dismissed(opened, 'same'))];
	const clusters = new Map<string, string>();
	for (const some of chunks(new Set(pairs.flatMap(({ left, right }) => [left, right]))))
		for (const { id, cluster } of await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster'])
			.where('id', 'in', some)
			.execute())
			clusters.set(id, cluster);
	return pairs.map(({ left, right }) => ({
		left: clusters.get(left) ?? left,
		right: clusters.get(right) ?? right,
	}));
}

/** Pairs of ids, in one order, of which a suggestion is dismissed and no undo takes that back. */
export async function dismissed(opened: Case, kind: 'same' | 'reprint'): Promise<readonly DecidedPair[]> {
	const fold = opened.fold(opened.db);
	const start = `dismissed ${kind} `;
	const subjects = await opened.db
		.selectFrom('decision')
		.select('subject')
		.distinct()
		.where('verb', '=', 'dismiss')
		.where('subject', '>=', start)
		.where('subject', '<', `${start}~`)
		.execute();
	const pairs: DecidedPair[] = [];
	for (const { subject } of subjects) {
		const decisions = await decisionsOn(fold, subject);
		const undone = await undoneAmong(fold, decisions);
		if (inForce(decisions, (id) => undone.has(id)) === null) continue;
		const [left = '', right = ''] = subject.slice(start.length).split(' ');
		pairs.push({ left, right });
	}
	return pairs;
}

/** The first words in its source by which each of these is told of: where it is named, else where something is said of it. */
export async function firstAnchors(
	opened: Case,
	rids: readonly number[],
): Promise<ReadonlyMap<number, Statement['anchors'][number]>> {
	const found = new Map<number, Statement['anchors'][number]>();
	for (const some of chunks(new Set(rids)))
		for (const property of ['name', null] as const) {
			const rows = await opened.db
				.selectFrom('statement')
				.select(['subject', 'doc'])
				.where('subject', 'in', some)
				.where('gone', '=', 0)
				.$if(property !== null, (query) => query.where('property', '=', property ?? ''))
				.orderBy('rid')
				.execute();
			for (const { subject, doc } of rows) {
				const [anchor] = (JSON.parse(doc) as Pick<Statement, 'anchors'>).anchors;
				if (anchor?.quote !== undefined && !found.has(subject)) found.set(subject, anchor);
			}
		}
	return found;
}
