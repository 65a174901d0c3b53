import type { Doc } from './document.ts';
import { type Marked, readMarks } from './quotes/marks.ts';

const memo = new WeakMap<Doc, readonly (Marked | undefined)[]>();

/** The stretch between quote marks in which token `at` stands, its marks included, or null; read once per document. */
export function markAt(doc: Doc, at: number): Marked | null {
	let marks = memo.get(doc);
	if (marks === undefined) {
		const table: (Marked | undefined)[] = [];
		for (const mark of readMarks(doc))
			for (let token = mark.open; token <= mark.close; token += 1) table[token] = mark;
		marks = table;
		memo.set(doc, marks);
	}
	return marks[at] ?? null;
}
