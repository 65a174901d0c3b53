import type { CustodyType } from '../../record/index.ts';
import { onOneLine } from '../document.ts';
import type { Complement } from './complements.ts';
import { type Context, personOf } from './context.ts';
import { type CustodyEvent, datePart, type Part, partOf, subjectPart, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { abroad, isCustodial } from './places.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import type { Who } from './spanish-group.ts';
import { ASKED, NOUNS } from './spanish-noun-types.ts';
import { againstWhom, doer, HAPPENED, isWhen, ownerOf, toldLast } from './spanish-owner.ts';
import { placeIn } from './spanish-place.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { PLACES, PREPOSITIONS } from './spanish-words.ts';

/** `la detención de Ana Pereyra`, `su desaparición`; not a centre of detention, not a captura that is ordered. */
export function noun(context: Context, at: number, type: CustodyType, carried: Who): CustodyEvent | null {
	const { doc, view, subject } = context;
	const { units } = view;
	const { norm } = units[at]!;
	const before = units[at - 1]?.norm ?? '';
	// `Detención y desaparición de Juan Pereyra`: both are his.
	const second = units[at + 1]?.norm === 'y' && NOUNS.has(units[at + 2]?.norm ?? '') ? 2 : 0;
	let joint = at + second + 1;
	// `la detención arbitraria y posterior tortura | de Ana Pereyra`
	for (let next = joint; next < joint + 5; next += 1) {
		const unit = units[next];
		if (/^(?:de|del)$/.test(unit?.norm ?? '')) joint = next;
		if (
			unit?.kind !== 'word' ||
			PREPOSITIONS.test(unit.norm) ||
			STOPS_HERE.test(unit.norm) ||
			SPANISH_VERBS.get(unit.norm)?.form === 'finite'
		)
			break;
	}
	const last = /^(?:forzada|forzosa|arbitraria|ilegal|violenta)$/.test(units[at + second + 1]?.norm ?? '')
		? at + second + 1
		: at + second;
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
	// `un juez le dictó una orden de expulsión`: an order of removal, against whom the clause is about.
	const ordered =
		type === 'removal' && before === 'de' && /^(?:orden|órdenes)$/.test(units[at - 2]?.norm ?? '');
	if (who === null && ordered && subject === null) who = againstWhom(context, at, carried);
	if (who === null && owned)
		who =
			subject === null
				? ownerOf(context, at, carried)
				: understood(context, at) === null
					? null
					: subjectPart(subject, units[at - 1]!);
	// A record of one person: `el día de la detención`, `el lugar de la desaparición`.
	const bare = who === null && subject !== null && /^(?:la|el|dicha|dicho)$/.test(before) && BARE.has(norm);
	if (bare && !/^(?:de|del)$/.test(units[joint]?.norm ?? '')) who = subjectPart(subject) as Understood;
	// `horas después del secuestro`, `tras la captura`: of whom the text told last.
	if (
		who === null &&
		subject === null &&
		BARE.has(norm) &&
		(isWhen(context, at) ||
			HAPPENED.test(units[at + 1]?.norm ?? '') ||
			(units[at + 1]?.norm === 'se' && /^produ(?:jo|ce)$/.test(units[at + 2]?.norm ?? ''))) &&
		!/^(?:de|del|y|o|e)$/.test(units[joint]?.norm ?? '')
	)
		who = toldLast(context, carried);
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
	// `412 detenciones practicadas entre mayo y octubre`: how many, and when or where.
	const counted =
		who === null && subject === null && units[at - 1]?.token.kind === 'number' && /s$/.test(norm);
	if (who === null && !counted) return null;
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
		who?.start === undefined || owned || bare || who.end <= units[at]!.start
			? last + 1
			: Math.max(last + 1, indexAfter(context, at, who.end)),
	);
	const place = placeIn(list);
	const goal = list.find(
		({ preposition, phrase }) =>
			/^(?:a|al|hacia)$/.test(preposition) &&
			(PLACES.test(phrase.kind) ||
				(type === 'removal' &&
					phrase.kind === 'body' &&
					/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(phrase.value))),
	)?.phrase;
	if (type === 'transfer' && goal === undefined) return null;
	if (type === 'held' && place === undefined && !owned) return null;
	const house = goal ?? place;
	if (type === 'booked-in' && (house === undefined || !/^(?:facility|hospital)$/.test(house.kind)))
		return null;
	// `la liberación de Ana Pereyra del Penal de Norte`
	const left =
		type === 'release'
			? list.find(({ preposition, phrase }) => /^(?:de|del|desde)$/.test(preposition) && isCustodial(phrase))
					?.phrase
			: undefined;
	const by = doer(context, list);
	// `la detención de una persona`: anybody’s.
	const anybody =
		who?.start !== undefined &&
		/^(?:una persona|un ciudadano|un individuo|alguien|personas|ciudadanos|cualquier.*|inocentes|opositores)$/iu.test(
			onOneLine(doc.text.slice(who.start, who.end)),
		);
	if (anybody && place === undefined && goal === undefined && !day) return null;
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
			places:
				going && goal !== undefined
					? { ...leftOf(list, type, goal), to: partOf(goal) }
					: type === 'booked-in'
						? { at: partOf(house!) }
						: left !== undefined
							? { from: partOf(left) }
							: place
								? { at: partOf(place) }
								: {},
			frame: { id: `noun-${norm}`, type },
			...(who === null ? {} : bracketDay(context, at, who)),
			...(by === undefined ? {} : { by }),
			// `Murió el 3 de abril, tres días después de su captura`: not on that day.
			...(/^(?:después|antes|luego)$/.test(units[at - 3]?.norm ?? '') ? { ownDay: true } : {}),
		},
	);
	// `33.000 muertes en Norlandia`: of anything, unless a house kept them.
	const housed = type !== 'death' || place?.kind === 'facility';
	if (counted && (!housed || (event.on === undefined && event.at === undefined && event.to === undefined)))
		return null;
	// `negó la detención de Ana Pereyra`; what is denied of a move may be refused: nobody can say.
	if (DENIED.test(lead?.norm ?? '')) {
		if (!/^(?:arrest|held|death|disappearance)$/.test(actual)) return null;
		return {
			...event,
			manner: {
				...event.manner,
				polarity: 'denies',
				force: 'asserts',
				words: [...event.manner.words, lead!],
			},
		};
	}
	if (ordered) return { ...event, type: 'removal-order' };
	// `un tribunal ordenó su expulsión`: an order of removal.
	if (asked && type === 'removal' && /^(?:orden|ordenó|ordenaron|dispuso|decretó)$/.test(lead?.norm ?? ''))
		return { ...event, type: 'removal-order', ...ordererOf(context, leading) };
	if (!asked || event.manner.force !== 'asserts') return event;
	return { ...event, manner: { ...event.manner, force: 'intends', words: [...event.manner.words, lead!] } };
}

