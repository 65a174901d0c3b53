import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { endOfInfinitive, isRightTo, rightsFrom, spanTo } from './english-rights.ts';
import { eachRight, type Reader } from './found.ts';
import { isPerson } from './who.ts';

export const noAfter = (doc: Doc, sentence: Sentence, at: number): number | null =>
	at + 1 < sentence.to && doc.tokens[at + 1]!.norm === 'no' ? at + 1 : null;

/** To be told, given or granted is to be given a right; that somebody `had counsel`, too. */
export const GIVES =
	/^(?:given|granted|afforded|provided|received|got|allowed|permitted|informed|read|brought|presented|appeared|told|had|advised|assigned|heard)$/;

export function chanceOrRight(doc: Doc, sentence: Sentence, from: number): Words | null {
	const chance = spanTo(doc, sentence, from, /^(?:chance|opportunity|right)$/, 3);
	if (chance !== null && doc.tokens[chance]?.norm === 'to' && chance + 1 < sentence.to)
		return { from, to: endOfInfinitive(doc, sentence, chance + 1) };
	return rightsFrom(doc, sentence, from, true)[0] ?? null;
}

/** `the lack of due process` · `absence of any judicial review` · `in violation of their right to counsel` · `deprived of counsel`. */
export const lack: Reader = (doc, index, at) => {
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
export function objectOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	for (let at = from; at < Math.min(sentence.to, from + 4); at += 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (at === from && /^(?:him|her|them)$/.test(norm)) return { from, to: from + 1, pronoun: true };
		if (PERSON_NOUNS.has(norm)) return partyOf(doc, from, at + 1);
		if (kind !== 'word' && kind !== 'number') return null;
	}
	return null;
}

/** `were denied lawyers` · `denied him a hearing` · `denied access to counsel`. */
export const denied: Reader = (doc, index, at) => {
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
export const incommunicado: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'incommunicado' },
];

/** `the warrantless arrest`. */
export const warrantless: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'warrantless' },
];

/** `before he could see a lawyer` · `before they could contest their removal`. */
export const beforeCould: Reader = (doc, index, at) => {
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

/** `kept from calling their families` · `barred from seeing a lawyer`, at `from`. */
export const keptFrom: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^(?:kept|prevented|barred|blocked|stopped|prohibited|banned)$/.test(tokens[at - 1]?.norm ?? ''))
		return [];
	const verb = (tokens[at + 1]?.norm ?? '').replace(/(?:ting|ing)$/, '');
	if (!/^(?:call|phon|contact|see|speak|talk|meet|consult|challeng|appeal|writ|communicat|hir)$/.test(verb))
		return [];
	let to = at + 2;
	while (to < Math.min(sentence.to, at + 7) && !OWED_TO.test(tokens[to]!.norm)) to += 1;
	if (!OWED_TO.test(tokens[to]?.norm ?? '')) return [];
	const group = verbGroup(doc, sentence, at - 1);
	return [
		{
			from: group.from,
			to: to + 1,
			right: { from: at + 1, to: to + 1 },
			denied: !group.negated,
			who: group.passive ? partyBefore(doc, sentence, group.from) : null,
			rule: 'kept-from',
		},
	];
};

const OWED_TO =
	/^(?:lawyers?|attorneys?|counsel|famil(?:y|ies)|relatives|consulate|embassy|judge|wife|husband|mother|parents|home|removal|designation|detention)$/;

/** `His attorney was turned away at the gate.` */
export const turnedAway: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (doc.tokens[at + 1]?.norm !== 'away') return [];
	const group = verbGroup(doc, sentence, at);
	const who = partyBefore(doc, sentence, group.from);
	if (!group.passive || group.negated || who === null) return [];
	if (!/^(?:lawyers?|attorneys?|counsel|consul|relatives|famil(?:y|ies))$/.test(doc.tokens[who.to - 1]!.norm))
		return [];
	return [
		{
			from: who.from,
			to: at + 2,
			right: { from: who.from, to: who.to },
			denied: true,
			who: null,
			rule: 'turned-away',
		},
	];
};
