import type { CustodyType } from '../../record/index.ts';
import { type Complement, subjectBefore } from './clause.ts';
import type { Context } from './context.ts';
import { type Part, type Parts, partOf } from './event.ts';
import type { Frame } from './frames.ts';
import { bodyOf } from './holder.ts';
import { isDischarge } from './medical.ts';
import { type Phrase, phraseBefore } from './phrase.ts';
import type { PhraseKind } from './phrase-kinds.ts';
import { thereAfter } from './there.ts';

const PLACES: ReadonlySet<PhraseKind> = new Set(['facility', 'hospital', 'place', 'country']);

const TO: ReadonlySet<string> = new Set(['to', 'into', 'onto']);

const AT: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'within', 'near', 'outside']);

const find = (
	list: readonly Complement[],
	prepositions: ReadonlySet<string>,
	kinds: ReadonlySet<PhraseKind>,
) => list.find(({ preposition, phrase }) => prepositions.has(preposition) && kinds.has(phrase.kind));

/** A facility before a town: `in Norte, at the county jail`. */
function placeOf(list: readonly Complement[]): Phrase | undefined {
	return (
		find(list, AT, new Set(['facility', 'hospital'])) ??
		list.find((each) => each.preposition === 'at' && isAtBody(each)) ??
		find(list, AT, PLACES) ??
		list.find(isAtBody)
	)?.phrase;
}

/** `at the Norte Probation Office`, `in Alder County`: a body's name for the house or the ground that it has. */
const isAtBody = ({ preposition, phrase }: Complement): boolean =>
	// `near Norte West`: what one is in or near is no person, whatever the name looks like.
	(phrase.kind === 'person' &&
		phrase.unit.name !== undefined &&
		phrase.unit.name.title === undefined &&
		/^(?:in|near)$/.test(preposition)) ||
	(phrase.kind === 'body' &&
		phrase.unit.kind === 'word' &&
		/^(?:in|near|outside)$/.test(preposition) &&
		/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(phrase.value)) ||
	(phrase.kind === 'body' &&
		phrase.unit.kind === 'name' &&
		(preposition === 'at' || (AT.has(preposition) && isGround(phrase))));

/** `Alder County`: a name that can be a body's and its ground's; an agency's letters are no ground. */
const isGround = ({ kind, unit }: Phrase): boolean =>
	kind === 'body' && unit.name !== undefined && !/^\p{Lu}{2,}(?!\p{L})/u.test(unit.name.written);

/** What a verb with its places tells: which event, and where. */
export type Settled = {
	readonly type: CustodyType;
	readonly places: Pick<Parts, 'from' | 'to' | 'at'>;
	/** Whose custody it is, where the words for the custody say so. */
	readonly holder?: Part;
	/** Where the trigger ends, when it has a second word: `taken into custody`. */
	readonly end?: number;
};

