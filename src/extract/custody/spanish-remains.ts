import { type Context, meantBy, patientOf } from './context.ts';
import { type CustodyEvent, partOf, subjectPart, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { placeIn } from './spanish-place.ts';

/** `sus restos fueron hallados`, `los restos de Ana Pereyra fueron identificados`, `su cuerpo apareció en la costa`. */
export function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = units
		.slice(at + 1, at + 14)
		.findIndex((unit) =>
			/^(?:hallad|encontrad|desenterrad|inhumad|entregad|restituid|identificad|exhumad|localizad|recuperad|rescatad)[oa]s?$|^(?:apareció|aparecieron|aparece|hallaron|encontraron)$/.test(
				unit.norm,
			),
		);
	const found = verb < 0 ? foundBefore(context, at) : -1;
	if (verb < 0 && found < 0) return null;
	// `el cuerpo sin vida de Ana Pereyra`: found dead.
	const lifeless = units[at + 1]?.norm === 'sin' && units[at + 2]?.norm === 'vida';
	const link = lifeless ? at + 3 : at + 1;
	const of = /^(?:de|del)$/.test(units[link]?.norm ?? '')
		? patientOf(context, phraseAt(doc, view, link + 1))
		: null;
	const own =
		/^sus?$/.test(units[at - 1]?.norm ?? '') || (found >= 0 && context.subject !== null && of === null);
	// `exhumaron 17 osamentas`: nobody has told yet whose.
	const number = units[at - 1];
	const counted =
		/^(?:osamentas?|restos|cuerpos|cadáveres)$/.test(units[at]!.norm) &&
		(number?.token.kind === 'number' ||
			/^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|decenas)$/.test(
				number?.norm ?? '',
			)) &&
		context.subject === null
			? { start: number!.start, end: units[at]!.end }
			: null;
	// Elided, whose the text told of last: `su cuerpo` has the sex of nobody.
	const who =
		of ??
		counted ??
		(own && context.subject !== null ? (subjectPart(context.subject) as Understood) : null) ??
		(own ? meantBy(context, { start: units[at - 1]!.start, end: units[at - 1]!.end, norm: '' }) : null);
	const stop = verb < 0 ? at : at + 1 + verb;
	const { list, end } = complements(context, stop + 1);
	const place = placeIn(list);
	if (who === null) return null;
	const event = spanishEvent(context, {
		at: stop,
		from: verb < 0 ? found : at,
		end,
		list,
		who,
		type: lifeless ? 'death' : 'remains-found',
		places: place ? { at: partOf(place) } : {},
		frame: { id: 'restos', type: lifeless ? 'death' : 'remains-found' },
	});
	// `sin vida` denies nothing.
	return lifeless ? { ...event, manner: { ...event.manner, polarity: 'affirms' } } : event;
}

/** `un pastor encontró sus restos`, `se hallaron los restos`: the verb that stands before, or -1. */
function foundBefore({ view }: Context, at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1)
		if (
			/^(?:exhumación|hallazgo|identificación|recuperación|restitución|localización|(?:identificar|hallar|encontrar|exhumar|localizar|recuperar)(?:se)?|identificad[oa]s?|hallad[oa]s?|encontrad[oa]s?|exhumad[oa]s?|localizad[oa]s?|recuperad[oa]s?|encontró|encontraron|halló|hallaron|localizó|localizaron|exhumó|exhumaron|identificó|identificaron|recuperó|recuperaron|apareció|aparecieron)$/.test(
				view.units[back]!.norm,
			)
		)
			return back;
	return -1;
}
