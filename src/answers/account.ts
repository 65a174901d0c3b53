import {
	type EntityId,
	HEDGES,
	type Hedge,
	type PropertyName,
	type Statement,
	type StatementId,
} from '../record/index.ts';
import { datesOf } from './account-dates.ts';
import { stateOf } from './account-state.ts';
import type { Account, PersonGraph } from './contract.ts';
import type { PlaceRef } from './places.ts';
import { quotesOf } from './quotes.ts';
import { clusterOfEvent } from './their-events.ts';
import { spokenOn, voiceRefs } from './voices.ts';

/** What kind of event the voice says it was; where it only adds to one, what its source says. None is chosen over another. */
export function typesOf(
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

/** What one voice tells of one event, as an account of it as an event of this type. */
export function account(
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
	const holders = named(graph, group, ['heldBy', 'handedTo']);
	const doers = named(graph, group, ['by']);
	const hedge = weakestHedge(group);
	const longest = group.reduce((best, next) => (next.chain.length > best.chain.length ? next : best), first);
	const spoken = spokenOn(longest, graph);
	// One body may have asked for custody and answer for it too: that is two things said.
	const responsible = (['atRequestOf', 'acceptsResponsibility', 'deniesResponsibility'] as const).flatMap(
		(property) => named(graph, group, [property]),
	);
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
		...datesOf(group, spoken?.by === 'voice' && !spoken.inferred ? spoken.on : undefined),
		...(spoken === undefined ? {} : { spoken: spoken.on, spokenBy: spoken.by }),
		...(spoken?.inferred === true ? { spokenInferred: true as const } : {}),
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
