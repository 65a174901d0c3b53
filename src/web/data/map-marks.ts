import type { LegJson, LineRowJson, LinesJson, SiteJson } from '../../api/index.ts';
import { groupBy } from '../../record/index.ts';
import { bySign, firstSign, type Sign, signOf } from './signs.ts';

/** What is said alike of a place: of how many people, and by which voices where these have letters. */
export type ToldAt = { readonly sign: Sign; readonly people: number; readonly letters: readonly string[] };
/** A place on the map with what accounts say of it. */
export type SiteMark = {
	readonly site: number;
	readonly label: string;
	/** Whom a voice says to have been there. */
	readonly people: number;
	readonly where: SiteJson['where'];
	/** Degrees, where there is a point to draw at. */
	readonly at: readonly [number, number] | null;
	/** Stands for all that is told of it. */
	readonly sign: Sign;
	readonly told: readonly ToldAt[];
	/** Whether an account of somebody chosen names it; where nobody is chosen, of anybody. */
	readonly lit: boolean;
};
export type LegMark = {
	/** The places in `sites`. */
	readonly ends: readonly [number, number];
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
	readonly by: LegJson['by'];
	readonly people: number;
	/** Nobody decided on any account that tells it. */
	readonly proposed: boolean;
	readonly lit: boolean;
};
/** Who of a selection is chosen, `null` for nobody, and the letters of the voices where each is told apart. */
export type Choice = {
	readonly people: ReadonlySet<number> | null;
	readonly letters: ReadonlyMap<string, string>;
};

type Account = {
	readonly person: number;
	readonly by: string;
	readonly sign: Sign;
	readonly sites: readonly number[];
};

/** Places that an account names, the most people first; those without a position too. What is only foretold is at no place. */
export function siteMarks(
	{ rows, sites }: LinesJson,
	kept: readonly number[],
	{ people, letters }: Choice,
): readonly SiteMark[] {
	const accounts = kept.flatMap((at) => (rows[at] === undefined ? [] : accountsOf(rows[at])));
	const told = groupBy(
		accounts.flatMap((account) => account.sites.map((site) => ({ site, account }))),
		({ site }) => site,
	);
	return [...told]
		.flatMap(([site, some]): SiteMark[] => {
			const all = some.map(({ account }) => account);
			const found = sites[site];
			const own = people === null ? all : all.filter(({ person }) => people.has(person));
			const shown = own.length > 0 ? own : all;
			const sign = firstSign(shown.map((account) => account.sign));
			if (found === undefined || sign === undefined) return [];
			return [
				{
					site,
					label: found.label,
					where: found.where,
					at: pointOf(found),
					people: countPeople(shown.filter(({ sign: { shape } }) => isThere(shape))),
					sign,
					told: toldAt(own, letters),
					lit: own.length > 0,
				},
			];
		})
		.sort((a, b) => Number(b.lit) - Number(a.lit) || b.people - a.people || (a.label < b.label ? -1 : 1));
}

/** What accounts of the chosen say without naming a place: a map alone would keep it back. */
export function toldNowhere(
	{ rows }: LinesJson,
	kept: readonly number[],
	{ people, letters }: Choice,
): readonly ToldAt[] {
	const told = kept.flatMap((at): readonly Account[] => {
		const row = rows[at];
		if (row === undefined || people?.has(row.person) === false) return [];
		return accountsOf(row).filter(({ sites }) => sites.length === 0);
	});
	return toldAt(told, letters);
}

/** What each voice says of a piece; not what is only foretold, and of a gap nothing. */
function accountsOf({ piece, person, aside, said }: LineRowJson): readonly Account[] {
	if (piece === 'gap') return [];
	return said
		.filter(({ polarity }) => aside !== true || polarity !== 'affirms')
		.map((one) => ({
			person,
			by: one.by,
			sign: signOf(piece, one),
			sites: [...new Set([one.at, one.fromAt])].filter((site) => site !== undefined),
		}));
}

const isThere = (shape: Sign['shape']) => shape !== 'denied' && shape !== 'declined';
const countPeople = (all: readonly Account[]) => new Set(all.map(({ person }) => person)).size;

function toldAt(all: readonly Account[], letters: Choice['letters']): readonly ToldAt[] {
	const alike = groupBy(all, ({ sign: { shape, fill } }) => `${shape} ${fill}`);
	return [...alike.values()]
		.map((some) => ({
			sign: (some[0] as Account).sign,
			people: countPeople(some),
			letters: [...new Set(some.flatMap(({ by }) => letters.get(by) ?? []))].sort(
				(a, b) => a.length - b.length || (a < b ? -1 : 1),
			),
		}))
		.sort((a, b) => bySign(a.sign, b.sign));
}

