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
import { PASTS } from '../lexicon/verbs.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { subjectBefore } from './subject.ts';
import type { VoiceWords } from './voices.ts';

/** A cue at its place: `at` is the verb, `from`..`to` the whole group (`have boasted that` without `that`). */
export type CueHit = {
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly cue: CueForm;
	readonly voice: VoiceWords | null;
	/** `After attacking …, she …`: the voice stands in the main clause. */
	readonly gerund: boolean;
};

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
// Forms that are as often nouns: a determiner or adjective before them takes them out of the verbs.
const OFTEN_NOUNS = new Set(
	'report reports remark remarks comment comments allege claim claims note notes state states order orders estimate estimates call calls rule rules request question answer answers reply charge tweet post attack cite find finds hold complain repeat continue direct think forecast reason counter counters joke jokes signal signals offer offers sigh shout cry demand demands boast boasts show shows suspect suspects pledge pledges promise promises vow vows express label labels brand brands hail mock snap read urge remark tweets posts quip question questions cuenta cuentan denuncia denuncias informa dispuso dispone refiere cree creen supone nota considera confirma precisa establece pregunta preguntas alerta anuncia resume cita citas demanda demandas reclama lamenta critica replica falla manda sentencia amenaza censura llama expone afirma confirma indica apunta señala'.split(
		' ',
	),
);

/** The cue at token `at` if it is a verb that somebody is said to speak with, or null. */
export function cueAt(doc: Doc, sentence: Sentence, at: number): CueHit | null {
	if (sentence.lang === 'other') return null;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (sentence.lang === 'en' && token.norm === 'that' && ADAMANT.has(tokens[at - 1]?.norm ?? ''))
		return adamant(doc, sentence, at);
	const forms = CUES[sentence.lang].get(token.norm);
	if (forms === undefined || token.kind !== 'word') return null;
	const cue =
		forms.find((form) => form.follow !== undefined && form.follow === tokens[at + 1]?.norm) ??
		forms.find((form) => form.follow === undefined);
	if (cue === undefined || (at > sentence.from && isCapitalized(token) && scenePlain(tokens, at)))
		return null;
	const to = at + (cue.follow === undefined ? 1 : 2);
	if (sentence.lang === 'en' && token.norm.endsWith('ing')) {
		const be = progressive(doc, sentence, at);
		if (be !== null) return { at, from: be, to, cue, voice: subjectBefore(doc, sentence, be), gerund: false };
		return { at, from: at, to, cue, voice: null, gerund: true };
	}
	if (sentence.lang === 'es' && tokens[at - 1]?.norm === 'se' && at - 1 >= sentence.from)
		return impersonal(doc, sentence, at, to, cue);
	// `CONSIDERANDO:` heads a part of a decree.
	if (sentence.lang === 'es' && /ndo$/.test(token.norm) && isUpper(token)) return null;
	if (sentence.lang === 'es' && PARTICIPLE.test(token.norm) && !HABER.test(tokens[at - 1]?.norm ?? ''))
		return null;
	const group = verbGroup(doc, sentence, at);
	if (group === null) return null;
	// `…, going on to say that …`
	if (tokens[group]!.norm === 'going') return { at, from: group, to, cue, voice: null, gerund: true };
	// `his repeated claim`, `the alleged order`: a verb does not follow an article.
	if (sentence.lang === 'en' && OWNERS.test(tokens[group - 1]?.norm ?? '') && group > sentence.from)
		return null;
	const prior = tokens[group - 1]?.norm ?? '';
	// `notes that`, not `rejected claims that`.
	const clause =
		sentence.lang === 'en' &&
		tokens[to]?.norm === 'that' &&
		/^(?:notes|states|finds|shows|estimates|suspects|claims|reports|remarks)$/.test(token.norm) &&
		!/ed$/.test(prior) &&
		!PASTS.has(prior);
	if (
		!clause &&
		OFTEN_NOUNS.has(token.norm) &&
		isNounHere(doc, group, sentence.lang === 'en' ? cue.lemma : undefined)
	)
		return null;
	return { at, from: group, to, cue, voice: subjectBefore(doc, sentence, group), gerund: false };
}

/** A capital inside a sentence: a heading's or a name's word (`Death Report`). */
const scenePlain = (tokens: Doc['tokens'], at: number) => tokens[at - 1]!.kind === 'word';

/** `se informa que …`: somebody says it, and the words do not say who. */
function impersonal(doc: Doc, sentence: Sentence, at: number, to: number, cue: CueForm): CueHit | null {
	const negated = at - 2 >= sentence.from && NEGATIONS.has(doc.tokens[at - 2]!.norm);
	return negated || doc.tokens[to]?.norm !== 'que'
		? null
		: { at, from: at - 1, to, cue, voice: null, gerund: false };
}

/** `is asserting`: where the auxiliary stands, or null for a bare gerund. */
function progressive(doc: Doc, sentence: Sentence, at: number): number | null {
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
		if (NEGATIONS.has(norm) || MODALS.has(norm)) return null;
		if (BE.has(norm) && !spanish) return null;
		if (spanish && (norm === 'fue' || norm === 'fueron' || norm === 'ser' || norm === 'se')) return null;
		if (norm === 'to' && !spanish) return beforeTo(doc, sentence, from - 1);
		if (!AUXILIARIES.has(norm) && !isAdverb(norm)) break;
		from -= 1;
	}
	return from;
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

function isNounHere(doc: Doc, from: number, lemma?: string): boolean {
	const before = doc.tokens[from - 1];
	if (before === undefined || before.kind !== 'word')
		return before?.text !== ',' && before?.text !== '”' && before?.text !== '"';
	if (before.norm === 'court' && doc.tokens[from]!.norm === 'orders') return true;
	if (
		doc.tokens[from]!.norm === lemma &&
		lemma !== undefined &&
		!/^(?:read|put)$/.test(lemma) &&
		!(isCapitalized(before) && /^(?:and|or)$/.test(doc.tokens[from - 2]?.norm ?? '')) &&
		!/(?:[^s]s|they|we|i|you|who|people|men|women|children|police|and|to)$/.test(before.norm)
	)
		return true;
	return (
		DETERMINERS.has(before.norm) ||
		PREPOSITIONS.has(before.norm) ||
		before.norm === "'s" ||
		before.norm === 'and' ||
		(/(?:al|ed|ive|ous|ary|ing|y)$/.test(before.norm) && !isCapitalized(before) && !isAdverb(before.norm))
	);
}

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
