import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter } from '../parties/index.ts';
import { isAuthority, isOurs } from './classes.ts';
import type { Ask, Words } from './found.ts';
import { wayIn } from './scan.ts';

export type AskReader = (doc: Doc, index: number, at: number) => Ask | null;

export function make(
	doc: Doc,
	index: number,
	at: number,
	rule: string,
	parts: {
		readonly from: number;
		readonly to: number;
		readonly by: Party | null;
		readonly asked: Party | null;
		readonly what: Words | null;
		readonly bare?: boolean;
		readonly own?: boolean;
	},
): Ask {
	const { by } = parts;
	const ours = parts.own === true || isOurs(doc, by);
	return {
		sentence: index,
		from: parts.from,
		to: parts.to,
		asked: parts.asked,
		by,
		ours,
		what: parts.what,
		through: wayIn(doc, at, parts.to),
		bare: parts.bare ?? false,
		rule: `es/${rule}`,
	};
}

/** Whom the words after the verb name: `a la Dirección`, `al consulado`, `ante el juzgado`, `con la embajada`. */
export function askedAfter(doc: Doc, sentence: Sentence, from: number, end: number): Party | null {
	for (let at = from; at < Math.min(end, from + 16); at += 1) {
		if (!/^(?:a|al|ante|con|en)$/.test(doc.tokens[at]!.norm)) continue;
		const party = partyAfter(doc, sentence, at + 1, true);
		if (party !== null && isAuthority(doc, party)) return party;
	}
	return null;
}

/** `-amos`, `-imos`, `-é`: the verb's own ending says that it is we or I who ask. */
export const ownEnding = (norm: string): boolean => /(?:amos|imos|é)$/.test(norm);
