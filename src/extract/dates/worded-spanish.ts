import { thirdOf } from '../../record/index.ts';
import { looksForward } from './future.ts';
import { type DateRule, MARKED_DIGITS } from './hit.ts';
import {
	DAY,
	GAP,
	MONTH_ES,
	MONTH_ES_SHORT,
	MONTH_WORDS_ES,
	MONTH_WORDS_ES_SHORT,
	pattern,
	THIRD_ES,
	third,
	YEAR,
} from './pieces.ts';
import { day, firstOf, lastOf, month, NAMED_AFTER, span } from './worded.ts';
import { yearless } from './yearless.ts';

const DE = '\\s{1,4}(?:del?\\s{1,4}|de\\slos\\s)?';
const OF_MONTH = `(?:º|°|ro\\.?|er\\.?)?${GAP}(?:del?${GAP})?(?:mes${GAP}de${GAP})?`;
const words = MONTH_WORDS_ES;

export const SPANISH_RULES: readonly DateRule[] = [
	{
		rule: 'es/day-range-month-year',
		words,
		pattern: pattern(
			`(${DAY})(?:º|°)?\\s?(-|–|/|al?|y(?:\\sel)?|o(?:\\sel)?)\\s?(?:el\\s)?(${DAY})${OF_MONTH}(${MONTH_ES}),?${DE}(?:año\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d1, joint, d2, m, y], before) => span(day(y!, m!, d1!), day(y!, m!, d2!), joint!, before),
	},
	{
		rule: 'es/two-days',
		words,
		pattern: pattern(
			`(${DAY})${OF_MONTH}(${MONTH_ES})${GAP}(?:al|hasta\\sel|y\\sel)${GAP}(${DAY})${OF_MONTH}(${MONTH_ES}),?${DE}(${YEAR})`,
			'i',
		),
		read: ([, d1, m1, d2, m2, y], before) => span(day(y!, m1!, d1!), day(y!, m2!, d2!), 'al', before),
	},
	{
		rule: 'es/day-month-year',
		words: [...words, ...MONTH_WORDS_ES_SHORT],
		pattern: pattern(`(${DAY})${OF_MONTH}(${MONTH_ES}|${MONTH_ES_SHORT}),?${DE}(?:año\\s)?(${YEAR})`, 'i'),
		read: ([, d, m, y]) => day(y!, m!, d!),
	},
	{
		rule: 'es/thirds-month-year',
		words,
		pattern: pattern(
			`(${THIRD_ES})(${MONTH_ES})${GAP}(?:o|y)${GAP}(${THIRD_ES})(${MONTH_ES}),?${DE}(${YEAR})`,
			'i',
		),
		read: ([, w1, m1, w2, m2, y]) => {
			const [from, to] = [third(w1, month(y!, m1!)), third(w2, month(y!, m2!))];
			return from && to && firstOf(from) <= lastOf(to) ? `[${firstOf(from)}..${lastOf(to)}]` : null;
		},
	},
	{
		// `fines de setiembre - principios de octubre de 1978`, `entre marzo y mayo de 1977`, `de enero a marzo de 2024`.
		rule: 'es/months-year',
		words,
		pattern: pattern(
			`(${THIRD_ES})?(${MONTH_ES})(\\s?[-–/]\\s?|\\s(?:a|y|hasta|al)\\s)(${THIRD_ES})?(${MONTH_ES}),?${DE}(${YEAR})`,
			'i',
		),
		read: ([, w1, m1, joint, w2, m2, year], before) => {
			const either = /[-–/]/.test(joint!) || /entre\s{1,4}$/i.test(before);
			if (/y/i.test(joint!) && !either) return null;
			const [from, to] = [third(w1, month(year!, m1!)), third(w2, month(year!, m2!))];
			if (!from || !to || firstOf(from) >= lastOf(to)) return null;
			return either ? `[${firstOf(from)}..${lastOf(to)}]` : `${firstOf(from)}/${lastOf(to)}`;
		},
	},
	{
		rule: 'es/month-year',
		words,
		pattern: pattern(`(${THIRD_ES})?(${MONTH_ES}),?${DE}(?:año\\s)?(${YEAR})`, 'i'),
		read: ([, words, m, y]) => third(words, month(y!, m!)),
	},
	{
		// `diciembre del 76`, `noviembre/78`.
		rule: 'es/month-short-year',
		words,
		pattern: pattern(
			`(${THIRD_ES})?(?:(${DAY})${OF_MONTH})?(${MONTH_ES})(?:\\s(?:del?|de\\saño)\\s|/)['’]?(9?[3-9]\\d)`,
			'i',
		),
		read: ([, words, d, m, y]) =>
			d === undefined ? third(words, month(`19${y!.slice(-2)}`, m!)) : day(`19${y!.slice(-2)}`, m!, d),
	},
	{
		rule: 'es/month-abbreviated-year',
		words: MONTH_WORDS_ES_SHORT,
		pattern: pattern(
			`(?:(${DAY})[\\s/-])?(ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)(?:\\.\\s?|[/-])(?:del?\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d, m, y]) => (d === undefined ? month(y!, m!) : day(y!, m!, d)),
	},
	{
		rule: 'es/day-range-month',
		words,
		pattern: pattern(`(${DAY})\\s?(-|–|al|y(?:\\sel)?|o(?:\\sel)?)\\s?(${DAY})${OF_MONTH}(${MONTH_ES})`),
		read: ([, d1, joint, d2, m], before, after) =>
			Number(d1) < Number(d2) && !/^,?\s{1,4}del?\s{1,4}[12]\d{3}/.test(after)
				? yearless(
						(year) => span(day(year, m!, d1!), day(year, m!, d2!), joint!, before),
						looksForward(before, after),
					)
				: null,
	},
	{
		rule: 'es/day-month',
		words,
		pattern: pattern(`(${DAY})${OF_MONTH}(${MONTH_ES})`),
		read: ([, d, m], before, after) =>
			/(?:el|del|al|día|entre|y|hasta|desde|pasado|próximo|último|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?)\s{1,4}$/i.test(
				before,
			) && !NAMED_AFTER.test(before)
				? yearless((year) => day(year, m!, d!), looksForward(before, after))
				: null,
	},
	{
		rule: 'es/months',
		words,
		pattern: pattern(`(?<=(?:entre|desde|de)\\s)(${MONTH_ES})\\s(?:y|a|hasta)\\s(${MONTH_ES})`),
		read: ([all, m1, m2], before, after) =>
			/\sy\s/.test(all) && !/entre\s$/i.test(before)
				? null
				: yearless(
						(year) => {
							const [from, to] = [month(year, m1!), month(year, m2!)];
							if (!from || !to || from >= to) return null;
							return /\sy\s/.test(all) ? `[${from}..${to}]` : `${from}/${to}`;
						},
						looksForward(before, after),
					),
	},
	{
		rule: 'es/month',
		words,
		pattern: pattern(
			`(?<=(?:[Ee]n|mes de|[Dd]esde|[Hh]asta|[Dd]urante|este|pasado|a|[Tt]ras|último)\\s{1,4})(${THIRD_ES})?(${MONTH_ES})`,
		),
		read: ([, words, m], before, after) =>
			yearless((year) => third(words, month(year, m!)), looksForward(before, after)),
	},
	{
		rule: 'es/third-month',
		words,
		pattern: pattern(`(${THIRD_ES})(${MONTH_ES})`, 'i'),
		read: ([, words, m], before, after) =>
			yearless((year) => third(words, month(year, m!)), looksForward(before, after)),
	},
	{
		// `princ/05/1976`, `Fines 09.1973`, `med. de 5/76`.
		rule: 'es/third-numeric-month-year',
		words: [MARKED_DIGITS],
		pattern: pattern(
			'(princ|principios|ppios|med|mediados|fines|fin|finales)[./\\s]{1,2}(?:de\\s)?(?:00\\.)?(0?[1-9]|1[0-2])[./]([12]\\d{3})',
			'i',
		),
		read: ([, word, m, y]) => {
			const which = /^p/i.test(word!) ? 'early' : /^m/i.test(word!) ? 'mid' : 'late';
			return thirdOf(`${y}-${m!.padStart(2, '0')}`, which);
		},
	},
];
