import type { Doc, Sentence } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import {
	AUXILIARIES,
	DETERMINERS,
	isAdverb,
	PERSONAL,
	PREPOSITIONS,
	PRONOUNS,
} from '../lexicon/grammar-words.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { afterApposition, besideName, openingBracket } from './apposition.ts';
import { hasVerb } from './has-verb.ts';
import { withoutVerb } from './noted.ts';
import { isPersonNoun } from './person-nouns.ts';
import { described, MAX_SUBJECT, phraseStart } from './phrase.ts';
import { canSpeak, speakerAt } from './speaker-noun.ts';
import { beforeTime, isTime } from './times.ts';
import { isPlausible, type VoiceWords } from './voices.ts';

/** What is written and so can say something. */
export const WRITTEN =
	/^(?:letter|statement|report|memo|memorandum|document|tweet|post|email|e-mail|note|order|ruling|opinion|filing|affidavit|declaration|complaint|lawsuit|study|survey|poll|article|editorial|message|notice|record|release|brief|motion)s?$/;

const isWritten = (doc: Doc, { from, to }: VoiceWords): boolean =>
	doc.tokens.slice(from, to).some(({ norm }) => WRITTEN.test(norm));

/** Nobody is told of by more clauses inside clauses. */
const DEEPEST = 4;

/** Whoever speaks behind it was named before the verb that it joins. */
const JOINED = /^(?:y|e|o|u|ni|pero)$/;

/** `they've | said` */
const CONTRACTED = /^(?:he|she|they|we|i|it)'(?:ve|d|re|m)$/;

/** The voice whose words end right before token `end` (auxiliaries and adverbs left out), or null. */
export function subjectBefore(doc: Doc, sentence: Sentence, end: number, depth = 0): VoiceWords | null {
	if (depth > DEEPEST) return null;
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
		// `señaló que | creyó`: a conjunction, not who did.
		if (last.norm === 'que' && CUES.es.has(tokens[stop - 1]?.norm ?? '') && stop === to - 1) return null;
		const who =
			subjectBefore(doc, sentence, stop, depth + 1) ??
			(stop < to - 1 ? (besideName(doc, sentence, stop) ?? personEndingAt(doc, sentence, stop)) : null);
		if (who === null || who.pronoun) return null;
		const near = last.norm === 'who' ? antecedent(doc, sentence, who, stop) : null;
		if (near !== null) return { ...near, relative: true };
		// `a letter that says`: of `that` only what is written speaks, else it opens a clause.
		if (last.norm === 'that' && !isWritten(doc, who)) return null;
		return { ...who, relative: true };
	}
	if (PRONOUNS.has(last.norm))
		return PERSONAL.has(last.norm) || last.norm === 'i' || last.norm === 'we' || last.norm === 'it'
			? { from: to - 1, to, pronoun: true }
			: null;
	if (last.text === ',')
		return (
			afterApposition(doc, sentence, to - 1) ??
			(sentence.lang === 'es' ? beforeComma(doc, sentence, to - 1) : null)
		);
	if (last.text === ')') return beforeBrackets(doc, sentence, to - 1);
	if (/^[-—–]$/.test(last.text)) return beforeDashes(doc, sentence, to - 1);
	// `Group 4 | denies`
	const numbered = last.kind === 'number' && to - 2 >= sentence.from && isCapitalized(tokens[to - 2]!);
	if (!numbered && last.kind !== 'word' && last.text !== '’' && last.text !== "'") return null;
	const words = withoutVerb(doc, phraseStart(doc, sentence, to), to);
	// `En su alegato Ruiz | explicó`
	if (sentence.lang === 'es' && PREPOSITIONS.has(tokens[words.from]?.norm ?? '')) {
		const own = personEndingAt(doc, sentence, to);
		const bound = own === null || PREPOSITIONS.has(tokens[own.from - 1]?.norm ?? '');
		if (!bound && own.from > words.from + 1 && !DETERMINERS.has(tokens[own.from - 1]!.norm)) return own;
	}
	if (sentence.lang === 'es' && !JOINED.test(last.norm)) {
		const head = beforeRelative(doc, sentence, words.from, to, depth);
		if (head !== null) return head;
	}
	const voice = words.from < words.to ? described(doc, words.from, words.to) : null;
	if (voice !== null && !isPlausible(doc, voice, sentence.lang)) {
		// `is likely to placate nervous clerks, | who say`
		const verb = doc.tokens.slice(words.from, words.to - 1).findLastIndex(({ norm }) => norm === 'to');
		if (verb !== -1 && words.from + verb + 2 < words.to && sentence.lang === 'en') {
			const rest = described(doc, words.from + verb + 2, words.to);
			return isPlausible(doc, rest, sentence.lang) ? rest : null;
		}
	}
	if (voice !== null && !isTime(doc, voice) && isPlausible(doc, voice, sentence.lang)) {
		if (sentence.lang !== 'es' || voice.name !== undefined || canSpeak(doc, voice.from, voice.to))
			return voice;
		return openingSubject(doc, sentence, to) ?? voice;
	}
	return sentence.lang === 'es' && !JOINED.test(last.norm) ? openingSubject(doc, sentence, to) : null;
}

/**
 * `Personas detenidas en la base, el penal y el cuartel | contaron`: somebody with whom a sentence begins, where no verb
 * stands between; null otherwise.
 */
