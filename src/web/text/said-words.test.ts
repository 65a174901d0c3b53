import { expect, test } from 'vitest';
import { saidWords } from './said-words.ts';

const words = {
	date: (edtf: string) => `on ${edtf}`,
	code: (vocabulary: string, code: string) => `${vocabulary}.${code}`,
};

test.each([
	['answerType', 'no-response', 'answerTypes.no-response'],
	['done', 'not-done', 'compliances.not-done'],
	['type', 'transfer', 'custody.transfer'],
	['fromDate', '2030-05-03', 'on 2030-05-03'],
	['name', 'transfer', 'transfer'],
	['unheard-of', '2030', '2030'],
])('what is said of %s, %j, is shown as %j', (property, value, shown) => {
	expect(saidWords(words, property, value)).toBe(shown);
});
