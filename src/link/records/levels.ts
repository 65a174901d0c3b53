import type { Dialect } from './dialect.ts';
import type { FieldKind } from './settings.ts';

/**
 * One way in which two values may agree; `when` is SQL over the columns of the two values, `a_plain`, `b_plain` …, and
 * `c`, their measures.
 *
 * How two values can agree hangs on their shape: a year and a day never are the same, and one word says less than two.
 * Levels are parted by it (`shape`), and how often each occurs is counted within its shape: that a list gives years only
 * is no sign of a match.
 */
export type Level = {
	readonly name: string;
	readonly shape: 0 | 1;
	readonly when: string;
	/** Both values are the very same. */
	readonly same?: true;
	/** What of an agreement tells more the rarer it is: the value, the words in common, or those nearly in common. */
	readonly rarity?: 'value' | 'words' | 'near';
};

/** What the levels of a kind ask of two values, named, so that it is worked out once for each two. */
export type Measures = Readonly<Record<string, string>>;

/**
 * Of dates, codes, categories and numbers, over the columns of two values, `a_…` and `b_…`; the later ones ask the ones
 * before. Words have their own (`measuresOfWords`).
 */
export function measuresOf(kind: FieldKind, sql: Dialect): readonly Measures[] {
	switch (kind) {
		case 'date':
			return [
				{
					apart: sql.differing('a', 'b'),
					shape: 'CASE WHEN a_digits IS NOT NULL AND b_digits IS NOT NULL THEN 0 ELSE 1 END',
				},
				{ edits: sql.slips('a', 'b', 'apart') },
			];
		case 'code':
			return [{ edits: fewEdits(sql), shape: '0' }];
		case 'given':
		case 'surname':
		case 'name':
		case 'text':
		case 'category':
		case 'number':
			return [{ shape: '0' }];
	}
}

/** From the most alike to the least; a value that is missing on either side is in none. */
export function levelsOf(kind: FieldKind, sql: Dialect): readonly Level[] {
	switch (kind) {
		case 'given':
		case 'surname':
		case 'name':
		case 'text':
			return wordLevels(sql);
		case 'date':
			return dateLevels();
		case 'code':
			return codeLevels();
		case 'category':
			return [same(0), otherwise(0, 'not the same')];
		case 'number':
			return numberLevels();
	}
}

/** Which values can be of a shape's `same`: SQL over a dictionary. */
export function canBeSame(kind: FieldKind, shape: 0 | 1): string {
	switch (kind) {
		case 'given':
		case 'surname':
		case 'name':
		case 'text':
			return shape === 0 ? 'n > 1' : 'n <= 1';
		case 'date':
			return shape === 0 ? 'digits IS NOT NULL' : 'FALSE';
		case 'code':
		case 'category':
		case 'number':
			return 'TRUE';
	}
}

/** A letter that one has and the other not; more than so many, and two spellings are not alike. */
const LETTERS_APART = 3;
const lettersApart = (a: string, b: string) => `bit_count(xor(${a}, ${b})) <= ${LETTERS_APART}`;

/** Most slips that a level of codes asks for. */
const MOST_SLIPS = 2;
/** Of codes that are shorter, two slips say nothing. */
const IS_LONG = 'length(a_plain) > 4';

/** Edits between two codes, or 9 where marks and lengths tell that there are more than any level asks for. */
function fewEdits(sql: Dialect): string {
	const slips = `CASE WHEN ${IS_LONG} THEN ${MOST_SLIPS} ELSE 1 END`;
	// A slip takes one letter away and brings another.
	const near = `bit_count(xor(a_letters, b_letters)) <= 2 * (${slips}) AND abs(length(a_plain) - length(b_plain)) <= ${slips}`;
	return `CASE WHEN ${near} THEN ${sql.edits('a_plain', 'b_plain')} ELSE 9 END`;
}

const same = (shape: 0 | 1): Level => ({
	name: shape === 0 ? 'same' : 'same, of one word',
	shape,
	when: 'a_code = b_code',
	same: true,
	rarity: 'value',
});
const otherwise = (shape: 0 | 1, name: string): Level => ({ name, shape, when: 'TRUE' });

function wordLevels(sql: Dialect): readonly Level[] {
	const alike = `${lettersApart('a_letters', 'b_letters')} AND ${sql.alike('a_plain', 'b_plain')}`;
	return [
		same(0),
		{ name: 'all words of the shorter', shape: 0, when: 'c.same >= c.fewer', rarity: 'words' },
		{ name: 'all, some nearly', shape: 0, when: 'c.near >= c.fewer', rarity: 'near' },
		{ name: 'two words', shape: 0, when: 'c.same >= 2', rarity: 'words' },
		{ name: 'two words, nearly', shape: 0, when: 'c.near >= 2', rarity: 'near' },
		{ name: 'one word', shape: 0, when: 'c.same >= 1', rarity: 'words' },
		{ name: 'one word, nearly', shape: 0, when: 'c.near >= 1', rarity: 'near' },
		{ name: 'alike', shape: 0, when: alike },
		otherwise(0, 'not alike'),
		same(1),
		{ name: 'its only word', shape: 1, when: 'c.same >= 1', rarity: 'words' },
		{ name: 'its only word, nearly', shape: 1, when: 'c.near >= 1', rarity: 'near' },
		{ name: 'alike, of one word', shape: 1, when: alike },
		otherwise(1, 'not alike, of one word'),
	];
}

function dateLevels(): readonly Level[] {
	const parts = ['y', 'm', 'd']
		.map((part) => `CASE WHEN a_${part} = b_${part} THEN 1 ELSE 0 END`)
		.join(' + ');
	const apart = 'abs(a_lo - b_lo)';
	return [
		same(0),
		{ name: 'one slip', shape: 0, when: 'c.edits <= 1 OR (a_y = b_y AND a_m = b_d AND a_d = b_m)' },
		{ name: 'two parts', shape: 0, when: `${parts} >= 2` },
		{ name: 'within a month', shape: 0, when: `${apart} <= 31` },
		{ name: 'two slips', shape: 0, when: 'c.edits <= 2' },
		{ name: 'within a year', shape: 0, when: `${apart} <= 366` },
		{ name: 'within ten years', shape: 0, when: `${apart} <= 3653` },
		otherwise(0, 'more than ten years apart'),
		{ name: 'may be the same', shape: 1, when: 'a_lo <= b_hi AND b_lo <= a_hi', rarity: 'value' },
		{ name: 'within a year, vaguely', shape: 1, when: `${apart} <= 366` },
		{ name: 'within ten years, vaguely', shape: 1, when: `${apart} <= 3653` },
		otherwise(1, 'more than ten years apart, vaguely'),
	];
}

function codeLevels(): readonly Level[] {
	return [
		same(0),
		{ name: 'one slip', shape: 0, when: 'c.edits <= 1' },
		{ name: 'two slips', shape: 0, when: `${IS_LONG} AND c.edits <= ${MOST_SLIPS}` },
		{ name: 'begins alike', shape: 0, when: 'left(a_plain, 3) = left(b_plain, 3)' },
		otherwise(0, 'not alike'),
	];
}

function numberLevels(): readonly Level[] {
	return [
		same(0),
		{ name: 'by one', shape: 0, when: 'abs(a_lo - b_lo) <= 1' },
		{ name: 'by three', shape: 0, when: 'abs(a_lo - b_lo) <= 3' },
		{ name: 'by ten', shape: 0, when: 'abs(a_lo - b_lo) <= 10' },
		otherwise(0, 'more than ten apart'),
	];
}