/** Which event a verb with these places is, or null when it is none: a move inside one house, a parcel sent. */
export function settle(
	context: Context,
	frame: Frame,
	trigger: number,
	list: readonly Complement[],
	agent: Phrase | null,
	passive: boolean,
): Settled | null {
	const at = placeOf(list);
	const from = list.find(
		({ preposition, phrase }) =>
			preposition === 'from' && (PLACES.has(phrase.kind) || phrase.kind === 'custody'),
	);
	const fromPart = from === undefined ? {} : { from: partOf(from.phrase) };
	const atPart = at === undefined ? {} : { at: partOf(at) };
	switch (frame.type) {
		case 'leaving-country':
			return leavingCountry(context, trigger, list, agent);
		case 'removal':
		case 'death':
		case 'disappearance': {
			if (frame.type === 'removal' && isOrdered(context, trigger))
				return { type: 'removal-order', places: destination(list) };
			const there = at === undefined ? thereAfter(context, trigger) : undefined;
			const goal = destination(list);
			const places =
				frame.type === 'removal'
					? { ...fromPart, ...(goal.to === undefined && there !== undefined ? { to: there } : goal) }
					: there
						? { at: there }
						: atPart;
			return { type: frame.type, places };
		}
		case 'going':
			return going(context, frame, trigger, list, agent, passive);
		case 'release-or-transfer':
			return release(context, trigger, list, agent);
		case 'held-or-arrest': {
			const where = at ?? whereClause(context, trigger);
			const now = /^(?:is|are|being|remains?|remained|still|currently)$/.test(
				context.view.units[trigger - 1]?.norm ?? '',
			);
			const lasting = list.some(
				({ preposition, at: link }) => preposition === 'for' && isSpan(context.view.units, link + 1),
			);
			const held = now || lasting || (at !== undefined && isCustodial(at)) || at?.kind === 'hospital';
			return { type: held ? 'held' : 'arrest', places: where === undefined ? {} : { at: partOf(where) } };
		}
		case 'held':
			return held(context, frame, trigger, list, at);
		case 'kept':
			return kept(context, list, at);
		case 'put':
			return put(context, list);
		case 'booked-in': {
			// `booked her out of the county jail`
			if (
				frame.id === 'book' &&
				from !== undefined &&
				!list.some(({ preposition }) => preposition === 'into')
			)
				return { type: 'transfer', places: fromPart };
			const kinds: readonly PhraseKind[] = frame.id === 'book' ? ['facility', 'body'] : ['facility'];
			const into = find(list, new Set(['into', 'at', 'to', 'in']), new Set(kinds));
			if (into !== undefined) return { type: 'booked-in', places: { at: partOf(into.phrase) } };
			const custody = list.some(
				({ preposition, phrase }) => preposition === 'into' && phrase.kind === 'custody',
			);
			return custody ? { type: 'booked-in', places: {} } : null;
		}
		case 'admitted': {
			const into = find(list, new Set([...TO, 'at']), new Set(['facility', 'hospital']));
			// `admitted her into the United States at Norte International Airport`: let in, not locked up.
			if (list.some(({ preposition, phrase }) => TO.has(preposition) && phrase.kind === 'country'))
				return null;
			// `County Hospital admitted Ms. PEREYRA for observation`
			if (into === undefined)
				return agent?.kind === 'hospital' && agent.unit.kind === 'name' && !passive
					? { type: 'hospital', places: { to: partOf(agent) } }
					: null;
			if (/^remain/.test(context.view.units[trigger - 1]?.norm ?? ''))
				return { type: 'held', places: { at: partOf(into.phrase) } };
			return into.phrase.kind === 'hospital'
				? { type: 'hospital', places: { to: partOf(into.phrase) } }
				: { type: 'booked-in', places: { at: partOf(into.phrase) } };
		}
		case 'parole':
			return {
				type: 'parole',
				places: { ...destination(list), ...(at === undefined ? {} : { at: partOf(at) }) },
			};
		case 'hospital':
			return { type: 'hospital', places: atPart };
		default:
			return {
				type: frame.type,
				places: /^(?:encounter|arrest|disappearance)$/.test(frame.type) ? atPart : { ...fromPart, ...atPart },
			};
	}
}

/** `for 26 days`, `for more than a month`: what lasts is a stay. */
function isSpan(units: Context['view']['units'], from: number): boolean {
	return units
		.slice(from, from + 5)
		.some(({ norm }) => /^(?:hours?|days?|weeks?|months?|years?)$/.test(norm));
}

/** A house that keeps people, not one where somebody is met: `detained at the airport` is an arrest. */
export const isCustodial = ({ kind, value }: Phrase): boolean =>
	kind === 'facility' &&
	!/\b(?:airport|courthouse|checkpoint|check-in|terminal|station in|headquarters|campus|university|school|church|hotel|aeropuerto)\b/i.test(
		value,
	) &&
	!/\boffices?$/i.test(value);

