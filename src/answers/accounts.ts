import {
	type ClusterId,
	type Entity,
	type EntityId,
	HEDGES,
	type Hedge,
	isEventKind,
	type PropertyName,
	type Statement,
	type StatementId,
} from '../record/index.ts';
import { datesOf } from './account-dates.ts';
import { affirms, saysDetention, stateOf } from './account-state.ts';
import type { Account, PersonGraph } from './contract.ts';
import { type PlaceRef, samePlace } from './places.ts';
import { quotesOf } from './quotes.ts';
import { compareText, inReadingOrder } from './reading-order.ts';
import { spanOf } from './spans.ts';
import { spokenOn, voiceKey, voiceRefs } from './voices.ts';

/**
 * Every voice's account of what happened to a person or group, sorted by the date it speaks about.
 * Accepted and proposed statements never share an account; a proposed one may complete an event that
 * was accepted, and not the other way round.
 */
export function accountsOf(graph: PersonGraph): readonly Account[] {
	const taken = new Set<StatementId>(graph.statements.map(({ id }) => id));
	const proposed = (graph.proposed ?? []).filter(({ id }) => !taken.has(id));
	const accounts = accountsFrom(graph, graph.statements, graph.statements, false);
	if (proposed.length > 0)
		accounts.push(...accountsFrom(graph, proposed, [...graph.statements, ...proposed], true));
	return accounts.sort(byDateSpokenAbout);
}

/** The accounts that answers rest on: the accepted ones, or where none is accepted, all. */
export function countedAccounts(accounts: readonly Account[]): readonly Account[] {
	const accepted = accounts.filter(({ proposed }) => !proposed);
	return accepted.length > 0 ? accepted : accounts;
}

/** By the first day it can speak about, then the last, then the source; undated last; a total order. */
export function byDateSpokenAbout(a: Account, b: Account): number {
	const left = accountSpan(a);
	const right = accountSpan(b);
	if (left === null || right === null) {
		if (left !== right) return left === null ? 1 : -1;
	} else if (left.lo !== right.lo || left.hi !== right.hi) return left.lo - right.lo || left.hi - right.hi;
	return (
		compareText(a.source, b.source) ||
		(a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0) ||
		compareText(a.event, b.event) ||
		compareText(a.type, b.type) ||
		Number(a.proposed) - Number(b.proposed) ||
		compareText(a.statements[0] ?? '', b.statements[0] ?? '')
	);
}

/** The days that an account speaks about, or `null` when it gives no date. */
export function accountSpan(account: Account): ReturnType<typeof spanOf> {
	if (account.about === undefined) return null;
	return spanOf(account.about, account.spokenBy === 'voice' ? account.spoken : undefined);
}

