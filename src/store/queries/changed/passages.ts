import type {
	ChangeCause,
	Entity,
	EntityId,
	EntityKind,
	PassageChange,
	Statement,
	StatementId,
} from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import { chunks } from '../../projection/context.ts';
import type { Causes } from './causes.ts';
import { type Said, saidBy } from './said-then.ts';
import { NOW, type Weighed } from './weighed.ts';

type Row = { readonly owner: string; readonly gone: number; readonly statement: Statement };

/** Passages on which something was decided since, weighed as they stood then and as they stand now. */
export class Passages {
	readonly #case: Case;
	readonly #weighed: Weighed;
	readonly #causes: Causes;
	readonly #since: number;
	/** What each owner of statements said then, whether or not all was there that it names. */
	readonly #then = new Map<string, Said>();
	readonly #minted = new Map<EntityId, Entity>();
	readonly #rows = new Map<StatementId, Row[]>();
	/** Who made an entity that is there now. */
	readonly #makers = new Map<string, Set<string>>();

	constructor(opened: Case, weighed: Weighed, causes: Causes, since: number) {
		this.#case = opened;
		this.#weighed = weighed;
		this.#causes = causes;
		this.#since = since;
	}

	/** Everything that was made then by what was decided on since, by its id. */
	minted(): ReadonlyMap<EntityId, Entity> {
		return this.#minted;
	}

