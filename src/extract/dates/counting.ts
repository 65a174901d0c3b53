import {
	asEdtf,
	dayFromNumber,
	isoDay,
	isoMonth,
	MS_PER_DAY,
	parseDate,
	seasonFromName,
	weekdayOf,
} from '../../record/index.ts';
import type { DateContext, DateHit, ResolvedDate } from './hit.ts';
import { numberOf, third } from './pieces.ts';

type Resolve = DateHit['resolve'];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_ES = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];

export const toDay = (days: number): string => {
	const date = dayFromNumber(days);
	return isoDay(date.year, date.month, date.day);
};
export const dayNumberOf = (edtf: string): number | null => {
	const date = parseDate(edtf);
	return date?.kind === 'day' ? Math.floor(date.lo / MS_PER_DAY) : null;
};

function onPublished({ inferred, why }: NonNullable<DateContext['published']>, edtf: string): ResolvedDate {
	return { edtf, basis: inferred ? 'inferred' : 'relative', why, guessed: inferred };
}

/** A date that only the day of publication can settle. */
export function fromPublished(find: (day: number) => string | null): Resolve {
	return ({ published }) => {
		const day = published && dayNumberOf(published.edtf);
		const edtf = day === undefined || day === null ? null : find(day);
		if (edtf === null || published === undefined) return null;
		return onPublished(published, edtf);
	};
}

/** A date counted from the one said before it. */
export function fromPrevious(find: (previous: string) => string | null, wanted = /^\d{4}/): Resolve {
	return ({ before }) => {
		const previous = before.findLast((date) => wanted.test(date.edtf));
		const edtf = previous === undefined ? null : find(previous.edtf);
		if (edtf === null || previous === undefined) return null;
		const { waiting, guessed } = previous;
		// What hangs on a guess is one, however far down the chain.
		return {
			edtf,
			basis: guessed ? 'inferred' : 'relative',
			why: `counted from ${previous.edtf}, said before`,
			waiting,
			guessed,
		};
	};
}

/** Counted from a date said before it in the same paragraph, else from the day of publication: `the year before`. */
export function fromNear(near: Resolve, otherwise: Resolve): Resolve {
	return (context) => {
		const said = context.before.at(-1);
		return (said?.paragraph === context.paragraph ? near(context) : null) ?? otherwise(context);
	};
}

export const shiftDays = (by: number) => (day: number) => toDay(day + by);

export const dayOfWeek = (words: string): number => {
	const name = words.toLowerCase().slice(0, 3);
	return Math.max(WEEKDAYS.indexOf(name), WEEKDAYS_ES.indexOf(name));
};

/**
 * The last such weekday up to the day of publication; the next one where the words say so. In a paper that was filed, the
 * first such day after one that its paragraph told in full, where that lies weeks back: it tells a story.
 */
export function weekday(words: string, modifier: string | undefined, ahead = false): Resolve {
	const wanted = dayOfWeek(words);
	const sincePublished = fromPublished((day) => {
		const back = (weekdayOf(day) - wanted + 7) % 7;
		if (ahead && back > 0) return toDay(day - back + 7);
		if (/next|próximo|coming/i.test(modifier ?? '')) return toDay(day - back + 7);
		return toDay(day - (back === 0 && /last|pasado/i.test(modifier ?? '') ? 7 : back));
	});
	return (context) => {
		const { published, before, paragraph } = context;
		const told = before.find((said) => said.paragraph === paragraph && DAY_ONLY.test(said.edtf))?.edtf;
		const [from, filed] = [told, published?.filed === true ? published.edtf : undefined].map((edtf) =>
			edtf === undefined ? null : dayNumberOf(edtf),
		);
		if (modifier !== undefined || from == null || filed == null || filed - from < 14)
			return sincePublished(context);
		const edtf = toDay(from + ((wanted - weekdayOf(from) + 7) % 7));
		return { edtf, basis: 'relative', why: `counted from ${told}, by which the paragraph begins its story` };
	};
}

/** The first such weekday after the day said before, or the last one before it. */
export function weekdayFrom(words: string, sign: 1 | -1): Resolve {
	const wanted = dayOfWeek(words);
	return fromPrevious((previous) => {
		const day = dayNumberOf(previous);
		if (day === null) return null;
		const away = (((wanted - weekdayOf(day)) * sign + 7) % 7) + (wanted === weekdayOf(day) ? 7 : 0);
		return toDay(day + sign * away);
	}, DAY_ONLY);
}
export const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;

