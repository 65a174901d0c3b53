import { type Doc, onOneLine } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { GERUNDS, INFINITIVES, isAdverb, PARTICLES, PREPOSITIONS, REPORTS, STOPS } from './link-words.ts';
import { APART, hasVerb, nextOfList, secondPlace } from './listed-places.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { REACH, type View } from './view.ts';

/** A preposition with its phrase; `owner` is whose custody it is. */
export type Complement = {
	readonly preposition: string;
	readonly at: number;
	readonly phrase: Phrase;
	readonly owner?: Phrase;
};

/** What follows from unit `from` to the end of the clause. */
export function complementsFrom(doc: Doc, view: View, from: number): { list: Complement[]; end: number } {
	const { units } = view;
	const list: Complement[] = [];
	let skipped = 0;
	let at = from;
	/** Where the list of places ends that the last preposition has. */
	let joined = -1;
	while (at < Math.min(units.length, from + REACH)) {
		const unit = units[at]!;
		if (unit.kind === 'date' || unit.kind === 'name') {
			at += 1;
			continue;
		}
		const more = unit.token.text === ',' ? nextOfList(doc, view, at, list.at(-1), joined) : null;
		if (more !== null) {
			at = more.to;
			joined = more.to;
			continue;
		}
		if (unit.kind === 'mark') {
			if (/^[;:.?!•]$/.test(unit.token.text)) break;
			at += 1;
			continue;
		}
		// `pursuant to the Alien Enemies Act` names an authority, no goal.
		if (unit.norm === 'pursuant' && units[at + 1]?.norm === 'to') {
			const phrase = phraseAt(doc, view, at + 2);
			if (phrase !== null) list.push({ preposition: 'under', at, phrase });
			at = phrase?.to ?? at + 2;
			continue;
		}
		if (unit.norm === 'or' && /^(?:on|at)$/.test(units[at - 1]?.norm ?? '')) {
			at += 1;
			continue;
		}
		// `between 3 May and 5 May in Alder`
		if (unit.norm === 'and' && units[at - 1]?.kind === 'date' && units[at + 1]?.kind === 'date') {
			at += 2;
			continue;
		}
		// `moved out of one prison and into another`
		if (
			unit.norm === 'and' &&
			/^(?:into|to)$/.test(units[at + 1]?.norm ?? '') &&
			list.at(-1)?.preposition === 'from'
		) {
			at += 1;
			continue;
		}
		// `from Norland and Westland to Estland`: the second is of the same preposition.
		const second = unit.norm === 'and' ? secondPlace(doc, view, at, list.at(-1)) : null;
		if (second !== null) {
			at = second.to;
			continue;
		}
		// `arrested while on a visit to Alder`
		if (unit.norm === 'while' && /^(?:on|in|at)$/.test(units[at + 1]?.norm ?? '')) {
			at += 1;
			continue;
		}
		// `held at Alder as of 3 May`
		if (unit.norm === 'as' && units[at + 1]?.norm === 'of' && units[at + 2]?.kind === 'date') {
			at += 2;
			continue;
		}
		if (STOPS.has(unit.norm) || REPORTS.test(unit.norm)) break;
		// `flown out of the base`
		if (unit.norm === 'out' && units[at + 1]?.norm === 'of') {
			const left = phraseAt(doc, view, at + 2);
			if (left !== null) {
				list.push({ ...extend(doc, view, 'from', at, left), preposition: 'from' });
				at = Math.max(at + 1, left.to);
				continue;
			}
		}
		if (PARTICLES.has(unit.norm) && !isPhraseStart(doc, view, at + 1)) {
			at += 1;
			continue;
		}
		// `at least 40 protesters`
		if (/^(?:at|up|as)$/.test(unit.norm) && /^(?:least|most|to|many|few)$/.test(units[at + 1]?.norm ?? '')) {
			const counted = phraseAt(doc, view, at);
			if (counted !== null && counted.to > at + 2) {
				at = counted.to;
				continue;
			}
		}
		// `arrested for remaining in the country`: where they remained.
		if (unit.norm === 'for' && GERUNDS.has(units[at + 1]?.norm ?? '')) break;
		if (PREPOSITIONS.has(unit.norm)) {
			const next = units[at + 1];
			if (
				unit.norm === 'to' &&
				next !== undefined &&
				(ENGLISH_VERBS.get(next.norm)?.form === 'base' || INFINITIVES.has(next.norm))
			)
				break;
			// `outside of a shop`
			const link = /^(?:outside|inside)$/.test(unit.norm) && next?.norm === 'of' ? at + 2 : at + 1;
			const phrase = phraseAt(doc, view, link);
			if (phrase === null) {
				at += 1;
				continue;
			}
			// `a jail across the street from the courthouse`: where the jail lies.
			if (unit.norm === 'from' && APART.test(units[at - 1]?.norm ?? '')) {
				at = Math.max(at + 1, phrase.to);
				continue;
			}
			// `since the prison opened in 2002`: a clause of its own.
			if (unit.norm === 'since' && phrase.kind !== 'date' && hasVerb(view, phrase)) break;
			const complement = extend(doc, view, unit.norm, at, phrase);
			list.push(complement);
			at = Math.max(at + 1, (complement.owner ?? complement.phrase).to);
			joined = at;
			continue;
		}
		if (
			AUXILIARIES.has(unit.norm) ||
			(ENGLISH_VERBS.has(unit.norm) && ENGLISH_VERBS.get(unit.norm)!.form !== 'base')
		)
			break;
		if (!isAdverb(unit.norm)) skipped += 1;
		if (skipped > 5) break;
		at += 1;
	}
	return { list, end: at };
}

