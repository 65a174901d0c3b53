import type { FoundDate } from '../dates.ts';
import { type Doc, tokenAt } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { type Part, partOf, subjectPart, type Understood } from './event.ts';
import type { Phrase } from './phrase.ts';
import { sexOfName } from './sex.ts';
import { canBeWho } from './spanish-who.ts';
import { misspellsSubject, namesSubject, personBefore, type Subject } from './subject.ts';
import type { View } from './view.ts';

/** What a reader of one sentence knows. `carried` is the date that the entry it continues was given. */
export type Context = {
	readonly doc: Doc;
	readonly view: View;
	readonly subject: Subject | null;
	/** Whose custody the paragraph told last, in a text about many: whom a pronoun means. */
	readonly recent?: string;
	/** The people whose custody was told last: whom `they` means. */
	readonly recentGroup?: string;
	/** Where the event told last took place: what `there` means. */
	readonly lastPlace?: string;
	/** It was told in another paragraph. */
	readonly lastPlaceFar?: boolean;
	/** Whom a court's paper calls petitioner. */
	readonly petitioners?: readonly string[];
	/** Everybody whose custody the text has told so far. */
	readonly known?: ReadonlySet<string>;
	readonly carried: { readonly date: FoundDate; readonly why: string } | null;
};

/** The person or group an event is about, or null when these words are no such thing; `owner` lets a possessive pass. */
export function patientOf(context: Context, phrase: Phrase | null, owner = false): Part | Understood | null {
	const { view, subject } = context;
	if (phrase === null) return null;
	const next = view.units[phrase.to];
	if (!owner && (next?.norm === "'s" || (next?.token.text === '’' && next.start === phrase.end))) return null;
	if (phrase.kind === 'person') {
		const { name } = phrase.unit;
		if (name !== undefined) {
			const own = nameOf(phrase);
			if (subject === null) return own;
			if (misspellsSubject(context.doc, subject, name))
				return { ...own, value: subject.value, why: 'one letter apart from the record’s person' };
			return namesSubject(subject, name.written)
				? { ...own, value: subject.value }
				: isOtherPerson(phrase)
					? own
					: null;
		}
		if (/^(?:petitioner|plaintiff)$/.test(phrase.unit.norm)) return petitionerPart(context, phrase);
		if (subject === null) return phrase.anaphor ? named(context, phrase) : partOf(phrase);
		return phrase.anaphor ? subjectPart(subject, phrase) : null;
	}
	// `PEREYRA-Luna was released`: capitals that no reader of names took for a person.
	if (
		phrase.kind === 'body' &&
		phrase.to - phrase.from <= 2 &&
		phrase.unit.name?.type !== 'organization' &&
		namesSubject(subject, phrase.value)
	)
		return subjectPart(subject!, phrase);
	if (phrase.kind === 'group') return partOf(phrase);
	if (phrase.kind === 'pronoun' && SPEAKER.test(phrase.unit.norm))
		return subject === null ? { start: phrase.start, end: phrase.end } : null;
	if (phrase.kind === 'pronoun')
		return subject === null ? named(context, phrase) : subjectPart(subject, phrase);
	return null;
}

/** Whoever tells it: whom the words mean is the voice's, which reads of quotes know. */
const SPEAKER = /^(?:i|we|me|us|myself|ourselves)$/;

/** `Petitioner`, whom the caption or the first sentence names; the word itself where they do not. */
function petitionerPart({ petitioners = [], recent }: Context, phrase: Phrase): Part {
	const { start, end } = phrase;
	// Of several, the one told of last.
	const petitioner = petitioners.find((name) => name === recent) ?? petitioners[0];
	return petitioner === undefined
		? partOf(phrase)
		: { start, end, value: petitioner, why: 'the petitioner of this case' };
}

/** A name without the words before it: `su madre Eva Pereyra`, `the activist Eva Pereyra`. */
function nameOf(phrase: Phrase): Part {
	const { unit } = phrase;
	return { start: unit.start, end: unit.end, value: unit.name!.full };
}

/** A record about one person may name another with all their names: `detenido junto con Eva Luz Pereyra`. */
function isOtherPerson(phrase: Phrase): boolean {
	const { name } = phrase.unit;
	return name !== undefined && (name.title !== undefined || name.full.split(' ').length >= 2);
}

