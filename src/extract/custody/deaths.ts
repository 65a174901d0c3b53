import { complementsFrom, firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
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

/** A killing is told here when guards or forces did it, or a prison is where: other killings are another's story. */
export function killed(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const verb = verbAt(view, at);
	if (!verb.passive) return null;
	const who = patientOf(context, subjectBefore(doc, view, verb.from));
	const { list } = complementsFrom(doc, view, at + 1);
	const force = list.find(({ preposition, phrase }) => preposition === 'by' && phrase.kind === 'body');
	const by = force === undefined ? {} : { by: partOf(force.phrase) };
	const place = placeAfter(context, at + 1);
	if (who === null || (force === undefined && place.at === undefined)) return null;
	return toldEvent(context, 'death', 'killed', at, at + 1, { who, ...by, ...place });
}

/** `her remains were found`, `the remains of Ana Pereyra were identified`. */
export function remains(context: Context, at: number): CustodyEvent | null {
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
		toldEvent(context, 'remains-found', 'remains', at, at + verb + 2, {
			who,
			...placeAfter(context, at + verb + 2),
		})
	);
}