/** `kept in a hangar for two nights`, `was kept in custody`: held, where a place or custody is named. */
function kept(context: Context, list: readonly Complement[], at: Phrase | undefined): Settled | null {
	const custody = list.find(({ preposition, phrase }) => preposition === 'in' && phrase.kind === 'custody');
	if (custody !== undefined)
		return {
			type: 'held',
			places: at === undefined ? {} : { at: partOf(at) },
			...holderIn(context, custody),
		};
	return at === undefined || at.kind === 'country' ? null : { type: 'held', places: { at: partOf(at) } };
}

const BOARD =
	/\b(?:planes?|flights?|aircraft|jets?|boats?|ferry|vessels?|bus|buses|vans?|trains?|ships?|helicopters?)\b/i;

/** `put in prison`, `placed in the county jail`, `put on a plane to Norlandia`; anything else that is put is no event. */
function put(context: Context, list: readonly Complement[]): Settled | null {
	const into = list.find(
		({ preposition, phrase }) =>
			/^(?:in|into|at|inside|under)$/.test(preposition) && /^(?:custody|facility)$/.test(phrase.kind),
	);
	if (into?.phrase.kind === 'facility') return { type: 'booked-in', places: { at: partOf(into.phrase) } };
	if (into !== undefined) {
		const at = placeOf(list);
		const places = at?.kind === 'facility' ? { at: partOf(at) } : {};
		return { type: 'booked-in', places, ...holderIn(context, into) };
	}
	const aboard = list.findIndex(
		({ preposition, phrase }) => /^(?:on|onto|aboard|into)$/.test(preposition) && BOARD.test(phrase.value),
	);
	if (aboard < 0) return null;
	const goal = find(list.slice(aboard + 1), new Set(['to', 'for', 'toward', 'towards']), PLACES);
	if (goal === undefined)
		return /\b(?:planes?|flights?|aircraft|jets?|ships?|boats?|ferry|vessels?)\b/i.test(
			list[aboard]!.phrase.value,
		)
			? { type: 'removal', places: {} }
			: null;
	return { type: abroad(goal.phrase) ? 'removal' : 'transfer', places: { to: partOf(goal.phrase) } };
}

/** Another country than the one that sends: `the United States` is where these texts bring people back to. */
export const abroad = ({ kind, value }: Phrase): boolean =>
	(kind === 'country' &&
		!/^(?:the )?(?:United States|U\.?S\.?A?\.?|America|Estados Unidos|EE\.\s?UU\.)$/.test(value)) ||
	(kind === 'place' && /(?:^|\s)(?:country|countries|homelands?|país|países)$/.test(value));

function destination(list: readonly Complement[]): Settled['places'] {
	const to = find(list, TO, PLACES);
	return to === undefined ? {} : { to: partOf(to.phrase) };
}

const isOrdered = ({ view }: Context, trigger: number): boolean =>
	view.units[trigger - 1]?.norm === 'ordered';

export const VOLUNTARY = /\bvoluntar(?:y|ily)\b/i;

/** Linen is removed from a cell too: a person leaves a country, by a body's hand. */
function leavingCountry(
	context: Context,
	trigger: number,
	list: readonly Complement[],
	agent: Phrase | null,
): Settled | null {
	if (isOrdered(context, trigger)) return { type: 'removal-order', places: destination(list) };
	if (VOLUNTARY.test(context.doc.flat.slice(context.view.sentence.start, context.view.sentence.end)))
		return null;
	// `ordered Mr. PEREYRA removed` is read as an order.
	if (context.view.units.slice(Math.max(0, trigger - 4), trigger).some((unit) => unit.norm === 'ordered'))
		return null;
	const to = find(list, TO, PLACES);
	const from = find(list, new Set(['from']), new Set(['country', 'place']));
	const places = {
		...(from === undefined ? {} : { from: partOf(from.phrase) }),
		...(to === undefined ? {} : { to: partOf(to.phrase) }),
	};
	if (to !== undefined || from !== undefined) return { type: 'removal', places };
	const other = list.some(({ preposition }) => preposition === 'from' || TO.has(preposition));
	return !other && agent?.kind === 'body' ? { type: 'removal', places } : null;
}

