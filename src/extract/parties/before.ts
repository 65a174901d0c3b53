import type { Doc, Sentence } from '../document.ts';
import { PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { type Party, partyOf } from './party.ts';

/** A clause of saying or thinking that another one hangs on without its `that`: `she said people …`, `I think calling it …`. */
const HANGS =
	/^(?:said|says|say|told|think|thinks|thought|believe|believes|believed|suppose|feel|feels|felt|guess|know|knows|like|wrote|argued|argues|insisted|insists|claims|claimed|means|meant|creo|creen|dijo|dicen)$/;

/** The subject right before token `end`, in its own clause; null where there is none, or it is only `there`. */
export function partyBefore(doc: Doc, sentence: Sentence, end: number): Party | null {
	const party = subjectBefore(doc, sentence, end);
	if (party === null) return null;
	// `lo que pasó con ellos | constituye`
	if (party.pronoun === true) return PREPOSITIONS.has(doc.tokens[party.from - 1]?.norm ?? '') ? null : party;
	for (let at = party.to - 1; at >= party.from; at -= 1) {
		const { norm } = doc.tokens[at]!;
		if (at === party.to - 1 && /^(?:there|here|allí|ahí)$/.test(norm)) return null;
		if (!HANGS.test(norm) || (party.name !== undefined && at >= party.name.from && at < party.name.to))
			continue;
		return at + 1 < party.to ? pronounOr(doc, at + 1, party.to) : null;
	}
	return party;
}

function pronounOr(doc: Doc, from: number, to: number): Party {
	const single = to === from + 1 && /^(?:he|she|they|it|i|we)$/.test(doc.tokens[from]!.norm);
	return single ? { from, to, pronoun: true } : partyOf(doc, from, to);
}
