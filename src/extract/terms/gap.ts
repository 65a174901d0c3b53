import type { Doc, Sentence } from '../document.ts';
import { CLAUSE_OPENERS, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { wordingAt } from '../wordings.ts';
import { BEING, BEING_AS, isNaming, PASSED, SO_CALLED, TAKES_UP, TURNS_DOWN, WORD_NOUNS } from './cues.ts';
import type { Word } from './word.ts';

/** What stands between a word and the words that apply it: article, adjectives, `not`, `just`. `at` is the token before. */
export type Gap = {
	readonly at: number;
	readonly negated: boolean;
	/** The article or determiner right before, as it is written. */
	readonly determiner: string | null;
	readonly bare: boolean;
	/** Phrases such as `form of` stand between. */
	readonly passed: boolean;
};

const DETERMINERS =
	/^(?:a|an|the|any|another|this|that|these|those|such|its|no|un|una|unos|unas|el|la|los|las|este|esta|estos|estas|ese|esa|esos|esas|ningún|ninguna|one|two|his|her|their|our|my|your|su|sus|mi|nuestro|nuestra)$/;
const DEGREE =
	/^(?:only|just|merely|simply|really|actually|effectively|practically|essentially|basically|literally|indeed|also|now|officially|still|clearly|certainly|even|already|all|more|most|longer|perhaps|probably|ever|so|simplemente|realmente|sólo|solo|solamente|prácticamente|ya|más|también|apenas|verdaderamente|literalmente|efectivamente)$/;
const NEGATIVE = /^(?:not|hardly|scarcely|barely|never|neither|nor|no|nunca|ni|tampoco|jamás)$|n't$/;
const WIDEST = 9;

/** Reads leftwards from a word to what applies it. */
export function gapBefore(doc: Doc, sentence: Sentence, word: Word): Gap {
	const { tokens } = doc;
	let at = word.outerFrom - 1;
	let determiner: string | null = null;
	let negated = false;
	let bare = true;
	let participle = false;
	let holding = false;
	const low = Math.max(sentence.from, word.outerFrom - WIDEST);
	let passedOver = false;
	let plainly = false;
	const spanish = sentence.lang === 'es';
	for (; at >= low; at -= 1) {
		const { norm, kind } = tokens[at]!;
		const passed = passedBefore(doc, at, sentence.from);
		if (passed !== null && (determiner === null || /^an?$/.test(determiner))) {
			at = passed;
			determiner = null;
			bare = false;
			passedOver = true;
			continue;
		}
		if (kind === 'quote' && at === word.outerFrom - 1) continue;
		if (tokens[at]!.text === ',' && determiner !== null) {
			const aside = asideBefore(doc, at, low);
			if (aside !== null) {
				at = aside + 1;
				continue;
			}
		}
		if (kind !== 'word') break;
		if (NEGATIVE.test(norm)) {
			// `not just a prison`, `no longer merely a camp`: it is one, and more.
			if (!plainly) negated = true;
			if (norm === 'no' || norm === 'neither') determiner ??= norm;
			// The auxiliary that carries it is what applies: `isn’t a prison`.
			if (/n't$/.test(norm)) break;
			continue;
		}
		if (DETERMINERS.test(norm) && !(spanish && norm === 'a') && determiner === null) {
			determiner = norm;
			continue;
		}
		if (
			isCue(norm) &&
			!(norm === "'s" && !/^(?:it|that|he|she|there|this|what)$/.test(tokens[at - 1]?.norm ?? ''))
		)
			break;
		if (/^(?:just|only|merely|simply|sólo|solo|solamente|simplemente)$/.test(norm)) plainly = true;
		if (DEGREE.test(norm) || /ly$|mente$/.test(norm)) continue;
		// `was in fact a camp`, `es en realidad una cárcel`
		if (
			/^(?:fact|effect|reality|essence|truth|hecho|realidad|efecto|verdad|definitiva)$/.test(norm) &&
			/^(?:in|en|de)$/.test(tokens[at - 1]?.norm ?? '')
		) {
			at -= 1;
			continue;
		}
		if (
			determiner !== null ||
			PREPOSITIONS.has(norm) ||
			CLAUSE_OPENERS.has(norm) ||
			PRONOUNS.has(norm) ||
			/^(?:and|or|y|o|to|them|him|us|me|like)$/.test(norm)
		) {
			// `called re-education or concentration camps`
			if (
				/^(?:or|and)$/.test(norm) &&
				determiner === null &&
				isCue(tokens[at - 2]?.norm ?? '') &&
				at - 2 >= sentence.from
			) {
				at -= 1;
				continue;
			}
			break;
		}
		// Spanish adjectives come after their noun, but for a few.
		if (
			spanish &&
			!/^(?:verdader[oa]s?|auténtic[oa]s?|simples?|mer[oa]s?|propi[oa]s?|gran|grandes|nuev[oa]s?|vulgar(?:es)?|peligros[oa]s?)$/.test(
				norm,
			)
		)
			break;
		// What stands before marks is no part of the word: `labeled the men | “terrorists”`.
		if (word.quoted) break;
		// `called CECOT | a prison`, but `is Trump’s first camp`.
		if (
			isCapitalized(tokens[at]!) &&
			sentence.zone !== 'title' &&
			tokens[at + 1]?.norm !== "'s" &&
			determiner !== null
		)
			break;
		if (/(?:ing|ed)$/.test(norm)) participle = true;
		if (/ing$/.test(norm) && word.entry?.plural === true) holding = true;
		bare = false;
	}
	// `is holding prisoners`: no article, and a verb where adjectives would stand.
	return {
		at: holding || (participle && determiner === null) ? low - 1 : at,
		negated,
		determiner,
		bare,
		passed: passedOver,
	};
}

/** `it was | , she said, | a kidnapping`: the token before a tag that ends in the comma at `at`, or null. */
function asideBefore(doc: Doc, at: number, low: number): number | null {
	let says = false;
	for (let back = at - 1; back >= Math.max(low - 8, at - 9, 1); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (
			/^(?:said|says|insists|insisted|argued|argues|according|según|dijo|dice|insiste|insistió|sostiene|sostuvo|asegura)$/.test(
				norm,
			)
		)
			says = true;
		if (text !== ',') continue;
		const before = doc.tokens[back - 1]!.norm;
		return says && (BEING.has(before) || isNaming(before)) ? back - 1 : null;
	}
	return null;
}

const isCue = (norm: string): boolean =>
	norm === 'as' ||
	/^(?:hay|haya|hayan|hubo|había|hubiera|existe|existen|exista|existan)$/.test(norm) ||
	/^(?:shows?|showed|presents?|offers?)$/.test(norm) ||
	norm === 'como' ||
	BEING.has(norm) ||
	isNaming(norm) ||
	BEING_AS.has(norm) ||
	SO_CALLED.has(norm) ||
	TAKES_UP.has(norm) ||
	TURNS_DOWN.has(norm) ||
	WORD_NOUNS.has(norm);

/** The token before a phrase such as `form of` that ends at `at`, or null. */
function passedBefore(doc: Doc, at: number, from: number): number | null {
	for (let start = at - 1; start >= Math.max(from, at - 2); start -= 1)
		if (wordingAt(PASSED, doc, start, at + 1)?.to === at + 1) return start;
	return null;
}
