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

/** Whether a noun names one person by what they do or are to others. */
export const isPersonNoun = (norm: string): boolean => ENGLISH.has(norm) || SPANISH.test(norm);

/** The sex that such a noun tells, or null. */
export function sexOfNoun(norm: string): 'm' | 'f' | null {
	if (FEMALE.split(' ').includes(norm)) return 'f';
	if (MALE.split(' ').includes(norm)) return 'm';
	return SPANISH.test(norm) ? (norm.endsWith('a') ? 'f' : 'm') : null;
}
