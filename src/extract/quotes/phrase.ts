import type { Doc, Sentence } from '../document.ts';
import { ADVERBS, CLAUSE_OPENERS, DETERMINERS, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { codeName } from './beside.ts';
import { describe, type VoiceWords } from './voices.ts';

/** The name and title among these words, or the code that stands for a name. */
export function described(doc: Doc, from: number, to: number): VoiceWords {
	const voice = describe(doc, from, to);
	return voice.name === undefined ? { ...voice, ...codeName(doc, from, to) } : voice;
}

/** How far left a subject reaches from `to`: to a mark, a conjunction or the beginning of the sentence. */
export function phraseStart(doc: Doc, sentence: Sentence, to: number): number {
	const { tokens } = doc;
	const limit = Math.max(sentence.from, to - MAX_SUBJECT);
	let from = to;
	while (from > limit) {
		const token = tokens[from - 1]!;
		// `la Comisión de Paz (CP) y el Foro (FP)`: an acronym is no end.
		if (token.text === ')' && tokens[from - 3]?.text === '(' && from - 3 > limit && from < to) {
			from -= 3;
			continue;
		}
		// A link's address was passed over here.
		if (from < to && tokens[from]!.start - token.end > 40) break;
		if (token.norm === 'who' || token.norm === 'quienes') {
			from -= 1;
			continue;
		}
		if (
			token.kind === 'punctuation' &&
			token.text !== '-' &&
			token.text !== '…' &&
			token.text !== '/' &&
			token.text !== '&'
		)
			break;
		// `…,’ | Robles said`: a mark, no plural’s genitive.
		const genitive =
			(token.text === '’' || token.text === "'") && /\p{L}/u.test(doc.text.charAt(token.start - 1));
		if (token.kind === 'quote' && !genitive) break;
		if (
			(CLAUSE_OPENERS.has(token.norm) || /^(?:what|how|why|whom|whose)$/.test(token.norm)) &&
			!isCapitalized(token)
		)
			break;
		if (CLAUSE_OPENERS.has(token.norm) && from - 1 === sentence.from) break;
		from -= 1;
	}
	return trimStart(tokens, from, to, sentence.lang === 'es');
}

/** Leaves out `And`, `In 2019`, `also`, and whatever stands before the last noun phrase without a link. */
function trimStart(tokens: readonly Token[], from: number, to: number, spanish: boolean): number {
	let start = from;
	while (
		start < to &&
		(ADVERBS.has(tokens[start]!.norm) || /^(?:and|or|y|e|o|but|yet|so|•)$/.test(tokens[start]!.norm))
	)
		start += 1;
	// A determiner whose left neighbour is no link begins the phrase anew: `a man | the government admits`.
	for (let index = to - 1; index > start; index -= 1) {
		const { norm } = tokens[index]!;
		if ((!DETERMINERS.has(norm) && !PERSONAL.has(norm)) || (spanish && norm === 'a')) continue;
		const before = tokens[index - 1]!;
		if (
			DETERMINERS.has(before.norm) ||
			PREPOSITIONS.has(before.norm) ||
			/^(?:and|or|y|e|&|who|all|both)$/.test(before.norm)
		)
			continue;
		// `que acompañaba a las mujeres`: whom it was done to.
		if (before.norm === 'a' && SPANISH_ARTICLE.test(norm)) continue;
		if (hasVerbBetween(tokens, start, index)) continue;
		return index;
	}
	return start;
}

const SPANISH_ARTICLE =
	/^(?:el|la|los|las|un|una|unos|unas|su|sus|est[ea]|est[oa]s|es[ea]|es[oa]s|otr[oa]s?)$/;

function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index += 1) if (tokens[index]!.norm === 'who') return true;
	return false;
}

export const MAX_SUBJECT = 24;
