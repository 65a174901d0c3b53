import { type Complement, isAdverb } from './complements.ts';
import { type Context, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import type { Settled } from './settled.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import { HOUSES, isKnownHouse } from './spanish-houses.ts';
import { mainSubject } from './spanish-main.ts';
import { PART_OF_PRISON, placeIn } from './spanish-settle.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { SPANISH_TURNS, type Turn, type TurnForm } from './spanish-turns.ts';
import {
	bareWho,
	groupOf,
	infinitiveWho,
	isDone,
	isGeneral,
	isUnnamed,
	leavesOut,
	objectWho,
	subjectWho,
	type Who,
} from './spanish-voice.ts';
import { placeNear } from './spanish-where.ts';
import { BE, HAVE } from './spanish-words.ts';

/** Reads the set phrase that the verb at `at` begins, or null: `quedó en libertad`, `la pusieron a disposición del juez`. */
export function readTurn(context: Context, at: number, carried: Who): CustodyEvent | null {
	for (const form of SPANISH_TURNS.get(context.view.units[at]!.norm) ?? []) {
		const event = readForm(context, at, form, carried);
		if (event !== null) return event;
	}
	return null;
}

/** Units that may stand between a verb and what makes it a turn. */
const GAP = 9;

type Tail = {
	/** The first and the last unit of the words that make the turn. */
	readonly from: number;
	readonly last: number;
	/** Somebody named between. */
	readonly between: Phrase | null;
};

/** Where the words of the turn stand behind its verb; null where something else does. */
function tailOf(context: Context, at: number, { tail, near }: Turn): Tail | null {
	if (tail === undefined) return { from: at, last: at, between: null };
	const { doc, view } = context;
	const { units } = view;
	let between: Phrase | null = null;
	for (let from = at + 1; from < Math.min(units.length, at + GAP); from += 1) {
		const unit = units[from]!;
		if (unit.kind === 'mark' && !/^["“”«»]$/.test(unit.token.text)) return null;
		const words = tail.exec(ahead(units, from))?.[0].trimEnd();
		if (words !== undefined) return { from, last: from + words.split(' ').length - 1, between };
		if (near === true) return null;
		if (unit.kind === 'date' || isAdverb(unit.norm) || FILLS.test(unit.norm)) continue;
		if (/^(?:el|la|los|las)$/.test(unit.norm) && isTime(units[from + 1])) continue;
		// `estuvieron | detenidos en una prisión`: a verb of its own.
		if (SPANISH_VERBS.has(unit.norm) || BE.test(unit.norm)) return null;
		const start = /^(?:a|al)$/.test(unit.norm) ? from + 1 : from;
		const phrase = phraseAt(doc, view, start);
		if (between !== null || phrase === null || personOf(context, phrase, true) === null) return null;
		between = phrase;
		from = phrase.to - 1;
	}
	return null;
}

const isTime = (unit: Context['view']['units'][number] | undefined): boolean =>
	unit?.kind === 'date' ||
	/^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|mañana|tarde|madrugada|mismo|misma|pasado|pasada|día|mes|semana|año|próximo)$/.test(
		unit?.norm ?? '',
	);

const FILLS =
	/^(?:aún|todavía|ya|hoy|ayer|este|esta|de|más|casi|unos|unas|un|una|\d[\d.,]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|varias|años?|meses|mes|días?|semanas?|horas?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|mañana|tarde|madrugada|desde|hace|por|allí|ahí)$/u;

const ahead = (units: Context['view']['units'], from: number): string => {
	let words = '';
	for (let at = from; at < Math.min(units.length, from + 6) && units[at]!.kind === 'word'; at += 1)
		words += `${units[at]!.norm} `;
	return words;
};

function readForm(context: Context, at: number, read: TurnForm, carried: Who): CustodyEvent | null {
	const { turn } = read;
	const { units } = context.view;
	const word = units[at]!.norm;
	// `el estado`, `hay presos`: a noun, and nobody told.
	if (word === 'estado' && !HAVE.test(units[at - 1]?.norm ?? '')) return null;
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

type Places = { type?: CustodyEvent['type']; places: Settled['places']; end?: number };

/** Where the turn happened, or null where it asks for a house that is not told. */
function placesOf(
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
