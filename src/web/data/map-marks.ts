import type { LegJson, LinesJson, SiteJson } from '../../api/index.ts';

/** A place on the map with whom accounts have there. */
export type SiteMark = {
	readonly site: number;
	readonly label: string;
	readonly people: number;
	readonly where: SiteJson['where'];
	/** Degrees, where there is a point to draw at. */
	readonly at: readonly [number, number] | null;
};
export type LegMark = {
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
	readonly by: LegJson['by'];
	readonly people: number;
	/** Of either end only a wider place is known. */
	readonly rough: boolean;
};

/** Places that an account affirms somebody at, the most people first; those without a position too. */
export function siteMarks({ rows, sites }: LinesJson, kept: readonly number[]): readonly SiteMark[] {
	const people = new Map<number, Set<number>>();
	for (const at of kept) {
		const row = rows[at];
		if (row === undefined || row.aside === true) continue;
		for (const { polarity, at: there, fromAt } of row.said)
			for (const site of polarity === 'affirms' ? [there, fromAt] : [])
				if (site !== undefined) people.set(site, (people.get(site) ?? new Set()).add(row.person));
	}
	return [...people]
		.flatMap(([site, some]): SiteMark[] => {
			const found = sites[site];
			if (found === undefined) return [];
			const { label, where } = found;
			return [{ site, label, where, people: some.size, at: pointOf(found) }];
		})
		.sort((a, b) => b.people - a.people || (a.label < b.label ? -1 : 1));
}

/** Legs between places that both have a point; those of several people as one line. */
export function legMarks({ legs, sites }: LinesJson, kept: readonly number[]): readonly LegMark[] {
	const all = new Map<string, { mark: LegMark; people: Set<number> }>();
	for (const at of kept) {
		const leg = legs[at];
		const [one, other] = [leg && sites[leg.from], leg && sites[leg.to]];
		const [from, to] = [one && pointOf(one), other && pointOf(other)];
		if (!leg || !from || !to) continue;
		const key = `${leg.by} ${from} ${to}`;
		const known = all.get(key) ?? {
			mark: {
				from,
				to,
				by: leg.by,
				people: 0,
				rough: isRough(one?.where) || isRough(other?.where),
			},
			people: new Set<number>(),
		};
		known.people.add(leg.person);
		all.set(key, known);
	}
	return [...all.values()].map(({ mark, people }) => ({ ...mark, people: people.size }));
}

/** Whether only about where a place is is known. */
export function isRough(where: SiteJson['where'] | undefined): boolean {
	return where?.is !== 'point' || where.approximate === true || where.radius !== undefined;
}

function pointOf({ where }: SiteJson): readonly [number, number] | null {
	return where.is === 'point' || where.is === 'around' ? [where.longitude, where.latitude] : null;
}

/** The part of the earth that a map shows: its middle, and how many degrees of longitude across. */
export type View = { readonly longitude: number; readonly latitude: number; readonly across: number };
export const WORLD: View = { longitude: 0, latitude: 25, across: 360 };
const MOST_LATITUDE = 80;
const LEAST_ACROSS = 0.02;

/** What shows all points, with room about them. `ratio`: height by width. */
export function viewOf(points: readonly (readonly [number, number])[], ratio: number): View {
	if (points.length === 0) return WORLD;
	const lons = points.map(([lon]) => lon);
	const ups = points.map(([, lat]) => mercator(lat));
	const [west, east] = [Math.min(...lons), Math.max(...lons)];
	const [south, north] = [Math.min(...ups), Math.max(...ups)];
	const across = Math.max(east - west, (north - south) / ratio) * 1.25;
	return {
		longitude: (west + east) / 2,
		latitude: latitudeAt((south + north) / 2),
		// One place alone is shown with the land about it.
		across: Math.min(360, Math.max(across, 4)),
	};
}

/** Of so many of the people, in hundredths, a map shows the places at first, where those of the others lie far off. */
const MOST_PEOPLE = 96;

/**
 * What shows the places of nearly all people, and how many places lie beyond it: a few far-off ones do not shrink all others to a spot.
 * Where none lie far off, all are shown.
 */
