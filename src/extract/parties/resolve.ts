import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { fitsPronoun } from '../quotes/voices.ts';
import { type Party, partyOfName, SPOKEN_OF } from './party.ts';

/** How many names a pronoun looks back over, and how many paragraphs. */
const NAMES_BACK = 24;
const PARAGRAPHS_BACK = 1;

/** What a thing that is spoken of can be, the likeliest kind first. */
export type Fitting = readonly MentionType[];

/**
 * The pronoun with whom or what it stands for: the last name before it that fits; as it is where none does. `told`: it is
 * somebody who is told of, and whoever speaks stands back.
 */
export function resolved(doc: Doc, sentence: number, party: Party, things: Fitting, told = false): Party {
	if (party.pronoun !== true || party.resolved !== undefined) return party;
	const { norm } = doc.tokens[party.from]!;
	const sex = SPOKEN_OF.get(norm);
	if (sex === undefined) return party;
	const person =
		norm !== 'it' && norm !== 'lo' && !/^(?:them|themselves|they|les|los|las|ellos|ellas)$/.test(norm);
	const pronoun = sex === 'm' ? 'he' : sex === 'f' ? 'she' : norm;
	const fits = (known: Name) => known.type === 'person' && fitsPronoun(doc, known, pronoun);
	const name = person
		? ((told
				? lastName(doc, sentence, party.from, (known) => fits(known) && !isSpeaking(doc, known))
				: null) ?? lastName(doc, sentence, party.from, fits))
		: lastThing(doc, sentence, party.from, things);
	return name === null ? party : { ...party, resolved: partyOfName(name) };
}

/** Whether a name stands beside a verb of saying: it is who tells, and seldom who is told of. */
const isSpeaking = (doc: Doc, name: Name): boolean =>
	SAID.test(doc.tokens[name.to]?.norm ?? '') || SAID.test(doc.tokens[name.from - 1]?.norm ?? '');
const SAID =
	/^(?:said|says|told|wrote|argued|added|explained|dijo|afirmó|contó|explicó|declaró|señaló|sostuvo)$/;

/** The last name before token `at`, of the first of these kinds of which there is one in its paragraph or the one before. */
export function lastThing(doc: Doc, sentence: number, at: number, things: Fitting): Name | null {
	for (const type of things) {
		const name = lastName(doc, sentence, at, (known) => known.type === type);
		if (name !== null) return name;
	}
	return null;
}

export function lastName(doc: Doc, sentence: number, at: number, fits: (name: Name) => boolean): Name | null {
	const names = namesOf(doc);
	const { paragraph } = doc.sentences[sentence]!;
	const first = firstFrom(doc, at) - 1;
	for (let index = first; index >= 0 && index > first - NAMES_BACK; index -= 1) {
		const name = names[index]!;
		if (paragraph - doc.sentences[name.sentence]!.paragraph > PARAGRAPHS_BACK) return null;
		if (name.to <= at && fits(name)) return name;
	}
	return null;
}
