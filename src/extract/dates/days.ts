import { isoDay, monthFromName } from '../../record/index.ts';
import type { DateHit, DateRule } from './hit.ts';
import {
	DAY,
	GAP,
	MONTH_EN,
	MONTH_ES,
	MONTH_WORDS_EN,
	MONTH_WORDS_ES,
	ORDINAL,
	pattern,
	YEAR,
} from './pieces.ts';

const WHY = 'its month and year are given once for the days of a list';

const day = (year: string, month: string, date: string): string | null => {
	const m = monthFromName(month);
	return m === null ? null : isoDay(Number(year), m, Number(date));
};

const listed = (edtf: string | null): DateHit['resolve'] | null =>
	edtf === null ? null : () => ({ edtf, basis: 'inferred', why: WHY });

/** What is left of a list of days after one of them: `, 15, and 18, 2025`. */
const EN_REST = `(?:,\\s{1,3}(?:${MONTH_EN}${GAP})?${DAY}${ORDINAL}){0,6},?\\sand\\s(?:${MONTH_EN}${GAP})?${DAY}${ORDINAL},\\s{1,3}`;
const EN_FIRST = `${DAY}${ORDINAL}(?:,\\s{1,3}${DAY}${ORDINAL}){0,6}`;
const ES_REST = `(?:,\\s{1,3}(?:el\\s)?${DAY}){0,6}\\sy\\s(?:el\\s)?${DAY}(?:º|°)?${GAP}(?:del?${GAP})?(${MONTH_ES}),?${GAP}del?${GAP}`;

/** Each day of `January 12, 15, and 18, 2025` and `12, 15 y 18 de enero de 2025`, where the days do not touch. */
export const DAY_LIST_RULES: readonly DateRule[] = [
	{
		rule: 'en/day-of-list',
		words: MONTH_WORDS_EN,
		pattern: pattern(`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}(?=${EN_REST}(${YEAR}))`),
		read: ([, m, d, y]) => listed(day(y!, m!, d!)),
	},
	{
		rule: 'en/day-of-list',
		words: MONTH_WORDS_EN,
		pattern: pattern(`(?<=(${MONTH_EN})${GAP}${EN_FIRST},\\s{1,3})(${DAY})${ORDINAL}(?=${EN_REST}(${YEAR}))`),
		read: ([, m, d, y]) => listed(day(y!, m!, d!)),
	},
	{
		rule: 'en/day-of-list-year',
		words: MONTH_WORDS_EN,
		pattern: pattern(`(?<=(${MONTH_EN})${GAP}${EN_FIRST},?\\sand\\s)(${DAY})${ORDINAL},\\s{1,3}(${YEAR})`),
		read: ([, m, d, y]) => listed(day(y!, m!, d!)),
	},
	{
		rule: 'es/day-of-list',
		words: MONTH_WORDS_ES,
		pattern: pattern(`(?<!\\p{N}[./,-])(${DAY})(?:º|°)?(?=${ES_REST}(${YEAR}))`),
		read: ([, d, m, y]) => listed(day(y!, m!, d!)),
	},
];
