import { CUSTODY_TYPES, type CustodyType, isCode } from '../../record/index.ts';
import { clauseAround } from '../clauses.ts';
import { toldBy } from '../custody/index.ts';
import { type Doc, sentenceAt, tokenAt } from '../document.ts';
import { NEGATIONS } from '../left-out.ts';
import { namesOf } from '../names/index.ts';

export type Place = { readonly start: number; readonly end: number };

/** The negations among the words from `start` to `end`. */
export function negationsIn(doc: Doc, { start, end }: Place): Place[] {
	const found: Place[] = [];
	for (let at = tokenAt(doc, start); at < doc.tokens.length && doc.tokens[at]!.start < end; at += 1)
		if (NEGATIONS.has(doc.tokens[at]!.norm)) found.push(doc.tokens[at]!);
	return found;
}

/** Whether anything in the sentence takes something back: what exactly, only a grammar can tell. */
export function isTurned(doc: Doc, place: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, place.start)];
	return sentence === undefined || place.end > sentence.end + 1 || negationsIn(doc, sentence).length > 0;
}

/** Whether something is taken back in the words around a quote, in the sentences in which it stands: `never said “…”`. */
export function turnedAround(doc: Doc, { start, end }: Place): boolean {
	const first = doc.sentences[sentenceAt(doc, start)];
	const last = doc.sentences[sentenceAt(doc, end - 1)] ?? first;
	if (first === undefined || last === undefined) return true;
	return (
		negationsIn(doc, { start: first.start, end: start }).length > 0 ||
		negationsIn(doc, { start: end, end: last.end }).length > 0 ||
		supposes(doc, { start: first.start, end: start })
	);
}

/** Words by which a sentence supposes, foretells or only nearly tells what the rest of it says. */
const UNREAL = new Set(
	(
		'if unless whether would could should might may can will shall wants want hopes feared fears nearly almost narrowly barely hardly ' +
		'scarcely rarely seldom supposedly falsely potentially theoretically hypothetically before until lest pretended imagine suppose ' +
		'si podría podrían habría habrían pudo puede pueden debe deben debería quiere casi apenas quizá quizás acaso antes hasta ojalá temía temen'
	).split(' '),
);

/** Whether the sentence asks, or supposes, foretells or only nearly tells something: what exactly, only a grammar can tell. */
export function isUnreal(doc: Doc, place: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, place.start)];
	return sentence === undefined || supposes(doc, sentence);
}

function supposes(doc: Doc, { start, end }: Place): boolean {
	for (let at = tokenAt(doc, start); at < doc.tokens.length && doc.tokens[at]!.start < end; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (UNREAL.has(norm) || norm === '?' || norm === '¿') return true;
	}
	return false;
}