/** Somebody is brought somewhere: the place tells what it is. */
function going(
	context: Context,
	frame: Frame,
	trigger: number,
	list: readonly Complement[],
	agent: Phrase | null,
	passive: boolean,
): Settled | null {
	const { units } = context.view;
	// `ERO took custody of Ms. PEREYRA`: handed to whoever takes it.
	const takes = units
		.slice(trigger + 1, trigger + 7)
		.findIndex(({ norm }) => norm === 'custody' || norm === 'into');
	if (
		frame.id === 'take' &&
		!passive &&
		agent?.kind === 'body' &&
		units[trigger + 1 + takes]?.norm === 'custody'
	) {
		const left = list.find(
			({ preposition, phrase }) =>
				preposition === 'from' && (PLACES.has(phrase.kind) || phrase.kind === 'body'),
		);
		const places = left === undefined ? {} : { from: partOf(left.phrase) };
		return { type: 'transfer', places: { ...places, to: { ...partOf(agent), type: 'organization' } } };
	}
	const into = list.find(({ preposition, phrase }) => preposition === 'into' && phrase.kind === 'custody');
	if (into !== undefined && frame.id === 'take') {
		const holder = holderIn(context, into);
		const where = placeOf(list);
		const places = where === undefined ? {} : { at: partOf(where) };
		return { type: 'arrest', places, end: into.phrase.end, ...holder };
	}
	if (
		/^(?:turn|hand)$/.test(frame.id) &&
		units[trigger + 1]?.norm !== 'over' &&
		!list.some(({ preposition }) => preposition === 'over')
	) {
		if (!units.slice(trigger, trigger + 6).some((unit) => unit.norm === 'over')) return null;
	}
	const from = list.find(
		(complement) =>
			complement.preposition === 'from' &&
			(PLACES.has(complement.phrase.kind) || isGround(complement.phrase)),
	);
	const fromPart = from === undefined ? {} : { from: partOf(from.phrase) };
	// The first goal counts: `to the telemetry unit with possible discharge to …` stays in the house.
	if (list.find(({ preposition }) => TO.has(preposition))?.phrase.kind === 'inside') return null;
	const hospital = find(list, TO, new Set(['hospital']));
	// A hospital that moves somebody to its own ward moves nobody.
	if (hospital !== undefined && agent !== null && partOf(agent).value === partOf(hospital.phrase).value)
		return null;
	if (hospital !== undefined)
		return { type: 'hospital', places: { ...fromPart, to: partOf(hospital.phrase) } };
	if (/^(?:refer|airlift|rush)$/.test(frame.id)) return null;
	const custody = list.find(
		({ preposition, phrase }) => TO.has(preposition) && (phrase.kind === 'custody' || phrase.kind === 'body'),
	);
	const place = list.find(({ preposition, phrase }) => TO.has(preposition) && PLACES.has(phrase.kind));
	if (custody !== undefined && place === undefined) {
		const handed = handedTo(context, list, custody);
		return handed === null ? null : { type: 'transfer', places: { ...fromPart, ...handed } };
	}
	if (place !== undefined) {
		if (place.phrase.kind === 'place' && /^(?:discharge|commit)$/.test(frame.id)) return null;
		if (place.phrase.kind === 'place' && /^(?:escort|drive)$/.test(frame.id) && !passive) return null;
		const out = abroad(place.phrase);
		// `was voluntarily returned to Honduras`: leaving of one's own accord is no removal.
		if (out && VOLUNTARY.test(context.doc.flat.slice(context.view.sentence.start, context.view.sentence.end)))
			return null;
		const type = out || isSentHome(units, trigger) ? 'removal' : 'transfer';
		return { type, places: { ...fromPart, to: partOf(place.phrase) } };
	}
	const there = /^(?:refer|discharge|commit)$/.test(frame.id) ? undefined : thereAfter(context, trigger);
	if (there !== undefined) return { type: 'transfer', places: { ...fromPart, to: there } };
	// `taken from his home by armed men`: nobody was in custody there.
	if (from !== undefined && from.phrase.kind === 'place' && /^(?:take|drag|haul)$/.test(frame.id))
		return { type: 'arrest', places: { at: partOf(from.phrase) } };
	if (passive && isSentHome(units, trigger)) return { type: 'removal', places: fromPart };
	// `38 migrants flown from Westland last week`, `being flown overseas`
	const out = /^(?:overseas|abroad)$/.test(units[trigger + 1]?.norm ?? '');
	if (
		/^(?:fly|ship)$/.test(frame.id) &&
		(out || (from !== undefined && /^(?:place|country)$/.test(from.phrase.kind)))
	)
		return { type: 'removal', places: fromPart };
	// `he was transferred on Monday`: in a text about many, whereto is left open.
	if (
		passive &&
		frame.id === 'transfer' &&
		context.subject === null &&
		list.every(({ preposition }) => !TO.has(preposition))
	)
		return { type: 'transfer', places: fromPart };
	// Without a goal, only a place left tells: `those brought in from abroad`, `discharged from County Hospital`.
	if (
		from === undefined ||
		list.some(({ preposition, phrase }) => TO.has(preposition) && phrase.kind === 'inside')
	)
		return null;
	if (frame.id === 'discharge')
		return from.phrase.kind === 'hospital' ? { type: 'transfer', places: fromPart } : null;
	const far =
		from.phrase.kind === 'country' || from.phrase.kind === 'facility' || from.phrase.kind === 'hospital';
	return far && (passive || /^(?:bring|transfer|return|fly|send)$/.test(frame.id))
		? { type: 'transfer', places: fromPart }
		: null;
}

