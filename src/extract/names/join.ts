import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { KNOWN_ORGANIZATIONS } from '../lexicon/organizations.ts';
import { readAcronyms } from './acronyms.ts';
import { fold } from './fold.ts';
import { gazetteerKind, isPlace } from './kind.ts';
import { findPerson, joinSpellings, type Known, learnPerson } from './people.ts';
import type { RawName } from './raw.ts';
import { kindsOf } from './weigh.ts';
import { writtenOf } from './written.ts';

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
	// Whoever was named with an office last before it; else whoever is named with it first.
	const titled: Titled = { first: new Map(), last: new Map() };
	for (const { name } of drafts) learnTitle(doc, titled, name);
	titled.last.clear();
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
		learnTitle(doc, titled, name);
		if (name.office === true) {
			const { norm } = doc.tokens[name.from]!;
			const holder = titled.last.get(norm) ?? titled.first.get(norm);
			if (holder !== undefined) {
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

type Titled = { readonly first: Map<string, RawName>; readonly last: Map<string, RawName> };

/** Remembers who is named with a title, by each of its words: `Secretary Ana Robles` … `the Secretary`. */
function learnTitle(doc: Doc, titled: Titled, name: RawName): void {
	const start = name.title?.start ?? name.start;
	for (let at = name.from - 1; at >= 0 && doc.tokens[at]!.start >= start; at -= 1) {
		const { norm } = doc.tokens[at]!;
		if (!titled.first.has(norm)) titled.first.set(norm, name);
		titled.last.set(norm, name);
	}
}

function isHeading(doc: Doc, { sentence }: RawName): boolean {
	const { zone } = doc.sentences[sentence]!;
	return zone === 'title' || zone === 'heading';
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
