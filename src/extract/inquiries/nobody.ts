import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter } from '../parties/index.ts';

/** `No one at the consulate`: the consulate; null where nobody is nobody of any body. */
export function bodyOfNobody(doc: Doc, sentence: Sentence, party: Party | null): Party | null {
	if (party === null || party.pronoun === true) return party;
	const alone = /^one$/.test(doc.tokens[party.from]!.norm) && doc.tokens[party.from - 1]?.norm === 'no';
	const first = alone ? 'no' : doc.tokens[party.from]!.norm;
	if (!/^(?:no|nobody|none|nadie|ninguno|ninguna)$/.test(first)) return party;
	for (let at = party.from + 1; at < Math.min(party.to, party.from + 4); at += 1)
		if (/^(?:at|in|of|from|en|de|del)$/.test(doc.tokens[at]!.norm))
			return partyAfter(doc, { ...sentence, to: party.to }, at + 1, sentence.lang === 'es');
	return null;
}
