import { onOneLine } from '../document.ts';
import { firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { kindOfName } from './phrase-kinds.ts';
import { placeOf as placeIn } from './places.ts';
import { thereAfter } from './there.ts';
import { patientOfOwner, placeAfter, toldEvent, understood } from './told.ts';

/** Who pronounces somebody dead did not do it: such an event has no `by`. */
export function pronounced(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const next = phraseAt(doc, view, at + 1);
	const isDead = (index: number) => /^(?:dead|deceased|brain-dead)$/.test(units[index]?.norm ?? '');
	const patient = next && patientOf(context, next);
	if (next !== null && patient && isDead(next.to))
		return toldEvent(context, 'death', 'pronounced-dead', at, next.to + 1, {
			who: patient,
			...placeOfStaff(context, at),
			...placeAfter(context, next.to + 1),
		});
	if (isDead(at + 1)) {
		const verb = verbAt(view, at);
		const subject =
			patientOf(context, subjectBefore(doc, view, verb.from)) ??
			patientOf(context, firstPhrase(doc, view, verb.from)) ??
			understood(context);
		if (subject === null) return null;
		return toldEvent(context, 'death', 'pronounced-dead', at, at + 2, {
			who: subject,
			...placeOfStaff(context, at),
			...placeAfter(context, at + 2),
		});
	}
	// `declared the time of death`, `pronounced Mr. PEREYRA’s death`
	const rest = units.slice(at + 1, at + 7).findIndex((unit) => unit.norm === 'death');
	const who = understood(context);
	return rest >= 0 && who !== null
		? toldEvent(context, 'death', 'declared-death', at, at + rest + 2, { who })
		: null;
}

const STAFF =
	/^(?:(?:emergency|attending|trauma|medical|staff|on-call|intensive|care|critical|hospital|clinical|icu|er|ed|room|department)\s)*(?:staff|personnel|mds?|physicians?|doctors?|nurses?|rns?|surgeons?|providers?|hospitalists?|intensivists?|representatives?|officials?|coroner)?$/i;

/** `County Hospital staff pronounced her dead`: they did so where they work, unless from afar or on the way. */
function placeOfStaff({ doc, view }: Context, at: number): { at?: Part } {
	const { units } = view;
	const house = shortHouse({ doc, view } as Context, at);
	if (house !== null) return { at: house };
	for (let back = at - 1; back >= Math.max(0, at - 8); back -= 1) {
		const { name, kind, start, end, norm } = units[back]!;
		if (/^(?:contacted|advised|instructed|telephone|phone|route|via|notified)$/.test(norm) || kind === 'date')
			return {};
		if (name === undefined) continue;
		const rest = onOneLine(doc.text.slice(end, units[at]!.start))
			.replace(/\([^)]*\)/g, ' ')
			.trim();
		const afar = units
			.slice(0, at)
			.some((unit) => /^(?:contacted|telephone|phone|route|radio)$/.test(unit.norm));
		const where =
			/^(?:hospital|facility)$/.test(kindOfName(doc, units[back]!)) ||
			/\b(?:hospital|medical cent)/i.test(name.full);
		if (afar || !where || !STAFF.test(rest)) return {};
		return { at: { start, end, value: name.full, why: 'where those who pronounced the death work' } };
	}
	return {};
}

/** `the VRMC’s attending MD pronounced her dead`: capitals that the report gave a hospital for its short name. */
function shortHouse({ doc, view }: Context, at: number): Part | null {
	const { units } = view;
	let back = at - 1;
	while (
		(back > at - 6 &&
			/^(?:['’]s|attending|medical|er|ed|emergency|room|staff|on-call)$|['’]$/.test(
				units[back]?.norm ?? '-',
			)) ||
		(units[back]?.kind === 'word' && STAFF.test(units[back]!.norm) && units[back]!.norm !== '')
	)
		back -= 1;
	const short = units[back];
	if (short === undefined || !/^\p{Lu}{3,8}$/u.test(doc.text.slice(short.start, short.end))) return null;
	const letters = doc.text.slice(short.start, short.end);
	const named = doc.flat.indexOf(`(${letters})`);
	const before = named < 0 ? '' : doc.flat.slice(Math.max(0, named - 60), named);
	if (!/\b(?:hospital|medical (?:cent(?:er|re)|campus)|health)\b[^.;]{0,30}$/i.test(before)) return null;
	const { start, end } = short;
	return { start, end, why: 'where those who pronounced the death work' };
}

export function timeOfDeath(context: Context, at: number): CustodyEvent | null {
	const who = understood(context);
	return who && toldEvent(context, 'death', 'time-of-death', at, at + 5, { who });
}

export function passedAway(context: Context, at: number): CustodyEvent | null {
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at).from));
	return (
		who && toldEvent(context, 'death', 'passed-away', at, at + 2, { who, ...placeAfter(context, at + 2) })
	);
}

const FORCE =
	/\b(?:police|officers?|agents?|guards?|soldiers?|troops|forces|army|military|gunmen|militia|militants|inmates?|prisoners?|death squads?|regime|government|men)\b/i;

