import type { Doc } from '../document.ts';
import { AUXILIARIES, BE } from '../lexicon/grammar-words.ts';
import { PASTS, PRESENTS } from '../lexicon/verbs.ts';

/** Spanish pronouns that lean on a verb are listed with the auxiliaries. */
const CLITIC = /^(?:l[aeo]s?|me|nos|se)$/;
const ENDING = /(?:ed|'s|'re|'ve|'ll|'d|n't|ó|aba|aron|ieron|aban|ará|arán|[aei]mos)$/;

type Verbs = { readonly sure: Int32Array; readonly present: Int32Array };
const memo = new WeakMap<Doc, Verbs>();

/** Whether a finite verb, as far as its form tells, stands among `tokens[from..to)`; a present form not as its first. */
export function hasVerb(doc: Doc, from: number, to: number): boolean {
	const { sure, present } = verbsOf(doc);
	return from < to && (sure[from]! < to || (from + 1 < to && present[from + 1]! < to));
}

/** Per token the place of the next verb, itself among them: read once, so that a clause of any length is one look. */
function verbsOf(doc: Doc): Verbs {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const { length } = doc.tokens;
	const sure = new Int32Array(length + 1).fill(length);
	const present = new Int32Array(length + 1).fill(length);
	for (let at = length - 1; at >= 0; at -= 1) {
		const { kind, norm } = doc.tokens[at]!;
		const word = kind === 'word' && !CLITIC.test(norm);
		const form =
			word &&
			(AUXILIARIES.has(norm) || BE.has(norm) || norm === 'be' || PASTS.has(norm) || ENDING.test(norm));
		sure[at] = form ? at : sure[at + 1]!;
		present[at] = word && PRESENTS.has(norm) ? at : present[at + 1]!;
	}
	const verbs = { sure, present };
	memo.set(doc, verbs);
	return verbs;
}
