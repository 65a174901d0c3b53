import { describe, expect, it } from 'vitest';
import { mayBeOffered } from './compared.ts';

describe('whom an inbox never offers', () => {
	it.each([
		'J.G.G.',
		'J. M.',
		'T. I. M.',
		'W-014',
		'Witness 3',
		'John Doe',
		'Jane Doe 2',
		'Detainee 14',
		'a guard',
		'the mother of two',
		'una vecina',
		'el detenido',
		'17',
	])('%s', (label) => {
		expect(mayBeOffered({ kind: 'Person', label })).toBe(false);
	});

	it.each(['Ana Robles', 'ROBLES PAZ, Ana', 'Ana', 'J. M. Robles'])('but %s', (label) => {
		expect(mayBeOffered({ kind: 'Person', label })).toBe(true);
	});
});
