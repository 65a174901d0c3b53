import { dateBounds, dayFromNumber, dayNumber, isoDay, MS_PER_DAY, parseDate } from '../../record/index.ts';
import { datesWithWaiting, type FoundDate } from '../dates.ts';
import type { Doc, Sentence } from '../document.ts';
import type { Words } from './courts.ts';
import type { Context, Order } from './order-shape.ts';

export type Dated = {
	readonly start: number;
	readonly end: number;
	readonly edtf: string;
	readonly why?: string;
};

const LIMIT =
	/(?:^|\s|\b)(?:on or (?:before|by)|by|before|no later than|not later than|until|deadline of|hasta|antes de|antes del|a más tardar|para)(?:,?\s{1,3}(?:no later than|the end of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:el\s)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|midnight|noon|(?:las\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\.?)?(?:\s?[A-Z]{2,3}T?)?|el(?:\sdía)?|la medianoche|on|of|del|de)){0,6},?\s{0,3}$/i;

/** The day by which it is to be done, where the words give a day. */
export function deadlineIn(
	context: Context,
	order: Order,
	on: Dated | null,
): (Dated & { readonly lead: number }) | null {
	const { trigger, what } = order;
	const { doc, sentence } = context;
	if (what == null) return null;
	for (const date of datesOf(doc, sentence)) {
		if (date.waiting === true) continue;
		const before = doc.flat.slice(Math.max(sentence.start, date.start - 60), date.start);
		const lead = LIMIT.exec(before);
		// `set May 3 as the deadline for the ministry to …`
		if (isInTerm(doc, order, date)) return { ...ahead(doc, timed(date), on), lead: date.start };
		// `By May 3, the ministry must …`: a sentence may begin with its term.
		const opens =
			OPENS.test(order.rule) &&
			lead !== null &&
			date.start - before.length + lead.index <= sentence.start + 1;
		if (lead === null || (!opens && date.start < doc.tokens[trigger.from]!.start)) continue;
		// `gave the ministry until Friday to | release him`: the term stands before what is to be done.
		const isTerm = order.rule === 'term' || opens;
		if (!isTerm && date.start - before.length + lead.index < doc.tokens[what.from]!.start - 1) continue;
		const found = ahead(doc, timed(date), on);
		// `by the end of June`: its last day.
		const whole =
			/the end of\s*$/i.test(lead[0]) ||
			/^(?:the )?end of|^fines de/i.test(doc.flat.slice(date.start, date.end));
		const last = whole ? lastDayOf(found.edtf) : null;
		const read = last === null ? found : { ...found, edtf: last, why: 'the end of it is its last day' };
		return { ...read, lead: date.start - before.length + lead.index };
	}
	return termIn(context, what, order.operative === true && on === null ? paperDate(context.doc) : on, order);
}

/** Rules by which somebody must do it, whose sentence may begin with the term. */
const OPENS = /^(?:due|under|shall|should|it-is-ordered)$/;

/** Whether a day is the term's own: `set | May 3 as the deadline`. */
const isInTerm = (doc: Doc, { rule, trigger, what }: Order, date: FoundDate): boolean =>
	rule === 'term' &&
	what != null &&
	date.start >= doc.tokens[trigger.from]!.end &&
	date.end <= doc.tokens[trigger.to - 1]!.start &&
	doc.tokens.slice(trigger.from, trigger.to).some(({ norm }) => /^(?:deadline|plazo)$/.test(norm));

