import { type Context, meantBy, patientOf } from './context.ts';
import { type CustodyEvent, type Part, subjectPart, type Understood } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';

/** `no se supo nada más de ella`, `se desconoce el paradero de Ana Pereyra`: nobody knows where somebody is. */
export function notHeardOf(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const whereabouts = units[at]!.norm === 'paradero';
	if (whereabouts && /^cuy[oa]$/.test(units[at - 1]?.norm ?? '')) return ofWhom(context, at);
	let from = at - 1;
	while (from > Math.max(0, at - 6) && units[from]!.kind === 'word' && !UNKNOWN.test(units[from]!.norm))
		from -= 1;
	if (
		!UNKNOWN.test(units[from]?.norm ?? '') ||
		(!whereabouts &&
			!units.slice(from, at).some(({ norm }) => norm === 'se') &&
			!/^(?:supo|supieron)$/.test(units[at]!.norm) &&
			!/^(?:volvió|volvieron|vuelve|vuelven)$/.test(units[at - 2]?.norm ?? ''))
	)
		return null;
	if (
		whereabouts &&
		!/^descono/.test(units[from]!.norm) &&
		!units.slice(from, at).some(({ norm }) => /^(?:sabe|conoce|supo)$/.test(norm))
	)
		return null;
	let joint = at + 1;
	while (/^(?:nada|más|nunca|algo|noticias?|jamás|actual|exacto)$/.test(units[joint]?.norm ?? '')) joint += 1;
	const own = whereabouts && units[at - 1]?.norm === 'su';
	const phrase = /^del?$/.test(units[joint]?.norm ?? '') ? phraseAt(doc, view, joint + 1) : null;
	const who = own
		? context.subject !== null
			? subjectPart(context.subject, units[at - 1]!)
			: meantBy(context, { start: units[at - 1]!.start, end: units[at - 1]!.end, norm: '' })
		: patientOf(context, phrase);
	if (who === null) return null;
	return gone(context, { at, from, who, after: phrase?.to ?? joint });
}

const UNKNOWN = /^(?:no|nada|nunca|jamás|nadie|desconoce|desconocen|desconocía|desconoció|desconocían)$/;

/** `Ana Pereyra, cuyo paradero se desconoce`. */
function ofWhom(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = units
		.slice(at + 1, at + 6)
		.findIndex(({ norm }) => /^(?:desconoce|desconocen|ignora|ignoran|desconocía|sabe|conoce)$/.test(norm));
	const to = units[at - 2]?.token.text === ',' ? at - 2 : at - 1;
	const who = verb < 0 ? null : patientOf(context, phraseBefore(doc, view, to));
	if (who === null) return null;
	return gone(context, { at: at + 1 + verb, from: at, who, after: at + 2 + verb });
}

type Gone = {
	readonly at: number;
	readonly from: number;
	readonly who: Part | Understood;
	/** Where what belongs to the verb begins. */
	readonly after: number;
};

/** `no se supo` says that somebody is gone, and denies nothing. */
function gone(context: Context, { at, from, who, after }: Gone): CustodyEvent {
	const { list, end } = complements(context, after);
	const event = spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		type: 'disappearance',
		places: {},
		frame: { id: 'paradero', type: 'disappearance' },
	});
	return { ...event, manner: { ...event.manner, polarity: 'affirms', words: [] } };
}
