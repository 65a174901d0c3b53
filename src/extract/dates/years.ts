import { centuryFromRoman, seasonFromName } from '../../record/index.ts';
import { type DateRule, FOUR_DIGITS } from './hit.ts';
import { GAP, pattern, THIRD_EN, THIRD_ES, third, YEAR } from './pieces.ts';

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

/** The tokenizer keeps `nineteenth-century` in one piece. */
const CENTURY_WORDS = Object.keys(ORDINALS).map((word) => `${word}-century`);

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
		words: [FOUR_DIGITS],
		pattern: pattern(
			`([12][089]\\d\\d)(\\s?[-–/]\\s?|\\s(?:to|through|until|a|al|hasta)\\s)((?:19|20)?\\d\\d)`,
		),
		read: ([, from, joint, to], before, after) => {
			if (to!.length === 2 && !/[-–/]/.test(joint!)) return null;
			// `over 2000 – 2050`: through these years, where nothing is counted.
			const over = /over\s$/i.test(before) && /^(?:[,.;:)]|\s(?:in|on|at|of|for|the|and)\s)/.test(after);
			if (
				(!over && NOT_A_YEAR_BEFORE.test(before)) ||
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
		words: [FOUR_DIGITS],
		pattern: pattern(`(${THIRD_EN}|${THIRD_ES})?(?:FY\\s?)?(1[6-9]\\d\\d|20\\d\\d)`, 'i'),
		read: ([words, early, year], before, after) => {
			if (/^FY/i.test(words) || /(?:fiscal year|FY)\s$/i.test(before)) return null;
			if (NOT_A_YEAR_BEFORE.test(before) || NOT_A_YEAR_AFTER.test(after)) return null;
			if (
				/[\p{L}\p{N}][-/:,]$|\p{N}\.$|[-/]$/u.test(before) ||
				/^(?:[-/:]\p{N}|[.,]\d|-\p{L}|[º°])/u.test(after)
			)
				return null;
			// Beyond living memory, and far ahead, a number needs to be said as a year.
			if (
				(Number(year) < 1900 || Number(year) > 2049) &&
				early === undefined &&
				!/(?:in|of|since|by|from|until|en|de|del|desde|hasta|año|act|\()\s?$/i.test(before)
			)
				return null;
			return third(early, year!);
		},
	},
	{
		rule: 'year/decade',
		words: [FOUR_DIGITS],
		pattern: pattern(`(${THIRD_EN}(?:the\\s)?)?(1[89]|20)(\\d)0(?:s|['’]s)`, 'i'),
		read: ([, early, head, tens]) => third(early, `${head}${tens}X`),
	},
	{
		rule: 'year/open-range',
		words: ['present', 'presente', 'actualidad'],
		pattern: pattern(
			'((?:19|20)\\d\\d)(?:\\s?[-–]\\s?|\\s(?:to|through|until|hasta)\\s)(?:the\\s|el\\s|la\\s)?(?:present|presente|actualidad)',
			'i',
		),
		read: ([, from]) => `${from}/..`,
	},
	{
		// `the '90s`, `the early sixties`: of the last century, the tens and twenties apart.
		rule: 'year/decade-short',
		words: [FOUR_DIGITS, 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
		pattern: pattern(`(${THIRD_EN}(?:the\\s)?|the\\s)?['’]?(?:([3-9])0s|(fif|six|seven|eigh|nine)ties)`, 'i'),
		read: ([words, early, digit, word]) => {
			// `in his sixties` is an age, `in the 80s` a pulse or the weather's.
			if (digit !== undefined ? !/['’]\d/.test(words) : early === undefined) return null;
			const tens = digit ?? String(['fif', 'six', 'seven', 'eigh', 'nine'].indexOf(word!.toLowerCase()) + 5);
			return third(/^the\s$/i.test(early ?? '') ? undefined : early, `19${tens}X`);
		},
	},
	{
		rule: 'year/decade-es',
		words: ['años', 'década', 'los'],
		pattern: pattern(
			`(${THIRD_ES})?(?:los\\s)?(?:años|década\\s(?:del?|de\\slos)(?:\\saños)?)\\s(?:19)?(\\d)0`,
			'i',
		),
		read: ([, early, tens]) => third(early?.replace(/\s$/, ''), `19${tens}X`),
	},
	{
		rule: 'year/decade-word-es',
		words: Object.keys(TENS_ES),
		pattern: pattern(
			`(${THIRD_ES})?(?:los\\s)?(?:años|década\\s(?:del?|de\\slos)(?:\\saños)?)\\s(${Object.keys(TENS_ES).join('|')})`,
			'i',
		),
		read: ([, early, tens]) => third(early, `19${TENS_ES[tens!.toLowerCase()]}X`),
	},
	{
		rule: 'year/century',
		words: ['century', ...CENTURY_WORDS],
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
		words: ['siglo'],
		pattern: pattern(`(${THIRD_ES})?(?:el\\s)?siglo\\s([IVX]{1,5})`, 'i'),
		read: ([, early, numeral]) => {
			const whole = century(centuryFromRoman(numeral!) ?? 0);
			return whole && third(early, whole);
		},
	},
	{
		rule: 'year/season',
		words: 'spring summer fall autumn winter primavera verano otoño invierno'.split(' '),
		pattern: pattern(
			`(spring|summer|fall|autumn|winter|primavera|verano|otoño|invierno),?${GAP}(?:of\\s|del?\\s)?(${YEAR})`,
			'i',
		),
		read: ([, name, year]) => `${year}-${seasonFromName(name!)}`,
	},
];
