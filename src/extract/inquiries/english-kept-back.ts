import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { partyAfter } from '../parties/index.ts';
import { isAuthority, isInquirer } from './classes.ts';
import { isRequest, type Reader, replyOf, wholeClause } from './reply.ts';
import { requestNoun } from './scan.ts';
import { verbGroup } from './verb-group.ts';
import { INFORMATION, KEPT, TELLING } from './words.ts';

/** `declined to say` · `refuses to provide records` · `declined our request`. */
export const declines: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const type: AnswerType = norm.startsWith('refus') ? 'refused' : 'declined';
	const group = verbGroup(doc, sentence, at);
	const next = doc.tokens[at + 1];
	if (next === undefined || at + 1 >= sentence.to || group.negated) return null;
	// What somebody may or will refuse is not refused.
	if (
		group.modal !== null ||
		/^(?:may|might|if|can|should|to)$/.test(doc.tokens[group.from]!.norm) ||
		/^(?:to)$/.test(doc.tokens[at - 1]?.norm ?? '')
	)
		return null;
	const end = wholeClause(doc, sentence, at);
	const to = afterAside(doc, sentence, at + 1);
	if (doc.tokens[to]?.norm === 'to') {
		const verb = doc.tokens[to + 1]?.norm ?? '';
		const told = /ly$/.test(verb) || /^(?:even|further|publicly)$/.test(verb) ? to + 2 : to + 1;
		const telling = doc.tokens[told]?.norm ?? '';
		if (!TELLING.has(telling) || !tellsOf(doc, sentence, told)) return null;
		return replyOf(doc, index, group, at, end, `en/${type}`, type);
	}
	const noun = nounAfter(doc, sentence, at + 1);
	return noun === null ? null : replyOf(doc, index, group, at, end, `en/${type}`, type);
};

/** To give, make or release something is to tell where it is information. */
function tellsOf(doc: Doc, sentence: Sentence, at: number): boolean {
	const { norm = '' } = at < sentence.to ? doc.tokens[at]! : {};
	if (/^(?:be)$/.test(norm)) return /^(?:interviewed|quoted)$/.test(doc.tokens[at + 1]?.norm ?? '');
	if (/^(?:speak|talk)$/.test(norm)) return !/^(?:english|spanish)$/.test(doc.tokens[at + 1]?.norm ?? '');
	if (
		!/^(?:give|provide|release|produce|offer|make|share|show|publish|address|identify|name|state|account|acknowledge)$/.test(
			norm,
		)
	)
		return true;
	if (/^(?:identify|name|state|acknowledge|account)$/.test(norm)) return true;
	for (let next = at + 1; next < Math.min(sentence.to, at + 9); next += 1) {
		const token = doc.tokens[next]!;
		if (
			INFORMATION.has(token.norm) ||
			/^(?:number|numbers|name|where|how|why|statistics|breakdown)$/.test(token.norm)
		)
			return true;
		if (/^[.,;:]$/.test(token.text)) return false;
	}
	return false;
}

/** `comment`, `an interview request`, `all requests` right after the verb. */
function nounAfter(doc: Doc, sentence: Sentence, from: number): number | null {
	let at = from;
	while (at < Math.min(sentence.to, from + 5)) {
		const { norm } = doc.tokens[at]!;
		if (isRequest(norm) || /^(?:request|interview|comment|inquiry|invitation)s?$/.test(norm)) return at;
		if (
			!DETERMINERS.has(norm) &&
			!/^(?:further|multiple|repeated|interview|immediate|additional|media|press|'s)$/.test(norm) &&
			doc.tokens[at]!.kind !== 'word'
		)
			return null;
		if (/^(?:to|of|and|that|medical|treatment|food|care)$/.test(norm)) return null;
		at += 1;
	}
	return null;
}

/** Facts that somebody has and keeps: `would not confirm where he is`, where `would not comment` keeps an opinion. */
const WITHHELD = /^(?:confirm|tell|reveal|disclose|identify)$/;

/** `would not say` · `won’t discuss`; `could not say` where somebody was asked. */
export const keeps: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (!group.negated || group.infinitive || group.passive) return null;
	const { norm } = doc.tokens[at]!;
	const end = wholeClause(doc, sentence, at);
	// `The bureau does not discuss individual cases.`
	if (group.present && norm === 'discuss') {
		const reply = replyOf(doc, index, group, at, end, 'en/does-not', 'declined');
		return isAuthority(doc, reply.party) || reply.ours ? reply : null;
	}
	if (group.modal === null) return null;
	if (group.modal === 'would')
		return replyOf(doc, index, group, at, end, 'en/would-not', WITHHELD.test(norm) ? 'refused' : 'declined', {
			loose:
				/^(?:tell|speak|answer|respond|reply|identify)$/.test(norm) &&
				requestNoun(doc, sentence, at + 1) === null &&
				!(norm === 'tell' && markAt(doc, at) === null && isInquirer(doc, partyAfter(doc, sentence, at + 1))),
		});
	if (!/^(?:say|answer|tell|explain|confirm|comment|discuss|specify)$/.test(norm)) return null;
	if (norm === 'comment' || norm === 'discuss')
		return replyOf(doc, index, group, at, end, 'en/could-not', 'declined');
	const reply = replyOf(doc, index, group, at, end, 'en/could-not', 'answered', {
		loose: true,
		answer: { from: group.from, to: end },
	});
	// `The sheriff’s office could not say where they were`: what a body could not say, it was asked.
	const asked =
		/^(?:say|tell|explain|confirm|specify)$/.test(norm) &&
		/^(?:where|how|why|who|whether|what|when|if|which)$/.test(doc.tokens[at + 1]?.norm ?? '');
	return asked && isAuthority(doc, reply.party) ? { ...reply, loose: false } : reply;
};

/** `was not allowed to say` · `was not authorized to comment`. */
export const notAllowed: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	const verb = doc.tokens[at + 2]?.norm ?? '';
	if (
		!group.negated ||
		doc.tokens[at + 1]?.norm !== 'to' ||
		!KEPT.has(verb) ||
		!/^(?:say|answer|discuss|comment|disclose|confirm|tell)$/.test(verb)
	)
		return null;
	return replyOf(doc, index, group, at, wholeClause(doc, sentence, at), 'en/not-allowed', 'refused', {
		loose: true,
		what: null,
	});
};

/** `declined, through a spokesman, | to be interviewed`. */
function afterAside(doc: Doc, sentence: Sentence, at: number): number {
	if (doc.tokens[at]?.text !== ',') return at;
	for (let next = at + 1; next < Math.min(sentence.to, at + 10); next += 1)
		if (doc.tokens[next]!.text === ',') return next + 1;
	return at;
}
