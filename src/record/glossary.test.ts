import { expect, it } from 'vitest';
import { LANGUAGES } from './codes.ts';
import { GLOSSARY } from './glossary.ts';

const ALL = Object.entries(GLOSSARY);

it('says what each word means in every language, in whole sentences that fit a table', () => {
	for (const [name, meanings] of ALL)
		for (const language of LANGUAGES) {
			const { word, says } = meanings[language];
			expect([name, language, word]).toEqual([name, language, word.trim().toLowerCase()]);
			expect(`${name}: ${says}`).toMatch(/^[a-z]+: \p{Lu}.{20,}\.$/u);
			expect(says).not.toMatch(/[|\n]/);
		}
});

it('has one word for each idea', () => {
	for (const language of LANGUAGES) {
		const words = ALL.map(([, meanings]) => meanings[language].word);
		expect(words.length).toBe(new Set<string>(words).size);
	}
});
