import type { FoundDate } from '../dates.ts';
import { type Doc, type Sentence, tokenAt } from '../document.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { numberAt } from './number.ts';
import { placeFrom } from './place-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

/** How long a phrase of time may be, in tokens. */
const LONGEST = 14;

/** Occasions on which something is told, not times over which people are counted. */
const OCCASIONS =
	/^(?:interviews?|conference|hearings?|call|speech|meeting|briefing|address|trial|testimony|visits?|entrevistas?|conferencia|audiencias?|llamada|discurso|reunión|sesión|juicio|visitas?|recorrido|rueda|transmisión)$/;
const REIGNS =
	/^(?:administration|government|presidency|regime|rule|tenure|dictatorship|emergency|junta|mandate|law|gobierno|régimen|dictadura|presidencia|mandato|administración|excepción|junta|sexenio|ley)$/;
const UNITS =
	/^(?:hours?|days?|weeks?|months?|years?|decades?|nights?|quarters?|half|horas?|días?|semanas?|mes|meses|años?|décadas?|noches?|trimestres?|semestres?)$/;
const TRIGGERS = /^(?:during|throughout|since|under|in|over|within|at|durante|desde|bajo|en|a)$/;

/**
 * Phrases that say when without a date: `during the siege`, `since he took office`, `under the junta`, `in six months`,
 * `en ese entonces`. One that holds a date means it; else all that is known is that it was over, or went on, on the day
 * of publication; where that is not known the phrase is left out.
 */
export function wordedTimes(doc: Doc, sentence: Sentence, dates: readonly FoundDate[]): TimePhrase[] {
	const { tokens } = doc;
	const found: TimePhrase[] = [];
	for (let at = sentence.from; at < sentence.to - 1; at += 1) {
		const { norm } = tokens[at]!;
		if (!TRIGGERS.test(norm)) {
			const pointed = pointedAt(doc, sentence, at) ? phraseOf(doc, sentence, at, at + 2, dates) : null;
			if (pointed !== null) found.push(pointed);
			continue;
		}
		const end = endOf(doc, sentence, at, norm);
		if (end === null || end <= at + 1) continue;
		const phrase = phraseOf(doc, sentence, at, end, dates);
		if (phrase !== null) {
			found.push(phrase);
			at = phrase.to - 1;
		}
	}
	return found;
}

function phraseOf(
	doc: Doc,
	sentence: Sentence,
	from: number,
	to: number,
	dates: readonly FoundDate[],
): TimePhrase | null {
	const { tokens, spoken } = doc;
	const start = tokens[from]!.start;
	let end = tokens[to - 1]!.end;
	// `since the siege began, in May 2022,`
	const beside = dates.find(
		(date) =>
			date.start > end &&
			/^,\s(?:in|on|en|el|del|on\sthe)\s(?:el\s)?$/i.test(doc.flat.slice(end, date.start)),
	);
	const inner = dates.find((date) => date.start >= start && date.end <= end) ?? beside;
	if (inner !== undefined && inner.end > end && inner.end <= sentence.end) end = inner.end;
	const lasting = /^(?:since|desde)$/.test(tokens[from]!.norm);
	const shared = { start, end, from, to: tokenAt(doc, end - 1) + 1, point: false };
	if (inner !== undefined) {
		const plain = /^\d{4}(?:-\d\d){0,2}$/.test(inner.edtf);
		return {
			...shared,
			edtf: lasting && plain ? `${inner.edtf}/..` : inner.edtf,
			basis: inner.basis,
			...(inner.why === undefined ? {} : { why: inner.why }),
		};
	}
	if (spoken === null || !/^\d{4}-\d\d(?:-\d\d)?$/.test(spoken.edtf)) return null;
	return {
		...shared,
		edtf:
			/^(?:actualidad|momento)$/.test(tokens[to - 1]!.norm) &&
			tokens[to - 2]!.norm !== 'ese' &&
			tokens[to - 2]!.norm !== 'aquel'
				? spoken.edtf
				: `../${spoken.edtf}`,
		basis: 'inferred',
		why: `its words give no date; it was published on ${spoken.edtf}`,
	};
}

