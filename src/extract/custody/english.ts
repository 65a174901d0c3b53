import { BE } from '../lexicon/grammar-words.ts';
import type { Carry } from './carry.ts';
import { listBefore, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom, placedIn } from './complements.ts';
import type { Context } from './context.ts';
import { awayFrame, ENGLISH_VERBS, type VerbForm } from './english-frames.ts';
import {
	authorityOf,
	byOf,
	frontedPlace,
	isThere,
	leftBefore,
	leftPlace,
	sameWords,
	seatOf,
} from './english-slots.ts';
import { type CustodyEvent, type Part, type Parts, PLAIN, partOf, type Understood } from './event.ts';
import { INTRANSITIVE } from './frames.ts';
import { isGeneral } from './general.ts';
import { comingPlace, custodyPlace, leftBehind, metPlace } from './inferred-places.ts';
import { listedDays } from './listed-days.ts';
import { mannerOf } from './manner.ts';
import { objectOf } from './object.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { AGENTS, roleOf } from './roles.ts';
import { settle } from './settle.ts';
import { diedHeld, isAside, isOneOfARow, isVerbalGerund, unlessItWere, wished } from './telling.ts';
import { placeOfEvent } from './there.ts';
import { whenOf } from './when.ts';

/** What the text itself defines is no event: `a camp in which people are detained`. */
const DEFINES = /\b(?:defined as|refers to|definition|means a|is a term)\b/i;

/** Events that the verbs of an English sentence tell. */
export function readEnglish(context: Context): CustodyEvent[] {
	const { doc, view } = context;
	const { sentence } = view;
	if (DEFINES.test(doc.flat.slice(sentence.start, sentence.end))) return [];
	const events: CustodyEvent[] = [];
	const carry: Carry = { agent: null, patient: null, left: null };
	let place = context.lastPlace;
	for (let at = 0; at < view.units.length; at += 1) {
		const unit = view.units[at]!;
		const known = unit.kind === 'word' ? ENGLISH_VERBS.get(unit.norm) : undefined;
		if (known === undefined) continue;
		const event = readVerb(
			place === context.lastPlace ? context : { ...context, lastPlace: place!, lastPlaceFar: false },
			at,
			known,
			carry,
		);
		if (event === null) continue;
		const booked = events.at(-1);
		// `booked her into custody and placed her at the county jail`: one act, and where.
		if (
			event.rule === 'en/place' &&
			booked?.type === 'booked-in' &&
			booked.at === undefined &&
			event.at !== undefined
		)
			events[events.length - 1] = { ...booked, at: event.at };
		else events.push(...onEachDay(context, at, event));
		place = placeOfEvent(doc, event) ?? place;
	}
	return events;
}

/** The event on each of the days that its sentence begins with, or as it is. */
function onEachDay(context: Context, trigger: number, event: CustodyEvent): CustodyEvent[] {
	const days = event.type === 'held' ? [] : listedDays(context, trigger);
	const own = event.on !== undefined && !days.some(({ start }) => start === event.on?.start);
	if (days.length === 0 || own) return [event];
	return days.map((on): CustodyEvent => ({ ...event, on, listed: true }));
}

/** `The ministry has arrested 150 migrants, deported 90, and released nine`: whom the verb before was done to does not do the next. */
function isObjectBefore({ units }: Context['view'], doer: Phrase, verb: number): boolean {
	if (doer.kind !== 'group' || units[verb - 1]?.token.text !== ',' || doer.to !== verb - 1) return false;
	for (let at = doer.from - 1; at >= 0 && at >= doer.from - 6; at -= 1) {
		if (units[at]!.token.text === ',') return false;
		if (ENGLISH_VERBS.has(units[at]!.norm)) return true;
	}
	return false;
}

/** Verbs whose object is nobody but a person. */
const PERSONAL: ReadonlySet<string> = new Set(
	(
		'arrest apprehend abduct kidnap detain imprison jail incarcerate deport extradite expel exile ' +
		're-detain redetain re-arrest die bundle hustle remand drag'
	).split(' '),
);

