import type { Complement } from './complements.ts';
import { partOf } from './event.ts';
import type { Phrase } from './phrase.ts';
import type { PhraseKind } from './phrase-kinds.ts';
import type { Settled } from './settled.ts';

export const PLACES: ReadonlySet<PhraseKind> = new Set(['facility', 'hospital', 'place', 'country']);

export const TO: ReadonlySet<string> = new Set(['to', 'into', 'onto']);

const AT: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'within', 'near', 'outside']);

export const find = (
	list: readonly Complement[],
	prepositions: ReadonlySet<string>,
	kinds: ReadonlySet<PhraseKind>,
) => list.find(({ preposition, phrase }) => prepositions.has(preposition) && kinds.has(phrase.kind));

/** A facility before a town: `in Norte, at the county jail`. */
export function placeOf(list: readonly Complement[]): Phrase | undefined {
	return (
		find(list, AT, new Set(['facility', 'hospital'])) ??
		list.find((each) => each.preposition === 'at' && isAtBody(each)) ??
		find(list, AT, PLACES) ??
		list.find(isAtBody)
	)?.phrase;
}

/** `at the Norte Probation Office`, `in Alder County`: a body's name for the house or the ground that it has. */
const isAtBody = ({ preposition, phrase }: Complement): boolean =>
	// `near Norte West`: what one is in or near is no person, whatever the name looks like.
	(phrase.kind === 'person' &&
		phrase.unit.name !== undefined &&
		phrase.unit.name.title === undefined &&
		/^(?:in|near|at)$/.test(preposition)) ||
	(phrase.kind === 'body' &&
		phrase.unit.kind === 'word' &&
		/^(?:in|near|outside|at)$/.test(preposition) &&
		/^(?:the |an? )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(phrase.value)) ||
	(phrase.kind === 'body' &&
		phrase.unit.kind === 'name' &&
		(/^(?:at|outside)$/.test(preposition) || (AT.has(preposition) && isGround(phrase))));

/** `Alder County`: a name that can be a body's and its ground's; an agency's letters are no ground. */
export const isGround = ({ kind, unit }: Phrase): boolean =>
	kind === 'body' && unit.name !== undefined && !/^\p{Lu}{2,}(?!\p{L})/u.test(unit.name.written);

/** A house that keeps people, not one where somebody is met: `detained at the airport` is an arrest. */
export const isCustodial = ({ kind, value }: Phrase): boolean =>
	kind === 'facility' &&
	!/\b(?:airport|courthouse|checkpoint|check-in|terminal|station in|headquarters|campus|university|school|church|hotel|aeropuerto)\b/i.test(
		value,
	) &&
	!/\boffices?$/i.test(value);

/** Another country than the one that sends: `the United States` is where these texts bring people back to. */
export const abroad = ({ kind, value }: Phrase): boolean =>
	(kind === 'country' &&
		!/^(?:the )?(?:United States|U\.?S\.?A?\.?|America|Estados Unidos|EE\.\s?UU\.)$/.test(value)) ||
	(kind === 'place' && /(?:^|\s)(?:country|countries|homelands?|país|países)$/.test(value));

/** Where somebody can be brought: a place, or a name of one to three words that no reader of names knows. */
export const isGoal = ({ kind, unit, value }: Phrase): boolean =>
	PLACES.has(kind) ||
	(kind === 'body' && unit.kind === 'word' && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(value));

export function destination(list: readonly Complement[]): Settled['places'] {
	const to =
		find(list, TO, PLACES) ?? list.find(({ preposition, phrase }) => TO.has(preposition) && isGoal(phrase));
	return to === undefined ? {} : { to: partOf(to.phrase) };
}
