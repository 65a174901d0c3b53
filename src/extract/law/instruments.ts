import type { LegalType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { isAdjacent, matchAt, type Place, type Reference } from './found.ts';

const REACH = 16;
const LINKS = new Set('of the and for on to in against with relating a &'.split(' '));
const NOT_A_TITLE =
	/^(?:the|this|that|an|a|in|under|by|see|and|or|when|as|if|its|his|her|their|our|but|since|with|of|for|on|to|invoking|citing|using|while|such|which|whether|both|through|against|because|each|any|no|some)$/;

/** `Alien Enemies Act`, `Antiterrorism and Effective Death Penalty Act of 1996`, at its last word. */
export function actName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	const head = tokens[at]!;
	if (!isCapitalized(head)) return null;
	const from = titleBefore(doc, at);
	// `Nathan Law` bears a name; a law has an article.
	if (
		from === at ||
		(head.norm === 'code' && NO_LAW.test(tokens[at - 1]!.norm)) ||
		(head.norm === 'law' && !/^(?:the|this|a|an|its|their)$/.test(tokens[from - 1]?.norm ?? ''))
	)
		return null;
	let end = head.end;
	// `of 1996`
	const year = matchAt(doc.flat, /\s{1,3}of\s{1,3}(?:1[6-9]|20)\d\d(?!\d)/uy, end);
	if (year !== null) end += year[0].length;
	const start = tokens[from]!.start;
	const section = SECTION_BEFORE.exec(doc.flat.slice(Math.max(0, start - 60), start));
	return {
		type: 'statute',
		rule: 'act',
		start: start - (section?.[0].length ?? 0),
		end,
		...shortForm(doc, end),
	};
}

const NO_LAW = /^(?:ncic|zip|area|dress|bar|qr|post|postal|country|source|morse|dial|booking|color)$/;
const SECTION_BEFORE =
	/(?:[Ss]ections?|[Ss]ecs?\.|§{1,2})\s{0,3}\d[\d\p{L}.-]{0,8}(?:\s?\(\w{1,4}\)){0,6}(?:(?:,|\s{1,2}and)\s{1,2}\d[\d\p{L}-]{0,6}(?:\(\w{1,4}\)){0,4}){0,4}\s{1,3}of\s{1,3}(?:the\s{1,3})?$/u;

/** `Fifth Amendment`, `First and Fifth Amendments`, `14th Amendment`, at the word itself. */
export function amendment(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	const ordinal = tokens[at - 1];
	if (ordinal === undefined || !isCapitalized(tokens[at]!) || !isOrdinal(ordinal)) return null;
	let from = at - 1;
	while (
		from > at - 6 &&
		/^(?:and|,|y|&|-)$/.test(tokens[from - 1]?.norm ?? '') &&
		isOrdinal(tokens[from - 2]!)
	)
		from -= 2;
	return { type: 'amendment', rule: 'amendment', start: tokens[from]!.start, end: tokens[at]!.end };
}

const isOrdinal = ({ norm, text }: Token): boolean =>
	/^\d{1,2}(?:st|nd|rd|th|ª|º|°)$/.test(norm) ||
	(/^\p{Lu}/u.test(text) &&
		/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:thir|four|fif|six|seven|eigh|nine)teenth|eleventh|twelfth|twentieth|twenty-\w{4,7}|primera|segunda|tercera|cuarta|quinta|sexta|séptima|octava|novena|décima|decimocuarta|decimotercera|decimoquinta|vigesimoquinta)$/.test(
			norm,
		));

// A meeting is called so too: these make a treaty of it.
const TREATY_KIND =
	/^(?:geneva|vienna|american|european|inter-american|refugee|genocide|torture|hague|palermo|un|u\.n\.|nations|banjul|african|international|universal|optional|additional|rome|extradition|un’s|1951|montevideo)$/;
const TREATY_LINK = /^(?:against|on|for|relating|concerning|to|of)$/;

/** `Convention against Torture`, `International Covenant on Civil and Political Rights`, `Geneva Conventions`. */
export function treatyName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	if (!isCapitalized(tokens[at]!)) return null;
	const from = titleBefore(doc, at);
	const to = titleAfter(tokens, at, Math.min(tokens.length, at + REACH));
	const kind = tokens.slice(from, at).some(({ norm }) => TREATY_KIND.test(norm));
	const about = TREATY_LINK.test(tokens[at + 1]?.norm ?? '') && to > at + 2;
	if (!kind && !about) return null;
	// `Convention of Democrats`
	if (!kind && tokens[at + 1]!.norm === 'of' && !/^(?:rights|human)$/.test(tokens[to - 1]!.norm)) return null;
	const end = tokens[to - 1]!.end;
	return withArticle(doc, {
		type: 'treaty',
		rule: 'treaty',
		start: tokens[from]!.start,
		end,
		...shortForm(doc, end),
	});
}

