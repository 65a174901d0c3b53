import type { TextBlock } from '../../record/index.ts';
import type { Chosen } from './choose.ts';

/** What stands at the end of a caption for who made the picture: `Photo: Vidal / Northwire`, `(Getty Images)`. */
const CREDIT_END = new RegExp(
	[
		'(?:^|(?<=[\\s(|—–-]))\\(?(?:photo(?:graph)?s?|image|picture|credit|illustration|video|courtesy|foto(?:graf[ií]a)?s?|imagen|cr[ée]ditos?|ilustraci[oó]n|cortes[ií]a)(?:\\s(?:by|credit|credits|courtesy|de|por|of))?\\s?[:/|]\\s?\\S.{1,120}$',
		'\\([^()]{0,60}(?:photo|foto|getty|reuters|afp|\\bap\\b|\\befe\\b|images)[^()]{0,60}\\)\\.?$',
		"(?<=[.!?][\"”»]?\\s)\\p{Lu}[\\p{L}.’' -]{2,50}\\s?/\\s?\\p{L}[\\p{L} .&’'-]{1,40}$",
	].join('|'),
	'iu',
);
const CREDIT_ALONE =
	/^\(?(?:photo(?:graph)?s?|image|picture|credit|illustration|foto(?:graf[ií]a)?s?|imagen|cr[ée]ditos?|ilustraci[oó]n)(?:\s(?:by|credit|credits|courtesy|de|por|of))?\s?[:|]\s?\S[^\n]{1,110}$/iu;

/** Joins pieces to one text: paragraphs parted by an empty line, a list's entries and a table's rows by a line end, cells by a tab. */
export function assemble(chosen: readonly Chosen[]): {
	readonly text: string;
	readonly blocks: readonly TextBlock[];
} {
	const parts: string[] = [];
	const blocks: TextBlock[] = [];
	let at = 0;
	let before: Chosen | null = null;
	for (const one of chosen) {
		const gap = before === null ? '' : between(before, one);
		parts.push(gap, one.piece.text);
		at += gap.length;
		for (const block of blocksOf(one, at)) if (block.end > block.start) blocks.push(block);
		at += one.piece.text.length;
		before = one;
	}
	return { text: parts.join(''), blocks };
}

function between(before: Chosen, next: Chosen): string {
	if (next.piece.row >= 0 && next.piece.row === before.piece.row) return '\t';
	if (next.piece.table >= 0 && next.piece.table === before.piece.table) return '\n';
	return before.kind === 'list' && next.kind === 'list' ? '\n' : '\n\n';
}

function blocksOf({ piece, kind }: Chosen, start: number): TextBlock[] {
	const { text } = piece;
	const end = start + text.length;
	if (kind === 'body' && CREDIT_ALONE.test(text)) return [{ start, end, kind: 'credit' }];
	if (kind !== 'caption') return [{ start, end, kind }];
	const credit = CREDIT_END.exec(text.slice(-240));
	if (credit === null) return [{ start, end, kind }];
	const cut = text.length - Math.min(240, text.length) + credit.index;
	return [
		{ start, end: start + text.slice(0, cut).trimEnd().length, kind },
		{ start: start + cut, end, kind: 'credit' },
	];
}
