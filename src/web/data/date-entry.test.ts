import { expect, it } from 'vitest';
import { readDateEntry, understandDate } from './date-entry.ts';

it.each([
	['March 2025', '2025-03'],
	['12 de abril de 2019', '2019-04-12'],
	['April 12, 2019', '2019-04-12'],
	[' 2019-04-12 ', '2019-04-12'],
	['2019-03-15/..', '2019-03-15/..'],
	['12/4/2019', '2019-04-12'],
	['on 12 April 2019', '2019-04-12'],
	['el 12 de abril de 2019', '2019-04-12'],
	['en marzo de 2025', '2025-03'],
	['on or about 15 March 2025', '2025-03-15~'],
	['on or about March 15, 2025', '2025-03-15~'],
	['about March 2025', '2025-03~'],
	['alrededor del 15 de marzo de 2025', '2025-03-15~'],
	['cerca del 15 de marzo de 2025', '2025-03-15~'],
	['hacia el 15 de marzo de 2025', '2025-03-15~'],
	['a eso del 15 de marzo de 2025', '2025-03-15~'],
	['15 March', null],
	['15 de marzo', null],
	['32 March 2025', null],
	['on or about', null],
	['soon', null],
	['pronto', null],
	['', null],
])('reads %j as %j', (typed, edtf) => {
	expect(readDateEntry(typed)).toBe(edtf);
});

it.each([
	['15 March', '2025-03-15'],
	['March 15', '2025-03-15'],
	['15 de marzo', '2025-03-15'],
	['el 15 de marzo', '2025-03-15'],
	['on or about 15 March', '2025-03-15~'],
	['alrededor del 15 de marzo', '2025-03-15~'],
	// Not after the source spoke: of the year before.
	['15 December', '2024-12-15'],
	['15 de diciembre', '2024-12-15'],
])('takes the year of %j from when the source speaks, and says so', (typed, edtf) => {
	expect(understandDate(typed, '2025-04-02')).toEqual({ edtf, yearInferred: true });
});

it('takes no year from elsewhere where one was typed, or where nothing is a date', () => {
	expect(understandDate('15 March 2023', '2025-04-02')).toEqual({ edtf: '2023-03-15' });
	expect(understandDate('32 March', '2025-04-02')).toBeNull();
	expect(understandDate('soon', '2025-04-02')).toBeNull();
});
