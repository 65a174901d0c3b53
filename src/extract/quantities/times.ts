import { shift } from '../dates/counting.ts';
import { numberOf } from '../dates/pieces.ts';
import { datesIn, type FoundDate } from '../dates.ts';
import { type Doc, type Sentence, sentenceAt, tokenAt } from '../document.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import type { TimePhrase } from './time-phrase.ts';
import { wordedTimes } from './worded-times.ts';

/** Dates of a document by sentence: asked for once for each sentence with a count. */
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

/** Every phrase of time of a sentence, in order; of two that overlap the wider one. */
export function timesOf(doc: Doc, sentence: Sentence): TimePhrase[] {
	const dates = datesOf(doc, sentence);
	const found: TimePhrase[] = [];
	for (let nth = 0; nth < dates.length; nth += 1) {
		if (!dates[nth]!.waiting && isName(doc, dates[nth]!)) continue;
		if (datesDocument(doc, dates[nth]!)) continue;
		const { next, ...phrase } = widened(doc, dates, nth);
		found.push(phrase);
		nth = next - 1;
	}
	const worded = wordedTimes(doc, sentence, dates);
	const past = pastSpan(doc, sentence);
	if (past !== null && found.every(({ start, end }) => end <= past.start || start >= past.end))
		found.push(past);
	const kept = found.filter(
		(date) => date === past || !worded.some((wide) => wide.start <= date.start && wide.end >= date.end),
	);
	return [
		...kept,
		...worded.filter((wide) => !kept.some(({ start, end }) => start < wide.end && end > wide.start)),
	].sort((a, b) => a.start - b.start);
}

/** `El Diario de Hoy`: a day's word within a name. */
function isName(doc: Doc, { start, end }: FoundDate): boolean {
	const at = tokenAt(doc, start);
	const name = namesOf(doc)[firstFrom(doc, at + 1) - 1];
	return name !== undefined && name.from < at && name.end >= end && name.start < start;
}

const PAPERS =
	'report|memo|memorandum|study|survey|order|ruling|law|act|decree|article|letter|resolution|audit|census|informe|ley|decreto|estudio|orden|sentencia|resolución|carta|censo|encuesta|artículo|nota|acta|fallo|comunicado|boletín|reporte';
const PAPER_BEHIND = new RegExp(`^\\s(?:\\p{L}{2,12}\\s)?(?:${PAPERS})(?!\\p{L})`, 'iu');
const PAPER_BEFORE = new RegExp(
	`(?<!\\p{L})(?:${PAPERS})(?:\\s\\p{L}{2,12})?\\s(?:del?|of|dated|from|fechad[oa](?:\\sel)?)\\s(?:el\\s|año\\s)?$`,
	'iu',
);

/** `a June 2024 report`, `el informe de 2019`: when a paper was written. */
function datesDocument(doc: Doc, { start, end }: FoundDate): boolean {
	const article = /(?:^|\s|['’])(?:a|an|the|its|their|his|her|s)\s$/i.test(
		doc.flat.slice(Math.max(0, start - 6), start),
	);
	return (
		(article && PAPER_BEHIND.test(doc.flat.slice(end, end + 32))) ||
		PAPER_BEFORE.test(doc.flat.slice(Math.max(0, start - 48), start))
	);
}

const DAY = /^\d{4}-\d\d(?:-\d\d)?$/;
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** With `the night of` before it, `between … and …` as one period, `since …` as one that lasts. `next`: the date to read on from. */
function widened(doc: Doc, dates: readonly FoundDate[], nth: number): TimePhrase & { readonly next: number } {
	const date = dates[nth]!;
	const before = doc.flat.slice(Math.max(0, date.start - 24), date.start);
	const next = dates[nth + 1];
	const spans =
		next !== undefined &&
		DATE.test(date.edtf) &&
		DATE.test(next.edtf) &&
		date.edtf < next.edtf &&
		/(?:^|\s)(?:between|from|entre|desde|del?)(?:\s(?:el|los?|las?))?\s$/i.test(before) &&
		/^,?\s(?:and|to|until|till|through|y|e|al?|hasta)\s(?:el\s|los?\s|las?\s)?$/i.test(
			doc.flat.slice(date.end, next.start),
		);
	const place = (start: number, end: number) => ({
		start,
		end,
		from: tokenAt(doc, start),
		to: tokenAt(doc, end - 1) + 1,
	});
	if (spans) {
		const { basis, why } = date.basis === 'stated' ? next : date;
		const edtf = `${date.edtf}/${next.edtf}`;
		const reason = why === undefined ? {} : { why };
		return { ...place(date.start, next.end), edtf, basis, ...reason, point: false, next: nth + 2 };
	}
	const { edtf, basis, why } = date;
	const plain = { edtf, basis, ...(why === undefined ? {} : { why }), next: nth + 1 };
	const since = /(?:since|desde)(?:\s(?:el|la|the|early|late))?\s$/i.exec(before);
	// `since 2019`: from then on.
	if (since !== null && DATE.test(edtf))
		return { ...plain, ...place(date.start - since[0].length, date.end), edtf: `${edtf}/..`, point: false };
	const lead =
		/(?:(?:la|the)\s(?:noche|madrugada|mañana|tarde|night|morning|evening|afternoon)\s(?:del?|of)\s)$/i.exec(
			before,
		);
	return {
		...plain,
		...place(date.start - (lead?.[0].length ?? 0), date.end),
		point: DAY.test(edtf) || edtf.startsWith('['),
	};
}

const PAST_SPAN =
	/(?<!\p{L})(?:in|over|during|for|within)\s(?:the\s)?(?:last|past)\s(?:(\p{L}{2,12}|\d{1,3})\s)?(day|week|month|year|decade)s?(?!\p{L})|(?<!\p{L})(?:en|durante)\s(?:los|las|el|la)\s(?:últim[oa]s?|pasad[oa]s?)\s(?:(\p{L}{2,12}|\d{1,3})\s)?(día|semana|mes|año|década)(?:s|es)?(?!\p{L})|(?<!\p{L})(so\sfar\sthis\syear|en\slo\sque\sva\sdel?\s(?:este\s)?año)(?!\p{L})/iu;

/** `in the past three months`, `en lo que va del año`: up to the day of publication, where that is known. */
function pastSpan(doc: Doc, sentence: Sentence): TimePhrase | null {
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
	const end = start + words.length;
	return {
		start,
		end,
		from: tokenAt(doc, start),
		to: tokenAt(doc, end - 1) + 1,
		edtf: unit === undefined ? from : `${from.replace(/~$/, '')}/${spoken.edtf}`,
		basis: 'inferred',
		why: `up to ${spoken.edtf}, the day it was published`,
		point: false,
	};
}
