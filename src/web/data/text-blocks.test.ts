import { expect, it } from 'vitest';
import { stretchesOf } from './text-blocks.ts';

const TEXT = 'Flown out\n\nPORT HOLLOW. He was held.\nA hangar.\nName\tDay\nAna\t3 May';
const at = (words: string) => {
	const start = TEXT.indexOf(words);
	return { start, end: start + words.length };
};
const BLOCKS = [
	{ ...at('Flown out'), kind: 'headline' },
	{ ...at('PORT HOLLOW. He was held.'), kind: 'body' },
	{ ...at('A hangar.'), kind: 'caption' },
	{ ...at('Name'), kind: 'cell' },
	{ ...at('Day'), kind: 'cell' },
	{ ...at('Ana'), kind: 'cell' },
	{ ...at('3 May'), kind: 'cell' },
] as const;
const whole = { start: 0, end: TEXT.length };
const shown = (page = whole, blocks: Parameters<typeof stretchesOf>[1] | null = BLOCKS) =>
	stretchesOf(page, blocks ?? undefined, TEXT).map(({ start, end, kind }) => [
		kind ?? '',
		TEXT.slice(start, end),
	]);

it('sets blocks on lines of their own, and keeps what parts the cells of a table', () => {
	expect(shown()).toEqual([
		['headline', 'Flown out'],
		['body', 'PORT HOLLOW. He was held.'],
		['caption', 'A hangar.'],
		['cell', 'Name'],
		['', '\t'],
		['cell', 'Day'],
		['', '\n'],
		['cell', 'Ana'],
		['', '\t'],
		['cell', '3 May'],
	]);
});

it('loses no word, also where a block does not cover it or a page begins within one', () => {
	const words = (pieces: string[][]) =>
		pieces
			.map(([, text]) => text)
			.join('')
			.replace(/\s/g, '');
	expect(words(shown(whole, BLOCKS.slice(1, 2)))).toBe(TEXT.replace(/\s/g, ''));
	expect(words(shown({ start: 3, end: 20 }))).toBe(TEXT.slice(3, 20).replace(/\s/g, ''));
	expect(shown(whole, null)).toEqual([['', TEXT]]);
	expect(shown(whole, [])).toEqual([['', TEXT]]);
});
