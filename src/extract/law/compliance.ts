import type { ChainItem, Slot } from '../../record/index.ts';
import { narratorAt } from '../chain.ts';
import { type Clause, clauseAround } from '../clauses.ts';
import type { FoundDate } from '../dates.ts';
import { type Candidate, type Doc, onOneLine, sentenceAt, spanOf } from '../document.ts';
import { hedgeIn } from '../hedges.ts';
import { ownFrom } from '../left-out.ts';
import { type Hint, NAMED_FAR, obligationSlot, ordersBefore, UNNAMED_FAR } from './compliance-object.ts';
import { maySay, toldAt } from './compliance-read.ts';
import { ORDER_WORD } from './compliance-words.ts';
import { isCourtWord } from './courts.ts';
import { wordsSlot } from './order.ts';
import { datesOf } from './order-dates.ts';
import type { Context } from './order-shape.ts';
import { ordersIn } from './orders.ts';
import type { Told, WithOwed } from './told.ts';

/** Proposes what is said to have been done about an order: obeyed, in part, not, not possible, or found to be contempt. */
export function compliance(doc: Doc): Candidate[] {
	const found: Candidate[] = [];
	for (const [index, sentence] of doc.sentences.entries()) {
		const { zone, lang } = sentence;
		if (zone === 'boilerplate' || zone === 'byline' || zone === 'footnote') continue;
		const context: Context = { doc, sentence, index };
		const spanish = lang === 'es';
		let tries = 0;
		for (let at = sentence.from; at < sentence.to && tries < TRIES; at += 1) {
			if (!maySay(doc.tokens[at]!.norm, spanish)) continue;
			tries += 1;
			const told = toldAt(context, at, spanish);
			const candidate = told === null ? null : candidateOf(context, told);
			if (candidate !== null && WHOLE.has(told!.rule)) at = Math.max(at, told!.trigger.to - 1);
			if (candidate !== null) found.push(candidate);
		}
	}
	return distinct(found);
}

/** Of how many words in one sentence it is asked what they say was done. */
const TRIES = 24;
/** What is told by a clause and the one beside it: no word in them tells it again. */
const WHOLE: ReadonlySet<string> = new Set(['not-shown', 'some-of', 'as-ordered']);

function candidateOf(context: Context, told: WithOwed): Candidate | null {
	const { doc, sentence } = context;
	const { trigger, by, about, done, polarity = 'affirms', force = 'asserts' } = told;
	const start = doc.tokens[trigger.from]!.start;
	const end = doc.tokens[trigger.to - 1]!.end;
	const far = about === null ? (told.force === 'finds' ? NAMED_FAR : UNNAMED_FAR) : NAMED_FAR;
	const obligation =
		owedSlot(told) ??
		obligationSlot(doc, about, start, far, hintOf(doc, told)) ??
		ownWords(doc, told) ??
		orderBeside(context, told);
	if (obligation === null) return null;
	const clause = clauseAround(doc, start, end);
	const hedge =
		clause === null ? null : hedgeIn(doc, ownFrom(doc, { kind: 'compliance' }, clause, start), clause.to);
	const on = dayOf(context, start, clause);
	const words = spanOf(doc, start, end);
	const chain = finderChain(context, told);
	return {
		kind: 'compliance',
		rule: `compliance/${sentence.lang === 'es' ? 'es' : 'en'}/${told.rule}`,
		anchors: [words],
		slots: {
			obligation,
			...(by == null ? {} : { by: bySlot(doc, told, by) }),
			done: { value: done, ...words },
			...(on === undefined
				? {}
				: {
						on: {
							value: on.edtf,
							start: on.start,
							end: on.end,
							exact: doc.text.slice(on.start, on.end),
							...(on.basis === 'stated' ? {} : { inferred: true, why: on.why ?? 'read in its context' }),
						},
					}),
		},
		chain,
		polarity,
		force,
		...(hedge === null ? {} : { hedge: hedge.hedge, hedgeWords: hedge.words }),
	};
}

/** A date of its own clause, or one that leads up to it: `In October, he found …`. */
function dayOf({ doc, sentence }: Context, start: number, clause: Clause | null): FoundDate | undefined {
	const from = clause === null ? start : doc.tokens[clause.from]!.start;
	const to = clause === null ? start : doc.tokens[clause.to - 1]!.end;
	return datesOf(doc, sentence).find(
		(date) =>
			date.waiting !== true &&
			((date.start >= from && date.end <= to) ||
				(date.end <= start &&
					(start - date.end < 4 || (date.start - sentence.start < 12 && start - date.end < 60)))),
	);
}

