import type { Comparator, Slot } from '../record/index.ts';
import { type Candidate, type Doc, type Grammar, type Sentence, slotAt, spanOf } from './document.ts';
import {
	COMPARATORS_BEFORE,
	LABELS,
	LOOSE_NOUNS,
	MEASURES,
	SHARES,
	TIMES,
	VAGUE,
	VITALS,
} from './lexicon/numbers.ts';
import { countedBefore, countedNoun, phraseEnd } from './quantities/counted.ts';
import { numberAt } from './quantities/number.ts';
import { textOf } from './quotes/voices.ts';
import type { Token } from './tokens.ts';

/** A count as it was read: tokens of the number and of what it counts. */
type Count = {
	readonly rule: string;
	readonly from: number;
	readonly to: number;
	readonly number: readonly [from: number, to: number];
	readonly value: number | null;
	readonly range?: readonly [low: number, high: number];
	readonly comparator: Comparator;
	readonly unit: { readonly lemma: string; readonly at: number };
	readonly counted?: readonly [from: number, to: number];
	readonly base?: readonly [from: number, to: number];
	readonly figurative: boolean;
};

/** Proposes counts of people and things, shares of them, and numbers that only sound like counts (figurative). */
export const quantities: Grammar = (doc: Doc): Candidate[] => {
	const found: Candidate[] = [];
	for (const sentence of doc.sentences) {
		if (sentence.lang === 'other' || sentence.zone === 'byline' || sentence.zone === 'boilerplate') continue;
		for (let at = sentence.from; at < sentence.to; ) {
			const count = countAt(doc, sentence, at);
			if (count === null) at += 1;
			else {
				found.push(candidateOf(doc, count, sentence.lang));
				at = count.to;
			}
		}
	}
	return found;
};

function countAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.kind !== 'number' && token.kind !== 'word') return null;
	if (token.kind === 'word') {
		const share = shareAt(doc, sentence, at) ?? vagueAt(doc, sentence, at);
		if (share !== null) return share;
	}
	const number = numberAt(tokens, at, sentence.to, sentence.lang);
	if (number === null || isLabel(doc, sentence, at, number.to)) return null;
	const range = rangeAt(doc, sentence, at, number.to, number.value);
	const to = range?.to ?? number.to;
	const before = comparatorBefore(tokens, sentence, range?.from ?? at);
	const percent = percentEnd(tokens, to, sentence.to);
	const shared = {
		number: [at, to] as const,
		value: range === null ? number.value : null,
		...(range === null ? {} : { range: range.values }),
	};
	const comparator: Comparator = range !== null ? 'range' : (before?.comparator ?? orMore(tokens, to) ?? '=');
	const from = before?.from ?? range?.from ?? at;
	if (percent !== null) {
		if (readsVitals(tokens, sentence)) return null;
		const base = baseAfter(doc, sentence, percent);
		return {
			rule: 'percent',
			from,
			to: percent,
			...shared,
			comparator,
			unit: { lemma: 'percent', at: percent - 1 },
			...base,
			figurative: false,
		};
	}
	const next = tokens[to];
	if (next === undefined || to >= sentence.to) return null;
	if (TIMES.has(next.norm))
		return figurative(tokens, to, sentence.to)
			? {
					rule: 'times',
					from,
					to: to + 1,
					...shared,
					comparator,
					unit: { lemma: 'time', at: to },
					figurative: true,
				}
			: null;
	if (next.kind !== 'word' || next.start === tokens[to - 1]!.end || MEASURES.has(next.norm)) return null;
	const them = tokens[to + 1];
	if (
		/^(?:of|de)$/.test(next.norm) &&
		them !== undefined &&
		to + 1 < sentence.to &&
		/^(?:them|those|these|whom|ellos|ellas)$/.test(them.norm)
	) {
		const unit = { lemma: countedBefore(doc, at, sentence.lang), at: to + 1 };
		return { rule: 'of-them', from, to: to + 2, ...shared, comparator, unit, figurative: false };
	}
	const noun = countedNoun(doc, afterOrMore(tokens, to), sentence.to, sentence.lang);
	if (noun === null || measured(tokens, to, noun.at)) return null;
	// `the 2019 test results`: a year, unless the noun is next to it.
	if (noun.at > to && /^(?:19|20)\d\d$/.test(token.text)) return null;
	// `one` alone is an article as often as a number.
	if (number.value === 1 && !number.digits && before === null) return null;
	return {
		rule: 'number',
		from,
		to: noun.at + 1,
		...shared,
		comparator,
		unit: noun,
		counted: [to, phraseEnd(doc, noun.at, sentence.to)],
		figurative: false,
	};
}

