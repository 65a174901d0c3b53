import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyOf } from '../parties/index.ts';
import { isAuthority } from './classes.ts';

/** Of no more bodies is it asked whether they were asked. */
const MOST = 8;

/** Everybody an asking is put to, the first included: `asked the ministry, the police and the prosecutor’s office`. */
export function addresseesOf(doc: Doc, sentence: Sentence, first: Party): Party[] {
	const found = [first];
	const { tokens } = doc;
	let at = first.to;
	for (let nth = 0; nth < MOST && at < sentence.to; nth += 1) {
		let next = at;
		while (next < Math.min(sentence.to, at + 2) && /^(?:,|and|as|y|e|ni)$/.test(tokens[next]!.norm))
			next += 1;
		if (next === at) break;
		if (/^(?:a|al|to|from|with|con)$/.test(tokens[next]?.norm ?? '')) next += 1;
		const party = partyAfter(doc, sentence, next, sentence.lang === 'es');
		if (party === null || party.pronoun === true || !isAuthority(doc, party)) break;
		found.push(party);
		at = party.to;
	}
	return found;
}

/** All of them as one party: from the first named to the last. */
export const together = (doc: Doc, parties: readonly Party[]): Party =>
	partyOf(doc, parties[0]!.from, parties.at(-1)!.to);
