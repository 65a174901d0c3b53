import {
	headCluster,
	numbersAt,
	type PersonTold,
	type PlaceGround,
	type PlaceMeant,
	type PlaceMember,
	placeAnswer,
	placeGroups,
	placeKey,
	placeMeant,
	type Saying,
	type TermKept,
	TOLD_KINDS,
	type ToldHere,
	toldOf,
	typedKey,
	wordsFor,
} from '../answers/index.ts';
import type { PlaceJson, PlaceRowJson, SayingJson, ToldHereJson } from '../api/index.ts';
import type { ClusterId, EntityId } from '../record/index.ts';
import {
	allPlaces,
	answersOf,
	type Case,
	clusterNamed,
	clustersApart,
	clusterThatWas,
	type NamedPlace,
	peopleNamingPlaces,
	placesOfClusters,
	placesOfEntities,
	placesWithWords,
	selectGraph,
	selectPlaces,
} from '../store/index.ts';
import { type Page, pageOf } from './cursor.ts';
import { ActionError } from './errors.ts';
import { isCalled } from './is-called.ts';
import { keptOf, proposedSeries, seriesIn, seriesJson, stampOf } from './numbers.ts';
import type { Proposed } from './proposed.ts';
import { accountJson } from './shapes.ts';
import { thingJson } from './terms.ts';
import { TERMS, termMaker } from './terms-kept.ts';
import type { KeptWhereabouts } from './whereabouts-kept.ts';
import { asProposed } from './with-proposed.ts';

export type PlaceQuery = {
	/** At most so many people are looked at. */
	readonly limit?: number;
	/** Given: what is only proposed stands beside what is accepted, marked. */
	readonly proposed?: Proposed;
};

/** Passages and rows that may bear a name are compared up to here. */
const MOST_NAMED = 50_000;
/** Names that are told where several places are called so. */
const MOST_TOLD = 10;

/** A place as the record or, where it is asked for, only a proposal names it. */
type Found = { readonly place: ClusterId; readonly labels: readonly string[] };

/** All that is said of one place, by an id of it or by its name. @throws {ActionError} `not-found`, `bad-request` */
export async function placeCalled(
	opened: Case,
	idOrName: string,
	query: PlaceQuery = {},
): Promise<PlaceJson> {
	const found =
		(await byId(opened, idOrName, query.proposed)) ?? (await byName(opened, idOrName, query.proposed));
	return answer(opened, found, query);
}

/** All that is said of one place. @throws {ActionError} `not-found` */
export async function place(opened: Case, id: string, query: PlaceQuery = {}): Promise<PlaceJson> {
	const found = await byId(opened, id, query.proposed);
	if (found === null) throw new ActionError('not-found', `there is no place ${id}`);
	return answer(opened, found, query);
}

async function byId(opened: Case, id: string, proposed: Proposed | undefined): Promise<Found | null> {
	const cluster = (await clusterNamed(opened, id)) ?? (await clusterThatWas(opened, id));
	const [first] = cluster === null ? [] : await placesOfClusters(opened, [cluster]);
	if (first !== undefined) return { place: first.cluster, labels: [first.label] };
	const [read] = (await proposedPlaces(proposed)).filter(({ id: entity }) => entity === id);
	return read === undefined ? null : { place: read.cluster, labels: [read.label] };
}

async function byName(opened: Case, name: string, proposed: Proposed | undefined): Promise<Found> {
	const apart = await clustersApart(opened, 'Place');
	const wanted = typedKey(name);
	for (const all of [await placesWithWords(opened, name, MOST_NAMED), await proposedPlaces(proposed)]) {
		const called = all.filter(({ label }) => isCalled([label], name));
		const exact = called.filter(({ label }) => wanted !== null && placeKey(label) === wanted);
		const some = exact.length > 0 ? exact : called;
		const groups = placeGroups(await withMembers(opened, some), apart);
		const heads = groups.flatMap((group) => {
			const place = headCluster(group);
			return place === undefined ? [] : [{ place, labels: group.map(({ label }) => label) }];
		});
		const [only] = heads;
		if (only !== undefined && heads.length === 1) return only;
		if (heads.length > 1)
			throw new ActionError(
				'bad-request',
				`${heads.length} places are called so; give the whole name or one of their ids: ${heads
					.slice(0, MOST_TOLD)
					.map((one) => one.place)
					.join(', ')}${heads.length > MOST_TOLD ? ', …' : ''}`,
			);
	}
	throw new ActionError(
		'not-found',
		'no place of this id or name is in the record; "paradero place CASE" lists those that are',
	);
}

