import type { Doc, Sentence } from '../document.ts';
import { CUES, type CueForm } from '../lexicon/cues.ts';
import {
	ADVERBS,
	AUXILIARIES,
	BE,
	DETERMINERS,
	isAdverb,
	MODALS,
	PREPOSITIONS,
} from '../lexicon/grammar-words.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { isHeadline } from './headline.ts';
import type { CueHit } from './hit.ts';
import { isNounHere, OFTEN_NOUNS } from './noun-here.ts';
import { heardAt, passiveAt } from './passive.ts';
import { infinitiveCue } from './spanish-infinitive.ts';
import { subjectBefore } from './subject.ts';

export type { CueHit } from './hit.ts';

const NEGATIONS = new Set([
	'not',
	'never',
	"didn't",
	"doesn't",
	"don't",
	"hasn't",
	"haven't",
	'no',
	'nunca',
	'nor',
	'sin',
]);
/** Without `haber` a participle is an adjective, or a passive. */
const PARTICIPLE = /(?:[ai]do|dicho|escrito)$/;
const HABER = /^(?:ha|han|había|habían|habría|habrían|haya|hayan|hubo|haber|habiendo)$/;
const HAVE = /^(?:has|have|had)$/;
const OWNERS = /^(?:the|a|an|his|her|its|their|our|my|your|'s)$/;
const ADAMANT = new Set(['adamant', 'clear', 'certain', 'confident', 'convinced', 'sure']);
/** The cue at token `at` if it is a verb that somebody is said to speak with, or null. */
export function cueAt(doc: Doc, sentence: Sentence, at: number): CueHit | null {
	if (sentence.lang === 'other') return null;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (sentence.lang === 'en' && token.norm === 'that' && ADAMANT.has(tokens[at - 1]?.norm ?? ''))
		return adamant(doc, sentence, at);
	if (token.norm === 'heard' && sentence.lang === 'en') return heardAt(doc, sentence, at);
	const forms = CUES[sentence.lang].get(token.norm);
	if (forms === undefined || token.kind !== 'word')
		return sentence.lang === 'es' && token.norm.endsWith('r') ? infinitiveCue(doc, sentence, at) : null;
	const cue =
		forms.find((form) => form.follow !== undefined && form.follow === tokens[at + 1]?.norm) ??
		forms.find((form) => form.follow === undefined);
	if (cue === undefined) return null;
	if (at > sentence.from && isCapitalized(token) && scenePlain(tokens, at) && !isHeadline(doc, sentence))
		return null;
	const to = at + (cue.follow === undefined ? 1 : 2);
	if (sentence.lang === 'en' && token.norm.endsWith('ing')) {
		const be = progressive(doc, sentence, at);
		if (be !== null) return { at, from: be, to, cue, voice: subjectBefore(doc, sentence, be), gerund: false };
		return { at, from: at, to, cue, voice: null, gerund: true };
	}
	if (
		sentence.lang === 'es' &&
		tokens[at - 1]?.norm === 'se' &&
		at - 1 >= sentence.from &&
		!REFLEXIVE.test(cue.lemma)
	)
		return impersonal(doc, sentence, at, to, cue);
	// `CONSIDERANDO:` heads a part of a decree; `considerando que` gives a reason.
	if (sentence.lang === 'es' && /ndo$/.test(token.norm) && (isUpper(token) || token.norm === 'considerando'))
		return null;
	if (sentence.lang === 'es' && PARTICIPLE.test(token.norm) && !HABER.test(tokens[at - 1]?.norm ?? ''))
		return null;
	const group = verbGroup(doc, sentence, at);
	if (group === null) return sentence.lang === 'en' ? passiveAt(doc, sentence, at, cue) : null;
	// `según recordó Ana Ruiz`: of whom one follows it is no verb of its own.
	if (sentence.lang === 'es' && /^seg[uú]n$/.test(tokens[group - 1]?.norm ?? '') && group > sentence.from)
		return null;
	// `…, going on to say that …`
	if (tokens[group]!.norm === 'going') return { at, from: group, to, cue, voice: null, gerund: true };
	// `his repeated claim`, `the alleged order`: a verb does not follow an article.
	if (sentence.lang === 'en' && OWNERS.test(tokens[group - 1]?.norm ?? '') && group > sentence.from)
		return null;
	const noun =
		sentence.lang === 'en'
			? isNounHere(doc, sentence, { at, group, to, lemma: cue.lemma })
			: OFTEN_NOUNS.has(token.norm) && isSpanishNoun(doc, group, to);
	if (noun) return null;
	// `dismissed as false reports that …`, `recent claims that`: what is told, and by nobody here.
	if (
		sentence.lang === 'en' &&
		/^(?:reports|claims)$/.test(token.norm) &&
		TELLING.test(tokens[group - 1]?.norm ?? '')
	)
		return null;
	const voice = subjectBefore(doc, sentence, group);
	// `Nadie le dijo que …`
	if (sentence.lang === 'es' && voice !== null && /^(?:nadie|ningun[oa])$/.test(tokens[voice.from]!.norm))
		return null;
	return { at, from: group, to, cue, voice, gerund: false };
}

const TELLING =
	/^(?:false|untrue|baseless|unfounded|recent|earlier|conflicting|persistent|widespread|credible|unconfirmed|initial|new|similar|such|these|those)$/;

/** A capital inside a sentence: a heading's or a name's word (`Death Report`). */
const scenePlain = (tokens: Doc['tokens'], at: number) => tokens[at - 1]!.kind === 'word';

/** What one does oneself: `se quejó de que`, `se preguntó si`. */
const REFLEXIVE =
	/^(?:quejar|jactar|lamentar|excusar|disculpar|defender|preguntar|sincerar|comprometer|ufanar|vanagloriar|alegrar|congratular|justificar|indignar|escudar|reafirmar|ratificar|explayar)(?:se)?$/;

/** `se informa que …`: somebody says it, and the words do not say who. */
function impersonal(doc: Doc, sentence: Sentence, at: number, to: number, cue: CueForm): CueHit | null {
	const negated = at - 2 >= sentence.from && NEGATIONS.has(doc.tokens[at - 2]!.norm);
	return negated || doc.tokens[to]?.norm !== 'que'
		? null
		: { at, from: at - 1, to, cue, voice: null, gerund: false };
}

/** `is asserting`: where the auxiliary stands, or null for a bare gerund. */
function progressive(doc: Doc, sentence: Sentence, at: number): number | null {
	if (at === sentence.from) return null;
	let be = at - 1;
	if (be < sentence.from) return null;
	while (be > sentence.from && isAdverb(doc.tokens[be]!.norm)) be -= 1;
	const { norm } = doc.tokens[be]!;
	if (/^(?:is|are|was|were|'s|been)$/.test(norm)) {
		if (be === sentence.from) return null;
		// `the judge's ruling`: of a noun it is whose.
		if (norm === "'s" && !/^(?:he|she|it|who|that|there)$/.test(doc.tokens[be - 1]!.norm)) return null;
		return norm === 'been' && HAVE.test(doc.tokens[be - 1]!.norm) ? be - 1 : be;
	}
	// `they're claiming`: the verb's auxiliary hangs on its subject.
	return /^(?:they|we|you|i)'(?:re|m)$/.test(norm) ? be + 1 : null;
}

/** Where the verb's auxiliaries begin, or null for a passive, a modal, a negation or a bare infinitive. */
function verbGroup(doc: Doc, sentence: Sentence, at: number): number | null {
	const { tokens } = doc;
	let from = at;
	const spanish = sentence.lang === 'es';
	while (from > sentence.from) {
		const { norm } = tokens[from - 1]!;
		// `would say only that …`: they did.
		const only = norm === 'would' && (tokens[at + 1]?.norm === 'only' || tokens[at - 1]?.norm === 'only');
		if (only) return from - 1;
		if (NEGATIONS.has(norm) || MODALS.has(norm)) return null;
		if (BE.has(norm) && !spanish) return null;
		if (spanish && (norm === 'fue' || norm === 'fueron' || norm === 'ser')) return null;
		if (spanish && norm === 'se' && from < at) return null;
		if (norm === 'to' && !spanish) return beforeTo(doc, sentence, from - 1);
		// `Ashly | noted`: a name, whatever its ending.
		const adverb = isAdverb(norm) && !isCapitalized(tokens[from - 1]!);
		if (!AUXILIARIES.has(norm) && !adverb) break;
		from -= 1;
	}
	return sayNeither(doc, sentence, from) ? null : from;
}

/** `Neither the ministry nor the island has said why …`: nobody said it. */
function sayNeither(doc: Doc, sentence: Sentence, verb: number): boolean {
	let nor = -1;
	for (let at = verb - 1; at >= Math.max(sentence.from, verb - 24); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.;:]$/.test(text)) return false;
		if (norm === 'nor' || norm === 'ni') nor = at;
		if ((norm === 'neither' || (norm === 'ni' && nor > at)) && nor > 0) return true;
	}
	return false;
}

