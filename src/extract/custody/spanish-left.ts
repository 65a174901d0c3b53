import type { Context } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { subjectWho } from './spanish-voice.ts';

/** `Ana Pereyra abandonó el Penal de Norte en libertad`: out of a named house that keeps people; who works there leaves it too, and not free. */
export function leftHouse(
	context: Context,
	at: number,
	carried: Part | Understood | null,
): CustodyEvent | null {
	const { doc, view } = context;
	const house = phraseAt(doc, view, at + 1);
	if (house === null || !isCustodial(house)) return null;
	const rest = view.units
		.slice(house.to, house.to + 6)
		.map(({ norm }) => norm)
		.join(' ');
	if (!/(?:^| )(?:en libertad|libre|libres|tras|después de|luego de)(?: |$)/.test(rest)) return null;
	const { list, end } = complements(context, house.to);
	const who = subjectWho(
		context,
		{ from: at, at, after: house.to, plural: /aron$/.test(view.units[at]!.norm) },
		carried,
	);
	return who === null
		? null
		: spanishEvent(context, {
				at,
				from: at,
				end,
				list,
				who,
				type: 'release',
				places: { from: partOf(house) },
				frame: { id: 'abandonar', type: 'release' },
			});
}
