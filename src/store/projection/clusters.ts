import { sql } from 'kysely';
import { type EntityKind, isEventKind, type Judged, pairVerdict } from '../../record/index.ts';
import { joinsNeedTwo } from './case-settings.ts';
import { chunks, type Fold } from './context.ts';
import { decisionsOn, type Ordered, undoneAmong } from './in-force.ts';

/** Brings one pair into the state its decisions ask for, and forms the clusters it touches anew. */
export async function applyPair(fold: Fold, subject: string): Promise<void> {
	const [left, right] = subject.slice('pair '.length).split(' ');
	if (left === undefined || right === undefined || left === right) return;
	await judgePair(fold, left, right, await joinsNeedTwo(fold));
	await formCluster(fold, [left, right]);
}

/** Brings every pair that was decided on into the state that it has now that joins need two reviewers, or no longer do. */
export async function judgePairs(fold: Fold): Promise<void> {
	const needsTwo = await joinsNeedTwo(fold);
	const pairs = await fold.tx.selectFrom('pair').select(['left', 'right']).execute();
	for (const { left, right } of pairs) await judgePair(fold, left, right, needsTwo);
	await formCluster(
		fold,
		pairs.flatMap(({ left, right }) => [left, right]),
	);
}

/** Writes down what holds of two; what is joined by it, `formCluster` says. */
async function judgePair(fold: Fold, left: string, right: string, needsTwo: boolean): Promise<void> {
	const decisions = await decisionsOn(fold, `pair ${left} ${right}`);
	const undone = await undoneAmong(fold, decisions);
	const standing = decisions.flatMap((decision) =>
		isJudgement(decision) && !undone.has(decision.id) ? [decision] : [],
	);
	const found = pairVerdict(standing, needsTwo);
	if (found === null) {
		await fold.tx.deleteFrom('pair').where('left', '=', left).where('right', '=', right).execute();
		return;
	}
	const { state, decision } = found;
	const row = {
		verdict: state,
		decision: decision.id,
		ord: decision.readSingly === false ? `${UNREAD}${decision.ord}` : decision.ord,
		applied: 0,
	};
	await fold.tx
		.insertInto('pair')
		.values({ left, right, ...row })
		.onConflict((conflict) => conflict.columns(['left', 'right']).doUpdateSet(row))
		.execute();
}

/** Stands after every place in the log: what was joined unread yields to what was read. */
const UNREAD = '~';

function isJudgement(decision: Ordered): decision is Ordered & Judged {
	return decision.do === 'same' || decision.do === 'different' || decision.do === 'unsure';
}

type Node = {
	readonly rid: number;
	readonly id: string;
	readonly kind: string;
	readonly born: string;
	readonly cluster: string;
};

/**
 * Forms the clusters of everything that `same` connects with the given entities. *same* is transitive;
 * *different* and *unsure* block: applied from the oldest on, a `same` that would bring two blocked
 * entities into one cluster stays unapplied, and is shown as a conflict. What was joined unread comes after all that
 * was read. Gives all that `same` connects.
 */
export async function formCluster(fold: Fold, from: readonly string[]): Promise<ReadonlySet<string>> {
	const edges = new Map<
		string,
		{ left: string; right: string; verdict: string; ord: string; applied: number }
	>();
	const seen = new Set<string>();
	let frontier = [...new Set(from)];
	while (frontier.length > 0) {
		const next = new Set<string>();
		for (const id of frontier) seen.add(id);
		for (const some of chunks(frontier)) {
			const found = await fold.tx
				.selectFrom('pair')
				.select(['left', 'right', 'verdict', 'ord', 'applied'])
				.where((eb) => eb.or([eb('left', 'in', some), eb('right', 'in', some)]))
				.execute();
			for (const edge of found) {
				edges.set(`${edge.left} ${edge.right}`, edge);
				if (edge.verdict !== 'same') continue;
				for (const end of [edge.left, edge.right]) if (!seen.has(end)) next.add(end);
			}
		}
		frontier = [...next];
	}
	const nodes = new Map<string, Node>();
	for (const some of chunks(seen))
		for (const row of await fold.tx
			.selectFrom('entity')
			.select(['rid', 'id', 'kind', 'born', 'cluster'])
			.where('id', 'in', some)
			.execute())
			nodes.set(row.id, row);
	const { groupOf, applied } = partition(nodes, [...edges.values()]);
	for (const [key, edge] of edges) {
		const now = applied.has(key) ? 1 : 0;
		if (edge.applied === now) continue;
		await fold.tx
			.updateTable('pair')
			.set({ applied: now })
			.where('left', '=', edge.left)
			.where('right', '=', edge.right)
			.execute();
	}
	await nameClusters(fold, nodes, groupOf);
	return seen;
}

