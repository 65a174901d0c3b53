import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isOurs } from './classes.ts';
import type { Reply, Words } from './found.ts';
import { bodyOfNobody } from './nobody.ts';
import { clauseEnd, topicAfter } from './scan.ts';
import { sharedSubject } from './shared-subject.ts';

export type Reader = (doc: Doc, index: number, at: number) => Reply | null;

/** A reply whose verb is at token `at`: its clause, its subject, what it is about. */
export function replyOf(
	doc: Doc,
	index: number,
	group: { readonly from: number },
	at: number,
	end: number,
	rule: string,
	type: AnswerType,
	more: Partial<Pick<Reply, 'party' | 'by' | 'answer' | 'loose' | 'what'>> = {},
): Reply {
	const sentence = doc.sentences[index]!;
	const own = more.party === undefined ? speakerOf(doc, sentence, group.from) : more.party;
	const party = bodyOfNobody(
		doc,
		sentence,
		own ?? (more.party === undefined ? sharedSubject(doc, index, group.from) : null),
	);
	const shared = own === null && party !== null;
	const from = own === null ? group.from : Math.min(own.from, group.from);
	const by = more.by ?? null;
	return {
		sentence: index,
		from,
		to: Math.max(end, at + 1),
		type,
		party,
		by,
		ours: isOurs(doc, by) || holdsOurs(doc, at, end),
		what: more.what === undefined ? topicAfter(doc, sentence, at + 1, end) : more.what,
		answer: more.answer ?? null,
		loose: more.loose ?? false,
		...(shared ? { shared } : {}),
		rule,
	};
}

/** The subject before token `from`; who said it, where it is only a pronoun after `said`: `the ministry said it could not`. */
function speakerOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	const own = partyBefore(doc, sentence, from);
	return own?.pronoun === true ? (saidBefore(doc, sentence, own.from) ?? own) : own;
}

export const saidBefore = (doc: Doc, sentence: Sentence, at: number): Party | null =>
	/^(?:said|says|that)$/.test(doc.tokens[at - 1]?.norm ?? '')
		? partyBefore(doc, sentence, doc.tokens[at - 1]!.norm === 'that' ? at - 2 : at - 1)
		: null;

export const holdsOurs = (doc: Doc, from: number, to: number): boolean => {
	for (let at = from; at < to; at += 1) if (/^(?:us|our|we|me|my)$/.test(doc.tokens[at]!.norm)) return true;
	return false;
};

/** `from the Gazette`, `by this reporter` after a request. */
export function requester(doc: Doc, sentence: Sentence, from: number, to: number): Party | null {
	for (let at = from; at < Math.min(to, from + 8); at += 1)
		if (/^(?:from|by|of)$/.test(doc.tokens[at]!.norm)) return partyAfter(doc, sentence, at + 1);
	return null;
}

/** `his mother’s letters`, `the family’s questions`: whose they are. */
export function ownerOf(doc: Doc, from: number, noun: number): Party | null {
	for (let at = from; at < noun; at += 1)
		if (doc.tokens[at]!.norm === "'s" || /^[’']$/.test(doc.tokens[at]!.text)) {
			const lead = /^(?:to|any|of|all)$/.test(doc.tokens[from]!.norm) ? from + 1 : from;
			return lead < at ? partyOf(doc, lead, at) : null;
		}
	return null;
}

/** Everything in the clause that says for what: `on this story`, `by deadline`. */
export const wholeClause = (doc: Doc, sentence: Sentence, at: number): number =>
	clauseEnd(doc, sentence, at + 1);

export const isRequest = (norm: string) =>
	/^(?:calls?|e?-?mails?|letters?|messages?|requests?|questions?|inquiries|texts?|attempts?|efforts?|petitions?)$/.test(
		norm,
	);

/** What stands after the verb to the end of the clause, where anything does. */
export function restOf(doc: Doc, at: number, end: number): Words | null {
	let from = at + 1;
	while (
		from < end &&
		(doc.tokens[from]!.kind !== 'word' || /^(?:that|by|saying|with)$/.test(doc.tokens[from]!.norm)) &&
		doc.tokens[from]!.kind !== 'number'
	)
		from += 1;
	return end - from >= 2 ? { from, to: end } : null;
}
