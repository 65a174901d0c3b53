import { sql } from 'kysely';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';

/** One thing that is told of somebody, as written; of a date also the days it may be, UTC milliseconds. */
export type Told = {
	readonly rid: number;
	readonly what:
		| 'aliases'
		| 'births'
		| 'ages'
		| 'sexes'
		| 'days'
		| 'places'
		| 'nationalities'
		| 'identifiers';
	readonly text: string;
	/** Of a day or place: of what kind of event (`arrest`), or in which role a list has it (`detained-on`). */
	readonly of: string | null;
	readonly lo: number | null;
	readonly hi: number | null;
};

const PROPERTIES = sql`case s.property when 'alias' then 'aliases' when 'bornOn' then 'births' when 'age' then 'ages'
	when 'sex' then 'sexes' when 'nationality' then 'nationalities' else 'identifiers' end`;
const ROLES = sql`case f.role when 'alias' then 'aliases' when 'born-on' then 'births' when 'age' then 'ages'
	when 'sex' then 'sexes' when 'nationality' then 'nationalities' when 'identifier' then 'identifiers'
	when 'detained-at' then 'places' when 'held-at' then 'places' when 'transferred-to' then 'places'
	when 'died-at' then 'places' else 'days' end`;

/** The first kind that is said of an event. */
const OF = sql`(select json_extract(t.doc, '$.value.code') from statement t
	where t.subject = who.subject and t.property = 'type' and t.gone = 0 order by t.rid limit 1)`;

/**
 * What is told of people, by their row ids, of all where none are given: who they are and when and where something
 * befell them, from statements and from rows of lists. Denied and withdrawn statements tell nothing here.
 */
export async function toldOfPeople(opened: Case, rids?: readonly number[]): Promise<readonly Told[]> {
	if (rids === undefined) return select(opened, null);
	const told: Told[] = [];
	for (const some of chunks(new Set(rids))) told.push(...(await select(opened, some)));
	return told;
}

async function select(opened: Case, rids: readonly number[] | null): Promise<readonly Told[]> {
	const only = (column: string) =>
		rids === null ? sql`` : sql`and ${sql.ref(column)} in (${sql.join(rids)})`;
	const { rows } = await sql<{ [K in keyof Told]: Told[K] | (K extends 'text' ? null : never) }>`
		select who.value_entity as rid, 'days' as what, json_extract(s.doc, '$.value.edtf') as text, ${OF} as of, s.lo, s.hi
			from statement who join statement s on s.subject = who.subject
			where who.property = 'who' and who.gone = 0 and who.value_entity is not null ${only('who.value_entity')}
				and s.property in ('on', 'fromDate', 'untilDate') and s.gone = 0 and s.polarity = 'affirms'
		union
		select who.value_entity, 'places', place.label, ${OF}, null, null
			from statement who join statement s on s.subject = who.subject join entity place on place.rid = s.value_entity
			where who.property = 'who' and who.gone = 0 and who.value_entity is not null ${only('who.value_entity')}
				and s.property in ('at', 'toPlace', 'fromPlace') and s.gone = 0 and s.polarity = 'affirms'
		union
		select s.subject, ${PROPERTIES}, coalesce(json_extract(s.doc, '$.value.edtf'), json_extract(s.doc, '$.value.text')),
				null, s.lo, s.hi
			from statement s where s.property in ('alias', 'bornOn', 'age', 'sex', 'nationality', 'identifier')
				and s.gone = 0 and s.polarity = 'affirms' ${only('s.subject')}
		union
		select e.rid, ${ROLES}, f.text, f.role, f.lo, f.hi
			from row_field f join entity e on e.source = f.source and e.row = f.row and e.kind = 'Person'
			where (f.role in ('alias', 'age', 'sex', 'nationality', 'identifier', 'detained-at', 'held-at',
				'transferred-to', 'died-at') or (f.role like '%-on' and f.role <> 'told-on' and f.lo is not null))
				${only('e.rid')}`.execute(opened.db);
	return rows.flatMap((row) => (row.text === null ? [] : [{ ...row, text: row.text }]));
}
