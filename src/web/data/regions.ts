import type { ProposalJson, RegionJson } from '../../api/index.ts';

/** A part of a page as it is being drawn, each side from 0 to 1. */
export type Sides = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};
export type Side = keyof Sides;
/** A part that was drawn, and what is to be stated on it; of a picture, which has no pages, without one. */
export type Drawn = Sides & { readonly page?: number };

/** What somebody who uses no pointer begins with: the middle of the page. */
export const MIDDLE: Sides = { left: 0.25, top: 0.4, right: 0.75, bottom: 0.6 };
/** Smaller than this nobody means: a click that slipped. */
export const LEAST = 0.01;
/** How far one press of a key goes. */
const STEP = 0.01;

const within = (value: number, low: number, high: number) =>
	Math.round(Math.min(Math.max(value, low), high) * 10_000) / 10_000;

/** The part between two corners, in whichever order they were pulled. */
export function between(from: readonly [number, number], to: readonly [number, number]): Sides {
	return {
		left: within(Math.min(from[0], to[0]), 0, 1),
		top: within(Math.min(from[1], to[1]), 0, 1),
		right: within(Math.max(from[0], to[0]), 0, 1),
		bottom: within(Math.max(from[1], to[1]), 0, 1),
	};
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-STEP, 0],
	ArrowRight: [STEP, 0],
	ArrowUp: [0, -STEP],
	ArrowDown: [0, STEP],
};

/** The part moved, or with Shift made larger or smaller at its end, by an arrow; `null` for any other key. */
export function byArrow(
	sides: Sides,
	{ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): Sides | null {
	const way = WAYS[key];
	if (way === undefined) return null;
	const { left, top, right, bottom } = sides;
	if (shiftKey)
		return {
			left,
			top,
			right: within(right + way[0], left + LEAST, 1),
			bottom: within(bottom + way[1], top + LEAST, 1),
		};
	const [dx, dy] = [within(way[0], -left, 1 - right), within(way[1], -top, 1 - bottom)];
	return {
		left: within(left + dx, 0, 1),
		top: within(top + dy, 0, 1),
		right: within(right + dx, 0, 1),
		bottom: within(bottom + dy, 0, 1),
	};
}

/** One side put where somebody typed it, never past the side across. */
export function withSide(sides: Sides, side: Side, to: number): Sides {
	const { left, top, right, bottom } = sides;
	const low = side === 'right' ? left + LEAST : side === 'bottom' ? top + LEAST : 0;
	const high = side === 'left' ? right - LEAST : side === 'top' ? bottom - LEAST : 1;
	return { ...sides, [side]: within(to, low, high) };
}

/** A part as an address holds it: its page, nought for a picture, then its sides. */
export function partOf({ page, left, top, right, bottom }: Drawn): string {
	return [page ?? 0, left, top, right, bottom].join(',');
}

/** The part that an address names; `null` for what is none. */
export function drawnOf(part: string | undefined): Drawn | null {
	const [page, left, top, right, bottom, ...more] = (part ?? '').split(',').map(Number);
	const sides = [left, top, right, bottom];
	if (more.length > 0 || !Number.isInteger(page) || page! < 0) return null;
	if (!sides.every((side) => side !== undefined && side >= 0 && side <= 1)) return null;
	if (left! >= right! || top! >= bottom!) return null;
	return {
		...(page === 0 ? {} : { page: page! }),
		left: left!,
		top: top!,
		right: right!,
		bottom: bottom!,
	};
}

/** Whether two are the same part of the same page. */
export const isSamePart = (one: Drawn, other: Drawn): boolean => partOf(one) === partOf(other);

/** Its sides alone, of what was stated on it. */
export function drawnOn({ page, left, top, right, bottom }: RegionJson): Drawn {
	return { ...(page === undefined ? {} : { page }), left, top, right, bottom };
}

/** What was stated on parts of this page. */
export function onPage(proposals: readonly ProposalJson[], page: number): readonly ProposalJson[] {
	return proposals.filter(({ region }) => region !== undefined && (region.page ?? 1) === page);
}

/** Where it lies on its page, as CSS. */
export function placedAt({ left, top, right, bottom }: Sides) {
	const percent = (part: number) => `${part * 100}%`;
	return {
		left: percent(left),
		top: percent(top),
		width: percent(right - left),
		height: percent(bottom - top),
	};
}
