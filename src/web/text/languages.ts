import type { Language } from '../../record/index.ts';
import type { Text } from './en.ts';

/** A language of the screen: one file in `languages/`, and nothing else knows of it. */
export type ScreenLanguage = {
	/** BCP 47; numbers, lists, plurals and hours follow it. */
	readonly tag: string;
	/** What its speakers call it. */
	readonly name: string;
	readonly dir: 'ltr' | 'rtl';
	/** Asked for when somebody reads in it. */
	readonly text: () => Promise<Text>;
	/** Which of the two that the record itself speaks stands in where this file says nothing: labels of properties, lists of a register's fields, messages. */
	readonly record: Language;
	/** A date of the record in words. */
	readonly date?: (edtf: string) => string;
	/** What a property is called; `undefined` where it has no word for it. */
	readonly property?: (name: string) => string | undefined;
};

const files = import.meta.glob<{ language: ScreenLanguage }>('./languages/*.ts', { eager: true });

/** All there are, by their names, English first: it stands in wherever another lacks a word. */
export const SCREEN_LANGUAGES: readonly ScreenLanguage[] = Object.values(files)
	.map(({ language }) => language)
	.sort(
		(one, other) => Number(other.tag === 'en') - Number(one.tag === 'en') || (one.tag < other.tag ? -1 : 1),
	);

/** The language of a tag or of its first part: `es-AR` is Spanish; `null` where there is none. */
export function languageOf(tag: string): ScreenLanguage | null {
	const [first] = tag.split('-');
	return (
		SCREEN_LANGUAGES.find((one) => one.tag === tag) ??
		SCREEN_LANGUAGES.find((one) => one.tag === first) ??
		null
	);
}
