import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDateName } from '../record/index.ts';
import { aloneIn, dateline, footDay, labelled, readFrontDates, stampIn } from './front-dates.ts';
import { daysIn } from './front-days.ts';
import { propose } from './index.ts';

describe('a line that is a day and nothing else', () => {
	it.each([
		['16 May 2019', '2019-05-16'],
		['Halmere, 16 May 2019', '2019-05-16'],
		['May 16, 2019', '2019-05-16'],
		['Thursday, May 16, 2019', '2019-05-16'],
		['Sept. 3, 2019', '2019-09-03'],
		['**12 de septiembre de 2019**', '2019-09-12'],
		['Boletín n.º 27 · 12 de septiembre de 2019', '2019-09-12'],
		['**Asociación Candil · Boletín n.º 27 · Puerto Norte, 12 de septiembre de 2019**', '2019-09-12'],
		['Puerto Norte, 20 de mayo de 2019.', '2019-05-20'],
		['[April 10, 2019]', '2019-04-10'],
		['Fecha: 3 de mayo de 2019', '2019-05-03'],
	])('dates %s', (line, edtf) => expect(aloneIn(line)?.edtf).toBe(edtf));

	it.each([
		'On 16 May 2019 he was arrested.',
		'31 February 2019',
		'16 May',
		'Section 5, 2019',
		'Case 3:19-cv-00417',
		'Date of Death: January 25, 2019',
		'Fecha de nacimiento: 3 de mayo de 1951',
		'Argued March 3, 2019',
		'Dated: May 10, 2019',
		'04/06/19',
		'',
	])('says nothing of %s', (line) => expect(aloneIn(line)).toBeNull());
});

describe('a line that says what its day is', () => {
	it.each<[string, SourceDateName, string]>([
		['Published: 2019-05-16', 'published', '2019-05-16'],
		['Published 16 May 2019 at 9.15', 'published', '2019-05-16'],
		['Publicado el 3 de mayo de 2019', 'published', '2019-05-03'],
		['Decided April 10, 2019', 'published', '2019-04-10'],
		['Updated May 17, 2019 · 4:05 p.m.', 'modified', '2019-05-17'],
		['Updated 9:12 AM EDT, Tue May 7, 2019', 'modified', '2019-05-07'],
		['Last modified: 17 May 2019', 'modified', '2019-05-17'],
		['Actualizado: 4 de mayo de 2019', 'modified', '2019-05-04'],
		['Dated: May 10, 2019', 'signed', '2019-05-10'],
		['SO ORDERED this 10th day of May, 2019.', 'signed', '2019-05-10'],
		['It is so ordered this 10th day of May, 2019.', 'signed', '2019-05-10'],
		['Signed at Port Vey, Norland, this 10th day of May, 2019', 'signed', '2019-05-10'],
		['Taken by the Northern Association in Port Vey, 9 July 2019', 'signed', '2019-07-09'],
		['Firmado el 3 de mayo de 2019', 'signed', '2019-05-03'],
		['Filed:  April 17, 2019', 'filed', '2019-04-17'],
		['FILED 04/06/19', 'filed', '2019-04-06'],
		['Entered this 5th day of May, 2019', 'filed', '2019-05-05'],
		['Presentado el 03/05/2019', 'filed', '2019-05-03'],
	])('%s: %s', (line, name, edtf) =>
		expect(labelled(line).map((found) => [found.name, found.edtf])).toEqual([[name, edtf]]),
	);

	it('keeps two days of one line apart, and takes the day of argument for none', () => {
		const told = (line: string) => labelled(line).map((found) => [found.name, found.edtf]);
		expect(told('Published 16 May 2019 | Updated 17 May 2019')).toEqual([
			['published', '2019-05-16'],
			['modified', '2019-05-17'],
		]);
		expect(told('Argued March 3, 2019—Decided April 10, 2019')).toEqual([['published', '2019-04-10']]);
		expect(told('Publicado el 3 de mayo de 2019 - Actualizado el 4 de mayo de 2019')).toEqual([
			['published', '2019-05-03'],
			['modified', '2019-05-04'],
		]);
	});

	it.each([
		'The complaint filed on April 3, 2019, says so.',
		'Filed on April 3, 2019, the complaint alleges much',
		'He signed a form on 3 May 2019',
		'Updated 04/05/19',
		'Effective May 1, 2019',
	])('says nothing of %s', (line) => expect(labelled(line)).toEqual([]));
});

