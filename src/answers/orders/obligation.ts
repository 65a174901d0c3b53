import type { AnswerGraph, ClusterId } from '../../record/index.ts';
import { namesOf } from '../names.ts';
import { sayingsOf, statementsAbout } from '../sayings.ts';
import { complianceAccounts } from './compliance.ts';
import type { ObligationAnswer, StatusEvent } from './contract.ts';
import { departures } from './departures.ts';
import { becameOfDeadline, statusEvents } from './status.ts';

/** All that is said of one obligation, each thing by its voices; `ofOrder` is what became of the order that holds it. */
export function obligationAnswer(
	graph: AnswerGraph,
	obligation: ClusterId,
	ofOrder: readonly StatusEvent[],
): ObligationAnswer {
	const about = statementsAbout(graph, obligation);
	const say = (property: Parameters<typeof about>[0]) => sayingsOf(about(property), graph);
	const operative = say('operative');
	const bound = say('bound');
	const status = statusEvents(about('status'), graph);
	const events = [...status, ...ofOrder];
	const words = operative.map(({ value }) => value);
	const accounts = complianceAccounts(graph, obligation, bound, events);
	return {
		obligation,
		name: nameOf(graph, obligation, words),
		act: say('act'),
		operative,
		readings: say('readAs').map((reading) => {
			const departs = departures(reading.value, words);
			return { ...reading, ...(departs === null ? {} : { departs }) };
		}),
		bound,
		protects: say('protects'),
		deadlines: say('deadline').map((deadline) => ({ ...deadline, becameOf: becameOfDeadline(events) })),
		status,
		accounts,
		nobodySpeaks: accounts.length === 0,
	};
}

/** The operative words where some are there, else the words by which a source knows it. */
function nameOf(graph: AnswerGraph, obligation: ClusterId, operative: readonly string[]): string {
	const members = [...graph.entities.values()].filter(({ id }) => graph.clusterOf.get(id) === obligation);
	return operative[0] ?? namesOf({ ...graph, cluster: obligation, members }).names[0] ?? '';
}
