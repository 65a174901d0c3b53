import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence.ts';

const around = (text: string, words: string) => {
	const start = text.indexOf(words);
	return sentenceAround(text, start, start + words.length);
};

describe('the sentence around words', () => {
	it('is whole, on one line, and says where the words stand in it', () => {
		const text = 'It rained. On Monday Ana\nRobles was held at the quay. Nobody saw it.';
		const { text: found, start, end, at } = around(text, 'Ana\nRobles');
		expect(found).toBe('On Monday Ana Robles was held at the quay.');
		expect(found.slice(start, end)).toBe('Ana Robles');
		expect(text.slice(at, at + 9)).toBe('On Monday');
	});

	it('stops at an empty line, and takes two where the words go over both', () => {
		expect(around('A heading\n\nAna Robles was held.', 'Robles').text).toBe('Ana Robles was held.');
		expect(around('Ana came. Lena went. Odo slept.', 'came. Lena').text).toBe('Ana came. Lena went.');
	});

	it('holds the words whatever the text, and is no longer than can be read', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.nat(), fc.nat(), (text, a, b) => {
				const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
					number,
					number,
				];
				const found = sentenceAround(text, start, end);
				expect(found.text.length).toBeLessThanOrEqual(end - start + 1_000);
				expect(found.start).toBeGreaterThanOrEqual(0);
				expect(found.at + found.start).toBe(start);
				expect(found.end - found.start).toBe(end - start);
			}),
		);
	});
});
