import { compareText, defined } from '../record/index.ts';
import type { Account, PersonGraph } from './contract.ts';
import { type PlaceRef, samePlace, statedWithin } from './places.ts';

/** What does not happen twice on one day to one person at one place; a trip to a hospital may. */
const ONCE_A_DAY: ReadonlySet<string> = new Set([
	'arrest',
	'booked-in',
	'held',
	'transfer',
	'removal',
	'release',
	'disappearance',
	'death',
	'remains-found',
]);

/**
 * One voice that says one thing twice in one source, as a report does in its head and in its text, gives one
 * account with both quotes. It is no join: the events stay two, and whoever joined either of them with
 * another source's keeps what they decided.
 *
 * Two accounts are one when source, voice, type, firmness and dates are equal, the places do not differ,
 * and at most one of the two events has further accounts.
 */
export function mergeRestated(
	accounts: readonly Account[],
	graph: Pick<PersonGraph, 'clusterOf' | 'statements'>,
): Account[] {
	const context = { clusterOf: graph.clusterOf, within: statedWithin(graph.statements, graph.clusterOf) };
	const perEvent = new Map<string, number>();
	for (const { eventCluster } of accounts) perEvent.set(eventCluster, (perEvent.get(eventCluster) ?? 0) + 1);
	const merged: Account[] = [];
	const bySaying = new Map<string, number[]>();
	const agree = (a: PlaceRef | undefined, b: PlaceRef | undefined) =>
		a === undefined || b === undefined || samePlace(a, b, context);
	for (const account of accounts) {
		const saying = sayingOf(account);
		if (saying === null) {
			merged.push(account);
			continue;
		}
		const alone = perEvent.get(account.eventCluster) === 1;
		const earlier = bySaying.get(saying) ?? [];
		const at = earlier.find((index) => {
			const other = merged[index] as Account;
			return (
				other.eventCluster !== account.eventCluster &&
				(alone || perEvent.get(other.eventCluster) === 1) &&
				!isHandOver(other, account) &&
				agree(other.place, account.place) &&
				agree(other.fromPlace, account.fromPlace)
			);
		});
		if (at === undefined) {
			bySaying.set(saying, [...earlier, merged.length]);
			merged.push(account);
		} else {
			const other = merged[at] as Account;
			merged[at] = alone ? together(other, account) : together(account, other);
		}
	}
	return merged;
}

/** Whether it is told of one day, and is of the kind that does not happen twice a day. */
export function isOnceADay({ type, about }: Account): boolean {
	return ONCE_A_DAY.has(type) && about !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(about);
}

/** What two accounts must have alike to be one thing said twice; `null` for what may well happen twice. */
function sayingOf(account: Account): string | null {
	const { source, type, polarity, force, hedge, from, to, about, proposed, voices } = account;
	if (!isOnceADay(account)) return null;
	return JSON.stringify([
		source,
		type,
		polarity,
		force,
		hedge ?? null,
		from ?? null,
		to ?? null,
		about,
		proposed,
		voices.at(-1) ?? null,
	]);
}

/** A hand-over to a body and the move to a place that follows are two legs of one day. */
function isHandOver(one: Account, other: Account): boolean {
	return one.type === 'transfer' && (one.place === undefined || other.place === undefined);
}

/** The first with what the second adds: its quotes, statements, and what the first leaves open. */
export function together(first: Account, second: Account): Account {
	const { place, fromPlace, heldBy, by } = { ...second, ...defined(first) };
	return {
		...first,
		...defined({ place, fromPlace, heldBy, by }),
		quotes: [
			...first.quotes,
			...second.quotes.filter(
				({ source, exact }) => !first.quotes.some((held) => held.source === source && held.exact === exact),
			),
		],
		statements: [...new Set([...first.statements, ...second.statements])].sort(compareText),
	};
}
