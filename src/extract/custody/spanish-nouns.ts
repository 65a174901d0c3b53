import type { CustodyType } from '../../record/index.ts';
import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type CustodyEvent, datePart, type Part, partOf, subjectPart, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { abroad, isCustodial } from './settle.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { KEEPS, placeIn } from './spanish-settle.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { PLACES, STAY } from './spanish-words.ts';

/** `puesta en libertad`, `recuperó la libertad`, `salió libre`; not `libertad de prensa`. */
export function freed(context: Context, at: number, carried: Part | Understood | null): CustodyEvent | null {
	const { units } = context.view;
	const free = /^libres?$/.test(units[at]!.norm);
	const verb = [at - 1, at - 2, at - 3].find((index) =>
		/^(?:puest[oa]s?|puso|pusieron|dejad[oa]s?|dejó|dejaron|quedó|quedaron|queda|salió|salieron|sale|recuperó|recuperaron|recupera|recobró|recobraron|obtuvo|obtuvieron|obtiene|logró)$/.test(
			units[index]?.norm ?? '',
		),
	);
	if (verb === undefined && !free) return deprived(context, at, carried);
	if (verb === undefined || (free && verb !== at - 1)) return null;
	let from = verb;
	while (
		/^(?:fue|fueron|es|son|sido|ser|será|ha|han|había|lo|la|los|las|habría)$/.test(
			units[from - 1]?.norm ?? '',
		)
	)
		from -= 1;
	const pronoun = units.slice(from, verb).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	const joint = units[from - 1];
	const joined = /^(?:y|e|,|pero)$/.test(joint?.norm || (joint?.token.text ?? ''));
	const { list, end } = complements(context, at + 1);
	const object = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && patientOf(context, phrase) !== null,
	);
	const active = /^(?:puso|pusieron|dejó|dejaron)$/.test(units[verb]!.norm);
	const who = active
		? object !== undefined
			? patientOf(context, object.phrase)
			: pronoun === undefined
				? null
				: context.subject === null
					? (meantBy(context, pronoun) ?? { start: pronoun.start, end: pronoun.end })
					: understood(context, at)
		: (personOf(context, subjectOf(context, from), true) ??
			(joined ? carried : null) ??
			understood(context, verb));
	const agent = active ? subjectOf(context, from) : null;
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
			...(agent !== null && /^(?:body|group|person)$/.test(agent.kind) ? { by: partOf(agent) } : {}),
		})
	);
}

/** `se encuentran privados de libertad`, `fue privada de su libertad`. */
function deprived(context: Context, at: number, carried: Part | Understood | null): CustodyEvent | null {
	const { units } = context.view;
	const verb = [at - 2, at - 3].find((index) => /^privad[oa]s?$/.test(units[index]?.norm ?? ''));
	if (verb === undefined) return null;
	let from = verb;
	while (
		from > 0 &&
		(STAY.test(units[from - 1]!.norm) ||
			/^(?:fue|fueron|es|son|sido|ser|ha|han|había|habían|se)$/.test(units[from - 1]!.norm))
	)
		from -= 1;
	if (from === verb) return null;
	const staying = units.slice(from, verb).some(({ norm }) => STAY.test(norm));
	const who = personOf(context, subjectOf(context, from), true) ?? carried ?? understood(context, verb);
	if (who === null) return null;
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	return spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: staying ? 'held' : 'arrest',
		places: place === undefined ? {} : { at: partOf(place) },
		frame: { id: 'privado-de-libertad', type: 'held' },
	});
}

export function lastSeen(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const tail = units
		.slice(at + 1, at + 6)
		.map((unit) => unit.norm)
		.join(' ');
	const last = /por última vez/.exec(tail);
	if (last === null) return seenKept(context, at);
	const finite = /^vi(?:o|eron)?$/.test(units[at]!.norm);
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
	if (from === at && !(context.subject !== null && /^\p{Lu}/u.test(units[at]!.token.text))) return null;
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
		const object = /^(?:a|al)$/.test(view.units[at + 1]?.norm ?? '') ? phraseAt(doc, view, at + 2) : null;
		return patientOf(context, object);
	}
	if (context.subject !== null) return understood(context, at) && subjectPart(context.subject, pronoun!);
	return patientOf(context, phraseAt(doc, view, at - 1));
}

