import { expect, it } from 'vitest';
import type { QuestionJson } from '../../api/index.ts';
import { filterOf, nextToRead, questionOf } from './questions.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
const of = (source: string, waiting: number) => ({ source, singly: 0, unread: 0, waiting });
const ON: QuestionJson = {
	kind: 'custody',
	on: '2030-05-03',
	waiting: 3,
	sources: [of(A, 1), of(B, 0), of(C, 2)],
};
const UNDATED: QuestionJson = { kind: 'custody', waiting: 1, sources: [of(A, 1)] };
const NUMBERS: QuestionJson = { kind: 'quantity', waiting: 1, sources: [of(B, 1)] };

it('finds each question by the filter that it leads to', () => {
	const queue = { questions: [ON, UNDATED, NUMBERS], sources: [] };
	for (const question of queue.questions) expect(questionOf(queue, filterOf(question))).toBe(question);
	expect(questionOf(queue, {})).toBeUndefined();
	expect(questionOf(queue, { kinds: 'custody' })).toBeUndefined();
});

it('goes from source to source where something of it waits, and round to the first', () => {
	expect(nextToRead(ON)).toBe(A);
	expect(nextToRead(ON, A)).toBe(C);
	expect(nextToRead(ON, C)).toBe(A);
	expect(nextToRead({ sources: [of(A, 0), of(B, 4)] }, B)).toBeUndefined();
	// A source that it does not speak of: from the first on.
	expect(nextToRead(NUMBERS, A)).toBe(B);
});
