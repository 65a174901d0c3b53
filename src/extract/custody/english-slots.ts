import { type Doc, onOneLine } from '../document.ts';
import type { Carry } from './carry.ts';
import { type Complement, placedIn } from './complements.ts';
import type { Context } from './context.ts';
import { type Part, type Parts, partOf, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { AGENTS } from './roles.ts';
import type { Settled } from './settled.ts';

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
	const goes = (type === 'transfer' || type === 'hospital') && places.to !== undefined;
	// `The county jail released her on Monday`
	const lets = type === 'release' && places.at === undefined;
	if (
		!(goes || lets) ||
		places.from !== undefined ||
		(agent?.kind !== 'facility' && agent?.kind !== 'hospital') ||
		isAgency(agent)
	)
		return {};
	// `County Hospital admitted her`: nobody left it.
	if (partOf(agent).value === places.to?.value) return {};
	return { from: { ...partOf(agent), why: 'the place that handed the person on' } };
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
