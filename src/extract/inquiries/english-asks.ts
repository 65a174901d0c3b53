import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority, isInquirer, isOurs, isStaff } from './classes.ts';
import type { Ask, Words } from './found.ts';
import { receipt } from './receipt.ts';
import { clauseEnd, requestNoun, topicAfter, wayIn } from './scan.ts';
import { verbGroup } from './verb-group.ts';
import { triedToReach, wentToAsk } from './went-to-ask.ts';
import { INFORMATION, TELLING } from './words.ts';

type Reader = (doc: Doc, index: number, at: number) => Ask | null;

/** An asking whose verb is at token `at`; `null` where neither side is one that asks or answers for a body. */
function askOf(
	doc: Doc,
	index: number,
	at: number,
	parts: {
		readonly from: number;
		readonly to: number;
		readonly by: Party | null;
		readonly asked: Party | null;
	},
	rule: string,
	what: Words | null,
	bare = false,
	sure = false,
): Ask | null {
	const { by, asked } = parts;
	if (isStaff(doc, by) && !isOurs(doc, by)) return null;
	// A person in custody is asked how they are: nobody answers for anything there.
	if (asked !== null && !isAuthority(doc, asked) && !isInquirer(doc, by) && !asked.pronoun && !bare)
		return null;
	const ours = isOurs(doc, by);
	return {
		sentence: index,
		from: parts.from,
		to: parts.to,
		asked,
		by,
		ours,
		what,
		through: wayIn(doc, at, parts.to),
		bare:
			bare ||
			!(sure || isInquirer(doc, by) || (isAuthority(doc, asked) && by === null)) ||
			(asked !== null && !isAuthority(doc, asked)),
		rule,
	};
}

const from = (at: number, party: Party | null) => (party === null ? at : Math.min(at, party.from));

