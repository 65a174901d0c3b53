import type {
	AnswerGraph,
	ClusterId,
	Entity,
	EntityId,
	EntityKind,
	ProposalKind,
	Statement,
} from '../record/index.ts';
import { type AnswerMaker, type Case, listSources } from '../store/index.ts';
import { clustersWithProposed, headStamp, type MintedOpen, mintAllOpen, shownSources } from './mint-open.ts';
import { Turns } from './turns.ts';

const KINDS: ReadonlySet<ProposalKind> = new Set([
	'order',
	'compliance',
	'quantity',
	'inquiry',
	'term',
	'definition',
]);
/** What these tell of; what they only name (people, bodies, places) holds nothing of it together. */
const THINGS: ReadonlySet<EntityKind> = new Set([
	'Order',
	'Obligation',
	'Act',
	'Proceeding',
	'Population',
	'Inquiry',
	'Term',
	'Definition',
]);

/**
 * Orders, numbers, words and inquiries as they would be answered if only what is proposed and not decided were
 * accepted. They stand beside the record's own answers and never in them: no total, sum or series mixes the two.
 */
export class ProposedThings {
	readonly #case: Case;
	readonly #bySource = new Map<string, MintedOpen>();
	readonly #turns = new Turns();
	#stamp = '';
	#graphs: readonly AnswerGraph[] = [];

	constructor(opened: Case) {
		this.#case = opened;
	}

	/** The documents that a maker makes of what is proposed, in the order of their names. */
	async docs(maker: AnswerMaker): Promise<readonly unknown[]> {
		const graphs = await this.#turns.take(async () => {
			await this.#refresh();
			return this.#graphs;
		});
		return graphs
			.filter(({ members: [first] }) => first !== undefined && maker.of.includes(first.kind))
			.flatMap((graph) => {
				const kept = maker.compute(graph);
				return kept === null ? [] : [{ name: kept.name, doc: kept.doc }];
			})
			.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
			.map(({ doc }) => doc);
	}

	async #refresh(): Promise<void> {
		const stamp = await headStamp(this.#case);
		if (stamp === this.#stamp) return;
		const sources = await listSources(this.#case);
		await mintAllOpen(this.#case, sources, KINDS, this.#bySource);
		const shown = shownSources(sources);
		const entities = new Map([...this.#bySource.values()].flatMap((part) => [...part.entities]));
		const named = new Set<EntityId>(entities.keys());
		const statements = [...this.#bySource.values()].flatMap((part) => part.statements);
		for (const { subject, value } of statements) {
			named.add(subject);
			if (value.type === 'entity') named.add(value.id);
		}
		const clusterOf = (await clustersWithProposed(this.#case, [...named])) as ReadonlyMap<
			EntityId,
			ClusterId
		>;
		this.#graphs = graphsOf(statements, entities, clusterOf, shown);
		this.#stamp = stamp;
	}
}

/** A graph for each thing that is told of, with all that hangs together with it, and no more: there may be thousands. */
function graphsOf(
	statements: readonly Statement[],
	entities: ReadonlyMap<EntityId, Entity>,
	clusterOf: ReadonlyMap<EntityId, ClusterId>,
	sources: AnswerGraph['sources'],
): readonly AnswerGraph[] {
	const isThing = (id: EntityId) => THINGS.has(entities.get(id)?.kind ?? 'Person');
	const parent = new Map<EntityId, EntityId>();
	const rootOf = (id: EntityId): EntityId => {
		let root = id;
		for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
		parent.set(id, root);
		return root;
	};
	for (const { subject, value } of statements)
		if (value.type === 'entity' && isThing(subject) && isThing(value.id))
			parent.set(rootOf(subject), rootOf(value.id));
	const parts = new Map<EntityId, Statement[]>();
	for (const statement of statements) {
		if (!isThing(statement.subject)) continue;
		const root = rootOf(statement.subject);
		const part = parts.get(root);
		if (part === undefined) parts.set(root, [statement]);
		else part.push(statement);
	}
	return [...parts.values()].flatMap((part): readonly AnswerGraph[] => {
		const own = new Map<EntityId, Entity>();
		const add = (id: EntityId) => {
			const entity = entities.get(id);
			if (entity !== undefined) own.set(id, entity);
		};
		const members = new Map<ClusterId, Entity[]>();
		for (const { subject, value } of part) {
			add(subject);
			if (value.type === 'entity') add(value.id);
		}
		for (const [id, entity] of own) {
			const cluster = clusterOf.get(id);
			if (cluster !== undefined && THINGS.has(entity.kind))
				members.set(cluster, [...(members.get(cluster) ?? []), entity]);
		}
		return [...members].map(([cluster, of]) => ({
			cluster,
			members: of,
			entities: own,
			clusterOf,
			statements: part,
			sources,
		}));
	});
}
