import { FEMININE_NAMES, GIVEN_NAMES } from '../lexicon/given-names.ts';
import { fold } from '../names/index.ts';

const WOMAN =
	/^(?:mother|sister|wife|woman|girl|daughter|aunt|niece|grandmother|girlfriend|mujer|madre|hermana|hija|esposa|nina|senora|actriz|abuela|tia)$/;
const MAN =
	/^(?:father|brother|husband|man|boy|son|uncle|nephew|grandfather|boyfriend|hombre|padre|hermano|hijo|esposo|nino|senor|abuelo|tio)$/;

/** Whose pronoun a name takes, by its given name; null where that does not tell. */
export function sexOfName(full: string): 'm' | 'f' | null {
	const words = fold(full).split(' ');
	const given = words[0]!;
	if (words.some((word) => WOMAN.test(word))) return 'f';
	if (words.some((word) => MAN.test(word))) return 'm';
	if (FEMININE_NAMES.has(given)) return 'f';
	return GIVEN_NAMES.has(given) && !given.endsWith('a') ? 'm' : null;
}
