import type { Doc, Sentence } from '../document.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, datePart, type Part, PLAIN, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';

/** A line that says somebody was held and ends with a colon: the lines under it say where and when. */
export type Lead = { readonly event: CustodyEvent; readonly paragraph: number };

const ABOVE = 'the line that this list hangs on';

/** The stay that a sentence's list is about, when its paragraph ends with a colon. */
export function leadOf(doc: Doc, sentence: Sentence, events: readonly CustodyEvent[]): Lead | null {
	const paragraph = doc.paragraphs[sentence.paragraph]!;
	const event = events.findLast(({ type }) => type === 'held');
	const opens = doc.text.slice(sentence.start, paragraph.end).trimEnd().endsWith(':');
	return event === undefined || !opens || sentence.end < paragraph.end - 2
		? null
		: { event, paragraph: sentence.paragraph };
}

/** Whether a sentence begins the line that follows a list's last one; running heads between do not end a list. */
export function goesOn(doc: Doc, lead: Lead, sentence: Sentence): boolean {
	const paragraph = doc.paragraphs[sentence.paragraph]!;
	if (!paragraph.bullet || doc.sentences[paragraph.firstSentence] !== sentence) return false;
	for (let between = lead.paragraph + 1; between < sentence.paragraph; between += 1)
		if (doc.paragraphs[between]!.endSentence > doc.paragraphs[between]!.firstSentence) return false;
	return sentence.paragraph > lead.paragraph;
}

/** `o May 2 – 9, 2019, Alder County Jail`: one stay of the list, or null. */
export function readListed({ doc, view }: Context, lead: Lead): CustodyEvent | null {
	const { units } = view;
	const first = units.findIndex((unit) => unit.kind === 'date');
	if (
		first < 0 ||
		units.slice(0, first).some((unit) => unit.kind === 'word' && !/^(?:o|from)$/.test(unit.norm))
	)
		return null;
	const second = units[first + 2]?.kind === 'date' ? first + 2 : first;
	let at = second + 1;
	while (units[at]?.kind === 'mark' || /^(?:at|in)$/.test(units[at]?.norm ?? '')) at += 1;
	const place = phraseAt(doc, view, at);
	if (place === null || !/^(?:facility|hospital)$/.test(place.kind)) return null;
	const { who, by } = lead.event;
	return {
		type: 'held',
		rule: 'en/listed-stay',
		trigger: { start: place.start, end: place.end },
		...(who === undefined ? {} : { who: above(who) }),
		...(by === undefined ? {} : { by: { ...by, why: ABOVE, elsewhere: true } }),
		at: partOf(place),
		on: datePart(units[first]!.date!),
		...(second === first ? {} : { until: datePart(units[second]!.date!) }),
		manner: { ...PLAIN, polarity: lead.event.manner.polarity, force: lead.event.manner.force },
	};
}

const above = (part: Part | Understood): Part | Understood =>
	part.start === undefined ? part : { ...part, why: part.why ?? ABOVE, elsewhere: true };

/** Whether the lead's place only announces the list: its words run up to the colon. */
export function isAnnounced(doc: Doc, { event }: Lead): boolean {
	return (
		event.at?.start !== undefined &&
		/^\s{0,3}(?:\([^)]{0,20}\)\s?[^:.]{0,20})?:/.test(doc.flat.slice(event.at.end, event.at.end + 48))
	);
}

export function withoutPlace({ at: _, ...event }: CustodyEvent): CustodyEvent {
	return event;
}