/** `that week`, `aquella madrugada` */
function pointedAt(doc: Doc, sentence: Sentence, at: number): boolean {
	if (at + 1 >= sentence.to || !/^(?:that|esa|ese|aquella|aquel|dicha|dicho)$/.test(doc.tokens[at]!.norm))
		return false;
	const after = doc.tokens[at + 2];
	return (
		/^(?:night|week|day|month|year|morning|evening|afternoon|weekend|noche|semana|madrugada|mañana|tarde|día|mes|año|jornada|época|lapso|período|periodo)$/.test(
			doc.tokens[at + 1]!.norm,
		) &&
		(after === undefined ||
			at + 2 >= sentence.to ||
			after.kind !== 'word' ||
			PREPOSITIONS.has(after.norm) ||
			/^(?:and|y|alone|solo)$/.test(after.norm) ||
			hasVerb(doc, at + 2, at + 3))
	);
}

/** Where a phrase of time that begins with the trigger at `at` ends, or null where it is none. */
function endOf(doc: Doc, sentence: Sentence, at: number, norm: string): number | null {
	const { tokens } = doc;
	const next = tokens[at + 1]!;
	switch (norm) {
		case 'during':
		case 'throughout':
		case 'durante': {
			if (norm === 'throughout' && placeFrom(doc, sentence, at + 1) !== null) return null;
			const end = nounEnd(doc, sentence, at + 1);
			if (/^(?:which|cual|cuales|que)$/.test(tokens[end - 1]!.norm)) return null;
			return holds(doc, at + 1, Math.min(end, at + 5), OCCASIONS) ? null : end;
		}
		case 'since':
		case 'desde': {
			// `since then`, `desde entonces`, `desde hace tres años`
			if (/^(?:then|entonces)$/.test(next.norm)) return at + 2;
			if (next.norm === 'hace') return durationEnd(doc, sentence, at + 2);
			if (next.norm === 'que') return clauseEnd(doc, sentence, at + 2);
			if (next.kind !== 'word') return null;
			const noun = nounEnd(doc, sentence, at + 1);
			const began = noun < sentence.to && BEGAN.test(tokens[noun]!.norm);
			if (norm === 'since' && (began || PRONOUNS.has(next.norm)))
				return began || BEGAN.test(tokens[at + 2]?.norm ?? '') ? clauseEnd(doc, sentence, at + 1) : null;
			if (noun < sentence.to && hasVerb(doc, noun, noun + 1) && norm === 'since' && at > sentence.from)
				return null;
			if (norm === 'desde' && !holds(doc, at + 1, Math.min(noun, at + 4), BEGINNINGS)) return null;
			return DETERMINERS.has(next.norm) ? noun : null;
		}
		case 'under':
		case 'bajo': {
			const end = nounEnd(doc, sentence, at + 1);
			return holds(doc, at + 1, end, REIGNS) ? end : null;
		}
		case 'in':
		case 'over':
		case 'within':
		case 'en': {
			if (/^(?:ese|aquel|esa|aquella|dicha|dicho|that|those)$/.test(next.norm))
				return /^(?:entonces|momento|fecha|época|período|periodo|tiempo|año|mes|días?|semana|period|time|days|years|months|weeks)$/.test(
					tokens[at + 2]?.norm ?? '',
				)
					? at + 3
					: null;
			if (next.norm === 'lo' && tokens[at + 3]?.norm === 'va') return nounEnd(doc, sentence, at + 5);
			if (next.norm === 'la' && tokens[at + 2]?.norm === 'actualidad') return at + 3;
			if (next.norm === 'el' && tokens[at + 2]?.norm === 'momento' && tokens[at + 3]?.norm !== 'de')
				return at + 3;
			return spanEnd(doc, sentence, at + 1);
		}
		case 'at':
			return /^(?:the|that)$/.test(next.norm) &&
				tokens[at + 2]?.norm === 'time' &&
				tokens[at + 3]?.norm !== 'of'
				? at + 3
				: null;
		case 'a':
			return /^(?:los|las)$/.test(next.norm) || (next.norm === 'lo' && tokens[at + 2]?.norm === 'largo')
				? next.norm === 'lo'
					? nounEnd(doc, sentence, at + 3)
					: daysAfter(doc, sentence, at)
				: null;
		default:
			return null;
	}
}

const BEGAN =
	/^(?:began|begun|started|took|taken|came|assumed|became|returned|was|were|fell|seized|opened|broke|went|left|launched|declared|imposed|won|entered)$/;
