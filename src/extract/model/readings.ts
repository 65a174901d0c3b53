import type { Candidate } from '../document.ts';
import type { Place } from './licence.ts';
import type { PlacedItem } from './read-answer.ts';

type OfKind = {
	/** In order of where they begin. */
	readonly sorted: readonly Candidate[];
	readonly longest: number;
};

/** What the grammars read, by kind and place, to be asked about by every item of an answer. */
export class Readings {
	readonly #kinds: ReadonlyMap<Candidate['kind'], OfKind>;

	constructor(candidates: readonly Candidate[]) {
		const kinds = new Map<Candidate['kind'], Candidate[]>();
		for (const candidate of candidates) {
			const held = kinds.get(candidate.kind);
			if (held === undefined) kinds.set(candidate.kind, [candidate]);
			else held.push(candidate);
		}
		this.#kinds = new Map(
			[...kinds].map(([kind, some]) => [
				kind,
				{
					sorted: some.sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start),
					longest: some.reduce((most, one) => Math.max(most, lengthOf(one.anchors[0]!)), 0),
				},
			]),
		);
	}

	/** The reading of the item's kind whose words are mostly these; `null` where there is none. */
	like({ item, place }: PlacedItem): Candidate | null {
		let best: Candidate | null = null;
		let most = 0;
		for (const candidate of this.#near(item.kind, place)) {
			const code = codeOf(candidate);
			const shared = sharedPart(candidate.anchors[0]!, place, code !== null);
			// Of several events in the same words the one of the same code is meant.
			const weight = shared + (code !== null && code === item.code ? 1 : 0);
			if (shared >= 0.5 && weight > most) {
				best = candidate;
				most = weight;
			}
		}
		return best;
	}

	/** Whether any reading of the kind shares words with these. */
	overlaps(kind: Candidate['kind'], place: Place): boolean {
		for (const _candidate of this.#near(kind, place)) return true;
		return false;
	}

	*#near(kind: Candidate['kind'], { start, end }: Place): Generator<Candidate> {
		const { sorted, longest } = this.#kinds.get(kind) ?? { sorted: [], longest: 0 };
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sorted[middle]!.anchors[0]!.start < start - longest) low = middle + 1;
			else high = middle;
		}
		for (let at = low; at < sorted.length && sorted[at]!.anchors[0]!.start < end; at += 1)
			if (sorted[at]!.anchors[0]!.end > start) yield sorted[at]!;
	}
}

/** What a reading says by a code that a model may give; `null` for a kind without. */
export function codeOf(own: Candidate): string | null {
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

const lengthOf = ({ start, end }: Place) => end - start;

/**
 * How much two have in common: of both together; of the shorter, where a code says what is told and a model may take a
 * clause for it where the grammar takes its sentence.
 */
function sharedPart(a: Place, b: Place, coded: boolean): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return coded
		? shared / Math.min(lengthOf(a), lengthOf(b))
		: shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
