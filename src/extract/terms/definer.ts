import type { ChainItem } from '../../record/index.ts';
import { type Candidate, type Doc, type Sentence, tokenAt } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { voiceOf } from './candidate.ts';

const EXPLAINS =
	/^(?:defines?|defined|understands?|understood|uses?|used|means|meant|define|definen|definió|definieron|definido|entiende|entienden|entendió|usa|usan|utiliza|utilizan|comprende)$/;

/** Who explains the word, where the sentence says: `Robles defines “camp” as …`, `For Robles, a camp is …`, `In Robles’s definition …`. */
export function definerOf(
	doc: Doc,
	index: number,
	{ slots, anchors }: Candidate & { kind: 'definition' },
): ChainItem[] {
	const sentence = doc.sentences[index]!;
	const term = { start: slots.term.start ?? 0, end: slots.term.end ?? 0 };
	const to = Math.min(sentence.to, tokenAt(doc, anchors[0]!.end - 1) + 1);
	const party =
		inWhoseEyes(doc, sentence) ?? subjectOf(doc, sentence, to, slots.criteria[0]?.start ?? term.end);
	if (party === null) return [];
	const [start, end] = [doc.tokens[party.from]!.start, doc.tokens[party.to - 1]!.end];
	if (start < term.end && end > term.start) return [];
	return voiceOf(doc, index, party);
}

/** The subject of the verb that explains, before the meaning begins. */
function subjectOf(doc: Doc, sentence: Sentence, to: number, meaning: number): Party | null {
	for (let at = sentence.from; at < to && doc.tokens[at]!.start < meaning; at += 1) {
		if (!EXPLAINS.test(doc.tokens[at]!.norm)) continue;
		const { from, passive } = verbGroup(doc, sentence, at);
		const party = passive ? null : partyBefore(doc, sentence, from);
		if (party !== null && party.pronoun !== true && party.name !== undefined) return party;
	}
	return null;
}

/** `For Robles, …`, `In Robles’s definition, …`. */
function inWhoseEyes(doc: Doc, sentence: Sentence): Party | null {
	const { tokens } = doc;
	const { norm } = tokens[sentence.from]!;
	if (!/^(?:for|to|para|in|by|en)$/.test(norm)) return null;
	const party = partyAfter(doc, sentence, sentence.from + 1, sentence.lang === 'es');
	if (party?.name === undefined) return null;
	const next = tokens[party.to];
	if (/^(?:for|to|para)$/.test(norm)) return next?.text === ',' && party.name.type !== 'place' ? party : null;
	const own = tokens
		.slice(party.from, party.to + 3)
		.some((token) => /^(?:definition|view|usage)$/.test(token.norm));
	return own && /^(?:in|by)$/.test(norm) ? { ...party, to: party.name.to } : null;
}
