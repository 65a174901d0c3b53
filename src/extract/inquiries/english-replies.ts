import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isAuthority, isOurs, isStaff } from './classes.ts';
import type { Reply, Words } from './found.ts';
import { clauseEnd, requestNoun, topicAfter } from './scan.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import { INFORMATION, KEPT, TELLING } from './words.ts';

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
	const party = more.party === undefined ? speakerOf(doc, sentence, group.from) : more.party;
	const from = party === null ? group.from : Math.min(party.from, group.from);
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
		rule,
	};
}

/** The subject before token `from`; who said it, where it is only a pronoun after `said`: `the ministry said it could not`. */
function speakerOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	const own = partyBefore(doc, sentence, from);
	return own?.pronoun === true ? (saidBefore(doc, sentence, own.from) ?? own) : own;
}

const holdsOurs = (doc: Doc, from: number, to: number): boolean => {
	for (let at = from; at < to; at += 1) if (/^(?:us|our|we|me|my)$/.test(doc.tokens[at]!.norm)) return true;
	return false;
};

/** How a verb that keeps back, or is only negated, answers. */
function typeOf(group: VerbGroup, verb: string): AnswerType | null {
	if (group.by !== null) return group.by;
	if (!group.negated) return null;
	// That somebody `would not say` is told like `declined to say`.
	if (group.modal === 'would') return 'declined';
	if (group.modal === 'could') return /^comment|^discuss/.test(verb) ? 'declined' : null;
	return 'no-response';
}

/** `from the Gazette`, `by this reporter` after a request. */
function requester(doc: Doc, sentence: Sentence, from: number, to: number): Party | null {
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
const wholeClause = (doc: Doc, sentence: Sentence, at: number): number => clauseEnd(doc, sentence, at + 1);

/** `did not respond to requests for comment` · `has not answered the family’s letters` · `replied to questions that …`. */
const responds: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const own = doc.tokens[group.from - 1]?.norm ?? '';
	const noun = requestNoun(doc, sentence, at + 1);
	const end = wholeClause(doc, sentence, at);
	const negated = group.negated || isNobody(doc, sentence, group.from);
	if (group.passive) return unreturned(doc, sentence, index, at, group, end);
	if (!negated && group.by === null) {
		if (group.infinitive || group.modal !== null) return null;
		if (
			noun === null ||
			/^return/.test(norm) ||
			/^(?:calls?|texts?|messages?|notes?)$/.test(doc.tokens[noun]!.norm)
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
	const verb = norm.replace(/s$/, '');
	const type = negated && group.by === null && !group.negated ? 'no-response' : typeOf(group, verb);
	if (type === null) return null;
	const soon =
		/^(?:yet)$/.test(doc.tokens[at - 1]?.norm ?? '') ||
		doc.tokens.slice(group.from, at).some(({ norm: word }) => word === 'yet');
	const strong = noun !== null || soon || closes(doc, sentence, at, /^respond|^repl|^comment/.test(verb));
	if (/^(?:return|answer)/.test(verb) && noun === null) {
		if (doc.tokens[at + 1]?.norm !== undefined && at + 1 < sentence.to && doc.tokens[at + 1]!.kind === 'word')
			return null;
	}
	const antecedent = own === 'which' ? before(doc, sentence, group.from - 1) : null;
	return replyOf(doc, index, group, at, end, 'en/no-response', type, {
		...(antecedent === null ? {} : { party: antecedent }),
		loose: !strong,
		by: noun === null ? null : (requester(doc, sentence, noun + 1, end) ?? ownerOf(doc, at + 1, noun)),
	});
};

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
		return after.some((word) => /^(?:press|deadline|publication|time|publishing|story)$/.test(word));
	if (after[0] === 'for') return after.some((word) => /^comments?$/.test(word));
	return speaks && doc.tokens[at]!.norm.startsWith('comment');
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

/** What stands after the verb to the end of the clause, where anything does. */
function restOf(doc: Doc, at: number, end: number): Words | null {
	let from = at + 1;
	while (
		from < end &&
		(doc.tokens[from]!.kind !== 'word' || /^(?:that|by|saying|with)$/.test(doc.tokens[from]!.norm)) &&
		doc.tokens[from]!.kind !== 'number'
	)
		from += 1;
	return end - from >= 2 ? { from, to: end } : null;
}

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
			const found = partyAfter(doc, sentence, next + 1);
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
	const reply = replyOf(doc, index, { from }, at, end, 'en/unanswered', 'no-response', {
		party,
		by,
		what: topicAfter(doc, sentence, noun + 1, group.from),
		loose: party === null && by === null && !holdsOurs(doc, from, at),
	});
	return { ...reply, from };
}
const isRequest = (norm: string) =>
	/^(?:calls?|e?-?mails?|letters?|messages?|requests?|questions?|inquiries|texts?|attempts?|efforts?|petitions?)$/.test(
		norm,
	);

/** `declined to say` · `refuses to provide records` · `declined our request`. */
const declines: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const type: AnswerType = norm.startsWith('refus') ? 'refused' : 'declined';
	const group = verbGroup(doc, sentence, at);
	const next = doc.tokens[at + 1];
	if (next === undefined || at + 1 >= sentence.to || group.negated) return null;
	const end = wholeClause(doc, sentence, at);
	if (next.norm === 'to') {
		const verb = doc.tokens[at + 2]?.norm ?? '';
		const told = /ly$/.test(verb) || /^(?:even|further|publicly)$/.test(verb) ? at + 3 : at + 2;
		const telling = doc.tokens[told]?.norm ?? '';
		if (!TELLING.has(telling) || !tellsOf(doc, sentence, told)) return null;
		return replyOf(doc, index, group, at, end, `en/${type}`, type);
	}
	const noun = nounAfter(doc, sentence, at + 1);
	return noun === null ? null : replyOf(doc, index, group, at, end, `en/${type}`, type);
};

