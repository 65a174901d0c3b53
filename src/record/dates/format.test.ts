import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate, thirdOf } from './index.ts';

it.each([
	['2025-03-15', '15 March 2025', '15 de marzo de 2025'],
	['2025-03', 'March 2025', 'marzo de 2025'],
	['1976', '1976', '1976'],
	['197X', 'the 1970s', 'los años 1970'],
	['18XX', 'the 19th century', 'el siglo XIX'],
	['20XX', 'the 21st century', 'el siglo XXI'],
	['2001-22', 'summer 2001', 'verano de 2001'],
	['1976-05-XX', 'May 1976', 'mayo de 1976'],
	['1976?', '1976 (uncertain)', '1976 (dudoso)'],
	['1976-05~', 'about May 1976', 'hacia mayo de 1976'],
	[
		'[1976-05-01..1976-05-09]',
		'between 1 and 9 May 1976 (one of these days)',
		'entre 1 y 9 de mayo de 1976 (uno de estos días)',
	],
	['[1976-09-01..1976-09-10]', 'early September 1976', 'principios de septiembre de 1976'],
	['[1976-09..1976-12]', 'late 1976', 'fines de 1976'],
	['[1970-01..1973-04]', 'early 1970s', 'principios de los años 1970'],
	['[1904-03-18,2004-03-18]', '18 March 1904 or 18 March 2004', '18 de marzo de 1904 o 18 de marzo de 2004'],
	['[1973-10-01..]', 'on or after 1 October 1973', '1 de octubre de 1973 o después'],
	['1976-05-01/1976-05-09', '1 to 9 May 1976', '1 al 9 de mayo de 1976'],
	['1976-05-01/1976-06-09', '1 May to 9 June 1976', '1 de mayo al 9 de junio de 1976'],
	['2025-03-15/..', 'since 15 March 2025', 'desde 15 de marzo de 2025'],
	['../2025', 'until 2025', 'hasta 2025'],
	['1976/', '1976 to an unknown date', '1976 a una fecha desconocida'],
	['soon', 'no date: soon', 'sin fecha: soon'],
])('says %s in words', (edtf, english, spanish) => {
	expect(formatDate(edtf, 'en')).toBe(english);
	expect(formatDate(edtf, 'es')).toBe(spanish);
});

it('never throws', () => {
	fc.assert(fc.property(fc.string(), (text) => void formatDate(text, 'en')));
});

it.each([
	['1976-02', 'late', '[1976-02-21..1976-02-29]'],
	['1976-09', 'mid', '[1976-09-11..1976-09-20]'],
	['2025', 'early', '[2025-01..2025-04]'],
	['197X', 'mid', '[1973-05..1976-08]'],
	['18XX', 'late', '[1867..1899]'],
	['1976-09-01', 'mid', null],
] as const)('takes a third of %s', (date, third, set) => {
	expect(thirdOf(date, third)).toBe(set);
});
