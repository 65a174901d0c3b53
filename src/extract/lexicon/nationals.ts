/** Plurals for people that stand for a group by themselves, lower case. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
	(
		'people persons men women children minors migrants immigrants refugees detainees inmates prisoners individuals ' +
		'citizens residents workers students members families aliens deportees victims dead deaths activists journalists ' +
		'officers agents soldiers guards experts lawyers judges nationals noncitizens seekers protesters hostages ' +
		'captives survivors relatives venezuelans salvadorans hondurans guatemalans mexicans cubans haitians colombians ' +
		'nicaraguans ecuadorians americans uruguayans argentines chileans gang-members ' +
		'personas hombres mujeres niños niñas menores migrantes inmigrantes refugiados detenidos detenidas presos presas ' +
		'reclusos internos prisioneros ciudadanos residentes trabajadores obreros estudiantes miembros integrantes ' +
		'familias víctimas muertos fallecidos militantes activistas periodistas oficiales agentes soldados guardias ' +
		'desaparecidos desaparecidas rehenes sobrevivientes familiares venezolanos salvadoreños uruguayos argentinos'
	).split(' '),
);
