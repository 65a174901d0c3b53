import { describe, expect, it } from 'vitest';
import { isPronoun } from './pronoun.ts';

describe('pronouns', () => {
	it.each(['him', 'He', 'They', 'ambos', ' ella '])('takes %s for one', (words) => {
		expect(isPronoun(words)).toBe(true);
	});

	it.each(['Hima Robles', 'the two', 'a judge', 'Ella Quist', ''])('takes %s for none', (words) => {
		expect(isPronoun(words)).toBe(false);
	});
});
