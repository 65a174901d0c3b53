import type { Proposal, ProposalFor } from '../../src/record/index.ts';
import type { Gold } from '../gold-types.ts';
import { scoreCustody } from './custody.ts';
import { scoreDates } from './dates.ts';
import {
	scoreCompliance,
	scoreDefinitions,
	scoreInquiries,
	scoreLegal,
	scoreOrders,
	scoreProcess,
	scoreTerms,
} from './frames.ts';
import { scoreMentions } from './mentions.ts';
import { scoreQuantities } from './quantities.ts';
import { scoreQuotes } from './quotes.ts';
import { anchorOf, type KindScore } from './shared.ts';

export type { KindScore, Share } from './shared.ts';
export type DocumentScore = Readonly<Record<string, KindScore>>;

/** How the proposals for one document stand beside its gold, kind by kind; a kind that was not annotated is absent. */
export function scoreDocument(gold: Gold, proposals: readonly Proposal[]): DocumentScore {
	const inside = proposals.filter((proposal) =>
		gold.regions.some(([from, to]) => anchorOf(proposal)[0] >= from && anchorOf(proposal)[0] < to),
	);
	const of = <K extends Proposal['kind']>(kind: K) =>
		inside.filter((proposal): proposal is ProposalFor<K> => proposal.kind === kind);
	return {
		'quotes exact': scoreQuotes(gold, of('quote'), 1),
		'quotes @.8': scoreQuotes(gold, of('quote'), 0.8),
		'quotes @.3': scoreQuotes(gold, of('quote'), 0.3),
		'quotes @.8 and speaker': scoreQuotes(gold, of('quote'), 0.8, true),
		quantities: scoreQuantities(gold, of('quantity')),
		...(gold.kinds.includes('slots') || gold.id === 'tpm-cecot'
			? { 'quantities, all slots': scoreQuantities(gold, of('quantity'), true) }
			: {}),
		dates: scoreDates(gold, of('date')),
		custody: scoreCustody(gold.custody, of('custody')),
		'custody with date and place': scoreCustody(gold.custody, of('custody'), true),
		'custody, optional too': scoreCustody(
			gold.custody.map(({ optional: _, ...event }) => event),
			of('custody'),
		),
		...(gold.mentions === undefined ? {} : { mentions: scoreMentions(gold, of('mention')) }),
		...(gold.legal && { legal: scoreLegal(gold.legal, of('legal')) }),
		...(gold.orders && { orders: scoreOrders(gold.orders, of('order')) }),
		...(gold.compliance && { compliance: scoreCompliance(gold.compliance, of('compliance')) }),
		...(gold.inquiries && { inquiries: scoreInquiries(gold.inquiries, of('inquiry')) }),
		...(gold.terms && { terms: scoreTerms(gold.terms, of('term')) }),
		...(gold.definitions && { definitions: scoreDefinitions(gold.definitions, of('definition')) }),
		...(gold.process && { process: scoreProcess(gold.process, of('process')) }),
	};
}
