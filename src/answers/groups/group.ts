import type { AnswerGraph, ClusterId, EntityId, Statement } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import { speaks } from '../account-state.ts';
import { normaliseLabel } from '../labels.ts';
import { namesOf } from '../names.ts';
import { clusterIn } from '../numbers/cluster-in.ts';
import { numbersSaid } from '../numbers/said.ts';
import { spanOf } from '../spans.ts';
import { belongings, putAmong } from './belonging.ts';
import type { GroupAnswer, GroupCount, Member, Membership } from './contract.ts';

/**
 * Who is in a group: by name, and by number, by which voices. A count is its own where a voice says that it is the group's
 * size, or where it stands in the very words by which a source calls the group. `null` for what is no group.
 *
 * @param graph the group's cluster with its events, the persons put among it, and the populations that may count it
 */
export function groupAnswer(graph: AnswerGraph): GroupAnswer | null {
	if (graph.members[0]?.kind !== 'Group') return null;
	const members = membersIn(graph);
	const counts = countsIn(graph);
	const statements = [
		...members.flatMap(({ belongs }) => belongs.flatMap((one) => one.statements)),
		...counts.flatMap(({ number }) => number.statements),
	];
	return {
		group: graph.cluster,
		members,
		named: members.filter(({ named }) => named).length,
		counts,
		statements: [...new Set(statements)].sort(compareText),
	};
}

function membersIn(graph: AnswerGraph): readonly Member[] {
	const byPerson = new Map<ClusterId, Member['belongs'][number][]>();
	for (const put of putAmong(graph)) {
		if (put.group !== graph.cluster) continue;
		byPerson.set(put.person, [...(byPerson.get(put.person) ?? []), ...belongings(put, graph)]);
	}
	return [...byPerson]
		.map(([person, belongs]) => ({
			person,
			name: nameIn(graph, person),
			named: belongs.some((one) => one.polarity === 'affirms' && speaks(one)),
			belongs: [...belongs].sort((a, b) => compareText(b.how, a.how)),
		}))
		.sort(
			(a, b) =>
				compareText(normaliseLabel(a.name), normaliseLabel(b.name)) || compareText(a.person, b.person),
		);
}

/** The groups among which somebody is put. */
export function membershipsOf(graph: AnswerGraph): readonly Membership[] {
	const byGroup = new Map<ClusterId, Membership['belongs'][number][]>();
	for (const put of putAmong(graph)) {
		if (put.person !== graph.cluster) continue;
		byGroup.set(put.group, [...(byGroup.get(put.group) ?? []), ...belongings(put, graph)]);
	}
	return [...byGroup]
		.map(([group, belongs]) => ({ group, name: nameIn(graph, group), belongs }))
		.sort(
			(a, b) => compareText(normaliseLabel(a.name), normaliseLabel(b.name)) || compareText(a.group, b.group),
		);
}

/** How the members of a cluster that stand in this graph are called. */
function nameIn(graph: AnswerGraph, cluster: ClusterId): string {
	const members = [...graph.entities.values()]
		.filter(({ id }) => clusterIn(graph, id) === cluster)
		.sort((a, b) => compareText(a.label, b.label) || compareText(a.id, b.id));
	return namesOf({ ...graph, cluster, members }).name;
}

function countsIn(graph: AnswerGraph): readonly GroupCount[] {
	const stated = new Set<EntityId>();
	for (const { subject, property, value, polarity } of graph.statements)
		if (property === 'group' && value.type === 'entity' && polarity === 'affirms')
			if (clusterIn(graph, value.id) === graph.cluster) stated.add(subject);
	// Whoever joined another population with one that is its size meant that one too.
	const clusters = new Set([...stated].map((id) => clusterIn(graph, id)));
	for (const { id, kind } of graph.entities.values())
		if (kind === 'Population' && clusters.has(clusterIn(graph, id))) stated.add(id);
	const inName = inItsName(graph, stated);
	const counts = (of: ReadonlySet<EntityId>, how: GroupCount['how']): readonly GroupCount[] =>
		numbersSaid(graph.statements, of, graph).map((number) => ({
			how,
			population: clusterIn(graph, number.population),
			number,
		}));
	const timeOf = ({ number: { scope } }: GroupCount) =>
		spanOf(scope.during ?? scope.on ?? '')?.lo ?? Number.POSITIVE_INFINITY;
	const all = [...counts(stated, 'stated'), ...counts(inName, 'in-its-name')];
	const order = new Map(all.map((one, i) => [one, i]));
	return all.sort((a, b) => {
		const [one, other] = [timeOf(a), timeOf(b)];
		return one === other ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : one - other;
	});
}

/** Populations whose number stands within the words that name the group, at that very place of the source. */
function inItsName(graph: AnswerGraph, stated: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
	const naming: { readonly statement: Statement; readonly label: string }[] = [];
	for (const statement of graph.statements) {
		const { property, value } = statement;
		if (property !== 'who' || value.type !== 'entity') continue;
		const group = graph.entities.get(value.id);
		if (group?.kind !== 'Group' || clusterIn(graph, group.id) !== graph.cluster) continue;
		naming.push({ statement, label: normaliseLabel(group.label) });
	}
	const found = new Set<EntityId>();
	for (const { subject, property, source, anchors } of graph.statements) {
		if (property !== 'count' || stated.has(subject)) continue;
		const [anchor] = anchors;
		const words = normaliseLabel(anchor?.quote?.exact ?? '');
		const at = anchor?.position;
		if (words === '' || at === undefined) continue;
		const isIn = naming.some(
			({ statement, label }) =>
				statement.source === source &&
				(` ${label} `.includes(` ${words} `) || ` ${words} `.includes(` ${label} `)) &&
				statement.anchors.some(
					({ position }) => position !== undefined && position.start <= at.end && at.start <= position.end,
				),
		);
		if (isIn) found.add(subject);
	}
	return found;
}
