import { expect, test } from 'vitest';
import { countWords, saidWords } from './said-words.ts';

const words = {
	date: (edtf: string) => `on ${edtf}`,
	code: (vocabulary: string, code: string) => `${vocabulary}.${code}`,
};

const counted = {
	code: words.code,
	number: (value: number) => value.toLocaleString('en'),
	share: (share: number) => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 6 }),
};

test.each([
	['32809 immigrant', false, '32,809 immigrant'],
	['32809 immigrant', true, '32,809'],
	['~300 member', true, 'comparators.~ 300'],
	['>=238 person', false, 'comparators.>= 238 person'],
	['99.99 percent', false, '99.99%'],
	['dozens of people', false, 'dozens of people'],
])('a number that stands as %j is shown as it is said', (value, isToldBeside, shown) => {
	expect(countWords(counted, value, isToldBeside)).toBe(shown);
});

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
