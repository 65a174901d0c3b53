import type { ClusterId, EntityId } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';
import { clusterIn } from './cluster-in.ts';
import type { Counted } from './contract.ts';
import { groupSizes } from './group-size.ts';
import { numbersSaid } from './said.ts';
import { seriesKey } from './series-key.ts';

/**
 * All numbers of one population, with those of its parts and who is known by name of the group it counts. `null` where
 * no voice gives it or a part of it a number.
 *
 * @param graph the population's cluster, what is part of it, and its groups with their events
 */
export function countedOf(graph: PersonGraph): Counted | null {
	const { cluster, members, statements } = graph;
	if (members[0]?.kind !== 'Population') return null;
	const own = new Set(members.map(({ id }) => id));
	const said = numbersSaid(statements, own, graph);
	const parts = partsOf(graph, own);
	if (said.length === 0 && parts.every((part) => part.said.length === 0)) return null;
	const keys = said.flatMap((one) => seriesKey(one) ?? []);
	return {
		population: cluster,
		entity: members[0].id,
		keys: [...new Set(keys)].sort(compareText),
		label: said.find(({ scope }) => scope.counts !== undefined)?.scope.counts ?? members[0].label,
		said,
		partOf: wholesOf(graph, own),
		parts,
		groups: groupSizes(graph, own),
	};
}

function wholesOf(graph: PersonGraph, own: ReadonlySet<EntityId>): Counted['partOf'] {
	const wholes = new Map<ClusterId, string>();
	for (const { subject, property, value, polarity } of graph.statements) {
		if (property !== 'partOf' || value.type !== 'entity' || !own.has(subject)) continue;
		const whole = clusterIn(graph, value.id);
		if (polarity !== 'affirms' || whole === graph.cluster || wholes.has(whole)) continue;
		wholes.set(whole, graph.entities.get(value.id)?.label ?? '');
	}
	return [...wholes].map(([population, label]) => ({ population, label }));
}

function partsOf(graph: PersonGraph, whole: ReadonlySet<EntityId>): Counted['parts'] {
	const members = new Map<ClusterId, Set<EntityId>>();
	for (const { subject, property, value, polarity } of graph.statements) {
		if (property !== 'partOf' || value.type !== 'entity' || !whole.has(value.id)) continue;
		if (polarity !== 'affirms' || whole.has(subject)) continue;
		const part = clusterIn(graph, subject);
		members.set(part, (members.get(part) ?? new Set()).add(subject));
	}
	for (const { subject } of graph.statements) members.get(clusterIn(graph, subject))?.add(subject);
	return [...members].map(([population, of]) => {
		const said = numbersSaid(graph.statements, of, graph);
		const told = said.find(({ scope }) => scope.counts !== undefined)?.scope.counts;
		const [first] = of;
		return {
			population,
			label: told ?? (first === undefined ? '' : (graph.entities.get(first)?.label ?? '')),
			said,
		};
	});
}