const OPENING = /["'“‘«„‹‟—–:;,([]/;
const CLOSING = /["'”’»“›.!?;,:…—–)\]]/;
/** Conjunctions after which what was said begins. */
const THAT = /^(?:that|que|whether|si)$/;

/**
 * Whether the words begin and end where a clause does: after a mark, a sentence's beginning or `that`, and before a mark or
 * a sentence's end. `released` is no whole of `was not released`.
 */
export function isWholeClause(doc: Doc, { start, end }: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, start)];
	if (sentence === undefined) return false;
	const before = doc.text.slice(Math.max(0, start - 3), start).trimEnd();
	const clause = clauseAround(doc, start, end);
	const last =
		clause === null
			? undefined
			: doc.tokens.slice(sentence.from, sentence.to).findLast((t) => t.end <= start);
	const begins =
		start <= sentence.start ||
		OPENING.test(before.slice(-1)) ||
		(last !== undefined && THAT.test(last.norm)) ||
		sentenceStartsAt(doc, start);
	const after = doc.text.slice(end, end + 3).trimStart();
	const ends =
		after === '' ||
		CLOSING.test(after.charAt(0)) ||
		/[.!?…]["”’»]?$/.test(doc.text.slice(start, end)) ||
		/^\s*\n/.test(doc.text.slice(end, end + 3));
	return begins && ends;
}

const sentenceStartsAt = (doc: Doc, at: number) => doc.sentences[sentenceAt(doc, at)]?.start === at;

/** Whether the words begin a clause that stands by itself: not one that hangs on `that`, `if` or a verb before it. */
export function standsAlone(doc: Doc, { start }: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, start)];
	if (sentence === undefined) return false;
	const before = doc.tokens[tokenAt(doc, start) - 1];
	if (start <= sentence.start || before === undefined) return true;
	return /^(?:[,;:—–“"«(]|and|but|y|e|pero)$/.test(before.norm);
}

/** The marks around the words: `direct` where they enclose them and nothing else, `mixed` where some stand inside. */
export function markedAs(doc: Doc, { start, end }: Place): 'direct' | 'mixed' | null {
	const [before, after] = [
		doc.text.slice(Math.max(0, start - 1), start),
		doc.text.slice(end, end + 2).replace(/^[.,]/, ''),
	];
	if (/["“«„]/.test(before) && /^["”»“]/.test(after))
		return before === '"' && !opensAt(doc, start - 1) ? null : 'direct';
	return /[“«„"]/.test(doc.text.slice(start, end)) ? 'mixed' : null;
}

/** Whether a straight mark opens: every other one of its paragraph does. What stands between two quotes is not in marks. */
function opensAt(doc: Doc, at: number): boolean {
	const paragraph = doc.paragraphs[doc.sentences[sentenceAt(doc, at + 1)]?.paragraph ?? -1];
	if (paragraph === undefined) return false;
	let marks = 0;
	for (let i = doc.text.indexOf('"', paragraph.start); i >= 0 && i < at; i = doc.text.indexOf('"', i + 1))
		marks += 1;
	return marks % 2 === 0;
}

/**
 * Whether the lexicon lets a verb in the words tell an event of this type of this person: the person is what the verb
 * happens to. `ICE arrested him` tells nothing that happened to ICE.
 */
export function isTold(
	doc: Doc,
	words: Place,
	code: string | null,
	who: Place,
): { readonly type: CustodyType; readonly verb: number } | null {
	if (!isCode(CUSTODY_TYPES, code) || !isWholeName(doc, who)) return null;
	const sentence = doc.sentences[sentenceAt(doc, words.start)];
	if (sentence === undefined || who.start < sentence.start || who.end > sentence.end) return null;
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const token = doc.tokens[at]!;
		if (token.start < words.start || token.end > words.end) continue;
		const told = toldBy(token.norm, sentence.lang);
		if (told === null || !told.types.includes(code)) continue;
		const passive = isPassive(doc, at, sentence.from);
		const before = who.end <= token.start && isSubjectOf(doc, who.end, at);
		if (
			before
				? told.own || (passive && told.passive)
				: told.active && !passive && who.start >= token.end && isObjectOf(doc, at, who.start)
		)
			return { type: code, verb: at };
	}
	return null;
}

const DETERMINERS = /^(?:a|an|the|al|el|la|los|las|un|una|unos|unas)$/;
/** Words that join what stands before them to what comes after: `a brother of`, `forty`, `Mr.`. */
const isJoint = (token: Doc['tokens'][number]) =>
	token.kind === 'word' || token.kind === 'number' || token.norm === '-' || token.norm === '&';

/**
 * Whether nothing of a name lies outside the words given for it: `A brother of X was arrested` tells nothing of X, and
 * `arrested X’s brother` neither.
 */
function isWholeName(doc: Doc, { start, end }: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, start)];
	if (sentence === undefined) return false;
	const next = doc.tokens[tokenAt(doc, end)];
	if (
		next !== undefined &&
		next.start < sentence.end &&
		/^(?:'s|of|de|del|and|or|y|o|e|&|-)$/.test(next.norm)
	)
		return false;
	let at = tokenAt(doc, start) - 1;
	if (at >= sentence.from && DETERMINERS.test(doc.tokens[at]!.norm)) at -= 1;
	const before = doc.tokens[at];
	if (before === undefined || at < sentence.from || !isJoint(before)) return true;
	const told = toldBy(before.norm, sentence.lang);
	return OPENS_CLAUSE.test(before.norm) || told?.active === true;
}
const OPENS_CLAUSE =
	/^(?:that|and|but|when|while|after|since|because|que|y|pero|cuando|mientras|porque|desde|tras)$/;

/**
 * Whether words hang on this verb of their sentence: they follow it, and no other verb of custody, conjunction or mark
 * stands between. In `arrested in A and flown to B` nobody was arrested in B.
 */
export function belongsTo(doc: Doc, verb: number, { start }: Place): boolean {
	const sentence = doc.sentences[sentenceAt(doc, doc.tokens[verb]!.start)];
	if (sentence === undefined || start < doc.tokens[verb]!.end) return false;
	for (let at = verb + 1; at < sentence.to && doc.tokens[at]!.start < start; at += 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (kind === 'punctuation' || kind === 'quote' || PARTS.test(norm)) return false;
		if (toldBy(norm, sentence.lang) !== null) return false;
	}
	return start < sentence.end;
}
const PARTS =
	/^(?:and|or|but|who|whom|which|that|where|when|while|after|before|since|because|y|o|u|e|pero|quien|quienes|que|donde|cuando|mientras|tras)$/;

const BE =
	/^(?:is|are|was|were|be|been|being|fue|fueron|es|son|era|eran|ha|han|sido|siendo|ser|está|están|estaba)$/;
function isPassive(doc: Doc, verb: number, from: number): boolean {
	for (let at = verb - 1; at >= from && at >= verb - 3; at -= 1) {
		const { norm } = doc.tokens[at]!;
		if (BE.test(norm)) return true;
		if (!/ly$|mente$/.test(norm)) return false;
	}
	return false;
}

/** Nothing but helping words and adverbs between the person and the verb. */
function isSubjectOf(doc: Doc, end: number, verb: number): boolean {
	for (let at = verb - 1; at >= 0 && doc.tokens[at]!.start >= end; at -= 1) {
		const { norm } = doc.tokens[at]!;
		if (!BE.test(norm) && !/^(?:has|have|had|later|then|also|luego|también)$|ly$|mente$/.test(norm))
			return false;
	}
	return true;
}

/** The person stands right behind the verb, `a` or a determiner apart. */
function isObjectOf(doc: Doc, verb: number, start: number): boolean {
	for (let at = verb + 1; at < doc.tokens.length && doc.tokens[at]!.start < start; at += 1)
		if (!/^(?:a|al|the|los|las|un|una|unos)$/.test(doc.tokens[at]!.norm)) return false;
	return true;
}

/** Whether the words name a place or a body, as far as the document's own names tell. */
export function namesPlace(doc: Doc, { start, end }: Place): boolean {
	return namesOf(doc).some(
		(name) => name.start < end && name.end > start && name.type !== 'person' && name.type !== 'group',
	);
}
