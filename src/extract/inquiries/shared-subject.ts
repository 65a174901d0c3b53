import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { type Party, partyBefore } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority } from './classes.ts';

/** How far back in its sentence a verb without a subject of its own looks for the one that it shares. */
const FAR = 44;

const JOINS = /^(?:and|but|or|nor|then|yet|,|;|—|–|y|e|pero|ni|aunque|tampoco|sino|luego)$/;
const SAYS =
	/^(?:dijo|dijeron|indicó|indicaron|señaló|informó|informaron|aseguró|respondió|contestó|explicó|advirtió|afirmó|manifestó)$/;
const FINITE: Readonly<Record<'en' | 'es', RegExp>> = {
	en: /ed$|^(?:said|says|told|sent|gave|wrote|met|held|took|made|kept|did|has|had|have|was|were|is|are|would)$/,
	es: /[^s]ó$|(?:aron|ieron)$|(?:aba|aban|ía|ían)$|^(?:es|son|fue|fueron|ha|han|dijo|dijeron|hizo|dio|dice|dicen)$/,
};

/**
 * Whose verb it is where nobody stands right before token `from`: `did not dispute it but | declined …` shares the
 * subject of the verb before; Spanish leaves it out after a full stop too. `null` where no body or named person is found.
 */
export function sharedSubject(doc: Doc, index: number, from: number): Party | null {
	const sentence = doc.sentences[index]!;
	const opens = from === sentence.from;
	const lead = doc.tokens[from - 1]?.norm ?? '';
	// `dijo que | no comentaría`
	const told = lead === 'que' && SAYS.test(doc.tokens[from - 2]?.norm ?? '');
	if (!opens && !told && !JOINS.test(lead)) return null;
	const here = opens ? null : subjectIn(doc, sentence, from);
	if (here !== null || sentence.lang !== 'es') return here;
	const earlier = doc.sentences[index - 1];
	return earlier === undefined || earlier.paragraph !== sentence.paragraph
		? null
		: subjectIn(doc, earlier, earlier.to);
}

/** The last body or named person that is the subject of a verb before token `end`. */
function subjectIn(doc: Doc, sentence: Sentence, end: number): Party | null {
	const verb = FINITE[sentence.lang === 'es' ? 'es' : 'en'];
	for (let at = end - 1; at > Math.max(sentence.from, end - FAR); at -= 1) {
		const { norm } = doc.tokens[at]!;
		if (!verb.test(norm) && !AUXILIARIES.has(norm)) continue;
		const party = partyBefore(doc, sentence, at);
		if (party === null || party.pronoun === true) continue;
		if (isAuthority(doc, party) || isCapitalized(doc.tokens[party.to - 1]!)) return party;
	}
	return null;
}
