import type { LegalStatus, Slot } from '../../record/index.ts';
import { clauseAround } from '../clauses.ts';
import { type Candidate, type Doc, onOneLine, slotAt, spanOf } from '../document.ts';
import { hedgeIn } from '../hedges.ts';
import { ownFrom } from '../left-out.ts';
import { namesOf, resolveName } from '../names/index.ts';
import type { Words } from './courts.ts';
import { obligationAct } from './obligation-acts.ts';
import { carriedDate, type Dated, dateOf, deadlineIn, withoutDeadline } from './order-dates.ts';
import type { Context, Issuer, Order } from './order-shape.ts';

/** The proposal that an order makes; its chain is empty: whoever speaks there tells it. */
export function orderCandidate(context: Context, order: Order): Candidate {
	const { doc, sentence } = context;
	const { trigger, issuer, status, polarity = 'affirms' } = order;
	const addressee = withoutTerm(doc, unmarked(doc, order.addressee));
	const what = unmarked(doc, order.what);
	const parts = [trigger, isBeside(order) ? issuer : null, addressee, what].filter(
		(part): part is Words =>
			part != null && part.to > part.from && part.from >= sentence.from && part.to <= sentence.to,
	);
	const start = doc.tokens[Math.min(...parts.map((part) => part.from))]!.start;
	const on = dateOf(context, order) ?? carriedDate(context, order);
	const deadline = deadlineIn(context, order, on);
	const kept = what == null ? null : withoutDeadline(doc, what, deadline);
	const end = Math.max(doc.tokens[Math.max(...parts.map((part) => part.to)) - 1]!.end, deadline?.end ?? 0);
	const clause = clauseAround(doc, doc.tokens[trigger.from]!.start, doc.tokens[trigger.to - 1]!.end);
	const hedge =
		clause === null
			? null
			: hedgeIn(doc, ownFrom(doc, { kind: 'order' }, clause, doc.tokens[trigger.from]!.start), clause.to);
	return {
		kind: 'order',
		rule: `order/${sentence.lang === 'es' ? 'es' : 'en'}/${order.rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			...(issuer == null ? {} : { issuer: issuerSlot(doc, issuer) }),
			act: actSlot(doc, order, kept),
			...(addressee == null ? {} : { addressee: wordsSlot(doc, addressee) }),
			...(kept === null ? {} : { what: wordsSlot(doc, kept) }),
			...(on === null ? {} : { on: dateSlot(doc, on) }),
			...(deadline === null ? {} : { deadline: dateSlot(doc, deadline) }),
			...(deadline === null ? {} : timeSlot(doc, deadline)),
			...protectedSlot(doc, order, kept),
			...(status === undefined ? {} : { status: statusSlot(doc, trigger, status) }),
		},
		chain: [],
		polarity,
		force: 'asserts',
		...(hedge === null ? {} : { hedge: hedge.hedge, hedgeWords: hedge.words }),
	};
}

/** Whoever is left out, or stands far from a noun, has a clause of their own: `a judge said that … defied her order`. */
const isBeside = ({ issuer, trigger, reads }: Order): boolean =>
	issuer != null && issuer.why === undefined && (reads !== 'nominal' || trigger.from - issuer.to <= 6);

/** Without quotation marks at its ends: `the Government | to “facilitate …`. */
function unmarked(doc: Doc, words: Words | null | undefined): Words | null {
	if (words == null) return null;
	let { from, to } = words;
	while (from < to && doc.tokens[from]!.kind === 'quote') from += 1;
	while (to > from && doc.tokens[to - 1]!.kind === 'quote') to -= 1;
	return from < to ? { from, to } : null;
}

/** `the Attorney General, | within 60 days of this order,` is bound; the term is no part of who is. */
function withoutTerm(doc: Doc, words: Words | null): Words | null {
	if (words === null) return null;
	for (let at = words.from + 1; at + 1 < words.to; at += 1)
		if (doc.tokens[at]!.text === ',' && TERM_LEAD.test(doc.tokens[at + 1]!.norm))
			return { from: words.from, to: at };
	return words;
}
/** `by no later than 11:59 PM on Monday`: the time of the deadline's day, in no zone that is told. */
function timeSlot(
	doc: Doc,
	{ lead, end }: { readonly lead: number; readonly end: number },
): { deadlineTime?: Slot } {
	const match = TIME.exec(doc.flat.slice(lead, end));
	if (match === null) return {};
	const [words, hour = '', minute = '00', half] = match;
	const late = half?.toLowerCase() === 'p';
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0);
	if (hours > 23 || Number(minute) > 59) return {};
	const start = lead + match.index;
	const value = `${String(hours).padStart(2, '0')}:${minute}`;
	return {
		deadlineTime: {
			...slotAt(doc, start, start + words.length, value),
			inferred: true,
			why: 'by a clock of 24 hours',
		},
	};
}
const TIME = /\b(\d{1,2})(?::(\d\d))?\s?([ap])\.?\s?m\b\.?/iu;

/** Whom it is about, where that is said, or where what is to be done names one person and nobody else. */
function protectedSlot(doc: Doc, order: Order, what: Words | null): { protected?: Slot } {
	if (order.protects != null) return { protected: wordsSlot(doc, order.protects) };
	if (what === null || order.status !== undefined || /^dispose/.test(order.rule)) return {};
	const [start, end] = [doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end];
	const people = namesOf(doc).filter(
		(name) => name.type === 'person' && name.start >= start && name.end <= end,
	);
	const [first] = people;
	if (first === undefined || people.some(({ full }) => full !== first.full)) return {};
	return { protected: slotAt(doc, first.start, first.end, first.full) };
}

const TERM_LEAD =
	/^(?:within|by|no|not|on|upon|before|after|pursuant|under|consistent|dentro|antes|conforme)$/;

export const wordsSlot = (doc: Doc, { from, to }: Words): Slot =>
	slotAt(doc, doc.tokens[from]!.start, doc.tokens[to - 1]!.end);

function issuerSlot(doc: Doc, issuer: Issuer): Slot {
	const slot = wordsSlot(doc, issuer);
	if (issuer.value !== undefined)
		return {
			...slot,
			value: issuer.value,
			inferred: true,
			why: issuer.why ?? 'a pronoun: the last court it fits',
		};
	const name = resolveName(doc, { start: slot.start!, end: slot.end! });
	return name !== null && name.start === slot.start && name.end === slot.end
		? { ...slot, value: name.full }
		: slot;
}

function actSlot(doc: Doc, order: Order, what: Words | null): Slot {
	const slot = wordsSlot(doc, order.trigger);
	const words =
		what === null
			? ''
			: onOneLine(doc.text.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end));
	const before = doc.flat.slice(Math.max(0, slot.start! - 200), slot.start);
	const code =
		words === '' || order.status !== undefined || /^(?:dispose|ha-lugar|sin-efecto)/.test(order.rule)
			? null
			: obligationAct(words, order.halted === true, before);
	return code === null ? slot : { ...slot, value: code };
}

function statusSlot(doc: Doc, trigger: Words, status: LegalStatus): Slot<LegalStatus> {
	const { start, end, exact } = wordsSlot(doc, trigger);
	return { value: status, start: start!, end: end!, exact: exact! };
}

function dateSlot(doc: Doc, { start, end, edtf, why }: Dated): Slot {
	const slot = slotAt(doc, start, end, edtf);
	return why === undefined ? slot : { ...slot, inferred: true, why };
}
