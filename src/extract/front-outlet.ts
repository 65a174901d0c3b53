import { CUES } from './lexicon/cues.ts';

/** Where a body's name stands in a text, and what it is called on one line. */
export type Issuer = { readonly value: string; readonly start: number; readonly end: number };
type Range = { readonly start: number; readonly end: number };

/** What bodies that issue papers are called; a name without one of these words is taken for nothing. */
const HEADS =
	'ministry department court tribunal enforcement services? agency bureau directorate commission committee council ' +
	'secretariat embassy consulate ombudsman institute association prosecutor police ' +
	'ministerio dirección juzgado tribunal corte comisión secretaría subsecretaría fiscalía defensoría procuraduría policía ' +
	'servicio instituto consejo cámara embajada consulado comité observatorio asociación fundación';
const HEAD = new RegExp(
	`(?<![\\p{L}])(?:${HEADS.replaceAll(' ', '|')}|cent(?:er|re|ro) (?:for|de) (?:human rights|derechos(?: humanos)?))(?![\\p{L}])`,
	'iu',
);
/** `Boletín Candilera`: a paper that is called by what it is. */
const MASTHEAD = /^(?:boletín|bulletin|gaceta|gazette|newsletter)\s+\p{Lu}/iu;
const NUMBER = /[\s,]*\b(?:n[.ºo°]{1,2}|núm\.?|no\.|vol\.|number)\s*\d.*$/iu;

const LINKS = /^(?:of|for|and|the|on|to|in|de|del|la|las|los|el|y|e|para|a|&)$/;
/** A party of a caption, or a line about them. */
const PARTY =
	/\b(?:respondents?|defendants?|petitioners?|plaintiffs?|appell\w+|et al|demandad[oa]s?|demandantes?|recurrentes?)\b|(?:^|\s)vs?\.(?:\s|$)/iu;
const HEADLINE =
	/^(?:blocks|halts|seeks|faces|wins|loses|backs|opens|closes|ends|calls|allows|bars|stops|lifts|sues|hits|sends|deports|will|to|releases|holds|removes|returns|arrests|detains)$/;
/** `Taken by the Northern Association in Port Vey`, `Comunicado n.º 14 de la Dirección General de Puertos`. */
const BY =
	/^(?:(?:taken|collected|recorded|issued|prepared)\s+by|(?:tomad[oa]|recogid[oa]|emitid[oa]|elaborad[oa])\s+por|(?:comunicado|boletín|nota|statement|press release|bulletin)\b[^\n]{0,30}?\b(?:de|del|of|by|from))\s+(?:the |el |la |los |las )?/iu;
/** What a paper that names its issuer only at its foot is headed. */
const PAPER = /^(?:comunicado|nota de prensa|press release|statement|boletín|declaración pública)\b/iu;

const LINES = 6;
const LONGEST = 110;

/**
 * The body that issues an official paper, from its first lines: `MINISTRY OF FRONTIERS`, `UNITED STATES DISTRICT
 * COURT`, `Asociación Candil · Boletín n.º 27`; of a communiqué also from its foot. `null` where no line is such a
 * name and nothing else: a sentence or a headline about a ministry is none.
 */
export function readIssuer(text: string, blocks: readonly Range[]): Issuer | null {
	const head = linesOf(text, blocks.slice(0, LINES)).slice(0, LINES);
	for (const [nth, line] of head.entries()) {
		const words = text.slice(line.start, line.end);
		if (PARTY.test(words)) break;
		const found = bodyIn(text, line);
		if (found === null) continue;
		const next = head[nth + 1];
		return fullerIn(text, head.slice(nth + 1), found) ?? continued(text, found, line, next) ?? found;
	}
	if (!head.some((line) => PAPER.test(bare(text, line).value))) return null;
	for (const line of linesOf(text, blocks.slice(-3)).reverse()) {
		const found = bodyIn(text, line);
		if (found !== null) return found;
	}
	return null;
}

