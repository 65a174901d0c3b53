import type { Doc, Sentence } from '../document.ts';
import { LABELS, LOOSE_NOUNS, MEASURES, VITALS } from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';

const MONTH =
	/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\.?$/;

/** `the Emergency Act 1987 permits`: a law is cited by its year. */
const LAWS =
	/^(?:act|acts|law|code|statute|ordinance|regulations?|rules|convention|protocol|treaty|agreement|constitution|bill|ley|leyes|decreto|código|reglamento|convenio|convención|protocolo|pacto|tratado|acuerdo|constitución)$/;

/** Whether the number names a thing of a series, a day, a year, a time, an amount of money. */
export function isLabel(doc: Doc, sentence: Sentence, at: number, to: number): boolean {
	const { tokens } = doc;
	const token = tokens[at]!;
	const before = at > sentence.from ? tokens[at - 1] : undefined;
	const next = tokens[to];
	if (token.kind !== 'number') return before !== undefined && LABELS.has(before.norm);
	if (next !== undefined && next.start === tokens[to - 1]!.end && /^[/:°ºª^]$/.test(next.text)) return true;
	if (before === undefined) return /^[.)°-]$/.test(next?.text ?? '');
	if (/^[$€£#§^°º/]$/.test(before.text) || LABELS.has(before.norm) || MONTH.test(before.norm)) return true;
	if (before.end === token.start && before.kind !== 'quote' && before.text !== '(') return true;
	if (before.text === '(' && /^[)]$/.test(next?.text ?? '')) return true;
	if (next !== undefined && MONTH.test(next.norm)) return true;
	// A year: four digits without a separator, after a word that dates.
	const year = /^(?:1[5-9]|20)\d\d$/.test(token.text);
	return (
		year &&
		(LAWS.test(before.norm) ||
			/^(?:in|of|since|by|until|from|early|late|mid|during|año|de|del|en|desde|hasta|,)$/.test(before.norm) ||
			next?.kind !== 'word')
	);
}

/** Whether a unit of measure stands between number and noun: `20 mg tablets`, `two weeks’ notices`. */
export function measured(tokens: readonly Token[], from: number, noun: number): boolean {
	for (let at = from; at <= noun; at += 1) if (MEASURES.has(tokens[at]!.norm)) return true;
	return LOOSE_NOUNS.has(tokens[noun]!.norm);
}

export function readsVitals(tokens: readonly Token[], sentence: Sentence): boolean {
	for (let at = sentence.from; at < sentence.to; at += 1) if (VITALS.has(tokens[at]!.norm)) return true;
	return false;
}
