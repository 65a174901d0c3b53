import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewerName } from './reviewer.ts';

it('takes a name, initials or a role, with one space where several are written', () => {
	expect(reviewerName('  Nadia   Orrin ')).toBe('Nadia Orrin');
	expect(reviewerName('N. O.')).toBe('N. O.');
	expect(reviewerName('second reader')).toBe('second reader');
	expect(reviewerName('Jose\u0301 Salt')).toBe('José Salt');
});

it('takes nothing that is no name, or that hides something', () => {
	for (const written of [
		'',
		'   ',
		'—',
		'a'.repeat(81),
		'Nadia\nOrrin',
		'Nadia\u202eOrrin',
		'Nadia\u200bOrrin',
		'\u001b[2J',
	])
		expect([written, reviewerName(written)]).toEqual([written, null]);
});

it('gives what it gave when it is asked about it again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (written) => {
			const name = reviewerName(written);
			if (name !== null) expect(reviewerName(name)).toBe(name);
		}),
	);
});
