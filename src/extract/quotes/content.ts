import type { Force } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { isUnderOath } from '../law/oath.ts';
import { CUES } from '../lexicon/cues.ts';
import {
	ADVERBS,
	AUXILIARIES,
	BE,
	DETERMINERS,
	isAdverb,
	PREPOSITIONS,
	PRONOUNS,
} from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import type { CueHit } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';

const TELLS = new Set('tell inform notify remind assure warn promise advise'.split(' '));
const WORRIES = /^(?:concerns?|questions?|doubts?|alarms?|fears?|objections?|issues?|allegations?)$/;
const COURTS =
	/^(?:stud(?:y|ies)|surveys?|polls?|reports?|reviews?|analysis|investigations?|inquiry|audits?|researchers?|judges?|courts?|tribunals?|justices?|jury|juries|magistrates?|panel|juez|jueza|jueces|corte|tribunal|suprema|decision|opinion|ruling|order|commission|committee|rapporteur|investigators?)$/;
const THAT = /^(?:that|que)$/;
/** What Spanish sets between a verb and its `que`: whom it was told, how, by what way. */
const PASSED =
	/^(?:entre|bajo|tras|hoy|ayer|al|por|con|de|del|desde|mediante|este|esta|también|además|probado|acreditado|asimismo|públicamente|entonces|así|luego|sin|por)$/;
const WHEN =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|in|on|at|during|after|before|by|through|via|when|to|en|durante|el|ayer|hoy|a|ante)$/;

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
		if (TELLS.has(cue.lemma)) {
			from = skipAddressee(doc, from, limit);
			if (from === hit.to) return null;
		}
		from = skipWhen(doc, from, limit);
	}
	while (from < limit && /^[,:]$/.test(tokens[from]!.text)) from += 1;
	const first = tokens[from];
	if (first === undefined || from >= limit) return null;
	if (cue.court && that === null && !speaksLikeCourt(doc, hit)) return null;
	if (cue.lemma === 'show' && !isDocument(doc, hit)) return null;
	const marked = hasMark(from, limit);
	if (cue.takes === 'tag') return null;
	if (that !== null && cue.takes !== 'marks') return { from, to: limit };
	if (cue.takes === 'plea') {
		const asked = questionAfter(doc, hit, from, limit);
		if (asked !== null) return { from: asked, to: limit };
		return isPlea(doc, hit, from, limit, marked) ? { from, to: limit } : null;
	}
	if (cue.takes === 'accuse')
		return tokens.slice(from, from + 14).some(({ norm }) => norm === 'of') || marked
			? { from, to: limit }
			: null;
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

/** Verbs whose words need no verb that we know to be a clause: nothing else follows them. */
const SAYING = new Set('say tell argue insist contend think boast joke quip tweet'.split(' '));
const WH =
	/^(?:whether|if|how|why|what|who|when|where|which|si|cómo|cuándo|dónde|quién|quiénes|qué|cuál|cuáles|cuánt[oa]s?)$/;
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

/** `asked the lawyer, Ana Ruiz, whether …`: where the question begins, or null. */
function questionAfter(doc: Doc, { cue }: CueHit, from: number, limit: number): number | null {
	const { tokens } = doc;
	if (!/^(?:ask|wonder|question|inquire|demand|preguntar)$/.test(cue.lemma)) return null;
	for (let at = from; at < Math.min(limit - 2, from + 18); at += 1) {
		const token = tokens[at]!;
		if (token.kind === 'quote' || /^[;:]$/.test(token.text) || token.norm === 'to') return null;
		// Behind a comma `who` and `which` tell of whom is asked.
		const relative = at > from && /^(?:who|which|when|where|quien|que)$/.test(token.norm);
		if (WH.test(token.norm) && !relative) return at;
		if (token.norm === 'por' && tokens[at + 1]?.norm === 'qué') return at;
	}
	return null;
}

