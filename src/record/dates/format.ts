import type { Language } from '../codes.ts';
import { parseDate } from './edtf.ts';
import { thirdOf } from './thirds.ts';
import { MONTH_NAMES, SEASON_NAMES, type Third } from './words.ts';

const WORDS = {
	en: {
		of: ' ',
		to: ' to ',
		or: ' or ',
		about: 'about ',
		uncertain: ' (uncertain)',
		since: 'since ',
		until: 'until ',
		unknownStart: 'an unknown date to ',
		unknownEnd: ' to an unknown date',
		onOrAfter: (date: string) => `on or after ${date}`,
		onOrBefore: (date: string) => `on or before ${date}`,
		between: (from: string, to: string, unit: string) => `between ${from} and ${to} (one of these ${unit})`,
		units: { day: 'days', month: 'months', year: 'years' },
		thirds: { early: 'early ', mid: 'mid-', late: 'late ' },
		decade: (year: string) => `the ${year}s`,
		century: (n: number) =>
			`the ${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'} century`,
		noDate: 'no date',
	},
	es: {
		of: ' de ',
		to: ' al ',
		or: ' o ',
		about: 'hacia ',
		uncertain: ' (dudoso)',
		since: 'desde ',
		until: 'hasta ',
		unknownStart: 'de una fecha desconocida a ',
		unknownEnd: ' a una fecha desconocida',
		onOrAfter: (date: string) => `${date} o después`,
		onOrBefore: (date: string) => `${date} o antes`,
		between: (from: string, to: string, unit: string) => `entre ${from} y ${to} (uno de estos ${unit})`,
		units: { day: 'días', month: 'meses', year: 'años' },
		thirds: { early: 'principios de ', mid: 'mediados de ', late: 'fines de ' },
		decade: (year: string) => `los años ${year}`,
		century: (n: number) => `el siglo ${roman(n)}`,
		noDate: 'sin fecha',
	},
} as const;

function roman(n: number): string {
	const tens = 'X'.repeat(Math.floor(n / 10));
	return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '');
}

const unit = (atom: string): 'day' | 'month' | 'year' =>
	/^\d{4}-\d\d-\d\d/.test(atom) ? 'day' : /^\d{4}-\d\d/.test(atom) ? 'month' : 'year';

/** A single date, without its qualifier. */
function atom(text: string, lang: Language): string {
	const words = WORDS[lang];
	const [y = '', m, d] = text
		.replace(/[?~%]$/, '')
		.replace(/(-XX)+$/, '')
		.split('-');
	if (y.endsWith('XX')) return words.century(Number(y.slice(0, 2)) + 1);
	if (y.endsWith('X')) return words.decade(`${y.slice(0, 3)}0`);
	if (m === undefined) return y;
	const name = Number(m) > 12 ? SEASON_NAMES[lang][Number(m) - 21] : MONTH_NAMES[lang][Number(m) - 1];
	return (d === undefined ? [name, y] : [String(Number(d)), name, y]).join(words.of);
}

function qualified(text: string, lang: Language): string {
	const words = WORDS[lang];
	const about = /[~%]$/.test(text) ? words.about : '';
	return `${about}${atom(text, lang)}${/[?%]$/.test(text) ? words.uncertain : ''}`;
}

/** The first of two dates, without what the second says again: "1 and 9 May 1976". */
function first(from: string, to: string, lang: Language): string {
	if (unit(from) !== unit(to) || unit(from) === 'year' || /[?~%X]/.test(from)) return qualified(from, lang);
	const [y, m, d] = from.split('-');
	const [toY, toM] = to.split('-');
	if (y !== toY || Number(m) > 12) return qualified(from, lang);
	if (d === undefined) return MONTH_NAMES[lang][Number(m) - 1]!;
	return m === toM
		? String(Number(d))
		: [String(Number(d)), MONTH_NAMES[lang][Number(m) - 1]!].join(WORDS[lang].of);
}

function third(edtf: string, lang: Language): string | null {
	const from = edtf.slice(1, edtf.indexOf('..'));
	const whole = unit(from) === 'day' ? from.slice(0, 7) : unit(from) === 'month' ? from.slice(0, 4) : null;
	if (whole === null) return null;
	for (const name of ['early', 'mid', 'late'] satisfies Third[])
		for (const span of [whole, `${whole.slice(0, 3)}X`])
			if (thirdOf(span, name) === edtf)
				return WORDS[lang].thirds[name] + atom(span, lang).replace(/^the /, '');
	return null;
}

function member(text: string, lang: Language): string {
	const words = WORDS[lang];
	const dots = text.indexOf('..');
	if (dots < 0) return qualified(text, lang);
	const [from, to] = [text.slice(0, dots), text.slice(dots + 2)];
	if (from === '') return words.onOrBefore(qualified(to, lang));
	if (to === '') return words.onOrAfter(qualified(from, lang));
	return words.between(first(from, to, lang), qualified(to, lang), words.units[unit(from)]);
}

/**
 * A date in words. What is no date comes back as it is, marked as such, so that a screen never hides a value.
 *
 * @example formatDate('[1976-05-01..1976-05-09]', 'en') // 'between 1 and 9 May 1976 (one of these days)'
 */
export function formatDate(edtf: string, lang: Language): string {
	const parsed = parseDate(edtf);
	const words = WORDS[lang];
	if (parsed === null) return `${words.noDate}: ${edtf}`;
	if (parsed.kind === 'set') {
		const members = edtf
			.slice(1, -1)
			.split(',')
			.map((piece) => piece.trim());
		const last = members.pop()!;
		const text = member(last, lang);
		if (members.length === 0) return third(edtf, lang) ?? text;
		return `${members.map((one) => member(one, lang)).join(', ')}${words.or}${text}`;
	}
	if (parsed.kind !== 'interval') return qualified(edtf, lang);
	const [from = '', to = ''] = edtf.split('/');
	if (parsed.end === 'open') return words.since + qualified(from, lang);
	if (parsed.start === 'open') return words.until + qualified(to, lang);
	if (parsed.end) return qualified(from, lang) + words.unknownEnd;
	if (parsed.start) return words.unknownStart + qualified(to, lang);
	return `${first(from, to, lang)}${words.to}${qualified(to, lang)}`;
}
