import { MS_PER_DAY, parseDate } from '../../record/index.ts';
import type { DateContext, DateHit } from './hit.ts';

/** How far a date without a year may lie after, or before, the date that lends it one. */
const FORWARD_DAYS = 62;
const BACKWARD_DAYS = 31;
/** In the same sentence, or the next two. */
const BESIDE = 300;
const DAY = /\d{4}-\d\d-\d\d/;

/**
 * A date whose year is left out: the year of the date before it where the two lie close enough for it to
 * follow; else, since reports look back, the last one not after the day of publication, or with `ahead` the first
 * one that is not over.
 */
export function yearless(inYear: (year: string) => string | null, ahead = false): DateHit['resolve'] {
	return (context) => {
		const near = lastDay(context);
		const { published } = context;
		if (near !== null && near.paragraph === context.paragraph) {
			const found = nearest(inYear, near.edtf);
			// A month alone belongs to another only beside it; else to the day of publication.
			const beside =
				published === undefined || found === null || DAY.test(found) || context.at - near.at < BESIDE;
			if (found && beside)
				return { edtf: found, basis: 'inferred', why: `the year of ${near.edtf}, said before` };
		}
		if (published !== undefined) {
			const found =
				(ahead ? firstNotOver(inYear, published.edtf) : null) ?? latestNotAfter(inYear, published.edtf);
			if (found === null) return null;
			const { inferred, why } = published;
			return { edtf: found, basis: inferred ? 'inferred' : 'relative', why, guessed: inferred };
		}
		// A new entry of an English report goes on where the last one ended; Spanish files leap about.
		const goesOn = near !== null && context.lang === 'en' && context.paragraph - near.paragraph <= 3;
		const found = goesOn ? nearest(inYear, near.edtf) : null;
		return found ? { edtf: found, basis: 'inferred', why: `the year of ${near!.edtf}, said before` } : null;
	};
}

function lastDay(context: DateContext): DateContext['before'][number] | null {
	return context.before.findLast((date) => !date.waiting && /^\d{4}-\d\d/.test(date.edtf)) ?? null;
}

const yearOf = (edtf: string): number => Number(/\d{4}/.exec(edtf)?.[0] ?? Number.NaN);
const pad = (year: number): string => String(year).padStart(4, '0');

function latestNotAfter(inYear: (year: string) => string | null, published: string): string | null {
	const limit = parseDate(published);
	for (const back of [0, 1, 2, 3, 4]) {
		const edtf = inYear(pad(yearOf(published) - back));
		const date = edtf === null ? null : parseDate(edtf);
		if (date && limit && date.lo <= limit.hi) return edtf;
	}
	return null;
}

/** What is nearly a year off was still to come when it was said, not when it was published: `by April 7` told on April 10. */
const AHEAD_DAYS = 200;

function firstNotOver(inYear: (year: string) => string | null, published: string): string | null {
	const limit = parseDate(published);
	for (const forth of [0, 1]) {
		const edtf = inYear(pad(yearOf(published) + forth));
		const date = edtf === null ? null : parseDate(edtf);
		if (date && limit && date.hi >= limit.lo)
			return date.lo - limit.lo < AHEAD_DAYS * MS_PER_DAY ? edtf : null;
	}
	return null;
}

function nearest(inYear: (year: string) => string | null, near: string): string | null {
	const from = parseDate(near);
	if (from === null) return null;
	for (const step of [0, 1, -1]) {
		const edtf = inYear(pad(yearOf(near) + step));
		const date = edtf === null ? null : parseDate(edtf);
		if (date === null) continue;
		const days = (date.lo - from.lo) / MS_PER_DAY;
		if (days <= FORWARD_DAYS && days >= -BACKWARD_DAYS) return edtf;
	}
	return null;
}
