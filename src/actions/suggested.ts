import { type EventField, likenessOfTwo, type ToldOf, weighTold } from '../link/index.ts';
import type { LikenessReason } from '../record/index.ts';
import {
	type Case,
	clustersOf,
	decidedClusters,
	decidedOn,
	dismissed,
	type NamedEntity,
	originsInForce,
	pairKey,
	toldOfPeople,
} from '../store/index.ts';
import type { Compared, ComparedText } from './compared.ts';
import { bearerOf, type ComparedPair, type PairWeight } from './compared-pair.ts';
import { pairsReturned, type Returned } from './pairs-returned.ts';
import { toldByPerson } from './told-of.ts';
import { usefulness } from './usefulness.ts';

export type SuggestedPair = {
	readonly left: NamedEntity;
	readonly right: NamedEntity;
	readonly reasons: readonly LikenessReason[];
	readonly likeness: number;
	/** `null` for what is compared by name alone. */
	readonly weighed: PairWeight | null;
	readonly usefulness: number;
	/** `open`: nobody has decided on these two; `awaiting`: one reviewer has, and another must; `unsure`: left open, and more is known. */
	readonly state: 'open' | 'awaiting' | 'unsure';
	/** Of events: what was compared. Of people it is found when it is shown. */
	readonly fields?: readonly EventField[];
};

/** What may be one and is not settled, before it is shown. */
export type Suggested = {
	/** The most useful first. */
	readonly names: readonly SuggestedPair[];
	readonly reprints: readonly ComparedText[];
	/** How many are joined in a cluster, where more than one is. */
	readonly members: ReadonlyMap<string, number>;
	/** How many statements a cluster has, and is named by. */
	readonly statements: ReadonlyMap<string, number>;
	readonly common: Compared['common'];
	readonly people: number;
	/** How many are left open until another source tells of them. */
	readonly unsure: number;
	readonly notCompared: Compared['notCompared'];
};

/** What of all that was compared nobody has decided on by now: of every two clusters the likeliest pair. */
export async function findSuggested(opened: Case, compared: Compared): Promise<Suggested> {
	const entities = await asJoinedNow(opened, compared.entities);
	const members = new Map<string, number>();
	const statements = new Map<string, number>();
	for (const { rid, cluster } of entities) {
		members.set(cluster, (members.get(cluster) ?? 0) + 1);
		statements.set(cluster, (statements.get(cluster) ?? 0) + (compared.statements.get(rid) ?? 0));
	}
	const { returned, unsure } = await returnedPairs(opened, entities, compared);
	const suggest = (pair: ComparedPair, state: SuggestedPair['state']): SuggestedPair[] => {
		const [left, right] = [entities[pair.left], entities[pair.right]];
		if (left === undefined || right === undefined) return [];
		const { reasons, likeness, weighed } = pair;
		const meet = [left, right].map(({ cluster }) => 1 + (statements.get(cluster) ?? 0));
		return [
			{
				left,
				right,
				reasons,
				likeness,
				weighed,
				state,
				usefulness: usefulness(weighed?.probability ?? likeness, meet[0] ?? 0, meet[1] ?? 0),
			},
		];
	};
	const open = likeliest(entities, compared.pairs, await settledClusters(opened));
	const names = [
		...open.flatMap((pair) => suggest(pair, 'open')),
		...returned.flatMap(({ pair, state }) => suggest(pair, state)),
	];
	// Of what is equally useful, people come first.
	const isThing = ({ left }: SuggestedPair) => Number(left.kind !== 'Person');
	names.sort((a, b) => b.usefulness - a.usefulness || isThing(a) - isThing(b) || b.likeness - a.likeness);
	return {
		names,
		reprints: await openReprints(opened, compared.texts),
		members,
		statements,
		common: compared.common,
		people: compared.people,
		unsure,
		notCompared: compared.notCompared,
	};
}

