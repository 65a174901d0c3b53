import { isOneForm } from './forms.ts';
import { Numbers } from './numbers.ts';
import { plainOf } from './words.ts';

/** Words in a row that are compared as one. */
const WORDS = 5;
/** Words of one text; what stands behind so many is not compared. */
const MOST_WORDS = 40_000;
/** What so many sources have in common, or a tenth of all, is a form's and no author's words. */
const COMMON_TO = 8;
/** A shorter text, or what a form leaves of it, says nothing. */
const LEAST_SHINGLES = 25;
const LEAST_SHARE = 0.5;
/** Words in a row that a reprint has at least: no heading and no formula is as long. */
const LEAST_PASSAGE = 30;
const MOST_PASSAGES = 5;
const MOST_TEXTS = 2 ** 20;
const MOST_PAIRS = 5_000;

type Span = { readonly start: number; readonly end: number };
export type Passage = { readonly left: Span; readonly right: Span; readonly words: number };

/** Two texts, by their places among those given, of which one may reprint the other. */
export type SharedText = {
	readonly left: number;
	readonly right: number;
	/** How much of the shorter stands in the other, 0 to 1, without what many sources have in common. */
	readonly share: number;
	/** The longest first. */
	readonly passages: readonly Passage[];
};
export type SharedTexts = {
	readonly pairs: readonly SharedText[];
	/** Texts that were left out: more than can be held. */
	readonly notCompared: number;
};

/**
 * Texts that may reprint each other: at least half of what the shorter says, five words in a row at a time, stands in
 * the other, and a passage of thirty words in a row. What many sources share (the headings of a form, a formula at its
 * end) counts for nothing. `textOf` is asked for a text once, and again for those that are found.
 *
 * Two fillings of one form are none of each other, whatever their office wrote into both. Time and memory grow with the
 * number of words; of a text, the first 40,000 are compared.
 */
export function sharedTexts(count: number, textOf: (index: number) => string): SharedTexts {
	const taken = Math.min(count, MOST_TEXTS);
	const { keyed, sizes } = shinglesInOrder(taken, textOf);
	const kept = new Uint32Array(sizes);
	const common = new Map<number, number>();
	const tooMany = Math.max(COMMON_TO, Math.ceil(taken / 10));
	for (let from = 0; from < keyed.length; ) {
		const key = Math.floor((keyed[from] ?? 0) / MOST_TEXTS);
		const texts: number[] = [];
		let to = from;
		for (; to < keyed.length && Math.floor((keyed[to] ?? 0) / MOST_TEXTS) === key; to += 1)
			texts.push((keyed[to] ?? 0) % MOST_TEXTS);
		from = to;
		if (texts.length < 2) continue;
		if (texts.length > tooMany) for (const text of texts) kept[text] = (kept[text] ?? 0) - 1;
		else
			for (const [i, left] of texts.entries())
				for (const right of texts.slice(i + 1)) {
					const pair = left * MOST_TEXTS + right;
					common.set(pair, (common.get(pair) ?? 0) + 1);
				}
	}
	const pairs: SharedText[] = [];
	for (const [pair, shared] of common) {
		const right = pair % MOST_TEXTS;
		const left = (pair - right) / MOST_TEXTS;
		const shorter = Math.min(kept[left] ?? 0, kept[right] ?? 0);
		if (shorter < LEAST_SHINGLES || shared / shorter < LEAST_SHARE || pairs.length >= MOST_PAIRS) continue;
		const [one, other] = [textOf(left), textOf(right)];
		if (isOneForm(one, other)) continue;
		const passages = passagesOf(one, other);
		if ((passages[0]?.words ?? 0) < LEAST_PASSAGE) continue;
		pairs.push({ left, right, share: Math.min(1, shared / shorter), passages });
	}
	pairs.sort((a, b) => b.share - a.share || a.left - b.left || a.right - b.right);
	return { pairs, notCompared: count - taken };
}

/** Each shingle of each text once, as one number that sorts by the shingle and then the text. */
function shinglesInOrder(
	count: number,
	textOf: (index: number) => string,
): { readonly keyed: Float64Array; readonly sizes: Uint32Array } {
	const keyed = new Numbers();
	const sizes = new Uint32Array(count);
	for (let index = 0; index < count; index += 1) {
		const own = shinglesOf(wordsIn(textOf(index)).hashes);
		sizes[index] = own.size;
		for (const shingle of own) keyed.add(shingle * MOST_TEXTS + index);
	}
	return { keyed: keyed.inOrder(), sizes };
}

function shinglesOf(hashes: Uint32Array): ReadonlySet<number> {
	const shingles = new Set<number>();
	for (let at = 0; at + WORDS <= hashes.length; at += 1) shingles.add(shingleAt(hashes, at));
	return shingles;
}

function shingleAt(hashes: Uint32Array, at: number): number {
	let hash = 17;
	for (let i = at; i < at + WORDS; i += 1) hash = Math.imul(hash ^ (hashes[i] ?? 0), 0x01000193) + 0x9e37;
	// 32 bits of the shingle above 20 of the text stay below 2^53.
	return hash >>> 0;
}

type Words = { readonly hashes: Uint32Array; readonly starts: Uint32Array; readonly ends: Uint32Array };

/** The words of a text by number, capitals and accents left out, with where each stands. */
function wordsIn(text: string): Words {
	const hashes: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		if (hashes.length === MOST_WORDS) break;
		const word = plainOf(found[0].toLowerCase());
		let hash = 0x811c9dc5;
		for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
		hashes.push(hash >>> 0);
		starts.push(found.index);
		ends.push(found.index + found[0].length);
	}
	return {
		hashes: Uint32Array.from(hashes),
		starts: Uint32Array.from(starts),
		ends: Uint32Array.from(ends),
	};
}

/** Stretches of at least five words that stand in both, longest first; of words said twice in the left one the first place. */
export function passagesOf(left: string, right: string): readonly Passage[] {
	const [a, b] = [wordsIn(left), wordsIn(right)];
	const firstAt = new Map<number, number>();
	for (let at = 0; at + WORDS <= a.hashes.length; at += 1) {
		const shingle = shingleAt(a.hashes, at);
		if (!firstAt.has(shingle)) firstAt.set(shingle, at);
	}
	const runs: { from: number; to: number; words: number }[] = [];
	for (let to = 0; to + WORDS <= b.hashes.length; ) {
		const from = firstAt.get(shingleAt(b.hashes, to));
		let words = 0;
		if (from !== undefined)
			while (
				from + words < a.hashes.length &&
				to + words < b.hashes.length &&
				a.hashes[from + words] === b.hashes[to + words]
			)
				words += 1;
		if (from !== undefined && words >= WORDS) runs.push({ from, to, words });
		to += Math.max(1, words >= WORDS ? words : 1);
	}
	return runs
		.sort((x, y) => y.words - x.words || x.to - y.to)
		.slice(0, MOST_PASSAGES)
		.map(({ from, to, words }) => ({ left: span(a, from, words), right: span(b, to, words), words }));
}

function span({ starts, ends }: Words, at: number, words: number): Span {
	return { start: starts[at] ?? 0, end: ends[at + words - 1] ?? 0 };
}
