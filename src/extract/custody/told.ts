import { firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, type Parts, partOf, subjectPart, type Understood } from './event.ts';
import { mannerOf } from './manner.ts';
import type { Phrase } from './phrase.ts';
import { placeOf } from './places.ts';
import { whenOf } from './when.ts';

export function toldEvent(
	context: Context,
	type: CustodyEvent['type'],
	rule: string,
	from: number,
	to: number,
	parts: Parts,
	stay = false,
): CustodyEvent {
	const { view, doc } = context;
	const { end } = complementsFrom(doc, view, to);
	const verb = verbAt(view, from);
	return {
		...parts,
		...whenOf(context, from, Math.max(end, to), stay),
		type,
		rule: `en/${rule}`,
		trigger: { start: view.units[from]!.start, end: view.units[to - 1]!.end },
		manner: mannerOf(view, Math.max(0, verb.from - 9), from, to),
	};
}

export function agentOf(context: Context, before: number): { by?: Part } {
	const { doc, view } = context;
	const own = subjectBefore(doc, view, before);
	const usable = (phrase: Phrase | null) =>
		phrase !== null &&
		/^(?:body|facility|hospital|person)$/.test(phrase.kind) &&
		(context.subject === null || patientOf(context, phrase)?.value !== context.subject.value);
	const agent = usable(own) ? own : firstPhrase(doc, view, before);
	return agent !== null && usable(agent) ? { by: partOf(agent) } : {};
}

export const understood = (context: Context): Understood | null =>
	context.subject === null ? null : (subjectPart(context.subject) as Understood);

export function placeAfter(context: Context, at: number): { at?: Part } {
	const { list } = complementsFrom(context.doc, context.view, at);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:hospital|facility)$/.test(phrase.kind),
	);
	return place === undefined ? {} : { at: partOf(place.phrase) };
}

/** Where somebody was last or went missing: any ground, a town too. */
export function groundAfter(context: Context, at: number): { at?: Part } {
	const { list } = complementsFrom(context.doc, context.view, at);
	const place = placeOf(list);
	return place === undefined ? {} : { at: partOf(place) };
}

export function byAfter(context: Context, at: number): { by?: Part } {
	const { list } = complementsFrom(context.doc, context.view, at);
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'by' && /^(?:body|person|hospital|facility)$/.test(phrase.kind),
	);
	return by === undefined ? {} : { by: partOf(by.phrase) };
}

/** Whose a possessive is: `Mr. PEREYRA’s`. */
export function patientOfOwner(context: Context, phrase: Phrase): Part | Understood | null {
	return patientOf(context, phrase, true);
}

export const wordsFrom = (units: Context['view']['units'], from: number): string =>
	units
		.slice(from, from + 6)
		.map((unit) => unit.norm)
		.join(' ');
