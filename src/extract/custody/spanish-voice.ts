import { type Context, patientOf, personOf } from './context.ts';
import type { Part, Understood } from './event.ts';
import { isAdverb } from './link-words.ts';
import { phraseAt } from './phrase.ts';
import { COUNTED, shareAt } from './spanish-counted.ts';
import { groupOf, type Who } from './spanish-group.ts';
import { namedAfterComma, reducedOf } from './spanish-hung.ts';
import { clauseSubject, mainSubject } from './spanish-main.ts';
import { joins, pronounOf } from './spanish-object.ts';
import { groupBefore, subjectOf, understood } from './spanish-subject.ts';

/** `es detenido en las mismas circunstancias Juan Vidal`: the subject behind the verb and its places. */
export function namedBehind(context: Context, from: number): Part | Understood | null {
	const { doc, view } = context;
	for (let at = from; at < Math.min(view.units.length, from + 12); at += 1) {
		const { kind, norm, name, token } = view.units[at]!;
		if (kind === 'mark' && !/^["“”«»]$/.test(token.text)) return null;
		if (/^(?:que|quien|y|e|donde|cuando|por)$/.test(norm)) return null;
		const before = view.units[at - 1]?.norm ?? '';
		const counted = name === undefined && kind === 'word' && COUNTED.test(norm) && !PREPOSITION.test(before);
		const several = counted ? phraseAt(doc, view, at) : null;
		// `el vuelo 318`: a number behind a noun counts nobody.
		const isLabel =
			several !== null && several.to - several.from === 1 && !/^(?:a|al|los|las|otros|otras)$/.test(before);
		if (several?.kind === 'group' && !isLabel && context.subject === null) return patientOf(context, several);
		const part = counted && context.subject === null ? shareAt(context, at) : null;
		if (part !== null) return part;
		if (name?.type !== 'person') continue;
		if (PREPOSITION.test(before)) return null;
		return patientOf(context, phraseAt(doc, view, at));
	}
	return null;
}

const PREPOSITION = /^(?:de|del|a|al|con|por|en|ante|para|según|junto|y|hace|desde|durante)$/;

/** `lo mantienen detenido`, `la han liberado`: the person as a pronoun before the verb. */
function clitic(context: Context, from: number, at: number): Part | Understood | null {
	const { units } = context.view;
	const unit = [units[from - 1], ...units.slice(from, at)].find((each) =>
		/^(?:lo|la|los|las)$/.test(each?.norm ?? ''),
	);
	return unit === undefined ? null : pronounOf(context, unit);
}

type At = {
	/** Where the verb's group begins. */
	readonly from: number;
	readonly at: number;
	/** The first unit behind the verb and the words that belong to it. */
	readonly after: number;
	readonly plural: boolean;
};

/** Whom a verb is about whose subject is the person: `Ana Pereyra fue detenida`, `salió de prisión Ana Pereyra`. */
export function subjectWho(context: Context, { from, at, after, plural }: At, carried: Who): Who {
	const { doc, view } = context;
	let next = after;
	while (/^(?:allí|ahí|hoy|ya|ayer|también|aún|todavía)$/.test(view.units[next]?.norm ?? '')) next += 1;
	return (
		clitic(context, from, at) ??
		personOf(context, subjectOf(context, from), true) ??
		personOf(context, phraseAt(doc, view, next), true) ??
		namedBehind(context, after) ??
		clauseSubject(context, from, at) ??
		mainSubject(context, from, at) ??
		numberBefore(context, from) ??
		whoRelative(context, from) ??
		(plural
			? (groupBefore(context, from) ?? understood(context, at, from))
			: understood(context, at, from)) ??
		(joins(context, from) ? carried : null)
	);
}

/** `; 88 | siguen en prisión`: a number whose noun is left out. */
function numberBefore({ view, subject }: Context, from: number): Part | null {
	const { units } = view;
	const number = units[from - 1];
	const alone =
		from < 2 || units[from - 2]!.kind === 'mark' || /^(?:y|otros|otras|los|las)$/.test(units[from - 2]!.norm);
	return subject === null && number?.token.kind === 'number' && alone
		? { start: number.start, end: number.end }
		: null;
}

/** `las iniciales C. P., quien | fue capturado`: the pronoun, where its noun is no name that anybody knows. */
function whoRelative({ view, subject }: Context, from: number): Part | null {
	let at = from - 1;
	while (/^(?:se|no|ya|también|además|luego|posteriormente)$/.test(view.units[at]?.norm ?? '')) at -= 1;
	const unit = view.units[at];
	return subject === null && unit !== undefined && /^quien(?:es)?$/.test(unit.norm)
		? { start: unit.start, end: unit.end }
		: null;
}

/** `fue detenido en su casa y | trasladado a …`: the person of the participle before, or the noun it hangs on. */
export function bareWho(
	context: Context,
	{ at, plural }: { at: number; plural: boolean },
	end: number,
	carried: Who,
): Who {
	const { units } = context.view;
	let lead = at - 1;
	while (isAdverb(units[lead]?.norm ?? '') || /^(?:más|tarde|nuevamente)$/.test(units[lead]?.norm ?? ''))
		lead -= 1;
	const joint = units[lead]?.norm || (units[lead]?.token.text ?? '');
	if (carried !== null && /^(?:y|e|,|luego)$/.test(joint)) return carried;
	return (
		namedAfterComma(context, at, end) ??
		reducedOf(context, at, plural) ??
		(/^(?:y|e)$/.test(joint) ? besideOf(context, lead, at, plural) : null)
	);
}

/** `fueron golpeados en Norte | y trasladados`, `Ana Pereyra, torturada | y encarcelada`: the person of the participle before. */
function besideOf(context: Context, joint: number, at: number, plural: boolean): Who {
	const { units } = context.view;
	const ending = /(?:[ií]?[oa]s?)$/.exec(units[at]!.norm)![0];
	for (let back = joint - 1; back > Math.max(0, joint - 16); back -= 1) {
		const { norm, kind, token } = units[back]!;
		if (kind === 'mark' && /^[.;:?!]$/.test(token.text)) return null;
		if (!/[aeií]d[oa]s?$|(?:puest|muert|herid|absuelt)[oa]s?$/.test(norm) || !norm.endsWith(ending)) continue;
		const { from } = groupOf(context, back);
		return from < back
			? subjectWho(context, { from, at: back, after: back + 1, plural }, null)
			: reducedOf(context, back, plural);
	}
	return null;
}