/** `permanece en prisión`, `estuvo preso en`, `lleva tres años presa`; `los presos` are people. */
export function inPrison(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	let from = -1;
	// `cayó preso`: arrested.
	let fell = false;
	for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word' || /^(?:los|las|el|la|un|una|que|y)$/.test(norm)) break;
		if (/^ca(?:yó|yeron|e|ído)$/.test(norm) && back === at - 1) {
			fell = true;
			from = back;
			break;
		}
		if (STAY.test(norm) || (norm === 'fue' && back === at - 1) || /^(?:pasó|pasaron)$/.test(norm)) {
			from = back;
			break;
		}
	}
	if (from < 0) return null;
	if (
		units[at]!.norm === 'prisión' &&
		/^preventiva$/.test(units[at + 1]?.norm ?? '') &&
		units[at - 1]?.norm !== 'en'
	)
		return null;
	while (from > 0 && /^(?:se|no|lo|la|los|las)$/.test(units[from - 1]!.norm)) from -= 1;
	const pronoun = units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	const who =
		(pronoun && context.subject === null
			? (meantBy(context, pronoun) ?? { start: pronoun.start, end: pronoun.end })
			: null) ??
		personOf(context, subjectOf(context, from), true) ??
		understood(context, at, from);
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: fell ? 'arrest' : 'held',
			places: place ? { at: partOf(place) } : {},
			frame: { id: 'prisión', type: 'held' },
		})
	);
}

/** `sus restos fueron hallados`, `los restos de Ana Pereyra fueron identificados`, `su cuerpo apareció en la costa`. */
export function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = units
		.slice(at + 1, at + 14)
		.findIndex((unit) =>
			/^(?:hallad|encontrad|identificad|exhumad|localizad|recuperad|rescatad)[oa]s?$|^(?:apareció|aparecieron|aparece|hallaron|encontraron)$/.test(
				unit.norm,
			),
		);
	const found = verb < 0 ? foundBefore(context, at) : -1;
	if (verb < 0 && found < 0) return null;
	const of = /^(?:de|del)$/.test(units[at + 1]?.norm ?? '')
		? patientOf(context, phraseAt(doc, view, at + 2))
		: null;
	const own =
		/^sus?$/.test(units[at - 1]?.norm ?? '') || (found >= 0 && context.subject !== null && of === null);
	// Elided, whose the text told of last: `su cuerpo` has the sex of nobody.
	const who =
		of ??
		(own && context.subject !== null ? (subjectPart(context.subject) as Understood) : null) ??
		(own ? meantBy(context, { start: units[at - 1]!.start, end: units[at - 1]!.end, norm: '' }) : null);
	const stop = verb < 0 ? at : at + 1 + verb;
	const { list, end } = complements(context, stop + 1);
	const place = placeIn(list);
	return (
		who &&
		spanishEvent(context, {
			at: stop,
			from: verb < 0 ? found : at,
			end,
			list,
			who,
			type: 'remains-found',
			places: place ? { at: partOf(place) } : {},
			frame: { id: 'restos', type: 'remains-found' },
		})
	);
}

/** `un pastor encontró sus restos`, `se hallaron los restos`: the verb that stands before, or -1. */
function foundBefore({ view }: Context, at: number): number {
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1)
		if (
			/^(?:exhumación|hallazgo|identificación|recuperación|encontró|encontraron|halló|hallaron|localizó|localizaron|exhumó|exhumaron|identificó|identificaron|recuperó|recuperaron|apareció|aparecieron)$/.test(
				view.units[back]!.norm,
			)
		)
			return back;
	return -1;
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
	['arresto', 'arrest'],
	['aprehensión', 'arrest'],
	['extradición', 'removal'],
	['repatriación', 'removal'],
	['excarcelación', 'release'],
	['traslado', 'transfer'],
	['reclusión', 'held'],
	['encarcelamiento', 'held'],
	['ejecución', 'death'],
	['detenciones', 'arrest'],
	['desapariciones', 'disappearance'],
	['secuestros', 'arrest'],
	['muertes', 'death'],
	['asesinatos', 'death'],
	['deportaciones', 'removal'],
	['expulsiones', 'removal'],
]);

const ASKED =
	/^(?:ordenó|ordena|decretó|ordenaron|ordenar|pidió|pide|piden|pidieron|exige|exigen|exigió|exigieron|exigir|solicita|solicitó|solicitaron|reclama|reclaman|reclamó|demanda|demandó|dispuso|evitar|impedir|frenar|lograr|autorizó|requiere|orden|pedido|procura|procuran|intenta|busca|buscan)$/;

