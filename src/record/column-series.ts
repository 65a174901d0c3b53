import { type ColumnRole, type ListMapping, roleOfColumn } from './list.ts';

/** A place column with the columns that tell more of the same place. */
export type PlaceColumns = {
	readonly at: string;
	readonly kind?: string;
	readonly latitude?: string;
	readonly longitude?: string;
	readonly precision?: string;
};

export type ColumnSeries = {
	/** By the name of the place column. */
	readonly places: ReadonlyMap<string, PlaceColumns>;
	/** Columns of successive places: in the order of their numbers, or of the list where any has none. */
	readonly stays: readonly string[];
};

const PLACE_ROLES: ReadonlySet<ColumnRole> = new Set([
	'detained-at',
	'held-at',
	'transferred-to',
	'died-at',
	'place-name',
	'full-name',
	'stay-at',
]);
const BESIDE = {
	'stay-kind': 'kind',
	latitude: 'latitude',
	longitude: 'longitude',
	'position-precision': 'precision',
} as const satisfies Partial<Record<ColumnRole, keyof PlaceColumns>>;

type Listed = { readonly header: readonly string[]; readonly mapping: ListMapping };
const known = new WeakMap<
	ListMapping,
	{ readonly header: readonly string[]; readonly series: ColumnSeries }
>();

/** Which columns of a list belong to which place, worked out once for all its rows. */
export function seriesOf({ header, mapping }: Listed): ColumnSeries {
	const held = known.get(mapping);
	if (held?.header === header) return held.series;
	const series = readSeries(header, mapping);
	known.set(mapping, { header, series });
	return series;
}

function readSeries(header: readonly string[], mapping: ListMapping): ColumnSeries {
	const columns = header.map((name, at) => ({
		name,
		at,
		role: roleOfColumn(mapping, name),
		number: numberIn(name),
	}));
	const places = columns.filter(({ role }) => PLACE_ROLES.has(role) && isPlace(role, mapping));
	const groups = new Map<string, { -readonly [K in keyof PlaceColumns]: PlaceColumns[K] }>(
		places.map(({ name }) => [name, { at: name }]),
	);
	for (const { name, at, role, number } of columns) {
		if (!Object.hasOwn(BESIDE, role)) continue;
		const what = BESIDE[role as keyof typeof BESIDE];
		const near = places.filter(
			(place) => place.number === number && groups.get(place.name)?.[what] === undefined,
		);
		const own = near.findLast((place) => place.at < at) ?? near[0];
		const group = own === undefined ? undefined : groups.get(own.name);
		if (group !== undefined) group[what] = name;
	}
	const stays = places.filter(({ role }) => role === 'stay-at');
	if (stays.every(({ number }) => number !== null))
		stays.sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || a.at - b.at);
	return { places: groups, stays: stays.map(({ name }) => name) };
}

/** A full name names a place only where rows are about places. */
function isPlace(role: ColumnRole, { subject }: ListMapping): boolean {
	return role !== 'full-name' || subject === 'Place';
}

/** The last number in a column's name: `location_2`, `stays.2.at`; `null` without one. */
function numberIn(name: string): number | null {
	const [found] = name.match(/\d{1,4}(?!.*\d)/u) ?? [];
	return found === undefined ? null : Number(found);
}
