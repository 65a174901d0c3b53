/** Words of the calendar in English and Spanish, shared by lists, grammars and what we print. */

export const MONTH_NAMES = {
	en: 'January February March April May June July August September October November December'.split(' '),
	es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;

const MONTHS = new Map<string, number>();
for (const names of Object.values(MONTH_NAMES))
	names.forEach((name, index) => {
		MONTHS.set(name.toLowerCase(), index + 1);
		MONTHS.set(name.slice(0, 3).toLowerCase(), index + 1);
	});
for (const [word, month] of [
	['setiembre', 9],
	['sept', 9],
	['set', 9],
	['dec', 12],
] as const)
	MONTHS.set(word, month);

/** 1–12 for a month's name or abbreviation in English or Spanish, dot or no dot; `null` otherwise. */
export function monthFromName(word: string): number | null {
	return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** `VII` → 7, as months are written in Río de la Plata police files (`17/VII/971`). */
export function monthFromRoman(word: string): number | null {
	const index = ROMAN.indexOf(word.toUpperCase());
	return index < 0 ? null : index + 1;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `XIX` → 19, up to 39; `null` for letters that are no Roman number. */
export function centuryFromRoman(word: string): number | null {
	let total = 0;
	const digits = [...word.toUpperCase()].map((letter) => ROMAN_DIGITS[letter]);
	for (const [index, digit] of digits.entries()) {
		if (digit === undefined) return null;
		total += digit < (digits[index + 1] ?? 0) ? -digit : digit;
	}
	return total > 0 ? total : null;
}

export const SEASON_NAMES = {
	en: ['spring', 'summer', 'autumn', 'winter'],
	es: ['primavera', 'verano', 'otoño', 'invierno'],
} as const;

/** 21–24 for a season's name (EDTF's own numbers). */
export function seasonFromName(word: string): number | null {
	const name = word.toLowerCase();
	if (name === 'fall') return 23;
	const index = Math.max(
		(SEASON_NAMES.en as readonly string[]).indexOf(name),
		(SEASON_NAMES.es as readonly string[]).indexOf(name),
	);
	return index < 0 ? null : 21 + index;
}

/** Which third of a month, year, decade or century a word means. */
export type Third = 'early' | 'mid' | 'late';

const THIRDS = new Map<string, Third>([
	...[
		'early',
		'beginning',
		'start',
		'princ',
		'princip',
		'principio',
		'principios',
		'comienzo',
		'comienzos',
		'inicio',
		'inicios',
	].map((word) => [word, 'early'] as const),
	...['mid', 'middle', 'med', 'medio', 'mediado', 'mediados'].map((word) => [word, 'mid'] as const),
	...['late', 'end', 'fin', 'fines', 'final', 'finales'].map((word) => [word, 'late'] as const),
]);

export function thirdFromWord(word: string): Third | null {
	return THIRDS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}
