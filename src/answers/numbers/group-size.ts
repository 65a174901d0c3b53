import type { ClusterId, EntityId, Statement } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import { speaks } from '../account-state.ts';
import type { PersonGraph } from '../contract.ts';
import { putAmong } from '../groups/belonging.ts';
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
	return [...groups].map(([cluster, { label, statements }]) => {
		const named = namedOf(graph, cluster, statements);
		return { group: cluster, label, named, statements: [...statements].sort(compareText) };
	});
}

function namedOf(graph: PersonGraph, group: ClusterId, restsOn: Set<Statement['id']>): readonly ClusterId[] {
	const named = new Set<ClusterId>();
	for (const put of putAmong(graph)) {
		if (put.group !== group) continue;
		const affirmed = put.statements.filter((one) => one.polarity === 'affirms' && speaks(one));
		if (affirmed.length > 0) named.add(put.person);
		for (const { id } of affirmed) restsOn.add(id);
	}
	return [...named].sort(compareText);
}
