import type { LegalStatus, Slot } from '../../record/index.ts';
import { clauseAround } from '../clauses.ts';
import { type Candidate, type Doc, onOneLine, slotAt, spanOf } from '../document.ts';
import { hedgeIn } from '../hedges.ts';
import { ownFrom } from '../left-out.ts';
import { resolveName } from '../names/index.ts';
import type { Words } from './courts.ts';
import { obligationAct } from './obligation-acts.ts';
import { carriedDate, type Dated, dateOf, deadlineIn, withoutDeadline } from './order-dates.ts';
import type { Context, Issuer, Order } from './order-shape.ts';

/** The proposal that an order makes; its chain is empty: whoever speaks there tells it. */
export function orderCandidate(context: Context, order: Order): Candidate {
	const { doc, sentence } = context;
	const { trigger, issuer, status, polarity = 'affirms' } = order;
	const addressee = unmarked(doc, order.addressee);
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
			...(order.protects == null ? {} : { protected: wordsSlot(doc, order.protects) }),
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