/** `was sent home`, `were flown back`: out of the country that held them. */
const isSentHome = (units: Context['view']['units'], trigger: number): boolean =>
	/^(?:sent|flown|shipped)$/.test(units[trigger]!.norm) && units[trigger + 1]?.norm === 'home';

/** `To ERO custody at the county jail`: the body is no place, but a place may follow; null when nobody is named. */
function handedTo(
	{ doc, view }: Context,
	list: readonly Complement[],
	goal: Complement,
): Settled['places'] | null {
	const body = bodyOf(doc, view, goal);
	const after = list.filter(({ at }) => at > goal.at);
	const where = placeOf(after);
	if (body === null) return where?.kind === 'facility' ? { to: partOf(where) } : null;
	return { to: body, ...(where === undefined ? {} : { at: partOf(where) }) };
}

/** `in ICE custody`, `into the custody of the county`: whose. */
function holderIn({ doc, view }: Context, complement: Complement | undefined): { holder?: Part } {
	const holder = complement === undefined ? null : bodyOf(doc, view, complement);
	return holder === null ? {} : { holder };
}

/** `Released to the custody of` another body is a transfer; to the general population, or of his restraints, nothing. */
function release(
	context: Context,
	trigger: number,
	list: readonly Complement[],
	agent: Phrase | null,
): Settled | null {
	const from = list.find(({ preposition, phrase }) => preposition === 'from' && phrase.kind !== 'date');
	const goal = list.find(
		({ preposition, phrase }) =>
			(TO.has(preposition) || preposition === 'in') &&
			(PLACES.has(phrase.kind) || /custody|body|inside/.test(phrase.kind)),
	);
	const fromPart = from !== undefined && PLACES.has(from.phrase.kind) ? { from: partOf(from.phrase) } : {};
	if (goal !== undefined && (goal.preposition !== 'in' || goal.phrase.kind === 'custody')) {
		if (goal.phrase.kind === 'inside') return null;
		if (goal.phrase.kind === 'hospital')
			return { type: 'hospital', places: { ...fromPart, to: partOf(goal.phrase) } };
		if (goal.phrase.kind === 'custody' || goal.phrase.kind === 'body') {
			const handed = handedTo(context, list, goal) ?? { to: partOf(goal.owner ?? goal.phrase) };
			return { type: 'transfer', places: { ...fromPart, ...handed } };
		}
		if (goal.phrase.kind !== 'place' && goal.phrase.kind !== 'country')
			return { type: 'transfer', places: { ...fromPart, to: partOf(goal.phrase) } };
	}
	if (
		from !== undefined &&
		(from.phrase.kind === 'inside' || from.phrase.kind === 'other' || from.phrase.kind === 'hospital')
	)
		return null;
	// `ordered Ms. PEREYRA released`: nobody was yet.
	const asked = context.view.units
		.slice(Math.max(0, trigger - 4), trigger)
		.some(({ norm }) => /^(?:ordered|authorized|recommended|cleared)$/.test(norm));
	const base = /^(?:to|be)$/.test(context.view.units[trigger - 1]?.norm ?? '');
	if ((asked && !base) || isDischarge(context, trigger, list, agent)) return null;
	return { type: 'release', places: fromPart };
}

