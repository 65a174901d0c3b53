import { randomUUID } from 'node:crypto';
import type { AcceptAllReceipt, DecideReceipt, DecisionInput } from '../api/index.ts';
import { lackingSlot, mayBeAcceptedInBulk, type ProposalKind } from '../record/index.ts';
import { type Case, listProposals, type StoredProposal } from '../store/index.ts';
import { ActionError } from './errors.ts';
import { mustFind } from './workspace.ts';

/** What accepting all open proposals of one kind in one source would take, and what it leaves to be looked at. */
export type AcceptAll = {
	readonly source: string;
	readonly path: string;
	readonly kind: ProposalKind;
	/** Only what this rule reads. */
	readonly rule?: string;
	/** To undo all of it in one step. */
	readonly batch: string;
	/** One for each that is accepted, as `decide` takes them. */
	readonly lines: readonly DecisionInput[];
	readonly leftOut: {
		/** Without what their kind needs: who was asked, whose right it is. */
		readonly lacking: number;
		/** Read by a language model alone, or otherwise by one. */
		readonly model: number;
		/** Decided, and read otherwise since. */
		readonly changed: number;
	};
};

/**
 * Lays out what "accept all of this kind in this document" means, or of this rule; nothing is written. Each is accepted as it is read
 * and marked as not read singly.
 *
 * @throws {ActionError} `no-source`
 */
export async function acceptAll(
	opened: Case,
	ref: string,
	kind: ProposalKind,
	rule?: string,
): Promise<AcceptAll> {
	const found = await mustFind(opened, ref);
	const proposals = await listProposals(opened, found);
	const waiting = proposals.filter(
		({ target, status, proposal }) =>
			target.kind === kind &&
			(rule === undefined || proposal.rule === rule) &&
			(status === 'open' || status === 'changed'),
	);
	const batch = randomUUID();
	const count = { lacking: 0, model: 0, changed: 0 };
	const lines: DecisionInput[] = [];
	for (const stored of waiting) {
		const why = leftOutBecause(stored);
		if (why !== null) count[why] += 1;
		else lines.push({ do: 'accept', ...stored.target, readSingly: false, batch, seen: null });
	}
	return {
		source: found.id,
		path: found.path,
		kind,
		...(rule === undefined ? {} : { rule }),
		batch,
		lines,
		leftOut: count,
	};
}

function leftOutBecause({ status, target, proposal }: StoredProposal): keyof AcceptAll['leftOut'] | null {
	if (status === 'changed') return 'changed';
	if (!mayBeAcceptedInBulk(proposal)) return 'model';
	// Slots of every kind are named values.
	return lackingSlot(target.kind, proposal.slots as Record<string, unknown>) === null ? null : 'lacking';
}

/**
 * Accepts them by `decide`, whoever it is that writes. `expected` is the number that the person agreed to.
 *
 * @throws {ActionError} `no-source`; `bad-request` where there is nothing to accept, or another number by now
 */
export async function takeAll(
	opened: Case,
	ref: string,
	kind: ProposalKind,
	{
		rule,
		expected,
		decide,
	}: {
		/** Only what this rule reads; left out, all of the kind. */
		readonly rule?: string | undefined;
		readonly expected: number;
		readonly decide: (lines: readonly DecisionInput[]) => Promise<DecideReceipt>;
	},
): Promise<AcceptAllReceipt> {
	const { batch, lines, leftOut } = await acceptAll(opened, ref, kind, rule);
	if (lines.length !== expected || lines.length === 0)
		throw new ActionError(
			'bad-request',
			`${lines.length} of this kind can be accepted by now, not ${expected}; nothing was accepted. Look again`,
		);
	return { ...(await decide(lines)), batch, leftOut };
}
