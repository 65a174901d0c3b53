import type { Doc, Sentence } from '../document.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	PERSONAL,
	PREPOSITIONS,
	PRONOUNS,
} from '../lexicon/grammar-words.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { codeName, isRelative, nameBeside, officeOf } from './beside.ts';
import { withoutVerb } from './noted.ts';
import { describe, isPlausible, textOf, type VoiceWords } from './voices.ts';

const MAX_SUBJECT = 24;

/** The voice whose words end right before token `end` (auxiliaries and adverbs left out), or null. */
export function subjectBefore(doc: Doc, sentence: Sentence, end: number): VoiceWords | null {
	const { tokens } = doc;
	let to = end;
	while (to > sentence.from && isAuxiliary(tokens[to - 1]!)) to -= 1;
	if (to === sentence.from) return null;
	const last = tokens[to - 1]!;
	if (
		last.norm === 'who' ||
		last.norm === 'quien' ||
		last.norm === 'quienes' ||
		(last.norm === 'que' && sentence.lang === 'es')
	) {
		let stop = to - 1;
		if (tokens[stop - 1]?.text === ',') stop -= 1;
		const who = subjectBefore(doc, sentence, stop);
		return who === null || who.pronoun ? null : { ...who, relative: true };
	}
	if (PRONOUNS.has(last.norm))
		return PERSONAL.has(last.norm) || last.norm === 'i' || last.norm === 'we' || last.norm === 'it'
			? { from: to - 1, to, pronoun: true }
			: null;
	if (last.text === ',') return afterApposition(doc, sentence, to - 1);
	if (last.text === ')') return beforeBrackets(doc, sentence, to - 1);
	if (last.kind !== 'word' && last.text !== '’' && last.text !== "'") return null;
	const words = withoutVerb(doc, phraseStart(doc, sentence, to), to);
	const voice = words.from < words.to ? described(doc, words.from, words.to) : null;
	return voice !== null && isPlausible(doc, voice, sentence.lang) ? voice : null;
}

/** `Rep. Ana Ruiz (D-CA) | said`: what stands in brackets is passed over. */
function beforeBrackets(doc: Doc, sentence: Sentence, close: number): VoiceWords | null {
	for (let open = close - 1; open > Math.max(sentence.from, close - 12); open -= 1) {
		if (doc.tokens[open]!.text === '(') return subjectBefore(doc, sentence, open);
	}
	return null;
}

/** `Smith, a professor at X, | said` and `the secretary, Ana Ruiz, | said`: the name and what stands beside it. */
function afterApposition(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	const { tokens } = doc;
	let open = comma - 1;
	const limit = Math.max(sentence.from, comma - MAX_SUBJECT);
	while (open > limit && tokens[open]!.text !== ',') open -= 1;
	if (tokens[open]!.text !== ',') return null;
	const inner = describe(doc, open + 1, comma);
	const outerFrom = phraseStart(doc, sentence, open);
	const outer = outerFrom < open ? described(doc, outerFrom, open) : null;
	if (inner?.name?.type === 'person' && inner.name.from <= open + 2) {
		return outer === null ? inner : { ...inner, as: officeOf(doc, outer.from, outer.to) };
	}
	if (outer === null || isRelative(doc, open + 1)) return outer;
	return { ...outer, as: textOf(doc, open + 1, comma) };
}

/** The name and title among these words, or the code that stands for a name. */
function described(doc: Doc, from: number, to: number): VoiceWords {
	const voice = describe(doc, from, to);
	return voice.name === undefined ? { ...voice, ...codeName(doc, from, to) } : voice;
}