/** These, and what a person joined with them. */
async function withMembers(opened: Case, some: readonly PlaceMember[]): Promise<readonly PlaceMember[]> {
	const members = await placesOfClusters(
		opened,
		some.map(({ cluster }) => cluster),
	);
	const known = new Set<string>(members.map(({ id }) => id));
	return [...members, ...some.filter(({ id }) => !known.has(id))];
}

/** Places that accounts name of which something is only proposed. */
async function proposedPlaces(proposed: Proposed | undefined): Promise<readonly PlaceMember[]> {
	const places = new Map<EntityId, PlaceMember>();
	for (const { doc } of (await proposed?.all()) ?? [])
		for (const { place: at, fromPlace } of doc?.accounts ?? [])
			for (const ref of [at, fromPlace])
				if (ref !== undefined)
					// What nobody joined is its own cluster.
					places.set(ref.entity, {
						id: ref.entity,
						label: ref.label,
						cluster: ref.entity as string as ClusterId,
					});
	return [...places.values()];
}

async function answer(
	opened: Case,
	{ place: cluster, labels }: Found,
	{ limit = Number.POSITIVE_INFINITY, proposed }: PlaceQuery,
): Promise<PlaceJson> {
	const named = await namedAlike(opened, cluster);
	const meant = placeMeant(
		cluster,
		[...named, ...(await proposedPlaces(proposed))],
		await clustersApart(opened, 'Place'),
	);
	const unique = named.filter(({ id }) => meant.entities.has(id));
	const { people, more } = await peopleOf(opened, unique, limit, proposed);
	const told = placeAnswer({
		meant,
		graph: await selectPlaces(opened, cluster, unique),
		labels: named.some((one) => one.cluster === cluster) ? [] : labels,
		written: await writtenIn(opened, unique),
		people,
		terms: (await keptOf(opened, TERMS)) as readonly TermKept[],
		series: (await seriesIn(opened)).series,
	});
	const { beside } = await seriesIn(opened);
	const read = await readOnly(meant, proposed);
	const names = told.names.map(({ name, written, said }) => ({ name, written: [...written], said }));
	const accounts = TOLD_KINDS.flatMap((kind) => told.told[kind].flatMap((one) => one.accounts));
	return {
		place: told.place,
		name: told.name,
		also: [...told.also],
		names,
		identifiers: told.identifiers.map(sayingJson),
		positions: told.positions.map(sayingJson),
		within: told.within.map(sayingJson),
		inside: told.inside.map((one) => ({ ...one })),
		described: told.described.map(sayingJson),
		told: {
			held: told.told.held.map(toldJson),
			came: told.told.came.map(toldJson),
			left: told.told.left.map(toldJson),
			deaths: told.told.deaths.map(toldJson),
			others: told.told.others.map(toldJson),
		},
		more,
		...(told.lastSpokenOf === undefined ? {} : { lastSpokenOf: told.lastSpokenOf }),
		words: [...told.words.map(thingJson), ...read.words],
		numbers: [...told.numbers.map((series) => seriesJson(series, beside(series))), ...read.numbers],
		statements: [...new Set(accounts.flatMap(({ statements }) => statements))],
		quotes: accounts.flatMap(({ quotes }) => quotes),
	};
}

/** Words and numbers of it that are only proposed: they stand behind the record's own and in no series with them. */
async function readOnly(
	meant: PlaceMeant,
	proposed: Proposed | undefined,
): Promise<Pick<PlaceJson, 'words' | 'numbers'>> {
	if (proposed === undefined) return { words: [], numbers: [] };
	const terms = (await proposed.things.docs(termMaker)) as readonly TermKept[];
	return {
		words: wordsFor(meant, terms).map((one) => asProposed(thingJson(one))),
		numbers: numbersAt(meant, await proposedSeries(proposed)).map((one) => asProposed(seriesJson(one, []))),
	};
}

