import { sql } from 'kysely';
import type {
	DecisionId,
	ListMapping,
	SaidSettings,
	SourceDates,
	SourceId,
	SourceKind,
	SourceOf,
	SpokenDate,
} from '../../record/index.ts';
import type { Case } from '../case.ts';
import type { TextObject, TextPayload } from '../entries.ts';
import { chunks } from '../projection/context.ts';
import { listContext } from '../projection/list-context.ts';
import { keyAt, type ListDoc, type ReadRow, rowSetOf, rowsAfter, withKeys } from '../projection/row-sets.ts';
import type { TextRef } from '../texts.ts';

export type CaptureInfo = {
	readonly id: string;
	readonly sha256: string;
	readonly bytes: number;
	readonly object: string;
	/** Why no reader could make a text of it. */
	readonly refused: string | null;
	/** What was dropped together on the workspace has the same here. */
	readonly dropped: string | null;
	/** Where its newest entry stands in the order of the log. */
	readonly ord: string;
	readonly at: number;
};
export type SourceInfo = {
	readonly rid: number;
	readonly id: SourceId;
	readonly key: string;
	readonly path: string;
	readonly title: string;
	readonly mime: string;
	readonly lang: string | null;
	readonly published: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	/** What a person says it is, and of what. */
	readonly kind: SourceKind | null;
	readonly of: SourceOf | null;
	readonly dates: SourceDates;
	readonly spoken: SpokenDate | null;
	/** What people say of it, field by field, each with the decision in force. */
	readonly said: SaidSettings;
	readonly mapped: boolean;
	/** Oldest first; without those whose import was taken back. */
	readonly captures: readonly CaptureInfo[];
	/** The text that is read now; `null` when no reader could make one. */
	readonly text: {
		readonly id: string;
		readonly tool: string;
		readonly object: string;
		readonly capture: string;
		readonly doc: Omit<TextPayload, 'type' | 'source' | 'capture'>;
	} | null;
};

/** What is shown of a source where another is spoken of. */
export type SourceName = Pick<SourceInfo, 'id' | 'title' | 'kind' | 'of'>;

/** All sources by name alone, in the order of their paths. */
export async function listSourceNames(opened: Case): Promise<readonly SourceName[]> {
	const rows = await opened.db
		.selectFrom('source')
		.select(['id', 'title', 'kind', 'of'])
		.where('gone', '=', 0)
		.orderBy('path')
		.execute();
	return rows.map(({ id, title, kind, of }) => ({ id: id as SourceId, title, ...whatItIs(kind, of) }));
}

/** Columns that hold what `record` made. */
function whatItIs(kind: string | null, of: string | null): Pick<SourceInfo, 'kind' | 'of'> {
	return { kind: kind as SourceKind | null, of: of === null ? null : (JSON.parse(of) as SourceOf) };
}

/** All sources in the order of their paths; `only` those of these row ids. */
export async function listSources(opened: Case, only?: readonly number[]): Promise<readonly SourceInfo[]> {
	const rows = await opened.db
		.selectFrom('source')
		.selectAll()
		.where('gone', '=', 0)
		.$if(only !== undefined, (query) => query.where('rid', 'in', only ?? []))
		.orderBy('path')
		.execute();
	const captures = await opened.db
		.selectFrom('capture')
		.selectAll()
		.where('gone', '=', 0)
		.$if(only !== undefined, (query) => query.where('source', 'in', only ?? []))
		.orderBy('ord')
		.execute();
	const texts = await opened.db
		.selectFrom('text_version')
		.innerJoin('source', 'source.text', 'text_version.id')
		.$if(only !== undefined, (query) => query.where('source.rid', 'in', only ?? []))
		.select([
			'text_version.id',
			'text_version.tool',
			'text_version.object',
			'text_version.capture',
			'text_version.doc',
			'source.rid',
		])
		.execute();
	const textOf = new Map(texts.map((row) => [row.rid, row]));
	const capturesOf = Map.groupBy(captures, (row) => row.source);
	return rows.map((row) => {
		const text = textOf.get(row.rid);
		return {
			...row,
			id: row.id as SourceId,
			...whatItIs(row.kind, row.of),
			// Columns that hold what `record` made, these too.
			dates: JSON.parse(row.dates) as SourceDates,
			spoken: row.spoken === null ? null : (JSON.parse(row.spoken) as SpokenDate),
			said: JSON.parse(row.said) as SaidSettings,
			mapped: row.mapped === 1,
			captures: capturesOf.get(row.rid) ?? [],
			text:
				text === undefined
					? null
					: {
							id: text.id,
							tool: text.tool,
							object: text.object,
							capture: text.capture,
							doc: JSON.parse(text.doc) as Omit<TextPayload, 'type' | 'source' | 'capture'>,
						},
		};
	});
}

