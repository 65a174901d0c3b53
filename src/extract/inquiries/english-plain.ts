import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority, isInquirer, isOurs, isStaff } from './classes.ts';
import type { Reply } from './found.ts';
import { type Reader, replyOf, restOf, wholeClause } from './reply.ts';
import { verbGroup } from './verb-group.ts';
import { AUTHORITIES, INQUIRERS, REQUESTS } from './words.ts';

const ASKED =
	/^(?:asked|pressed|contacted|reached|approached|questioned|queried|invited|prodded|challenged|confronted|requested)$/;

/** Whether the sentence before token `at` tells that somebody is asked: `Pressed for names, …` · `When asked again, …`. */
export function opensAsking(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let back = sentence.from; back < Math.min(at, sentence.from + 6); back += 1)
		if (ASKED.test(doc.tokens[back]!.norm)) {
			const lead = doc.tokens[back - 1]?.norm ?? '';
			return back === sentence.from || /^(?:when|if|once|after|repeatedly|being|later|again)$/.test(lead);
		}
	return false;
}

/** `Pressed for names, the minister | refused.` · `Asked why, she | demurred.` */
export const plainly: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const next = doc.tokens[at + 1];
	const ends =
		at + 1 >= sentence.to || next?.kind !== 'word' || /^(?:and|but|again|outright|politely)$/.test(next.norm);
	const group = verbGroup(doc, sentence, at);
	if (!ends || group.negated || group.passive || group.infinitive || !opensAsking(doc, sentence, at))
		return null;
	const party = partyBefore(doc, sentence, group.from);
	return party === null
		? null
		: replyOf(
				doc,
				index,
				group,
				at,
				at + 1,
				'en/plainly',
				/^(?:refus|balk)/.test(norm) ? 'refused' : 'declined',
				{
					party,
					what: null,
				},
			);
};

/** `passed on an invitation to respond` · `turned down an opportunity to comment` · `let a deadline for comment pass`. */
export const invitation: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.passive || group.infinitive) return null;
	let noun = at + 1;
	while (/^(?:on|up|down|an|a|the|repeated|several|our|its|multiple|another)$/.test(tokens[noun]?.norm ?? ''))
		noun += 1;
	if (!/^(?:invitations?|offers?|opportunit(?:y|ies)|chances?|requests?)$/.test(tokens[noun]?.norm ?? ''))
		return null;
	for (let next = noun + 1; next < Math.min(sentence.to, noun + 5); next += 1)
		if (/^(?:respond|comment|reply|answer|interview|interviewed|explain)$/.test(tokens[next]!.norm))
			return replyOf(doc, index, group, at, wholeClause(doc, sentence, at), 'en/invitation', 'declined');
	return null;
};

const OFFICES =
	/^(?:ministry|ministries|department|embassy|consulate|agency|office|bureau|headquarters|prosecutors?|police|court|courts|government|governor|mayor|company|contractor|airline|lawyers?|attorneys?|counsel|spokes\p{L}+|hotline|website|page|statements?|remarks|releases?|report|post|comments|policy|testimony|filings?|filing|interview|speech|council|service|authorities|state|secretary|command|line|portal|directorate|commission|house|capital)$/u;

