import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readSetting, writeSetting } from '../data/settings.ts';
import { languageOf, SCREEN_LANGUAGES } from './languages.ts';
import { withPlurals } from './plurals.ts';

/** The language chosen before, else the browser's, else English. */
function firstLanguage(): string {
	for (const tag of [readSetting('language', ''), ...navigator.languages]) {
		const language = languageOf(tag);
		if (language !== null) return language.tag;
	}
	return 'en';
}

/** Sets up every language before the first page is drawn. */
export async function startText(): Promise<void> {
	i18next.on('languageChanged', (tag) => {
		document.documentElement.lang = tag;
		document.documentElement.dir = languageOf(tag)?.dir ?? 'ltr';
	});
	await i18next.use(initReactI18next).init({
		lng: firstLanguage(),
		fallbackLng: 'en',
		resources: Object.fromEntries(
			SCREEN_LANGUAGES.map(({ tag, text }) => [tag, { translation: withPlurals(text, tag) }]),
		),
		// React escapes; escaping twice would show entities.
		interpolation: { escapeValue: false },
	});
}

export function changeLanguage(tag: string): void {
	writeSetting('language', tag);
	void i18next.changeLanguage(tag);
}
