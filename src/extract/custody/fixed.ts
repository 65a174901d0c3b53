import { complementsFrom, firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, type Parts, partOf, subjectPart, type Understood } from './event.ts';
import { mannerOf } from './manner.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { REACH } from './view.ts';
import { whenOf } from './when.ts';

/** Events told by a set phrase: `pronounced … dead`, `lodged a detainer`, `ordered … removed`, `in custody at`. */
export function readFixed(context: Context): CustodyEvent[] {
	const { units } = context.view;
	const events: (CustodyEvent | null)[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const { norm, kind } = units[at]!;
		if (kind !== 'word') continue;
		if (/^(?:pronounced|declared|pronounces)$/.test(norm)) events.push(pronounced(context, at));
		else if (/^(?:lodged|placed|issued|filed|lodging)$/.test(norm))
			events.push(underArrest(context, at) ?? detainer(context, at) ?? orderIssued(context, at));
		else if (norm === 'ordered') events.push(orderedRemoved(context, at));
		else if (norm === 'revoked') events.push(revoked(context, at));
		else if (norm === 'custody') events.push(inCustody(context, at));
		else if (/^(?:passed)$/.test(norm) && units[at + 1]?.norm === 'away')
			events.push(passedAway(context, at));
		else if (norm === 'missing' && /^(?:went|gone|go)$/.test(units[at - 1]?.norm ?? ''))
			events.push(wentMissing(context, at));
		else if (norm === 'seen' && units[at - 1]?.norm === 'last') events.push(lastSeen(context, at));
		else if (norm === 'killed') events.push(killed(context, at));
		else if (norm === 'called' && /^the time of death/.test(wordsFrom(units, at + 1)))
			events.push(timeOfDeath(context, at));
		else if (norm === 'entered') events.push(enteredCustody(context, at));
		else if (norm === 'remains') events.push(remains(context, at));
	}
	return events.filter((event) => event !== null);
}

function make(
	context: Context,
	type: CustodyEvent['type'],
	rule: string,
	from: number,
	to: number,
	parts: Parts,
	stay = false,
): CustodyEvent {
	const { view, doc } = context;
	const { end } = complementsFrom(doc, view, to);
	const verb = verbAt(view, from);
	return {
		...parts,
		...whenOf(context, from, Math.max(end, to), stay),
		type,
		rule: `en/${rule}`,
		trigger: { start: view.units[from]!.start, end: view.units[to - 1]!.end },
		manner: mannerOf(view, Math.max(0, verb.from - 9), from, to),
	};
}

function agentOf(context: Context, before: number): { by?: Part } {
	const { doc, view } = context;
	const own = subjectBefore(doc, view, before);
	const usable = (phrase: Phrase | null) =>
		phrase !== null &&
		/^(?:body|facility|hospital|person)$/.test(phrase.kind) &&
		patientOf(context, phrase)?.value !== context.subject?.value;
	const agent = usable(own) ? own : firstPhrase(doc, view, before);
	return agent !== null && usable(agent) ? { by: partOf(agent) } : {};
}

const understood = (context: Context): Understood | null =>
	context.subject === null ? null : (subjectPart(context.subject) as Understood);

function pronounced(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const next = phraseAt(doc, view, at + 1);
	const isDead = (index: number) => /^(?:dead|deceased|brain-dead)$/.test(units[index]?.norm ?? '');
	const patient = next && patientOf(context, next);
	if (next !== null && patient && isDead(next.to))
		return make(context, 'death', 'pronounced-dead', at, next.to + 1, {
			who: patient,
			...agentOf(context, at),
			...placeAfter(context, next.to + 1),
		});
	if (isDead(at + 1)) {
		const verb = verbAt(view, at);
		const subject =
			patientOf(context, subjectBefore(doc, view, verb.from)) ??
			patientOf(context, firstPhrase(doc, view, verb.from)) ??
			understood(context);
		if (subject === null) return null;
		return make(context, 'death', 'pronounced-dead', at, at + 2, {
			who: subject,
			...(verb.passive ? byAfter(context, at + 2) : agentOf(context, at)),
			...placeAfter(context, at + 2),
		});
	}
	// `declared the time of death`, `pronounced Mr. PEREYRA’s death`
	const rest = units.slice(at + 1, at + 7).findIndex((unit) => unit.norm === 'death');
	const who = understood(context);
	return rest >= 0 && who !== null
		? make(context, 'death', 'declared-death', at, at + rest + 2, { who, ...agentOf(context, at) })
		: null;
}

