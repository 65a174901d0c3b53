import type { Doc, Sentence } from '../document.ts';
import type { CueForm } from '../lexicon/cues.ts';
import { BE, isAdverb, MODALS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import type { CueHit } from './hit.ts';
import { subjectBefore } from './subject.ts';
import { subjectAfter } from './subject-after.ts';

/** Verbs whose addressee may be the subject: `He was told that …`. */
const TOLD = /^(?:told|informed|notified|advised|warned|assured|reassured|reminded)$/;

/** `It was reported that …`: nobody in particular says so. */
const IMPERSONAL = /(?:ed|said|told|thought|understood|felt|found)$/;

const NOT = /^(?:not|never|no)$/;

/** How far behind the verb `that`, or whoever it was told by, stands. */
const REACH = 14;

/** `He was told (by a guard) that …`, `It is alleged that …` with the verb at `at`, or null. */
export function passiveAt(doc: Doc, sentence: Sentence, at: number, cue: CueForm): CueHit | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	let be = at - 1;
	while (be > sentence.from && isAdverb(tokens[be]!.norm) && !NOT.test(tokens[be]!.norm)) be -= 1;
	if (be <= sentence.from || !BE.has(tokens[be]!.norm)) return null;
	while (be - 1 > sentence.from && /^(?:has|have|had|been)$/.test(tokens[be - 1]!.norm)) be -= 1;
	if (MODALS.has(tokens[be - 1]!.norm) || /^(?:not|never|to)$/.test(tokens[be - 1]!.norm)) return null;
	const told = subjectBefore(doc, sentence, be);
	if (told === null) return null;
	const it = tokens[told.from]!.norm === 'it' && told.to === told.from + 1;
	if (!(it ? IMPERSONAL : TOLD).test(norm)) return null;
	const that = thatWithin(doc, sentence, at);
	if (it && that === null) return null;
	const by =
		tokens[at + 1]?.norm === 'by'
			? subjectAfter(doc, { ...sentence, to: that ?? sentence.to }, at + 2)
			: null;
	const to = that ?? by?.to ?? at + 1;
	return { at, from: be, to, cue: { ...cue, takes: 'clause' }, voice: by, gerund: false, told };
}

function thatWithin(doc: Doc, sentence: Sentence, at: number): number | null {
	for (let next = at + 1; next < Math.min(sentence.to, at + REACH); next += 1) {
		const { norm, text, kind } = doc.tokens[next]!;
		if (norm === 'that') return next;
		if (kind === 'quote' || text === ';' || text === ',' || norm === 'to') return null;
	}
	return null;
}

/** Who listens to witnesses: what they heard, somebody told them. */
const LISTENS =
	/^(?:court|courts|inquest|jury|jurors|inquiry|tribunal|hearing|trial|committee|commission|panel|mps|lawmakers|senators|parliament|judge|coroner)$/;

const HEARD: CueForm = {
	lemma: 'hear',
	act: 'testifies',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'clause',
};

/** `The inquest heard that …` with the verb at `at`: somebody told it there, and the words do not say who. */
export function heardAt(doc: Doc, sentence: Sentence, at: number): CueHit | null {
	let from = at;
	while (
		from > sentence.from &&
		/^(?:has|have|had|also|then|previously|earlier)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	const told = from > sentence.from ? subjectBefore(doc, sentence, from) : null;
	if (told === null || !LISTENS.test(doc.tokens[told.to - 1]!.norm)) return null;
	// `The court heard the appeal that …`: a thing was heard.
	const next = doc.tokens[at + 1];
	if (next === undefined || at + 1 >= sentence.to) return null;
	if (!/^(?:that|how|he|she|they|it|there)$/.test(next.norm) && !isCapitalized(next)) return null;
	return { at, from, to: at + 1, cue: HEARD, voice: null, gerund: false, told };
}