/** `pointed the Ledger to an earlier statement` · `sent us to the foreign ministry` · `sent her to another office`. */
export const sentOn: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.passive || group.infinitive) return null;
	// `an injunction directing Respondents to secure his release`
	if (/^(?:injunctions?|orders?|motions?|writs?|decrees?|rulings?)$/.test(tokens[at - 1]?.norm ?? ''))
		return null;
	const object = partyAfter(doc, sentence, at + 1);
	if (object === null || !/^(?:to|toward|towards)$/.test(tokens[object.to]?.norm ?? '')) return null;
	if (isStaff(doc, object)) return null;
	const subject = partyBefore(doc, sentence, group.from);
	if (subject === null || !isAuthority(doc, subject)) return null;
	const asks = object.pronoun === true || isInquirer(doc, object) || isCapitalized(tokens[object.to - 1]!);
	let goal = object.to + 1;
	while (
		goal < Math.min(sentence.to, object.to + 8) &&
		tokens[goal]!.kind === 'word' &&
		!OFFICES.test(tokens[goal]!.norm)
	)
		goal += 1;
	if (!asks || !OFFICES.test(tokens[goal]?.norm ?? '')) return null;
	// A court that sends somebody to the police hands them over.
	const person = object.name?.type === 'person' || /^(?:him|them)$/.test(tokens[object.from]!.norm);
	if (/^(?:sent|passed|forwarded)$/.test(tokens[at]!.norm) && person) return null;
	const end = wholeClause(doc, sentence, at);
	return replyOf(doc, index, group, at, end, 'en/sent-on', 'referred', {
		answer: { from: object.to + 1, to: end },
		by: isInquirer(doc, object) ? object : null,
		what: null,
	});
};

/** `Asked for comment, he deferred to the governor`. */
export const defers: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (doc.tokens[at + 1]?.norm !== 'to' || !opensAsking(doc, sentence, at)) return null;
	const end = wholeClause(doc, sentence, at);
	const group = verbGroup(doc, sentence, at);
	return group.negated || at + 2 >= end
		? null
		: replyOf(doc, index, group, at, end, 'en/referred', 'referred', {
				answer: { from: at + 2, to: end },
				what: null,
			});
};

const MAIL = /^(?:email|e-mail|emails|text|letter|reply|response|phone|telephone|fax|whatsapp)$/;

/** `confirmed in an email that …` · `said by phone that …`: what a body writes or says to somebody was asked of it. */
export const byMail: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const given = statementTo(doc, index, at);
	if (given !== null) return given;
	if (!/^(?:in|by|via|over)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	let noun = at + 2;
	while (
		/^(?:an?|the|written|brief|short|emailed|one-line|two-line|terse|its|his|her|text)$/.test(
			tokens[noun]?.norm ?? '',
		)
	)
		noun += 1;
	if (/^message$/.test(tokens[noun]?.norm ?? '') && tokens[noun - 1]!.norm === 'text') noun -= 1;
	if (
		!MAIL.test(tokens[noun]?.norm ?? '') ||
		(tokens[noun]!.norm === 'letter' && !/^confirm/.test(tokens[at]!.norm))
	)
		return null;
	// `in a letter to the court`: nobody asked.
	const to = tokens[noun + 1]?.norm === 'to' ? partyAfter(doc, sentence, noun + 2) : null;
	if (to !== null && !isInquirer(doc, to)) return null;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.passive || group.infinitive) return null;
	const party = partyBefore(doc, sentence, group.from);
	if (
		party === null ||
		!isAuthority(doc, party) ||
		party.pronoun === true ||
		INQUIRERS.has(tokens[party.to - 1]!.norm)
	)
		return null;
	const end = wholeClause(doc, sentence, at);
	const answer = restOf(doc, noun, end);
	return replyOf(doc, index, group, at, end, 'en/by-mail', 'answered', {
		party,
		what: null,
		...(answer === null ? {} : { answer }),
	});
};

