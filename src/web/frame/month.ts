export type Month = {
	readonly title: string;
	/** From Monday on. */
	readonly days: readonly string[];
	/** Days of the month, `null` where a week begins or ends in another. */
	readonly weeks: readonly (readonly (number | null)[])[];
};

const WEEK = 7;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The month of a day, as a calendar on a wall shows it. */
export function monthOf(today: Date, language: string): Month {
	const year = today.getFullYear();
	const month = today.getMonth();
	const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + WEEK - 1) % WEEK;
	const cells = [...Array<null>(before).fill(null), ...Array.from({ length: count }, (_, at) => at + 1)];
	const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
	return {
		title: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(today),
		days: Array.from({ length: WEEK }, (_, at) => name.format(MONDAY + at * DAY_MS)),
		weeks: Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, week) =>
			Array.from({ length: WEEK }, (_, at) => cells[week * WEEK + at] ?? null),
		),
	};
}
