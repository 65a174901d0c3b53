import { sql } from 'kysely';
import type { Case } from '../case.ts';

export type NameHit = {
	readonly entity: string;
	readonly kind: string;
	readonly label: string;
	readonly cluster: string;
	readonly source: string;
	readonly row: number | null;
};
export type StatementHit = { readonly id: string; readonly doc: string };
export type PassageHit = {
	readonly source: string;
	readonly start: number;
	readonly end: number;
	/** The text, and the object that holds its words. */
	readonly text: string;
	readonly object: string;
};

/** Words as full-text search takes them: each quoted, the last as a prefix, no operator gets through. */
export function matchQuery(words: string): string | null {
	const terms = words.match(/[\p{L}\p{N}]+/gu);
	if (terms === null) return null;
	return terms.map((term, i) => (i === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(' ');
}

/** From the entity index, those of texts before those of rows; ranked only while few match (DESIGN §6, Search). */
export async function searchNames(opened: Case, words: string, limit: number): Promise<readonly NameHit[]> {
	const query = matchQuery(words);
	if (query === null) return [];
	const { rows } = await sql<NameHit>`
		select e.id as entity, e.kind as kind, e.label as label, e.cluster as cluster, s.id as source, e.row as row
		from fts_name f join entity e on e.rid = f.rowid join source s on s.rid = e.source
		where fts_name match ${query} ${await ranked(opened, 'fts_name', query)} limit ${limit}`.execute(
		opened.db,
	);
	return rows;
}

/**
 * The words by which a source knows an entity, where a statement about it has a place in the text: in the order of the
 * index, for a prison may be named by a hundred thousand.
 */
export async function placesOfEntities(
	opened: Case,
	entities: readonly string[],
): Promise<ReadonlyMap<string, { readonly start: number; readonly end: number }>> {
	if (entities.length === 0) return new Map();
	const { rows } = await sql<{ id: string; start: number | null; end: number | null }>`
		select id, json_extract(doc, '$.anchors[0].position.start') as start,
			json_extract(doc, '$.anchors[0].position.end') as end
		from (select e.id as id, coalesce(
			(select s.doc from statement s where s.subject = e.rid and s.property = 'name' and s.gone = 0 order by s.rid limit 1),
			(select s.doc from statement s where s.subject = e.rid and s.gone = 0 order by s.property, s.rid limit 1),
			(select s.doc from statement s where s.value_entity = e.rid and s.gone = 0 order by s.property, s.rid limit 1)) as doc
			from entity e where e.id in (${sql.join(entities)}))`.execute(opened.db);
	return new Map(
		rows.flatMap(({ id, start, end }) => (start === null || end === null ? [] : [[id, { start, end }]])),
	);
}

/** Statements by their quotes, newest first: those with the whole word before those where the last one only begins so. */
export async function searchStatements(
	opened: Case,
	words: string,
	limit: number,
): Promise<readonly StatementHit[]> {
	const query = matchQuery(words);
	if (query === null) return [];
	// A beginning is gathered from all words that begin so before the newest are known; a whole word is read from its end.
	const whole = await matchingStatements(opened, query.replace(/\*$/, ''), limit);
	if (whole.length >= limit) return whole;
	const known = new Set(whole.map(({ id }) => id));
	const begun = await matchingStatements(opened, query, limit);
	return [...whole, ...begun.filter(({ id }) => !known.has(id))].slice(0, limit);
}

async function matchingStatements(
	opened: Case,
	query: string,
	limit: number,
): Promise<readonly StatementHit[]> {
	const { rows } = await sql<StatementHit>`
		select s.id as id, s.doc as doc from fts_statement f join statement s on s.rid = f.rowid
		where fts_statement match ${query} and s.gone = 0
			and not exists (select 1 from statement o where o.id = s.id and o.rid > s.rid) order by f.rowid desc limit ${limit}`.execute(
		opened.db,
	);
	return rows;
}

export async function searchPassages(
	opened: Case,
	words: string,
	limit: number,
): Promise<readonly PassageHit[]> {
	const query = matchQuery(words);
	if (query === null) return [];
	const { rows } = await sql<PassageHit>`
		select s.id as source, p.start as start, p.end as end, t.id as text, t.object as object
		from fts_passage f join passage p on p.rid = f.rowid join source s on s.rid = p.source
			join text_version t on t.id = s.text
		where fts_passage match ${query} ${await ranked(opened, 'fts_passage', query)} limit ${limit}`.execute(
		opened.db,
	);
	return rows;
}

const RANKED_BELOW = 2_000;
/** Telling rows from texts opens every match: only while they are few. */
const SPLIT_BELOW = 2_000;

/** bm25 reads every match: a common word is shown in the order it lies in. */
async function ranked(opened: Case, table: 'fts_name' | 'fts_passage', query: string) {
	const name = sql.raw(table);
	const { rows } = await sql<{ n: number }>`select count(*) as n from (
		select 1 from ${name} where ${name} match ${query} limit ${RANKED_BELOW})`.execute(opened.db);
	const found = rows[0]?.n ?? 0;
	if (found >= RANKED_BELOW) return sql``;
	const textsFirst = table === 'fts_name' && found < SPLIT_BELOW ? sql`e.row is not null,` : sql``;
	const then = table === 'fts_name' ? sql`e.label, e.born` : sql`s.path, p.start`;
	return sql`order by ${textsFirst} bm25(${name}), ${then}`;
}
