import type { Candidate, Doc } from '../document.ts';
import { decreeing, executiveOrders, spokenByOffice } from './executive.ts';
import {
	courtSpeaks,
	INFINITIVES,
	issuedHere,
	orderedThat,
	resolvedPoint,
	shall,
	should,
	spokenByCourt,
	standingOf,
} from './operative.ts';
import { courtPaper } from './opinions.ts';
import { orderCandidate } from './order.ts';
import type { Context, Order } from './order-shape.ts';
import { ORDER_NOUNS, ORDER_VERBS, SPANISH_ORDER_VERBS } from './order-words.ts';
import { mustBe, untilDay, wasTo } from './orders-due.ts';
import { ordersByVerb } from './orders-en.ts';
import { spanishOrders } from './orders-es.ts';
import { SPANISH_NOUNS, spanishOrdersByNoun } from './orders-es-noun.ts';
import { ordersByNoun } from './orders-noun.ts';
import { boundUnder, deadlineSet, givesWay, PHRASAL, putOnHold, setAside, termSet } from './orders-phrase.ts';

const memo = new WeakMap<Doc, readonly Candidate[]>();

/**
 * Proposes what courts and offices of state order, one proposal for each obligation: told by anybody, or in the operative
 * words of a court’s own paper, whose voice is then the court’s.
 */
export function orders(doc: Doc): Candidate[] {
	return [...ordersIn(doc)];
}

/** The same, read once for each document. */
export function ordersIn(doc: Doc): readonly Candidate[] {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const read = readOrders(doc);
	memo.set(doc, read);
	return read;
}

function readOrders(doc: Doc): Candidate[] {
	const paper = courtPaper(doc) !== null;
	const found: Candidate[] = [];
	const office = paper ? null : decreeing(doc);
	let ruled = false;
	for (const [index, sentence] of doc.sentences.entries()) {
		const { zone, lang } = sentence;
		if (zone === 'boilerplate' || zone === 'byline' || zone === 'footnote') continue;
		const context: Context = { doc, sentence, index };
		const spanish = lang === 'es';
		const own = paper && courtSpeaks(doc, sentence);
		let tries = 0;
		for (let at = sentence.from; at < sentence.to && tries < TRIES; at += 1) {
			const { norm } = doc.tokens[at]!;
			if (!(spanish ? SPANISH_TRIGGERS : TRIGGERS).has(norm) && !(own && OWN_TRIGGERS.has(norm))) continue;
			if (spanish && isRuling(doc, at)) ruled = paper;
			tries += 1;
			const decreed = office === null || spanish ? [] : executiveOrders(context, at);
			for (const order of decreed) found.push(spokenByOffice(doc, orderCandidate(context, order), office!));
			if (decreed.length > 0) continue;
			const read = spanish ? readSpanish(context, at, norm, ruled) : readEnglish(context, at, norm, own);
			for (const order of read) found.push(candidateOf(context, order, own));
		}
	}
	return distinct(found).sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start);
}

/** `RESUELVE:`: what follows are the points of the decision. */
const isRuling = (doc: Doc, at: number): boolean => {
	const { norm, text } = doc.tokens[at]!;
	return RULES.has(norm) && (doc.tokens[at + 1]?.text === ':' || text === norm.toUpperCase());
};

/** Of how many words in one sentence it is asked whether they order: no sentence that anybody wrote has more. */
const TRIES = 16;
const RULES = new Set(['resuelve', 'resuelven', 'falla', 'fallamos', 'dispone', 'decide']);
const FIXED = new Set(
	'negó negaron luz vía amparó amparan ampararon hizo hace hacer ha da dio dar dejó deja dejar dejaron fijó estableció declaró declararon declara'.split(
		' ',
	),
);
const TRIGGERS: ReadonlySet<string> = new Set([
	...ORDER_NOUNS,
	...ORDER_VERBS.keys(),
	...PHRASAL,
	...'gave gives given put puts placed shall must deadline way green until'.split(' '),
]);
/** What tells besides in a court's own paper. */
const OWN_TRIGGERS: ReadonlySet<string> = new Set(['should', 'is', 'are', 'remains', 'remain']);
const SPANISH_TRIGGERS: ReadonlySet<string> = new Set([
	...SPANISH_ORDER_VERBS.keys(),
	...SPANISH_NOUNS,
	...INFINITIVES.keys(),
	...FIXED,
	...RULES,
	'hasta',
]);

