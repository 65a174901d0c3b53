import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { partOf } from './event.ts';
import { handedTo } from './going.ts';
import { isDischarge } from './medical.ts';
import type { Phrase } from './phrase.ts';
import { PLACES, placeOf, TO } from './places.ts';
import type { Settled } from './settled.ts';

/** `Released to the custody of` another body is a transfer; to the general population, or of his restraints, nothing. */
export function release(
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
	const at = from === undefined ? placeOf(list) : undefined;
	return { type: 'release', places: { ...fromPart, ...(at === undefined ? {} : { at: partOf(at) }) } };
}
