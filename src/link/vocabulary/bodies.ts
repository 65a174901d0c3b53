/** What sort of thing a word says that a body or place is, not which one. */
export type Sort =
	| 'held'
	| 'hold'
	| 'thing'
	| 'office'
	| 'ministry'
	| 'care'
	| 'court'
	| 'legal'
	| 'level'
	| 'owner';

const SORTED: readonly (readonly [Sort, string])[] = [
	[
		'held',
		'detention detainee holding processing custody correctional corrections correction reformatory jail prison penitentiary penal presidio contract lockup incarceration',
	],
	['hold', 'hold staging'],
	[
		'thing',
		'center centre facility institution institute complex unit building site service services servicing adult residential house room program campus establishment station',
	],
	['office', 'office department agency bureau headquarters secretariat directorate'],
	['ministry', 'ministry'],
	['care', 'hospital clinic medical'],
	['court', 'court'],
	[
		'legal',
		'inc incorporated llc llp lp ltd limited corp corporation company co sa srl sas ag gmbh bv nv plc pt jsc ooo sl',
	],
	['level', 'county city parish state federal regional municipal provincial'],
	['owner', 'us ice ins immigration'],
];
const SORTS = new Map<string, Sort>(
	SORTED.flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)),
);

export function sortOf(plain: string): Sort | undefined {
	return SORTS.get(plain);
}

/** Articles, prepositions and the like. */
export const SMALL = new Set(
	'the of for and in at on to a an de del la las los el y e en para por con d da do dos das di'.split(' '),
);

/** Spanish words, and words of English cut short or in another form, as the words they are compared by. */
const SAID_AS: Readonly<Record<string, string>> = {
	// Places where people are held.
	center: 'centro centros centre ctr cntr cen',
	facility: 'instalacion instalaciones fac facilities',
	detention: 'detencion detenciones det detn',
	detainee: 'detenidos detenido detenidas',
	processing: 'procesamiento proc',
	correctional: 'correccional corr correct corrl',
	jail: 'carcel carceles jl',
	prison: 'prision',
	penitentiary: 'penitenciario penitenciaria penitenciarios',
	reformatory: 'reformatorio',
	contract: 'contratado',
	confinement: 'confinamiento',
	institution: 'institucion inst',
	institute: 'instituto',
	complex: 'complejo',
	unit: 'unidad',
	building: 'edificio',
	site: 'sitio',
	service: 'servicio servicios svc svcs',
	establishment: 'establecimiento',
	station: 'estacion',
	camp: 'campamento campo',
	hospital: 'hosp',
	clinic: 'clinica',
	medical: 'medico medica',
	// Bodies.
	ministry: 'ministerio',
	department: 'departamento dept dpto depto',
	secretariat: 'secretaria',
	agency: 'agencia',
	office: 'oficina',
	bureau: 'buro',
	headquarters: 'sede',
	directorate: 'direccion',
	commission: 'comision',
	committee: 'comite',
	council: 'consejo',
	court: 'corte tribunal juzgado',
	supreme: 'suprema supremo',
	constitutional: 'constitucional',
	inter: 'inter',
	interamerican: 'interamericana interamericano',
	assembly: 'asamblea',
	congress: 'congreso',
	senate: 'senado',
	government: 'gobierno',
	police: 'policia',
	army: 'ejercito',
	navy: 'armada marina',
	force: 'fuerza fuerzas forces',
	guard: 'guardia',
	prosecutor: 'fiscalia fiscal prosecutors procuraduria',
	ombudsman: 'defensoria',
	university: 'universidad univ',
	school: 'escuela',
	church: 'iglesia',
	association: 'asociacion assn assoc',
	foundation: 'fundacion',
	union: 'sindicato',
	party: 'partido',
	company: 'compania empresa',
	newspaper: 'diario periodico',
	embassy: 'embajada',
	airport: 'aeropuerto',
	// What they are for.
	justice: 'justicia',
	defense: 'defensa defence',
	interior: 'gobernacion',
	security: 'seguridad',
	health: 'salud',
	public: 'publico publica',
	immigration: 'inmigracion migracion migraciones migration migratorio',
	rights: 'derechos',
	human: 'humanos humano',
	terrorism: 'terrorismo',
	women: 'mujeres mujer',
	children: 'ninos',
	youth: 'juventud',
	refugees: 'refugiados',
	war: 'guerra',
	work: 'trabajo',
	labor: 'labour laboral',
	education: 'educacion',
	foreign: 'exteriores',
	affairs: 'relaciones asuntos',
	international: 'internacional intl',
	national: 'nacional natl',
	federal: 'fed',
	state: 'estatal',
	regional: 'reg',
	county: 'condado cnty',
	city: 'ciudad',
	municipal: 'mun',
	central: '',
	general: '',
	military: 'militar',
	naval: '',
	air: 'aerea',
	high: 'alta maximum maxima',
	criminal: 'penal',
	// Where.
	north: 'norte n',
	south: 'sur s',
	east: 'este oriente',
	west: 'oeste occidente w',
	northwest: 'noroeste nw',
	northeast: 'noreste ne',
	southwest: 'suroeste sudoeste sw',
	southeast: 'sureste sudeste se',
	street: 'calle',
	saint: 'san santa santo',
};
const CONCEPTS = new Map<string, string>(
	Object.entries(SAID_AS).flatMap(([concept, words]) =>
		words.split(' ').map((word) => [word, concept] as const),
	),
);
CONCEPTS.delete('');
/** Which of these are English. */
const ENGLISH = new Set(
	'centre ctr cntr cen fac facilities det detn proc corr correct corrl jl inst svc svcs hosp dept defence prosecutors univ assn assoc labour intl natl fed reg cnty mun maximum n s w nw ne sw se forces migration'.split(
		' ',
	),
);

