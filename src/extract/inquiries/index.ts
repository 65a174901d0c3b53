import { namesSubject, type Subject, subjectOf } from '../custody/subject.ts';
import type { Candidate, Doc, Zone } from '../document.ts';
import { markAt } from '../marked.ts';
import { nameBetween } from '../names/index.ts';
import { type Party, partyOf } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { addresseesOf, together } from './addressees.ts';
import { briefings } from './briefing.ts';
import { toCandidate } from './candidate.ts';
import { isAnyOf, isAuthority } from './classes.ts';
import { ENGLISH_ASKS, inResponse } from './english-asks.ts';
import { ENGLISH_REPLIES } from './english-replies.ts';
import type { Ask, Reply } from './found.ts';
import { type Exchange, exchangesOf } from './link.ts';
import { inOrder, openAnswers } from './open-request.ts';
import { meansAll, same } from './same.ts';
import { SPANISH_ASKS } from './spanish-asks.ts';
import { SPANISH_REPLIES } from './spanish-replies.ts';

const UNREAD: ReadonlySet<Zone> = new Set(['title', 'heading', 'boilerplate', 'byline', 'caption']);

/** Proposes inquiries: who asked whom for comment or information, about what, and what came back. */
export function inquiries(doc: Doc): Candidate[] {
	const asks: Ask[] = [];
	const replies: Reply[] = [];
	for (const [index, sentence] of doc.sentences.entries()) {
		if (UNREAD.has(sentence.zone) || sentence.lang === 'other') continue;
		const english = sentence.lang === 'en';
		const [asking, replying] = english ? [ENGLISH_ASKS, ENGLISH_REPLIES] : [SPANISH_ASKS, SPANISH_REPLIES];
		for (let at = sentence.from; at < sentence.to; at += 1) {
			const { norm } = doc.tokens[at]!;
			const reply = replying.get(norm)?.(doc, index, at) ?? null;
			if (reply !== null && !isHearsay(doc, reply, at)) {
				const known = replies.at(-1)?.sentence === index ? replies.at(-1)! : null;
				// `declined to comment and referred questions to …`: one subject, two answers.
				const shared =
					known !== null && reply.party === null ? { ...reply, party: known.party, loose: false } : reply;
				// `replied that it would give no details`: what is kept back says more.
				if (
					known?.type === 'answered' &&
					shared.type !== 'answered' &&
					known.to > shared.from &&
					!parted(doc, known, at)
				)
					replies[replies.length - 1] = {
						...shared,
						from: known.from,
						party: known.party ?? shared.party,
						loose: known.loose,
					};
				else if (known === null || known.to <= reply.from || parted(doc, known, at)) replies.push(shared);
			}
			const ask =
				asking.get(norm)?.(doc, index, at) ??
				(english && /^(?:response|reply)$/.test(norm) ? inResponse(doc, index, at) : null);
			if (ask !== null && asks.at(-1)?.from !== ask.from) asks.push(withAll(doc, ask));
		}
	}
	const subject = subjectOf(doc);
	const exchanges = [
		...briefings(doc),
		...exchangesOf(
			doc,
			asks,
			inOrder([...replies, ...openAnswers(doc, asks, replies)]).filter(
				(reply) => !isHeld(doc, reply.party, subject),
			),
		),
	];
	return exchanges
		.map((exchange) => withPair(doc, exchange))
		.flatMap((exchange) =>
			partiesOf(doc, exchange).flatMap((party) => toCandidate(doc, exchange, party) ?? []),
		);
}

/** With everybody whom the asking is put to. */
function withAll(doc: Doc, ask: Ask): Ask {
	if (ask.asked === null || ask.asked.pronoun === true) return ask;
	const all = addresseesOf(doc, doc.sentences[ask.sentence]!, ask.asked);
	return all.length > 1 ? { ...ask, others: all } : ask;
}

const HELD =
	/^(?:detainee|detainees|inmate|inmates|prisoner|prisoners|patient|patients|suspect|suspects|detenid[oa]s?|pres[oa]s?|reclus[oa]s?|intern[oa]s?|imputad[oa]s?|pacientes?)$/;

