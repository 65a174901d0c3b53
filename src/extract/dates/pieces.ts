/** Pieces of patterns that several date rules share. Every quantifier is bounded. */

import { thirdFromWord, thirdOf } from '../../record/index.ts';

export const GAP = '\\s{1,4}';
export const MONTH_FULL_EN =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December)';
export const MONTH_EN =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
export const MONTH_ES =
	'(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';
export const MONTH_ES_SHORT = '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\\.?';
export const DAY = '\\d{1,2}';
export const ORDINAL = '(?:st|nd|rd|th)?';
export const YEAR = '[12]\\d{3}';
export const THIRD_EN =
	'(?:(?:the\\s)?(?:early|mid|late|beginning\\sof|start\\sof|middle\\sof|end\\sof)(?:\\s|-|\\s?–\\s?)(?:in\\s)?)';
export const THIRD_ES =
	'(?:(?:a\\s)?(?:principios?|princ\\.?|ppios?\\.?|comienzos|inicios|mediados|med\\.|fines|fin|finales)\\s(?:del?\\s)?(?:mes\\sde\\s)?)';
export const WEEKDAY_EN = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const WEEKDAY_ES = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)';

const split = (words: string): readonly string[] => words.split(' ');

/** Words that call a rule: tokens in lower case, as the tokenizer cuts them. */
export const MONTH_WORDS_EN = split(
	'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
		'sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.',
);
export const MONTH_WORDS_ES = split(
	'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
);
export const MONTH_WORDS_ES_SHORT = split(
	'ene feb mar abr may jun jul ago sep set oct nov dic ene. abr. dic. feb. mar. jun. jul. sep. oct. nov.',
);
export const WEEKDAYS_EN = split('monday tuesday wednesday thursday friday saturday sunday');
export const WEEKDAYS_ES = split('lunes martes miércoles jueves viernes sábado domingo');

/** Letters and digits on neither side: `\b` knows no accents. */
export const START = '(?<![\\p{L}\\p{N}_])';
export const STOP = '(?![\\p{L}\\p{N}_])';

export function pattern(source: string, flags = ''): RegExp {
	return new RegExp(START + source + STOP, `gu${flags}`);
}

/** The third of a month, year, decade or century that words like `early` or `a fines de` name; the whole without any. */
export function third(words: string | undefined, whole: string | null): string | null {
	if (words === undefined || whole === null) return whole;
	const word = words
		.trim()
		.replace(/^(?:the|a)\s/i, '')
		.split(/[\s–-]/)[0]!;
	const which = thirdFromWord(/^pp/i.test(word) ? 'principios' : word);
	return which && thirdOf(whole, which);
}

const ONES = split(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ONES_ES = split(
	'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
);
const TENS_EN = split('twenty thirty forty fifty sixty seventy eighty ninety');
const TENS_ES = split('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa');

const NUMBERS: ReadonlyMap<string, number> = new Map([
	...(['a', 'an', 'un', 'una'] as const).map((word) => [word, 1] as const),
	...(['a couple of', 'a couple', 'un par de'] as const).map((word) => [word, 2] as const),
	...[ONES, ONES_ES].flatMap((words) => words.map((word, index) => [word, index + 1] as const)),
	...[TENS_EN, TENS_ES].flatMap((words) => words.map((word, index) => [word, 10 * index + 20] as const)),
	['veinticinco', 25],
]);
export const NUMBER_WORD = `(?:\\d{1,3}|a\\scouple(?:\\sof)?|un\\spar\\sde|(?:${TENS_EN.join('|')})-(?:${ONES.slice(0, 9).join('|')})|${[...NUMBERS.keys()].filter((word) => !word.includes(' ')).join('|')})`;

/** `three` → 3, `thirty-five` → 35; `NaN` for a word that is no number. */
export function numberOf(word: string): number {
	const plain = word.toLowerCase().replace(/\s/g, ' ');
	const [tens, ones] = plain.split('-');
	if (ones !== undefined) return (NUMBERS.get(tens!) ?? Number.NaN) + (NUMBERS.get(ones) ?? Number.NaN);
	return NUMBERS.get(plain) ?? Number(plain);
}
