import type { Complement } from './complements.ts';
import { type Context, personOf } from './context.ts';
import type { CustodyEvent, Part } from './event.ts';
import { phraseAt } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { isGeneral, isUnnamed } from './spanish-general.ts';
import { groupOf, isDone, leavesOut, type Who } from './spanish-group.ts';
import { mainSubject } from './spanish-main.ts';
import { infinitiveWho, objectWho } from './spanish-object.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { placesOf } from './spanish-turn-place.ts';
import { type Tail, tailOf } from './spanish-turn-tail.ts';
import { SPANISH_TURNS, type Turn, type TurnForm } from './spanish-turns.ts';
import { bareWho, subjectWho } from './spanish-voice.ts';
import { HAVE } from './spanish-words.ts';

/** Reads the set phrase that the verb at `at` begins, or null: `quedó en libertad`, `la pusieron a disposición del juez`. */
export function readTurn(context: Context, at: number, carried: Who): CustodyEvent | null {
	for (const form of SPANISH_TURNS.get(context.view.units[at]!.norm) ?? []) {
		const event = readForm(context, at, form, carried);
		if (event !== null) return event;
	}
	return null;
}

function readForm(context: Context, at: number, read: TurnForm, carried: Who): CustodyEvent | null {
	const { turn } = read;
	const { units } = context.view;
	const word = units[at]!.norm;
	// `el estado`, `hay presos`: a noun, and nobody told.
	if (word === 'estado' && !HAVE.test(units[at - 1]?.norm ?? '')) return null;
	if (!isLinked(units, at, turn)) return null;
	const tail = tailOf(context, at, turn);
	if (tail === null || (word === 'hay' && tail.between === null && turn.denied !== true)) return null;
	if (turn.self === true && !isReflexive(context, at)) return null;
	if (turn.denied === true && !isDenied(context, at)) return null;
	if (turn.hung === true && (groupOf(context, at).from < at || units[at - 1]?.token.text !== ','))
		return null;
	const { list, end } = complements(context, tail.last + 1);
	const told = whom(context, at, read, tail, list, carried);
	if (told === null) return null;
	const { from, who, by, object, staying } = told;
	if (turn.clitic === true && !told.clitic && object === undefined) return null;
	const rest = list.filter((each) => each !== object);
	const settled = placesOf(context, turn, tail, rest, told.clitic, at);
	if (settled === null) return null;
	const type = turn.state === true && staying ? 'held' : (settled.type ?? turn.type);
	if (who === null && !SPEAKS.test(word) && !leavesOut(context, from, at, tail.last + 1)) return null;
	const event = spanishEvent(context, {
		at: tail.last,
		from,
		end: Math.max(end, settled.end ?? 0),
		list: turn.house === 'through' ? [] : rest,
		who,
		type,
		places: settled.places,
		frame: { id: turn.id, type },
		...(by === undefined ? {} : { by }),
	});
	// `personas privadas de libertad` alone are nobody told of.
	const placed =
		event.at !== undefined || event.from !== undefined || event.to !== undefined || event.on !== undefined;
	if (who === null && !placed) return null;
	if (
		read.form === 'participle' &&
		from === at &&
		!placed &&
		event.by === undefined &&
		isUnnamed(context, who)
	)
		return null;
	if (isGeneral(context, at, who, read.form)) return null;
	const { manner } = event;
	if (turn.denied === true) return { ...event, manner: { ...manner, polarity: 'affirms', words: [] } };
	// `sin vida` denies nothing.
	if (units[tail.from]?.norm === 'sin' && manner.words.length === 1)
		return { ...event, manner: { ...manner, polarity: 'affirms' } };
	const wanted = read.form === 'infinitive' && !isDone(context, at) && manner.force === 'asserts';
	return wanted ? { ...event, manner: { ...manner, force: 'intends' } } : event;
}

