import {
	type ClusterId,
	dateBounds,
	type EntityId,
	type PropertyName,
	type Statement,
} from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';
import { clusterOf } from '../sayings.ts';
import { eventsOf } from '../their-events.ts';
import type { Bears } from './lists/check-list.ts';

/** The statements of a person's record, found by what bears on what. */
export type Told = {
	/** How its own source calls an event: not what it was joined with. */
	readonly typesOf: (statement: Statement) => ReadonlySet<string>;
	/** What bears by these rules on these events, or on the person. */
	readonly bearing: (rules: readonly Bears[], of: (statement: Statement) => boolean) => readonly Statement[];
};

const NONE: ReadonlySet<string> = new Set();

export function toldOf(graph: PersonGraph): Told {
	const events = eventsOf(graph, graph.statements);
	const members = new Set<EntityId>(graph.members.map(({ id }) => id));
	const types = new Map<EntityId, Set<string>>();
	for (const { subject, property, value } of graph.statements)
		if (property === 'type' && value.type === 'code')
			types.set(subject, (types.get(subject) ?? new Set()).add(value.code));
	const typesOf = ({ subject }: Statement) => types.get(subject) ?? NONE;
	const bears = (rule: Bears, statement: Statement): boolean => {
		const { subject, property, value } = statement;
		switch (rule.of) {
			case 'person':
				return members.has(subject) && property === rule.property;
			case 'event':
				return (
					events.has(subject) &&
					property === rule.property &&
					rule.types.some((type) => typesOf(statement).has(type)) &&
					// A type of another account of the event is no word on this one.
					(property !== 'type' ||
						(value.type === 'code' && rule.types.some((type) => type === value.code))) &&
					(rule.timed !== true || (value.type === 'date' && value.time !== undefined))
				);
			case 'right':
				return (
					members.has(subject) &&
					(property === 'rightDenied' || property === 'rightGiven') &&
					value.type === 'text' &&
					rule.words.some((word) => wordsOf(value.text).has(word))
				);
		}
	};
	const byProperty = new Map<PropertyName, Statement[]>();
	for (const statement of graph.statements) {
		const held = byProperty.get(statement.property);
		if (held === undefined) byProperty.set(statement.property, [statement]);
		else held.push(statement);
	}
	return {
		typesOf,
		bearing: (rules, of) =>
			propertiesOf(rules)
				.flatMap((property) => byProperty.get(property) ?? [])
				.filter((statement) => of(statement) && rules.some((rule) => bears(rule, statement))),
	};
}

/** The properties that these rules are about, each once and in their order. */
export function propertiesOf(rules: readonly Bears[]): readonly PropertyName[] {
	return [...new Set(rules.flatMap((rule) => (rule.of === 'right' ? RIGHTS : [rule.property])))];
}

const RIGHTS = ['rightGiven', 'rightDenied'] as const;

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
}

/** Of an event of these clusters. */
export function ofEvents(
	graph: PersonGraph,
	events: ReadonlySet<ClusterId>,
): (statement: Statement) => boolean {
	return ({ subject }) => events.has(clusterOf(graph, subject));
}

/** The days that a statement about a person is said to hold for; `null` where it is not said. */
export function daysOf({ valid }: Statement): { readonly lo: number; readonly hi: number } | null {
	const days = [valid?.on, valid?.from, valid?.to].flatMap((edtf) =>
		edtf === undefined ? [] : (dateBounds(edtf) ?? []),
	);
	if (days.length === 0) return null;
	return {
		lo: Math.min(...days.map(({ lo }) => lo)),
		hi: Math.max(...days.map(({ hi }) => hi)),
	};
}
