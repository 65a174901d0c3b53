import type { Doc } from '../document.ts';
import { AUXILIARIES, BE } from '../lexicon/grammar-words.ts';
import { PASTS, PRESENTS } from '../lexicon/verbs.ts';

/** Spanish pronouns that lean on a verb are listed with the auxiliaries. */
const CLITIC = /^(?:l[aeo]s?|me|nos|se)$/;
const ENDING = /(?:ed|'re|'ve|'ll|'d|n't|ó|aba|aron|ieron|aban|ará|arán|[aei]mos)$/;

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
			(AUXILIARIES.has(norm) ||
				BE.has(norm) ||
				norm === 'be' ||
				PASTS.has(norm) ||
				ENDING.test(norm) ||
				(norm.endsWith("'s") && isContracted(doc, at)));
		sure[at] = form ? at : sure[at + 1]!;
		present[at] = word && PRESENTS.has(norm) ? at : present[at + 1]!;
	}
	const verbs = { sure, present };
	memo.set(doc, verbs);
	return verbs;
}

/** `he’s`, `Robles’s going`: no genitive. */
function isContracted(doc: Doc, at: number): boolean {
	const { norm } = doc.tokens[at]!;
	const before = norm === "'s" ? (doc.tokens[at - 1]?.norm ?? '') : norm.slice(0, -2);
	return (
		/^(?:he|she|it|that|there|here|who|what|where|how|everybody|everyone|nobody|let)$/.test(before) ||
		/^(?:going|been|not|a|an|the|no|just|still|being)$/.test(doc.tokens[at + 1]?.norm ?? '')
	);
}
