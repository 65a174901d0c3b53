import {
	ANSWER_TYPES,
	CUSTODY_TYPES,
	isCode,
	type ModelRef,
	type ModelShare,
	POLARITIES,
	type Proposal,
	QUOTE_TYPES,
} from '../../record/index.ts';
import { type Candidate, type Doc, onOneLine } from '../document.ts';
import type { ModelItem } from './answer.ts';
import { itemsOf } from './answer.ts';
import { negationsIn, type Place } from './licence.ts';
import { newReading, type PlacedItem, Placing } from './read-answer.ts';
import { codeOf, Readings } from './readings.ts';

/** What an endpoint answered to one question, as it is kept with the case. */
export type ModelAnswer = { readonly ref: ModelRef; readonly answer: unknown };

/** Why an item of an answer became nothing. It carries no words of the answer: a lie is not repeated. */
export type ModelRefusal = {
	readonly kind: Proposal['kind'];
	readonly rule: string;
	readonly reason: string;
};

export type Weighed = {
	/** The grammars' candidates with what the models have to do with them, then what only a model read. */
	readonly candidates: readonly Candidate[];
	readonly refused: readonly ModelRefusal[];
};

/**
 * Lays the answers of language models beside what the grammars read. A model that reads the same seconds a reading; one
 * that reads the same words otherwise disputes it; what only a model reads must be borne out by the words.
 */
export function weigh(doc: Doc, candidates: readonly Candidate[], answers: readonly ModelAnswer[]): Weighed {
	if (answers.length === 0) return { candidates, refused: [] };
	const own = new Readings(candidates);
	const placing = new Placing(doc);
	const shares = new Map<Candidate, ModelShare>();
	const fresh: Candidate[] = [];
	const refused: ModelRefusal[] = [];
	for (const { ref, answer } of answers) {
		const { items, malformed } = itemsOf(answer);
		for (let n = 0; n < malformed; n += 1)
			refused.push({ kind: 'quote', rule: 'model/answer', reason: 'an item without the shape asked for' });
		for (const item of items) {
			const reason = weighItem({ doc, own, placing, shares, fresh }, item, ref);
			if (reason !== null) refused.push({ kind: item.kind, rule: `model/${item.kind}`, reason });
		}
	}
	return {
		candidates: [...candidates.map((one) => withShare(one, shares.get(one))), ...distinct(fresh)],
		refused,
	};
}

type Weighing = {
	readonly doc: Doc;
	readonly own: Readings;
	readonly placing: Placing;
	readonly shares: Map<Candidate, ModelShare>;
	readonly fresh: Candidate[];
};

function weighItem(
	{ doc, own, placing, shares, fresh }: Weighing,
	item: ModelItem,
	ref: ModelRef,
): string | null {
	const placed = placing.place(item);
	if (typeof placed === 'string') return placed;
	if (!isKnownCode(item)) return 'its code is none of this kind';
	const same = own.like(placed);
	if (same !== null) {
		const reason = cutShort(doc, same, placed.place);
		if (reason !== null) return reason;
		shares.set(same, judged(doc, shares.get(same) ?? {}, same, placed, ref));
		return null;
	}
	const reading = newReading(doc, placed, ref);
	if (typeof reading === 'string') return reading;
	// Two quotes that share their words are one that somebody cut wrongly.
	if (item.kind === 'quote' && own.overlaps('quote', reading.anchors[0]!))
		return 'the grammars read these words in another quote';
	fresh.push(reading);
	return null;
}

const CODES: Readonly<Partial<Record<ModelItem['kind'], readonly string[]>>> = {
	custody: CUSTODY_TYPES,
	inquiry: ANSWER_TYPES,
	term: POLARITIES,
	process: ['denied', 'given'],
};
/** A kind that has codes says nothing without one of them; of another only the way of a quote is let pass. */
function isKnownCode({ kind, code }: ModelItem): boolean {
	const codes = CODES[kind];
	if (codes !== undefined) return code !== null && codes.includes(code);
	return code === null || code === '' || (kind === 'quote' && isCode(QUOTE_TYPES, code));
}

