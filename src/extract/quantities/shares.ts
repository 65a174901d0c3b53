import type { Comparator } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { SHARES } from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';
import { comparatorBefore } from './bounds.ts';
import { countedNoun, phraseEnd } from './counted.ts';
import type { Count } from './found.ts';
import { numberAt } from './number.ts';

/** What a share is taken of: `of the inmates in the prison`, over a closing quote mark. */
export function baseAfter(doc: Doc, sentence: Sentence, at: number): { base?: readonly [number, number] } {
	let of = at;
	if (doc.tokens[of]?.kind === 'quote') of += 1;
	if (of >= sentence.to || !/^(?:of|de|del)$/.test(doc.tokens[of]!.norm) || of + 1 >= sentence.to) return {};
	return { base: [of + 1, phraseEnd(doc, of + 1, sentence.to)] };
}

const round = (share: number) => Math.round(share * 100) / 100;

type Fraction = { readonly to: number; readonly value: number | null; readonly comparator: Comparator };

/** `the majority of those in the prison`, `half the detainees`, `dos tercios de los presos`, `one in three inmates`. */
export function shareAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	const ratio = ratioAt(doc, sentence, at);
	if (ratio !== null) return ratio;
	const fraction = fractionAt(tokens, sentence, at);
	if (fraction === null) return null;
	const { to, value } = fraction;
	// `half the detainees`
	const bare =
		/^(?:the|those|these|its|their|all)$/.test(tokens[to]?.norm ?? '') && tokens[at]!.norm === 'half';
	const base = bare ? { base: [to, phraseEnd(doc, to, sentence.to)] as const } : baseAfter(doc, sentence, to);
	// `half of the month`: a share of people or things alone.
	if (base.base === undefined || !countable(doc, sentence, base.base)) return null;
	const article = at > sentence.from && /^(?:the|a|la|una|el|un)$/.test(tokens[at - 1]!.norm) ? at - 1 : at;
	const before = comparatorBefore(tokens, sentence, article) ?? comparatorBefore(tokens, sentence, at);
	return {
		rule: 'share',
		from: before?.from ?? article,
		to: base.base[1],
		number: [at, to],
		value,
		comparator: before?.comparator ?? fraction.comparator,
		unit: { lemma: 'percent', at },
		...base,
		figurative: false,
	};
}

const PARTS: ReadonlyMap<string, number> = new Map([
	['third', 3],
	['thirds', 3],
	['quarter', 4],
	['quarters', 4],
	['fourth', 4],
	['fourths', 4],
	['fifth', 5],
	['fifths', 5],
	['tenth', 10],
	['tercio', 3],
	['tercios', 3],
	['tercera', 3],
	['terceras', 3],
	['cuarta', 4],
	['cuartas', 4],
	['quinta', 5],
	['quintas', 5],
	['décima', 10],
]);

export const isPartWord = (norm: string): boolean => PARTS.has(norm);

function fractionAt(tokens: readonly Token[], sentence: Sentence, at: number): Fraction | null {
	const known = SHARES.get(tokens[at]!.norm);
	if (known !== undefined) return { to: at + 1, ...known };
	// `la mayor parte de`
	if (tokens[at]!.norm === 'mayor' && tokens[at + 1]?.norm === 'parte')
		return { to: at + 2, value: 50, comparator: '>' };
	const many = /^(?:a|un|una|one)$/.test(tokens[at]!.norm)
		? { value: 1, to: at + 1 }
		: numberAt(tokens, at, sentence.to, sentence.lang);
	if (many === null || many.value > 9 || many.to >= sentence.to) return null;
	const word = tokens[many.to]!.norm;
	const parts = PARTS.get(word);
	if (parts === undefined || parts <= many.value) return null;
	const spanish = /^(?:terceras?|cuartas?|quintas?|décima)$/.test(word);
	if (spanish && !/^partes?$/.test(tokens[many.to + 1]?.norm ?? '')) return null;
	const value = round((100 * many.value) / parts);
	return { to: many.to + (spanish ? 2 : 1), value, comparator: Number.isInteger(value) ? '=' : '~' };
}

/** `one in three detainees`, `two out of every five`, `tres de cada cuatro presos`. */
function ratioAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	const part =
		numberAt(tokens, at, sentence.to, sentence.lang) ??
		(/^(?:uno|una)$/.test(tokens[at]!.norm) ? { value: 1, to: at + 1, digits: false } : null);
	if (part === null) return null;
	const link = tokens
		.slice(part.to, Math.min(part.to + 3, sentence.to))
		.map(({ norm }) => norm)
		.join(' ');
	const words = /^(?:out of every|out of|in every|in|de cada)(?= |$)/.exec(link)?.[0];
	if (words === undefined) return null;
	const whole = numberAt(tokens, part.to + words.split(' ').length, sentence.to, sentence.lang);
	if (whole === null || whole.value <= part.value || whole.value > 1000 || whole.to >= sentence.to)
		return null;
	// `one in three`: in digits `in` needs a small whole, `2 in 2019` is a year.
	if (words === 'in' && (whole.value > 100 || part.digits !== whole.digits)) return null;
	const noun = countedNoun(doc, whole.to, sentence.to, sentence.lang);
	if (noun === null) return null;
	const before = comparatorBefore(tokens, sentence, at);
	const value = round((100 * part.value) / whole.value);
	return {
		rule: 'ratio',
		from: before?.from ?? at,
		to: noun.at + 1,
		number: [at, whole.to],
		value,
		comparator: before?.comparator ?? '=',
		unit: { lemma: 'percent', at: part.to },
		base: [whole.to, phraseEnd(doc, noun.at, sentence.to)],
		figurative: false,
	};
}

/** Whether people or things are meant, not a time or a sum. */
function countable(doc: Doc, sentence: Sentence, [from, to]: readonly [number, number]): boolean {
	const { tokens } = doc;
	for (let at = from; at < to; at += 1) {
		if (/^(?:them|those|these|whom|ellos|ellas|us)$/.test(tokens[at]!.norm)) return true;
		if (countedNoun(doc, at, sentence.to, sentence.lang) !== null) return true;
		if (at > from + 5) break;
	}
	return false;
}
