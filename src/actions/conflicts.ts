import { valueConflicts } from '../answers/index.ts';
import type { ApartJson, RelationJson } from '../api/index.ts';
import { type Case, countFlags, pageAnswers, selectCounts } from '../store/index.ts';
import {
	CONFLICT_FLAGS,
	type ConflictFilter,
	filterOf,
	HAS_CONFLICTS,
	type KeptWhereabouts,
} from './answer-makers.ts';
import { cursorOf, nextOf, type Page } from './cursor.ts';
import { keptApart } from './joins.ts';
import { relationJson } from './shapes.ts';

export type ConflictsQuery = {
	/** Only these; without it all conflicts, and what only seems one beside them. */
	readonly kind?: ConflictFilter;
	readonly after?: string;
	/** People on a page: all that is found about one of them stays together. */
	readonly limit?: number;
};

/** What contradicts what, person by person, the latest spoken of first. */
export async function findConflicts(opened: Case, query: ConflictsQuery): Promise<Page<RelationJson>> {
	const { kind, limit = 100 } = query;
	const rows = await pageAnswers(opened, 'whereabouts', {
		limit,
		flag: kind === undefined ? HAS_CONFLICTS : CONFLICT_FLAGS[kind],
		...(query.after === undefined ? {} : { after: cursorOf(query.after) }),
	});
	const items = rows.flatMap((row) => {
		const { name, conflicts } = row.doc as KeptWhereabouts;
		return conflicts
			.filter((relation) => kind === undefined || filterOf(relation) === kind)
			.map((relation) => relationJson(relation, { person: row.key, name }));
	});
	return { items, next: nextOf(rows, limit) };
}

/** How many people and groups there are to each kind of conflict; `any` leaves out what only seems one. */
export async function countConflicts(
	opened: Case,
): Promise<Readonly<Record<ConflictFilter | 'any', number>>> {
	const { value, date, polarity, 'different-scope': scope } = CONFLICT_FLAGS;
	const [any = 0, values = 0, dates = 0, polarities = 0, scopes = 0] = await countFlags(
		opened,
		'whereabouts',
		[HAS_CONFLICTS, value, date, polarity, scope],
	);
	return { any, value: values, date: dates, polarity: polarities, 'different-scope': scopes };
}

/** Every conflict of the case and every pair that is kept apart, for the command line. */
export async function allConflicts(
	opened: Case,
): Promise<{ readonly relations: readonly RelationJson[]; readonly apart: readonly ApartJson[] }> {
	const relations: RelationJson[] = [];
	let after: string | undefined;
	do {
		const page = await findConflicts(opened, { limit: 500, ...(after === undefined ? {} : { after }) });
		relations.push(...page.items);
		after = page.next ?? undefined;
	} while (after !== undefined);
	return { relations: [...relations, ...(await countsCompared(opened))], apart: await keptApart(opened) };
}

/**
 * Numbers of the whole case: of one population that do not meet, and, of different scope, those of different ones. They
 * are of nobody alone, so no row names a person.
 */
export async function countsCompared(opened: Case): Promise<readonly RelationJson[]> {
	const { statements, ...context } = await selectCounts(opened.fold(opened.db));
	return valueConflicts(statements, context)
		.filter(({ property }) => property === 'count')
		.map((relation) => relationJson(relation));
}