export function mainView(
	marks: readonly SiteMark[],
	ratio: number,
): { readonly view: View; readonly beyond: number } {
	const placed = marks.flatMap(({ at, people }) => (at === null ? [] : [{ at, people }]));
	const whole = viewOf(
		placed.map(({ at }) => at),
		ratio,
	);
	const middle = [0, 1].map((axis) =>
		weightedMiddle(placed.map(({ at, people }) => [at[axis] as number, people])),
	);
	const far = ([lon, lat]: readonly [number, number]) =>
		Math.hypot(lon - (middle[0] ?? 0), lat - (middle[1] ?? 0));
	const near = [...placed].sort((a, b) => far(a.at) - far(b.at));
	const all = near.reduce((sum, { people }) => sum + people, 0);
	let seen = 0;
	const most = near.filter(({ people }) => {
		const isMost = seen < (all * MOST_PEOPLE) / 100;
		seen += people;
		return isMost;
	});
	const view = viewOf(
		most.map(({ at }) => at),
		ratio,
	);
	if (view.across > whole.across / 2) return { view: whole, beyond: 0 };
	const [[west, south], [east, north]] = cornersOf(view, ratio);
	const beyond = placed.filter(
		({ at: [lon, lat] }) => lon < west || lon > east || lat < south || lat > north,
	).length;
	return { view, beyond };
}

function weightedMiddle(all: readonly (readonly [number, number])[]): number {
	const sorted = [...all].sort(([a], [b]) => a - b);
	const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
	let seen = 0;
	for (const [value, weight] of sorted) {
		seen += weight;
		if (seen >= half) return value;
	}
	return 0;
}

export function zoomed(view: View, by: number): View {
	return { ...view, across: Math.min(360, Math.max(LEAST_ACROSS, view.across * by)) };
}

/** Moved by so many parts of its width to the east and of its width to the north. */
export function moved(view: View, east: number, north: number): View {
	const up = mercator(view.latitude) + north * view.across;
	return {
		...view,
		longitude: ((view.longitude + east * view.across + 540) % 360) - 180,
		latitude: Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitudeAt(up))),
	};
}

/** The corners of a view: south-west and north-east. */
export function cornersOf(
	view: View,
	ratio: number,
): readonly [readonly [number, number], readonly [number, number]] {
	const half = (view.across * ratio) / 2;
	const up = mercator(view.latitude);
	return [
		[view.longitude - view.across / 2, latitudeAt(up - half)],
		[view.longitude + view.across / 2, latitudeAt(up + half)],
	];
}

/** Degrees north on Mercator's map, in the unit of its degrees east. */
export function mercator(latitude: number): number {
	const rad = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180;
	return (Math.log(Math.tan(Math.PI / 4 + rad / 2)) * 180) / Math.PI;
}
function latitudeAt(up: number): number {
	return ((2 * Math.atan(Math.exp((up * Math.PI) / 180)) - Math.PI / 2) * 180) / Math.PI;
}

export type Ring = { readonly type: 'Polygon'; readonly coordinates: number[][][] };
/** A ring of so many metres about a point, for drawing. */
export function ringOf([longitude, latitude]: readonly [number, number], radius: number): Ring {
	const up = (radius / 6_371_000) * (180 / Math.PI);
	const along = up / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
	const ring = Array.from({ length: 49 }, (_, i) => {
		// Clockwise: the inside of the ring is what it goes around.
		const turn = (-i * 2 * Math.PI) / 48;
		return [longitude + along * Math.cos(turn), latitude + up * Math.sin(turn)];
	});
	return { type: 'Polygon', coordinates: [ring] };
}

/** The labels that can stand beside their places without covering each other, the first before the others. */
export function labelled(
	marks: readonly SiteMark[],
	view: View,
	{ width, ratio, most }: { readonly width: number; readonly ratio: number; readonly most: number },
): readonly SiteMark[] {
	const scale = width / view.across;
	const middle = mercator(view.latitude);
	const taken: { x: number; y: number; w: number }[] = [];
	const shown: SiteMark[] = [];
	for (const mark of marks) {
		if (shown.length === most) break;
		if (mark.at === null) continue;
		const x = width / 2 + (mark.at[0] - view.longitude) * scale;
		const y = (width * ratio) / 2 - (mercator(mark.at[1]) - middle) * scale;
		const w = Math.min(mark.label.length, LABEL_LETTERS) * 6.6 + 18;
		if (x < 0 || x + w > width || y < 12 || y > width * ratio - 4) continue;
		if (taken.some((one) => Math.abs(one.y - y) < 16 && one.x < x + w && x < one.x + one.w)) continue;
		taken.push({ x, y, w });
		shown.push(mark);
	}
	return shown;
}

export const LABEL_LETTERS = 28;
export const shortLabel = (label: string, most = LABEL_LETTERS) =>
	label.length > most ? `${label.slice(0, most - 1)}…` : label;