function linesOf(text: string, blocks: readonly Range[]): Range[] {
	return blocks.flatMap(({ start, end }) => {
		if (end - start > 400) return [];
		let at = start;
		return text
			.slice(start, end)
			.split('\n')
			.map((line) => {
				const range = { start: at, end: at + line.length };
				at += line.length + 1;
				return range;
			})
			.filter((range) => range.end > range.start);
	});
}

/** The part of a line that is a body's name, the line being parts between dots or bars. */
function bodyIn(text: string, line: Range): Issuer | null {
	if (line.end - line.start > LONGEST + 60) return null;
	let at = line.start;
	for (const part of text.slice(line.start, line.end).split(/(\s[·|•—–]\s)/u)) {
		const range = bare(text, { start: at, end: at + part.length });
		at += part.length;
		const by = BY.exec(range.value);
		if (by !== null) {
			const rest = text.slice(range.start + by[0].length, range.end);
			const end = range.start + by[0].length + rest.replace(/(?:\s(?:in|en)\s|,).*$/u, '').length;
			const named = { start: range.start + by[0].length, end };
			if (isBody(text.slice(named.start, named.end))) return issuer(text, named.start, named.end);
			continue;
		}
		const name = range.value.replace(NUMBER, '').trimEnd();
		if (isBody(name) || (name !== range.value && MASTHEAD.test(name)))
			return issuer(text, range.start, range.start + name.length);
	}
	return null;
}

/** A range without Markdown marks and blanks around it. */
function bare(text: string, range: Range): Issuer {
	const words = text.slice(range.start, range.end);
	const lead = /^[\s#*_>•-]*/.exec(words)![0].length;
	const end = range.start + words.trimEnd().replace(/[\s*_]+$/, '').length;
	const start = Math.min(range.start + lead, end);
	return { value: text.slice(start, end), start, end };
}

/** Capitals and small links only, among them what such bodies are called, and nothing that a headline does. */
function isBody(words: string): boolean {
	if (words.length < 6 || words.length > LONGEST || !HEAD.test(words) || PARTY.test(words)) return false;
	if (/[:;!?”"»]|\d{3}|[^.\p{Lu}]\.$/u.test(words)) return false;
	const parts = words.replace(/[(),]/g, ' ').split(/\s+/).filter(Boolean);
	if (parts.length < 2 || parts.length > 16) return false;
	const [first, last] = [parts[0]!, parts.at(-1)!];
	if (LINKS.test(first.toLowerCase()) && !/^the$/i.test(first)) return false;
	if (LINKS.test(last.toLowerCase())) return false;
	return parts.every((part, nth) => {
		if (LINKS.test(part) || (/^states$/i.test(part) && /^united$/i.test(parts[nth - 1] ?? ''))) return true;
		const norm = part.toLowerCase();
		return (
			/^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part) &&
			!HEADLINE.test(norm) &&
			!CUES.en.has(norm) &&
			!CUES.es.has(norm)
		);
	});
}

/** `… Enforcement` in a running head, `… Enforcement (ICE)` as the title has it. */
function fullerIn(text: string, lines: readonly Range[], found: Issuer): Issuer | null {
	for (const line of lines) {
		const other = bodyIn(text, line);
		if (other?.value.startsWith(`${found.value} (`)) return other;
	}
	return null;
}

/** `UNITED STATES DISTRICT COURT` / `FOR THE DISTRICT OF NORLAND`: a court's name over two lines. */
function continued(text: string, found: Issuer, line: Range, next: Range | undefined): Issuer | null {
	if (
		next === undefined ||
		found.end !== bare(text, line).end ||
		!/court|tribunal|juzgado/iu.test(found.value)
	)
		return null;
	const rest = bare(text, next);
	return /^(?:for|of) the\s/iu.test(rest.value) && isBody(`${found.value} ${rest.value}`)
		? issuer(text, found.start, rest.end)
		: null;
}

const issuer = (text: string, start: number, end: number): Issuer => ({
	value: text.slice(start, end).replace(/\s+/g, ' '),
	start,
	end,
});
