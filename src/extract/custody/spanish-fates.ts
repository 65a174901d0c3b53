import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { KEEPS, placeIn } from './spanish-settle.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { BE, HAVE } from './spanish-words.ts';

type Who = Part | Understood | null;

/** Where the auxiliaries and pronouns before a verb begin. */
function groupFrom({ view }: Context, at: number): number {
	let from = at;
	while (
		from > 0 &&
		(BE.test(view.units[from - 1]!.norm) ||
			HAVE.test(view.units[from - 1]!.norm) ||
			/^(?:lo|la|los|las|se)$/.test(view.units[from - 1]!.norm))
	)
		from -= 1;
	return from;
}

const whoBefore = (context: Context, from: number, at: number): Who =>
	personOf(context, subjectOf(context, from), true) ?? understood(context, at, from);

/** `fue recibida en la cárcel de Norte`: into a house that keeps people, not a palace. */
export function receivedAt(context: Context, at: number): CustodyEvent | null {
	const from = groupFrom(context, at);
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	if (from === at || place === undefined || !isCustodial(place) || !KEEPS.test(place.value)) return null;
	const who = whoBefore(context, from, at);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'booked-in',
			places: { at: partOf(place) },
			frame: { id: 'recibir', type: 'booked-in' },
		})
	);
}

/** `egresó del penal de Norte`: out of a house that keeps people; out of a school is none. */
export function leftPrison(context: Context, at: number): CustodyEvent | null {
	const from = groupFrom(context, at);
	const { list, end } = complements(context, at + 1);
	const house = list.find(
		({ preposition, phrase }) => /^del?$/.test(preposition) && isCustodial(phrase),
	)?.phrase;
	if (house === undefined || !KEEPS.test(house.value)) return null;
	const who = whoBefore(context, from, at);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'release',
			places: { from: partOf(house) },
			frame: { id: 'egresar', type: 'release' },
		})
	);
}

/** `pasó del cuartel al Penal de Norte`, `la pasaron a la cárcel`: from one house that keeps people into another. */
export function movedOn(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const from = groupFrom(context, at);
	const { list, end } = complements(context, at + 1);
	const house = ({ kind, value }: { kind: string; value: string }) =>
		kind === 'facility' || KEEPS.test(value);
	const goal = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && house(phrase),
	)?.phrase;
	const source = list.find(({ preposition, phrase }) => /^del?$/.test(preposition) && house(phrase))?.phrase;
	const pronoun = units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	if (goal === undefined || !KEEPS.test(goal.value) || (source === undefined && pronoun === undefined))
		return null;
	const who =
		pronoun === undefined
			? whoBefore(context, from, at)
			: context.subject === null
				? (meantBy(context, pronoun) ?? { start: pronoun.start, end: pronoun.end })
				: understood(context, at);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'transfer',
			places: { ...(source === undefined ? {} : { from: partOf(source) }), to: partOf(goal) },
			frame: { id: 'pasar-a', type: 'going' },
		})
	);
}

/** `no se supo nada más de ella`, `se desconoce el paradero de Ana Pereyra`: nobody knows where somebody is. */
export function notHeardOf(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const whereabouts = units[at]!.norm === 'paradero';
	let from = at - 1;
	while (from > Math.max(0, at - 6) && units[from]!.kind === 'word' && !UNKNOWN.test(units[from]!.norm))
		from -= 1;
	if (
		!UNKNOWN.test(units[from]?.norm ?? '') ||
		(!whereabouts && !units.slice(from, at).some(({ norm }) => norm === 'se'))
	)
		return null;
	if (
		whereabouts &&
		!/^descono/.test(units[from]!.norm) &&
		!units.slice(from, at).some(({ norm }) => /^(?:sabe|conoce|supo)$/.test(norm))
	)
		return null;
	let joint = at + 1;
	while (/^(?:nada|más|nunca|algo|noticias?|jamás|actual|exacto)$/.test(units[joint]?.norm ?? '')) joint += 1;
	const own = whereabouts && units[at - 1]?.norm === 'su';
	const phrase = /^del?$/.test(units[joint]?.norm ?? '') ? phraseAt(doc, view, joint + 1) : null;
	const who = own
		? meantBy(context, { start: units[at - 1]!.start, end: units[at - 1]!.end, norm: '' })
		: patientOf(context, phrase);
	if (who === null) return null;
	const { list, end } = complements(context, phrase?.to ?? joint);
	const event = spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: 'disappearance',
		places: {},
		frame: { id: 'paradero', type: 'disappearance' },
	});
	// `no se supo` says that somebody is gone, and denies nothing.
	return { ...event, manner: { ...event.manner, polarity: 'affirms', words: [] } };
}

const UNKNOWN = /^(?:no|nada|nunca|jamás|nadie|desconoce|desconocen|desconocía|desconoció|desconocían)$/;

/** `perdió la vida en el penal`. */
export function lostLife(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	if (units[at + 1]?.norm !== 'la' || units[at + 2]?.norm !== 'vida') return null;
	const from = groupFrom(context, at);
	const who = whoBefore(context, from, at);
	const { list, end } = complements(context, at + 3);
	const place = placeIn(list);
	return (
		who &&
		spanishEvent(context, {
			at: at + 2,
			from,
			end,
			list,
			who,
			type: 'death',
			places: place === undefined ? {} : { at: partOf(place) },
			frame: { id: 'perder-la-vida', type: 'death' },
		})
	);
}
