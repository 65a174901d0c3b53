import type { Polarity } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { CUES } from '../lexicon/cues.ts';
import { nameAt, type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { FAULT } from './cues.ts';
import type { Gap } from './gap.ts';
import type { Word } from './word.ts';

/** How far left of a word the verb that applies it may stand. */
export const VERB_BACK = 20;

const DENIES =
	/^(?:niega|niegan|negó|negaron|negaba|rechaza|rechazan|rechazó|rechazaron|desmiente|desmintió|desmintieron|descarta|descartó|denies|denied|deny|rejects|rejected|disputes|disputed)$/;

/** The verb that denies the clause: `niega que haya …`, `rechazó en conferencia que se trate de …`, `denied that it is …`; or null. */
export function denierBefore(doc: Doc, sentence: Sentence, at: number): number | null {
	let that = false;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 14); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:que|that)$/.test(norm)) that = true;
		if (DENIES.test(norm)) return that ? back : null;
		// `denies it and says that …`
		if (/^(?:says?|said|insists?|insisted|dicen?|dijo|afirman?|afirmó|but|pero)$/.test(norm)) return null;
		if (/^[;:.]$/.test(text)) return null;
	}
	return null;
}

/** `would not say whether it is …`, `no quiso decir si lo considera …`: whoever keeps it back leaves the word open. */
export function isWithheld(doc: Doc, sentence: Sentence, at: number): boolean {
	const { tokens } = doc;
	for (let opener = at - 1; opener >= Math.max(sentence.from, at - 14); opener -= 1) {
		const { norm, text } = tokens[opener]!;
		if (/^[;:.]$/.test(text)) return false;
		if (!/^(?:whether|if|si)$/.test(norm)) continue;
		let keeps = false;
		for (let back = opener - 1; back >= Math.max(sentence.from, opener - 9); back -= 1) {
			const word = tokens[back]!.norm;
			if (
				/^(?:say|confirm|tell|answer|state|specify|clarify|decir|confirmar|precisar|aclarar|responder|dijo|contestar|señalar)$/.test(
					word,
				)
			)
				keeps = true;
			else if (
				keeps &&
				(/^(?:not|never|no|nunca|declined|declines|refused|refuses|avoided|evitó|rehusó|negó|declinó|abstuvo)$/.test(
					word,
				) ||
					/n't$/.test(word))
			)
				return true;
		}
		return false;
	}
	return false;
}

/** A clause that only asks or supposes: `whether it should be called a prison`. */
export const isAsked = (doc: Doc, sentence: Sentence, at: number): boolean => {
	if (isWithheld(doc, sentence, at)) return false;
	if (doc.tokens[sentence.to - 1]?.text === '?' || doc.tokens[sentence.to - 2]?.text === '?') return true;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 12); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:whether|if|unless)$/.test(norm) || (norm === 'si' && sentence.lang === 'es')) return true;
		if (/^[,;:]$/.test(text)) return false;
	}
	return false;
};

/** How a verb of naming stands to its word: used, rejected, or held back. */
export function polarityOf(
	doc: Doc,
	sentence: Sentence,
	verb: number,
	word: Word,
	gap: Gap,
): Polarity | null {
	const group = verbGroup(doc, sentence, verb);
	const own = doc.tokens[group.from - 1]?.norm ?? '';
	const before = doc.tokens[verb - 1]?.norm ?? '';
	const earlier = doc.tokens[verb - 2]?.norm ?? '';
	if (
		group.by !== null ||
		/^(?:short|avoided|avoid|avoids|avoiding|hesitated|hesitate|reluctant|evitó|evita|evitan|evitaron|rehusó|rehúsa)$/.test(
			own,
		)
	)
		return 'declines';
	if ((before === 'of' && earlier === 'short') || /^(?:avoid|evit|rehus)/.test(before)) return 'declines';
	// `objected to | calling it a camp`, `se opuso a | llamarlo`
	if (/^(?:to|a)$/.test(before) && OBJECTS.test(earlier)) return 'denies';
	// `no quiso llamarlo cárcel` · `did not want to call it a camp`
	if (
		/^(?:quiso|quiere|quieren|quisieron|querido|atrevió|atreve)$/.test(before) &&
		doc.tokens.slice(Math.max(sentence.from, verb - 5), verb).some(({ norm }) => norm === 'no')
	)
		return 'declines';
	if (
		before === 'to' &&
		/^(?:want|wish|care|willing|ready|prepared|able)$/.test(earlier) &&
		doc.tokens.slice(Math.max(sentence.from, verb - 6), verb).some(({ norm }) => /^not$|n't$/.test(norm))
	)
		return 'declines';
	if (
		/^(?:a|de)$/.test(before) &&
		/^(?:negó|negaron|niega|niegan|abstuvo|abstienen|resiste|resistió|resisten)$/.test(earlier)
	)
		return 'declines';
	const wrongly = doc.tokens
		.slice(Math.max(sentence.from, verb - 3), word.outerFrom)
		.some(({ norm }) =>
			/^(?:wrongly|falsely|misleadingly|mistakenly|incorrectly|inaccurately|erróneamente|falsamente|incorrectamente)$/.test(
				norm,
			),
		);
	const negated = group.negated || gap.negated || wrongly;
	const gerund =
		/ing$|[aei]ndo$|arlo$|arla$|ar$/.test(doc.tokens[verb]!.norm) ||
		/^(?:when|cuando)$/.test(doc.tokens[group.from - 2]?.norm ?? '') ||
		/^(?:to)$/.test(before);
	if (gerund && faultAfter(doc, sentence, word.outerTo)) return 'denies';
	return negated ? 'denies' : 'affirms';
}

const OBJECTS = /^(?:object(?:s|ed|ing)?|opposed|opone|oponen|opuso|opusieron)$/;

function faultAfter(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let next = at; next < Math.min(sentence.to, at + 9); next += 1)
		if (FAULT.test(doc.tokens[next]!.norm)) return true;
	return false;
}

