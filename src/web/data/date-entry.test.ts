import { expect, it } from 'vitest';
import { readDateEntry } from './date-entry.ts';

it.each([
	['March 2025', '2025-03'],
	['12 de abril de 2019', '2019-04-12'],
	['April 12, 2019', '2019-04-12'],
	[' 2019-04-12 ', '2019-04-12'],
	['2019-03-15/..', '2019-03-15/..'],
	['12/4/2019', '2019-04-12'],
	['soon', null],
	['', null],
])('reads %j as %j', (typed, edtf) => {
	expect(readDateEntry(typed)).toBe(edtf);
});
