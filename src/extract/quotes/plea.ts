import type { Doc } from '../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import type { CueHit } from './cue-hits.ts';

/** `asked the lawyer, Ana Ruiz, whether …`: where the question begins, or null. */
export function questionAfter(doc: Doc, { cue }: CueHit, from: number, limit: number): number | null {
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
export function isPlea(doc: Doc, { cue, to }: CueHit, from: number, limit: number, marked: boolean): boolean {
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

export const INFINITIVE =
	/^(?!(?:ayer|mujer|lugar|hogar|taller|azar|altar|mar|par|militar|familiar|popular|similar|singular|particular|titular|regular|auxiliar|cualquier|primer|tercer|alquiler|líder|poder|placer|bienestar|pesar|dólar|celular)$)(?:\p{Ll}{1,20}[aeií]r(?:se|me|nos|l[aeo]s?)?|ir(?:se)?)$/u;

/** `pidió a la Marina liberar a …`, `exigen la liberación de …`. */
function isSpanishPlea(doc: Doc, from: number, limit: number, lemma: string): boolean {
	const { tokens } = doc;
	const claims = lemma === 'exigir' || lemma === 'reclamar';
	if (claims && DETERMINERS.has(tokens[from]!.norm)) return limit - from > 1;
	for (let at = from; at < Math.min(limit, from + 9); at += 1) {
		// `urge al Gobierno a «cesar …»`
		if (tokens[at]!.kind === 'quote') return INFINITIVE.test(tokens[at + 1]?.text ?? '');
		if (tokens[at]!.kind !== 'word') return false;
		if (INFINITIVE.test(tokens[at]!.text)) return at === from || /^(?:a|al)$/.test(tokens[from]!.norm);
	}
	return false;
}

export const WH =
	/^(?:whether|if|how|why|what|who|when|where|which|si|cómo|cuándo|dónde|quién|quiénes|qué|cuál|cuáles|cuánt[oa]s?)$/;
