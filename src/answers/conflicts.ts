import type { EntityId } from '../record/index.ts';
import { compareText } from '../record/index.ts';
import { affirms } from './account-state.ts';
import { accountsOf, countedAccounts } from './accounts.ts';
import type { Account, PersonGraph, Relation } from './contract.ts';
import { polarityConflicts } from './polarity-conflicts.ts';
import { deniedValues } from './relations/denials.ts';
import { dismissalOf } from './relations/dismissed.ts';
import { withAccountsOfOne } from './relations/two-accounts.ts';
import { type OneThing, valueConflicts } from './value-conflicts.ts';

/**
 * Everything about one person or group that can't all hold as it stands, and what only seems so. Rests on
 * accepted statements; where no account is accepted, also on the proposed, and then says so.
 */
export function conflicts(graph: PersonGraph): readonly Relation[] {
	return conflictsIn(graph, countedAccounts(accountsOf(graph)));
}

/** The same for whoever has the counted accounts at hand; in one order, however ids and entries came. What was dismissed is left out. */
export function conflictsIn(graph: PersonGraph, counted: readonly Account[]): readonly Relation[] {
	return withAccountsOfOne(
		foundIn(graph, () => counted),
		graph,
	)
		.filter((relation) => dismissalOf(relation, graph.dismissed) === undefined)
		.sort(byProperty);
}

/** What is denied comes last; the rest by property and by the earliest of its values; what is alike stays as it is read. */
export function byProperty(a: Relation, b: Relation): number {
	return (
		Number(a.kind === 'polarity') - Number(b.kind === 'polarity') ||
		compareText(a.property, b.property) ||
		compareText(firstValue(a), firstValue(b))
	);
}

function firstValue({ sides }: Relation): string {
	return sides.map(({ value }) => value).sort(compareText)[0] ?? '';
}

const found = new WeakMap<PersonGraph, readonly Relation[]>();

/** Whatever is found, dismissed or not. Two answers ask it of one graph: it is looked for once. */
export function foundIn(graph: PersonGraph, counted: () => readonly Account[]): readonly Relation[] {
	const known = found.get(graph) ?? find(graph, counted());
	found.set(graph, known);
	return known;
}

function find(graph: PersonGraph, counted: readonly Account[]): readonly Relation[] {
	const deaths = theirDeath(graph, counted);
	const accepted = [
		...valueConflicts(graph.statements, graph, deaths),
		...deniedValues(graph.statements, graph),
	];
	if (counted.some(({ proposed }) => !proposed)) return [...accepted, ...polarityConflicts(counted, graph)];
	const taken = new Set(graph.statements.map(({ id }) => id));
	const proposed = (graph.proposed ?? []).filter(({ id }) => !taken.has(id));
	const restsOnProposed = ({ sides }: Relation) =>
		sides.some(({ statements }) => statements.some((id) => !taken.has(id)));
	const all = proposed.length === 0 ? [] : valueConflicts([...graph.statements, ...proposed], graph, deaths);
	return [
		...accepted,
		...[...all.filter(restsOnProposed), ...polarityConflicts(counted, graph)].map((relation) => ({
			...relation,
			proposed: true,
		})),
	];
}

/** A person dies once: two accounts of it are of one event, joined or not. Of a group many can die. */
function theirDeath(graph: PersonGraph, counted: readonly Account[]): OneThing {
	const deaths = new Map<EntityId, string>();
	if (graph.members[0]?.kind === 'Person')
		for (const account of counted)
			if (account.type === 'death' && affirms(account))
				deaths.set(account.event, `death of ${graph.cluster}`);
	return ({ subject }) => deaths.get(subject);
}
