import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readSetting, writeSetting } from '../data/settings.ts';
import { languageOf } from './languages.ts';
import { withPlurals } from './plurals.ts';

/** The language chosen before, else the browser's, else English. */
function firstLanguage(): string {
	for (const tag of [readSetting('language', ''), ...navigator.languages]) {
		const language = languageOf(tag);
		if (language !== null) return language.tag;
	}
	return 'en';
}

/** The texts of a language, which come when somebody reads in it. */
async function wordsOf(tag: string): Promise<object> {
	const language = languageOf(tag);
	return language === null ? {} : withPlurals(await language.text(), tag);
}

/** Sets up the language before the first page is drawn. */
export async function startText(): Promise<void> {
	i18next.on('languageChanged', (tag) => {
		document.documentElement.lang = tag;
		document.documentElement.dir = languageOf(tag)?.dir ?? 'ltr';
	});
	const language = firstLanguage();
	await i18next.use(initReactI18next).init({
		lng: language,
		// Every language is complete: a test sees to it.
		fallbackLng: false,
		resources: { [language]: { translation: await wordsOf(language) } },
		// React escapes; escaping twice would show entities.
		interpolation: { escapeValue: false },
	});
}

export function changeLanguage(tag: string): void {
	writeSetting('language', tag);
	void wordsOf(tag).then((words) => {
		i18next.addResourceBundle(tag, 'translation', words);
		return i18next.changeLanguage(tag);
	});
}
