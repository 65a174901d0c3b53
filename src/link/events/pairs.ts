import { COMPLIANCES, isCode } from '../../record/index.ts';
import { compareBefell, kindClass } from './befell.ts';
import { keysOf, monthKeys } from './blocks.ts';
import type { Compared, EventFacts, EventPair, EventPairs } from './contract.ts';
import { compareCounted } from './counted.ts';
import { compareGroups } from './groups.ts';
import { type Merged, mayBeToldByOne, mergeClusters, mergeTwo } from './merged.ts';
import { compareDone, compareObligations, compareOrders, compareProceedings } from './rulings.ts';

/** So many meet under one key; more are met month by month, or by their other keys. */
const MOST_IN_BLOCK = 60;
/** From here on two are shown. */
const LEAST = 0.5;

/**
 * Events, orders, obligations, proceedings, populations and groups that may be one, the likeliest first. Whom it befell
 * must be one already: of two people that nobody has joined, nothing is one. What cannot be one is never given: dates
 * without a moment in common, places in two countries, two courts, two populations. Of several accounts of one event each
 * is given once, with the one that it agrees with best. `isDecided`: two clusters on which somebody
 * has decided; `asked` are compared all the same.
 */
export function eventPairs(
	all: readonly EventFacts[],
	isDecided: (left: string, right: string) => boolean,
	asked: readonly { readonly left: number; readonly right: number }[] = [],
): EventPairs {
	const items = mergeClusters(all);
	const compare = comparing(items);
	const { candidates, notCompared } = meeting(items, compare.links);
	const found: { a: number; b: number; compared: Compared }[] = [];
	for (const [a, b] of candidates) {
		const [left, right] = [items[a], items[b]];
		if (left === undefined || right === undefined) continue;
		if (isDecided(left.facts.cluster, right.facts.cluster) || !mayBeToldByOne(left, right)) continue;
		const compared = compare.two(left, right);
		if (compared !== null && compared.probability >= LEAST) found.push({ a, b, compared });
	}
	found.sort((x, y) => y.compared.probability - x.compared.probability || x.a - y.a || x.b - y.b);
	const itemOf = new Map(items.flatMap((item) => item.members.map((member) => [member, item] as const)));
	return {
		pairs: eachOnce(items, found, compare.two),
		asked: asked.map(({ left, right }) => {
			const [one, other] = [itemOf.get(left), itemOf.get(right)];
			return one === undefined || other === undefined ? null : compare.two(one, other);
		}),
		notCompared,
	};
}

type Two = (a: Merged, b: Merged) => Compared | null;

function comparing(items: readonly Merged[]) {
	const ofKind = (kind: EventFacts['kind']) =>
		new Map(items.flatMap(({ facts }) => (facts.kind === kind ? [[facts.cluster, facts] as const] : [])));
	const orderOf = ofKind('Order');
	const obligationsOf = new Map<string, EventFacts[]>();
	const befellGroup = new Map<string, EventFacts[]>();
	/** How many of a kind one source tells of one person: `kind class person source`. */
	const tellings = new Map<string, number>();
	for (const { facts, quotesBySource } of items) {
		if (facts.kind === 'Obligation')
			for (const { cluster } of facts.parts) push(obligationsOf, cluster, facts);
		if (!isBefell(facts)) continue;
		for (const { cluster } of facts.who) {
			push(befellGroup, cluster, facts);
			for (const source of quotesBySource.keys()) {
				const key = tellingKey(facts, cluster, source);
				tellings.set(key, (tellings.get(key) ?? 0) + 1);
			}
		}
	}
	const links = {
		orders: ({ parts }: EventFacts) => parts.flatMap(({ cluster }) => orderOf.get(cluster) ?? []),
		befell: ({ cluster }: EventFacts) => befellGroup.get(cluster) ?? [],
	};
	const isSole = ({ facts, quotesBySource }: Merged) =>
		facts.who.every(({ cluster }) =>
			[...quotesBySource.keys()].every(
				(source) => (tellings.get(tellingKey(facts, cluster, source)) ?? 0) < 2,
			),
		);
	const two: Two = (left, right) => {
		const [a, b] = [left.facts, right.facts];
		if (a.kind !== b.kind) return null;
		switch (a.kind) {
			case 'Order':
				return compareOrders(a, b, ({ cluster }) => obligationsOf.get(cluster) ?? []);
			case 'Obligation':
				return compareObligations(a, b, links.orders);
			case 'Proceeding':
				return compareProceedings(a, b);
			case 'Population':
				return compareCounted(a, b);
			case 'Group':
				return compareGroups(a, b, links.befell);
			default:
				return isDone(a) || isDone(b)
					? compareDone(a, b)
					: compareBefell(a, b, isSole(left) && isSole(right));
		}
	};
	return { links, two };
}

