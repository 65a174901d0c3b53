import type { Range } from '../gold-types.ts';
import { touches } from '../match.ts';
import { sameTime } from '../same-time.ts';
import type { GumDocument, GumMention } from './read.ts';

export type FoundName = { readonly start: number; readonly end: number; readonly type: string };
export type FoundDate = { readonly start: number; readonly end: number; readonly edtf: string };

export type GumNames = {
	readonly gold: number;
	readonly found: number;
	/** Of those found, how many touch a name of the gold; of the gold, how many are touched. */
	readonly right: number;
	readonly covered: number;
	readonly types: Readonly<
		Record<GumMention['type'], { readonly gold: number; readonly covered: number; readonly typed: number }>
	>;
};

/**
 * Names by overlap, every occurrence, whatever their type; one found name covers the shorter ones that stand inside
 * its gold. A facility counts as a place or a body: GUM has no type of its own for it. Groups are left out by the
 * caller: they are no names.
 */
export function scoreNames(
	documents: readonly GumDocument[],
	namesOf: (document: GumDocument) => readonly FoundName[],
): GumNames {
	const types = {
		person: { gold: 0, covered: 0, typed: 0 },
		organization: { gold: 0, covered: 0, typed: 0 },
		place: { gold: 0, covered: 0, typed: 0 },
	};
	let [found, right] = [0, 0];
	for (const document of documents) {
		const names = namesOf(document).map(({ start, end, type }) => ({ span: [start, end] as Range, type }));
		found += names.length;
		right += names.filter(({ span }) => document.mentions.some((gold) => touches(gold.span, span))).length;
		for (const gold of document.mentions) {
			const over = names.filter(({ span }) => touches(gold.span, span));
			const row = types[gold.type];
			row.gold += 1;
			if (over.length > 0) row.covered += 1;
			if (over.some(({ type }) => type === gold.type || (type === 'facility' && gold.type !== 'person')))
				row.typed += 1;
		}
	}
	const rows = Object.values(types);
	const total = (key: 'gold' | 'covered') => rows.reduce((sum, row) => sum + row[key], 0);
	return { gold: total('gold'), found, right, covered: total('covered'), types };
}

export type GumDates = {
	readonly gold: number;
	readonly touched: number;
	readonly right: number;
	/** Ranges and bounds (`the 1930s`, `after 1979`), apart. */
	readonly ranges: { readonly gold: number; readonly right: number };
	/** Found where GUM marks no date: some are dates all the same. */
	readonly beside: number;
};

/** GUM marks the two ends of `March 3 to 5`; we read one range, and its ends are right where it is. */
const isEnd = (found: string, gold: string) => found.split('/').some((end) => sameTime(end, gold));

/** Dates that GUM gives in full (`when`): found where they stand, and meaning the same days. */
export function scoreDates(
	documents: readonly GumDocument[],
	datesOf: (document: GumDocument) => readonly FoundDate[],
): GumDates {
	let [gold, touched, right, ranges, rangesRight, beside] = [0, 0, 0, 0, 0, 0];
	for (const document of documents) {
		const found = datesOf(document).map(({ start, end, edtf }) => ({ span: [start, end] as Range, edtf }));
		beside += found.filter(({ span }) => !document.dates.some((date) => touches(date.span, span))).length;
		for (const { span, edtf, iso } of document.dates) {
			const over = found.filter((date) => touches(date.span, span));
			const same = over.some((date) => sameTime(date.edtf, edtf) || isEnd(date.edtf, edtf));
			if (!iso) {
				ranges += 1;
				if (same) rangesRight += 1;
				continue;
			}
			gold += 1;
			if (over.length > 0) touched += 1;
			if (same) right += 1;
		}
	}
	return { gold, touched, right, ranges: { gold: ranges, right: rangesRight }, beside };
}
