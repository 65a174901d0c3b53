import type { DecisionInput } from '../api/index.ts';
import {
	type DecidedAt,
	isPicture,
	type Reading,
	type Region,
	regionWords,
	tidyRegion,
} from '../record/index.ts';
import { ActionError } from './errors.ts';
import type { Read } from './references.ts';

type RegionInput = Extract<DecisionInput, { region: object }>['region'];

/**
 * Where a part of a picture is in the bytes that are read now, and the words that name it; `at` is `null` where the line
 * names other bytes.
 *
 * @throws {ActionError} `bad-request` for what is no picture, has no such page, or is no part of it
 */
export function placeOfRegion(
	{ source, text, version }: Read,
	{ words, sha256, ...given }: RegionInput,
): { readonly quote: string; readonly at: DecidedAt | null } {
	const isOne = isPicture(source.mime);
	if (!isOne && source.mime !== 'application/pdf')
		throw new ActionError(
			'bad-request',
			`${source.path} is neither a picture nor a PDF: name the words by "quote"`,
		);
	const number = given.page ?? 1;
	const page = text.pages.find((one) => one.number === number);
	if (page === undefined) throw new ActionError('bad-request', `${source.path} has no page ${number}`);
	const { left, top, right, bottom } = given;
	const region = tidyRegion({ ...(isOne ? {} : { page: number }), left, top, right, bottom });
	if (region === null)
		throw new ActionError(
			'bad-request',
			'"region" has no size: "left" must be less than "right", "top" less than "bottom", each from 0 to 1',
		);
	const capture = source.captures.find(({ id }) => id === source.text?.capture);
	const isDrawn = capture !== undefined && capture === source.captures.at(-1);
	if (!isDrawn || (sha256 !== undefined && sha256 !== capture.sha256))
		return { quote: regionWords(region), at: null };
	const drawn = { ...region, sha256: capture.sha256, ...(words === undefined ? {} : { words }) };
	return {
		quote: regionWords(region),
		at: { text: version, start: page.start, end: page.start, region: drawn },
	};
}

/** What is read off a picture stands in no text: no slot may point to words. @throws {ActionError} `bad-request` */
export function checkPictured(reading: Reading): void {
	for (const [name, slot] of Object.entries(reading.slots))
		if (typeof slot === 'object' && slot !== null && ['start', 'end', 'exact'].some((field) => field in slot))
			throw new ActionError(
				'bad-request',
				`slot "${name}" points to words, and a part of a picture has none: leave out "start", "end" and "exact"`,
			);
}

/** A region as a screen gets it: without the hash, which its capture proves. */
export const regionJson = ({
	page,
	left,
	top,
	right,
	bottom,
	words,
}: Region & { readonly words?: string }) => ({
	...(page === undefined ? {} : { page }),
	left,
	top,
	right,
	bottom,
	...(words === undefined ? {} : { words }),
});
