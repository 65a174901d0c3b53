import type { Slot } from '../../record/index.ts';
import { type Candidate, type Doc, type Sentence, sentenceAt } from '../document.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { ORDER_WORD } from './compliance-words.ts';
import { courtAround, isCourtWord, type Words } from './courts.ts';
import { wordsSlot } from './order.ts';
import { contentOf, isOfOthers, isSameDuty } from './order-content.ts';
import { ordersIn } from './orders.ts';

/** The words for the order that a verb is about; `order` unless they name only the court. */
export type About = Words & { readonly kind: 'order' | 'court'; readonly head: number };

const REACH = 14;

/** The order or court named from token `from` on, within one phrase, or null. */
export function aboutAt(doc: Doc, sentence: Sentence, from: number): About | null {
	const { tokens } = doc;
	let court = -1;
	for (let at = from; at < Math.min(sentence.to, from + REACH); at += 1) {
		const { norm, text } = tokens[at]!;
		if (
			/^[.,;:()]$/.test(text) ||
			(at > from && norm === 'that') ||
			/^(?:who|which|and|but|when|because|by|que|y|pero|quien|cuando)$/.test(norm)
		)
			break;
		if (ORDER_WORD.test(norm) || (court >= 0 && /^commands?$/.test(norm)))
			return { from: start(doc, from), to: phraseEnd(doc, sentence, at + 1), kind: 'order', head: at };
		if (court < 0 && isCourtWord(doc, at)) court = at;
		if (at > from + 1 && /^(?:to|in|from|with|against|under|for|en|con|para|contra)$/.test(norm)) break;
	}
	if (court < 0) return null;
	const words = courtAround(doc, court, from, sentence.to, sentence.lang);
	return { ...words, kind: 'court', head: court };
}

const start = (doc: Doc, from: number): number => (doc.tokens[from]!.kind === 'quote' ? from + 1 : from);

/** `that order`, `the first part of the order`, `court orders against the removals`: what hangs on the noun goes with it. */
function phraseEnd(doc: Doc, sentence: Sentence, from: number): number {
	const { tokens } = doc;
	if (tokens[from]?.norm === 'to' && !/^(?:orders?|directives?|instructions?)$/.test(tokens[from - 1]!.norm))
		return from;
	// `the order on Pereyra`, `the ruling about Ana Orr`: whom it is about.
	const whom = tokens[from + 1];
	if (
		/^(?:on|about|concerning|regarding|protecting|sobre)$/.test(tokens[from]?.norm ?? '') &&
		whom !== undefined &&
		isName(whom)
	) {
		let to = from + 2;
		while (to < sentence.to && isName(tokens[to]!)) to += 1;
		return to;
	}
	if (
		!/^(?:against|barring|requiring|directing|ordering|blocking|halting|prohibiting|forbidding|to|of|de|del|para|que|contra)$/.test(
			tokens[from]?.norm ?? '',
		)
	)
		return from;
	let to = from;
	for (let at = from; at < Math.min(sentence.to, from + 16); at += 1) {
		const { norm, text } = tokens[at]!;
		if (
			/^[.,;:()]$/.test(text) ||
			/^(?:and|but|when|while|after|before|because|y|pero|cuando|tras|is|was|were|has|had)$/.test(norm)
		)
			break;
		to = at + 1;
	}
	return to;
}

const isName = (token: Token): boolean => isCapitalized(token) && !DAYS.test(token.norm);
const DAYS =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;

const ANAPHOR =
	/^(?:that|this|the|its|her|his|their|those|these|said|esa|ese|esta|este|la|el|dicha|dicho|las|los|esas|esos|su|sus)$/;

/**
 * The slot for what was or was not obeyed: the words, or, where they mean an order that the text told, that obligation's
 * own words, inferred. `null` about what nothing before tells.
 */
export function obligationSlot(
	doc: Doc,
	about: About | null,
	at: number,
	far: number,
	hint: Hint,
): Slot | null {
	if (about === null) {
		const last = lastOrder(doc, at, far, null, hint) ?? headlined(doc, at);
		return last === null
			? null
			: { value: last.value, inferred: true, why: 'no order is named: the one told nearest' };
	}
	const slot = wordsSlot(doc, about);
	const own = orderNamedBy(doc, slot);
	if (own?.kind === 'order' && own.slots.what !== undefined)
		return {
			...slot,
			value: own.slots.what.value,
			inferred: true,
			why: 'what the order says that the same words name',
		};
	// `the order to free Ana`: it says itself what is owed, and only an order of the same is meant.
	const content = contentOf(doc, about);
	if (content !== null) {
		const { value, start, end, exact } = wordsSlot(doc, content);
		const same = lastOrder(doc, at, far, about, hint, value);
		return same === null
			? { value, start: start!, end: end!, exact: exact! }
			: { ...slot, value: same.value, inferred: true, why: 'the order last told that these words fit' };
	}
	const definite =
		ANAPHOR.test(doc.tokens[about.from]!.norm) ||
		/^(?:del|al)$/.test(doc.tokens[about.from - 1]?.norm ?? '') ||
		doc.tokens.slice(about.from, about.to).some(({ norm }) => norm === "'s" || norm === '’');
	if (!definite) return slot;
	const last = lastOrder(doc, at, far, about, hint);
	return last === null
		? slot
		: { ...slot, value: last.value, inferred: true, why: 'the order last told that these words fit' };
}

