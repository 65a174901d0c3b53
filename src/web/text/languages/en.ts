import type { ScreenLanguage } from '../languages.ts';

export const language: ScreenLanguage = {
	tag: 'en',
	name: 'English',
	dir: 'ltr',
	text: async () => (await import('../en.ts')).en,
	record: 'en',
};
