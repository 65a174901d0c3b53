import { namesOf, type Relation, relationsOf, relationsOfOrder } from '../answers/index.ts';
import type { RelationFilter } from '../api/index.ts';
import { type AnswerGraph, dateBounds, type EntityKind } from '../record/index.ts';
import type { AnswerMaker, KeptAnswer } from '../store/index.ts';

export const RELATIONS = 'relations';

export const HAS_CONFLICTS = 1;
/** By which kind of relation somebody or something is found; only the first five are conflicts. */
export const RELATION_FLAGS = {
	value: 2,
	date: 4,
	polarity: 8,
	definition: 512,
	'two-accounts': 256,
	'different-scope': 16,
	paraphrase: 32,
	echo: 64,
	agreement: 128,
	dismissed: 1_024,
} as const satisfies Record<RelationFilter, number>;

/** Under which kinds a relation is found; a dismissed one only as such. */
export function filtersOf({
	relation,
	kind,
	twoAccountsBy,
	dismissed,
}: Pick<Relation, 'relation' | 'kind' | 'twoAccountsBy' | 'dismissed'>): readonly RelationFilter[] {
	if (dismissed !== undefined) return ['dismissed'];
	if (relation !== 'conflict') return [relation];
	return [
		kind === 'words' ? 'value' : kind,
		...(twoAccountsBy === undefined ? [] : ['two-accounts' as const]),
	];
}

function flagsOf(relations: readonly Relation[]): number {
	let flags = 0;
	for (const one of relations) {
		for (const filter of filtersOf(one)) flags |= RELATION_FLAGS[filter];
		if (one.relation === 'conflict' && one.dismissed === undefined) flags |= HAS_CONFLICTS;
	}
	return flags;
}

/** What the store keeps: how the statements about one cluster stand to each other, and how it is called. */
export type KeptRelations = {
	readonly kind: EntityKind;
	readonly name: string;
	readonly relations: readonly Relation[];
};

/** Of people, groups, bodies, orders and inquiries. Numbers and words are compared across the case, when somebody looks. */
export const relationMakers: readonly AnswerMaker[] = [
	{ kind: RELATIONS, of: ['Person', 'Group'], compute: (graph) => kept(graph, relationsOf(graph)) },
	{ kind: RELATIONS, of: ['Organization'], reach: [], compute: (graph) => kept(graph, relationsOf(graph)) },
	{
		kind: RELATIONS,
		of: ['Order', 'Obligation'],
		reach: [
			{ by: 'partOf', at: 'subject', from: ['Order'], to: ['Obligation'] },
			{ by: 'obligation', at: 'subject', from: ['Obligation'], to: ['Act'] },
		],
		// What is part of an order is told with it.
		compute: (graph) => (isPart(graph) ? null : kept(graph, relationsOfOrder(graph))),
	},
	{ kind: RELATIONS, of: ['Inquiry'], reach: [], compute: (graph) => kept(graph, relationsOfOrder(graph)) },
];

function isPart({ members, statements }: AnswerGraph): boolean {
	if (members[0]?.kind !== 'Obligation') return false;
	const own = new Set(members.map(({ id }) => id));
	return statements.some(
		({ property, subject, polarity }) => property === 'partOf' && polarity === 'affirms' && own.has(subject),
	);
}

function kept(graph: AnswerGraph, relations: readonly Relation[]): KeptAnswer | null {
	const [first] = graph.members;
	if (relations.length === 0 || first === undefined) return null;
	const { name } = namesOf(graph);
	const doc: KeptRelations = { kind: first.kind, name, relations };
	return { name, hi: latestOf(graph), flags: flagsOf(relations), doc };
}

/** The last day that a statement here is about. */
function latestOf({ statements }: AnswerGraph): number | null {
	let latest: number | null = null;
	for (const { value } of statements) {
		const hi = value.type === 'date' ? dateBounds(value.edtf)?.hi : undefined;
		if (hi !== undefined && Number.isFinite(hi) && (latest === null || hi > latest)) latest = hi;
	}
	return latest;
}