/** `asked the ministry whether …` · `Asked on Friday about it, …` · `when asked by the judge where he was`. */
const asks: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	const before = tokens[group.from - 1];
	const opens =
		!group.passive &&
		(group.from === sentence.from ||
			before === undefined ||
			/^(?:when|if|and|but|after|also)$/.test(before.norm) ||
			/^[,—–“"]$/.test(before.text));
	if (!group.passive && !opens && (group.negated || group.infinitive || !mayAsk(doc, sentence, at + 1)))
		return null;
	const subordinate = /^(?:when|after|once|if)$/.test(clauseOpener(doc, sentence, group.from));
	const whole = clauseEnd(doc, sentence, at + 1);
	const stop = subordinate ? mainComma(doc, sentence, at, whole) : whole;
	if (group.passive || (opens && (at === sentence.from || before?.norm !== 'also')))
		return asked(doc, index, at, group, stop, opens);
	return group.negated || group.infinitive ? null : askedIn(doc, index, at, group, stop);
};

/** Whether a word that brings in what is asked stands near: most of what is asked is an errand or nothing. */
function mayAsk(doc: Doc, sentence: Sentence, from: number): boolean {
	for (let at = from; at < Math.min(sentence.to, from + 24); at += 1)
		if (
			/^(?:for|to|about|whether|if|why|where|how|what|which|who|when|regarding|over|at|in)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return false;
}

const isPoll = (doc: Doc, party: Party): boolean =>
	/^(?:poll|survey|question|questionnaire|form|test)s?$/.test(doc.tokens[party.to - 1]!.norm);

function commaBefore(doc: Doc, from: number, end: number): number {
	for (let at = from; at < end; at += 1) if (doc.tokens[at]!.text === ',') return at;
	return end;
}

/** `X asked Y whether …`. */
function askedIn(
	doc: Doc,
	index: number,
	at: number,
	group: { readonly from: number },
	whole: number,
): Ask | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const by = partyBefore(doc, sentence, group.from);
	if (by === null || isPoll(doc, by)) return null;
	// `relatives, who asked …,` ends with its clause.
	const end = by.relative === true ? commaBefore(doc, at + 1, whole) : whole;
	let next = at + 1;
	let party: Party | null = null;
	if (/^(?:at|in)$/.test(tokens[next]?.norm ?? '')) next += 1;
	if (
		!/^(?:for|about|whether|if|why|where|how|what|that|not|to|when|him|her)$/.test(tokens[next]?.norm ?? '')
	) {
		party = partyAfter(doc, sentence, next);
		if (party !== null) next = party.to;
	}
	const what = topicOfAsk(doc, sentence, next, end);
	if (what === null && !(tokens[at + 1]?.norm === 'at' && party !== null)) return null;
	if (party !== null && isOurs(doc, party)) return null;
	if (markAt(doc, at) !== null && isOurs(doc, by) && party === null) return null;
	// He who is held asks his guard: nobody inquires.
	if (by.pronoun === true && !isOurs(doc, by) && party !== null && isStaff(doc, party)) return null;
	return askOf(
		doc,
		index,
		at,
		{ from: from(group.from, by), to: end, by, asked: party },
		'asked',
		what?.words ?? null,
		false,
		isPut(doc, by, party, what?.words ?? null),
	);
}

/** `The Ledger has asked the ministry for the list`: whoever asks a body for information inquires, if they have a name of their own. */
const isPut = (doc: Doc, by: Party, asked: Party | null, what: Words | null): boolean =>
	asked !== null &&
	isAuthority(doc, asked) &&
	by.pronoun !== true &&
	isCapitalized(doc.tokens[by.to - 1]!) &&
	what !== null &&
	doc.tokens.slice(what.from, Math.min(what.to, what.from + 4)).some(({ norm }) => INFORMATION.has(norm));

/** The word with which the clause of a subject before `at` begins. */
function clauseOpener(doc: Doc, sentence: Sentence, at: number): string {
	let from = at;
	while (from > Math.max(sentence.from, at - 10) && doc.tokens[from - 1]!.kind === 'word') {
		from -= 1;
		if (/^(?:when|after|once|if)$/.test(doc.tokens[from]!.norm)) return doc.tokens[from]!.norm;
	}
	return '';
}

/** What is asked for; null for an errand: to ask a court to rule, a guard for water. */
function topicOfAsk(
	doc: Doc,
	sentence: Sentence,
	at: number,
	end: number,
): { readonly words: Words | null } | null {
	const { tokens } = doc;
	let start = at;
	while (
		start < Math.min(end, at + 24) &&
		!/^(?:for|to|about|whether|if|why|where|how|what|which|who|when|that|not|regarding|over)$/.test(
			tokens[start]!.norm,
		)
	)
		start += 1;
	const word = tokens[start]?.norm ?? '';
	if (start >= end) return null;
	if (word === 'that' || word === 'not') return null;
	if (word === 'to') {
		const verb = tokens[start + 1]?.norm ?? '';
		if (!TELLING.has(verb) || /^(?:be|make|release|offer|speak|talk)$/.test(verb)) return null;
		// What a party moves a court to do is its motion.
		return { words: topicAfter(doc, sentence, start + 2, end) ?? { from: start, to: end } };
	}
	if (word === 'for') {
		for (let next = start + 1; next < Math.min(end, start + 8); next += 1) {
			const { norm } = tokens[next]!;
			if (INFORMATION.has(norm))
				return {
					words: /^comments?$/.test(norm)
						? topicAfter(doc, sentence, next + 1, end)
						: { from: start + 1, to: end },
				};
			if (/^(?:of|to|from)$/.test(norm)) return null;
		}
		return null;
	}
	return { words: topicAfter(doc, sentence, start, end) };
}

/** `When asked about …, X said`, `X was asked why`: whom, the main clause or the subject says. */
function asked(
	doc: Doc,
	index: number,
	at: number,
	group: { readonly from: number; readonly passive: boolean },
	end: number,
	opens: boolean,
): Ask | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const stop = opens ? mainComma(doc, sentence, at, end) : end;
	let by: Party | null = null;
	for (let next = at + 1; next < Math.min(stop, at + 10); next += 1)
		if (tokens[next]!.norm === 'by' && !/^(?:email|phone|telephone)$/.test(tokens[next + 1]?.norm ?? '')) {
			by = partyAfter(doc, sentence, next + 1);
			break;
		}
	const topic = topicOfAsk(doc, sentence, at + 1, stop);
	if (topic === null && (by === null || tokens[at + 1]?.norm === 'to')) return null;
	if (by !== null && isPoll(doc, by)) return null;
	const asked = opens ? null : partyBefore(doc, sentence, group.from);
	if (asked !== null && isOurs(doc, asked)) return null;
	if (!opens && (asked === null || !isAuthority(doc, asked)) && !isInquirer(doc, by)) return null;
	const first =
		opens && /^(?:when|if|after)$/.test(tokens[group.from - 1]?.norm ?? '')
			? group.from - 1
			: from(group.from, asked);
	const ask = askOf(
		doc,
		index,
		at,
		{ from: first, to: stop, by, asked },
		'when-asked',
		topic?.words ?? null,
		opens,
	);
	return ask;
}

