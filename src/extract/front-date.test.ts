import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLine } from './front-date.ts';
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
	])('reads %s', (line, edtf) => expect(dateLine(line)).toBe(edtf));

	it.each([
		'On 16 May 2019 he was arrested.',
		'31 February 2019',
		'16 May',
		'Section 5, 2019',
		'Case 3:19-cv-00417',
		'',
	])('says nothing of %s', (line) => expect(dateLine(line)).toBeNull());

	it('never throws', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => void dateLine(line)));
	});

	it('dates an article by the line in its head, and lets what was given stand', () => {
		const text =
			'Held by No One\nAna Robles The Halmere Gazette\n16 May 2019\n\nOn Tuesday the ministry said that it holds nobody.\n';
		expect(propose(text).meta.published).toBe('2019-05-16');
		expect(propose(text, { published: '2019-05-17' }).meta.published).toBe('2019-05-17');
	});
});
