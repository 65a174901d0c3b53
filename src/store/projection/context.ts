import {
	type AnswerGraph,
	type DismissedRelation,
	type EntityId,
	type EntityKind,
	type GraphSource,
	type Hmac,
	originsOf,
	type PropertyName,
	type SourceId,
	type SpokenDate,
} from '../../record/index.ts';
import type { Db } from '../database.ts';
import type { Texts } from '../texts.ts';
import { originLinks } from './origin-links.ts';

/** What an answer makes of one cluster: the document to keep and what lists sort and filter by. */
export type KeptAnswer = {
	readonly name: string;
	/** The latest moment spoken about, UTC milliseconds. */
	readonly hi: number | null;
	/** Bit 1: has conflicts. */
	readonly flags: number;
	readonly doc: unknown;
};
/**
 * One step on which an answer rests: from what is of the kinds `from` to what is of the kinds `to`. With `at: 'subject'`
 * these are the subjects whose property names it (an obligation is `partOf` its order), with `value` what its own names.
 */
export type Step = {
	readonly by: PropertyName;
	readonly at: 'subject' | 'value';
	readonly from: readonly EntityKind[];
	readonly to: readonly EntityKind[];
};
export type AnswerMaker = {
	readonly kind: string;
	/** About clusters of which kinds it answers. */
	readonly of: readonly EntityKind[];
	/**
	 * What it rests on besides its own members, step after step. Where left out: on the events in which a member is
	 * `who`, of a person or group.
	 */
	readonly reach?: readonly Step[];
	/** `null` when there is nothing to answer for this cluster. */
	compute(graph: AnswerGraph): KeptAnswer | null;
};

/** All that folding needs besides the tables. */
export type Fold = {
	readonly tx: Db;
	readonly hmac: Hmac;
	readonly texts: Texts;
	readonly answers: readonly AnswerMaker[];
	readonly dirty: Dirty;
	/** Row ids of sources whose rows are to be read anew, once all entries are folded. */
	readonly lists: Set<number>;
	/** Sources that were asked for, each read once in a transaction. */
	sources: KnownSources | null;
	/** Relations that are dismissed, read once in a transaction. */
	dismissed: readonly DismissedRelation[] | null;
};

export type KnownSources = {
	readonly byRid: Map<number, SourceRow>;
	readonly origins: ReadonlyMap<SourceId, SourceId>;
	/** Whether all are read. */
	whole: boolean;
};

export type SourceRow = {
	readonly rid: number;
	readonly id: string;
	readonly title: string;
	readonly path: string;
	readonly outlet: string | null;
	/** JSON: the date it speaks on. */
	readonly spoken: string | null;
	readonly text: string | null;
	/** What answers are told of it. */
	readonly shown: GraphSource;
};

/** What a transaction has touched, whose answers are due before it commits. */
export class Dirty {
	/** Row ids of persons, groups and events. */
	readonly entities = new Set<number>();
	readonly clusters = new Set<string>();
	/** Public ids of entities that came, went, or were paired: their clusters are to be formed anew. */
	readonly joined = new Set<EntityId>();

	/** Public ids of entities that a decided passage has ceased to mint: what rests on them is weighed again. */
	readonly shaken = new Set<string>();
	/** Row ids of sources in which statements or decided passages came or went. */
	readonly counted = new Set<number>();

	clear(): void {
		this.shaken.clear();
		this.counted.clear();
		this.entities.clear();
		this.clusters.clear();
		this.joined.clear();
	}
}

/** Sources by their row ids, among them these; all, where none are named. A case holds thousands, and an answer rests on a few. */
export async function sourcesOf(
	fold: Fold,
	rids?: Iterable<number>,
): Promise<ReadonlyMap<number, SourceRow>> {
	fold.sources ??= { byRid: new Map(), origins: originsOf(await originLinks(fold.tx)), whole: false };
	const { byRid, origins, whole } = fold.sources;
	if (whole) return byRid;
	const missing = rids === undefined ? null : [...new Set(rids)].filter((rid) => !byRid.has(rid));
	for (const some of missing === null ? [null] : chunks(missing))
		for (const row of await fold.tx
			.selectFrom('source')
			.select(['rid', 'id', 'title', 'path', 'outlet', 'spoken', 'text'])
			.$if(some !== null, (query) => query.where('rid', 'in', some ?? []))
			.execute())
			byRid.set(row.rid, { ...row, shown: graphSource(row, origins.get(row.id as SourceId)) });
	if (missing === null) fold.sources.whole = true;
	return byRid;
}

function graphSource(row: Omit<SourceRow, 'shown'>, origin: SourceId | undefined): GraphSource {
	return {
		title: row.title,
		path: row.path,
		...(row.outlet === null ? {} : { outlet: row.outlet }),
		...(row.spoken === null ? {} : { spoken: JSON.parse(row.spoken) as SpokenDate }),
		...(origin === undefined ? {} : { origin }),
	};
}

/** `in (…)` lists stay below what SQLite takes at once. */
export function* chunks<T>(items: Iterable<T>, size = 400): Generator<T[]> {
	let chunk: T[] = [];
	for (const item of items) {
		chunk.push(item);
		if (chunk.length === size) {
			yield chunk;
			chunk = [];
		}
	}
	if (chunk.length > 0) yield chunk;
}