const BEGINNINGS =
	/^(?:inicio|comienzo|principio|golpe|llegada|caída|instauración|entrada|declaración|imposición|asunción|estallido|apertura|creación|toma|gobierno|régimen|guerra|crisis|pandemia|dictadura|elecciones|elección|ataque|masacre|detención|arresto|captura|reforma|ley|decreto|protestas?|redadas?|época|noche|intervención|ocupación|invasión|sexenio|huelga|reapertura|cierre|aprobación)$/;

const holds = (doc: Doc, from: number, to: number, words: RegExp) => {
	for (let at = from; at < to; at += 1) if (words.test(doc.tokens[at]!.norm)) return true;
	return false;
};

/** To a mark, a finite verb or a relative clause; without a preposition or article that hangs. */
function nounEnd(doc: Doc, sentence: Sentence, from: number): number {
	const { tokens } = doc;
	let end = from;
	while (end < sentence.to && end < from + LONGEST) {
		const token = tokens[end]!;
		if (token.kind === 'punctuation' && !/^['’]$/.test(token.text)) break;
		if (
			/^(?:who|which|that|que|quien|where|when|donde|cuando|and|y|but|pero)$/.test(token.norm) &&
			end > from
		)
			break;
		if (token.kind === 'word' && end > from && hasVerb(doc, end, end + 1)) break;
		if (PRONOUNS.has(token.norm)) break;
		end += 1;
	}
	return trimmed(doc, from, end);
}

function clauseEnd(doc: Doc, sentence: Sentence, from: number): number {
	let end = from;
	while (end < sentence.to && end < from + LONGEST && doc.tokens[end]!.kind !== 'punctuation') end += 1;
	return trimmed(doc, from, end);
}

function trimmed(doc: Doc, from: number, to: number): number {
	let end = to;
	while (end > from) {
		const { norm, kind } = doc.tokens[end - 1]!;
		if (kind !== 'quote' && !PREPOSITIONS.has(norm) && !DETERMINERS.has(norm) && !isAdverb(norm)) break;
		end -= 1;
	}
	return end;
}

/** `seis meses`, `the first two months of …`, `recent weeks`, `los primeros cien días del gobierno`. */
function spanEnd(doc: Doc, sentence: Sentence, from: number): number | null {
	const { tokens } = doc;
	let at = from;
	while (
		at < sentence.to &&
		at < from + 5 &&
		/^(?:the|its|his|their|los|las|el|la|sus?|first|last|past|recent|coming|final|primer|primer[oa]s?|últim[oa]s?|recientes|pasad[oa]s|just|only|about|nearly|less|more|than|apenas|menos|más|de|solo|sólo|unos|casi)$/.test(
			tokens[at]!.norm,
		)
	)
		at += 1;
	const one =
		/^(?:an?|una?)$/.test(tokens[at]?.norm ?? '') && at + 1 < sentence.to && UNITS.test(tokens[at + 1]!.norm);
	const counted = one ? { to: at + 1 } : numberAt(tokens, at, sentence.to, sentence.lang);
	const described =
		at > from &&
		/^(?:recent|coming|final|first|last|primer|primer[oa]s?|últim[oa]s?|recientes|pasad[oa]s)$/.test(
			tokens[at - 1]!.norm,
		);
	if (counted === null && !described) return null;
	const unit = counted?.to ?? at;
	if (unit >= sentence.to || !UNITS.test(tokens[unit]!.norm)) return null;
	return /^(?:of|de|del|since|after)$/.test(tokens[unit + 1]?.norm ?? '')
		? nounEnd(doc, sentence, unit + 1)
		: unit + 1;
}

/** `hace tres años` */
function durationEnd(doc: Doc, sentence: Sentence, from: number): number | null {
	const { tokens } = doc;
	const many = numberAt(tokens, from, sentence.to, sentence.lang);
	const unit =
		many?.to ?? (/^(?:un|una|varios|varias)$/.test(tokens[from]?.norm ?? '') ? from + 1 : sentence.to);
	return unit < sentence.to && UNITS.test(tokens[unit]!.norm) ? unit + 1 : null;
}

/** `a los cuatro días de mi detención` */
function daysAfter(doc: Doc, sentence: Sentence, at: number): number | null {
	const many = numberAt(doc.tokens, at + 2, sentence.to, sentence.lang);
	if (many === null || many.to >= sentence.to || !UNITS.test(doc.tokens[many.to]!.norm)) return null;
	return /^(?:de|del)$/.test(doc.tokens[many.to + 1]?.norm ?? '')
		? nounEnd(doc, sentence, many.to + 1)
		: many.to + 1;
}
