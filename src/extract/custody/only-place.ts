import type { Doc } from '../document.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';

/** Longer sentences tell of more than one thing. */
const LONGEST = 48;
const AT = /^(?:at|in|inside|outside|near|from|of|en|desde|de|del)$/;
const WHY = 'the one place that the sentence names';
const BEFORE = 'where the sentence says they were before';

/**
 * The events of a sentence with the place that stands apart from their verb: `Officers in Alder took her away`, `After nine
 * months at the county jail she was set free`, `had been at one prison until May, when he was taken to another`. In a text
 * about many only, and where the sentence tells of one event, or of a stay and what ended it.
 */
export function withOnlyPlace(context: Context, events: readonly CustodyEvent[]): CustodyEvent[] {
	const { view, subject } = context;
	const joined = onceEach(context, events).map((event) =>
		cameFrom(context, afterStay(context.doc, events, event)),
	);
	const [only, other] = joined;
	if (subject !== null || only === undefined || other !== undefined || view.units.length > LONGEST)
		return joined;
	const { at, from, to, type, manner } = only;
	if (manner.polarity !== 'affirms' || !/^(?:asserts|alleges|admits)$/.test(manner.force)) return joined;
	if (
		type === 'transfer'
			? to === undefined || from !== undefined
			: at !== undefined || from !== undefined || to !== undefined
	)
		return joined;
	const place = onlyPlace(context, only);
	if (place === null) return joined;
	const part: Part = { ...partOf(place), why: WHY };
	return [type === 'transfer' || type === 'release' ? { ...only, from: part } : { ...only, at: part }];
}

/** `recuperó la libertad al salir del penal`: one release, told by two turns; the one that says less is left out. */
function onceEach({ subject }: Context, events: readonly CustodyEvent[]): readonly CustodyEvent[] {
	if (subject !== null || events.length < 2) return events;
	return events.filter((event) => {
		if (!/^(?:release|death)$/.test(event.type) || event.at !== undefined || event.from !== undefined)
			return true;
		return !events.some(
			(other) =>
				other !== event &&
				other.type === event.type &&
				isSame(other.who, event.who) &&
				(other.at !== undefined || other.from !== undefined) &&
				other.manner.polarity === event.manner.polarity &&
				(event.on === undefined || other.on?.value === event.on.value),
		);
	});
}

/** A stay of the same person, told before in the sentence, is where a move or a release began. */
function afterStay(doc: Doc, events: readonly CustodyEvent[], event: CustodyEvent): CustodyEvent {
	if (!/^(?:transfer|release|hospital)$/.test(event.type) || event.from !== undefined) return event;
	const stay =
		events.find(({ type, trigger }) => type === 'held' && trigger.start < event.trigger.start) ??
		events.find((other) => other.type === 'held' && isBehind(doc, event, other));
	if (stay?.at?.start === undefined || !isSame(stay.who, event.who)) return event;
	if (stay.at.value !== undefined && stay.at.value === event.to?.value) return event;
	const { why: _, ...place } = stay.at;
	return { ...event, from: { ...place, why: BEFORE } };
}

/** `freed her, who had been at the county jail`, `dejaron libre a Ana, que estaba en el penal`: a stay in the past, told behind. */
function isBehind(doc: Doc, event: CustodyEvent, stay: CustodyEvent): boolean {
	if (stay.trigger.start < event.trigger.start) return false;
	const between = doc.flat.slice(event.trigger.end, stay.trigger.end);
	return /(?:,\s{0,3}|\s)(?:que|quien|who)\s{1,3}(?:estaba|estuvo|permanecía|había|se\s|had|was)/u.test(
		between,
	);
}

/** `Procedente del Penal de Norte, Ana ingresó en …`: entering one house from another is a move. */
function cameFrom({ doc, view, subject }: Context, event: CustodyEvent): CustodyEvent {
	if (subject !== null || event.type !== 'booked-in' || event.at === undefined || event.from !== undefined)
		return event;
	const { units } = view;
	const at = units.findIndex(({ norm }) => /^(?:procedentes?|provenientes?)$/.test(norm));
	if (at < 0 || !/^(?:de|del|desde)$/.test(units[at + 1]?.norm ?? '')) return event;
	const left = phraseAt(doc, view, at + 2);
	if (left === null || !isCustodial(left)) return event;
	const { at: to, ...rest } = event;
	return to?.start === undefined ? event : { ...rest, type: 'transfer', from: partOf(left), to };
}

function isSame(one: Part | Understood | undefined, other: Part | Understood | undefined): boolean {
	if (one === undefined || other === undefined) return false;
	if (one.value !== undefined && one.value === other.value) return true;
	return one.start !== undefined && one.start === other.start;
}

/** The one place of the sentence, if it is of the kind that such an event has. */
function onlyPlace({ doc, view }: Context, event: CustodyEvent): Phrase | null {
	const { units } = view;
	const houses = event.type !== 'arrest';
	let found: Phrase | null = null;
	for (let at = 0; at < units.length - 1; at += 1) {
		const { norm, kind } = units[at]!;
		if (kind !== 'word' || !AT.test(norm)) continue;
		const phrase = phraseAt(doc, view, at + 1);
		if (phrase === null || !/^(?:facility|hospital|place|country)$/.test(phrase.kind)) continue;
		if (!/\p{Lu}/u.test(phrase.value) || isInside(event, phrase)) continue;
		if (phrase.kind === 'country' || (houses && !isCustodial(phrase) && phrase.kind !== 'hospital')) {
			// The town or the country that a house lies in is no second place.
			if (found !== null && phrase.from - found.to <= 2) continue;
			return null;
		}
		if (found !== null) {
			if (phrase.from - found.to <= 2 && found.kind === 'facility') continue;
			return null;
		}
		if (isElsewhere(units, at, event.type)) return null;
		found = phrase;
	}
	return found;
}

const isInside = ({ who, by }: CustodyEvent, { start, end }: Phrase): boolean =>
	[who, by].some((part) => part?.start !== undefined && part.start <= start && part.end >= end);

/** What the place is said of: where somebody comes from, sits, speaks or is judged, and no house they were in. */
const APART =
	/^(?:born|native|natives|resident|residents|citizen|citizens|lives?|lived|living|raised|based|headquartered|said|told|reporters|judge|court|courts|lawyers?|attorneys?|prosecutors?|hearing|family|mother|father|wife|brother|sister|protest|protests|protesters|rally|embassy|consulate|mayor|governor|government|ministry|president|nacid[oa]|natural|oriund[oa]|residente|vecin[oa]|vive|vivía|juez|jueza|juzgado|tribunal|fiscal|fiscalía|gobierno|ministerio|presidente|embajada|consulado|familia|protesta|protestas|prensa|dijo|declaró|informó|director|directora|alcalde|gobernador)$/;

function isElsewhere(units: Context['view']['units'], at: number, type: CustodyEvent['type']): boolean {
	const { norm } = units[at]!;
	if (/^(?:of|de|del)$/.test(norm)) {
		const of = units[at - 1];
		const house =
			/^(?:out|register|registry|records?|staff|guards?|officers?|director|warden|inmates?|prisoners?)$/;
		if (type === 'arrest' || of === undefined || !house.test(of.norm)) return true;
	}
	if (/^(?:from|desde)$/.test(norm) && type !== 'release' && type !== 'transfer') return true;
	for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
		if (units[back]!.kind === 'mark' && /^[.;:]$/.test(units[back]!.token.text)) return false;
		if (APART.test(units[back]!.norm)) return true;
	}
	return false;
}
