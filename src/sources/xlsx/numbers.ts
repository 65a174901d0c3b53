/** What a number format makes of a number, as far as it changes what the number means to a reader. */
export type NumberFormat =
	| { readonly kind: 'plain' }
	| { readonly kind: 'percent'; readonly decimals: number }
	/** Digits at fixed places, such as a postal code: `00000`, `000-00-0000`. */
	| { readonly kind: 'digits'; readonly pattern: string }
	| { readonly kind: 'elapsed'; readonly seconds: boolean }
	| { readonly kind: 'date'; readonly shows: ReadonlySet<'year' | 'month' | 'day' | 'time' | 'seconds'> };

const PLAIN: NumberFormat = { kind: 'plain' };

/** ECMA-376 part 1, 18.8.30: formats that a workbook uses without writing them down. */
const BUILT_IN: Readonly<Record<number, string>> = {
	...{ 9: '0%', 10: '0.00%', 14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM' },
	...{ 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm' },
	...{ 27: 'm/d/yy', 28: 'm/d/yy', 29: 'm/d/yy', 30: 'm/d/yy', 31: 'm/d/yy', 36: 'm/d/yy', 50: 'm/d/yy' },
	...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 57: 'm/d/yy' },
};

export function formatOf(id: number, code: string | undefined): NumberFormat {
	return readFormat(code ?? BUILT_IN[id] ?? 'General');
}

function readFormat(code: string): NumberFormat {
	// The first section is for positive numbers; quoted words, escaped signs, fillers and colours show nothing.
	const section =
		code
			.slice(0, 255)
			.replace(/"[^"]*"?|\\.|[_*]./gs, ' ')
			.split(';')[0] ?? '';
	const elapsed = /\[(h+|m+|s+)\]/i.exec(section);
	if (elapsed) return { kind: 'elapsed', seconds: /s/i.test(section) };
	const bare = section.replace(/\[[^\]]*\]/g, '').toLowerCase();
	if (bare.includes('general') || bare.trim() === '@') return PLAIN;
	const signs = bare.replace(/am\/pm|a\/p/g, 'h');
	if (/[ymdhs]/.test(signs)) return { kind: 'date', shows: partsOf(signs) };
	if (bare.includes('%')) return { kind: 'percent', decimals: /\.(0+)/.exec(bare)?.[1]?.length ?? 0 };
	const literal = (code.split(';')[0] ?? '').replace(/\\(.)|"([^"]*)"/g, '$1$2').replace(/\[[^\]]*\]/g, '');
	if (/^[0() -]{2,20}$/.test(literal) && (literal.match(/0/g)?.length ?? 0) > 1) {
		return { kind: 'digits', pattern: literal };
	}
	return PLAIN;
}

function partsOf(signs: string) {
	const shows = new Set<'year' | 'month' | 'day' | 'time' | 'seconds'>();
	if (signs.includes('y')) shows.add('year');
	if (signs.includes('d')) shows.add('day');
	if (/[hs]/.test(signs)) shows.add('time');
	if (signs.includes('s')) shows.add('seconds');
	// `m` beside hours or seconds is minutes.
	if (/m/.test(signs.replace(/h[^a-z]*m+|m+[^a-z]*s/g, ''))) shows.add('month');
	return shows;
}

/**
 * The words of a number cell: dates as ISO days (a month where neither the format nor the number knows more),
 * times only where the format shows one, percents as displayed; other numbers as they were stored.
 */
export function numberWords(stored: string, format: NumberFormat, is1904: boolean): string {
	const value = Number(stored);
	if (stored.trim() === '' || !Number.isFinite(value)) return stored;
	switch (format.kind) {
		case 'plain':
			return plainNumber(stored, value);
		case 'percent':
			// 0.285 × 100 is 28.499999999999996, which would be shown as 28.
			return `${Number((value * 100).toPrecision(15)).toFixed(Math.min(format.decimals, 20))}%`;
		case 'digits':
			return fillDigits(format.pattern, value) ?? plainNumber(stored, value);
		case 'elapsed':
			return value < 0 ? plainNumber(stored, value) : elapsedWords(value, format.seconds);
		case 'date':
			return dateWords(value, format.shows, is1904) ?? plainNumber(stored, value);
	}
}

/**
 * A spreadsheet stores 9.7 as 9.6999999999999993 and a sum of tenths as 0.30000000000000004: the first is
 * written shortest, the second without the rest that its fifteen digits can't show. No other digit is dropped.
 */
function plainNumber(stored: string, value: number): string {
	// Up to fifteen digits are exact, and most cells have fewer.
	if (/^-?\d{1,15}$/.test(stored)) return stored;
	if (stored.length <= 15 && /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/.test(stored)) return stored;
	const shown = value.toPrecision(15);
	const short = String(Number(shown));
	const digits = short.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length;
	return withoutExponent(digits <= 12 ? short : String(value));
}

/** `1.5e+21` in full; what is too large or small for that stays. */
function withoutExponent(number: string): string {
	const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d{1,2})$/.exec(number);
	if (!parts) return number;
	const [, sign = '', first = '', rest = '', power = ''] = parts;
	const digits = first + rest;
	const point = 1 + Number(power);
	if (Math.abs(point) > 40) return number;
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	if (point >= digits.length) return `${sign}${digits.padEnd(point, '0')}`;
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function fillDigits(pattern: string, value: number): string | null {
	const places = pattern.match(/0/g)?.length ?? 0;
	const digits = String(value).padStart(places, '0');
	if (!/^\d+$/.test(digits) || digits.length !== places) return null;
	let at = 0;
	return pattern.replace(/0/g, () => digits[at++] ?? '');
}

const DAY_MS = 86_400_000;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** `null` for a number that is no date: before the first day, after the last, or the 29 February 1900 that never was. */
function dateWords(value: number, shows: ReadonlySet<string>, is1904: boolean): string | null {
	const showsDay = shows.has('year') || shows.has('month') || shows.has('day');
	const unit = shows.has('seconds') ? 86_400 : 1_440;
	const rounded = shows.has('time') ? Math.round(value * unit) / unit : value;
	const day = Math.floor(rounded) + (is1904 ? 1462 : 0);
	const clock = shows.has('time') ? clockWords(rounded - Math.floor(rounded), shows.has('seconds')) : '';
	if (!showsDay)
		return value >= 0 && value < 1 ? clock : value >= 0 ? elapsedWords(value, shows.has('seconds')) : null;
	// Day 60 is 29 February 1900, a leap day taken over from Lotus 1-2-3; the days before it are one off.
	if (day < 1 || day > LAST_DAY || day === 60) return null;
	const iso = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS).toISOString().slice(0, 10);
	if (clock !== '') return `${iso}T${clock}`;
	if (!shows.has('day') && shows.has('year') && iso.endsWith('-01')) {
		if (shows.has('month')) return iso.slice(0, 7);
		if (iso.endsWith('-01-01')) return iso.slice(0, 4);
	}
	return iso;
}

function clockWords(share: number, seconds: boolean): string {
	const total = Math.round(share * 86_400);
	const two = (n: number) => String(n).padStart(2, '0');
	const minutes = `${two(Math.floor(total / 3600))}:${two(Math.floor((total % 3600) / 60))}`;
	return seconds ? `${minutes}:${two(total % 60)}` : minutes;
}

function elapsedWords(value: number, seconds: boolean): string {
	const total = Math.round(value * 86_400);
	const two = (n: number) => String(n).padStart(2, '0');
	const minutes = `${Math.floor(total / 3600)}:${two(Math.floor((total % 3600) / 60))}`;
	return seconds ? `${minutes}:${two(total % 60)}` : minutes;
}
