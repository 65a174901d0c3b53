import { expect, it } from 'vitest';
import { hyphenBetween, vocabularyOf } from './hyphens.ts';

const LINES = ['he was removed from cardio-pulmonary care at night', 'the blood on a stained shirt was his'];

it.each([
	['Ar-', 'mando', ''],
	['COVID-', '19', '-'],
	['RAYO-', 'Vedia', '-'],
	['higher-', 'level', '-'],
	['self-', 'harm', '-'],
	['follow-', 'up', '-'],
	['x-', 'ray', '-'],
	['over-the-', 'counter', '-'],
	['Sani-', 'dad', ''],
	['deten-', 'ción', ''],
	// The document writes both of these elsewhere, and the parts of the third.
	['re-', 'moved', ''],
	['cardio-', 'pulmonary', '-'],
	['blood-', 'stained', '-'],
])('joins %s %s with "%s"', (before, after, hyphen) => {
	expect(hyphenBetween(before, after, vocabularyOf(LINES))).toBe(hyphen);
});

it('keeps hyphens in a long document that breaks no words, but for names', () => {
	const long = Array<string>(100).fill('a line that ends as lines do');
	expect(hyphenBetween('life-', 'threatening', vocabularyOf(long))).toBe('-');
	expect(hyphenBetween('veno-', 'venous', vocabularyOf(long))).toBe('-');
	expect(hyphenBetween('Ar-', 'mando', vocabularyOf(long))).toBe('');
	const breaking = [...long, ...Array<string>(6).fill('there he was de-'), 'tained'].flatMap((line) => [
		line,
		'tained',
	]);
	expect(hyphenBetween('provi-', 'sional', vocabularyOf(breaking))).toBe('');
});
