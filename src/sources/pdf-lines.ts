import type { PdfPage, Piece } from './pdf-engine.ts';

/** Pieces that stand side by side, without a gap wide enough to part two cells. */
export type Line = {
	readonly page: number;
	readonly pieces: readonly Piece[];
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly baseline: number;
	readonly size: number;
	readonly turned: boolean;
};

/** In ems: a wider gap than this parts the cells of a row. */
const CELL_GAP = 1.2;
/** In ems: a wider gap than this is a space, even if none was drawn. */
const WORD_GAP = 0.18;

/** The lines of a page in the order in which the PDF draws them, or from top to bottom where that is chaos. */
export function linesOf(page: PdfPage, number: number): Line[] {
	const lines: Line[] = [];
	let pieces: Piece[] = [];
	for (const piece of page.pieces) {
		if (pieces.length > 0 && !continuesLine(pieces, piece)) {
			lines.push(makeLine(pieces, number));
			pieces = [];
		}
		pieces.push(piece);
	}
	if (pieces.length > 0) lines.push(makeLine(pieces, number));
	return isChaotic(lines) ? lines.sort((a, b) => a.baseline - b.baseline || a.left - b.left) : lines;
}

/** The words of a line, and where each piece begins in them. */
export function lineText(line: Line): { text: string; starts: number[] } {
	let text = '';
	const starts = line.pieces.map((piece, index) => {
		const before = line.pieces[index - 1];
		if (before && (piece.spaced || piece.left - before.right > WORD_GAP * piece.size)) text += ' ';
		const start = text.length;
		text += piece.text;
		return start;
	});
	return { text, starts };
}

function continuesLine(pieces: readonly Piece[], next: Piece): boolean {
	const last = pieces.at(-1)!;
	if (last.turned || next.turned) return last.turned === next.turned && next.left === last.left;
	const size = Math.max(last.size, next.size);
	// A superscript stands higher and is smaller; it belongs to its line all the same.
	const drift = Math.abs(next.baseline - last.baseline);
	const level = drift < 0.25 * size || (drift < 0.5 * size && Math.min(last.size, next.size) < 0.8 * size);
	const gap = next.left - last.right;
	if (!level || gap < -0.5 * size) return false;
	// Justified prose can be stretched further; a cell seldom begins with a small letter.
	const stretched = gap < 3 * size && /^\p{Ll}/u.test(next.text);
	return gap < CELL_GAP * size || stretched || (pieces.length === 1 && isMarker(last.text));
}

/** A bullet or a number that stands apart before its paragraph. */
export function isMarker(text: string): boolean {
	return /^(?:[•▪◦●○■□·➢▶►✓*o–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])$/.test(text);
}

function makeLine(pieces: readonly Piece[], page: number): Line {
	const widest = pieces.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
	return {
		page,
		pieces,
		left: Math.min(...pieces.map(({ left }) => left)),
		top: Math.min(...pieces.map(({ top }) => top)),
		right: Math.max(...pieces.map(({ right }) => right)),
		bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
		baseline: widest.baseline,
		size: widest.size,
		turned: widest.turned,
	};
}

/** True when line after line goes up again on the same side of the page, as in some OCR layers. */
function isChaotic(lines: readonly Line[]): boolean {
	let ups = 0;
	for (let i = 1; i < lines.length; i++) {
		const [a, b] = [lines[i - 1]!, lines[i]!];
		const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
		if (b.baseline < a.baseline - a.size && overlap > 0) ups++;
	}
	return ups > Math.max(4, lines.length * 0.2);
}