/** `dozens of people`, `multiple court rulings`, `millions dead`. */
function vagueAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	if (!VAGUE.has(tokens[at]!.norm)) return null;
	let next = at + 1;
	// `hundreds of thousands of people`, `many of the other facilities`
	while (
		next < sentence.to &&
		next < at + 5 &&
		/^(?:of|de|the|those|these|los|las|other|thousands|millions|miles|millones)$/.test(tokens[next]!.norm)
	)
		next += 1;
	const noun = countedNoun(doc, next, sentence.to, sentence.lang);
	if (noun === null || measured(tokens, next, noun.at) || TIMES.has(tokens[noun.at]!.norm)) return null;
	return {
		rule: 'vague',
		from: at,
		to: noun.at + 1,
		number: [at, at + 1],
		value: null,
		comparator: 'vague',
		unit: noun,
		counted: [next, phraseEnd(doc, noun.at, sentence.to)],
		figurative: false,
	};
}

/** `the majority of those in the prison`, `half of the detainees`. */
function shareAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	const share = SHARES.get(tokens[at]!.norm);
	if (share === undefined) return null;
	const base = baseAfter(doc, sentence, at + 1);
	if (base.base === undefined) return null;
	const from = /^(?:the|a|la|una)$/.test(tokens[at - 1]?.norm ?? '') && at > sentence.from ? at - 1 : at;
	return {
		rule: 'share',
		from,
		to: base.base[1],
		number: [at, at + 1],
		value: share.value,
		comparator: share.comparator,
		unit: { lemma: 'percent', at },
		...base,
		figurative: false,
	};
}

/** What a share is taken of: `of the inmates in the prison`, over a closing quote mark. */
function baseAfter(doc: Doc, sentence: Sentence, at: number): { base?: readonly [number, number] } {
	let of = at;
	if (doc.tokens[of]?.kind === 'quote') of += 1;
	if (of >= sentence.to || !/^(?:of|de|del)$/.test(doc.tokens[of]!.norm) || of + 1 >= sentence.to) return {};
	return { base: [of + 1, phraseEnd(doc, of + 1, sentence.to)] };
}

function comparatorBefore(
	tokens: readonly Token[],
	sentence: Sentence,
	at: number,
): { comparator: Comparator; from: number } | null {
	for (const [words, comparator] of COMPARATORS_BEFORE) {
		const from = at - words.length;
		if (from >= sentence.from && words.every((word, nth) => tokens[from + nth]!.norm === word))
			return { comparator, from };
	}
	return null;
}

const orMore = (tokens: readonly Token[], to: number): Comparator | null =>
	/^(?:or|o)$/.test(tokens[to]?.norm ?? '') && /^(?:more|más)$/.test(tokens[to + 1]?.norm ?? '')
		? '>='
		: null;
const afterOrMore = (tokens: readonly Token[], to: number) => (orMore(tokens, to) === null ? to : to + 2);

/** `between 50 and 60`, `200 to 300`, `50-60`: the higher number, from its first token on. */
function rangeAt(doc: Doc, sentence: Sentence, at: number, to: number, low: number) {
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
	if (!joins) return null;
	const high = numberAt(tokens, to + 1, sentence.to, sentence.lang);
	if (high === null || high.value <= low) return null;
	return { from: between ? at - 1 : at, to: high.to, values: [low, high.value] as const };
}

