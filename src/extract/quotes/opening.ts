import type { Doc, Sentence } from '../document.ts';
import { isCapitalized } from '../tokens.ts';

/** A dateline is at most so long: `SAN CELSO, Costa Brava, March 3 (Courier) —`. */
const LONGEST = 14;
const DASH = /^[—–-]$/;
const BETWEEN =
	/^(?:[,.()/]|de|del|la|las|los|el|of|the|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)$/;

/** Where what a sentence says begins: behind the dateline of an article, behind bullets and dashes, behind `And`. */
export function openingOf(doc: Doc, sentence: Sentence): number {
	const { tokens } = doc;
	let from = behindDateline(doc, sentence);
	while (
		from < sentence.to - 1 &&
		((tokens[from]!.kind === 'punctuation' && !/^[[(¿¡$]$/.test(tokens[from]!.text)) ||
			/^(?:and|but|y|pero)$/.test(tokens[from]!.norm))
	)
		from += 1;
	return from;
}

/** `PORT VEY — The ships were late`: places and days in capitals up to a dash, at the head of a paragraph. */
function behindDateline(doc: Doc, sentence: Sentence): number {
	const { tokens } = doc;
	if (doc.paragraphs[sentence.paragraph]!.from !== sentence.from || !isCapitalized(tokens[sentence.from]!))
		return sentence.from;
	for (let at = sentence.from + 1; at < Math.min(sentence.to - 1, sentence.from + LONGEST); at += 1) {
		const token = tokens[at]!;
		if (DASH.test(token.text)) {
			// A hyphen alone joins words; two of them are a dash.
			const dash = token.text !== '-' || DASH.test(tokens[at + 1]!.text) || token.start > tokens[at - 1]!.end;
			return dash && at + 1 < sentence.to ? at + 1 : sentence.from;
		}
		if (!isCapitalized(token) && token.kind !== 'number' && !BETWEEN.test(token.norm)) return sentence.from;
	}
	return sentence.from;
}
