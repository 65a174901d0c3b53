/**
 * Nouns for what somebody is, which make a phrase a person or a group in a text about many. In a record about one
 * person they are somebody else, so that only its own words for that person count there.
 */
const ONE =
	'baker barber carpenter cook chef cleaner farmer farmworker fisherman gardener janitor labourer laborer mechanic miner ' +
	'nanny painter plumber roofer waiter waitress driver trucker welder worker vendor shopkeeper businessman businesswoman ' +
	'businessperson entrepreneur teacher professor lecturer scholar academic researcher scientist engineer doctor nurse ' +
	'dentist surgeon pastor priest imam rabbi nun monk bishop cleric preacher missionary singer musician rapper poet ' +
	'playwright novelist writer author artist actor actress filmmaker photographer photojournalist cartoonist blogger ' +
	'columnist editor broadcaster youtuber influencer reporter correspondent journalist lawyer attorney solicitor barrister ' +
	'prosecutor judge politician lawmaker legislator senator congressman congresswoman deputy councillor councilman mayor ' +
	'governor minister ex-minister ex-president president dissident defender campaigner organizer organiser unionist ' +
	'whistleblower protester demonstrator rebel guerrilla fighter militant veteran soldier conscript officer commander ' +
	'general colonel captain sergeant pilot sailor athlete footballer player coach makeup-artist stylist hairdresser ' +
	'tourist traveler traveller visitor holder resident applicant seeker arrival noncitizen national foreigner expatriate ' +
	'deportee detainee evacuee returnee exile convict captive hostage fugitive defendant suspect accused offender smuggler ' +
	'trafficker parolee probationer teen teenager toddler infant baby kid youth adult boy girl man woman gentleman lady ' +
	'guy grandfather grandmother grandson granddaughter grandparent parent cousin uncle aunt nephew niece sibling twin ' +
	'brother sister brother-in-law sister-in-law father-in-law mother-in-law son-in-law stepson stepdaughter stepfather ' +
	'son daughter husband wife widow widower spouse partner fiancé fiancée boyfriend girlfriend friend neighbor neighbour ' +
	'colleague classmate coworker employee staffer aide adviser advisor ally rival critic opponent founder father mother ' +
	'client nobody anyone anybody someone somebody everyone everybody dad mom mum native leader supporter follower sympathizer sympathiser loyalist commentator publisher podcaster comedian translator interpreter intern apprentice chaplain designer programmer accountant banker executive manager director chairman spokesman spokeswoman bodyguard chauffeur tailor butcher shepherd pilgrim cadet recruit reservist firefighter villager peasant salvadoran venezuelan honduran guatemalan mexican cuban haitian ' +
	'colombian nicaraguan ecuadorian american uruguayan argentine chilean russian ukrainian chinese iranian syrian turk ' +
	'afghan palestinian israeli egyptian frenchman briton german';

const IRREGULAR =
	'men women children babies ladies gentlemen businessmen businesswomen fishermen congressmen councilmen nannies ' +
	'deputies clergymen clergy priests teenagers wives nieces families brothers-in-law sisters-in-law guerrillas ' +
	'adversaries civilians minors siblings twins both offspring relatives passengers youngsters schoolchildren kin';

const UNO =
	'nadie alguien ninguno periodista reportero fotógrafo fotoperiodista camarógrafo locutor bloguero escritor poeta cantante actor actriz artista ' +
	'cineasta profesor maestro docente académico investigador científico ingeniero médico doctor enfermero abogado abogada ' +
	'juez jueza fiscal político diputado senador concejal alcalde gobernador ministro exministro expresidente presidente ' +
	'exdiputado exalcalde dirigente líder opositor activista defensor ambientalista sindicalista gremialista trabajador ' +
	'empleado obrero campesino agricultor pescador minero comerciante vendedor empresario chofer conductor taxista ' +
	'transportista camionero albañil panadero carpintero mecánico peluquero cocinero estudiante universitario alumno ' +
	'adolescente menor bebé anciano adulto extranjero migrante inmigrante indocumentado refugiado solicitante turista ' +
	'sospechoso acusado imputado sindicado condenado procesado reo recluso interno preso presidiario convicto prófugo ' +
	'cabecilla pandillero marero soldado militar policía guardia oficial coronel general capitán sacerdote cura pastor ' +
	'obispo monja misionero indígena comunero vecino poblador habitante ciudadano connacional compatriota nacional ' +
	'salvadoreño venezolano hondureño guatemalteco mexicano cubano haitiano colombiano nicaragüense ecuatoriano ' +
	'estadounidense uruguayo argentino chileno paraguayo boliviano peruano brasileño español padre madre papá mamá hijo ' +
	'hija hermano hermana esposo esposa marido mujer hombre joven muchacho muchacha chico chica niño niña señor señora ' +
	'abuelo abuela nieto nieta tío tía primo prima sobrino sobrina cuñado cuñada suegro suegra yerno nuera novio novia ' +
	'pareja compañero compañera amigo amiga colega cliente sujeto individuo persona víctima desaparecido secuestrado ' +
	'detenido capturado aprehendido deportado retornado fallecido occiso difunto militante guerrillero tupamaro comunista ' +
	'dirigenta concubina concubino viudo viuda gestante embarazada bailarín deportista futbolista jugador locutora';

const words = (list: string): string[] => list.split(' ');

const pluralOf = (noun: string): string =>
	/[^aeiou]y$/.test(noun)
		? `${noun.slice(0, -1)}ies`
		: /(?:s|sh|ch|x)$/.test(noun)
			? `${noun}es`
			: `${noun}s`;

const pluralEs = (noun: string): string =>
	/[aeiouáéíóú]$/.test(noun)
		? `${noun}s`
		: /z$/.test(noun)
			? `${noun.slice(0, -1)}ces`
			: /ín$|án$|ón$|és$/.test(noun)
				? `${noun.slice(0, -2)}${noun.at(-2)!.normalize('NFD').charAt(0)}${noun.at(-1)}es`
				: `${noun}es`;

/** `reportero`, `reportera`; a noun that has one form for both keeps it. */
const feminine = (noun: string): string[] =>
	/[^aeiou]?o$/.test(noun) ? [noun, `${noun.slice(0, -1)}a`] : /or$/.test(noun) ? [noun, `${noun}a`] : [noun];

const ES = words(UNO).flatMap(feminine);

/** Nouns for one person, lower case. */
export const ONE_PERSON: ReadonlySet<string> = new Set([...words(ONE), ...ES]);

/** Nouns for several people, lower case. */
export const PEOPLE: ReadonlySet<string> = new Set([
	...words(ONE).map(pluralOf),
	...words(IRREGULAR),
	...ES.map(pluralEs),
	...words(
		'ambos ambas matrimonio pareja varios otros gente desconocidos encapuchados sujetos uniformados jóvenes ambientalistas civiles parientes allegados',
	),
]);