/** The voice whose words begin at token `from`, for `said Ana Ruiz`, or null. */
export function subjectAfter(doc: Doc, sentence: Sentence, from: number): VoiceWords | null {
	const { tokens } = doc;
	const first = tokens[from];
	if (first === undefined || from >= sentence.to || first.kind !== 'word') return null;
	if (PERSONAL.has(first.norm)) return { from, to: from + 1, pronoun: true };
	if (!isCapitalized(first) && !DETERMINERS.has(first.norm) && !/(?:one|body|s|es)$/.test(first.norm))
		return null;
	if (
		PREPOSITIONS.has(first.norm) ||
		CLAUSE_OPENERS.has(first.norm) ||
		(ADVERBS.has(first.norm) && !isCapitalized(first))
	)
		return null;
	let to = from;
	const limit = Math.min(sentence.to, from + MAX_SUBJECT);
	while (to < limit) {
		const token = tokens[to]!;
		if (token.kind !== 'word' && token.kind !== 'number' && token.text !== '.') break;
		if (token.text === '.' && to + 1 >= sentence.to) break;
		if (to > from && (CLAUSE_OPENERS.has(token.norm) || AUXILIARIES.has(token.norm)) && !isCapitalized(token))
			break;
		to += 1;
	}
	if (to === from) return null;
	const voice = described(doc, from, to);
	const beside = voice.name === undefined && tokens[to]?.text === ',' ? nameBeside(doc, sentence, to) : null;
	if (beside !== null) return { ...beside, as: officeOf(doc, from, to) };
	const name = voice.name;
	// `said Ana Ruiz in an interview`: the name ends the voice, a plain noun keeps its phrase.
	const cut = name !== undefined && name.from - from <= 8 ? { ...voice, to: name.to } : voice;
	return tokens[cut.to]?.text === ',' ? { ...cut, ...apposition(doc, sentence, cut.to) } : cut;
}

function apposition(doc: Doc, sentence: Sentence, comma: number): { as?: string } {
	const { tokens } = doc;
	const first = tokens[comma + 1];
	if (first === undefined || comma + 1 >= sentence.to || isRelative(doc, comma + 1)) return {};
	if (
		!DETERMINERS.has(first.norm) &&
		!(
			first.kind === 'word' &&
			!isCapitalized(first) &&
			!PREPOSITIONS.has(first.norm) &&
			!/ing$/.test(first.norm)
		)
	)
		return {};
	let to = comma + 1;
	const limit = Math.min(sentence.to, comma + MAX_SUBJECT);
	while (to < limit && !/^[,.;:!?]$/.test(tokens[to]!.text) && tokens[to]!.kind !== 'quote') to += 1;
	return to > comma + 2 ? { as: textOf(doc, comma + 1, to) } : {};
}

/** How far left a subject reaches from `to`: to a mark, a conjunction or the beginning of the sentence. */
function phraseStart(doc: Doc, sentence: Sentence, to: number): number {
	const { tokens } = doc;
	const limit = Math.max(sentence.from, to - MAX_SUBJECT);
	let from = to;
	while (from > limit) {
		const token = tokens[from - 1]!;
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
		if (token.kind === 'quote' && token.text !== '’' && token.text !== "'") break;
		if (CLAUSE_OPENERS.has(token.norm) && !isCapitalized(token)) break;
		if (CLAUSE_OPENERS.has(token.norm) && from - 1 === sentence.from) break;
		from -= 1;
	}
	return trimStart(tokens, from, to);
}

/** Leaves out `And`, `In 2019`, `also`, and whatever stands before the last noun phrase without a link. */
function trimStart(tokens: readonly Token[], from: number, to: number): number {
	let start = from;
	while (
		start < to &&
		(ADVERBS.has(tokens[start]!.norm) || /^(?:and|or|y|e|o|but|•)$/.test(tokens[start]!.norm))
	)
		start += 1;
	// A determiner whose left neighbour is no link begins the phrase anew: `a man | the government admits`.
	for (let index = to - 1; index > start; index -= 1) {
		const { norm } = tokens[index]!;
		if (!DETERMINERS.has(norm) && !PERSONAL.has(norm)) continue;
		const before = tokens[index - 1]!;
		if (PREPOSITIONS.has(before.norm) || /^(?:and|or|y|e|&|who|all|both)$/.test(before.norm)) continue;
		if (hasVerbBetween(tokens, start, index)) continue;
		return index;
	}
	return start;
}

function hasVerbBetween(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index += 1) if (tokens[index]!.norm === 'who') return true;
	return false;
}

function isAuxiliary(token: Token): boolean {
	return (
		AUXILIARIES.has(token.norm) ||
		ADVERBS.has(token.norm) ||
		(token.norm.length > 4 && /(?:ly|mente)$/.test(token.norm) && !isCapitalized(token))
	);
}