/** Whether a word is of another language than the one it is compared by, and not only cut short. */
export function isTranslated(said: string, plain: string): boolean {
	return said !== plain && CONCEPTS.get(said) === plain && !ENGLISH.has(said);
}

/** The word that another is compared by: of another language, or cut short. */
export function conceptOf(plain: string): string {
	return CONCEPTS.get(plain) ?? plain;
}

/** Several words, or their letters, that are compared as others. The longest is taken. */
const PHRASES: Readonly<Record<string, string>> = {
	us: 'united states of america|united states|estados unidos de america|estados unidos|eeuu|ee uu|usa',
	ice: 'immigration and customs enforcement|immigration customs enforcement|servicio de inmigracion y control de aduanas|servicio de control de inmigracion y aduanas|servicio de inmigracion y aduanas',
	ins: 'immigration and naturalization service|servicio de inmigracion y naturalizacion',
	cbp: 'customs and border protection|oficina de aduanas y proteccion fronteriza|aduanas y proteccion fronteriza',
	dhs: 'department of homeland security|homeland security department|departamento de seguridad nacional',
	un: 'united nations|naciones unidas|onu',
	unhcr:
		'un high commissioner for refugees|united nations high commissioner for refugees|alto comisionado de las naciones unidas para los refugiados|acnur',
	icrc: 'international committee of the red cross|comite internacional de la cruz roja|cicr',
	iachr: 'inter american commission on human rights|comision interamericana de derechos humanos|cidh',
	oas: 'organization of american states|organizacion de los estados americanos|oea',
	eu: 'european union|union europea',
	'foreign affairs': 'relaciones exteriores|asuntos exteriores',
	'human rights': 'derechos humanos',
	interamerican: 'inter american',
	'air force': 'fuerza aerea',
	'federal correctional institution': 'fci|federal correctional institute',
	'federal detention center': 'fdc',
	'federal medical center': 'fmc',
	'federal penitentiary': 'usp|us penitentiary|united states penitentiary',
	'metropolitan detention center': 'mdc',
	'service processing center': 'spc',
	'contract detention facility': 'cdf',
	'contract facility': 'federal contract facility',
	'ice processing center': 'ipc',
	'county jail': 'co jail',
	'county detention': 'co detention|co det',
	'county correctional': 'co correctional|co corr',
	'detention facility': 'det fac|detention fac',
};
type Phrase = { readonly words: readonly string[]; readonly as: readonly string[] };
const BY_FIRST = new Map<string, Phrase[]>();
for (const [as, phrases] of Object.entries(PHRASES))
	for (const phrase of phrases.split('|')) {
		const words = phrase.split(' ');
		const [first = ''] = words;
		BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { words, as: as.split(' ') }]);
	}
