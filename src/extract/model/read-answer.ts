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
import { type ModelItem, WORD_FIELDS, type WordField } from './answer.ts';
import { type FoundWords, Passage } from './find-words.ts';
import {
	belongsTo,
	isTold,
	isTurned,
	isUnreal,
	isWholeClause,
	markedAs,
	namesPlace,
	type Place,
	standsAlone,
	turnedAround,
} from './licence.ts';
import { askedEnd } from './question.ts';

/** An item whose words were found in the paragraph that it names, with the places of its other words. */
export type PlacedItem = {
	readonly item: ModelItem;
	readonly place: Place;
	readonly fields: Readonly<Partial<Record<WordField, Place>>>;
};
export type Reason = string;

/** Where the items of answers about one document are placed; what it makes plain of a passage it keeps. */
export class Placing {
	readonly #doc: Doc;
	readonly #paragraphs = new Map<number, Passage>();
	readonly #sentences = new Map<number, Passage>();

	constructor(doc: Doc) {
		this.#doc = doc;
	}

	/**
	 * Finds an item's words, or says why they are not there. Nothing is taken from elsewhere in the document: words that
	 * another paragraph has, or that were not shown of this one, are words the model put there.
	 */
	place(item: ModelItem): PlacedItem | Reason {
		const paragraph = this.#doc.paragraphs[item.paragraph - 1];
		if (paragraph === undefined) return 'there is no such paragraph';
		const passage = this.#paragraph(item.paragraph - 1, paragraph);
		const place = passage.find(item.quote);
		if (typeof place === 'string')
			return place === 'absent'
				? 'its words do not stand in the paragraph'
				: 'its words stand there more than once';
		const fields: Partial<Record<WordField, Place>> = {};
		for (const field of WORD_FIELDS) {
			const words = item[field];
			if (words === null) continue;
			const found = this.#nearest(passage, words, place);
			if (found === null) return `the words of "${field}" do not stand in the paragraph`;
			fields[field] = found;
		}
		return { item, place, fields };
	}

	/** A name may stand in a paragraph many times: the one in the item's own sentence is meant, else none. */
	#nearest(passage: Passage, words: string, place: Place): Place | null {
		const whole = passage.find(words);
		if (typeof whole !== 'string') return whole;
		if (whole === 'absent') return null;
		const own: FoundWords = this.#sentence(sentenceAt(this.#doc, place.start))?.find(words) ?? 'absent';
		return typeof own === 'string' ? null : own;
	}

	#paragraph(index: number, paragraph: Paragraph): Passage {
		const held = this.#paragraphs.get(index);
		if (held !== undefined) return held;
		const made = new Passage(this.#doc.text, paragraph.start, askedEnd(this.#doc, paragraph));
		this.#paragraphs.set(index, made);
		return made;
	}

	#sentence(index: number): Passage | null {
		const sentence = this.#doc.sentences[index];
		const paragraph = this.#doc.paragraphs[sentence?.paragraph ?? -1];
		if (sentence === undefined || paragraph === undefined) return null;
		const held = this.#sentences.get(index);
		if (held !== undefined) return held;
		const end = Math.min(sentence.end, askedEnd(this.#doc, paragraph));
		const made = new Passage(this.#doc.text, sentence.start, end);
		this.#sentences.set(index, made);
		return made;
	}
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
	if (turnedAround(doc, place)) return 'the words around it take something back';
	const words = spanOf(doc, place.start, place.end);
	if (words.exact.split(/\s+/).length < 4) return 'so few words in marks are a mention or a title';
	if (isTitle(words.exact)) return 'words in capitals between marks are a title';
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

/** `The Men Who Were Sent Away`: every longer word with a capital. */
function isTitle(words: string): boolean {
	const long = words.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
	return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

function newCustody(doc: Doc, { item, place, fields }: PlacedItem, from: ModelRef): Candidate | Reason {
	const { who } = fields;
	if (who === undefined) return 'it names nobody to whom it happened';
	if (!standsAlone(doc, place)) return 'it hangs on words before it';
	if (doc.tokens[tokenAt(doc, place.end - 1)]!.norm.match(BREAKS_OFF)) return 'its words break off';
	if (isTurned(doc, place)) return 'its sentence takes something back';
	if (isUnreal(doc, place)) return 'its sentence asks, supposes or only nearly tells it';
	if (namesPlace(doc, who)) return 'what it happens to is a place or a body';
	const told = isTold(doc, place, item.code, who);
	if (told === null) return 'no verb in its words tells that of this person';
	const { type } = told;
	const slots: { who: Slot; by?: Slot; from?: Slot; to?: Slot; at?: Slot } = { who: slotOf(doc, who) };
	for (const field of ['from', 'to', 'at'] as const) {
		const words = fields[field];
		if (words === undefined) continue;
		if (!namesPlace(doc, words)) return `the words of "${field}" name no place`;
		if (!follows(doc, words, PREPOSITIONS[field])) return `nothing says that this place is "${field}"`;
		if (!belongsTo(doc, told.verb, words)) return `the place that is "${field}" hangs on other words`;
		slots[field] = slotOf(doc, words);
	}
	if (fields.by !== undefined) {
		if (!belongsTo(doc, told.verb, fields.by)) return 'who did it hangs on other words';
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
