import type {
	CaseSettingsChange,
	DecisionInput,
	MappingJson,
	ProposalJson,
	SettingsChange,
	SourceJson,
} from '../../api/index.ts';
import { occurrenceAt } from '../../record/index.ts';
import { type Drawn, drawnOn, isSamePart } from './regions.ts';
import type { Selected } from './selection.ts';

/** What the form for one reading holds, whether it corrects a proposal or states something new. */
export type ReadingDraft = Pick<
	ProposalJson,
	'slots' | 'chain' | 'polarity' | 'force' | 'hedge' | 'hedgeWords'
> & {
	/** Why, for what does not stand in the words. */
	readonly reason?: string;
};

export const draftOf = ({
	slots,
	chain,
	polarity,
	force,
	hedge,
	hedgeWords,
}: ProposalJson): ReadingDraft => ({
	slots,
	chain,
	polarity,
	force,
	hedge,
	hedgeWords,
});

const target = ({ source, kind, quote, occurrence, ordinal }: ProposalJson) => ({
	source,
	kind,
	quote,
	occurrence,
	ordinal,
});

/** Each press of a key is a decision of its own, so accept, undo, accept works. */
export const nonce = () => crypto.randomUUID();

/** The name under which decisions of one press are undone together. */
export const newBatch = nonce;
const inBatch = (batch: string | undefined) => (batch === undefined ? {} : { batch });

export const acceptOf = (proposal: ProposalJson, batch?: string): DecisionInput => ({
	do: 'accept',
	...target(proposal),
	...draftOf(proposal),
	...inBatch(batch),
	nonce: nonce(),
});

export const rejectOf = (proposal: ProposalJson, batch?: string): DecisionInput => ({
	do: 'reject',
	...target(proposal),
	...inBatch(batch),
	nonce: nonce(),
});

/** Takes back, in one step, all that was decided as this batch. */
export const undoOfBatch = (batch: string): DecisionInput => ({ do: 'undo', batch, nonce: nonce() });

/** `typed`: what a person reads there, where it was stated on a part of a picture. */
export const editOf = (proposal: ProposalJson, draft: ReadingDraft, typed = ''): DecisionInput =>
	proposal.region === undefined
		? { do: 'edit', ...target(proposal), ...draft, nonce: nonce() }
		: {
				do: 'state',
				source: proposal.source,
				kind: proposal.kind,
				region: withTyped(drawnOn(proposal.region), typed),
				ordinal: proposal.ordinal,
				...draft,
				nonce: nonce(),
			};

const withTyped = (part: Drawn, typed: string) => ({
	...part,
	...(typed.trim() === '' ? {} : { words: typed.trim() }),
});

/** What a person states on a part of a picture, as they see it now. */
export function statePartOf(
	{ id, captures }: SourceJson,
	kind: ProposalJson['kind'],
	part: Drawn,
	typed: string,
	draft: ReadingDraft,
	existing: readonly ProposalJson[],
): DecisionInput {
	const taken = existing.filter(
		(one) => one.kind === kind && one.region !== undefined && isSamePart(drawnOn(one.region), part),
	);
	const sha256 = captures.at(-1)?.sha256;
	return {
		do: 'state',
		source: id,
		kind,
		region: { ...withTyped(part, typed), ...(sha256 === undefined ? {} : { sha256 }) },
		ordinal: Math.max(0, ...taken.map(({ ordinal }) => ordinal)) + 1,
		...draft,
		nonce: nonce(),
	};
}

/** Taken back is only what still holds. */
export const undoOf = (decision: string): DecisionInput => ({
	do: 'undo',
	decision,
	seen: decision,
	nonce: nonce(),
});

/** What a person states on words that they selected. */
export function stateOf(
	source: string,
	kind: ProposalJson['kind'],
	text: string,
	words: Selected,
	draft: ReadingDraft,
	existing: readonly ProposalJson[],
): DecisionInput {
	const occurrence = occurrenceAt(text, words.quote, words.start);
	const taken = existing.filter(
		(one) => one.kind === kind && one.quote === words.quote && one.occurrence === occurrence,
	);
	return {
		do: 'state',
		source,
		kind,
		quote: words.quote,
		occurrence,
		ordinal: Math.max(0, ...taken.map(({ ordinal }) => ordinal)) + 1,
		...draft,
		nonce: nonce(),
	};
}

export const mapOf = (
	source: string,
	{ columns, subject, dateOrder }: MappingJson,
	seen: string | undefined,
): DecisionInput => ({
	do: 'map',
	source,
	columns,
	subject,
	dateOrder,
	seen: seen ?? null,
	nonce: nonce(),
});

export const settingsOf = (source: string, change: SettingsChange): DecisionInput => ({
	do: 'settings',
	source,
	...change,
	nonce: nonce(),
});

/** Takes back what was added, by its capture. */
export const undoImportOf = (capture: string): DecisionInput => ({
	do: 'undo',
	import: capture,
	nonce: nonce(),
});

/** What is to hold for the whole case. */
export const caseSettingsOf = (set: CaseSettingsChange): DecisionInput => ({
	do: 'settings',
	case: set,
	nonce: nonce(),
});
