import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority, isStaff } from './classes.ts';
import type { Reply } from './found.ts';
import {
	holdsOurs,
	isRequest,
	ownerOf,
	type Reader,
	replyOf,
	requester,
	restOf,
	wholeClause,
} from './reply.ts';
import { clauseEnd, requestNoun, topicAfter } from './scan.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import { INFORMATION } from './words.ts';

/** How a verb that keeps back, or is only negated, answers. */
function typeOf(group: VerbGroup, verb: string): AnswerType | null {
	if (group.by !== null) return group.by;
	if (!group.negated) return null;
	// That somebody `would not say` is told like `declined to say`.
	if (group.modal === 'would') return 'declined';
	if (group.modal === 'could') return /^comment|^discuss/.test(verb) ? 'declined' : null;
	// `The court does not comment on open cases`: a rule, and so a no.
	if (verb === 'comment' && group.present) return 'declined';
	return 'no-response';
}

/** `did not respond to requests for comment` · `has not answered the family’s letters` · `replied to questions that …`. */
export const responds: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const own = doc.tokens[group.from - 1]?.norm ?? '';
	const noun = requestNoun(doc, sentence, at + 1) ?? telephone(doc, sentence, at);
	const end = wholeClause(doc, sentence, at);
	const negated = group.negated || isNobody(doc, sentence, group.from);
	if (norm === 'unanswered') {
		let from = at;
		while (
			from > sentence.from &&
			/^(?:went|gone|go|remained|remain|were|was|have|has|had|been|largely)$/.test(doc.tokens[from - 1]!.norm)
		)
			from -= 1;
		return unreturned(doc, sentence, index, at, { from, negated: true }, end);
	}
	if (group.passive) return unreturned(doc, sentence, index, at, group, end);
	if (!negated && group.by === null) {
		if (group.infinitive || group.modal !== null) return null;
		if (
			noun === null ||
			/^return/.test(norm) ||
			/^(?:calls?|texts?|messages?|notes?|phones?|telephone)$/.test(doc.tokens[noun]!.norm)
		) {
			// `the ministry replied that …`: an answer where somebody was asked.
			return /^(?:repl|respond|answer)/.test(norm) && noun === null
				? replyOf(doc, index, group, at, end, 'en/replied', 'answered', {
						loose: true,
						answer: restOf(doc, at, end),
					})
				: null;
		}
		const answer = restOf(doc, noun, end);
		const own = partyBefore(doc, sentence, group.from);
		return replyOf(doc, index, group, at, end, 'en/responded', 'answered', {
			by: requester(doc, sentence, noun + 1, end) ?? ownerOf(doc, at + 1, noun),
			loose: !isAuthority(doc, own) || isStaff(doc, own),
			...(answer === null ? {} : { answer }),
		});
	}
	// A petition to a court is no inquiry, unless it is somebody's who looks for another.
	if (noun !== null && /^petitions?$/.test(doc.tokens[noun]!.norm) && ownerOf(doc, at + 1, noun) === null)
		return null;
	const verb = norm.replace(/s$/, '');
	const type = negated && group.by === null && !group.negated ? 'no-response' : typeOf(group, verb);
	if (type === null) return null;
	const soon =
		/^(?:yet)$/.test(doc.tokens[at - 1]?.norm ?? '') ||
		doc.tokens.slice(group.from, at).some(({ norm: word }) => word === 'yet');
	const strong =
		noun !== null ||
		soon ||
		wasContacted(doc, sentence, group.from) ||
		closes(doc, sentence, at, /^respond|^repl|^comment/.test(verb));
	if (/^(?:return|answer)/.test(verb) && noun === null) {
		if (
			at + 1 < sentence.to &&
			doc.tokens[at + 1]!.kind === 'word' &&
			!/^(?:them|it|him|her|any|either|all|by|before|until|as|in|when|either)$/.test(doc.tokens[at + 1]!.norm)
		)
			return null;
	}
	const antecedent = own === 'which' ? before(doc, sentence, group.from - 1) : null;
	const reply = replyOf(
		doc,
		index,
		group,
		at,
		end,
		'en/no-response',
		negated && group.modal === 'would' ? 'declined' : type,
		{
			...(antecedent === null ? {} : { party: antecedent }),
			loose: !strong,
			by: noun === null ? null : (requester(doc, sentence, noun + 1, end) ?? ownerOf(doc, at + 1, noun)),
		},
	);
	// `Neither would comment`, `requests for comment`: comment is what reporters ask for.
	return verb === 'comment' || (noun !== null && isForComment(doc, noun, end))
		? { ...reply, ours: true }
		: reply;
};

