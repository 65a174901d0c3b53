import { type ClusterId, type Entity, type EntityId, isEventKind, type Statement } from '../record/index.ts';
import type { PersonGraph } from './contract.ts';

/**
 * The events that happened to this person: those that a voice gives them as `who`, and those joined to
 * such an event unless their own voices name only somebody else. A group, or nobody, is no one else.
 */
export function eventsOf(graph: PersonGraph, statements: readonly Statement[]): ReadonlySet<EntityId> {
	const named = new Map<EntityId, 'them' | 'perhaps' | 'another'>();
	const theirs = new Set<ClusterId>();
	for (const { subject, property, value } of statements) {
		if (property !== 'who') continue;
		const who = value.type === 'entity' ? graph.entities.get(value.id) : undefined;
		const cluster = value.type === 'entity' ? graph.clusterOf.get(value.id) : undefined;
		const is = cluster === graph.cluster ? 'them' : who?.kind === 'Person' ? 'another' : 'perhaps';
		if (is === 'them') theirs.add(clusterOfEvent(graph, subject));
		const before = named.get(subject);
		if (before === undefined || is === 'them' || (is === 'perhaps' && before === 'another'))
			named.set(subject, is);
	}
	const events = new Set<EntityId>();
	for (const { subject } of statements) {
		if (events.has(subject) || !isEvent(graph.entities.get(subject))) continue;
		if (named.get(subject) !== 'another' && theirs.has(clusterOfEvent(graph, subject))) events.add(subject);
	}
	return events;
}

function isEvent(entity: Entity | undefined): boolean {
	return entity !== undefined && isEventKind(entity.kind);
}

/** An event that was never joined is its own cluster. */
export function clusterOfEvent(graph: PersonGraph, event: EntityId): ClusterId {
	return graph.clusterOf.get(event) ?? (event as string as ClusterId);
}
