import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, subjectPart, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { KEEPS } from './spanish-houses.ts';
import { placeIn } from './spanish-place.ts';
import { subjectOf, understood } from './spanish-subject.ts';

export function lastSeen(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const tail = units
		.slice(at + 1, at + 6)
		.map((unit) => unit.norm)
		.join(' ');
	const last = /por última vez/.exec(tail);
	const finite = /^vi(?:o|eron)?$/.test(units[at]!.norm);
	if (last === null && finite) {
		const told = lastTime(context, at);
		if (told !== null) return told;
	}
	if (last === null) return seenKept(context, at);
	const from = /^(?:fue|es|sido|lo|la)$/.test(units[at - 1]?.norm ?? '') ? at - 1 : at;
	// `lo vio por última vez`: seen by somebody.
	const who = finite
		? seen(context, at)
		: (patientOf(context, subjectOf(context, from)) ?? understood(context, at));
	const stop = at + tail.slice(0, last.index).split(' ').filter(Boolean).length + 3;
	const { list, end } = complements(context, stop + 1);
	const place = placeIn(list);
	return (
		who &&
		spanishEvent(context, {
			at: stop,
			from,
			end,
			list: [],
			who,
			type: 'disappearance',
			places: place ? { at: partOf(place) } : {},
			frame: { id: 'visto-por-última-vez', type: 'disappearance' },
		})
	);
}

/** `la última vez que vieron a Ana Pereyra fue en Norte`. */
function lastTime(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	let from = at - 1;
	while (/^(?:lo|la|se|le)$/.test(units[from]?.norm ?? '')) from -= 1;
	if (units[from]?.norm !== 'que' || units[from - 1]?.norm !== 'vez' || units[from - 2]?.norm !== 'última')
		return null;
	const who = seen(context, at);
	if (who === null) return null;
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	return spanishEvent(context, {
		at,
		from: from - 2,
		end,
		list: [],
		who,
		type: 'disappearance',
		places: place ? { at: partOf(place) } : {},
		frame: { id: 'última-vez', type: 'disappearance' },
	});
}

/** `fue vista en “Pozo Norte” por Ana Vidal`, `lo vieron en el cuartel`: held where others saw them. */
function seenKept(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	if (place === undefined || (!(isCustodial(place) && KEEPS.test(place.value)) && place.kind !== 'body'))
		return null;
	const finite = /^vi(?:o|eron)?$/.test(units[at]!.norm);
	let from = at;
	while (/^(?:fue|es|sido|ha|había|lo|la)$/.test(units[from - 1]?.norm ?? '')) from -= 1;
	// `vieron a Ana Pereyra detenida en el cuartel`
	const kept =
		finite &&
		units
			.slice(at + 1, at + 9)
			.some(({ norm }) =>
				/^(?:detenid|recluid|encerrad|encarcelad|secuestrad|pres|cautiv)[oa]s?$/.test(norm),
			);
	if (from === at && !kept && !(context.subject !== null && /^\p{Lu}/u.test(units[at]!.token.text)))
		return null;
	const who = finite
		? seen(context, at)
		: (patientOf(context, subjectOf(context, from)) ?? understood(context, at));
	return who === null
		? null
		: spanishEvent(context, {
				at,
				from,
				end,
				list: [],
				who,
				type: 'held',
				places: { at: partOf(place) },
				frame: { id: 'visto-en', type: 'held' },
			});
}

/** Whom somebody saw: the pronoun before the verb or the name after it. */
function seen(context: Context, at: number): Part | Understood | null {
	const { doc, view } = context;
	const pronoun = view.units[at - 1];
	if (!/^(?:lo|la)$/.test(pronoun?.norm ?? '')) {
		// `vieron a Ana Pereyra | detenida`: the name alone.
		const name = view.units[at + 2];
		if (view.units[at + 1]?.norm === 'a' && name?.name?.type === 'person' && context.subject === null)
			return { start: name.start, end: name.end, value: name.name.full };
		const object = /^(?:a|al)$/.test(view.units[at + 1]?.norm ?? '') ? phraseAt(doc, view, at + 2) : null;
		return patientOf(context, object);
	}
	if (context.subject !== null) return understood(context, at) && subjectPart(context.subject, pronoun!);
	return patientOf(context, phraseAt(doc, view, at - 1));
}
