import {
	ANSWER_TYPES,
	CUSTODY_TYPES,
	type ModelRef,
	type ModelShare,
	POLARITIES,
	type Proposal,
} from '../../record/index.ts';
import type { Candidate, Doc } from '../document.ts';
import type { ModelItem } from './answer.ts';
import { itemsOf } from './answer.ts';
import { negationsIn, type Place } from './licence.ts';
import { newReading, type PlacedItem, placeItem } from './read-answer.ts';

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
	const shares = new Map<Candidate, ModelShare>();
	const fresh: Candidate[] = [];
	const refused: ModelRefusal[] = [];
	for (const { ref, answer } of answers) {
		const { items, malformed } = itemsOf(answer);
		for (let n = 0; n < malformed; n += 1)
			refused.push({ kind: 'quote', rule: 'model/answer', reason: 'an item without the shape asked for' });
		for (const item of items) {
			const reason = weighItem(doc, item, ref, candidates, shares, fresh);
			if (reason !== null) refused.push({ kind: item.kind, rule: `model/${item.kind}`, reason });
		}
	}
	return {
		candidates: [...candidates.map((one) => withShare(one, shares.get(one))), ...distinct(fresh)],
		refused,
	};
}

function weighItem(
	doc: Doc,
	item: ModelItem,
	ref: ModelRef,
	candidates: readonly Candidate[],
	shares: Map<Candidate, ModelShare>,
	fresh: Candidate[],
): string | null {
	const placed = placeItem(doc, item);
	if (typeof placed === 'string') return placed;
	if (!isKnownCode(item)) return 'its code is none of this kind';
	const own = sameWords(candidates, placed);
	if (own !== null) {
		if (cutsAway(doc, own.anchors[0]!, placed.place)) return 'it cuts away what takes its words back';
		shares.set(own, judged(shares.get(own) ?? {}, own, placed, ref));
		return null;
	}
	const reading = newReading(doc, placed, ref);
	if (typeof reading === 'string') return reading;
	fresh.push(reading);
	return null;
}

const CODES: Readonly<Partial<Record<ModelItem['kind'], readonly string[]>>> = {
	custody: CUSTODY_TYPES,
	inquiry: ANSWER_TYPES,
	term: POLARITIES,
	process: ['denied', 'given'],
};
const isKnownCode = ({ kind, code }: ModelItem) => code === null || CODES[kind]?.includes(code) === true;

/** Whether a negation stands in a reading's words and not in those that a model gives for it. */
function cutsAway(doc: Doc, own: Place, place: Place): boolean {
	return negationsIn(doc, own).some(({ start, end }) => start < place.start || end > place.end);
}

/** The grammars' reading of the same kind whose words are mostly these; `null` where they read none. */
function sameWords(candidates: readonly Candidate[], { item, place }: PlacedItem): Candidate | null {
	let best: Candidate | null = null;
	let most = 0;
	for (const candidate of candidates) {
		if (candidate.kind !== item.kind) continue;
		const shared = sharedPart(candidate.anchors[0]!, place, item.code !== null);
		if (shared >= 0.5 && shared > most) {
			best = candidate;
			most = shared;
		}
	}
	return best;
}

/**
 * How much two have in common: of both together; of the shorter, where a code says what is told and a model may take a
 * clause for it where the grammar takes its sentence.
 */
function sharedPart(a: Place, b: Place, coded: boolean): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return coded
		? shared / Math.min(a.end - a.start, b.end - b.start)
		: shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function judged(share: ModelShare, own: Candidate, placed: PlacedItem, ref: ModelRef): ModelShare {
	const disputes = disputesOf(own, placed).map(([slot, value]) => ({ by: ref, slot, value }));
	if (disputes.length > 0) return { ...share, disputed: [...(share.disputed ?? []), ...disputes] };
	// Half its items say nothing of a slot: silence is no agreement on it, but on the event it is.
	const known = share.seconded?.some(({ model }) => model === ref.model) ?? false;
	return known ? share : { ...share, seconded: [...(share.seconded ?? []), ref] };
}

function disputesOf(own: Candidate, { item, fields }: PlacedItem): [slot: string, value: string][] {
	const disputes: [string, string][] = [];
	const code = codeOf(own);
	if (code !== null && item.code !== null && item.code !== code) disputes.push(['type', item.code]);
	const slots: Readonly<Record<string, unknown>> = own.slots;
	for (const [field, place] of Object.entries(fields)) {
		const slot = slots[field] as Partial<Place> | undefined;
		if (slot?.start === undefined || slot.end === undefined) continue;
		if (slot.start < place.end && place.start < slot.end) continue;
		disputes.push([field, item[field as keyof typeof fields] ?? '']);
	}
	return disputes;
}

function codeOf(own: Candidate): string | null {
	switch (own.kind) {
		case 'custody':
			return own.slots.type;
		case 'inquiry':
			return own.slots.answerType;
		case 'term':
			return own.slots.polarity;
		case 'process':
			return own.slots.denied ? 'denied' : 'given';
		default:
			return null;
	}
}

const withShare = (candidate: Candidate, model: ModelShare | undefined): Candidate =>
	model === undefined ? candidate : { ...candidate, model };

/** Two models, or one asked twice, that read the same are one reading. */
function distinct(fresh: readonly Candidate[]): Candidate[] {
	const seen = new Map<string, Candidate>();
	for (const candidate of fresh) {
		const { start, end } = candidate.anchors[0]!;
		const key = `${candidate.rule} ${start} ${end}`;
		const known = seen.get(key);
		if (known === undefined) seen.set(key, candidate);
		else if (known.model?.from?.model !== candidate.model?.from?.model && candidate.model?.from !== undefined)
			seen.set(key, {
				...known,
				model: { ...known.model, seconded: [...(known.model?.seconded ?? []), candidate.model.from] },
			});
	}
	return [...seen.values()];
}