/** Somebody in custody who does not answer those who hold them gives no answer to an inquiry. */
function isHeld(doc: Doc, party: Party | null, subject: Subject | null): boolean {
	if (party === null) return false;
	if (HELD.test(doc.tokens[party.to - 1]!.norm)) return true;
	if (subject === null) return false;
	return (
		party.pronoun === true ||
		namesSubject(subject, doc.text.slice(doc.tokens[party.from]!.start, doc.tokens[party.to - 1]!.end))
	);
}

/** In somebody’s own words `they would not answer` is no reply to anybody, unless `my letters` are what they did not answer. */
const isHearsay = (doc: Doc, reply: Reply, at: number): boolean =>
	reply.party?.pronoun === true && !reply.ours && !reply.loose && markAt(doc, at) !== null;

/** Whether a verb at token `at` tells of something else than the reply before it in the sentence: another subject's answer. */
function parted(doc: Doc, known: Reply, at: number): boolean {
	for (let back = at - 1; back > known.from; back -= 1)
		if (
			/^[;,]$/.test(doc.tokens[back]!.text) ||
			/^(?:and|but|while|y|pero|mientras)$/.test(doc.tokens[back]!.norm)
		)
			return back > known.from + 2;
	return false;
}

/** The words of an answer begin with the first of two who gave none. */
function withPair(doc: Doc, exchange: Exchange): Exchange {
	const { reply } = exchange;
	if (reply === null || reply.party === null) return exchange;
	const from = Math.min(reply.from, startOfPair(doc, reply.party.from));
	return { ...exchange, reply: { ...reply, from } };
}

/** Who was asked, one by one: `neither the ministry nor the embassy` are two that did not answer. */
function partiesOf(doc: Doc, { asks, reply }: Exchange): (Party | null)[] {
	const own = reply?.party ?? null;
	const addressee = asks.find((ask) => ask.asked !== null)?.asked ?? null;
	const all = asks.find((ask) => ask.others !== undefined)?.others;
	if (all !== undefined && reply !== null) {
		if (own === null || meansAll(doc, own)) return [together(doc, all)];
		return [all.find((one) => same(doc, one, own)) ?? own];
	}
	// Of several whom the asking does not name, each answer names its own.
	if (own !== null && own.pronoun !== true && addressee !== null && isAnyOf(doc, addressee)) return [own];
	const several = own === null ? [] : eachOf(doc, own);
	if (several.length > 1) return several;
	return [addressee ?? several[0] ?? own];
}

function eachOf(doc: Doc, party: Party): Party[] {
	const { tokens } = doc;
	const start = startOfPair(doc, party.from);
	const first = /^(?:neither|both|ni|tanto)$/.test(tokens[start]!.norm) ? start + 1 : start;
	const parts: Party[] = [];
	let from = first;
	for (let at = first; at <= party.to; at += 1) {
		const { norm = '', text = '' } = at < party.to ? tokens[at]! : {};
		const joint = /^(?:and|nor|or|y|e|ni|como)$/.test(norm) || text === ',';
		const article = /^(?:the|its|el|la|los)$/.test(tokens[at + 1]?.norm ?? '');
		if (at < party.to && (!joint || (!article && insideName(doc, at)))) continue;
		if (at > from) parts.push(partyOf(doc, from, at));
		from = at + 1;
	}
	const whole =
		parts.length > 1 && parts.every((part) => isAuthority(doc, part) || isCapitalized(tokens[part.to - 1]!));
	return whole ? parts : first === party.from ? [party] : [partyOf(doc, first, party.to)];
}

/** `neither the ministry nor | the embassy`: where a pair begins of which only the second was read as subject. */
function startOfPair(doc: Doc, from: number): number {
	if (!/^(?:nor|ni)$/.test(doc.tokens[from - 1]?.norm ?? '')) return from;
	for (let at = from - 2; at >= Math.max(0, from - 14); at -= 1)
		if (/^(?:neither|ni)$/.test(doc.tokens[at]!.norm)) return at;
	return from;
}

/** `Immigration and Customs Enforcement` is one. */
function insideName(doc: Doc, at: number): boolean {
	for (let from = at - 1; from >= Math.max(0, at - 8); from -= 1) {
		const name = nameBetween(doc, from, doc.tokens.length);
		if (name !== null && name.from <= at && name.to > at) return true;
	}
	return false;
}
