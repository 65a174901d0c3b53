import { expect, it } from 'vitest';
import { pdfDates } from './pdf-dates.ts';

const dated = (made?: string, changed?: string) => pdfDates({ title: undefined, made, changed });

it('infers from the day on which a PDF was made, and keeps the day on which it was changed apart', () => {
	expect(dated("D:20190516235900-05'00'", 'D:20190603')).toEqual({
		published: { edtf: '2019-05-16', basis: 'inferred', from: 'file-made' },
		modified: { edtf: '2019-06-03', basis: 'metadata' },
	});
});

it.each([
	[undefined],
	['yesterday'],
	['D:20190231'],
	// A clock that was never set.
	['D:19700101000000Z'],
])('says nothing of %s', (made) => expect(dated(made)).toBeNull());