/** `UN Charter`, `Universal Declaration of Human Rights`, `Rome Statute`: a common word with a kind before or after. */
export function charterName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	const from = titleBefore(doc, at);
	if (!isCapitalized(tokens[at]!)) return null;
	const rights =
		tokens[at + 1]?.norm === 'of' &&
		/^(?:rights|liberties|freedoms|fundamental)$/.test(tokens[at + 2]?.norm ?? '') &&
		isCapitalized(tokens[at + 2]!);
	const ofStates = tokens.slice(from, at).some(({ norm }) => TREATY_KIND.test(norm));
	// `Charter of Rights`, `Bill of Rights`: of one country.
	if (tokens[at]!.norm === 'bill' ? !rights : !ofStates && !rights) return null;
	const to = titleAfter(tokens, at, Math.min(tokens.length, at + REACH));
	return withArticle(doc, {
		type: ofStates ? 'treaty' : 'statute',
		rule: ofStates ? 'treaty' : 'charter',
		start: tokens[from]!.start,
		end: tokens[to - 1]!.end,
	});
}

const ARTICLE_BEFORE =
	/(?:[Aa]rticles?|[Aa]rts?\.)\s{1,3}\d{1,3}(?:\.\d{1,2})?(?:\(\w{1,3}\)){0,3}(?:(?:,|\s{1,2}and|\s{1,2}to)\s{1,2}\d{1,3}(?:\.\d{1,2})?(?:\(\w{1,3}\)){0,2}){0,4}\s{1,3}of\s{1,3}(?:the\s{1,3})?$/u;
const ARTICLE_AFTER =
	/,?\s{1,3}(?:[Aa]rticles?|[Aa]rts?\.)\s{1,3}\d{1,3}(?:\.\d{1,2})?(?:\(\w{1,3}\)){0,3}(?![\p{L}\p{N}])/uy;

/** With the article that is meant, before it (`Article 3 of the …`) or after it (`…, art. 3`). */
export function withArticle(doc: Doc, reference: Reference): Reference {
	const { start, end } = reference;
	const before = ARTICLE_BEFORE.exec(doc.flat.slice(Math.max(0, start - 60), start));
	if (before !== null) return { ...reference, start: start - before[0].length };
	const after = matchAt(doc.flat, ARTICLE_AFTER, end);
	return after === null ? reference : { ...reference, end: end + after[0].length };
}

/** `Article II`, `Article III`: of the constitution, unless a treaty or an act follows. */
export function constitutionArticle(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(
		doc.flat,
		/Article\s{1,3}(?:[IVX]{1,4}(?![\p{L}\p{N}])|\d{1,3}(?=\s{1,3}of\s{1,3}the\s{1,3}\p{L}{0,12}\s{0,3}Constitution))(?:,\s{1,3}[Ss]ection\s{1,3}\d{1,2})?(?:\s{1,3}of\s{1,3}the\s{1,3}(?:\p{Lu}[\p{L}.]{1,12}\s{1,3}){0,3}Constitution)?/uy,
		start,
	);
	return found === null
		? null
		: { type: 'statute', rule: 'constitution', start, end: start + found[0].length };
}

