import type { RegionJson } from '../../api/index.ts';
import type { Words } from './words.ts';

/** Which part of a picture or page it is, in the words of the screen. */
export function regionText({ t, number }: Words, { page, left, top, right, bottom }: RegionJson): string {
	const percent = (part: number) => number(Math.round(part * 10_000) / 100);
	const sides = { left: percent(left), top: percent(top), right: percent(right), bottom: percent(bottom) };
	return page === undefined ? t('region.ofPicture', sides) : t('region.ofPage', { page, ...sides });
}

/** The words that a quote shows in one line; of a part of a picture, what was typed out and which part it is. */
export function saidThere(
	words: Words,
	{ exact, region }: { readonly exact: string; readonly region?: RegionJson | undefined },
): string {
	if (region === undefined) return exact;
	const which = regionText(words, region);
	return region.words === undefined ? which : `${region.words} [${which}]`;
}
