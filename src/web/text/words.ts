import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate, isProperty, type Language, PROPERTIES } from '../../record/index.ts';
import type { CodeWords } from '../data/kind-fields.ts';
import { dateFormat, listFormat, numberFormat } from './formats.ts';
import { languageOf } from './languages.ts';

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
	/** Of the two that the record itself speaks, the one to show its own labels in. */
	readonly language: Language;
	/** The language of the screen, for what Intl formats. */
	readonly tag: string;
	readonly code: (vocabulary: Vocabulary, code: string) => string;
	/** Whether a vocabulary has words for a code. */
	readonly has: (vocabulary: Vocabulary, code: string) => boolean;
	readonly date: (edtf: string) => string;
	readonly number: (value: number) => string;
	/** Of a whole that is 1. */
	readonly percent: (share: number) => string;
	/** Of a whole that is 1, as exactly as somebody says it: `99.99%` is not `100%`. */
	readonly share: (share: number) => string;
	/** Several as one reads them out: `a, b and c`; `or` where one of them is meant; `unit` where more could follow. */
	readonly list: (items: readonly string[], how?: 'conjunction' | 'disjunction' | 'unit') => string;
	/** With its sign and one decimal, as what a field weighs. */
	readonly signed: (value: number) => string;
	/** A day with its time, by this computer's clock. */
	readonly moment: (at: number) => string;
	/** Of day, by this computer's clock. */
	readonly time: (at: number) => string;
	readonly property: (name: string) => string;
};

const same = (text: string) => text;
/** Words of another direction, kept together: without it `4 March` would read `March 4` among Hebrew letters. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** Made once for each language: a page calls for them hundreds of times. */
const made = new WeakMap<TFunction, Words>();

/** What every component says its words with. */
export function useWords(): Words {
	const { t, i18n } = useTranslation();
	const known = made.get(t);
	if (known !== undefined) return known;
	const words = wordsOf(t, i18n);
	made.set(t, words);
	return words;
}

function wordsOf(t: TFunction, i18n: i18n): Words {
	const screen = languageOf(i18n.language);
	const language = screen?.record ?? 'en';
	const tag = screen?.tag ?? 'en';
	const has = (vocabulary: Vocabulary, code: string) => i18n.exists(`${vocabulary}.${code}`);
	return {
		t,
		language,
		tag,
		// `code` is a key of the vocabulary here, so the path exists; the table of keys is too large for the type.
		code: (vocabulary, code) =>
			has(vocabulary, code) ? (t as (path: string) => string)(`${vocabulary}.${code}`) : code,
		has,
		date: (edtf) =>
			screen?.date?.(edtf) ?? (screen?.dir === 'rtl' ? isolated : same)(formatDate(edtf, language)),
		number: (value) => numberFormat(tag, {}).format(value),
		percent: (share) => numberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share),
		share: (share) => numberFormat(tag, { style: 'percent', maximumFractionDigits: 6 }).format(share),
		list: (items, type = 'conjunction') =>
			listFormat(tag, { type, style: type === 'unit' ? 'short' : 'long' }).format(items),
		signed: (value) =>
			numberFormat(tag, {
				signDisplay: 'exceptZero',
				minimumFractionDigits: 1,
				maximumFractionDigits: 1,
			})
				.format(value)
				.replace('-', '−'),
		moment: (at) => dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
		time: (at) => dateFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(at),
		property: (name) =>
			screen?.property?.(name) ?? (isProperty(name) ? PROPERTIES[name].label[language] : name),
	};
}
