import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { CAPACITY } from '../lexicon/numbers.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import type { Token } from '../tokens.ts';
import { closesClause, REACH } from './clause.ts';
import type { Count } from './found.ts';
import { type Place, placeFrom } from './place-phrase.ts';
import { isPlaceNoun } from './place-words.ts';

/** `has room for`, `certified for`, `capacidad para`: the words, from the first on. */
export function capacityBefore(
	tokens: readonly Token[],
	sentence: Sentence,
	count: Count,
): readonly [number, number] | null {
	const { from } = count;
	for (let at = from - 1; at >= Math.max(sentence.from, from - 4); at -= 1) {
		const { norm } = tokens[at]!;
		if (!CAPACITY.has(norm)) {
			if (!/^(?:for|of|to|de|para|up|a|un|una|about|some|hasta|only|can)$/.test(norm)) return null;
			continue;
		}
		// `holds 40 men` tells who is there; `can hold 40` what it takes.
		// `holds up to 40`, too.
		const upTo = tokens[at + 1]?.norm === 'up' && tokens[at + 2]?.norm === 'to';
		if (/^hold/.test(norm) && !upTo && !/^(?:can|could|to)$/.test(tokens[at - 1]?.norm ?? '')) return null;
		// `was paid to hold 40 men`
		if (
			/^hold/.test(norm) &&
			tokens[at - 1]?.norm === 'to' &&
			!/^(?:built|designed|made|meant|able|rated|equipped|room|capacity|space|enough|intended)$/.test(
				tokens[at - 2]?.norm ?? '',
			)
		)
			return null;
		if (/^(?:hold|accommodate)s?$/.test(norm) || /^(?:for|of|de|para|to)$/.test(tokens[at + 1]?.norm ?? ''))
			return [at, from];
	}
	return /^(?:capacity|bed|bunk|beds|bunks|plaza|plazas|cama|camas|cupo)$/.test(count.unit.lemma)
		? [count.unit.at, count.unit.at + 1]
		: null;
}

const KEEPS =
	/^(?:holds|held|houses|housed|contains|contained|has|had|lodges|alberga|albergaba|aloja|alojaba|tiene|tenía|retiene|retenía|mantiene|mantenía|acumula|acumulaba|registra|registró|encierra|encerraba|reúne|suma|cuenta|contaba)$/;

const BE = /^(?:was|were|is|are|been|estaba|está|seguía|sigue)$/;

/** `the population of Norte Prison was 40 men`: whose it is, where the sentence says so before the number. */
export function populationOf(doc: Doc, sentence: Sentence, count: Count): Place | null {
	const { tokens } = doc;
	for (let at = count.from - 1; at >= Math.max(sentence.from, count.from - 16); at -= 1) {
		if (tokens[at]!.kind === 'punctuation') return null;
		if (!/^(?:population|headcount|census|rolls?|población)$/.test(tokens[at]!.norm)) continue;
		return /^(?:of|at|in|de|del|en)$/.test(tokens[at + 1]?.norm ?? '')
			? (placeFrom(doc, sentence, at + 2, { loose: true, bare: tokens[at + 1]!.norm === 'del' })?.place ??
					null)
			: null;
	}
	return null;
}

/** `the camp holds 38 men`: the place is who keeps them, where its words are a place's. */
export function keeperOf(doc: Doc, sentence: Sentence, count: Count): Place | null {
	const { tokens } = doc;
	let verb = count.from - 1;
	while (
		verb > Math.max(sentence.from, count.from - 4) &&
		(/^(?:a|con|ya|hoy|now|still|only|some|currently)$/.test(tokens[verb]!.norm) ||
			// `has held 40 men`
			(tokens[verb]!.norm === 'held' && /^ha[sd]$/.test(tokens[verb - 1]!.norm)))
	)
		verb -= 1;
	// `was holding 40 men`
	const goesOn =
		verb > sentence.from &&
		/^(?:holding|housing|keeping|detaining|lodging|albergando|alojando)$/.test(tokens[verb]!.norm) &&
		BE.test(tokens[verb - 1]?.norm ?? '');
	if (goesOn) verb -= 1;
	if (verb <= sentence.from || !(goesOn || KEEPS.test(tokens[verb]!.norm))) return null;
	// `The centre to which foreigners are sent has …`
	for (let at = Math.max(sentence.from, verb - 40); at < verb; at += 1) {
		if (at > sentence.from && tokens[at - 1]!.text !== ',') continue;
		const subject = placeFrom(doc, sentence, at, { loose: true });
		if (subject !== null && subject.to <= verb) return subject.place;
	}
	const holder = holderOf(doc, sentence, verb + 1);
	if (holder === null) return null;
	for (let at = sentence.from; at < verb; at += 1) {
		const token = tokens[at]!;
		if (token.start < holder.start || token.end > holder.end) continue;
		if (token.norm === 'it' || isPlaceNoun(doc, at)) return holder;
		const name = namesOf(doc)[firstFrom(doc, at)];
		if (name?.from === at && (name.type === 'facility' || name.type === 'place')) return holder;
	}
	return null;
}

/** Whose capacity it is: the subject of the clause, a name of a place or what stands before the verb. */
export function holderOf(doc: Doc, sentence: Sentence, verb: number): Place | null {
	const { tokens } = doc;
	let from = verb;
	while (
		from > sentence.from &&
		verb - from < REACH &&
		!closesClause(tokens[from - 1]!) &&
		tokens[from - 1]!.text !== ','
	)
		from -= 1;
	// `the camp, which was built for 300 people`
	if (/^(?:which|that|que|donde|where)$/.test(tokens[from - 1]?.norm ?? '')) {
		const end = tokens[from - 2]?.text === ',' ? from - 2 : from - 1;
		for (let start = end - 1; start >= Math.max(sentence.from, end - 7); start -= 1) {
			const place = placeFrom(doc, { ...sentence, to: end }, start, { loose: true });
			if (
				place !== null &&
				place.to === end &&
				(start === sentence.from ||
					tokens[start - 1]!.kind !== 'word' ||
					DETERMINERS.has(tokens[start]!.norm))
			)
				return place.place;
		}
	}
	let to = from;
	while (
		to < verb &&
		!KEEPS.test(tokens[to]!.norm) &&
		!/^(?:was|is|were|are|can|could|cuenta|fue|es|puede|podía)$/.test(tokens[to]!.norm)
	)
		to += 1;
	if (to === from || to === verb || to - from > 10) return null;
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
