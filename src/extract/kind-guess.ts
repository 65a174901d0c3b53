import type { SourceKind } from '../record/index.ts';
import type { KindGuess } from './contract.ts';

/** How far from the top a source says what it is. */
const TOP = 1_500;
/** How near its end a line may name where it was taken from. */
const TAIL = 600;

type Rule = { readonly kind: SourceKind; readonly pattern: RegExp };

const THING = '(?<of>[^\\n,;()\\]]{3,160}?)(?=\\s{0,3}(?:[\\n,;()\\]]|\\.\\s|\\.?$))';

/** In the first lines, the first that fits; what says `EXCERPT` may well be one from a mirror. */
const RULES: readonly Rule[] = [
	{
		kind: 'excerpt',
		pattern: new RegExp(
			`^[\\s[(#*]{0,6}(?:EXCERPTS?|Excerpts?|Extracts?|Extractos?|EXTRACTOS?|Fragmentos?)\\b(?:[^\\n]{0,60}?\\b(?:of|from|de|del)\\s${THING})?`,
			'mu',
		),
	},
	{
		kind: 'mirror',
		pattern: new RegExp(
			`\\b(?:mirror(?:ed)?|espejo|réplica)\\s(?:copy\\s)?(?:of|from|de|del)\\s${THING}`,
			'iu',
		),
	},
	{ kind: 'copy', pattern: /^source_url:\s{0,4}['"]?(?<of>https?:\/\/[^\s'"]{3,300})/mu },
	{
		kind: 'copy',
		pattern:
			/^[\s[(*_]{0,6}(?:Source|Fuente|Original|Originally at|Retrieved from|Archived from|Captured from|Consultado en)\s?:\s{0,4}<?(?<of>https?:\/\/[^\s<>)\]]{3,300})/imu,
	},
	{
		kind: 'copy',
		pattern: new RegExp(
			`^[\\s[(*_]{0,6}(?:(?:Originally|First) published (?:in|at|by|on)|Reprinted (?:from|by permission of)|(?:Copied|Reproduced|Transcribed) from|(?:Publicado originalmente|Apareció primero) (?:en|por)|(?:Copiado|Tomado|Reproducido|Transcrito) de)\\s${THING}`,
			'imu',
		),
	},
];

/**
 * What a text seems to say that it is: `[EXCERPT: …]`, `Mirror of …`, `Source: https://…`, and of what. A guess, for a
 * person to say; `null` where the text says nothing of the kind, which does not make it official.
 */
export function guessKind(text: string): KindGuess | null {
	const top = text.slice(0, TOP);
	const tailStart = Math.max(TOP, text.length - TAIL);
	for (const { kind, pattern } of RULES) {
		const found =
			at(pattern, top, 0, kind) ??
			(kind === 'copy' ? at(pattern, text.slice(tailStart), tailStart, kind) : null);
		if (found !== null) return found;
	}
	return null;
}

function at(pattern: RegExp, words: string, offset: number, kind: SourceKind): KindGuess | null {
	const match = pattern.exec(words);
	if (match === null) return null;
	const lead = /^[\s[(#*_]*/.exec(match[0])![0].length;
	const exact = match[0].slice(lead).trimEnd();
	const start = offset + match.index + lead;
	const of = match.groups?.of?.trim();
	return { kind, ...(of === undefined ? {} : { of }), start, end: start + exact.length, exact };
}
