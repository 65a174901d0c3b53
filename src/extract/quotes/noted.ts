import type { Doc } from '../document.ts';

/** Verbs that put down what somebody else did or said, with no `that`. */
const NOTED = /^(?:documented|noted|recorded|charted|observed|reported|stated|indicated|advised)$/;

/** Verbs that in turn have an object: what comes after them is nobody who speaks. */
const DID =
	/^(?:transferred|transported|moved|escorted|took|brought|sent|released|discharged|admitted|evaluated|examined|found|treated|arrested|detained|housed|placed|removed|returned|provided|administered)$/;

/**
 * Who speaks among words with a verb of their own: in `a nurse documented staff | said` the staff, and in `a nurse
 * documented staff moved her … | said` the nurse. No voice holds the verb.
 */
export function withoutVerb(
	doc: Doc,
	from: number,
	to: number,
): { readonly from: number; readonly to: number } {
	const words = doc.tokens.slice(from, to);
	const verb = words.findLastIndex(({ norm, text }) => NOTED.test(norm) && text === norm);
	if (verb < 1 || verb === words.length - 1) return { from, to };
	const did = words.slice(verb + 1).some(({ norm }) => DID.test(norm));
	return did ? { from, to: from + verb } : { from: from + verb + 1, to };
}
