import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { isRole, kindByContext } from './context.ts';
import type { Habits } from './habits.ts';
import { PERSON_PARTICLES } from './links.ts';

// Endings of common words, rare in names.
const COMMON =
	/(?:tion|sion|ment|ness|ity|ship|ary|ical|ional|ive|\w{4}ance|\w{4}ence|ism|ics|logy|isor|itor|ing|less|ful|able|ible|ción|sión|dad|miento|mente|iv[oa]|ad[oa]s|id[oa]s|ic[oa]s|ales|ares|ismo|ería|tura|arios?|ncia)s?$/;
/** Whether a word is a common one: written small in this text, well known, or ending like one. */
export const isCommon = ({ norm }: Token, habits: Habits) =>
	!PERSON_PARTICLES.has(norm) &&
	(habits.lower.has(norm) || COMMON_WORDS.has(norm) || (!norm.includes('-') && COMMON.test(norm)));

/** A name of unknown words is read by what stands around it; two to four of them are somebody. */
export function guessKind(
	doc: Doc,
	from: number,
	to: number,
	common: boolean,
	habits: Habits,
): { guess: MentionType | null; weak?: boolean } {
	const { tokens } = doc;
	const before = tokens[from - 1]?.norm ?? '';
	const length = to - from;
	// `Notice to Appear`.
	if (before === 'to' && tokens[from - 2] !== undefined && isCapitalized(tokens[from - 2]!))
		return { guess: null };
	const told = kindByContext(doc, from, to);
	// Around common words only a body or somebody of an office is told.
	if (
		told !== null &&
		!(common && (told === 'place' || length === 1 || (told === 'person' && !isRole(tokens[from - 1]))))
	)
		return { guess: told };
	if (length === 1)
		return { guess: isUpper(tokens[from]!) && isAcronym(doc, from) ? 'organization' : null, weak: true };
	if (length > 4 || before === 'the') return { guess: null };
	// `Automated External Defibrillator (AED)`: people have no letters.
	if (tokens[to]?.text === '(' && isUpper(tokens[to + 1] ?? tokens[to]!) && tokens[to + 2]?.text === ')')
		return { guess: null };
	const plain = tokens
		.slice(from, to)
		.every(
			(token) => isCapitalized(token) && (!isUpper(token) || isInitials(token)) && !isCommon(token, habits),
		);
	// `D Md.` of a citation
	const some = tokens.slice(from, to).some(({ text }) => text.length > 2 && !text.endsWith('.'));
	return { guess: plain && some ? 'person' : null, weak: true };
}

const isInitials = (token: Token) => token.text.length <= 2 || /^(?:\p{Lu}\.){1,4}$/u.test(token.text);
const ROMAN = /^[IVXLC]+$/;

/** Two to seven capitals, where the words beside them are not in capitals as well. */
function isAcronym(doc: Doc, at: number): boolean {
	const { tokens } = doc;
	const { text } = tokens[at]!;
	if (text.length < 2 || text.length > 8 || ROMAN.test(text) || /\p{N}/u.test(text)) return false;
	const loud = (index: number) =>
		tokens[index] !== undefined && isUpper(tokens[index]) && tokens[index].text.length > 3;
	return !loud(at - 1) && !loud(at + 1);
}