function tellingKey(facts: EventFacts, person: string, source: string): string {
	return `${facts.kind} ${kindClass(facts.types)} ${person} ${source}`;
}

function isBefell({ kind }: EventFacts): boolean {
	return kind === 'Custody' || kind === 'Transfer' || kind === 'Act';
}

/** An act that is about an obligation, and befell nobody. */
function isDone({ kind, types }: EventFacts): boolean {
	return kind === 'Act' && types.some((type) => isCode(COMPLIANCES, type));
}

/** Pairs that meet under a key, each once; linear in the number of events but for small blocks. */
function meeting(items: readonly Merged[], links: Parameters<typeof keysOf>[1]) {
	const blocks = new Map<string, number[]>();
	for (const [at, { facts }] of items.entries())
		for (const key of keysOf(facts, links)) push(blocks, key, at);
	const seen = new Set<number>();
	const candidates: [number, number][] = [];
	const unmet = new Set<number>();
	const meet = (block: readonly number[], orElse: (block: readonly number[]) => void) => {
		if (block.length > MOST_IN_BLOCK) {
			orElse(block);
			return;
		}
		for (const [i, a] of block.entries())
			for (const b of block.slice(i + 1)) {
				const key = a * items.length + b;
				if (seen.has(key)) continue;
				seen.add(key);
				candidates.push([a, b]);
			}
	};
	for (const block of blocks.values())
		meet(block, (large) => {
			const byMonth = new Map<string, number[]>();
			for (const at of large) {
				const facts = items[at]?.facts;
				const keys = facts === undefined || !isBefell(facts) ? [] : monthKeys(facts);
				for (const key of keys) push(byMonth, key, at);
				if (keys.length === 0) unmet.add(at);
			}
			for (const month of byMonth.values())
				meet(month, (still) => {
					for (const at of still) unmet.add(at);
				});
		});
	return { candidates, notCompared: unmet.size };
}

/** The likeliest pairs that bring together what is apart yet; what is brought together must still be able to be one. */
function eachOnce(
	items: readonly Merged[],
	found: readonly { readonly a: number; readonly b: number; readonly compared: Compared }[],
	two: Two,
): readonly EventPair[] {
	const groupOf = new Map<number, Set<number>>();
	const wholes = new Map<Set<number>, Merged>();
	const group = (at: number) => groupOf.get(at) ?? new Set([at]);
	const whole = (at: number) => wholes.get(group(at)) ?? items[at];
	const pairs: EventPair[] = [];
	for (const { a, b, compared } of found) {
		const [ours, theirs] = [group(a), group(b)];
		if (ours === theirs) continue;
		const [left, right] = [whole(a), whole(b)];
		if (left === undefined || right === undefined) continue;
		if (ours.size + theirs.size > 2 && (!mayBeToldByOne(left, right) || two(left, right) === null)) continue;
		pairs.push({ left: items[a]?.members[0] ?? a, right: items[b]?.members[0] ?? b, ...compared });
		const joined = new Set([...ours, ...theirs]);
		for (const at of joined) groupOf.set(at, joined);
		wholes.set(joined, mergeTwo(left, right));
	}
	return pairs;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}
