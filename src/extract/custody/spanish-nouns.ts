import type { CustodyType } from '../../record/index.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, subjectPart, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { PLACES, STAY } from './spanish-words.ts';

/** `puesta en libertad`, `recuperó la libertad`. */
export function freed(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const verb = [at - 2, at - 3].find((index) =>
		/^(?:puest[oa]s?|dejad[oa]s?|quedó|quedaron|recuperó|recuperaron|recupera|recobró|obtuvo)$/.test(
			units[index]?.norm ?? '',
		),
	);
	if (verb === undefined) return null;
	let from = verb;
	while (/^(?:fue|fueron|es|son|sido|ha|han|había)$/.test(units[from - 1]?.norm ?? '')) from -= 1;
	const who = patientOf(context, subjectOf(context, from)) ?? understood(context, at);
	const { list, end } = complements(context, at + 1);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'release',
			places: {},
			frame: { id: 'libertad', type: 'release' },
		})
	);
}

export function lastSeen(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const tail = units
		.slice(at + 1, at + 6)
		.map((unit) => unit.norm)
		.join(' ');
	const last = /por última vez/.exec(tail);
	if (last === null) return null;
	const finite = /^vi(?:o|eron)?$/.test(units[at]!.norm);
	const from = /^(?:fue|es|sido|lo|la)$/.test(units[at - 1]?.norm ?? '') ? at - 1 : at;
	// `lo vio por última vez`: seen by somebody.
	const who = finite
		? seen(context, at)
		: (patientOf(context, subjectOf(context, from)) ?? understood(context, at));
	const stop = at + tail.slice(0, last.index).split(' ').filter(Boolean).length + 3;
	const { list, end } = complements(context, stop + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		spanishEvent(context, {
			at: stop,
			from,
			end,
			list: [],
			who,
			type: 'disappearance',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'visto-por-última-vez', type: 'disappearance' },
		})
	);
}

/** Whom somebody saw: the pronoun before the verb or the name after it. */
function seen(context: Context, at: number): Part | Understood | null {
	const { doc, view } = context;
	const pronoun = view.units[at - 1];
	if (!/^(?:lo|la)$/.test(pronoun?.norm ?? '')) {
		const object = /^(?:a|al)$/.test(view.units[at + 1]?.norm ?? '') ? phraseAt(doc, view, at + 2) : null;
		return patientOf(context, object);
	}
	if (context.subject !== null) return understood(context, at) && subjectPart(context.subject, pronoun!);
	return patientOf(context, phraseAt(doc, view, at - 1));
}

/** `permanece en prisión`, `estuvo preso en`. */
export function inPrison(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const from = [at - 1, at - 2].find((index) => STAY.test(units[index]?.norm ?? ''));
	if (from === undefined) return null;
	const who = patientOf(context, subjectOf(context, from)) ?? understood(context, at);
	const { list, end } = complements(context, at + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'held',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'prisión', type: 'held' },
		})
	);
}

/** `sus restos fueron hallados`, `los restos de Ana Pereyra fueron identificados`. */
export function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = units
		.slice(at + 1, at + 14)
		.findIndex((unit) =>
			/^(?:hallados|encontrados|identificados|exhumados|localizados|recuperados)$/.test(unit.norm),
		);
	if (verb < 0) return null;
	const of = /^(?:de|del)$/.test(units[at + 1]?.norm ?? '')
		? patientOf(context, phraseAt(doc, view, at + 2))
		: null;
	const who = of ?? (units[at - 1]?.norm === 'sus' ? understood(context, at) : null);
	const stop = at + 1 + verb;
	const { list, end } = complements(context, stop + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		spanishEvent(context, {
			at: stop,
			from: at,
			end,
			list,
			who,
			type: 'remains-found',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'restos', type: 'remains-found' },
		})
	);
}

export const NOUNS: ReadonlyMap<string, CustodyType> = new Map([
	['detención', 'arrest'],
	['secuestro', 'arrest'],
	['captura', 'arrest'],
	['desaparición', 'disappearance'],
	['liberación', 'release'],
	['muerte', 'death'],
	['fallecimiento', 'death'],
	['asesinato', 'death'],
	['deportación', 'removal'],
	['expulsión', 'removal'],
]);

/** `la detención de Ana Pereyra`, `su desaparición`; not a centre of detention, not a captura that is ordered. */
export function noun(context: Context, at: number, type: CustodyType): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const before = units[at - 1]?.norm ?? '';
	// `Detención y desaparición de Juan Pereyra`: both are his.
	const second = units[at + 1]?.norm === 'y' && NOUNS.has(units[at + 2]?.norm ?? '') ? 2 : 0;
	const joint = at + second + (/^forzada$/.test(units[at + second + 1]?.norm ?? '') ? 2 : 1);
	let who: Part | Understood | null = null;
	let from = at;
	if (/^(?:de|del)$/.test(units[joint]?.norm ?? '')) who = patientOf(context, personIn(context, joint + 1));
	else if (before === 'su' && understood(context, at) !== null) {
		who = subjectPart(context.subject!, units[at - 1]!);
		from = at - 1;
	}
	if (
		who === null ||
		units[at]!.norm === 'captura' ||
		/^(?:centro|orden|pedido|ordena|solicita|requiere)$/.test(units[at - 2]?.norm ?? '')
	)
		return null;
	const { list, end } = complements(
		context,
		who.start === undefined || before === 'su' ? joint : indexAfter(context, at, who.end),
	);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return spanishEvent(
		{ ...context, doc },
		{
			at: joint - 1,
			from,
			end,
			list,
			who,
			type,
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: `noun-${units[at]!.norm}`, type },
		},
	);
}

/** `del ciudadano uruguayo Juan Pereyra`: the name, over the words for who it is. */
function personIn({ doc, view }: Context, from: number): Phrase | null {
	const phrase = phraseAt(doc, view, from);
	if (phrase === null || phrase.kind !== 'person' || phrase.unit.kind === 'name') return phrase;
	const next = view.units[phrase.to];
	return next?.kind === 'name' ? phraseAt(doc, view, phrase.to) : phrase;
}

function indexAfter({ view }: Context, from: number, end: number): number {
	let at = from;
	while (at < view.units.length && view.units[at]!.start < end) at += 1;
	return at;
}