/** A deadline lies ahead: `by Friday`, `by June 21` mean the first such day after the order, or after who tells of it. */
function ahead(doc: Doc, date: Dated, on: Dated | null): Dated {
	const words = doc.flat.slice(date.start, date.end);
	const day = parseDate(date.edtf);
	const since = on?.edtf ?? doc.spoken?.edtf;
	const from = since === undefined ? null : parseDate(since);
	if (/\d{4}/.test(words) || day?.kind !== 'day' || from?.kind !== 'day' || day.lo >= from.lo) return date;
	let at = Math.floor(day.lo / MS_PER_DAY);
	const year = /\d/.test(words) ? 365 : 7;
	for (let round = 0; round < 60 && at * MS_PER_DAY < from.lo; round += 1) {
		const next = dayFromNumber(at);
		at = year === 7 ? at + 7 : dayNumber(next.year + 1, next.month, next.day);
	}
	const next = dayFromNumber(at);
	return {
		...date,
		edtf: isoDay(next.year, next.month, next.day),
		why: `a deadline: the first such day after ${since}`,
	};
}

function lastDayOf(edtf: string): string | null {
	const bounds = dateBounds(edtf);
	return bounds === null ? null : new Date(bounds.hi).toISOString().slice(0, 10);
}

const TERM =
	/(?:within|in no more than|no later than|en un plazo (?:máximo )?de|dentro de(?: las)?|en(?: un máximo de)?|plazo de)\s{1,3}(?:the next |las próximas |los próximos )?(\d{1,3}|[\p{L}-]{2,14})\s{1,3}(hours?|days?|weeks?|horas?|días?|semanas?)(?!\p{L})/giu;

/** `within 48 hours`, counted from the day of the order where that is known. */
/** The day on which a paper that orders something itself was made. */
const paperDate = ({ spoken }: Doc): Dated | null =>
	spoken === null ? null : { start: 0, end: 0, edtf: spoken.edtf };

function termIn(
	{ doc, sentence }: Context,
	what: Words,
	on: Dated | null,
	{ trigger, operative }: Order,
): (Dated & { readonly lead: number }) | null {
	const from = on === null ? null : parseDate(on.edtf);
	if (from === null || from.kind !== 'day') return null;
	// A paper's own term leads its sentence: `Within 14 days of the date of this order, the Secretary shall …`.
	const start =
		operative === true
			? Math.max(sentence.start, doc.tokens[trigger.from]!.start - 160)
			: doc.tokens[what.from]!.start;
	const end = doc.tokens[what.to - 1]!.end;
	TERM.lastIndex = Math.max(0, start - 1);
	const match = TERM.exec(doc.flat.slice(0, end));
	if (match === null) return null;
	const count = /^\d/.test(match[1]!) ? Number(match[1]) : (COUNTS.get(match[1]!.toLowerCase()) ?? null);
	if (count === null) return null;
	const unit = match[2]!.toLowerCase();
	const days = /^h/.test(unit) ? Math.ceil(count / 24) : /^(?:w|se)/.test(unit) ? count * 7 : count;
	const day = dayFromNumber(Math.floor(from.lo / MS_PER_DAY) + days);
	return {
		start: match.index,
		end: match.index + match[0].length,
		edtf: isoDay(day.year, day.month, day.day),
		why: `counted from ${on!.edtf}, the day of the order`,
		lead: Math.max(match.index, doc.tokens[what.from]!.start),
	};
}

/** `In May a judge held …. She ordered …`: the date that leads the sentence in which a pronoun's court stands. */
export function carriedDate({ doc, sentence, index }: Context, { issuer, undated }: Order): Dated | null {
	if (issuer?.value === undefined || issuer.why !== undefined || undated === true) return null;
	const earlier = doc.sentences[index - 1];
	if (earlier === undefined || earlier.paragraph !== sentence.paragraph) return null;
	const date = datesOf(doc, earlier).find((one) => one.waiting !== true && one.start - earlier.start < 12);
	return date === undefined ? null : { ...timed(date), why: 'the date that leads the sentence before' };
}

/** A date at the end of a clause within what is ordered is of that clause. */
const SUBORDINATE = /\b(?:why|where|who|which|how|whether|that|when|que|quien|donde|cuando)\b/i;

const isLimit = (doc: Doc, sentence: Sentence, date: FoundDate): boolean =>
	LIMIT.test(doc.flat.slice(Math.max(sentence.start, date.start - 60), date.start));

