import type { Context } from './context.ts';
import { type Part, partOf } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { lengthened } from './spanish-complements.ts';
import { isKnownHouse } from './spanish-houses.ts';
import { thereAfter } from './there.ts';

/**
 * Where something happened that tells no place behind its verb: `murió allí`, `el Hospital Norte, donde murió`,
 * `En Norte, la policía detuvo a …`.
 */
export function placeNear(context: Context, trigger: number): Part | undefined {
	return (
		thereAfter(context, trigger) ??
		whereBefore(context, trigger) ??
		inFront(context, trigger) ??
		wordAlone(context, trigger)
	);
}

/** `murió allí`, where nothing tells what the word means. */
function wordAlone({ view }: Context, trigger: number): Part | undefined {
	const unit = view.units[trigger + 1];
	return /^(?:allí|ahí|allá)$/.test(unit?.norm ?? '') ? { start: unit!.start, end: unit!.end } : undefined;
}

const REACH = 9;

/** The place before the `donde` that opens the verb’s clause. */
export function whereBefore({ doc, view }: Context, trigger: number): Part | undefined {
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(1, trigger - REACH); at -= 1) {
		const { kind, norm } = units[at]!;
		if (kind === 'mark') return undefined;
		if (norm !== 'donde') continue;
		const to = units[at - 1]!.token.text === ',' ? at - 1 : at;
		const phrase = phraseBefore(doc, view, to);
		if (phrase === null) return undefined;
		return /^(?:facility|hospital|place|country)$/.test(phrase.kind) || isKnownHouse(phrase.value)
			? partOf(phrase)
			: undefined;
	}
	return undefined;
}

/** The place that a sentence opens with, before its one verb. */
function inFront(context: Context, trigger: number): Part | undefined {
	const { doc, view } = context;
	const { units } = view;
	let from = trigger;
	while (from > 0 && trigger - from < 2 * REACH && !/^[.;:¿¡“«"—]$/.test(units[from - 1]!.token.text)) {
		if (/^(?:que|quien|quienes|donde|cuando|y|e|pero|mientras)$/.test(units[from - 1]!.norm))
			return undefined;
		from -= 1;
	}
	if (units[from]?.norm !== 'en') return undefined;
	const phrase = phraseAt(doc, view, from + 1);
	const isPlace =
		phrase !== null &&
		phrase.to <= trigger &&
		(/^(?:facility|hospital|place|country)$/.test(phrase.kind) || isKnownHouse(phrase.value));
	return isPlace ? partOf(lengthened(context, phrase)) : undefined;
}
