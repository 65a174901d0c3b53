import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStatement, testHmac } from '../../../test/builders.ts';
import {
	type ClusterId,
	type Entity,
	type EntityId,
	type EntityKind,
	entityId,
	type PersonGraph,
	PROPERTIES,
	type Property,
	type PropertyName,
	type Statement,
	sourceId,
	type Value,
	valueTaken,
} from '../../record/index.ts';
import { type Relation, relationsOf, relationsOfOrder } from '../index.ts';
import { valueConflicts } from '../value-conflicts.ts';
import { deniedValues } from './denials.ts';
import { told } from './relations.ts';

const NAMES = Object.keys(PROPERTIES) as PropertyName[];
const EVENTS: ReadonlySet<string> = new Set(['Custody', 'Transfer', 'Act']);

/** Two sources that tell of one thing, joined; and whose answer it is. */
class Planted {
	readonly entities = new Map<EntityId, Entity>();
	readonly clusterOf = new Map<EntityId, ClusterId>();
	readonly statements: Statement[] = [];

	say(
		source: string,
		kind: EntityKind,
		property: PropertyName,
		value: Value,
		more: Partial<Statement> = {},
	): void {
		const subject = this.entity(source, kind, 'the thing', 'one');
		this.push(source, kind, property, value, subject, more);
		// An event is found with whom it happened to, compliance with its obligation.
		if (EVENTS.has(kind) && property !== 'done' && property !== 'obligation')
			this.push(
				source,
				kind,
				'who',
				{ type: 'entity', id: this.entity(source, 'Person', 'Ana Ordaz', 'she') },
				subject,
			);
		if (property === 'done')
			this.push(
				source,
				kind,
				'obligation',
				{ type: 'entity', id: this.entity(source, 'Obligation', 'to report', 'duty') },
				subject,
			);
	}

	entity(source: string, kind: EntityKind, label: string, cluster: string): EntityId {
		const from = sourceId(testHmac, source);
		const id = entityId(testHmac, from, kind, label, 1);
		this.entities.set(id, { id, kind, source: from, label });
		this.clusterOf.set(id, `${cluster} ${kind}` as ClusterId);
		return id;
	}

	value(source: string, property: PropertyName, kind: EntityKind, n: number): Value {
		const { value, values = ['Place'], codes } = valueTaken(property, kind);
		switch (value) {
			case 'date':
				return { type: 'date', edtf: `20${String(10 + (n % 80)).padStart(2, '0')}-03-05` };
			case 'entity':
				return {
					type: 'entity',
					id: this.entity(source, values[0] as EntityKind, `Named ${n}`, `value ${n}`),
				};
			case 'code':
				return {
					type: 'code',
					scheme: 'a scheme',
					code:
						property === 'done' ? (['done', 'not-done'][n % 2] as string) : (codes?.[n % 2] ?? `code-${n}`),
				};
			case 'geo':
				return { type: 'geo', latitude: n % 80, longitude: 1 };
			case 'quantity':
				return {
					type: 'quantity',
					value: 100 + n,
					comparator: '=',
					unit: 'person',
					of: this.entity(source, kind, 'the thing', 'one'),
				};
			case 'boolean':
				return { type: 'boolean', value: n % 2 === 0 };
			default:
				return { type: 'text', text: `words ${n}` };
		}
	}

	/** The relations of whoever's answer it is: the person's, the order's, the thing's own. */
	relations(kind: EntityKind, property: PropertyName): readonly Relation[] {
		const of = (wanted: EntityKind): PersonGraph => ({
			cluster: `one ${wanted}` as ClusterId,
			members: [...this.entities.values()].filter((one) => one.kind === wanted && one.label !== 'Named 1'),
			entities: this.entities,
			clusterOf: this.clusterOf,
			statements: this.statements,
			sources: new Map(['North', 'South'].map((title) => [sourceId(testHmac, title), { title }])),
		});
		if (property === 'done') return relationsOfOrder(of('Obligation'));
		if (EVENTS.has(kind)) return relationsOf(of('Person'));
		if (kind === 'Order' || kind === 'Obligation' || kind === 'Inquiry') return relationsOfOrder(of(kind));
		if (kind === 'Person' || kind === 'Group' || kind === 'Organization') return relationsOf(of(kind));
		const graph = of(kind);
		return told([...valueConflicts(this.statements, graph), ...deniedValues(this.statements, graph)], graph);
	}

	private push(
		source: string,
		kind: EntityKind,
		property: PropertyName,
		value: Value,
		subject: EntityId,
		more: Partial<Statement> = {},
	): void {
		const { polarity = 'affirms' } = more;
		this.statements.push(
			aStatement({
				source,
				kind,
				subject,
				property,
				value,
				polarity,
				kinds: new Map([...this.entities.values()].map((one) => [one.id, one.kind])),
				quote: `${source} on ${property}`,
				start: this.statements.length,
			}),
		);
	}
}

/** Every property with each kind of subject that it can have. */
const ALL = NAMES.flatMap((name) =>
	(PROPERTIES[name] as Property).subjects.map((kind) => [name, kind] as const),
);

/** A stay that is spoken of on two days is one stay. */
const isSeveral = (name: PropertyName, kind: EntityKind) => name === 'on' && kind === 'Custody';
const COMPARED = ALL.filter(([name, kind]) => {
	const { compare }: Property = PROPERTIES[name];
	return compare !== 'never' && compare !== 'name-variant' && !isSeveral(name, kind);
});
/** A name that is written stands written; and who an event was of, or what it was, is denied with all of it. */
const DENIED = ALL.filter(([name]) => !['name', 'bearsOn', 'who', 'type'].includes(name));

const between = (relations: readonly Relation[], property: string) =>
	relations.filter(
		(one) =>
			one.relation === 'conflict' &&
			one.property === property &&
			one.sides.length === 2 &&
			new Set(one.sides.flatMap(({ quotes }) => quotes.map(({ source }) => source))).size === 2,
	);

describe('conflicts planted as statements', () => {
	it.each(COMPARED)('are all found: two values of %s of a %s', (name, kind) => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 1, max: 39 }), (n, apart) => {
				const planted = new Planted();
				const { value } = valueTaken(name, kind);
				// Of a truth value, and of compliance, there are two.
				const step = value === 'boolean' || value === 'code' ? 1 : apart;
				planted.say('North', kind, name, planted.value('North', name, kind, n));
				planted.say('South', kind, name, planted.value('South', name, kind, n + step));
				const found = between(planted.relations(kind, name), name);
				expect(found.map((one) => one.kind)).toEqual([value === 'date' ? 'date' : 'value']);
			}),
			{ numRuns: 15 },
		);
	});

	it.each(DENIED)('are all found: %s of a %s, said and denied', (name, kind) => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 39 }), (n) => {
				const planted = new Planted();
				planted.say('North', kind, name, planted.value('North', name, kind, n));
				planted.say('South', kind, name, planted.value('South', name, kind, n), { polarity: 'denies' });
				const found = between(planted.relations(kind, name), name);
				expect(found.map((one) => one.kind)).toEqual(['polarity']);
			}),
			{ numRuns: 5 },
		);
	});

	it.each(ALL)('are none where both say the same of %s of a %s', (name, kind) => {
		const planted = new Planted();
		planted.say('North', kind, name, planted.value('North', name, kind, 7));
		planted.say('South', kind, name, planted.value('South', name, kind, 7));
		expect(planted.relations(kind, name).filter(({ relation }) => relation === 'conflict')).toEqual([]);
	});
});
