import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { PASTS } from '../lexicon/verbs.ts';
import { isCapitalized } from '../tokens.ts';
import { hasVerb } from './has-verb.ts';

/** Forms that are as often nouns. */
export const OFTEN_NOUNS = new Set(
	'volunteer volunteers text texts email emails document documents chart charts voice voices fear fears view views hint hints report reports remark remarks comment comments allege claim claims note notes state states order orders estimate estimates call calls rule rules request question answer answers reply charge tweet post attack cite find finds hold complain repeat continue direct think forecast reason counter counters joke jokes signal signals offer offers sigh shout cry demand demands boast boasts show shows suspect suspects pledge pledges promise promises vow vows express label labels brand brands hail mock snap read urge remark tweets posts quip question questions cuenta cuentan denuncia denuncias informa dispuso dispone refiere cree creen supone nota considera confirma precisa establece pregunta preguntas alerta anuncia resume cita citas demanda demandas reclama lamenta critica replica falla manda sentencia amenaza censura llama expone afirma confirma indica apunta señala'.split(
		' ',
	),
);

/** Their third persons: before `that`, or before what opens a clause, verbs. */
const THIRD =
	/^(?:notes|states|finds|shows|estimates|suspects|claims|reports|remarks|documents|fears|reasons|counters|rules|holds|answers|boasts|vows|pledges|promises|charges)$/;

/** A verb at its place: `at`, its group from `group` to `to`, and its base form. */
type Place = { readonly at: number; readonly group: number; readonly to: number; readonly lemma: string };

/** Whether an English form that may be a noun is one here: `the ministry’s claims`, `rejected reports that …`. */
export function isNounHere(doc: Doc, sentence: Sentence, { at, group, to, lemma }: Place): boolean {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (!OFTEN_NOUNS.has(norm)) return false;
	if (THIRD.test(norm)) {
		const prior = tokens[group - 1];
		const next = tokens[to];
		// `notes that`, not `rejected claims that`.
		if (next?.norm === 'that' && !/ed$/.test(prior?.norm ?? '') && !PASTS.has(prior?.norm ?? ''))
			return false;
		// `The filing states the men …`
		if (
			next !== undefined &&
			prior?.kind === 'word' &&
			opensClause(doc, to) &&
			isSingular(doc, sentence, group)
		)
			return false;
		// `Court records show …`: what a verb follows is its subject.
		if (
			next?.kind === 'word' &&
			/^(?:show|shows|showed|say|says|said|reveal|revealed|suggest)$/.test(next.norm)
		)
			return true;
	}
	const before = tokens[group - 1];
	// `Channel 8 | reports`
	if (before?.kind === 'number' && group - 2 >= sentence.from && isCapitalized(tokens[group - 2]!))
		return false;
	if (before === undefined || before.kind !== 'word')
		return before?.text !== ',' && before?.text !== '”' && before?.text !== '"';
	if (before.norm === 'court' && tokens[group]!.norm === 'orders') return true;
	if (
		tokens[group]!.norm === lemma &&
		!/^(?:read|put)$/.test(lemma) &&
		!(isCapitalized(before) && /^(?:and|or)$/.test(tokens[group - 2]?.norm ?? '')) &&
		!/(?:[^s]s|they|we|i|you|who|people|men|women|children|police|data|both|many|some|others|and|to)$/.test(
			before.norm,
		) &&
		!hasPluralHead(doc, sentence, group)
	)
		return true;
	return (
		DETERMINERS.has(before.norm) ||
		PREPOSITIONS.has(before.norm) ||
		before.norm === "'s" ||
		before.norm === 'and' ||
		(/(?:al|ed|ic|ive|ous|ary|ing|y)$/.test(before.norm) && !isCapitalized(before) && !isAdverb(before.norm))
	);
}

const opensClause = (doc: Doc, at: number): boolean => {
	const { norm } = doc.tokens[at]!;
	return norm !== 'that' && (DETERMINERS.has(norm) || PRONOUNS.has(norm) || norm === 'there');
};

/** `The filing | states`: an article or name, and singular nouns, without a verb before them. */
function isSingular(doc: Doc, sentence: Sentence, to: number): boolean {
	const { tokens } = doc;
	for (let at = to - 1; at >= Math.max(sentence.from, to - 4); at -= 1) {
		const token = tokens[at]!;
		if (token.kind !== 'word' || PREPOSITIONS.has(token.norm) || hasVerb(doc, at, at + 1)) return false;
		if (!DETERMINERS.has(token.norm)) continue;
		const before = tokens[at - 1];
		return at < to - 1 && (at === sentence.from || before?.kind !== 'word');
	}
	return false;
}

/** How far a subject's head stands from its verb. */
const REACH = 14;
const PEOPLE = /^(?:people|men|women|children|police|staff|data|both|many|some|others|those)$/;

/** `Data obtained by the paper | show`, `Lawyers for the family | claim`: a plural head, and what is told of it. */
function hasPluralHead(doc: Doc, sentence: Sentence, to: number): boolean {
	const { tokens } = doc;
	const stop = Math.max(sentence.from, to - REACH);
	let from = to;
	while (from > stop && /^(?:word|number)$/.test(tokens[from - 1]!.kind)) from -= 1;
	// A link right before the verb binds a noun.
	if (from > stop && tokens[from - 1]!.text !== ',') return false;
	for (let at = from + 1; at < to; at += 1) {
		const { norm } = tokens[at]!;
		const told =
			PREPOSITIONS.has(norm) ||
			norm === 'who' ||
			(/(?:ed|wn|nt)$/.test(norm) && (PREPOSITIONS.has(tokens[at + 1]?.norm ?? '') || at + 1 === to));
		if (!told) {
			if (AUXILIARIES.has(norm) || PASTS.has(norm)) return false;
			continue;
		}
		const head = tokens[at - 1]!.norm;
		return (/[^su]s$/.test(head) || PEOPLE.test(head)) && !DETERMINERS.has(tokens[to - 1]!.norm);
	}
	return false;
}
