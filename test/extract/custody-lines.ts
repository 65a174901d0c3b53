import { propose } from '../../src/extract/index.ts';
import type { CustodySlots, ProposalFor, Slot } from '../../src/record/index.ts';

const SLOTS = ['who', 'by', 'from', 'to', 'at', 'on', 'until', 'authority'] as const;

/** Each event as `type | who=… | at=…`, in reading order; what the verifier refuses is not among them. */
export function custodyLines(text: string, published = '2025-03-22'): string[] {
	return propose(text, { published })
		.proposals.filter((found): found is ProposalFor<'custody'> => found.kind === 'custody')
		.map(({ slots, polarity, force, hedge }) => {
			const parts = SLOTS.map(
				(name) => [name, slots[name as keyof CustodySlots] as Slot | undefined] as const,
			)
				.filter(([, slot]) => slot !== undefined)
				.map(([name, slot]) => `${name}=${slot!.value}`);
			const manner = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force, hedge ?? ''];
			return [slots.type, ...parts, ...manner].filter(Boolean).join(' | ');
		});
}