/** Union of the nodes along `same`, oldest decision first, never across a block. */
export function partition(
	nodes: ReadonlyMap<string, { readonly kind: string }>,
	edges: readonly { left: string; right: string; verdict: string; ord: string }[],
): { groupOf: ReadonlyMap<string, ReadonlySet<string>>; applied: ReadonlySet<string> } {
	const groupOf = new Map<string, Set<string>>();
	for (const id of nodes.keys()) groupOf.set(id, new Set([id]));
	const blocks = edges.filter((edge) => edge.verdict === 'different' || edge.verdict === 'unsure');
	const applied = new Set<string>();
	const same = edges.filter((edge) => edge.verdict === 'same').sort((a, b) => (a.ord < b.ord ? -1 : 1));
	for (const edge of same) {
		const left = groupOf.get(edge.left);
		const right = groupOf.get(edge.right);
		if (left === undefined || right === undefined) continue;
		if (nodes.get(edge.left)?.kind !== nodes.get(edge.right)?.kind) continue;
		const blocked = blocks.some(
			(block) =>
				(left.has(block.left) && right.has(block.right)) || (left.has(block.right) && right.has(block.left)),
		);
		if (blocked) continue;
		applied.add(`${edge.left} ${edge.right}`);
		if (left === right) continue;
		for (const id of right) {
			left.add(id);
			groupOf.set(id, left);
		}
	}
	return { groupOf, applied };
}

async function nameClusters(
	fold: Fold,
	nodes: ReadonlyMap<string, Node>,
	groupOf: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
	let changed = false;
	for (const group of new Set(groupOf.values())) {
		const members = [...group].map((id) => nodes.get(id)).filter((node) => node !== undefined);
		const oldest = members.reduce((a, b) => (b.born < a.born || (b.born === a.born && b.id < a.id) ? b : a));
		const cluster = ownCluster(fold, oldest.id);
		for (const member of members) {
			if (member.cluster === cluster) continue;
			changed = true;
			fold.dirty.clusters.add(member.cluster).add(cluster);
			await fold.tx.updateTable('entity').set({ cluster }).where('rid', '=', member.rid).execute();
			if (!isEventKind(member.kind as EntityKind)) await touchNamed(fold, member.rid);
		}
	}
	// Whoever shared a cluster before is due too, also where it kept its name.
	if (changed) for (const node of nodes.values()) fold.dirty.entities.add(node.rid);
}

/**
 * Joining two places, bodies or voices changes what conflicts, and so does saying which place lies in
 * which: the events whose statements name them, and the people of the rows that do, are due.
 */
export async function touchNamed(fold: Fold, rid: number, from?: number): Promise<void> {
	const named = await fold.tx
		.selectFrom('statement')
		.select(['subject', 'property'])
		.where('value_entity', '=', rid)
		.execute();
	for (const row of named)
		if (row.property === 'within' && row.subject !== from) await touchNamed(fold, row.subject, rid);
	const listed = await fold.tx
		.selectFrom('entity as named')
		.innerJoin('entity as person', (join) =>
			join.onRef('person.source', '=', 'named.source').onRef('person.row', '=', 'named.row'),
		)
		.select('person.rid as subject')
		.where('named.rid', '=', rid)
		.where('named.row', 'is not', null)
		.where('person.kind', '=', 'Person')
		.execute();
	const spoken = await fold.tx
		.selectFrom('entity')
		.innerJoin('statement', 'statement.source', 'entity.source')
		.select('statement.subject')
		.where('entity.rid', '=', rid)
		.where((eb) => eb('statement.doc', 'like', sql<string>`'%"who":"' || entity.id || '"%'`))
		.execute();
	for (const row of [...named, ...listed, ...spoken]) fold.dirty.entities.add(row.subject);
}

/** The cluster of an entity that nobody has joined with another. */
export function ownCluster(fold: Fold, id: string): string {
	return fold.hmac(JSON.stringify(['cluster', id]));
}
