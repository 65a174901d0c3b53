import { type Nearness, nearness } from './near.ts';
import type { NameWord } from './person-name.ts';

/** Words of one name that answer to words of the other, by their places; `joined` has two on one side. */
export type WordMatch = {
	readonly left: readonly number[];
	readonly right: readonly number[];
	readonly how: Nearness | 'same' | 'joined' | 'initial';
};

/** Each word with at most one of the other name: first what is the same, then what was run together, then near ones, then initials. */
export function matchesOf(a: readonly NameWord[], b: readonly NameWord[]): readonly WordMatch[] {
	const matches: WordMatch[] = [];
	const lefts = new Set<number>();
	const rights = new Set<number>();
	const add = (left: readonly number[], right: readonly number[], how: WordMatch['how']) => {
		matches.push({ left, right, how });
		for (const at of left) lefts.add(at);
		for (const at of right) rights.add(at);
	};
	const take = (howOf: (one: NameWord, other: NameWord) => WordMatch['how'] | null) => {
		for (const [left, one] of a.entries()) {
			if (lefts.has(left)) continue;
			for (const [right, other] of b.entries()) {
				const how = rights.has(right) ? null : howOf(one, other);
				if (how === null) continue;
				add([left], [right], how);
				break;
			}
		}
	};
	take((one, other) => (one.plain === other.plain && !one.initial ? 'same' : null));
	if (a.length !== b.length)
		for (const [whole, parts, turned] of [
			[a, b, false],
			[b, a, true],
		] as const)
			for (const [at, { plain }] of whole.entries())
				for (let first = 0; first + 1 < parts.length; first += 1) {
					if ((turned ? rights : lefts).has(at)) break;
					const taken = turned ? lefts : rights;
					if (taken.has(first) || taken.has(first + 1)) continue;
					if (`${parts[first]?.plain}${parts[first + 1]?.plain}` !== plain) continue;
					if (turned) add([first, first + 1], [at], 'joined');
					else add([at], [first, first + 1], 'joined');
				}
	take((one, other) => (one.initial || other.initial ? null : nearness(one.plain, other.plain)));
	take((one, other) =>
		(one.initial || other.initial) && one.plain[0] === other.plain[0] ? 'initial' : null,
	);
	return matches;
}
