import type { Doc } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAnyOf, isAuthority, isInquirer, isOurs } from './classes.ts';
import type { Ask, Reply } from './found.ts';
import { replyOf } from './reply.ts';
import { meansAll, same } from './same.ts';
import { clauseEnd } from './scan.ts';

/** An exchange: what was asked, once or more, and what came back. */
export type Exchange = { readonly asks: readonly Ask[]; readonly reply: Reply | null };

/** How far before its answer an asking may stand. */
const SENTENCES_BACK = 4;
const PARAGRAPHS_BACK = 1;

/** Joins each reply with the askings that it answers; what nobody is said to have answered waits. */
export function exchangesOf(doc: Doc, asks: readonly Ask[], replies: readonly Reply[]): Exchange[] {
	const answered = new Set<Ask>();
	const exchanges: Exchange[] = [];
	// `She asked at the prison; guards told her …`: what comes back at once goes before what comes later.
	const replied = new Set(replies.map((reply) => reply.sentence));
	for (const ask of asks) {
		const { to } = doc.sentences[ask.sentence]!;
		if (ask.bare || replied.has(ask.sentence) || isCourt(doc, ask.by)) continue;
		const reply = saidIn(doc, ask, ask.sentence, ask.to, to);
		if (reply === null) continue;
		answered.add(ask);
		exchanges.push({ asks: [ask], reply });
	}
	const waiting = asks.filter((ask) => !answered.has(ask));
	let last = -9;
	for (const reply of replies) {
		const own = asksOf(doc, waiting, reply);
		if (own.length === 0 && !standsAlone(doc, reply, last)) continue;
		last = reply.sentence;
		for (const ask of own) answered.add(ask);
		// Whoever was asked answers, not who asked: `wrote to the office; | never answered`.
		const other =
			reply.shared === true && own.length > 0 && !own.some((ask) => isAsked(doc, ask, reply.party!));
		exchanges.push({ asks: own, reply: other ? { ...reply, party: null } : reply });
	}
	for (const ask of asks) {
		if (answered.has(ask)) {
			exchanges.push(...saidByOthers(doc, ask, exchanges));
			continue;
		}
		// What a court asks at a hearing is its business; what nobody could tell it is told by a reply.
		if (isCourt(doc, ask.by)) continue;
		const reply = saidAfter(doc, ask);
		if (reply !== null) exchanges.push({ asks: [ask], reply });
		else if (!ask.bare && (ask.asked !== null || ask.ours || ask.rule.endsWith('requested-records')))
			exchanges.push({ asks: [ask], reply: null });
	}
	return exchanges;
}

const isCourt = (doc: Doc, party: Party | null): boolean => {
	if (party === null) return false;
	for (let at = party.from; at < party.to; at += 1)
		if (
			/^(?:judge|judges|justice|justices|court|magistrate|tribunal|juez|jueza|jueces|corte|magistrado)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return party.as !== undefined && /judge|justice|jue[zc]/i.test(party.as);
};

/** Whether a reply tells by itself that somebody was asked, or goes on from one that did: `The embassy did not answer either.` */
function standsAlone(doc: Doc, reply: Reply, last: number): boolean {
	if (reply.rule === 'es/information-denied') return true;
	if (reply.party === null && reply.by === null && !reply.ours) return false;
	return (
		!reply.loose ||
		(reply.type === 'no-response' && reply.sentence - last <= 1 && isAuthority(doc, reply.party))
	);
}

/** The askings that a reply answers: those nearest before it whose addressee it is, or the one in its own sentence. */
function asksOf(doc: Doc, asks: readonly Ask[], reply: Reply): Ask[] {
	const found: Ask[] = [];
	let last = firstAfter(asks, reply.sentence);
	for (let index = last - 1; index >= 0; index -= 1) {
		const ask = asks[index]!;
		if (reply.sentence - ask.sentence > SENTENCES_BACK) break;
		const here = doc.sentences[reply.sentence]!.paragraph - doc.sentences[ask.sentence]!.paragraph;
		if (here > PARAGRAPHS_BACK) break;
		if (overlaps(ask, reply) && ask.from >= reply.from && !(ask.bare && ask.asked === null)) continue;
		if (!answers(doc, ask, reply)) continue;
		// An older question to somebody else than the newest ones is no part of this.
		if (found.length > 0 && found.at(-1)!.sentence - ask.sentence > 1) break;
		found.push(ask);
		last = index;
	}
	return found.reverse();
}

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) =>
	a.from < b.to && b.from < a.to;

