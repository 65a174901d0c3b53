import { PROPOSAL_KINDS } from '../record/index.ts';
import type { Candidate } from './document.ts';

/** One of several readings of one passage: same kind, value and voice, anchors that share half their length. */
export function dedupe(candidates: readonly Candidate[]): Candidate[] {
	const sorted = [...candidates].sort(inOrder);
	const kept: Candidate[] = [];
	for (const candidate of sorted) {
		const twin = findTwin(kept, candidate);
		if (twin === -1) kept.push(candidate);
		else if (lengthOf(candidate) > lengthOf(kept[twin]!)) kept[twin] = candidate;
	}
	return kept.sort(inOrder);
}

export const inPlaceOrder = (candidates: readonly Candidate[]): Candidate[] => [...candidates].sort(inOrder);

/** By place, then kind, then rule: the same text gives the same order. */
function inOrder(a: Candidate, b: Candidate): number {
	const [left, right] = [a.anchors[0]!, b.anchors[0]!];
	if (left.start !== right.start) return left.start - right.start;
	if (left.end !== right.end) return left.end - right.end;
	const kind = PROPOSAL_KINDS.indexOf(a.kind) - PROPOSAL_KINDS.indexOf(b.kind);
	return kind !== 0 ? kind : a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

const lengthOf = (candidate: Candidate) => candidate.anchors[0]!.end - candidate.anchors[0]!.start;

function findTwin(kept: readonly Candidate[], candidate: Candidate): number {
	const { start, end } = candidate.anchors[0]!;
	// Twins begin near each other: readings are sorted by their beginnings.
	for (let index = kept.length - 1; index >= 0 && index >= kept.length - 24; index -= 1) {
		const other = kept[index]!;
		if (other.kind !== candidate.kind) continue;
		const anchor = other.anchors[0]!;
		const shared = Math.min(end, anchor.end) - Math.max(start, anchor.start);
		const union = Math.max(end, anchor.end) - Math.min(start, anchor.start);
		if (shared * 2 >= union && keyOf(other) === keyOf(candidate)) return index;
	}
	return -1;
}

/** What makes two readings one: value and voice. Places of slots do not. */
function keyOf(candidate: Candidate): string {
	const voice = candidate.chain.at(-1);
	const who = `${voice?.name ?? voice?.described ?? ''}`;
	switch (candidate.kind) {
		case 'legal':
			return `${candidate.slots.type}|${candidate.slots.name.value}`;
		case 'order':
			return `${who}|${candidate.slots.issuer?.value}|${candidate.slots.what?.value}`;
		case 'compliance':
			return `${who}|${candidate.slots.obligation.value}|${candidate.slots.done.value}`;
		case 'inquiry':
			return `${who}|${candidate.slots.asked?.value}|${candidate.slots.answerType}`;
		case 'term':
			return `${who}|${candidate.slots.term.value}|${candidate.slots.polarity}`;
		case 'definition':
			return `${who}|${candidate.slots.term.value}`;
		case 'process':
			return `${who}|${candidate.slots.right.value}|${candidate.slots.denied}`;
		case 'quote':
			return who;
		case 'quantity':
			return `${who}|${candidate.slots.value.value}|${candidate.slots.unit.value}`;
		case 'mention':
			return `${candidate.slots.type}|${candidate.slots.name.value}`;
		case 'date':
			return candidate.slots.date.value;
		case 'custody': {
			const { type, who: person, on, from, to, at } = candidate.slots;
			// A trigger of its own is an event of its own; only one trigger read twice is a twin.
			const places = `${from?.start}|${to?.start}|${at?.start}`;
			return `${who}|${type}|${person?.value}|${person?.start}|${on?.value}|${places}|${candidate.polarity}`;
		}
	}
}
