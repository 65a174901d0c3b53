import type { Doc } from '../document.ts';
import { type Marked, readMarks } from './marks.ts';

/** The document with its quote marks: which sentence and which marked stretch each token lies in. */
export type Scene = {
	readonly doc: Doc;
	readonly marks: readonly Marked[];
	/** Per token: index of its sentence, or -1. */
	readonly sentenceOf: Int32Array;
	/** Per token: index of the marked stretch it lies in (marks included), or -1. */
	readonly markOf: Int32Array;
};

export function readScene(doc: Doc): Scene {
	const sentenceOf = new Int32Array(doc.tokens.length).fill(-1);
	for (const [index, sentence] of doc.sentences.entries()) sentenceOf.fill(index, sentence.from, sentence.to);
	const marks = readMarks(doc);
	const markOf = new Int32Array(doc.tokens.length).fill(-1);
	for (const [index, mark] of marks.entries()) markOf.fill(index, mark.open, mark.close + 1);
	return { doc, marks, sentenceOf, markOf };
}
