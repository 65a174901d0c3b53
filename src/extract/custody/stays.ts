import { firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { agentOf, toldEvent } from './told.ts';

/** Whose verb it is, over `was booked and arrived at`; null when its subject is nobody in custody. */
function whoseVerb(context: Context, at: number): Part | Understood | null {
	const { doc, view } = context;
	const { from } = verbAt(view, at);
	const subject = subjectBefore(doc, view, from);
	if (subject !== null) return patientOf(context, subject);
	return /^(?:and|then)$/.test(view.units[from - 1]?.norm ?? '')
		? patientOf(context, firstPhrase(doc, view, from))
		: null;
}

/** `arrived at the county jail`, `arrived at County Hospital`: they are where somebody brought them. */
export function arrived(context: Context, at: number): CustodyEvent | null {
	const { list } = complementsFrom(context.doc, context.view, at + 1);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|to|in)$/.test(preposition) && /^(?:facility|hospital|inside)$/.test(phrase.kind),
	)?.phrase;
	if (place === undefined || place.kind === 'inside') return null;
	if (place.kind === 'facility' && !isCustodial(place)) return null;
	// `EMS arrived at County Hospital with Ms. PEREYRA`
	const brought = list.find(({ preposition }) => preposition === 'with')?.phrase;
	const with_ = place.kind === 'hospital' && brought !== undefined ? patientOf(context, brought) : null;
	const who = with_ ?? whoseVerb(context, at);
	if (who === null) return null;
	// `arrived at one jail from another`: moved, whoever moved them.
	const left = list.find(({ preposition, phrase }) => preposition === 'from' && isCustodial(phrase))?.phrase;
	if (place.kind === 'facility' && left !== undefined)
		return toldEvent(context, 'transfer', 'arrived', at, at + 1, {
			who,
			from: partOf(left),
			to: partOf(place),
		});
	return place.kind === 'hospital'
		? toldEvent(context, 'hospital', 'arrived', at, at + 1, { who, to: partOf(place) })
		: toldEvent(context, 'booked-in', 'arrived', at, at + 1, { who, at: partOf(place) });
}

const AMBULANCE = /\b(?:ems|emt|emts|paramedics?|ambulance|emergency medical|fire department|fire rescue)\b/i;

/** `EMS personnel departed the jail with Ms. PEREYRA`: an ambulance leaves for a hospital. */
export function departedWith(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const left = phraseAt(doc, view, at + 1);
	const { list } = complementsFrom(doc, view, at + 1);
	const whom = list.find(({ preposition }) => preposition === 'with');
	const who = whom === undefined ? null : patientOf(context, whom.phrase);
	if (whom === undefined || who === null) return null;
	const goal = list.find(
		({ preposition, phrase }) =>
			/^(?:to|for)$/.test(preposition) && /^(?:facility|hospital)$/.test(phrase.kind),
	)?.phrase;
	const { by } = agentOf(context, at);
	const ambulance =
		goal?.kind === 'hospital' ||
		(goal === undefined && by !== undefined && AMBULANCE.test(doc.text.slice(by.start, by.end)));
	if (!ambulance && goal === undefined) return null;
	return toldEvent(context, ambulance ? 'hospital' : 'transfer', 'departed-with', at, at + 1, {
		who,
		...(by === undefined ? {} : { by }),
		...(left !== null && /^(?:facility|hospital)$/.test(left.kind) ? { from: partOf(left) } : {}),
		...(goal === undefined ? {} : { to: partOf(goal) }),
	});
}

/** `remains at the county jail`. */
export function staysAt(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	if (!/^(?:at|in)$/.test(view.units[at + 1]?.norm ?? '')) return null;
	const place = phraseAt(doc, view, at + 2);
	if (place?.kind !== 'facility') return null;
	const who = whoseVerb(context, at);
	if (who === null) return null;
	const { on, ...event } = toldEvent(
		context,
		'held',
		'stays-at',
		at,
		at + 1,
		{ who, at: partOf(place) },
		true,
	);
	// `was arrested on May 2 and remains at the jail`: it remains there when that is said, not on May 2.
	const now = view.units[at]!.norm === 'remains' && (on === undefined || on.start < view.units[at]!.start);
	return now || on === undefined ? event : { ...event, on };
}
