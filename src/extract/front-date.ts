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
	/^(?:(?:published|posted|publicado|fecha|date|boletín|bulletin|comunicado|statement)\b[^\d\n]{0,30}(?:n[.ºo°]{1,2}\s*)?(?:\d{1,4}\s*[·,|–—]\s*)?|\p{Lu}[\p{L} .]{1,30},\s*)?/iu;
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
	const text = line.replace(/^[#*_\s]+|[*_\s]+$/g, '');
	if (text.length > 80) return null;
	return dayOf(text) ?? dayOf(text.replace(LEAD, ''));
}

function dayOf(text: string): string | null {
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
