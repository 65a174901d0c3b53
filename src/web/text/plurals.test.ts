import i18next from 'i18next';
import { expect, it } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';
import { withPlurals } from './plurals.ts';

it('says a million in Spanish, which has a form of its own for it', async () => {
	const i18n = i18next.createInstance();
	await i18n.init({
		lng: 'es',
		fallbackLng: 'en',
		resources: { en: { translation: en }, es: { translation: withPlurals(es, 'es') } },
	});
	expect(i18n.t('start.proposals', { count: 1_000_000 })).toBe('1.000.000 propuestas esperan');
	expect(i18n.t('start.proposals', { count: 1 })).toBe('1 propuesta espera');
});

it('adds the forms of a language that has six, and keeps those that are told', () => {
	expect(withPlurals({ rows_one: 'a', rows_few: 'b', rows_other: 'c' }, 'ar')).toEqual({
		rows_zero: 'c',
		rows_one: 'a',
		rows_two: 'c',
		rows_few: 'b',
		rows_many: 'c',
		rows_other: 'c',
	});
});
