import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	compareDates,
	DATE_ORDERS,
	datesOverlap,
	formatDate,
	MAX_INSTANT,
	MIN_INSTANT,
	parseDate,
	parseListDate,
} from '../../src/record/index.ts';
import { fuzz } from './fuzz.ts';

const part = fc.constantFrom(
	...[
		'2030',
		'1976',
		'18XX',
		'197X',
		'-0044',
		'0000',
		'9999',
		'10000',
		'02',
		'13',
		'29',
		'30',
		'31',
		'00',
		'XX',
		'21',
		'24',
	],
	...[
		'-',
		'--',
		'/',
		'..',
		'[',
		']',
		',',
		'?',
		'~',
		'%',
		' ',
		'.',
		'Y-17e7',
		'T10:00Z',
		'١',
		'Mayo',
		'de',
		'May',
		'IV',
		'early',
		'c.',
		'n/d',
	],
);
const dateLike = fc.oneof(
	{ weight: 6, arbitrary: fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')) },
	{ weight: 2, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.nat(40), fc.nat(20), fc.nat(9999), fc.constantFrom('/', '-', '.', ' '))
			.map(([d, m, y, by]) => [d, m, y].join(by)),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

test('a date is read or is none; what is read has bounds, words and a place among others', async () => {
	await fuzz('dates', 2, fc.tuple(dateLike, dateLike), ([left, right]) => {
		const [a, b] = [parseDate(left), parseDate(right)];
		for (const [text, date] of [
			[left, a],
			[right, b],
		] as const) {
			if (date === null) continue;
			expect(date.lo).toBeLessThanOrEqual(date.hi);
			expect(date.lo).toBeGreaterThanOrEqual(MIN_INSTANT);
			expect(date.hi).toBeLessThanOrEqual(MAX_INSTANT);
			for (const lang of ['en', 'es'] as const) {
				const words = formatDate(text, lang);
				expect(words.length).toBeGreaterThan(0);
				expect(words).not.toMatch(/undefined|NaN|Invalid/);
			}
		}
		// What is no date is shown as it stands, never as another date.
		if (a === null) expect(typeof formatDate(left, 'en')).toBe('string');
		if (a === null || b === null) return;
		expect(datesOverlap(a, b)).toBe(datesOverlap(b, a));
		expect(datesOverlap(a, a)).toBe(true);
		const order = compareDates(left, right);
		const other = compareDates(right, left);
		expect(order === undefined ? undefined : -order + 0).toBe(other === undefined ? undefined : other + 0);
		if (order === -1) expect(a.hi).toBeLessThan(b.hi);
	});
});

test('a cell of a list is a date that stands in it, or none', async () => {
	await fuzz('dates of lists', 2, fc.tuple(dateLike, fc.constantFrom(...DATE_ORDERS)), ([cell, order]) => {
		const read = parseListDate(cell, order);
		if (read === null || !('date' in read)) return;
		const date = parseDate(String(read.date));
		expect(date, `${cell} → ${String(read.date)}`).not.toBeNull();
		// A year that stands nowhere in the cell was made up: two digits of it stand there at least.
		const year = String(read.date).match(/\d{4}/)?.[0];
		if (year !== undefined && /^[\x20-\x7e]*$/.test(cell) && !/[IVX]|%|~|\?/.test(cell))
			expect(cell).toContain(year.slice(2));
	});
});
