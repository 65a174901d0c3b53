/** Words by which people are counted, whoever they are said to be, in English and Spanish. */
const PEOPLE =
	'person people individual human man men woman women child children boy girl adult minor youth family-member migrant immigrant emigrant refugee asylum-seeker alien noncitizen non-citizen foreigner citizen resident national deportee detainee prisoner inmate captive internee convict passenger member victim suspect student worker patient noncombatant civilian returnee evacuee persona gente individuo ser hombre mujer niño niña adulto adulta joven menor migrante inmigrante refugiado refugiada extranjero extranjera ciudadano ciudadana deportado deportada detenido detenida preso presa interno interna recluso reclusa prisionero prisionera pasajero víctima desaparecido desaparecida secuestrado secuestrada trabajador estudiante paciente repatriado';
const DEATHS =
	'death dead killing homicide fatality decease muerte muerto muerta fallecido fallecida deceso defunción';

const FAMILY: ReadonlyMap<string, string> = new Map([
	...PEOPLE.split(' ').map((unit) => [unit, 'people'] as const),
	...DEATHS.split(' ').map((unit) => [unit, 'deaths'] as const),
	['percent', 'shares'],
]);

/** What numbers are laid side by side by: people of all words, deaths, shares, else the unit itself. */
export function familyOf(unit: string): string {
	const word = unit.toLowerCase();
	// A grammar gives the lemma; a person may write the plural.
	return (
		FAMILY.get(word) ?? FAMILY.get(word.replace(/e?s$/u, '')) ?? FAMILY.get(word.replace(/s$/u, '')) ?? word
	);
}

/** Whether two numbers of one population can be compared: `238 individuals` and `300 people` can. */
export function sameUnit(a: string, b: string): boolean {
	return a === b || familyOf(a) === familyOf(b);
}