/** The order whose noun stands in these words: `court orders against the removals`. */
function orderNamedBy(doc: Doc, slot: Slot): Candidate | undefined {
	const known = ordersIn(doc);
	for (
		let index = ordersBefore(doc, slot.end!) - 1;
		index >= 0 && index >= ordersBefore(doc, slot.end!) - 6;
		index -= 1
	) {
		const order = known[index]!;
		if (order.kind !== 'order' || order.slots.what === undefined) continue;
		const start = order.slots.act?.start;
		if (start !== undefined && start >= slot.start! && start < slot.end!) return order;
	}
	return undefined;
}

/** A headline tells of an order before the text does: the first that the text tells. */
function headlined(doc: Doc, at: number): Slot | null {
	const zone = doc.sentences[sentenceAt(doc, at)]?.zone;
	if (zone !== 'title' && zone !== 'standfirst') return null;
	const first = ordersIn(doc).find((order) => order.kind === 'order' && order.slots.what !== undefined);
	return first?.kind === 'order' ? (first.slots.what ?? null) : null;
}

/** How far back an order is meant, in characters, by words that name one, and without any. */
export const NAMED_FAR = 20_000;
export const UNNAMED_FAR = 1_500;
/** Of how many orders before the one that is meant is sought: a text of nothing but orders costs no more. */
const LOOKED_AT = 60;

/** Who is said to have obeyed or not, and which part of the order is meant, where the words say. */
export type Hint = { readonly by: string | null; readonly words: string };

function lastOrder(
	doc: Doc,
	at: number,
	far: number,
	about: About | null,
	hint: Hint,
	content?: string,
): Slot | null {
	const known = ordersIn(doc);
	const end = ordersBefore(doc, at);
	let found = -1;
	for (let index = end - 1; index >= Math.max(0, end - LOOKED_AT); index -= 1) {
		const order = known[index]!;
		if (order.anchors[0]!.start < at - far) break;
		if (!isOwed(order) || (order.slots.what.end ?? at) > at) continue;
		if (about !== null && !fits(doc, about, order)) continue;
		if (
			content === undefined ? isOfOthers(doc, about, at, order) : !isSameDuty(content, order.slots.what.value)
		)
			continue;
		if (found < 0) found = index;
		// Of several, the last that binds whom these words are about.
		if (hint.by === null || !binds(order, hint.by)) continue;
		found = index;
		break;
	}
	return found < 0 ? null : partOf(known, found, hint);
}

type Owed = Candidate & { readonly kind: 'order'; readonly slots: { readonly what: Slot } };
const isOwed = (order: Candidate): order is Owed =>
	order.kind === 'order' &&
	order.slots.what !== undefined &&
	order.slots.status === undefined &&
	order.polarity === 'affirms';

function binds(order: Owed, by: string): boolean {
	const bound = order.slots.addressee?.value.toLowerCase() ?? '';
	const last = by.toLowerCase().split(' ').at(-1)!;
	return bound.includes(last);
}

/** An order's obligations stand under one verb: `the first part of the order`, `did not obey the second`, or its first. */
function partOf(known: readonly Candidate[], index: number, { words }: Hint): Slot {
	const verb = (at: number) => {
		const order = known[at];
		return order !== undefined && isOwed(order) ? order.slots.act?.start : undefined;
	};
	let first = index;
	while (first > 0 && verb(index) !== undefined && verb(first - 1) === verb(index)) first -= 1;
	const nth = ORDINALS.findIndex((ordinal) => ordinal.test(words));
	const wanted = nth > 0 && verb(first + nth) === verb(index) ? first + nth : first;
	const order = known[wanted]!;
	return (isOwed(order) ? order : (known[index] as Owed)).slots.what;
}
const ORDINALS = [/\b(?:first|primera?)\b/i, /\b(?:second|segund[oa])\b/i, /\b(?:third|tercer[oa]?)\b/i];

/** How many of the document's orders begin before offset `at`. */
export function ordersBefore(doc: Doc, at: number): number {
	const orders = ordersIn(doc);
	let low = 0;
	let high = orders.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (orders[middle]!.anchors[0]!.start < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Two courts are not one: `the Supreme Court’s order` is no district judge’s. */
function fits(doc: Doc, { from, to }: About, order: Candidate): boolean {
	if (order.kind !== 'order') return false;
	const supreme = (words: string) => /\b(?:supreme|suprema|high court)\b/i.test(words);
	const words = doc.flat.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end);
	const issuer = order.slots.issuer?.value ?? '';
	if (issuer === '') return true;
	return !supreme(words) || supreme(issuer);
}
