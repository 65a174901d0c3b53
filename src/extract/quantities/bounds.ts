import type { Comparator } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { COMPARATORS_BEFORE } from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';
import { numberAt } from './number.ts';

/** By their last word, the longest first: `no more than` before `more than`. */
const BY_LAST = new Map<string, (readonly [readonly string[], Comparator])[]>();
for (const entry of [...COMPARATORS_BEFORE].sort(([a], [b]) => b.length - a.length)) {
	const last = entry[0].at(-1)!;
	BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), entry]);
}

export function comparatorBefore(
	tokens: readonly Token[],
	sentence: Sentence,
	at: number,
): { comparator: Comparator; from: number } | null {
	if (at <= sentence.from) return null;
	for (const [words, comparator] of BY_LAST.get(tokens[at - 1]!.norm) ?? []) {
		const from = at - words.length;
		if (from >= sentence.from && words.every((word, nth) => tokens[from + nth]!.norm === word))
			return { comparator, from };
	}
	return null;
}

export const orMore = (tokens: readonly Token[], to: number): Comparator | null =>
	/^(?:or|o)$/.test(tokens[to]?.norm ?? '') && /^(?:more|más)$/.test(tokens[to + 1]?.norm ?? '')
		? '>='
		: null;

export const afterOrMore = (tokens: readonly Token[], to: number) =>
	orMore(tokens, to) === null ? to : to + 2;

/** `between 50 and 60`, `200 to 300`, `50-60`, `five or six`: the higher number, from its first token on. */
export function rangeAt(doc: Doc, sentence: Sentence, at: number, to: number, low: number) {
	const { tokens } = doc;
	const link = tokens[to];
	if (link === undefined || to + 1 >= sentence.to) return null;
	const lead = tokens[at - 1]?.norm ?? '';
	const between = at > sentence.from && /^(?:between|entre|from|de)$/.test(lead);
	const dash = /^[-–]$/.test(link.text) && link.start === tokens[to - 1]!.end;
	const joins =
		dash ||
		link.norm === 'to' ||
		link.norm === 'a' ||
		((link.norm === 'and' || link.norm === 'y') && (lead === 'between' || lead === 'entre'));
	// `five or six men`
	const either = link.norm === 'or' || link.norm === 'o' || link.norm === 'u';
	if (!joins && !either) return null;
	const high = numberAt(tokens, to + 1, sentence.to, sentence.lang);
	if (high === null || high.value <= low || (either && high.value > 2 * low)) return null;
	return { from: between ? at - 1 : at, to: high.to, values: [low, high.value] as const };
}

export function percentEnd(tokens: readonly Token[], to: number, end: number): number | null {
	if (to >= end) return null;
	if (tokens[to]!.text === '%' || tokens[to]!.norm === 'percent') return to + 1;
	return /^(?:per|por)$/.test(tokens[to]!.norm) &&
		/^(?:cent|ciento)$/.test(tokens[to + 1]?.norm ?? '') &&
		to + 1 < end
		? to + 2
		: null;
}
