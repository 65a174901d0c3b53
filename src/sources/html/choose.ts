import type { BlockKind } from '../../record/index.ts';
import type { LeftOutKind } from './parts.ts';
import type { Piece } from './pieces.ts';

export type Chosen = { readonly piece: Piece; readonly kind: BlockKind };
export type LeftOut = { readonly kind: LeftOutKind; readonly text: string };

export type Choice = {
	readonly chosen: readonly Chosen[];
	readonly leftOut: readonly LeftOut[];
	/** No article could be told apart: all that the page shows was taken. */
	readonly isWhole: boolean;
};

/** How many links make a piece a way to other pages. */
const MOSTLY_LINKS = 0.5;
/** Whoever names the writer says little else. */
const BYLINE = 160;
/** A paragraph of the article, and no label. */
const PARAGRAPH = 80;

/**
 * Which pieces are the article, and what each is. What Readability took is taken; between its first and its
 * last words also what it left aside without a reason that the page gives: a list of names, a table, a short
 * paragraph. All else is left out by name.
 */
export function choose(
	pieces: readonly Piece[],
	article: ReadonlySet<number> | null,
	title: readonly string[],
): Choice {
	const isIn = (piece: Piece) => {
		let inside = 0;
		let all = 0;
		for (const { id, length } of piece.nodes) {
			all += length;
			if (article?.has(id)) inside += length;
		}
		return all > 0 && inside * 2 >= all;
	};
	const taken = pieces.map((piece) => piece.furniture === null && isIn(piece));
	if (isTooLittle(pieces, taken)) return wholePage(pieces, title);
	const first = taken.indexOf(true);
	const last = taken.lastIndexOf(true);
	const headline = findHeadline(pieces, title, first);
	const from = headline === -1 ? first : Math.min(headline, first);
	const begin = bodyBegin(pieces, taken);
	const kinds: (BlockKind | null)[] = pieces.map((piece, index) => {
		if (index === headline) return 'headline';
		if (piece.furniture !== null || index < from || index > last) return null;
		if (index < begin && isByline(piece)) return 'byline';
		if (piece.kind === 'caption' || piece.kind === 'credit') return piece.kind;
		if (piece.kind === 'standfirst') return index <= first || taken[index] ? 'standfirst' : null;
		// `Courts`, above the headline, leads to other pages.
		if (index < headline && piece.linked >= MOSTLY_LINKS) return null;
		if (taken[index]) return piece.kind;
		return index > first && !piece.isAside && piece.linked < MOSTLY_LINKS ? piece.kind : null;
	});
	markStandfirst(pieces, kinds, headline);
	keepTablesWhole(pieces, kinds);
	dropIdleHeadings(kinds, taken);
	return sorted(pieces, kinds, false);
}

function isTooLittle(pieces: readonly Piece[], taken: readonly boolean[]): boolean {
	let found = 0;
	let plain = 0;
	let all = 0;
	for (const [index, piece] of pieces.entries()) {
		const { length } = piece.text;
		all += length;
		if (taken[index]) found += length;
		if (piece.furniture === null && !piece.isAside && piece.linked < MOSTLY_LINKS) plain += length;
	}
	if (found === 0) return true;
	// A short page of which most was passed over, or a page of links.
	return (plain < 5_000 && found < plain * 0.4) || (plain < all * 0.1 && found < all * 0.3);
}

function wholePage(pieces: readonly Piece[], title: readonly string[]): Choice {
	const hasMore = pieces.some((piece) => piece.furniture === null && piece.text !== '');
	const headline = findHeadline(pieces, title, pieces.length);
	const begin = bodyBegin(
		pieces,
		pieces.map(() => true),
	);
	const kinds = pieces.map((piece, index): BlockKind | null => {
		if (index === headline) return 'headline';
		if (hasMore && piece.furniture !== null) return null;
		return index < begin && isByline(piece) ? 'byline' : piece.kind;
	});
	return sorted(pieces, kinds, true);
}

/** The heading that says what the page's title says; else the last of the first level before the article. */
function findHeadline(pieces: readonly Piece[], title: readonly string[], first: number): number {
	const titles = title.map(plain).filter((one) => one.length >= 4);
	let best = -1;
	for (const [index, piece] of pieces.entries()) {
		if (piece.level === 0 || piece.kind === 'cell' || piece.furniture !== null) continue;
		const words = plain(piece.text);
		if (words === '') continue;
		const isTitle = titles.some((one) => one === words || (words.length >= 12 && one.startsWith(words)));
		if (isTitle && piece.level <= 3) return index;
		if (piece.level === 1 && (best === -1 || index <= first)) best = index;
	}
	return best;
}

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** A line about the article: who wrote it, when. */
function isByline(piece: Piece): boolean {
	if (piece.kind === 'cell' || piece.kind === 'caption' || piece.kind === 'credit') return false;
	return piece.aboutArticle >= 0.4 && piece.text.length <= BYLINE;
}

/** Where the article itself begins: behind it, a line with a day in it tells of that day. */
function bodyBegin(pieces: readonly Piece[], taken: readonly boolean[]): number {
	const begin = pieces.findIndex(
		(piece, index) =>
			taken[index] && piece.kind === 'body' && piece.text.length >= PARAGRAPH && !isByline(piece),
	);
	return begin === -1 ? pieces.length : begin;
}

/** A row without one of its cells would say another thing: a table is taken whole, or not at all. */
function keepTablesWhole(pieces: readonly Piece[], kinds: (BlockKind | null)[]): void {
	const cells = new Map<number, { taken: number; all: number }>();
	for (const [index, { table, text }] of pieces.entries()) {
		if (table < 0) continue;
		const { taken, all } = cells.get(table) ?? { taken: 0, all: 0 };
		cells.set(table, { taken: taken + (kinds[index] === null ? 0 : text.length), all: all + text.length });
	}
	for (const [index, { table }] of pieces.entries()) {
		const found = cells.get(table);
		if (found !== undefined) kinds[index] = found.taken * 2 > found.all ? 'cell' : null;
	}
}

/** A second heading right under the headline, long as a sentence, says the article in one. */
function markStandfirst(pieces: readonly Piece[], kinds: (BlockKind | null)[], headline: number): void {
	if (headline === -1) return;
	const next = kinds.findIndex((kind, index) => index > headline && kind !== null && kind !== 'byline');
	const piece = pieces[next];
	if (piece === undefined || kinds[next] !== 'heading') return;
	if (piece.inHeader || piece.text.length >= 60) kinds[next] = 'standfirst';
}

/** A heading that Readability left aside stays only above something that is taken. */
function dropIdleHeadings(kinds: (BlockKind | null)[], taken: readonly boolean[]): void {
	for (let index = kinds.length - 1; index >= 0; index -= 1) {
		if (kinds[index] !== 'heading' || taken[index]) continue;
		if (kinds[index + 1] === null || kinds[index + 1] === undefined) kinds[index] = null;
	}
}

function sorted(pieces: readonly Piece[], kinds: readonly (BlockKind | null)[], isWhole: boolean): Choice {
	const chosen: Chosen[] = [];
	const leftOut: LeftOut[] = [];
	for (const [index, piece] of pieces.entries()) {
		const kind = kinds[index] ?? null;
		if (kind !== null) chosen.push({ piece, kind });
		else if (piece.text !== '')
			leftOut.push({
				kind: piece.furniture ?? (piece.linked >= MOSTLY_LINKS ? 'navigation' : 'other'),
				text: piece.text,
			});
	}
	return { chosen, leftOut, isWhole };
}