function placeAfter(context: Context, at: number): { at?: Part } {
	const { list } = complementsFrom(context.doc, context.view, at);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:hospital|facility)$/.test(phrase.kind),
	);
	return place === undefined ? {} : { at: partOf(place.phrase) };
}

function byAfter(context: Context, at: number): { by?: Part } {
	const { list } = complementsFrom(context.doc, context.view, at);
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'by' && /^(?:body|person|hospital|facility)$/.test(phrase.kind),
	);
	return by === undefined ? {} : { by: partOf(by.phrase) };
}

function detainer(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const noun = units.slice(at + 1, at + 8).findIndex((unit) => /^detainers?$/.test(unit.norm));
	const passive = verbAt(view, at).passive;
	const subject = passive ? subjectBefore(doc, view, verbAt(view, at).from) : null;
	if (noun < 0 && !(subject !== null && /\bdetainer\b/i.test(subject.value))) return null;
	const end = noun < 0 ? at + 1 : at + noun + 2;
	const { list } = complementsFrom(doc, view, end);
	const against = list.find(
		({ preposition, phrase }) =>
			/^(?:against|on|for)$/.test(preposition) && patientOf(context, phrase) !== null,
	);
	const whom = against
		? patientOf(context, against.phrase)
		: (objectBefore(context, at) ?? understood(context));
	if (whom === null) return null;
	const place =
		list.find(({ preposition, phrase }) => /^(?:with|at)$/.test(preposition) && phrase.kind === 'facility')
			?.phrase ?? facilityBefore(context, at);
	return make(context, 'detainer', 'detainer', at, end, {
		who: whom,
		...(passive ? byAfter(context, end) : agentOf(context, at)),
		...(place ? { at: partOf(place) } : {}),
	});
}

/** `encountered Mr. PEREYRA at … and lodged a detainer`: the person named before in the sentence. */
function objectBefore(context: Context, at: number): Part | Understood | null {
	const { doc, view } = context;
	for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
		const phrase = view.units[back]!.kind === 'name' ? phraseAt(doc, view, back) : null;
		const who = phrase?.kind === 'person' ? patientOf(context, phrase) : null;
		if (who !== null) return who;
	}
	return null;
}

/** `encountered him at the county jail and lodged …`: the place stands before. */
function facilityBefore({ doc, view }: Context, at: number): Phrase | null {
	for (let back = at - 1; back > Math.max(0, at - REACH); back -= 1) {
		if (view.units[back]!.norm !== 'at') continue;
		const phrase = phraseAt(doc, view, back + 1);
		if (phrase?.kind === 'facility') return phrase;
	}
	return null;
}

function orderIssued(context: Context, at: number): CustodyEvent | null {
	const { view } = context;
	const words = view.units
		.slice(at + 1, at + 14)
		.map((unit) => (unit.kind === 'word' ? unit.norm : '·'))
		.join(' ');
	const order =
		/^(?:[^;]{0,40}?)(?:final |administrative |expedited )?(?:removal order|order of (?:removal|deportation|expedited removal)|order for (?:his|her|their) removal|deportation order)/.exec(
			words,
		);
	if (order === null || /\bnotice (?:and|of intent)/.test(words)) return null;
	const who = objectBefore(context, at + 6) ?? understood(context);
	return who === null
		? null
		: make(context, 'removal-order', 'order-of-removal', at, at + order[0].split(' ').length + 1, {
				who,
				...agentOf(context, at),
			});
}

function orderedRemoved(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const next = phraseAt(doc, view, at + 1);
	const patient = next && patientOf(context, next);
	const removed =
		next === null
			? 0
			: /^(?:to be )?(?:removed|deported)/.exec(wordsFrom(units, next.to))?.[0].split(' ').length;
	if (next !== null && patient && removed) {
		const { list } = complementsFrom(doc, view, next.to + removed);
		const to = list.find(
			({ preposition, phrase }) => preposition === 'to' && /^(?:country|place)$/.test(phrase.kind),
		);
		return make(context, 'removal-order', 'ordered-removed', at, next.to + removed, {
			who: patient,
			...agentOf(context, at),
			...(to ? { to: partOf(to.phrase) } : {}),
		});
	}
	if (
		next !== null &&
		(units[next.to]?.norm === "'s" || units[next.to]?.token.text === '’') &&
		/^(?:removal|deportation)$/.test(units[next.to + 1]?.norm ?? '')
	) {
		const owner = patientOfOwner(context, next);
		return (
			owner &&
			make(context, 'removal-order', 'ordered-removal', at, next.to + 2, {
				who: owner,
				...agentOf(context, at),
			})
		);
	}
	return null;
}

