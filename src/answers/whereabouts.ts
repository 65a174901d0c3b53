import { accountSpan } from './account-order.ts';
import { listsSomebody, speaks } from './account-state.ts';
import { accountsOf, countedAccounts } from './accounts.ts';
import { conflictsIn } from './conflicts.ts';
import type { Account, PersonGraph, Whereabouts } from './contract.ts';
import { originsAmong } from './independent-origins.ts';
import { namesOf } from './names.ts';
import type { Span } from './spans.ts';

/**
 * Where somebody was, by every voice that speaks of it, sorted by the date it speaks about and never by
 * when it was said. `null` when no voice gives an account of custody or disappearance.
 *
 * `lastSpokenOf` and `conflicts` rest on accepted accounts; only where there are none, on the proposed
 * ones, each of which says so.
 */
export function whereabouts(graph: PersonGraph): Whereabouts | null {
	const accounts = accountsOf(graph);
	if (!accounts.some(listsSomebody)) return null;
	const counted = countedAccounts(accounts);
	const last = latestSpokenOf(counted);
	return {
		person: graph.cluster,
		kind: graph.members[0]?.kind === 'Group' ? 'Group' : 'Person',
		...namesOf(graph),
		accounts,
		...(last === undefined ? {} : { lastSpokenOf: last }),
		origins: originsAmong(counted.filter(speaks), graph),
		conflicts: conflictsIn(graph, counted),
	};
}

/**
 * The latest date that any voice speaks about, at the precision it was given; of two that end on the same
 * day, the more precise. What is foretold, intended, asked or declined moves nothing.
 */
function latestSpokenOf(accounts: readonly Account[]): string | undefined {
	let latest: Span | undefined;
	for (const account of accounts) {
		const span = speaks(account) ? accountSpan(account) : null;
		if (span !== null && (latest === undefined || isLater(span, latest))) latest = span;
	}
	return latest?.last;
}

function isLater(a: Span, b: Span): boolean {
	if (a.hi !== b.hi) return a.hi > b.hi;
	return a.lastLo !== b.lastLo ? a.lastLo > b.lastLo : a.last < b.last;
}
