import { ActionError } from './errors.ts';

/** Since somebody on this device said to have looked. */
export const LAST = 'last';

/**
 * The moment (UTC milliseconds) after which something is new; `null` for the beginning. A day begins at midnight of
 * this computer's clock, as the person at it reads the clock.
 *
 * @throws {ActionError} `bad-date` for what is neither a date, a moment nor `last`
 */
export function sinceWhen(written: string, looked: number | null): number | null {
	if (written === LAST) return looked;
	const day = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(written);
	if (day !== null) {
		const [year, month, date] = [Number(day[1]), Number(day[2] ?? 1), Number(day[3] ?? 1)];
		const start = new Date(year, month - 1, date);
		// What falls on the first moment of the day is of the day.
		if (start.getMonth() === month - 1 && start.getDate() === date) return start.getTime() - 1;
	}
	const moment = /^\d{4}-\d{2}-\d{2}T/u.test(written) ? Date.parse(written) : Number.NaN;
	if (Number.isFinite(moment)) return moment - 1;
	throw new ActionError(
		'bad-date',
		`"${written}" is not a time to look back to; write 2026-05-03, 2026-05, 2026, 2026-05-03T14:00Z or "last"`,
	);
}