/** A verb whose object is nobody but a person: `the tiler who was arrested`, `agents deported the two`. */
export function personOf(
	context: Context,
	phrase: Phrase | null,
	passive: boolean,
): Part | Understood | null {
	const patient = patientOf(context, phrase);
	if (patient !== null || phrase === null) return patient;
	if (context.subject !== null) return strangerOf(context, phrase);
	const next = context.view.units[phrase.to];
	if (next?.norm === "'s" || next?.token.text === '’') return null;
	const { kind, unit, value } = phrase;
	if (kind === 'body') {
		// `two officers were arrested`, `police arrested Al-Luna`; a body whose name nobody knows is as often a person.
		return unit.kind === 'word' && (SURNAMES.test(value) || (passive && PEOPLE_OF_BODY.test(unit.norm)))
			? partOf(phrase)
			: null;
	}
	if (kind === 'other' && ARABIC.test(value)) return partOf(phrase);
	if (kind !== 'other' || unit.kind !== 'word' || THINGS.test(unit.norm) || !/\p{L}{3}/u.test(value))
		return null;
	return (canBeWho(context.view, phrase) ?? DETERMINED.test(value)) ? partOf(phrase) : null;
}

/** One to three capitalised words, none of them all in capitals. */
const SURNAMES = /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*(?: (?:al-)?\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*){0,2}$/u;
const ARABIC = /^(?:al|el)-\p{Lu}\p{Ll}+$/u;

/** In a Spanish file, somebody whose name no reader of names knows: `Desaparición de Ana Vidal`. */
function strangerOf({ view }: Context, { kind, unit, value, to, from }: Phrase): Part | null {
	const name = view.sentence.lang === 'es' && kind === 'body' && unit.kind === 'word' && to - from > 1;
	return name && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u.test(value)
		? { start: view.units[from]!.start, end: view.units[to - 1]!.end, value }
		: null;
}

const PEOPLE_OF_BODY =
	/^(?:officers?|agents?|officials?|soldiers|guards|troops|deput(?:y|ies)|judge|nurse|physician|doctor|oficiales|militares|agentes|soldados|efectivos|funcionarios|integrantes|hombres|individuos|elementos|custodios|gendarmes|carabineros|paramilitares|sicarios)$/;
const DETERMINED =
	/^(?:an?|the|his|her|their|another|other|two|three|four|five|six|seven|eight|nine|ten|some|several|many|dozens|hundreds|thousands|more|\d|el|la|los|las|un|una|unos|unas|su|sus|otro|otra|otros|otras|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|decenas|cientos|miles|más)\b/iu;
const THINGS =
	/^(?:bills?|proposals?|efforts?|talks|deals?|motions?|hopes?|dreams?|ideas?|plans?|projects?|campaigns?|programs?|lawsuits?|claims?|appeals?|bids?)$|(?:tion|sion|ment|ness|ity|ance|ence|ship|ing|ism|age|ción|sión|miento|dad|aje|ería)s?$|^(?:it|this|that|which|car|cars|vehicles?|truck|bus|boats?|vessels?|planes?|aircraft|goods|money|cash|drugs|cocaine|weapons?|arms|guns?|assets|funds|phones?|documents?|papers?|records?|reports?|case|charges?|cargo|animals?|dogs?|cattle|land|power|control|custody|order|orders|law|barco|lancha|vehículo|droga|armas?|dinero|documentos?|mercancía|bienes|caso|orden|poder)$/;

/** Whom a pronoun means in a text about many: who was last told of, else who was last named, of the pronoun's sex. */
const named = (context: Context, phrase: Phrase): Part =>
	meantBy(context, { start: phrase.start, end: phrase.end, norm: phrase.unit.norm }) ??
	(phrase.kind === 'pronoun' ? { start: phrase.start, end: phrase.end } : partOf(phrase));

/** The same, for a pronoun or a possessive (`his arrest`); null where the text has told of nobody it could mean. */
export function meantBy(
	context: Context,
	{ start, end, norm }: { start: number; end: number; norm: string },
): Part | null {
	const { doc, view, recent, known, recentGroup } = context;
	if (/^(?:they|them|themselves|their|ellos|ellas|los|las)$/.test(norm)) {
		if (recentGroup === undefined) return null;
		return { start, end, value: recentGroup, why: 'the people whose custody was told last' };
	}
	const sex = /^(?:he|him|himself|his|lo|él)$/.test(norm)
		? 'm'
		: /^(?:she|her|herself|ella|la)$/.test(norm)
			? 'f'
			: null;
	const agrees = (name: string | undefined): name is string => {
		const own = name === undefined || sex === null ? null : sexOfName(name);
		return name !== undefined && (own === null || own === sex);
	};
	// `Since his arrest in May, Robles has …`: whose, the sentence says next.
	const next = personBehind(context, start, end);
	if (agrees(next)) return { start, end, value: next, why: 'the person whom the sentence goes on to name' };
	// `where Robles was and to return him`: somebody of this sentence whose custody was told before.
	const here = topicOf(context, start) ?? personBefore(doc, start, view.sentence.start)?.full;
	if (agrees(here) && known?.has(here)) {
		const why = 'the person of this sentence whose custody was told before';
		return { start, end, value: here, why };
	}
	// `Robles had been at the jail until May, when he was taken away`: nobody of an earlier paragraph.
	const opens = doc.paragraphs[view.sentence.paragraph]?.start === view.sentence.start;
	if (agrees(here) && (opens ? !isSpeaker(context, start, here) : here === topicOf(context, start)))
		return { start, end, value: here, why: 'the person named before in the sentence' };
	if (agrees(recent)) return { start, end, value: recent, why: 'the person whose custody was told last' };
	const paragraph = doc.paragraphs[view.sentence.paragraph];
	const near = paragraph && lastSpokenOf(doc, start, paragraph.start);
	if (agrees(near)) return { start, end, value: near, why: 'the person named last before the pronoun' };
	const last = [...(known ?? [])].findLast((name) => (sex === null ? agrees(name) : sexOfName(name) === sex));
	if (last !== undefined) return { start, end, value: last, why: 'the person whose custody was told last' };
	const [party, ...others] = context.petitioners ?? [];
	return others.length === 0 && agrees(party)
		? { start, end, value: party, why: 'the one petitioner or plaintiff of this case' }
		: null;
}