function readEnglish(context: Context, at: number, norm: string, own: boolean): Order[] {
	if (norm === 'ordered') {
		const formal = orderedThat(context, at);
		if (formal.length > 0) return formal;
	}
	if (own) {
		if (norm === 'shall' || norm === 'should' || norm === 'must') {
			const bound = shall(context, at);
			const asked = bound.length > 0 ? bound : should(context, at);
			if (asked.length > 0) return asked;
		}
		const standing = standingOf(context, at);
		if (standing.length > 0) return standing;
	}
	if (norm === 'gave' || norm === 'gives' || norm === 'given') return termSet(context, at);
	if (norm === 'deadline') return deadlineSet(context, at);
	if (norm === 'way' || norm === 'green') return givesWay(context, at);
	if (PHRASAL.includes(norm)) return setAside(context, at);
	if (norm === 'must' || norm === 'shall') {
		const under = boundUnder(context, at);
		return under.length > 0 ? under : mustBe(context, at);
	}
	if (norm === 'until') return untilDay(context, at);
	if (norm === 'put' || norm === 'puts' || norm === 'placed') return putOnHold(context, at);
	const paper = ORDER_NOUNS.has(norm);
	const under = paper ? wasTo(context, at) : [];
	if (under.length > 0) return under;
	const noun = paper ? ordersByNoun(context, at) : [];
	if (noun.length > 0) return noun;
	return ORDER_VERBS.has(norm) ? ordersByVerb(context, at, own) : [];
}

function readSpanish(context: Context, at: number, norm: string, ruled: boolean): Order[] {
	const point = resolvedPoint(context, at, ruled);
	if (point.length > 0) return point;
	if (norm === 'ordenar' && /^(?:al|tras|por|de|sin|luego)$/.test(context.doc.tokens[at - 1]?.norm ?? ''))
		return spanishOrders(context, at, false, 'ordenó');
	if (SPANISH_ORDER_VERBS.has(norm) || FIXED.has(norm)) {
		const read = spanishOrders(context, at);
		return ruled ? read.map((order) => (order.issuer == null ? { ...order, operative: true } : order)) : read;
	}
	if (norm === 'hasta') return untilDay(context, at);
	return SPANISH_NOUNS.has(norm) ? spanishOrdersByNoun(context, at) : [];
}

function candidateOf(context: Context, order: Order, own: boolean): Candidate {
	const candidate = orderCandidate(context, order);
	if (!own) return candidate;
	return issuedHere(
		context.doc,
		order.operative === true ? spokenByCourt(context.doc, candidate) : candidate,
	);
}

/** A noun and its verb may tell one obligation twice (`issued an order barring …`): the first that names it stands. */
function distinct(found: readonly Candidate[]): Candidate[] {
	const seen = new Set<string>();
	let last: Candidate | null = null;
	return found.filter((candidate) => {
		if (candidate.kind !== 'order') return false;
		const { what, act, issuer } = candidate.slots;
		// `upheld the injunction against the ban`: what was upheld is named, not told again.
		const around = last?.kind === 'order' ? last.slots.what : undefined;
		const named =
			around?.end !== undefined &&
			act?.start !== undefined &&
			act.start >= around.start! &&
			act.start < around.end;
		if (issuer === undefined && named) return false;
		last = candidate;
		const key = what?.start === undefined ? `act ${act?.start}` : `what ${what.start} ${what.end}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
