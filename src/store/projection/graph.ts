import {
	type ClusterId,
	type DismissedRelation,
	type Entity,
	type EntityId,
	type EntityKind,
	type GraphSource,
	isEventKind,
	type PersonGraph,
	type RowReading,
	readingOrder,
	readRow,
	type SourceId,
	type Statement,
	type StatementId,
} from '../../record/index.ts';
import { ownCluster } from './clusters.ts';
import { chunks, type Fold, type SourceRow, sourcesOf } from './context.ts';
import { dismissedRelations } from './dismissed.ts';
import { listContext, type StoredList } from './list-context.ts';
import { withKeys } from './row-sets.ts';

export type EntityRow = {
	rid: number;
	id: string;
	kind: string;
	source: number;
	label: string;
	row: number | null;
	born: string;
	cluster: string;
};

type SaidRow = {
	readonly subject: number;
	readonly source: number;
	readonly value_entity: number | null;
	readonly statement: Statement;
};

/** What is said of subjects, read once each: several answers about one thing rest on much the same. */
export class Said {
	private readonly fold: Fold;
	private readonly bySubject = new Map<number, SaidRow[]>();

	constructor(fold: Fold) {
		this.fold = fold;
	}

	async of(subjects: Iterable<number>): Promise<readonly SaidRow[]> {
		const asked = new Set(subjects);
		for (const some of chunks([...asked].filter((subject) => !this.bySubject.has(subject)))) {
			for (const subject of some) this.bySubject.set(subject, []);
			for (const { id, doc, ...row } of await this.fold.tx
				.selectFrom('statement')
				.select(['id', 'subject', 'source', 'value_entity', 'doc'])
				.where('subject', 'in', some)
				.where('gone', '=', 0)
				// What a person chose says nothing of what happened.
				.where('property', '!=', 'bearsOn')
				// Where several owners say it, always the same one is shown.
				.orderBy('owner', 'desc')
				.execute())
				this.bySubject
					.get(row.subject)
					?.push({ ...row, statement: { id, ...(JSON.parse(doc) as object) } as Statement });
		}
		return [...asked].flatMap((subject) => this.bySubject.get(subject) ?? []);
	}
}

/** Selects all that the answers about one cluster rest on; `null` when it has no members. */
export async function selectGraph(
	fold: Fold,
	cluster: string,
	said = new Said(fold),
): Promise<PersonGraph | null> {
	const members = await fold.tx
		.selectFrom('entity')
		.selectAll()
		.where('cluster', '=', cluster)
		.orderBy('born')
		.orderBy('id')
		.execute();
	if (members.length === 0) return null;
	const gather = new Gathering(fold, said);
	await gather.known();
	await gather.addEntities(members);
	const events = new Set<string>();
	for (const some of chunks(members.map((row) => row.rid))) {
		const told = await fold.tx
			.selectFrom('statement')
			.innerJoin('entity', 'entity.rid', 'statement.subject')
			.select('entity.cluster')
			.where('statement.value_entity', 'in', some)
			.where('statement.property', '=', 'who')
			.where('statement.gone', '=', 0)
			.execute();
		for (const row of told) events.add(row.cluster);
	}
	for (const member of members)
		if (member.row !== null)
			for (const event of await gather.addRow(member.source, member.row))
				events.add((await clusterOf(fold, event)) ?? event);
	const eventRows: EntityRow[] = [];
	for (const some of chunks(events))
		eventRows.push(
			...(await fold.tx.selectFrom('entity').selectAll().where('cluster', 'in', some).execute()),
		);
	await gather.addEntities(eventRows);
	for (const event of eventRows) if (event.row !== null) await gather.addRow(event.source, event.row);
	const places = await gather.addStatements([...members, ...eventRows].map((row) => row.rid));
	await gather.addWithin(places);
	return gather.graph(
		cluster,
		members.map((row) => gather.entity(row)),
	);
}

/** All populations with what is said of them, and every entity that it names: the ground on which numbers are compared. */
export async function selectCounts(fold: Fold): Promise<PersonGraph> {
	const gather = new Gathering(fold);
	await gather.known();
	const populations = await fold.tx
		.selectFrom('entity')
		.selectAll()
		.where('kind', '=', 'Population')
		.orderBy('born')
		.execute();
	await gather.addEntities(populations);
	const places = await gather.addStatements(populations.map(({ rid }) => rid));
	await gather.addWithin(places);
	return gather.graph(
		'',
		populations.map((row) => gather.entity(row)),
	);
}

async function clusterOf(fold: Fold, id: string): Promise<string | undefined> {
	const row = await fold.tx.selectFrom('entity').select('cluster').where('id', '=', id).executeTakeFirst();
	return row?.cluster;
}

/** Collects entities and statements, each once, whether they are stored or read from a list's row. */
export class Gathering {
	private readonly fold: Fold;
	private readonly said: Said;
	private readonly entities = new Map<EntityId, Entity>();
	private readonly clusters = new Map<EntityId, ClusterId>();
	private readonly statements = new Map<StatementId, Statement>();
	private readonly lists = new Map<number, StoredList | null>();
	private readonly rows = new Set<string>();
	/** Of what was gathered. */
	private readonly sources = new Map<number, SourceRow>();
	private dismissed: readonly DismissedRelation[] = [];

	constructor(fold: Fold, said = new Said(fold)) {
		this.fold = fold;
		this.said = said;
	}

