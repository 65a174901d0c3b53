import type { Comparator } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { MEASURES, SHARES, TIMES, VAGUE } from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';
import { afterOrMore, comparatorBefore, orMore, percentEnd, rangeAt } from './bounds.ts';
import { countedBefore, countedNoun, isActor, phraseEnd } from './counted.ts';
import { figureAt } from './figure.ts';
import { isLabel, measured, readsVitals } from './label.ts';
import { numberAt } from './number.ts';

/** A count as it was read: tokens of the number and of what it counts. */
export type Count = {
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

export function countAt(doc: Doc, sentence: Sentence, at: number): Count | null {
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
	const figure = figureAt(doc, sentence, from, to);
	if (figure !== null)
		return { rule: 'figure', from, to, ...shared, comparator, unit: figure, figurative: false };
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
		// `one of them` tells of somebody.
		if (number.value === 1 && !number.digits && before === null) return null;
		const unit = { lemma: countedBefore(doc, at, sentence.lang), at: to + 1 };
		return { rule: 'of-them', from, to: to + 2, ...shared, comparator, unit, figurative: false };
	}
	const noun = countedNoun(doc, afterOrMore(tokens, to), sentence.to, sentence.lang);
	if (noun === null || measured(tokens, to, noun.at)) return null;
	// `the 2019 test results`: a year, unless the noun is next to it.
	if (noun.at > to && /^(?:19|20)\d\d$/.test(token.text)) return null;
	// `Two governments now say`: who speaks or acts, no count of people or events.
	if (!number.digits && number.value < 13 && before === null && isActor(tokens[noun.at]!.norm)) return null;
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

/** `1,000 times better`: a comparison, not a count. */
function figurative(tokens: readonly Token[], at: number, end: number): boolean {
	const next = at + 1 < end ? tokens[at + 1]!.norm : '';
	return /^(?:more|less|as|más|menos|mejor|peor|worse|better|greater|higher|lower|larger|bigger|smaller|faster|longer|stronger)$/.test(
		next,
	);
}
