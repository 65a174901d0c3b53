import { groupAnswer, membershipsOf } from '../answers/index.ts';
import type { GroupJson, MembershipJson } from '../api/index.ts';
import type { PersonGraph } from '../record/index.ts';
import { type Case, isMember, selectGroup, selectMemberships } from '../store/index.ts';
import { saidJson } from './numbers.ts';

/** Who is in a group, by name and by number; `null` for what is no group. */
export async function groupOf(opened: Case, cluster: string): Promise<GroupJson | null> {
	const graph = await selectGroup(opened, cluster);
	const answer = graph === null ? null : groupAnswer(graph);
	if (answer === null) return null;
	return {
		members: answer.members.map(({ person, name, named, belongs }) => ({ person, name, named, belongs })),
		named: answer.named,
		counts: answer.counts.map(({ number, ...rest }) => ({ ...rest, number: saidJson(number) })),
	};
}

/** The groups among which somebody is put, each with the voices that do. */
export async function membershipsIn(
	opened: Case,
	{ cluster, statements, entities }: PersonGraph,
): Promise<readonly MembershipJson[]> {
	const withGroup = statements.some(
		({ property, value }) =>
			property === 'who' && value.type === 'entity' && entities.get(value.id)?.kind === 'Group',
	);
	// Most people are put among nobody: that is seen without reading a group.
	if (!withGroup && !(await isMember(opened, cluster))) return [];
	const graph = await selectMemberships(opened, cluster);
	return graph === null ? [] : membershipsOf(graph);
}