export function monthsAway(edtf: string, by: number): string {
	const [year, month] = edtf.split('-').map(Number);
	const total = year! * 12 + (month! - 1) + by;
	return isoMonth(Math.floor(total / 12), (total % 12) + 1);
}

/** `years` after `2019` is a year, after a day still a year: the words say no more. */
export function shift(edtf: string, count: number, unit: string): string | null {
	const date = edtf.replace(/[?~%]$/, '');
	if (/^(?:decade|década)/.test(unit))
		return asEdtf(`${String(Number(date.slice(0, 4)) + 10 * count).padStart(4, '0')}~`);
	if (/^(?:year|año)/.test(unit)) return asEdtf(String(Number(date.slice(0, 4)) + count).padStart(4, '0'));
	if (/^(?:month|mes)/.test(unit))
		return /^\d{4}-\d\d/.test(date) ? asEdtf(monthsAway(date.slice(0, 7), count)) : null;
	const day = dayNumberOf(date);
	if (day === null) return null;
	return /^(?:week|semana)/.test(unit) ? `${toDay(day + 7 * count)}~` : toDay(day + count);
}

export function counted(count: string, unit: string, sign: 1 | -1): Resolve | null {
	const n = numberOf(count);
	return Number.isFinite(n)
		? fromPrevious((previous) => shift(previous, sign * n, unit.toLowerCase()))
		: null;
}

/** `more than two years ago`: about that year. */
export function ago(count: string, unit: string, about: boolean): Resolve | null {
	const n = numberOf(count);
	if (!Number.isFinite(n)) return null;
	return fromPublished((day) => {
		const edtf = shift(toDay(day), -n, unit.toLowerCase());
		return about && edtf !== null && !edtf.endsWith('~') ? `${edtf}~` : edtf;
	});
}

export function weekOf(offset: number): Resolve {
	return fromPublished((day) => {
		const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * offset;
		return `[${toDay(monday)}..${toDay(monday + 6)}]`;
	});
}
const monthOf = (offset: number, part: string | undefined) =>
	fromPublished((day) => third(part, monthsAway(toDay(day).slice(0, 7), offset)));
const yearOf = (offset: number, part: string | undefined) =>
	fromPublished((day) => third(part, String(Number(toDay(day).slice(0, 4)) + offset)));

/** `last month`, `late next year`: the week, month or year that many away, or the third of it that is named. */
export function unitOf(unit: string, offset: number, part?: string): Resolve {
	if (/^(?:week|semana)/i.test(unit)) return weekOf(offset);
	return /^(?:month|mes)/i.test(unit) ? monthOf(offset, part) : yearOf(offset, part);
}

/** The last day of the month or year of publication. */
export function lastDayOf(unit: string): Resolve {
	return fromPublished((day) => {
		const month = /year/i.test(unit) ? `${toDay(day).slice(0, 4)}-12` : toDay(day).slice(0, 7);
		const last = parseDate(month);
		return last && toDay(Math.floor(last.hi / MS_PER_DAY));
	});
}

/** Saturday and Sunday: those of the week that has gone, of the one to come where the words look ahead. */
export function weekend(ahead: boolean): Resolve {
	return fromPublished((day) => {
		const since = (weekdayOf(day) + 1) % 7;
		const saturday = day - since + (ahead && since > 1 ? 7 : 0);
		return `${toDay(saturday)}/${toDay(saturday + 1)}`;
	});
}

/** `last summer`: the last one that is over, `this spring` the one of the year, by the seasons of the north. */
export function season(which: string, name: string): Resolve {
	const code = seasonFromName(name);
	if (code === null) return () => null;
	return fromPublished((day) => {
		const [year, month] = toDay(day).split('-').map(Number) as [number, number];
		// Winter is written with the year in which it begins, and is over in February of the next.
		const over = code === 24 ? month > 2 : month > (code - 20) * 3 + 2;
		const running = code === 24 && !over ? year - 1 : year;
		if (/next/i.test(which)) return `${over && code !== 24 ? running + 1 : running}-${code}`;
		if (/last|past/i.test(which)) return `${over && code !== 24 ? running : running - 1}-${code}`;
		return `${running}-${code}`;
	});
}

/** `During that time`: from the date before it to the day of publication. */
export function sincePrevious({ before, published }: DateContext): ResolvedDate | null {
	const from = before.findLast((date) => !date.waiting && /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf))?.edtf;
	const edtf = from && published && asEdtf(`${from}/${published.edtf}`);
	if (!edtf) return null;
	return { ...onPublished(published, edtf), why: `from ${from}, said before, to publication` };
}
