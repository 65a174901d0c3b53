import type { Statement, StatementId } from '../record/index.ts';
import { readingOrder } from '../record/index.ts';
import { account, typesOf } from './account.ts';
import { byDateSpokenAbout } from './account-order.ts';
import type { Account, PersonGraph } from './contract.ts';
import { mergeEchoes } from './echoes.ts';
import { removedIntoCustody } from './removed-into-custody.ts';
import { mergeRestated } from './restated.ts';
import { eventsOf } from './their-events.ts';
import { voiceKey } from './voices.ts';

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
	const once = mergeEchoes(accounts.sort(byDateSpokenAbout), graph);
	return mergeRestated([...once].sort(byDateSpokenAbout), graph).sort(byDateSpokenAbout);
}

/** The accounts that answers rest on: the accepted ones, or where none is accepted, all. */
export function countedAccounts(accounts: readonly Account[]): readonly Account[] {
	const accepted = accounts.filter(({ proposed }) => !proposed);
	return accepted.length > 0 ? accepted : accounts;
}

function accountsFrom(
	graph: PersonGraph,
	own: readonly Statement[],
	context: readonly Statement[],
	proposed: boolean,
): Account[] {
	const events = eventsOf(graph, context);
	const sorted = [...own].sort(readingOrder(graph));
	const groups = new Map<string, Statement[]>();
	for (const statement of sorted) {
		if (!events.has(statement.subject)) continue;
		const { subject, source, polarity, force } = statement;
		const key = `${subject}\n${source}\n${polarity}\n${force}\n${voiceKey(statement, graph)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [statement]);
		else group.push(statement);
	}
	const ids = new Map(context.map((statement) => [statement.id, statement]));
	const byId = (id: StatementId) => ids.get(id);
	const accounts: Account[] = [];
	for (const group of groups.values())
		for (const type of typesOf(graph, group, context))
			accounts.push(account(graph, group, type, proposed, byId));
	return accounts.map((one) => removedIntoCustody(one, accounts, graph));
}
