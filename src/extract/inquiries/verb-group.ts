import type { Doc, Sentence } from '../document.ts';
import { ADVERBS, AUXILIARIES } from '../lexicon/grammar-words.ts';

/** A verb with what stands before it: `had not yet | responded`, `failed to | reply`. */
export type VerbGroup = {
	/** The group's first token. */
	readonly from: number;
	readonly negated: boolean;
	/** `declined to`, `refused to`: which. */
	readonly by: 'declined' | 'refused' | null;
	readonly modal: 'would' | 'could' | null;
	readonly passive: boolean;
	/** `does not`, `don’t`: what somebody does as a rule. */
	readonly present: boolean;
	readonly infinitive: boolean;
};

const NEGATIVE = /^(?:not|never|nor|neither|cannot|no|nunca|tampoco|ni|jamás)$|n't$/;
const FAILING = /^(?:failed|fails|failing|yet|unable|neglected)$/;
const DECLINING = /^(?:declined|declines|decline|declining)$/;
const REFUSING = /^(?:refused|refuses|refuse|refusing)$/;
const REACH = 7;

/** What stands before the verb at token `at` and belongs to it. */
export function verbGroup(doc: Doc, sentence: Sentence, at: number): VerbGroup {
	const { tokens } = doc;
	let from = at;
	let negated = false;
	let infinitive = false;
	let passive = false;
	let present = false;
	let by: VerbGroup['by'] = null;
	let modal: VerbGroup['modal'] = null;
	for (; from > Math.max(sentence.from, at - REACH); from -= 1) {
		const { norm, text } = tokens[from - 1]!;
		if (NEGATIVE.test(norm)) negated = true;
		if (/^(?:do|does|don't|doesn't)$/.test(norm)) present = true;
		if (/^(?:would|wouldn't|will|won't)$/.test(norm)) modal = 'would';
		else if (/^(?:could|couldn't|can|can't|cannot)$/.test(norm)) modal = 'could';
		else if (/^(?:be|been|was|were|is|are|being|wasn't|weren't)$/.test(norm)) passive = true;
		else if (norm === 'to' && from === at) infinitive = true;
		else if (infinitive && from === at - 1 && FAILING.test(norm)) negated = true;
		else if (infinitive && from === at - 1 && DECLINING.test(norm)) by = 'declined';
		else if (infinitive && from === at - 1 && REFUSING.test(norm)) by = 'refused';
		else if (infinitive && from === at - 1) break;
		else if (text === ',' && /^(?:however|yet|though|also)$/.test(tokens[from - 2]?.norm ?? '')) break;
		else if (!isOfGroup(norm)) break;
	}
	return { from, negated, by, modal, passive, present, infinitive };
}

const isOfGroup = (norm: string): boolean =>
	AUXILIARIES.has(norm) ||
	NEGATIVE.test(norm) ||
	(ADVERBS.has(norm) && norm !== 'first') ||
	/^(?:yet|also|repeatedly|still|ever|even|so|far|either|both)$/.test(norm) ||
	(norm.length > 4 && /ly$|mente$/.test(norm) && norm !== 'family' && norm !== 'reply');
