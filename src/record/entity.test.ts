import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, EVENT_KINDS, isEventKind, isPseudonym } from './entity.ts';

describe('isPseudonym', () => {
	it.each([
		'J. M.',
		'J.G.G.',
		'J M',
		'T. I. M.',
		'Ñ. O.',
		'W-014',
		'W014',
		'T-7',
		'Witness 3',
		'Testigo A',
		'Testigo n.º 12',
		'Detenida No. 4',
		'John Doe',
		'JANE DOE 2',
		'Petitioner J.G.G.',
		'Protected Witness W-014',
		' W-014 ',
	])('hides somebody: %s', (label) => {
		expect(isPseudonym(label)).toBe(true);
	});

	it.each([
		'Ana Ordaz',
		'Witness Ana Ordaz',
		'Testigo Luis Prado',
		'Ordaz Quil, Ana',
		'A. Ordaz',
		'J. M. Ordaz',
		'Doe, John Alder',
		'Witnesses',
		'María',
		'',
	])('names somebody: %s', (label) => {
		expect(isPseudonym(label)).toBe(false);
	});
});

describe('isEventKind', () => {
	it('is true of the kinds of event and of no other', () => {
		expect(ENTITY_KINDS.filter(isEventKind)).toEqual([...EVENT_KINDS]);
	});
});