/** `went on to say`, `continues to insist`, `was quick to add`: where the verb group begins, or null. */
function beforeTo(doc: Doc, sentence: Sentence, to: number): number | null {
	const { tokens } = doc;
	const [last, earlier] = [tokens[to - 1]?.norm ?? '', tokens[to - 2]?.norm ?? ''];
	let from = to - 1;
	if (last === 'on' && /^(?:went|goes|go|going|gone)$/.test(earlier)) from = to - 2;
	else if (/^(?:quick|careful)$/.test(last) && BE.has(earlier)) from = to - 2;
	else if (!/^(?:continue[sd]?|came|rushed|hastened|proceeded|likes?|liked|tends?|tended|used)$/.test(last))
		return null;
	while (from > sentence.from && (HAVE.test(tokens[from - 1]!.norm) || isAdverb(tokens[from - 1]!.norm)))
		from -= 1;
	return from > sentence.from ? from : null;
}

/** `la denuncia`, `en nota`, `dieron cuenta`: forms of Spanish verbs that are nouns where an article or preposition leads. */
function isSpanishNoun(doc: Doc, from: number, to: number): boolean {
	const before = doc.tokens[from - 1];
	if (before === undefined) return false;
	if (before.kind !== 'word') return doc.tokens[to]?.norm !== 'que' && !/^[,”"»]$/.test(before.text);
	return DETERMINERS.has(before.norm) || PREPOSITIONS.has(before.norm) || LIGHT.test(before.norm);
}

/** Verbs that make one with a noun: `dar cuenta`, `tener en cuenta`, `hacer falla`. */
const LIGHT =
	/^(?:da|dan|dar|dio|dieron|daba|daban|dando|dado|darse|dándose|di|tener|tiene|tienen|tuvo|tuvieron|teniendo|caer|cayó|hacer|hace|hacen|hizo|a|por)$/;

/** `He also was adamant that …` */
function adamant(doc: Doc, sentence: Sentence, at: number): CueHit | null {
	const { tokens } = doc;
	let from = at - 1;
	while (from > sentence.from && (BE.has(tokens[from - 1]!.norm) || ADVERBS.has(tokens[from - 1]!.norm)))
		from -= 1;
	if (!tokens.slice(from, at).some((token) => BE.has(token.norm))) return null;
	const voice = subjectBefore(doc, sentence, from);
	if (voice === null || tokens[voice.from]?.norm === 'it') return null;
	const cue: CueForm = {
		lemma: 'be adamant',
		act: 'says',
		force: 'asserts',
		polarity: 'affirms',
		takes: 'clause',
	};
	return { at, from, to: at, cue, voice, gerund: false };
}
