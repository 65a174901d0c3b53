import type { Doc } from '../document.ts';
import { matchAt, type Reference } from './found.ts';

const JUDGE = String.raw`(?:\s?\([A-Z]{2,4}(?:[/,-]\s?[A-Z]{2,4})?\)|(?:[-–][A-Z]{2,5}){1,3})?`;
const COURT_TYPE = '(?:cv|cr|mc|mj|md|misc|civ|crim|ap|bk|br|po|sw|gj|ml|cm)';
/** `1:25-cv-00766 (JEB)`, `25–cv–951`. */
const FILED = String.raw`(?:\d{1,2}:)?(?:\d{4}|\d{2})[-–\s]${COURT_TYPE}[-–\s.]{1,2}\d{1,6}${JUDGE}`;
/** `25-1404`, `24A949`, `99 Civ. 9404 (SHS)`, `2020-0123`. */
const NUMBERED = String.raw`(?:${FILED}|\d{2}\s{1,2}(?:Civ|Cr)\.\s{0,2}\d{1,5}${JUDGE}|\d{2}[AMO]\d{1,4}|\d{1,4}[-–]\d{1,6}(?:[-–]\d{1,4})?(?:[-–]?[A-Z]{1,4})?${JUDGE}|[A-Z]{1,3}[-–]?\d{2}[-–]\d{2,6})`;
const FILED_AT = new RegExp(String.raw`${FILED}(?![\p{L}\p{N}])`, 'iuy');
const LEAD = String.raw`(?:(?:Civ(?:il|\.)|Crim(?:inal|\.))\s{1,3}(?:Action|Case|A\.)\s{1,3}|Case\s{1,3}|Docket\s{1,3})?`;
const ENGLISH = new RegExp(
	String.raw`${LEAD}(?:(?:No?\.|Number|№)?\s{0,3}(${NUMBERED})|Nos\.\s{0,3}(${NUMBERED}(?:(?:\s?,|\s{1,2}and|\s?&)\s{1,2}${NUMBERED}){0,4}))(?![\p{L}\p{N}])`,
	'uy',
);
const FILING =
	/(?:ECF|Dkt\.|Docket\s{1,2}Entry|Doc\.)\s{0,3}(?:(?:Nos?|Doc)\.\s{0,3})?\d{1,4}(?:[-–]\d{1,4})?(?:(?:\s?,|\s{1,2}and|\s?&)\s{1,2}\d{1,4}(?:[-–]\d{1,4})?(?!\s\p{Lu}|\d)){0,4}(?![\p{L}\p{N}])/uy;
// A file's number in Spanish-speaking courts: `Expediente N° 123/2020`, `IUE 2-53193/2012`, `hábeas corpus 411-2022`.
const SPANISH =
	/(?:expedientes?|exptes?\.|exp\.|causas?|autos|fichas?|ref(?:erencia|\.)|legajo|sumario|proceso|rol|IUE|carpeta)\s{1,3}(?:judicial\s{1,3})?(?:(?:n[°ºo.]{1,2}|núm(?:ero|\.)|No\.|Nro\.)\s{0,3})?(?:[A-Z]{1,3}[-\s]?)?\d{1,6}(?:[-–/.]\d{1,6}){1,3}(?:\s?(?:AC|HC|A))?(?![\p{L}\p{N}])/iuy;
const HOUSE = /(?:H\.\s?R\.|[HS]\.)\s{1,3}(?:(?:Treaty|Exec\.|Conf\.)\s{1,3})?$/u;
const CASE_NUMBER = /caso\s{1,3}(?:n[°ºo.]{1,2}\s{0,3})?\d{1,2}\.\d{3}(?![\p{L}\p{N}])/iuy;

const reference = (rule: string, start: number, found: RegExpExecArray | null): Reference | null =>
	found === null ? null : { type: 'docket', rule, start, end: start + found[0].length };

/** `1:25-cv-00766-JEB`, `25–cv–951`, at a number token that begins one. */
export function filedNumber(doc: Doc, at: number): Reference | null {
	const { start, end } = doc.tokens[at]!;
	const next = doc.flat.charAt(end);
	if (next !== '-' && next !== '–') return null;
	return reference('case-number', start, matchAt(doc.flat, FILED_AT, start));
}

/** `No. 24A949`, `Civil Action No. 25-766 (JEB)`, `Case 8:25-cv-00951`, at its first word. */
export function docketNumber(doc: Doc, at: number): Reference | null {
	const { start, norm } = doc.tokens[at]!;
	const found = matchAt(doc.flat, ENGLISH, start);
	const number = found?.[1] ?? found?.[2];
	if (found === null || number === undefined) return null;
	// A number that only looks like a docket's: of a law, a treaty paper, an order.
	const before = doc.flat.slice(Math.max(0, start - 24), start);
	if (
		/(?<!\p{L})(?:L\.|Law|Doc\.|Order|Decree|Directive|Rep\.|Federalist|Resolution|Report|Bill)\s{1,3}$/u.test(
			before,
		)
	)
		return null;
	if (!/^(?:civil|civ\.|criminal|case|docket)$/.test(norm) && !/[-–A-Z]/.test(number)) return null;
	return reference('docket', start, found);
}

/** `ECF No. 31`, `ECF Doc. 11–3`, `Dkt. 12`. */
export function filingNumber(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.flat, FILING, start);
	// `S. Treaty Doc. No. 100–20` is a paper of a parliament.
	const house = HOUSE.exec(doc.flat.slice(Math.max(0, start - 20), start));
	if (house !== null && found !== null)
		return {
			type: 'citation',
			rule: 'parliament',
			start: start - house[0].length,
			end: start + found[0].length,
		};
	return reference('filing', start, found);
}

/** `Expediente N° 123/2020`, `Caso 12.345`. */
export function spanishFile(doc: Doc, at: number): Reference | null {
	const { start, norm } = doc.tokens[at]!;
	return reference('file', start, matchAt(doc.flat, norm === 'caso' ? CASE_NUMBER : SPANISH, start));
}

const DECIDED =
	/(?:sentencia|fallo|acórdão|auto|dictamen|opinión\s{1,2}consultiva)\s{1,3}(?:(?:n[°ºo.]{1,2}|núm(?:ero|\.)|No\.|Nro\.)\s{0,3})?(?:[A-Z]{1,3}-)?\d{1,5}(?:[-–/]\d{2,4})(?![\p{L}\p{N}])/iuy;

/** `sentencia 211/2023`, `Sentencia T-760/08`: a decision by its number. */
export function numberedDecision(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.flat, DECIDED, start);
	return found === null ? null : { type: 'citation', rule: 'decision', start, end: start + found[0].length };
}
