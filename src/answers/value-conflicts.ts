import {
	type EntityId,
	type Hedge,
	innermost,
	PROPERTIES,
	type Property,
	type Statement,
	voiceLabel,
} from '../record/index.ts';
import { speaks } from './account-state.ts';
import { sameValue, type ValueContext, valuesConflict, valueText } from './compare-values.ts';
import type { ConflictKind, PersonGraph, Relation } from './contract.ts';
import { statedWithin } from './places.ts';
import { quotesOf } from './quotes.ts';
import { inReadingOrder } from './reading-order.ts';
import { isFirm, voiceKey, voiceRefs } from './voices.ts';

/** What comparing needs beside the statements. */
export type ConflictContext = Pick<PersonGraph, 'entities' | 'clusterOf' | 'sources'>;

/** Entities that can only be one and the same though nobody joined them, and a key for what they are. */
export type OneThing = ReadonlyMap<EntityId, string>;

/** A value with all who give it. */
export type Side = { readonly value: string; readonly statements: readonly Statement[] };

/**
 * Values of one property of one thing (joined by decisions) that can't both hold as they stand; those that
 * only count or describe different things are `different-scope`. Works for every kind of cluster. What is
 * denied, declined, foretold or only called possible or doubtful commits nobody to a value.
 */
export function valueConflicts(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: OneThing = new Map(),
): readonly Relation[] {
	const groups = new Map<string, Statement[]>();
	for (const statement of statements) {
		const property: Property = PROPERTIES[statement.property];
		if (property.compare === 'never' || property.compare === 'name-variant' || !commits(statement)) continue;
		const of = whatItDescribes(statement, context, oneThing);
		if (of === null) continue;
		const key = `${of}\n${statement.property}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [statement]);
		else group.push(statement);
	}
	const relations: Relation[] = [];
	let values: ValueContext | undefined;
	for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (group.length < 2) continue;
		values ??= { ...context, within: statedWithin(statements, context.clusterOf) };
		relations.push(...compareAll(group, values, context));
	}
	return [...relations, ...differentPopulations(statements, context)];
}

const COMMITS_NOBODY: ReadonlySet<Hedge | undefined> = new Set(['possible', 'doubtful']);

function commits(statement: Statement): boolean {
	return statement.polarity === 'affirms' && speaks(statement) && !COMMITS_NOBODY.has(statement.hedge);
}

/**
 * The cluster a statement describes; `null` where several values hold side by side after all: a stay that
 * is spoken of on two days is one stay.
 */
function whatItDescribes(
	{ subject, property }: Statement,
	context: ConflictContext,
	oneThing: OneThing,
): string | null {
	if (property === 'on' && context.entities.get(subject)?.kind === 'Custody') return null;
	return oneThing.get(subject) ?? context.clusterOf.get(subject) ?? subject;
}

function compareAll(group: Statement[], values: ValueContext, context: ConflictContext): readonly Relation[] {
	const sides = sidesOf(group.sort(inReadingOrder), values);
	if (sides.length < 2) return [];
	const property = group[0]?.property ?? 'name'; // a group is never empty
	const found: Record<Relation['relation'], Set<Side>> = {
		conflict: new Set(),
		'different-scope': new Set(),
	};
	for (const [i, left] of sides.entries())
		for (const right of sides.slice(i + 1)) {
			const relation = relationBetween(left, right, values, context);
			if (relation !== null) found[relation].add(left).add(right);
		}
	const kind: ConflictKind = PROPERTIES[property].value === 'date' ? 'date' : 'value';
	return (['conflict', 'different-scope'] as const).flatMap((relation) => {
		const taking = sides.filter((side) => found[relation].has(side));
		return taking.length === 0 ? [] : [relate(relation, kind, property, taking, context)];
	});
}

function sidesOf(group: readonly Statement[], values: ValueContext): readonly Side[] {
	const sides: { value: string; statements: Statement[] }[] = [];
	for (const statement of group) {
		const same = sides.find(({ statements }) =>
			statements.some((other) => sameValue(other.value, statement.value, values)),
		);
		if (same === undefined) sides.push({ value: valueText(statement, values), statements: [statement] });
		else same.statements.push(statement);
	}
	return sides;
}

function relationBetween(
	left: Side,
	right: Side,
	values: ValueContext,
	context: ConflictContext,
): Relation['relation'] | null {
	let scoped = false;
	for (const a of left.statements)
		for (const b of right.statements) {
			if (!valuesConflict(PROPERTIES[a.property].compare, a.value, b.value, values)) continue;
			if (isOneVoiceUnsure(a, b, context)) continue;
			if (scopeOf(a) === scopeOf(b)) return 'conflict';
			scoped = true;
		}
	return scoped ? 'different-scope' : null;
}

/** One voice in one source is only in conflict with itself when it speaks firmly both times. */
function isOneVoiceUnsure(a: Statement, b: Statement, context: ConflictContext): boolean {
	if (a.source !== b.source || voiceKey(a, context) !== voiceKey(b, context)) return false;
	return !(isFirm(a) && isFirm(b));
}

function scopeOf({ scope }: Statement): string {
	return JSON.stringify(Object.entries(scope ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Numbers of one unit that do not meet, but of populations that nobody decided to be the same. */
function differentPopulations(
	statements: readonly Statement[],
	context: ConflictContext,
): readonly Relation[] {
	const byUnit = new Map<string, Statement[]>();
	for (const statement of statements) {
		if (statement.value.type !== 'quantity' || !commits(statement)) continue;
		const { unit, share, base } = statement.value;
		const key = JSON.stringify([unit, share ?? false, base ?? '']);
		const group = byUnit.get(key);
		if (group === undefined) byUnit.set(key, [statement]);
		else group.push(statement);
	}
	const relations: Relation[] = [];
	for (const [, group] of [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const sides = sidesByPopulation(group.sort(inReadingOrder), context);
		const apart = sides.filter((side) =>
			sides.some((other) => other !== side && areApart(side, other, context)),
		);
		if (apart.length > 0) relations.push(relate('different-scope', 'value', 'count', apart, context));
	}
	return relations;
}

function sidesByPopulation(group: readonly Statement[], context: ConflictContext): readonly Side[] {
	const sides = new Map<string, { value: string; statements: Statement[] }>();
	for (const statement of group) {
		const population = context.clusterOf.get(statement.subject) ?? statement.subject;
		const value = valueText(statement, context);
		const side = sides.get(`${population}\n${value}`);
		if (side !== undefined) side.statements.push(statement);
		else sides.set(`${population}\n${value}`, { value, statements: [statement] });
	}
	return [...sides.values()];
}

function areApart(left: Side, right: Side, context: ConflictContext): boolean {
	const a = left.statements[0];
	const b = right.statements[0];
	if (a === undefined || b === undefined) return false;
	const same =
		(context.clusterOf.get(a.subject) ?? a.subject) === (context.clusterOf.get(b.subject) ?? b.subject);
	return !same && valuesConflict('quantity-interval', a.value, b.value, context);
}

/** The relation as it is shown, with a sentence that says no more than its statements do. */
function relate(
	relation: Relation['relation'],
	kind: ConflictKind,
	property: Statement['property'],
	sides: readonly Side[],
	context: ConflictContext,
): Relation {
	const said = sides.map(({ value, statements }) => `${value} (${voicesText(statements, context)})`);
	const label = PROPERTIES[property].label.en;
	return {
		relation,
		kind,
		property,
		sides: sides.map(({ value, statements }) => ({
			value,
			voices: distinctVoices(statements, context),
			statements: statements.map(({ id }) => id).sort(),
			quotes: quotesOf(statements),
		})),
		note:
			relation === 'conflict'
				? `Different values for “${label}”: ${said.join('; ')}.`
				: `Different values for “${label}”, but not of the same thing: ${said.join('; ')}.`,
	};
}

function distinctVoices(statements: readonly Statement[], context: ConflictContext) {
	const voices = new Map(statements.map((one) => [`${one.source}\n${voiceKey(one, context)}`, one]));
	return [...voices.values()].flatMap((one) => voiceRefs(one, context).slice(-1));
}

function voicesText(statements: readonly Statement[], context: ConflictContext): string {
	const labels = statements.map((one) => {
		const voice = innermost(one.chain);
		return voice === null ? (context.sources.get(one.source)?.title ?? 'unnamed source') : voiceLabel(voice);
	});
	return [...new Set(labels)].join(', ');
}
