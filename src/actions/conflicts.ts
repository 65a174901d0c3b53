import type { Relation } from '../answers/index.ts';
import {
	type ApartJson,
	RELATION_FILTERS,
	type RelationCountsJson,
	type RelationFilter,
	type RelationJson,
} from '../api/index.ts';
import { type Case, countFlags, pageAnswers } from '../store/index.ts';
import { cursorOf, nextOf, type Page } from './cursor.ts';
import { keptApart } from './joins.ts';
import { filtersOf, HAS_CONFLICTS, type KeptRelations, RELATION_FLAGS, RELATIONS } from './relations-kept.ts';
import { relationsOfCase } from './relations-of-case.ts';
import { relationJson } from './shapes.ts';

export type ConflictsQuery = {
	/** Only these; without it all conflicts, and what only seems one beside them. */
	readonly kind?: RelationFilter;
	readonly after?: string;
	/** People on a page: all that is found about one of them stays together. */
	readonly limit?: number;
};

/** What contradicts what, person by person, the latest spoken of first; what is compared across the case stands last. */
export async function findConflicts(opened: Case, query: ConflictsQuery): Promise<Page<RelationJson>> {
	const { kind, limit = 100 } = query;
	const rows = await pageAnswers(opened, RELATIONS, {
		limit,
		flag: kind === undefined ? HAS_CONFLICTS : RELATION_FLAGS[kind],
		...(query.after === undefined ? {} : { after: cursorOf(query.after) }),
	});
	const isAsked = (relation: Relation) =>
		kind === undefined
			? relation.dismissed === undefined && CONTRADICTING.has(relation.relation)
			: filtersOf(relation).includes(kind);
	const items = rows.flatMap(({ key, doc }) => {
		const { kind: of, name, relations } = doc as KeptRelations;
		return relations.filter(isAsked).map((relation) => relationJson(relation, { id: key, kind: of, name }));
	});
	const next = nextOf(rows, limit);
	if (next === null)
		for (const relation of await relationsOfCase(opened))
			if (isAsked(relation)) items.push(relationJson(relation));
	return { items, next };
}

const CONTRADICTING: ReadonlySet<string> = new Set(['conflict', 'different-scope']);

/** How many people, groups, bodies, orders and inquiries there are to each kind, and relations across the case. */
export async function countConflicts(opened: Case): Promise<RelationCountsJson> {
	const [any = 0, ...kept] = await countFlags(opened, RELATIONS, [
		HAS_CONFLICTS,
		...RELATION_FILTERS.map((filter) => RELATION_FLAGS[filter]),
	]);
	const across = await relationsOfCase(opened);
	const counts = RELATION_FILTERS.map(
		(filter, i) =>
			[filter, (kept[i] ?? 0) + across.filter((one) => filtersOf(one).includes(filter)).length] as const,
	);
	const shown = across.filter(
		({ relation, dismissed }) => CONTRADICTING.has(relation) && dismissed === undefined,
	).length;
	// `fromEntries` forgets which keys it was given.
	return { any: any + shown, ...(Object.fromEntries(counts) as Record<RelationFilter, number>) };
}

/** Every conflict of the case and every pair that is kept apart, for the command line; or all relations of these kinds. */
export async function allConflicts(
	opened: Case,
	kinds: readonly RelationFilter[] = [],
): Promise<{ readonly relations: readonly RelationJson[]; readonly apart: readonly ApartJson[] }> {
	const relations = new Map<string, RelationJson>();
	for (const kind of kinds.length === 0 ? [undefined] : kinds) {
		let after: string | undefined;
		do {
			const page = await findConflicts(opened, {
				limit: 500,
				...(kind === undefined ? {} : { kind }),
				...(after === undefined ? {} : { after }),
			});
			// What is found by two of the kinds is told once.
			for (const one of page.items)
				relations.set(`${one.relation} ${one.property} ${one.about?.id} ${one.statements.join()}`, one);
			after = page.next ?? undefined;
		} while (after !== undefined);
	}
	return { relations: [...relations.values()], apart: kinds.length === 0 ? await keptApart(opened) : [] };
}
