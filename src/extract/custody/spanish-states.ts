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

const before = (context: Context, from: number, at: number): Who =>
	personOf(context, subjectOf(context, from), true) ?? understood(context, at, from);

/** `puesta a disposición del Juzgado Quinto`, `quedó a disposición de la fiscalía`: handed to an authority. */
export function handedOver(context: Context, at: number, carried: Who): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	if (units[at - 1]?.norm !== 'a' || !/^(?:de|del)$/.test(units[at + 1]?.norm ?? '')) return null;
	let from = at - 2;
	if (
		!/^(?:puest[oa]s?|puso|pusieron|quedó|quedaron|quedando|qued[oa]|remitid[oa]s?|pasad[oa]s?|pasó|pasaron)$/.test(
			units[from]?.norm ?? '',
		)
	)
		return null;
	while (
		from > 0 &&
		(BE.test(units[from - 1]!.norm) ||
			HAVE.test(units[from - 1]!.norm) ||
			/^(?:lo|la|los|las|se)$/.test(units[from - 1]!.norm))
	)
		from -= 1;
	const body = phraseAt(doc, view, at + 2);
	if (body === null || !/^(?:body|facility|place|other)$/.test(body.kind)) return null;
	const pronoun = units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	const joint = units[from - 1];
	const joined = /^(?:y|e|,)$/.test(joint?.norm || (joint?.token.text ?? ''));
	const who =
		(pronoun && context.subject === null ? meantBy(context, pronoun) : null) ??
		(joined ? carried : null) ??
		before(context, from, at - 2);
	if (who === null) return null;
	const { list, end } = complements(context, body.to);
	return spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: 'transfer',
		places: { to: { ...partOf(body), type: 'organization' } },
		frame: { id: 'a-disposición', type: 'transfer' },
	});
}

/** `fue hallado muerto en su celda`, `la encontraron sin vida`, `apareció muerto`. */
export function foundDead(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const finite = /^(?:hallaron|encontraron)$/.test(units[at]!.norm);
	let dead = at + 1;
	const object = /^(?:a|al)$/.test(units[dead]?.norm ?? '') ? phraseAt(doc, view, dead + 1) : null;
	if (finite && object !== null) dead = object.to;
	const tail = `${units[dead]?.norm ?? ''} ${units[dead + 1]?.norm ?? ''}`;
	const words = /^sin vida/.test(tail)
		? 2
		: /^(?:muert[oa]s?|ahorcad[oa]s?|colgad[oa]s?|fallecid[oa]s?|asesinad[oa]s?|ejecutad[oa]s?)\b/.test(tail)
			? 1
			: 0;
	if (words === 0) return null;
	// `hallaron muerto a un detenido`
	const behind =
		finite && object === null && /^(?:a|al)$/.test(units[dead + words]?.norm ?? '')
			? phraseAt(doc, view, dead + words + 1)
			: null;
	let from = at;
	while (
		from > 0 &&
		(BE.test(units[from - 1]!.norm) ||
			HAVE.test(units[from - 1]!.norm) ||
			/^(?:lo|la|los|las)$/.test(units[from - 1]!.norm))
	)
		from -= 1;
	const pronoun = finite
		? units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm))
		: undefined;
	const who = finite
		? ((object && patientOf(context, object)) ??
			(behind && patientOf(context, behind)) ??
			(pronoun && (meantBy(context, pronoun) ?? understood(context, at))) ??
			null)
		: before(context, from, at);
	if (who === null) return null;
	const { list, end } = complements(context, dead + words);
	const place = placeIn(list);
	const event = spanishEvent(context, {
		at: dead + words - 1,
		from,
		end,
		list,
		who,
		type: 'death',
		places: place === undefined ? {} : { at: partOf(place) },
		frame: { id: 'hallado-muerto', type: 'death' },
	});
	// `sin vida` denies nothing.
	const { manner } = event;
	return words === 1 || manner.words.length !== 1
		? event
		: { ...event, manner: { ...manner, polarity: 'affirms' } };
}

