/** A date as told, and the days it may be, UTC milliseconds; both ends within. */
export type ToldDate = { readonly written: string; readonly lo: number; readonly hi: number };

/** What one source tells of somebody, as written. */
export type ToldOf = {
	readonly name: string;
	readonly aliases: readonly string[];
	readonly births: readonly ToldDate[];
	readonly ages: readonly string[];
	readonly sexes: readonly string[];
	/** Of what befell them. */
	readonly days: readonly ToldDate[];
	readonly places: readonly string[];
	readonly nationalities: readonly string[];
	readonly identifiers: readonly string[];
};

export function nothingTold(name: string): ToldOf {
	return {
		name,
		aliases: [],
		births: [],
		ages: [],
		sexes: [],
		days: [],
		places: [],
		nationalities: [],
		identifiers: [],
	};
}

const MS_PER_DAY = 86_400_000;

/** Whether it is one day, and not a month, a year or a stretch. */
export function isDay({ lo, hi }: ToldDate): boolean {
	return hi - lo < MS_PER_DAY;
}
