import { type Bearer, isDay, type Tells, type ToldOf } from '../link/index.ts';
import type { LikenessReason, SameField } from '../record/index.ts';
import type { NamedEntity } from '../store/index.ts';

/** How likely two are one, and by what. */
export type PairWeight = {
	/** From the records of the case, or by weights that are assumed. */
	readonly how: 'learned' | 'assumed';
	/** In bits, without the prior. */
	readonly weight: number;
	readonly probability: number;
	/** What was learned weighs, field by field. */
	readonly learned?: Readonly<Partial<Record<SameField, number>>>;
};

/** Two that may be one, by their places among `entities`. */
export type ComparedPair = {
	readonly left: number;
	readonly right: number;
	readonly reasons: readonly LikenessReason[];
	readonly likeness: number;
	/** `null` for what is compared by name alone. */
	readonly weighed: PairWeight | null;
};

/** Somebody or something as names are compared, with what is told of a body or place. */
export function bearerOf(
	{ kind, label, source, row, cluster }: NamedEntity,
	told: ToldOf | undefined,
	ofThing: Tells = {},
): Bearer {
	return {
		kind: kind as Bearer['kind'],
		name: label,
		source,
		isRow: row !== null,
		cluster,
		tells: kind === 'Person' ? tellsOf(told) : ofThing,
	};
}

/** What may agree beside the name. A month or a year is not one day; a cell may hold a whole line of an address. */
function tellsOf(told: ToldOf | undefined): Tells {
	if (told === undefined) return {};
	const days = (dates: ToldOf['days']) =>
		dates.filter(isDay).map(({ lo }) => new Date(lo).toISOString().slice(0, 10));
	return {
		days: days(told.days),
		births: days(told.births),
		places: told.places.map((place) => place.toLowerCase()),
		identifiers: told.identifiers,
	};
}
