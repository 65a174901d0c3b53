import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { partyAfter } from '../parties/index.ts';
import { wordingAt } from '../wordings.ts';
import type { Applied } from './applied.ts';
import { VERB_BACK } from './clause.ts';
import { BEING, BEING_AS, isNaming, isNamingAs } from './cues.ts';
import { hasHead } from './in-marks.ts';
import { REGISTER } from './register.ts';
import type { Word } from './word.ts';

/** Words of no register that the passage itself sets against others: at most so many. */
const LONGEST = 4;

/**
 * `calls it a welcome place`, or `It is a place of transit` right after somebody said what it is not: a noun phrase that
 * no register knows, at token `at` where its verb stands; null where there is none.
 */
export function anyWordAt(doc: Doc, sentence: Sentence, at: number, before: Applied | null): Word | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (/^(?:call|calls|called)$/.test(norm)) {
		const object = partyAfter(doc, sentence, at + 1);
		const thing =
			object?.pronoun === true || object?.name?.type === 'facility' || object?.name?.type === 'place';
		return object !== null && thing && /^an?$/.test(tokens[object.to]?.norm ?? '')
			? phrase(doc, sentence, object.to + 1)
			: null;
	}
	// `portrays the sites as benign training institutions`, `lo describe como un lugar de paso`
	if (/^(?:as|como|de)$/.test(norm) && labels(doc, sentence, at)) {
		const from = /^(?:an?|una?|unos|unas)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
		const word = phrase(doc, sentence, from);
		return word !== null && hasHead(doc, word) ? word : null;
	}
	// `lo llaman lugar de paso`
	if (
		sentence.lang === 'es' &&
		isNaming(norm) &&
		/^(?:lo|la|los|las|le|les)$/.test(tokens[at - 1]?.norm ?? '')
	) {
		const from = /^(?:un|una|unos|unas)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
		const word = phrase(doc, sentence, from);
		return word !== null && hasHead(doc, word) ? word : null;
	}
	// `Eso no es un alojamiento`, `It is not a shelter`: what somebody denies that it is.
	if (
		BEING.has(norm) &&
		/^(?:an?|una?)$/.test(
			tokens[at + 1]?.norm === 'not' ? (tokens[at + 2]?.norm ?? '') : (tokens[at + 1]?.norm ?? ''),
		)
	) {
		const not = tokens[at + 1]!.norm === 'not' || /n't$/.test(norm);
		const no = tokens[at - 1]?.norm === 'no';
		const subject = tokens[no ? at - 2 : at - 1]?.norm ?? '';
		if ((not || no) && /^(?:it|this|that|eso|esto|aquello|these|those|they)$/.test(subject)) {
			const word = phrase(doc, sentence, tokens[at + 1]!.norm === 'not' ? at + 3 : at + 2);
			return word !== null && hasHead(doc, word) ? word : null;
		}
	}
	// `no están detenidos, sino | resguardados`, `not camps but rather | training centers`
	const rather =
		norm === 'sino' ||
		(norm === 'rather' && /^but$/.test(tokens[at - 1]?.norm ?? '')) ||
		(norm === 'but' && tokens[at + 1]?.norm !== 'rather' && before !== null && at - before.word.outerTo < 3);
	if (rather && before !== null && before.polarity === 'denies' && at - before.word.outerTo < 12) {
		const from = /^(?:an?|una?|unos|unas|de|a)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
		const next = tokens[from]?.norm ?? '';
		return /^(?:que|the|it|they|he|she|also|to|para|por|porque)$/.test(next)
			? null
			: phrase(doc, sentence, from);
	}
	if (
		before === null ||
		before.polarity !== 'denies' ||
		!/^(?:is-a|called|amounts-to|not-a)$/.test(before.rule)
	)
		return null;
	if (!BEING.has(norm) || !/^(?:an?|una?)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const opens =
		at === sentence.from ||
		(at === sentence.from + 1 && /^(?:it|this|that|they|eso|esto|["“«—])$/.test(tokens[at - 1]!.norm)) ||
		(at === sentence.from + 2 && tokens[sentence.from]!.kind === 'quote');
	return opens ? phrase(doc, sentence, at + 2) : null;
}

const LABELS =
	/^(?:describ|portray|characteri[sz]|depict|brand|rebrand|label|bill|tout|market|promot|dismiss|fram|refram|paint|cast|calific|tild|tach|catalog|etiquet|caracteriz|retrat|present|bautiz|rebautiz|disfraz|functions?|serves?|funcion)/;
/** Whether a verb that labels stands before the `as` at a token. */
function labels(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let back = at - 1; back >= Math.max(sentence.from, at - VERB_BACK); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^[;:.]$/.test(text)) return false;
		if (LABELS.test(norm) && (isNamingAs(norm) || BEING_AS.has(norm)))
			return doc.tokens[at]!.norm !== 'de' || /^(?:calific|tild|tach|etiquet)/.test(norm);
	}
	return false;
}

/** The words of a noun phrase up to the next mark or link; `of` and `de` go on with it. */
function phrase(doc: Doc, sentence: Sentence, from: number): Word | null {
	const { tokens } = doc;
	let to = from;
	while (to < Math.min(sentence.to, from + LONGEST)) {
		const { kind, norm } = tokens[to]!;
		if (
			kind !== 'word' ||
			CLAUSE_OPENERS.has(norm) ||
			AUXILIARIES.has(norm) ||
			/^(?:and|or|but|y|o|ni|who|which)$/.test(norm)
		)
			break;
		if (PREPOSITIONS.has(norm) && !/^(?:of|de)$/.test(norm)) break;
		to += 1;
	}
	// What the register knows is read as its own word.
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	for (let at = from; at < to; at += 1) if (wordingAt(REGISTER[lang], doc, at, to) !== null) return null;
	while (to > from && /^(?:of|de)$/.test(tokens[to - 1]!.norm)) to -= 1;
	// Cut off within the phrase, or one plain word: nothing that is set against another.
	if (
		to - from < 1 ||
		(to - from === LONGEST && tokens[to]?.kind === 'word') ||
		/^(?:lot|bit|day|matter|question|good|long|time|lo)$/.test(tokens[to - 1]!.norm)
	)
		return null;
	return { from, to, outerFrom: from, outerTo: to, entry: null, quoted: true, article: true };
}