/** `la detención de Ana Pereyra`, `su desaparición`; not a centre of detention, not a captura that is ordered. */
export function noun(context: Context, at: number, type: CustodyType): CustodyEvent | null {
	const { doc, view, subject } = context;
	const { units } = view;
	const { norm } = units[at]!;
	const before = units[at - 1]?.norm ?? '';
	// `Detención y desaparición de Juan Pereyra`: both are his.
	const second = units[at + 1]?.norm === 'y' && NOUNS.has(units[at + 2]?.norm ?? '') ? 2 : 0;
	let joint = at + second + 1;
	if (/^(?:forzada|forzosa|arbitraria|ilegal|violenta)$/.test(units[joint]?.norm ?? '')) joint += 1;
	const last = joint - 1;
	// `la desaparición el día 17 de julio de su hijo`
	let over = joint;
	while (
		over < joint + 4 &&
		(units[over]?.kind === 'date' ||
			/^(?:el|día|en|fecha|ocurrida|ocurrido|,)$/.test(units[over]?.norm || (units[over]?.token.text ?? '')))
	)
		over += 1;
	if (over > joint && units[over - 1]?.kind === 'date') joint = over;
	const owned = /^sus?$/.test(before);
	let who: Part | Understood | null = null;
	if (/^(?:de|del)$/.test(units[joint]?.norm ?? ''))
		who = personOf(context, personIn(context, joint + 1), true);
	if (who === null && owned)
		who =
			subject === null
				? (meantBy(context, { start: units[at - 1]!.start, end: units[at - 1]!.end, norm: '' }) ?? null)
				: understood(context, at) === null
					? null
					: subjectPart(subject, units[at - 1]!);
	// A record of one person: `el día de la detención`, `el lugar de la desaparición`.
	const bare = who === null && subject !== null && /^(?:la|el|dicha|dicho)$/.test(before) && BARE.has(norm);
	if (bare && !/^(?:de|del)$/.test(units[joint]?.norm ?? '')) who = subjectPart(subject) as Understood;
	// `sitúa la muerte entre el 4 y el 6 de enero`: of whom the text told last, where it gives the day.
	const day = units.slice(at + 1, at + 8).some(({ kind }) => kind === 'date');
	if (
		who === null &&
		subject === null &&
		BARE.has(norm) &&
		/^(?:la|el)$/.test(before) &&
		day &&
		!/^(?:de|del)$/.test(units[joint]?.norm ?? '') &&
		context.recent !== undefined
	)
		who = { value: context.recent, why: 'the person whose custody was told last' };
	if (who === null) return null;
	let leading = at - (owned || /^(?:la|el)$/.test(before) ? 2 : 1);
	// `dispuso en mayo su deportación`
	while (units[leading]?.kind === 'date' || /^(?:en|el|ayer)$/.test(units[leading]?.norm ?? '')) leading -= 1;
	const lead = units[leading];
	const asked = ASKED.test(lead?.norm ?? '') || /^(?:orden|pedido)$/.test(units[at - 2]?.norm ?? '');
	if (/^(?:centro|centros|lugar|régimen)$/.test(units[at - 2]?.norm ?? '') && before === 'de') return null;
	if (norm === 'captura' && (asked || subject !== null)) return null;
	const from = owned ? at - 1 : at;
	const { list, end } = complements(
		context,
		who.start === undefined || owned || bare
			? last + 1
			: Math.max(last + 1, indexAfter(context, at, who.end)),
	);
	const place = placeIn(list);
	const goal = list.find(
		({ preposition, phrase }) => /^(?:a|al|hacia)$/.test(preposition) && PLACES.test(phrase.kind),
	)?.phrase;
	if (type === 'transfer' && goal === undefined) return null;
	if (type === 'held' && place === undefined) return null;
	const going = type === 'transfer' || type === 'removal';
	const actual =
		type === 'transfer' && goal?.kind === 'hospital'
			? 'hospital'
			: type === 'transfer' && goal !== undefined && abroad(goal)
				? 'removal'
				: type;
	const event = spanishEvent(
		{ ...context, doc },
		{
			at: last,
			from,
			end,
			list,
			who,
			type: actual,
			places: going && goal !== undefined ? { to: partOf(goal) } : place ? { at: partOf(place) } : {},
			frame: { id: `noun-${norm}`, type },
			...bracketDay(context, who),
		},
	);
	// `un tribunal ordenó su expulsión`: an order of removal.
	if (asked && type === 'removal' && /^(?:orden|ordenó|ordenaron|dispuso|decretó)$/.test(lead?.norm ?? ''))
		return { ...event, type: 'removal-order', ...ordererOf(context, leading) };
	if (!asked || event.manner.force !== 'asserts') return event;
	return { ...event, manner: { ...event.manner, force: 'intends', words: [...event.manner.words, lead!] } };
}

/** `Desaparición de Ana Pereyra (18.08.1971)`: the day that stands in brackets behind the name. */
function bracketDay({ view }: Context, who: Part | Understood): { on?: Part } {
	if (who.start === undefined) return {};
	const { units } = view;
	const open = units.findIndex(({ start, token }) => start >= who.end && token.text === '(');
	const date = units[open + 1]?.date;
	const near = open > 0 && units[open]!.start - who.end < 3;
	return near && date !== undefined && units[open + 2]?.token.text === ')' ? { on: datePart(date) } : {};
}

/** `un tribunal | ordenó su expulsión`: who gave the order. */
function ordererOf(context: Context, verb: number): { by?: Part } {
	const by = subjectOf(context, verb);
	return by !== null && /^(?:body|person)$/.test(by.kind) ? { by: partOf(by) } : {};
}

const BARE: ReadonlySet<string> = new Set([
	'detención',
	'desaparición',
	'secuestro',
	'muerte',
	'fallecimiento',
	'liberación',
]);

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
