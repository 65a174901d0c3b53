import {
	ANSWER_TYPES,
	COMPLIANCES,
	CUSTODY_TYPES,
	isProperty,
	LEGAL_STATUSES,
	MEASURES,
	OBLIGATION_ACTS,
	PROPERTIES,
	type Property,
} from '../../record/index.ts';
import type { CodeWords } from '../data/kind-fields.ts';
import type { Words } from './words.ts';

/** The words of each closed list that a property's codes are of. */
const WORDS: readonly (readonly [codes: readonly string[], words: CodeWords])[] = [
	[ANSWER_TYPES, 'answerTypes'],
	[COMPLIANCES, 'compliances'],
	[LEGAL_STATUSES, 'legalStatuses'],
	[MEASURES, 'measures'],
	[OBLIGATION_ACTS, 'obligationActs'],
	[CUSTODY_TYPES, 'custody'],
];

const COUNT = /^(>=|<=|[=~<>])?(\d+(?:\.\d+)?)(?: (.+))?$/u;

/** A number as it is said, `at least 1,238 people`; without what it counts where that is told beside it. */
export function countWords(
	{ number, share, code }: Pick<Words, 'number' | 'share' | 'code'>,
	value: string,
	isToldBeside: boolean,
): string {
	const [, comparator = '=', digits, unit] = COUNT.exec(value) ?? [];
	if (digits === undefined) return value;
	const isShare = unit === 'percent';
	const said = isShare ? share(Number(digits) / 100) : number(Number(digits));
	const firmly = comparator === '=' ? said : `${code('comparators', comparator)} ${said}`;
	return isShare || isToldBeside || unit === undefined ? firmly : `${firmly} ${unit}`;
}

/** What a statement says of its property, as it is shown: dates and codes in words, everything else as it stands. */
export function saidWords(
	{ date, code }: Pick<Words, 'date' | 'code'>,
	property: string,
	value: string,
): string {
	if (!isProperty(property)) return value;
	const { value: type, codes = CUSTODY_TYPES }: Property = PROPERTIES[property];
	if (type === 'date') return date(value);
	const words = type === 'code' ? WORDS.find(([list]) => list === codes)?.[1] : undefined;
	return words === undefined ? value : code(words, value);
}
