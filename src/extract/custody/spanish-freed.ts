import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { placeIn } from './spanish-settle.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { STAY } from './spanish-words.ts';

/** `puesta en libertad`, `recuperó la libertad`, `salió libre`; not `libertad de prensa`. */
export function freed(context: Context, at: number, carried: Part | Understood | null): CustodyEvent | null {
	const { units } = context.view;
	const free = /^libres?$/.test(units[at]!.norm);
	const verb = [at - 1, at - 2, at - 3].find((index) =>
		/^(?:puest[oa]s?|puso|pusieron|dejad[oa]s?|dejó|dejaron|quedó|quedaron|queda|salió|salieron|sale|recuperó|recuperaron|recupera|recobró|recobraron|obtuvo|obtuvieron|obtiene|logró)$/.test(
			units[index]?.norm ?? '',
		),
	);
	if (verb === undefined && !free) return granted(context, at) ?? deprived(context, at, carried);
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

/** `le concedieron a Renzo la libertad condicional`, `el juez otorgó la libertad a Ana Pereyra`. */
function granted(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	let verb = at - 1;
	while (verb >= Math.max(0, at - 8) && !GRANTS.test(units[verb]!.norm)) {
		if (units[verb]!.kind === 'mark') return null;
		verb -= 1;
	}
	if (verb < Math.max(0, at - 8)) return null;
	const { list, end } = complements(context, at + 1);
	const between = /^(?:a|al)$/.test(units[verb + 1]?.norm ?? '') ? phraseAt(doc, view, verb + 2) : null;
	const behind = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && personOf(context, phrase, true) !== null,
	);
	const pronoun = /^les?$/.test(units[verb - 1]?.norm ?? '');
	const who =
		(between ?? behind) !== undefined && (between ?? behind) !== null
			? personOf(context, between ?? behind!.phrase, true)
			: pronoun
				? understood(context, verb)
				: null;
	const agent = subjectOf(context, pronoun ? verb - 1 : verb);
	return (
		who &&
		spanishEvent(context, {
			at,
			from: verb,
			end,
			list,
			who,
			type: 'release',
			places: {},
			frame: { id: 'conceder-libertad', type: 'release' },
			...(agent?.kind === 'body' ? { by: partOf(agent) } : {}),
		})
	);
}

const GRANTS =
	/^(?:concedió|concedieron|concede|otorgó|otorgaron|otorga|dio|dieron|devolvió|devolvieron|decretó|dictó)$/;

/** `se encuentran privados de libertad`, `fue privada de su libertad`. */
function deprived(context: Context, at: number, carried: Part | Understood | null): CustodyEvent | null {
	const { units } = context.view;
	const verb = [at - 2, at - 3].find((index) => /^privad[oa]s?$/.test(units[index]?.norm ?? ''));
	if (verb === undefined) return null;
	let from = verb;
	// `lleva once meses privada de libertad`
	let over = verb - 1;
	while (
		over > verb - 5 &&
		/^(?:más|de|casi|ya|\d+|años?|meses|mes|días?|semanas?|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|varias)$/.test(
			units[over]?.norm ?? '',
		)
	)
		over -= 1;
	if (/^llev(?:a|an|aba|aban)$/.test(units[over]?.norm ?? '')) from = over;
	while (
		from > 0 &&
		(STAY.test(units[from - 1]!.norm) ||
			/^(?:fue|fueron|es|son|sido|ser|ha|han|había|habían|habría|habrían|se)$/.test(units[from - 1]!.norm))
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
