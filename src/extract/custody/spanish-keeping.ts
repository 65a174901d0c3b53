import type { Complement } from './complements.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { placeIn } from './spanish-place.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { BE, HAVE, STAY } from './spanish-words.ts';

const IS = /^(?:esté|estén|estuviera|estuviese|encuentre|encontrara|encontrase|halla|halle|hallaba|figura)$/;
const KEEPS = /^(?:tiene|tienen|tenía|tenían|tuvo|mantiene|mantienen|mantenía|retiene|retienen)$/;
const DENIES = /^(?:niega|niegan|negó|negaron|negaba|negaban|desmiente|desmintió|desmintieron)$/;
const KEEPERS = /^(?:body|country|place|facility)$/;

/** An office that no reader of names joined to its full name. */
const OFFICE =
	/^(?:dirección|ministerio|secretaría|subsecretaría|gobierno|policía|fiscalía|servicio|comisión|autoridad|embajada|presidencia|ejército)(?!\p{L})/iu;

/**
 * Whose hands somebody is in: `se encuentra bajo su custodia`, `está en manos de Norlandia`, `bajo custodia de la
 * Policía`. A denial (`niega que …`) is one of being held, and `su` is who denies it.
 */
export function inCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const hands = units[at]!.norm === 'manos';
	const owner = units[at - 1]?.norm ?? '';
	const own = /^(?:su|sus|nuestra|nuestras)$/.test(owner);
	const link = own || owner === 'la' ? at - 2 : at - 1;
	if (!/^(?:bajo|en)$/.test(units[link]?.norm ?? '')) return null;
	const verb = verbBefore(context, link);
	if (verb === null) return null;
	const of = /^(?:de|del)$/.test(units[at + 1]?.norm ?? '') ? phraseAt(doc, view, at + 2) : null;
	// Papers are kept `en custodia` too, and handed over.
	if (!hands && owner === 'en' && of === null) return null;
	if (units.slice(verb.at + 1, link).some(({ norm }) => /(?:ad|id)[oa]s?$/.test(norm) && !/tenid/.test(norm)))
		return null;
	if (hands && (of === null || !KEEPERS.test(of.kind))) return null;
	const keeps = KEEPS.test(units[verb.at]!.norm);
	const denial = deniedBy(context, verb.from);
	const from = verb.from;
	// `tiene a Ana Pereyra bajo su custodia`
	const object = keeps ? objectIn(context, verb.at, link) : null;
	const who =
		object ?? (keeps ? null : (patientOf(context, subjectOf(context, from)) ?? understood(context, from)));
	if (who === null) return null;
	const { list, end } = complements(context, of === null ? at + 1 : of.to);
	const keeper = of !== null && KEEPERS.test(of.kind) ? partOf(of) : own ? (denial?.by ?? null) : null;
	const event = spanishEvent(context, {
		at,
		from,
		end,
		list: list.filter(({ preposition }) => preposition !== 'por'),
		who,
		type: 'held',
		places: placesIn(list),
		frame: { id: hands ? 'en-manos' : 'custodia', type: 'held' },
		...(keeper === null ? {} : { by: keeper }),
	});
	if (denial === null) return event;
	const words = [...event.manner.words, units[denial.at]!];
	return { ...event, manner: { ...event.manner, polarity: 'denies', words } };
}

/** `bajo custodia policial en Norte`. */
const placesIn = (list: readonly Complement[]): { at?: Part } => {
	const place = placeIn(list);
	return place === undefined ? {} : { at: partOf(place) };
};

/** The verb that `bajo custodia` hangs on, over its pronoun and negation; its object may stand between. */
function verbBefore({ view }: Context, link: number): { at: number; from: number } | null {
	const { units } = view;
	for (let at = link - 1; at >= Math.max(0, link - 8); at -= 1) {
		const { norm, kind } = units[at]!;
		if (kind === 'mark') return null;
		if (kind !== 'word' || !(STAY.test(norm) || IS.test(norm) || BE.test(norm) || KEEPS.test(norm))) continue;
		let from = at;
		while (
			from > 0 &&
			(/^(?:se|no|lo|la|ya|nunca)$/.test(units[from - 1]!.norm) || HAVE.test(units[from - 1]!.norm))
		)
			from -= 1;
		return { at, from };
	}
	return null;
}

function objectIn(context: Context, verb: number, link: number): Part | Understood | null {
	const { doc, view } = context;
	const at = /^(?:a|al)$/.test(view.units[verb + 1]?.norm ?? '') ? verb + 2 : verb + 1;
	if (at < link) return patientOf(context, phraseAt(doc, view, at));
	return /^(?:lo|la)$/.test(view.units[verb - 1]?.norm ?? '') ? understood(context, verb) : null;
}

/** `La Dirección General niega que …`: the verb of denial before the clause, and the body that denies. */
function deniedBy(context: Context, before: number): { at: number; by: Part | null } | null {
	const { doc, view } = context;
	const { units } = view;
	for (let at = before - 1; at >= Math.max(0, before - 24); at -= 1) {
		const { norm, kind, token } = units[at]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return null;
		if (!DENIES.test(norm)) continue;
		if (!units.slice(at + 1, before).some((unit) => unit.norm === 'que')) return null;
		const by = phraseBefore(doc, view, at);
		if (by !== null && KEEPERS.test(by.kind)) return { at, by: partOf(by) };
		return { at, by: officeBefore(context, at) };
	}
	return null;
}

/** `La Dirección General | niega`: from the word for an office to its verb, in one stretch of capitals and links. */
function officeBefore({ view }: Context, verb: number): Part | null {
	const { units } = view;
	for (let at = verb - 1; at >= Math.max(0, verb - 8); at -= 1) {
		if (units[at]!.kind === 'mark') return null;
		if (!OFFICE.test(units[at]!.token.text)) continue;
		const from = /^(?:la|el)$/.test(units[at - 1]?.norm ?? '') ? at - 1 : at;
		return { start: units[from]!.start, end: units[verb - 1]!.end };
	}
	return null;
}

/** `niega | tener a Ana Pereyra en la cárcel`: who denies that they hold somebody, and where. */
export function deniedToHave(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const denies = units[at - 1];
	if (denies === undefined || !DENIES.test(denies.norm) || !/^(?:a|al)$/.test(units[at + 1]?.norm ?? ''))
		return null;
	const whom = phraseAt(doc, view, at + 2);
	const who = patientOf(context, whom);
	if (whom === null || who === null) return null;
	const { list, end } = complements(context, whom.to);
	const places = placesIn(list);
	if (places.at === undefined) return null;
	const by = phraseBefore(doc, view, at - 1);
	const event = spanishEvent(context, {
		at,
		from: at,
		end,
		list: list.filter(({ preposition }) => preposition !== 'por'),
		who,
		type: 'held',
		places,
		frame: { id: 'tener', type: 'held' },
		...(by !== null && KEEPERS.test(by.kind) ? { by: partOf(by) } : {}),
	});
	return {
		...event,
		manner: { ...event.manner, polarity: 'denies', force: 'asserts', words: [...event.manner.words, denies] },
	};
}
