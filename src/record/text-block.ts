/** What a block of a page is; see docs/spec/web-pages.md for how each is told. */
export const BLOCK_KINDS = [
	'headline',
	'standfirst',
	'byline',
	'heading',
	'body',
	'quote',
	'list',
	'cell',
	'preformatted',
	'caption',
	'credit',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * A stretch of a text that its page sets apart: offsets in the text, end exclusive. Blocks follow one another
 * without overlap; between two of them stand only line ends and tabs, and no sentence reaches over their border.
 */
export type TextBlock = { readonly start: number; readonly end: number; readonly kind: BlockKind };