/** `In a statement to the Ledger, the ministry | said …`, `said in an emailed statement`: what is written to who asks. */
function statementTo(doc: Doc, index: number, at: number): Reply | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const leads = tokens[sentence.from]!.norm === 'in' && /^an?$/.test(tokens[sentence.from + 1]?.norm ?? '');
	const begin =
		tokens[at + 1]?.norm === 'in' ? at + 2 : leads && at - sentence.from < 24 ? sentence.from + 1 : -1;
	if (begin === -1) return null;
	let noun = begin;
	while (noun < begin + 4 && !/^(?:statement|message|note)$/.test(tokens[noun]?.norm ?? '')) noun += 1;
	if (!/^(?:statement|message|note)$/.test(tokens[noun]?.norm ?? '')) return null;
	const emailed = tokens.slice(begin, noun).some(({ norm }) => norm === 'emailed');
	const link = /^(?:emailed|sent|provided|given|released)$/.test(tokens[noun + 1]?.norm ?? '')
		? noun + 2
		: noun + 1;
	const to = tokens[link]?.norm === 'to' ? partyAfter(doc, sentence, link + 1) : null;
	const asks = to !== null && (isOurs(doc, to) || isReporter(doc, to));
	if (!emailed && !asks) return null;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.passive || group.infinitive) return null;
	const party = partyBefore(doc, sentence, group.from);
	if (party === null || party.pronoun === true) return null;
	const end = wholeClause(doc, sentence, at);
	const from = begin > at ? Math.max(link, to?.to ?? 0) : at;
	const answer = restOf(doc, from, end);
	return replyOf(doc, index, group, at, end, 'en/statement', 'answered', {
		party,
		by: to,
		what: null,
		...(answer === null ? {} : { answer }),
	});
}

/** Who asks for a living, or a name in italics and with an article: `the Ledger`. */
const isReporter = (doc: Doc, party: Party): boolean => {
	const last = doc.tokens[party.to - 1]!;
	if (/^(?:reporters?|journalists?|newspaper|magazine|outlet|newsroom|press|media)$/.test(last.norm))
		return true;
	return party.name?.type === 'organization' && !isAuthorityName(doc, party);
};
const isAuthorityName = (doc: Doc, party: Party): boolean => {
	for (let at = party.from; at < party.to; at += 1) if (AUTHORITIES.has(doc.tokens[at]!.norm)) return true;
	return false;
};

/** `requests drew no response` · `were met with silence` · `rang unanswered`: what came of what was sent. */
export const cameToNothing: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const words = tokens.slice(at + 1, Math.min(sentence.to, at + 4)).map((token) => token.norm);
	const nothing = /^(?:drew|brought|yielded|produced|elicited)$/.test(norm)
		? words[0] === 'no' && words.some((word) => /^(?:response|reply|answers?|replies)$/.test(word))
		: words[0] === 'with' && words.some((word) => word === 'silence');
	if (!nothing) return null;
	const { from } = verbGroup(doc, sentence, at);
	for (let noun = from - 1; noun >= Math.max(sentence.from, from - 14); noun -= 1) {
		if (!REQUESTS.has(tokens[noun]!.norm)) continue;
		let party: Party | null = null;
		for (let next = noun + 1; next < from && party === null; next += 1)
			if (/^(?:to|with|at)$/.test(tokens[next]!.norm))
				party = partyAfter(doc, { ...sentence, to: from }, next + 1);
		const reply = replyOf(
			doc,
			index,
			{ from },
			at,
			wholeClause(doc, sentence, at),
			'en/unanswered',
			'no-response',
			{
				party,
				loose: party === null,
				what: null,
			},
		);
		return { ...reply, from: noun };
	}
	return null;
};

/** `No one at the consulate picked up` · `nobody at the ministry wrote back` · `the office never called back`. */
export const neverBack: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (tokens[at + 1]?.norm !== (/^pick/.test(tokens[at]!.norm) ? 'up' : 'back')) return null;
	const group = verbGroup(doc, sentence, at);
	const party = partyBefore(doc, sentence, group.from);
	const none =
		group.negated ||
		tokens
			.slice(Math.max(sentence.from, group.from - 6), group.from)
			.some(
				(token, nth, all) =>
					/^(?:nobody|none)$/.test(token.norm) || (token.norm === 'no' && all[nth + 1]?.norm === 'one'),
			);
	if (!none || party === null || !isAuthority(doc, party)) return null;
	return replyOf(doc, index, group, at, wholeClause(doc, sentence, at), 'en/not-back', 'no-response', {
		what: null,
	});
};
