import type { ProposalJson } from '../../api/index.ts';
import {
	ANSWER_TYPES,
	COMPARATORS,
	COMPLIANCES,
	CUSTODY_TYPES,
	DATE_BASES,
	LEGAL_STATUSES,
	LEGAL_TYPES,
	MEASURES,
	MENTION_TYPES,
	type MentionType,
	OBLIGATION_ACTS,
	POLARITIES,
	QUOTE_TYPES,
	UTTERANCES,
} from '../../record/index.ts';
import type { Selected } from './selection.ts';

/** Whose words say a code on screen. */
export type CodeWords =
	| 'custody'
	| 'comparators'
	| 'codes'
	| 'obligationActs'
	| 'compliances'
	| 'legalStatuses'
	| 'legalTypes'
	| 'answerTypes'
	| 'termPolarity'
	| 'measures'
	| 'utterances';

/** One slot in a form. */
export type Field = {
	readonly name: string;
	/** Shown before more fields are asked for. */
	readonly first?: boolean;
} & (
	| {
			/** Chosen from a list: `code` stands bare in its slot, `slot-code` is a slot's value and may be left out. */
			readonly input: 'code' | 'slot-code';
			readonly codes: readonly string[];
			readonly words: CodeWords;
	  }
	/** One of two, as a bare true or false. */
	| { readonly input: 'either'; readonly yes: string; readonly no: string }
	| { readonly input: 'name'; readonly of: readonly MentionType[] }
	| { readonly input: 'text' | 'long' | 'texts' | 'date' | 'number' | 'flag' }
);

const PERSONS = ['person', 'group'] as const;
const PLACES = ['facility', 'place'] as const;
const BODIES = ['organization', 'person', 'group'] as const;

const STATUS: readonly Field[] = [
	{ name: 'status', input: 'slot-code', codes: LEGAL_STATUSES, words: 'legalStatuses' },
	{ name: 'since', input: 'date' },
];