/** The source that `ref` names: its id, its path, the end of its path, or the SHA-256 of its bytes. `null` if none or several. */
export async function findSource(opened: Case, ref: string): Promise<SourceInfo | null> {
	const exact = await opened.db
		.selectFrom('source')
		.select('rid')
		.where('gone', '=', 0)
		.where((eb) =>
			eb.or([
				eb('id', '=', ref),
				eb('path', '=', ref),
				eb('key', '=', ref),
				eb(
					'rid',
					'in',
					eb.selectFrom('capture').select('source').where('sha256', '=', ref).where('capture.gone', '=', 0),
				),
			]),
		)
		.limit(2)
		.execute();
	const found = exact.length > 0 ? exact : await endingWith(opened, `/${ref}`);
	const [one] = found;
	if (one === undefined || found.length > 1) return null;
	return (await listSources(opened, [one.rid]))[0] ?? null;
}

async function endingWith(opened: Case, end: string): Promise<readonly { readonly rid: number }[]> {
	const pattern = `%${end.replace(/[\\%_]/g, '\\$&')}`;
	const rows = await opened.db
		.selectFrom('source')
		.select(['rid', 'path'])
		.where('gone', '=', 0)
		.where(sql<boolean>`path like ${pattern} escape '\\'`)
		.execute();
	// SQLite's `like` takes ASCII letters of either case for one.
	return rows.filter(({ path }) => path.endsWith(end));
}

/** Titles of these sources by id: what a list of hits needs of them. */
export async function sourceTitles(
	opened: Case,
	ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
	const titles = new Map<string, string>();
	for (const some of chunks(new Set(ids)))
		for (const { id, title } of await opened.db
			.selectFrom('source')
			.select(['id', 'title'])
			.where('gone', '=', 0)
			.where('id', 'in', some)
			.execute())
			titles.set(id, title);
	return titles;
}

export function textOf(opened: Case, source: SourceInfo): TextObject | null {
	return source.text === null ? null : opened.texts.get(source.text.doc.text);
}

/** The bytes of a source's newest capture. @throws {StoreError} `object-missing`, `object-damaged` */
export function captureBytes(opened: Case, source: SourceInfo): Uint8Array | null {
	const newest = source.captures.at(-1);
	return newest === undefined ? null : opened.objects.get(newest.object);
}

/** Rows of a list from behind `after` on, with their keys. */
export async function listRows(
	opened: Case,
	source: SourceInfo,
	after: number,
	limit: number,
): Promise<readonly ReadRow[]> {
	const list = source.text?.doc.list;
	const set = source.text === null || list === undefined ? null : await rowSetOf(opened.db, source.text.id);
	if (set === null || list === undefined) return [];
	return withKeys(opened.db, set, keyAt(list), await rowsAfter(opened.db, set, after, limit));
}

/** What somebody decided a list's columns to mean, and the decision, to undo; `null` while nobody has. */
export async function mappingInForce(
	opened: Case,
	source: number,
): Promise<{ readonly mapping: ListMapping; readonly decision: DecisionId } | null> {
	const list = await listContext(opened.fold(opened.db), source);
	return list === null ? null : { mapping: list.mapping, decision: list.decision };
}

export type SaidBy = { readonly at: number; readonly by: string | null; readonly reason: string | null };

/** Who decided, when and why, of decisions by their ids. */
export async function saidBy(opened: Case, ids: readonly string[]): Promise<ReadonlyMap<string, SaidBy>> {
	const found = new Map<string, SaidBy>();
	for (const some of chunks(new Set(ids)))
		for (const { id, ...row } of await opened.db
			.selectFrom('decision')
			.select(['id', 'at', 'by', 'reason'])
			.where('id', 'in', some)
			.execute())
			found.set(id, row);
	return found;
}

/** The captures of a list that count, newest first, each by the text that was made of it last; empty for what is no list. */
export async function versionsOf(
	opened: Case,
	source: SourceInfo,
): Promise<readonly { readonly text: TextRef; readonly list: ListDoc }[]> {
	const rows = await opened.db
		.selectFrom('text_version')
		.innerJoin('capture', 'capture.id', 'text_version.capture')
		.select(['capture.id', 'text_version.doc'])
		.where('text_version.source', '=', source.rid)
		.where('capture.gone', '=', 0)
		.orderBy('capture.ord', 'desc')
		.orderBy('text_version.ord', 'desc')
		.execute();
	const seen = new Set<string>();
	return rows.flatMap(({ id, doc }) => {
		if (seen.has(id)) return [];
		seen.add(id);
		const { text, list } = JSON.parse(doc) as TextPayload;
		return list === undefined ? [] : [{ text, list }];
	});
}

/** The source that a capture is of; `null` where the case holds no such capture. */
export async function sourceOfCapture(opened: Case, capture: string): Promise<SourceId | null> {
	const row = await opened.db
		.selectFrom('capture')
		.innerJoin('source', 'source.rid', 'capture.source')
		.select('source.id')
		.where('capture.id', '=', capture)
		.executeTakeFirst();
	// A column that holds what `record` made.
	return (row?.id as SourceId | undefined) ?? null;
}