const HELD_BACK =
	/^(?:avoid(?:s|ed|ing)?|evitó|evita|evitan|evitaron|rehusó|rehúsa|negó|niega|negaron|resiste|resistió|no|quiso|quiere|quieren|quisieron|want|wanted|wish|did|does|not|stopped|stops|object(?:s|ed|ing)?|opposed|opone|oponen|opuso|opusieron|short|of|hesitated?|hesitates|reluctant|se|a|de|to)$/;

/** Who uses the word; `I`, `we` and the narrator speak for themselves. */
export function voiceBefore(doc: Doc, sentence: Sentence, verb: number): Party | null {
	let { from } = verbGroup(doc, sentence, verb);
	// `evitó | llamarlo`, `stopped short of | calling`: whose subject is the verb before.
	while (from > sentence.from && HELD_BACK.test(doc.tokens[from - 1]!.norm)) from -= 1;
	const first = verbGroup(doc, sentence, from).from;
	const own = partyBefore(doc, sentence, first) ?? besideAnd(doc, sentence, first);
	return own === null || isNobodyNew(doc, own) || /^(?:you|one)$/.test(doc.tokens[own.from]!.norm)
		? null
		: own;
}

/** `Robles compared notes and | called it a camp`: the subject of the verb that `and` joins. */
function besideAnd(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { tokens } = doc;
	let joint = from - 1;
	while (
		joint > sentence.from &&
		/^(?:again|then|later|also|once|repeatedly|luego|también|después)$|ly$/.test(tokens[joint]!.norm)
	)
		joint -= 1;
	if (!/^(?:and|y)$/.test(tokens[joint]?.norm ?? '')) return null;
	for (let at = joint - 1; at >= sentence.from && joint - at < 24; at -= 1) {
		if (at > sentence.from && !/^[,;:]$/.test(tokens[at - 1]!.text)) continue;
		const name = nameAt(doc, at);
		if (name !== null && name.to < joint && tokens[name.to]!.kind === 'word')
			return partyOf(doc, name.from, name.to);
	}
	return null;
}

const isNobodyNew = (doc: Doc, party: Party): boolean =>
	party.pronoun === true && /^(?:i|we|it|yo|nosotros)$/.test(doc.tokens[party.from]!.norm);

/** `by rights groups` after the word or before it. */
export function agent(doc: Doc, sentence: Sentence, from: number, to: number): Party | null {
	for (let at = from; at < Math.min(to, from + 4); at += 1)
		if (/^(?:by|por)$/.test(doc.tokens[at]!.norm))
			return partyAfter(doc, sentence, at + 1, sentence.lang === 'es');
	return null;
}

/** The subject, or a word that points to it: `this`, `that`, `eso`. */
export function subjectOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { norm = '' } = from > sentence.from ? doc.tokens[from - 1]! : {};
	if (/^(?:this|that|these|those|which|eso|esto|aquello|ese|esa|esos|estas|ésta|éste)$/.test(norm))
		return { from: from - 1, to: from, pronoun: true };
	// `dice que | son terroristas`: nobody is named; who says it is not who is meant.
	if (sentence.lang === 'es' && norm === 'que' && CUES.es.has(doc.tokens[from - 2]?.norm ?? '')) return null;
	return partyBefore(doc, sentence, from);
}

/** Capitals throughout: what something is called, and no judgement of it. */
export const isName = (doc: Doc, word: Word): boolean => {
	const words = doc.tokens.slice(word.from, word.to).filter(({ norm }) => norm.length > 3);
	return words.length > 0 && words.every((token) => isCapitalized(token));
};

/** `for the facility`, `to describe the site`, `para describir el lugar`. */
export function aboutAfter(doc: Doc, sentence: Sentence, at: number): Party | null {
	const [first, second] = [doc.tokens[at]?.norm ?? '', doc.tokens[at + 1]?.norm ?? ''];
	if (at >= sentence.to) return null;
	if (/^(?:to|para)$/.test(first) && /^(?:describe|refer|describir|referirse)$/.test(second))
		return partyAfter(doc, sentence, /^refer/.test(second) ? at + 3 : at + 2, sentence.lang === 'es');
	return /^(?:for|to|a|al|para)$/.test(first)
		? partyAfter(doc, sentence, at + 1, sentence.lang === 'es')
		: null;
}
