import { expect, it } from 'vitest';
import { datesIn } from '../dates.ts';
import { readDocument } from '../document.ts';

it.each([
	['On January 12 and 15, 2025, she was moved.', ['2025-01-12', '2025-01-15']],
	['On January 12, 15, and 18, 2025, she was moved.', ['2025-01-12', '2025-01-15', '2025-01-18']],
	['On January 12 and February 3, 2025, she was moved.', ['2025-01-12', '2025-02-03']],
	['Between January 12 and 15, 2025, she stayed.', ['2025-01-12/2025-01-15']],
	['El 12 y 15 de enero de 1976 fue trasladada.', ['1976-01-12', '1976-01-15']],
	['El 12, 14 y 17 de enero de 1976 fue trasladada.', ['1976-01-12', '1976-01-14', '1976-01-17']],
])('%s', (text, wanted) => {
	expect(datesIn(readDocument(text)).map(({ edtf }) => edtf)).toEqual(wanted);
});