function hintOf(doc: Doc, { by, trigger }: Told): Hint {
	const words = doc.flat.slice(doc.tokens[trigger.from]!.start, doc.tokens[trigger.to - 1]!.end);
	return { by: by == null ? null : wordsSlot(doc, by).value, words };
}

function owedSlot({ owed }: WithOwed): Slot | null {
	if (owed?.kind !== 'order' || owed.slots.what === undefined) return null;
	return {
		value: owed.slots.what.value,
		inferred: true,
		why: 'the obligation told before whose words these are',
	};
}

/** A finding of contempt that names no order still is one. */
function ownWords(doc: Doc, { force, trigger, rule }: Told): Slot | null {
	if (force !== 'finds' && rule !== 'incumplida') return null;
	return wordsSlot(doc, { from: trigger.to - 1, to: trigger.to });
}

/** `Under court order, the ministry complied`, `complied in part, handing over half of the records ordered`. */
function orderBeside({ doc, sentence }: Context, { about, rule }: Told): Slot | null {
	if (about !== null || rule !== 'verb') return null;
	let court = false;
	let head = -1;
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const { norm } = doc.tokens[at]!;
		court ||= isCourtWord(doc, at) || /^(?:court|judicial|ordered)$/.test(norm);
		if (head < 0 && (ORDER_WORD.test(norm) || norm === 'ordered')) head = at;
	}
	if (!court || head < 0) return null;
	const from = head > sentence.from && isCourtWord(doc, head - 1) ? head - 1 : head;
	return {
		...wordsSlot(doc, { from, to: head + 1 }),
		inferred: true,
		why: 'the order that the sentence names',
	};
}

/** `It did not obey`: whoever the order before bound, where one did. */
function bySlot(doc: Doc, { owed }: WithOwed, by: { from: number; to: number }): Slot {
	const slot = wordsSlot(doc, by);
	if (!/^(?:it|they)$/i.test(slot.exact!)) return slot;
	const bound = owed?.kind === 'order' ? owed.slots.addressee : lastBound(doc, slot.start!);
	return bound === undefined
		? slot
		: { ...slot, value: bound.value, inferred: true, why: 'a pronoun: whom the order before binds' };
}

function lastBound(doc: Doc, at: number): Slot | undefined {
	const end = ordersBefore(doc, at);
	for (const order of ordersIn(doc)
		.slice(Math.max(0, end - 12), end)
		.reverse())
		if (order.kind === 'order' && order.slots.addressee !== undefined) return order.slots.addressee;
	return undefined;
}

/** A court’s finding is the court’s to say: its words end the chain, unless the court is who speaks there. */
function finderChain({ doc }: Context, { finder, force, by }: Told): ChainItem[] {
	if (by != null && doc.sentences[sentenceAt(doc, doc.tokens[by.from]!.start)]?.zone === 'title')
		return headlineVoice(doc, by.from);
	if (force !== 'finds' || finder == null) return [];
	const slot = wordsSlot(doc, finder);
	const narrator = narratorAt(doc, slot.start!).at(-1);
	if (narrator?.act === 'rules' && /^(?:the|this) court$/i.test(onOneLine(slot.exact!))) return [];
	const { start, end, exact } = slot;
	return [{ described: slot.value, act: 'rules', start: start!, end: end!, exact: exact! }];
}

/** `judge says the ministry may have defied her`: a headline names who says it in a word. */
function headlineVoice(doc: Doc, from: number): ChainItem[] {
	const [who, says] = [doc.tokens[from - 2], doc.tokens[from - 1]];
	if (who === undefined || !/^(?:says|said|finds|rules|dice|afirma)$/.test(says?.norm ?? '')) return [];
	return [{ described: who.text, act: 'says', start: who.start, end: who.end, exact: who.text }];
}

/** Two words may say one thing (`found … in contempt for defying`): the finding stands. */
function distinct(found: readonly Candidate[]): Candidate[] {
	const kept: Candidate[] = [];
	for (const candidate of found) {
		const { start, end } = candidate.anchors[0]!;
		const last = kept.at(-1);
		if (
			last !== undefined &&
			last.anchors[0]!.end > start &&
			overlapsMuch(last.anchors[0]!, { start, end })
		) {
			if (end - start > last.anchors[0]!.end - last.anchors[0]!.start && last.force !== 'finds')
				kept[kept.length - 1] = candidate;
			continue;
		}
		kept.push(candidate);
	}
	return kept;
}

const overlapsMuch = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
	(Math.min(a.end, b.end) - Math.max(a.start, b.start)) * 2 >= Math.min(a.end - a.start, b.end - b.start);
