import type { Doc } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { hasVerb } from '../quotes/has-verb.ts';

/** What a definition asks for, part by part, in a sentence's worth of words. */
const MOST = 12;

const LEADS =
	/^(?:often|usually|typically|generally|sometimes|mostly|frequently|and|or|but|y|e|o|u|generalmente|usualmente|habitualmente|a|menudo|ya)$/;
const RELATIVES =
	/^(?:which|who|whose|whom|where|that|in|que|quien|quienes|cuyo|cuya|cuyos|cuyas|donde|cuando|when|sea|sean|cualquiera)$/;
const FINITE =
	/^(?:is|are|was|were|has|have|had|does|do|can|may|must|cannot|lies|lacks?|holds?|keeps?|serves?|includes?|requires?|involves?|es|son|está|están|tiene|tienen|carece|carecen|implica|incluye|puede|pueden)$/;
const PARTICIPLES =
	/(?:ed|[ai]d[oa]s?)$|^(?:held|kept|taken|made|set|put|built|known|given|run|cut|hecho|hecha|puesto|puesta)$/;

/** The parts of a definition between tokens `from` and `to`, split where another condition begins. */
export function criteriaOf(doc: Doc, from: number, to: number): Words[] {
	const parts: Words[] = [];
	let start = withoutGenus(doc, from, to);
	for (let at = start + 1; at < to && parts.length < MOST - 1; at += 1) {
		const next = boundary(doc, at, start, to);
		if (next === null) continue;
		push(doc, parts, start, at);
		start = next;
		at = next;
	}
	push(doc, parts, start, to);
	return parts;
}

function push(doc: Doc, parts: Words[], from: number, to: number): void {
	let [start, end] = [from, to];
	while (end > start && doc.tokens[end - 1]!.kind !== 'word' && doc.tokens[end - 1]!.kind !== 'number')
		end -= 1;
	while (
		start < end - 1 &&
		(LEADS.test(doc.tokens[start]!.norm) || /^(?:punctuation|quote)$/.test(doc.tokens[start]!.kind))
	)
		start += 1;
	if (end > start) parts.push({ from: start, to: end });
}

/** Where the next part begins, if the part that began at `start` ends at token `at`; or null. */
function boundary(doc: Doc, at: number, start: number, to: number): number | null {
	const { text, norm } = doc.tokens[at]!;
	if (text === ';' || text === ':') return at + 1;
	if (text === ',') {
		let next = at + 1;
		while (next < to && LEADS.test(doc.tokens[next]!.norm)) next += 1;
		return next < to && opensPart(doc, next, to) ? at + 1 : null;
	}
	if (/^(?:and|or|but|y|e|o|u)$/.test(norm)) {
		let next = at + 1;
		while (next < to && LEADS.test(doc.tokens[next]!.norm)) next += 1;
		return next < to && opensAfterJoint(doc, next, start, to) ? at + 1 : null;
	}
	// `jailed without trial`, `sin haber cometido delito | sino porque …`
	if (/^(?:without|sin|sino|unless|salvo)$/.test(norm) && at - start >= 3) return at;
	return /^(?:followed|seguid[oa]s?)$/.test(norm) && at - start >= 3 ? at : null;
}

/** After a comma: a preposition, a participle, a relative or a clause of its own begins another condition. */
function opensPart(doc: Doc, at: number, to: number): boolean {
	const { norm } = doc.tokens[at]!;
	// `around sentences, including …` and `such as …` go on with what they follow.
	if (/^(?:including|such|particularly|especially|incluyendo|como|entre|of|de)$/.test(norm)) return false;
	if (PREPOSITIONS.has(norm) || RELATIVES.test(norm) || FINITE.test(norm)) return true;
	if (
		PARTICIPLES.test(norm) &&
		at + 1 < to &&
		doc.tokens[at + 1]!.kind === 'word' &&
		!/^(?:and|or|y|o)$/.test(doc.tokens[at + 1]!.norm)
	)
		return true;
	for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
		const word = doc.tokens[next]!;
		if (word.kind !== 'word' || /^(?:and|or|y|o)$/.test(word.norm)) return false;
		if (AUXILIARIES.has(word.norm) || FINITE.test(word.norm))
			return !/^(?:se|le|les|lo|la|nos|me)$/.test(word.norm);
	}
	return false;
}

function opensAfterJoint(doc: Doc, at: number, start: number, to: number): boolean {
	if (at >= to || at - start < 4) return false;
	const { norm } = doc.tokens[at]!;
	if (
		/^(?:without|with|under|by|outside|against|with no|sin|con|bajo|fuera|por|followed|seguida|seguido)$/.test(
			norm,
		)
	)
		return true;
	if (
		FINITE.test(norm) ||
		hasVerb(doc, at, at + 1) ||
		/^(?:which|who|where|whose|that|que|donde|cuyos|cuyas|its|their|sus)$/.test(norm)
	)
		return true;
	return PARTICIPLES.test(norm) && PREPOSITIONS.has(doc.tokens[at + 1]?.norm ?? '') && to - at > 3;
}

/** `an institution | holding inmates`, `a camp in which | people …`: the kind of thing is no condition, where one follows it. */
function withoutGenus(doc: Doc, from: number, to: number): number {
	const { tokens } = doc;
	if (tokens[from]?.kind === 'quote' && from + 1 < to) return withoutGenus(doc, from + 1, to);
	// `places where people …`, `personas que …`
	if (
		/^(?:places|sites|facilities|camps|prisons|people|those|persons|aquellos|aquellas|quienes|personas|lugares|sitios|centros)$/.test(
			tokens[from]!.norm,
		) &&
		/^(?:where|who|that|que|donde)$/.test(tokens[from + 1]?.norm ?? '')
	)
		return from + 2;
	if (!/^(?:an?|any|the|un|una|el|la|todo|toda|cualquier)$/.test(tokens[from]!.norm)) return from;
	for (let at = from; at < Math.min(to, from + 8); at += 1) {
		const { norm, kind } = tokens[at]!;
		if (kind !== 'word') break;
		const which =
			/^(?:in|en)$/.test(norm) && /^(?:which|que|la|el|los|las|donde)$/.test(tokens[at + 1]?.norm ?? '');
		if (which && tokens[at + 1]!.norm === 'which') return at + 2;
		if (which && tokens[at + 2]?.norm === 'que') return at + 3;
		if (
			(/^(?:where|donde|that|que|who)$/.test(norm) ||
				(/^(?:la|el|las|los)$/.test(norm) && tokens[at + 1]?.norm === 'que')) &&
			at > from + 1 &&
			at + 3 < to &&
			!DETERMINERS.has(tokens[at - 1]!.norm)
		)
			return norm === 'que' || !/^(?:la|el|las|los)$/.test(norm) ? at + 1 : at + 2;
		if (
			at > from + 1 &&
			/^(?:holding|used|run|designed|intended|where|keeping|destinado|destinada)$/.test(norm)
		)
			return at;
		if (norm === 'of' || norm === 'de') break;
	}
	return from;
}
