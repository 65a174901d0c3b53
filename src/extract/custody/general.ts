import type { CustodyType } from '../../record/index.ts';
import type { Verb } from './clause.ts';
import type { Context } from './context.ts';
import type { Manner, Part, Parts, Understood } from './event.ts';

/** Somebody who may be anybody: `a person`, `any suspect`, `anyone`, `your spouse`. */
const ANYBODY =
	/^(?:anyone|anybody|someone|somebody|everyone|whoever|your \p{L}+|(?:an?|any|every|each|no)(?: \p{Ll}+){0,2} (?:person|victim|suspect|individual|alien|noncitizen|non-citizen|prisoner|inmate|detainee|defendant|citizen|migrant|immigrant|refugee|patient|child|minor|offender|accused|foreigner|national|officer|employee|resident)|(?:an?|any|no) accused)$/u;

/** Common people without a number, an article or a name: `prisoners`, `undocumented migrants`. */
const BARE = /^(?:(?:all|some|many|most|other|such) )?\p{Ll}+(?: \p{Ll}+){0,2}$/u;
const BARE_HEAD = /(?:s|people|men|women|children|nationals)$/;
const DEFINITE =
	/^(?:the|his|her|their|its|our|my|this|that|these|those|him|them|he|she|they|it|i|me|we|us|who|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several)\b/;

const named = (context: Context, part: Part | Understood | undefined): boolean =>
	part?.start !== undefined && /\p{Lu}|\d/u.test(context.doc.text.slice(part.start, part.end));

/** Any word is capitalised at the head of a sentence. */
function isNamedPerson({ doc, view }: Context, { start, end }: Part): boolean {
	const opens = doc.text.slice(view.sentence.start, start).trim().length < 2;
	return /\p{Lu}|\d/u.test(doc.text.slice(opens ? start + 1 : start, end));
}

/**
 * Whether a verb tells what happens to anybody, anywhere, at no time: a rule, a standard, a definition, a wish. Something
 * that a name, a number, a day or a named place ties down is an event.
 */
export function isGeneral(
	context: Context,
	parts: Parts,
	{ force, polarity }: Manner,
	{ auxiliaries, passive, infinitive }: Verb,
	type: CustodyType,
): boolean {
	const { doc, subject } = context;
	const { who, from, to, at, on, by } = parts;
	if (subject !== null || who?.start === undefined || on !== undefined) return false;
	const words = doc.text.slice(who.start, who.end).toLowerCase();
	if (
		who.value !== undefined &&
		who.value.toLowerCase() !== words &&
		who.why !== undefined &&
		!ANYBODY.test(words)
	)
		return false;
	if (isNamedPerson(context, who) || [from, to, at].some((place) => named(context, place))) return false;
	const toCome = force === 'intends' || force === 'predicts' || infinitive || polarity === 'denies';
	// `is arrested`, `are released`, not `is being held`.
	const rule = passive && !auxiliaries.includes('being') && /^(?:is|are)$/.test(auxiliaries.at(-1) ?? '');
	if (ANYBODY.test(words))
		return toCome || rule || (auxiliaries.length === 0 && !named(context, by) && type !== 'death');
	const bare = BARE.test(words) && BARE_HEAD.test(words) && !DEFINITE.test(words);
	return bare && (rule || ((force === 'intends' || force === 'predicts') && !at && !to && !from));
}
