import {
	type AnswerGraph,
	type ClusterId,
	compareDates,
	compareInstants,
	type Statement,
	type StatementId,
	type TimeOfDay,
} from '../../record/index.ts';
import { affirms } from '../account-state.ts';
import { accountsOf } from '../accounts.ts';
import type { Account } from '../contract.ts';
import { namesOf } from '../names.ts';
import { allAbout, clusterOf, clustersNaming, membersOf, type Saying } from '../sayings.ts';
import type { ChronologyRow } from './contract.ts';

type Against = NonNullable<ChronologyRow['leg']>['against'];

/** The transfers of whom an order protects, and of the members of a group that it protects, laid against its utterances. */
export function legRows(
	graph: AnswerGraph,
	protects: readonly Saying[],
	utterances: readonly Saying[],
): readonly ChronologyRow[] {
	const people = new Set(
		protects.filter(({ polarity }) => polarity === 'affirms').flatMap(({ cluster }) => cluster ?? []),
	);
	for (const { property, subject, value, polarity } of graph.statements)
		if (property === 'member' && polarity === 'affirms' && value.type === 'entity')
			if (people.has(clusterOf(graph, subject))) people.add(clusterOf(graph, value.id));
	const timeOf = timesIn(graph);
	const within = graph.statements.filter(({ property }) => property === 'within');
	return [...people].flatMap((person) => {
		const own = graphOf(graph, person, within);
		if (own.members.length === 0) return [];
		const { name } = namesOf(own);
		return (
			accountsOf(own)
				// What is foretold, wanted, forbidden or denied moved nobody; what has no day lies nowhere beside the order.
				.filter((account) => affirms(account) && account.about !== undefined)
				.filter(({ event }) => graph.entities.get(event)?.kind === 'Transfer')
				.map((account) => legRow(account, person, name, timeOf(account), utterances))
		);
	});
}

/** What is said of one of those that the order protects, and of what happened to them; which place lies in which, of all. */
function graphOf(graph: AnswerGraph, cluster: ClusterId, within: readonly Statement[]): AnswerGraph {
	const events = clustersNaming(graph, 'who', cluster);
	return {
		...graph,
		cluster,
		members: membersOf(graph, cluster),
		statements: [...[cluster, ...events].flatMap((one) => allAbout(graph, one)), ...within],
	};
}

function timesIn(graph: AnswerGraph): (account: Account) => TimeOfDay | undefined {
	const times = new Map<StatementId, TimeOfDay>();
	for (const { id, property, value } of graph.statements)
		if (property === 'on' && value.type === 'date' && value.time !== undefined) times.set(id, value.time);
	return ({ statements }) => statements.flatMap((id) => times.get(id) ?? [])[0];
}

function legRow(
	account: Account,
	person: ClusterId,
	who: string,
	time: TimeOfDay | undefined,
	utterances: readonly Saying[],
): ChronologyRow {
	const { about, type, polarity, force, hedge, voices, spoken, spokenBy, spokenInferred, echoedIn } = account;
	return {
		what: 'leg',
		...(about === undefined ? {} : { about }),
		...(time === undefined ? {} : { time }),
		leg: {
			event: account.eventCluster,
			type,
			who,
			person,
			...(account.fromPlace === undefined ? {} : { from: account.fromPlace.label }),
			...(account.place === undefined ? {} : { to: account.place.label }),
			against: against(about, time, utterances),
		},
		polarity,
		force: force as ChronologyRow['force'],
		...(hedge === undefined ? {} : { hedge: hedge as NonNullable<ChronologyRow['hedge']> }),
		said: [
			{
				voices,
				...(spoken === undefined ? {} : { spoken }),
				...(spokenBy === undefined ? {} : { spokenBy }),
				...(spokenInferred === undefined ? {} : { spokenInferred }),
				...(echoedIn === undefined ? {} : { echoedIn }),
				statements: account.statements,
				quotes: account.quotes,
			},
		],
		statements: account.statements,
		quotes: account.quotes,
	};
}

/**
 * By day where the days tell; by the clock on the same day only where both times have a zone. Else it is unclear, and
 * no order is drawn from the papers' sequence.
 */
function against(
	about: string | undefined,
	time: TimeOfDay | undefined,
	utterances: readonly Saying[],
): Against {
	if (about === undefined) return [];
	return utterances.map(({ value: on, time: uttered, utterance }) => {
		const byClock =
			time === undefined || uttered === undefined
				? undefined
				: compareInstants({ day: about, time }, { day: on, time: uttered });
		const order = byClock ?? compareDates(about, on);
		return {
			...(utterance === undefined ? {} : { utterance }),
			on,
			...(uttered === undefined ? {} : { time: uttered }),
			is: order === -1 ? 'before' : order === 1 ? 'after' : 'unclear',
		};
	});
}
