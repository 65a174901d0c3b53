import type { SourceTextJson } from '../../api/index.ts';

type Span = { readonly start: number; readonly end: number };
type Block = NonNullable<SourceTextJson['blocks']>[number];
export type Stretch = Span & { readonly kind?: Block['kind'] };

/**
 * A page cut into its blocks and what stands between them, so that together they are the whole page. Line ends
 * between two blocks are left out: a block is a line of its own. Between the cells of a table they stay.
 */
export function stretchesOf(
	page: Span,
	blocks: readonly Block[] | undefined,
	text: string,
): readonly Stretch[] {
	if (blocks === undefined || blocks.length === 0) return [{ start: page.start, end: page.end }];
	const stretches: Stretch[] = [];
	let from = page.start;
	let before: Block | undefined;
	const between = (to: number, next: Block | undefined) => {
		if (to <= from) return;
		const isRim = before?.kind !== 'cell' || next?.kind !== 'cell';
		if (!isRim || text.slice(from, to).trim() !== '') stretches.push({ start: from, end: to });
	};
	for (const block of blocks) {
		if (block.end <= page.start || block.start >= page.end) continue;
		const start = Math.max(block.start, page.start);
		const end = Math.min(block.end, page.end);
		between(start, block);
		stretches.push({ start, end, kind: block.kind });
		from = end;
		before = block;
	}
	between(page.end, undefined);
	return stretches;
}
