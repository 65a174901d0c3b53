import { describe, expect, it } from 'vitest';
import type { CustodySlots } from '../../record/index.ts';
import { propose } from '../propose.ts';

const currents = (words: string, lang: 'en' | 'es' = 'en') =>
	propose(words, { published: '2031-06-11', lang }).proposals.flatMap(({ kind, slots }) =>
		kind === 'custody' ? [[(slots as CustodySlots).type, (slots as CustodySlots).current?.exact]] : [],
	);

describe('a stay that goes on as it is told', () => {
	it.each([
		['Ana Ordaz is currently detained at the Tecla Detention Center.', 'is currently'],
		['Ana Ordaz is being held at the Tecla Detention Center.', 'is being'],
		['Ana Ordaz, who is still held at Tecla Prison, wrote a letter.', 'is still'],
		['Ana Ordaz remains detained in Tecla Prison.', 'remains'],
	])('is known by its words: %s', (sentence, words) => {
		expect(currents(sentence)).toContainEqual(['held', words]);
	});

	it('is known in Spanish', () => {
		expect(currents('Ana Ordaz permanece detenida en la cárcel de Tecla.', 'es')).toContainEqual([
			'held',
			'permanece',
		]);
	});

	it.each([
		'Ana Ordaz was detained at the Tecla Detention Center.',
		'Ana Ordaz has been detained at the Tecla Detention Center since May 2, 2031.',
		'Ana Ordaz is currently detained at the Tecla Detention Center since May 2, 2031.',
		'Ana Ordaz was still being held at the Tecla Detention Center.',
	])('is none that is past, or has a date of its own: %s', (sentence) => {
		for (const [, words] of currents(sentence)) expect(words).toBeUndefined();
	});
});