/** `Desaparición de Ana Pereyra (18.08.1971)`: the day that stands in brackets behind the name. */
function bracketDay(context: Context, at: number, who: Part | Understood): { on?: Part } {
	if (who.start === undefined) return {};
	const { units } = context.view;
	const open = indexAfter(context, at, who.end);
	const date = units[open + 1]?.date;
	const near = units[open]?.token.text === '(' && units[open]!.start - who.end < 3;
	return near && date !== undefined && units[open + 2]?.token.text === ')' ? { on: datePart(date) } : {};
}

/** `el traslado de Ana Pereyra desde un penal a otro`: the house that a move begins in. */
function leftOf(list: readonly Complement[], type: CustodyType, goal: Phrase): { from?: Part } {
	if (type !== 'transfer') return {};
	const left = list.find(
		({ preposition, phrase }) =>
			/^(?:de|del|desde)$/.test(preposition) && isCustodial(phrase) && phrase.start !== goal.start,
	)?.phrase;
	return left === undefined ? {} : { from: partOf(left) };
}

/** `un tribunal | ordenó su expulsión`: who gave the order. */
function ordererOf(context: Context, verb: number): { by?: Part } {
	const by = subjectOf(context, verb);
	return by !== null && /^(?:body|person)$/.test(by.kind) ? { by: partOf(by) } : {};
}

const DENIED = /^(?:negó|niega|negaron|niegan|desmintió|desmiente|desmintieron|rechazó|descartó)$/;

const STOPS_HERE = /^(?:que|quien|cuando|donde|mientras|pero|o|u)$/;

const BARE: ReadonlySet<string> = new Set([
	'captura',
	'arresto',
	'aprehensión',
	'traslado',
	'excarcelación',
	'deportación',
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
