import type { BlockKind, TextBlock } from '../record/index.ts';
import { type Line, readLines, WIDEST, wrapWidth } from './lines.ts';

/** A run of lines read as one: `pieces` are its lines, without running heads that a page broke into it. */
export type Block = {
	readonly start: number;
	readonly end: number;
	readonly pieces: readonly { readonly start: number; readonly end: number }[];
	readonly kind: 'heading' | 'bullet' | 'footnote' | 'text' | 'furniture';
	/** What the page sets it apart as, where the text comes with such a map. */
	readonly part?: BlockKind;
};

/** The paragraphs of a text: by the map that its page gives, or else by its lines. */
export function readBlocks(text: string, parts: readonly TextBlock[] = []): Block[] {
	return parts.length === 0 ? joinLines(text, 0, text.length) : parts.flatMap((part) => blocksOf(text, part));
}

/** Parts in which a line end may part paragraphs; in the others it only breaks a line. */
const OF_LINES: ReadonlySet<BlockKind> = new Set(['body', 'quote', 'preformatted', 'byline']);

function blocksOf(text: string, { start, end, kind: part }: TextBlock): Block[] {
	const kind = part === 'list' ? 'bullet' : part === 'heading' ? 'heading' : 'text';
	if (!OF_LINES.has(part)) {
		const pieces = readLines(text, start, end).filter((line) => line.kind !== 'blank');
		return pieces.length === 0 ? [] : [{ ...block(pieces, kind), part }];
	}
	// Nothing repeats from page to page here: what looks like a running head is the page's own.
	return joinLines(text, start, end).map((one) => ({
		...one,
		...(one.kind === 'furniture' ? { kind } : {}),
		part,
	}));
}

/** Joins lines into paragraphs: one line each, or, where lines were broken at a width, until a break shows. */
function joinLines(text: string, from: number, to: number): Block[] {
	const lines = readLines(text, from, to);
	// In linked Markdown only a blank line ends a paragraph; addresses make its lines of any length.
	const width = text.slice(from, to).includes('](http') ? 0 : wrapWidth(text, lines);
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
	const length = last.end - last.start;
	if (length >= width * 0.6 && (length <= WIDEST || !ended)) return true;
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
