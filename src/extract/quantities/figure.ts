import { type Doc, type Sentence, sentenceAt } from '../document.ts';
import { type Counted, countedNoun, personNounIn } from './counted.ts';

const FIGURES = /^(?:number|figure|total|count|toll|tally|número|numero|cifra|total|cantidad|cuenta)$/;

/** Between the figure and its number: `the number of men flown out at`. */
const REACH = 24;
/** Between what goes before a verb of rising and the verb. */
const NEAR = 12;

/**
 * What a number is of that has no noun behind it: `put the number at “nearly 130”`, `situó la cifra en 130`. People,
 * where the words up to it or the sentence before count people; else only the figure that it is called. `null` for
 * any other number.
 */
export function figureAt(doc: Doc, sentence: Sentence, from: number, to: number): Counted | null {
	const { tokens } = doc;
	const risen = risenTo(doc, sentence, from, to);
	if (risen !== null) return risen;
	let at = from - 1;
	while (at > sentence.from && tokens[at]!.kind === 'quote') at -= 1;
	const next = to < sentence.to ? tokens[to]! : undefined;
	if (at <= sentence.from) return null;
	const be = BE.test(tokens[at]!.norm) || (tokens[at]!.norm === 'de' && BE.test(tokens[at - 1]?.norm ?? ''));
	if (!(be || /^(?:at|en)$/.test(tokens[at]!.norm))) return null;
	if (
		next !== undefined &&
		next.kind !== 'quote' &&
		!/^(?:[,.;:)]|but|and|pero|y|on|as|in|el|al|en)$/.test(next.norm)
	)
		return null;
	if (be) return numberOf(doc, sentence, at);
	for (let figure = at - 1; figure >= Math.max(sentence.from, at - REACH); figure -= 1) {
		if (!FIGURES.test(tokens[figure]!.norm)) continue;
		const before = doc.sentences[sentenceAt(doc, sentence.start) - 1];
		const since = before?.paragraph === sentence.paragraph ? before.from : sentence.from;
		const people = personNounIn(doc, since, at, sentence.lang);
		return { at: figure, lemma: people ?? tokens[figure]!.norm };
	}
	return null;
}

const BE = /^(?:was|were|is|are|fue|era|es|eran)$/;

/** `the number of men held at Norte Prison | was 40`, `el número de recluidos era de 40`. */
function numberOf(doc: Doc, sentence: Sentence, verb: number): Counted | null {
	const { tokens } = doc;
	for (let figure = verb - 1; figure >= Math.max(sentence.from, verb - REACH); figure -= 1) {
		if (!FIGURES.test(tokens[figure]!.norm) || !/^(?:of|de)$/.test(tokens[figure + 1]?.norm ?? '')) continue;
		const noun = countedNoun(doc, figure + 2, verb, sentence.lang);
		return noun === null ? null : { at: figure, lemma: noun.lemma };
	}
	return null;
}

const RISES =
	/^(?:reach(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|top(?:s|ped)?|totall?ed|super(?:an|ar|aron|arán)|supera|superó|rebas(?:a|an|ó|ar|aron)|alcanz(?:an|ar|aron|ó)|alcanza|sum(?:an|aron|ar)|sobrepas(?:an|ar|aron|ó))$/;
const RISES_TO =
	/^(?:rose|risen|rises|climbed|grew|grown|stood|stands|ascendió|ascienden?|ascendieron|elev(?:ó|aron)|llegó|llegaron|subió|subieron)$/;

/** `las detenciones podrían superar las 800`, `deaths rose to 153`: what goes before the verb is what is counted. */
function risenTo(doc: Doc, sentence: Sentence, from: number, to: number): Counted | null {
	const { tokens } = doc;
	const next = to < sentence.to ? tokens[to]! : undefined;
	if (next !== undefined && !/^(?:[,.;:)]|antes|before|by|en|in|y|and|por|desde|since)$/.test(next.norm))
		return null;
	let verb = from - 1;
	if (/^(?:los|las|the)$/.test(tokens[verb]?.norm ?? '')) verb -= 1;
	const linked = /^(?:to|at|a)$/.test(tokens[verb]?.norm ?? '');
	if (linked) verb -= 1;
	if (verb <= sentence.from || !(linked ? RISES_TO : RISES).test(tokens[verb]!.norm)) return null;
	for (let at = verb - 1; at >= Math.max(sentence.from, verb - NEAR); at -= 1) {
		const { kind, norm } = tokens[at]!;
		if (kind === 'punctuation' || kind === 'number') return null;
		const noun = countedNoun(doc, at, at + 1, sentence.lang);
		if (
			noun !== null &&
			/s$|people|dead/.test(norm) &&
			/^(?:los|las|the|of|de)$/.test(tokens[at - 1]?.norm ?? '')
		)
			return { at: from, lemma: noun.lemma };
		if (noun !== null && at === sentence.from) return { at: from, lemma: noun.lemma };
	}
	return null;
}
