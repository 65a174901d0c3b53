import { expect, it } from 'vitest';
import { hyphenBetween, vocabularyOf } from './hyphens.ts';

it.each([
	['Ar-', 'mando', ''],
	['COVID-', '19', '-'],
	['RAYO-', 'Vedia', '-'],
	['higher-', 'level', '-'],
	['self-', 'harm', '-'],
	['follow-', 'up', '-'],
	['over-the-', 'counter', '-'],
	['Sani-', 'dad', ''],
	['deten-', 'ción', ''],
	// The document writes both of these elsewhere.
	['re-', 'moved', ''],
	['cardio-', 'pulmonary', '-'],
	['blood-', 'stained', '-'],
])('joins %s %s with "%s"', (before, after, hyphen) => {
	const vocabulary = vocabularyOf([
		'he was removed from cardio-pulmonary care at night',
		'the blood on a stained shirt was his',
	]);
	expect(hyphenBetween(before, after, vocabulary)).toBe(hyphen);
});
