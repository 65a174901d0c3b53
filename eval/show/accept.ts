import { acceptAll, decide, sources, takeAll } from '../../src/actions/index.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../../src/record/index.ts';
import type { Case } from './material.ts';

/**
 * Accepts by kind alone, in every source: all that has what its kind needs and that no language model read. Gives how many of each kind.
 *
 * @throws where the record refuses one of them
 */
export async function acceptByKind(
	opened: Case,
	kinds: readonly ProposalKind[] = PROPOSAL_KINDS,
): Promise<ReadonlyMap<ProposalKind, number>> {
	const taken = new Map<ProposalKind, number>();
	for (const { id } of await sources(opened))
		for (const kind of kinds) {
			const { lines } = await acceptAll(opened, id, kind);
			if (lines.length === 0) continue;
			const { refused } = await takeAll(opened, id, kind, {
				expected: lines.length,
				decide: (given) => decide(opened, given),
			});
			if (refused.length > 0)
				throw new Error(`${refused.length} of kind ${kind} were refused: ${refused[0]?.code}`);
			taken.set(kind, (taken.get(kind) ?? 0) + lines.length);
		}
	return taken;
}
