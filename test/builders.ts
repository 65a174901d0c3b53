import { createHmac } from 'node:crypto';
import {
	type Anchor,
	type ChainItem,
	type ClusterId,
	type CustodyType,
	clusterId,
	type Entity,
	type EntityId,
	type EntityKind,
	entityId,
	type Force,
	type GraphSource,
	type Hedge,
	type Hmac,
	type Minted,
	makeStatement,
	mint,
	type NewStatement,
	type PersonGraph,
	type Polarity,
	type PropertyName,
	type ProposalKind,
	type Reading,
	type SourceId,
	type Statement,
	type StatementId,
	sourceId,
	type Value,
} from '../src/record/index.ts';

/** The case secret of every test. */
export const testHmac: Hmac = (text) =>
	createHmac('sha256', 'a secret for tests').update(text).digest('hex').slice(0, 32);

export type StatementFields = Partial<Omit<NewStatement, 'source' | 'value' | 'anchors'>> & {
	readonly source?: string;
	/** The kind of the subject, so that the property table is satisfied. */
	readonly kind?: EntityKind;
	/** Text, or a whole value. */
	readonly value?: string | Value;
	readonly quote?: string;
	readonly start?: number;
	/** Kinds of further entities that the statement names. */
	readonly kinds?: ReadonlyMap<EntityId, EntityKind>;
};

/** A statement of which only what matters is named. */
export function aStatement(fields: StatementFields = {}): Statement {
	const {
		source = 'gazette',
		kind = 'Person',
		value = 'Ana Ordaz',
		quote,
		start = 0,
		kinds,
		...rest
	} = fields;
	const from = sourceId(testHmac, source);
	const subject = rest.subject ?? entityId(testHmac, from, kind, 'Ana Ordaz', 1);
	const exact = quote ?? (typeof value === 'string' ? value : 'the words');
	return makeStatement(
		testHmac,
		{
			property: 'name',
			chain: [{ name: source, act: 'publishes' }],
			polarity: 'affirms',
			force: 'asserts',
			origin: 'person',
			...rest,
			subject,
			source: from,
			value: typeof value === 'string' ? { type: 'text', text: value } : value,
			anchors: [anchorAt(from, exact, start)],
		},
		{ quote: exact, occurrence: start + 1 },
		(id) => (id === subject ? kind : (kinds?.get(id) ?? null)),
	);
}

/** What a voice tells of somebody, as a reader would have read it out of one passage. */
export type Told = {
	readonly source?: string;
	/** The speaker, quoted by the source; without one the source itself speaks. */
	readonly voice?: string;
	readonly as?: string;
	/** When the voice spoke. */
	readonly spoken?: string;
	readonly type: CustodyType;
	readonly who?: string;
	readonly on?: string;
	readonly until?: string;
	/** It is said to go on as it is told: `is currently held`. */
	readonly current?: boolean;
	readonly at?: string;
	readonly from?: string;
	readonly to?: string;
	readonly by?: string;
	readonly polarity?: Polarity;
	readonly force?: Force;
	readonly hedge?: Hedge;
	readonly proposed?: boolean;
};

/**
 * A small record: passages are minted by the real minting table, joins are made by hand, and out comes the
 * graph of one person.
 */
export class ARecord {
	readonly entities = new Map<EntityId, Entity>();
	readonly statements: Statement[] = [];
	readonly proposed: Statement[] = [];
	readonly sources = new Map<SourceId, GraphSource>();
	private readonly joined = new Map<EntityId, EntityId>();
	private passages = 0;

	published(source: string, on: string): this {
		this.sources.set(sourceId(testHmac, source), {
			title: source,
			spoken: { name: 'published', edtf: on, inferred: false },
		});
		return this;
	}

	/** Takes one passage into the record and returns the event that it tells of. */
	tells(told: Told): EntityId {
		const {
			source = 'The Gazette',
			type,
			who = 'Ana Ordaz',
			polarity = 'affirms',
			force = 'asserts',
			hedge,
		} = told;
		const from = sourceId(testHmac, source);
		if (!this.sources.has(from)) this.sources.set(from, { title: source });
		this.passages += 1;
		const quote = `${told.voice ?? source} ${polarity}: ${who} ${type} (${this.passages})`;
		const slot = (value: string | undefined) => (value === undefined ? undefined : { value });
		const outlet: ChainItem = { name: source, act: 'publishes' };
		const speaker: ChainItem[] =
			told.voice === undefined
				? []
				: [{ name: told.voice, act: 'says', ...(told.as ? { as: told.as } : {}) }];
		const minted = mint(
			testHmac,
			{ source: from, kind: 'custody', quote, occurrence: 1, ordinal: 1 },
			{
				slots: {
					type,
					...defined({ who: slot(who), on: slot(told.on), until: slot(told.until), at: slot(told.at) }),
					...defined({ from: slot(told.from), to: slot(told.to), by: slot(told.by) }),
					...(told.current === true ? { current: { value: 'is currently' } } : {}),
				},
				chain: [outlet, ...speaker],
				polarity,
				force,
				...(hedge === undefined ? {} : { hedge }),
				rule: 'person',
			},
			anchorAt(from, quote, this.passages * 100),
			'person',
		);
		for (const entity of minted.entities) this.entities.set(entity.id, entity);
		const statements = minted.statements.map((one) => withSpoken(one, told.spoken));
		(told.proposed ? this.proposed : this.statements).push(...statements);
		const event = statements.find(({ property }) => property === 'type')?.subject;
		if (event === undefined) throw new Error('a passage about custody always has an event');
		return event;
	}

