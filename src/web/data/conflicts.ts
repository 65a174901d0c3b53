import type { RelationJson } from '../../api/index.ts';

export type ConflictGroup = {
	readonly person: string;
	readonly name: string;
	readonly relations: readonly RelationJson[];
};

/** Conflicts as they come, each person's together: a page never cuts one in two. */
export function byPerson(relations: readonly RelationJson[]): readonly ConflictGroup[] {
	const groups: { person: string; name: string; relations: RelationJson[] }[] = [];
	for (const relation of relations) {
		const { person = '', name = '' } = relation;
		const last = groups.at(-1);
		if (last?.person === person) last.relations.push(relation);
		else groups.push({ person, name, relations: [relation] });
	}
	return groups;
}