function readVerb(context: Context, trigger: number, known: VerbForm, carry: Carry): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const { frame } = known;
	const verb = verbAt(view, trigger);
	const seen = known.form === 'base' && !verb.infinitive && isSeenDone(context, trigger);
	const form = seen ? 'finite' : known.form;
	if (/^(?:die|expire)$/.test(frame.id) && (form === 'gerund' || verb.infinitive)) return null;
	if (form === 'base' && !verb.infinitive && verb.auxiliaries.length === 0) return null;
	if (form === 'gerund' && !isVerbalGerund(context, trigger, verb)) return null;
	const particle =
		/^(?:in|back|over|up|out|off|away)$/.test(units[trigger + 1]?.norm ?? '') &&
		!isPlaceNext(context, trigger + 2)
			? 1
			: 0;
	const after = phraseAt(doc, view, objectAt(context, trigger + 1 + particle));
	const intransitive = INTRANSITIVE.has(frame.id);
	const personal = PERSONAL.has(frame.id);
	const bare = /^(?:die|expire|vanish|perish)$/.test(frame.id);
	const direct = bare || (verb.passive && form !== 'gerund') ? null : objectOf(context, after, personal);
	const passive = verb.passive && form !== 'gerund';
	const with_ = particleAt(context, trigger, direct?.end, known.particles ?? AWAY);
	if (known.particles !== undefined && with_ === null) return null;
	const acted = roleOf({ context, trigger, verb, form, direct, passive, intransitive, carry, personal });
	if (acted === null) return null;
	const among = amongThem(context, acted.patient);
	const { reduced: _, ...whole } = acted;
	const role = among === null ? acted : { ...whole, patient: among };
	const from = role.objectEnd ?? trigger + 1;
	// `people placed in the camp` says who is meant, not what happened.
	if (
		frame.type === 'put' &&
		!verb.passive &&
		role.objectEnd === undefined &&
		verb.auxiliaries.length === 0 &&
		!isJoined(view, trigger)
	)
		return null;
	const { list, end } = complementsFrom(doc, view, sharedGoal(context, trigger, from, passive));
	// `was arrested and driven to the coast`: a participle without its own auxiliary.
	const undergone = passive || (form === 'participle' && direct === null && !intransitive);
	const away = with_ !== null && known.particles === undefined ? awayFrame(frame.id) : null;
	const settled =
		settle(context, frame, trigger, list, role.agent, undergone) ??
		(away && settle(context, away, trigger, list, role.agent, undergone));
	if (settled === null) {
		if (/^(?:release|discharge)$/.test(frame.id) && role.agent?.kind === 'hospital')
			carry.left = { place: role.agent, who: role.patient.value };
		return null;
	}
	if (role.agent !== null) carry.agent = role.agent;
	carry.patient = role.patient;
	const stay = settled.type === 'held';
	const doer = byOf(doc, list, passive) ?? (role.agent && AGENTS.has(role.agent.kind) ? role.agent : null);
	// `The prison is holding people`: it is where they are held.
	const keeps = stay && settled.places.at === undefined && doer?.kind === 'facility';
	const agent =
		!keeps &&
		doer !== null &&
		!isObjectBefore(view, doer, verb.from) &&
		partOf(doer).value !== role.patient.value &&
		!/^\d|\b(?:days|weeks|months|years|hours)$/.test(doer.value)
			? doer
			: null;
	const clauseStart = Math.max(0, verb.from - 9);
	const told = wished(verb, unlessItWere(view, verb, mannerOf(view, clauseStart, trigger, end)));
	const manner = isOneOfARow(context, verb, role.patient) ? { ...told, force: PLAIN.force } : told;
	const parts: Parts = {
		who: role.patient,
		...(settled.holder === undefined ? {} : { by: settled.holder }),
		...(agent !== null && !sameWords(agent, role.patient) && !isThere(agent, settled)
			? { by: partOf(agent.kind === 'body' ? listBefore(doc, view, agent) : agent) }
			: {}),
		...settled.places,
		...(keeps ? { at: partOf(placedIn(doc, view, doer!)) } : {}),
		...(frame.id === 'admit'
			? {}
			: leftPlace(settled, settled.type === 'transfer' ? (leftBefore(carry, role.patient) ?? agent) : agent)),
		...seatOf(context, settled, agent),
		...frontedPlace(context, settled),
		...metPlace(context, settled, trigger),
		...custodyPlace(context, settled, trigger),
		...comingPlace(context, settled, trigger),
		...leftBehind(context, settled, trigger),
		...whenOf(
			context,
			trigger,
			diedHeld(context, trigger, settled.type) ?? end,
			stay,
			context.subject === null && isAside(context, verb, role),
		),
		...authorityOf(list),
	};
	carry.left = null;
	const again =
		/^(?:detain|arrest)$/.test(frame.id) && units[role.objectEnd ?? trigger + 1]?.norm === 'again';
	if (isGeneral(context, parts, manner, verb, settled.type)) return null;
	return {
		...parts,
		type: again ? 're-detention' : settled.type,
		rule: `en/${frame.id}`,
		trigger: {
			start: units[trigger]!.start,
			end: settled.end ?? units[with_ === trigger + 1 ? with_ : trigger]!.end,
		},
		manner,
	};
}

