/** Pieces of patterns that several date rules share. Every quantifier is bounded. */

export const GAP = '\\s{1,4}';
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
	'(?:(?:a\\s)?(?:principios|comienzos|inicios|mediados|fines|finales)\\sdel?\\s(?:mes\\sde\\s)?)';
export const WEEKDAY_EN = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const WEEKDAY_ES = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)';

/** Letters and digits on neither side: `\b` knows no accents. */
export const START = '(?<![\\p{L}\\p{N}_])';
export const STOP = '(?![\\p{L}\\p{N}_])';

export function pattern(source: string, flags = ''): RegExp {
	return new RegExp(START + source + STOP, `gu${flags}`);
}

const NUMBERS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	un: 1,
	una: 1,
	uno: 1,
	dos: 2,
	tres: 3,
	cuatro: 4,
	cinco: 5,
	seis: 6,
	siete: 7,
	ocho: 8,
	nueve: 9,
	diez: 10,
	once: 11,
	doce: 12,
	quince: 15,
	veinte: 20,
	treinta: 30,
};
export const NUMBER_WORD = `(?:\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;

/** `three` → 3; `NaN` for a word that is no number. */
export function numberOf(word: string): number {
	return NUMBERS[word.toLowerCase()] ?? Number(word);
}
