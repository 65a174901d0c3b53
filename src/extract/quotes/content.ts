import type { Force } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { ADVERBS, AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import type { CueHit } from './cue-hits.ts';

const TELLS = new Set('tell inform notify remind assure warn promise ask informar decir'.split(' '));
const WORRIES = /^(?:concerns?|questions?|doubts?|alarms?|fears?|objections?|issues?|allegations?)$/;
const COURTS =
	/^(?:judges?|courts?|tribunals?|justices?|jury|juries|magistrates?|panel|juez|jueza|jueces|corte|tribunal|suprema|decision|opinion|ruling|order|commission|committee|rapporteur|investigators?)$/;
const NEEDS_MARKS = new Set(
	'call label brand dismiss cite express attack criticize criticise praise condemn denounce allude dispute reject'.split(
		' ',
	),
);
const THAT = /^(?:that|que)$/;
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
	else if (TELLS.has(cue.lemma)) {
		from = skipAddressee(doc, from, limit);
		if (from === hit.to) return null;
	}
	while (from < limit && /^[,:]$/.test(tokens[from]!.text)) from += 1;
	const first = tokens[from];
	if (first === undefined || from >= limit) return null;
	if (cue.court && !speaksLikeCourt(doc, hit)) return null;
	const marked = hasMark(from, limit);
	if (cue.takes === 'tag') return null;
	if (that === null) {
		const colon = tokens[hit.to]?.text === ':' && from === hit.to + 1;
		if (
			cue.takes === 'that' &&
			!colon &&
			!infinitive(doc, from) &&
			!(marked && (first.kind === 'quote' || tokens[from - 1]!.text === ':'))
		)
			return null;
		if (cue.takes !== 'object' && !marked && !colon && !infinitive(doc, from) && !hasVerb(doc, from, limit))
			return null;
		if (PREPOSITIONS.has(first.norm) && cue.lemma !== 'point to') return null;
		if (first.kind === 'punctuation' && first.text !== '$') return null;
		if (cue.takes === 'object' && !objectFits(doc, hit, from, limit, marked)) return null;
		if (cue.takes === 'clause' && !marked && !opensClause(doc, from, cue.force)) return null;
	}
	return { from, to: limit };
}

/** The conjunction that opens the content, over an addressee or `in a statement`. */
function findThat(doc: Doc, hit: CueHit, limit: number): number | null {
	const { tokens } = doc;
	const stop = Math.min(limit, hit.to + 12);
	if (THAT.test(tokens[hit.to]?.norm ?? '') && hit.to < limit) {
		// `said that man was there`: still a clause.
		return hit.to;
	}
	const bridge =
		TELLS.has(hit.cue.lemma) ||
		WHEN.test(tokens[hit.to]?.norm ?? '') ||
		tokens[hit.to]?.text === ',' ||
		// `negó una semana después que`
		(/^(?:un|una|dos|tres|a|one|two)$/.test(tokens[hit.to]?.norm ?? '') &&
			/^(?:después|antes|tarde|later|earlier)$/.test(tokens[hit.to + 2]?.norm ?? ''));
	if (!bridge) return null;
	for (let at = hit.to + 1; at < stop; at += 1) {
		const token = tokens[at]!;
		if (token.kind === 'quote' || token.text === ';') return null;
		if (THAT.test(token.norm)) return at;
		// `declaró a la prensa que`: an article, though it looks like a clitic.
		if (tokens[at - 1]!.norm === 'a' && /^(?:la|lo)$/.test(token.norm)) continue;
		if (AUXILIARIES.has(token.norm) && !TELLS.has(hit.cue.lemma) && !BE.has(token.norm)) return null;
	}
	return null;
}

function skipAddressee(doc: Doc, from: number, limit: number): number {
	const { tokens } = doc;
	const name = nameBetween(doc, from, limit);
	if (name !== null && name.from <= from + 1) return name.to;
	if (/^(?:him|her|them|us|me|it|you)$/.test(tokens[from]?.norm ?? '')) return from + 1;
	if (
		/^(?:reporters|journalists|officials|lawmakers|staff|police|officers|investigators)$/.test(
			tokens[from]?.norm ?? '',
		)
	)
		return from + 1;
	if (DETERMINERS.has(tokens[from]?.norm ?? '') && from + 2 < limit) return from + 2;
	return from;
}

/** `dijo llamarse Ana`: Spanish leaves the conjunction out before an infinitive. */
const infinitive = (doc: Doc, at: number) =>
	/^\p{Ll}{2,20}[aei]r(?:se|lo|la|le)?$/u.test(doc.tokens[at]!.text) &&
	/^(?:dijo|dice|dijeron|dicen|declaró|afirmó|manifestó|aseguró|niega|negó|admitió)$/.test(
		doc.tokens[at - 1]!.norm,
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

export function hasVerb(doc: Doc, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (
			AUXILIARIES.has(norm) ||
			BE.has(norm) ||
			norm === 'be' ||
			/(?:ed|’s|’re)$/.test(norm) ||
			/n't$/.test(norm)
		)
			return true;
	}
	return false;
}

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

function objectFits(doc: Doc, hit: CueHit, from: number, to: number, marked: boolean): boolean {
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
	if (NEEDS_MARKS.has(lemma)) return marked;
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
