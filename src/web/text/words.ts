import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, isProperty, type Language, PROPERTIES } from '../../record/index.ts';
import type { CodeWords } from '../data/kind-fields.ts';
import { en } from './en.ts';

/** Vocabularies whose codes arrive as plain text; an unknown code is shown as it is, never hidden. */
type Vocabulary =
	| 'states'
	| 'custody'
	| 'kinds'
	| 'acts'
	| 'polarity'
	| 'force'
	| 'hedge'
	| 'slots'
	| 'comparators'
	| 'codes'
	| 'opinions'
	| 'likeness'
	| 'changedBy'
	| 'complianceStates'
	| 'pairFields'
	| CodeWords
	| 'roles'
	| 'roleHelp'
	| 'entityKinds'
	| 'langs'
	| 'blocks'
	| 'families'
	| 'questions'
	| 'entryTypes';

export type Words = {
	readonly t: TFunction;
	readonly language: Language;
	readonly code: (vocabulary: Vocabulary, code: string) => string;
	readonly date: (edtf: string) => string;
	readonly number: (value: number) => string;
	/** With its sign and one decimal, as what a field weighs. */
	readonly signed: (value: number) => string;
	/** A day with its time, by this computer's clock. */
	readonly moment: (at: number) => string;
	/** Of day, by this computer's clock. */
	readonly time: (at: number) => string;
	readonly property: (name: string) => string;
};

/** What every component says its words with. */
export function useWords(): Words {
	const { t, i18n } = useTranslation();
	const language: Language = i18n.language.startsWith('es') ? 'es' : 'en';
	return {
		t,
		language,
		// `code` is a key of the vocabulary here, so the path exists; the table of keys is too large for the type.
		code: (vocabulary, code) =>
			Object.hasOwn(en[vocabulary], code) ? (t as (path: string) => string)(`${vocabulary}.${code}`) : code,
		date: (edtf) => formatDate(edtf, language),
		number: (value) => new Intl.NumberFormat(language).format(value),
		signed: (value) =>
			new Intl.NumberFormat(language, {
				signDisplay: 'exceptZero',
				minimumFractionDigits: 1,
				maximumFractionDigits: 1,
			})
				.format(value)
				.replace('-', '−'),
		moment: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
		time: (at) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at),
		property: (name) => (isProperty(name) ? PROPERTIES[name].label[language] : name),
	};
}
