import type { Doc } from '../document.ts';
import { isCapitalized } from '../tokens.ts';

/** Words that are capitalised within a sentence somewhere, and words that stand in lower case. */
export type Habits = { readonly capital: ReadonlySet<string>; readonly lower: ReadonlySet<string> };

export function habitsOf(doc: Doc): Habits {
	const capital = new Set<string>();
	const lower = new Set<string>();
	for (const sentence of doc.sentences) {
		if (sentence.zone !== 'body' && sentence.zone !== 'footnote') continue;
		for (let index = sentence.from; index < sentence.to; index += 1) {
			const token = doc.tokens[index]!;
			if (token.kind !== 'word') continue;
			if (!isCapitalized(token)) lower.add(token.norm);
			else if (index > sentence.from && doc.tokens[index - 1]!.kind === 'word') capital.add(token.norm);
		}
	}
	return { capital, lower };
}
