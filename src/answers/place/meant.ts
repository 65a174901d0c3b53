import type { ClusterId, Entity, EntityId } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import { isProperName, normaliseLabel } from '../labels.ts';
import type { PlaceRef } from '../places.ts';
import type { PlaceMeant } from './contract.ts';

export type PlaceMember = Pick<Entity, 'id' | 'label'> & { readonly cluster: ClusterId };
/** Two clusters of which a person said that they are not, or may not be, one. */
export type Apart = readonly (readonly [ClusterId, ClusterId])[];

/** `the Grey Mill` is the Grey Mill; `the facility` stays a description. */
const ARTICLE = /^(?:the|el|la|los|las)\s+(?=\S)/u;

/** Under what a name is looked for: case, accents, punctuation and an article aside. `null` for a mere description. */
export function placeKey(label: string): string | null {
	const key = normaliseLabel(label);
	return key !== '' && isProperName(label.replace(ARTICLE, '')) ? key : null;
}

/** The same for a name as somebody types it, who may leave out capitals. */
export function typedKey(name: string): string | null {
	const key = normaliseLabel(name);
	return key === '' ? null : key;
}

/**
 * What is meant by a place: what a person joined with it, and whatever bears a proper name of one of these, with what was
 * joined with that; never what a person keeps apart from it. `the facility` is another place in every passage.
 *
 * @param candidates all members of all clusters that may be meant
 */
export function placeMeant(
	place: ClusterId,
	candidates: readonly PlaceMember[],
	apart: Apart = [],
): PlaceMeant {
	const kept = new Set(apart.flatMap(([a, b]) => (a === place ? [b] : b === place ? [a] : [])));
	const clusters = clustersOf(candidates);
	const names = new Set<string>();
	const meant = new Set<ClusterId>();
	const take = (cluster: ClusterId) => {
		meant.add(cluster);
		for (const { label } of clusters.get(cluster) ?? []) {
			const key = placeKey(label);
			if (key !== null) names.add(key);
		}
	};
	take(place);
	for (let grows = true; grows; ) {
		grows = false;
		for (const [cluster, members] of clusters) {
			if (meant.has(cluster) || kept.has(cluster)) continue;
			if (!members.some(({ label }) => names.has(placeKey(label) ?? ''))) continue;
			take(cluster);
			grows = true;
		}
	}
	const entities = (of: (cluster: ClusterId) => boolean) =>
		new Set<EntityId>(candidates.filter(({ cluster }) => of(cluster)).map(({ id }) => id));
	return {
		place,
		also: [...meant].filter((cluster) => cluster !== place).sort(compareText),
		entities: entities((cluster) => meant.has(cluster)),
		others: entities((cluster) => kept.has(cluster)),
		names,
	};
}

/** Whether a voice speaks of this place. */
export function isMeant({ entities, others, names }: PlaceMeant, ref: PlaceRef | undefined): boolean {
	if (ref === undefined || others.has(ref.entity)) return false;
	if (entities.has(ref.entity)) return true;
	const key = placeKey(ref.label);
	return key !== null && names.has(key);
}

/** All places in groups that are one to a reader: joined, or of one proper name and not kept apart. Each in the order given. */
export function placeGroups<T extends PlaceMember>(
	all: readonly T[],
	apart: Apart = [],
): readonly (readonly T[])[] {
	const keptFrom = new Map<ClusterId, Set<ClusterId>>();
	for (const [a, b] of apart) {
		keptFrom.set(a, (keptFrom.get(a) ?? new Set()).add(b));
		keptFrom.set(b, (keptFrom.get(b) ?? new Set()).add(a));
	}
	const groups = new Map<ClusterId, Set<ClusterId>>();
	const byName = new Map<string, ClusterId>();
	for (const { cluster, label } of all) {
		const own = groups.get(cluster) ?? new Set([cluster]);
		groups.set(cluster, own);
		const key = placeKey(label);
		const first = key === null ? undefined : byName.get(key);
		if (key !== null && first === undefined) byName.set(key, cluster);
		const other = first === undefined ? undefined : groups.get(first);
		if (other === undefined || other === own) continue;
		if ([...own].some((one) => [...(keptFrom.get(one) ?? [])].some((not) => other.has(not)))) continue;
		const [small, large] = own.size < other.size ? [own, other] : [other, own];
		for (const one of small) {
			large.add(one);
			groups.set(one, large);
		}
	}
	const members = new Map<Set<ClusterId>, T[]>();
	for (const one of all) {
		const group = groups.get(one.cluster) as Set<ClusterId>; // made above, for each
		const held = members.get(group);
		if (held === undefined) members.set(group, [one]);
		else held.push(one);
	}
	return [...members.values()];
}

/** The cluster of a group that stands for it: of most members, the first of several. */
export function headCluster(group: readonly PlaceMember[]): ClusterId | undefined {
	let head: readonly [ClusterId, number] | undefined;
	for (const [cluster, { length }] of clustersOf(group))
		if (head === undefined || length > head[1]) head = [cluster, length];
	return head?.[0];
}

function clustersOf(all: readonly PlaceMember[]): ReadonlyMap<ClusterId, readonly PlaceMember[]> {
	const clusters = new Map<ClusterId, PlaceMember[]>();
	for (const one of all) {
		const held = clusters.get(one.cluster);
		if (held === undefined) clusters.set(one.cluster, [one]);
		else held.push(one);
	}
	return clusters;
}