function openingSubject(doc: Doc, sentence: Sentence, to: number): VoiceWords | null {
	if (to - sentence.from > FARTHEST) return null;
	const { tokens } = doc;
	let from = sentence.from;
	while (from < to && (isAdverb(tokens[from]!.norm) || /^(?:y|pero|,)$/.test(tokens[from]!.norm))) from += 1;
	if (PREPOSITIONS.has(tokens[from]?.norm ?? '')) {
		while (from < to && tokens[from]!.text !== ',') from += 1;
		from += 1;
	}
	if (from >= to || hasVerb(doc, from, to)) return null;
	const noun = speakerAt(doc, from, Math.min(to, from + 5), true);
	if (noun === null) return null;
	let end = noun + 1;
	while (end < to && (isNameLike(tokens[end]!) || /^(?:de|del|la|lo|los|las|el)$/.test(tokens[end]!.norm)))
		end += 1;
	while (end > noun + 1 && !isNameLike(tokens[end - 1]!)) end -= 1;
	return described(doc, from, end);
}

/** A sentence's subject stands within so many words of its verb. */
const FARTHEST = 60;

const isNameLike = (token: Token): boolean => token.kind === 'word' && isCapitalized(token);

/** How long a relative clause is that stands inside a subject. */
const LONGEST_RELATIVE = 24;

/**
 * `Los abogados que acompañaban a las mujeres | dijeron`: the subject before its relative clause. `null` where the words
 * from `from` to the verb are its subject themselves, or no such clause stands there.
 */
function beforeRelative(
	doc: Doc,
	sentence: Sentence,
	from: number,
	to: number,
	depth: number,
): VoiceWords | null {
	const { tokens } = doc;
	let que = from - 1;
	if (!RELATIVE.test(tokens[que]?.norm ?? '')) {
		const own = described(doc, from, to);
		if (own.name !== undefined || canSpeak(doc, from, to)) return null;
		while (que > sentence.from && to - que < LONGEST_RELATIVE && !RELATIVE.test(tokens[que]!.norm)) {
			if (tokens[que]!.kind !== 'word' && tokens[que]!.kind !== 'number') return null;
			que -= 1;
		}
	}
	if (que <= sentence.from || !RELATIVE.test(tokens[que]!.norm) || !isClause(doc, que + 1, to)) return null;
	const noun = tokens[que - 1]!;
	// `Los que estaban allí | contaban`
	if (/^(?:el|la|los|las|aquell[oa]s|quienes)$/.test(noun.norm)) return { from: que - 1, to };
	if (noun.kind !== 'word' || CUES.es.has(noun.norm) || PREPOSITIONS.has(noun.norm) || isAdverb(noun.norm))
		return null;
	const head = subjectBefore(doc, sentence, que, depth + 1);
	if (head === null || head.pronoun || head.relative) return null;
	return head.name !== undefined || canSpeak(doc, head.from, head.to) ? head : null;
}

const RELATIVE = /^(?:que|quienes|quien)$/;

/** Whether a relative pronoun's clause has it for its subject: `que acompañaban a …`, not `que la madre …`. */
function isClause(doc: Doc, from: number, to: number): boolean {
	const { tokens } = doc;
	let at = from;
	while (
		at < to &&
		(isAdverb(tokens[at]!.norm) || /^(?:se|no|l[aeo]s?|me|nos|ha|han|había|habían)$/.test(tokens[at]!.norm))
	)
		at += 1;
	const first = tokens[at];
	return (
		first !== undefined &&
		at < to &&
		first.kind === 'word' &&
		!isCapitalized(first) &&
		!DETERMINERS.has(first.norm) &&
		!PREPOSITIONS.has(first.norm) &&
		!PRONOUNS.has(first.norm)
	);
}

/** `Una mujer de nombre Ana, | informó que`: a comma that does not belong there, behind the sentence's first words. */
function beforeComma(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	if (comma - sentence.from > MAX_SUBJECT) return null;
	const from = phraseStart(doc, sentence, comma);
	const { tokens } = doc;
	const lead = tokens.slice(sentence.from, from);
	const fronted = tokens[from - 1]?.text === ',' && !hasVerb(doc, sentence.from, from);
	if (from >= comma || !(fronted || lead.every(({ norm }) => isAdverb(norm) || /^(?:y|pero)$/.test(norm))))
		return null;
	if (PREPOSITIONS.has(doc.tokens[from]!.norm)) return null;
	const voice = described(doc, from, comma);
	if (!isPlausible(doc, voice, sentence.lang) || isTime(doc, voice)) return null;
	return canSpeak(doc, from, comma) || (voice.name !== undefined && voice.name.to === comma) ? voice : null;
}

/** `entre ellas Ana Ruiz, | quien dijo` · `con la del Ministerio, | que dice`: the person or body whose name ends right before token `to`. */
function personEndingAt(doc: Doc, sentence: Sentence, to: number): VoiceWords | null {
	if (sentence.lang !== 'es') return null;
	const name = namesOf(doc)[firstFrom(doc, to) - 1];
	const fits = name?.type === 'person' || name?.type === 'organization';
	return fits && name !== undefined && name.to === to && name.from >= sentence.from
		? { from: name.from, to, name }
		: null;
}

/**
 * Whom `who` stands for where a longer phrase ends with a name: `the support of Ana Ruiz, who | said`, but `the mother of
 * Ana Ruiz, who | said`. A place is nobody: `a baker from Port Vey, who | said`. `null` where it is the phrase.
 */
function antecedent(doc: Doc, sentence: Sentence, who: VoiceWords, stop: number): VoiceWords | null {
	const names = namesOf(doc);
	const name = names[firstFrom(doc, stop) - 1];
	if (name === undefined || name.to !== stop || name.from < who.from || name === who.name) return null;
	if (name.type === 'place') return besideName(doc, sentence, stop);
	if (name.type !== 'person' || !PREPOSITIONS.has(doc.tokens[name.from - 1]?.norm ?? '')) return null;
	const someone = doc.tokens.slice(who.from, name.from).some(({ norm }) => isPersonNoun(norm));
	return someone ? null : described(doc, name.from, stop);
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
