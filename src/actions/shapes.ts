import type { Account, AccountsOn, Relation, Whereabouts } from '../answers/index.ts';
import type { AccountJson, RelationJson, WhereaboutsJson } from '../api/index.ts';

/** From what `answers` compute to what `api` shows: labels in place of entities, the first quote in front. */
export function accountJson(account: Account): AccountJson {
	const {
		place,
		fromPlace,
		heldBy,
		by,
		also,
		hedge,
		echoedIn,
		eventCluster,
		event: _event,
		...rest
	} = account;
	return {
		...rest,
		force: account.force as AccountJson['force'],
		...(hedge === undefined ? {} : { hedge: hedge as NonNullable<AccountJson['hedge']> }),
		event: eventCluster,
		...(place === undefined ? {} : { place: place.label, placeId: place.entity }),
		...(fromPlace === undefined ? {} : { fromPlace: fromPlace.label, fromPlaceId: fromPlace.entity }),
		...(heldBy === undefined ? {} : { heldBy: heldBy.label }),
		...(by === undefined ? {} : { by: by.label }),
		...(also === undefined ? {} : { also: also.map(({ property, label }) => ({ property, label })) }),
		...(echoedIn === undefined ? {} : { echoedIn: [...echoedIn] }),
		quote: account.quotes[0]?.exact ?? '',
		statement: account.statements[0] ?? '',
		voices: [...account.voices],
		quotes: [...account.quotes],
		statements: [...account.statements],
	};
}

export type RelationOf = NonNullable<RelationJson['about']>;

/** @param of what it is found with; a person or group is named as such too */
export function relationJson(relation: Relation, of?: RelationOf): RelationJson {
	const { twoAccountsBy, dismissed, ...rest } = relation;
	return {
		...rest,
		...(twoAccountsBy === undefined ? {} : { twoAccountsBy: [...twoAccountsBy] }),
		...(dismissed === undefined ? {} : { dismissed: { ...dismissed } }),
		sides: relation.sides.map((side) => ({
			value: side.value,
			...(side.of === undefined ? {} : { of: side.of }),
			...(side.types === undefined ? {} : { types: [...side.types] }),
			...(side.departs === undefined
				? {}
				: { departs: { adds: [...side.departs.adds], leavesOut: [...side.departs.leavesOut] } }),
			voices: [...side.voices],
			said: side.said.map(({ echoedIn, ...one }) => ({
				...one,
				...(echoedIn === undefined ? {} : { echoedIn: [...echoedIn] }),
				voices: [...one.voices],
				statements: [...one.statements],
				quotes: [...one.quotes],
			})),
			statements: [...side.statements],
			quotes: [...side.quotes],
		})),
		statements: relation.sides.flatMap((side) => side.statements),
		quotes: relation.sides.flatMap((side) => side.quotes),
		...(of === undefined ? {} : { about: of }),
		...(of?.kind === 'Person' || of?.kind === 'Group' ? { person: of.id, name: of.name } : {}),
	};
}

export function whereaboutsJson(answer: Whereabouts & { readonly gaps?: number }): WhereaboutsJson {
	return {
		person: answer.person,
		kind: answer.kind,
		name: answer.name,
		names: [...answer.names],
		accounts: answer.accounts.map(accountJson),
		...(answer.lastSpokenOf === undefined ? {} : { lastSpokenOf: answer.lastSpokenOf }),
		origins: answer.origins,
		conflicts: answer.conflicts.map((relation) => relationJson(relation)),
		...(answer.gaps === undefined ? {} : { gaps: answer.gaps }),
	};
}

/** With a date asked for: only the accounts that speak about it, and, where none does, the nearest on either side. */
export function onDate(answer: WhereaboutsJson, about: AccountsOn): WhereaboutsJson {
	const [before] = about.nearestBefore;
	const [after] = about.nearestAfter;
	return {
		...answer,
		accounts: [
			...about.accounts.map((row) => accountJson(row.account)),
			...about.foretold.map((row) => accountJson(row.account)),
		],
		on: {
			date: about.on,
			spoken: !about.nobodySpeaks,
			undated: about.undated,
			...(before === undefined ? {} : { before: accountJson(before) }),
			...(after === undefined ? {} : { after: accountJson(after) }),
		},
	};
}
