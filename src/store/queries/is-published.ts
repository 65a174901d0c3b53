import { type Decision, type DecisionId, inForce } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { publishedSubject } from '../projection/decisions.ts';
import { decisionsOn, undoneAmong } from '../projection/in-force.ts';

/**
 * Which of these clusters are published, as the record stands now: those of which the last decision in force on one of
 * their members is *publish*. The one place that says so; nothing joins into them unasked.
 */
export async function publishedClusters(
	opened: Case,
	clusters: Iterable<string>,
): Promise<ReadonlySet<string>> {
	const any = await opened.db
		.selectFrom('decision')
		.select('id')
		.where('verb', '=', 'publish')
		.limit(1)
		.executeTakeFirst();
	const published = new Set<string>();
	if (any === undefined) return published;
	const fold = opened.fold(opened.db);
	for (const some of chunks(new Set(clusters)))
		for (const { id, cluster } of await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster'])
			.where('cluster', 'in', some)
			.execute()) {
			const decisions = await decisionsOn(fold, publishedSubject(id));
			const undone = await undoneAmong(fold, decisions);
			if (isPublish(inForce(decisions, (one: DecisionId) => undone.has(one)))) published.add(cluster);
		}
	return published;
}

export async function isPublished(opened: Case, cluster: string): Promise<boolean> {
	return (await publishedClusters(opened, [cluster])).has(cluster);
}

function isPublish(decision: Decision | null): boolean {
	return decision?.do === 'publish';
}
