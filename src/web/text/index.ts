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

/** The texts of a language, which come when somebody reads in it; of one that is not there, of none. */
async function textsOf(tag: string) {
	return withPlurals((await languageOf(tag)?.text()) ?? {}, tag);
}

/**
 * Sets up the language before the first page is drawn. The texts of the browser's language are asked for at once, while
 * it is not yet known whether somebody chose another.
 */
export async function startText(settings: Promise<void>): Promise<void> {
	i18next.on('languageChanged', (tag) => {
		document.documentElement.lang = tag;
		document.documentElement.dir = languageOf(tag)?.dir ?? 'ltr';
	});
	void languageOf(firstLanguage())?.text();
	await settings;
	const tag = firstLanguage();
	await i18next.use(initReactI18next).init({
		lng: tag,
		// Every language is complete: a test sees to it.
		fallbackLng: false,
		resources: { [tag]: { translation: await textsOf(tag) } },
		// React escapes; escaping twice would show entities.
		interpolation: { escapeValue: false },
		// Else every number in a text makes a formatter of its own: a tenth of what the first page takes.
		cacheInBuiltFormats: true,
	});
}

export function changeLanguage(tag: string): void {
	writeSetting('language', tag);
	void textsOf(tag).then((texts) => {
		i18next.addResourceBundle(tag, 'translation', texts);
		return i18next.changeLanguage(tag);
	});
}
