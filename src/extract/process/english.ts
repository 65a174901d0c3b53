import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { AUXILIARIES, DETERMINERS } from '../lexicon/grammar-words.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { wordingAt } from '../wordings.ts';
import { eachRight, type Found, type Reader } from './found.ts';
import { ALLOWED, RIGHTS, TOLD } from './rights.ts';
import { isPerson } from './who.ts';

const BETWEEN =
	/^(?:a|an|any|the|being|having|ever|so|much|as|even|been|given|getting|receiving|proper|meaningful|adequate|formal|fair|further|first|either|any|some|kind|form|sort|of|had|afforded|real|basic|their|his|her|its|own|prior|timely|proper|full|judicial|legal|public|criminal)$/;

/** So many rights are listed at once. */
const MOST = 6;

/** Rights from token `from` on, one after the other: `charge, trial or access to counsel`. A weak noun counts only after others or where `weak` is set. */
function rightsFrom(doc: Doc, sentence: Sentence, from: number, weak: boolean): Words[] {
	const { tokens } = doc;
	const found: Words[] = [];
	let at = from;
	while (at < sentence.to && found.length < MOST) {
		let start = at;
		while (
			start < Math.min(sentence.to, at + 5) &&
			BETWEEN.test(tokens[start]!.norm) &&
			wordingAt(RIGHTS, doc, start, sentence.to) === null
		)
			start += 1;
		const hit = wordingAt(RIGHTS, doc, start, sentence.to);
		if (hit === null || (!hit.value && !weak)) return found;
		const article = start > at && /^(?:a|an|any|the)$/.test(tokens[start - 1]!.norm) ? start - 1 : start;
		// `charge nurse`, `court records`: another noun is the head.
		if (isHeadOfMore(doc, sentence, hit.to)) return found;
		found.push({ from: article, to: hit.to });
		let next = hit.to;
		if (tokens[next]?.text === ',') next += 1;
		if (/^(?:or|and|nor)$/.test(tokens[next]?.norm ?? '')) next += 1;
		if (/^(?:without|no)$/.test(tokens[next]?.norm ?? '') && next > hit.to) next += 1;
		if (next === hit.to) return found;
		at = next;
	}
	return found;
}

const isHeadOfMore = (doc: Doc, sentence: Sentence, at: number): boolean =>
	at < sentence.to &&
	/^(?:nurse|nurses|physician|records?|officers?|clerk|staff|number|numbers|of|room|building|date|dates)$/.test(
		doc.tokens[at]!.norm,
	) &&
	doc.tokens[at]!.kind === 'word';

/** `without charge or trial` · `with no access to counsel`. */
const without: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const none = doc.tokens[at]!.norm === 'no';
	if (
		none &&
		/^(?:have|has|had|was|were|is|are|received|got|given|been|with|be|faced|face)$/.test(
			doc.tokens[at - 1]?.norm ?? '',
		) === false &&
		at !== sentence.from &&
		doc.tokens[at - 1]!.kind === 'word' &&
		!/^(?:and|but|or|that|there)$/.test(doc.tokens[at - 1]!.norm)
	)
		return [];
	const { norm: next = '' } = doc.tokens[at + 1] ?? {};
	if (!none && /^(?:being|having|ever|been)$/.test(next)) return withoutBeing(doc, index, at);
	const rights = rightsFrom(doc, sentence, at + 1, !none && /^(?:any|access)$/.test(next));
	// `no lawyer may enter`: what follows is the sentence’s own verb.
	const last = rights.at(-1);
	// That somebody has no conviction is nothing that was kept from them.
	if (
		none &&
		last !== undefined &&
		/^(?:convictions?|sentences?|reasons?|rights)$/.test(doc.tokens[last.to - 1]!.norm)
	)
		return [];
	if (
		none &&
		last !== undefined &&
		/^(?:lawyers?|attorneys?|judges?|counsel)$/.test(doc.tokens[last.to - 1]!.norm) &&
		AUXILIARIES.has(doc.tokens[last.to]?.norm ?? '')
	)
		return [];
	const lead = none && doc.tokens[at - 1]?.norm === 'with' ? at - 1 : at;
	const subject =
		none && at > sentence.from ? partyBefore(doc, sentence, verbGroup(doc, sentence, at - 1).from) : null;
	return eachRight(rights, lead, subject, true, none ? 'no-right' : 'without');
};

const DONE = /^(?:charged|convicted|tried|sentenced|arraigned|indicted)$/;

