import type { Force, Hedge, Polarity, ProposalKind } from './codes.ts';
import type { SourceId } from './ids.ts';
import type { ChainItem, ModelRef, Proposal, Slot } from './proposal.ts';
import { UNNAMED_VOICE } from './voice.ts';

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
	/** The language model that read it, where no grammar did: kept with the decision, whatever becomes of the proposal. */
	readonly model?: ModelRef;
};

export function readingOf(proposal: Proposal): Reading {
	const { slots, chain, polarity, force, hedge, hedgeWords, rule, model } = proposal;
	return {
		slots: slots as Readonly<Record<string, unknown>>,
		chain,
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(hedgeWords === undefined ? {} : { hedgeWords }),
		rule,
		...(model?.from === undefined ? {} : { model: model.from }),
	};
}

/** A slot of a reading, or `null` if it is absent or a bare code. */
export function slotOf(reading: Pick<Reading, 'slots'>, name: string): Slot<unknown> | null {
	const slot = reading.slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? (slot as Slot<unknown>) : null;
}

/** A slot's value as text; `null` when absent, empty or not text. */
export function slotText(reading: Pick<Reading, 'slots'>, name: string): string | null {
	const value = slotOf(reading, name)?.value;
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/**
 * Whether a quote is said by somebody whom a person or the words name. A language model's quote is not until a person
 * says who speaks: whom the model takes for the speaker is no voice.
 */
export function isVoiced(reading: Pick<Reading, 'slots' | 'chain'>): boolean {
	const last = reading.chain.at(-1);
	return (
		slotText(reading, 'speaker') !== null ||
		(last?.name ?? last?.described ?? UNNAMED_VOICE) !== UNNAMED_VOICE
	);
}

/** The reading with its speaker as the voice that speaks, where nobody else is named to. */
export function withSpeaker(reading: Reading): Reading {
	const speaker = slotOf(reading, 'speaker');
	const last = reading.chain.at(-1);
	if (typeof speaker?.value !== 'string' || last?.described !== UNNAMED_VOICE) return reading;
	const { value, start, end, exact } = speaker;
	const called = /^\p{Lu}/u.test(value) ? { name: value } : { described: value };
	const place = start === undefined || end === undefined || exact === undefined ? {} : { start, end, exact };
	return { ...reading, chain: [...reading.chain.slice(0, -1), { ...called, act: last.act, ...place }] };
}
