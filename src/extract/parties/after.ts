import type { Doc, Sentence } from '../document.ts';
import { ADVERBS, AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { type Party, partyOf, SPOKEN_OF } from './party.ts';

/** No phrase that names somebody is longer. */
const LONGEST = 14;

/** Prepositions that go on with a phrase: `Ministry of Health`, `the lawyer for the state`, `director de penales`. */
const LINKS = /^(?:of|for|de|del|in|en|&)$/;
const TIMES =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|repeatedly|twice|again|directly|questions?|preguntas?)$/;

/** The words for somebody or something that begin at token `from`, up to the next preposition, verb or mark; or null. */
export function partyAfter(doc: Doc, sentence: Sentence, from: number, spanish = false): Party | null {
	const { tokens } = doc;
	const first = tokens[from];
	if (first === undefined || from >= sentence.to) return null;
	const limit = Math.min(sentence.to, from + LONGEST);
	const quoted = first.kind === 'quote' ? from + 1 : from;
	if (SPOKEN_OF.has(first.norm) && !(ownsNext(first.norm) && isNoun(doc, from + 1, limit)))
		return { from, to: from + 1, pronoun: true };
	if (/^(?:us|me|nos|reporters|journalists)$/.test(first.norm)) return partyOf(doc, from, from + 1);
	let at = quoted;
	let head = -1;
	while (at < limit) {
		const token = tokens[at]!;
		const name = nameAt(doc, at);
		if (name !== null && name.to <= sentence.to) {
			at = name.to;
			head = at;
			continue;
		}
		if (token.norm === "'s" || token.text === '’') {
			if (head !== at) break;
			at += 1;
			continue;
		}
		if (token.kind !== 'word' && token.kind !== 'number') break;
		if (head === -1 && at === from && DETERMINERS.has(token.norm)) {
			at += 1;
			continue;
		}
		if (LINKS.test(token.norm) && head === at) {
			if (!goesOn(doc, at + 1, limit, token.norm)) break;
			at += 1;
			if (DETERMINERS.has(tokens[at]!.norm)) at += 1;
			continue;
		}
		if (stops(token.norm, isCapitalized(token)) || TIMES.test(token.norm)) break;
		if (
			head !== -1 &&
			(DETERMINERS.has(token.norm) ||
				/^(?:urging|asking|seeking|requesting|saying|demanding|pidiendo|solicitando)$/.test(token.norm))
		)
			break;
		if (spanish && head !== -1 && /(?:ó|aron|ieron|ió|ndo)$/.test(token.norm)) break;
		at += 1;
		head = at;
	}
	return head <= quoted ? null : partyOf(doc, quoted, head);
}

/** `her` and `los` may own or open a phrase: `her mother`, `los guardias`. */
const ownsNext = (norm: string) => /^(?:her|his|los|las|le|lo)$/.test(norm);
const isNoun = (doc: Doc, at: number, limit: number) => {
	const token = doc.tokens[at];
	return at < limit && token?.kind === 'word' && !stops(token.norm, false);
};

const stops = (norm: string, capital: boolean) =>
	!capital &&
	(PREPOSITIONS.has(norm) ||
		CLAUSE_OPENERS.has(norm) ||
		AUXILIARIES.has(norm) ||
		ADVERBS.has(norm) ||
		/^(?:and|or|but|y|e|o|to|who|whom|what|how|why|than|i|you|he|she|we|they|it|quien|qué|cómo|dónde|cuándo|cuánt[oa]s|por)$/.test(
			norm,
		) ||
		/^(?:said|says|told|dijo|which|said|including|sent|citing)$/.test(norm));

/** After `of` or `for`, a phrase for a body or place goes on; a topic or what was asked for does not. */
function goesOn(doc: Doc, at: number, limit: number, link: string): boolean {
	if (at >= limit) return false;
	const lead = DETERMINERS.has(doc.tokens[at]!.norm) ? at + 1 : at;
	const token = doc.tokens[lead];
	if (token === undefined || lead >= limit) return false;
	if (nameAt(doc, lead) !== null || isCapitalized(token))
		return !/^(?:for|in|en)$/.test(link) || nameAt(doc, lead)?.type !== 'person';
	return /^(?:of|de|del)$/.test(link) && token.kind === 'word' && !stops(token.norm, false);
}

/** The name whose first token is `at`, or null. */
export function nameAt(doc: Doc, at: number): Name | null {
	const name = namesOf(doc)[firstFrom(doc, at)];
	return name !== undefined && name.from === at ? name : null;
}
