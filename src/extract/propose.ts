import type { TextBlock } from '../record/index.ts';
import { attribute } from './attribute.ts';
import type { DocumentMeta, ProposeResult, Refusal, SaidMeta } from './contract.ts';
import { proposeCustody } from './custody/index.ts';
import { datesWaiting, proposeDates } from './dates.ts';
import { dedupe, inPlaceOrder } from './dedupe.ts';
import { type Candidate, type Doc, type Grammar, readDocument } from './document.ts';
import { withHedges } from './hedges.ts';
import { inquiries } from './inquiries/index.ts';
import { compliance, legal, orders } from './law/index.ts';
import { mentions } from './mentions.ts';
import { type ModelAnswer, type Question, questionsOf, weigh } from './model/index.ts';
import { process } from './process/index.ts';
import { quantities } from './quantities.ts';
import { quotes } from './quotes.ts';
import { withSaying } from './saying.ts';
import { definitions } from './terms/definitions.ts';
import { terms } from './terms/index.ts';
import { refusalOf } from './verifier.ts';

/** What reads what is said; quotes come before them, for the voices. */
const GRAMMARS: readonly Grammar[] = [
	mentions,
	proposeDates,
	quantities,
	proposeCustody,
	legal,
	orders,
	compliance,
	inquiries,
	terms,
	definitions,
	process,
];

/**
 * Reads a text and proposes what it says. `said` is what a person says of it, `parts` the map of its page where it has
 * one, `answers` what language models answered to `questionsFor` it. Pure: the same input gives the same result, byte for byte.
 */
export function propose(
	text: string,
	meta: DocumentMeta = {},
	said: SaidMeta = {},
	parts: readonly TextBlock[] = [],
	answers: readonly ModelAnswer[] = [],
): ProposeResult {
	const doc = readDocument(text, meta, said, parts);
	const speeches = quotes(doc);
	const read = GRAMMARS.flatMap((grammar) => grammar(doc)).map((candidate) => withHedges(doc, candidate));
	const own = dedupe(attribute(doc, speeches, [...speeches, ...read]));
	const weighed = weigh(doc, own, answers);
	const candidates = inPlaceOrder(attribute(doc, speeches, weighed.candidates));
	const refused: Refusal[] = [...unreadable(doc), ...weighed.refused];
	const proposals = candidates.flatMap((candidate: Candidate) => {
		const reason = refusalOf(doc, candidate);
		if (reason === null) return [candidate];
		const wider = withSaying(doc, candidate);
		if (wider !== null && refusalOf(doc, wider) === null) return [wider];
		refused.push({ kind: candidate.kind, rule: candidate.rule, reason });
		return [];
	});
	const sentences = doc.sentences.map(({ start, end }) => ({ start, end }));
	return { meta: doc.read, proposals, sentences, waiting: datesWaiting(doc), refused };
}

/** What would be asked of a language model about this text; the same input gives the same questions. */
export function questionsFor(
	text: string,
	meta: DocumentMeta = {},
	said: SaidMeta = {},
	parts: readonly TextBlock[] = [],
): Question[] {
	return questionsOf(readDocument(text, meta, said, parts));
}

/** Paragraphs in a language that no grammar reads: counted, one by one. */
function unreadable(doc: Doc): Refusal[] {
	return doc.paragraphs.flatMap((paragraph, index) =>
		paragraph.lang === 'other' && paragraph.to > paragraph.from
			? [
					{
						kind: 'quote' as const,
						rule: 'language/other',
						reason: `paragraph ${index + 1} is neither English nor Spanish`,
					},
				]
			: [],
	);
}