	async known(): Promise<void> {
		this.dismissed = await dismissedRelations(this.fold);
	}

	entity(row: EntityRow): Entity {
		return {
			// Columns that hold what `record` made.
			id: row.id as EntityId,
			kind: row.kind as EntityKind,
			source: (this.sources.get(row.source)?.id ?? '') as SourceId,
			label: row.label,
			...(row.row === null ? {} : { row: row.row }),
		};
	}

	async addEntities(rows: readonly EntityRow[]): Promise<void> {
		await this.addSources(rows);
		for (const row of rows) {
			const entity = this.entity(row);
			this.entities.set(entity.id, entity);
			this.clusters.set(entity.id, row.cluster as ClusterId);
		}
	}

	/** Reads one row of a list; gives back the ids of its events. */
	async addRow(source: number, row: number): Promise<readonly EntityId[]> {
		const key = `${source} ${row}`;
		if (this.rows.has(key)) return [];
		this.rows.add(key);
		const list = await this.list(source);
		if (list === null) return [];
		const [stored] = await withKeys(
			this.fold.tx,
			list.set,
			list.keyAt,
			await this.fold.tx
				.selectFrom('list_row')
				.select(['row', 'line'])
				.where('list', '=', list.set)
				.where('row', '=', row)
				.execute(),
		);
		if (stored === undefined) return [];
		await this.addSources([{ source }]);
		const reading = readRow(this.fold.hmac, list, stored);
		this.addReading(reading);
		await this.addEntities(
			await this.fold.tx
				.selectFrom('entity')
				.selectAll()
				.where(
					'id',
					'in',
					reading.entities.map((entity) => entity.id),
				)
				.execute(),
		);
		return reading.entities.filter((entity) => isEventKind(entity.kind)).map((entity) => entity.id);
	}

	addReading(reading: RowReading): void {
		for (const entity of reading.entities) {
			if (this.entities.has(entity.id)) continue;
			this.entities.set(entity.id, entity);
			this.clusters.set(entity.id, ownCluster(this.fold, entity.id) as ClusterId);
		}
		for (const statement of reading.statements) this.statements.set(statement.id, statement);
	}

	/** Adds what is said about these subjects; gives back the entities that the statements name. */
	async addStatements(subjects: readonly number[]): Promise<readonly number[]> {
		const named = new Set<number>();
		const voices = new Set<string>();
		const rows = await this.said.of(subjects);
		await this.addSources(rows);
		for (const { statement, value_entity } of rows) {
			this.statements.set(statement.id, statement);
			if (value_entity !== null) named.add(value_entity);
			for (const { who } of statement.chain) if (who !== undefined) voices.add(who);
		}
		for (const some of chunks(named))
			await this.addEntities(
				await this.fold.tx.selectFrom('entity').selectAll().where('rid', 'in', some).execute(),
			);
		// Two voices that were joined are one voice.
		for (const some of chunks(voices))
			await this.addEntities(
				await this.fold.tx.selectFrom('entity').selectAll().where('id', 'in', some).execute(),
			);
		return [...named];
	}

	/** Adds which place lies in which: a prison and the country it stands in do not conflict. */
	async addWithin(places: readonly number[]): Promise<void> {
		const outer: number[] = [];
		for (const some of chunks(places)) {
			const rows = await this.fold.tx
				.selectFrom('statement')
				.select(['id', 'source', 'value_entity', 'doc'])
				.where('subject', 'in', some)
				.where('property', '=', 'within')
				.where('gone', '=', 0)
				.execute();
			await this.addSources(rows);
			for (const row of rows) {
				const statement = { id: row.id, ...(JSON.parse(row.doc) as object) } as Statement;
				this.statements.set(statement.id, statement);
				if (row.value_entity !== null) outer.push(row.value_entity);
			}
		}
		for (const some of chunks(outer))
			await this.addEntities(
				await this.fold.tx.selectFrom('entity').selectAll().where('rid', 'in', some).execute(),
			);
	}

	graph(cluster: string, members: readonly Entity[]): PersonGraph {
		const sources = new Map<SourceId, GraphSource>();
		for (const row of this.sources.values()) sources.set(row.id as SourceId, row.shown);
		return {
			cluster: cluster as ClusterId,
			members,
			entities: this.entities,
			clusterOf: this.clusters,
			statements: [...this.statements.values()].sort(readingOrder({ sources, entities: this.entities })),
			sources,
			...(this.dismissed.length === 0 ? {} : { dismissed: this.dismissed }),
		};
	}

	/** The sources of statements that were read elsewhere. */
	async addSpeaking(statements: Iterable<Statement>): Promise<void> {
		for (const some of chunks(new Set([...statements].map(({ source }) => source))))
			await this.addSources(
				await this.fold.tx.selectFrom('source').select('rid as source').where('id', 'in', some).execute(),
			);
	}

	private async addSources(named: readonly { readonly source: number }[]): Promise<void> {
		const missing = named.flatMap(({ source }) => (this.sources.has(source) ? [] : [source]));
		if (missing.length === 0) return;
		const known = await sourcesOf(this.fold, missing);
		for (const rid of missing) {
			const row = known.get(rid);
			if (row !== undefined) this.sources.set(rid, row);
		}
	}

	private async list(source: number): Promise<StoredList | null> {
		const held = this.lists.get(source);
		if (held !== undefined) return held;
		const list = await listContext(this.fold, source);
		this.lists.set(source, list);
		return list;
	}
}
