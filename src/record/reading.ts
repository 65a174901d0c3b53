import type { Force, Hedge, Polarity, ProposalKind } from './codes.ts';
import type { SourceId } from './ids.ts';
import type { ChainItem, Proposal, Slot } from './proposal.ts';

/**
 * What a decision attaches to: not an offset and not a proposal's id, so that it survives a better
 * grammar and a new version of the text (DESIGN §4, Ids).
 */
export type Target = {
	readonly source: SourceId;
	readonly kind: ProposalKind;
	/** The words of the first anchor. */
	readonly quote: string;
	/** Which occurrence of these words in the text, from 1. */
	readonly occurrence: number;
	/** Which reading of this kind of these very words, from 1. */
	readonly ordinal: number;
};

/** One reading of a passage that a person accepted, corrected or stated, with all it takes to mint it. */
export type Reading = {
	readonly slots: Readonly<Record<string, unknown>>;
	readonly chain: readonly ChainItem[];
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly hedgeWords?: string;
	/** The rule that read it, or `person` when somebody stated it. */
	readonly rule: string;
};

export function readingOf(proposal: Proposal): Reading {
	const { slots, chain, polarity, force, hedge, hedgeWords, rule } = proposal;
	return {
		slots: slots as Readonly<Record<string, unknown>>,
		chain,
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(hedgeWords === undefined ? {} : { hedgeWords }),
		rule,
	};
}

/** A slot of a reading, or `null` if it is absent or a bare code. */
export function slotOf(reading: Reading, name: string): Slot<unknown> | null {
	const slot = reading.slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? (slot as Slot<unknown>) : null;
}

/** A slot's value as text; `null` when absent, empty or not text. */
export function slotText(reading: Reading, name: string): string | null {
	const value = slotOf(reading, name)?.value;
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}