describe('the stamp of a court', () => {
	it.each([
		['Case 8:19-cv-00951-PX Document 31 Filed 04/06/19 Page 1 of 22', '2019-04-06'],
		['USCA4 Appeal: 19-1404  Doc: 8  Filed: 04/07/2019  Pg: 1 of 27', '2019-04-07'],
		['words cut by Case 1:19-cv-00766-JEB Document 81 Filed 04/16/19 Page 2 of 46 and on', '2019-04-16'],
	])('%s', (line, edtf) => {
		const day = stampIn(line);
		expect(day?.edtf).toBe(edtf);
		expect(line.slice(day?.start, day?.end)).toMatch(/^0[4].1?[67]|^04/);
	});

	it('is no sentence about a filing', () => expect(stampIn('In Case 3:19-cv-1 he Filed nothing')).toBeNull());
});

describe('a first paragraph', () => {
	it.each([
		['Halm, May 13, 2019 — The ministry has taken note of reports.', '2019-05-13'],
		['PORT VEY, Norland, 13 May 2019 (NWA) – The ministry said nothing.', '2019-05-13'],
		['Puerto Norte, 20 de mayo de 2019. Ante las publicaciones de medios extranjeros.', '2019-05-20'],
	])('begins with place and day: %s', (paragraph, edtf) => expect(dateline(paragraph)?.edtf).toBe(edtf));

	it.each([
		'On May 13, 2019 — a Monday — he left.',
		'Halm, May 13 — The ministry said.',
		'In Halm, 13 men left.',
	])('does not: %s', (paragraph) => expect(dateline(paragraph)).toBeNull());
});

describe('the foot of a paper', () => {
	it('takes no bare day, unless a place stands before it', () => {
		expect(footDay('May 10, 2019')).toBeNull();
		expect(footDay('Port Vey, 10 May 2019')?.edtf).toBe('2019-05-10');
		expect(footDay('    May 10, 2019. ', 'THE ASSEMBLY HOUSE,')?.edtf).toBe('2019-05-10');
	});

	it('reads the words of a proclamation, which was published later', () => {
		const text = [
			'---\npublished_time: 2019-03-15 15:51:56-04:00\nmodified_time: 2019-03-16 16:34:32-04:00\n---\n',
			'A PROCLAMATION\n\nWhereas much is so, much follows.\n',
			'IN WITNESS WHEREOF, I have hereunto set my hand this  \nfourteenth day of March, in the year of our Lord two thousand',
			'nineteen, and of the Republic the two hundredth.',
		].join('\n');
		const { dates } = propose(text).meta;
		expect([dates?.published?.edtf, dates?.signed?.edtf, dates?.modified?.edtf]).toEqual([
			'2019-03-15',
			'2019-03-14',
			'2019-03-16',
		]);
	});
});

it('keeps the day of signing apart from that of filing, and names no day of publication', () => {
	const order =
		'DISTRICT COURT OF NORLAND\nFiled: May 14, 2019\nORDER\nThe Court orders as follows.\nDated: May 10, 2019\n/s/ Honor Bex, District Judge\n';
	const { dates, published } = propose(order).meta;
	expect(dates?.filed?.edtf).toBe('2019-05-14');
	expect(dates?.signed?.edtf).toBe('2019-05-10');
	expect(published).toBeUndefined();
});

it('infers no day of publication where the words bear another day', () => {
	const published = { edtf: '2019-05-10', basis: 'inferred', from: 'file-name' } as const;
	expect(
		Object.keys(propose('ORDER\nFiled: May 10, 2019\n', { dates: { published } }).meta.dates ?? {}),
	).toEqual(['filed']);
	expect(propose('An article\n\nWords.\n', { dates: { published } }).meta.dates).toEqual({ published });
});

it('dates an article by the line in its head, and lets what was given stand', () => {
	const text =
		'Held by No One\nAna Robles The Halmere Gazette\n16 May 2019\n\nOn Tuesday the ministry said that it holds nobody.\n';
	expect(propose(text).meta.published).toBe('2019-05-16');
	expect(propose(text, { published: '2019-05-17' }).meta.published).toBe('2019-05-17');
});

it('never throws, and the words of every date stand where it says', () => {
	const piece = fc.constantFrom(
		'Filed: ',
		'Published ',
		'Dated ',
		'signed at Port Vey, ',
		'May 10, 2019',
		'3 de mayo de 2019',
		'04/06/25',
		'2019-05-16',
		'Case 8:19-cv-1 Document 3 Filed 04/06/19 Page 1',
		'\n',
		' · ',
		'fourteenth day of March, in the year of our Lord two thousand nineteen',
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 }))).map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(text, (words) => {
			const whole = [{ start: 0, end: words.length }];
			for (const date of Object.values(readFrontDates(words, whole))) {
				expect(words.slice(date.start, date.end)).toBe(date.exact);
				expect(
					daysIn(date.exact ?? '', 'mdy')
						.concat(daysIn(date.exact ?? '', 'dmy'))
						.map((day) => day.edtf),
				).toContain(date.edtf);
			}
			footDay(words);
		}),
	);
});
