import { type Doc, onOneLine } from '../document.ts';
import { ADVERBS, AUXILIARIES, BE } from '../lexicon/grammar-words.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { REACH, type View } from './view.ts';

/** A preposition with its phrase; `owner` is whose custody it is. */
export type Complement = {
	readonly preposition: string;
	readonly at: number;
	readonly phrase: Phrase;
	readonly owner?: Phrase;
};

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PREPOSITIONS = set(
	'to into onto at in inside within near from by on under via through for with of aboard until since between during about against outside toward towards over',
);

const STOPS = set(
	'and or but who whom which that where when while because after before once if upon pending following charging due as although however so than whereas and/or although',
);

/** Verbs of saying: what stands behind them is of the saying, `his lawyer said Friday`. */
export const REPORTS =
	/^(?:said|says|told|tells|announced|announces|added|wrote|confirmed|confirms|stated|argued|tweeted|posted|according|informó|informaron|dijo|dijeron|anunció|anunciaron|confirmó|confirmaron|denunció|denunciaron|señaló|indicó|afirmó|aseguró|declaró|explicó|reportó|según)$/;

/** Verbs that often follow `to`: `to await receipt of …` is no goal. */
const INFINITIVES = set(
	'be await face serve stand undergo receive attend see meet join work live help testify answer complete obtain provide continue seek begin ensure monitor rule evaluate determine assist reduce avoid prevent make get have do allow visit finish start pay appear fight plead',
);

const GERUNDS = set(
	'being remaining entering reentering re-entering crossing attempting having overstaying violating failing living working staying',
);

const PARTICLES = set('back in out up over down there directly again together away off home abroad overseas');

export const isAdverb = (norm: string): boolean =>
	ADVERBS.has(norm) || norm === 'ever' || /ly$|mente$/.test(norm);

