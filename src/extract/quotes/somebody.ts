import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import type { VoiceWords } from './voices.ts';

const FEMALE = 'woman girl spokeswoman mother sister wife aunt daughter grandmother mujer madre';
const MALE = 'man boy spokesman father brother husband uncle son grandfather hombre padre';

/** Nouns for one person, by what people do or are to others; the Spanish ones without their ending. */
const ENGLISH = new Set(
	`${FEMALE} ${MALE} person witness guard official spokesperson resident relative detainee inmate prisoner passenger cousin
	neighbor neighbour friend lawyer attorney nurse doctor priest pilot worker teacher driver officer employee employer soldier
	reporter journalist activist organizer commander director professor inspector agent farmer baker student fisherman
	volunteer colleague cellmate deportee migrant survivor interpreter judge physician clerk
	testigo guardia portavoz familiar soldado militante policía agente periodista activista`.split(/\s+/),
);
const SPANISH =
	/^(?:vocer|vecin|detenid|pres|herman|espos|abogad|enfermer|médic|funcionari|compañer|amig|prim|emplead|maestr|obrer|hij|tí|abuel)[oa]$/;

/**
 * Somebody without a name with whom a sentence begins: `A ramp worker at the airport, who …`, `Una vecina`. `null`
 * for anything that is no person, or of the other sex than the pronoun tells.
 */
export function openingPerson(doc: Doc, sentence: Sentence, pronoun: string): VoiceWords | null {
	const { tokens } = doc;
	if (!/^(?:a|an|one|another|un|una|otro|otra)$/.test(tokens[sentence.from]!.norm)) return null;
	let to = sentence.from + 1;
	let person = -1;
	while (to < Math.min(sentence.to, sentence.from + 10)) {
		const token = tokens[to]!;
		if (token.kind !== 'word' || AUXILIARIES.has(token.norm) || /^(?:who|que)$/.test(token.norm)) break;
		if (PREPOSITIONS.has(token.norm) ? person === -1 : person !== -1 && !isCapitalized(token)) break;
		if (ENGLISH.has(token.norm) || SPANISH.test(token.norm)) person = to;
		to += 1;
	}
	if (person === -1) return null;
	while (PREPOSITIONS.has(tokens[to - 1]!.norm)) to -= 1;
	const sex = PERSONAL.get(pronoun) ?? null;
	const told = sexOf(tokens[person]!.norm);
	return sex !== null && told !== null && sex !== told ? null : { from: sentence.from, to };
}

function sexOf(norm: string): 'm' | 'f' | null {
	if (FEMALE.split(' ').includes(norm)) return 'f';
	if (MALE.split(' ').includes(norm)) return 'm';
	return SPANISH.test(norm) ? (norm.endsWith('a') ? 'f' : 'm') : null;
}
