import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { partOf } from './event.ts';
import type { Frame } from './frames.ts';
import { going, isOrdered, leavingCountry } from './going.ts';
import { release } from './letting-go.ts';
import { PREPOSITIONS } from './link-words.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import type { PhraseKind } from './phrase-kinds.ts';
import { destination, find, isCustodial, PLACES, placeOf, TO } from './places.ts';
import type { Settled } from './settled.ts';
import { held, isLasting, kept, put, whereClause } from './staying.ts';
import { thereAfter } from './there.ts';

/** Nothing of its own is said of the object: `admitted him on Monday`, not `admitted he had died`. */
function isObjectOnly({ doc, view }: Context, trigger: number): boolean {
	const object = phraseAt(doc, view, trigger + 1);
	const next = object === null ? undefined : view.units[object.to];
	return object !== null && (next === undefined || next.kind !== 'word' || PREPOSITIONS.has(next.norm));
}

const SNATCH = /^(?:abduct|kidnap|seize|snatch|grab|drag|bundle|nab|pick|lead|hustle)$/;

/** `snatched from her home`, `arrested from Norte Airport`, `abducted from Camp Norte`: where it was done. */
const takenFrom = (frame: Frame, from: Complement | undefined): Settled['places'] => {
	if (from === undefined) return {};
	const { kind, unit } = from.phrase;
	const house = kind === 'facility' || kind === 'hospital' || (kind === 'place' && unit.kind === 'word');
	return house || (kind === 'place' && SNATCH.test(frame.id)) ? { at: partOf(from.phrase) } : {};
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
			const near = at === undefined && frame.type === 'death' ? whereClause(context, trigger) : undefined;
			const there =
				at === undefined
					? (thereAfter(context, trigger) ?? (near === undefined ? undefined : partOf(near)))
					: undefined;
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
			const lasts = where?.kind === 'hospital' || (where !== undefined && isCustodial(where));
			const there = where === undefined ? thereAfter(context, trigger) : undefined;
			const place = where === undefined ? there : partOf(where);
			if (lasts || isLasting(context, trigger, list))
				return { type: 'held', places: place === undefined ? {} : { at: place } };
			const taken = at?.kind === 'facility' ? {} : takenFrom(frame, from);
			return { type: 'arrest', places: { ...(where === undefined ? {} : { at: partOf(where) }), ...taken } };
		}
		case 'held':
			// `The prison holds 300 women`: where they are is who holds them.
			return (
				held(context, frame, trigger, list, at) ??
				(agent?.kind === 'facility' && !passive ? { type: 'held', places: {} } : null)
			);
		case 'kept':
			return kept(context, list, at);
		case 'put':
			return put(context, list, agent);
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
			const alone = frame.id === 'book' && context.view.units[trigger + 1]?.norm === 'in';
			return custody || alone ? { type: 'booked-in', places: {} } : null;
		}
		case 'admitted': {
			const into = find(list, new Set([...TO, 'at']), new Set(['facility', 'hospital']));
			// `admitted her into the United States at Norte International Airport`: let in, not locked up.
			if (list.some(({ preposition, phrase }) => TO.has(preposition) && phrase.kind === 'country'))
				return null;
			// `County Hospital admitted Ms. PEREYRA for observation`
			// `The jail admitted him on Monday`
			if (into === undefined && agent?.kind === 'facility' && !passive && isObjectOnly(context, trigger))
				return { type: 'booked-in', places: { at: partOf(agent) } };
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
		default: {
			// Somebody is dragged from a house, not from a debt.
			if (frame.id === 'drag' && from !== undefined && takenFrom(frame, from).at === undefined) return null;
			const where = at === undefined && frame.type === 'arrest' ? whereClause(context, trigger) : undefined;
			const wherePart = where === undefined ? {} : { at: partOf(where) };
			return {
				type: frame.type,
				places: /^(?:encounter|arrest|disappearance)$/.test(frame.type)
					? { ...wherePart, ...atPart, ...takenFrom(frame, from) }
					: { ...fromPart, ...atPart },
			};
		}
	}
}
