import { type Subject, subjectOf } from '../custody/subject.ts';
import { datesIn } from '../dates.ts';
import { type Candidate, type Doc, type Sentence, slotAt, spanOf, type Zone } from '../document.ts';
import { ENGLISH_PROCESS } from './english.ts';
import type { Found } from './found.ts';
import { SPANISH_PROCESS } from './spanish.ts';
import { whoOf } from './who.ts';

const UNREAD: ReadonlySet<Zone> = new Set(['title', 'heading', 'boilerplate', 'byline', 'caption']);

/** Proposes rights of procedure that somebody is said to have been denied, or given. */
export function process(doc: Doc): Candidate[] {
	const found: Candidate[] = [];
	const subject = subjectOf(doc);
	for (const [index, sentence] of doc.sentences.entries()) {
		if (UNREAD.has(sentence.zone) || sentence.lang === 'other') continue;
		const readers = sentence.lang === 'es' ? SPANISH_PROCESS : ENGLISH_PROCESS;
		let done = sentence.from;
		for (let at = sentence.from; at < sentence.to; at += 1) {
			const read = readers.get(doc.tokens[at]!.norm)?.(doc, index, at) ?? [];
			const [first] = read;
			for (const each of read) {
				// `were not given a hearing without counsel`: what one verb has read is read.
				if (each.right.from < done) continue;
				// Of several rights each stands with the words that deny them all.
				found.push(
					toCandidate(
						doc,
						index,
						sentence,
						{ ...each, from: Math.min(each.from, first?.from ?? each.from) },
						subject,
					),
				);
				done = each.to;
			}
		}
	}
	return found;
}

function toCandidate(
	doc: Doc,
	index: number,
	sentence: Sentence,
	found: Found,
	subject: Subject | null,
): Candidate {
	const { right, denied, rule } = found;
	const [start, end] = [doc.tokens[found.from]!.start, doc.tokens[Math.max(found.to, right.to) - 1]!.end];
	const who = whoOf(doc, index, found, subject);
	const on = dateAfter(doc, sentence, end);
	return {
		kind: 'process',
		rule: `process/${sentence.lang}/${rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			right: slotAt(doc, doc.tokens[right.from]!.start, doc.tokens[right.to - 1]!.end),
			denied,
			...(who === null ? {} : { who }),
			...(on === null ? {} : { on }),
		},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
	};
}

/** `… a hearing on May 3`: the day right after the words. */
function dateAfter(doc: Doc, sentence: Sentence, end: number) {
	const dates = datesIn(doc);
	let low = 0;
	let high = dates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (dates[middle]!.start < end) low = middle + 1;
		else high = middle;
	}
	const date = dates[low];
	if (
		date === undefined ||
		date.end > sentence.end ||
		!/^\s?(?:on|in|until|el|en|hasta)\s(?:the\s)?$/i.test(doc.flat.slice(end, date.start))
	)
		return null;
	const slot = slotAt(doc, date.start, date.end, date.edtf);
	return date.basis === 'stated' ? slot : { ...slot, inferred: true, why: date.why ?? 'read in its context' };
}
