import type { Doc } from '../document.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { COUNTRIES } from '../lexicon/places.ts';
import { ONE_PERSON, PEOPLE } from './people.ts';
import type { Unit } from './view.ts';

/** What a phrase can be in an event. `inside`: a part of one facility, no place of its own. */
export type PhraseKind =
	| 'person'
	| 'group'
	| 'body'
	| 'hospital'
	| 'facility'
	| 'place'
	| 'country'
	| 'inside'
	| 'custody'
	| 'pronoun'
	| 'date'
	| 'other';

export const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that end as adverbs do: `her family was detained`. */
export const NO_ADVERB = set(
	'family ally assembly reply supply anomaly rally july italy elderly bully butterfly',
);

const PERSON_HEADS = set(
	'detainee inmate prisoner migrant immigrant person individual man woman boy girl teenager child noncitizen alien ' +
		'citizen refugee patient resident asylum-seeker suspect victim student journalist activist leader member husband ' +
		'petitioner plaintiff wife son daughter brother sister father mother ' +
		'detenido detenida preso presa interno interna recluso reclusa titular causante persona hombre mujer joven niño ' +
		'niña militante ciudadano ciudadana hijo hija esposo esposa hermano hermana marido concubina compañero compañera ' +
		'uruguayo uruguaya argentino argentina madre padre estudiante obrero dirigente nombrado nombrada mismo matrimonio',
);

export const SUBJECT_HEADS = set(
	'detainee inmate prisoner patient titular causante nombrado nombrada víctima occiso decedent',
);

const GROUP_HEADS = set(
	'those group scores family couple many some others hundreds thousands dozens several aquellos grupo',
);

const BODY_HEADS = set(
	'police navy militia militiamen gunmen officers agents authorities government administration forces army military judge court officials staff ' +
		'personnel soldiers guards troops sheriff deputies coroner physician doctor ems paramedics team crew marshal ' +
		'officer agent agency agencies nurse rn ice cbp gobierno policía ejército fuerzas efectivos militares personal agentes oficiales soldados ' +
		'autoridades comando patrullera tribunal corte juez jueza fiscalía ministerio marina gendarmería fiscal hombres individuos integrantes funcionarios patrulla elementos organismos contingente pelotón comandos custodios gendarmes carabineros paramilitares sicarios administración dictadura régimen junta regime dictatorship',
);

const HOSPITAL_HEADS = set(
	'hospitales sanatorios policlínico hospital hospitals er ed emergency-department hospice sanatorio',
);

const FACILITY_HEADS = set(
	'penales recinto recintos barandilla barandillas reclusorios campamento campamentos delegación subcomisaría comandancia megacárceles jail jails prison prisons facility facilities institution institutions camp camps barracks barracón barracones prisión prisiones penitenciaría penitenciarías galpón galpones depósito cuarteles batallones comisarías sótano bodega airport center centre centro cárcel penal cuartel ' +
		'container containers penitentiary penitentiaries centers centres stations airports precinct precincts complex complexes compounds reformatory supermax gaol gaols lock-up lockups jailhouse prison-camp ' +
		'comisaría seccional batallón regimiento brigada establecimiento penitenciaría centros cárceles esma pozo chacra ' +
		'destacamento guarnición alcaidía separos mazmorra ergástula aeropuerto office station headquarters chupadero shelter shelters base bases mega-prison megaprison megacárcel dungeon lockup stockade gulag brig compound outpost colony calabozos penitenciario reclusorio cereso reformatorio presidio albergue estación',
);

const INSIDE_HEADS = set(
	'unit icu cell dorm dormitory housing pod clinic infirmary room area floor bed bay segregation observation ' +
		'population shower bunk stretcher table wheelchair position side hallway yard mhu department intake section ward ' +
		'block tank gurney vehicle ambulance helicopter shelf level monitoring status watch seat chair ' +
		'celda celdas módulo crujía calabozo sala cuarto pabellón patio baño habitación enfermería auto camioneta vehículo',
);

const PLACE_HEADS = set(
	'lot driveway sidewalk doorstep porch lobby playground nightclub casino site dealership newsroom studio roadblock rally protest demonstration vigil field fields orchard forest ' +
		'countries cities towns villages borders homes houses farms schools churches hotels universities checkpoints courthouses streets neighborhoods suburb suburbs outskirts ' +
		'quarry riverbank roadside ditch ravine morgue airfield airstrip airbase tarmac location crossing country city town village border capital home house apartment apartments residence street road highway neighborhood neighbourhood ' +
		'province island district region state county area port dock farm ranch hotel church mosque temple school university ' +
		'campus pharmacy bakery garage laundromat café cafe salon barbershop daycare mall stadium theater theatre library museum depot yard coast coastline islet island islands peninsula desert mountains wharf pier harbor harbour workplace worksite costa costas isla islas mar aguas desierto cerro monte arroyo río factory plant warehouse store shop supermarket restaurant courthouse courtroom park beach ' +
		'embassy consulate mosque market square hangar checkpoint port-of-entry ' +
		'país ciudad pueblo aldea frontera domicilio casa finca calle avenida inmediaciones zona localidad barrio colonia ' +
		'esquina vivienda provincia departamento municipio estado isla región residencia hogar apartamento departamento piso ' +
		'carretera autopista ruta playa plaza parque iglesia templo universidad facultad liceo escuela fábrica taller ' +
		'acera vereda callejón bosque caseta puesto puente parada peaje cruce kilómetro garaje muelle marcha manifestación ' +
		'comercio tienda mercado restaurante bar hotel embajada consulado puerto terminal retén garita oficina oficinas ' +
		'tribunal juzgado juzgados redacción rancho hacienda campo predio terreno cementerio fosa países',
);