/** A cluster, whatever bears a proper name of one of its members, and so on: all that may be meant by it. */
async function namedAlike(opened: Case, cluster: ClusterId): Promise<readonly NamedPlace[]> {
	const found = new Map<number, NamedPlace>();
	const asked = new Set<string>();
	let open: readonly NamedPlace[] = await placesOfClusters(opened, [cluster]);
	while (open.length > 0) {
		for (const one of open) found.set(one.rid, one);
		const clusters = new Set<string>();
		for (const key of new Set(open.flatMap(({ label }) => placeKey(label) ?? []))) {
			if (asked.has(key)) continue;
			asked.add(key);
			for (const one of await placesWithWords(opened, key, MOST_NAMED))
				if (placeKey(one.label) === key) clusters.add(one.cluster);
		}
		open = (await placesOfClusters(opened, clusters)).filter(({ rid }) => !found.has(rid));
	}
	return [...found.values()];
}

async function peopleOf(
	opened: Case,
	places: readonly NamedPlace[],
	limit: number,
	proposed: Proposed | undefined,
): Promise<{ readonly people: readonly PersonTold[]; readonly more: number }> {
	const read = ((await proposed?.all()) ?? []).flatMap(({ key, doc }) =>
		doc === null ? [] : [{ key, doc }],
	);
	const withRead = new Set(read.map(({ key }) => key));
	const all = [...(await peopleNamingPlaces(opened, places))].filter((key) => !withRead.has(key)).sort();
	const looked = all.slice(0, limit);
	const kept = await answersOf(opened, 'whereabouts', looked);
	const listed = new Set(kept.map(({ key }) => key));
	const people: PersonTold[] = kept.map(({ doc }) => doc as KeptWhereabouts);
	// Of whom only a death is told is listed nowhere, and told here all the same.
	for (const key of looked.filter((one) => !listed.has(one))) {
		const graph = await selectGraph(opened.fold(opened.db), key);
		const told = graph === null ? null : toldOf(graph);
		if (told !== null) people.push(told);
	}
	return {
		people: [...people, ...read.map(({ doc }) => doc)],
		more: all.length - looked.length,
	};
}

const AT_ONCE = 400;

/** Each name where its sources write it. */
async function writtenIn(opened: Case, places: readonly NamedPlace[]): Promise<PlaceGround['written']> {
	const texts = places.flatMap(({ id, row }) => (row === null ? [id] : []));
	const at = new Map<string, { readonly start: number; readonly end: number }>();
	for (let i = 0; i < texts.length; i += AT_ONCE)
		for (const [id, where] of await placesOfEntities(opened, texts.slice(i, i + AT_ONCE))) at.set(id, where);
	return places.map(({ id, label, source, row }) => ({
		name: label,
		source,
		...(row === null ? {} : { row }),
		...at.get(id),
	}));
}

function toldJson({ person, kind, name, accounts }: ToldHere): ToldHereJson {
	return { person, kind, name, accounts: accounts.map(accountJson) };
}

function sayingJson(saying: Saying): SayingJson {
	return { ...saying };
}

export type PlacesQuery = { readonly name?: string; readonly after?: string; readonly limit?: number };

type Seen = { readonly stamp: string; readonly rows: readonly PlaceRowJson[] };
const seen = new WeakMap<Case, Seen>();

/** Places by their names, those that most sources name first. @throws {ActionError} `bad-request` */
export async function findPlaces(opened: Case, query: PlacesQuery): Promise<Page<PlaceRowJson>> {
	const all = await placesNamed(opened, query.name);
	return pageOf(all, query);
}

/** All of them, or those that are called so. */
export async function placesNamed(opened: Case, name?: string): Promise<readonly PlaceRowJson[]> {
	const rows = await placeRows(opened);
	return name === undefined ? rows : rows.filter(({ names }) => isCalled(names, name));
}

async function placeRows(opened: Case): Promise<readonly PlaceRowJson[]> {
	const stamp = await stampOf(opened);
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held.rows;
	const groups = placeGroups(await allPlaces(opened), await clustersApart(opened, 'Place'));
	const rows = groups
		.map((group): PlaceRowJson => {
			const uses = new Map<string, number>();
			for (const { label } of group) uses.set(label, (uses.get(label) ?? 0) + 1);
			const names = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([one]) => one);
			return {
				place: headCluster(group) ?? '',
				name: names[0] ?? '',
				names,
				sources: new Set(group.map(({ source }) => source)).size,
				mentions: group.length,
			};
		})
		.sort(
			(a, b) =>
				b.sources - a.sources ||
				b.mentions - a.mentions ||
				(a.name === b.name ? (a.place < b.place ? -1 : 1) : a.name < b.name ? -1 : 1),
		);
	seen.set(opened, { stamp, rows });
	return rows;
}
