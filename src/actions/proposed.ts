import {
	type Anchor,
	type ClusterId,
	type Entity,
	type EntityId,
	isEventKind,
	mint,
	type PersonGraph,
	quoteAt,
	RecordError,
	readingOf,
	type Statement,
} from '../record/index.ts';
import {
	type Case,
	listProposals,
	listSources,
	type SourceInfo,
	selectGraph,
	textOf,
} from '../store/index.ts';
import { type KeptWhereabouts, keptWhereabouts } from './answer-makers.ts';

/**
 * One person's answer with what is only proposed beside what is accepted, every row marked. `doc` is
 * `null` for a person about whom nothing is proposed: the kept answer is theirs.
 */
export type ProposedAnswer = {
	readonly key: string;
	readonly name: string;
	readonly hi: number | null;
	readonly doc: KeptWhereabouts | null;
};

type OfSource = {
	readonly stamp: string;
	readonly entities: ReadonlyMap<EntityId, Entity>;
	readonly statements: readonly Statement[];
};

/**
 * Answers over accepted and proposed readings together. Proposals are no part of the record: they are
 * minted in memory as if accepted, source by source, and read again only when something was decided.
 */
export class Proposed {
	readonly #case: Case;
	readonly #bySource = new Map<string, OfSource>();
	#stamp = '';
	#graphs = new Map<string, PersonGraph>();
	#answers: readonly ProposedAnswer[] | null = null;

	constructor(opened: Case) {
		this.#case = opened;
	}

