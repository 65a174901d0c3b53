import { type Doc, sentenceAt, tokenAt } from './document.ts';

/** Token range of a clause inside one sentence. */
export type Clause = { readonly from: number; readonly to: number; readonly sentence: number };

const LEFT =
	/^(?:and|but|who|whom|which|where|when|why|how|while|after|before|until|since|because|although|y|pero|quien|quienes|cuando|donde|mientras|luego|aunque|porque)$/;
const MARKS = /^[,;:()[\]—–“”"«»•.!?]$/;

// No clause of running text is longer on either side.
const REACH = 60;

/** The clause in which offsets `start`..`end` stand: to the next mark or conjunction on each side. `that` does not end it. */
export function clauseAround(doc: Doc, start: number, end: number): Clause | null {
	const index = sentenceAt(doc, start);
	const sentence = doc.sentences[index];
	if (sentence === undefined) return null;
	const { tokens } = doc;
	let from = tokenAt(doc, start);
	let to = Math.max(from + 1, tokenAt(doc, end - 1) + 1);
	const [first, last] = [Math.max(sentence.from, from - REACH), Math.min(sentence.to, to + REACH)];
	while (from > first && !MARKS.test(tokens[from - 1]!.text) && !LEFT.test(tokens[from - 1]!.norm)) from -= 1;
	while (to < last && !MARKS.test(tokens[to]!.text) && !LEFT.test(tokens[to]!.norm)) to += 1;
	return { from, to: Math.min(to, sentence.to), sentence: index };
}