/** To give, make or release something is to tell where it is information. */
function tellsOf(doc: Doc, sentence: Sentence, at: number): boolean {
	const { norm } = doc.tokens[at]!;
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

/** `would not say` · `won’t discuss`; `could not say` where somebody was asked. */
const keeps: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (!group.negated || group.infinitive || group.passive || group.modal === null) return null;
	const { norm } = doc.tokens[at]!;
	const end = wholeClause(doc, sentence, at);
	if (group.modal === 'would')
		return replyOf(doc, index, group, at, end, 'en/would-not', 'declined', {
			loose:
				/^(?:tell|speak|answer|respond|reply|identify)$/.test(norm) &&
				requestNoun(doc, sentence, at + 1) === null,
		});
	if (!/^(?:say|answer|tell|explain|confirm|comment|discuss|specify)$/.test(norm)) return null;
	if (norm === 'comment' || norm === 'discuss')
		return replyOf(doc, index, group, at, end, 'en/could-not', 'declined');
	return replyOf(doc, index, group, at, end, 'en/could-not', 'answered', {
		loose: true,
		answer: { from: group.from, to: end },
	});
};

/** `could not be reached` · `could not immediately be contacted`. */
const reached: Reader = (doc, index, at) => {
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
const available: Reader = (doc, index, at) => {
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

const REFERRED_THINGS =
	/^(?:questions?|inquiries|inquiry|queries|requests?|calls?|reporters?|journalists?|comment|all|us|me|emails?)$/;

/** `referred us to …` · `directed questions to …` · `deferred to the ministry`. */
const refers: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (group.negated) return null;
	const { norm } = doc.tokens[at]!;
	const end = wholeClause(doc, sentence, at);
	let thing = -1;
	let to = -1;
	for (let next = at + 1; next < Math.min(end, at + 16); next += 1) {
		const word = doc.tokens[next]!.norm;
		if (thing === -1 && REFERRED_THINGS.test(word)) thing = next;
		if (word === 'to' && next > at + 1) {
			to = next;
			break;
		}
		if (/^[.;:,]$/.test(doc.tokens[next]!.text)) break;
	}
	if (to === -1 || to + 1 >= end) return null;
	let stop = to + 1;
	while (stop < end && !/^(?:where|which|who|when|saying)$/.test(doc.tokens[stop]!.norm)) stop += 1;
	const object = partyAfter(doc, sentence, at + 1);
	// `referred TPM to the press office`, and never a patient to a hospital.
	if (thing === -1 && !(object !== null && isOurs(doc, object))) return null;
	if (group.passive) {
		return null;
	}
	return replyOf(doc, index, group, at, stop, 'en/referred', 'referred', {
		answer: { from: to + 1, to: stop },
		what: thing === -1 ? null : topicAfter(doc, sentence, thing + 1, to),
		...(norm.startsWith('refer') && object !== null && isOurs(doc, object) ? { by: object } : {}),
	});
};

/** `had no comment` · `“No comment,” she said` · `no response` · `there was no immediate comment from …`. */
const nothing: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	let noun = at + 1;
	while (
		/^(?:immediate|further|additional|official|public|substantive|written|direct)$/.test(
			tokens[noun]?.norm ?? '',
		)
	)
		noun += 1;
	if (noun >= sentence.to) return null;
	const end = wholeClause(doc, sentence, noun);
	const { norm } = tokens[noun]!;
	const verb = tokens[at - 1]?.norm ?? '';
	if (norm === 'comment' || norm === 'comments') {
		const group = verbGroup(doc, sentence, at - 1);
		if (/^(?:had|has|have|offered|made|make|gave|provided|issue|issued)$/.test(verb))
			return replyOf(doc, index, group, at - 1, end, 'en/no-comment', 'declined');
		if (tokens[at - 1]?.kind === 'quote') return quotedNo(doc, index, at, noun);
		const source = tokens[noun + 1]?.norm === 'from' ? partyAfter(doc, sentence, noun + 2) : null;
		return source === null
			? null
			: replyOf(
					doc,
					index,
					{ from: thereWas(doc, sentence, at) },
					noun,
					end,
					'en/no-comment-from',
					'no-response',
					{ party: source },
				);
	}
	if (!/^(?:response|reply|answer|answers|replies|responses)$/.test(norm)) return null;
	const source = tokens[noun + 1]?.norm === 'from' ? partyAfter(doc, sentence, noun + 2) : null;
	if (/^(?:gave|offered|provided|sent|made)$/.test(verb))
		return replyOf(doc, index, verbGroup(doc, sentence, at - 1), at - 1, end, 'en/gave-none', 'no-response', {
			loose: true,
		});
	const received = /^(?:received|got|had|was|were|came|with|been|get|receive)$/.test(verb);
	const begins = at === sentence.from || tokens[at - 1]!.kind === 'punctuation' || /^(?:and|but)$/.test(verb);
	if (!received && !begins) return null;
	return replyOf(
		doc,
		index,
		{ from: received ? thereWas(doc, sentence, at) : at },
		noun,
		end,
		'en/none-came',
		'no-response',
		{
			party: source,
			loose: source === null,
		},
	);
};

