import { isoMonth } from '../../record/index.ts';
import type { DateRule } from './hit.ts';
import { GAP, pattern, YEAR } from './pieces.ts';

const ORDER: ReadonlyMap<string, number> = new Map([
	['first', 0],
	['second', 1],
	['third', 2],
	['fourth', 3],
	['primer', 0],
	['primera', 0],
	['segundo', 1],
	['segunda', 1],
	['tercer', 2],
	['cuarto', 3],
]);

/** The nth of the equal parts of a year, in months: half 2 of 2024 is 2024-07/2024-12. */
function partOf(year: string, order: string, months: number): string | null {
	const word = order.toLowerCase();
	const parts = 12 / months;
	const nth = /^(?:last|últim)/.test(word) ? parts - 1 : (ORDER.get(word) ?? Number.NaN);
	if (!(nth < parts)) return null;
	return `${isoMonth(Number(year), nth * months + 1)}/${isoMonth(Number(year), nth * months + months)}`;
}

const LENGTH: Readonly<Record<string, number>> = {
	half: 6,
	quarter: 3,
	mitad: 6,
	semestre: 6,
	trimestre: 3,
	cuatrimestre: 4,
};

/** The fiscal year of the United States begins in October of the year before. */
function fiscal(from: string, to: string): string {
	const full = to.length === 2 ? from.slice(0, 2) + to : to;
	return `${isoMonth(Number(from) - 1, 10)}/${isoMonth(Number(full), 9)}`;
}
const WHY = 'a fiscal year of the United States, October to September';

export const SPAN_RULES: readonly DateRule[] = [
	{
		rule: 'span/part-of-year',
		words: Object.keys(LENGTH),
		pattern: pattern(
			`(?:the\\s|el\\s|la\\s)?(first|second|third|fourth|last|primera?|segund[oa]|tercer|cuarto|últim[oa])\\s(half|quarter|mitad|semestre|trimestre|cuatrimestre)${GAP}(?:of\\s|del?\\s)?(?:año\\s)?(${YEAR})`,
			'i',
		),
		read: ([, order, part, year]) => partOf(year!, order!, LENGTH[part!.toLowerCase()]!),
	},
	{
		rule: 'span/quarter',
		words: ['q1', 'q2', 'q3', 'q4'],
		pattern: pattern(`Q([1-4])(?:${GAP}of)?${GAP}(${YEAR})`),
		read: ([, quarter, year]) =>
			partOf(year!, 'first second third fourth'.split(' ')[Number(quarter) - 1]!, 3),
	},
	{
		rule: 'span/fiscal-year',
		words: ['fiscal', 'fy', ...Array.from({ length: 61 }, (_, n) => `fy${n + 1990}`)],
		pattern: pattern(
			`(?:fiscal\\syears?|FYs?)\\s?(${YEAR})(?:(?:\\s?[-–/]\\s?|\\s(?:to|through|and)\\s)(${YEAR}|\\d\\d))?`,
			'i',
		),
		read: ([, from, to]) => {
			const edtf = fiscal(from!, to ?? from!);
			return () => ({ edtf, basis: 'inferred', why: WHY });
		},
	},
	{
		// The days that are called by their number, with what they are called for.
		rule: 'span/known-day',
		words: ['9/11', '11-s', '11-m', '11', 'september', 'january', 'october'],
		pattern: pattern(
			'(?:9/11|(?<=(?:[Ee]l|del)\\s)11-[SM](?!\\.\\p{L})|(?:September\\s11|January\\s6|October\\s7)(?=(?:th)?,?\\s(?:terror\\w{0,4}\\s)?(?:attacks?|riots?|insurrection|massacre|hijackings?)))',
			'i',
		),
		read: ([words]) => {
			const edtf = KNOWN.find(([form]) => form.test(words))?.[1];
			return edtf === undefined
				? null
				: () => ({ edtf, basis: 'inferred', why: 'the day that is called so' });
		},
	},
];

const KNOWN: readonly (readonly [RegExp, string])[] = [
	[/^(?:9\/11|11-S|Sept)/i, '2001-09-11'],
	[/^11-M/i, '2004-03-11'],
	[/^Jan/i, '2021-01-06'],
	[/^Oct/i, '2023-10-07'],
];