/** `None of the companies | contacted for this article |`: a participle in the subject that tells of the asking. */
function wasContacted(doc: Doc, sentence: Sentence, from: number): boolean {
	for (let at = from - 1; at > Math.max(sentence.from, from - 9); at -= 1)
		if (
			/^(?:contacted|approached|reached|asked)$/.test(doc.tokens[at]!.norm) &&
			/^(?:for|by|about)$/.test(doc.tokens[at + 1]?.norm ?? '')
		)
			return true;
	return false;
}

/** `referred questions to Bastin’s office, | which`: what stands before a relative. */
function before(doc: Doc, sentence: Sentence, which: number): Party | null {
	const comma = doc.tokens[which - 1]?.text === ',' ? which - 1 : which;
	for (let at = comma - 1; at > Math.max(sentence.from, comma - 9); at -= 1)
		if (/^(?:to|with|from|at|by|of)$/.test(doc.tokens[at]!.norm)) {
			const party = partyAfter(doc, sentence, at + 1);
			if (party?.to === comma) return party;
		}
	return partyBefore(doc, sentence, comma);
}

/** `by press time`, `for comment`, `before publication`, or the clause ends here. */
function closes(doc: Doc, sentence: Sentence, at: number, speaks: boolean): boolean {
	const next = doc.tokens[at + 1];
	if (at + 1 >= sentence.to || next === undefined) return false;
	const after = doc.tokens.slice(at + 1, Math.min(sentence.to, at + 6)).map((token) => token.norm);
	if (/^(?:by|before|in|as|prior)$/.test(after[0]!))
		return after.some((word) =>
			/^(?:press|deadline|publication|time|publishing|story|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|night|noon|morning|afternoon|today|yesterday)$/.test(
				word,
			),
		);
	if (after[0] === 'for') return after.some((word) => /^comments?$/.test(word));
	return speaks && doc.tokens[at]!.norm.startsWith('comment');
}

/** `requests for comment`, `an interview request`, `written questions`: what reporters send, unless somebody else is named. */
function isForComment(doc: Doc, noun: number, end: number): boolean {
	const lead = doc.tokens[noun - 1]?.norm ?? '';
	if (/^(?:interview|media|press|follow-up|written|detailed|emailed)$/.test(lead)) return true;
	for (let at = noun + 1; at < Math.min(end, noun + 5); at += 1)
		if (/^(?:comments?|interviews?)$/.test(doc.tokens[at]!.norm))
			return /^(?:for|seeking|requesting|an)$/.test(doc.tokens[at - 1]!.norm);
	return false;
}

const isNobody = (doc: Doc, sentence: Sentence, from: number): boolean => {
	for (let at = Math.max(sentence.from, from - 8); at < from; at += 1)
		if (
			/^(?:neither|nobody|none)$/.test(doc.tokens[at]!.norm) ||
			(doc.tokens[at]!.norm === 'no' && doc.tokens[at + 1]?.norm === 'one')
		)
			return true;
	return false;
};

