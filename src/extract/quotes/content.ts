import type { Force } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { findThat, skipAddressee, skipWhen, TELLS } from './bridge.ts';
import type { CueHit } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';
import { INFINITIVE, isPlea, questionAfter, WH } from './plea.ts';

const WORRIES = /^(?:concerns?|questions?|doubts?|alarms?|fears?|objections?|issues?|allegations?)$/;

const COURTS =
	/^(?:stud(?:y|ies)|surveys?|polls?|reports?|reviews?|analysis|investigations?|inquiry|audits?|researchers?|judges?|courts?|tribunals?|justices?|jury|juries|magistrates?|panel|juez|jueza|jueces|corte|tribunal|suprema|decision|opinion|ruling|order|commission|committee|rapporteur|investigators?|autopsy|autopsies|post-?mortem|examiner|coroner|ombudsman|watchdog|inspectors?|inspectorate|inspections?|probe|auditors?|experts?|analysts?|examination|monitors?|inquest|assessment|evaluation)$/;

/** The words a cue brings in, as token range; null when what follows is no speech of its voice. */
export type Content = { readonly from: number; readonly to: number };

/** What follows a cue up to `limit`: its clause or object, by what the cue takes. */
export function contentAfter(
	doc: Doc,
	hit: CueHit,
	limit: number,
	hasMark: (from: number, to: number) => boolean,
): Content | null {
	const { tokens } = doc;
	const { cue } = hit;
	let from = hit.to;
	const that = findThat(doc, hit, limit);
	if (that !== null) from = that + 1;
	else {
		if (TELLS.has(cue.lemma) && hit.told === undefined) {
			from = skipAddressee(doc, from, limit);
			if (from === hit.to && cue.force !== 'intends') return null;
		}
		from = skipWhen(doc, from, limit);
	}
	while (from < limit && /^[,:]$/.test(tokens[from]!.text)) from += 1;
	const first = tokens[from];
	if (first === undefined || from >= limit) return null;
	if (cue.court && that === null && !speaksLikeCourt(doc, hit)) return null;
	if (cue.lemma === 'show' && !isDocument(doc, hit)) return null;
	const marked = hasMark(from, limit);
	// `As the judge put it, …`
	if (
		cue.lemma === 'put it' &&
		tokens[hit.to]?.text === ',' &&
		tokens[(hit.voice?.from ?? 0) - 1]?.norm === 'as'
	)
		return hasVerb(doc, from, limit) ? { from, to: limit } : null;
	if (cue.takes === 'tag') return null;
	if (
		that !== null &&
		(cue.takes !== 'marks' || (cue.polarity === 'denies' && hasVerb(doc, from + 1, limit)))
	)
		return { from, to: limit };
	if (cue.takes === 'plea') {
		const asked = questionAfter(doc, hit, from, limit);
		if (asked !== null) return { from: asked, to: limit };
		return isPlea(doc, hit, from, limit, marked) ? { from, to: limit } : null;
	}
	if (cue.takes === 'accuse')
		return tokens.slice(from, from + 14).some(({ norm }) => norm === 'of') || marked
			? { from, to: limit }
			: null;
	if (GERUNDS.has(cue.lemma)) {
		const own = cue.lemma === 'admit' || cue.lemma === 'confess';
		const done = own && first.norm === 'to' && from + 1 < limit ? from + 1 : from;
		if (GERUND.test(tokens[done]!.norm) && limit - done > 1) return { from: done, to: limit };
	}
	const colon = tokens[hit.to]?.text === ':' && from === hit.to + 1;
	const asks = WH.test(first.norm) || (first.norm === 'por' && tokens[from + 1]?.norm === 'qué');
	if (asks && ASKS.has(cue.lemma) && (hasVerb(doc, from, limit) || SPANISH_WH.test(first.norm)))
		return { from, to: limit };
	if (
		cue.takes === 'that' &&
		!colon &&
		!infinitive(doc, from) &&
		!(marked && (first.kind === 'quote' || tokens[from - 1]!.text === ':'))
	)
		return null;
	if (first.norm === 'to' && (cue.force === 'intends' || (TELLS.has(cue.lemma) && from > hit.to)))
		return limit - from > 1 ? { from, to: limit } : null;
	if (cue.takes === 'marks') return marked || deniesClaim(doc, hit, from) ? { from, to: limit } : null;
	if (cue.takes !== 'object' && !marked && !colon && !infinitive(doc, from)) {
		if (/^(?:nothing|little|much|so|something)$/.test(first.norm) && !hasVerb(doc, from, limit)) return null;
		const enough = SAYING.has(cue.lemma) ? limit - from > 2 : hasVerb(doc, from, limit);
		if (!enough) return null;
	}
	if (
		PREPOSITIONS.has(first.norm) &&
		tokens[from + 1]?.kind !== 'number' &&
		!/^(?:least|most)$/.test(tokens[from + 1]?.norm ?? '')
	)
		return null;
	if (first.kind === 'punctuation' && first.text !== '$') return null;
	if (cue.takes === 'object' && !objectFits(doc, hit, from, limit)) return null;
	if (cue.takes === 'clause' && !marked && !opensClause(doc, from, cue.force)) return null;
	return { from, to: limit };
}