/** `without ever being charged` · `without having been told of the charges` · `without having seen a judge`. */
function withoutBeing(doc: Doc, index: number, at: number): Found[] {
	const sentence = doc.sentences[index]!;
	for (let next = at + 1; next < Math.min(sentence.to, at + 6); next += 1) {
		const { norm } = doc.tokens[next]!;
		if (DONE.test(norm))
			return [
				{
					from: at,
					to: next + 1,
					right: { from: next, to: endOfDone(doc, sentence, next) },
					denied: true,
					who: null,
					rule: 'without-being',
				},
			];
		const right = rightOfVerb(doc, sentence, next);
		if (right !== null)
			return [{ from: at, to: right.to, right, denied: true, who: null, rule: 'without-being' }];
	}
	return eachRight(rightsFrom(doc, sentence, at + 1, false), at, null, true, 'without');
}

/** `charged | with a crime`, `convicted | of any crime`. */
function endOfDone(doc: Doc, sentence: Sentence, at: number): number {
	const { tokens } = doc;
	if (!/^(?:of|with|in|by|for|before)$/.test(tokens[at + 1]?.norm ?? '')) return at + 1;
	let to = at + 2;
	while (
		to < Math.min(sentence.to, at + 7) &&
		tokens[to]!.kind === 'word' &&
		!/^(?:and|or|but|who|that|in|at|by|when|because|since|before)$/.test(tokens[to]!.norm)
	)
		to += 1;
	return to > at + 2 ? to : at + 1;
}

/** What a verb gives that the law owes: `given | a hearing`, `told | of the charges`, `brought | before a judge`, `allowed | to call`. */
function rightOfVerb(doc: Doc, sentence: Sentence, at: number): Words | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const next = tokens[at + 1]?.norm ?? '';
	if (
		/^(?:given|granted|afforded|provided|offered|received|got|had|had,|have|has|get|receive|obtained|allowed|permitted|shown|issued|assigned|seen|served)$/.test(
			norm,
		)
	) {
		const start = next === 'with' ? at + 2 : at + 1;
		const rights = rightsFrom(
			doc,
			sentence,
			start,
			/^(?:allowed|permitted|granted|afforded|denied)$/.test(norm),
		);
		if (
			rights.length > 0 &&
			!(norm === 'seen' && !/judge|lawyer|attorney|court|warrant/.test(tokens[rights[0]!.to - 1]!.norm))
		)
			return rights[0]!;
	}
	if (/^(?:given|offered|had|have|got)$/.test(norm)) {
		const chance = spanTo(doc, sentence, at + 1, /^(?:chance|opportunity|right|ability)$/, 4);
		if (chance !== null && tokens[chance]?.norm === 'to' && ALLOWED.test(tokens[chance + 1]?.norm ?? ''))
			return { from: at + 1, to: endOfInfinitive(doc, sentence, chance + 1) };
	}
	if (
		/^(?:allowed|permitted|able)$/.test(norm) &&
		next === 'to' &&
		ALLOWED.test(tokens[at + 2]?.norm ?? '') &&
		isRightTo(doc, sentence, at + 2)
	)
		return { from: at + 2, to: endOfInfinitive(doc, sentence, at + 2) };
	if (/^(?:told|informed|notified|advised|apprised|read|shown)$/.test(norm)) {
		const end = endOfTold(doc, sentence, at + 1);
		if (end !== null) return { from: at, to: end };
	}
	if (norm === 'visited' && next === 'by') {
		const whom = spanTo(doc, sentence, at + 2, /^(?:lawyer|lawyers|attorney|attorneys|consul|counsel)$/, 3);
		if (whom !== null) return { from: at, to: whom };
	}
	if (/^(?:brought|taken|presented|appeared|heard|seen)$/.test(norm) && /^(?:before|by|to|in)$/.test(next)) {
		const whom = spanTo(doc, sentence, at + 2, /^(?:judge|court|magistrate|tribunal)$/, 4);
		if (whom !== null && !(next === 'in' && norm !== 'appeared')) return { from: at, to: whom };
	}
	return null;
}

/** The token after the first of `words` within reach. */
function spanTo(doc: Doc, sentence: Sentence, from: number, words: RegExp, reach: number): number | null {
	for (let at = from; at < Math.min(sentence.to, from + reach); at += 1) {
		if (words.test(doc.tokens[at]!.norm)) return at + 1;
		if (doc.tokens[at]!.kind !== 'word') return null;
	}
	return null;
}

