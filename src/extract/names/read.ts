import type { MentionType } from '../../record/index.ts';
import { type Doc, sentenceAt, tokenAt } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { FACILITY_HEADS } from '../lexicon/heads.ts';
import { ADJECTIVES, COUNTRIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { HONORIFICS, PARTIES, ROLE_MODIFIERS, ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { isAddressOrCitation, isRole, kindByContext } from './context.ts';
import { type Habits, habitsOf } from './habits.ts';
import { isPeople, isPlace, kindOfWords, looksLikePerson } from './kind.ts';
import { hasHead, PERSON_PARTICLES } from './links.ts';
import { type Run, readRuns } from './runs.ts';

/** A name as it stands at one place. `title` is what stands before it: `Deputy Press Secretary`, `Mr.`. */
export type RawName = {
	/** What its own words say that it names; null where they do not tell. */
	readonly type: MentionType | null;
	/** What the words around it say. */
	readonly guess: MentionType | null;
	/** Nothing says it: a guess by its looks. */
	readonly weak?: boolean;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly title?: { readonly start: number; readonly end: number };
	/** Told a person by a title, surname-first form or given name, not by its place alone. */
	readonly sure: boolean;
	/** It stands where a small letter would show that its words are common ones. */
	readonly inside: boolean;
	/** One of its words is a common one. */
	readonly common: boolean;
	/** After `the` or `a`. */
	readonly determined: boolean;
	/** As a whole it names nobody and no place: a work, a law, an event. */
	readonly nothing?: boolean;
	/** An office that stands for who holds it: `the Secretary`. */
	readonly office?: boolean;
};

/** Every name of the text with its kind where the words or their neighbours tell one. */
export function readNames(doc: Doc): RawName[] {
	const habits = habitsOf(doc);
	const names = frontNames(doc);
	for (const run of readRuns(doc, habits)) for (const name of namesOfRun(doc, run, habits)) names.push(name);
	return names;
}

/** Byline and outlet stand glued together; the front matter has told them apart. */
function frontNames(doc: Doc): RawName[] {
	const names: RawName[] = [];
	for (const [place, type] of [
		[doc.front.byline, 'person'],
		[doc.front.outlet, 'organization'],
	] as const) {
		if (place === undefined) continue;
		const sentence = sentenceAt(doc, place.start);
		if (sentence === -1) continue;
		const first = tokenAt(doc, place.start);
		const last = tokenAt(doc, place.end);
		for (const [from, to] of type === 'person'
			? writersOf(doc.tokens, first, last)
			: [[first, last] as const])
			if (to > from) names.push({ ...named(doc, { sentence }, from, to, type, true), guess: type });
	}
	return names.sort((a, b) => a.start - b.start);
}

/** `Ana Ruiz, Luz Paz and Omar Vidal`: each writer by herself. */
function writersOf(
	tokens: readonly Token[],
	first: number,
	last: number,
): (readonly [from: number, to: number])[] {
	const writers: (readonly [number, number])[] = [];
	let from = first;
	for (let at = first; at <= last; at += 1) {
		if (at < last && !/^(?:and|y|e|&|,|with|con)$/.test(tokens[at]!.norm)) continue;
		if (at > from) writers.push([from, at]);
		from = at + 1;
	}
	return writers;
}

function namesOfRun(doc: Doc, run: Run, habits: Habits): RawName[] {
	const { tokens } = doc;
	if (run.listed === true) return [named(doc, run, run.from, run.to, 'person', true)];
	if (isOffice(tokens, run)) return holderOf(doc, run);
	const names: RawName[] = [];
	const cut = titleEnd(tokens, run);
	let from = cut;
	if (cut > run.from) {
		const before = bodyBeforeRole(doc, run, cut);
		if (before !== null) names.push(before);
	}
	// `Salvadoran President`, `American Airlines`: an adjective stays only inside a name with a head.
	while (
		from < run.to - 1 &&
		ADJECTIVES.has(tokens[from]!.norm) &&
		(kindOfWords(tokens.slice(from, run.to)) ?? 'none') === 'none'
	)
		from += 1;
	let to = run.to;
	while (to > from && !isCapitalized(tokens[to - 1]!)) to -= 1;
	// A letter alone is a label: `testigo K-207`.
	if (from >= to || (to - from === 1 && tokens[from]!.text.length < 2)) return names;
	const words = tokens.slice(from, to);
	const addressed =
		HONORIFICS.has(tokens[run.from - 1]?.norm ?? '') || HONORIFICS.has(tokens[run.from]!.norm);
	const common = words.some((word) => isCommon(word, habits));
	// `General Background`: a role before a common word is no title.
	const role = cut > run.from && !words.every((word) => isCommon(word, habits));
	const titled = addressed || role;
	const kind = kindOfWords(words);
	if (kind === 'none' && !(addressed && words.length === 1)) {
		const body =
			numbered(doc, run, from, to) ??
			numberedFacility(doc, run, from, to) ??
			partyOf(doc, run, from, to) ??
			bareBody(doc, run, from, to) ??
			groupOf(doc, run, from, to) ??
			officeAlone(doc, run, from, to);
		if (body !== null) return [...names, body];
		return words.length === 1
			? names
			: [...names, { ...named(doc, run, from, to, null, false), nothing: true }];
	}
	if (run.from === from && isAddressOrCitation(tokens, from, to)) return names;
	if (isDefinedThing(tokens, from, to)) return [{ ...named(doc, run, from, to, null, false), nothing: true }];
	const known = kind === 'none' ? null : kind;
	// `General Background`, `Concentration Camp` over a section: common words, whatever their head.
	const { zone } = doc.sentences[run.sentence]!;
	if (
		(zone === 'heading' || zone === 'title') &&
		!addressed &&
		words.every((word) => isCommon(word, habits) || !isCapitalized(word))
	)
		return names;
	const type = titled && (known === null || known === 'place') ? 'person' : known;
	const longer = withSmallHead(doc, run, from, to, type);
	if (longer !== null) return [...names, longer];
	if (words.length === 1 && !addressed && words[0]!.text !== words[0]!.text.toUpperCase()) {
		const body = bareBody(doc, run, from, to);
		if (body !== null) return [...names, body];
	}
	const numberedBody = type === 'organization' ? numbered(doc, run, from, to) : null;
	if (numberedBody !== null) return [...names, numberedBody];
	const state = type === 'place' || type === null ? placeWithState(doc, to) : null;
	const name: RawName = {
		...named(doc, run, from, state ?? to, state === null ? type : 'place', titled || known === 'person'),
		...(type === null ? guessKind(doc, from, to, common, habits) : { guess: null }),
		inside: standsInside(doc, run, from),
		common,
		determined: DETERMINED.test(tokens[from - 1]?.norm ?? ''),
	};
	return [
		...names,
		cut > run.from ? { ...name, title: { start: tokens[run.from]!.start, end: tokens[cut - 1]!.end } } : name,
	];
}

/** `the Venezuelans`: people of a nation or creed by its adjective. */
function groupOf(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { norm } = doc.tokens[to - 1]!;
	return to - from === 1 && isPeople(norm) ? named(doc, run, from, to, 'group', false) : null;
}

/** `the Secretary`: whoever is named with that title elsewhere in the text. */
function officeAlone(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { tokens } = doc;
	if (to - from !== 1 || !ROLES.has(tokens[from]!.norm) || isUpper(tokens[from]!)) return null;
	if (
		!/^(?:the|el|la)$/.test(tokens[from - 1]?.norm ?? '') ||
		/^(?:of|for|de|del)$/.test(tokens[to]?.norm ?? '')
	)
		return null;
	return { ...named(doc, run, from, to, null, false), office: true };
}

const DETERMINED = /^(?:the|an?|my|your|his|her|their|our|its|el|la|los|las|un|una|unos|unas|sus?)$/;

/** Not where any word would have a capital. */
function standsInside(doc: Doc, run: Pick<Run, 'sentence'>, from: number): boolean {
	const sentence = doc.sentences[run.sentence]!;
	const before = doc.tokens[from - 1];
	return (
		(sentence.zone === 'body' || sentence.zone === 'footnote' || sentence.zone === 'caption') &&
		from > sentence.from &&
		(before?.kind === 'word' || before?.text === ',')
	);
}

function named(
	doc: Doc,
	run: Pick<Run, 'sentence'>,
	from: number,
	to: number,
	type: MentionType | null,
	sure: boolean,
): RawName {
	return {
		type,
		guess: null,
		from,
		to,
		start: doc.tokens[from]!.start,
		end: doc.tokens[to - 1]!.end,
		sentence: run.sentence,
		sure,
		inside: true,
		common: false,
		determined: false,
	};
}

/** The index after the titles and roles that lead a run: `White House Deputy Press Secretary | Omar Vidal`. */
function titleEnd(tokens: readonly Token[], run: Run): number {
	let end = run.from;
	for (let index = run.from; index < run.to - 1; index += 1) {
		const { norm } = tokens[index]!;
		if (!ROLES.has(norm) && !HONORIFICS.has(norm) && !PARTIES.has(norm)) continue;
		// `General Hospital`, `Director of Prisons`: what follows must be able to be a person.
		if (!isCapitalized(tokens[index + 1]!)) break;
		const rest = kindOfWords(tokens.slice(index + 1, run.to));
		if (rest === null || rest === 'person' || (rest === 'place' && run.to - index === 2)) end = index + 1;
	}
	return end;
}

/** `Jefe de Policía de Montevideo`, `Director of Prisons`: an office, not a name. */
function isOffice(tokens: readonly Token[], run: Run): boolean {
	let index = run.from;
	while (index < run.to - 1 && (ROLES.has(tokens[index]!.norm) || HONORIFICS.has(tokens[index]!.norm)))
		index += 1;
	return index > run.from && /^(?:of|for|de|del)$/.test(tokens[index]!.norm);
}

/** `Secretary of Homeland Security Ana Ruiz`: who holds the office, if a given name begins the name. */
function holderOf(doc: Doc, run: Run): RawName[] {
	const { tokens } = doc;
	for (let from = Math.max(run.from + 2, run.to - 4); from < run.to - 1; from += 1) {
		if (!isCapitalized(tokens[from - 1]!) || /^(?:of|for|de|del)$/.test(tokens[from - 1]!.norm)) continue;
		const words = tokens.slice(from, run.to);
		const two =
			words.length === 2 &&
			words.every((word) => isCapitalized(word) && !isUpper(word) && kindOfWords([word]) === null);
		if (!two && !looksLikePerson(words)) continue;
		const title = { start: tokens[run.from]!.start, end: tokens[from - 1]!.end };
		return [{ ...named(doc, run, from, run.to, 'person', true), title }];
	}
	return [];
}

// Endings of common words, rare in names.
const COMMON =
	/(?:tion|sion|ment|ness|ity|ship|ary|ical|ional|ive|\w{4}ance|\w{4}ence|ism|ics|logy|isor|itor|ing|less|ful|able|ible|ción|sión|dad|miento|mente|iv[oa]|ad[oa]s|id[oa]s|ic[oa]s|ales|ares|ismo|ería|tura|arios?|ncia)s?$/;
const isCommon = ({ norm }: Token, habits: Habits) =>
	!PERSON_PARTICLES.has(norm) &&
	(habits.lower.has(norm) || COMMON_WORDS.has(norm) || (!norm.includes('-') && COMMON.test(norm)));

/** The body that a role belongs to, where the run names one: `White House` in `White House Press Secretary`. */
function bodyBeforeRole(doc: Doc, run: Run, cut: number): RawName | null {
	const { tokens } = doc;
	let from = run.from;
	while (from < cut && (ADJECTIVES.has(tokens[from]!.norm) || HONORIFICS.has(tokens[from]!.norm))) from += 1;
	for (let to = cut; to > from; to -= 1) {
		const words = tokens.slice(from, to);
		const kind = kindOfWords(words);
		if (kind === 'organization' || kind === 'place') return named(doc, run, from, to, kind, false);
		if (words.every(({ norm }) => (ROLE_MODIFIERS.has(norm) || ROLES.has(norm)) && !isPlace(norm)))
			return null;
	}
	return null;
}

/** `mental health unit (MHU)`: letters that stand for small words name a thing. */
function isDefinedThing(tokens: readonly Token[], from: number, to: number): boolean {
	const short = tokens[from]!;
	if (to - from !== 1 || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return false;
	if (!/^\p{Lu}{2,7}s?$/u.test(short.text)) return false;
	const letters = short.text.replace(/s$/, '').toLowerCase();
	let [at, hit, small] = [from - 2, 0, 0];
	for (let letter = letters.length - 1; letter >= 0 && at >= 0 && tokens[at]!.kind === 'word'; at -= 1) {
		const word = tokens[at]!;
		if (word.norm.charAt(0) !== letters.charAt(letter)) {
			if (!/^(?:of|the|and|for|de|la|y)$/.test(word.norm)) break;
			continue;
		}
		hit += 1;
		if (!isCapitalized(word)) small += 1;
		letter -= 1;
	}
	return hit >= 2 && hit * 3 >= letters.length * 2 && small === hit;
}

/** `the 9th Circuit`, `501st Legion`, `the 4th Circuit Court of Appeals`. */
function numbered(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const number = doc.tokens[from - 1];
	if (number?.kind !== 'number' || !/^\d+(?:st|nd|rd|th|d)$/.test(number.text)) return null;
	return hasHead(doc.tokens[to - 1]!) ? named(doc, run, from - 1, to, 'organization', false) : null;
}

/** `Fenwick barracks`, `Kastrel air base`, `the Robles administration`: a head in small letters behind its name. */
function withSmallHead(
	doc: Doc,
	run: Run,
	from: number,
	to: number,
	type: MentionType | null,
): RawName | null {
	const { tokens } = doc;
	if (type === 'facility' || type === 'organization' || to >= doc.sentences[run.sentence]!.to) return null;
	const first = tokens[to]!;
	if (first.kind !== 'word' || isCapitalized(first)) return null;
	if (/^(?:administration|regime)$/.test(first.norm))
		return named(doc, run, from, to + 1, 'organization', false);
	const head = SMALL_MODIFIERS.has(first.norm) ? to + 1 : to;
	return SMALL_FACILITIES.has(tokens[head]?.norm ?? '')
		? named(doc, run, from, head + 1, 'facility', false)
		: null;
}
const SMALL_MODIFIERS = new Set(
	'air naval military state county federal army detention processing correctional immigration women’s'.split(
		' ',
	),
);
const SMALL_FACILITIES = new Set('barracks base prison jail penitentiary airport courthouse'.split(' '));

/** `Station Nine`, `Camp 6`, `Block C`: a facility by its head and number. */
function numberedFacility(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const [head, label] = [doc.tokens[to - 1]!, doc.tokens[to]];
	if (label === undefined || !FACILITY_HEADS.has(head.norm) || label.start !== head.end + 1) return null;
	const numbered = label.kind === 'number' ? /^\d{1,3}$/.test(label.text) : NUMBERED.test(label.text);
	return numbered ? named(doc, run, from, to + 1, 'facility', false) : null;
}
const NUMBERED = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-H]|I{1,3}|IV)$/;

/** `the Republican party` */
function partyOf(doc: Doc, run: Run, from: number, to: number): RawName | null {
	return to - from === 1 &&
		/^(?:party|parties)$/.test(doc.tokens[to]?.text ?? '') &&
		POLITICAL.test(doc.tokens[from]!.norm)
		? named(doc, run, from, to + 1, 'organization', false)
		: null;
}
const POLITICAL =
	/^(?:republican|democratic|communist|socialist|conservative|liberal|labour|libertarian|green|nazi)$/;

const BARE_BODIES = new Set(
	(
		'court department agency congress senate house committee commission council board church ministry bureau ' +
		'service parliament university company museum tribunal corte juzgado fiscalía ministerio gobierno comisión comité ' +
		'marina audiencia defensoría procuraduría consejo ejército policía armada iglesia parlamento universidad cámara junta embajada cancillería jefatura'
	).split(' '),
);

/** `the Court`, `la Fiscalía`: a body by its head alone, within a sentence. */
function bareBody(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { tokens } = doc;
	if (to - from !== 1 || isUpper(tokens[from]!)) return null;
	// `the West`
	if (/^(?:west|south|north|east)$/.test(tokens[from]!.norm) && tokens[from - 1]?.norm === 'the')
		return named(doc, run, from, to, 'place', false);
	if (!BARE_BODIES.has(tokens[from]!.norm)) return null;
	if (!/^(?:the|this|that|our|la|el|del|al)$/.test(tokens[from - 1]?.norm ?? '')) return null;
	// `del Ejército Nacional`: the run would be longer; `la Policía de X` is a body with its place.
	return named(doc, run, from, to, 'organization', false);
}

/** A name of unknown words is read by what stands around it; two to four of them are somebody. */
function guessKind(
	doc: Doc,
	from: number,
	to: number,
	common: boolean,
	habits: Habits,
): { guess: MentionType | null; weak?: boolean } {
	const { tokens } = doc;
	const before = tokens[from - 1]?.norm ?? '';
	const length = to - from;
	// `Notice to Appear`.
	if (before === 'to' && tokens[from - 2] !== undefined && isCapitalized(tokens[from - 2]!))
		return { guess: null };
	const told = kindByContext(doc, from, to);
	// Around common words only a body or somebody of an office is told.
	if (
		told !== null &&
		!(common && (told === 'place' || length === 1 || (told === 'person' && !isRole(tokens[from - 1]))))
	)
		return { guess: told };
	if (length === 1)
		return { guess: isUpper(tokens[from]!) && isAcronym(doc, from) ? 'organization' : null, weak: true };
	if (length > 4 || before === 'the') return { guess: null };
	// `Automated External Defibrillator (AED)`: people have no letters.
	if (tokens[to]?.text === '(' && isUpper(tokens[to + 1] ?? tokens[to]!) && tokens[to + 2]?.text === ')')
		return { guess: null };
	const plain = tokens
		.slice(from, to)
		.every(
			(token) => isCapitalized(token) && (!isUpper(token) || isInitials(token)) && !isCommon(token, habits),
		);
	// `D Md.` of a citation
	const some = tokens.slice(from, to).some(({ text }) => text.length > 2 && !text.endsWith('.'));
	return { guess: plain && some ? 'person' : null, weak: true };
}

const isInitials = (token: Token) => token.text.length <= 2 || /^(?:\p{Lu}\.){1,4}$/u.test(token.text);
const ROMAN = /^[IVXLC]+$/;

/** Two to seven capitals, where the words beside them are not in capitals as well. */
function isAcronym(doc: Doc, at: number): boolean {
	const { tokens } = doc;
	const { text } = tokens[at]!;
	if (text.length < 2 || text.length > 8 || ROMAN.test(text) || /\p{N}/u.test(text)) return false;
	const loud = (index: number) =>
		tokens[index] !== undefined && isUpper(tokens[index]) && tokens[index].text.length > 3;
	return !loud(at - 1) && !loud(at + 1);
}

/** `Eloy, AZ`, `Washington, DC`, `Izalco, El Salvador`: the end of the longer name, or null. */
function placeWithState(doc: Doc, to: number): number | null {
	const { tokens } = doc;
	if (tokens[to]?.text !== ',' || tokens[to + 1] === undefined) return null;
	// `Honduras, Guatemala and Haiti` are three.
	if (COUNTRIES.has(tokens[to - 1]!.norm)) return null;
	if (
		STATE_CODES.has(tokens[to + 1]!.text) ||
		REGIONS.has(tokens[to + 1]!.norm) ||
		COUNTRIES.has(tokens[to + 1]!.norm)
	)
		return to + 2;
	const two = `${tokens[to + 1]!.norm} ${tokens[to + 2]?.norm ?? ''}`;
	return isCapitalized(tokens[to + 1]!) && isPlace(two) ? to + 3 : null;
}
