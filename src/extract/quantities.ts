import type { Slot } from '../record/index.ts';
import {
	type Candidate,
	type Doc,
	type Grammar,
	type Sentence,
	slotAt,
	spanOf,
	tokenAt,
	type Zone,
} from './document.ts';
import { firstFrom, namesOf } from './names/index.ts';
import { type Sight, sightOf } from './quantities/attach.ts';
import { countAt } from './quantities/count.ts';
import type { Count } from './quantities/found.ts';
import { scopeOf } from './quantities/scope.ts';
import { textOf } from './quotes/voices.ts';

const UNREAD: ReadonlySet<Zone> = new Set(['byline', 'boilerplate', 'caption']);

/** Proposes counts of people and things, shares of them, and numbers that only sound like counts (figurative). */
export const quantities: Grammar = (doc: Doc): Candidate[] => {
	const found: Candidate[] = [];
	for (const sentence of doc.sentences) {
		if (sentence.lang === 'other' || UNREAD.has(sentence.zone)) continue;
		let sight: Sight | null = null;
		for (let at = sentence.from; at < sentence.to; ) {
			const count = countAt(doc, sentence, at);
			if (count === null) at += 1;
			else {
				sight ??= sightOf(doc, sentence);
				found.push(candidateOf(doc, sentence, sight, count));
				at = count.resume ?? count.to;
			}
		}
	}
	return found;
};

function candidateOf(doc: Doc, sentence: Sentence, sight: Sight, count: Count): Candidate {
	const { tokens } = doc;
	const at = (from: number, to: number) => [tokens[from]!.start, tokens[to - 1]!.end] as const;
	const [start, end] = at(count.from, count.to);
	const words = at(...count.number);
	const slot = <V>(value: V): Slot<V> => ({
		value,
		start: words[0],
		end: words[1],
		exact: doc.text.slice(...words),
	});
	const unit = at(count.unit.at, count.unit.at + 1);
	// What a share is taken of is what it counts.
	const range = count.counted ?? (count.unit.lemma === 'percent' ? count.base : undefined);
	const counted = range === undefined ? null : at(...range);
	const base = count.base === undefined ? null : at(...count.base);
	return {
		kind: 'quantity',
		rule: `quantity/${sentence.lang}/${count.rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			value: slot(count.value),
			...(count.range === undefined ? {} : { low: slot(count.range[0]), high: slot(count.range[1]) }),
			comparator: count.comparator,
			unit: slotAt(doc, unit[0], unit[1], count.unit.lemma),
			...(counted === null ? {} : { counted: slotAt(doc, counted[0], counted[1], textOf(doc, ...range!)) }),
			...(base === null ? {} : { base: slotAt(doc, base[0], base[1], textOf(doc, ...count.base!)) }),
			...(count.figurative ? {} : scopeSlots(doc, sentence, sight, count)),
			figurative: count.figurative,
		},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
	};
}

/** `under a ruler’s agenda`, `in the president’s first days`: nobody is a place. */
const isPerson = (doc: Doc, { start, end }: { readonly start: number; readonly end: number }): boolean =>
	namesOf(doc).some((name) => name.type === 'person' && name.start === start && name.end === end) ||
	/^(?:President|Governor|Minister|Prime Minister|Presidente|Gobernador)\s\p{Lu}/u.test(
		doc.flat.slice(start, end),
	);

/** A place's words; `there` means the house or town that the paragraph named last before it. */
function placeSlot(
	doc: Doc,
	sentence: Sentence,
	at: { readonly start: number; readonly end: number; readonly name?: string },
): Slot {
	const slot = slotAt(doc, at.start, at.end, at.name);
	if (!/^(?:there|allí|ahí|allá)$/i.test(slot.exact!)) return slot;
	const { start } = doc.paragraphs[sentence.paragraph]!;
	const names = namesOf(doc);
	for (let index = firstFrom(doc, tokenAt(doc, at.start)) - 1; index >= 0; index -= 1) {
		const name = names[index]!;
		if (name.start < start) break;
		if (name.type === 'facility' || name.type === 'place')
			return { ...slot, value: name.full, inferred: true, why: 'the place named last before it' };
	}
	return slot;
}

/** Where, when and how it is counted: only what the sentence itself says. */
function scopeSlots(doc: Doc, sentence: Sentence, sight: Sight, count: Count) {
	const { at, date, day, capacity } = scopeOf(doc, sentence, sight, count);
	const when = date && {
		...slotAt(doc, date.start, date.end, date.edtf),
		...(date.basis === 'stated' ? {} : { inferred: true, why: date.why ?? 'read in its context' }),
	};
	return {
		...(at === undefined || isPerson(doc, at) ? {} : { at: placeSlot(doc, sentence, at) }),
		...(when === undefined ? {} : day ? { on: when } : { during: when }),
		...(capacity === undefined
			? {}
			: {
					measure: slotAt(doc, doc.tokens[capacity[0]]!.start, doc.tokens[capacity[1] - 1]!.end, 'capacity'),
				}),
	};
}
