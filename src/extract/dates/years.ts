import { centuryFromRoman, seasonFromName, thirdFromWord, thirdOf } from '../../record/index.ts';
import type { DateRule } from './hit.ts';
import { GAP, pattern, THIRD_EN, THIRD_ES, YEAR } from './pieces.ts';

function third(words: string | undefined, whole: string): string | null {
	if (words === undefined) return whole;
	const which = thirdFromWord(words.replace(/^(?:the|a)\s/i, '').split(/[\s–-]/)[0]!);
	return which && thirdOf(whole, which);
}

const ORDINALS: Readonly<Record<string, number>> = {
	sixteenth: 16,
	seventeenth: 17,
	eighteenth: 18,
	nineteenth: 19,
	twentieth: 20,
	'twenty-first': 21,
};
const TENS_ES: Readonly<Record<string, string>> = {
	veinte: '2',
	treinta: '3',
	cuarenta: '4',
	cincuenta: '5',
	sesenta: '6',
	setenta: '7',
	ochenta: '8',
	noventa: '9',
};

/** Century n is (n−1)XX: the 19th is `18XX`. */
function century(n: number): string | null {
	return n >= 11 && n <= 21 ? `${n - 1}XX` : null;
}

/** What stands before a four-digit number that is no year: a quantity, a label, money, a street. */
const NOT_A_YEAR_BEFORE =
	/(?:[$£€§#/]|(?<!\p{L})(?:over|about|nearly|almost|some|least|most|than|approximately|up to|roughly|around|n[º°o]s?\.?|nros?\.?|núm\.?|no\.|section|sec\.|rule|room|unit|form|art\.?|artículos?|article|ley|law|page|págs?\.?|pp?\.|folios?|caja|carpeta|box|doc\.?|docket|ecf|case|bulto|reqs?\.?|legajo|más de|menos de|unos|unas|casi|cerca de|alrededor de|u\.s\.c\.|c\.f\.r\.|f\.\d?d|avenida|avda\.?|calle|ruta|km|kilómetro|route|highway|suite|apartamento|apto\.?|at approximately|coronavirus|coronavirus disease|covid|piso|rs\.?|us\$))\s{0,4}$/iu;
const NOT_A_YEAR_AFTER =
	/^\s{0,2}(?:%|hours|hrs|hs\b|horas|people|persons|personas|detainees|inmates|prisoners|presos|detenidos|individuals|migrants|deaths|cases|casos|miles|kilómetros|kilometers|metros|feet|pounds|dollars|dólares|pesos|mg|ml|mL|calories|beds|camas|times|veces|u\.s\.|f\.|s\. ?ct|[-–]\s?(?:bed|page|mile|person))/iu;

export const YEAR_RULES: readonly DateRule[] = [
	{
		rule: 'year/range',
		pattern: pattern(`([12][089]\\d\\d)(?:\\s?[-–/]\\s?|\\s(?:to|through|a|al|hasta)\\s)((?:19|20)?\\d\\d)`),
		read: ([, from, to], before, after) => {
			if (
				NOT_A_YEAR_BEFORE.test(before) ||
				NOT_A_YEAR_AFTER.test(after) ||
				/[-/.]$/.test(before) ||
				/^[-/.]\d/.test(after)
			)
				return null;
			const until = to!.length === 2 ? from!.slice(0, 2) + to : to!;
			return from! < until && Number(until) - Number(from) < 100 ? `${from}/${until}` : null;
		},
	},
	{
		rule: 'year/bare',
		pattern: pattern(`(${THIRD_EN}|${THIRD_ES})?(?:FY\\s?)?(1[6-9]\\d\\d|20[0-4]\\d)`, 'i'),
		read: ([words, early, year], before, after) => {
			if (/^FY/i.test(words) || /(?:fiscal year|FY)\s$/i.test(before)) return null;
			if (NOT_A_YEAR_BEFORE.test(before) || NOT_A_YEAR_AFTER.test(after)) return null;
			if (
				/[\p{L}\p{N}][-/:,]$|\p{N}\.$|[-/]$/u.test(before) ||
				/^(?:[-/:]\p{N}|[.,]\d|-\p{L}|[º°])/u.test(after)
			)
				return null;
			// Beyond living memory a number needs to be said as a year.
			if (
				Number(year) < 1900 &&
				early === undefined &&
				!/(?:in|of|since|by|from|until|en|de|del|desde|hasta|año|act|\()\s?$/i.test(before)
			)
				return null;
			return third(early, year!);
		},
	},
	{
		rule: 'year/decade',
		pattern: pattern(`(${THIRD_EN})?(1[89]|20)(\\d)0(?:s|['’]s)`, 'i'),
		read: ([, early, head, tens]) => third(early, `${head}${tens}X`),
	},
	{
		rule: 'year/decade-es',
		pattern: pattern(
			`(${THIRD_ES})?(?:los\\s)?(?:años|década\\s(?:del?|de\\slos)(?:\\saños)?)\\s(?:19)?(\\d)0`,
			'i',
		),
		read: ([, early, tens]) => third(early?.replace(/\s$/, ''), `19${tens}X`),
	},
	{
		rule: 'year/decade-word-es',
		pattern: pattern(
			`(${THIRD_ES})?(?:los\\s)?(?:años|década\\s(?:del?|de\\slos)(?:\\saños)?)\\s(${Object.keys(TENS_ES).join('|')})`,
			'i',
		),
		read: ([, early, tens]) => third(early, `19${TENS_ES[tens!.toLowerCase()]}X`),
	},
	{
		rule: 'year/century',
		pattern: pattern(
			`(${THIRD_EN})?(1[1-9]th|20th|21st|${Object.keys(ORDINALS).join('|')})[\\s-]century`,
			'i',
		),
		read: ([, early, ordinal]) => {
			const whole = century(ORDINALS[ordinal!.toLowerCase()] ?? Number.parseInt(ordinal!, 10));
			return whole && third(early, whole);
		},
	},
	{
		rule: 'year/century-es',
		pattern: pattern(`(${THIRD_ES})?(?:el\\s)?siglo\\s([IVX]{1,5})`, 'i'),
		read: ([, early, numeral]) => {
			const whole = century(centuryFromRoman(numeral!) ?? 0);
			return whole && third(early, whole);
		},
	},
	{
		rule: 'year/season',
		pattern: pattern(
			`(spring|summer|fall|autumn|winter|primavera|verano|otoño|invierno),?${GAP}(?:of\\s|del?\\s)?(${YEAR})`,
			'i',
		),
		read: ([, name, year]) => `${year}-${seasonFromName(name!)}`,
	},
];