const thereWas = (doc: Doc, sentence: Sentence, at: number): number => {
	let from = at;
	while (
		from > Math.max(sentence.from, at - 4) &&
		/^(?:there|was|were|had|has|been|received|got|with|came)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	return from;
};

/** `“No comment,” said the spokesman`: its speaker is whoever the clause beside the marks names. */
function quotedNo(doc: Doc, index: number, at: number, noun: number): Reply | null {
	const sentence = doc.sentences[index]!;
	let close = noun + 1;
	while (close < sentence.to && doc.tokens[close]!.kind !== 'quote') close += 1;
	if (close - noun > 3) return null;
	const party = speakerBeside(doc, sentence, at - 1, close + 1);
	return replyOf(
		doc,
		index,
		{ from: at - 1 },
		noun,
		Math.max(close, party?.to ?? close),
		'en/quoted-no',
		'declined',
		{
			party,
			answer: { from: at, to: noun + 1 },
			what: null,
		},
	);
}

/** Who says the words in marks that end before token `after`, or begin at `open`. */
export function speakerBeside(doc: Doc, sentence: Sentence, open: number, after: number): Party | null {
	const SAYS = /^(?:said|says|replied|answered|responded|told|respondió|dijo|contestó)$/;
	for (let at = after; at < Math.min(sentence.to, after + 12); at += 1)
		if (SAYS.test(doc.tokens[at]!.norm))
			return at === after
				? partyAfter(doc, sentence, at + 1)
				: (partyBefore(doc, sentence, at) ?? partyAfter(doc, sentence, at + 1));
	for (let at = open - 1; at >= Math.max(sentence.from, open - 6); at -= 1)
		if (SAYS.test(doc.tokens[at]!.norm)) return partyBefore(doc, sentence, at);
	return null;
}

/** `said it had nothing to add`. */
const nothingToAdd: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const words = doc.tokens.slice(at + 1, at + 4).map((token) => token.norm);
	if (words[0] !== 'to' || words[1] !== 'add' || !/^(?:had|has|have)$/.test(doc.tokens[at - 1]?.norm ?? ''))
		return null;
	return replyOf(
		doc,
		index,
		{ from: at - 1 },
		at,
		wholeClause(doc, sentence, at),
		'en/nothing-to-add',
		'declined',
		{
			what: null,
		},
	);
};

const saidBefore = (doc: Doc, sentence: Sentence, at: number): Party | null =>
	/^(?:said|says|that)$/.test(doc.tokens[at - 1]?.norm ?? '')
		? partyBefore(doc, sentence, doc.tokens[at - 1]!.norm === 'that' ? at - 2 : at - 1)
		: null;

/** `ignored repeated requests`. */
const ignored: Reader = (doc, index, at) => {
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
const attempts: Reader = (doc, index, at) => {
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

/** `was not allowed to say` · `was not authorized to comment`. */
const notAllowed: Reader = (doc, index, at) => {
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

/** By the words that tell of a reply. */
export const ENGLISH_REPLIES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows(
		'respond responded reply replied answer answered return returned comment commented unanswered',
		responds,
	),
	...rows('declined declines declining refused refuses refusing', declines),
	...rows('say discuss confirm disclose reveal explain elaborate specify clarify tell identify speak', keeps),
	...rows('reached contacted located', reached),
	...rows('available unavailable', available),
	...rows('referred refers directed redirected deferred forwarded passed pointed', refers),
	...rows('no', nothing),
	...rows('nothing', nothingToAdd),
	...rows('ignored ignores', ignored),
	...rows('attempts efforts attempt', attempts),
	...rows('allowed authorized authorised permitted', notAllowed),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