function firstAfter(asks: readonly Ask[], sentence: number): number {
	let low = 0;
	let high = asks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (asks[middle]!.sentence <= sentence) low = middle + 1;
		else high = middle;
	}
	return low;
}

function answers(doc: Doc, ask: Ask, reply: Reply): boolean {
	const near = reply.sentence - ask.sentence;
	if (ask.asked === null && ask.bare) return near === 0;
	if (
		ask.from > reply.from &&
		near === 0 &&
		ask.asked !== null &&
		reply.party !== null &&
		reply.shared !== true &&
		!isAsked(doc, ask, reply.party)
	)
		return false;
	if (reply.party === null || ask.asked === null || reply.shared === true) return near <= 2;
	if (isAsked(doc, ask, reply.party)) return true;
	if (near > 2) return false;
	return reply.party.pronoun === true || isSpeaker(doc, reply.party) || (near <= 1 && reply.ours && ask.ours);
}

/** Whether somebody is one of those whom an asking is put to. */
const isAsked = (doc: Doc, ask: Ask, party: Party): boolean =>
	ask.others === undefined
		? ask.asked !== null &&
			(same(doc, ask.asked, party) || (isAnyOf(doc, ask.asked) && isAuthority(doc, party)))
		: meansAll(doc, party) || ask.others.some((one) => same(doc, one, party));

