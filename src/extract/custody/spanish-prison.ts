import { type Context, meantBy, personOf } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { placeIn } from './spanish-settle.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { topicOf } from './spanish-verbs.ts';
import { STAY } from './spanish-words.ts';

/** `permanece en prisión`, `estuvo preso en`, `lleva tres años presa`; `los presos` are people. */
export function inPrison(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	let from = -1;
	// `cayó preso`: arrested.
	let fell = false;
	for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word' || /^(?:los|las|el|la|un|una|que|y)$/.test(norm)) break;
		if (/^ca(?:yó|yeron|e|ído)$/.test(norm) && back === at - 1) {
			fell = true;
			from = back;
			break;
		}
		if (STAY.test(norm) || (norm === 'fue' && back === at - 1) || /^(?:pasó|pasaron)$/.test(norm)) {
			from = back;
			break;
		}
	}
	if (from < 0) return null;
	if (
		units[at]!.norm === 'prisión' &&
		/^preventiva$/.test(units[at + 1]?.norm ?? '') &&
		units[at - 1]?.norm !== 'en'
	)
		return null;
	while (from > 0 && /^(?:se|no|lo|la|los|las)$/.test(units[from - 1]!.norm)) from -= 1;
	const pronoun = units.slice(from, at).find(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	const who =
		(pronoun === undefined ? null : topicOf(context, from)) ??
		(pronoun && context.subject === null
			? (meantBy(context, pronoun) ?? { start: pronoun.start, end: pronoun.end })
			: null) ??
		personOf(context, subjectOf(context, from), true) ??
		understood(context, at, from);
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	return (
		who &&
		spanishEvent(context, {
			at,
			from,
			end,
			list,
			who,
			type: fell ? 'arrest' : 'held',
			places: place ? { at: partOf(place) } : {},
			frame: { id: 'prisión', type: 'held' },
		})
	);
}
