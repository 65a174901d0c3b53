import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { type Part, partOf } from './event.ts';
import type { Frame } from './frames.ts';
import { bodyOf } from './holder.ts';
import type { Phrase } from './phrase.ts';
import { abroad, destination, find, isGround, PLACES, placeOf, TO } from './places.ts';
import type { Settled } from './settled.ts';
import { thereAfter } from './there.ts';

export const isOrdered = ({ view }: Context, trigger: number): boolean =>
	view.units[trigger - 1]?.norm === 'ordered';

export const VOLUNTARY = /\bvoluntar(?:y|ily)\b/i;

/** A courtroom and a square can be left too, and nobody is out of the country. */
const isLand = ({ kind, unit }: Phrase): boolean =>
	kind === 'country' ||
	unit.kind === 'name' ||
	/^\p{Lu}/u.test(unit.token.text) ||
	/^(?:country|countries|soil|territory|state|states|mainland|island|region)$/.test(unit.norm);

/** Linen is removed from a cell too: a person leaves a country, by a body's hand. */
export function leavingCountry(
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
	const left = find(list, new Set(['from']), new Set(['country', 'place']));
	const from = left !== undefined && isLand(left.phrase) ? left : undefined;
	const places = {
		...(from === undefined ? {} : { from: partOf(from.phrase) }),
		...(to === undefined ? {} : { to: partOf(to.phrase) }),
	};
	if (to !== undefined || from !== undefined) return { type: 'removal', places };
	const other = list.some(({ preposition }) => preposition === 'from' || TO.has(preposition));
	return !other && agent?.kind === 'body' ? { type: 'removal', places } : null;
}

/** Somebody is brought somewhere: the place tells what it is. */
export function going(
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
	const first = list.findIndex(({ preposition }) => TO.has(preposition));
	const inside = first >= 0 ? list[first]!.phrase : undefined;
	if (inside !== undefined && (inside.kind === 'inside' || PART.test(inside.value))) {
		// `returned to a cell at the police headquarters`, `moved to ward 2-A of Norte Prison`: another house, in a text about many.
		const house = context.subject === null ? list[first + 1] : undefined;
		const near = house !== undefined && house.at - inside.to <= 2 && /^(?:at|in|of)$/.test(house.preposition);
		if (near && house.phrase.kind === 'facility')
			return { type: 'transfer', places: { ...fromPart, to: partOf(house.phrase) } };
		// `the jail moved him to general population`: he is in it.
		if (inside.kind === 'inside')
			return agent?.kind === 'facility' && !passive ? { type: 'held', places: { at: partOf(agent) } } : null;
	}
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
		if (custody.phrase.kind === 'body' && byAmbulance(context, agent))
			return { type: 'hospital', places: { ...fromPart, to: partOf(custody.phrase) } };
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
		const type =
			out || isSentHome(units, trigger) ? 'removal' : byAmbulance(context, agent) ? 'hospital' : 'transfer';
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

/** Whoever an ambulance takes goes to a hospital, also to one that no word calls so. */
function byAmbulance({ doc, view }: Context, agent: Phrase | null): boolean {
	if (agent !== null && AMBULANCE.test(agent.value)) return true;
	return VIA_AMBULANCE.test(doc.flat.slice(view.sentence.start, view.sentence.end));
}
const AMBULANCE =
	/^(?:the )?(?:EMS|EMTs?|emergency medical (?:services|technicians?)|paramedics?|ambulance)\b/iu;
const VIA_AMBULANCE = /\b(?:via|by) (?:an |air )?(?:emergency medical services|EMS|ambulance)\b/iu;

/** A numbered part of a house. */
const PART = /^(?:the )?(?:section|ward|wing|block|cell|hall|pavilion|building|unit)\b/i;

/** `was sent home`, `were flown back`: out of the country that held them. */
const isSentHome = (units: Context['view']['units'], trigger: number): boolean =>
	/^(?:sent|flown|shipped)$/.test(units[trigger]!.norm) && units[trigger + 1]?.norm === 'home';

/** `To ERO custody at the county jail`: the body is no place, but a place may follow; null when nobody is named. */
export function handedTo(
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
export function holderIn({ doc, view }: Context, complement: Complement | undefined): { holder?: Part } {
	const holder = complement === undefined ? null : bodyOf(doc, view, complement);
	return holder === null ? {} : { holder };
}