for (const phrases of BY_FIRST.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** The longest phrase that begins here; `null` where none does. */
export function phraseAt(words: readonly { readonly plain: string }[], at: number): Phrase | null {
	const phrases = BY_FIRST.get(words[at]?.plain ?? '');
	return phrases?.find((phrase) => phrase.words.every((word, i) => words[at + i]?.plain === word)) ?? null;
}

export const DIRECTIONS = new Set(
	'north south east west northwest northeast southwest southeast upper lower'.split(' '),
);

/** States of the United States as lists write them behind a name. */
const STATES =
	'AL=alabama AK=alaska AZ=arizona AR=arkansas CA=california CO=colorado CT=connecticut DE=delaware FL=florida GA=georgia HI=hawaii ID=idaho IL=illinois IN=indiana IA=iowa KS=kansas KY=kentucky LA=louisiana ME=maine MD=maryland MA=massachusetts MI=michigan MN=minnesota MS=mississippi MO=missouri MT=montana NE=nebraska NV=nevada NH=newhampshire NJ=newjersey NM=newmexico NY=newyork NC=northcarolina ND=northdakota OH=ohio OK=oklahoma OR=oregon PA=pennsylvania RI=rhodeisland SC=southcarolina SD=southdakota TN=tennessee TX=texas UT=utah VT=vermont VA=virginia WA=washington WV=westvirginia WI=wisconsin WY=wyoming PR=puertorico GU=guam DC=districtofcolumbia MP=northernmarianaislands VI=virginislands';
const CODES = new Map(STATES.split(' ').map((pair) => pair.split('=') as [string, string]));
const NAMES = new Map([...CODES].map(([code, name]) => [name, code]));

/** The state's code, by its code in capitals or its name. */
export function stateOf(written: string, plainText: string): string | undefined {
	if (CODES.has(written)) return written;
	return NAMES.get(plainText.replace(/\s+/g, ''));
}

const NUMBERS: Readonly<Record<string, string>> = {
	i: '1',
	ii: '2',
	iii: '3',
	iv: '4',
	v: '5',
	vi: '6',
	vii: '7',
	viii: '8',
	ix: '9',
	x: '10',
	one: '1',
	two: '2',
	three: '3',
	four: '4',
	five: '5',
	six: '6',
	seven: '7',
	uno: '1',
	dos: '2',
	tres: '3',
	cuatro: '4',
	cinco: '5',
	first: '1',
	second: '2',
	third: '3',
	fourth: '4',
	primera: '1',
	segunda: '2',
	tercera: '3',
	primer: '1',
	segundo: '2',
	tercer: '3',
};

/** `3`, `3rd`, `III` and `three` are one number; `null` for what is none. A lone `I` or `V` is one behind a word only. */
export function numberOf(plain: string): string | null {
	const digits = /^(\d{1,6})(?:st|nd|rd|th|o|a|ro|ra|er|do|da|to|ta)?$/.exec(plain);
	if (digits !== null) return String(Number(digits[1]));
	return Object.hasOwn(NUMBERS, plain) ? (NUMBERS[plain] ?? null) : null;
}
