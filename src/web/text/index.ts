import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isCode, LANGUAGES, type Language } from '../../record/index.ts';
import { readSetting, writeSetting } from '../data/settings.ts';

/** The language chosen before, else the browser's, else English. */
function firstLanguage(): Language {
	const candidates = [readSetting('language', ''), ...navigator.languages.map((tag) => tag.slice(0, 2))];
	return candidates.find((tag): tag is Language => isCode(LANGUAGES, tag)) ?? 'en';
}

/** Each language is a file of its own, which comes when somebody reads in it. */
const WORDS: Readonly<Record<Language, () => Promise<object>>> = {
	en: async () => (await import('./en.ts')).en,
	es: async () => (await import('./es.ts')).es,
};

/** Sets up the language before the first page is drawn. */
export async function startText(): Promise<void> {
	i18next.on('languageChanged', (language) => {
		document.documentElement.lang = language;
	});
	const language = firstLanguage();
	await i18next.use(initReactI18next).init({
		lng: language,
		// Every language is complete: a test sees to it.
		fallbackLng: false,
		resources: { [language]: { translation: await WORDS[language]() } },
		// React escapes; escaping twice would show entities.
		interpolation: { escapeValue: false },
	});
}

export function changeLanguage(language: Language): void {
	writeSetting('language', language);
	void WORDS[language]().then((words) => {
		i18next.addResourceBundle(language, 'translation', words);
		return i18next.changeLanguage(language);
	});
}
