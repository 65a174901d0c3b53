import type { Comparator } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import {
	COLLECTIVES,
	MEASURES,
	MULTIPLIERS,
	NUMBER_WORDS,
	SHARES,
	TIMES,
	VAGUE,
} from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';
import { afterOrMore, comparatorBefore, orMore, percentEnd, rangeAt } from './bounds.ts';
import { countedBefore, countedNoun, isActor, phraseEnd } from './counted.ts';
import { figureAt } from './figure.ts';
import type { Count } from './found.ts';
import { isLabel, measured, readsVitals } from './label.ts';
import { numberAt, type ReadNumber } from './number.ts';
import { baseAfter, isPartWord, shareAt } from './shares.ts';

export function countAt(doc: Doc, sentence: Sentence, at: number): Count | null {
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.kind !== 'number' && (token.kind !== 'word' || !mayCount(token.norm, tokens[at + 1])))
		return null;
	if (token.kind === 'word') {
		const share = shareAt(doc, sentence, at) ?? vagueAt(doc, sentence, at);
		if (share !== null) return share;
	}
	const collective = collectiveAt(tokens, at, sentence.to);
	const number = collective ?? numberAt(tokens, at, sentence.to, sentence.lang);
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
	const about = collective !== null || /^(?:dozen|score|docena)$/.test(tokens[to - 1]!.norm);
	const comparator: Comparator =
		range !== null ? 'range' : (before?.comparator ?? orMore(tokens, to) ?? (about ? '~' : '='));
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
		return figurative(tokens, to, sentence.to) || (!number.digits && number.value >= 100)
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
	// `one of them` tells of somebody.
	const single = number.value === 1 && !number.digits && before === null;
	const them = tokens[to + 1];
	if (
		/^(?:of|de)$/.test(next.norm) &&
		them !== undefined &&
		to + 1 < sentence.to &&
		(/^(?:them|whom|ellos|ellas)$/.test(them.norm) ||
			(/^(?:those|these)$/.test(them.norm) && partOf(doc, sentence, to) === null))
	) {
		if (single) return null;
		const unit = { lemma: countedBefore(doc, at, sentence.lang), at: to + 1 };
		const base = [to + 1, to + 2] as const;
		return { rule: 'of-them', from, to: to + 2, ...shared, comparator, unit, base, figurative: false };
	}
	const part = collective === null ? partOf(doc, sentence, to) : null;
	if (part !== null)
		return single
			? null
			: {
					rule: 'part',
					from,
					to: part.to,
					...shared,
					comparator,
					unit: part.unit,
					base: part.base,
					...(part.counted === undefined ? {} : { counted: part.counted }),
					resume: part.base[0],
					figurative: false,
				};
	const noun = countedNoun(doc, afterOrMore(tokens, to), sentence.to, sentence.lang);
	const whole = wholeBefore(doc, sentence, from);
	if (noun === null || measured(tokens, to, noun.at)) return null;
	// `the 2019 test results`: a year, unless the noun is next to it.
	if (noun.at > to && /^(?:19|20)\d\d$/.test(token.text)) return null;
	const isObject = from > sentence.from && /^(?:a|to|en|in|de|of|from)$/.test(tokens[from - 1]!.norm);
	// `Two governments now say`: who speaks or acts, no count of people or events.
	if (!number.digits && number.value < 13 && before === null && isActor(tokens[noun.at]!.norm) && !isObject)
		return null;
	// `one` alone is an article as often as a number.
	if (single) return null;
	return {
		rule: 'number',
		from,
		to: noun.at + 1,
		...shared,
		comparator,
		unit: noun,
		counted: [firstCounted(tokens, to, noun.at), phraseEnd(doc, noun.at, sentence.to)],
		...(whole === null ? {} : { base: whole }),
		figurative: false,
	};
}

