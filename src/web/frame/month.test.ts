import { expect, it } from 'vitest';
import { monthOf } from './month.ts';

it('lays out a month from Monday to Sunday', () => {
	const { title, days, weeks } = monthOf(new Date(2030, 4, 9), 'en');
	expect(title).toBe('May 2030');
	expect([days[0], days[6]]).toEqual(['Mon', 'Sun']);
	// 1 May 2030 is a Wednesday, the 31st a Friday.
	expect(weeks[0]).toEqual([null, null, 1, 2, 3, 4, 5]);
	expect(weeks.at(-1)).toEqual([27, 28, 29, 30, 31, null, null]);
	expect(monthOf(new Date(2030, 4, 9), 'es').title).toBe('mayo de 2030');
});

it('needs no more weeks than the month has', () => {
	// February 2027 begins on a Monday and has 28 days.
	expect(monthOf(new Date(2027, 1, 1), 'en').weeks).toHaveLength(4);
	expect(monthOf(new Date(2030, 8, 30), 'en').weeks).toHaveLength(6);
});
