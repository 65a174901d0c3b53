import { describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import type { ClusterId, EntityId, PersonGraph } from '../record/index.ts';
import { affectedBy, affectedByJoin, type KeyLookup } from './index.ts';

/** What a store would look up, read off a graph. */
function lookupIn(graph: PersonGraph): KeyLookup {
	const clusterOf = (id: EntityId) => graph.clusterOf.get(id) as ClusterId;
	const whoOf = (event: ClusterId) =>
		graph.statements.flatMap(({ property, subject, value }) =>
			property === 'who' && value.type === 'entity' && clusterOf(subject) === event
				? [clusterOf(value.id)]
				: [],
		);
	return {
		entity: (id) => graph.entities.get(id) ?? null,
		clusterOf,
		whoOf,
		whoseStatementsName: (cluster) =>
			graph.statements.flatMap(({ subject, value }) =>
				value.type === 'entity' && clusterOf(value.id) === cluster ? whoOf(clusterOf(subject)) : [],
			),
	};
}

describe('affectedBy', () => {
	const record = new ARecord();
	const ana = record.tells({ source: 'A', type: 'held', who: 'Ana Ordaz', at: 'Tecla', by: 'Ministry' });
	const ivan = record.tells({ source: 'B', type: 'held', who: 'Iván Prado', at: 'Norland' });
	record.same(ana, ivan);
	const graph = record.graph('Ana Ordaz');
	const lookup = lookupIn(graph);
	const cluster = (label: string) =>
		graph.clusterOf.get([...graph.entities.values()].find((one) => one.label === label)?.id as EntityId);

	it('names everybody to whom a joined event happened', () => {
		const at = graph.statements.find(({ property }) => property === 'at');
		if (at === undefined) throw new Error('the event has a place');
		expect([...affectedBy(at, lookup)].sort()).toEqual([cluster('Ana Ordaz'), cluster('Iván Prado')].sort());
	});

	it('names the person for a name, and whoever was there for a place', () => {
		const named = (label: string) =>
			graph.statements.find(({ value }) => value.type === 'text' && value.text === label);
		const [person, place, body] = [named('Ana Ordaz'), named('Norland'), named('Ministry')];
		if (!person || !place || !body) throw new Error('they are named');
		expect([...affectedBy(person, lookup)]).toEqual([cluster('Ana Ordaz')]);
		expect(affectedBy(place, lookup).size).toBe(2);
		expect(affectedBy(body, lookup).size).toBe(0);
	});

	it('names those whose accounts name a body that is joined', () => {
		expect(affectedByJoin([record.entity('Organization', 'Ministry', 'A')], lookup)).toContain(
			cluster('Ana Ordaz'),
		);
	});
});
