import { datesWithWaiting, type FoundDate } from '../dates.ts';
import { type Candidate, type Doc, onOneLine, type Sentence, type Zone } from '../document.ts';
import { carriedDates } from './carried.ts';
import type { Context } from './context.ts';
import { readEnglish } from './english.ts';
import { type CustodyEvent, toCandidate } from './event.ts';
import { readFixed } from './fixed.ts';
import { readField, readSections } from './headed.ts';
import { goesOn, isAnnounced, type Lead, leadOf, readListed, withoutPlace } from './listed.ts';
import { readNouns } from './nominal.ts';
import { readSpanish } from './spanish.ts';
import { personBefore, petitionersOf, subjectOf } from './subject.ts';
import { viewOf } from './view.ts';

/** Words without which no sentence tells of custody: most of a text is left alone at once. */
const WORTH = new RegExp(
	'arrest|apprehend|captur|abduct|kidnap|detain|detention|imprison|jail|incarcerat|housed|\\bh[eo]ld|book|process|admit|transfer|transport|' +
		'\\bmov|relocat|return|airlift|rush|refer|evacuat|commit|turned|hand|discharg|br[io]ng|brought|\\btak|\\btook|\\bsen[dt]|\\bfl[ye]w?|flown|flight|' +
		'releas|freed|parol|remov|deport|expel|repatriat|disappear|\\bdie[ds]|\\bdying|hospital|encounter|pronounc|declar|revok|ordered|custody|death|' +
		'arriv|depart|\\bleft|served|transport|passed|missing|seen|remained|killed|remains|lodg|detainer|issued|\\bstay|' +
		'deten|detuv|detien|secuestr|arresta|apres|aprehend|reclu|encarcel|intern|aloj|traslad|conduc|conduj|llev|remit|entreg|liber|excarcel|' +
		'ingres|custodia|manos de|última vez|prisi|pres[oa]|expuls|desapar|asesin|ejecut|fusil|fallec|muer|muri|libertad|visto|vista|restos|captura',
	'i',
);

/** A headline repeats its text; what surrounds an article tells nothing, and what stands under a picture what it shows. */
const UNREAD: ReadonlySet<Zone> = new Set(['title', 'heading', 'boilerplate', 'byline', 'caption']);

/** Proposes custody events: who was arrested, held, moved, released, removed, disappeared or died; by whom, where and when. */
export function proposeCustody(doc: Doc): Candidate[] {
	const subject = subjectOf(doc);
	const dates = datesWithWaiting(doc);
	const byS = new Map<number, FoundDate[]>();
	for (const date of dates) byS.set(date.sentence, [...(byS.get(date.sentence) ?? []), date]);
	const daily = subject !== null && doc.sentences.some((sentence) => sentence.lang === 'en');
	const carried = carriedDates(doc, dates, daily);
	const events: CustodyEvent[] = readSections(doc, subject);
	let told: { who: string; paragraph: number } | null = null;
	let lastPlace: string | undefined;
	const petitioners = petitionersOf(doc);
	const known = new Set<string>();
	// The loop assigns it from itself: without its type said, it would be read as null for good.
	let lead = null as Lead | null;
	for (const [index, sentence] of doc.sentences.entries()) {
		if (lead !== null && goesOn(doc, lead, sentence)) {
			const view = viewOf(doc, sentence, byS.get(index) ?? [], true);
			const stay = readListed({ doc, view, subject, carried: null }, lead);
			if (stay !== null) {
				// `at the following facilities:` named no place; the list does.
				const announced = events.indexOf(lead.event);
				if (announced >= 0 && isAnnounced(doc, lead)) events[announced] = withoutPlace(lead.event);
				events.push(stay);
				lead = { ...lead, paragraph: sentence.paragraph };
				continue;
			}
		}
		if (UNREAD.has(sentence.zone) || !WORTH.test(doc.flat.slice(sentence.start, sentence.end))) continue;
		const here = byS.get(index) ?? [];
		const field = readField(doc, sentence, here, subject);
		if (field !== null) {
			events.push(field);
			continue;
		}
		const spanish = sentence.lang === 'es';
		const read = readSentence({
			doc,
			view: viewOf(doc, sentence, here, !spanish),
			subject,
			carried: spanish ? null : (carried[index] ?? null),
			...(told !== null && isStillMeant(doc, told.paragraph, sentence) ? { recent: told.who } : {}),
			...(lastPlace === undefined ? {} : { lastPlace }),
			petitioners,
			known,
		});
		events.push(...read);
		lead = leadOf(doc, sentence, read) ?? lead;
		const person = read.findLast((event) => /^\p{Lu}\S+ \p{Lu}/u.test(event.who?.value ?? ''))?.who?.value;
		const last = read.at(-1);
		lastPlace = (last?.at ?? last?.to)?.value ?? placeWords(doc, last?.at ?? last?.to) ?? lastPlace;
		if (person !== undefined) known.add(person);
		if (person !== undefined) told = { who: person, paragraph: sentence.paragraph };
	}
	return distinct(events)
		.map((event) => toCandidate(doc, event))
		.sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start || a.anchors[0]!.end - b.anchors[0]!.end);
}

/** A pronoun means whom its paragraph told of last; at a paragraph's beginning, the paragraph before. */
function isStillMeant(doc: Doc, paragraph: number, sentence: Sentence): boolean {
	if (paragraph === sentence.paragraph) return true;
	const start = doc.paragraphs[sentence.paragraph]!.start;
	return paragraph === sentence.paragraph - 1 && personBefore(doc, sentence.start, start) === null;
}

const placeWords = (doc: Doc, part: CustodyEvent['at']): string | undefined =>
	part?.start === undefined ? undefined : onOneLine(doc.text.slice(part.start, part.end));

function readSentence(context: Context): CustodyEvent[] {
	return context.view.sentence.lang === 'es'
		? readSpanish(context)
		: [...readEnglish(context), ...readFixed(context), ...readNouns(context)];
}

/** Two rules may read the same words: the first stands. */
function distinct(events: readonly CustodyEvent[]): CustodyEvent[] {
	const seen = new Set<string>();
	return events.filter((event) => {
		// `discharged and released her to the jail` is one move.
		const goal = event.to === undefined ? '' : `${event.type} to ${event.to.start}`;
		const key = `${event.type} ${event.trigger.end}`;
		if (seen.has(key) || (goal !== '' && seen.has(goal))) return false;
		seen.add(key).add(goal);
		return true;
	});
}
