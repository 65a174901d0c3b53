import { compareDates, parseListDate } from '../../record/index.ts';
import { type DateHit, type DateRule, MARKED_DIGITS } from './hit.ts';

/** Numbers of papers look like months with a year: `Oficio 174/976`, `Nº 14/984`. */
const PAPER =
	/(?<!\p{L})(?:n[º°o]s?\.?|nro\.?|n[uú]m\.?|oficio|of\.|circular|comunicado|parte|memo\p{L}{0,10}|requisitoria|ley|decreto|bod|asunto|caja|carpeta|legajo|folio|art\p{L}{0,7}\.?|no\.|case|docket|section|§|bn\.?\s?i\.?)\s{0,4}$/iu;
const ROMAN = '(?:VIII|VII|VI|IV|IX|III|II|I|V|XII|XI|X)';
const PART = `(?:\\d{1,2}|${ROMAN})`;

/** English papers write the month first, unless it is no month; with dots, and in Spanish, the day comes first. */
function read(words: string): DateHit['resolve'] {
	const compact = words.replace(/\s/g, '');
	return ({ lang, published, years }) => {
		const orders = lang === 'es' || compact.includes('.') ? (['dmy'] as const) : (['mdy', 'dmy'] as const);
		for (const order of orders) {
			const date = parseListDate(compact, order);
			if (!date || date.unknown) continue;
			const [set, old, recent] = /^\[([^,]+),([^,]+)\]$/.exec(date.edtf) ?? [];
			// `04/16/25` may be of either century: the later one, if it was not yet to come.
			if (recent && published && compareDates(recent, published.edtf) !== 1)
				return { edtf: recent, basis: 'inferred', why: published.why };
			// Else the one nearest to the years that the document gives in full; without any, nobody can say.
			if (set !== undefined && old && recent) {
				const near = nearest([old, recent], years);
				if (near !== null)
					return { edtf: near, basis: 'inferred', why: 'nearest to the other dates of the document' };
				if (published === undefined) return null;
			}
			return { edtf: date.edtf, basis: 'stated' };
		}
		return null;
	};
}

function nearest(edtfs: readonly string[], years: readonly number[]): string | null {
	const away = (edtf: string) => Math.min(...years.map((year) => Math.abs(year - Number(edtf.slice(0, 4)))));
	const [first, second] = edtfs;
	if (first === undefined || second === undefined || years.length === 0 || away(first) === away(second))
		return null;
	return away(first) < away(second) ? first : second;
}

const numeric = (source: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}/,$]|\\p{N}[.-]|N[º°] )${source}(?![\\p{L}\\p{N}]|[/.,-]\\p{N})`, 'gu');

export const NUMERIC_RULES: readonly DateRule[] = [
	{
		rule: 'numeric/iso',
		words: [MARKED_DIGITS],
		pattern: numeric('\\d{4}-\\d\\d-\\d\\d'),
		read: ([words]) => (parseListDate(words, 'ymd') ? words : null),
	},
	{
		rule: 'numeric/day-month-year',
		words: [MARKED_DIGITS],
		pattern: numeric(`\\d{1,2}\\s?([/.-])\\s?${PART}\\s?\\1\\s?(?:[12]\\d{3}|9\\d\\d|\\d\\d)`),
		read: ([words], before) => (PAPER.test(before) ? null : read(words)),
	},
	{
		rule: 'numeric/uncertain-day',
		words: [MARKED_DIGITS],
		pattern: numeric('\\d{1,2}\\s?[-–]\\s?\\d{1,2}([/.])\\d{1,2}\\1(?:[12]\\d{3}|9\\d\\d)'),
		read: ([words], before) => (PAPER.test(before) ? null : read(words.replace('–', '-'))),
	},
	{
		// `entre el 01 y el 16.04.1978`, `del 3 al 5/8/76`
		rule: 'numeric/day-range',
		words: [MARKED_DIGITS],
		pattern: numeric('\\d{1,2}\\s(?:y|al?|o)(?:\\sel)?\\s\\d{1,2}([/.])\\d{1,2}\\1[12]\\d{3}'),
		read: ([words], before) => {
			const [, first, joint, last, month, year] =
				/^(\d+)\s(\p{L}+).*?(\d+)[/.](\d+)[/.](\d+)$/u.exec(words) ?? [];
			const [from, to] = [first, last].map((day) => parseListDate(`${day}/${month}/${year}`, 'dmy'));
			if (!from || !to || from.unknown || to.unknown || from.edtf >= to.edtf) return null;
			if (joint === 'y' && !/entre(?:\sel)?\s$/i.test(before)) return null;
			return joint === 'o' ? `[${from.edtf}..${to.edtf}]` : `${from.edtf}/${to.edtf}`;
		},
	},
	{
		rule: 'numeric/uncertain-month',
		words: [MARKED_DIGITS],
		pattern: numeric('00\\.\\d{2}-\\d{2}\\.[12]\\d{3}'),
		read: ([words]) => read(words),
	},
	{
		// `8/976.-` heads an entry of a police file.
		rule: 'numeric/month-year',
		words: [MARKED_DIGITS],
		pattern: numeric(`${PART}/9\\d\\d(?=\\.?[-:])`),
		read: ([words], before) => (PAPER.test(before) ? null : read(words)),
	},
];
