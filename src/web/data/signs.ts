import type { LineRowJson, LineSaidJson } from '../../api/index.ts';

/** What an account says: a stay, a way, an act; that it was not so; or that the voice declines to say. */
export const SIGN_SHAPES = ['stay', 'leg', 'act', 'denied', 'declined'] as const;
/** `full`: said flatly. `half`: said with a reserve. `open`: only proposed. */
export const SIGN_FILLS = ['full', 'half', 'open'] as const;
export type Sign = {
	readonly shape: (typeof SIGN_SHAPES)[number];
	readonly fill: (typeof SIGN_FILLS)[number];
};

type Said = Pick<LineSaidJson, 'polarity' | 'force' | 'hedge' | 'proposed'>;
const FLAT: ReadonlySet<LineSaidJson['force']> = new Set(['asserts', 'finds', 'admits']);

/** How the map and the timeline draw what one voice says of a piece. */
export function signOf(piece: Exclude<LineRowJson['piece'], 'gap'>, said: Said): Sign {
	const shape = said.polarity === 'denies' ? 'denied' : said.polarity === 'declines' ? 'declined' : piece;
	return { shape, fill: said.proposed ? 'open' : isReserved(said) ? 'half' : 'full' };
}

function isReserved({ force, hedge }: Said): boolean {
	return !FLAT.has(force) || (hedge !== undefined && hedge !== 'flat');
}

/** The one that stands for several where there is room for one: what is said to be before what is denied, the firmest of it. */
export function firstSign(signs: readonly Sign[]): Sign | undefined {
	return [...signs].sort(bySign)[0];
}

export function bySign(a: Sign, b: Sign): number {
	return (
		SIGN_SHAPES.indexOf(a.shape) - SIGN_SHAPES.indexOf(b.shape) ||
		SIGN_FILLS.indexOf(a.fill) - SIGN_FILLS.indexOf(b.fill)
	);
}
