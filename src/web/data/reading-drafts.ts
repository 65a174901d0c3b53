import { z } from 'zod';
import { EntityFoundShape, type ProposalJson, ProposalShape } from '../../api/index.ts';
import { type ProposalKind, VOICE_ACTS } from '../../record/index.ts';
import { speakerOf } from './chain.ts';
import type { ReadingDraft } from './decisions.ts';
import type { DraftPlace } from './drafts.ts';
import { fieldsOf, typedOf } from './fields.ts';
import { proposalKey } from './proposals.ts';
import { type Drawn, drawnOf, partOf } from './regions.ts';
import type { Selected } from './selection.ts';

/** What the form of one reading holds while somebody types in it. */
export const ReadingFormShape = z.object({
	kind: ProposalShape.shape.kind,
	/** What stood in the fields before: a field that was not touched keeps the place that it was read from. */
	slots: ProposalShape.shape.slots,
	typed: z.record(z.string(), z.string()),
	/** Fields for which one whom the record holds was chosen. */
	meant: z.record(z.string(), z.object({ id: z.string(), kind: EntityFoundShape.shape.kind })),
	/** The chain as it was read, or as it stood when the whole of it was last changed. */
	base: ProposalShape.shape.chain,
	speaker: z.object({ name: z.string(), act: z.enum(VOICE_ACTS) }),
	isChain: z.boolean(),
	polarity: ProposalShape.shape.polarity,
	force: ProposalShape.shape.force,
	hedge: ProposalShape.shape.hedge,
	/** What is written or seen on the part of a picture that it is stated on. */
	seen: z.string(),
	reason: z.string(),
});
export type ReadingFormJson = z.infer<typeof ReadingFormShape>;
type Meant = ReadingFormJson['meant'];

const FORM = 'reading';

/** What it holds before anybody types. */
export function openingForm(kind: ProposalKind, start: ReadingDraft, seen = ''): ReadingFormJson {
	return {
		kind,
		slots: start.slots,
		typed: typedOf(fieldsOf(kind, start.slots), start.slots),
		meant: {},
		base: start.chain,
		speaker: speakerOf(start.chain),
		isChain: false,
		polarity: start.polarity,
		force: start.force,
		hedge: start.hedge,
		seen,
		reason: '',
	};
}

export function withMeant(before: Meant, field: string, chosen: Meant[string] | undefined): Meant {
	const { [field]: _gone, ...rest } = before;
	return chosen === undefined ? rest : { ...rest, [field]: chosen };
}

/** So much of the words tells them from others at their place. */
const HEAD = 200;

/** Where the draft lies of a correction of a proposal, or of a statement on selected words or on a part of a picture. */
export function readingDraftPlace(source: string, about: ProposalJson | Selected, part?: Drawn): DraftPlace {
	const of =
		'kind' in about
			? ['edit', proposalKey(about)]
			: part === undefined
				? ['state', about.start, about.end, about.quote.slice(0, HEAD)]
				: ['part', about.start, partOf(part)];
	return { form: FORM, of: JSON.stringify([source, ...of]) };
}

/** A draft that waits in a source: the correction of a proposal, or a statement on words that may stand elsewhere now. */
export type WaitingReading = { readonly words: string } & (
	| { readonly do: 'edit'; readonly key: string }
	| { readonly do: 'state'; readonly selected: Selected | null }
	| { readonly do: 'part'; readonly selected: Selected; readonly part: Drawn }
);

const Place = z.union([
	z.tuple([z.string(), z.literal('edit'), z.string()]),
	z.tuple([z.string(), z.literal('state'), z.number(), z.number(), z.string()]),
	z.tuple([z.string(), z.literal('part'), z.number(), z.string()]),
]);

/** What a draft waits for in this source; `null` where it is none of it. */
export function waitingReading(
	{ form, of }: DraftPlace,
	source: string,
	text: string,
	proposals: readonly ProposalJson[],
): WaitingReading | null {
	if (form !== FORM || !of.includes(source)) return null;
	const place = Place.safeParse(JSON.parse(of));
	if (!place.success || place.data[0] !== source) return null;
	if (place.data[1] === 'edit') {
		const key = place.data[2];
		const quote = proposals.find((one) => proposalKey(one) === key)?.quote;
		const [, words = ''] = JSON.parse(key) as string[];
		return { do: 'edit', key: quote === undefined ? '' : key, words };
	}
	if (place.data[1] === 'part') {
		const [, , at, drawn] = place.data;
		const part = drawnOf(drawn);
		return part && { do: 'part', selected: { start: at, end: at, quote: '' }, part, words: '' };
	}
	const [, , start, end, words] = place.data;
	const selected = text.startsWith(words, start) ? { start, end, quote: text.slice(start, end) } : null;
	return { do: 'state', selected, words };
}