const timed = ({ start, end, edtf, why, basis }: FoundDate): Dated => ({
	start,
	end,
	edtf,
	...(basis === 'stated' ? {} : { why: why ?? 'read in its context' }),
});

/** What is to be done, without the day that closes it. */
export function withoutDeadline(
	doc: Doc,
	what: Words,
	deadline: { readonly lead: number; readonly end: number } | null,
): Words {
	if (deadline === null || deadline.lead <= doc.tokens[what.from]!.end) return what;
	if (deadline.end < doc.tokens[what.to - 1]!.end) return what;
	let to = what.to;
	while (to > what.from + 1 && doc.tokens[to - 1]!.start >= deadline.lead) to -= 1;
	return { from: what.from, to };
}

/** When it was ordered: a date of its sentence that is neither the deadline nor in what is ordered. */
export function dateOf({ doc, sentence }: Context, order: Order): Dated | null {
	const { trigger, what } = order;
	if (order.undated === true) return null;
	const inside = (date: FoundDate) =>
		what != null && date.start >= doc.tokens[what.from]!.start && date.end <= doc.tokens[what.to - 1]!.end;
	const at = doc.tokens[trigger.from]!.start;
	let best: FoundDate | null = null;
	for (const date of datesOf(doc, sentence)) {
		if (date.waiting === true || inside(date) || isLimit(doc, sentence, date) || isInTerm(doc, order, date))
			continue;
		// Of a noun that nobody is said to issue, only a date beside it is its own.
		const near = date.start - at < 30 && at - date.end < 30;
		if (order.reads === 'nominal' && !near && (order.issuer == null || date.start > at)) continue;
		if (best === null || Math.abs(date.start - at) < Math.abs(best.start - at)) best = date;
	}
	if (best === null) {
		const trailing = datesOf(doc, sentence).findLast(
			(date) => date.waiting !== true && !isLimit(doc, sentence, date) && inside(date),
		);
		// `ordered him released on Monday`: the last words of what is ordered may be when.
		if (trailing === undefined || what == null || trailing.end < doc.tokens[what.to - 1]!.end) return null;
		if (
			order.reads === 'nominal' ||
			SUBORDINATE.test(doc.flat.slice(doc.tokens[what.from]!.start, trailing.start)) ||
			!/\b(?:on|el)\s$/.test(doc.flat.slice(trailing.start - 4, trailing.start))
		)
			return null;
		best = trailing;
	}
	return timed(best);
}

export const words = (list: string, from: number): (readonly [string, number])[] =>
	list.split(' ').map((word, index) => [word, from + index] as const);
const COUNTS: ReadonlyMap<string, number> = new Map([
	...words('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
	...words('uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 1),
	...([
		['un', 1],
		['una', 1],
		['a', 1],
		['twenty', 20],
		['twenty-one', 21],
		['thirty', 30],
		['sixty', 60],
		['ninety', 90],
		['forty-eight', 48],
		['twenty-four', 24],
		['seventy-two', 72],
		['veinte', 20],
		['veinticuatro', 24],
		['treinta', 30],
		['sesenta', 60],
		['noventa', 90],
	] as const),
]);

const memo = new WeakMap<Doc, Map<Sentence, readonly FoundDate[]>>();

export function datesOf(doc: Doc, sentence: Sentence): readonly FoundDate[] {
	let bySentence = memo.get(doc);
	if (bySentence === undefined) {
		bySentence = new Map();
		const lists = new Map<number, FoundDate[]>();
		for (const date of datesWithWaiting(doc))
			lists.set(date.sentence, [...(lists.get(date.sentence) ?? []), date]);
		for (const [index, dates] of lists) bySentence.set(doc.sentences[index]!, dates);
		memo.set(doc, bySentence);
	}
	return bySentence.get(sentence) ?? [];
}
