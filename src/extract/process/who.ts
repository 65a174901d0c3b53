import type { Slot } from '../../record/index.ts';
import type { Subject } from '../custody/subject.ts';
import { type Doc, type Sentence, slotAt } from '../document.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { nameBetween } from '../names/index.ts';
import {
	lastName,
	nameAt,
	type Party,
	partyAfter,
	partyOf,
	partySlot,
	resolved,
	SPOKEN_OF,
} from '../parties/index.ts';

/** How far before a passage somebody whom it is about is looked for. */
const BACK = 36;

const PERSONS =
	/^(?:man|woman|person|detainee|inmate|prisoner|migrant|immigrant|noncitizen|petitioner|petitioners|plaintiff|plaintiffs|respondent|defendant|defendants|individual|boy|girl|student|father|mother|son|brother|husband|wife|thousands|hundreds|dozens|many|most|some|others|those|venezuelan|salvadoran|group|hombre|mujer|persona|detenido|detenida|preso|presa|recluso|joven|estudiante|militante|hijo|hija|esposo|esposa|hermano|hermana|miles|cientos|decenas|muchos|algunos|quienes|migrante|acusado|imputado)$/;
/** Those who do it, and not those to whom it is done. */
const AGENTS =
	/^(?:agents?|officers?|soldiers?|police|guards?|officials?|judges?|lawyers?|attorneys?|experts?|activists?|agentes?|oficiales?|soldados|policías?|guardias?|jueces|juez|militares|funcionarios|abogad[oa]s?|periodistas|journalists)$/;

/** Whom a passage is about: whom it names, or the last person or group before it in its sentence; null where nobody can be found. */
export function whoOf(
	doc: Doc,
	index: number,
	found: { readonly from: number; readonly to: number; readonly who: Party | null },
	subject: Subject | null,
): Slot | null {
	const own = found.who !== null && isPerson(doc, found.who) ? found.who : null;
	const sentence = doc.sentences[index]!;
	const party = own ?? before(doc, sentence, found.from) ?? after(doc, sentence, found.to);
	if (party !== null) return slotOf(doc, index, party, subject);
	return understood(subject) ?? (sentence.lang === 'es' ? unspoken(doc, index, found) : null);
}

function slotOf(doc: Doc, index: number, party: Party, subject: Subject | null): Slot | null {
	const { norm } = doc.tokens[party.from]!;
	if (party.pronoun === true && subject !== null && SPOKEN_OF.get(norm) !== null && SPOKEN_OF.has(norm)) {
		const { start } = doc.tokens[party.from]!;
		const { end } = doc.tokens[party.to - 1]!;
		return {
			...slotAt(doc, start, end, subject.value),
			inferred: true,
			why: 'the person this document is about',
		};
	}
	const slot = partySlot(doc, resolved(doc, index, party, ['group'], true));
	if (slot !== null)
		return party.name === undefined && party.pronoun !== true
			? { ...slot, ...groupOrPerson(doc, party) }
			: slot;
	return party.pronoun === true && /^(?:they|them|ellos|ellas)$/.test(norm)
		? people(doc, index, party)
		: null;
}

