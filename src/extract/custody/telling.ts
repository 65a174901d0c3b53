import type { Verb } from './clause.ts';
import type { Context } from './context.ts';
import type { CustodyEvent, Manner, Part, Understood } from './event.ts';

/** `the first reporter to be held there`, `the last to be freed`: they were. */
export const isOneOfARow = ({ doc }: Context, { infinitive }: Verb, who: Part | Understood): boolean =>
	infinitive &&
	who.start !== undefined &&
	/^(?:the )?(?:first|second|third|\p{L}+th|last|latest|only|youngest|oldest)\b/iu.test(
		doc.text.slice(who.start, who.end),
	);

/** `died while being held at the jail on Friday`: the day is that of the death. */
export const diedHeld = ({ view }: Context, trigger: number, type: CustodyEvent['type']): number | null =>
	type === 'death' && view.units[trigger + 1]?.norm === 'while'
		? Math.min(view.units.length, trigger + 14)
		: null;

/** `On Friday the court freed a man arrested in May`, `… who was deported`: what only says who has no day of the main clause. */
export const isAside = ({ view }: Context, { from }: Verb, { reduced }: { reduced?: true }): boolean =>
	reduced === true || /^(?:who|whom)$/.test(view.units[from - 1]?.norm ?? '');

/** `recommended that she be transferred`: asked for, not done. */
export function wished({ auxiliaries, infinitive }: Verb, manner: Manner): Manner {
	const bare = !infinitive && auxiliaries.length === 1 && auxiliaries[0] === 'be';
	return bare && manner.force === 'asserts' ? { ...manner, force: 'intends' } : manner;
}

/** `had he not been sent` says that he was; the anchor keeps the words that turn it round. */
export function unlessItWere({ units }: Context['view'], verb: Verb, manner: Manner): Manner {
	const had = [verb.from - 2, verb.from - 3].find((at) => units[at]?.norm === 'had');
	if (had === undefined || manner.polarity !== 'denies' || verb.auxiliaries.includes('had')) return manner;
	return { ...manner, polarity: 'affirms', words: [...manner.words, units[had]!] };
}

/** `is holding people`, `for sending the migrants`, not `the holding cell` or `pending`. */
export function isVerbalGerund({ view }: Context, trigger: number, verb: Verb): boolean {
	if (verb.auxiliaries.length > 0) return true;
	let lead = trigger - 1;
	while (lead > 0 && /ly$/.test(view.units[lead]!.norm)) lead -= 1;
	if (/^(?:cease[sd]?|stop|avoid|halt|resume)$/.test(view.units[lead]?.norm ?? '')) return false;
	const before = view.units[trigger - 1];
	return (
		before === undefined ||
		before.kind === 'mark' ||
		/^(?:for|of|by|before|after|while|when|and|in|from|ultimately|subsequently|then|later|without|den(?:y|ies|ied|ying)|admit(?:s|ted)?|began|started|stopped|continued?|kept)$/.test(
			before.norm,
		) ||
		// `They’re taking her away`
		/['’](?:re|m|s)$/.test(before.norm) ||
		/ly$/.test(before.norm)
	);
}
