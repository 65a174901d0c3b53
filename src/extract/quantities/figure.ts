import { type Doc, type Sentence, sentenceAt } from '../document.ts';
import { type Counted, personNounIn } from './counted.ts';

const FIGURES = /^(?:number|figure|total|count|toll|tally|número|numero|cifra|total|cantidad|cuenta)$/;

/** Between the figure and its number: `the number of men flown out at`. */
const REACH = 12;

/**
 * What a number is of that has no noun behind it: `put the number at “nearly 130”`, `situó la cifra en 130`. People,
 * where the words up to it or the sentence before count people; else only the figure that it is called. `null` for
 * any other number.
 */
export function figureAt(doc: Doc, sentence: Sentence, from: number, to: number): Counted | null {
	const { tokens } = doc;
	let at = from - 1;
	while (at > sentence.from && tokens[at]!.kind === 'quote') at -= 1;
	if (at <= sentence.from || !/^(?:at|en)$/.test(tokens[at]!.norm)) return null;
	const next = to < sentence.to ? tokens[to]! : undefined;
	if (next !== undefined && next.kind !== 'quote' && !/^(?:[,.;:)]|but|and|pero|y)$/.test(next.norm))
		return null;
	for (let figure = at - 1; figure >= Math.max(sentence.from, at - REACH); figure -= 1) {
		if (!FIGURES.test(tokens[figure]!.norm)) continue;
		const before = doc.sentences[sentenceAt(doc, sentence.start) - 1];
		const since = before?.paragraph === sentence.paragraph ? before.from : sentence.from;
		const people = personNounIn(doc, since, at, sentence.lang);
		return { at: figure, lemma: people ?? tokens[figure]!.norm };
	}
	return null;
}