/** Legs between places that both have a point; those of several people as one line. */
export function legMarks(
	{ legs, sites, rows }: LinesJson,
	kept: readonly number[],
	{ people }: Pick<Choice, 'people'>,
): readonly LegMark[] {
	const all = new Map<string, { mark: LegMark; people: Set<number> }>();
	for (const at of kept) {
		const leg = legs[at];
		const [one, other] = [leg && sites[leg.from], leg && sites[leg.to]];
		const [from, to] = [one && pointOf(one), other && pointOf(other)];
		if (!leg || !from || !to) continue;
		const lit = people === null || people.has(leg.person);
		const key = `${leg.by} ${from} ${to} ${lit}`;
		const proposed = isProposed(leg, rows);
		const known = all.get(key) ?? {
			mark: { ends: [leg.from, leg.to], from, to, by: leg.by, people: 0, proposed, lit },
			people: new Set<number>(),
		};
		known.people.add(leg.person);
		all.set(key, { ...known, mark: { ...known.mark, proposed: known.mark.proposed && proposed } });
	}
	return [...all.values()].map(({ mark, people: some }) => ({ ...mark, people: some.size }));
}

function isProposed(leg: LegJson, rows: LinesJson['rows']): boolean {
	const said = leg.rows.flatMap((at) => rows[at]?.said ?? []);
	const own = said.filter(({ statements }) => statements.some((id) => leg.statements.includes(id)));
	return own.length > 0 && own.every(({ proposed }) => proposed);
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

export type Label = { readonly mark: SiteMark; readonly side: 'after' | 'before' };
/** About as wide as a letter of a label is, in pixels. */
const LETTER = 6.6;
const SIGN_ROOM = 16;
/** How high a line of a label is, in pixels. */
export const LABEL_LINE = 15;

/** How wide the line of signs below a label is, in pixels. */
export function toldWidth(told: readonly ToldAt[]): number {
	return told.reduce((sum, one) => sum + SIGN_ROOM + toldText(one).length * LETTER + 12, 0);
}
/** What stands after a sign: the letters of the voices, else how many people. */
export const toldText = ({ letters, people }: ToldAt) =>
	letters.length > 0 ? letters.join(' ') : `${people}`;

/** The labels that can stand after or before their places without covering each other, the first before the others. */
export function labelled(
	marks: readonly SiteMark[],
	view: View,
	{
		width,
		ratio,
		most,
		offset,
	}: {
		readonly width: number;
		readonly ratio: number;
		readonly most: number;
		/** How far from its point a label stands. */
		readonly offset: (mark: SiteMark) => number;
	},
): readonly Label[] {
	const scale = width / view.across;
	const middle = mercator(view.latitude);
	const taken: { x: number; y: number; w: number; h: number }[] = [];
	const shown: Label[] = [];
	for (const mark of marks) {
		if (shown.length === most) break;
		if (mark.at === null || !mark.lit) continue;
		const x = width / 2 + (mark.at[0] - view.longitude) * scale;
		const y = (width * ratio) / 2 - (mercator(mark.at[1]) - middle) * scale;
		const w = Math.max(Math.min(mark.label.length, LABEL_LETTERS) * LETTER, toldWidth(mark.told));
		const h = LABEL_LINE * 2;
		const fits = (start: number) =>
			x >= 0 &&
			x <= width &&
			start >= 2 &&
			start + w <= width - 2 &&
			y >= 12 &&
			y + LABEL_LINE + 6 <= width * ratio &&
			!taken.some(
				(one) => Math.abs(one.y - y) < (one.h + h) / 2 && one.x < start + w && start < one.x + one.w,
			);
		const starts = { after: x + offset(mark), before: x - offset(mark) - w };
		const side = (['after', 'before'] as const).find((one) => fits(starts[one]));
		if (side === undefined) continue;
		taken.push({ x: starts[side], y, w, h });
		shown.push({ mark, side });
	}
	return shown;
}

export const LABEL_LETTERS = 28;
export const shortLabel = (label: string, most = LABEL_LETTERS) =>
	label.length > most ? `${label.slice(0, most - 1)}…` : label;

const STEPS = [1, 2, 5];
/** A round distance of at most so many pixels in the middle of a view: its metres, and its pixels. */
export function scaleOf(
	view: View,
	width: number,
	most: number,
): { readonly metres: number; readonly pixels: number } {
	const metresAPixel = metresAPixelOf(view, width);
	const ten = 10 ** Math.floor(Math.log10(metresAPixel * most));
	const step = STEPS.findLast((one) => one * ten <= metresAPixel * most) ?? 1;
	return { metres: step * ten, pixels: (step * ten) / metresAPixel };
}

/** How many pixels so many metres are in the middle of a view. */
export function radiusIn(view: View, width: number, metres: number): number {
	return metres / metresAPixelOf(view, width);
}

const EQUATOR_METRES = 40_075_017;
function metresAPixelOf(view: View, width: number): number {
	return (EQUATOR_METRES * Math.cos((view.latitude * Math.PI) / 180) * (view.across / 360)) / width;
}
