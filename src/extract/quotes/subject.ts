import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, isAdverb, PERSONAL, PRONOUNS } from '../lexicon/grammar-words.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { afterApposition, besideName, openingBracket } from './apposition.ts';
import { withoutVerb } from './noted.ts';
import { described, MAX_SUBJECT, phraseStart } from './phrase.ts';
import { beforeTime, isTime } from './times.ts';
import { isPlausible, type VoiceWords } from './voices.ts';

/** What is written and so can say something. */
export const WRITTEN =
	/^(?:letter|statement|report|memo|memorandum|document|tweet|post|email|e-mail|note|order|ruling|opinion|filing|affidavit|declaration|complaint|lawsuit|study|survey|poll|article|editorial|message|notice|record|release|brief|motion)s?$/;

const isWritten = (doc: Doc, { from, to }: VoiceWords): boolean =>
	doc.tokens.slice(from, to).some(({ norm }) => WRITTEN.test(norm));

/** `they've | said` */
const CONTRACTED = /^(?:he|she|they|we|i|it)'(?:ve|d|re|m)$/;

/** The voice whose words end right before token `end` (auxiliaries and adverbs left out), or null. */
export function subjectBefore(doc: Doc, sentence: Sentence, end: number): VoiceWords | null {
	const { tokens } = doc;
	let to = end;
	while (to > sentence.from && isAuxiliary(tokens[to - 1]!)) to -= 1;
	// `Ana Ruiz, however, | said`
	if (
		to - 3 > sentence.from &&
		tokens[to - 1]!.text === ',' &&
		tokens[to - 3]!.text === ',' &&
		isAdverb(tokens[to - 2]!.norm)
	)
		to -= 3;
	to = beforeTime(doc, sentence, to);
	if (to <= sentence.from) return null;
	const last = tokens[to - 1]!;
	if (CONTRACTED.test(last.norm)) return { from: to - 1, to, pronoun: true };
	if (
		last.norm === 'who' ||
		((last.norm === 'which' || last.norm === 'that') && sentence.lang === 'en') ||
		last.norm === 'quien' ||
		last.norm === 'quienes' ||
		(last.norm === 'que' && sentence.lang === 'es')
	) {
		let stop = to - 1;
		while (/^[,—–-]$/.test(tokens[stop - 1]?.text ?? '')) stop -= 1;
		const who =
			subjectBefore(doc, sentence, stop) ?? (stop < to - 1 ? besideName(doc, sentence, stop) : null);
		if (who === null || who.pronoun) return null;
		// `a letter that says`: of `that` only what is written speaks, else it opens a clause.
		if (last.norm === 'that' && !isWritten(doc, who)) return null;
		return { ...who, relative: true };
	}
	if (PRONOUNS.has(last.norm))
		return PERSONAL.has(last.norm) || last.norm === 'i' || last.norm === 'we' || last.norm === 'it'
			? { from: to - 1, to, pronoun: true }
			: null;
	if (last.text === ',') return afterApposition(doc, sentence, to - 1);
	if (last.text === ')') return beforeBrackets(doc, sentence, to - 1);
	if (/^[-—–]$/.test(last.text)) return beforeDashes(doc, sentence, to - 1);
	if (last.kind !== 'word' && last.text !== '’' && last.text !== "'") return null;
	const words = withoutVerb(doc, phraseStart(doc, sentence, to), to);
	const voice = words.from < words.to ? described(doc, words.from, words.to) : null;
	if (voice !== null && !isPlausible(doc, voice, sentence.lang)) {
		// `is likely to placate nervous clerks, | who say`
		const verb = doc.tokens.slice(words.from, words.to - 1).findLastIndex(({ norm }) => norm === 'to');
		if (verb !== -1 && words.from + verb + 2 < words.to && sentence.lang === 'en') {
			const rest = described(doc, words.from + verb + 2, words.to);
			return isPlausible(doc, rest, sentence.lang) ? rest : null;
		}
	}
	return voice !== null && !isTime(doc, voice) && isPlausible(doc, voice, sentence.lang) ? voice : null;
}

/** `the study — written by … — | said` */
function beforeDashes(doc: Doc, sentence: Sentence, close: number): VoiceWords | null {
	const { tokens } = doc;
	let end = close;
	while (end > sentence.from && /^[-—–]$/.test(tokens[end - 1]!.text)) end -= 1;
	for (let open = end - 1; open > Math.max(sentence.from, end - MAX_SUBJECT); open -= 1) {
		if (!/^[-—–]$/.test(tokens[open]!.text)) continue;
		while (/^[-—–]$/.test(tokens[open - 1]!.text)) open -= 1;
		return subjectBefore(doc, sentence, open);
	}
	return null;
}

/** `Rep. Ana Ruiz (D-CA) | said`: what stands in brackets is passed over. */
function beforeBrackets(doc: Doc, sentence: Sentence, close: number): VoiceWords | null {
	const open = openingBracket(doc, sentence, close);
	return open === null ? null : subjectBefore(doc, sentence, open);
}

function isAuxiliary(token: Token): boolean {
	return AUXILIARIES.has(token.norm) || (isAdverb(token.norm) && !isCapitalized(token));
}