/** A question, or what somebody is to do: `asked whether …`, `urged the court to …`, `called for his release`. */
function isPlea(doc: Doc, { cue, to }: CueHit, from: number, limit: number, marked: boolean): boolean {
	const { tokens } = doc;
	const first = tokens[from]!;
	if (marked && (first.kind === 'quote' || tokens[from - 1]!.text === ':')) return true;
	// `who asked not to be named`: no word of what is told.
	if (first.norm === 'not') return false;
	if (SPANISH_PLEA.test(cue.lemma)) return isSpanishPlea(doc, from, limit, cue.lemma);
	if (cue.lemma === 'call for') return first.kind === 'word' && limit - from > 1;
	if (cue.lemma === 'demand' && from === to) return limit - from > 1 && !PREPOSITIONS.has(first.norm);
	if (/^(?:wonder|question|inquire)$/.test(cue.lemma)) return false;
	for (let at = from; at < Math.min(limit - 1, from + 16); at += 1) {
		const { norm, text } = tokens[at]!;
		if (norm === 'to') return at > from || cue.lemma === 'plead' || cue.lemma === 'beg';
		if (text === ',' || text === ';' || norm === 'about' || norm === 'for') return false;
	}
	return false;
}

const SPANISH_PLEA = /^(?:pedir|exigir|reclamar|solicitar|rogar|instar|urgir|demandar)$/;
const INFINITIVE = /^\p{Ll}{2,20}[aeí]r(?:se|l[aeo]s?)?$|^\p{Ll}{2,20}ir(?:se|l[aeo]s?)?$/u;

/** `pidió a la Marina liberar a …`, `exigen la liberación de …`. */
function isSpanishPlea(doc: Doc, from: number, limit: number, lemma: string): boolean {
	const { tokens } = doc;
	const claims = lemma === 'exigir' || lemma === 'reclamar';
	if (claims && DETERMINERS.has(tokens[from]!.norm)) return limit - from > 1;
	for (let at = from; at < Math.min(limit, from + 9); at += 1) {
		if (tokens[at]!.kind !== 'word') return false;
		if (INFINITIVE.test(tokens[at]!.text)) return at === from || /^(?:a|al)$/.test(tokens[from]!.norm);
	}
	return false;
}