/** Without the preposition that its house hangs on, no turn is worth reading on. */
function isLinked(units: Context['view']['units'], at: number, { tail, house }: Turn): boolean {
	const link = tail === undefined && house !== undefined ? LINKS[house] : undefined;
	if (link === undefined) return true;
	for (let next = at + 1; next < Math.min(units.length, at + 9); next += 1)
		if (link.test(units[next]!.norm)) return true;
	return false;
}

const LINKS: Readonly<Partial<Record<NonNullable<Turn['house']>, RegExp>>> = {
	in: /^(?:a|al|en)$/,
	from: /^(?:de|del)$/,
	to: /^(?:a|al)$/,
	through: /^por$/,
};

const SPEAKS = /^(?:estuve|estuvimos|permanecí|permanecimos|pasé|pasamos|quedé|quedamos)$/;

const isDenied = ({ view }: Context, at: number): boolean =>
	view.units
		.slice(Math.max(0, at - 6), at)
		.some(({ norm }) => /^(?:no|nadie|nunca|jamás|tampoco|sin)$/.test(norm));

/** `se entregó`, `entregarse`. */
const isReflexive = ({ view }: Context, at: number): boolean =>
	/se$/.test(view.units[at]!.norm) || [at - 1, at - 2].some((index) => view.units[index]?.norm === 'se');

type Whom = { from: number; who: Who; by?: Part; object?: Complement; staying: boolean; clitic: boolean };

/** Whom a turn is about, by its voice and the form of its verb. */
function whom(
	context: Context,
	at: number,
	{ turn, form, plural, clitic }: TurnForm,
	tail: Tail,
	list: readonly Complement[],
	carried: Who,
): Whom | null {
	const { units } = context.view;
	const after = tail.last + 1;
	const between = personOf(context, tail.between, true);
	if (form === 'infinitive') {
		if (turn.voice === 'own') {
			const who =
				between ??
				personOf(context, subjectOf(context, at), true) ??
				mainSubject(context, at, at) ??
				(isDone(context, at) ? understood(context, at) : null);
			return who && { from: at, who, staying: false, clitic: false };
		}
		const { who, object } = infinitiveWho(context, at, clitic, list);
		const found = who ?? between;
		return (
			found && {
				from: at,
				who: found,
				staying: false,
				clitic: clitic !== undefined,
				...(object === undefined ? {} : { object }),
			}
		);
	}
	// `allí estuve tres días en un calabozo`: whoever speaks, who is somebody else in a record.
	if (SPEAKS.test(units[at]!.norm))
		return context.subject === null ? { from: at, who: null, staying: false, clitic: false } : null;
	const group = groupOf(context, at);
	const active = form === 'finite' || (group.having && /o$/.test(units[at]!.norm));
	if (turn.voice !== 'own' && active) {
		const acted = objectWho(context, { at, after, going: false }, list, carried);
		if (acted === null) return null;
		const pronoun = units
			.slice(acted.from, at)
			.some(({ norm }) => /^(?:lo|la|los|las|les?|me|nos)$/.test(norm));
		const owner = turn.voice === 'given' ? ownerBehind(context, after) : null;
		const who = (pronoun ? acted.who : null) ?? between ?? acted.who ?? owner;
		return { ...acted, who, staying: false, clitic: pronoun };
	}
	if (form === 'participle' && group.from === at)
		return {
			from: at,
			who: between ?? bareWho(context, { at, plural }, at, carried),
			staying: false,
			clitic: false,
		};
	let from = form === 'participle' ? group.from : at;
	while (from > 0 && (/^(?:se|no)$/.test(units[from - 1]!.norm) || HAVE.test(units[from - 1]!.norm)))
		from -= 1;
	const who = between ?? subjectWho(context, { from, at, after, plural }, carried);
	return { from, who, staying: group.staying, clitic: false };
}

/** `decretó la libertad | de Ana Pereyra`. */
const ownerBehind = (context: Context, after: number): Who =>
	/^(?:de|del)$/.test(context.view.units[after]?.norm ?? '')
		? personOf(context, phraseAt(context.doc, context.view, after + 1), true)
		: null;