/** A killing is told here when guards or forces did it, or a prison is where: other killings are another's story. */
export function killed(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const { norm } = units[at]!;
	const verb = verbAt(view, at);
	// `shot dead`, `shot and killed`, `beaten to death`; shot alone is no death.
	const tail = units
		.slice(at + 1, at + 3)
		.map((unit) => unit.norm)
		.join(' ');
	const shot = /^(?:dead|to death|and killed)/.exec(tail)?.[0];
	if (/^(?:shot|beaten|tortured|stabbed)$/.test(norm) && shot === undefined) return null;
	if (norm === 'killed' && units[at - 1]?.norm === 'and') return null;
	const end = at + 1 + (shot === undefined ? 0 : shot.split(' ').length);
	const { list } = complementsFrom(doc, view, end);
	const place = placeAfter(context, end);
	if (!verb.passive) {
		const self = /^(?:himself|herself)$/.test(units[at + 1]?.norm ?? '');
		const agent = subjectBefore(doc, view, verb.from);
		if (self) {
			const who = patientOf(context, agent);
			return who && toldEvent(context, 'death', 'killed', at, at + 2, { who, ...place });
		}
		const object = patientOf(context, phraseAt(doc, view, at + 1));
		if (object === null || agent === null || !FORCE.test(agent.value)) return null;
		return toldEvent(context, 'death', 'killed', at, at + 1, { who: object, by: partOf(agent), ...place });
	}
	const subject = subjectBefore(doc, view, verb.from);
	const who = norm === 'executed' ? patientOf(context, subject) : personOf(context, subject, true);
	const force = list.find(
		({ preposition, phrase }) =>
			preposition === 'by' &&
			(phrase.kind === 'body' || (phrase.kind === 'group' && FORCE.test(phrase.value))),
	);
	const by = force === undefined ? {} : { by: partOf(force.phrase) };
	if (who === null || (norm !== 'executed' && force === undefined && place.at === undefined)) return null;
	const where = norm === 'executed' && place.at === undefined ? placeOf(context, end) : place;
	return toldEvent(context, 'death', 'killed', at, end, { who, ...by, ...where });
}

/** `was found dead in his cell`, `guards found her dead`; not `found unresponsive`. */
export function foundDead(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = verbAt(view, at);
	const object = verb.passive ? null : phraseAt(doc, view, at + 1);
	const dead = verb.passive ? at + 1 : (object?.to ?? at + 1);
	if (!/^(?:dead|deceased|hanged|lifeless)$/.test(units[dead]?.norm ?? '')) return null;
	const who = verb.passive
		? personOf(context, subjectBefore(doc, view, verb.from), true)
		: patientOf(context, object);
	return (
		who && toldEvent(context, 'death', 'found-dead', at, dead + 1, { who, ...placeOf(context, dead + 1) })
	);
}

/** `took his own life`, `committed suicide`, `hanged himself`, `succumbed to his injuries`. */
export function ownHand(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const tail = view.units
		.slice(at + 1, at + 4)
		.map((unit) => unit.norm)
		.join(' ');
	const end = {
		took: /^(?:his|her|their) own li(?:fe|ves)/,
		taken: /^(?:his|her|their) own li(?:fe|ves)/,
		lost: /^(?:his|her|their) li(?:fe|ves)/,
		committed: /^suicide/,
		hanged: /^(?:himself|herself)/,
		succumbed: /^to/,
	}[view.units[at]!.norm]?.exec(tail)?.[0];
	if (end === undefined) return null;
	const to = at + 1 + end.split(' ').length;
	const who = patientOf(context, subjectBefore(doc, view, verbAt(view, at).from));
	return who && toldEvent(context, 'death', 'own-hand', at, to, { who, ...placeOf(context, to) });
}

/** Where somebody died or was found: any place, a cell too. */
function placeOf(context: Context, from: number): { at?: Part } {
	const { doc, view } = context;
	const { list } = complementsFrom(doc, view, from);
	// `in his cell at Calder`: the house before the room.
	const house = placeIn(list);
	if (house !== undefined && !/^(?:place|country)$/.test(house.kind)) return { at: partOf(house) };
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in|inside|near|outside|on)$/.test(preposition) &&
			/^(?:hospital|facility|place|country|inside)$/.test(phrase.kind),
	);
	if (place !== undefined) return { at: partOf(place.phrase) };
	const there = thereAfter(context, from - 1);
	return there === undefined ? {} : { at: there };
}

/** `her remains were found`, `the remains of Ana Pereyra were identified`, `his body was found`. */
export function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const before = recovered(context, at);
	if (before !== null) return before;
	const verb = units
		.slice(at + 1, at + 14)
		.findIndex((unit) => /^(?:found|exhumed|identified|discovered|recovered)$/.test(unit.norm));
	if (verb < 0) return null;
	const of = units[at + 1]?.norm === 'of' ? phraseAt(doc, view, at + 2) : null;
	const owner = of === null ? phraseBefore(doc, view, at) : null;
	const possessive = units[at - 1]?.norm === "'s" ? phraseBefore(doc, view, at - 1) : null;
	const who =
		patientOf(context, of) ??
		(possessive && patientOfOwner(context, possessive)) ??
		(/^(?:his|her|their)$/i.test(units[at - 1]?.norm ?? '')
			? (understood(context) ?? meantBy(context, units[at - 1]!))
			: /^(?:his|her)\b/i.test(owner?.value ?? '')
				? understood(context)
				: null);
	return (
		who &&
		toldEvent(context, 'remains-found', 'remains', at, at + verb + 2, {
			who,
			...placeOf(context, at + verb + 2),
		})
	);
}

/** `recovered the remains of nine prisoners`: who found them stands first. */
function recovered(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	if (units[at + 1]?.norm !== 'of') return null;
	let from = at - 1;
	while (from > at - 4 && /^(?:the|skeletal|human|charred|partial|mortal)$/.test(units[from]?.norm ?? ''))
		from -= 1;
	if (!/^(?:found|exhumed|identified|discovered|recovered|unearthed)$/.test(units[from]?.norm ?? ''))
		return null;
	const whose = phraseAt(doc, view, at + 2);
	const who = patientOf(context, whose);
	return (
		who &&
		toldEvent(context, 'remains-found', 'remains', from, at + 1, { who, ...placeOf(context, whose!.to) })
	);
}