function percentEnd(tokens: readonly Token[], to: number, end: number): number | null {
	if (to >= end) return null;
	if (tokens[to]!.text === '%' || tokens[to]!.norm === 'percent') return to + 1;
	return /^(?:per|por)$/.test(tokens[to]!.norm) &&
		/^(?:cent|ciento)$/.test(tokens[to + 1]?.norm ?? '') &&
		to + 1 < end
		? to + 2
		: null;
}

/** `1,000 times better`: a comparison, not a count. */
function figurative(tokens: readonly Token[], at: number, end: number): boolean {
	const next = at + 1 < end ? tokens[at + 1]!.norm : '';
	return /^(?:more|less|as|más|menos|mejor|peor|worse|better|greater|higher|lower|larger|bigger|smaller|faster|longer|stronger)$/.test(
		next,
	);
}

/** Whether a unit of measure stands between number and noun: `20 mg tablets`, `two weeks’ notices`. */
function measured(tokens: readonly Token[], from: number, noun: number): boolean {
	for (let at = from; at <= noun; at += 1) if (MEASURES.has(tokens[at]!.norm)) return true;
	return LOOSE_NOUNS.has(tokens[noun]!.norm);
}

function readsVitals(tokens: readonly Token[], sentence: Sentence): boolean {
	for (let at = sentence.from; at < sentence.to; at += 1) if (VITALS.has(tokens[at]!.norm)) return true;
	return false;
}

const MONTH =
	/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\.?$/;

/** Whether the number names a thing of a series, a day, a year, a time, an amount of money. */
function isLabel(doc: Doc, sentence: Sentence, at: number, to: number): boolean {
	const { tokens } = doc;
	const token = tokens[at]!;
	const before = at > sentence.from ? tokens[at - 1] : undefined;
	const next = tokens[to];
	if (token.kind !== 'number') return before !== undefined && LABELS.has(before.norm);
	if (next !== undefined && next.start === tokens[to - 1]!.end && /^[/:°ºª^]$/.test(next.text)) return true;
	if (before === undefined) return /^[.)°-]$/.test(next?.text ?? '');
	if (/^[$€£#§^°º/]$/.test(before.text) || LABELS.has(before.norm) || MONTH.test(before.norm)) return true;
	if (before.end === token.start && before.kind !== 'quote' && before.text !== '(') return true;
	if (before.text === '(' && /^[)]$/.test(next?.text ?? '')) return true;
	if (next !== undefined && MONTH.test(next.norm)) return true;
	// A year: four digits without a separator, after a word that dates.
	const year = /^(?:1[5-9]|20)\d\d$/.test(token.text);
	return (
		year &&
		(/^(?:in|of|since|by|until|from|early|late|mid|during|año|de|del|en|desde|hasta|,)$/.test(before.norm) ||
			next?.kind !== 'word')
	);
}

function candidateOf(doc: Doc, count: Count, lang: string): Candidate {
	const { tokens } = doc;
	const at = (from: number, to: number) => [tokens[from]!.start, tokens[to - 1]!.end] as const;
	const [start, end] = at(count.from, count.to);
	const words = at(...count.number);
	const slot = <V>(value: V): Slot<V> => ({
		value,
		start: words[0],
		end: words[1],
		exact: doc.text.slice(...words),
	});
	const unit = at(count.unit.at, count.unit.at + 1);
	const counted = count.counted === undefined ? null : at(...count.counted);
	const base = count.base === undefined ? null : at(...count.base);
	return {
		kind: 'quantity',
		rule: `quantity/${lang}/${count.rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			value: slot(count.value),
			...(count.range === undefined ? {} : { low: slot(count.range[0]), high: slot(count.range[1]) }),
			comparator: count.comparator,
			unit: slotAt(doc, unit[0], unit[1], count.unit.lemma),
			...(counted === null
				? {}
				: { counted: slotAt(doc, counted[0], counted[1], textOf(doc, ...count.counted!)) }),
			...(base === null ? {} : { base: slotAt(doc, base[0], base[1], textOf(doc, ...count.base!)) }),
			figurative: count.figurative,
		},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
	};
}
