import type { Doc, Sentence } from '../document.ts';
import { partyAfter, partyBefore } from '../parties/index.ts';
import { isOurs } from './classes.ts';
import { type Reader, replyOf } from './reply.ts';
import { clauseEnd, requestNoun } from './scan.ts';
import { verbGroup } from './verb-group.ts';
import { INFORMATION, TELLING } from './words.ts';

/** `did not want to comment` · `preferred not to say` · `was unwilling to discuss`. */
export const unwilling: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const not = tokens[at + 1]?.norm === 'not' ? 1 : 0;
	const verb = at + 2 + not;
	if (tokens[verb - 1]?.norm !== 'to' || !TELLING.has(tokens[verb]?.norm ?? '') || verb >= sentence.to)
		return null;
	if (/^(?:give|make|offer|be|release|show|produce|address)$/.test(tokens[verb]!.norm)) return null;
	if (/^(?:may|might|if|can|should|to|would)$/.test(doc.tokens[group.from]!.norm)) return null;
	const refuses =
		/^(?:unwilling|reluctant)$/.test(norm) ||
		(not === 1
			? /^(?:prefer|chose|opt|elect)/.test(norm)
			: group.negated && /^(?:want|wish|care|agree|consent|willing|prepared)/.test(norm));
	return refuses
		? replyOf(doc, index, group, at, clauseEnd(doc, sentence, at + 1), 'en/unwilling', 'declined')
		: null;
};

/** `dodged the question` · `brushed aside a question` · `rejected our records request` · `turned down the interview`. */
export const dodged: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const denies = /^(?:rejected|denied|turned|refused)$/.test(norm);
	if (group.negated || (norm === 'turned' && !/^(?:down|aside|away)$/.test(doc.tokens[at + 1]?.norm ?? '')))
		return null;
	const end = clauseEnd(doc, sentence, at + 1);
	if (group.passive) return denies ? requestDenied(doc, index, at, group.from, end) : null;
	const noun = requestNoun(doc, sentence, at + 1);
	if (noun === null) return null;
	const word = doc.tokens[noun]!.norm;
	if (
		denies
			? !/^(?:requests?|interviews?|inquir(?:y|ies)|petitions?)$/.test(word) ||
				!asksInformation(doc, at + 1, Math.min(end, noun + 7))
			: !/^(?:questions?|inquir(?:y|ies)|quer(?:y|ies))$/.test(word)
	)
		return null;
	return replyOf(doc, index, group, at, end, 'en/dodged', denies ? 'refused' : 'declined');
};

/** A request for information, to tell it from one for asylum or bail. */
const asksInformation = (doc: Doc, from: number, to: number): boolean => {
	for (let at = from; at < to; at += 1)
		if (
			INFORMATION.has(doc.tokens[at]!.norm) ||
			/^(?:foia|freedom-of-information|our|interview|record|public|media|press|reporters?)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return false;
};

/** `The records request was denied by the agency.` */
function requestDenied(doc: Doc, index: number, at: number, group: number, end: number) {
	const sentence = doc.sentences[index]!;
	const subject = partyBefore(doc, sentence, group);
	if (
		subject === null ||
		(!/^requests?$/.test(doc.tokens[subject.to - 1]!.norm) &&
			!/^requests?$/.test(doc.tokens[subject.from + 1]?.norm ?? ''))
	)
		return null;
	if (!asksInformation(doc, subject.from, subject.to)) return null;
	const party = doc.tokens[at + 1]?.norm === 'by' ? partyAfter(doc, sentence, at + 2) : null;
	return {
		...replyOf(doc, index, { from: group }, at, end, 'en/request-denied', 'refused', {
			party,
			loose: party === null,
		}),
		from: subject.from,
	};
}

/** `told us to ask the ministry` · `told the Gazette to contact …`. */
export const sentElsewhere: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const object = partyAfter(doc, sentence, at + 1);
	if (
		object === null ||
		!(isOurs(doc, object) || /^(?:reporters?|journalists?)$/.test(tokens[object.to - 1]!.norm))
	)
		return null;
	if (
		tokens[object.to]?.norm !== 'to' ||
		!/^(?:ask|contact|call|write|email|direct|speak|consult|address)$/.test(tokens[object.to + 1]?.norm ?? '')
	)
		return null;
	const end = clauseEnd(doc, sentence, object.to);
	return replyOf(doc, index, verbGroup(doc, sentence, at), at, end, 'en/sent-elsewhere', 'referred', {
		answer: { from: object.to + 1, to: end },
		by: isOurs(doc, object) ? object : null,
		what: null,
	});
};

/** `never heard back from the embassy` · `did not get back to us`. */
export const heardBack: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	if (!group.negated || tokens[at + 1]?.norm !== 'back') return null;
	const end = clauseEnd(doc, sentence, at + 1);
	if (/^(?:get|got)$/.test(tokens[at]!.norm)) {
		if (tokens[at + 2]?.norm !== 'to') return null;
		const by = partyAfter(doc, sentence, at + 3);
		return replyOf(doc, index, group, at, end, 'en/not-back', 'no-response', { by, what: null });
	}
	const by = partyBefore(doc, sentence, group.from);
	const party = tokens[at + 2]?.norm === 'from' ? partyAfter(doc, sentence, at + 3) : null;
	return {
		...replyOf(doc, index, group, at, end, 'en/not-back', 'no-response', {
			party,
			by,
			loose: party === null,
			what: null,
		}),
		from: by?.from ?? group.from,
	};
};

/** `hung up`, where somebody was called. */
export const hungUp: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (doc.tokens[at + 1]?.norm !== 'up') return null;
	return replyOf(
		doc,
		index,
		verbGroup(doc, sentence, at),
		at,
		Math.min(sentence.to, at + 2),
		'en/hung-up',
		'refused',
		{ loose: true, what: null },
	);
};

/** `did not provide the list` where somebody asked for it · `gave no explanation`. */
export const notProvided: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (group.passive || group.infinitive) return null;
	const none = doc.tokens[at + 1]?.norm === 'no';
	if (!none && !group.negated) return null;
	// `offered no comment` is a no.
	if (none && /^comments?$/.test(doc.tokens[at + 2]?.norm ?? '')) return null;
	if (!informationAfter(doc, sentence, at + 1)) return null;
	return replyOf(
		doc,
		index,
		group,
		at,
		clauseEnd(doc, sentence, at + 1),
		'en/not-provided',
		group.modal === 'would' ? 'declined' : 'no-response',
		{ loose: true },
	);
};

function informationAfter(doc: Doc, sentence: Sentence, from: number): boolean {
	for (let at = from; at < Math.min(sentence.to, from + 5); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (INFORMATION.has(norm) && !/^(?:interview|access|reasons?|statement)$/.test(norm)) return true;
		if (/^[.,;:]$/.test(text) || /^(?:to|for|that|with)$/.test(norm)) return false;
	}
	return false;
}

/** `did not make anybody available for comment`. */
export const madeAvailable: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (!group.negated) return null;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1)
		if (
			doc.tokens[next]!.norm === 'available' &&
			doc.tokens[next + 1]?.norm === 'for' &&
			/^(?:comment|an|interview|interviews|questions)$/.test(doc.tokens[next + 2]?.norm ?? '')
		)
			return replyOf(doc, index, group, at, clauseEnd(doc, sentence, at + 1), 'en/not-available', 'declined');
	return null;
};