	async weigh(): Promise<void> {
		let due: readonly string[] = [...this.#causes.of('target '), ...this.#causes.of('own ')];
		while (due.length > 0) {
			await this.#weighed.read(due);
			const moved = await this.#weighSome(due);
			due = await this.#awaiting(moved);
		}
		await this.#readMakers([...this.#then.values()].flatMap(({ meant }) => meant));
		const thenIds = [...this.#then.values()].flatMap(({ statements }) => statements.map(({ id }) => id));
		const judged = this.#causes.of('statement ').map((subject) => subject.slice('statement '.length));
		await this.#readRows('id', [...thenIds, ...judged, ...this.#rows.keys()]);
		await this.#weighed.read([...thenIds, ...judged].map((id) => `statement ${id}`));
	}

	changes(): readonly PassageChange[] {
		const thenBy = this.#saidThen();
		const judged = this.#causes
			.of('statement ')
			.map((subject) => subject.slice('statement '.length) as StatementId);
		const groups = new Map<
			string,
			{ cause: ChangeCause; key: string; went: Statement[]; came: Statement[] }
		>();
		for (const id of new Set([...thenBy.keys(), ...this.#rows.keys(), ...judged])) {
			const rows = this.#rows.get(id) ?? [];
			const then = thenBy.get(id);
			const others = rows.find(({ owner }) => !this.#then.has(owner));
			const was =
				(then !== undefined || others !== undefined) &&
				this.#weighed.heldAt(`statement ${id}`, this.#since) === null;
			const standing = rows.find(({ gone }) => gone === 0);
			if (was === (standing !== undefined)) continue;
			const statement = standing?.statement ?? rows[0]?.statement ?? then?.statement;
			const owner = standing?.owner ?? then?.owner ?? rows[0]?.owner;
			if (statement === undefined || owner === undefined) continue;
			const holds = standing === undefined ? null : this.#weighed.heldAt(owner, NOW);
			const cause = this.#causes.cause([`statement ${id}`, owner], holds);
			if (cause === null) continue;
			const key = cause.verb === 'supersede' ? cause.decision : `${cause.decision} ${owner}`;
			const group = groups.get(key) ?? { cause, key, went: [], came: [] };
			groups.set(key, group);
			(standing === undefined ? group.went : group.came).push(statement);
		}
		const placeOf = ({ came, went }: PassageChange) =>
			[...came, ...went].map(({ anchors }) => anchors[0]?.position?.start ?? 0)[0] ?? 0;
		return [...groups.values()].sort(
			(a, b) => this.#causes.compare(a.cause, b.cause) || placeOf(a) - placeOf(b),
		);
	}

	/** Weighs these owners; gives back what they made then and no longer make, or the other way round, by its owner. */
	async #weighSome(owners: readonly string[]): Promise<ReadonlyMap<EntityId, string>> {
		const held = owners.map((owner) => [owner, this.#weighed.heldAt(owner, this.#since)] as const);
		const named = held.flatMap(([, kept]) => {
			const decision = kept?.decision;
			if (decision?.do !== 'state' || !('statement' in decision)) return [];
			const { subject, value } = decision.statement;
			return value.type === 'entity' ? [subject, value.id] : [subject];
		});
		const kinds = await this.#kindsOf(named);
		for (const [owner, kept] of held) {
			const said = saidBy(this.#case, kept, (id) => kinds.get(id) ?? this.#minted.get(id)?.kind ?? null);
			this.#then.set(owner, said);
			for (const entity of said.entities) this.#minted.set(entity.id, entity);
		}
		await this.#readRows('owner', owners);
		const moved = new Map<EntityId, string>();
		const now = await this.#madeNow(owners);
		for (const owner of owners) {
			const before = new Set(this.#then.get(owner)?.entities.map(({ id }) => id));
			const after = now.get(owner) ?? new Set();
			for (const id of before) if (!after.has(id)) moved.set(id, owner);
			for (const id of after) if (!before.has(id)) moved.set(id, owner);
		}
		return moved;
	}

	/** What waits for these, and is not weighed yet. */
	async #awaiting(moved: ReadonlyMap<EntityId, string>): Promise<readonly string[]> {
		const due = new Set<string>();
		for (const some of chunks(moved.keys()))
			for (const { entity, subject } of await this.#case.db
				.selectFrom('awaited')
				.selectAll()
				.where('entity', 'in', some)
				.execute()) {
				if (this.#then.has(subject)) continue;
				this.#causes.inherit(subject, moved.get(entity as EntityId) ?? '');
				due.add(subject);
			}
		return [...due];
	}

	/** Statements that stood then, by whoever said them: where what they name was there. */
	#saidThen(): ReadonlyMap<StatementId, { readonly statement: Statement; readonly owner: string }> {
		const there = new Set<string>();
		const waiting = new Map(this.#then);
		const found = new Map<StatementId, { readonly statement: Statement; readonly owner: string }>();
		for (let stood = -1; stood !== waiting.size; ) {
			stood = waiting.size;
			for (const [owner, said] of waiting) {
				if (!said.meant.every((id) => there.has(id) || this.#isMadeElsewhere(id))) continue;
				waiting.delete(owner);
				for (const { id } of said.entities) there.add(id);
				for (const statement of said.statements) found.set(statement.id, { statement, owner });
			}
		}
		return found;
	}

	/** By what nobody decided on since; what no passage makes is a row's of a list. */
	#isMadeElsewhere(id: string): boolean {
		return [...(this.#makers.get(id) ?? [])].some((owner) => !this.#then.has(owner));
	}

	async #readMakers(ids: readonly string[]): Promise<void> {
		for (const some of chunks(new Set(ids)))
			for (const { id, owner } of await this.#case.db
				.selectFrom('entity')
				.leftJoin('mint', 'mint.entity', 'entity.rid')
				.select(['entity.id', 'mint.owner'])
				.where('entity.id', 'in', some)
				.execute())
				this.#makers.set(id, (this.#makers.get(id) ?? new Set()).add(owner ?? 'a list'));
	}

	async #madeNow(owners: readonly string[]): Promise<ReadonlyMap<string, Set<EntityId>>> {
		const made = new Map<string, Set<EntityId>>();
		for (const some of chunks(owners))
			for (const { id, owner } of await this.#case.db
				.selectFrom('mint')
				.innerJoin('entity', 'entity.rid', 'mint.entity')
				.select(['entity.id', 'mint.owner'])
				.where('mint.owner', 'in', some)
				.execute())
				made.set(owner, (made.get(owner) ?? new Set()).add(id as EntityId));
		return made;
	}

	async #kindsOf(ids: readonly string[]): Promise<ReadonlyMap<string, EntityKind>> {
		const kinds = new Map<string, EntityKind>();
		for (const some of chunks(new Set(ids)))
			for (const row of await this.#case.db
				.selectFrom('entity')
				.select(['id', 'kind'])
				.where('id', 'in', some)
				.execute())
				kinds.set(row.id, row.kind as EntityKind);
		return kinds;
	}

	async #readRows(by: 'owner' | 'id', values: readonly string[]): Promise<void> {
		for (const some of chunks(new Set(values)))
			for (const { id, owner, gone, doc } of await this.#case.db
				.selectFrom('statement')
				.select(['id', 'owner', 'gone', 'doc'])
				.where(by, 'in', some)
				.execute()) {
				const rows = this.#rows.get(id as StatementId) ?? [];
				this.#rows.set(id as StatementId, rows);
				if (!rows.some((row) => row.owner === owner))
					rows.push({ owner, gone, statement: { id, ...(JSON.parse(doc) as object) } as Statement });
			}
	}
}
