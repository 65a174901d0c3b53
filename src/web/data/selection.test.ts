import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from './selection.ts';

const TEXT = '  Lena Quist’s brother, détenu 3 times at Mill-East.';
const taken = (words: string) => {
	const from = TEXT.indexOf(words);
	const { start, end } = wholeWords(TEXT, from, from + words.length);
	return TEXT.slice(start, end);
};

describe('wholeWords', () => {
	it.each([
		['ena Qui', 'Lena Quist'],
		[' Quist', 'Quist'],
		['brother, dét', 'brother, détenu'],
		['3', '3'],
		['Mill', 'Mill'],
	])('takes of "%s" the words "%s"', (words, whole) => {
		expect(taken(words)).toBe(whole);
	});

	it('never takes less than was selected but for white space, nor more than its words', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
				const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
					number,
					number,
				];
				const { start, end } = wholeWords(text, from, to);
				if (end <= start) {
					expect(text.slice(from, to).trim()).toBe('');
					return;
				}
				expect(text.slice(start, end)).toContain(text.slice(from, to).trim());
				expect(text.slice(start, end).split(/\s+/u).length).toBeLessThanOrEqual(
					text.slice(from, to).trim().split(/\s+/u).length,
				);
			}),
		);
	});
});