/** The comma after which the main clause begins; the end where there is none. */
export function mainComma(doc: Doc, sentence: Sentence, at: number, end: number): number {
	for (let next = at + 1; next < Math.min(sentence.to, at + 44); next += 1) {
		if (doc.tokens[next]!.text !== ',') continue;
		const after = doc.tokens[next + 1]?.norm ?? '';
		if (/^(?:and|or|who|which|where|whose|including|y|o|que|quien)$/.test(after)) continue;
		const opens =
			OPENS.test(after) || (doc.tokens[next + 1] !== undefined && isCapitalized(doc.tokens[next + 1]!));
		for (let verb = next + 1; verb < Math.min(sentence.to, next + 22); verb += 1) {
			const { norm } = doc.tokens[verb]!;
			if (ANSWERS.test(norm) || (opens && verb > next + 1 && FINITE.test(norm))) return next;
			if (doc.tokens[verb]!.text === ',') break;
		}
	}
	return end;
}
/** Words with which the subject of a main clause begins, and endings of its verb. */
const OPENS = /^(?:the|a|an|he|she|they|it|his|her|its|their|one|neither|el|la|los|las|un|una|su|sus)$/;
const FINITE = /ed$|^(?:hung|shook|laughed|gave|went)$|[^s]ó$|(?:aron|ieron)$/;
const ANSWERS =
	/^(?:said|says|told|replied|answered|responded|declined|refused|confirmed|denied|acknowledged|referred|would|could|did|had|insisted|stated|dijo|dijeron|respondió|respondieron|contestó|contestaron|afirmó|negó|señaló|indicó|aseguró|explicó|se|no|evitó|declinó|rehusó|prefirió|remitió|confirmó|sostuvo|reconoció|admitió)$/;

/** `emailed the press office to ask …` · `wrote to the consul` · `contacted the embassy`. */
const contacts: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const end = clauseEnd(doc, sentence, at + 1);
	const opens = group.from === sentence.from && !group.passive;
	if (opens || (group.passive && group.from > sentence.from)) {
		// `Contacted by the Gazette, the ministry …` · `Reached by phone, X said …`
		if (!/^(?:contacted|reached|approached|questioned|queried|pressed)$/.test(norm)) return null;
		if (group.passive) return null;
		const stop = mainComma(doc, sentence, at, end);
		const by = tokens[at + 1]?.norm === 'by' ? partyAfter(doc, sentence, at + 2) : null;
		if (stop === end || !/^(?:by|for|on|at|via|in|about)$/.test(tokens[at + 1]?.norm ?? '')) return null;
		const way = by !== null && /^(?:phone|telephone|email|text)$/.test(tokens[by.from]!.norm);
		return askOf(
			doc,
			index,
			at,
			{ from: at, to: stop, by: way ? null : by, asked: null },
			'contacted',
			topicAfter(doc, sentence, at + 1, stop),
			true,
		);
	}
	if (group.negated || group.infinitive || norm === 'reached' || norm === 'pressed' || norm === 'questioned')
		return null;
	const by = partyBefore(doc, sentence, group.from);
	if (by === null || !isInquirer(doc, by)) return null;
	if (/^(?:whom|who)$/.test(tokens[by.from - 1]?.norm ?? '')) return whomAsked(doc, index, at, by);
	let next = at + 1;
	if (/^(?:to|out)$/.test(tokens[next]?.norm ?? '')) next += tokens[next]!.norm === 'out' ? 2 : 1;
	const party = partyAfter(doc, sentence, next);
	if (party === null || !isAuthority(doc, party)) return null;
	const what = topicAfter(doc, sentence, party.to, end);
	return askOf(
		doc,
		index,
		at,
		{ from: from(group.from, by), to: end, by, asked: party },
		'contacted',
		what,
		what === null && !asksFor(doc, party.to, end),
	);
};

/** `The bishop, whom I wrote to on Friday, has yet to answer.` */
function whomAsked(doc: Doc, index: number, at: number, by: Party): Ask | null {
	const sentence = doc.sentences[index]!;
	const comma = doc.tokens[by.from - 2]?.text === ',' ? by.from - 2 : by.from - 1;
	const asked = partyBefore(doc, sentence, comma);
	if (asked === null) return null;
	const to = commaBefore(doc, at + 1, sentence.to);
	return askOf(
		doc,
		index,
		at,
		{ from: by.from, to, by, asked },
		'whom-asked',
		topicAfter(doc, sentence, at + 1, to),
	);
}

const asksFor = (doc: Doc, at: number, end: number): boolean => {
	for (let next = at; next < Math.min(end, at + 8); next += 1)
		if (INFORMATION.has(doc.tokens[next]!.norm) || /^ask(?:ing)?$/.test(doc.tokens[next]!.norm)) return true;
	return false;
};