/** Counted people whose noun is left out: `three were returned`, `los once fueron detenidos`. */
const NUMBERS =
	/^(?:casi )?(?:(?:the )?\d{1,3}(?:[,.]\d{3})*|(?:(?:the|other|another|los|las|otros|otras|los otros|the other) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|todos|todas|ambos))$/;

const CUSTODY_HEADS = set('custody detention custodia disposición');

export const isHospitalName = (text: string): boolean =>
	/hospital|medical cent(?:er|re)|health|hospice|emergency (?:department|room)|clinic\b|sanatorio|infirmary|medical campus/i.test(
		text,
	) && !/detention|correctional|jail|processing|prison/i.test(text);

export const isFacilityName = (text: string): boolean =>
	/\b(?:jail|prison|cent(?:er|re)|facility|camp|station|room|office|institution|complex|penitentiary|hotel|barracks|airport|checkpoint|cecot|centro|cárcel|penal|cuartel|batallón|regimiento|comisaría|base|pozo|escuela|club|seccional|brigada|chacra|establecimiento)\b/iu.test(
		text,
	);

/** A unit of officers, where somebody can be held; the others are parts of a house. */
const OFFICE_UNIT =
	/\b(?:Enforcement|Border|Patrol|Police|Investigations?|Admissibility|Inspections?|Immigration)\b.*Unit$/;

/** A word of a name's kind for an event: a hospital is no prison, a country no town. */
export function kindOfName(doc: Doc, unit: Unit): PhraseKind {
	const { name } = unit;
	if (name === undefined) return 'other';
	if (
		name.title !== undefined &&
		/^(?:Mr|Mrs|Ms|Sr|Sra|Miss)/.test(doc.text.slice(name.title.start, name.title.end))
	)
		return 'person';
	const full = name.full;
	if (/\b(?:ICU|[Uu]nit|[Ww]ard)$/.test(name.written) && !OFFICE_UNIT.test(name.written)) return 'inside';
	if (isHospitalName(full) || /\s(?:ED|ER)$/.test(name.written)) return 'hospital';
	if (name.type === 'facility') return 'facility';
	if (
		COUNTRIES.has(full.toLowerCase()) ||
		/^(?:the )?(?:united states|u\.s\.a?|america|(?:la )?rep(?:ública|\.) .+|republic of .+)\.?$/i.test(full)
	)
		return 'country';
	if (name.type === 'person') return isFacilityName(full) ? 'facility' : 'person';
	if (name.type === 'place') return 'place';
	return name.type === 'group'
		? 'group'
		: /\b(?:sub-?office|field office|station)\b/i.test(full) || OFFICE_UNIT.test(full)
			? 'facility'
			: 'body';
}

export function kindOfHead(norm: string, words: string): PhraseKind {
	if (/emergency (?:room|department)|medical cent(?:er|re)|^(?:the )?(?:er|ed)$/.test(words))
		return 'hospital';
	if (/family units?$/.test(words)) return 'group';
	if (/hold(?:ing)? room|staging/.test(words)) return 'facility';
	if (/emergency medical services$|fire rescue$/.test(words)) return 'body';
	if (HOSPITAL_HEADS.has(norm)) return 'hospital';
	if (PERSON_NOUNS.has(norm) && !BODY_HEADS.has(norm)) return 'group';
	if (PERSON_HEADS.has(norm)) return 'person';
	if (GROUP_HEADS.has(norm)) return 'group';
	if (BODY_HEADS.has(norm)) return 'body';
	if (CUSTODY_HEADS.has(norm)) return 'custody';
	if (INSIDE_HEADS.has(norm)) return 'inside';
	if (FACILITY_HEADS.has(norm)) return 'facility';
	if (NUMBERS.test(words)) return 'group';
	if (words === 'one' || words === 'another') return 'person';
	if (ONE_PERSON.has(norm)) return 'person';
	if (
		PEOPLE.has(norm) ||
		/^(?:the|these|those|other) (?:two|three|four|five|six|seven|eight|nine|ten|pair|trio)$/.test(words)
	)
		return 'group';
	return PLACE_HEADS.has(norm) || /\b(?:bus|tram|truck) stop$/.test(words) ? 'place' : 'other';
}

export function mergedKind(kinds: readonly PhraseKind[]): PhraseKind {
	for (const kind of ['hospital', 'facility', 'body', 'country', 'place'] as const)
		if (kinds.includes(kind)) return kind;
	return 'person';
}