/** `the U.S. Constitution`, `the Constitution`, at the word itself. */
export function constitution(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	if (!isCapitalized(tokens[at]!)) return null;
	let from = at;
	while (
		from > at - 4 &&
		from > 0 &&
		isCapitalized(tokens[from - 1]!) &&
		!NOT_A_TITLE.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	if (from === at && !/^(?:the|our|la)$/.test(tokens[at - 1]?.norm ?? '')) return null;
	const next = tokens[at + 1]?.norm ?? '';
	// `Constitution Avenue`
	if (tokens[at + 1] !== undefined && isCapitalized(tokens[at + 1]!) && next !== "'s") return null;
	return { type: 'statute', rule: 'constitution', start: tokens[from]!.start, end: tokens[at]!.end };
}

const EXECUTIVE =
	/(?:(?:Presidential\s{1,3})?(?:Executive\s{1,3}Order|E\.\s?O\.|Proclamation|Presidential\s{1,3}(?:Memorandum|Determination)|Decree(?:[-\s]Law)?|(?:Legislative|Executive|Supreme|Emergency)\s{1,3}Decree|Directive|Policy\s{1,3}Memorandum)\s{1,3}(?:(?:No|Nos|Number)\.?\s{0,3})?\d{1,6}(?:[./-]\d{1,4})?(?![\p{L}\p{N}])(?:\s{1,3}of\s{1,3}\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s\d{4})?)/uy;

/** `Executive Order 14157`, `Proclamation 10903`, `Legislative Decree No. 333`, `Directive 11061.1`. */
export function executiveDecree(doc: Doc, at: number): Reference | null {
	const { start, norm } = doc.tokens[at]!;
	const found = matchAt(doc.flat, EXECUTIVE, start);
	if (found === null) return null;
	return {
		type: norm === 'directive' ? 'regulation' : 'decree',
		rule: 'decree',
		start,
		end: start + found[0].length,
	};
}

/** Where a title in capitals that ends before token `at` begins. */
function titleBefore(doc: Doc, at: number): number {
	const { tokens } = doc;
	const first = Math.max(0, at - REACH);
	let from = at;
	for (let back = at - 1; back >= first; back -= 1) {
		const token = tokens[back]!;
		if (!isAdjacent(doc, back, back + 1)) break;
		// `pursuant to the X Act`: a title in English begins after its article.
		if (token.norm === 'the' || token.norm === "'s") break;
		if (token.kind !== 'word' && !/^(?:&|,|-)$/.test(token.text)) break;
		if (isCapitalized(token)) from = back;
		else if (token.text === ',' && !isCapitalized(tokens[back + 1] ?? token)) break;
		else if (!LINKS.has(token.norm) && token.text !== ',') break;
	}
	// A list of two acts is not one: `the X Act, Y Act`.
	for (let next = from; next < at; next += 1)
		if (tokens[next]!.text === ',' && /^(?:act|code|law|convention)$/.test(tokens[next - 1]!.norm))
			from = next + 1;
	while (from < at && (NOT_A_TITLE.test(tokens[from]!.norm) || !isCapitalized(tokens[from]!))) from += 1;
	return from;
}

/** Where a title that goes on after token `at` ends: `… against Torture and Other Cruel, Inhuman or Degrading …`. */
function titleAfter(tokens: readonly Token[], at: number, last: number): number {
	let to = at + 1;
	for (let next = at + 1; next < last; next += 1) {
		const token = tokens[next]!;
		if (isCapitalized(token)) {
			if (
				/^(?:(?:dec|art|arts|jan|feb|aug|sept|oct|nov)\.?|articles?|section|title|executive|see)$/.test(
					token.norm,
				)
			)
				break;
			to = next + 1;
		} else if (token.text === ',') {
			if (
				!isCapitalized(tokens[next + 1] ?? token) ||
				/^(?:dec|art|jan|feb|aug|sept|oct|nov|the)\b/.test(tokens[next + 1]?.norm ?? '')
			)
				break;
			// `… on Civil Rights, Article 9`, `… Torture, and`
			if (
				!/^(?:or|and|inhuman|cruel|degrading)$/.test(tokens[next + 1]!.norm) &&
				!/^(?:or|and|,)$/.test(tokens[next + 2]?.norm ?? '')
			)
				break;
		} else if (!/^(?:of|the|and|or|for|on|to|against|from|all|in|relating|concerning|with)$/.test(token.norm))
			break;
	}
	return to;
}

/** `(“INA”)`, `(ICCPR)`: the short form that stands in brackets. */
function shortForm(doc: Doc, end: number): { also?: Place } {
	const found = matchAt(doc.flat, /\s{0,3}\(["“']?(\p{Lu}[\p{L}.]{1,9})["”']?\)/uy, end);
	if (found === null) return {};
	const start = end + found[0].indexOf(found[1]!);
	return { also: { start, end: start + found[1]!.length } };
}

/** Laws known by their initials alone. */
export const INITIALS: ReadonlyMap<string, LegalType> = new Map([
	...['INA', 'APA', 'FOIA', 'AEDPA', 'IIRIRA', 'IEEPA', 'FTCA', 'FISA', 'RICO', 'TVPRA'].map(
		(name) => [name, 'statute'] as const,
	),
	...['ICCPR', 'ICPPED', 'CEDAW', 'UDHR', 'PIDCP', 'CADH', 'UNCAT'].map((name) => [name, 'treaty'] as const),
]);