/** Spanish leaves the subject out: whoever was named last in the paragraph, where the verb is of one person. */
function unspoken(
	doc: Doc,
	index: number,
	{ from, to }: { readonly from: number; readonly to: number },
): Slot | null {
	const sentence = doc.sentences[index]!;
	for (let at = Math.max(sentence.from, from - 4); at < to; at += 1)
		if (
			/^(?:les|los|las|fueron|tuvieron|estuvieron|eran|son|permanecieron|han|habían)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return null;
	const name = lastName(doc, index, from, (known) => known.type === 'person');
	if (name === null || doc.sentences[name.sentence]!.paragraph !== sentence.paragraph) return null;
	return { value: name.full, type: 'person', inferred: true, why: 'the person named last before it' };
}

/** `they`: the people whom the sentences right before tell of. */
function people(doc: Doc, index: number, party: Party): Slot | null {
	for (let back = index; back >= Math.max(0, index - 2); back -= 1) {
		const sentence = doc.sentences[back]!;
		if (sentence.paragraph !== doc.sentences[index]!.paragraph) return null;
		for (
			let at = (back === index ? party.from : sentence.to) - 1;
			at >= Math.max(sentence.from, sentence.to - 60);
			at -= 1
		) {
			const { norm } = doc.tokens[at]!;
			if (!PERSON_NOUNS.has(norm) || AGENTS.test(norm)) continue;
			const start = startOf(doc, sentence, at);
			const value = slotAt(doc, doc.tokens[start]!.start, doc.tokens[at]!.end).value;
			return {
				...slotAt(doc, doc.tokens[party.from]!.start, doc.tokens[party.to - 1]!.end, value),
				type: 'group',
				inferred: true,
				why: 'pronoun: the people told of right before',
			};
		}
	}
	return null;
}

const groupOrPerson = (doc: Doc, party: Party): { type?: 'group' } =>
	holdsPeople(doc, party) ? { type: 'group' } : {};
const holdsPeople = (doc: Doc, party: Party): boolean => {
	for (let at = party.from; at < party.to; at += 1)
		if (
			PERSON_NOUNS.has(doc.tokens[at]!.norm) ||
			/^(?:those|thousands|hundreds|dozens|many|others|miles|cientos|decenas|muchos)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return false;
};

const understood = (subject: Subject | null): Slot | null =>
	subject === null
		? null
		: { value: subject.value, inferred: true, why: 'the person this document is about' };

/** Whether a phrase is for somebody who can be held. */
export function isPerson(doc: Doc, party: Party): boolean {
	if (party.pronoun === true) return doc.tokens[party.from]!.norm !== 'it';
	if (party.name !== undefined && party.name.to === party.to)
		return party.name.type === 'person' || party.name.type === 'group';
	for (let at = party.from; at < party.to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (AGENTS.test(norm)) return false;
		if (PERSONS.test(norm) || PERSON_NOUNS.has(norm)) return true;
	}
	return false;
}

function before(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { tokens } = doc;
	for (let at = from - 1; at >= Math.max(sentence.from, from - BACK); at -= 1) {
		const { norm, text } = tokens[at]!;
		if (text === ';' || text === ':') return null;
		if (/^(?:by|por)$/.test(tokens[at - 1]?.norm ?? '')) continue;
		if (/^(?:who|whom|quien|quienes)$/.test(norm)) continue;
		if (
			SPOKEN_OF.has(norm) &&
			!/^(?:it|his|le|les|lo|la|los|las|himself|herself)$/.test(norm) &&
			!isOwner(doc, at)
		)
			return { from: at, to: at + 1, pronoun: true };
		const name = nameEndingAt(doc, at);
		if (name !== null) {
			if (
				(name.type === 'person' || name.type === 'group') &&
				!/^(?:by|por)$/.test(tokens[name.from - 1]?.norm ?? '') &&
				tokens[name.to]?.norm !== "'s"
			)
				return { from: name.from, to: name.to, name };
			at = name.from;
			continue;
		}
		if ((PERSON_NOUNS.has(norm) && !AGENTS.test(norm)) || PERSONS.test(norm)) {
			const start = startOf(doc, sentence, at);
			// `fue detenido sin orden`: a participle, and nobody yet.
			if (sentence.lang === 'es' && start === at && /[ai]d[oa]s?$|^pres[oa]s?$/.test(norm)) continue;
			if (/^(?:by|por)$/.test(tokens[start - 1]?.norm ?? '')) continue;
			return partyOf(doc, start, at + 1);
		}
	}
	return null;
}

const isOwner = (doc: Doc, at: number): boolean =>
	doc.tokens[at]!.norm === 'her' &&
	doc.tokens[at + 1]?.kind === 'word' &&
	!/^(?:without|with|in|at|for|to|on|from|and|as|while|before|after)$/.test(doc.tokens[at + 1]!.norm);

/** The words of a noun’s own phrase before it: `some 300 young | men`. */
function startOf(doc: Doc, sentence: Sentence, at: number): number {
	let from = at;
	while (from > Math.max(sentence.from, at - 5)) {
		const token = doc.tokens[from - 1]!;
		if (token.kind === 'number' || NUMBER_WORDS.has(token.norm)) {
			from -= 1;
			continue;
		}
		if (token.kind !== 'word') break;
		if (sentence.lang === 'es' && token.norm === 'a') break;
		if (
			/^(?:the|a|an|these|those|some|many|most|several|all|el|la|los|las|un|una|unos|unas|estos|esos|muchos|algunos|varios)$/.test(
				token.norm,
			)
		) {
			from -= 1;
			break;
		}
		if (
			!/(?:an|ese|ous|ed|al|ish|ive|ent|ant|young|other|old|foreign|more|than|hundred|thousand|thousands|hundreds|dozens|of|over|least|at|innocent|political)$/.test(
				token.norm,
			) ||
			/^(?:by|held|detained|arrested|deported|been)$/.test(token.norm)
		)
			break;
		if (
			/^(?:of|at|than)$/.test(token.norm) &&
			!/^(?:hundreds|thousands|dozens|most|many|more|some|all)$/.test(doc.tokens[from - 2]?.norm ?? '')
		)
			break;
		from -= 1;
	}
	return from;
}

function nameEndingAt(doc: Doc, at: number) {
	for (let from = at; from >= Math.max(0, at - 6); from -= 1) {
		const name = nameAt(doc, from);
		if (name !== null) return name.to === at + 1 ? name : null;
	}
	return null;
}

/** `the lack of due process … afforded the migrants`, `no trial for the men`. */
function after(doc: Doc, sentence: Sentence, to: number): Party | null {
	for (let at = to; at < Math.min(sentence.to, to + 9); at += 1) {
		if (/^[.;:]$/.test(doc.tokens[at]!.text)) return null;
		if (!/^(?:afforded|for|given|granted|to|against|gave|para|a|contra)$/.test(doc.tokens[at]!.norm))
			continue;
		const party = partyAfter(doc, sentence, at + 1, sentence.lang === 'es');
		if (party !== null && isPerson(doc, party)) return party;
		const name = nameBetween(doc, at + 1, at + 6);
		if (name !== null && name.from === at + 1 && name.type === 'person')
			return { from: name.from, to: name.to, name };
	}
	return null;
}
