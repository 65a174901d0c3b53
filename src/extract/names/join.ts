import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { fold } from './fold.ts';
import type { RawName } from './read.ts';

/** A name at one place, joined inside this document to the fullest form that it is short for. */
export type Name = {
	readonly type: MentionType;
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
	readonly sentence: number;
	/** The words as they stand, on one line. */
	readonly written: string;
	/** The fullest form of the same name in this text, as it stands there. */
	readonly full: string;
	readonly title?: { readonly start: number; readonly end: number };
};

type Known = {
	readonly full: string;
	readonly type: MentionType;
	readonly words: readonly string[];
	readonly start: number;
};
const SMALL = new Set('of the and for on & de del la las los el y e para'.split(' '));

/**
 * Joins short forms to full ones: a surname, a part of a double surname, an acronym given in brackets. A short
 * form that fits two people joins the one named last before it. Initials are never expanded, spellings never mended.
 */
export function joinNames(doc: Doc, raw: readonly RawName[]): Name[] {
	const acronyms = readAcronyms(doc, raw);
	const people = new Map<string, Known[]>();
	const kinds = new Map<string, MentionType>();
	const drafts = raw.map((name) => ({ name, written: writtenOf(doc, name) }));
	for (const { name, written } of drafts) {
		const { zone } = doc.sentences[name.sentence]!;
		if ((zone === 'title' || zone === 'heading') && !name.sure) continue;
		if (name.type !== null && name.type !== 'person') kinds.set(fold(written), name.type);
		if (name.type === 'person' && name.to - name.from > 1) learnPerson(people, name, written);
	}
	for (const [short, known] of acronyms) kinds.set(short, known.type);
	const names: Name[] = [];
	for (const { name, written } of drafts) {
		const key = fold(written);
		// A heading's capitals prove nothing: only names that the text knows, or that prove themselves.
		const { zone } = doc.sentences[name.sentence]!;
		const heading = zone === 'title' || zone === 'heading';
		const body = name.type === 'organization' || name.type === 'facility';
		if (
			heading &&
			!name.sure &&
			!(body && name.to - name.from > 2) &&
			!kinds.has(key) &&
			findPerson(people, name, written) === null
		)
			continue;
		const acronym = acronyms.get(key);
		if (acronym !== undefined) {
			names.push(joined(name, written, acronym.full, acronym.type));
			continue;
		}
		const joins = (name.type === null || name.type === 'person') && !isKin(doc, name);
		const known = joins ? findPerson(people, name, written) : null;
		const full = known === null ? written : known.full;
		const type = known === null ? (name.type ?? kinds.get(key) ?? null) : 'person';
		if (type !== null && (name.type !== null || known !== null || kinds.has(key)))
			names.push(joined(name, written, full, type));
	}
	return names;
}

// `Ana Ruiz (madre)`: a relative with the same names is somebody else.
const KIN =
	/^(?:padre|madre|hermano|hermana|hijo|hija|esposo|esposa|abuelo|abuela|tío|tía|primo|prima|father|mother|brother|sister|son|daughter|wife|husband)$/;
const isKin = (doc: Doc, name: RawName) =>
	doc.tokens[name.to]?.text === '(' && KIN.test(doc.tokens[name.to + 1]?.norm ?? '');

function joined(name: RawName, written: string, full: string, type: MentionType): Name {
	const { start, end, from, to, sentence, title } = name;
	return { type, start, end, from, to, sentence, written, full, ...(title === undefined ? {} : { title }) };
}

const writtenOf = (doc: Doc, name: RawName) =>
	doc.tokens
		.slice(name.from, name.to)
		.map((token, index, all) =>
			index > 0 && all[index - 1]!.end < token.start ? ` ${token.text}` : token.text,
		)
		.join('');

