import { type Line, readLines, wrapWidth } from './lines.ts';

/** A run of lines read as one: `pieces` are its lines, without running heads that a page broke into it. */
export type Block = {
	readonly start: number;
	readonly end: number;
	readonly pieces: readonly { readonly start: number; readonly end: number }[];
	readonly kind: 'heading' | 'bullet' | 'footnote' | 'text' | 'furniture';
};

/** Joins lines into paragraphs: one line each, or, where lines were broken at a width, until a break shows. */
export function readBlocks(text: string): Block[] {
	const lines = readLines(text);
	// In linked Markdown only a blank line ends a paragraph; addresses make its lines of any length.
	const width = text.includes('](http') ? 0 : wrapWidth(text, lines);
	const blocks: Block[] = [];
	let open: { pieces: Line[]; kind: Block['kind'] } | null = null;
	// Furniture seen since the open block's last line: held back until it is clear whether the block goes on.
	let held: Line[] = [];
	const close = () => {
		if (open !== null) blocks.push(block(open.pieces, open.kind));
		for (const line of held) blocks.push(block([line], 'furniture'));
		open = null;
		held = [];
	};
	for (const line of lines) {
		if (line.kind === 'furniture') {
			held.push(line);
			continue;
		}
		if (line.kind === 'blank' || line.kind === 'fence') {
			if (held.length === 0) close();
			continue;
		}
		if (
			open !== null &&
			width !== null &&
			continues(text, open.pieces.at(-1)!, line, width, held.length > 0)
		) {
			for (const skipped of held) blocks.push(block([skipped], 'furniture'));
			held = [];
			(open as { pieces: Line[] }).pieces.push(line);
			continue;
		}
		close();
		open = { pieces: [line], kind: line.kind };
	}
	close();
	return blocks.sort((a, b) => a.start - b.start);
}

function block(pieces: readonly Line[], kind: Block['kind']): Block {
	return { start: pieces[0]!.start, end: pieces.at(-1)!.end, pieces, kind };
}

function continues(text: string, last: Line, next: Line, width: number, acrossPage: boolean): boolean {
	if (next.kind !== 'text' || last.kind === 'heading') return false;
	const lower = /^[\p{Ll}\p{N}(,;]/u.test(text.slice(next.start, next.start + 2));
	const ended = /[.!?:]["”’»_*)]{0,3}$/.test(text.slice(Math.max(last.start, last.end - 4), last.end));
	if (acrossPage) return !ended;
	if (ended && isHeading(text, next)) return false;
	if (last.end - last.start >= width * 0.6) return true;
	return lower && !ended;
}

/** A short line in title case without a stop: `Criminal History`. */
function isHeading(text: string, line: Line): boolean {
	if (line.end - line.start > 60) return false;
	const words = text.slice(line.start, line.end).split(/[ /]+/);
	if (words.length > 8 || /[.,;:]$/.test(words.at(-1)!)) return false;
	return words.every(
		(word) => /^\p{Lu}/u.test(word) || /^(?:of|and|the|in|on|to|for|de|del|la|las|los|el|y|en)$/.test(word),
	);
}
