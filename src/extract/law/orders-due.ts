import { subjectBefore } from '../quotes/subject.ts';
import { courtAround, courtBetween, isCourtWord, type Words } from './courts.ts';
import { obligations } from './obligations.ts';
import { split } from './obligations-es.ts';
import type { Context, Order } from './order-shape.ts';
import { ORDER_NOUNS } from './order-words.ts';
import { canBeBound, infinitiveAfter, isInfinitive, isSpanishInfinitive, whatEnd } from './reach.ts';

const RULES =
	/^(?:ruled|ordered|wrote|said|held|decided|directed|determined|says|writes|orders|resolvió|ordenó|dispuso|dijo|escribió|decidió|sentenció|determinó|falló)$/;

/** The court that a sentence names behind its comma as who says so: `…, Judge Robles ruled`, `…, resolvió el juez Robles`. */
function rulingTag({ doc, sentence }: Context, from: number): Words | null {
	const { tokens } = doc;
	let comma = from;
	while (comma < sentence.to && tokens[comma]!.text !== ',') comma += 1;
	for (let at = comma + 1; at < sentence.to; at += 1) {
		if (!isCourtWord(doc, at)) continue;
		const court = courtAround(doc, at, comma + 1, sentence.to, sentence.lang);
		const said = RULES.test(tokens[court.to]?.norm ?? '') || RULES.test(tokens[court.from - 1]?.norm ?? '');
		return said ? court : null;
	}
	return null;
}

/** A court that the sentence or the one before in its paragraph tells of. */
function courtNear(context: Context, from: number, to: number): Words | 'near' | null {
	const { doc, sentence, index } = context;
	const own = rulingTag(context, to) ?? courtBetween(doc, sentence.from, from, sentence.lang);
	if (own !== null) return own;
	const earlier = doc.sentences[index - 1];
	return earlier?.paragraph === sentence.paragraph &&
		courtBetween(doc, earlier.from, earlier.to, sentence.lang) !== null
		? 'near'
		: null;
}

/** `The ministry has until May 3 to release him, Judge Robles ruled`, `was given until Friday to …`, at `until`. */
export function untilDay(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const spanish = sentence.lang === 'es';
	const have = at - 1;
	if (
		!(spanish ? /^(?:tiene|tienen|tenía|tenían|tendrá|tendrán)$/ : /^(?:has|have|had|given|got)$/).test(
			tokens[have]?.norm ?? '',
		)
	)
		return [];
	const to = spanish ? paraInfinitive(context, at) : infinitiveAfter(doc, at, Math.min(sentence.to, at + 12));
	if (to < 0) return [];
	let first = have;
	while (
		first > sentence.from &&
		/^(?:was|were|been|now|only|has|have|had|solo|sólo)$/.test(tokens[first - 1]!.norm)
	)
		first -= 1;
	const bound = subjectBefore(doc, sentence, first);
	if (bound === null || bound.pronoun === true || !canBeBound(doc, bound, sentence.lang)) return [];
	const court = courtNear(context, bound.from, to);
	if (court === null) return [];
	const base: Order = {
		rule: 'term',
		trigger: { from: first, to: at + 1 },
		issuer: court === 'near' ? null : court,
	};
	const whom = { from: bound.from, to: bound.to };
	return spanish ? split(context, base, whom, to + 1) : obligations(context, base, whom, to);
}

function paraInfinitive({ doc, sentence }: Context, from: number): number {
	for (let at = from; at < Math.min(sentence.to, from + 14); at += 1)
		if (doc.tokens[at]!.norm === 'para' && isSpanishInfinitive(doc.tokens[at + 1]?.norm ?? '')) return at;
	return -1;
}

/** `By May 3 the ministry must release him, Judge Robles wrote`: what a court named behind it says must be done, at `must`. */
export function mustBe(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const no = tokens[at + 1]?.norm === 'not' ? 1 : 0;
	if (tokens[at + 1 + no]?.norm === 'be') return [];
	const bound = subjectBefore(doc, sentence, at);
	if (bound === null || bound.pronoun === true || !canBeBound(doc, bound, 'en')) return [];
	const to = whatEnd(doc, sentence, at + 1 + no);
	const court = rulingTag(context, to);
	if (court === null) return [];
	const base: Order = {
		rule: 'due',
		trigger: { from: at, to: at + 1 },
		issuer: court,
		...(no > 0 ? { halted: true } : {}),
	};
	return obligations(context, base, { from: bound.from, to: bound.to }, at + 1 + no);
}

/** `Under an order by Judge Robles, the ministry | was to release him`, `had to`: what the paper named first binds somebody to, at its noun. */
export function wasTo(context: Context, noun: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:under|by|per)$/.test(tokens[sentence.from]!.norm) || noun - sentence.from > 5) return [];
	let comma = noun + 1;
	while (comma < Math.min(sentence.to, noun + 12) && tokens[comma]!.text !== ',') comma += 1;
	if (tokens[comma]?.text !== ',') return [];
	for (let at = comma + 2; at < Math.min(sentence.to, comma + 14); at += 1) {
		if (/^[.,;:]$/.test(tokens[at]!.text) || ORDER_NOUNS.has(tokens[at]!.norm)) return [];
		if (
			!/^(?:was|were|is|are|had|has|have)$/.test(tokens[at]!.norm) ||
			!isInfinitive(doc, at + 1, sentence.to)
		)
			continue;
		const base: Order = {
			rule: 'under',
			trigger: { from: at, to: at + 2 },
			issuer: { from: sentence.from + 1, to: comma },
			undated: true,
		};
		return obligations(context, base, { from: comma + 1, to: at }, at + 1);
	}
	return [];
}

/** `told the ministry | that it must release him`: whoever is told is bound. */
export function toldThat(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let that = from + 1;
	while (that < Math.min(sentence.to, from + 12) && tokens[that]!.norm !== 'that') {
		if (/^[.,;:]$/.test(tokens[that]!.text)) return [];
		that += 1;
	}
	if (tokens[that]?.norm !== 'that' || !/^(?:it|they|he|she)$/.test(tokens[that + 1]?.norm ?? '')) return [];
	const modal = that + 2;
	const must = /^(?:must|shall)$/.test(tokens[modal]?.norm ?? '');
	const had =
		/^(?:had|has|have)$/.test(tokens[modal]?.norm ?? '') && isInfinitive(doc, modal + 1, sentence.to);
	const whom = { from, to: that };
	if (!(must || had) || !canBeBound(doc, whom, 'en')) return [];
	const no = must && tokens[modal + 1]?.norm === 'not' ? 1 : 0;
	return obligations(context, no > 0 ? { ...base, halted: true } : base, whom, modal + 1 + no);
}