/** `De los 412 casos, | 286 personas`, `Of the 41 men, | 29`: of what the sentence takes a part first. */
function wholeBefore(doc: Doc, sentence: Sentence, from: number): readonly [number, number] | null {
	const { tokens } = doc;
	let comma = from - 1;
	if (/^(?:only|just|sólo|solo|solamente|apenas|al)$/.test(tokens[comma]?.norm ?? '')) comma -= 1;
	if (tokens[comma]?.text !== ',' || !/^(?:of|de)$/.test(tokens[sentence.from]!.norm)) return null;
	if (
		comma - sentence.from === 2 &&
		/^(?:them|these|those|whom|[eé]st[oa]s|ell[oa]s|[eé]s[oa]s)$/.test(tokens[comma - 1]!.norm)
	)
		return [comma - 1, comma];
	if (comma - sentence.from > 18 || !BASE_OPENS.test(tokens[sentence.from + 1]!.norm)) return null;
	for (let at = sentence.from + 1; at < comma; at += 1) if (tokens[at]!.kind === 'punctuation') return null;
	const base = numberAt(tokens, sentence.from + 2, comma, sentence.lang);
	if (base === null && countedNoun(doc, sentence.from + 2, comma, sentence.lang) === null) return null;
	return [sentence.from + 1, comma];
}

const OPENING = new Set([
	...[...NUMBER_WORDS.keys(), ...MULTIPLIERS.keys(), ...COLLECTIVES.keys(), ...VAGUE, ...SHARES.keys()],
	...['half', 'medio', 'media', 'uno', 'mayor'],
]);
const ARTICLES = new Set(['a', 'an', 'un', 'una']);

/** Whether a number can begin with this word: most words are passed over here. */
function mayCount(norm: string, next: Token | undefined): boolean {
	if (OPENING.has(norm) || norm.includes('-')) return true;
	if (!ARTICLES.has(norm) || next === undefined) return false;
	return MULTIPLIERS.has(next.norm) || COLLECTIVES.has(next.norm) || isPartWord(next.norm);
}

/** `una veintena de presos`, `un centenar de`, `tres decenas de`: behind `de`. */
function collectiveAt(tokens: readonly Token[], at: number, to: number): ReadNumber | null {
	const one = /^una?$/.test(tokens[at]!.norm);
	const value = COLLECTIVES.get(tokens[one ? at + 1 : at]?.norm ?? '');
	const end = one ? at + 2 : at + 1;
	if (value === undefined || end + 1 >= to || tokens[end]!.norm !== 'de') return null;
	return { value, to: end + 1, digits: false };
}

/** `12 of the men`, `nueve de los detenidos`, `191 of some 640 residents`, `29 of the 41`. */
function partOf(doc: Doc, sentence: Sentence, to: number) {
	const { tokens } = doc;
	if (!/^(?:of|de)$/.test(tokens[to]!.norm) || to + 2 >= sentence.to) return null;
	if (!BASE_OPENS.test(tokens[to + 1]!.norm)) return null;
	let at = to + 2;
	const whole = numberAt(tokens, at, sentence.to, sentence.lang);
	if (whole !== null) at = whole.to;
	const noun = at < sentence.to ? countedNoun(doc, at, sentence.to, sentence.lang) : null;
	if (noun !== null && measured(tokens, at, noun.at)) return null;
	if (noun === null && whole === null) return null;
	const end = noun === null ? at : noun.at + 1;
	return {
		to: end,
		base: [to + 1, noun === null ? end : phraseEnd(doc, noun.at, sentence.to)] as const,
		...(noun === null ? {} : { counted: [noun.at, phraseEnd(doc, noun.at, sentence.to)] as const }),
		unit: noun ?? { lemma: countedBefore(doc, to, sentence.lang), at: to + 1 },
	};
}
const BASE_OPENS =
	/^(?:the|some|about|around|nearly|these|those|his|her|its|their|our|roughly|approximately|over|los|las|unos|unas|estos|estas|esos|esas|sus|casi)$/;

/** `300 more people`: what is counted begins behind `more` and `other`. */
function firstCounted(tokens: readonly Token[], to: number, noun: number): number {
	let first = to;
	while (
		first < noun &&
		/^(?:more|other|others|additional|further|or|of|o|más|otros|otras|de)$/.test(tokens[first]!.norm)
	)
		first += 1;
	return first;
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

/** `1,000 times better`: a comparison, not a count. */
function figurative(tokens: readonly Token[], at: number, end: number): boolean {
	const next = at + 1 < end ? tokens[at + 1]!.norm : '';
	return /^(?:more|less|as|más|menos|mejor|peor|worse|better|greater|higher|lower|larger|bigger|smaller|faster|longer|stronger)$/.test(
		next,
	);
}
