import type { Doc } from '../document.ts';
import { isUnderOath } from '../law/oath.ts';
import { CUES } from '../lexicon/cues.ts';
import { AUXILIARIES, BE, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { PASTS } from '../lexicon/verbs.ts';
import { nameBetween } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import type { CueHit } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';
import { WH } from './plea.ts';
import { DAYS, SPANS } from './times.ts';

/** The conjunction that opens the content, over an addressee or `in a statement`. */
export function findThat(doc: Doc, hit: CueHit, limit: number): number | null {
	const { tokens } = doc;
	const stop = Math.min(limit, hit.to + (tokens[hit.to]?.text === ',' ? 18 : 12));
	if (THAT.test(tokens[hit.to]?.norm ?? '') && hit.to < limit) {
		// `said that was not her view`: it stands for something, and the clause begins with it.
		return tokens[hit.to]!.norm === 'that' && BE.has(tokens[hit.to + 1]?.norm ?? '') ? null : hit.to;
	}
	const first = tokens[hit.to]?.norm ?? '';
	// `told them they would leave and that …`: the clause begins without it.
	if (TELLS.has(hit.cue.lemma) && PERSON.test(first) && SUBJECTS.test(tokens[hit.to + 1]?.norm ?? ''))
		return null;
	// `complained bitterly that`
	if (isAdverb(first) && THAT.test(tokens[hit.to + 1]?.norm ?? '')) return hit.to + 1;
	const spanish = CUES.es.has(tokens[hit.at]!.norm);
	const bridge =
		TELLS.has(hit.cue.lemma) ||
		(WHEN.test(first) && (spanish || first !== 'a')) ||
		(first === 'la' && SPANS.test(tokens[hit.to + 1]?.norm ?? '')) ||
		(isAdverb(first) && WHEN.test(tokens[hit.to + 1]?.norm ?? '')) ||
		first === ',' ||
		isUnderOath(doc, hit.to) ||
		PASSED.test(first) ||
		// `negó una semana después que`
		(/^(?:un|una|dos|tres|a|one|two)$/.test(first) &&
			/^(?:después|antes|tarde|later|earlier)$/.test(tokens[hit.to + 2]?.norm ?? ''));
	if (!bridge) return null;
	// `reconoció a los hombres que`: whom she knew again.
	if (hit.cue.lemma === 'reconocer' && /^(?:a|al)$/.test(first)) return null;
	// `amenazó con un arma que`: what it is done with; `afirmó con firmeza que` is how.
	if (first === 'con' && DETERMINERS.has(tokens[hit.to + 1]?.norm ?? '')) return null;
	let aside = first === ',';
	for (let at = hit.to + 1; at < stop; at += 1) {
		const token = tokens[at]!;
		aside ||= token.text === ',';
		if ((token.kind === 'quote' && !TELLS.has(hit.cue.lemma)) || token.text === ';') return null;
		// `a lo que`, `en el que`: a relative.
		if (token.norm === 'que' && /^(?:el|la|los|las|lo)$/.test(tokens[at - 1]!.norm)) return null;
		// `escribió, sobre el papel que tuvo`: an aside has a comma at its end too.
		if (token.norm === 'que' && spanish && aside && tokens[at - 1]!.text !== ',') return null;
		// `reported on the fire that killed them`, `said of the law that had been passed`: a relative.
		if (token.norm === 'that' && !spanish && PASTS.has(tokens[at + 1]?.norm ?? '')) return null;
		if (THAT.test(token.norm)) return hit.cue.lemma === 'responder' && /^(?:a|al)$/.test(first) ? null : at;
		// `declaró a la prensa que`: an article, though it looks like a clitic.
		const before = tokens[at - 1]!.norm;
		if (/^l[aeo]s?$/.test(token.norm) && (before === 'a' || PREPOSITIONS.has(before))) continue;
		// `said to me that`: Spanish has an auxiliary that looks so.
		if (token.norm === 'me' && !spanish) continue;
		if (AUXILIARIES.has(token.norm) && !TELLS.has(hit.cue.lemma) && !BE.has(token.norm)) return null;
	}
	return null;
}

/** Over whom a thing was told to: `reporters`, `the court`, `him`; `from` itself where nobody stands there. */
export function skipAddressee(doc: Doc, from: number, limit: number): number {
	const { tokens } = doc;
	const first = tokens[from];
	if (first === undefined || from >= limit) return from;
	const name = nameBetween(doc, from, limit);
	let at = from;
	// `told her Ana was gone`
	const person =
		PERSON.test(first.norm) && name !== null && hasVerb(doc, name.to, Math.min(limit, name.to + 2));
	if (name !== null && name.from <= from + 1 && !person) at = name.to;
	else if (PERSON.test(first.norm)) at = from + 1;
	else if (DETERMINERS.has(first.norm)) at = from + 2;
	else if (first.kind === 'word' && !PREPOSITIONS.has(first.norm) && first.norm !== 'to') at = from + 1;
	if (at === from) return from;
	// The rest of the addressee, up to where a clause can begin.
	for (let next = at; next < Math.min(limit, from + 10); next += 1) {
		const token = tokens[next]!;
		if (token.kind !== 'word' && token.text !== "'s") return next;
		if (token.norm === 'about' || (token.norm === 'of' && next === at)) return next;
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

/** Over `on Friday`, `in a statement`, between a verb and the clause without `that`; only when a clause begins behind it. */
export function skipWhen(doc: Doc, from: number, limit: number): number {
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

/** What Spanish sets between a verb and its `que`: whom it was told, how, by what way. */
const PASSED =
	/^(?:entre|bajo|tras|hoy|ayer|al|por|con|de|del|desde|mediante|este|esta|también|además|probado|acreditado|asimismo|públicamente|entonces|así|luego|sin|por)$/;

const WHEN =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|in|on|at|during|after|before|by|through|via|when|to|en|durante|el|ayer|hoy|a|ante)$/;

const THAT = /^(?:that|que)$/;

export const TELLS = new Set('text email tell inform notify remind assure warn promise advise'.split(' '));

const PERSON = /^(?:him|her|them|us|me|it|you)$/;

const SUBJECTS = /^(?:he|she|they|it|we|i|you|there)(?:'\w+)?$/;
