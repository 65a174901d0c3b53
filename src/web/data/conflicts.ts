import type { RelationJson } from '../../api/index.ts';

export type ConflictGroup = {
	readonly key: string;
	/** Absent for what is compared across the case. */
	readonly about?: NonNullable<RelationJson['about']>;
	readonly relations: readonly RelationJson[];
};

/** Relations as they come, those of one person, order or body together: a page never cuts one in two. */
export function byPerson(relations: readonly RelationJson[]): readonly ConflictGroup[] {
	const groups: { key: string; about?: NonNullable<RelationJson['about']>; relations: RelationJson[] }[] = [];
	for (const relation of relations) {
		const { about } = relation;
		const key = about?.id ?? '';
		const last = groups.at(-1);
		if (last?.key === key) last.relations.push(relation);
		else groups.push({ key, ...(about === undefined ? {} : { about }), relations: [relation] });
	}
	return groups;
}
