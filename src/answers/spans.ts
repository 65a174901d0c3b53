import {
	dateBounds,
	dayFromNumber,
	isoDay,
	MAX_INSTANT,
	MIN_INSTANT,
	MS_PER_DAY,
	parseDate,
} from '../record/index.ts';

/** The days a date can mean, in UTC milliseconds, `hi` inclusive; never endless. */
export type Span = {
	readonly lo: number;
	readonly hi: number;
	/** The latest date in it as it was written, at its own precision. */
	readonly last: string;
	/** The first day that `last` can mean. */
	readonly lastLo: number;
	/** The stretches it may fall in: one, or one for each member of a set. */
	readonly parts: readonly { readonly lo: number; readonly hi: number }[];
	/** A span that was stated as such: every day of it is spoken about, not one of its days. */
	readonly stated: boolean;
};

const cache = new Map<string, Span | null>();
const MOST_CACHED = 20_000;

/**
 * What a date speaks about. An end left open (`2025-03-15/..`, "held since") reaches to `until`, the day
 * of speaking, where that is known, and else no further than the date that is given. `null` for no date.
 */
export function spanOf(edtf: string, until?: string): Span | null {
	const key = until === undefined ? edtf : `${edtf} ${until}`;
	const known = cache.get(key);
	if (known !== undefined) return known;
	const span = readSpan(edtf, until);
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(key, span);
	return span;
}

function readSpan(edtf: string, until: string | undefined): Span | null {
	const parsed = parseDate(edtf);
	if (parsed === null) return null;
	const atoms: { text: string; lo: number; hi: number }[] = [];
	for (const text of edtf.split(/[[\]/,]|\.\./u)) {
		const bounds = text === '' ? null : dateBounds(text.trim());
		if (bounds !== null) atoms.push({ text: text.trim(), ...bounds });
	}
	let last = atoms[0];
	let lo = parsed.lo;
	if (last === undefined) return null;
	for (const atom of atoms) if (atom.hi > last.hi || (atom.hi === last.hi && atom.lo > last.lo)) last = atom;
	if (lo === MIN_INSTANT) lo = Math.min(...atoms.map((atom) => atom.lo));
	let hi = last.hi;
	let lastText = last.text;
	let lastLo = last.lo;
	const spoken = until === undefined ? null : dateBounds(until);
	if (parsed.kind === 'interval' && parsed.end === 'open' && spoken !== null && spoken.lo > hi) {
		hi = dayEnd(spoken.lo);
		lastText = until as string;
		lastLo = spoken.lo;
	}
	const stated = parsed.kind === 'interval';
	const clip = (part: { lo: number; hi: number }) => ({
		lo: part.lo === MIN_INSTANT && stated ? lo : part.lo,
		hi: part.hi === MAX_INSTANT && stated ? hi : part.hi,
	});
	return { lo, hi, last: lastText, lastLo, parts: parsed.parts.map(clip), stated };
}

const dayEnd = (ms: number): number => (Math.floor(ms / MS_PER_DAY) + 1) * MS_PER_DAY - 1;

/** The day of an instant, counted from 1970-01-01. */
export function dayAt(ms: number): number {
	return Math.floor(ms / MS_PER_DAY);
}

/** A day counted from 1970-01-01 as EDTF. */
export function isoOfDay(day: number): string {
	const { year, month, day: date } = dayFromNumber(day);
	return isoDay(year, month, date);
}

const ATOM = /^[^[\]/,]+$/u;

/** `from/to` where both are single dates in order; `null` for sets, whose ends no interval can have. */
export function intervalOf(from: string, to: string): string | null {
	if (!ATOM.test(from) || !ATOM.test(to)) return null;
	const edtf = `${from}/${to}`;
	return parseDate(edtf) === null ? null : edtf;
}

/** The two ends of an interval; the one date for everything else. `..` and nothing are no end. */
export function endsOf(edtf: string): {
	readonly from?: string;
	readonly to?: string;
	readonly open?: boolean;
} {
	const slash = edtf.indexOf('/');
	if (slash < 0) return { from: edtf };
	const from = edtf.slice(0, slash);
	const to = edtf.slice(slash + 1);
	return {
		...(from === '' || from === '..' ? {} : { from }),
		...(to === '' || to === '..' ? {} : { to }),
		...(to === '..' ? { open: true } : {}),
	};
}

/**
 * Several dates of one thing as one date that chooses none: a date that another only makes more precise
 * falls away, and what remains is a set. `undefined` for none.
 *
 * @example together(['2025-03', '2025-03-04']) // '2025-03-04'
 * @example together(['2025-03-04', '2025-03-05']) // '[2025-03-04,2025-03-05]'
 */
export function together(dates: readonly string[]): string | undefined {
	const distinct = [...new Set(dates)].sort();
	if (distinct.length < 2) return distinct[0];
	const read = distinct.flatMap((edtf) => {
		const span = spanOf(edtf);
		return span === null ? [] : [{ edtf, span }];
	});
	const kept = read.filter(
		({ edtf, span }) =>
			!read.some(
				(other) =>
					other.edtf !== edtf &&
					span.lo <= other.span.lo &&
					other.span.hi <= span.hi &&
					(span.lo < other.span.lo || other.span.hi < span.hi || other.edtf < edtf),
			),
	);
	kept.sort((a, b) => a.span.lo - b.span.lo || a.span.hi - b.span.hi);
	const only = kept[0];
	if (kept.length < 2) return only?.edtf ?? distinct[0];
	const set = `[${kept.map(({ edtf }) => edtf.replace(/^\[|\]$/gu, '')).join(',')}]`;
	if (parseDate(set) !== null) return set;
	const lo = Math.min(...kept.map(({ span }) => span.lo));
	const hi = Math.max(...kept.map(({ span }) => span.hi));
	return `[${isoOfDay(dayAt(lo))}..${isoOfDay(dayAt(hi))}]`;
}