/** `cumple condena en el penal de Norte`, `en arresto domiciliario`, `tras las rejas`. */
export function serves(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const { norm } = units[at]!;
	let from = at;
	let list: ReturnType<typeof complements>['list'];
	let end: number;
	if (norm === 'arresto' || norm === 'rejas') {
		if (norm === 'arresto' && !/^domiciliari/.test(units[at + 1]?.norm ?? '')) return null;
		if (norm === 'rejas' && !/^tras$/.test(units[at - 2]?.norm ?? '')) return null;
		from = at - (norm === 'rejas' ? 3 : 2);
		if (/^(?:su|el|un)$/.test(units[from]?.norm ?? '')) from -= 1;
		if (
			!/^(?:está|están|estaba|estuvo|permanece|permanecen|permaneció|sigue|siguen|encuentra|encuentran|cumple|cumplen|cumplía|continúa|lleva)$/.test(
				units[from]?.norm ?? '',
			)
		)
			return null;
		({ list, end } = complements(context, at + 1));
	} else {
		// `cumple condena en el penal`: a sentence alone is no stay.
		const direct = complements(context, at + 1);
		({ list, end } = direct);
		const place = placeIn(list);
		if (place === undefined || !isCustodial(place)) return null;
	}
	while (from > 0 && units[from - 1]!.norm === 'se') from -= 1;
	const who = before(context, from, at);
	if (who === null) return null;
	const place = placeIn(list);
	return spanishEvent(context, {
		at: norm === 'arresto' ? at + 1 : at,
		from,
		end,
		list,
		who,
		type: 'held',
		places: place === undefined ? {} : { at: partOf(place) },
		frame: {
			id: norm === 'rejas' ? 'tras-rejas' : norm === 'arresto' ? 'arresto-domiciliario' : 'cumple',
			type: 'held',
		},
	});
}

/** `pasó once meses en la prisión de Norte`, `la tuvieron tres semanas en un galpón`: a stay told by how long it took. */
export function spent(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const kept = /^(?:tuv|mantuv|tien|manten|mantien)/.test(units[at]!.norm);
	const { list, end } = complements(context, at + 1);
	const link = list.find(({ preposition }) => preposition === 'en');
	const place = link?.phrase;
	if (place === undefined || link!.at > at + 6 || units[at + 1]?.norm === 'en') return null;
	if (kept ? !/^(?:facility|place)$/.test(place.kind) : !isCustodial(place) || !KEEPS.test(place.value))
		return null;
	let from = at;
	while (from > 0 && (HAVE.test(units[from - 1]!.norm) || /^(?:lo|la|los|las)$/.test(units[from - 1]!.norm)))
		from -= 1;
	const pronoun = units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	if (kept && pronoun === undefined) return null;
	const who =
		pronoun === undefined
			? before(context, from, at)
			: context.subject === null
				? (meantBy(context, pronoun) ?? { start: pronoun.start, end: pronoun.end })
				: understood(context, at);
	if (who === null) return null;
	return spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: 'held',
		places: { at: partOf(place) },
		frame: { id: 'pasar-en', type: 'held' },
	});
}

/** `lo dejaron ir`: let go. */
export function letGo(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const pronoun = units[at - 1];
	if (
		!/^(?:ir|irse|marchar|salir)$/.test(units[at + 1]?.norm ?? '') ||
		!/^(?:lo|la|los|las)$/.test(pronoun?.norm ?? '')
	)
		return null;
	const who =
		context.subject === null
			? (meantBy(context, pronoun!) ?? { start: pronoun!.start, end: pronoun!.end })
			: understood(context, at);
	if (who === null) return null;
	const { list, end } = complements(context, at + 2);
	return spanishEvent(context, {
		at: at + 1,
		from: at - 1,
		end,
		list,
		who,
		type: 'release',
		places: {},
		frame: { id: 'dejar-ir', type: 'release' },
	});
}

/** `está en el penal de Norte`, `se encuentra en la cárcel de Sur`. */
export function staysIn(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	if (units[at + 1]?.norm !== 'en') return null;
	// `manifestaron no haber estado en`: the officers, not those whom they kept.
	if (
		units[at]!.norm === 'estado' &&
		units[at - 1]?.norm === 'haber' &&
		!/^(?:podría|podrían|pudo|pudieron|debió|puede|pueden)$/.test(units[at - 2]?.norm ?? '')
	)
		return null;
	const { list, end } = complements(context, at + 1);
	const place = list[0]?.at === at + 1 ? list[0].phrase : undefined;
	if (
		place === undefined ||
		!isCustodial(place) ||
		!KEEPS.test(place.value) ||
		/^prisión$/i.test(place.value)
	)
		return null;
	let from = at;
	while (from > 0 && units[from - 1]!.norm === 'se') from -= 1;
	const subject = subjectOf(context, from);
	const who = patientOf(context, subject) ?? (subject === null ? understood(context, at) : null);
	if (who === null || doc.text.slice(units[from]!.start, units[from]!.start + 1) === '') return null;
	return spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: 'held',
		places: { at: partOf(place) },
		frame: { id: 'está-en', type: 'held' },
	});
}
