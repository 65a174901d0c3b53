/** How many that have two words in common, or nearly, are still compared all with all. */
export const MOST_IN_BLOCK = 300;
/** Pairs held before they are compared and forgotten: 16 MB. */
const PAIRS_AT_ONCE = 2_000_000;
const MOST_FORMS = 2 ** 21;

/** Numbers by which names that may be one are found: those of one name, by its place in the order given. */
export type KeysOf = (form: number) => Iterable<number>;

export type Blocking = {
	/** How many had words in common only with more than are compared. */
	readonly alone: number;
};

/**
 * Gives to `compare` every two of `count` forms that have a key in common, each pair once or seldom twice, the smaller
 * number first. Keys that too many have are passed over: who has no other is counted.
 *
 * Memory: 8 bytes for a key, and a bounded number of pairs.
 */
export function inBlocks(
	count: number,
	keysOf: KeysOf,
	compare: (left: number, right: number) => void,
): Blocking {
	if (count > MOST_FORMS) throw new RangeError(`more than ${MOST_FORMS} names`);
	let keyed = new Float64Array(1024);
	let used = 0;
	for (let form = 0; form < count; form += 1)
		for (const key of keysOf(form)) {
			if (used === keyed.length) {
				const longer = new Float64Array(used * 2);
				longer.set(keyed);
				keyed = longer;
			}
			// 32 bits of the key above 21 bits of the form: one number that sorts by both.
			keyed[used] = (key >>> 0) * MOST_FORMS + form;
			used += 1;
		}
	const sorted = keyed.subarray(0, used).sort();
	const pairs = new Pairs(compare);
	const crowded = new Uint8Array(count);
	const compared = new Uint8Array(count);
	let members: number[] = [];
	let key = -1;
	const close = () => {
		const isCrowded = members.length > MOST_IN_BLOCK;
		for (const [i, left] of members.entries()) {
			(isCrowded ? crowded : compared)[left] = 1;
			if (!isCrowded) for (let j = i + 1; j < members.length; j += 1) pairs.add(left, members[j] ?? left);
		}
		members = [];
	};
	for (const entry of sorted) {
		const form = entry % MOST_FORMS;
		const own = (entry - form) / MOST_FORMS;
		if (own !== key) {
			if (members.length > 1) close();
			members = [];
			key = own;
		}
		if (members.at(-1) !== form) members.push(form);
	}
	if (members.length > 1) close();
	pairs.flush();
	let alone = 0;
	for (let form = 0; form < count; form += 1) if (crowded[form] === 1 && compared[form] === 0) alone += 1;
	return { alone };
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
		this.#held[this.#used] = left * MOST_FORMS + right;
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
