import type { Statement } from '../record/index.ts';
import { readingOrder } from '../record/index.ts';
import { isShareOfAnother, valuesConflict, valueText } from './compare-values.ts';
import type { Relation } from './contract.ts';
import { normaliseLabel } from './labels.ts';
import { type CountScopes, countScopes } from './population-scope.ts';
import { type ConflictContext, commits, relate, type Side } from './relate.ts';

/**
 * Numbers of one unit that do not meet, or shares of two things, but of populations that nobody decided to be the same.
 * Only where what they count is spoken of with a word in common: nobody takes deaths for flights.
 */
export function differentPopulations(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: (statement: Statement) => string | undefined = () => undefined,
): readonly Relation[] {
	const of = (one: Statement) => oneThing(one) ?? context.clusterOf.get(one.subject) ?? one.subject;
	const byUnit = new Map<string, Statement[]>();
	for (const statement of statements) {
		if (statement.value.type !== 'quantity' || !commits(statement)) continue;
		const { unit, share } = statement.value;
		const key = JSON.stringify([unit, share ?? false]);
		const group = byUnit.get(key);
		if (group === undefined) byUnit.set(key, [statement]);
		else group.push(statement);
	}
	const counted = countScopes(statements, context);
	const relations: Relation[] = [];
	for (const [, group] of [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const sides = sidesByPopulation(group.sort(readingOrder(context)), of, context);
		const apart = sides.filter((side) =>
			sides.some((other) => other !== side && areApart(side, other, of, counted, context)),
		);
		if (apart.length > 0)
			relations.push(relate('different-scope', 'value', 'count', apart, context, counted));
	}
	return relations;
}

function sidesByPopulation(
	group: readonly Statement[],
	of: PopulationOf,
	context: ConflictContext,
): readonly Side[] {
	const sides = new Map<string, { value: string; statements: Statement[] }>();
	for (const statement of group) {
		const population = of(statement);
		const value = valueText(statement, context);
		const side = sides.get(`${population}\n${value}`);
		if (side !== undefined) side.statements.push(statement);
		else sides.set(`${population}\n${value}`, { value, statements: [statement] });
	}
	return [...sides.values()];
}

type PopulationOf = (statement: Statement) => string;

function areApart(
	left: Side,
	right: Side,
	of: PopulationOf,
	counted: CountScopes,
	context: ConflictContext,
): boolean {
	const a = left.statements[0];
	const b = right.statements[0];
	if (a === undefined || b === undefined) return false;
	if (of(a) === of(b) || !areSpokenOfAlike(counted.get(a.subject)?.counts, counted.get(b.subject)?.counts))
		return false;
	return valuesConflict('quantity-interval', a.value, b.value, context) || isShareOfAnother(a.value, b.value);
}

/** Words that say only that people are counted. */
const ANYBODY =
	/^(?:people|persons?|men|man|women|woman|children|individuals?|others|total|personas?|gente|hombres?|mujeres|niños|individuos)$/u;

/** Whether two that are counted have a word in common, or one is not told in words. A word's beginning is enough. */
function areSpokenOfAlike(a: string | undefined, b: string | undefined): boolean {
	if (a === undefined || b === undefined) return true;
	const stems = (text: string) =>
		normaliseLabel(text)
			.split(' ')
			.filter((word) => word.length > 3 && !ANYBODY.test(word))
			.map((word) => word.slice(0, 5));
	const own = new Set(stems(a));
	return stems(b).some((stem) => own.has(stem));
}
