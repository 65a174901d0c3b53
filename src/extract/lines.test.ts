import { expect, test } from 'vitest';
import { readDocument } from './document.ts';

test('the heads of a printed opinion’s pages break none of its sentences', () => {
	const text = [
		'                 Cite as: 604 U. S. ____ (2025)           1',
		'',
		'SUPREME COURT OF ONDARA',
		'',
		'                          No. 24A949',
		'',
		'  On the morning of April 7 the Government filed this application to vacate the order of',
		'the District Court. THE CHIEF JUSTICE entered a stay that kept the ministry from moving',
		'2                 VANE v. ROBLES PAZ',
		'',
		'                  Statement of LISK, J.',
		'',
		'the men and referred the application to the Court. The application is granted in part',
		'and denied in part, subject to the direction of this order and to what the parties say.',
		'                 Cite as: 604 U. S. ____ (2025)            3',
		'',
		'                  LISK, J., dissenting',
		'',
		'   The Government remains bound by an order that forbids his removal to the island of Kellan',
	].join('\n');
	const doc = readDocument(text, { lang: 'en' });
	const furniture = doc.paragraphs
		.filter(({ zone }) => zone === 'furniture')
		.map(({ start, end }) => text.slice(start, end));
	expect(furniture).toEqual([
		'Statement of LISK, J.',
		'Cite as: 604 U. S. ____ (2025)            3',
		'LISK, J., dissenting',
	]);
	// The first of each kind tells something.
	expect(doc.sentences.some(({ start, end }) => text.slice(start, end).startsWith('Cite as: 604'))).toBe(
		true,
	);
});