/** The form of every kind, in the order in which a reading is read. */
export const KIND_FIELDS: Readonly<Record<ProposalJson['kind'], readonly Field[]>> = {
	custody: [
		{ name: 'type', input: 'code', codes: CUSTODY_TYPES, words: 'custody', first: true },
		{ name: 'who', input: 'name', of: PERSONS, first: true },
		{ name: 'at', input: 'name', of: PLACES, first: true },
		{ name: 'on', input: 'date', first: true },
		{ name: 'by', input: 'name', of: BODIES },
		{ name: 'from', input: 'name', of: PLACES },
		{ name: 'to', input: 'name', of: PLACES },
		{ name: 'until', input: 'date' },
		{ name: 'current', input: 'text' },
		{ name: 'time', input: 'text' },
		{ name: 'authority', input: 'text' },
	],
	quote: [
		{ name: 'content', input: 'long', first: true },
		{ name: 'speaker', input: 'name', of: BODIES, first: true },
		{ name: 'type', input: 'code', codes: QUOTE_TYPES, words: 'codes', first: true },
		{ name: 'cue', input: 'text' },
	],
	quantity: [
		{ name: 'comparator', input: 'code', codes: COMPARATORS, words: 'comparators', first: true },
		{ name: 'value', input: 'number', first: true },
		{ name: 'unit', input: 'text', first: true },
		{ name: 'counted', input: 'text', first: true },
		{ name: 'low', input: 'number' },
		{ name: 'high', input: 'number' },
		{ name: 'base', input: 'text' },
		{ name: 'measure', input: 'slot-code', codes: MEASURES, words: 'measures' },
		{ name: 'at', input: 'name', of: PLACES },
		{ name: 'on', input: 'date' },
		{ name: 'during', input: 'date' },
		{ name: 'partOf', input: 'text' },
		{ name: 'group', input: 'name', of: ['group'] },
		{ name: 'figurative', input: 'flag' },
	],
	order: [
		{ name: 'issuer', input: 'name', of: BODIES, first: true },
		{ name: 'act', input: 'slot-code', codes: OBLIGATION_ACTS, words: 'obligationActs', first: true },
		{ name: 'addressee', input: 'name', of: BODIES, first: true },
		{ name: 'what', input: 'long', first: true },
		{ name: 'deadline', input: 'date', first: true },
		{ name: 'on', input: 'date', first: true },
		{ name: 'time', input: 'text' },
		{ name: 'utterance', input: 'slot-code', codes: UTTERANCES, words: 'utterances' },
		{ name: 'deadlineTime', input: 'text' },
		{ name: 'protected', input: 'name', of: PERSONS },
		{ name: 'order', input: 'text' },
		{ name: 'identifier', input: 'text' },
		{ name: 'proceeding', input: 'text' },
		{ name: 'authority', input: 'text' },
		...STATUS,
	],
	compliance: [
		{ name: 'obligation', input: 'long', first: true },
		{ name: 'done', input: 'slot-code', codes: COMPLIANCES, words: 'compliances', first: true },
		{ name: 'by', input: 'name', of: BODIES, first: true },
		{ name: 'on', input: 'date', first: true },
		{ name: 'time', input: 'text' },
		...STATUS,
	],
	inquiry: [
		{ name: 'asked', input: 'name', of: BODIES, first: true },
		{ name: 'answerType', input: 'code', codes: ANSWER_TYPES, words: 'answerTypes', first: true },
		{ name: 'by', input: 'name', of: BODIES, first: true },
		{ name: 'what', input: 'text', first: true },
		{ name: 'answer', input: 'long' },
		{ name: 'about', input: 'name', of: [...BODIES, ...PLACES] },
		{ name: 'through', input: 'text' },
		{ name: 'on', input: 'date' },
		{ name: 'deadline', input: 'date' },
		{ name: 'reminder', input: 'date' },
		{ name: 'ours', input: 'flag' },
	],
	term: [
		{ name: 'term', input: 'text', first: true },
		{ name: 'about', input: 'name', of: [...PLACES, ...BODIES], first: true },
		{ name: 'polarity', input: 'code', codes: POLARITIES, words: 'termPolarity', first: true },
		{ name: 'ground', input: 'long' },
	],
	definition: [
		{ name: 'term', input: 'text', first: true },
		{ name: 'criteria', input: 'texts', first: true },
	],
	process: [
		{ name: 'denied', input: 'either', yes: 'denied', no: 'given', first: true },
		{ name: 'right', input: 'text', first: true },
		{ name: 'who', input: 'name', of: PERSONS, first: true },
		{ name: 'on', input: 'date' },
	],
	legal: [
		{ name: 'type', input: 'code', codes: LEGAL_TYPES, words: 'legalTypes', first: true },
		{ name: 'name', input: 'text', first: true },
		{ name: 'identifier', input: 'text', first: true },
		{ name: 'court', input: 'name', of: BODIES },
	],
	mention: [
		{ name: 'name', input: 'text', first: true },
		{ name: 'type', input: 'code', codes: MENTION_TYPES, words: 'codes', first: true },
	],
	date: [
		{ name: 'date', input: 'date', first: true },
		{ name: 'basis', input: 'code', codes: DATE_BASES, words: 'codes', first: true },
	],
};

/** Which slot takes words that a person selected, and the codes that are likeliest beside them. */
const OPENING: Readonly<
	Partial<Record<ProposalJson['kind'], { readonly words?: string; readonly codes?: object }>>
> = {
	quote: { words: 'content', codes: { type: 'direct' } },
	quantity: { words: 'counted', codes: { comparator: '=', figurative: false } },
	order: { words: 'what' },
	term: { words: 'term', codes: { polarity: 'affirms' } },
	process: { words: 'right', codes: { denied: true } },
	legal: { words: 'name' },
};

/** What the form of a kind opens with when words are selected; a custody event is guessed from its words instead. */
export function openingSlots(kind: ProposalJson['kind'], selected: Selected): ProposalJson['slots'] {
	const { words, codes = {} } = OPENING[kind] ?? {};
	const { start, end, quote } = selected;
	return {
		...codes,
		...(words === undefined ? {} : { [words]: { value: quote, start, end, exact: quote } }),
	};
}
