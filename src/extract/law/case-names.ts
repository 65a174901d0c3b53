import type { Doc } from '../document.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { isAdjacent, type Reference } from './found.ts';

/** A party's name is of no more tokens than these on either side. */
const REACH = 24;

const LINKS = new Set('of the and & de del la las los y for on e'.split(' '));
const SIGNALS =
	/^(?:see|cf\.?|but|also|accord|compare|contra|citing|quoting|under|in|and|or|then|if|that|when|as|from|e\.g\.|caso|the|en|el|la|los|casos|sentencia|opinion|while|like|unlike|although|since|after|before|because|with|by|at|to|on|for|of|y|de|del|contra)$/;
const ABBREVIATED =
	/^(?:inc|corp|co|ltd|llc|s\.a|llp|assn|bros|jr|sr|cnty|dept|enters|sys|coll|exp|fed|int'l|nat'l|ins|mut|prods|cmty|ass'n|al|ex|rel)\.?$/;

/** `A v. B`, `Caso A y otros vs. B`, at the mark between the parties. */
export function caseName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	const mark = tokens[at]!;
	if (!/^v(?:s)?\.?$/.test(mark.norm)) return null;
	const { from: first, to: last } = reach(doc, at);
	const from = leftParty(tokens, at, first);
	// A stop that stands alone after the mark: `v .`
	const open = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
	const to = rightParty(tokens, open, last);
	if (from === at || to === open) return null;
	return {
		type: 'case',
		rule: 'case-name',
		start: tokens[from]!.start,
		end: tokens[to - 1]!.end,
	};
}

/** The run of words that the mark stands in: a caption's lines are paragraphs of their own. */
function reach(doc: Doc, at: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && from > at - REACH && isAdjacent(doc, from - 1, from)) from -= 1;
	return { from, to: runEnd(doc, at) };
}

function runEnd(doc: Doc, at: number): number {
	let to = at + 1;
	while (to < doc.tokens.length && to < at + REACH && isAdjacent(doc, to - 1, to)) to += 1;
	return to;
}

function leftParty(tokens: readonly Token[], at: number, first: number): number {
	let from = at;
	// `…, ET AL. v.`: the caption of a paper lists who they are.
	const listed = isEtAl(tokens, at - 1) || isOthers(tokens, at - 1);
	for (let back = at - 1; back >= first; back -= 1) {
		const token = tokens[back]!;
		if (isPartyWord(token)) from = back;
		else if (listed && back > at - 4 && /^(?:et|al\.?|al|otros|otras|y)$/.test(token.norm)) from = back;
		else if (
			token.text === ',' &&
			(ABBREVIATED.test(tokens[back + 1]?.norm ?? '') || (listed && isUpper(tokens[back + 1]!)))
		)
			continue;
		else if (token.text === '.' && tokens[back - 1] !== undefined && isPartOfAbbreviation(tokens, back))
			continue;
		else if (!(LINKS.has(token.norm) && tokens[back - 1] !== undefined && joins(tokens, back))) break;
	}
	while (from < at && SIGNALS.test(tokens[from]!.norm) && !isUpper(tokens[from]!)) from += 1;
	while (from < at && LINKS.has(tokens[from]!.norm)) from += 1;
	return isCapitalized(tokens[from]!) ? from : at;
}

function rightParty(tokens: readonly Token[], open: number, last: number): number {
	let to = open;
	for (let next = open; next < last; next += 1) {
		const token = tokens[next]!;
		if (isPartyWord(token) || (token.text === '&' && next > open)) to = next + 1;
		else if (next > open && LINKS.has(token.norm) && isPartyWord(tokens[next + 1] ?? token)) continue;
		else if (LINKS.has(token.norm) && next === open && isPartyWord(tokens[next + 1] ?? token)) continue;
		else if (token.text === '.' && isPartOfAbbreviation(tokens, next)) to = next + 1;
		else if (token.text === ',' && ABBREVIATED.test(tokens[next + 1]?.norm ?? '')) continue;
		else if (/^(?:et|y)$/.test(token.norm) && /^(?:al\.?|otr[oa]s?)$/.test(tokens[next + 1]?.norm ?? '')) {
			to = next + 2;
			next += 1;
		} else break;
	}
	// The title of a paper is no party.
	while (
		to > open &&
		/^(?:plaintiffs?|defendants?|petitioners?|respondents?|civil|case|no\.|nos\.|memorandum|on|order|opinion|case|appeal)$|^,$/.test(
			tokens[to - 1]!.norm,
		)
	)
		to -= 1;
	return to;
}

const isPartyWord = (token: Token): boolean =>
	isCapitalized(token) && !(SIGNALS.test(token.norm) && !isUpper(token) && token.norm !== 'in');

const isEtAl = (tokens: readonly Token[], at: number): boolean =>
	/^al\.?$/.test(tokens[at]?.norm ?? '') || (tokens[at]?.text === '.' && tokens[at - 1]?.norm === 'al');
const isOthers = (tokens: readonly Token[], at: number): boolean =>
	/^otr[oa]s?$/.test(tokens[at]?.norm ?? '');

/** The stop in `J. G. G.`, `Cnty.`, `Co.`: it touches a short capitalised word. */
function isPartOfAbbreviation(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	if (before === undefined || before.end !== tokens[at]!.start || !isCapitalized(before)) return false;
	return before.text.length === 1 || ABBREVIATED.test(before.norm);
}

/** `Six Unknown Agents of the Bureau`: a small word between two capitalised ones. */
function joins(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]!;
	return isPartyWord(before) || (LINKS.has(before.norm) && isPartyWord(tokens[at - 2] ?? before));
}

/** `In re Foo`, `Matter of A-B-`, `Ex parte Endo`, at its first word. */
export function matterName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	const [first, second, third, fourth] = [0, 1, 2, 3].map((n) => tokens[at + n]?.norm ?? '');
	const lead =
		first === 'in' && second === 're'
			? 2
			: first === 'ex' && second === 'parte'
				? 2
				: first === 'in' && second === 'the' && third === 'matter' && fourth === 'of'
					? 4
					: first === 'matter' && second === 'of'
						? 2
						: 0;
	if (lead === 0 || (lead === 2 && first === 'matter' && !isCapitalized(tokens[at]!))) return null;
	const to = rightParty(tokens, at + lead, runEnd(doc, at));
	if (to === at + lead) return null;
	// `Matter of A-B-`: initials stand for a name that is kept back.
	const last = tokens[to - 1]!;
	const dash = tokens[to]?.text === '-' && tokens[to]!.start === last.end;
	return { type: 'case', rule: 'matter', start: tokens[at]!.start, end: dash ? tokens[to]!.end : last.end };
}

/** `caso Robles y otros`: a case called by its victims, at the word `caso`. */
export function casoName(doc: Doc, at: number): Reference | null {
	const { tokens } = doc;
	let to = at + 1;
	const from = tokens[to]?.kind === 'quote' ? to + 1 : to;
	if (!isCapitalized(tokens[from] ?? tokens[at]!)) return null;
	while (to < Math.min(tokens.length, at + 10)) {
		const token = tokens[to]!;
		if (isCapitalized(token)) to += 1;
		else if (/^(?:y|e)$/.test(token.norm) && /^otr[oa]s?$/.test(tokens[to + 1]?.norm ?? '')) {
			return { type: 'case', rule: 'caso', start: tokens[from]!.start, end: tokens[to + 1]!.end };
		} else if (/^(?:de|del|la|los|las|y|“|"|«)$/.test(token.norm)) to += 1;
		else return null;
	}
	return null;
}
