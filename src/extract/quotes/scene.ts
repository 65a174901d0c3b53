import { type Doc, tokenAt } from '../document.ts';
import { type Marked, readMarks } from './marks.ts';
import type { DirectReading } from './tag.ts';

/** The document with its quote marks: which sentence and which marked stretch each token lies in. */
export type Scene = {
	readonly doc: Doc;
	readonly marks: readonly Marked[];
	/** Per token: index of its sentence, or -1. */
	readonly sentenceOf: Int32Array;
	/** Per token: index of the marked stretch it lies in (marks included), or -1. */
	readonly markOf: Int32Array;
	/** These are marks inside other marks: what stands before them is spoken too. */
	readonly nested?: boolean;
};

export function readScene(doc: Doc): Scene {
	const sentenceOf = new Int32Array(doc.tokens.length).fill(-1);
	for (const [index, sentence] of doc.sentences.entries()) sentenceOf.fill(index, sentence.from, sentence.to);
	const marks = readMarks(doc);
	const markOf = new Int32Array(doc.tokens.length).fill(-1);
	for (const [index, mark] of marks.entries()) markOf.fill(index, mark.open, mark.close + 1);
	return { doc, marks, sentenceOf, markOf };
}

export function holdsMark(scene: Scene, start: number, end: number): boolean {
	const first = tokenAt(scene.doc, start);
	for (let at = first; at < scene.doc.tokens.length && scene.doc.tokens[at]!.start < end; at += 1) {
		const mark = scene.marks[scene.markOf[at]!];
		if (mark !== undefined && mark.start >= start && mark.end <= end) return true;
	}
	return false;
}

export const hasMark = (scene: Scene, direct: DirectReading, from: number, to: number) => {
	for (let at = from; at < to; at += 1) {
		const mark = scene.markOf[at]!;
		if (mark !== -1) return !direct.taken[mark];
	}
	return false;
};

export const coversDirect = (scene: Scene, direct: DirectReading, from: number, to: number) => {
	for (let at = from; at < to; at += 1)
		if (scene.markOf[at] !== -1 && direct.taken[scene.markOf[at]!]) return true;
	return false;
};
