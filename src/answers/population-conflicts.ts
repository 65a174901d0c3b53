import type { Statement } from '../record/index.ts';
import { valuesConflict, valueText } from './compare-values.ts';
import type { Relation } from './contract.ts';
import { inReadingOrder } from './reading-order.ts';
import { type ConflictContext, commits, relate, type Side } from './relate.ts';

/** Numbers of one unit that do not meet, but of populations that nobody decided to be the same. */
export function differentPopulations(
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