/** `was transferred and booked into the county jail`: one goal for both. */
function sharedGoal({ view }: Context, trigger: number, from: number, passive: boolean): number {
	const { units } = view;
	const next = units[trigger + 2];
	const joined =
		passive && from === trigger + 1 && units[trigger + 1]?.norm === 'and' && next?.kind === 'word';
	const form = joined ? ENGLISH_VERBS.get(next.norm)?.form : undefined;
	// `arrested and convicted in Alder in 1964`
	if (
		joined &&
		form === undefined &&
		/^(?:charged|convicted|questioned|interrogated|beaten|handcuffed|searched|indicted|tortured)$/.test(
			next.norm,
		)
	)
		return trigger + 3;
	return form === 'both' || form === 'participle' ? trigger + 3 : from;
}

/** `Ana Pereyra was among those arrested`, `is one of the people detained`: she of whom that is said. */
function amongThem({ doc, view, subject }: Context, patient: Part | Understood): Part | null {
	const { units } = view;
	if (subject !== null || patient.start === undefined) return null;
	const at = units.findIndex(({ start }) => start === patient.start);
	const of = units[at - 1]?.norm === 'of' && units[at - 2]?.norm === 'one' ? 2 : 1;
	if (at < 3 || !(of === 2 || units[at - 1]!.norm === 'among')) return null;
	const be = at - of - 1;
	if (!BE.has(units[be]?.norm ?? '')) return null;
	const who = subjectBefore(doc, view, verbAt(view, be).from);
	return who?.kind === 'person' && who.unit.kind === 'name' ? partOf(who) : null;
}

/** `Neighbours saw | officers arrest her`: what somebody saw done. */
function isSeenDone({ doc, view }: Context, trigger: number): boolean {
	const doer = phraseBefore(doc, view, trigger);
	if (doer === null || !AGENTS.has(doer.kind)) return false;
	return /^(?:saw|see|seen|watched|watch|witnessed|heard|filmed|let)$/.test(
		view.units[doer.from - 1]?.norm ?? '',
	);
}

const isJoined = ({ units }: Context['view'], trigger: number): boolean =>
	/^(?:and|then|later|subsequently|,|once|when|while|being)$/.test(
		units[trigger - 1]?.norm || (units[trigger - 1]?.token.text ?? ''),
	);

const AWAY: ReadonlySet<string> = new Set(['away', 'off']);

/** Where the particle of a verb stands: right behind it, or behind its object. */
function particleAt(
	{ doc, view }: Context,
	trigger: number,
	objectEnd: number | undefined,
	particles: ReadonlySet<string>,
): number | null {
	const { units } = view;
	if (particles.has(units[trigger + 1]?.norm ?? '')) return trigger + 1;
	const object = objectEnd ?? phraseAt(doc, view, trigger + 1)?.to;
	return object !== undefined && particles.has(units[object]?.norm ?? '') ? object : null;
}

/** Over an adverb, or a second verb with the same object: `arrested and served Mr. PEREYRA`. */
function objectAt({ view }: Context, from: number): number {
	const { units } = view;
	let at = from;
	if (/^(?:and|then)$/.test(units[at]?.norm ?? '')) {
		for (let next = at + 1; next <= at + 3; next += 1)
			if (/ed$|^took$|^brought$/.test(units[next]?.norm ?? '')) {
				at = next + 1;
				break;
			}
	}
	while (/ly$|^also$/.test(units[at]?.norm ?? '')) at += 1;
	return at;
}

function isPlaceNext({ doc, view }: Context, at: number): boolean {
	const phrase = phraseAt(doc, view, at);
	return (
		phrase !== null && ['facility', 'hospital', 'place', 'country', 'custody', 'date'].includes(phrase.kind)
	);
}
