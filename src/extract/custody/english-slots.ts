import { type Doc, onOneLine } from '../document.ts';
import { type Complement, placedIn } from './complements.ts';
import type { Context } from './context.ts';
import { type Part, type Parts, partOf, type Understood } from './event.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { AGENTS, type Carry } from './roles.ts';
import type { Settled } from './settled.ts';
import { houseBefore } from './staying.ts';

/** `Norte County Sheriff’s Office in Alder, NV, encountered her`: local police act where they sit; no judge is meant. */
export function seatOf(
	{ doc, view }: Context,
	{ type, places }: Settled,
	agent: Phrase | null,
): Pick<Parts, 'at'> {
	if (
		places.at !== undefined ||
		agent === null ||
		!/^(?:arrest|encounter)$/.test(type) ||
		!LOCAL.test(agent.value)
	)
		return {};
	const { units } = view;
	const link = units[agent.to]?.token.text === ',' ? agent.to + 1 : agent.to;
	const seat = units[link]?.norm === 'in' ? phraseAt(doc, view, link + 1) : null;
	return seat?.kind === 'place' ? { at: { ...partOf(seat), why: 'where the police that acted sit' } } : {};
}

const LOCAL = /\b(?:police|sheriff|constabulary|patrol|deput(?:y|ies)|marshals?)\b/i;

/** `At the Norte checkpoint, Ms. PEREYRA was arrested`: a place that the sentence begins with. */
export function frontedPlace({ doc, view }: Context, { type, places }: Settled): Pick<Parts, 'at'> {
	if (places.at !== undefined || !/^(?:arrest|encounter|death|disappearance|parole|held)$/.test(type))
		return {};
	const { units } = view;
	for (let at = 0; at < Math.min(units.length, 8); at += 1) {
		const { kind, norm } = units[at]!;
		if (kind === 'date' || kind === 'mark' || norm === 'on') continue;
		if (!/^(?:at|in|near|outside)$/.test(norm)) return {};
		const phrase = phraseAt(doc, view, at + 1);
		if (phrase === null) return {};
		if (
			/^(?:facility|hospital|place|country)$/.test(phrase.kind) &&
			units[placedIn(doc, view, phrase).to]?.token.text === ','
		)
			return { at: partOf(placedIn(doc, view, phrase)) };
		if (phrase.kind !== 'other') return {};
		at = phrase.to - 1;
	}
	return {};
}

/** `County Hospital transferred her to the jail`: who hands somebody on is where they were. */
export function leftPlace({ type, places }: Settled, agent: Phrase | null): Pick<Parts, 'from'> {
	const hands =
		(type === 'transfer' || type === 'hospital') && places.to !== undefined && places.from === undefined;
	if (!hands || (agent?.kind !== 'facility' && agent?.kind !== 'hospital') || isAgency(agent)) return {};
	// `County Hospital admitted her`: nobody left it.
	if (partOf(agent).value === places.to?.value) return {};
	return { from: { ...partOf(agent), why: 'the place that handed the person on' } };
}

/** `EMS departed the jail and transported her to …`, `brought to the hold room, where she was moved to …`: what was left behind. */
export function leftBehind(
	{ doc, view }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'from'> {
	const moves = (type === 'transfer' || type === 'hospital') && places.to !== undefined;
	if (!moves || places.from !== undefined) return {};
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 14); at -= 1) {
		const { norm, token } = units[at]!;
		if (token.text === ';') return {};
		const left = /^(?:departed|left)$/.test(norm) ? phraseAt(doc, view, at + 1) : null;
		if (left !== null && HOUSE.test(left.kind))
			return { from: { ...partOf(left), why: 'the place that the sentence says was left' } };
		if (norm !== 'where') continue;
		const near = phraseBefore(doc, view, units[at - 1]?.token.text === ',' ? at - 1 : at);
		const before = near === null ? null : houseBefore({ doc, view }, near);
		const own = trigger - at <= 6 && before !== null && HOUSE.test(before.kind);
		return own ? { from: { ...partOf(before), why: 'the place that the sentence says was left' } } : {};
	}
	return {};
}

const HOUSE = /^(?:facility|hospital)$/;

const CAME = /^(?:entered|re-?entered|crossed|presented|applied|arrived|reported|appeared|surrendered)$/;

/** `entered the country near Alder and was arrested by …`: in a record, where the person was met is where the arrest was. */
export function metPlace(
	{ doc, view, subject }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (subject === null || places.at !== undefined || !/^(?:arrest|encounter)$/.test(type)) return {};
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 40); at -= 1) {
		if (!CAME.test(units[at]!.norm)) continue;
		for (let link = at + 1; link < trigger; link += 1) {
			if (!/^(?:at|near)$/.test(units[link]!.norm)) continue;
			const place = phraseAt(doc, view, link + 1);
			if (place !== null && /^(?:place|facility)$/.test(place.kind))
				return { at: { ...partOf(place), why: 'where the sentence says the person was then' } };
		}
		return {};
	}
	return {};
}

