import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLine, filedDate, footDate, paragraphDateline } from './front-date.ts';
import { propose } from './index.ts';

describe('dateLine', () => {
	it.each([
		['16 May 2019', '2019-05-16'],
		['Halmere, 16 May 2019', '2019-05-16'],
		['May 16, 2019', '2019-05-16'],
		['Thursday, May 16, 2019', '2019-05-16'],
		['Published: 2019-05-16', '2019-05-16'],
		['**12 de septiembre de 2019**', '2019-09-12'],
		['Boletín n.º 27 · 12 de septiembre de 2019', '2019-09-12'],
		['**Asociación Candil · Boletín n.º 27 · Puerto Norte, 12 de septiembre de 2019**', '2019-09-12'],
		['Puerto Norte, 20 de mayo de 2019.', '2019-05-20'],
		['Taken by the Northern Association in Port Vey, 9 July 2019', '2019-07-09'],
		['[April 10, 2019]', '2019-04-10'],
		['Dated: May 10, 2019', '2019-05-10'],
		['SO ORDERED this 10th day of May, 2019.', '2019-05-10'],
	])('reads %s', (line, edtf) => expect(dateLine(line)).toBe(edtf));

	it.each([
		'On 16 May 2019 he was arrested.',
		'31 February 2019',
		'16 May',
		'Section 5, 2019',
		'Case 3:19-cv-00417',
		'Date of Death: January 25, 2019',
		'Fecha de nacimiento: 3 de mayo de 1951',
		'',
	])('says nothing of %s', (line) => expect(dateLine(line)).toBeNull());

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				(line) => void [dateLine(line), footDate(line), filedDate(line), paragraphDateline(line)],
			),
		);
	});

	it('dates an article by the line in its head, and lets what was given stand', () => {
		const text =
			'Held by No One\nAna Robles The Halmere Gazette\n16 May 2019\n\nOn Tuesday the ministry said that it holds nobody.\n';
		expect(propose(text).meta.published).toBe('2019-05-16');
		expect(propose(text, { published: '2019-05-17' }).meta.published).toBe('2019-05-17');
	});
});

describe('a date elsewhere than in the head', () => {
	it.each([
		['Halm, May 13, 2019 — The ministry has taken note of reports.', '2019-05-13'],
		['PORT VEY, Norland, 13 May 2019 (NWA) – The ministry said nothing.', '2019-05-13'],
		['Puerto Norte, 20 de mayo de 2019. Ante las publicaciones de medios extranjeros.', '2019-05-20'],
	])('opens a paragraph: %s', (paragraph, edtf) => expect(paragraphDateline(paragraph)).toBe(edtf));

	it.each([
		'On May 13, 2019 — a Monday — he left.',
		'Halm, May 13 — The ministry said.',
		'In Halm, 13 men left.',
	])('is none in: %s', (paragraph) => expect(paragraphDateline(paragraph)).toBeNull());

	it('keeps the day of signing apart from that of filing', () => {
		const order = 'DISTRICT COURT OF NORLAND\nFiled: May 14, 2019\nORDER\nThe Court orders as follows.\n';
		const { dates, published } = propose(`${order}Dated: May 10, 2019\n/s/ Honor Bex, District Judge\n`).meta;
		expect(dates?.filed?.edtf).toBe('2019-05-14');
		expect(dates?.signed?.edtf).toBe('2019-05-10');
		expect(published).toBeUndefined();
	});

	it('takes no bare date at the foot', () => {
		expect(footDate('May 10, 2019')).toBeNull();
		expect(footDate('Port Vey, 10 May 2019')).toBe('2019-05-10');
		expect(filedDate('Filed in a hurry')).toBeNull();
	});
});
