import type { Dialect } from './dialect.ts';
import type { FieldKind } from './settings.ts';

/** One way in which two values may agree; `when` is SQL over the columns of the two values, `a_plain`, `b_plain` …, and `c`, their measures. */
export type Level = {
	readonly name: string;
	/** `same` stands for the same value; the last level, `else`, for whatever no other takes. */
	readonly when: string;
	/** What of an agreement tells more the rarer it is: the value, or the words in common. */
	readonly rarity?: 'value' | 'words';
};

/** What the levels of a kind ask of two values, named, so that it is worked out once for each two. */
export type Measures = Readonly<Record<string, string>>;

export function measuresOf(kind: FieldKind, sql: Dialect): Measures {
	switch (kind) {
		case 'given':
		case 'surname':
		case 'name':
		case 'text':
			return {
				same: sql.size(sql.common('a.words', 'b.words')),
				// What one side may stand for: words that sound alike, but for a slip, short forms, initials.
				near: `greatest(${sql.size(sql.common('a.wide', 'b.words'))}, ${sql.size(sql.common('a.words', 'b.wide'))})`,
				fewer: 'least(a.n, b.n)',
			};
		case 'date':
		case 'code':
			return {
				edits: sql.edits(kind === 'date' ? 'a.digits' : 'a.plain', kind === 'date' ? 'b.digits' : 'b.plain'),
			};
		case 'category':
		case 'number':
			return {};
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
			return [SAME, ELSE];
		case 'number':
			return numberLevels();
	}
}

const SAME: Level = { name: 'same', when: 'a_code = b_code', rarity: 'value' };
const ELSE: Level = { name: 'else', when: 'TRUE' };

function wordLevels(sql: Dialect): readonly Level[] {
	return [
		SAME,
		{ name: 'all words of the shorter', when: `c.fewer > 1 AND c.same >= c.fewer`, rarity: 'words' },
		{ name: 'all, some nearly', when: `c.fewer > 1 AND c.near >= c.fewer` },
		{ name: 'its only word', when: `c.fewer = 1 AND c.same = 1`, rarity: 'words' },
		{ name: 'its only word, nearly', when: `c.fewer = 1 AND c.near >= 1` },
		{ name: 'two words', when: `c.same >= 2`, rarity: 'words' },
		{ name: 'two words, nearly', when: `c.near >= 2` },
		{ name: 'one word', when: `c.same >= 1`, rarity: 'words' },
		{ name: 'one word, nearly', when: `c.near >= 1` },
		{ name: 'alike', when: sql.alike('a_plain', 'b_plain') },
		ELSE,
	];
}

function dateLevels(): readonly Level[] {
	const parts = ['y', 'm', 'd']
		.map((part) => `CASE WHEN a_${part} = b_${part} THEN 1 ELSE 0 END`)
		.join(' + ');
	const apart = 'abs(a_lo - b_lo)';
	const exact = 'a_digits IS NOT NULL AND b_digits IS NOT NULL';
	return [
		{ ...SAME, when: 'a_code = b_code AND a_digits IS NOT NULL' },
		{ name: 'may be the same', when: `NOT (${exact}) AND a_lo <= b_hi AND b_lo <= a_hi`, rarity: 'value' },
		{
			name: 'one slip',
			when: `${exact} AND (c.edits <= 1 OR (a_y = b_y AND a_m = b_d AND a_d = b_m))`,
		},
		{ name: 'two parts', when: `${exact} AND ${parts} >= 2` },
		{ name: 'within a month', when: `${apart} <= 31` },
		{ name: 'two slips', when: `${exact} AND c.edits <= 2` },
		{ name: 'within a year', when: `${apart} <= 366` },
		{ name: 'within ten years', when: `${apart} <= 3653` },
		ELSE,
	];
}

function codeLevels(): readonly Level[] {
	return [
		SAME,
		{ name: 'one slip', when: `c.edits <= 1` },
		{ name: 'two slips', when: `length(a_plain) > 4 AND c.edits <= 2` },
		{ name: 'begins alike', when: 'left(a_plain, 3) = left(b_plain, 3)' },
		ELSE,
	];
}

function numberLevels(): readonly Level[] {
	return [
		SAME,
		{ name: 'by one', when: 'abs(a_lo - b_lo) <= 1' },
		{ name: 'by three', when: 'abs(a_lo - b_lo) <= 3' },
		{ name: 'by ten', when: 'abs(a_lo - b_lo) <= 10' },
		ELSE,
	];
}
