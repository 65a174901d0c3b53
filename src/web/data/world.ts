import { feature } from 'topojson-client';
import fine from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json?url';
import { z } from 'zod';

/** The outline of a country, by the English name that Natural Earth gives it. */
export type Country = {
	readonly type: 'Feature';
	readonly properties: { readonly name: string };
	readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown };
};

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
						geometry: { type: geometry.type, coordinates: geometry.coordinates },
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
