import type { Account, PersonGraph } from './contract.ts';
import { normaliseLabel } from './labels.ts';
import { isOneVoice } from './one-voice.ts';
import { type PlaceRef, samePlace, statedWithin } from './places.ts';
import { isOnceADay, together } from './restated.ts';
import { originOf } from './voices.ts';

/**
 * What a reprint, mirror or copy tells in one voice with the source that it is of is no second account: it stands
 * with the original's, quotes and all, and the account names the sources in which it is only told again. Nothing is
 * joined by it: the events stay two, as with what one source restates.
 *
 * Two accounts are one when origin, voice, type, firmness, dates and places agree, and either it is something that
 * happens once a day and has its day, or the very words are the same.
 */
export function mergeEchoes(
	accounts: readonly Account[],
	graph: Pick<PersonGraph, 'clusterOf' | 'statements' | 'sources'>,
): readonly Account[] {
	const isShared = ({ source }: Account) => graph.sources.get(source as never)?.origin !== undefined;
	if (!accounts.some(isShared)) return accounts;
	const context = { clusterOf: graph.clusterOf, within: statedWithin(graph.statements, graph.clusterOf) };
	const agree = (a: PlaceRef | undefined, b: PlaceRef | undefined) =>
		a === undefined || b === undefined || samePlace(a, b, context);
	const perEvent = new Map<string, number>();
	for (const { eventCluster } of accounts) perEvent.set(eventCluster, (perEvent.get(eventCluster) ?? 0) + 1);

	const kept: Account[] = accounts.filter((one) => !isShared(one));
	const bySaying = new Map<string, number[]>();
	const isEcho = ({ source }: Account) => Number(originOf(source, graph.sources) !== source);
	for (const account of accounts.filter(isShared).sort((a, b) => isEcho(a) - isEcho(b))) {
		const saying = sayingOf(account, originOf(account.source, graph.sources));
		const earlier = (bySaying.get(saying) ?? []).filter((at) => {
			const other = kept[at] as Account;
			return (
				other.source !== account.source &&
				isOneVoice(other, account, graph) &&
				agree(other.place, account.place) &&
				agree(other.fromPlace, account.fromPlace)
			);
		});
		const at =
			earlier.find((index) => haveWordsInCommon(kept[index] as Account, account)) ??
			(isOnceADay(account) ? earlier[0] : undefined);
		if (at === undefined) {
			bySaying.set(saying, [...(bySaying.get(saying) ?? []), kept.length]);
			kept.push(account);
			continue;
		}
		const original = kept[at] as Account;
		const alone = perEvent.get(original.eventCluster) === 1 && perEvent.get(account.eventCluster) !== 1;
		const { event, eventCluster } = alone ? account : original;
		kept[at] = {
			...together(original, account),
			// Whoever joined the reprint's event with another source's meant the original's too.
			event,
			eventCluster,
			echoedIn: [...new Set([...(original.echoedIn ?? []), account.source])],
		};
	}
	return kept;
}

function sayingOf(
	{ type, polarity, force, hedge, from, to, about, proposed }: Account,
	origin: string,
): string {
	return JSON.stringify([origin, type, polarity, force, hedge, from, to, about, proposed]);
}

function haveWordsInCommon(a: Account, b: Account): boolean {
	const words = new Set(a.quotes.map(({ exact }) => normaliseLabel(exact)));
	return b.quotes.some(({ exact }) => words.has(normaliseLabel(exact)));
}