	/** All people and groups, the latest spoken of first, those without a date last. */
	async all(): Promise<readonly ProposedAnswer[]> {
		await this.#refresh();
		if (this.#answers !== null) return this.#answers;
		const rows: ProposedAnswer[] = [];
		for (const [key, graph] of this.#graphs) {
			const kept = keptWhereabouts(graph);
			if (kept !== null) rows.push({ key, name: kept.name, hi: kept.hi, doc: kept.doc });
		}
		const kept = await this.#case.db
			.selectFrom('answer')
			.select(['key', 'name', 'hi'])
			.where('kind', '=', 'whereabouts')
			.execute();
		for (const row of kept) if (!this.#graphs.has(row.key)) rows.push({ ...row, doc: null });
		this.#answers = rows.sort(
			(a, b) =>
				(b.hi ?? Number.NEGATIVE_INFINITY) - (a.hi ?? Number.NEGATIVE_INFINITY) || (a.key < b.key ? -1 : 1),
		);
		return this.#answers;
	}

	/** `null` for a person about whom nothing is proposed. */
	async graph(cluster: string): Promise<PersonGraph | null> {
		await this.#refresh();
		return this.#graphs.get(cluster) ?? null;
	}

	async #refresh(): Promise<void> {
		const head = await this.#case.db
			.selectFrom('entry')
			.select((eb) => eb.fn.max('rid').as('rid'))
			.executeTakeFirst();
		const stamp = `${head?.rid ?? 0} ${this.#case.dataVersion()}`;
		if (stamp === this.#stamp) return;
		const sources = await listSources(this.#case);
		const there = new Set<string>(sources.map(({ id }) => id));
		for (const id of this.#bySource.keys()) if (!there.has(id)) this.#bySource.delete(id);
		for (const source of sources) await this.#mintSource(source);
		this.#graphs = await this.#join();
		this.#answers = null;
		this.#stamp = stamp;
	}

	async #mintSource(source: SourceInfo): Promise<void> {
		// A list's columns are mapped; nothing is proposed in its words.
		const text = source.text?.doc.list === undefined ? textOf(this.#case, source) : null;
		const decided = await this.#case.db
			.selectFrom('target')
			.select(['decision', 'status'])
			.where('source', '=', rowIdOf(source))
			.orderBy('rid')
			.execute();
		const run = await this.#case.db
			.selectFrom('proposal_run')
			.select(['text', 'grammar', 'said', 'answers'])
			.where('source', '=', rowIdOf(source))
			.executeTakeFirst();
		const stamp = JSON.stringify([run, decided]);
		if (this.#bySource.get(source.id)?.stamp === stamp) return;
		const entities = new Map<EntityId, Entity>();
		const statements: Statement[] = [];
		if (text !== null) {
			const { proposals } = await listProposals(this.#case, source);
			for (const { target, proposal, status, start, end } of proposals) {
				if (status !== 'open' || target.kind !== 'custody') continue;
				const page = text.pages.find((candidate) => start >= candidate.start && start < candidate.end);
				const anchor: Anchor = {
					source: source.id,
					quote: quoteAt(text.text, start, end),
					position: { start, end },
					...(page === undefined || text.pages.length < 2 ? {} : { page: page.number }),
				};
				try {
					const minted = mint(this.#case.hmac, target, readingOf(proposal), anchor, 'machine');
					for (const entity of minted.entities) entities.set(entity.id, entity);
					statements.push(...minted.statements);
				} catch (error) {
					// A reading that could not be accepted as it stands is not shown as if it were.
					if (!(error instanceof RecordError)) throw error;
				}
			}
		}
		this.#bySource.set(source.id, { stamp, entities, statements });
	}

	/** Lays proposed statements beside the accepted ones, by person. */
	async #join(): Promise<Map<string, PersonGraph>> {
		const entities = new Map<EntityId, Entity>();
		const bySubject = new Map<EntityId, Statement[]>();
		const eventsOf = new Map<EntityId, Set<EntityId>>();
		for (const part of this.#bySource.values()) {
			for (const [id, entity] of part.entities) entities.set(id, entity);
			for (const statement of part.statements) {
				const held = bySubject.get(statement.subject);
				if (held === undefined) bySubject.set(statement.subject, [statement]);
				else held.push(statement);
				if (statement.property !== 'who' || statement.value.type !== 'entity') continue;
				const events = eventsOf.get(statement.value.id) ?? new Set();
				eventsOf.set(statement.value.id, events.add(statement.subject));
			}
		}
		const clusters = await this.#clustersOf([...entities.keys()]);
		const people = new Map<string, EntityId[]>();
		for (const id of eventsOf.keys()) {
			const cluster = clusters.get(id) as string;
			people.set(cluster, [...(people.get(cluster) ?? []), id]);
		}
		const titles = new Map(
			(await listSources(this.#case)).map((source) => [
				source.id,
				{
					title: source.title,
					...(source.outlet === null ? {} : { outlet: source.outlet }),
					...(source.spoken === null ? {} : { spoken: source.spoken }),
				},
			]),
		);
		const graphs = new Map<string, PersonGraph>();
		for (const [cluster, members] of people) {
			const accepted = await selectGraph(this.#case.fold(this.#case.db), cluster);
			const named = new Map(accepted?.entities ?? []);
			const clusterOf = new Map(accepted?.clusterOf ?? []);
			const proposed: Statement[] = [];
			const add = (id: EntityId) => {
				const entity = entities.get(id);
				if (entity !== undefined && !named.has(id)) named.set(id, entity);
				if (!clusterOf.has(id)) clusterOf.set(id, clusters.get(id) as ClusterId);
			};
			for (const member of members) {
				add(member);
				proposed.push(...(bySubject.get(member) ?? []));
				for (const event of eventsOf.get(member) ?? [])
					for (const statement of bySubject.get(event) ?? []) {
						proposed.push(statement);
						add(event);
						if (statement.value.type === 'entity') add(statement.value.id);
					}
			}
			graphs.set(cluster, {
				cluster: cluster as ClusterId,
				members: mergeMembers(accepted?.members ?? [], members, entities),
				entities: named,
				clusterOf,
				statements: accepted?.statements ?? [],
				proposed,
				sources: titles,
			});
		}
		return graphs;
	}

	/** Where an entity is stored it has its cluster; one that is only proposed would be its own. */
	async #clustersOf(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>> {
		const clusters = new Map<EntityId, string>();
		for (let i = 0; i < ids.length; i += 400)
			for (const row of await this.#case.db
				.selectFrom('entity')
				.select(['id', 'cluster'])
				.where('id', 'in', ids.slice(i, i + 400))
				.execute())
				clusters.set(row.id as EntityId, row.cluster);
		for (const id of ids)
			if (!clusters.has(id)) clusters.set(id, this.#case.hmac(JSON.stringify(['cluster', id])));
		return clusters;
	}
}

function mergeMembers(
	accepted: readonly Entity[],
	proposed: readonly EntityId[],
	entities: ReadonlyMap<EntityId, Entity>,
): readonly Entity[] {
	const known = new Set(accepted.map((entity) => entity.id));
	const more = proposed.filter((id) => !known.has(id)).map((id) => entities.get(id) as Entity);
	return [...accepted, ...more.filter((entity) => !isEventKind(entity.kind))];
}

function rowIdOf(source: SourceInfo): number {
	return source.rid;
}
