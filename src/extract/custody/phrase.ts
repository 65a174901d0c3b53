import { type Doc, wordsAt } from '../document.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { isStop, isVerb } from './phrase-ends.ts';
import {
	isFacilityName,
	isHospitalName,
	kindOfHead,
	kindOfName,
	mergedKind,
	NO_ADVERB,
	type PhraseKind,
	SUBJECT_HEADS,
} from './phrase-kinds.ts';
import { BEFORE_NOUN, isNounHere, LEADING, PAST } from './phrase-spanish.ts';
import {
	afterComparator,
	hangsOn,
	isPeopleHead,
	isPlain,
	isPronounHere,
	isSpeaker,
	LEADS_NOTHING,
	OBJECT_PRONOUNS,
	opensPhrase,
	TRAILS,
} from './phrase-words.ts';
import type { Unit, View } from './view.ts';

/** A noun phrase: units `from` to `to`, exclusive. */
export type Phrase = {
	readonly kind: PhraseKind;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	/** Where its words begin after `the`, before a name. */
	readonly bare: number;
	readonly value: string;
	readonly unit: Unit;
	/** The words are a pronoun or say only `the detainee`: whom they mean, the text said before. */
	readonly anaphor: boolean;
};

const MAX_PHRASE = 9;

const NUMBERED = /\b(?:Module|Block|Pod|Dorm|Dormitory|Building|Camp|Sector|Wing|Ward|Unit|Cell)$/;

const memo = new WeakMap<View, Map<number, Phrase | null>>();

/** The phrase that begins at unit `from`, or null. A possessive (`Mr. PEREYRA’s arrest`) ends before its mark. */
export function phraseAt(doc: Doc, view: View, from: number): Phrase | null {
	const known = memo.get(view) ?? new Map<number, Phrase | null>();
	memo.set(view, known);
	const before = known.get(from);
	if (before !== undefined) return before;
	const phrase = readPhrase(doc, view, from);
	known.set(from, phrase);
	return phrase;
}

/** Spanish `once` is eleven. */
const stops = (view: View, unit: Unit): boolean =>
	isStop(unit) && !(unit.norm === 'once' && view.sentence.lang === 'es');

