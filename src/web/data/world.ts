import { feature } from 'topojson-client';
import fine from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json?url';
import { z } from 'zod';

/** The outline of a country, by the English name that Natural Earth gives it. */
export type Country = {
	readonly type: 'Feature';
	readonly properties: { readonly name: string };
	readonly geometry:
		| { readonly type: 'Polygon'; readonly coordinates: Rings }
		| { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };
};
/** Of degrees east and north: the outline, then what is cut out of it. */
type Rings = readonly (readonly (readonly number[])[])[];
/** One stretch of land of one country. */
export type Land = { readonly type: 'Polygon'; readonly coordinates: Rings };
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

type Topology = Parameters<typeof feature>[0];
/** Files of ours: only that they are such is checked. */
const TopologyShape = z.custom<Topology>(
	(given) => typeof given === 'object' && given !== null && 'objects' in given && 'arcs' in given,
);
const loaded = new Map<string, Promise<readonly Country[]>>();

/** Land and borders, from files that come with the workspace: nothing is asked of anybody else. */
export function loadWorld(detail: 'coarse' | 'fine'): Promise<readonly Country[]> {
	const url = detail === 'fine' ? fine : coarse;
	const known = loaded.get(url);
	if (known !== undefined) return known;
	const world = readWorld(url);
	loaded.set(url, world);
	// What failed once is asked for again.
	world.catch(() => loaded.delete(url));
	return world;
}

async function readWorld(url: string): Promise<readonly Country[]> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`the outlines of the world could not be read (${answer.status})`);
	const topology = TopologyShape.parse(await answer.json());
	const { countries } = topology.objects;
	if (countries === undefined) throw new Error('the outlines of the world hold no countries');
	const found = feature(topology, countries);
	const all = found.type === 'FeatureCollection' ? found.features : [found];
	return all.flatMap(({ geometry, properties }): Country[] =>
		geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
			? [
					{
						type: 'Feature',
						properties: { name: String(properties?.name ?? '') },
						geometry,
					},
				]
			: [],
	);
}

/** Names that Natural Earth shortens, by the code of the country. */
const SHORTENED: Readonly<Record<string, string>> = {
	BA: 'Bosnia and Herz.',
	CD: 'Dem. Rep. Congo',
	CF: 'Central African Rep.',
	CG: 'Congo',
	CI: "Côte d'Ivoire",
	DO: 'Dominican Rep.',
	EH: 'W. Sahara',
	FK: 'Falkland Is.',
	GQ: 'Eq. Guinea',
	MK: 'Macedonia',
	MM: 'Myanmar',
	PS: 'Palestine',
	SB: 'Solomon Is.',
	SS: 'S. Sudan',
	SZ: 'eSwatini',
	TR: 'Turkey',
	US: 'United States of America',
};

/** The outline of a country by its code; `undefined` for one too small for this map. */
export function countryIn(world: readonly Country[], code: string): Country | undefined {
	const name = SHORTENED[code] ?? new Intl.DisplayNames('en', { type: 'region' }).of(code);
	return world.find((one) => one.properties.name === name);
}

const boxed = new WeakMap<readonly Country[], readonly { readonly land: Land; readonly box: Box }[]>();

/** The land that reaches into a part of the earth, told by its south-western and its north-eastern corner: to project all of it took longer than all else of a map. */
export function landIn(
	world: readonly Country[],
	[[west, south], [east, north]]: readonly [readonly [number, number], readonly [number, number]],
): readonly Land[] {
	const known = boxed.get(world) ?? world.flatMap(landOf);
	boxed.set(world, known);
	return known.flatMap(({ land, box }) => {
		// A part that reaches over the 180th degree goes on beyond it.
		const isAlong = [-360, 0, 360].some((turn) => box.west + turn <= east && box.east + turn >= west);
		return isAlong && box.south <= north && box.north >= south ? [land] : [];
	});
}

function landOf({ geometry }: Country): readonly { readonly land: Land; readonly box: Box }[] {
	const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return all.map((coordinates) => {
		const box = { west: 180, south: 90, east: -180, north: -90 };
		for (const [lon = 0, lat = 0] of coordinates[0] ?? []) {
			box.west = Math.min(box.west, lon);
			box.south = Math.min(box.south, lat);
			box.east = Math.max(box.east, lon);
			box.north = Math.max(box.north, lat);
		}
		return { land: { type: 'Polygon', coordinates }, box };
	});
}
