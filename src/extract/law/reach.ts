import { datesWithWaiting, type FoundDate } from '../dates.ts';
import { type Doc, type Sentence, tokenAt } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, MODALS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import type { Words } from './courts.ts';
import { ORDER_VERBS, SPANISH_ORDER_VERBS } from './order-words.ts';

/** What is ordered is of no more tokens than these. */
const LONGEST = 70;

const ENDS =
	/^(?:after|because|while|although|though|but|saying|citing|ruling|finding|calling|arguing|whereas|since|according|aunque|porque|mientras|pero|tras|luego|después|según|when|cuando|amid|despite)$/;
const AFTER_COMMA =
	/^(?:including|or|by|within|no|not|unless|until|except|pending|without|absent|incluid[oa]s?|sin|hasta|salvo|en|within|under|subject|and|y|e|o|ni)$/;

/** Where what is ordered ends, from token `from` on: at the sentence's end, or where it goes on to something else. */
export function whatEnd(doc: Doc, sentence: Sentence, from: number, nominal = false): number {
	const { tokens } = doc;
	const limit = Math.min(sentence.to, from + LONGEST);
	let depth = 0;
	let end = from;
	let aside = false;
	let asideFrom = from;
	for (let at = from; at < limit; at += 1) {
		const token = tokens[at]!;
		if (token.text === '(' || token.text === '[') depth += 1;
		else if (token.text === ')' || token.text === ']') {
			if (depth === 0) break;
			depth -= 1;
		} else if (depth === 0) {
			if (/^[.;:?!…—]$/.test(token.text) && !(token.text === '.' && at + 1 < limit)) break;
			if (token.text === '–' && tokens[at - 1]!.end < token.start) break;
			if (at > from && ENDS.test(token.norm) && !isNounHere(doc, at)) break;
			// A comma within a date.
			if (token.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')) continue;
			if (token.text === ',') {
				if (aside && dateAt(doc, doc.tokens[at + 1]?.start ?? -1) === null && at - asideFrom > 1)
					aside = false;
				else if (
					(/^(?:by|within|no|on|en|dentro|antes)$/.test(tokens[at + 1]?.norm ?? '') ||
						(tokens[at + 1]?.norm === 'a' && tokens[at + 2]?.norm === 'más')) &&
					isTerm(doc, at + 1, limit)
				) {
					aside = true;
					asideFrom = at;
				} else if (!aside && !goesOn(doc, at, limit, sentence.lang)) break;
			}
			if (nominal && STANDS.test(token.norm) && !isRelativeVerb(doc, at, from)) break;
			if (
				/^(?:and|y|e)$/.test(token.norm) &&
				(turns(doc, at + 1, limit, sentence.lang) || pastNumber(doc, at + 1) > at + 1)
			)
				break;
		}
		if (token.text !== ',' && token.text !== '(' && !/^(?:and|y|e|or|o)$/.test(token.norm)) end = at + 1;
	}
	while (end > from && (tokens[end - 1]!.kind === 'quote' || /^[.,;:]$/.test(tokens[end - 1]!.text)))
		end -= 1;
	return end;
}

/** `the ruling`, `a finding`: a noun, where the same word in `…, ruling that` goes on to something else. */
const isNounHere = (doc: Doc, at: number): boolean =>
	/^(?:ruling|finding|calling)$/.test(doc.tokens[at]!.norm) &&
	(DETERMINERS.has(doc.tokens[at - 1]!.norm) ||
		doc.tokens[at - 1]!.norm === "'s" ||
		/^(?:court|lower|earlier|recent|unanimous|any|own)$/.test(doc.tokens[at - 1]!.norm));

/** `, by March 8, 2024, a status report`: a term between commas. */
function isTerm(doc: Doc, at: number, limit: number): boolean {
	for (let next = at; next < Math.min(limit, at + 8); next += 1) {
		if (
			dateAt(doc, doc.tokens[next]!.start) !== null ||
			/^(?:hours?|days?|weeks?|horas?|días?|later)$/.test(doc.tokens[next]!.norm)
		)
			return true;
		if (doc.tokens[next]!.text === ',') return false;
	}
	return false;
}

/** What a sentence goes on to say of an order itself: `the order requiring … | has not been carried out`. */
const STANDS = /^(?:has|have|had|was|were|is|remains|sigue|siguen|fue|fueron|ha|han|había|no)$/;

function isRelativeVerb(doc: Doc, at: number, from: number): boolean {
	for (let back = at - 1; back >= Math.max(from, at - 8); back -= 1)
		if (
			/^(?:who|that|which|where|how|what|whom|whose|if|as|que|quien|quienes|donde|cuyo|cuya|not)$/.test(
				doc.tokens[back]!.norm,
			) ||
			// `to show he was there`; `to return her to the country | was ignored`
			(doc.tokens[back]!.norm === 'to' &&
				/^(?:show|say|ensure|prove|explain|confirm|make|see|find|certify|verify)$/.test(
					doc.tokens[back + 1]!.norm,
				))
		)
			return true;
	return at <= from + 1;
}

function goesOn(doc: Doc, comma: number, limit: number, lang: string): boolean {
	const next = doc.tokens[comma + 1];
	if (next === undefined || comma + 1 >= limit) return false;
	// `Monday, April 7`; `, to let …` is another obligation.
	if (dateAt(doc, next.start) !== null && dateAt(doc, doc.tokens[comma - 1]!.start) === null) return true;
	if (isInfinitive(doc, comma + 1, limit)) return false;
	if (/^(?:and|y|e)$/.test(next.norm)) return !turns(doc, comma + 2, limit, lang);
	if (AFTER_COMMA.test(next.norm)) return true;
	// A list closes with `and`: `the reports, the names and the dates`.
	for (let at = comma + 1; at < Math.min(limit, comma + 9); at += 1) {
		const { text, norm } = doc.tokens[at]!;
		if (/^[.;:]$/.test(text) || CLAUSE_OPENERS.has(norm) || AUXILIARIES.has(norm)) return false;
		if (/^(?:and|y|e|or|o)$/.test(norm)) return !turns(doc, at + 1, limit, lang);
	}
	return false;
}

/** Whether what follows `and` is another thing: a new subject, another verb of ordering or of saying, a second obligation. */
function turns(doc: Doc, at: number, limit: number, lang: string): boolean {
	const token = doc.tokens[at];
	if (token === undefined || at >= limit) return true;
	const { norm } = token;
	if (
		/^(?:to|not|that|also|then|further|que|además|it|he|she|they|we|is|was|are|were|has|had|will|would|said)$/.test(
			norm,
		)
	)
		return true;
	const verb = lang === 'es' ? SPANISH_ORDER_VERBS.get(norm) : undefined;
	const english = lang === 'es' ? undefined : ORDER_VERBS.get(norm);
	if (verb !== undefined || (english !== undefined && english.form !== 'base')) return true;
	if (
		lang === 'es' &&
		/^(?:le|les|se|lo|la)$/.test(norm) &&
		SPANISH_FINITE.test(doc.tokens[at + 1]?.norm ?? '')
	)
		return true;
	if (lang === 'es' && /^(?:le|les)$/.test(norm)) return true;
	if (lang === 'es' && (isSpanishInfinitive(norm) || SPANISH_FINITE.test(norm) || norm === 'dio'))
		return true;
	if (lang !== 'es' && /^(?:gave|told|set|sent|took|found|wrote|called|asked|warned)$/.test(norm))
		return true;
	const cue = CUES[lang === 'es' ? 'es' : 'en'].get(norm);
	if (cue !== undefined && /(?:ed|ó|aron|ieron|said|told)$/.test(norm)) return true;
	return hasOwnVerb(doc, at, limit, lang);
}

const ENGLISH_FINITE =
	/^(?:was|were|is|are|has|had|have|did|does|will|would|could|said|says|took|began|made|went|came)$/;
const SPANISH_FINITE =
	/^(?:ha|han|había|habían|fue|fueron|es|son|era|eran|está|están)$|[^s]ó$|(?:aron|ieron|aban|ían)$/;

/** `and the first report had not been filed`: a subject and its verb, before the next mark. */
function hasOwnVerb(doc: Doc, at: number, limit: number, lang: string): boolean {
	const first = doc.tokens[at]!;
	if (!DETERMINERS.has(first.norm) && !isCapitalized(first)) return false;
	for (let next = at + 1; next < Math.min(limit, at + 10); next += 1) {
		const { norm, kind } = doc.tokens[next]!;
		if (kind !== 'word' || CLAUSE_OPENERS.has(norm) || norm === 'who') return false;
		if ((lang === 'es' ? SPANISH_FINITE : ENGLISH_FINITE).test(norm)) return true;
		// `and the full court then reinstated it`
		if (
			lang !== 'es' &&
			/[a-z]ed$/.test(norm) &&
			/^(?:it|him|her|them|the|that)$/.test(doc.tokens[next + 1]?.norm ?? '')
		)
			return true;
	}
	return false;
}

const NO_INFINITIVE =
	/^(?:lugar|militar|hogar|familiar|mujer|poder|similar|popular|ayer|taller|cuartel|titular|particular|regular|ser|auxiliar|preliminar|ejemplar|escolar|solar|dólar)$/;

/** Whether a Spanish word is a verb's base form: `liberar`, `abstenerse`. */
export const isSpanishInfinitive = (norm: string): boolean =>
	/^\p{Ll}{2,}[aeií]r(?:l[aeo]s?|se)?$/u.test(norm) && !NO_INFINITIVE.test(norm);

/** After token `at`, past adverbs and a day (`ordered | on Friday | that`). */
export function pastAsides(doc: Doc, at: number, limit: number): number {
	let next = at;
	for (let round = 0; round < 4 && next < limit; round += 1) {
		const token = doc.tokens[next]!;
		if (/ly$|mente$/.test(token.norm) && token.norm !== 'only') next += 1;
		else if (/^(?:also|again|then|además|también|nuevamente)$/.test(token.norm)) next += 1;
		else if (token.kind === 'quote') next += 1;
		else {
			const lead = /^(?:on|in|late|early|last|this|el|este|en)$/.test(token.norm) ? 1 : 0;
			const first = doc.tokens[next + lead];
			const date = first === undefined ? null : dateAt(doc, first.start);
			if (date === null) return next;
			next = Math.max(next + lead + 1, tokenAt(doc, date.end - 1) + 1);
		}
	}
	return Math.min(next, limit);
}

const memo = new WeakMap<Doc, ReadonlyMap<number, FoundDate>>();

/** The date that begins at offset `start`, or null. */
export function dateAt(doc: Doc, start: number): FoundDate | null {
	let byStart = memo.get(doc);
	if (byStart === undefined) {
		byStart = new Map(datesWithWaiting(doc).map((date) => [date.start, date]));
		memo.set(doc, byStart);
	}
	return byStart.get(start) ?? null;
}

/** The `to` of an infinitive after token `from`, over no more than one phrase; -1 where there is none. */
export function infinitiveAfter(doc: Doc, from: number, limit: number): number {
	const { tokens } = doc;
	for (let at = from; at < Math.min(limit, from + 22); at += 1) {
		const { norm, text } = tokens[at]!;
		if (isInfinitive(doc, at, limit)) return at;
		if (
			/^[.;:?!]$/.test(text) ||
			/^(?:that|who|which|where|when|after|because|if|was|were|is|are|from)$/.test(norm)
		)
			return -1;
		// `until May 3`: a month.
		if (MODALS.has(norm) && !(norm === 'may' && isCapitalized(tokens[at]!))) return -1;
	}
	return -1;
}

/** Past the number of an item in a list: `(1)`, `(a)`, `2)`. */
export function pastNumber(doc: Doc, at: number): number {
	const { tokens } = doc;
	const open = tokens[at]?.text === '(' ? at + 1 : at;
	const mark = tokens[open]?.text ?? '';
	return /^(?:\d{1,2}|[a-h]|i{1,3}|iv|v)$/.test(mark) && tokens[open + 1]?.text === ')' ? open + 2 : at;
}

export function isInfinitive(doc: Doc, at: number, limit: number): boolean {
	const { tokens } = doc;
	if (tokens[at]?.norm !== 'to' || at + 1 >= limit) return false;
	let next = tokens[pastNumber(doc, at + 1)]!;
	if (next === undefined) return false;
	if (next.kind === 'quote' && tokens[at + 2] !== undefined) next = tokens[at + 2]!;
	return (
		next.kind === 'word' &&
		!isCapitalized(next) &&
		!DETERMINERS.has(next.norm) &&
		!/(?:tion|tions|ment|ments|ings|ers|als|ies|ors)$/.test(next.norm) &&
		(!/s$/.test(next.norm) || /(?:ss|cus|process)$/.test(next.norm)) &&
		!/^(?:him|her|them|it|us|me|his|their|our|its|counsel|trial|asylum|bail|bond|freedom|liberty|life|work|people|prison|custody|court|removal|detention|date)$/.test(
			next.norm,
		)
	);
}

/** Heads of what is ordered, which nobody can be: `ordered the release of …`. */
const THINGS =
	/(?:tion|sion|ance|ence|ción|sión|amiento|imiento|encia)s?$|^(?:release|return|halt|end|removal|removals|stop|hearing|hearings|review|access|notice|stay|pause|flights?|planes?|transfers?|changes|report|reports|records|freeze|reversal|resumption|closure|deportations?|libertad|retorno|regreso|traslado|entrega|acceso|informe|cese|pago|cierre|fin|hallazgo|policy|practice|use|program|plan|effort|rule|information|documents|discovery)$/;

/** Bodies whose names sound like deeds. */
const BODIES =
	/^(?:dirección|direcciones|administración|institución|instituciones|organización|comisión|delegación|misión|fundación|corporación|prisión|jefatura|guarnición)$/;

/** Whether a phrase names somebody who can be bound, and no thing that is to be done. */
export function canBeBound(doc: Doc, { from, to }: Words, lang: string): boolean {
	const { tokens } = doc;
	let core = from;
	while (
		core < to &&
		(DETERMINERS.has(tokens[core]!.norm) || /^(?:al?|el|la|los|las)$/.test(tokens[core]!.norm))
	)
		core += 1;
	let end = core;
	while (end < to && !/^(?:of|in|for|from|at|on|to|de|del|en|para|por)$/.test(tokens[end]!.norm)) end += 1;
	if (end <= core) return false;
	if (lang === 'es')
		return (
			BODIES.test(tokens[core]!.norm) ||
			(!THINGS.test(tokens[core]!.norm) &&
				!(end - core > 1 && THINGS.test(tokens[end - 1]!.norm) && !isCapitalized(tokens[end - 1]!)))
		);
	const head = tokens[end - 1]!;
	return (
		isCapitalized(head) ||
		!THINGS.test(head.norm) ||
		/^(?:administration|institution|corporation|organi[sz]ation|delegation|mission|commission|police)$/.test(
			head.norm,
		)
	);
}