	/** A further statement of one passage, whatever it is about. */
	states(
		fields: StatementFields & { readonly subject: EntityId; readonly property: PropertyName },
	): StatementId {
		this.passages += 1;
		const kinds = new Map([...this.entities.values()].map(({ id, kind }) => [id, kind]));
		const { source = 'The Gazette' } = fields;
		const from = sourceId(testHmac, source);
		if (!this.sources.has(from)) this.sources.set(from, { title: source });
		const kind = kinds.get(fields.subject);
		const place = { quote: `words ${this.passages}`, start: this.passages * 100 };
		const statement = aStatement({ ...place, ...(kind ? { kind } : {}), kinds, source, ...fields });
		this.statements.push(statement);
		return statement.id;
	}

	entity(kind: EntityKind, label: string, source = 'The Gazette'): EntityId {
		const from = sourceId(testHmac, source);
		const id = entityId(testHmac, from, kind, label, 1);
		this.entities.set(id, { id, kind, source: from, label });
		return id;
	}

	/** The decision that these are one. */
	same(...ids: readonly EntityId[]): this {
		const [first, ...others] = ids;
		if (first !== undefined)
			for (const other of others) this.joined.set(this.oldest(other), this.oldest(first));
		return this;
	}

	/** Everything named so is one person, place or body. */
	sameNamed(...labels: readonly string[]): this {
		const ids = [...this.entities.values()].filter(({ label }) => labels.includes(label)).map(({ id }) => id);
		return this.same(...ids);
	}

	/** What the store selects about the bearers of these names, taken for one. */
	graph(...names: readonly string[]): PersonGraph {
		const labels = names.length === 0 ? ['Ana Ordaz'] : names;
		const members = [...this.entities.values()].filter(
			({ kind, label }) => (kind === 'Person' || kind === 'Group') && labels.includes(label),
		);
		this.same(...members.map(({ id }) => id));
		const clusterOf = new Map<EntityId, ClusterId>(
			[...this.entities.keys()].map((id) => [id, clusterId(testHmac, this.oldest(id))]),
		);
		const first = members[0];
		if (first === undefined) throw new Error(`nobody is called ${labels.join(' or ')}`);
		return {
			cluster: clusterId(testHmac, this.oldest(first.id)),
			members,
			entities: this.entities,
			clusterOf,
			statements: this.statements,
			proposed: this.proposed,
			sources: this.sources,
		};
	}

	private oldest(id: EntityId): EntityId {
		let at = id;
		for (let next = this.joined.get(at); next !== undefined && next !== at; next = this.joined.get(at))
			at = next;
		return at;
	}
}

export type AReading = Partial<Reading> & { readonly quote?: string; readonly source?: string };

/** What accepting one reading mints, a line for each statement besides names: `Obligation "…" deadline 2019-06-07`. */
export function mintedLines(kind: ProposalKind, slots: Reading['slots'], more: AReading = {}): string[] {
	const { entities, statements } = aMinting(kind, slots, more);
	const labels = new Map(entities.map((entity) => [entity.id, `${entity.kind} "${entity.label}"`]));
	const say = (value: Value): string => {
		if (value.type === 'entity') return labels.get(value.id) ?? `${value.id.slice(0, 4)}…`;
		if (value.type === 'text') return `“${value.text}”`;
		if (value.type === 'date') return value.edtf;
		if (value.type === 'code') return value.code;
		if (value.type === 'quantity') return `${value.comparator} ${value.value} ${value.unit}`;
		return value.type;
	};
	return statements
		.filter(({ property }) => property !== 'name')
		.map(({ subject, property, value, polarity, force, valid }) =>
			[
				`${labels.get(subject) ?? `${subject.slice(0, 4)}…`} ${property} ${say(value)}`,
				polarity === 'affirms' ? '' : polarity,
				force === 'asserts' ? '' : force,
				valid?.from === undefined ? '' : `from ${valid.from}`,
				valid?.on === undefined ? '' : `on ${valid.on}`,
			]
				.filter((part) => part !== '')
				.join(', '),
		);
}

export function aMinting(kind: ProposalKind, slots: Reading['slots'], more: AReading = {}): Minted {
	const { quote = 'the words', source = 'order', ...reading } = more;
	const from = sourceId(testHmac, source);
	return mint(
		testHmac,
		{ source: from, kind, quote, occurrence: 1, ordinal: 1 },
		{
			slots: Object.fromEntries(
				Object.entries(slots).map(([name, slot]) => [
					name,
					typeof slot === 'string' && name !== 'comparator' && name !== 'type' ? { value: slot } : slot,
				]),
			),
			chain: [{ name: 'District Court', act: 'publishes' }],
			polarity: 'affirms',
			force: 'asserts',
			rule: 'person',
			...reading,
		},
		anchorAt(from, quote, 0),
		'person',
	);
}

function withSpoken(statement: Statement, on: string | undefined): Statement {
	if (on === undefined) return statement;
	const last = statement.chain.length - 1;
	return { ...statement, chain: statement.chain.map((voice, i) => (i === last ? { ...voice, on } : voice)) };
}

function anchorAt(source: SourceId, exact: string, start: number): Anchor {
	return { source, quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } };
}

function defined<T extends Record<string, unknown>>(fields: T): T {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
