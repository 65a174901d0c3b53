import { describe, expect, test } from 'vitest';
import { columnOrder, ordersIn } from './cell-dates.ts';
import { readValue, saysNothing } from './values.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('dates of a column', () => {
	test('stand in the order that most can only be read in', () => {
		expect(columnOrder(ordersIn(['13/02/1976', '14/02/1976', '03/04/1976']))).toBe('dmy');
		expect(columnOrder(ordersIn(['02/13/1976', '03/04/1976']))).toBe('mdy');
		expect(columnOrder(ordersIn(['03/04/1976']))).toBeNull();
		// A slip among many is no second order.
		expect(columnOrder({ dayFirst: 890, monthFirst: 26 })).toBe('dmy');
		expect(columnOrder({ dayFirst: 30, monthFirst: 12 })).toBe('either');
	});

	test('that may be one day or another are compared as the stretch of both, and met by each', () => {
		const either = readValue('date', '03/04/1976', 'either');
		expect(either).toMatchObject({ lo: day('1976-03-04'), hi: day('1976-04-03'), digits: null });
		expect(either?.keys.value).toEqual([day('1976-04-03'), day('1976-03-04')]);
		expect(readValue('date', '25/04/1976', 'either')?.digits).toBe('19760425');
		expect(readValue('date', '1976-04-03', 'either')?.digits).toBe('19760403');
	});

	test('are stretches where they are EDTF', () => {
		const read = (cell: string) => {
			const value = readValue('date', cell, null);
			return value === null ? null : [value.lo, value.hi, value.digits];
		};
		expect(read('1976-05')).toEqual([day('1976-05-01'), day('1976-05-31'), null]);
		expect(read('1976-05-04?')?.[0]).toBe(day('1976-05-04'));
		expect(read('1976-05-01/1976-05-09')).toEqual([day('1976-05-01'), day('1976-05-09'), null]);
		expect(read('[1976-05-01..1976-05-09]')).toEqual([day('1976-05-01'), day('1976-05-09'), null]);
		expect(read('197X')).toEqual([day('1970-01-01'), day('1979-12-31'), null]);
		expect(read('soon')).toBeNull();
	});

	test('of birth are told by an age and the day on which it was so', () => {
		const read = (age: string, on: string) => readValue('date', `${age}\u001f${on}`, null);
		expect(read('20 años', '1976-05-03')).toMatchObject({ lo: day('1955-05-04'), hi: day('1956-05-03') });
		expect(read('20', '1976')).toMatchObject({ lo: day('1955-01-02'), hi: day('1956-12-31') });
		expect(read('', '1976-05-03')).toBeNull();
		expect(read('200', '1976-05-03')).toBeNull();
	});
});

describe('what says nothing', () => {
	test.each(['', ' ', 'sin datos', 'N/A', '--', '?', 'no consta'])(
		'%j is not a cell that could not be read',
		(cell) => {
			expect(saysNothing(cell)).toBe(true);
		},
	);
	test('a word that is no date is', () => expect(saysNothing('soon')).toBe(false));
});
