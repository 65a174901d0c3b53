import type { Polarity } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import type { Applied } from './applied.ts';
import { aboutAfter, voiceBefore } from './clause.ts';
import { SO_CALLED, TAKES_UP, TURNS_DOWN, TURNS_DOWN_WITH, WORD_NOUNS } from './cues.ts';
import type { Gap } from './gap.ts';
import type { Word } from './word.ts';

/** `prefers “penal colony”` · `rejects the term` · `a so-called reception center`. */
export function wordTaken(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { norm } = doc.tokens[at]!;
	if (SO_CALLED.has(norm) && !(/^(?:sup|pres|pret)/.test(norm) && !word.quoted)) {
		const words = doc.tokens[at]!.text;
		return {
			word,
			polarity: 'affirms',
			about: null,
			voice: null,
			from: at,
			rule: 'so-called',
			...(/^so-called$|^(?:sup|pres|pret)/.test(norm)
				? { hedge: { hedge: 'doubtful' as const, words } }
				: {}),
		};
	}
	let verb = at;
	const noun = WORD_NOUNS.has(norm);
	if (noun) {
		verb = at - 1;
		while (
			verb > sentence.from &&
			/^(?:the|this|that|el|la|ese|esa|este|esta|of|a)$/.test(doc.tokens[verb]!.norm)
		)
			verb -= 1;
	} else if (!word.quoted && word.entry?.strong !== true) return null;
	if (verb < sentence.from) return null;
	const took = TAKES_UP.has(doc.tokens[verb]!.norm);
	if (!took && !TURNS_DOWN.has(doc.tokens[verb]!.norm)) {
		const phrase = noun ? phraseAt(doc, sentence, verb) : null;
		if (phrase === null) return null;
		verb = phrase;
	}
	if (!noun && /^us|^util|^emple/.test(doc.tokens[verb]!.norm) && !word.quoted) return null;
	const group = verbGroup(doc, sentence, verb);
	const voice = voiceBefore(doc, sentence, verb);
	// `evitan usar el término`, `refuses to use the word`
	const kept = doc.tokens
		.slice(Math.max(sentence.from, verb - 2), verb)
		.some(({ norm }) =>
			/^(?:avoid(?:s|ed|ing)?|evit(?:a|an|ó|aron|ar|aba|aban)|rehús(?:a|an)|rehus(?:ó|aron)|shun(?:s|ned)?)$/.test(
				norm,
			),
		);
	const used = took !== (group.negated || gap.negated);
	const polarity: Polarity =
		// Who does not use a word leaves it open; who rejects it does not.
		group.by !== null ||
		kept ||
		(noun && took && group.negated && /^(?:us|util|emple|adopt|invok)/.test(doc.tokens[verb]!.norm)) ||
		/^(?:avoid|evit)/.test(doc.tokens[verb]!.norm)
			? 'declines'
			: used
				? 'affirms'
				: 'denies';
	return {
		word,
		polarity,
		about: aboutAfter(doc, sentence, word.outerTo),
		voice,
		from: Math.min(voice?.from ?? group.from, group.from),
		rule: 'uses-word',
	};
}

/** The verb of `took issue with`, `cautions against`, whose last word is token `at`; or null. */
function phraseAt(doc: Doc, sentence: Sentence, at: number): number | null {
	for (let from = at - 1; from >= Math.max(sentence.from, at - 2); from -= 1)
		if (
			TURNS_DOWN_WITH.test(
				doc.tokens
					.slice(from, at + 1)
					.map(({ norm }) => norm)
					.join(' '),
			)
		)
			return from;
	return null;
}