/** The last person named between two offsets who is not the one speaking: `Mr. Robles: “He was moved.”` */
function lastSpokenOf(doc: Doc, at: number, from: number): string | undefined {
	for (let name = personBefore(doc, at, from); name !== null; name = personBefore(doc, name.start, from))
		if (doc.tokens[tokenAt(doc, name.end)]?.text !== ':') return name.full;
	return undefined;
}

/** `Asked about Robles, the ministry said that it had not arrested him`: whom a question was about. */
function topicOf({ doc, view }: Context, at: number): string | undefined {
	const { from } = view.sentence;
	const opening = doc.tokens
		.slice(from, from + 2)
		.map(({ norm }) => norm)
		.join(' ');
	if (
		!/^(?:(?:asked|questioned|pressed|queried) (?:about|on|regarding)|(?:consultad[oa]s?|preguntad[oa]s?|interrogad[oa]s?) (?:por|sobre|acerca))$/.test(
			opening,
		)
	)
		return undefined;
	const name = namesOf(doc)[firstFrom(doc, from + 2)];
	return name !== undefined &&
		name.from - from <= 4 &&
		name.end <= at &&
		!/^(?:facility|place)$/.test(name.type ?? '')
		? name.full
		: undefined;
}

/** Whether the person named before offset `at` only says so: `Judge Robles said that he was held`. */
function isSpeaker({ doc, view }: Context, at: number, full: string): boolean {
	const name = personBefore(doc, at, view.sentence.start);
	if (name === null || name.full !== full) return false;
	if (name.title !== undefined) return true;
	const after = tokenAt(doc, name.end);
	for (let next = after; next < Math.min(view.sentence.to, after + 4); next += 1) {
		const { norm, text } = doc.tokens[next]!;
		if (CUES[view.sentence.lang === 'es' ? 'es' : 'en'].has(norm)) return true;
		if (text === ',') return next === after && isApposition(doc, next, view.sentence.to);
	}
	return false;
}

/** `Robles, a lawyer, said`: what stands between two commas before a word of saying. */
function isApposition(doc: Doc, comma: number, limit: number): boolean {
	for (let at = comma + 1; at < Math.min(limit, comma + 12); at += 1)
		if (doc.tokens[at]!.text === ',')
			return CUES.en.has(doc.tokens[at + 1]?.norm ?? '') || CUES.es.has(doc.tokens[at + 1]?.norm ?? '');
	return false;
}

/** The person right behind the comma that closes the phrase which a sentence opens with, for a possessive in that phrase. */
function personBehind({ doc, view }: Context, start: number, end: number): string | undefined {
	const { sentence } = view;
	const at = tokenAt(doc, start);
	if (!/^(?:his|her|su)$/.test(doc.tokens[at]?.norm ?? '') || at - sentence.from > 4) return undefined;
	if (
		!/^(?:since|after|before|following|during|upon|until|despite|at|on|with|in|desde|tras|después|antes|durante|hasta|pese|en)$/.test(
			doc.tokens[sentence.from]?.norm ?? '',
		)
	)
		return undefined;
	let comma = tokenAt(doc, end);
	while (comma < Math.min(sentence.to, at + 24) && !isClosing(doc, comma)) comma += 1;
	const first = doc.tokens[comma + 1];
	if (first === undefined || comma + 1 >= sentence.to) return undefined;
	const name = namesOf(doc)[firstFrom(doc, comma + 1)];
	return name?.type === 'person' && name.start === first.start ? name.full : undefined;
}

/** A comma that is no part of a date: `in Alder on May 3, 2031, Robles`. */
const isClosing = (doc: Doc, at: number): boolean =>
	doc.tokens[at]!.text === ',' && !/^\d/.test(doc.tokens[at + 1]?.text ?? '');
