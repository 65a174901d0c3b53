import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test.each([
	[0, '0 bytes'],
	[1, '1 byte'],
	[197, '197 bytes'],
	[12_400, '12 kB'],
	[3_400_000, '3.4 MB'],
	[2_000_000_000_000, '2,000 GB'],
])('%d bytes are shown as %j', (bytes, shown) => {
	expect(sizeWords(bytes, 'en')).toBe(shown);
});

test('in the language of the screen', () => {
	expect(sizeWords(197, 'es')).toBe('197 bytes');
	expect(sizeWords(3_400_000, 'es')).toBe('3,4 MB');
});