/** `recalled being blindfolded`, `admitted to striking him`: what somebody says that they did, or that befell them. */
const GERUNDS = new Set(
	'admit recall remember recount describe report acknowledge confess deny mention'.split(' '),
);
const GERUND =
	/^(?!(?:no|some|any|every)thing$|morning$|evening$|building$|king$|ring$|during$|wing$)\p{L}{2,}ing$/u;

/** Verbs whose words need no verb that we know to be a clause: nothing else follows them. */
const SAYING = new Set('say tell argue insist contend think boast joke quip tweet'.split(' '));

const SPANISH_WH = /^(?:si|cómo|cuándo|dónde|quién|quiénes|qué|cuál|cuáles|cuánt[oa]s?|por)$/;

const ASKS = new Set(
	'ask wonder question inquire explain tell describe recall recount reveal preguntar contar explicar relatar decir precisar aclarar recordar narrar'.split(
		' ',
	),
);

/** Records speak too: `the footage showed that …`. */
const DOCUMENTS =
	/^(?:records?|documents?|data|figures?|statistics|numbers|stud(?:y|ies)|surveys?|polls?|reports?|reviews?|analysis|footage|videos?|transcripts?|emails?|e-mails?|logs?|filings?|memos?|tests?|autopsy|manifests?|results?|photos?|images?|census|evidence|files?|lists?|letters?)$/;

const isDocument = (doc: Doc, { voice }: CueHit): boolean =>
	voice !== null && doc.tokens.slice(voice.from, voice.to).some(({ norm }) => DOCUMENTS.test(norm));

/** `dijo llamarse Ana`, `asegura no haberlo visto`: Spanish leaves the conjunction out before an infinitive. */
function infinitive(doc: Doc, from: number): boolean {
	const { tokens } = doc;
	const at = tokens[from]?.norm === 'no' ? from + 1 : from;
	if (!INFINITIVE.test(tokens[at]?.text ?? '')) return false;
	return CUES.es.get(tokens[from - 1]!.norm)?.some(({ lemma }) => CLAIMS.has(lemma)) === true;
}

/** `dijo no creerlo, y la abogada presentó …`: a clause with a verb of its own does not go on with an infinitive. */
export function infinitiveEnd(doc: Doc, from: number, to: number): number {
	if (doc.tokens[from - 1]?.norm === 'que' || !infinitive(doc, from)) return to;
	for (let at = from + 2; at < to - 2; at += 1)
		if (doc.tokens[at]!.text === ',' && /^(?:y|e|pero|aunque|mientras)$/.test(doc.tokens[at + 1]!.norm))
			return at;
	return to;
}

const CLAIMS = new Set(
	'decir declarar afirmar manifestar asegurar negar admitir reconocer confesar alegar sostener creer prometer recordar referir desmentir jurar aducir denunciar lamentar expresar indicar señalar relatar comentar amenazar testificar atestiguar considerar estimar'.split(
		' ',
	),
);

function speaksLikeCourt(doc: Doc, hit: CueHit): boolean {
	if (hit.voice === null) return false;
	const { from, to } = hit.voice;
	// Whether `it` is a court shows when it is resolved.
	if (doc.tokens[from]!.norm === 'it') return true;
	return (
		doc.tokens.slice(from, to).some((token) => COURTS.test(token.norm)) ||
		/\b(?:judge|justice|juez)\b/i.test(hit.voice.as ?? '')
	);
}

/** `rejected claims that he was hurt`: what is denied is the claim. */
const deniesClaim = (doc: Doc, { cue }: CueHit, from: number): boolean =>
	cue.polarity === 'denies' &&
	doc.tokens
		.slice(from, from + 3)
		.some(({ norm }, nth) => CLAIM.test(norm) && doc.tokens[from + nth + 1]?.norm === 'that');

const CLAIM =
	/^(?:claims?|reports?|allegations?|accusations?|suggestions?|idea|notion|assertions?|charges?)$/;

/** A clause without a conjunction opens with a subject: a pronoun, a name, a determiner, a noun — not a bare preposition. */
function opensClause(doc: Doc, from: number, force: Force): boolean {
	const { norm, kind } = doc.tokens[from]!;
	if (force === 'opines' || force === 'predicts')
		return PRONOUNS.has(norm) || DETERMINERS.has(norm) || isCapitalized(doc.tokens[from]!);
	return (
		kind !== 'word' ||
		PRONOUNS.has(norm) ||
		DETERMINERS.has(norm) ||
		ADVERBS.has(norm) ||
		!/^(?:to|of|for|into|up|out|as)$/.test(norm) ||
		(norm === 'up' && doc.tokens[from + 1]?.norm === 'to')
	);
}

function objectFits(doc: Doc, hit: CueHit, from: number, to: number): boolean {
	const words = doc.tokens.slice(from, Math.min(to, from + 30)).map((token) => token.norm);
	const { lemma } = hit.cue;
	// A court denies a motion: an act, not words.
	if (
		hit.cue.polarity === 'denies' &&
		words
			.slice(0, 5)
			.some((word) =>
				/^(?:motions?|petitions?|requests?|applications?|appeals?|stay|relief|entry|bond|parole|bail|writ|claims?)$/.test(
					word,
				),
			)
	)
		return false;
	switch (lemma) {
		case 'describe':
		case 'characterize':
		case 'portray':
			return words.includes('as');
		case 'credit':
		case 'contrast':
			return words.includes('with');
		case 'raise':
			return words.slice(0, 4).some((word) => WORRIES.test(word));
		default:
			return true;
	}
}
