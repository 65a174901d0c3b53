import { type Doc, type Sentence, tokenAt } from '../document.ts';
import { AUXILIARIES, isAdverb, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { type ClauseMap, mapClauses, RESULTS } from './clause-map.ts';
import type { Count } from './found.ts';
import { type Locative, locativesOf } from './locatives.ts';
import { isPlaceNoun } from './place-words.ts';
import type { TimePhrase } from './time-phrase.ts';
import { timesOf } from './times.ts';

/** A sentence as its counts are scoped: its clauses, and its phrases of place and time in order. */
export type Sight = {
	readonly clauses: ClauseMap;
	readonly places: readonly Locative[];
	readonly times: readonly TimePhrase[];
};

type Phrase = { readonly from: number; readonly to: number };
type Choice<P extends Phrase> = {
	readonly phrases: readonly P[];
	/** Those that a clause may say `where` or `during which` about. */
	readonly abouts: readonly P[];
	/** Whether it dates a single deed. */
	readonly point: (phrase: P) => boolean;
	/** Whether one that leads goes before one far behind. */
	readonly led: boolean;
};

/** A sentence of more tokens than this is no sentence: nothing in it is scoped, or each count would read all of it. */
const LONGEST = 400;
const BLIND: Sight = { clauses: { at: [], kinds: [], parents: [], from: [] }, places: [], times: [] };

export function sightOf(doc: Doc, sentence: Sentence): Sight {
	if (sentence.to - sentence.from > LONGEST) return BLIND;
	return {
		clauses: mapClauses(doc, sentence),
		places: locativesOf(doc, sentence),
		times: timesOf(doc, sentence),
	};
}

/** The phrase of place that scopes a count, or null. */
export function placeFor(doc: Doc, sentence: Sentence, sight: Sight, count: Count): Locative | null {
	const { clauses, places } = sight;
	const { start } = doc.tokens[count.from]!;
	const covers = ({ place }: Locative) => place.start <= start && place.end > start;
	const pronoun = count.base !== undefined && isPronoun(doc, count.base[0]);
	const fits = (place: Locative): boolean => {
		if (covers(place) || place.bare) return false;
		if (place.outer !== null && !covers(place.outer)) return false;
		// `a third of them`: they may have been counted elsewhere.
		if (pronoun && place.from < count.to) return false;
		if (!place.of) return true;
		// `regions of the country`, `inmates of the jail`; `nationals of a country` are not there.
		const held = isPlaceNoun(doc, count.unit.at);
		// `tres centros de detención del norte`
		if (held && place.from < (count.counted?.[1] ?? 0) && place.from > count.unit.at) return true;
		return place.from === count.unit.at + 1 && (held || (!place.land && KEPT.test(count.unit.lemma)));
	};
	const abouts = places.filter(({ of, outer }) => !of && outer === null);
	return (
		scoping(doc, sentence, clauses, count, {
			phrases: places.filter(fits),
			abouts,
			point: () => false,
			led: false,
		}) ?? soleHouse(doc, sentence, sight, count)
	);
}

/** `Seguían en el Penal de Norte 40 mujeres`: the one house of the count's own clause, where it counts people. */
function soleHouse(doc: Doc, sentence: Sentence, { clauses, places }: Sight, count: Count): Locative | null {
	if (!PERSON_NOUNS.has(doc.tokens[count.unit.at]?.norm ?? '')) return null;
	const own = clauses.at[count.from - sentence.from];
	const houses = places.filter(({ place, from, of, bare }) => {
		if (of || bare || clauses.at[from - sentence.from] !== own) return false;
		const name = namesOf(doc)[firstFrom(doc, tokenAt(doc, place.start))];
		return name?.type === 'facility' && name.start < place.end;
	});
	return houses.length === 1 ? houses[0]! : null;
}

/** Who is `of` a prison is in it; its guards may be anywhere. */
const KEPT =
	/^(?:intern[oa]|pres[oa]|recluso|reclusa|detenid[oa]|reo|rea|prisioner[oa]|pacient?e|residente|inmate|prisoner|detainee|resident|patient|muerte|death|cuerpo|cadáver|resto|body|remains)$/;

const isPronoun = (doc: Doc, at: number) =>
	/^(?:them|those|these|us|whom|ellos|ellas|estos|estas)$/.test(doc.tokens[at]!.norm);

/** The phrase of time that scopes a count, or null. */
export function timeFor(doc: Doc, sentence: Sentence, sight: Sight, count: Count): TimePhrase | null {
	const { times } = sight;
	return scoping(doc, sentence, sight.clauses, count, {
		phrases: times,
		abouts: times,
		point: ({ point }) => point,
		led: true,
	});
}

/**
 * The phrase that scopes a count: the first behind it in its clause or in a clause that describes what is counted;
 * else the last before it behind the verb of its clause; else one that leads its clause, or a clause that carries it.
 * A `point` in time that leads a clause of saying dates the saying alone.
 */
function scoping<P extends Phrase>(
	doc: Doc,
	sentence: Sentence,
	map: ClauseMap,
	count: Count,
	choice: Choice<P>,
): P | null {
	const { phrases, point } = choice;
	if (phrases.length === 0 && choice.abouts.length === 0) return null;
	const clause = (token: number) => map.at[token - sentence.from]!;
	const own = clause(count.from);
	const led = ahead(doc, sentence, map, count, choice, own);
	for (const phrase of phrases) {
		// `In 2019, 40 men were sentenced, up from 12 in 2018`: what leads the clause goes before what is far behind.
		if (led !== null && choice.led && phrase.from > count.to + 4) break;
		if (phrase.from < count.number[1]) continue;
		if (!reaches(doc, map, own, clause(phrase.from), count)) continue;
		if (point(phrase) && ofSubject(doc, sentence, count.to, phrase)) continue;
		// `9 % of the arrests made in the country were in the capital`
		const described = count.unit.lemma === 'percent' && clause(phrase.from) !== own;
		const later = described
			? phrases.find((other) => other.from > phrase.to && clause(other.from) === own)
			: undefined;
		return later ?? phrase;
	}
	return led;
}

/**
 * What a clause is about that says `where`, `in which`, `durante los cuales`: the phrase, or for places the name, right
 * before it.
 */
function antecedent<P extends Phrase>(
	doc: Doc,
	map: ClauseMap,
	sentence: Sentence,
	clause: number,
	phrases: readonly P[],
): P | null {
	const from = map.from[clause]!;
	const parent = map.parents[clause]!;
	const long = [1, 2].some((back) => /^(?:durante|during)$/.test(doc.tokens[from - back]?.norm ?? ''));
	return (
		phrases.findLast(
			({ from: at, to }) =>
				to <= from && from - to <= (long ? 24 : 5) && map.at[at - sentence.from] === parent,
		) ?? null
	);
}

/** Words before a count that scope it, or null. */
function ahead<P extends Phrase>(
	doc: Doc,
	sentence: Sentence,
	map: ClauseMap,
	count: Count,
	{ phrases, abouts, point }: Choice<P>,
	own: number,
): P | null {
	const clause = (token: number) => map.at[token - sentence.from]!;
	// `A riot at the jail on Friday left three men dead`: of the event that is the subject.
	const befell = [1, 2, 3, 4].some((back) => RESULTS.test(doc.tokens[count.from - back]?.norm ?? ''));
	for (let at: number = own, lead = false, dated = true; at >= 0; at = map.parents[at]!) {
		for (const phrase of phrases.toReversed()) {
			if (phrase.to > count.from || clause(phrase.from) !== at) continue;
			if (!dated && point(phrase)) continue;
			if (
				leads(doc, sentence, map, at, phrase, abouts) ||
				(!lead && (isBehindVerb(doc, map, at, sentence, phrase) || befell))
			)
				return phrase;
		}
		const kind = map.kinds[at]!;
		if (kind === 'within') {
			const about = antecedent(doc, map, sentence, at, abouts);
			if (about !== null && about.to <= count.from) return about;
		}
		if (kind === 'apart') return null;
		if (kind !== 'within') lead = true;
		if (kind === 'of' || kind === 'relative') dated = false;
	}
	// `When police raided the house in May, three men were taken`
	const first = map.kinds.indexOf('within');
	if (first < 0 || map.from[first] !== sentence.from || map.kinds[own] === 'apart') return null;
	return phrases.find(({ from, to }) => clause(from) === first && to <= count.from) ?? null;
}

/** Whether words behind a count in clause `other` still speak of it. */
function reaches(doc: Doc, map: ClauseMap, own: number, other: number, count: Count): boolean {
	if (other === own) return true;
	const kind = map.kinds[other]!;
	const parent = map.parents[other]!;
	if ((kind === 'relative' || kind === 'within') && parent >= 0) {
		const from = map.from[other]!;
		if (/^(?:whose|cuy[oa]s?)$/.test(doc.tokens[from]!.norm)) return false;
		// `inmates who died in the jail`: next to what is counted.
		const describes = from >= count.to && from - count.to <= 5 && !hasVerb(doc, count.to, from);
		return describes && reaches(doc, map, own, parent, count);
	}
	if (kind === 'twin') return reaches(doc, map, own, parent, count);
	return map.kinds[own] === 'within' && map.parents[own] === other;
}

/** `migrants flown out last week are held`: when they were flown out, not when they are held. */
function ofSubject(doc: Doc, sentence: Sentence, from: number, phrase: Phrase): boolean {
	const { tokens } = doc;
	for (let at = from; at < phrase.from; at += 1) if (isAuxiliary(doc, at)) return false;
	return (
		phrase.to < sentence.to &&
		isAuxiliary(doc, phrase.to) &&
		phrase.from > from &&
		tokens[phrase.to] !== undefined
	);
}
const isAuxiliary = (doc: Doc, at: number) =>
	AUXILIARIES.has(doc.tokens[at]!.norm) && !/^(?:l[ao]|me|nos|se|les?)$/.test(doc.tokens[at]!.norm);

function isBehindVerb(doc: Doc, map: ClauseMap, clause: number, sentence: Sentence, phrase: Phrase): boolean {
	for (let at = phrase.from - 1; at >= map.from[clause]!; at -= 1)
		if (map.at[at - sentence.from] !== clause || !hasVerb(doc, at, at + 1)) continue;
		// `the camp, opened in 2023, holds …`: a participle beside the subject.
		else if (!(doc.tokens[at]!.norm.endsWith('ed') && doc.tokens[at - 1]?.text === ',')) return true;
	return false;
}

/** Whether a phrase stands at the head of its clause, before the subject: `In May, …`, `en la cárcel de … hay`. */
function leads(
	doc: Doc,
	sentence: Sentence,
	map: ClauseMap,
	clause: number,
	phrase: Phrase,
	others: readonly Phrase[],
): boolean {
	const { tokens } = doc;
	let at = map.from[clause]!;
	while (
		at < phrase.from &&
		(map.at[at - sentence.from] !== clause ||
			tokens[at]!.kind === 'punctuation' ||
			tokens[at]!.kind === 'quote' ||
			isAdverb(tokens[at]!.norm) ||
			OPENS.test(tokens[at]!.norm))
	)
		at += 1;
	if (at >= phrase.from) return true;
	const { norm } = tokens[at]!;
	// `A month after the start of the protests in Iran, …`
	const adverbial = PREPOSITIONS.has(norm) || LEADS.test(norm) || tokens[at + 2]?.norm === 'after';
	const timed = others.some(({ from }) => from === at) || /^(?:19|20)\d\d$|^primer|^segund/.test(norm);
	if (!adverbial && !timed && tokens[phrase.from - 1]!.text !== ',') return false;
	for (let next = at; next < phrase.from; next += 1)
		if (map.at[next - sentence.from] === clause && isAuxiliary(doc, next)) return false;
	return true;
}
const OPENS =
	/^(?:that|que|and|but|y|pero|e|so|when|cuando|while|mientras|where|donde|which|cual|la|el|also|however)$/;
const LEADS =
	/^(?:since|after|before|until|as|during|inside|last|this|next|tras|hasta|dentro|hoy|ayer|además)$/;
