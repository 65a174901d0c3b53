import { allOrders, allProposals, decide } from '../../src/actions/index.ts';
import type { DecisionInput, OrderJson, ProposalJson } from '../../src/api/index.ts';
import type { Case } from './material.ts';

/** Words by which a paper names an order of another court that it reviews: `the challenged order`, `the rest of the District Court’s order`. */
const REVIEWED =
	/\b(?:challenged|appealed|(?:district|lower|trial|circuit) court[’']s|tro|restraining order)\b/iu;
const STAY = /\b(?:administrative )?stay\b/iu;

/**
 * What a paper says became of another order, decided as a status of that order: its own reading takes the words for an order
 * of its own. Only where its source tells of exactly one order that fits. Gives how many were.
 */
export async function decideDisposals(opened: Case): Promise<number> {
	const orders = await allOrders(opened);
	const lines = (await allProposals(opened)).flatMap((proposal): DecisionInput[] => {
		if (proposal.kind !== 'order' || proposal.status !== 'accepted') return [];
		const status = codeOf(proposal, 'status');
		const what = textOf(proposal, 'what') ?? '';
		if (status === null) return [];
		const isStay = /stayed$/.test(status) && STAY.test(what);
		const target =
			REVIEWED.test(what) || isStay ? reviewedIn(orders, proposal.source) : namedIn(orders, proposal);
		if (target === null) return [];
		return [disposal(proposal, target, status, isStay)];
	});
	if (lines.length === 0) return 0;
	const { decided, refused } = await decide(opened, lines);
	for (const { code, reason } of refused) console.log(`  a disposal was refused (${code}): ${reason}`);
	return decided;
}

function disposal(proposal: ProposalJson, target: OrderJson, status: string, isStay: boolean): DecisionInput {
	const { source, kind, quote, occurrence, ordinal } = proposal;
	const on = textOf(proposal, 'on');
	const due = target.obligations.find(({ deadlines }) => deadlines.length > 0);
	const isOfDeadline = status.startsWith('deadline') && due !== undefined;
	const { issuer, act } = proposal.slots as Record<string, unknown>;
	// A stay is an order too: it stays one, and what it did to the other is said beside it.
	if (isStay)
		return {
			do: 'state',
			reason: 'by rule: a stay of the order under review',
			statement: {
				source,
				quote,
				occurrence,
				subject: target.order,
				property: 'status',
				value: { type: 'code', scheme: 'legal-status', code: status },
				chain: proposal.chain,
				polarity: 'affirms',
				force: 'asserts',
				...(on === null ? {} : { valid: { from: on } }),
			},
		};
	return {
		do: 'edit',
		source,
		kind,
		quote,
		occurrence,
		ordinal,
		reason: 'by rule: what became of an order that the same paper tells of',
		slots: {
			what: null,
			addressee: null,
			deadline: null,
			proceeding: null,
			...(issuer === undefined ? {} : { issuer }),
			...(act === undefined ? {} : { act }),
			...(isOfDeadline
				? { obligation: { entity: due.obligation }, order: null }
				: { order: { entity: target.order } }),
		},
	};
}

/** The one order that a source tells of and that another court made on a day. */
function reviewedIn(orders: readonly OrderJson[], source: string): OrderJson | null {
	const found = orders.filter(
		(order) =>
			order.kind === 'Order' &&
			order.utterances.some(
				({ value, quotes }) => /^\d{4}-\d\d-\d\d$/.test(value) && isFrom(source, quotes),
			) &&
			order.obligations.some(
				({ operative, bound }) => bound.length > 0 && operative.some(({ quotes }) => isFrom(source, quotes)),
			) &&
			order.proceedings.length === 0,
	);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** The order that whoever is named in the words made: `the order entered by the Chief Justice`. */
function namedIn(orders: readonly OrderJson[], { source, slots }: ProposalJson): OrderJson | null {
	const what = textOf({ slots }, 'what') ?? '';
	const by = /\b(?:entered|issued|made) by (.+)$/iu.exec(what)?.[1];
	if (by === undefined) return null;
	const found = orders.filter(
		(order) =>
			order.kind === 'Order' &&
			order.issuedBy.some(
				({ value, quotes }) => value.toLowerCase() === by.toLowerCase() && isFrom(source, quotes),
			),
	);
	return found.length === 1 ? (found[0] ?? null) : null;
}

const isFrom = (source: string, quotes: readonly { readonly source: string }[]) =>
	quotes.some((quote) => quote.source === source);

function textOf({ slots }: Pick<ProposalJson, 'slots'>, name: string): string | null {
	const slot = (slots as Record<string, unknown>)[name];
	const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
	return typeof value === 'string' ? value : null;
}

function codeOf(proposal: ProposalJson, name: string): string | null {
	return textOf(proposal, name);
}
