import { dayNumber, MS_PER_DAY } from './calendar.ts';
import { isCertainDay } from './compare.ts';

/** A time of day as a source gives it; `zone` is an IANA name, an offset such as `-05:00`, or not known. */
export type TimeOfDay = { readonly hhmm: string; readonly zone: string | 'unknown' };
/** A time on a certain day. */
export type Instant = { readonly day: string; readonly time: TimeOfDay };

const HHMM = /^([01]\d|2[0-3]):([0-5]\d)$/;
const OFFSET = /^([+-])([01]\d):?([0-5]\d)$/;

/** `5:56 p.m.` → `17:56`; `null` for what is no time of day. */
export function parseClock(words: string): string | null {
	const match = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(?:hs?\.?)?\s*([ap])?\.?\s*(?:m\.?)?\s*$/i.exec(
		words.slice(0, 40),
	);
	if (match === null) return null;
	const [, h, m = '00', half] = match;
	const hour = Number(h);
	if (half !== undefined && (hour < 1 || hour > 12)) return null;
	const full = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	const hhmm = `${String(full).padStart(2, '0')}:${m}`;
	return HHMM.test(hhmm) ? hhmm : null;
}

/**
 * A time of day with its zone, as a person writes it: `18:45 America/New_York`, `6:45 pm -04:00`, `18:45` where the
 * zone is not known. `null` for what is none; a zone is an IANA name, an offset or `Z`.
 */
export function parseTimeOfDay(text: string): TimeOfDay | null {
	const match = /^\s*(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?\s?m\.?)?)(?:\s+(\S{1,60}))?\s*$/i.exec(
		text.slice(0, 120),
	);
	const hhmm = match === null ? null : parseClock(match[1] ?? '');
	if (hhmm === null) return null;
	const time = { hhmm, zone: match?.[2] ?? 'unknown' };
	return isTimeOfDay(time) ? time : null;
}

/** Whether a time is one of the clock's, in a zone that there is. */
export function isTimeOfDay({ hhmm, zone }: TimeOfDay): boolean {
	if (!HHMM.test(hhmm)) return false;
	return zone === 'unknown' || zone === 'Z' || OFFSET.test(zone) || wallClock(0, zone) !== null;
}

/** What the wall clock of an IANA zone shows at a UTC instant, as if it were UTC; `null` for no such zone. */
function wallClock(utc: number, zone: string): number | null {
	try {
		const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', {
			timeZone: zone,
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
		}).formatToParts(utc);
		const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
		return (
			dayNumber(get('year'), get('month'), get('day')) * MS_PER_DAY +
			get('hour') * 3_600_000 +
			get('minute') * 60_000
		);
	} catch (cause) {
		if (cause instanceof RangeError) return null;
		throw cause;
	}
}

/** UTC milliseconds; `null` where the zone is unknown (or unheard of) or the day is not certain: nothing is assumed. */
export function utcOf(instant: Instant): number | null {
	const clock = HHMM.exec(instant.time.hhmm);
	if (clock === null || !isCertainDay(instant.day) || instant.time.zone === 'unknown') return null;
	const [year, month, day] = instant.day.split('-').map(Number);
	const local =
		dayNumber(year!, month!, day!) * MS_PER_DAY + Number(clock[1]) * 3_600_000 + Number(clock[2]) * 60_000;
	if (instant.time.zone === 'Z') return local;
	const offset = OFFSET.exec(instant.time.zone);
	if (offset !== null) {
		const minutes = Number(offset[2]) * 60 + Number(offset[3]);
		return local - (offset[1] === '-' ? -minutes : minutes) * 60_000;
	}
	// Twice, for the first guess may lie on the other side of a clock change.
	let utc = local;
	for (let round = 0; round < 2; round++) {
		const wall = wallClock(utc, instant.time.zone);
		if (wall === null) return null;
		utc += local - wall;
	}
	return utc;
}

/** −1, 0 or 1; `undefined` where a zone is unknown (or unheard of) and no order follows: nothing is assumed. */
export function compareInstants(left: Instant, right: Instant): -1 | 0 | 1 | undefined {
	const a = utcOf(left);
	const b = utcOf(right);
	if (a === null || b === null) return undefined;
	return a < b ? -1 : a > b ? 1 : 0;
}
