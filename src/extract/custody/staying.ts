import { subjectBefore, verbAt } from './clause.ts';
import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { partOf } from './event.ts';
import type { Frame } from './frames.ts';
import { holderIn } from './going.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { abroad, isGoal, PLACES, placeOf } from './places.ts';
import type { Settled } from './settled.ts';
import { thereAfter } from './there.ts';

/** `for 26 days`, `for more than a month`: what lasts is a stay. */
export function isSpan(units: Context['view']['units'], from: number): boolean {
	return units
		.slice(from, from + 6)
		.some(({ norm }) => /^(?:hours?|days?|weeks?|months?|years?)$/.test(norm));
}

/** `is detained`, `are being arbitrarily detained`, `has been detained since May`, `detained for a month`: it goes on. */
export function isLasting(context: Context, trigger: number, list: readonly Complement[]): boolean {
	const { units } = context.view;
	if (/^(?:remains?|remained|still|currently|while)$/.test(units[trigger - 1]?.norm ?? '')) return true;
	const { auxiliaries, passive } = verbAt(context.view, trigger);
	const [last] = auxiliaries;
	if (SUDDEN.test(units[trigger - 1]?.norm ?? '')) return false;
	if (passive && (/^(?:is|are)$/.test(last ?? '') || auxiliaries.includes('being'))) return true;
	if (list.some(({ preposition, at }) => preposition === 'for' && isSpan(units, at + 1))) return true;
	const perfect = auxiliaries.some((word) => /^(?:have|has|had)$/.test(word));
	const since = list.some(({ preposition, phrase }) => preposition === 'since' && phrase.kind === 'date');
	if (perfect && /^(?:without|incommunicado|indefinitely)$/.test(units[trigger + 1]?.norm ?? '')) return true;
	return ((perfect || !passive) && units[trigger + 1]?.norm === 'since') || (perfect && since);
}

const SUDDEN = /^(?:suddenly|then|promptly|immediately|soon|eventually|finally|abruptly)$/;

/** `kept in a hangar for two nights`, `was kept in custody`: held, where a place or custody is named. */
export function kept(context: Context, list: readonly Complement[], at: Phrase | undefined): Settled | null {
	const custody = list.find(({ preposition, phrase }) => preposition === 'in' && phrase.kind === 'custody');
	if (custody !== undefined)
		return {
			type: 'held',
			places: at === undefined ? {} : { at: partOf(at) },
			...holderIn(context, custody),
		};
	return at === undefined || at.kind === 'country' ? null : { type: 'held', places: { at: partOf(at) } };
}

const BOARD =
	/\b(?:planes?|flights?|aircraft|jets?|boats?|ferry|vessels?|bus|buses|vans?|trains?|ships?|helicopters?)\b/i;

/** `put in prison`, `placed in the county jail`, `put on a plane to Norlandia`; anything else that is put is no event. */
export function put(context: Context, list: readonly Complement[], agent: Phrase | null): Settled | null {
	// `The detainee locator placed him at Norte Prison`: where it says he is.
	if (agent?.kind === 'other') return null;
	const into = list.find(
		({ preposition, phrase }) =>
			/^(?:in|into|at|inside|under)$/.test(preposition) && /^(?:custody|facility)$/.test(phrase.kind),
	);
	if (into?.phrase.kind === 'facility') return { type: 'booked-in', places: { at: partOf(into.phrase) } };
	if (into !== undefined) {
		const at = placeOf(list);
		const places = at?.kind === 'facility' ? { at: partOf(at) } : {};
		return { type: 'booked-in', places, ...holderIn(context, into) };
	}
	const aboard = list.findIndex(
		({ preposition, phrase }) => /^(?:on|onto|aboard|into)$/.test(preposition) && BOARD.test(phrase.value),
	);
	if (aboard < 0) return null;
	const goal = list
		.slice(aboard + 1)
		.find(({ preposition, phrase }) => /^(?:to|for|towards?)$/.test(preposition) && isGoal(phrase));
	if (goal === undefined)
		return /\b(?:planes?|flights?|aircraft|jets?|ships?|boats?|ferry|vessels?)\b/i.test(
			list[aboard]!.phrase.value,
		)
			? { type: 'removal', places: {} }
			: null;
	return {
		type: abroad(goal.phrase) || goal.phrase.kind === 'body' ? 'removal' : 'transfer',
		places: { to: partOf(goal.phrase) },
	};
}

export function held(
	context: Context,
	frame: Frame,
	trigger: number,
	list: readonly Complement[],
	at: Phrase | undefined,
): Settled | null {
	const custody = list.find(
		({ preposition, phrase }) =>
			preposition === 'in' && (phrase.kind === 'custody' || /custody/.test(phrase.value)),
	);
	const holder = holderIn(context, custody);
	if (at !== undefined && at.kind !== 'country' && at.kind !== 'place')
		return { type: 'held', places: { at: partOf(at) }, ...holder };
	if (frame.id === 'house') return null;
	const where = at ?? whereClause(context, trigger);
	if (where !== undefined) return { type: 'held', places: { at: partOf(where) }, ...holder };
	const there = thereAfter(context, trigger);
	if (there !== undefined) return { type: 'held', places: { at: there }, ...holder };
	if (custody !== undefined || frame.id !== 'hold') return { type: 'held', places: {}, ...holder };
	if (isCaptive(context, trigger)) return { type: 'held', places: {} };
	const held = list.some(
		({ preposition, phrase }) =>
			/^(?:without|under|for|as|on|since|until|by)$/.test(preposition) || phrase.kind === 'date',
	);
	return held ? { type: 'held', places: {} } : null;
}

/** `was being held`, `held hostage`, `held the families incommunicado`: whoever is held so is in somebody's hands. */
function isCaptive({ doc, view }: Context, trigger: number): boolean {
	const { units } = view;
	if (verbAt(view, trigger).auxiliaries.includes('being')) return true;
	const how = CAPTIVE.test(units[trigger + 1]?.norm ?? '')
		? trigger + 1
		: (phraseAt(doc, view, trigger + 1)?.to ?? trigger);
	return CAPTIVE.test(units[how]?.norm ?? '');
}

const CAPTIVE = /^(?:incommunicado|hostage|captive|prisoner|without|alone)$/;

/** `a “holding center” in Norlandia, where …`: the house that lies there, over the mark that closes its name. */
export function houseBefore({ doc, view }: Pick<Context, 'doc' | 'view'>, place: Phrase): Phrase {
	const { units } = view;
	if (!/^(?:place|country)$/.test(place.kind) || units[place.from - 1]?.norm !== 'in') return place;
	const mark = /^["”]$/.test(units[place.from - 2]?.token.text ?? '') ? 1 : 0;
	const house = phraseBefore(doc, view, place.from - 1 - mark);
	return house !== null && /^(?:facility|hospital)$/.test(house.kind) ? house : place;
}

/** `the facility that is holding people`, `other prisons where people have been detained`. */
export function whereClause({ doc, view }: Context, trigger: number): Phrase | undefined {
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 7); at -= 1) {
		const { norm } = units[at]!;
		if (norm !== 'where' && norm !== 'that' && norm !== 'which') continue;
		const to = norm === 'which' && units[at - 1]?.norm === 'in' ? at - 1 : at;
		const head = subjectBefore(doc, view, to);
		const comma = units[to - 1]?.token.text === ',' ? to - 1 : to;
		const near = head !== null && PLACES.has(head.kind) ? head : phraseBefore(doc, view, comma);
		const before = near === null ? null : houseBefore({ doc, view }, near);
		return before !== null && PLACES.has(before.kind) ? before : undefined;
	}
	return undefined;
}
