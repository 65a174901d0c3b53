import type { ScreenLanguage } from '../languages.ts';

export const language: ScreenLanguage = {
	tag: 'es',
	name: 'Español',
	dir: 'ltr',
	text: async () => (await import('../spanish.ts')).spanish(),
	record: 'es',
};
