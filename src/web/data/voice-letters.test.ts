import { expect, it } from 'vitest';
import type { LineRowJson } from '../../api/index.ts';
import { voiceLetters } from './voice-letters.ts';

const row = (person: number, ...voices: string[]): LineRowJson => ({
	person,
	episode: 0,
	piece: 'stay',
	said: voices.map((by) => ({
		by,
		polarity: 'affirms',
		force: 'asserts',
		source: '0'.repeat(32),
		statements: [],
		proposed: false,
	})),
});

it('gives a voice one letter, whoever it speaks of, and none to voices of others or to what is only foretold', () => {
	const foretold = { ...row(0, 'a guard'), aside: true as const };
	const rows = [
		row(0, 'the list', 'a court'),
		row(1, 'a witness'),
		foretold,
		row(2, 'a court', 'a ministry'),
	];
	expect([...voiceLetters(rows, new Set([0, 2]))]).toEqual([
		['the list', 'A'],
		['a court', 'B'],
		['a ministry', 'C'],
	]);
});

it('goes on after Z', () => {
	const many = Array.from({ length: 54 }, (_, nth) => `voice ${nth}`);
	const letters = [...voiceLetters([row(0, ...many)], new Set([0])).values()];
	expect([letters[25], letters[26], letters[51], letters[52]]).toEqual(['Z', 'AA', 'AZ', 'BA']);
	expect(new Set(letters).size).toBe(54);
});
