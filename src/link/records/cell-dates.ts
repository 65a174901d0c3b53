import { type DateBounds, type DateOrder, parseDate, parseListDate } from '../../record/index.ts';

export type { DateOrder };
export type CellDate = DateBounds & { readonly edtf: string };

/**
 * The date in one cell, in three that hold year, month and day in this order, or of birth, in two that hold an age and
 * the day on which somebody was of it; `null` where none can be read, or one
 * that is open at an end. A cell against its column's order is read by the other one that it fits.
 */
export function dateOfCell(parts: readonly string[], order: DateOrder | null): CellDate | null {
	if (parts.length === 2) return ofAge(parts, order);
	const cell = parts.length > 1 ? ofParts(parts) : (parts[0] ?? '').trim();
	if (cell === '') return null;
	for (const text of written(cell))
		for (const one of ordersFrom(order)) {
			const read = parseListDate(text, one);
			if (read === null || read.unknown) continue;
			const parsed = parseDate(read.edtf);
			if (parsed === null || parsed.start !== undefined || parsed.end !== undefined) continue;
			// `[..1977]` and centuries tell nothing that two records could share.
			if (parsed.hi - parsed.lo > MOST) continue;
			return { edtf: read.edtf, lo: parsed.lo, hi: parsed.hi };
		}
	return null;
}

/** Where fewer dates are in the other order, such as may be either are read in that of most. */
const MIXED_SHARE = 0.2;
export type ColumnOrder = DateOrder | 'either';

const MOST = 12 * 366 * 86_400_000;

function ordersFrom(order: DateOrder | null): readonly DateOrder[] {
	const first: DateOrder = order ?? 'dmy';
	return [first, ...(['dmy', 'mdy', 'ymd'] as const).filter((other) => other !== first)];
}

/** `19760504` and `04051976` are days too. */
function written(cell: string): readonly string[] {
	if (!/^\d{8}$/.test(cell)) return [cell];
	const [y, m, d] = [cell.slice(0, 4), cell.slice(4, 6), cell.slice(6)];
	const [first, second, year] = [cell.slice(0, 2), cell.slice(2, 4), cell.slice(4)];
	return [`${y}-${m}-${d}`, `${first}/${second}/${year}`];
}

/** Whoever was 20 on 3 May 1976 was born from 4 May 1955 to 3 May 1956. */
function ofAge([age = '', on = '']: readonly string[], order: DateOrder | null): CellDate | null {
	const years = /^\s*(\d{1,3})(?:[.,]0+)?(?:\s*(?:a(?:ñ|n)os|years?)\.?)?\s*$/i.exec(age)?.[1];
	const day = dateOfCell([on], order);
	if (years === undefined || day === null || Number(years) > OLDEST) return null;
	const lo = back(day.lo, Number(years) + 1) + MS_PER_DAY;
	const hi = back(day.hi, Number(years));
	const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
	return { edtf: `[${iso(lo)}..${iso(hi)}]`, lo, hi };
}

function back(at: number, years: number): number {
	const date = new Date(at);
	date.setUTCFullYear(date.getUTCFullYear() - years);
	return date.getTime();
}

/** Whether cells hold an age and no day on which it was so, or a day and no age. */
export function isHalfAnAge(parts: readonly string[]): boolean {
	return parts.length === 2 && parts.some((part) => part.trim() === '');
}

const OLDEST = 115;
const MS_PER_DAY = 86_400_000;

function ofParts([year = '', month = '', day = '']: readonly string[]): string {
	const [y, m, d] = [year.trim(), month.trim(), day.trim()];
	if (y === '') return '';
	if (m === '' || m === '0') return y;
	return d === '' || d === '0' ? `${m}/${y}` : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/** Dates that have the day first and can have nothing else first, and the same of the month. */
export type OrdersSeen = { readonly dayFirst: number; readonly monthFirst: number };

/** The order in which the numbers of a column's dates stand, told by those that fit only one; `null` where none does. */
export function orderOf(cells: Iterable<string>): DateOrder | null {
	return mostOf(ordersIn(cells));
}

/** `either`: a list that writes both, so that `03/04` may be one day or another. */
export function columnOrder(seen: OrdersSeen | undefined): ColumnOrder | null {
	if (seen === undefined) return null;
	const { dayFirst, monthFirst } = seen;
	if (Math.min(dayFirst, monthFirst) > Math.max(1, MIXED_SHARE * (dayFirst + monthFirst))) return 'either';
	return mostOf(seen);
}

function mostOf({ dayFirst, monthFirst }: OrdersSeen): DateOrder | null {
	if (dayFirst === monthFirst) return null;
	return dayFirst > monthFirst ? 'dmy' : 'mdy';
}

export function ordersIn(cells: Iterable<string>): OrdersSeen {
	let dayFirst = 0;
	let monthFirst = 0;
	for (const cell of cells) {
		const found = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(cell);
		if (found === null) continue;
		if (Number(found[1]) > 12) dayFirst += 1;
		else if (Number(found[2]) > 12) monthFirst += 1;
	}
	return { dayFirst, monthFirst };
}
