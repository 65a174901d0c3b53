import { describe, expect, it } from 'vitest';
import type { CustodySlots } from '../../record/index.ts';
import { wordsAt } from '../document.ts';
import { propose } from '../propose.ts';

const slots = (words: string) =>
	propose(words, { lang: 'en' }).proposals.flatMap(({ kind, slots }) =>
		kind === 'custody' ? [slots as CustodySlots] : [],
	);

describe('the words of a place', () => {
	it('hold no mark of quotation that opens and never closes', () => {
		const found = slots(
			'On May 2, 2031, the Quintara Government arrested Ana Ordaz in Norte and flew her to a “youth confinement center” in El Salvador, where she has been detained for weeks.',
		).flatMap(({ at, to }) => [at?.value, to?.value].filter((value) => value?.includes('confinement')));
		expect(found.length).toBeGreaterThan(0);
		for (const value of found) expect(value).not.toMatch(/[“”]/u);
	});

	it('hold no running head that a page broke into them', () => {
		const head = '                 Cite as: 604 U. S. ____ (2031)            5';
		const text = `removed to El\n${head}\nSalvador`;
		const flat = text.replace(head, ' '.repeat(head.length)).replaceAll('\n', ' ');
		expect(wordsAt({ text, flat }, 'removed to '.length, text.length)).toBe('El Salvador');
		expect(wordsAt({ text, flat: text.replaceAll('\n', ' ') }, 0, 13)).toBe('removed to El');
	});
});
