import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority, isOurs, isStaff } from './classes.ts';
import type { Ask, Words } from './found.ts';
import { clauseEnd, topicAfter } from './scan.ts';
import { INFORMATION } from './words.ts';

/** How far before an infinitive of asking the verb of going may stand. */
const FAR = 16;

const GOES: Readonly<Record<'en' | 'es', RegExp>> = {
	en: /^(?:went|came|travell?ed|walked|drove|returned|arrived|turned|visited|called|phoned|telephoned|wrote|queued)$/,
	es: /^(?:fue|fueron|fui|fuimos|acudió|acudieron|acudimos|acercó|acercaron|llegó|llegaron|presentó|presentaron|volvió|volvieron|viajó|viajaron|regresó|regresaron|llamó|llamaron|escribió|escribieron|recorrió|recorrieron|dirigió|dirigieron)$/,
};
const LEADS: Readonly<Record<'en' | 'es', RegExp>> = { en: /^(?:to|and)$/, es: /^(?:a|para|y)$/ };
const PLACES: Readonly<Record<'en' | 'es', RegExp>> = {
	en: /^(?:to|at|from)$/,
	es: /^(?:a|al|ante|en|hasta)$/,
};

/**
 * `went to the barracks to ask for her son`, `acudieron al penal a pedir informes`, at the infinitive: an inquiry only
 * where something comes back, unless a body is asked for information. `null` where no verb of going leads up to it.
 */
export function wentToAsk(doc: Doc, index: number, at: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	const { tokens } = doc;
	if (!LEADS[lang].test(tokens[at - 1]?.norm ?? '')) return null;
	let verb = at - 2;
	while (verb >= Math.max(sentence.from, at - FAR) && !GOES[lang].test(tokens[verb]!.norm)) verb -= 1;
	if (verb < Math.max(sentence.from, at - FAR)) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	const what = topicAfter(doc, sentence, at + 1, end) ?? informationAfter(doc, at, end);
	const about = /^(?:por|for|after)$/.test(tokens[at + 1]?.norm ?? '');
	if (what === null && !about) return null;
	const by = partyBefore(doc, sentence, groupStart(doc, sentence, verb));
	if (isStaff(doc, by)) return null;
	const asked =
		placeBetween(doc, sentence, verb + 1, at, PLACES[lang]) ??
		placeBetween(doc, sentence, at + 1, end, PLACES[lang]);
	const from = by === null ? verb : Math.min(by.from, verb);
	return {
		sentence: index,
		from,
		to: end,
		asked,
		by,
		ours: false,
		what,
		through: null,
		bare: true,
		rule: `${lang}/went-to-ask`,
	};
}

function groupStart(doc: Doc, sentence: Sentence, verb: number): number {
	let from = verb;
	while (
		from > sentence.from &&
		/^(?:se|ha|han|had|have|has|then|also|también|luego)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	return from;
}

function placeBetween(doc: Doc, sentence: Sentence, from: number, to: number, leads: RegExp): Party | null {
	for (let at = from; at < Math.min(to, from + FAR); at += 1) {
		const lead = leads.test(doc.tokens[at]!.norm);
		if (!lead && at !== from) continue;
		const party = partyAfter(doc, { ...sentence, to }, lead ? at + 1 : at, sentence.lang === 'es');
		if (party !== null && party.pronoun !== true && isAuthority(doc, party)) return party;
	}
	return null;
}

function informationAfter(doc: Doc, at: number, end: number): Words | null {
	for (let next = at + 1; next < Math.min(end, at + 5); next += 1)
		if (INFORMATION.has(doc.tokens[next]!.norm)) return { from: at + 1, to: next + 1 };
	return null;
}

const TRIES: Readonly<Record<'en' | 'es', RegExp>> = {
	en: /^(?:tried|attempted|sought|trying)$/,
	es: /^(?:intentó|intentaron|intentamos|intenté|trató|trataron|tratamos|buscó|buscaron|quiso|quisieron)$/,
};

/** `intentó comunicarse con el alcaide`, `tried to contact the warden`, at the infinitive: only where it is told what came of it. */
export function triedToReach(doc: Doc, index: number, at: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	const { tokens } = doc;
	let verb = at - 1;
	while (verb > sentence.from && verb > at - 4 && !TRIES[lang].test(tokens[verb]!.norm)) verb -= 1;
	if (verb < sentence.from || !TRIES[lang].test(tokens[verb]!.norm)) return null;
	const next = /^(?:a|al|con|to|with|out)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
	const asked = partyAfter(doc, sentence, next, lang === 'es');
	if (asked === null || asked.pronoun === true || !(isAuthority(doc, asked) || asked.name !== undefined))
		return null;
	const by = partyBefore(doc, sentence, groupStart(doc, sentence, verb));
	return {
		sentence: index,
		from: by === null ? verb : Math.min(by.from, verb),
		to: asked.to,
		asked,
		by,
		ours: isOurs(doc, by) || /(?:amos|imos|é)$/.test(tokens[verb]!.norm),
		what: null,
		through: null,
		bare: true,
		rule: `${lang}/tried-to-reach`,
	};
}
