import type { ClusterId, EntityId } from '../../record/index.ts';
import { countryOf } from '../countries.ts';
import { normaliseLabel } from '../labels.ts';
import type { Position, Site, SiteWhere, Strip, ToldOfPlace } from './contract.ts';

type Ref = { readonly entity: EntityId; readonly label: string };
type Place = Omit<ToldOfPlace, 'entity'>;

/** The sites that accounts speak of: each place once, with where it is as far as the record tells. */
export class Sites {
	readonly all: Site[] = [];
	readonly #byKey = new Map<string, number>();
	readonly #byCluster = new Map<ClusterId, Place>();
	readonly #byName = new Map<string, Place>();

	constructor(told: readonly ToldOfPlace[]) {
		for (const place of told) {
			addTo(this.#byCluster, place.cluster, place);
			addTo(this.#byName, normaliseLabel(place.label), place);
		}
	}

	/** The index of the site that an account of somebody names. */
	of(ref: Ref, strip: Pick<Strip, 'positions' | 'clusters'>): number {
		const own = strip.positions[ref.entity] ?? [];
		const cluster = strip.clusters[ref.entity];
		const told = cluster === undefined ? undefined : this.#byCluster.get(cluster);
		const name = normaliseLabel(ref.label);
		// What was joined is one place under whatever name; what has only its name in common is so where it is told to be.
		const key =
			told !== undefined && told.positions.length > 0
				? `cluster ${told.cluster}`
				: `name ${name || ref.entity} ${own
						.map(({ latitude, longitude }) => `${latitude},${longitude}`)
						.sort()
						.join(' ')}`;
		const known = this.#byKey.get(key);
		if (known !== undefined) return known;
		this.all.push({
			...this.#site(ref.label, [...(told?.positions ?? []), ...own], told, name),
			...(cluster === undefined ? {} : { place: cluster }),
		});
		this.#byKey.set(key, this.all.length - 1);
		return this.all.length - 1;
	}

	#site(label: string, given: readonly Position[], told: Place | undefined, name: string): Site {
		const own = whereOf(given);
		if (own !== null) return { label, where: own };
		const named = this.#byName.get(name);
		const like = named === undefined ? null : whereOf(named.positions);
		if (like !== null) return { label, where: like, by: 'name' };
		return { label, where: this.#within(label, told ?? named) };
	}

	/** By the nearest place that it is stated to lie in and that has a position, else by its country. */
	#within(label: string, told: Place | undefined): SiteWhere {
		const seen = new Set<ClusterId>();
		const open = [...(told?.within ?? [])];
		let country = countryIn(label);
		for (let outer = open.shift(); outer !== undefined; outer = open.shift()) {
			if (seen.has(outer.cluster)) continue;
			seen.add(outer.cluster);
			const place = this.#byCluster.get(outer.cluster);
			const positions = [
				...(place?.positions ?? []),
				...(place === undefined || place.positions.length === 0
					? (this.#byName.get(normaliseLabel(outer.label))?.positions ?? [])
					: []),
			];
			const around = whereOf(positions);
			if (around?.is === 'point' || around?.is === 'around')
				return { ...around, is: 'around', approximate: true, of: outer.label };
			country ??= countryIn(outer.label);
			open.push(...(place?.within ?? []));
		}
		// The words of an account often end in a town that the record knows: `the jail, Santa Brígida`.
		for (const part of partsOf(label).reverse()) {
			const around = whereOf(this.#byName.get(normaliseLabel(part))?.positions ?? []);
			if (around?.is === 'point' || around?.is === 'around')
				return { ...around, is: 'around', approximate: true, of: part };
		}
		return country === null ? { is: 'none' } : { is: 'country', ...country, statements: [] };
	}
}

function addTo<K>(map: Map<K, Place>, key: K, { cluster, label, positions, within }: Place): void {
	const known = map.get(key);
	map.set(key, {
		cluster,
		label: known?.label ?? label,
		positions: [...(known?.positions ?? []), ...positions],
		within: [...(known?.within ?? []), ...within],
	});
}

const EARTH_METRES = 6_371_000;
/** Below this distance two positions are the same to a reader of a map. */
const SAME_METRES = 50;

/** One position as a point; several as all the ground between them, for none is chosen. `null` for none. */
function whereOf(positions: readonly Position[]): SiteWhere | null {
	const [first] = positions;
	if (first === undefined) return null;
	const statements = [...new Set(positions.flatMap((one) => one.statements))];
	const apart = positions.map((one) => metresBetween(first, one));
	if (Math.max(...apart) <= SAME_METRES) {
		const exact = positions.find(
			({ approximate, radius }) => approximate === undefined && radius === undefined,
		);
		return { is: 'point', ...(exact ?? first), statements };
	}
	const middle = {
		latitude: mean(positions.map(({ latitude }) => latitude)),
		longitude: mean(positions.map(({ longitude }) => longitude)),
	};
	return {
		is: 'around',
		...middle,
		radius: Math.max(...positions.map((one) => metresBetween(middle, one) + (one.radius ?? 0))),
		several: new Set(positions.map(({ latitude, longitude }) => `${latitude} ${longitude}`)).size,
		statements,
	};
}

/** The haversine formula on a sphere. */
export function metresBetween(
	a: Pick<Position, 'latitude' | 'longitude'>,
	b: Pick<Position, 'latitude' | 'longitude'>,
): number {
	const rad = Math.PI / 180;
	const up = Math.sin(((b.latitude - a.latitude) * rad) / 2);
	const along = Math.sin(((b.longitude - a.longitude) * rad) / 2);
	const h = up * up + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * along * along;
	return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** The country that a place is called by, or that its words end in. */
function countryIn(label: string): { readonly country: string; readonly of: string } | null {
	for (const part of [label, ...partsOf(label).reverse()]) {
		const country = countryOf(part);
		if (country !== null) return { country, of: part };
	}
	return null;
}

function partsOf(label: string): string[] {
	const parts = label.split(/,\s*|\s*[()]\s*/u).filter((part) => part !== '');
	return parts.length > 1 ? parts.slice(1) : [];
}