/** Over `on Friday`, `in a statement`, between a verb and the clause without `that`; only when a clause begins behind it. */
function skipWhen(doc: Doc, from: number, limit: number): number {
	const { tokens } = doc;
	const first = tokens[from]?.norm ?? '';
	if (from >= limit) return from;
	if (DAYS.test(first) && from + 2 < limit)
		return tokens[from + 1]!.norm === 'night' || tokens[from + 1]!.norm === 'morning' ? from + 2 : from + 1;
	if (/^(?:this|last)$/.test(first) && SPANS.test(tokens[from + 1]?.norm ?? '')) return from + 2;
	if (!/^(?:in|on|at|during|through|via|after|before|by)$/.test(first)) return from;
	for (let at = from + 2; at < Math.min(limit, from + 12); at += 1) {
		const token = tokens[at]!;
		if (token.text === ',') return at + 2 < limit ? at + 1 : from;
		if (token.kind === 'quote') return from;
		if (SUBJECTS.test(token.norm) && !PREPOSITIONS.has(tokens[at - 1]!.norm)) return at;
		if (DETERMINERS.has(token.norm) && DAYS.test(tokens[at - 1]!.norm)) return at;
	}
	return from;
}
const DAYS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)$/;
const SPANS =
	/^(?:week|weekend|month|year|spring|summer|fall|winter|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const SUBJECTS = /^(?:he|she|they|it|we|i|you|there)(?:'\w+)?$/;

/** The conjunction that opens the content, over an addressee or `in a statement`. */
function findThat(doc: Doc, hit: CueHit, limit: number): number | null {
	const { tokens } = doc;
	const stop = Math.min(limit, hit.to + (tokens[hit.to]?.text === ',' ? 18 : 12));
	if (THAT.test(tokens[hit.to]?.norm ?? '') && hit.to < limit) {
		// `said that was not her view`: it stands for something, and the clause begins with it.
		return tokens[hit.to]!.norm === 'that' && BE.has(tokens[hit.to + 1]?.norm ?? '') ? null : hit.to;
	}
	const first = tokens[hit.to]?.norm ?? '';
	// `complained bitterly that`
	if (isAdverb(first) && THAT.test(tokens[hit.to + 1]?.norm ?? '')) return hit.to + 1;
	const spanish = CUES.es.has(tokens[hit.at]!.norm);
	const bridge =
		TELLS.has(hit.cue.lemma) ||
		(WHEN.test(first) && (spanish || first !== 'a')) ||
		first === ',' ||
		isUnderOath(doc, hit.to) ||
		PASSED.test(first) ||
		// `negó una semana después que`
		(/^(?:un|una|dos|tres|a|one|two)$/.test(first) &&
			/^(?:después|antes|tarde|later|earlier)$/.test(tokens[hit.to + 2]?.norm ?? ''));
	if (!bridge) return null;
	for (let at = hit.to + 1; at < stop; at += 1) {
		const token = tokens[at]!;
		if ((token.kind === 'quote' && !TELLS.has(hit.cue.lemma)) || token.text === ';') return null;
		// `a lo que`, `en el que`: a relative.
		if (token.norm === 'que' && /^(?:el|la|los|las|lo)$/.test(tokens[at - 1]!.norm)) return null;
		if (THAT.test(token.norm)) return hit.cue.lemma === 'responder' && /^(?:a|al)$/.test(first) ? null : at;
		// `declaró a la prensa que`: an article, though it looks like a clitic.
		if (tokens[at - 1]!.norm === 'a' && /^(?:la|lo)$/.test(token.norm)) continue;
		if (AUXILIARIES.has(token.norm) && !TELLS.has(hit.cue.lemma) && !BE.has(token.norm)) return null;
	}
	return null;
}

/** Over whom a thing was told to: `reporters`, `the court`, `him`; `from` itself where nobody stands there. */
function skipAddressee(doc: Doc, from: number, limit: number): number {
	const { tokens } = doc;
	const first = tokens[from];
	if (first === undefined || from >= limit) return from;
	const name = nameBetween(doc, from, limit);
	let at = from;
	if (name !== null && name.from <= from + 1) at = name.to;
	else if (/^(?:him|her|them|us|me|it|you)$/.test(first.norm)) at = from + 1;
	else if (DETERMINERS.has(first.norm)) at = from + 2;
	else if (first.kind === 'word' && !PREPOSITIONS.has(first.norm) && first.norm !== 'to') at = from + 1;
	if (at === from) return from;
	// The rest of the addressee, up to where a clause can begin.
	for (let next = at; next < Math.min(limit, from + 10); next += 1) {
		const token = tokens[next]!;
		if (token.kind !== 'word' && token.text !== "'s") return next;
		if (
			PRONOUNS.has(token.norm) ||
			SUBJECTS.test(token.norm) ||
			DETERMINERS.has(token.norm) ||
			WH.test(token.norm) ||
			token.norm === 'to' ||
			DAYS.test(token.norm) ||
			(/^(?:in|on|at|during|after)$/.test(token.norm) && next > at) ||
			(isCapitalized(token) && !isCapitalized(tokens[next - 1]!) && tokens[next - 1]!.norm !== 'of')
		) {
			// A name that no verb follows is still the addressee's: `the host Ana Ruiz how …`.
			const more = isCapitalized(token) ? nameBetween(doc, next, limit) : null;
			if (more === null || more.from !== next || hasVerb(doc, more.to, Math.min(limit, more.to + 2)))
				return next;
			at = more.to;
			next = more.to - 1;
		}
	}
	return at;
}

/** `dijo llamarse Ana`, `asegura no haberlo visto`: Spanish leaves the conjunction out before an infinitive. */
function infinitive(doc: Doc, from: number): boolean {
	const { tokens } = doc;
	const at = tokens[from]?.norm === 'no' ? from + 1 : from;
	if (!INFINITIVE.test(tokens[at]?.text ?? '')) return false;
	return CUES.es.get(tokens[from - 1]!.norm)?.some(({ lemma }) => CLAIMS.has(lemma)) === true;
}
const CLAIMS = new Set(
	'decir declarar afirmar manifestar asegurar negar admitir reconocer confesar alegar sostener creer prometer'.split(
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
		!/^(?:to|of|for|into|up|out|as)$/.test(norm)
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
