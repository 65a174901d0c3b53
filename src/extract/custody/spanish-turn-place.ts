import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import type { Settled } from './settled.ts';
import { HOUSES, isKnownHouse } from './spanish-houses.ts';
import { PART_OF_PRISON, placeIn } from './spanish-place.ts';
import type { Tail } from './spanish-turn-tail.ts';
import type { Turn } from './spanish-turns.ts';
import { placeNear } from './spanish-where.ts';

type Places = { type?: CustodyEvent['type']; places: Settled['places']; end?: number };

/** Where the turn happened, or null where it asks for a house that is not told. */
export function placesOf(
	context: Context,
	turn: Turn,
	tail: Tail,
	list: readonly Complement[],
	clitic: boolean,
	at: number,
): Places | null {
	const { doc, view } = context;
	const find = (prepositions: RegExp, is: (phrase: Phrase) => boolean) =>
		list.find(
			({ preposition, phrase, at }) => prepositions.test(preposition) && at <= tail.last + 8 && is(phrase),
		)?.phrase;
	switch (turn.house) {
		case 'from': {
			const house = find(/^(?:de|del)$/, isHouse);
			return house === undefined ? null : { places: isBare(house) ? {} : { from: partOf(house) } };
		}
		case 'in': {
			const house = find(
				/^(?:a|al|en)$/,
				(phrase) =>
					phrase.kind === 'hospital' ||
					isHouse(phrase) ||
					(turn.id === 'ingresar' && (phrase.kind === 'facility' || PART_OF_PRISON.test(phrase.value))) ||
					(clitic && /^(?:facility|place)$/.test(phrase.kind)),
			);
			if (house === undefined || SCHOOLS.test(house.value)) return null;
			if (house.kind === 'hospital')
				return turn.type === 'booked-in' ? { type: 'hospital', places: { to: partOf(house) } } : null;
			return { places: isBare(house) ? {} : { at: partOf(house) } };
		}
		case 'day': {
			const next = view.units[at + 1]?.norm === 'el' ? view.units[at + 2] : view.units[at + 1];
			const place = placeIn(list);
			return next?.date === undefined ? null : { places: place === undefined ? {} : { at: partOf(place) } };
		}
		case 'told': {
			const place = placeIn(list);
			const dated = view.units.slice(at + 1, at + 4).some(({ kind }) => kind === 'date');
			if (place === undefined && !dated) return null;
			return { places: place === undefined ? {} : { at: partOf(place) } };
		}
		case 'any': {
			const house = find(
				/^en$/,
				(phrase) => isHouse(phrase) || /^(?:facility|country|place)$/.test(phrase.kind),
			);
			return house === undefined || isBare(house) ? null : { places: { at: partOf(house) } };
		}
		case 'there': {
			const house = placeNear(context, at);
			const words = house?.value ?? '';
			return house !== undefined && (HOUSES.test(words) || isKnownHouse(words))
				? { places: { at: house } }
				: null;
		}
		case 'through': {
			const house = find(/^por$/, isHouse);
			return house === undefined ? null : { places: { at: partOf(house) } };
		}
		case 'to': {
			const goal = find(/^(?:a|al)$/, isHouse);
			const source = find(/^(?:de|del)$/, (phrase) => phrase.kind === 'facility' || isHouse(phrase));
			if (goal === undefined || isBare(goal)) return null;
			return { places: { ...(source === undefined ? {} : { from: partOf(source) }), to: partOf(goal) } };
		}
		default:
	}
	// `salió en libertad del penal de Corinto`: out of it, where a house is told at all.
	if (turn.id === 'libertad') {
		const house = find(/^(?:de|del|desde)$/, isHouse);
		return { places: house === undefined || isBare(house) ? {} : { from: partOf(house) } };
	}
	if (turn.id === 'a-disposición') {
		const body = /^(?:de|del)$/.test(view.units[tail.last + 1]?.norm ?? '')
			? phraseAt(doc, view, tail.last + 2)
			: null;
		if (body === null || !/^(?:body|facility|place|other)$/.test(body.kind)) return null;
		return { places: { to: { ...partOf(body), type: 'organization' } }, end: body.to };
	}
	if (turn.type === 'release') return { places: {} };
	const place = placeIn(list);
	const near = place === undefined ? placeNear(context, at) : partOf(place);
	return { places: near === undefined ? {} : { at: near } };
}

/** A house that keeps people, not a palace or a school. */
const isHouse = (phrase: Phrase): boolean =>
	((isCustodial(phrase) && HOUSES.test(phrase.value)) ||
		BARE.test(phrase.value) ||
		isKnownHouse(phrase.value) ||
		(/^(?:inside|other|facility)$/.test(phrase.kind) && CELLS.test(phrase.value)) ||
		POST.test(phrase.value)) &&
	!SCHOOLS.test(phrase.value);

const BARE =
	/^(?:la |el |los |las |un )?(?:prisión|cárcel|calabozos?|penal|reclusorio|encierro|cautiverio)$/iu;

const CELLS =
	/(?<!\p{L})(?:celdas?|calabozos?|cárcel(?:es)?|prisi(?:ón|ones)|penal(?:es)?|pabellón|crujía)(?!\p{L})/iu;

const POST = /puestos? (?:policial|de policía|militar|fronterizo|de guardia|de control)/iu;

/** `prisión` says how, not where; `la cárcel` is one that somebody knows. */
const isBare = ({ value }: Phrase): boolean =>
	/^(?:prisión|encierro|cautiverio|el encierro|el cautiverio)$/iu.test(value);

const SCHOOLS = /escuela|facultad|liceo|universidad|instituto|club|fábrica|oficina/iu;
