import type { Anchor, Region } from './anchor.ts';
import type { CaptureId, SourceId, TextId } from './ids.ts';

/** A region of the very bytes that a person looked at, and what they read there, typed out. */
export type CapturedRegion = Region & { readonly sha256: string; readonly words?: string };

const STEPS = 10_000;
const onStep = (part: number) => Math.round(part * STEPS) / STEPS;

/** The region to a hundredth of a percent, its fields in one order; `null` where it has no size or leaves the picture. */
export function tidyRegion(given: Region): Region | null {
	const { page } = given;
	const [left, top, right, bottom] = [given.left, given.top, given.right, given.bottom].map(onStep) as [
		number,
		number,
		number,
		number,
	];
	const isInside = [left, top, right, bottom].every((part) => part >= 0 && part <= 1);
	if (!isInside || right <= left || bottom <= top) return null;
	return { ...(page === undefined ? {} : { page }), left, top, right, bottom };
}

/** How the words begin that name a region. */
export const REGION_NAMED = 'part of ';

/** Which part it is, in words: what stands for a quote where no picture can be shown, and names the passage in decisions. */
export function regionWords({ page, left, top, right, bottom }: Region): string {
	const percent = (part: number) => Math.round(part * STEPS) / 100;
	const whole = page === undefined ? 'the picture' : `page ${page}`;
	return `${REGION_NAMED}${whole}: ${percent(left)}–${percent(right)} % across, ${percent(top)}–${percent(bottom)} % down`;
}

/** The anchor of a region: proven by the hash of the capture it names. What a person typed out is marked as that. */
export function regionAnchor(
	place: { readonly source: SourceId; readonly capture?: CaptureId; readonly text?: TextId },
	{ sha256: _, words, ...region }: CapturedRegion,
): Anchor {
	const which = regionWords(region);
	const exact = words === undefined ? which : `${words} [${which}]`;
	return {
		...place,
		quote: { exact, prefix: '', suffix: '' },
		...(region.page === undefined ? {} : { page: region.page }),
		region: { ...region, ...(words === undefined ? {} : { words }) },
	};
}
