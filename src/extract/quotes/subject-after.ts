import type { Doc, Sentence } from '../document.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	PERSONAL,
	PREPOSITIONS,
} from '../lexicon/grammar-words.ts';
import { firstFrom, nameBetween, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { verbWithout } from './apposition.ts';
import { isRelative, nameBeside, officeOf } from './beside.ts';
import { isPersonNoun } from './person-nouns.ts';
import { described, MAX_SUBJECT } from './phrase.ts';
import { DAYS, SPANS } from './times.ts';
import { describe, textOf, type VoiceWords } from './voices.ts';

/**
 * The voice behind a verb, for `said Ana Ruiz`, or null; in Spanish also over whom it was told to, when and where:
 * `afirmó en rueda de prensa la vocera`.
 */
export function subjectAfter(doc: Doc, sentence: Sentence, from: number): VoiceWords | null {
	const known = subjectAt(doc, sentence, from);
	if (sentence.lang !== 'es' || from >= sentence.to) return known;
	const first = doc.tokens[from]!.norm;
	const timed =
		known !== null &&
		known.name === undefined &&
		TIME_FIRST.test(first) &&
		(DAYS.test(doc.tokens[from + 1]?.norm ?? '') || SPANS.test(doc.tokens[from + 1]?.norm ?? ''));
	if (known !== null && !timed) return known;
	if (
		!timed &&
		!PREPOSITIONS.has(first) &&
		!/^(?:a|al|hoy|ayer|también|además|luego|después)$/.test(first) &&
		!/mente$/.test(first)
	)
		return null;
	const past = timed && /^pasad[oa]$/.test(doc.tokens[from + 2]?.norm ?? '');
	for (let at = from + (past ? 3 : timed ? 2 : 1); at < Math.min(sentence.to, from + 16); at += 1) {
		const token = doc.tokens[at]!;
		if (token.kind !== 'word' || CLAUSE_OPENERS.has(token.norm)) return null;
		const before = doc.tokens[at - 1]!;
		const bound =
			PREPOSITIONS.has(before.norm) || /^(?:a|al|y|e|que|el|la|los|las|un|una|su)$/.test(before.norm);
		const opens =
			/^(?:el|la|los|las|un|una|uno|otr[oa]s?|su|sus)$/.test(token.norm) &&
			!DAYS.test(doc.tokens[at + 1]?.norm ?? '');
		if (bound || !(opens || (isCapitalized(token) && !isCapitalized(before)))) continue;
		return subjectAt(doc, sentence, at);
	}
	return null;
}

const TIME_FIRST = /^(?:el|este|la|esta|ayer|hoy)$/;

/** The voice whose words begin at token `from`, or null. */
function subjectAt(doc: Doc, sentence: Sentence, from: number): VoiceWords | null {
	const { tokens } = doc;
	const first = tokens[from];
	if (first === undefined || from >= sentence.to) return null;
	if (first.kind === 'number' ? !/^\p{L}/u.test(tokens[from + 1]?.text ?? '') : first.kind !== 'word')
		return null;
	if (PERSONAL.has(first.norm)) return { from, to: from + 1, pronoun: true };
	if (sentence.lang === 'es' && /^(?:a|al)$/.test(first.norm)) return behindAddressee(doc, sentence, from);
	if (
		first.kind === 'word' &&
		!isCapitalized(first) &&
		!DETERMINERS.has(first.norm) &&
		!/(?:one|body|s|es|^un[oa]|^otr[oa]|^alguien|^nadie)$/.test(first.norm) &&
		!(sentence.lang === 'en' && isOfficeBefore(doc, from))
	)
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
		// `contó Ana Ruiz | a este diario`
		if (sentence.lang === 'es' && to > from && /^(?:a|al)$/.test(token.text)) break;
		// `la vocera de la organización`: behind a preposition it is an article.
		const article = /^(?:la|lo)$/.test(token.norm) && PREPOSITIONS.has(tokens[to - 1]?.norm ?? '');
		if (
			to > from &&
			!article &&
			(CLAUSE_OPENERS.has(token.norm) || AUXILIARIES.has(token.norm)) &&
			!isCapitalized(token)
		)
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

/** `said | volunteer attorney Ana Ruiz`: nouns without an article, and the name of whoever they tell of. */
function isOfficeBefore(doc: Doc, from: number): boolean {
	const name = nameBetween(doc, from, from + 8);
	if (name === null || name.type !== 'person') return false;
	let person = false;
	for (let at = from; at < name.from; at += 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (kind !== 'word' && norm !== '-') return false;
		if (PREPOSITIONS.has(norm) || AUXILIARIES.has(norm) || CLAUSE_OPENERS.has(norm)) return false;
		person = isPersonNoun(norm) || OFFICE.test(norm);
	}
	return person;
}

const OFFICE = /(?:er|or|ist|man|woman|ant|ent|ian|chief|head|person|mate|ee)$/;

/** `contó a este diario | Ana Ruiz`: who speaks stands behind whom it was told to. */
function behindAddressee(doc: Doc, sentence: Sentence, from: number): VoiceWords | null {
	const names = namesOf(doc);
	for (let nth = firstFrom(doc, from + 1); nth < names.length; nth += 1) {
		const name = names[nth]!;
		if (name.to > sentence.to || name.from > from + 8) return null;
		const bound = PREPOSITIONS.has(doc.tokens[name.from - 1]!.norm) || name.from === from + 1;
		if (name.type === 'person' && !bound) return describe(doc, name.from, name.to);
	}
	return null;
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
	return to > comma + 2 && !verbWithout(doc, comma + 1, to) ? { as: textOf(doc, comma + 1, to) } : {};
}