/** Calls, lawyers, judges, families: to be allowed other things is no right of procedure. */
function isRightTo(doc: Doc, sentence: Sentence, at: number): boolean {
	if (
		/^(?:call|contact|contest|challenge|appeal|communicate|phone|telephone|defend|object|consult)$/.test(
			doc.tokens[at]!.norm,
		)
	)
		return true;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1) {
		const { norm, text } = doc.tokens[next]!;
		if (
			/^(?:lawyer|lawyers|attorney|attorneys|counsel|judge|court|family|families|relatives|consul|consulate|wife|mother|charges|evidence|calls|call|case|petition)$/.test(
				norm,
			)
		)
			return true;
		if (/^[.,;]$/.test(text)) return false;
	}
	return false;
}

function endOfInfinitive(doc: Doc, sentence: Sentence, at: number): number {
	let to = at + 1;
	while (to < Math.min(sentence.to, at + 9)) {
		const { kind, norm, text } = doc.tokens[to]!;
		if (
			!(kind === 'word' || text === '’') ||
			/^(?:for|before|until|when|while|because|since|after|who|that|which|but|during|and)$/.test(norm)
		)
			break;
		to += 1;
	}
	return to;
}

/** `told why he was held`, `informed of the charges against him`, `read his rights`. */
function endOfTold(doc: Doc, sentence: Sentence, from: number): number | null {
	const { tokens } = doc;
	for (let at = from; at < Math.min(sentence.to, from + 6); at += 1) {
		const { norm, kind } = tokens[at]!;
		if (norm === 'why') return endOfInfinitive(doc, sentence, at);
		if (TOLD.test(norm)) {
			if (/^(?:right|rights)$/.test(norm) && tokens[at + 1]?.norm === 'to')
				return endOfInfinitive(doc, sentence, at + 1);
			return tokens[at + 1]?.norm === 'against' && at + 2 < sentence.to ? at + 3 : at + 1;
		}
		if (
			kind !== 'word' ||
			!(
				DETERMINERS.has(norm) ||
				/^(?:of|about|any|them|him|her|his|their|a|miranda|legal|specific)$/.test(norm)
			)
		)
			return null;
	}
	return null;
}

/** `was never charged` · `had not been given a hearing` · `was allowed to call` · `received a bond hearing`. */
const verbOfRight: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const who = partyBefore(doc, sentence, group.from);
	const own = Math.min(
		group.from,
		who !== null && group.from - who.to <= 1 && who.to - who.from <= 6 ? who.from : group.from,
	);
	const nobodyAt = nobodyBefore(doc, sentence, group.from);
	const nobody = nobodyAt !== null;
	const from = nobodyAt ?? own;
	const denied = group.negated || nobody;
	if (DONE.test(norm)) {
		if (!denied || !(group.passive || group.negated)) return [];
		// `the judge has not sentenced him`
		if (!group.passive && !/^(?:been)$/.test(doc.tokens[at - 1]?.norm ?? '')) return [];
		const right = { from: at, to: endOfDone(doc, sentence, at) };
		return [{ from, to: right.to, right, denied: true, who: nobody ? null : who, rule: 'never-done' }];
	}
	if (group.infinitive && !/^(?:be)$/.test(doc.tokens[at - 1]?.norm ?? '')) return [];
	const none = noAfter(doc, sentence, at);
	if (none !== null && !/^(?:had|have|has)$/.test(norm)) {
		const right = chanceOrRight(doc, sentence, none + 1);
		return right === null ? [] : [{ from, to: right.to, right, denied: true, who, rule: 'given-none' }];
	}
	if (none !== null) {
		const chance = chanceOrRight(doc, sentence, none + 1);
		return chance === null ||
			((doc.tokens[chance.from]!.norm === 'chance') === false &&
				wordingAt(RIGHTS, doc, chance.from, sentence.to) !== null)
			? []
			: [{ from, to: chance.to, right: chance, denied: true, who, rule: 'given-none' }];
	}
	const right = rightOfVerb(doc, sentence, at);
	const told =
		denied && (right === null || !group.passive)
			? keptFromTelling(doc, sentence, at, group.passive, nobody)
			: null;
	if (told !== null)
		return [
			{
				from: nobody ? from : group.from,
				to: told.to,
				right: told,
				denied: true,
				who: told.who,
				rule: 'not-told',
			},
		];
	if (right === null) return [];
	const passiveOnly =
		/^(?:visited|given|granted|afforded|provided|offered|allowed|permitted|shown|told|informed|notified|advised|apprised|read|brought|taken|presented|assigned|issued|served|heard)$/.test(
			norm,
		);
	// `officers told him of the charges`: given by the subject, to the object.
	if (passiveOnly && !group.passive && !group.negated) return [];
	if (passiveOnly && !group.passive) return [];
	if (!denied && !GIVES.test(norm)) return [];
	if (!denied && group.modal !== null) return [];
	const rights = /^(?:given|granted|afforded|provided|received|had|got|allowed|permitted)$/.test(norm)
		? rightsFrom(
				doc,
				sentence,
				doc.tokens[at + 1]?.norm === 'with' ? at + 2 : at + 1,
				/^(?:allowed|permitted|granted|afforded)$/.test(norm),
			)
		: [];
	// To be sentenced or charged is no right.
	const all = (rights.length > 1 ? rights : [right]).filter(
		(one) =>
			denied ||
			!/^(?:sentences?|convictions?|charges?|rights?|reasons?)$/.test(doc.tokens[one.to - 1]!.norm) ||
			/^(?:read|told|informed|advised)$/.test(norm),
	);
	return eachRight(all, from, nobody ? null : who, denied, denied ? 'not-given' : 'given');
};