function held(
	context: Context,
	frame: Frame,
	trigger: number,
	list: readonly Complement[],
	at: Phrase | undefined,
): Settled | null {
	const custody = list.find(
		({ preposition, phrase }) =>
			preposition === 'in' && (phrase.kind === 'custody' || /custody/.test(phrase.value)),
	);
	const holder = holderIn(context, custody);
	if (at !== undefined && at.kind !== 'country' && at.kind !== 'place')
		return { type: 'held', places: { at: partOf(at) }, ...holder };
	if (frame.id === 'house') return null;
	const where = at ?? whereClause(context, trigger);
	if (where !== undefined) return { type: 'held', places: { at: partOf(where) }, ...holder };
	const there = thereAfter(context, trigger);
	if (there !== undefined) return { type: 'held', places: { at: there }, ...holder };
	if (custody !== undefined || frame.id !== 'hold') return { type: 'held', places: {}, ...holder };
	const held = list.some(
		({ preposition, phrase }) =>
			/^(?:without|under|for|as|on|since|until|by)$/.test(preposition) || phrase.kind === 'date',
	);
	return held ? { type: 'held', places: {} } : null;
}

/** `a “holding center” in Norlandia, where …`: the house that lies there, over the mark that closes its name. */
function houseBefore({ doc, view }: Pick<Context, 'doc' | 'view'>, place: Phrase): Phrase {
	const { units } = view;
	if (!/^(?:place|country)$/.test(place.kind) || units[place.from - 1]?.norm !== 'in') return place;
	const mark = /^["”]$/.test(units[place.from - 2]?.token.text ?? '') ? 1 : 0;
	const house = phraseBefore(doc, view, place.from - 1 - mark);
	return house !== null && /^(?:facility|hospital)$/.test(house.kind) ? house : place;
}

/** `the facility that is holding people`, `other prisons where people have been detained`. */
function whereClause({ doc, view }: Context, trigger: number): Phrase | undefined {
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 7); at -= 1) {
		const { norm } = units[at]!;
		if (norm !== 'where' && norm !== 'that' && norm !== 'which') continue;
		const to = norm === 'which' && units[at - 1]?.norm === 'in' ? at - 1 : at;
		const head = subjectBefore(doc, view, to);
		const comma = units[to - 1]?.token.text === ',' ? to - 1 : to;
		const near = head !== null && PLACES.has(head.kind) ? head : phraseBefore(doc, view, comma);
		const before = near === null ? null : houseBefore({ doc, view }, near);
		return before !== null && PLACES.has(before.kind) ? before : undefined;
	}
	return undefined;
}
