import type { ChainItem } from '../record/index.ts';
import { narratorAt } from './chain.ts';
import type { Candidate, Doc } from './document.ts';

/**
 * Gives every candidate without a chain the chain of the speech it stands in, innermost first found, or the
 * narrator's. A count in a spokeswoman's words is hers, not the paper's.
 */
export function attribute(
	doc: Doc,
	speeches: readonly Candidate[],
	candidates: readonly Candidate[],
): Candidate[] {
	const sorted = [...speeches].sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start);
	return candidates.map((candidate) => {
		// A chain that begins with a source is whole; another is only who speaks within what is told here.
		if (candidate.chain[0]?.act === 'publishes') return candidate;
		const speech = speechAround(sorted, candidate) ?? speechAmid(sorted, candidate);
		const around = speech?.chain ?? narratorAt(doc, candidate.anchors[0]!.start);
		const last = around.at(-1)!;
		const called = last.name ?? last.described;
		const own = candidate.chain.filter((voice) => (voice.name ?? voice.described) !== called);
		const told = { ...candidate, chain: [...around, ...own] } as Candidate & {
			chain: readonly ChainItem[];
		};
		return speech === null ? told : asToldOfOneself(told, called);
	});
}

/** `“They took me from my house,” Ana said`: whom the custody is of, her own word for herself says. */
function asToldOfOneself<C extends Candidate>(candidate: C, voice: string | undefined): C {
	if (candidate.kind !== 'custody' || voice === undefined) return candidate;
	const { who } = candidate.slots;
	if (who?.exact === undefined || !/^(?:I|me|myself)$/.test(who.exact)) return candidate;
	const slot = { ...who, value: voice, inferred: true, why: 'whoever says so of themselves' };
	return { ...candidate, slots: { ...candidate.slots, who: slot } };
}

/**
 * The speech whose voice stands amid the candidate's words and whose content reaches to their end: `a man | the
 * government admits | was flown to …`. What happened to him is the government's to say.
 */
function speechAmid(sorted: readonly Candidate[], candidate: Candidate): Candidate | null {
	if (candidate.kind !== 'custody') return null;
	const { start, end } = candidate.anchors[0]!;
	for (let index = firstAfter(sorted, start); index < sorted.length; index += 1) {
		const speech = sorted[index]!;
		const content = speech.anchors[0]!;
		if (content.start >= end) return null;
		const voice = speech.chain.at(-1);
		const amid = voice?.end !== undefined && voice.end > start && voice.start! < content.start;
		if ((amid || isDenialOf(speech, start)) && content.end >= end) return speech;
	}
	return null;
}

/** `The ministry | denied that she was arrested`: the word that denies is part of what is read, and the ministry's. */
function isDenialOf(speech: Candidate, start: number): boolean {
	if (speech.kind !== 'quote' || speech.polarity !== 'denies') return false;
	const cue = speech.slots.cue;
	return cue?.start !== undefined && cue.end !== undefined && cue.end > start;
}

/** The index of the first speech that begins after offset `at`. */
function firstAfter(sorted: readonly Candidate[], at: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]!.anchors[0]!.start <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The shortest speech whose content holds the candidate's first words; speeches lie in order of their start. */
function speechAround(sorted: readonly Candidate[], candidate: Candidate): Candidate | null {
	const { start, end } = candidate.anchors[0]!;
	const low = firstAfter(sorted, start);
	let best: Candidate | null = null;
	// Speeches overlap two or three deep at most.
	for (let index = low - 1; index >= 0 && index >= low - 4; index -= 1) {
		const content = sorted[index]!.anchors[0]!;
		if (content.start > start || content.end < Math.min(end, start + 1)) continue;
		if (best === null || content.end - content.start < best.anchors[0]!.end - best.anchors[0]!.start)
			best = sorted[index]!;
	}
	return best;
}
