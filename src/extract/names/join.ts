import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { KNOWN_ORGANIZATIONS, NOT_BODIES } from '../lexicon/organizations.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { fold } from './fold.ts';
import { gazetteerKind, isPlace } from './kind.ts';
import { oneLetterApart } from './near.ts';
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
	/** Its words are an office (`the Secretary`), `full` who holds it: a reference, no name of its own. */
	readonly office?: boolean;
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
 * form that fits two people joins the one named last before it. Initials are never expanded.
 */
export function joinNames(doc: Doc, raw: readonly RawName[]): Name[] {
	const acronyms = readAcronyms(doc, raw);
	const people = new Map<string, Known[]>();
	const drafts = raw.map((name) => {
		const written = writtenOf(doc, name);
		return { name, written, key: fold(written), heading: isHeading(doc, name) };
	});
	const kinds = kindsOf(doc, drafts, acronyms);
	for (const { name, written, key, heading } of drafts) {
		if (heading && !name.sure) continue;
		if ((name.type ?? kinds.get(key)) === 'person' && name.to - name.from > 1)
			learnPerson(people, name, written);
	}
	joinSpellings(people);
	const titled = drafts.filter(({ name }) => name.title !== undefined);
	const names: Name[] = [];
	const things = new Set(
		drafts.filter(({ name }) => name.nothing === true && name.to - name.from === 1).map(({ key }) => key),
	);
	for (const { name, written, key, heading } of drafts) {
		// A part of the name before it (`Texas` in `Karnes City, Texas`), or letters that stand for a thing.
		if (name.from < (names.at(-1)?.to ?? 0) || things.has(key)) continue;
		// A heading's capitals prove nothing: only names that the text or a gazetteer knows, or that prove themselves.
		const body = name.type === 'organization' || name.type === 'facility';
		if (
			heading &&
			!name.sure &&
			!(body && name.to - name.from > 2) &&
			!kinds.has(key) &&
			!isPlace(key) &&
			!KNOWN_ORGANIZATIONS.has(key) &&
			findPerson(people, name, written) === null
		)
			continue;
		if (name.office === true) {
			const holder = holderOf(doc, titled, name);
			if (holder !== null) {
				const own = writtenOf(doc, holder);
				const full = findPerson(people, holder, own)?.full ?? own;
				names.push({ ...joined(name, written, full, 'person'), office: true });
			}
			continue;
		}
		const acronym = acronyms.get(key);
		if (acronym !== undefined) {
			names.push(joined(name, written, acronym.full, acronym.type));
			continue;
		}
		const own = name.nothing === true ? null : (name.type ?? kinds.get(key) ?? null);
		const joins = name.nothing !== true && (own === null || own === 'person') && !isKin(doc, name);
		const known = joins ? findPerson(people, name, written) : null;
		const type = known === null ? own : 'person';
		if (type !== null) names.push(joined(name, written, known?.full ?? written, type));
		else if (name.to - name.from > 1 && !heading) {
			const within = nameWithin(doc, people, name);
			if (within !== null) names.push(within);
		}
	}
	return names;
}

type Draft = {
	readonly name: RawName;
	readonly written: string;
	readonly key: string;
	readonly heading: boolean;
};

/**
 * What names nobody as a whole may begin with somebody whom the text names (`Robles Legacy Program`), or begin or end
 * with a place or body that a gazetteer knows (`Vietnam War`, `Fan Expo Canada`).
 */
function nameWithin(doc: Doc, people: ReadonlyMap<string, readonly Known[]>, name: RawName): Name | null {
	for (let to = name.to - 1; to > name.from; to -= 1) {
		const part = { ...name, to, end: doc.tokens[to - 1]!.end };
		const written = writtenOf(doc, part);
		const known =
			to - name.from === 1 && COMMON_WORDS.has(fold(written)) ? null : findPerson(people, part, written);
		if (known !== null) return joined(part, written, known.full, 'person');
		const kind = gazetteerKind(doc.tokens.slice(name.from, to));
		if (kind !== null) return joined(part, written, written, kind);
	}
	for (let from = Math.max(name.from + 1, name.to - 3); from < name.to; from += 1) {
		if (gazetteerKind(doc.tokens.slice(from, name.to)) !== 'place') continue;
		const last = { ...name, from, start: doc.tokens[from]!.start };
		const written = writtenOf(doc, last);
		return joined(last, written, written, 'place');
	}
	return null;
}

/** Who is last named with the title before it: `Secretary Ana Robles` … `the Secretary`. */
function holderOf(doc: Doc, drafts: readonly Draft[], office: RawName): RawName | null {
	const { norm } = doc.tokens[office.from]!;
	let holder: RawName | null = null;
	for (const { name } of drafts) {
		if (name.title === undefined) continue;
		if (holder !== null && name.start > office.start) break;
		for (let at = name.from - 1; at >= 0 && doc.tokens[at]!.start >= name.title.start; at -= 1)
			if (doc.tokens[at]!.norm === norm) holder = name;
	}
	return holder;
}

function isHeading(doc: Doc, { sentence }: RawName): boolean {
	const { zone } = doc.sentences[sentence]!;
	return zone === 'title' || zone === 'heading';
}