/** `Calls to the embassy were not returned` · `her letters went unanswered`. */
function unreturned(
	doc: Doc,
	sentence: Sentence,
	index: number,
	at: number,
	group: { readonly from: number; readonly negated: boolean },
	end: number,
): Reply | null {
	if (!group.negated && doc.tokens[at]!.norm !== 'unanswered') return null;
	const low = Math.max(sentence.from, group.from - 24);
	let noun = -1;
	for (let back = group.from - 1; back >= low; back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^[.;:]$/.test(text)) break;
		if (isRequest(norm)) {
			noun = back;
			if (!/^(?:for|of)$/.test(doc.tokens[back - 1]?.norm ?? '')) break;
		}
	}
	if (noun === -1) return null;
	let party: Party | null = null;
	for (let next = noun + 1; next < group.from; next += 1)
		if (/^(?:to|with|at|for|from)$/.test(doc.tokens[next]!.norm)) {
			const found = partyAfter(doc, { ...sentence, to: group.from }, next + 1);
			if (found === null || INFORMATION.has(doc.tokens[found.to - 1]!.norm)) continue;
			if (doc.tokens[next]!.norm !== 'from') party = found;
			break;
		}
	let from = noun;
	while (
		from > low &&
		(doc.tokens[from - 1]!.kind === 'word' || /^[’']$/.test(doc.tokens[from - 1]!.text)) &&
		!/^(?:and|but|that)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	const by = ownerOf(doc, from, noun);
	const forComment =
		doc.tokens[noun + 1]?.norm === 'for' && /^comments?$/.test(doc.tokens[noun + 2]?.norm ?? '');
	const reply = replyOf(doc, index, { from }, at, end, 'en/unanswered', 'no-response', {
		party,
		by,
		what: topicAfter(doc, sentence, noun + 1, group.from),
		loose: party === null && by === null && !holdsOurs(doc, from, at) && !forComment,
	});
	return { ...reply, from, ours: reply.ours || forComment };
}

/** `could not be reached` · `could not immediately be contacted`. */
export const reached: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (!group.negated || !group.passive || group.modal !== 'could') return null;
	// A place that cannot be reached by road.
	if (
		/^(?:by|on|in)$/.test(doc.tokens[at + 1]?.norm ?? '') &&
		!/^(?:phone|telephone|email|friday|monday|tuesday|wednesday|thursday|saturday|sunday|time|text)$/.test(
			doc.tokens[at + 2]?.norm ?? '',
		)
	)
		return null;
	return replyOf(doc, index, group, at, wholeClause(doc, sentence, at), 'en/not-reached', 'no-response');
};

/** `was not available for comment` · `was unavailable for comment`. */
export const available: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (
		doc.tokens[at + 1]?.norm !== 'for' ||
		!/^comments?$|^interview$/.test(doc.tokens[at + 2]?.norm ?? doc.tokens[at + 3]?.norm ?? '')
	)
		return null;
	if (!group.negated && doc.tokens[at]!.norm !== 'unavailable') return null;
	return replyOf(doc, index, group, at, wholeClause(doc, sentence, at), 'en/unavailable', 'no-response');
};

/** `ignored repeated requests`. */
export const ignored: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	const noun = requestNoun(doc, sentence, at + 1);
	if (noun === null || group.passive) return null;
	const end = wholeClause(doc, sentence, at);
	return replyOf(doc, index, group, at, end, 'en/ignored', 'no-response', {
		by: requester(doc, sentence, noun + 1, end) ?? ownerOf(doc, at + 1, noun),
	});
};

/** `Attempts to reach X were unsuccessful`. */
export const attempts: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (
		doc.tokens[at + 1]?.norm !== 'to' ||
		!/^(?:reach|contact|locate|speak|get)$/.test(doc.tokens[at + 2]?.norm ?? '')
	)
		return null;
	const end = clauseEnd(doc, sentence, at + 1);
	const failed =
		doc.tokens
			.slice(at + 3, end)
			.some(({ norm }) => /^(?:unsuccessful|unsuccessfully|failed|fruitless)$/.test(norm)) ||
		doc.tokens
			.slice(at + 3, end)
			.some(
				({ norm }, nth, all) =>
					norm === 'not' && /^(?:successful|immediately)$/.test(all[nth + 1]?.norm ?? ''),
			);
	if (!failed) return null;
	const party = partyAfter(doc, sentence, /^(?:speak|get)$/.test(doc.tokens[at + 2]!.norm) ? at + 4 : at + 3);
	return {
		...replyOf(doc, index, { from: at }, at, end, 'en/attempts', 'no-response', { party, what: null }),
		from: at,
	};
};

/** `answered the telephone`: that nobody did is silence; that somebody did is none. */
function telephone(doc: Doc, sentence: Sentence, at: number): number | null {
	if (!/^answer/.test(doc.tokens[at]!.norm)) return null;
	for (let next = at + 1; next < Math.min(sentence.to, at + 4); next += 1)
		if (/^(?:phone|telephone|phones)$/.test(doc.tokens[next]!.norm)) return next;
	return null;
}
