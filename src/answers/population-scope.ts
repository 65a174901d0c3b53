import { datesOverlap, type EntityId, type Statement } from '../record/index.ts';
import type { PersonGraph } from './contract.ts';
import { type PlaceContext, type PlaceRef, placesMeet } from './places.ts';

/** What a number counts, as its source says: never filled in from elsewhere. */
export type CountScope = {
	readonly counts?: string;
	readonly measure?: string;
	readonly at?: PlaceRef;
	readonly on?: string;
	readonly during?: string;
};
export type CountScopes = ReadonlyMap<EntityId, CountScope>;

/** The scope of each population, as the source that counts it gives it: before anything was joined. */
export function countScopes(
	statements: readonly Statement[],
	{ entities }: Pick<PersonGraph, 'entities'>,
): CountScopes {
	const scopes = new Map<EntityId, { -readonly [K in keyof CountScope]: CountScope[K] }>();
	const own = (subject: EntityId) => {
		const known = scopes.get(subject) ?? {};
		scopes.set(subject, known);
		return known;
	};
	for (const { subject, property, value, polarity } of statements) {
		if (entities.get(subject)?.kind !== 'Population' || polarity !== 'affirms') continue;
		if (property === 'counts' && value.type === 'text') own(subject).counts = value.text;
		if (property === 'measure' && value.type === 'code') own(subject).measure = value.code;
		if (property === 'at' && value.type === 'entity')
			own(subject).at = { entity: value.id, label: entities.get(value.id)?.label ?? '' };
		if ((property === 'on' || property === 'during') && value.type === 'date')
			own(subject)[property] = value.edtf;
	}
	return scopes;
}

/**
 * Whether two numbers count different things, whatever they were joined to: another measure (whom a place can hold,
 * whom it holds), places that do not meet, times with no moment in common. What one of them leaves open tells nothing.
 */
export function scopesDiffer(a: CountScope = {}, b: CountScope = {}, context: PlaceContext): boolean {
	if (a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure) return true;
	// Room for people is always said to be that: what is not so called counts people.
	if ((a.measure === 'capacity') !== (b.measure === 'capacity')) return true;
	if (isOverTime(a) ? isOnDay(b) : isOnDay(a) && isOverTime(b)) return true;
	if (a.at !== undefined && b.at !== undefined && !placesMeet(a.at, b.at, context)) return true;
	const [one, other] = [a.during ?? a.on, b.during ?? b.on];
	return one !== undefined && other !== undefined && !datesOverlap(one, other);
}

/** Who came or went in a time, and who was there on a day: two questions. */
function isOverTime({ during, on }: CountScope): boolean {
	return during !== undefined && on === undefined;
}

function isOnDay({ during, on }: CountScope): boolean {
	return on !== undefined && during === undefined;
}

/** What is counted, in one line: `people held; stock; at Tecla; 2019-03`. */
export function scopeText(scope: CountScope | undefined, base: string | undefined): string {
	const { counts, measure, at, on, during } = scope ?? {};
	const parts = [
		counts,
		base === undefined || base === counts ? undefined : `of ${base}`,
		measure,
		at === undefined ? undefined : `at ${at.label}`,
		on,
		during,
	];
	return parts.filter((part) => part !== undefined).join('; ');
}
