import type { Doc, Sentence } from '../document.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	isAdverb,
	PERSONAL,
	PREPOSITIONS,
	PRONOUNS,
} from '../lexicon/grammar-words.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { codeName, isRelative, nameBeside, officeOf } from './beside.ts';
import { withoutVerb } from './noted.ts';
import { describe, isPlausible, textOf, type VoiceWords } from './voices.ts';

const MAX_SUBJECT = 24;
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
	if (to === sentence.from) return null;
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

const DAYS =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer)$/;
const SPANS =
	/^(?:semana|mes|año|week|weekend|month|year|spring|summer|fall|autumn|winter|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Where a subject ends that a time follows: `Ana Ruiz this week | said`, `the ministry on Friday | said`. */
function beforeTime(doc: Doc, sentence: Sentence, to: number): number {
	const { tokens } = doc;
	if (to - 2 < sentence.from) return to;
	const [before, last] = [tokens[to - 2]!.norm, tokens[to - 1]!.norm];
	if (SPANS.test(last) && /^(?:this|last|next|earlier)$/.test(before) && to - 2 > sentence.from)
		return tokens[to - 3]!.norm === 'earlier' ? to - 3 : to - 2;
	if (DAYS.test(last)) return /^(?:on|el|este)$/.test(before) ? to - 2 : to - 1;
	if (/^(?:pasad[oa])$/.test(last) && SPANS.test(before) && to - 3 >= sentence.from) return to - 3;
	if (
		tokens[to - 1]!.kind === 'number' &&
		/^(?:in|en)$/.test(before) &&
		/^\d{4}$/.test(last) &&
		to - 2 > sentence.from
	)
		return to - 2;
	return to;
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

const TIMES =
	/^(?:vez|veces|momento|lapso|día|noche|mañana|tarde|época|año|mes|semana|fecha|hora|turno|eso|esto|ello|primero|todo|parte|versión|caso|time|day|morning|night|moment|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)$/;
/** `Un día me dijo que …`: when it was, not who. */
export const isTime = (doc: Doc, { from, to, name }: VoiceWords): boolean =>
	name === undefined && to - from < 6 && doc.tokens.slice(from, to).some(({ norm }) => TIMES.test(norm));

/** `Rep. Ana Ruiz (D-CA) | said`: what stands in brackets is passed over. */
function beforeBrackets(doc: Doc, sentence: Sentence, close: number): VoiceWords | null {
	const open = openingBracket(doc, sentence, close);
	return open === null ? null : subjectBefore(doc, sentence, open);
}

/** `Smith, a professor at X, | said` and `the secretary, Ana Ruiz, | said`: the name and what stands beside it. */
function afterApposition(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	const { tokens } = doc;
	const limit = Math.max(sentence.from, comma - MAX_SUBJECT);
	let open = comma - 1;
	while (open > limit && tokens[open]!.text !== ',') open -= 1;
	if (tokens[open]!.text === ',') {
		const inner = describe(doc, open + 1, comma);
		if (inner.name?.type === 'person' && inner.name.from <= open + 2 && comma - inner.name.to <= 1) {
			const from = phraseStart(doc, sentence, open);
			return from === open ? inner : { ...inner, as: officeOf(doc, from, open) };
		}
	}
	const far = besideName(doc, sentence, comma);
	if (far !== null) return far;
	if (tokens[open]!.text !== ',') return null;
	const from = phraseStart(doc, sentence, open);
	if (from === open) return null;
	const outer = described(doc, from, open);
	if (!isPlausible(doc, outer, sentence.lang)) return null;
	if (!isRelative(doc, open + 1) && verbWithout(doc, open + 1, comma)) return null;
	return isRelative(doc, open + 1) ? outer : { ...outer, ...office(doc, open + 1, comma) };
}

/** How far a name stands from its verb with all that is told of its bearer between. */
const MAX_BESIDE = 60;

/** `Ana Ruiz, 59, of Port Vey, who has …, | said`: the nearest name that has a comma behind it, and so beside it what follows. */
function besideName(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	const { tokens } = doc;
	for (let open = comma - 1; open > Math.max(sentence.from, comma - MAX_BESIDE); open -= 1) {
		const { text } = tokens[open]!;
		if (text === ';' || text === ':' || text === '“' || text === '”') return null;
		if (text !== ',') continue;
		// A verb of the sentence's own stands between: they are not told beside the name.
		if (!isRelative(doc, open + 1) && verbWithout(doc, open + 1, comma)) return null;
		const to = tokens[open - 1]!.text === ')' ? openingBracket(doc, sentence, open - 1) : open;
		const name = to === null ? null : nameEndingAt(doc, to);
		if (name === null || name.from < sentence.from || !isPlaceOfVoice(doc, sentence, name.from)) continue;
		const next = tokens[open + 1]!;
		const beside =
			DETERMINERS.has(next.norm) ||
			isRelative(doc, open + 1) ||
			next.kind === 'number' ||
			(next.kind === 'word' && !isCapitalized(next) && !CLAUSE_OPENERS.has(next.norm));
		if (!beside) continue;
		const from = phraseStart(doc, sentence, to!);
		const voice = described(doc, Math.min(from, name.from), to!);
		if (voice.name !== name) continue;
		return isRelative(doc, open + 1) ? voice : { ...voice, ...office(doc, open + 1, comma) };
	}
	return null;
}

/** Whether a finite verb stands in a range before any relative pronoun of it. */
function verbWithout(doc: Doc, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (isRelative(doc, at)) return false;
		if (FINITE.test(norm)) return true;
	}
	return false;
}
const FINITE =
	/^(?:is|are|was|were|has|have|had|will|would|can|could|ha|han|había|habían|fue|fueron|es|son|era|eran|está|están)$/;

/** A name that a preposition binds is somebody else's place or body. */
const isPlaceOfVoice = (doc: Doc, sentence: Sentence, from: number): boolean =>
	from === sentence.from || !PREPOSITIONS.has(doc.tokens[from - 1]!.norm);

/** The person or body whose name ends right before token `to`, or null. */
function nameEndingAt(doc: Doc, to: number): Name | null {
	const names = namesOf(doc);
	const name = names[firstFrom(doc, to) - 1];
	return name !== undefined && name.to === to && (name.type === 'person' || name.type === 'organization')
		? name
		: null;
}

function openingBracket(doc: Doc, sentence: Sentence, close: number): number | null {
	for (let open = close - 1; open > Math.max(sentence.from, close - 12); open -= 1)
		if (doc.tokens[open]!.text === '(') return open;
	return null;
}

/** What a phrase beside a name tells of its bearer, up to what is no part of it; nothing for an age or an adverb. */
function office(doc: Doc, from: number, comma: number): { as?: string } {
	const { tokens } = doc;
	const first = tokens[from]!;
	const noun =
		DETERMINERS.has(first.norm) ||
		(first.kind === 'word' &&
			!PREPOSITIONS.has(first.norm) &&
			!isAdverb(first.norm) &&
			!/ing$/.test(first.norm));
	if (!noun) return {};
	let to = comma;
	for (let at = from + 1; at < comma; at += 1) {
		if (tokens[at]!.text === ',' && (isRelative(doc, at + 1) || comma - from > 30)) {
			to = at;
			break;
		}
	}
	return to - from >= 1 ? { as: textOf(doc, from, to) } : {};
}

/** The name and title among these words, or the code that stands for a name. */
function described(doc: Doc, from: number, to: number): VoiceWords {
	const voice = describe(doc, from, to);
	return voice.name === undefined ? { ...voice, ...codeName(doc, from, to) } : voice;
}

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
		DAYS.test(doc.tokens[from + 1]?.norm ?? '');
	if (known !== null && !timed) return known;
	if (
		!timed &&
		!PREPOSITIONS.has(first) &&
		!/^(?:a|al|hoy|ayer|también|además|luego|después)$/.test(first) &&
		!/mente$/.test(first)
	)
		return null;
	for (let at = from + (timed ? 2 : 1); at < Math.min(sentence.to, from + 16); at += 1) {
		const token = doc.tokens[at]!;
		if (token.kind !== 'word' || CLAUSE_OPENERS.has(token.norm)) return null;
		const before = doc.tokens[at - 1]!;
		const bound =
			PREPOSITIONS.has(before.norm) || /^(?:a|al|y|e|que|el|la|los|las|un|una|su)$/.test(before.norm);
		const opens =
			/^(?:el|la|los|las|un|una|su|sus)$/.test(token.norm) && !DAYS.test(doc.tokens[at + 1]?.norm ?? '');
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
		!/(?:one|body|s|es|^un[oa]|^otr[oa]|^alguien|^nadie)$/.test(first.norm)
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
		if (
			(CLAUSE_OPENERS.has(token.norm) || /^(?:what|how|why|whom|whose)$/.test(token.norm)) &&
			!isCapitalized(token)
		)
			break;
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
		(ADVERBS.has(tokens[start]!.norm) || /^(?:and|or|y|e|o|but|yet|so|•)$/.test(tokens[start]!.norm))
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
	return AUXILIARIES.has(token.norm) || (isAdverb(token.norm) && !isCapitalized(token));
}
