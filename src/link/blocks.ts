import { Numbers } from './numbers.ts';

/** How many comparisons in one block are still made. */
export const MOST_IN_BLOCK = 40_000;
/** Pairs held before they are compared and forgotten: 16 MB. */
const PAIRS_AT_ONCE = 2_000_000;
const MOST_FORMS = 2 ** 20;
const KEYS = 2 ** 31;

/**
 * Hands over the numbers by which one name is found, and for each whether this name is compared with all that have it
 * too (`asks`), or only with those that ask.
 */
export type KeysOf = (form: number, add: (key: number, asks: boolean) => void) => void;

export type Blocking = {
	/** How many had words in common only with more than are compared. */
	readonly alone: number;
};

/**
 * Gives to `compare` every two of `count` forms that have a key in common for which one of them asks, each pair once or
 * seldom twice. Keys that too many have are passed over: who has no other is counted.
 *
 * Memory: 8 bytes for a key, and a bounded number of pairs.
 */
export function inBlocks(
	count: number,
	keysOf: KeysOf,
	compare: (left: number, right: number) => void,
): Blocking {
	if (count > MOST_FORMS) throw new RangeError(`more than ${MOST_FORMS} names`);
	const keyed = keysInOrder(count, keysOf);
	const pairs = new Pairs(compare);
	const crowded = new Uint8Array(count);
	const compared = new Uint8Array(count);
	for (let from = 0; from < keyed.length; ) {
		const key = Math.floor((keyed[from] ?? 0) / (2 * MOST_FORMS));
		const asking: number[] = [];
		const others: number[] = [];
		let to = from;
		for (; to < keyed.length; to += 1) {
			const entry = keyed[to] ?? 0;
			if (Math.floor(entry / (2 * MOST_FORMS)) !== key) break;
			const rest = entry % (2 * MOST_FORMS);
			const form = Math.floor(rest / 2);
			// Sorted: who asks by a key comes behind its own not asking, and counts as asking.
			if (others.at(-1) === form) others.pop();
			if (asking.at(-1) !== form) (rest % 2 === 1 ? asking : others).push(form);
		}
		from = to;
		const comparisons = (asking.length * (asking.length - 1)) / 2 + asking.length * others.length;
		if (comparisons === 0) continue;
		const marked = comparisons > MOST_IN_BLOCK ? crowded : compared;
		for (const form of asking) marked[form] = 1;
		if (marked === crowded) continue;
		for (const [i, one] of asking.entries()) {
			for (let j = i + 1; j < asking.length; j += 1) pairs.add(one, asking[j] ?? one);
			for (const other of others) pairs.add(one, other);
		}
	}
	pairs.flush();
	let alone = 0;
	for (let form = 0; form < count; form += 1) if (crowded[form] === 1 && compared[form] === 0) alone += 1;
	return { alone };
}

/** Key, form and whether it asks as one number each, which sorts by all three. */
function keysInOrder(count: number, keysOf: KeysOf): Float64Array {
	const keyed = new Numbers();
	let form = 0;
	const add = (key: number, asks: boolean) =>
		keyed.add((key % KEYS) * 2 * MOST_FORMS + 2 * form + (asks ? 1 : 0));
	for (; form < count; form += 1) keysOf(form, add);
	return keyed.inOrder();
}

/** Pairs of numbers, most of the doubles among them taken out. */
class Pairs {
	readonly #compare: (left: number, right: number) => void;
	readonly #held = new Float64Array(PAIRS_AT_ONCE);
	#used = 0;

	constructor(compare: (left: number, right: number) => void) {
		this.#compare = compare;
	}

	add(left: number, right: number): void {
		if (this.#used === PAIRS_AT_ONCE) this.flush();
		this.#held[this.#used] = Math.min(left, right) * MOST_FORMS + Math.max(left, right);
		this.#used += 1;
	}

	flush(): void {
		let last = -1;
		for (const pair of this.#held.subarray(0, this.#used).sort()) {
			if (pair === last) continue;
			last = pair;
			const right = pair % MOST_FORMS;
			this.#compare((pair - right) / MOST_FORMS, right);
		}
		this.#used = 0;
	}
}

/** FNV-1a over the parts, each closed off: equal parts give equal numbers, and others seldom do. */
export function keyOf(...parts: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const part of parts) {
		for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
		hash = Math.imul(hash ^ 0x1f, 0x01000193);
	}
	return hash >>> 0;
}
