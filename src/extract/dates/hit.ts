import type { DateBasis, Language } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';

/** What a date's words stand beside while they are resolved, in reading order. */
export type DateContext = {
	/** The day the words are counted from: publication, what stands in for it, or the day of a report's entry. */
	readonly published?: {
		readonly edtf: string;
		readonly why: string;
		readonly inferred: boolean;
		/** Signed or filed, by which a paper tells of days long gone, and not published as news is. */
		readonly filed?: boolean;
	};
	/** Dates already read, latest last. */
	readonly before: readonly Earlier[];
	readonly paragraph: number;
	readonly at: number;
	readonly lang: Language;
	/** The years that the document's dates give in full, each once. */
	readonly years: readonly number[];
};

export type Earlier = {
	readonly edtf: string;
	readonly at: number;
	readonly paragraph: number;
	/** What day it is waits for the day of publication; `edtf` is any. */
	readonly waiting: boolean;
	/** It rests on a day of publication that is only inferred. */
	readonly guessed: boolean;
};

export type ResolvedDate = {
	readonly edtf: string;
	readonly basis: DateBasis;
	readonly why?: string;
	/** Counted from a date that waits. */
	readonly waiting?: boolean;
	readonly guessed?: boolean;
};

/** Words that may be a date. `resolve` gives `null` when no calendar date follows from them. */
export type DateHit = {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly sentence: number;
	readonly resolve: (context: DateContext) => ResolvedDate | null;
};

export type Reading = DateHit['resolve'] | string | null;

/** One pattern. Patterns are global and have bounded quantifiers only. */
export type DateRule = {
	readonly rule: string;
	/** Only in sentences of this language. */
	readonly lang?: Language;
	/** The rule is tried in sentences that have one of these words (lower case), or one of the kinds of number below. */
	readonly words: readonly string[];
	readonly pattern: RegExp;
	/** `before` and `after` are the 64 characters on either side. `null`: these words are no date. */
	readonly read: (match: RegExpExecArray, before: string, after: string) => Reading;
};

/** Calls a rule: a number of four digits, a number with a mark in it or behind it. */
export const FOUR_DIGITS = '0000';
export const MARKED_DIGITS = '0/';

/** Rules by the words that call them, so that most sentences are read by none. */
export type RuleIndex = {
	readonly rules: readonly DateRule[];
	readonly byWord: ReadonlyMap<string, readonly number[]>;
};

export function indexRules(rules: readonly DateRule[]): RuleIndex {
	const byWord = new Map<string, number[]>();
	for (const [index, { words }] of rules.entries())
		for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), index]);
	return { rules, byWord };
}

const ASIDE = 64;
/** How far a rule may look back over the beginning of its sentence. */
const LOOK_BACK = 64;

/** All that the rules read in a document, in order, the longest where two overlap. A date never reaches over a sentence. */
export function collectHits(doc: Doc, index: RuleIndex): DateHit[] {
	const hits: DateHit[] = [];
	for (const [nth, sentence] of doc.sentences.entries()) {
		const called = rulesFor(doc, sentence, index);
		if (called.length === 0) continue;
		const found: DateHit[] = [];
		for (const rule of called) readSentence(doc.flat, sentence, nth, rule, found);
		if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
		let done = -1;
		for (const hit of found) {
			if (hit.start < done) continue;
			done = hit.end;
			hits.push(hit);
		}
	}
	return hits;
}

/** `3/4`, `3 . 4`, `3-May`, `3 y 5.8.76` */
const MARK = /^\s?[-–./]|^\s[yao]/;

function rulesFor(doc: Doc, sentence: Sentence, { rules, byWord }: RuleIndex): DateRule[] {
	const called = new Set<number>();
	const call = (known: readonly number[] = []) => {
		for (const rule of known) called.add(rule);
	};
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const token = doc.tokens[at]!;
		const word = token.norm;
		if (token.kind === 'number') {
			if (/\d{4}|\d0s?$/.test(word)) call(byWord.get(FOUR_DIGITS));
			if (/[./-]/.test(word) || MARK.test(doc.text.slice(token.end, token.end + 2)) || /\d\p{L}/u.test(word))
				call(byWord.get(MARKED_DIGITS));
			call(byWord.get(word));
			continue;
		} else if (token.kind !== 'word') continue;
		// A line's end may have joined two months: `mayo-⏎junio`.
		if (word.includes('-') || token.end - token.start > word.length) {
			for (const part of doc.text
				.slice(token.start, token.end)
				.toLowerCase()
				.split(/[^\p{L}]+/u))
				call(byWord.get(part));
		}
		call(byWord.get(word));
	}
	if (called.size === 0) return [];
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	return [...called]
		.sort((a, b) => a - b)
		.map((rule) => rules[rule]!)
		.filter((rule) => rule.lang === undefined || rule.lang === lang);
}

function readSentence(flat: string, sentence: Sentence, nth: number, rule: DateRule, into: DateHit[]): void {
	const from = Math.max(0, sentence.start - LOOK_BACK);
	const words = flat.slice(from, sentence.end + 2);
	const { pattern } = rule;
	pattern.lastIndex = sentence.start - from;
	for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
		const start = from + match.index;
		const end = start + match[0].length;
		if (end > sentence.end + 1) continue;
		const found = rule.read(
			match,
			flat.slice(Math.max(0, start - ASIDE), start),
			flat.slice(end, end + ASIDE),
		);
		if (found === null) continue;
		const resolve =
			typeof found === 'string' ? (): ResolvedDate => ({ edtf: found, basis: 'stated' }) : found;
		into.push({ start, end, rule: rule.rule, sentence: nth, resolve });
	}
}
