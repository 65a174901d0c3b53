import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isCode, LANGUAGES, type Language } from '../../record/index.ts';
import { readSetting, writeSetting } from '../data/settings.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/** The language chosen before, else the browser's, else English. */
function firstLanguage(): Language {
	const candidates = [readSetting('language', ''), ...navigator.languages.map((tag) => tag.slice(0, 2))];
	return candidates.find((tag): tag is Language => isCode(LANGUAGES, tag)) ?? 'en';
}

/** Sets up both languages before the first page is drawn. */
export async function startText(): Promise<void> {
	i18next.on('languageChanged', (language) => {
		document.documentElement.lang = language;
	});
	await i18next.use(initReactI18next).init({
		lng: firstLanguage(),
		fallbackLng: 'en',
		resources: { en: { translation: en }, es: { translation: es } },
		// React escapes; escaping twice would show entities.
		interpolation: { escapeValue: false },
	});
}

export function changeLanguage(language: Language): void {
	writeSetting('language', language);
	void i18next.changeLanguage(language);
}