/** `families were never notified | of the transfer` · `nobody told him | what he was accused of`: what those who are held, or theirs, are not told. */
function keptFromTelling(
	doc: Doc,
	sentence: Sentence,
	at: number,
	passive: boolean,
	nobody: boolean,
): (Words & { readonly who: Party | null }) | null {
	const { tokens } = doc;
	if (!/^(?:told|informed|notified|advised|warned)$/.test(tokens[at]!.norm)) return null;
	const object = passive ? null : objectOf(doc, sentence, at + 1);
	if (!passive && !(object !== null && (nobody || verbGroup(doc, sentence, at).negated))) return null;
	const start = object?.to ?? at + 1;
	const next = tokens[start]?.norm ?? '';
	const what = /^(?:what|where|why|when|of|about|that)$/.test(next);
	if (!what) return null;
	for (let to = start + 1; to < Math.min(sentence.to, start + 9); to += 1) {
		const { norm, kind } = tokens[to]!;
		if (kind !== 'word') return null;
		if (OF_CUSTODY.test(norm))
			return { from: at, to: tokens[to + 1]?.norm === 'of' ? to + 2 : to + 1, who: object ?? null };
	}
	return null;
}
const OF_CUSTODY =
	/^(?:accused|charged|charges?|transfers?|removals?|deportations?|detention|arrest|arrested|detained|held|taken|going|destination|grounds|accusations?|allegations?|hearing|moved|sent|flown|deported|transferred|rights)$/;

/** `Nobody in Module 6 | was visited`. */
function nobodyBefore(doc: Doc, sentence: Sentence, from: number): number | null {
	for (let at = from - 1; at >= Math.max(sentence.from, from - 7); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^(?:nobody|none|neither)$/.test(norm) || (norm === 'no' && doc.tokens[at + 1]?.norm === 'one'))
			return at;
		if (/^[,;:.]$/.test(text) || /^(?:that|who|which)$/.test(norm)) return null;
	}
	return null;
}

/** To be told, given or granted is to be given a right; that somebody `had counsel`, too. */
const GIVES =
	/^(?:given|granted|afforded|provided|received|got|allowed|permitted|informed|read|brought|presented|appeared|told|had|advised|assigned|heard)$/;

const noAfter = (doc: Doc, sentence: Sentence, at: number): number | null =>
	at + 1 < sentence.to && doc.tokens[at + 1]!.norm === 'no' ? at + 1 : null;

function chanceOrRight(doc: Doc, sentence: Sentence, from: number): Words | null {
	const chance = spanTo(doc, sentence, from, /^(?:chance|opportunity|right)$/, 3);
	if (chance !== null && doc.tokens[chance]?.norm === 'to')
		return { from, to: endOfInfinitive(doc, sentence, chance + 1) };
	return rightsFrom(doc, sentence, from, true)[0] ?? null;
}

/** `the lack of due process` · `absence of any judicial review` · `in violation of their right to counsel` · `deprived of counsel`. */
const lack: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const whom =
		/^(?:deprived|stripped|robbed|depriving|stripping)$/.test(norm) && tokens[at + 1]?.norm !== 'of'
			? objectOf(doc, sentence, at + 1)
			: null;
	const of = whom?.to ?? at + 1;
	if (tokens[of]?.norm !== 'of') return [];
	const rights = rightsFrom(doc, sentence, of + 1, false);
	if (whom !== null) return eachRight(rights, at, whom, true, 'lack');
	const verbal = /^(?:deprived|stripped)$/.test(norm);
	const from = /^(?:the|a|an|this|their|his|her)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at;
	return eachRight(
		rights,
		verbal ? verbGroup(doc, sentence, at).from : from,
		verbal ? partyBefore(doc, sentence, verbGroup(doc, sentence, at).from) : null,
		true,
		'lack',
	);
};