const COMING =
	/^(?:land(?:ed|ing)|arriv(?:ed|ing|al)|report(?:ed|ing)|appear(?:ed|ing)|board(?:ed|ing)|cross(?:ed|ing)|check(?:ed|ing)|show(?:ed|ing)|return(?:ed|ing))$/;

/** `arrested as soon as she landed at Norte airport`, `upon arriving in Alder`: where they were taken, in a text about many. */
export function comingPlace(
	{ doc, view, subject }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (subject !== null || places.at !== undefined || type !== 'arrest') return {};
	const { units } = view;
	let opened = false;
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 14); at += 1) {
		const { norm, token } = units[at]!;
		if (/^[.;:]$/.test(token.text)) return {};
		opened ||= /^(?:as|when|while|upon|on|after|moments)$/.test(norm);
		if (!opened || !COMING.test(norm)) continue;
		for (let link = at + 1; link < Math.min(units.length, at + 5); link += 1) {
			if (!/^(?:at|in|into|near)$/.test(units[link]!.norm)) continue;
			const place = phraseAt(doc, view, link + 1);
			return place !== null && /^(?:place|facility|country)$/.test(place.kind)
				? { at: { ...partOf(place), why: 'where the sentence says they had just come' } }
				: {};
		}
		return {};
	}
	return {};
}

/** `died while in custody at the county jail`, `died while being held at …`: the house, where nothing else is said. */
export function custodyPlace(
	{ doc, view }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (places.at !== undefined || type !== 'death') return {};
	const { units } = view;
	if (units[trigger + 1]?.norm !== 'while' && units[trigger + 1]?.norm !== 'in') return {};
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 9); at += 1) {
		if (!/^(?:custody|held|detained|imprisoned|jailed|detention|housed)$/.test(units[at]!.norm)) continue;
		if (!/^(?:at|in|inside)$/.test(units[at + 1]?.norm ?? '')) return {};
		const place = phraseAt(doc, view, at + 2);
		return place?.kind === 'facility'
			? { at: { ...partOf(place), why: 'where the sentence says they were held' } }
			: {};
	}
	return {};
}

/** `the office`, `ERO Norte Field Office`: who acts, and no place that somebody was kept in. */
const isAgency = ({ value }: Phrase): boolean =>
	/\b(?:sub-?offices?|offices?|headquarters|staff|officers|personnel)\b/i.test(value);

/** `County Hospital released her, and ERO transferred her to the jail`: she came from the hospital. */
export const leftBefore = ({ left }: Carry, patient: Part | Understood): Phrase | null =>
	left !== null && left.who === patient.value ? left.place : null;

export function byOf(doc: Doc, list: readonly Complement[], passive: boolean): Phrase | null {
	if (!passive) return null;
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'by' &&
			AGENTS.has(phrase.kind) &&
			!/^(?:the )?(?:thousand|hundred|dozen|score)s$/.test(phrase.value),
	);
	if (by?.phrase.kind !== 'body' || by.phrase.unit.kind === 'name') return by?.phrase ?? null;
	// `by the authorities of Honduras`, `by officers of the Norte Police`: whose they are is told.
	const of = list.find(({ preposition, at }) => preposition === 'of' && at === by.phrase.to)?.phrase;
	if (of === undefined || !/^(?:body|country|place)$/.test(of.kind)) return by.phrase;
	if (of.kind === 'body') return of;
	const { start, bare } = by.phrase;
	return { ...by.phrase, to: of.to, end: of.end, value: onOneLine(doc.text.slice(start, of.end)), bare };
}

export function authorityOf(list: readonly Complement[]): { authority?: Part } {
	const under = list.find(
		({ preposition, phrase }) =>
			preposition === 'under' &&
			/\b(?:act|law|section|§|order|warrant|title|regime|ina)\b/i.test(phrase.value),
	);
	return under === undefined ? {} : { authority: partOf(under.phrase) };
}

/** `arrested at the county jail by …`: who did it is not where. */
export const isThere = (agent: Phrase, { places: { at, to } }: Settled): boolean =>
	[at, to].some((part) => part?.start !== undefined && part.start >= agent.start && part.start < agent.end);

export function sameWords(phrase: Phrase, part: Part | Understood): boolean {
	return part.start !== undefined && part.start < phrase.end && part.end > phrase.start;
}
