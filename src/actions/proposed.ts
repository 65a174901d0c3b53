import {
	bySaying,
	type ClusterId,
	type Entity,
	type EntityId,
	isEventKind,
	isPronoun,
	type PersonGraph,
	type ProposalKind,
	type Statement,
} from '../record/index.ts';
import { type Case, inOrderOfAnswers, listSources, selectGraph } from '../store/index.ts';
import { clustersWithProposed, headStamp, type MintedOpen, mintAllOpen, shownSources } from './mint-open.ts';
import { ProposedThings } from './proposed-things.ts';
import { Turns } from './turns.ts';
import { type KeptWhereabouts, keptWhereabouts } from './whereabouts-kept.ts';

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

const CUSTODY: ReadonlySet<ProposalKind> = new Set(['custody']);

/**
 * Answers over accepted and proposed readings together. Proposals are no part of the record: they are
 * minted in memory as if accepted, source by source, and read again only when something was decided.
 */
export class Proposed {
	readonly #case: Case;
	readonly #bySource = new Map<string, MintedOpen>();
	readonly #turns = new Turns();
	#stamp = '';
	#graphs = new Map<string, PersonGraph>();
	#answers: readonly ProposedAnswer[] | null = null;
	/** Orders, numbers, words and inquiries that are only proposed. */
	readonly things: ProposedThings;

	constructor(opened: Case) {
		this.#case = opened;
		this.things = new ProposedThings(opened);
	}

	/** All people and groups, the latest spoken of first, those without a date behind, and whom only a pronoun tells of last. */
	all(): Promise<readonly ProposedAnswer[]> {
		return this.#turns.take(() => this.#all());
	}

	async #all(): Promise<readonly ProposedAnswer[]> {
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
				Number(isPronoun(a.name)) - Number(isPronoun(b.name)) ||
				(a.hi === b.hi && a.name === b.name ? byFirstAccount(a, b) : 0) ||
				inOrderOfAnswers(a, b),
		);
		return this.#answers;
	}

	/** `null` for a person about whom nothing is proposed. */
	graph(cluster: string): Promise<PersonGraph | null> {
		return this.#turns.take(async () => {
			await this.#refresh();
			return this.#graphs.get(cluster) ?? null;
		});
	}

	async #refresh(): Promise<void> {
		const stamp = await headStamp(this.#case);
		if (stamp === this.#stamp) return;
		await mintAllOpen(this.#case, await listSources(this.#case), CUSTODY, this.#bySource);
		this.#graphs = await this.#join();
		this.#answers = null;
		this.#stamp = stamp;
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
		const clusters = await clustersWithProposed(this.#case, [...entities.keys()]);
		const people = new Map<string, EntityId[]>();
		for (const id of eventsOf.keys()) {
			const cluster = clusters.get(id) as string;
			people.set(cluster, [...(people.get(cluster) ?? []), id]);
		}
		const titles = shownSources(await listSources(this.#case));
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
}

/** Of those who are called alike, as a man is who has no name. */
function byFirstAccount({ doc: one }: ProposedAnswer, { doc: other }: ProposedAnswer): number {
	const [a, b] = [one?.accounts[0], other?.accounts[0]];
	return a === undefined || b === undefined
		? Number(a !== undefined) - Number(b !== undefined)
		: bySaying(a, b);
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
