import type { EntityFoundJson } from '../api/index.ts';
import type { EntityKind } from '../record/index.ts';
import {
	type Case,
	membersByCluster,
	type NameHit,
	searchNames,
	type Told,
	toldOfPeople,
} from '../store/index.ts';

/** A name has several mentions: so many are looked at for one that is found. */
const MENTIONS_EACH = 6;
/** Members of a cluster whose days and places are looked up. */
const MEMBERS = 40;
/** So much of each is told beside a name. */
const BESIDE = 3;

/**
 * People, groups, bodies and places of the record whose name has these words, the last as a beginning, each cluster
 * once, with a few things that are told of it. None for words without a letter.
 */
export async function findEntities(
	opened: Case,
	{
		words,
		kinds,
		limit,
	}: { readonly words: string; readonly kinds: readonly EntityKind[]; readonly limit: number },
): Promise<readonly EntityFoundJson[]> {
	const hits = (await searchNames(opened, words, limit * MENTIONS_EACH)).filter(({ kind }) =>
		(kinds as readonly string[]).includes(kind),
	);
	const clusters = new Map<string, NameHit[]>();
	for (const hit of hits) {
		const held = clusters.get(hit.cluster);
		if (held !== undefined) held.push(hit);
		else if (clusters.size < limit) clusters.set(hit.cluster, [hit]);
	}
	const members = await membersByCluster(opened, [...clusters.keys()], MEMBERS);
	const told = await toldOfPeople(opened, [...members.values()].flat());
	const toldBy = new Map<number, Told[]>();
	for (const one of told) toldBy.set(one.rid, [...(toldBy.get(one.rid) ?? []), one]);
	return [...clusters].map(([cluster, found]) => {
		const best = found[0] as NameHit;
		const of = (members.get(cluster) ?? []).flatMap((rid) => toldBy.get(rid) ?? []);
		const texts = (what: Told['what']) => [
			...new Set(of.flatMap((one) => (one.what === what ? [one.text] : []))),
		];
		const days = of
			.filter(({ what }) => what === 'days')
			.sort((a, b) => (a.lo ?? Number.POSITIVE_INFINITY) - (b.lo ?? Number.POSITIVE_INFINITY));
		return {
			entity: best.entity,
			kind: best.kind as EntityKind,
			person: cluster,
			name: best.label,
			names: [...new Set(found.map(({ label }) => label))]
				.filter((label) => label !== best.label)
				.slice(0, BESIDE),
			sources: new Set(found.map(({ source }) => source)).size,
			beside: {
				births: texts('births').slice(0, 1),
				days: [...new Map(days.map((one) => [`${one.text} ${one.of}`, one])).values()]
					.slice(0, BESIDE)
					.map(({ text, of }) => ({ on: text, ...(of === null ? {} : { of }) })),
				places: texts('places').slice(0, BESIDE),
			},
		};
	});
}