function readPhrase(doc: Doc, view: View, from: number, limit = from + MAX_PHRASE): Phrase | null {
	const { units } = view;
	const first = units[from];
	if (first === undefined) return null;
	if (first.kind === 'date') return make(doc, view, 'date', from, from + 1, false);
	const counted = afterComparator(units, from);
	if (counted === from && first.kind === 'word' && LEADS_NOTHING.test(first.norm)) return null;
	if (counted > from) {
		const phrase = phraseAt(doc, view, counted);
		if (phrase === null) return null;
		const value = wordsAt(doc, first.start, phrase.end);
		return { ...phrase, from, start: first.start, bare: first.start, value };
	}
	if (OBJECT_PRONOUNS.has(first.norm) && first.kind === 'word') {
		const owner = first.norm === 'her' || first.norm === 'la' || first.norm === 'los' || first.norm === 'las';
		const counted =
			/^(?:los|las)$/.test(first.norm) &&
			kindOfHead(units[from + 1]?.norm ?? '', units[from + 1]?.norm ?? '') === 'group';
		if (!counted && (!owner || isPronounHere(units[from + 1])))
			return make(doc, view, 'pronoun', from, from + 1, true);
	}
	if (isSpeaker(view, first)) return make(doc, view, 'pronoun', from, from + 1, true);
	// Spanish `a` is no article.
	if (first.norm === 'a' && view.sentence.lang === 'es') return null;
	let at = from;
	let head = -1;
	let quoted = false;
	while (at < Math.min(units.length, limit)) {
		const unit = units[at]!;
		// `a 44-year-old man`
		if (
			unit.token.text === '-' &&
			at > from &&
			units[at - 1]!.token.kind === 'number' &&
			/^(?:year|month)-old$/.test(units[at + 1]?.norm ?? '')
		) {
			at += 1;
			continue;
		}
		if (
			unit.kind === 'mark' &&
			/^["“”«»]$/.test(unit.token.text) &&
			(at === from || quoted || /^["“«]$/.test(unit.token.text))
		) {
			// `a sus países | “antes del verano”`
			if (at > from && !quoted && !DETERMINERS.has(units[at - 1]!.norm) && isPlain(units[at + 1])) break;
			quoted = true;
			at += 1;
			continue;
		}
		if (unit.kind === 'name') {
			head = at;
			at += 1;
			// `the Yuba County Jail`, `ERO El Paso`: names that touch are one.
			while (units[at]?.kind === 'name' && kindOfName(doc, units[at]!) !== 'person') {
				head = at;
				at += 1;
			}
			// `Ms. PEREYRA- | Luna`: a name broken at a line's end.
			if (
				units[at]?.token.text === '-' &&
				units[at + 1]?.kind === 'name' &&
				units[at]!.start === units[head]!.end
			)
				head = at + 1;
			// `Module 6`: its number is part of the name.
			const number = units[at];
			if (number?.token.kind === 'number' && NUMBERED.test(units[head]!.name!.written)) head = at;
			return named(doc, view, from, head) ?? null;
		}
		if (stops(view, unit) && !(at === from && DETERMINERS.has(unit.norm))) break;
		if (at > from && /\p{Ll}ed$/u.test(unit.norm) && opensPhrase(units[at + 1])) break;
		// `los 136 trabajadores | comenzó`: a past tense that no table knows.
		if (at > from && view.sentence.lang === 'es' && PAST.test(unit.token.text)) break;
		// `en prisión | 35 personas`: a number of people begins a phrase of its own.
		if (
			at > from &&
			view.sentence.lang === 'es' &&
			unit.token.kind === 'number' &&
			!DETERMINERS.has(units[at - 1]!.norm) &&
			kindOfHead(units[at + 1]?.norm ?? '', '') === 'group'
		)
			break;
		// `a child | suffering from`, `people | living in`
		if (
			at > from &&
			/\p{Ll}{3}ing$/u.test(unit.token.text) &&
			isPeopleHead(units[at - 1]!) &&
			hangsOn(units[at + 1])
		)
			break;
		// `into custody | earlier in the day`, `their relatives | instead`
		if (at > from && TRAILS.has(unit.norm) && hangsOn(units[at + 1])) break;
		// `the people | it has sent`
		if (at > from && /^(?:it|he|she|they|we|i|you)$/.test(unit.norm)) break;
		// `the migrants allegedly | deported`
		if (
			at > from &&
			/mente$|ly$/.test(unit.norm) &&
			!NO_ADVERB.has(unit.norm) &&
			(units[at + 1] === undefined || isStop(units[at + 1]!) || isVerb(units[at + 1]!))
		)
			break;
		if (isVerb(unit) && (at > from || !PERSON_NOUNS.has(unit.norm)) && !isNounHere(view, at, from)) break;
		if (
			at > from &&
			unit.kind === 'word' &&
			DETERMINERS.has(unit.norm) &&
			!DETERMINERS.has(units[at - 1]!.norm)
		)
			break;
		head = at;
		at += 1;
	}
	if (head < 0) return null;
	const last = units[head]!;
	const words = units
		.slice(from, head + 1)
		.map((unit) => unit.norm)
		.join(' ');
	let kind = kindOfHead(last.norm, words.replace(/^the /, ''));
	// Spanish says the thing first: `un calabozo vecino`, `la estación migratoria`.
	if (view.sentence.lang === 'es') {
		let lead = DETERMINERS.has(first.norm) ? from + 1 : from;
		while (lead < head && BEFORE_NOUN.test(units[lead]!.norm)) lead += 1;
		const thing = lead < head ? kindOfHead(units[lead]!.norm, '') : 'other';
		if (thing !== 'other') kind = thing;
		// `motivos políticos`: the noun comes first, so that its adjective is nobody.
		else if (lead < head && /^(?:person|group)$/.test(kind) && !LEADING.test(units[lead]!.norm))
			kind = 'other';
	}
	// The head may be followed by an adverb or adjective: `a group largely`.
	for (let back = head; kind === 'other' && back > from; back -= 1) {
		kind = back === head ? kind : weak(kindOfHead(units[back]!.norm, units[back]!.norm));
		// `the surgeon | operated`: a verb that no table knows.
		if (kind !== 'other' && /\p{L}{3}ed$/u.test(units[back + 1]!.norm))
			return make(doc, view, kind, from, back + 1, false);
	}
	// Spanish says the thing first: `centro clandestino`, `fuerzas represivas`.
	if (kind === 'other' && view.sentence.lang === 'es') {
		const lead = DETERMINERS.has(first.norm) ? from + 1 : from;
		kind = kindOfHead(units[lead]?.norm ?? '', '');
	}
	// Any word is capitalised at the head of a sentence.
	const opening = head === from && from === 0 && !isUpper(last.token);
	if (
		kind === 'other' &&
		!opening &&
		(isUpper(last.token) || (isCapitalized(last.token) && isCapitalized(first.token)))
	)
		kind = /^\p{Lu}\p{Ll}+(?:[aei]ns|ese)$/u.test(last.token.text) && head > from ? 'group' : 'body';
	if ((kind === 'other' || kind === 'body') && isCapitalized(last.token) && isFacilityName(words))
		kind = isHospitalName(words) ? 'hospital' : 'facility';
	return make(doc, view, kind, from, head + 1, SUBJECT_HEADS.has(last.norm));
}

/** A phrase that ends in a name, or goes on from it: `the Norte administration`, `County Hospital medical staff`. */
function named(doc: Doc, view: View, from: number, last: number): Phrase {
	const { units } = view;
	const names = units.slice(from, last + 1).filter((unit) => unit.kind === 'name');
	for (let to = last + 1; to <= last + 3; to += 1) {
		const tail = units[to];
		if (tail?.kind !== 'word' || isCapitalized(tail.token) || isStop(tail)) break;
		// `Norte medical staff`, `a Norte detention center`, `Alder civil prison`, but `Norte custody`.
		const next = units[to + 1];
		if (next?.kind === 'word' && HOUSES.test(kindOfHead(next.norm, ''))) continue;
		// `pronounced Ms. PEREYRA dead`
		if (tail.norm === 'dead') break;
		const kind = kindOfHead(tail.norm, '');
		if (
			/^(?:body|facility|hospital|custody|inside|place)$/.test(kind) ||
			(/^(?:group|person)$/.test(kind) && names.length === 1)
		)
			return make(doc, view, kind, from, to + 1, false, tail);
		break;
	}
	const acronym = units.slice(from, last).some((unit) => unit.kind === 'word' && isUpper(unit.token));
	const kinds = names.map((unit) => kindOfName(doc, unit));
	const kind = kinds.length > 1 ? mergedKind(kinds) : kinds[0]!;
	// `la isla Los Alcatraces`, `la cárcel Miguel Luna`: Spanish says first what the name is of.
	const noun =
		view.sentence.lang === 'es' && last > from
			? kindOfHead(units[DETERMINERS.has(units[from]!.norm) ? from + 1 : from]!.norm, '')
			: 'other';
	if (/^(?:facility|hospital|place)$/.test(noun))
		return make(doc, view, noun, from, last + 1, false, units[last]);
	const body = acronym && (kind === 'place' || kind === 'person');
	return make(
		doc,
		view,
		body ? 'body' : kind,
		from,
		last + 1,
		false,
		names.length === 1 && last === from ? names[0] : units[last],
	);
}

const HOUSES = /^(?:body|facility|hospital)$/;

const weak = (kind: PhraseKind): PhraseKind => (kind === 'group' || kind === 'person' ? kind : 'other');

function make(
	doc: Doc,
	view: View,
	kind: PhraseKind,
	from: number,
	to: number,
	anaphor: boolean,
	lead?: Unit,
): Phrase {
	const unit = lead ?? view.units[to - 1]!;
	// `“People | are being disappeared”`: the mark opens what is said, not whom it is about.
	const opened =
		/^["“«]$/.test(view.units[from]!.token.text) && /^(?:group|person)$/.test(kind) && to - from > 1;
	const start = view.units[opened ? from + 1 : from]!.start;
	const end = view.units[to - 1]!.end;
	const words = wordsAt(doc, start, end);
	const second = view.units[from + 1];
	const article =
		view.units[from]!.norm === 'the' &&
		second !== undefined &&
		from + 1 < to &&
		(second.kind === 'name' || from + 2 < to) &&
		/^\p{Lu}/u.test(second.token.text);
	return { kind, from, to, start, end, bare: article ? second.start : start, value: words, unit, anaphor };
}

/** Where the phrase that ends before unit `to` begins: the longest that reaches exactly there. */
export function phraseBefore(doc: Doc, view: View, to: number): Phrase | null {
	let best: Phrase | null = null;
	for (let from = to - 1; from >= Math.max(0, to - MAX_PHRASE); from -= 1) {
		const read = phraseAt(doc, view, from);
		// `un tribunal | ordenó`: a verb that no table knows went on with the phrase.
		const phrase =
			read !== null && read.to > to && isPlain(view.units[to]) ? readPhrase(doc, view, from, to) : read;
		if (phrase !== null && phrase.to === to) best = phrase;
		const unit = view.units[from]!;
		// `a 44-year-old man`
		if (unit.token.text === '-' && view.units[from - 1]?.token.kind === 'number') continue;
		if (
			unit.kind === 'mark' ||
			(isVerb(unit) && !isNounHere(view, from, from - 1)) ||
			(unit.kind === 'word' && stops(view, unit) && !DETERMINERS.has(unit.norm))
		)
			break;
		if (DETERMINERS.has(unit.norm) && best !== null) break;
	}
	return best;
}