/** What a reading says and a model leaves out of the words that it gives for it, as a reason; `null` if nothing. */
function cutShort(doc: Doc, own: Candidate, place: Place): string | null {
	const anchor = own.anchors[0]!;
	const isCut = ({ start, end }: Place) => start < place.start || end > place.end;
	if (negationsIn(doc, anchor).some(isCut)) return 'it cuts away what takes its words back';
	// `least 41 men` is no count that anybody gave.
	if (own.kind === 'quantity' && isCut(anchor)) return 'it cuts away a part of the count';
	if (own.hedgeWords !== undefined) {
		const at = anchor.exact.indexOf(own.hedgeWords);
		const start = anchor.start + at;
		if (at >= 0 && isCut({ start, end: start + own.hedgeWords.length }))
			return 'it cuts away what weakens its words';
	}
	return null;
}

function judged(doc: Doc, share: ModelShare, own: Candidate, placed: PlacedItem, ref: ModelRef): ModelShare {
	const disputes = disputesOf(doc, own, placed).map(([slot, value]) => ({ by: ref, slot, value }));
	if (disputes.length > 0) {
		const held = share.disputed ?? [];
		const isNew = (one: (typeof disputes)[number]) =>
			!held.some(({ by, slot, value }) => by.model === ref.model && slot === one.slot && value === one.value);
		return { ...share, disputed: [...held, ...disputes.filter(isNew)] };
	}
	// Half its items say nothing of a slot: silence is no agreement on it, but on the event it is.
	const known = share.seconded?.some(({ model }) => model === ref.model) ?? false;
	return known ? share : { ...share, seconded: [...(share.seconded ?? []), ref] };
}

/** Where a model reads a slot otherwise, in the text's own words: its spelling of them may hold anything. */
function disputesOf(doc: Doc, own: Candidate, { item, fields }: PlacedItem): [slot: string, value: string][] {
	const disputes: [string, string][] = [];
	const code = codeOf(own);
	if (code !== null && item.code !== null && item.code !== code) disputes.push(['type', item.code]);
	const slots: Readonly<Record<string, unknown>> = own.slots;
	for (const [field, place] of Object.entries(fields)) {
		const slot = slots[field] as Partial<Place> | undefined;
		if (slot?.start === undefined || slot.end === undefined) continue;
		// `X’s brother` is not X.
		const isOwner = place.end < slot.end && /^['’]s\b/.test(doc.text.slice(place.end, place.end + 3));
		if (slot.start < place.end && place.start < slot.end && !isOwner) continue;
		disputes.push([field, onOneLine(doc.text.slice(place.start, place.end))]);
	}
	return disputes;
}

const withShare = (candidate: Candidate, model: ModelShare | undefined): Candidate =>
	model === undefined ? candidate : { ...candidate, model };

/** Two models, or one asked twice, that read the same are one reading; so are two that cut the same words otherwise. */
function distinct(fresh: readonly Candidate[]): Candidate[] {
	const kept: Candidate[] = [];
	for (const candidate of [...fresh].sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start)) {
		const at = kept.findLastIndex((one) => one.rule === candidate.rule && isTwin(one, candidate));
		const held = kept[at];
		if (held === undefined) kept.push(candidate);
		else kept[at] = withSecond(held, candidate);
	}
	return kept;
}

function isTwin(one: Candidate, other: Candidate): boolean {
	const [a, b] = [one.anchors[0]!, other.anchors[0]!];
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

function withSecond(held: Candidate, { model }: Candidate): Candidate {
	const from = model?.from;
	const seconded = held.model?.seconded ?? [];
	if (from === undefined || [held.model?.from, ...seconded].some((ref) => ref?.model === from.model))
		return held;
	return { ...held, model: { ...held.model, seconded: [...seconded, from] } };
}