/** `him`, `detainees`, `the two men` right after the verb. */
function objectOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	for (let at = from; at < Math.min(sentence.to, from + 4); at += 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (at === from && /^(?:him|her|them)$/.test(norm)) return { from, to: from + 1, pronoun: true };
		if (PERSON_NOUNS.has(norm)) return partyOf(doc, from, at + 1);
		if (kind !== 'word' && kind !== 'number') return null;
	}
	return null;
}

/** `were denied lawyers` · `denied him a hearing` · `denied access to counsel`. */
const denied: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	let next = at + 1;
	let who: Party | null = group.passive ? partyBefore(doc, sentence, group.from) : null;
	if (!group.passive) {
		const object = objectOf(doc, sentence, at + 1);
		if (object !== null) {
			who = object;
			next = object.to;
		}
	}
	const rights = rightsFrom(
		doc,
		sentence,
		next,
		/^(?:access|contact|visits|calls|family|bail|bond)$/.test(tokens[next]?.norm ?? ''),
	);
	const right = rights[0];
	if (right === undefined) return [];
	// `denied the charges`: he says that they are not so.
	const last = tokens[right.to - 1]!.norm;
	// `denied hearing voices`: what a patient says of himself.
	if (!group.passive && who === null && last === 'hearing' && right.to - right.from === 1) return [];
	if (
		!group.passive &&
		who === null &&
		(/^(?:charges?|notice|appeals?|motion|sentence|rights?)$/.test(last) || at === sentence.from
			? false
			: !/^(?:access|due|counsel|lawyers?|attorneys?|legal|hearings?)$/.test(tokens[right.from]!.norm))
	)
		return [];
	if (!group.passive && who === null && /^(?:charges?|appeals?|notice|sentence)$/.test(last)) return [];
	return eachRight(rights, who !== null && !group.passive ? at : group.from, who, !group.negated, 'denied');
};

/** `held incommunicado`. */
const incommunicado: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'incommunicado' },
];

/** `the warrantless arrest`. */
const warrantless: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'warrantless' },
];

/** `before he could see a lawyer` · `before they could contest their removal`. */
const beforeCould: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const who = partyAfter(doc, sentence, at + 1);
	if (who === null || !isPerson(doc, who)) return [];
	let verb = who.to;
	if (!/^(?:could|was|were)$/.test(tokens[verb]?.norm ?? '')) return [];
	while (/^(?:could|was|were|able|to|even|allowed)$/.test(tokens[verb]?.norm ?? '')) verb += 1;
	if (
		!/^(?:contest|challenge|vindicate|appeal|seek|file|consult|see|speak|contact|call|exercise|object|be)$/.test(
			tokens[verb]?.norm ?? '',
		)
	)
		return [];
	const heard = tokens[verb]!.norm === 'be' && /^(?:heard|charged|tried)$/.test(tokens[verb + 1]?.norm ?? '');
	if (
		!heard &&
		!isRightTo(doc, sentence, verb) &&
		!/^(?:rights|review|petition|relief|removability|removal|deportation)$/.test(
			tokens
				.slice(verb, verb + 6)
				.findLast(({ norm }) =>
					/^(?:rights|review|petition|relief|removability|removal|deportation)$/.test(norm),
				)?.norm ?? '',
		)
	)
		return [];
	const to = endOfInfinitive(doc, sentence, verb);
	return [{ from: at, to, right: { from: verb, to }, denied: true, who, rule: 'before-could' }];
};

export const ENGLISH_PROCESS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows('without no', without),
	...rows(
		'charged convicted tried sentenced arraigned indicted given granted afforded provided offered received got had allowed permitted shown issued assigned seen told informed notified advised read brought taken presented appeared heard served able visited',
		verbOfRight,
	),
	...rows('lack absence denial deprived stripped robbed depriving stripping deprivation', lack),
	...rows('warned', verbOfRight),
	...rows('denied deny denies denying', denied),
	...rows('incommunicado', incommunicado),
	...rows('warrantless', warrantless),
	...rows('before', beforeCould),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
