import { sql } from 'kysely';
import type { Case } from '../case.ts';

/** One thing that is told of a body or place, from statements: as written, or where it stands. */
export type ToldOfThing =
	| { readonly rid: number; readonly what: 'identifier' | 'within'; readonly text: string }
	| {
			readonly rid: number;
			readonly what: 'position';
			readonly latitude: number;
			readonly longitude: number;
	  };

/** Identifiers, positions and the places they lie in, of all bodies and places, from statements that affirm them. */
export async function toldOfThings(opened: Case): Promise<readonly ToldOfThing[]> {
	const { rows } = await sql<{
		rid: number;
		what: 'identifier' | 'within' | 'position';
		text: string | null;
		latitude: number | null;
		longitude: number | null;
	}>`
		select s.subject as rid, s.property as what,
				coalesce(place.label, json_extract(s.doc, '$.value.text')) as text,
				json_extract(s.doc, '$.value.latitude') as latitude,
				json_extract(s.doc, '$.value.longitude') as longitude
			from statement s join entity e on e.rid = s.subject left join entity place on place.rid = s.value_entity
			where e.kind in ('Place', 'Organization') and s.property in ('identifier', 'within', 'position')
				and s.gone = 0 and s.polarity = 'affirms'
			order by s.subject`.execute(opened.db);
	return rows.flatMap(({ rid, what, text, latitude, longitude }): ToldOfThing[] => {
		if (what === 'position')
			return latitude === null || longitude === null ? [] : [{ rid, what, latitude, longitude }];
		return text === null ? [] : [{ rid, what, text }];
	});
}