function wordsOf(written: string): string[] {
	return written
		.split(/[\s,-]+/)
		.map(fold)
		.filter((word) => word !== '' && !SMALL.has(word));
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();

function learnPerson(people: Map<string, Known[]>, name: RawName, written: string): void {
	const words = wordsOf(written);
	for (const word of words) {
		const list = people.get(word) ?? [];
		// The same words in another order or in capitals are the same name, under the form read first.
		const same = list.findIndex(
			(other) => other.words.length === words.length && words.every((each) => other.words.includes(each)),
		);
		// A caption's capitals give way to the name as sentences write it.
		if (same >= 0 && isCapitals(list[same]!.full) && !isCapitals(written))
			list[same] = { ...list[same]!, full: written };
		if (same < 0 && list.length < 24) list.push({ full: written, type: 'person', words, start: name.start });
		people.set(word, list);
	}
}

/** The longest form that has all words of this one; of several, the one last named before it. */
function findPerson(
	people: ReadonlyMap<string, readonly Known[]>,
	name: RawName,
	written: string,
): Known | null {
	const words = wordsOf(written);
	const first = words[0];
	if (first === undefined) return null;
	let best: Known | null = null;
	for (const known of people.get(first) ?? []) {
		if (known.words.length < words.length || !words.every((word) => known.words.includes(word))) continue;
		if (best === null || better(known, best, name.start)) best = known;
	}
	return best;
}

function better(known: Known, best: Known, at: number): boolean {
	if (best.words.every((word) => known.words.includes(word))) return known.words.length > best.words.length;
	if (known.words.every((word) => best.words.includes(word))) return false;
	if (known.start <= at && best.start <= at) return known.start > best.start;
	return known.start <= at && best.start > at;
}

/** `Border Patrol (USBP)`, `CECOT (Centro de …)`, `Confinement Center, or CECOT`: acronym, folded, to full form. */
function readAcronyms(doc: Doc, raw: readonly RawName[]): Map<string, { full: string; type: MentionType }> {
	const acronyms = new Map<string, { full: string; type: MentionType }>();
	const { tokens } = doc;
	if (doc.front.outletAlias !== undefined && doc.front.outlet !== undefined) {
		acronyms.set(fold(doc.front.outletAlias), { full: doc.front.outlet.value, type: 'organization' });
	}
	for (const name of raw) {
		// `Alder Detention Center’s (ADC) medical director`
		const owner = tokens[name.to]?.norm === "'s" && tokens[name.to + 1]?.text === '(' ? 1 : 0;
		const open = tokens[name.to + owner];
		const inBrackets = open?.text === '(';
		const orForm =
			open?.text === ',' && (tokens[name.to + 1]?.norm === 'or' || tokens[name.to + 1]?.norm === 'o');
		const at = inBrackets ? name.to + owner + 1 : orForm ? name.to + 2 : -1;
		const short = at === -1 ? undefined : tokens[at];
		if (short === undefined || short.text.length < 2 || short.text.length > 14) continue;
		if (!isUpper(short) && !(isCapitalized(short) && inBrackets && tokens[at + 1]?.text === ')')) continue;
		if (inBrackets && tokens[at + 1]?.text !== ')' && tokens[at + 1]?.text !== ',') continue;
		if (name.to - name.from < 2 || name.type === 'person' || acronyms.has(fold(short.text))) continue;
		if (!orForm && !initialsFit(short.text, writtenOf(doc, name))) continue;
		acronyms.set(fold(short.text), { full: writtenOf(doc, name), type: name.type ?? 'organization' });
	}
	return acronyms;
}

/** Whether most letters of an acronym are initials of the name's words, in order. */
function initialsFit(short: string, full: string): boolean {
	const letters = fold(short).replace(/[^a-z]/g, '');
	const initials = full
		.split(/[\s-]+/)
		.map((word) => fold(word).charAt(0))
		.join('');
	let hit = 0;
	let at = 0;
	for (const letter of letters) {
		const found = initials.indexOf(letter, at);
		if (found === -1) continue;
		hit += 1;
		at = found + 1;
	}
	return hit >= 2 && hit * 2 >= letters.length;
}
