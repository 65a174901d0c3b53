import type { EntityId, PropertyName, Statement, StatementId } from '../record/index.ts';
import { compareText, readingOrder } from '../record/index.ts';
import type { Account, Part, PersonGraph } from './contract.ts';
import { fullestLabel } from './labels.ts';
import { quotesOf } from './quotes.ts';
import { saidBy } from './relate.ts';
import { sameBody } from './same-body.ts';

/** What a voice can give a body, or take from it, in the order in which it is shown; and on what authority it was done. */
export const PARTS = [
	'heldBy',
	'handedTo',
	'by',
	'atRequestOf',
	'acceptsResponsibility',
	'deniesResponsibility',
	'authority',
] as const satisfies readonly PropertyName[];

/** A body by every name that is known to be its own, joined or spelled alike. */
type Group = { readonly values: (Body | string)[]; readonly statements: Statement[] };
type Body = { readonly entity: EntityId; readonly label: string };

/**
 * Who holds, who did it, at whose request, who is said to accept responsibility and who to deny it, each with the voices
 * that say so and their words. Two bodies may each be said to deny; a denial that a body holds somebody stands as a denial.
 */
export function partsOf(accounts: readonly Account[], graph: PersonGraph): readonly Part[] {
	const byId = statementsIn(graph);
	const told = [...new Set(accounts.flatMap(({ statements }) => statements))]
		.flatMap((id) => byId.get(id) ?? [])
		.sort(readingOrder(graph));
	return PARTS.flatMap((property) => {
		const groups = new Map<string, Group[]>();
		for (const statement of told) {
			if (statement.property !== property) continue;
			const { value, polarity, force, hedge } = statement;
			const named =
				value.type === 'entity'
					? { entity: value.id, label: graph.entities.get(value.id)?.label ?? '' }
					: value.type === 'text'
						? value.text
						: null;
			if (named === null) continue;
			const how = JSON.stringify([polarity, force, hedge]);
			const alike = groups.get(how) ?? [];
			groups.set(how, alike);
			// A name may tie two together that have nothing in common otherwise.
			const known = alike.filter((one) => one.values.some((held) => isOne(held, named, graph)));
			const [first = { values: [], statements: [] }, ...others] = known;
			if (known.length === 0) alike.push(first);
			for (const other of others) {
				alike.splice(alike.indexOf(other), 1);
				first.values.push(...other.values);
				first.statements.push(...other.statements);
			}
			first.values.push(named);
			first.statements.push(statement);
		}
		return [...groups.values()].flat().map((group) => part(property, group, graph));
	});
}

const indices = new WeakMap<PersonGraph, ReadonlyMap<StatementId, Statement>>();

/** Made once for a graph: a line may have hundreds of stays. */
function statementsIn(graph: PersonGraph): ReadonlyMap<StatementId, Statement> {
	const known = indices.get(graph);
	if (known !== undefined) return known;
	const made = new Map([...(graph.proposed ?? []), ...graph.statements].map((one) => [one.id, one]));
	indices.set(graph, made);
	return made;
}

function isOne(a: Body | string, b: Body | string, { clusterOf }: PersonGraph): boolean {
	if (typeof a === 'string' || typeof b === 'string') return a === b;
	return sameBody(a, b, clusterOf);
}

function part(property: (typeof PARTS)[number], { values, statements }: Group, graph: PersonGraph): Part {
	const [value] = values as [Body | string, ...(Body | string)[]]; // as it has statements, it has a value
	statements.sort(readingOrder(graph));
	const [first] = statements as [Statement, ...Statement[]]; // a group is made by its first statement
	const { polarity, force, hedge } = first;
	const entity = typeof value === 'string' ? undefined : value.entity;
	const label = fullestLabel(values.map((one) => (typeof one === 'string' ? one : one.label)));
	return {
		property,
		label,
		...(entity === undefined ? {} : { body: graph.clusterOf.get(entity) ?? entity }),
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		said: saidBy(statements, graph),
		statements: [...new Set(statements.map(({ id }) => id))].sort(compareText),
		quotes: quotesOf(statements),
	};
}
