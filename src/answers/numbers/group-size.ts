import { type ClusterId, type EntityId, isEventKind, type Statement } from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';
import { compareText } from '../reading-order.ts';
import { clusterIn } from './cluster-in.ts';
import type { GroupSize } from './contract.ts';

/** The groups of which these populations are the size, and who of each is known by name: never more than was said. */
export function groupSizes(graph: PersonGraph, of: ReadonlySet<EntityId>): readonly GroupSize[] {
	const groups = new Map<ClusterId, { label: string; statements: Set<Statement['id']> }>();
	for (const { id, subject, property, value, polarity } of graph.statements) {
		if (property !== 'group' || value.type !== 'entity' || polarity !== 'affirms' || !of.has(subject))
			continue;
		const cluster = clusterIn(graph, value.id);
		const group = groups.get(cluster) ?? {
			label: graph.entities.get(value.id)?.label ?? '',
			statements: new Set<Statement['id']>(),
		};
		groups.set(cluster, group);
		group.statements.add(id);
	}
	return [...groups]
		.sort(([a], [b]) => compareText(a, b))
		.map(([cluster, { label, statements }]) => {
			const named = namedOf(graph, cluster, statements);
			return { group: cluster, label, named, statements: [...statements].sort(compareText) };
		});
}

function namedOf(graph: PersonGraph, group: ClusterId, restsOn: Set<Statement['id']>): readonly ClusterId[] {
	const who = new Map<ClusterId, Statement[]>();
	const named = new Set<ClusterId>();
	for (const statement of graph.statements) {
		const { id, subject, property, value, polarity } = statement;
		if (value.type !== 'entity' || polarity !== 'affirms') continue;
		if (property === 'member' && clusterIn(graph, subject) === group) {
			named.add(clusterIn(graph, value.id));
			restsOn.add(id);
		}
		const kind = graph.entities.get(subject)?.kind;
		if (property !== 'who' || kind === undefined || !isEventKind(kind)) continue;
		const event = clusterIn(graph, subject);
		const held = who.get(event);
		if (held === undefined) who.set(event, [statement]);
		else held.push(statement);
	}
	// Whoever joined a person's event with the group's said that the person was among them.
	for (const together of who.values()) {
		const clusters = together.flatMap(({ value }) =>
			value.type === 'entity' ? [clusterIn(graph, value.id)] : [],
		);
		if (!clusters.includes(group)) continue;
		for (const { id, value } of together) {
			if (value.type !== 'entity' || graph.entities.get(value.id)?.kind !== 'Person') continue;
			named.add(clusterIn(graph, value.id));
			restsOn.add(id);
		}
	}
	return [...named].sort(compareText);
}
