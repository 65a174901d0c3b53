import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languageOf, SCREEN_LANGUAGES } from './languages.ts';

it('knows each language by its file alone, English first', () => {
	const files = readdirSync(join(import.meta.dirname, 'languages')).map((file) => file.replace('.ts', ''));
	expect(SCREEN_LANGUAGES.map(({ tag }) => tag).sort()).toEqual(files.sort());
	expect(SCREEN_LANGUAGES[0]?.tag).toBe('en');
});

it('has tags that numbers, lists and plurals can follow', () => {
	for (const { tag } of SCREEN_LANGUAGES) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
});

it('finds a language by its first part, and none where there is none', () => {
	expect(languageOf('es-AR')?.tag).toBe('es');
	expect(languageOf('tlh')).toBeNull();
});