/** What follows from unit `from` to the end of the clause. */
export function complementsFrom(doc: Doc, view: View, from: number): { list: Complement[]; end: number } {
	const { units } = view;
	const list: Complement[] = [];
	let skipped = 0;
	let at = from;
	while (at < Math.min(units.length, from + REACH)) {
		const unit = units[at]!;
		if (unit.kind === 'date' || unit.kind === 'name') {
			at += 1;
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
			const phrase = phraseAt(doc, view, at + 1);
			if (phrase === null) {
				at += 1;
				continue;
			}
			const complement = extend(doc, view, unit.norm, at, phrase);
			list.push(complement);
			at = Math.max(at + 1, (complement.owner ?? complement.phrase).to);
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
			const joined = { ...phrase, kind, to: owned.to, end: kind === 'hospital' ? phrase.end : owned.end };
			return kind === 'custody'
				? { preposition, at, phrase: joined, owner: phrase }
				: { preposition, at, phrase: joined };
		}
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

export type Verb = {
	/** The first auxiliary, or the verb itself. */
	readonly from: number;
	readonly passive: boolean;
	readonly infinitive: boolean;
	readonly auxiliaries: readonly string[];
};

/** Verbs that hand their subject on to an infinitive: `was unable to remove`. */
const CATENATIVE = set(
	'going unable able refused refuses declined failed attempted tried planned plans intends intended wants wanted prepared continued began used decided sought seeks threatened proceeded expected scheduled supposed',
);

/** The auxiliaries before a verb, over adverbs and negations. */
export function verbAt(view: View, trigger: number): Verb {
	const { units } = view;
	const auxiliaries: string[] = [];
	let from = trigger;
	let infinitive = false;
	// Past `unable to`, auxiliaries are those of the first verb, not of this one.
	let handedOn = false;
	for (let at = trigger - 1; at >= 0 && at >= trigger - 7; at -= 1) {
		const { norm, kind, token } = units[at]!;
		// `was wrongly or “mistakenly” deported`
		if (kind === 'mark' && /^["“”]$/.test(token.text)) continue;
		if (kind !== 'word') break;
		if (norm === 'or' || (norm === 'ordered' && at === trigger - 1)) continue;
		if (AUXILIARIES.has(norm) || /^(?:get|gets|got|getting|gotten)$/.test(norm)) {
			if (!handedOn) auxiliaries.push(norm);
			from = at;
		} else if (norm === 'to' && at === from - 1) {
			infinitive = true;
			from = at;
		} else if (infinitive && at === from - 1 && CATENATIVE.has(norm)) {
			from = at;
			handedOn = true;
		} else if (!isAdverb(norm) && norm !== 'not' && norm !== 'never' && norm !== 'since') break;
	}
	const passive = auxiliaries.some((norm) => BE.has(norm) || /^g[eo]t/.test(norm));
	return { from, passive, infinitive, auxiliaries };
}

/** The phrase that is the subject of what begins at unit `before`, over commas, relatives and phrases that hang on it. */
export function subjectBefore(doc: Doc, view: View, before: number): Phrase | null {
	const { units } = view;
	let to = before;
	while (
		to > 0 &&
		(units[to - 1]!.kind === 'word'
			? isAdverb(units[to - 1]!.norm)
			: /^["“]$/.test(units[to - 1]!.token.text))
	)
		to -= 1;
	const relative = to > 0 && /^(?:who|whom|that|which)$/.test(units[to - 1]!.norm);
	if (relative) to -= 1;
	if (to > 0 && units[to - 1]!.token.text === ',') to -= 1;
	let phrase = phraseBefore(doc, view, to);
	if (phrase?.kind === 'date') return null;
	// `J. M., who is a baker, | was arrested`: what the name is said to be stands between.
	const said = phrase === null ? '' : (units[phrase.from - 1]?.norm ?? '');
	if (phrase !== null && BE.has(said) && /^(?:who|which|that)$/.test(units[phrase.from - 2]?.norm ?? '')) {
		const comma = units[phrase.from - 3]?.token.text === ',' ? 3 : 2;
		phrase = phraseBefore(doc, view, phrase.from - comma) ?? phrase;
	}
	// `the migrants who were flown`: nobody before them.
	if (relative && (phrase?.kind === 'group' || phrase?.kind === 'person')) return phrase;
	// `the tiler who was arrested`: `who` makes a person of whatever word stands before it.
	if (phrase?.kind === 'other' && units[before - 1]?.norm === 'who') return { ...phrase, kind: 'person' };
	// `to the custody of the county jail, who held her`: the body nearest to `who` is who did it.
	const who = relative && units[before - 1]?.norm === 'who';
	if (who && /^(?:body|facility|hospital)$/.test(phrase?.kind ?? '')) return phrase;
	for (let round = 0; phrase !== null && round < 4; round += 1) {
		const joint = units[phrase.from - 1];
		if (
			joint === undefined ||
			joint.kind !== 'word' ||
			!/^(?:of|in|at|from|with|for|near|by|on|de|del|en)$/.test(joint.norm)
		)
			break;
		// `an immigration judge, in Alder, NV, who ordered`
		const aside = relative && units[phrase.from - 2]?.token.text === ',';
		const head = phraseBefore(doc, view, phrase.from - (aside ? 2 : 1));
		if (head === null || head.kind === 'date') return null;
		// `officers of the Norte Police`: the body, not its hands.
		if (joint.norm === 'of' && isCrew(head) && phrase.kind === 'body') break;
		phrase = head;
	}
	if (phrase?.kind === 'other' && units[before - 1]?.norm === 'who') return { ...phrase, kind: 'person' };
	return phrase;
}

const isCrew = ({ kind, unit }: Phrase): boolean =>
	kind === 'body' && /^(?:officers?|agents?|personnel|staff|members|officials|deputies)$/.test(unit.norm);

/** `ICE, FBI and DEA arrested …`: where the whole list of bodies that ends with this one begins. */
export function listBefore(doc: Doc, view: View, last: Phrase): Phrase {
	const { units } = view;
	let from = last.from;
	let items = 0;
	for (;;) {
		let joint = from - 1;
		if (/^(?:and|&)$/.test(units[joint]?.norm || (units[joint]?.token.text ?? ''))) joint -= 1;
		else if (items === 0) return last;
		if (units[joint]?.token.text === ',') joint -= 1;
		else if (joint === from - 1) break;
		const item = phraseBefore(doc, view, joint + 1);
		if (item?.kind !== 'body') break;
		from = item.from;
		items += 1;
	}
	const before = units[from - 1];
	const opens =
		before === undefined ||
		before.kind === 'mark' ||
		before.kind === 'date' ||
		/^(?:that|when|while|where|after|before|and|then)$/.test(before.norm);
	if (items === 0 || !opens) return last;
	const start = units[from]!.start;
	return { ...last, from, start, bare: start, value: onOneLine(doc.text.slice(start, last.end)) };
}

/** The first phrase of a sentence that hangs on no preposition: who did it, when the verb itself does not say. */
export function firstPhrase(doc: Doc, view: View, before: number): Phrase | null {
	const { units } = view;
	for (let at = Math.max(0, before - REACH); at < before; ) {
		const unit = units[at]!;
		const opener =
			unit.kind === 'word' &&
			(PREPOSITIONS.has(unit.norm) ||
				/^(?:approximately|upon|after|while|once|following|during|prior|despite|amid)$/.test(unit.norm));
		const phrase = phraseAt(doc, view, opener ? at + 1 : at);
		if (opener && phrase !== null) {
			at = Math.max(at + 1, phrase.to);
			continue;
		}
		if (
			phrase !== null &&
			!opener &&
			['person', 'group', 'body', 'facility', 'hospital', 'pronoun'].includes(phrase.kind)
		)
			return phrase;
		at = phrase === null ? at + 1 : Math.max(at + 1, phrase.to);
	}
	return null;
}