/** Somebody who speaks for whoever was asked, without a name: `a man who answered the telephone`, `guards`. */
function isSpeaker(doc: Doc, party: Party): boolean {
	for (let at = party.from; at < party.to; at += 1)
		if (
			/^(?:spokes\p{L}+|officials?|guards?|man|woman|voice|clerk|employee|receptionist|someone|somebody|officers?|soldiers?|lawyers?|attorneys?|counsel|authorities|office|staff|aides?|deputy|administration|oficina|gabinete|despacho|entorno|vocer[oa]s?|portavoz|funcionari[oa]s?|guardias?|soldados?|polic[ií]as?|agentes?|militares|uniformad[oa]s?|recepcionista|celador[ae]?s?|carceler[oa]s?|custodi[oa]s?|secretari[oa]|médic[oa]s?|oficial|oficiales|emplead[oa]|hombre|mujer|autoridades|abogad[oa]s?|fiscal)$/u.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return false;
}

const SAID =
	/^(?:said|says|told|replied|answered|responded|confirmed|denied|acknowledged|insisted|stated|wrote|explained|pointed|dijo|dijeron|respondió|respondieron|contestó|contestaron|afirmó|negó|negaron|señaló|indicó|aseguró|aseguraron|explicó|sostuvo|reconoció|admitió|confirmó|informó|informaron|manifestó|expresó)$/;

/** What somebody who was asked then says: in the main clause, before `when asked`, or in one of the next two sentences. */
function saidAfter(doc: Doc, ask: Ask): Reply | null {
	const sentence = doc.sentences[ask.sentence]!;
	const here =
		saidIn(doc, ask, ask.sentence, ask.to, sentence.to) ??
		(ask.bare ? saidIn(doc, ask, ask.sentence, sentence.from, ask.from) : null);
	const later = !ask.bare || ask.rule.endsWith('went-to-ask');
	if (here !== null || !later) return here;
	for (let next = ask.sentence + 1; next <= ask.sentence + 2; next += 1) {
		const after = doc.sentences[next];
		if (
			after === undefined ||
			after.paragraph - sentence.paragraph > PARAGRAPHS_BACK ||
			(after.paragraph !== sentence.paragraph && next > ask.sentence + 1)
		)
			return null;
		const reply = saidIn(doc, ask, next, after.from, after.to);
		if (reply !== null) return reply;
	}
	return null;
}

/** `The prosecutor said …`: what the others say, of several who were asked, where one answered already. */
function saidByOthers(doc: Doc, ask: Ask, exchanges: readonly Exchange[]): Exchange[] {
	if (ask.asked !== null && isAnyOf(doc, ask.asked)) return saidByAny(doc, ask, exchanges);
	const rest = (ask.others ?? []).filter(
		(one) =>
			!exchanges.some(
				({ asks, reply }) =>
					asks.includes(ask) &&
					(reply?.party == null || meansAll(doc, reply.party) || same(doc, one, reply.party)),
			),
	);
	const { paragraph } = doc.sentences[ask.sentence]!;
	return rest.flatMap((one): Exchange[] => {
		for (let next = ask.sentence + 1; next <= ask.sentence + SENTENCES_BACK; next += 1) {
			const after = doc.sentences[next];
			if (after === undefined || after.paragraph - paragraph > PARAGRAPHS_BACK) break;
			const reply = saidIn(doc, { ...ask, asked: one }, next, after.from, after.to);
			if (reply?.party != null && same(doc, one, reply.party)) return [{ asks: [ask], reply }];
		}
		return [];
	});
}

/** What bodies say one after another, where several were asked and none named. */
function saidByAny(doc: Doc, ask: Ask, exchanges: readonly Exchange[]): Exchange[] {
	const found: Exchange[] = [];
	const { paragraph } = doc.sentences[ask.sentence]!;
	for (let next = ask.sentence + 1; next <= ask.sentence + SENTENCES_BACK; next += 1) {
		const after = doc.sentences[next];
		if (after === undefined || after.paragraph !== paragraph) break;
		if (exchanges.some(({ reply }) => reply?.sentence === next)) continue;
		const reply = saidIn(doc, ask, next, after.from, after.to);
		if (reply?.party != null && isAuthority(doc, reply.party)) found.push({ asks: [ask], reply });
	}
	return found;
}

function saidIn(doc: Doc, ask: Ask, index: number, from: number, to: number): Reply | null {
	const sentence = doc.sentences[index]!;
	for (let at = from; at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (!SAID.test(norm)) continue;
		const before = partyBefore(doc, sentence, at);
		const party =
			before !== null &&
			(before.from >= from || (ask.bare && index === ask.sentence && before.to <= ask.from + 1))
				? before
				: partyAfter(doc, sentence, at + 1, sentence.lang === 'es');
		const fits = party === null ? sentence.lang === 'es' && /ron$/.test(norm) : fitsAsk(doc, ask, party);
		if (!fits) {
			if (index !== ask.sentence) return null;
			continue;
		}
		const end = Math.min(to, clauseEnd(doc, sentence, at + 1));
		const reply = replyOf(
			doc,
			index,
			{ from: at },
			at,
			end,
			sentence.lang === 'es' ? 'es/said' : 'en/said',
			'answered',
			{
				party: party !== null && party.pronoun === true && ask.asked !== null ? ask.asked : party,
				what: null,
				...(end - at > 2 ? { answer: { from: at + 1, to: end } } : {}),
			},
		);
		return { ...reply, from: party === null ? at : Math.min(at, Math.max(party.from, from)) };
	}
	return null;
}

const withoutOffice = ({ as: _, ...party }: Party): Party => party;

/** Whether whoever says something now can be whom the asking was put to. */
function fitsAsk(doc: Doc, ask: Ask, party: Party): boolean {
	// What stands beside them may name who asked: `the airline, asked by the Gazette, said`.
	if (ask.by !== null && same(doc, ask.by, withoutOffice(party))) return false;
	if (ask.asked === null)
		return (
			isAuthority(doc, party) ||
			ask.rule === 'contacted' ||
			isOurs(doc, ask.by) ||
			((ask.by !== null || ask.rule === 'in-response') &&
				(party.name !== undefined || party.pronoun === true))
		);
	if (isAsked(doc, ask, party)) return true;
	return party.pronoun === true
		? doc.tokens[party.from]!.norm !== 'i'
		: isSpeaker(doc, party) && !isInquirer(doc, party);
}