/** Whose a possessive is: `Mr. PEREYRA’s`. */
export function patientOfOwner(context: Context, phrase: Phrase): Part | Understood | null {
	return patientOf(context, phrase, true);
}

function revoked(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const owner = phraseAt(doc, view, at + 1);
	const noun = units
		.slice(at + 1, at + 9)
		.findIndex((unit) => /^(?:release|parole|osup|supervision|bond)$/.test(unit.norm));
	if (noun < 0) return null;
	const who =
		(owner && (patientOfOwner(context, owner) ?? null)) ??
		(/^(?:his|her)$/.test(units[at + 1]?.norm ?? '') ? understood(context) : null);
	return who === null
		? null
		: make(context, 're-detention', 'revoked-release', at, at + noun + 2, { who, ...agentOf(context, at) });
}

/** `remained in custody at`, `was in ICE custody at`, `while in the custody of`. */
function inCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	let open = at - 1;
	while (open >= 0 && open > at - 5 && units[open]!.norm !== 'in') open -= 1;
	if (open < 0 || units[open]!.norm !== 'in') return null;
	const before = units[open - 1]?.norm ?? '';
	const verbal = /^(?:remained|remains|remain|remaining|was|were|is|been|while|stayed|kept)$/.test(before);
	if (!verbal) return null;
	const { list } = complementsFrom(doc, view, at + 1);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:facility|hospital|country|place)$/.test(phrase.kind),
	);
	const who =
		patientOf(context, subjectBefore(doc, view, open - 1)) ??
		(/^(?:while|remaining)$/.test(before)
			? (patientOf(context, firstPhrase(doc, view, open)) ?? understood(context))
			: null);
	return who === null
		? null
		: make(
				context,
				'held',
				'in-custody',
				open,
				at + 1,
				{ who, ...(place ? { at: partOf(place.phrase) } : {}) },
				true,
			);
}

const wordsFrom = (units: Context['view']['units'], from: number): string =>
	units
		.slice(from, from + 6)
		.map((unit) => unit.norm)
		.join(' ');

function timeOfDeath(context: Context, at: number): CustodyEvent | null {
	const who = understood(context);
	return who && make(context, 'death', 'time-of-death', at, at + 5, { who, ...agentOf(context, at) });
}

function underArrest(context: Context, at: number): CustodyEvent | null {
	if (!/^under arrest/.test(wordsFrom(context.view.units, at + 1))) return null;
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at).from));
	return who && make(context, 'arrest', 'under-arrest', at, at + 3, { who, ...placeAfter(context, at + 3) });
}

/** `entered ICE custody at the county jail`. */
function enteredCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const phrase = phraseAt(doc, view, at + 1);
	if (phrase?.kind !== 'custody') return null;
	const who = patientOf(context, subjectBefore(doc, view, verbAt(view, at).from));
	return (
		who &&
		make(context, 'booked-in', 'entered-custody', at, phrase.to, { who, ...placeAfter(context, phrase.to) })
	);
}

function passedAway(context: Context, at: number): CustodyEvent | null {
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at).from));
	return who && make(context, 'death', 'passed-away', at, at + 2, { who, ...placeAfter(context, at + 2) });
}

function wentMissing(context: Context, at: number): CustodyEvent | null {
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at - 1).from));
	return who && make(context, 'disappearance', 'went-missing', at - 1, at + 1, { who });
}

function lastSeen(context: Context, at: number): CustodyEvent | null {
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at - 1).from));
	return (
		who &&
		make(context, 'disappearance', 'last-seen', at - 1, at + 1, { who, ...placeAfter(context, at + 1) })
	);
}

/** A killing is told here when guards or forces did it, or a prison is where: other killings are another's story. */
function killed(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const verb = verbAt(view, at);
	if (!verb.passive) return null;
	const who = patientOf(context, subjectBefore(doc, view, verb.from));
	const { list } = complementsFrom(doc, view, at + 1);
	const force = list.find(({ preposition, phrase }) => preposition === 'by' && phrase.kind === 'body');
	const by = force === undefined ? {} : { by: partOf(force.phrase) };
	const place = placeAfter(context, at + 1);
	if (who === null || (force === undefined && place.at === undefined)) return null;
	return make(context, 'death', 'killed', at, at + 1, { who, ...by, ...place });
}

/** `her remains were found`, `the remains of Ana Pereyra were identified`. */
function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
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
		(/^(?:his|her)\b/i.test(owner?.value ?? units[at - 1]?.norm ?? '') ? understood(context) : null);
	return (
		who &&
		make(context, 'remains-found', 'remains', at, at + verb + 2, {
			who,
			...placeAfter(context, at + verb + 2),
		})
	);
}
