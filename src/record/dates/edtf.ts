import { dayNumber, daysInMonth, isCalendarDay, MS_PER_DAY } from './calendar.ts';

declare const edtfBrand: unique symbol;
/** A string that `parseDate` reads. */
export type EdtfDate = string & { readonly [edtfBrand]: true };

/** What a date says at its own precision; `1976-05-XX` is a month and `1976-XX` a year. */
export type DateKind = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'set';

/** UTC milliseconds; `hi` is the last one, inclusive. */
export type DateBounds = { readonly lo: number; readonly hi: number };

/** How an end that carries no date was written: `..` says that it goes on, nothing says that it is not known. */
export type OpenEnd = 'open' | 'unknown';

export type ParsedDate = DateBounds & {
	readonly edtf: EdtfDate;
	readonly kind: DateKind;
	/** `?`: the source is not sure. */
	readonly uncertain: boolean;
	/** `~`: the source says "about". */
	readonly approximate: boolean;
	readonly start?: OpenEnd;
	readonly end?: OpenEnd;
	/** The stretches it may fall in: one, or one for each member of a set. */
	readonly parts: readonly DateBounds[];
};

/** The bounds that stand for "no earliest" and "no latest": JavaScript's own limits, safe in JSON and SQL. */
export const MIN_INSTANT = -8.64e15;
export const MAX_INSTANT = 8.64e15;

const ATOM = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;
/** Longer than any date worth reading, so that hostile input costs nothing. */
const MAX_LENGTH = 400;

function days(
	year: number,
	month: number,
	day: number,
	lastYear: number,
	lastMonth: number,
	lastDay: number,
) {
	return {
		lo: dayNumber(year, month, day) * MS_PER_DAY,
		hi: (dayNumber(lastYear, lastMonth, lastDay) + 1) * MS_PER_DAY - 1,
	};
}

/**
 * A season's name fits two halves of the globe (EDTF 21–24 say nothing of hemisphere, and "verano de 1976" in
 * Buenos Aires is another quarter than in Madrid): the bounds hold both readings.
 */
function seasonBounds(year: number, season: number): DateBounds {
	const acrossNewYear = season === 22 || season === 24;
	return acrossNewYear ? days(year - 1, 12, 1, year + 1, 3, 31) : days(year, 3, 1, year, 12, 31);
}

function atomBounds(
	y: string,
	m: string | undefined,
	d: string | undefined,
): (DateBounds & { kind: DateKind }) | null {
	const first = Number(y.replaceAll('X', '0'));
	const last = Number(y.replaceAll('X', '9'));
	if (first !== last) {
		if (m !== undefined) return null;
		return { kind: y.endsWith('XX') ? 'century' : 'decade', ...days(first, 1, 1, last, 12, 31) };
	}
	if (m === undefined || m === 'XX') {
		if (d !== undefined && d !== 'XX') return null;
		return { kind: 'year', ...days(first, 1, 1, first, 12, 31) };
	}
	const month = Number(m);
	if (month >= 21 && month <= 24)
		return d === undefined ? { kind: 'season', ...seasonBounds(first, month) } : null;
	if (month < 1 || month > 12) return null;
	if (d === undefined || d === 'XX')
		return { kind: 'month', ...days(first, month, 1, first, month, daysInMonth(first, month)) };
	const day = Number(d);
	return isCalendarDay(first, month, day)
		? { kind: 'day', ...days(first, month, day, first, month, day) }
		: null;
}

function parseAtom(text: string): ParsedDate | null {
	const match = ATOM.exec(text);
	if (match === null) return null;
	const [, y, m, d, mark] = match;
	const bounds = atomBounds(y!, m, d);
	if (bounds === null) return null;
	return {
		edtf: text as EdtfDate,
		...bounds,
		uncertain: mark === '?' || mark === '%',
		approximate: mark === '~' || mark === '%',
		parts: [bounds],
	};
}

/** Two dates with an end that may be missing: the common ground of an interval and of a set's `a..b`. */
function span(
	kind: 'interval' | 'set',
	text: string,
	left: string,
	right: string,
	ends: Ends,
): ParsedDate | null {
	const from = parseAtom(left);
	const to = parseAtom(right);
	const start = from === null ? ends[left] : undefined;
	const end = to === null ? ends[right] : undefined;
	if ((from === null && !start) || (to === null && !end) || (from === null && to === null)) return null;
	const bounds = { lo: from?.lo ?? MIN_INSTANT, hi: to?.hi ?? MAX_INSTANT };
	if (bounds.lo > bounds.hi) return null;
	return {
		edtf: text as EdtfDate,
		kind,
		...bounds,
		uncertain: Boolean(from?.uncertain || to?.uncertain),
		approximate: Boolean(from?.approximate || to?.approximate),
		...(start && { start }),
		...(end && { end }),
		parts: [bounds],
	};
}

type Ends = Readonly<Record<string, OpenEnd>>;
const INTERVAL_ENDS: Ends = { '..': 'open', '': 'unknown' };
const SET_ENDS: Ends = { '': 'open' };

function parseInterval(text: string): ParsedDate | null {
	const slash = text.indexOf('/');
	return span('interval', text, text.slice(0, slash), text.slice(slash + 1), INTERVAL_ENDS);
}

/** A member of a set: one date, or all from one to another, either of which may be missing. */
function parseMember(text: string): ParsedDate | null {
	const dots = text.indexOf('..');
	return dots < 0 ? parseAtom(text) : span('set', text, text.slice(0, dots), text.slice(dots + 2), SET_ENDS);
}

function parseSet(text: string): ParsedDate | null {
	const members: ParsedDate[] = [];
	for (const piece of text.slice(1, -1).split(',')) {
		const member = parseMember(piece.trim());
		if (member === null) return null;
		members.push(member);
	}
	return {
		edtf: text as EdtfDate,
		kind: 'set',
		lo: Math.min(...members.map((member) => member.lo)),
		hi: Math.max(...members.map((member) => member.hi)),
		uncertain: members.some((member) => member.uncertain),
		approximate: members.some((member) => member.approximate),
		...(members.some((member) => member.start) && { start: 'open' as const }),
		...(members.some((member) => member.end) && { end: 'open' as const }),
		parts: members.flatMap((member) => member.parts),
	};
}

/**
 * Reads EDTF level 0 and 1 and level 2 sets `[..]` (one of these days). Years are 0000–9999; a time of day is no
 * part of a date (`instant.ts`). `null` for everything else, a 30 February included.
 *
 * @example parseDate('[1976-05-01..1976-05-09]')?.kind // 'set': one of nine days, never a stay of nine days
 * @example parseDate('2025-03-15/..')?.end // 'open'
 */
export function parseDate(text: string): ParsedDate | null {
	if (text.length > MAX_LENGTH) return null;
	if (text.startsWith('[') && text.endsWith(']')) return parseSet(text);
	return text.includes('/') ? parseInterval(text) : parseAtom(text);
}

/** The same string under its brand, or `null` when it is no date. */
export function asEdtf(text: string): EdtfDate | null {
	return parseDate(text)?.edtf ?? null;
}
