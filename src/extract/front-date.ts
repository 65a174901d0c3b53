import type { SourceDates } from '../record/index.ts';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
	[
		['january', 'enero'],
		['february', 'febrero'],
		['march', 'marzo'],
		['april', 'abril'],
		['may', 'mayo'],
		['june', 'junio'],
		['july', 'julio'],
		['august', 'agosto'],
		['september', 'septiembre', 'setiembre'],
		['october', 'octubre'],
		['november', 'noviembre'],
		['december', 'diciembre'],
	].flatMap((names, i) => names.map((name) => [name, i + 1])),
);

/** What may stand on the line before the date: `Published`, `Boletín 27 ·`, the place of a dateline. */
const LEAD =
	/^(?:(?:it is )?(?:so ordered|published|posted|publicad[oa]|fechad[oa]|fecha|dated?|signed|done|executed|dado|firmado)\b(?:\s(?:on|el|at|en|this))?\s?[:·,|–—-]?\s{0,3}|(?:boletín|bulletin|comunicado|statement)\b[^\n]{0,30}?[·,|–—]\s|\p{Lu}[\p{L} .]{1,30},\s)?/iu;
/** `Taken by the Northern Association in Port Vey, 9 July 2019`. */
const TAKEN =
	/^(?:taken|given|signed|sworn|done|executed|tomad[oa]|dad[oa]|firmad[oa]|prestad[oa]|hech[oa])\b[^\n]{0,80}?,\s*(?:on\s+|el\s+)?(?=\d|\p{Lu}\p{Ll}+ \d)/iu;
/** Dates of a life, not of a paper. */
const OF_A_LIFE = /birth|death|died|nacimiento|muerte|fallec|detenci|desapari/iu;
const DAY_MONTH =
	/^(?:(?:\p{L}{4,12}),?\s+)?(\d{1,2})º?\s+(?:de\s+)?(\p{L}{3,12})\.?\s+(?:de(?:l)?\s+)?(\d{4})\.?$/u;
const MONTH_DAY = /^(?:(?:\p{L}{4,12}),?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})\.?$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day a line gives when it says nothing else: the date that an article or statement bears in its head,
 * as EDTF. `null` for any other line.
 *
 * @example dateLine('Halmere, 16 May 2019') === '2019-05-16'
 */
export function dateLine(line: string): string | null {
	const text = line.replace(/^[#*_\s[(]+|[\])*_\s]+$/g, '');
	if (text.length > 120 || OF_A_LIFE.test(text)) return null;
	const taken = dayOf(text.replace(TAKEN, ''));
	if (taken !== null) return taken;
	const last = text.split(/\s[·|]\s/u).at(-1)!;
	if (last.length > 80) return null;
	return dayOf(text) ?? dayOf(text.replace(LEAD, '')) ?? dayOf(last.replace(LEAD, ''));
}

const DATELINE =
	/^[*_]{0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:\s(?:de|del|la|las|los|of|the|\p{Lu}[\p{L}\p{M}.'’-]{0,20})){0,4},\s(?:\p{Lu}[\p{L} .]{1,20},\s)?(.{6,30}?\d{4})(?:\s?\([^)\n]{2,20}\))?\s?(?:[—–:]|-\s|\.(?=\s|$))/u;

/**
 * The day with place that a first paragraph begins with, as agencies and offices write it: `Halmere, May 13, 2019 —
 * The ministry …`. `null` when it begins otherwise, or the year is left out.
 */
export function paragraphDateline(paragraph: string): string | null {
	const day = DATELINE.exec(paragraph.slice(0, 110))?.[1];
	return day === undefined ? null : dayOf(day);
}

const SIGNED = /^(?:dated|signed|done|executed|(?:it is )?so ordered|fecha|fechado|dado|firmado)\b/iu;
const PLACED = /^\p{Lu}[\p{L}\p{M} .]{1,30},\s/u;

/** The day at the foot of an order or letter: `Dated: May 10, 2019`, `Puerto Norte, 3 de mayo de 2019`. A date alone is none. */
export function footDate(line: string): string | null {
	const text = line.replace(/^[#*_\s]+|[*_\s]+$/g, '');
	return SIGNED.test(text) || (PLACED.test(text) && dayOf(text) === null) ? dateLine(text) : null;
}

/** The day a clerk's line gives: `Filed: April 17, 2025`. */
export function filedDate(line: string): string | null {
	const filed = /^(?:filed|entered|presentad[oa]|recibid[oa])\b\s?:?\s{0,3}(?:on\s|el\s)?/iu.exec(line);
	return filed === null ? null : dayOf(line.slice(filed[0].length).trim());
}

function dayOf(line: string): string | null {
	// `this 10th day of May, 2019`
	const text = line.replace(
		/^(?:this )?(\d{1,2})(?:st|nd|rd|th)(?: day of)? (\p{L}{3,12}),? (?=\d{4})/iu,
		'$1 $2 ',
	);
	const iso = ISO.exec(text);
	if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dayFirst = DAY_MONTH.exec(text);
	if (dayFirst !== null)
		return day(Number(dayFirst[3]), MONTHS[dayFirst[2]!.toLowerCase()] ?? 0, Number(dayFirst[1]));
	const monthFirst = MONTH_DAY.exec(text);
	if (monthFirst === null) return null;
	return day(Number(monthFirst[3]), MONTHS[monthFirst[1]!.toLowerCase()] ?? 0, Number(monthFirst[2]));
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function day(year: number, month: number, date: number): string | null {
	if (month < 1 || month > 12 || date < 1 || date > LONGEST[month - 1]! || year < 1500) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

type Range = { readonly start: number; readonly end: number };

/** How many blocks from the top a date line is still the document's own. */
const DATED_WITHIN = 8;
/** How many blocks from the end a signature's date may stand. */
const SIGNED_WITHIN = 6;

export function readFrontDates(text: string, blocks: readonly Range[]): SourceDates {
	const top = blocks.slice(0, DATED_WITHIN);
	const paragraph = (range: Range) => text.slice(range.start, Math.min(range.end, range.start + 120));
	const published =
		firstOf(text, top, dateLine) ??
		top.map((range) => paragraphDateline(paragraph(range))).find((day) => day !== null);
	const signed = firstOf(text, blocks.slice(-SIGNED_WITHIN), footDate);
	const filed = firstOf(text, top, filedDate);
	const stated = (edtf: string) => ({ edtf, basis: 'stated' as const });
	return {
		...(published ? { published: stated(published) } : {}),
		...(signed ? { signed: stated(signed) } : {}),
		...(filed ? { filed: stated(filed) } : {}),
	};
}

function firstOf(
	text: string,
	blocks: readonly Range[],
	read: (line: string) => string | null,
): string | undefined {
	for (const range of blocks) {
		if (range.end - range.start > 160) continue;
		for (const line of text.slice(range.start, range.end).split('\n')) {
			const day = read(line);
			if (day !== null) return day;
		}
	}
	return undefined;
}
