import { datesWithWaiting, type FoundDate } from '../dates.ts';
import { type Candidate, type Doc, onOneLine, type Sentence, type Zone } from '../document.ts';
import { carriedDates, lineDays } from './carried.ts';
import type { Context } from './context.ts';
import { readEnglish } from './english.ts';
import { type CustodyEvent, toCandidate } from './event.ts';
import { readFixed } from './fixed.ts';
import { onSectionDay, readField, readSections } from './headed.ts';
import { goesOn, isAnnounced, type Lead, leadOf, readListed, withoutPlace } from './listed.ts';
import { readNouns } from './nominal.ts';
import { withOnlyPlace } from './only-place.ts';
import { readSpanish } from './spanish.ts';
import { personBefore, petitionersOf, subjectOf } from './subject.ts';
import { isNamedPlace, placeOfEvent, resolvePlace, wordsOf } from './there.ts';
import { mayTell } from './triggers.ts';
import { viewOf } from './view.ts';

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
	const sections = readSections(doc, subject);
	const events: CustodyEvent[] = sections.events;
	const lines = subject === null ? [] : lineDays(doc, byS);
	let told: { who: string; paragraph: number } | null = null;
	let several: { who: string; paragraph: number } | null = null;
	let lastPlace: string | undefined;
	let lastPlaceIn = -1;
	const named: { words: string; paragraph: number }[] = [];
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
		// A headline tells in short what happened; the head of a record only names it.
		const headline = sentence.zone === 'title' && subject === null;
		if ((UNREAD.has(sentence.zone) && !headline) || !mayTell(doc, sentence)) continue;
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
			carried: (spanish ? lines[index] : carried[index]) ?? null,
			...(told !== null && isStillMeant(doc, told.paragraph, sentence) ? { recent: told.who } : {}),
			...(several !== null && sentence.paragraph - several.paragraph <= 1
				? { recentGroup: several.who }
				: {}),
			...(lastPlace === undefined ? {} : { lastPlace, lastPlaceFar: lastPlaceIn !== sentence.paragraph }),
			petitioners,
			known,
		});
		// In a text about many, `the prison` is the one told of just before; a record stays with its person.
		const near = named.filter(({ paragraph }) => subject !== null || sentence.paragraph - paragraph <= 2);
		const resolved = read.map((event) =>
			onSectionDay(
				withPlaces(
					doc,
					event,
					near.map(({ words }) => words),
				),
				sections.days,
				subject,
			),
		);
		events.push(...resolved);
		lead = leadOf(doc, sentence, resolved) ?? lead;
		for (const event of resolved) {
			const place = placeOfEvent(doc, event);
			if (place !== undefined) [lastPlace, lastPlaceIn] = [place, sentence.paragraph];
			for (const part of [event.from, event.at, event.to]) {
				const words = wordsOf(doc, part);
				if (words !== undefined && isNamedPlace(words)) named.push({ words, paragraph: sentence.paragraph });
			}
			const who = wordsOf(doc, event.who);
			if (who === undefined) continue;
			const pair = pairOf(doc, event);
			if (pair !== null) several = { who: pair, paragraph: sentence.paragraph };
			if (isOnePerson(who) && !isAnybody(who, event)) told = { who, paragraph: sentence.paragraph };
			else if (isSeveral(who)) several = { who, paragraph: sentence.paragraph };
			// Told last of all: a set keeps the order in which its members came.
			if (!isPersonName(who)) continue;
			known.delete(who);
			known.add(who);
		}
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

const isPersonName = (who: string): boolean => /(?:^|\s)\p{Lu}\S+ \p{Lu}\S*$/u.test(who) && !isSeveral(who);

/** `the student`, `un periodista`, or somebody's name: whom a later `she` or `he` can mean. */
const isOnePerson = (who: string): boolean =>
	isPersonName(who) || (/^(?:the|an?|his|her|el|la|una?|su) /i.test(who) && !isSeveral(who));

/** `bars the state from sending a noncitizen`: whoever it may be, whom no later `he` means. */
const isAnybody = (who: string, { manner }: CustodyEvent): boolean =>
	/^(?:an?|una?) /i.test(who) && (manner.force !== 'asserts' || manner.polarity === 'denies');

const isSeveral = (who: string): boolean =>
	/^(?:\d|(?:at least|more than|some|several|hundreds|dozens|thousands|two|three|four|five|both|los|las|unos|unas|varios|varias|al menos|cientos|miles|decenas)(?!\p{L}))/iu.test(
		who,
	) || /(?:^|\s)(?:\p{Ll}\p{L}*[^s]s|people|\p{L}*men|children|hombres|mujeres|personas)$/u.test(who);

/** `Rosa Vidal y Clara Luna permanecen presas`: the two whom a later plural means. */
function pairOf(doc: Doc, { who }: CustodyEvent): string | null {
	if (who?.start === undefined) return null;
	const before = doc.flat.slice(Math.max(0, who.start - 60), who.start);
	const first = /(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3})\s(?:y|e|and)\s$/u.exec(before);
	if (first === null) return null;
	return onOneLine(doc.text.slice(who.start - first[0].length, who.end));
}

/** The event with `the facility` resolved to the place of that kind which was named last. */
function withPlaces(doc: Doc, event: CustodyEvent, named: readonly string[]): CustodyEvent {
	const { from, at, to } = event;
	return {
		...event,
		...(from === undefined ? {} : { from: resolvePlace(doc, from, named) }),
		...(at === undefined ? {} : { at: resolvePlace(doc, at, named) }),
		...(to === undefined ? {} : { to: resolvePlace(doc, to, named) }),
	};
}

function readSentence(context: Context): CustodyEvent[] {
	const read =
		context.view.sentence.lang === 'es'
			? readSpanish(context)
			: [...readEnglish(context), ...readFixed(context), ...readNouns(context)];
	return withOnlyPlace(context, read).map((event) => asked(context, event));
}

/** `Was she deported?`, `¿Fue trasladada?`: asked, not told. */
function asked({ view }: Context, event: CustodyEvent): CustodyEvent {
	if (event.manner.force !== 'asserts' && event.manner.force !== 'predicts') return event;
	const mark = view.units.find(({ start, token }) => start >= event.trigger.end && /^[?.]$/.test(token.text));
	if (mark?.token.text !== '?') return event;
	return { ...event, manner: { ...event.manner, force: 'asks' } };
}

/** Two rules may read the same words: the first stands. */
function distinct(events: readonly CustodyEvent[]): CustodyEvent[] {
	const seen = new Set<string>();
	return events.filter((event) => {
		// `discharged and released her to the jail` is one move.
		const goal = event.to === undefined || event.listed === true ? '' : `${event.type} to ${event.to.start}`;
		const key = `${event.type} ${event.trigger.end} ${event.listed === true ? event.on?.start : ''}`;
		if (seen.has(key) || (goal !== '' && seen.has(goal))) return false;
		seen.add(key).add(goal);
		return true;
	});
}