function isPhraseStart(doc: Doc, view: View, at: number): boolean {
	const next = view.units[at];
	return (
		next !== undefined &&
		next.kind !== 'mark' &&
		!PREPOSITIONS.has(next.norm) &&
		phraseAt(doc, view, at) !== null
	);
}

/** `the custody of ERO Norte`, `County Hospital’s emergency department`, `the emergency room at County Hospital`. */
function extend(doc: Doc, view: View, preposition: string, at: number, phrase: Phrase): Complement {
	const next = view.units[phrase.to];
	if (phrase.kind === 'custody' && next?.norm === 'of') {
		const owner = phraseAt(doc, view, phrase.to + 1);
		if (owner !== null) return { preposition, at, phrase, owner };
	}
	if (next?.norm === "'s" || next?.token.text === '’') {
		const owned = phraseAt(doc, view, phrase.to + 1);
		if (owned?.kind === 'inside' && phrase.kind === 'hospital')
			return { preposition, at, phrase: { ...phrase, to: owned.to } };
		if (owned !== null) {
			const kind =
				owned.kind === 'hospital' || owned.kind === 'custody' || owned.kind === 'inside'
					? owned.kind
					: phrase.kind === 'person'
						? 'other'
						: owned.kind;
			const end = kind === 'hospital' ? phrase.end : owned.end;
			const joined = { ...phrase, kind, to: owned.to, end };
			// `El Salvador’s mega-prison` is no El Salvador.
			if (PLACES_OWNED.test(kind))
				return {
					preposition,
					at,
					phrase: { ...joined, unit: owned.unit, value: onOneLine(doc.text.slice(phrase.start, end)) },
				};
			return kind === 'custody'
				? { preposition, at, phrase: joined, owner: phrase }
				: { preposition, at, phrase: joined };
		}
	}
	// `one of the interrogation centres in Alder`
	if (next?.norm === 'of' && /^(?:one|some|several|many|most|two|three|both|another)$/.test(phrase.value)) {
		const house = phraseAt(doc, view, phrase.to + 1);
		if (house !== null && PLACES_OWNED.test(house.kind))
			return { preposition, at, phrase: placedIn(doc, view, house) };
	}
	// `the ER, at County Hospital`
	const joint = next?.token.text === ',' ? phrase.to + 1 : phrase.to;
	if (
		phrase.kind === 'hospital' &&
		phrase.unit.kind !== 'name' &&
		/^(?:at|of|in)$/.test(view.units[joint]?.norm ?? '')
	) {
		const named = phraseAt(doc, view, joint + 1);
		if (named?.kind === 'hospital') return { preposition, at, phrase: named };
	}
	return { preposition, at, phrase: placedIn(doc, view, phrase) };
}

const PLACES_OWNED = /^(?:facility|place)$/;

/** `a prison in Norlandia`, `his home outside Alder City`: a place without a name is told by where it lies. */
export function placedIn(doc: Doc, view: View, phrase: Phrase): Phrase {
	const nameless = view.units
		.slice(phrase.from, phrase.to)
		.every((unit) => unit.kind === 'word' && !/^\p{Lu}{2}/u.test(unit.token.text));
	if (!nameless || !/^(?:facility|hospital|place)$/.test(phrase.kind)) return phrase;
	if (!/^(?:in|near|outside|of|on)$/.test(view.units[phrase.to]?.norm ?? '')) return phrase;
	const where = phraseAt(doc, view, phrase.to + 1);
	if (where === null || where.unit.kind !== 'name' || !/^(?:place|country)$/.test(where.kind)) return phrase;
	return {
		...phrase,
		to: where.to,
		end: where.end,
		value: onOneLine(doc.text.slice(phrase.start, where.end)),
	};
}
