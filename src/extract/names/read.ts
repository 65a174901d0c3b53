import { type Doc, sentenceAt, tokenAt } from '../document.ts';
import { ADJECTIVES, COUNTRIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { HONORIFICS, PARTIES, ROLE_MODIFIERS, ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { isAddressOrCitation } from './context.ts';
import {
	bareBody,
	groupOf,
	isDefinedThing,
	numbered,
	numberedFacility,
	officeAlone,
	partyOf,
	withSmallHead,
} from './forms.ts';
import { guessKind, isCommon } from './guess.ts';
import { type Habits, habitsOf } from './habits.ts';
import { isPlace, kindOfWords, looksLikePerson } from './kind.ts';
import { named, type RawName } from './raw.ts';
import { type Run, readRuns } from './runs.ts';

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
	// `Mr. DE LA LUNA` holds none.
	const held = tokens[index]!;
	return index > run.from && /^(?:of|for|de|del)$/.test(held.norm) && !isUpper(held);
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
