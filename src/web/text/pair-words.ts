import type { ComparedFieldJson } from '../../api/index.ts';
import { parseDate } from '../../record/index.ts';
import type { SamePair } from '../data/pairs.ts';
import type { Words } from './words.ts';

const DATES: ReadonlySet<string> = new Set(['born', 'days', 'when', 'deadline']);
/** Vocabularies in which a field's values are codes; a value of none of them is shown as it stands. */
const CODES = {
	type: ['custody', 'compliances', 'legalTypes'],
	act: ['obligationActs'],
	measure: ['measures'],
} as const;

/** One value of what was compared: a date or a code in the language of the screen, words as they were written. */
export function fieldValueWords(
	{ code, date }: Words,
	field: ComparedFieldJson['field'] | keyof typeof CODES,
	value: string,
): string {
	if (DATES.has(field)) return parseDate(value) === null ? value : date(value);
	const vocabularies = CODES[field as keyof typeof CODES] ?? [];
	for (const vocabulary of vocabularies) {
		const words = code(vocabulary, value);
		if (words !== value) return words;
	}
	return value;
}

/** What an event is called by, which bears no name of its own: what happened, when and where, as one side tells it. */
export function eventWords(
	words: Words,
	{ fields }: SamePair,
	side: 'left' | 'right',
): { readonly title: string; readonly who: string | null } | null {
	const first = (name: string) => fields.find(({ field }) => field === name)?.[side][0];
	const [type, who] = [first('type'), first('who')];
	if (type === undefined) return null;
	const parts = (['type', 'when', 'where'] as const).flatMap((name) => {
		const value = first(name);
		return value === undefined ? [] : [fieldValueWords(words, name as keyof typeof CODES, value)];
	});
	return { title: parts.join(' · '), who: who ?? null };
}
