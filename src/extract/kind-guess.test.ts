import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propose } from './index.ts';
import { guessKind } from './kind-guess.ts';

describe('what a text seems to say that it is', () => {
	it.each([
		[
			'[EXCERPT: opening of the memorandum opinion, copied from a blog]\n\nMEMORANDUM',
			'excerpt',
			'the memorandum opinion',
		],
		[
			'[EXCERPTS quoted from a decision of May, on a blog; ellipses are the blog’s]',
			'excerpt',
			'a decision of May',
		],
		['Excerpts\n\nWords follow.', 'excerpt', undefined],
		['Extracto de la sentencia 14/2019\n\nLa Corte dice.', 'excerpt', 'la sentencia 14/2019'],
		[
			'Held by No One\n(Mirror of the page of the Halmere Gazette)\n',
			'mirror',
			'the page of the Halmere Gazette',
		],
		[
			'Held by No One\nSource: https://gazette.example/held\n\nWords.',
			'copy',
			'https://gazette.example/held',
		],
		['---\nsource_url: https://gazette.example/held\n---\nWords.', 'copy', 'https://gazette.example/held'],
		['Held\n\nOriginally published in The Halmere Gazette.\n', 'copy', 'The Halmere Gazette'],
		['Publicado originalmente en La Gaceta de Halm.\n\nPalabras.', 'copy', 'La Gaceta de Halm'],
	])('%j', (text, kind, of) => {
		const guess = guessKind(text);
		expect([guess?.kind, guess?.of]).toEqual([kind, of]);
		expect(text.slice(guess?.start, guess?.end)).toBe(guess?.exact);
	});

	it.each([
		'An excerpt of it was read aloud. The mirror in his cell was broken.',
		'Source: the ministry, which counts its own.',
		'He was copied from nobody.',
		'ORDER\nThe Court orders as follows.',
	])('nothing in %j', (text) => expect(guessKind(text)).toBeNull());

	it('a copy may name its original at its end', () => {
		const text = `${'Words of an article.\n'.repeat(200)}Source: https://gazette.example/held\n`;
		expect(guessKind(text)?.of).toBe('https://gazette.example/held');
	});

	it('goes into what is known of the document', () => {
		expect(propose('[EXCERPT: opening of an order]\n\nThe Court orders.\n').meta.guess?.kind).toBe('excerpt');
	});

	it('never throws, and its words stand where it says', () => {
		const piece = fc.constantFrom(
			'[EXCERPT: ',
			'opening of ',
			'mirror of ',
			'Source: https://',
			'\n',
			'Copied from ',
			', ',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 12 }))), (parts) => {
				const text = parts.join('');
				const guess = guessKind(text);
				if (guess !== null) expect(text.slice(guess.start, guess.end)).toBe(guess.exact);
			}),
		);
	});
});
