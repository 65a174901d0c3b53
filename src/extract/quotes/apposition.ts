import type { Doc, Sentence } from '../document.ts';
import { CLAUSE_OPENERS, DETERMINERS, isAdverb, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isRelative, officeOf } from './beside.ts';
import { described, MAX_SUBJECT, phraseStart } from './phrase.ts';
import { describe, isPlausible, textOf, type VoiceWords } from './voices.ts';

/** `Smith, a professor at X, | said` and `the secretary, Ana Ruiz, | said`: the name and what stands beside it. */
export function afterApposition(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
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
	const head = headOf(doc, sentence, comma);
	if (head !== null) return head;
	if (tokens[open]!.text !== ',') return null;
	const from = phraseStart(doc, sentence, open);
	if (from === open) return null;
	const outer = described(doc, from, open);
	if (!isPlausible(doc, outer, sentence.lang)) return null;
	if (!isRelative(doc, open + 1) && verbWithout(doc, open + 1, comma)) return null;
	return isRelative(doc, open + 1) ? outer : { ...outer, ...office(doc, open + 1, comma) };
}

/** `La Sala Primera, en su sentencia 207, de 8 de julio, | declaró`: the phrase the sentence begins with, over asides. */
function headOf(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	const { tokens } = doc;
	let open = sentence.from;
	while (open < comma && tokens[open]!.text !== ',') open += 1;
	const next = tokens[open + 1];
	if (open >= comma || open - sentence.from > 8 || next === undefined) return null;
	if (!DETERMINERS.has(tokens[sentence.from]!.norm) || !(PREPOSITIONS.has(next.norm) || DONE.test(next.norm)))
		return null;
	if (verbWithout(doc, sentence.from, comma)) return null;
	const voice = described(doc, sentence.from, open);
	return isPlausible(doc, voice, sentence.lang) ? voice : null;
}

/** What was done with it: `The report, produced by former guards, | said`. */
const DONE = /^(?:\p{L}{3,}ed|written|sent|drawn|made|led|held|based)$/u;

/** How far a name stands from its verb with all that is told of its bearer between. */
const MAX_BESIDE = 60;

/** `Ana Ruiz, 59, of Port Vey, who has …, | said`: the nearest name that has a comma behind it, and so beside it what follows. */
export function besideName(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
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
export function verbWithout(doc: Doc, from: number, to: number): boolean {
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

export function openingBracket(doc: Doc, sentence: Sentence, close: number): number | null {
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
