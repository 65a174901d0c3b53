import {
	datesOverlap,
	groupBy,
	PROPERTIES,
	type Property,
	readingOrder,
	type Statement,
} from '../record/index.ts';
import {
	isShareOfAnother,
	sameValue,
	type ValueContext,
	valuesConflict,
	valueText,
} from './compare-values.ts';
import type { Relation, RelationKind } from './contract.ts';
import { statedWithin } from './places.ts';
import { differentPopulations } from './population-conflicts.ts';
import { type CountScopes, countScopes, scopesDiffer } from './population-scope.ts';
import { type ConflictContext, commits, relate, type Side } from './relate.ts';
import { isFirm, originOf, voiceKey } from './voices.ts';

/** What a statement describes that can only be one and the same with another though nobody joined them: a key for it. */
export type OneThing = (statement: Statement) => string | undefined;

/**
 * Values of one property of one thing (joined by decisions) that can't both hold as they stand; those that
 * only count or describe different things are `different-scope`. Works for every kind of cluster. What is
 * denied, declined, foretold or only called possible or doubtful commits nobody to a value.
 */
export function valueConflicts(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: OneThing = () => undefined,
): readonly Relation[] {
	const relations: Relation[] = [];
	let values: CountedContext | undefined;
	for (const group of ofOneProperty(statements, context, oneThing)) {
		if (group.length < 2) continue;
		values ??= {
			...context,
			within: statedWithin(statements, context.clusterOf),
			counted: countScopes(statements, context),
		};
		relations.push(...compareAll(group, values, context));
	}
	return [...relations, ...differentPopulations(statements, context, oneThing)];
}

/** What commits a voice to a value that can be compared: together what is said of one property of one thing, in the order of reading. */
export function ofOneProperty(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: OneThing,
): readonly Statement[][] {
	const compared = [...statements].sort(readingOrder(context)).flatMap((statement) => {
		const { compare }: Property = PROPERTIES[statement.property];
		if (compare === 'never' || compare === 'name-variant' || !commits(statement)) return [];
		const of = whatItDescribes(statement, context, oneThing);
		return of === null ? [] : [{ statement, key: `${of}\n${statement.property}` }];
	});
	return [...groupBy(compared, ({ key }) => key).values()].map((group) =>
		group.map(({ statement }) => statement),
	);
}

/**
 * The cluster a statement describes; `null` where several values hold side by side after all: a stay that
 * is spoken of on two days is one stay.
 */
function whatItDescribes(statement: Statement, context: ConflictContext, oneThing: OneThing): string | null {
	const { subject, property } = statement;
	if (property === 'on' && context.entities.get(subject)?.kind === 'Custody') return null;
	return oneThing(statement) ?? context.clusterOf.get(subject) ?? subject;
}

type Compared = 'conflict' | 'different-scope';
type CountedContext = ValueContext & { readonly counted: CountScopes };

function compareAll(
	group: Statement[],
	values: CountedContext,
	context: ConflictContext,
): readonly Relation[] {
	const sides = sidesOf(group, values);
	if (sides.length < 2) return [];
	const property = group[0]?.property ?? 'name'; // a group is never empty
	const found: Record<Compared, Set<Side>> = {
		conflict: new Set(),
		'different-scope': new Set(),
	};
	for (const [i, left] of sides.entries())
		for (const right of sides.slice(i + 1)) {
			const relation = relationBetween(left, right, values, context);
			if (relation !== null) found[relation].add(left).add(right);
		}
	const kind: RelationKind = PROPERTIES[property].value === 'date' ? 'date' : 'value';
	return (['conflict', 'different-scope'] as const).flatMap((relation) => {
		const taking = sides.filter((side) => found[relation].has(side));
		return taking.length === 0 ? [] : [relate(relation, kind, property, taking, context, values.counted)];
	});
}

/** Statements of one property by what they say: those of one value together. */
export function sidesOf(group: readonly Statement[], values: ValueContext): readonly Side[] {
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
	values: CountedContext,
	context: ConflictContext,
): Compared | null {
	let scoped = false;
	for (const a of left.statements)
		for (const b of right.statements) {
			scoped ||= isShareOfAnother(a.value, b.value);
			if (!valuesConflict(PROPERTIES[a.property].compare, a.value, b.value, values)) continue;
			if (isOneVoiceUnsure(a, b, context) || (a.property === 'done' && atOtherTimes(a, b))) continue;
			const countsOther =
				a.property === 'count' &&
				scopesDiffer(values.counted.get(a.subject), values.counted.get(b.subject), values);
			if (scopeOf(a) === scopeOf(b) && !countsOther) return 'conflict';
			scoped = true;
		}
	return scoped ? 'different-scope' : null;
}

/** What was not done by one day may be done by another. */
export function atOtherTimes(a: Statement, b: Statement): boolean {
	const [one, other] = [a.valid, b.valid].map((valid) => valid?.on ?? valid?.from ?? valid?.to);
	return one !== undefined && other !== undefined && !datesOverlap(one, other);
}

/** One voice in one source, or origin, is only in conflict with itself when it speaks firmly both times. */
function isOneVoiceUnsure(a: Statement, b: Statement, context: ConflictContext): boolean {
	if (originOf(a.source, context.sources) !== originOf(b.source, context.sources)) return false;
	if (voiceKey(a, context) !== voiceKey(b, context)) return false;
	return !(isFirm(a) && isFirm(b));
}

function scopeOf({ scope }: Statement): string {
	return JSON.stringify(Object.entries(scope ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
