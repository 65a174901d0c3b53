import type { MentionType } from '../../record/index.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { fold } from './fold.ts';
import { oneLetterApart } from './near.ts';
import type { RawName } from './raw.ts';

/** Somebody whom the text names in full, with the words of the name. */
export type Known = {
	readonly full: string;
	readonly type: MentionType;
	readonly words: readonly string[];
	readonly start: number;
};
const SMALL = new Set('of the and for on & de del la las los el y e para'.split(' '));

function wordsOf(written: string): string[] {
	return written
		.split(/[\s,-]+/)
		.map(fold)
		.filter((word) => word !== '' && !SMALL.has(word));
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();

/** Adds a name of several words, under the form that sentences write. */
export function learnPerson(people: Map<string, Known[]>, name: RawName, written: string): void {
	const words = wordsOf(written);
	for (const word of words) {
		const list = people.get(word) ?? [];
		// The same words in another order or in capitals are the same name, under the form read first.
		const same = list.findIndex(
			(other) => other.words.length === words.length && words.every((each) => other.words.includes(each)),
		);
		// A caption's capitals give way to the name as sentences write it.
		if (same >= 0 && isCapitals(list[same]!.full) && !isCapitals(written))
			list[same] = { ...list[same]!, full: written };
		if (same < 0 && list.length < 24) list.push({ full: written, type: 'person', words, start: name.start });
		people.set(word, list);
	}
}

/**
 * Two names of equally many words that differ in one letter of one word are two spellings of one: the one named more
 * often, or first, stands for both. Two known given names (`Mario`, `Maria`) are two people.
 */
export function joinSpellings(people: Map<string, Known[]>): void {
	const all = new Set([...people.values()].flat());
	const instead = new Map<Known, string>();
	// By all words but one, so that only names that share those are compared.
	const alike = new Map<string, { readonly known: Known; readonly word: string }[]>();
	for (const known of all) {
		if (known.words.length < 2) continue;
		for (const [nth, word] of known.words.entries()) {
			const key = `${nth} ${known.words.filter((_, other) => other !== nth).join(' ')} ${known.words.length}`;
			const others = alike.get(key) ?? [];
			// Enough for any text of people: nobody is spelt in twenty ways.
			for (const other of others.slice(0, 20)) {
				if (other.word === word || instead.has(known) || !oneLetterApart(other.word, word)) continue;
				if (GIVEN_NAMES.has(other.word) && GIVEN_NAMES.has(word)) continue;
				instead.set(known, instead.get(other.known) ?? other.known.full);
			}
			if (others.length < 20) others.push({ known, word });
			alike.set(key, others);
		}
	}
	if (instead.size === 0) return;
	for (const [word, list] of people)
		people.set(
			word,
			list.map((known) => ({ ...known, full: instead.get(known) ?? known.full })),
		);
}

/** The longest form that has all words of this one; of several, the one last named before it. */
export function findPerson(
	people: ReadonlyMap<string, readonly Known[]>,
	name: RawName,
	written: string,
): Known | null {
	const words = wordsOf(written);
	const first = words[0];
	if (first === undefined) return null;
	let best: Known | null = null;
	for (const known of people.get(first) ?? []) {
		if (known.words.length < words.length || !words.every((word) => known.words.includes(word))) continue;
		if (best === null || better(known, best, name.start)) best = known;
	}
	return best;
}

function better(known: Known, best: Known, at: number): boolean {
	if (best.words.every((word) => known.words.includes(word))) return known.words.length > best.words.length;
	if (known.words.every((word) => best.words.includes(word))) return false;
	if (known.start <= at && best.start <= at) return known.start > best.start;
	return known.start <= at && best.start > at;
}