/** `requested records from ICE` · `sought comment` · `sent questions to` · `filed a FOIA request with`. */
const requests: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.infinitive) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	let noun = -1;
	for (let next = at + 1; next < Math.min(end, at + 12); next += 1) {
		const { norm, text } = tokens[next]!;
		if (
			/^[,;:]$/.test(text) ||
			(/^(?:to|with|from|about|of|that)$/.test(norm) && noun === -1 && norm !== 'of')
		) {
			// `sent the ministry a list of questions`
			if (!/^(?:with|from|to)$/.test(norm)) break;
		}
		if (isWritten(norm, tokens[at]!.norm) && tokens[next + 1]?.norm !== "'s") {
			noun = next;
			if (!/^(?:of|for)$/.test(tokens[next + 1]?.norm ?? '')) break;
		}
	}
	if (noun === -1) return null;
	let party: Party | null = null;
	for (let next = noun + 1; next < Math.min(end, noun + 12); next += 1)
		if (/^(?:to|with|from|at|of)$/.test(tokens[next]!.norm)) {
			party = partyAfter(doc, sentence, next + 1);
			if (party !== null && isAuthority(doc, party)) break;
			party = null;
		}
	party ??= indirect(doc, sentence, at + 1, noun);
	const by = group.passive ? null : partyBefore(doc, sentence, group.from);
	if (by === null || !isInquirer(doc, by)) return null;
	const alone = party === null && !isOurs(doc, by);
	if (alone && !(/^request/.test(tokens[at]!.norm) && RECORDS.test(tokens[noun]!.norm))) return null;
	if (party !== null && isOurs(doc, party)) return null;
	// What a party files with a court is its motion.
	if (party !== null && /^(?:court|judge|justices|tribunal)$/.test(tokens[party.to - 1]!.norm)) return null;
	const what =
		topicAfter(doc, sentence, noun + 1, end) ??
		(INFORMATION.has(tokens[noun]!.norm) && !/^comments?$/.test(tokens[noun]!.norm)
			? { from: at + 1, to: noun + 1 }
			: null);
	return askOf(
		doc,
		index,
		at,
		{ from: from(group.from, by), to: end, by, asked: party },
		alone ? 'requested-records' : 'requested',
		what,
		what === null && /^(?:letters?|emails?|messages?|petition)$/.test(tokens[noun]!.norm),
	);
};

const RECORDS =
	/^(?:records?|documents?|information|data|details|list|names|footage|manifests?|logs|files|autopsy)$/;

const isWritten = (norm: string, verb: string): boolean =>
	/^(?:request|sought|seek)/.test(verb)
		? INFORMATION.has(norm)
		: /^(?:questions?|questionnaires?|request|requests|letters?|emails?|inquiry|inquiries|list|petition|messages?|drafts?|findings|summary)$/.test(
				norm,
			);

/** `sent | the ministry | a list of questions`. */
function indirect(doc: Doc, sentence: Sentence, at: number, noun: number): Party | null {
	const party = partyAfter(doc, sentence, at);
	return party !== null && party.to <= noun && isAuthority(doc, party) ? party : null;
}

/** By the words that tell of asking. */
export const ENGLISH_ASKS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows('asked', asks),
	...rows(
		'emailed e-mailed wrote called telephoned phoned texted contacted reached approached queried pressed questioned',
		contacts,
	),
	...rows('requested sought sent submitted filed shared', requests),
	...rows('ask inquire enquire', wentToAsk),
	...rows('contact reach interview locate', triedToReach),
	...rows('receipt receiving received', receipt),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}

/** `in response to questions from …, X said`: an asking that its answer's clause tells of; the reply's sentence begins or ends so. */
export const inResponse: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const lead = /^(?:emailed|written|brief|statement|email)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at;
	if (tokens[at + 1]?.norm !== 'to' || !/^(?:in|a|an)$/.test(tokens[lead - 1]?.norm ?? '')) return null;
	const noun = requestNoun(doc, sentence, at + 2);
	if (noun === null) return null;
	const start = /^an?$/.test(tokens[lead - 1]!.norm) && tokens[lead - 2]?.norm === 'in' ? lead - 2 : lead - 1;
	const end = clauseEnd(doc, sentence, noun);
	const stop = start === sentence.from ? mainComma(doc, sentence, noun, end) : end;
	let by: Party | null = null;
	for (let next = noun + 1; next < Math.min(stop, noun + 8); next += 1)
		if (tokens[next]!.norm === 'from') {
			by = partyAfter(doc, sentence, next + 1);
			break;
		}
	return askOf(
		doc,
		index,
		at,
		{ from: start, to: stop, by, asked: null },
		'in-response',
		topicAfter(doc, sentence, noun + 1, stop),
		true,
	);
};
