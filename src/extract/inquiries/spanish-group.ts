import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority } from './classes.ts';
import type { Reply } from './found.ts';
import { replyOf } from './reply.ts';
import { clauseEnd } from './scan.ts';
import { INFORMATION } from './words.ts';

/** The first word of the verb at `at` with `no`, `se`, `le` and auxiliaries before it, and whether it is negated. */
export function groupOf(
	doc: Doc,
	sentence: Sentence,
	at: number,
): { readonly from: number; readonly negated: boolean } {
	let from = at;
	let negated = false;
	while (from > Math.max(sentence.from, at - 7)) {
		const { norm } = doc.tokens[from - 1]!;
		if (/^(?:no|nunca|tampoco|ni|jamás)$/.test(norm)) negated = true;
		else if (
			!/^(?:ha|han|había|habían|hubo|ha|se|le|les|nos|me|lo|la|los|las|aún|todavía|quiso|quisieron|querido|pudo|pudieron|ya|inmediatamente|también|sido|fue|fueron|siquiera)$/.test(
				norm,
			)
		)
			break;
		from -= 1;
	}
	// `nadie contestó` · `ni el ministerio ni la embajada respondieron`
	for (let back = from - 1; !negated && back >= Math.max(sentence.from, from - 9); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:nadie|ninguno|ninguna|ningún|ni)$/.test(norm)) negated = true;
		if (/^[,;:.]$/.test(text) || /^(?:que|y|pero)$/.test(norm)) break;
	}
	return { from, negated };
}

/** The subject before the verb, or after it: `no respondió el Ministerio`. */
export function subjectOf(doc: Doc, sentence: Sentence, from: number, after: number): Party | null {
	const before = partyBefore(doc, sentence, from);
	if (before !== null) return before;
	const next = partyAfter(doc, sentence, after, true);
	return next !== null && isAuthority(doc, next) && !next.pronoun ? next : null;
}

export function make(
	doc: Doc,
	index: number,
	at: number,
	rule: string,
	type: AnswerType,
	more: Parameters<typeof replyOf>[7] = {},
): Reply {
	const sentence = doc.sentences[index]!;
	const group = groupOf(doc, sentence, at);
	const end = clauseEnd(doc, sentence, at + 1);
	const party = more.party === undefined ? subjectOf(doc, sentence, group.from, at + 1) : more.party;
	const reply = replyOf(doc, index, group, at, end, `es/${rule}`, type, {
		...more,
		// Where none stands beside the verb, the one before may be meant.
		...(party === null && more.party === undefined ? {} : { party }),
	});
	const inside = party !== null && party.from < group.from;
	return { ...reply, from: inside ? party.from : group.from };
}

/** `de la familia`, `de este diario` after a request. */
export function requester(doc: Doc, sentence: Sentence, from: number): Party | null {
	for (let at = from; at < Math.min(sentence.to, from + 6); at += 1) {
		if (/^(?:con|sobre|por|para|que|en)$/.test(doc.tokens[at]!.norm)) return null;
		if (/^(?:de|del)$/.test(doc.tokens[at]!.norm)) {
			const party = partyAfter(doc, sentence, at + 1, true);
			if (party === null) return null;
			const { norm } = doc.tokens[party.from]!;
			if (INFORMATION.has(norm) || /^(?:comentarios?|prensa|información)$/.test(norm)) continue;
			// `hasta el cierre de esta nota`
			if (/^(?:cierre|publicación|momento)$/.test(doc.tokens[at - 1]!.norm)) return null;
			return party;
		}
	}
	return null;
}