/**
 * What each written form names: what its words say, else what most of its places say, else, where it stands with a
 * capital that only a name has, a guess by its shape. A form that nothing speaks for names nothing.
 */
function kindsOf(
	doc: Doc,
	drafts: readonly Draft[],
	acronyms: ReadonlyMap<string, { readonly type: MentionType }>,
): Map<string, MentionType> {
	const kinds = new Map<string, MentionType>();
	const votes: Votes = new Map();
	const shapes = new Map<string, Shape>();
	for (const { name, key, heading, written } of drafts) {
		if ((heading && !name.sure) || name.nothing === true || name.office === true) continue;
		if (name.type !== null) {
			if (!kinds.has(key)) kinds.set(key, name.type);
			continue;
		}
		const { inside, common, determined } = name;
		const shape = shapes.get(key) ?? { written, words: name.to - name.from, common, count: 0, determined: 0 };
		if (inside) shape.count += 1;
		if (determined) shape.determined += 1;
		shapes.set(key, shape);
		if (name.guess === null) continue;
		vote(votes, key, name.guess, name.weak === true ? 1 : 3);
	}
	for (const [nth, { name, key }] of drafts.entries()) {
		const next = drafts[nth + 1];
		if (next === undefined || !isListed(doc, name, next.name)) continue;
		// In a list of names one of unknown words is what its neighbour is.
		const [here, there] = [name.type ?? name.guess, next.name.type ?? next.name.guess];
		if (here === null && there !== null && !name.common && name.inside) vote(votes, key, there);
		if (there === null && here !== null && !next.name.common && next.name.inside) vote(votes, next.key, here);
	}
	for (const [key, of] of votes)
		if (!kinds.has(key)) kinds.set(key, [...of].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]);
	for (const [key, shape] of shapes) {
		const kind = kinds.has(key) ? null : kindByShape(shape);
		if (kind !== null) kinds.set(key, kind);
	}
	for (const [short, { type }] of acronyms) kinds.set(short, type);
	return kinds;
}

type Votes = Map<string, Map<MentionType, number>>;

function vote(votes: Votes, key: string, type: MentionType, weight = 1): void {
	const of = votes.get(key) ?? new Map<MentionType, number>();
	of.set(type, (of.get(type) ?? 0) + weight);
	votes.set(key, of);
}

/** `Google, Bing, and Yahoo`: only a comma or `and` between them. */
function isListed(doc: Doc, left: RawName, right: RawName): boolean {
	if (right.from <= left.to || right.from - left.to > 2 || right.sentence !== left.sentence) return false;
	for (let at = left.to; at < right.from; at += 1)
		if (!/^(?:,|and|or|y|e|o|u|&)$/.test(doc.tokens[at]!.norm)) return false;
	return true;
}

type Shape = {
	readonly written: string;
	readonly words: number;
	readonly common: boolean;
	/** Its places where only a name has a capital, and those after `the` or `a`. */
	count: number;
	determined: number;
};

/** What is written like a name again and again and nothing tells what it names. */
function kindByShape({ written, words, common, count, determined }: Shape): MentionType | null {
	// `YouTube`
	if (NOT_BODIES.has(written.toLowerCase())) return null;
	if (
		words === 1 &&
		/\p{Ll}\p{Lu}/u.test(written) &&
		!/^(?:Mc|Mac|De|Di|La|Le|Van|O['’])\p{Lu}/u.test(written)
	)
		return 'organization';
	if (count < 2) return null;
	// `the Mets`; `the Polaroid` is a thing.
	const plural = /[^s]s$/.test(written);
	if (words === 1) {
		if (common) return null;
		if (determined * 2 >= count) return plural && determined === count ? 'organization' : null;
		return plural ? null : 'person';
	}
	return words <= 3 && count > 2 && (common || determined > 0) ? 'organization' : null;
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

/**
 * Two names of equally many words that differ in one letter of one word are two spellings of one: the one named more
 * often, or first, stands for both. Two known given names (`Mario`, `Maria`) are two people.
 */
function joinSpellings(people: Map<string, Known[]>): void {
	const all = new Set([...people.values()].flat());
	const instead = new Map<Known, string>();
	// By all words but one, so that only names that share those are compared.
	const alike = new Map<string, { readonly known: Known; readonly word: string }[]>();
	for (const known of all) {
		if (known.words.length < 2) continue;
		for (const [nth, word] of known.words.entries()) {
			const key = `${nth} ${known.words.filter((_, other) => other !== nth).join(' ')} ${known.words.length}`;
			const others = alike.get(key) ?? [];
			// Enough for any text of people: nobody is spelt in twenty ways.
			for (const other of others.slice(0, 20)) {
				if (other.word === word || instead.has(known) || !oneLetterApart(other.word, word)) continue;
				if (GIVEN_NAMES.has(other.word) && GIVEN_NAMES.has(word)) continue;
				instead.set(known, instead.get(other.known) ?? other.known.full);
			}
			if (others.length < 20) others.push({ known, word });
			alike.set(key, others);
		}
	}
	if (instead.size === 0) return;
	for (const [word, list] of people)
		people.set(
			word,
			list.map((known) => ({ ...known, full: instead.get(known) ?? known.full })),
		);
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