function accountsFrom(
	graph: PersonGraph,
	own: readonly Statement[],
	context: readonly Statement[],
	proposed: boolean,
): Account[] {
	const events = eventsOf(graph, context);
	const sorted = [...own].sort(inReadingOrder);
	const groups = new Map<string, Statement[]>();
	for (const statement of sorted) {
		if (!events.has(statement.subject)) continue;
		const { subject, source, polarity, force } = statement;
		const key = `${subject}\n${source}\n${polarity}\n${force}\n${voiceKey(statement, graph)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [statement]);
		else group.push(statement);
	}
	const byId = (id: StatementId) => context.find((statement) => statement.id === id);
	const accounts: Account[] = [];
	for (const group of groups.values())
		for (const type of typesOf(graph, group, context))
			accounts.push(account(graph, group, type, proposed, byId));
	return accounts.map((one) => removedIntoCustody(one, accounts, graph));
}

/**
 * The events that happened to this person: those that a voice gives them as `who`, and those joined to
 * such an event unless their own voices name only somebody else. A group, or nobody, is no one else.
 */
function eventsOf(graph: PersonGraph, statements: readonly Statement[]): ReadonlySet<EntityId> {
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
function clusterOfEvent(graph: PersonGraph, event: EntityId): ClusterId {
	return graph.clusterOf.get(event) ?? (event as string as ClusterId);
}

/** What kind of event the voice says it was; where it only adds to one, what its source says. None is chosen over another. */
function typesOf(
	graph: PersonGraph,
	group: readonly Statement[],
	context: readonly Statement[],
): readonly string[] {
	const stated = typeCodes(group);
	if (stated.length > 0) return stated;
	const event = group[0]?.subject;
	const told = typeCodes(
		context.filter(({ subject, polarity }) => subject === event && polarity === 'affirms'),
	);
	if (told.length > 0) return told;
	const label = event === undefined ? undefined : graph.entities.get(event)?.label;
	return [label ?? 'unknown'];
}

function typeCodes(statements: readonly Statement[]): readonly string[] {
	const codes = new Set<string>();
	for (const { property, value } of statements)
		if (property === 'type' && value.type === 'code') codes.add(value.code);
	return [...codes].sort();
}

const PLACES = ['at', 'toPlace'] as const;

function account(
	graph: PersonGraph,
	group: readonly Statement[],
	type: string,
	proposed: boolean,
	byId: (id: StatementId) => Statement | undefined,
): Account {
	const first = group[0] as Statement; // a group is made by its first statement
	const statements = group.filter(
		({ property, value }) => property !== 'type' || value.type !== 'code' || value.code === type,
	);
	const state = stateOf(type);
	const goes = state === 'in-transfer' || state === 'removed';
	const places = named(graph, group, goes ? [...PLACES].reverse() : PLACES);
	const from = named(graph, group, ['fromPlace']);
	const holders = named(graph, group, ['heldBy']);
	const doers = named(graph, group, ['by']);
	const hedge = weakestHedge(group);
	const longest = group.reduce((best, next) => (next.chain.length > best.chain.length ? next : best), first);
	const spoken = spokenOn(longest, graph);
	const responsible = named(graph, group, ['atRequestOf', 'acceptsResponsibility', 'deniesResponsibility']);
	const also = [places, from, holders, doers].flatMap((found) => found.slice(1)).concat(responsible);
	return {
		event: first.subject,
		eventCluster: clusterOfEvent(graph, first.subject),
		state,
		type,
		polarity: first.polarity,
		force: first.force,
		...(hedge === undefined ? {} : { hedge }),
		...(places[0] === undefined ? {} : { place: ref(places[0]) }),
		...(from[0] === undefined ? {} : { fromPlace: ref(from[0]) }),
		...(holders[0] === undefined ? {} : { heldBy: ref(holders[0]) }),
		...(doers[0] === undefined ? {} : { by: ref(doers[0]) }),
		...(also.length === 0 ? {} : { also }),
		...datesOf(group),
		...(spoken === undefined ? {} : { spoken: spoken.on, spokenBy: spoken.by }),
		voices: voiceRefs(longest, graph),
		source: first.source,
		quotes: quotesOf(statements, byId),
		statements: statements.map(({ id }) => id).sort(),
		proposed,
	};
}

type Named = { readonly property: PropertyName; readonly entity: EntityId; readonly label: string };

const ref = ({ entity, label }: Named): PlaceRef => ({ entity, label });

/** Whom or what the voice names for these properties, each once, in its own order of words. */
function named(
	graph: PersonGraph,
	group: readonly Statement[],
	properties: readonly PropertyName[],
): readonly Named[] {
	const found: Named[] = [];
	for (const wanted of properties)
		for (const { property, value } of group) {
			if (property !== wanted || value.type !== 'entity') continue;
			if (found.some(({ entity }) => entity === value.id)) continue;
			found.push({ property, entity: value.id, label: graph.entities.get(value.id)?.label ?? '' });
		}
	return found;
}

/** The weakest word the voice uses anywhere in the account: a hedge is never dropped. */
function weakestHedge(group: readonly Statement[]): Hedge | undefined {
	let weakest = -1;
	for (const { hedge } of group) if (hedge !== undefined) weakest = Math.max(weakest, HEDGES.indexOf(hedge));
	return HEDGES[weakest];
}

/**
 * A removal leads into custody only where the same voice says so, in the same source: by the word it
 * uses for the destination, or by an account of its own that has them held there and not before.
 * What other voices call the place changes nothing in this voice's account.
 */
function removedIntoCustody(one: Account, all: readonly Account[], graph: PersonGraph): Account {
	const place = one.place;
	if (one.state !== 'removed' || place === undefined) return one;
	const innermost = JSON.stringify(one.voices.at(-1));
	const held = all.some(
		(other) =>
			other.state === 'in-custody' &&
			affirms(other) &&
			other.source === one.source &&
			other.place !== undefined &&
			samePlace(other.place, place, graph) &&
			JSON.stringify(other.voices.at(-1)) === innermost &&
			!liesBefore(other, one),
	);
	return held || saysDetention(place.label) ? { ...one, state: 'removed-into-custody' } : one;
}

function liesBefore(a: Account, b: Account): boolean {
	const left = accountSpan(a);
	const right = accountSpan(b);
	return left !== null && right !== null && left.hi < right.lo;
}
