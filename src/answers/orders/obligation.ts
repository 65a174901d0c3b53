import type { AnswerGraph, ClusterId, Statement } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import { clusterOf, membersOf, type Saying, sayingsOf, statementsAbout } from '../sayings.ts';
import { complianceAccounts } from './compliance.ts';
import type { ObligationAnswer, StatusEvent } from './contract.ts';
import { departures } from './departures.ts';
import { becameOfDeadline, statusEvents } from './status.ts';

/** Of the order that holds it: what became of it, and who issued it. */
export type OfOrder = { readonly status: readonly StatusEvent[]; readonly issuedBy: readonly Saying[] };

/** All that is said of one obligation, each thing by its voices. */
export function obligationAnswer(
	graph: AnswerGraph,
	obligation: ClusterId,
	{ status: ofOrder, issuedBy }: OfOrder,
): ObligationAnswer {
	const about = statementsAbout(graph, obligation);
	const say = (property: Parameters<typeof about>[0]) => sayingsOf(about(property), graph);
	const operative = say('operative').map((words) => ({
		...words,
		...(isIssuers(words, about('operative'), issuedBy, graph) ? {} : { retold: true as const }),
	}));
	const bound = say('bound');
	const status = statusEvents(about('status'), graph);
	const events = [...status, ...ofOrder];
	// Words that another court gives stand in only where the issuer's own are not there.
	const own = operative.filter(({ retold }) => retold !== true);
	const words = (own.length > 0 ? own : operative).map(({ value }) => value);
	const accounts = complianceAccounts(graph, obligation, bound, events);
	const isDisposal =
		bound.length === 0 &&
		about('act').length === 0 &&
		words.length > 0 &&
		words.every((one) => ASKED_FOR.test(one));
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
		...(isDisposal ? { disposes: true } : {}),
		nobodySpeaks: accounts.length === 0 && !isDisposal,
	};
}

/** Whether who issued the order says it, in person or in a paper of its own; of an order without an issuer nobody can tell. */
function isIssuers(
	words: Saying,
	stated: readonly Statement[],
	issuedBy: readonly Saying[],
	graph: AnswerGraph,
): boolean {
	const issuers = issuedBy.filter(({ polarity }) => polarity === 'affirms');
	if (issuers.length === 0 || issuers.some(({ value }) => THIS_COURT.test(value))) return true;
	return stated
		.filter(({ id }) => words.statements.includes(id))
		.some(({ chain }) =>
			chain.some(({ who, name, described }) =>
				issuers.some(
					(issuer) =>
						(who !== undefined && clusterOf(graph, who) === issuer.cluster) ||
						// An office that commands in its own paper is no name, but who it says it is.
						[name, described].some(
							(words) => words !== undefined && normaliseLabel(words) === normaliseLabel(issuer.value),
						),
				),
			),
		);
}

/** What parties ask a court for, as the head of a phrase: it is granted or denied, and not done. */
const ASKED_FOR =
	/^(?:(?:the|an?|this|his|her|their|its|el|la|los|las|una?|su)\s)?(?:\p{L}+[’']s\s)?(?:(?:emergency|pending|renewed|instant|joint|unopposed|administrative)\s){0,2}(?:applications?|motions?|petitions?|requests?|stay|appeal|writ|relief|solicitud|petici[oó]n|recurso|apelaci[oó]n|amparo)(?!\p{L})/iu;

/** What a court calls itself in its own papers. */
const THIS_COURT = /^(?:this|the|our|el|este) (?:honou?rable )?(?:court|judge|tribunal|juzgado)$/iu;

/** The operative words where some are there, else the words by which a source knows it. */
function nameOf(graph: AnswerGraph, obligation: ClusterId, operative: readonly string[]): string {
	return operative[0] ?? membersOf(graph, obligation)[0]?.label ?? '';
}
