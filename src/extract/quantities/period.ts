import { shift } from '../dates/counting.ts';
import { numberOf } from '../dates/pieces.ts';
import { datesIn, type FoundDate } from '../dates.ts';
import { type Doc, type Sentence, sentenceAt } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import type { Token } from '../tokens.ts';
import { isOpen, isOpenBefore } from './clause.ts';
import type { Count } from './found.ts';

/** When a count holds: words of its own sentence and the EDTF that they mean. */
export type Period = Pick<FoundDate, 'start' | 'end' | 'edtf' | 'basis' | 'why'>;

/** How long a clause may be that leads a sentence. */
const LEAD = 120;

/** Dates of a document by sentence: asked for once for each count of it. */
const bySentence = new WeakMap<Doc, ReadonlyMap<number, readonly FoundDate[]>>();

function datesOf(doc: Doc, sentence: Sentence): readonly FoundDate[] {
	let known = bySentence.get(doc);
	if (known === undefined) {
		const sorted = new Map<number, FoundDate[]>();
		for (const date of datesIn(doc)) {
			const of = sorted.get(date.sentence);
			if (of === undefined) sorted.set(date.sentence, [date]);
			else of.push(date);
		}
		known = sorted;
		bySentence.set(doc, known);
	}
	return known.get(sentenceAt(doc, sentence.start)) ?? [];
}

/** The date or period of the clause in which a count stands, or null. */
export function periodOf(doc: Doc, sentence: Sentence, count: Count): Period | null {
	const dates = datesOf(doc, sentence);
	if (dates.length === 0) return spanOfPast(doc, sentence);
	const { tokens } = doc;
	const [start, end] = [tokens[count.from]!.start, tokens[count.to - 1]!.end];
	let before = -1;
	for (const [nth, date] of dates.entries()) {
		if (date.end <= start) before = nth;
		if (date.start < end) continue;
		if (isOpen(tokens, count.to, date.start) && !isOfSubject(tokens, sentence, count.to, date))
			return widened(doc, dates, nth);
		break;
	}
	const date = dates[before];
	if (date === undefined) return null;
	const from = tokenAfter(tokens, sentence, date.end);
	// `Since the state of emergency began, in May 2022, …` holds for all of its sentence.
	if (
		/^(?:since|desde)$/.test(tokens[sentence.from]!.norm) &&
		DATE.test(date.edtf) &&
		date.start - sentence.start < LEAD
	)
		return { ...date, start: sentence.start, edtf: `${date.edtf}/..` };
	const parted = tokens.slice(from, count.from).some(({ text }) => text === ';' || text === ':');
	if (!parted && leads(tokens, sentence, date.start) && !isSource(tokens, sentence, count.from))
		return widened(doc, dates, before);
	return isOpenBefore(tokens, from, count.from) ? widened(doc, dates, before) : null;
}

const PAST_SPAN =
	/(?<!\p{L})(?:in|over|during|for)\s(?:the\s)?(?:last|past)\s(?:(\p{L}{2,12}|\d{1,3})\s)?(day|week|month|year|decade)s?(?!\p{L})|(?<!\p{L})(?:en|durante)\s(?:los|las|el|la)\súltim[oa]s?\s(?:(\p{L}{2,12}|\d{1,3})\s)?(día|semana|mes|año|década)(?:s|es)?(?!\p{L})|(?<!\p{L})(so\sfar\sthis\syear|en\slo\sque\sva\sdel?\saño)(?!\p{L})/iu;

/** `in the past three months`, `en lo que va del año`: up to the day of publication, where that is known. */
function spanOfPast(doc: Doc, sentence: Sentence): Period | null {
	const { spoken } = doc;
	if (spoken === null || !DAY.test(spoken.edtf)) return null;
	const match = PAST_SPAN.exec(doc.flat.slice(sentence.start, sentence.end));
	if (match === null) return null;
	const [words, manyEn, unitEn, manyEs, unitEs] = match;
	const unit = unitEn ?? unitEs;
	const many = numberOf(manyEn ?? manyEs ?? 'one');
	const from =
		unit === undefined
			? `${spoken.edtf.slice(0, 4)}`
			: Number.isFinite(many)
				? shift(spoken.edtf, -many, unit.toLowerCase())
				: null;
	if (from === null) return null;
	const start = sentence.start + match.index;
	return {
		start,
		end: start + words.length,
		edtf: unit === undefined ? from : `${from.replace(/~$/, '')}/${spoken.edtf}`,
		basis: 'inferred',
		why: `up to ${spoken.edtf}, the day it was published`,
	};
}

/** `migrants flown out last week are held`: when they were flown out, not when they are held. */
function isOfSubject(tokens: readonly Token[], sentence: Sentence, from: number, date: Period): boolean {
	const after = tokenAfter(tokens, sentence, date.end);
	for (let at = from; tokens[at]!.start < date.start; at += 1)
		if (AUXILIARIES.has(tokens[at]!.norm)) return false;
	return after < sentence.to && AUXILIARIES.has(tokens[after]!.norm);
}

/** With `the night of` before it, and `between … and …` as one period. */
function widened(doc: Doc, dates: readonly FoundDate[], nth: number): Period {
	const date = dates[nth]!;
	const lead =
		/(?:(?:la|the)\s(?:noche|madrugada|mañana|tarde|night|morning|evening|afternoon)\s(?:del?|of)\s)$/i.exec(
			doc.flat.slice(Math.max(0, date.start - 24), date.start),
		);
	const next = dates[nth + 1];
	const spans =
		next !== undefined &&
		DAY.test(date.edtf) &&
		DAY.test(next.edtf) &&
		date.edtf < next.edtf &&
		/(?:between|from|entre|desde|del?)(?:\sel)?\s$/i.test(
			doc.flat.slice(Math.max(0, date.start - 16), date.start),
		) &&
		/^\s(?:and|to|until|through|y|al|hasta)\s(?:el\s)?$/i.test(doc.flat.slice(date.end, next.start));
	const since = /(?:since|desde)(?:\s(?:el|la))?\s$/i.exec(
		doc.flat.slice(Math.max(0, date.start - 16), date.start),
	);
	// `since 2019`: from then on.
	if (since !== null && DATE.test(date.edtf))
		return { ...date, start: date.start - since[0].length, edtf: `${date.edtf}/..` };
	const start = date.start - (lead?.[0].length ?? 0);
	if (!spans) return { ...date, start };
	const { basis, why } = date.basis === 'stated' ? next : date;
	return {
		start,
		end: next.end,
		edtf: `${date.edtf}/${next.edtf}`,
		basis,
		...(why === undefined ? {} : { why }),
	};
}
const DAY = /^\d{4}-\d\d(?:-\d\d)?$/;
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

function tokenAfter(tokens: readonly Token[], sentence: Sentence, at: number): number {
	let index = sentence.from;
	while (index < sentence.to && tokens[index]!.start < at) index += 1;
	return index;
}

/** At the beginning of its sentence, a date holds for all of it: `On Sunday, …`. */
function leads(tokens: readonly Token[], sentence: Sentence, start: number): boolean {
	for (let at = sentence.from, words = 0; tokens[at]!.start < start; at += 1)
		if (tokens[at]!.kind === 'word' && ++words > 3) return false;
	return true;
}

/** `according to two officials`: who says it, whenever. */
function isSource(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
	const before = tokens
		.slice(Math.max(sentence.from, from - 3), from)
		.map(({ norm }) => norm)
		.join(' ');
	return /(?:according to|según|de acuerdo con|acuerdo a)$/.test(before);
}
