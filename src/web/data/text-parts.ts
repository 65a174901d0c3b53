import type { SourceTextJson } from '../../api/index.ts';

/** A page, or a stretch of a long one, that the document pane draws by itself. */
export type TextPart = SourceTextJson['pages'][number] & {
	/** Its page begins with it. */
	readonly begins: boolean;
};

/** About so many characters are drawn anew when something in them changes: a book of one page stays quick. */
const LONG = 6_000;

/**
 * Pages as read, long ones cut between paragraphs; a text without any is one page. What lies between two pages stays
 * with the one before. The parts lie end to end and fill the whole text.
 */
export function partsOf({
	text,
	pages,
	blocks,
}: Pick<SourceTextJson, 'text' | 'pages' | 'blocks'>): TextPart[] {
	const whole = pages.length === 0 ? [{ number: 1, start: 0, end: text.length, readable: true }] : pages;
	// The cells of a table stand in one line.
	const cuts = blocks?.flatMap(({ kind, start }) => (kind === 'cell' ? [] : [start]));
	return whole.flatMap((page, index) => {
		const start = index === 0 ? 0 : page.start;
		const end = whole[index + 1]?.start ?? text.length;
		const starts = [start, ...cutsIn(text, start, end, cuts)];
		return starts.map((from, nth) => ({
			...page,
			start: from,
			end: starts[nth + 1] ?? end,
			begins: nth === 0,
		}));
	});
}

/** Where a page is cut: where blocks begin, where it has such, else after an empty line. */
function cutsIn(text: string, start: number, end: number, blocks: readonly number[] | undefined): number[] {
	const cuts: number[] = [];
	let last = start;
	if (blocks !== undefined) {
		for (const cut of blocks)
			if (cut - last >= LONG && cut < end && cut > start) {
				cuts.push(cut);
				last = cut;
			}
		return cuts;
	}
	while (end - last > LONG) {
		const gap = text.indexOf('\n\n', last + LONG);
		if (gap < 0 || gap + 2 >= end) break;
		last = gap + 2;
		cuts.push(last);
	}
	return cuts;
}
