import { REPEATED } from './befell.ts';
import type { EventFacts } from './contract.ts';
import { mostShared } from './labels.ts';

/** One event with all that its sources tell of it. */
export type Merged = {
	readonly facts: EventFacts;
	/** Places among those given, the first stands for all. */
	readonly members: readonly number[];
	/** The passages of each of its sources. */
	readonly quotesBySource: ReadonlyMap<string, readonly string[]>;
};

/** Joined events as one each, in the order of their first members. */
export function mergeClusters(all: readonly EventFacts[]): Merged[] {
	const byCluster = new Map<string, { members: number[]; told: EventFacts[] }>();
	for (const [at, facts] of all.entries()) {
		const key = `${facts.kind} ${facts.cluster}`;
		const known = byCluster.get(key);
		if (known === undefined) byCluster.set(key, { members: [at], told: [facts] });
		else {
			known.members.push(at);
			known.told.push(facts);
		}
	}
	return [...byCluster.values()].map(({ members, told }) => {
		const quotesBySource = new Map<string, readonly string[]>();
		for (const { source, quotes } of told)
			quotesBySource.set(source, [...(quotesBySource.get(source) ?? []), ...quotes]);
		return { facts: together(told), members, quotesBySource };
	});
}

export function mergeTwo(a: Merged, b: Merged): Merged {
	const quotesBySource = new Map(a.quotesBySource);
	for (const [source, quotes] of b.quotesBySource)
		quotesBySource.set(source, [...(quotesBySource.get(source) ?? []), ...quotes]);
	return { facts: together([a.facts, b.facts]), members: [...a.members, ...b.members], quotesBySource };
}

function together(told: readonly EventFacts[]): EventFacts {
	const [first] = told;
	if (first === undefined) throw new Error('nothing to bring together');
	if (told.length === 1) return first;
	const all = <T>(field: (facts: EventFacts) => readonly T[]) => told.flatMap(field);
	const said = (['affirmed', 'denied', 'foretold'] as const).find((one) =>
		told.some((facts) => facts.said === one),
	);
	return {
		kind: first.kind,
		cluster: first.cluster,
		source: first.source,
		types: [...new Set(all(({ types }) => types))],
		who: all(({ who }) => who),
		on: all(({ on }) => on),
		from: all(({ from }) => from),
		until: all(({ until }) => until),
		deadline: all(({ deadline }) => deadline),
		places: all(({ places }) => places),
		fromPlaces: all(({ fromPlaces }) => fromPlaces),
		by: all(({ by }) => by),
		bound: all(({ bound }) => bound),
		protects: all(({ protects }) => protects),
		dockets: all(({ dockets }) => dockets),
		parts: all(({ parts }) => parts),
		words: all(({ words }) => words),
		measures: all(({ measures }) => measures),
		numbers: all(({ numbers }) => numbers),
		quotes: all(({ quotes }) => quotes),
		said: said ?? first.said,
	};
}

/**
 * Whether a source may tell of both as one: of two events that one source tells of, only where its words repeat. What it
 * tells twice in other words it may tell of twice.
 */
export function mayBeToldByOne(a: Merged, b: Merged): boolean {
	for (const [source, quotes] of a.quotesBySource) {
		const others = b.quotesBySource.get(source);
		if (others !== undefined && mostShared(quotes, others, 5) < REPEATED) return false;
	}
	return true;
}
