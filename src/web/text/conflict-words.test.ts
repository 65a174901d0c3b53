import { expect, test } from 'vitest';
import type { RelationJson } from '../../api/index.ts';
import { relationSentence, relationTitle } from './conflict-words.ts';
import type { Words } from './words.ts';

/** Words that show what they were given. */
const words = {
	t: (key: string, given: Record<string, unknown> = {}) =>
		`${key} ${Object.entries(given)
			.map(([name, value]) => `${name}=${String(value)}`)
			.join(' ')}`,
	list: (items: readonly string[]) => items.join(' and '),
	property: (name: string) => name,
	code: (_vocabulary: string, code: string) => code,
	number: String,
	share: String,
	date: (edtf: string) => edtf,
} as unknown as Words;

function aRelation(
	given: Partial<RelationJson>,
	sides: readonly (Partial<RelationJson['sides'][number]> & { readonly by: string })[],
): RelationJson {
	return {
		relation: 'conflict',
		kind: 'value',
		property: 'count',
		note: '',
		statements: [],
		quotes: [],
		...given,
		sides: sides.map(({ by, ...side }) => ({
			value: '',
			voices: [{ label: by, act: 'says' }],
			said: [],
			statements: [],
			quotes: [],
			...side,
		})),
	};
}

test('two definitions name the word, and who does not mean the same by it', () => {
	const definitions = aRelation({ kind: 'definition', property: 'criterion' }, [
		{ by: 'the ministry', of: 'camp', value: 'a place of more than 100 people' },
		{ by: 'Ana Ordaz', of: 'camp', value: 'a place that nobody may leave' },
	]);
	expect(relationTitle(words, definitions)).toBe('conflicts.word word=camp');
	expect(relationSentence(words, definitions)).toBe(
		'conflicts.why.definition word=camp voices=the ministry and Ana Ordaz',
	);
});

test('a disputed word names what it is used for', () => {
	const dispute = aRelation({ kind: 'polarity', property: 'word' }, [
		{ by: 'the mayor', of: 'Grey Mill', value: 'affirms', types: ['hostel'] },
		{ by: 'Ana Ordaz', of: 'Grey Mill', value: 'denies', types: ['hostel'] },
	]);
	expect(relationSentence(words, dispute)).toContain('types=hostel thing=Grey Mill');
});

test('of many sides it says how many they are, and who says them', () => {
	const sides = ['95', '99', '4.6', '0.4'].map((share) => ({ by: 'the paper', value: `${share} percent` }));
	expect(relationSentence(words, aRelation({ relation: 'different-scope' }, sides))).toBe(
		'conflicts.why.manyScopes count=4 property=count voices=the paper',
	);
	expect(relationSentence(words, aRelation({ relation: 'different-scope' }, sides.slice(2)))).toBe(
		'conflicts.why.different-scope property=count sides=0.046 (the paper); 0.004 (the paper)',
	);
});
