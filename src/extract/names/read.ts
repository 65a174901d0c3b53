import type { MentionType } from '../../record/index.ts';
import { type Doc, sentenceAt, tokenAt } from '../document.ts';
import { KNOWN_ORGANIZATIONS } from '../lexicon/heads.ts';
import { ADJECTIVES, COUNTRIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { HONORIFICS, PARTIES, ROLE_MODIFIERS, ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { type Habits, habitsOf } from './habits.ts';
import { kindOfWords, looksLikePerson } from './kind.ts';
import { type Run, readRuns } from './runs.ts';

/** A name as it stands at one place. `title` is what stands before it: `Deputy Press Secretary`, `Mr.`. */
export type RawName = {
	readonly type: MentionType | null;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly title?: { readonly start: number; readonly end: number };
	/** Told a person by a title, surname-first form or given name, not by its place alone. */
	readonly sure: boolean;
};

/** Every name of the text with its kind where the words or their neighbours tell one. */
export function readNames(doc: Doc): RawName[] {
	const habits = habitsOf(doc);
	return [...frontNames(doc), ...readRuns(doc, habits).flatMap((run) => namesOfRun(doc, run, habits))];
}

/** Byline and outlet stand glued together; the front matter has told them apart. */
function frontNames(doc: Doc): RawName[] {
	const names: RawName[] = [];
	for (const [place, type] of [
		[doc.front.byline, 'person'],
		[doc.front.outlet, 'organization'],
	] as const) {
		if (place === undefined) continue;
		const from = tokenAt(doc, place.start);
		const to = tokenAt(doc, place.end);
		const sentence = sentenceAt(doc, place.start);
		if (to > from && sentence !== -1)
			names.push({ type, from, to, start: place.start, end: place.end, sentence, sure: true });
	}
	return names.sort((a, b) => a.start - b.start);
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
		kindOfWords(tokens.slice(from, run.to)) === null
	)
		from += 1;
	let to = run.to;
	while (to > from && !isCapitalized(tokens[to - 1]!)) to -= 1;
	if (from >= to) return names;
	const words = tokens.slice(from, to);
	const addressed =
		HONORIFICS.has(tokens[run.from - 1]?.norm ?? '') || HONORIFICS.has(tokens[run.from]!.norm);
	// `General Background`: a role before a common word is no title.
	const role = cut > run.from && !words.every((word) => isCommon(word, habits));
	const titled = addressed || role;
	const kind = kindOfWords(words);
	if (kind === 'none') return names;
	const type =
		titled && (kind === null || kind === 'place') ? 'person' : (kind ?? kindByPlace(doc, from, to, habits));
	const state = type === 'place' || type === null ? placeWithState(doc, to) : null;
	const name = named(
		doc,
		run,
		from,
		state ?? to,
		state === null ? type : 'place',
		titled || kind === 'person',
	);
	return [
		...names,
		cut > run.from ? { ...name, title: { start: tokens[run.from]!.start, end: tokens[cut - 1]!.end } } : name,
	];
}

function named(
	doc: Doc,
	run: Run,
	from: number,
	to: number,
	type: MentionType | null,
	sure: boolean,
): RawName {
	return {
		type,
		from,
		to,
		start: doc.tokens[from]!.start,
		end: doc.tokens[to - 1]!.end,
		sentence: run.sentence,
		sure,
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
		if (!looksLikePerson(tokens.slice(from, run.to)) || !isCapitalized(tokens[from - 1]!)) continue;
		const title = { start: tokens[run.from]!.start, end: tokens[from - 1]!.end };
		return [{ ...named(doc, run, from, run.to, 'person', true), title }];
	}
	return [];
}

// Endings of common words, rare in names.
const COMMON =
	/(?:tion|sion|ment|ness|ity|ship|ary|ical|ional|ive|ance|ence|ism|logy|isor|itor|ción|sión|dad|miento|mente|iv[oa]|ad[oa]s|id[oa]s|ic[oa]s|ales|ares|ismo|ería|tura|arios?|ncia)s?$/;
const isCommon = (token: Token, habits: Habits) => habits.lower.has(token.norm) || COMMON.test(token.norm);

/** The body that a role belongs to, where the run names one: `White House` in `White House Press Secretary`. */
function bodyBeforeRole(doc: Doc, run: Run, cut: number): RawName | null {
	const { tokens } = doc;
	let from = run.from;
	while (from < cut && (ADJECTIVES.has(tokens[from]!.norm) || HONORIFICS.has(tokens[from]!.norm))) from += 1;
	for (let to = cut; to > from; to -= 1) {
		const words = tokens.slice(from, to);
		const kind = kindOfWords(words);
		if (kind === 'organization' || kind === 'place') return named(doc, run, from, to, kind, false);
		if (words.every((word) => ROLE_MODIFIERS.has(word.norm) || ROLES.has(word.norm))) return null;
	}
	return null;
}

const PLACE_BEFORE = new Set('in at near from to into toward via en desde hacia hasta'.split(' '));
const BODY_AFTER = new Set('personnel staff officers agents officials deportation'.split(' '));

/** A name of unknown words is read by what stands around it. */
function kindByPlace(doc: Doc, from: number, to: number, habits: Habits): MentionType | null {
	const { tokens } = doc;
	const before = tokens[from - 1]?.norm ?? '';
	const after = tokens[to]?.norm ?? '';
	const length = to - from;
	if (length === 1 && BODY_AFTER.has(after)) return 'organization';
	// `Notice to Appear`.
	if (before === 'to' && tokens[from - 2] !== undefined && isCapitalized(tokens[from - 2]!)) return null;
	if (PLACE_BEFORE.has(before))
		return isUpper(tokens[from]!) && tokens[from]!.text.length <= 6 && length === 1 ? null : 'place';
	if (after === ',' && STATE_CODES.has(tokens[to + 1]?.text ?? '')) return 'place';
	if (length === 1 && isUpper(tokens[from]!))
		return KNOWN_ORGANIZATIONS.has(tokens[from]!.norm) ? 'organization' : null;
	if (length < 2 || length > 4 || before === 'the') return null;
	const plain = tokens
		.slice(from, to)
		.every((token) => isCapitalized(token) && !isUpper(token) && !isCommon(token, habits));
	return plain ? 'person' : null;
}

/** `Eloy, AZ`, `Washington, DC`, `Izalco, El Salvador`: the end of the longer name, or null. */
function placeWithState(doc: Doc, to: number): number | null {
	const { tokens } = doc;
	if (tokens[to]?.text !== ',' || tokens[to + 1] === undefined) return null;
	if (
		STATE_CODES.has(tokens[to + 1]!.text) ||
		REGIONS.has(tokens[to + 1]!.norm) ||
		COUNTRIES.has(tokens[to + 1]!.norm)
	)
		return to + 2;
	const two = `${tokens[to + 1]!.norm} ${tokens[to + 2]?.norm ?? ''}`;
	return isCapitalized(tokens[to + 1]!) && (REGIONS.has(two) || COUNTRIES.has(two)) ? to + 3 : null;
}
