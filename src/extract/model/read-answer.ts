import type { ModelRef, Slot } from '../../record/index.ts';
import { narratorAt, UNNAMED } from '../chain.ts';
import {
	type Candidate,
	type Doc,
	type Paragraph,
	sentenceAt,
	slotAt,
	spanOf,
	tokenAt,
} from '../document.ts';
import { withHedges } from '../hedges.ts';
import type { ModelItem, WordField } from './answer.ts';
import { type FoundWords, findWords } from './find-words.ts';
import { isTold, isTurned, isWholeClause, markedAs, namesPlace, type Place, standsAlone } from './licence.ts';

/** An item whose words were found in the paragraph that it names, with the places of its other words. */
export type PlacedItem = {
	readonly item: ModelItem;
	readonly place: Place;
	readonly fields: Readonly<Partial<Record<WordField, Place>>>;
};
export type Reason = string;

/**
 * Finds an item's words, or says why they are not there. Nothing is taken from elsewhere in the document: words that
 * another paragraph has are words the model put into this one.
 */
export function placeItem(doc: Doc, item: ModelItem): PlacedItem | Reason {
	const paragraph = doc.paragraphs[item.paragraph - 1];
	if (paragraph === undefined) return 'there is no such paragraph';
	const place = within(doc, paragraph, item.quote);
	if (typeof place === 'string')
		return place === 'absent'
			? 'its words do not stand in the paragraph'
			: 'its words stand there more than once';
	const fields: Partial<Record<WordField, Place>> = {};
	for (const field of ['speaker', 'who', 'by', 'from', 'to', 'at'] as const) {
		const words = item[field];
		if (words === null) continue;
		const found = nearest(doc, paragraph, words, place);
		if (found === null) return `the words of "${field}" do not stand in the paragraph`;
		fields[field] = found;
	}
	return { item, place, fields };
}

const within = (doc: Doc, { start, end }: Paragraph, words: string): FoundWords =>
	findWords(doc.text, words, start, end);

/** A name may stand in a paragraph many times: the one in the item's own sentence is meant, else none. */
function nearest(doc: Doc, paragraph: Paragraph, words: string, place: Place): Place | null {
	const whole = within(doc, paragraph, words);
	if (typeof whole !== 'string') return whole;
	if (whole === 'absent') return null;
	const sentence = doc.sentences[sentenceAt(doc, place.start)];
	if (sentence === undefined) return null;
	const own = findWords(doc.text, words, sentence.start, sentence.end);
	return typeof own === 'string' ? null : own;
}

/**
 * A reading that no grammar has, if the words bear it out by themselves: speech only between marks and whole, an event
 * only by a verb of the lexicon that happens to the person, nothing beside a negation. Other kinds and everything
 * else is a reason why not.
 */
export function newReading(doc: Doc, placed: PlacedItem, ref: ModelRef): Candidate | Reason {
	switch (placed.item.kind) {
		case 'quote':
			return newQuote(doc, placed, ref);
		case 'custody':
			return newCustody(doc, placed, ref);
		default:
			return 'no grammar reads it so';
	}
}

function newQuote(doc: Doc, { place, fields }: PlacedItem, from: ModelRef): Candidate | Reason {
	const type = markedAs(doc, place);
	if (type === null) return 'no mark and no cue shows that anybody says it';
	if (!isWholeClause(doc, place)) return 'it is cut out of its clause';
	const words = spanOf(doc, place.start, place.end);
	if (words.exact.split(/\s+/).length < 4) return 'so few words in marks are a mention or a title';
	const content = slotAt(doc, place.start, place.end);
	return {
		kind: 'quote',
		rule: 'model/quote',
		anchors: [words],
		slots: { type, content },
		// Somebody says it, and no words that we can vouch for say who.
		chain: [...narratorAt(doc, place.start), { described: UNNAMED, act: 'says', ...words }],
		polarity: 'affirms',
		force: 'asserts',
		model: {
			from,
			...(fields.speaker === undefined
				? {}
				: { unlicensed: spanOf(doc, fields.speaker.start, fields.speaker.end) }),
		},
	};
}

function newCustody(doc: Doc, { item, place, fields }: PlacedItem, from: ModelRef): Candidate | Reason {
	const { who } = fields;
	if (who === undefined) return 'it names nobody to whom it happened';
	if (!standsAlone(doc, place)) return 'it hangs on words before it';
	if (doc.tokens[tokenAt(doc, place.end - 1)]!.norm.match(BREAKS_OFF)) return 'its words break off';
	if (isTurned(doc, place)) return 'its sentence takes something back';
	if (namesPlace(doc, who)) return 'what it happens to is a place or a body';
	const type = isTold(doc, place, item.code, who);
	if (type === null) return 'no verb in its words tells that of this person';
	const slots: { who: Slot; by?: Slot; from?: Slot; to?: Slot; at?: Slot } = { who: slotOf(doc, who) };
	for (const field of ['from', 'to', 'at'] as const) {
		const words = fields[field];
		if (words === undefined) continue;
		if (!namesPlace(doc, words)) return `the words of "${field}" name no place`;
		if (!follows(doc, words, PREPOSITIONS[field])) return `nothing says that this place is "${field}"`;
		slots[field] = slotOf(doc, words);
	}
	if (fields.by !== undefined) {
		if (!follows(doc, fields.by, /^(?:by|por)$/)) return 'nothing says that it was done by them';
		slots.by = slotOf(doc, fields.by);
	}
	const parts = [place, ...Object.values(fields)];
	const start = Math.min(...parts.map((part) => part.start));
	const end = Math.max(...parts.map((part) => part.end));
	const sentence = doc.sentences[sentenceAt(doc, place.start)]!;
	if (start < sentence.start || end > sentence.end + 1) return 'its words stand in more than one sentence';
	return withHedges(doc, {
		kind: 'custody',
		rule: `model/${type}`,
		anchors: [spanOf(doc, start, end)],
		slots: { type, ...slots },
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
		model: { from },
	});
}

const BREAKS_OFF =
	/^(?:of|to|the|a|an|in|at|from|by|and|or|with|for|de|del|la|el|los|las|en|a|al|por|y|o|con)$/;

const slotOf = (doc: Doc, { start, end }: Place) => slotAt(doc, start, end);

const PREPOSITIONS: Readonly<Record<'from' | 'to' | 'at', RegExp>> = {
	from: /^(?:from|out|de|desde|del)$/,
	to: /^(?:to|into|a|al|hacia|hasta)$/,
	at: /^(?:at|in|inside|en)$/,
};

/** Whether the words come right after such a preposition, a determiner between them at most. */
function follows(doc: Doc, { start }: Place, preposition: RegExp): boolean {
	const at = tokenAt(doc, start);
	const [second, first] = [doc.tokens[at - 2]?.norm ?? '', doc.tokens[at - 1]?.norm ?? ''];
	return preposition.test(first) || (DETERMINER.test(first) && preposition.test(second));
}
const DETERMINER = /^(?:the|el|la|los|las|a|an|un|una)$/;
