import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemsOf } from './answer.ts';
import { answerIn, LONGEST_ANSWER } from './answer-in.ts';

const whole = { items: [] };

it.each([
	['alone', '{"items": []}'],
	['in a fence', '```json\n{"items": []}\n```'],
	['behind a word', 'Here you are:\n{"items": []}'],
	['behind thoughts that hold another', '<think>maybe {"items": [1]}</think>\n{"items": []}'],
])('finds an answer %s', (_how, words) => {
	expect(answerIn(words)).toEqual(whole);
});

it.each([
	['cut off', '{"items": [{"kind": "quote", '],
	['none', 'I cannot help with that.'],
	['nothing', ''],
	['a page', '<!doctype html><title>502</title>'],
	['endless', `{"items": [], "x": "${'a'.repeat(LONGEST_ANSWER)}"}`],
])('takes no answer that is %s', (_how, words) => {
	expect(itemsOf(answerIn(words))).toEqual({ items: [], malformed: 1 });
});

it('never throws, however deep', () => {
	expect(itemsOf(answerIn('['.repeat(100_000) + ']'.repeat(100_000))).items).toEqual([]);
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (words) => {
			itemsOf(answerIn(words));
		}),
	);
});