/** The entities with the clusters that they are in by now: only who was ever joined can have moved. */
async function asJoinedNow(opened: Case, entities: readonly NamedEntity[]): Promise<readonly NamedEntity[]> {
	const sizes = new Map<string, number>();
	for (const { cluster } of entities) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
	const joined = await decidedOn(opened, { states: ['same', 'awaiting'] });
	const moved = new Set<string>(joined.flatMap(({ left, right }) => [left.id, right.id]));
	for (const { id, cluster } of entities) if ((sizes.get(cluster) ?? 0) > 1) moved.add(id);
	const now = await clustersOf(opened, moved);
	return entities.map((entity) => {
		const cluster = now.get(entity.id);
		return cluster === undefined || cluster === entity.cluster ? entity : { ...entity, cluster };
	});
}

async function settledClusters(opened: Case): Promise<ReadonlySet<string>> {
	return new Set((await decidedClusters(opened)).map(({ left, right }) => pairKey(left, right)));
}

/** Of every two clusters that nobody has decided on, the likeliest two. */
function likeliest(
	entities: readonly NamedEntity[],
	pairs: readonly ComparedPair[],
	settled: ReadonlySet<string>,
): readonly ComparedPair[] {
	const best = new Map<string, ComparedPair>();
	for (const pair of pairs) {
		const [one, other] = [entities[pair.left]?.cluster, entities[pair.right]?.cluster];
		if (one === undefined || other === undefined || one === other) continue;
		const key = pairKey(one, other);
		if (settled.has(key)) continue;
		const held = best.get(key);
		if (held === undefined || likelinessOf(pair) > likelinessOf(held)) best.set(key, pair);
	}
	return [...best.values()];
}

function likelinessOf({ weighed, likeness }: ComparedPair): number {
	return weighed?.probability ?? likeness;
}

async function returnedPairs(opened: Case, entities: readonly NamedEntity[], compared: Compared) {
	const { returned, unsure } = await pairsReturned(opened);
	if (returned.length === 0) return { returned: [], unsure };
	const places = new Map(entities.map(({ id }, at) => [id as string, at]));
	const told = await toldOfReturned(opened, entities, returned);
	const known = new Map(compared.pairs.map((pair) => [pairKey(`${pair.left}`, `${pair.right}`), pair]));
	return {
		unsure,
		returned: returned.flatMap(({ left, right, state }) => {
			const [one, other] = [places.get(left), places.get(right)];
			const [a, b] = [entities[one ?? -1], entities[other ?? -1]];
			if (one === undefined || other === undefined || a === undefined || b === undefined) return [];
			const pair = known.get(pairKey(`${one}`, `${other}`)) ?? {
				left: one,
				right: other,
				...likenessOfTwo(bearerOf(a, told.get(a.rid)), bearerOf(b, told.get(b.rid))),
				weighed: assumed(told.get(a.rid), told.get(b.rid), compared),
			};
			return [{ pair, state }];
		}),
	};
}

async function toldOfReturned(
	opened: Case,
	entities: readonly NamedEntity[],
	returned: readonly Returned[],
): Promise<ReadonlyMap<number, ToldOf>> {
	const ids = new Set(returned.flatMap(({ left, right }) => [left, right]));
	const people = entities.filter(({ id, kind }) => kind === 'Person' && ids.has(id));
	return toldByPerson(
		people,
		await toldOfPeople(
			opened,
			people.map(({ rid }) => rid),
		),
	);
}

function assumed(
	left: ToldOf | undefined,
	right: ToldOf | undefined,
	{ common, people }: Compared,
): PairWeight | null {
	if (left === undefined || right === undefined) return null;
	const { weight, probability } = weighTold(left, right, common, people);
	return { how: 'assumed', weight, probability };
}

async function openReprints(opened: Case, texts: readonly ComparedText[]): Promise<readonly ComparedText[]> {
	if (texts.length === 0) return [];
	const origins: ReadonlyMap<string, string> = await originsInForce(opened);
	const gone = new Set((await dismissed(opened, 'reprint')).map(({ left, right }) => pairKey(left, right)));
	return texts.filter(({ left, right }) => {
		const origin = origins.get(left);
		return (origin === undefined || origin !== origins.get(right)) && !gone.has(pairKey(left, right));
	});
}
