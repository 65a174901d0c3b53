import type { Comparator } from '../../record/index.ts';

const pairs = (list: string): ReadonlyMap<string, number> =>
	new Map(
		list
			.split(' ')
			.map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]),
	);

/** Number words that are added up: `forty-two` is one word in English, `cuarenta y dos` three in Spanish. */
export const NUMBER_WORDS = pairs(
	'two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 ' +
		'fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 ' +
		'seventy=70 eighty=80 ninety=90 one=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 ' +
		'once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 ' +
		'veintiún=21 veintiuno=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 ' +
		'veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 ' +
		'cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 ' +
		'cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900',
);
export const MULTIPLIERS = pairs(
	'hundred=100 thousand=1000 million=1000000 billion=1000000000 dozen=12 score=20 mil=1000 millón=1000000 millones=1000000 docena=12',
);
/** Words for a number that nobody gives. */
export const VAGUE = new Set(
	'dozens scores hundreds thousands millions multiple several numerous many decenas docenas cientos centenares miles millones varios varias numerosos numerosas muchos muchas'.split(
		' ',
	),
);
/** Shares in words: what is known of their number. */
export const SHARES: ReadonlyMap<string, { readonly comparator: Comparator; readonly value: number | null }> =
	new Map([
		['majority', { comparator: '>', value: 50 }],
		['mayoría', { comparator: '>', value: 50 }],
		['minority', { comparator: '<', value: 50 }],
		['minoría', { comparator: '<', value: 50 }],
		['half', { comparator: '=', value: 50 }],
		['mitad', { comparator: '=', value: 50 }],
		['two-thirds', { comparator: '~', value: 66.67 }],
		['one-third', { comparator: '~', value: 33.33 }],
		['a-third', { comparator: '~', value: 33.33 }],
		['three-quarters', { comparator: '=', value: 75 }],
		['three-fourths', { comparator: '=', value: 75 }],
		['one-quarter', { comparator: '=', value: 25 }],
		['one-fourth', { comparator: '=', value: 25 }],
		['one-fifth', { comparator: '=', value: 20 }],
		['two-fifths', { comparator: '=', value: 40 }],
		['three-fifths', { comparator: '=', value: 60 }],
		['four-fifths', { comparator: '=', value: 80 }],
		['tercio', { comparator: '~', value: 33.33 }],
	]);
/** `una veintena de presos`: about so many, by one word. */
export const COLLECTIVES = pairs(
	'decena=10 docena=12 quincena=15 veintena=20 treintena=30 cuarentena=40 cincuentena=50 sesentena=60 centena=100 centenar=100 millar=1000',
);
/** What a prison can take is no count of who is there. */
export const CAPACITY = new Set(
	'capacity room space beds bunks certified rated designed built accommodate accommodates hold holds capacidad cupo aforo plazas camas'.split(
		' ',
	),
);

/** What stands before a number and bounds it, longest first, words in lower case. */
export const COMPARATORS_BEFORE: readonly (readonly [readonly string[], Comparator])[] = (
	[
		['at least', '>='],
		['no fewer than', '>='],
		['no less than', '>='],
		['not less than', '>='],
		['a minimum of', '>='],
		['more than', '>'],
		['over', '>'],
		['above', '>'],
		['upwards of', '>'],
		['exceeding', '>'],
		['greater than', '>'],
		['up to', '<='],
		['at most', '<='],
		['no more than', '<='],
		['not more than', '<='],
		['as many as', '<='],
		['a maximum of', '<='],
		['fewer than', '<'],
		['less than', '<'],
		['under', '<'],
		['below', '<'],
		['an estimated', '~'],
		['about', '~'],
		['around', '~'],
		['approximately', '~'],
		['roughly', '~'],
		['nearly', '~'],
		['almost', '~'],
		['some', '~'],
		['close to', '~'],
		['just over', '>'],
		['well over', '>'],
		['just under', '<'],
		['a total of', '='],
		['an average of', '~'],
		['somewhere around', '~'],
		['in excess of', '>'],
		['not fewer than', '>='],
		['como máximo', '<='],
		['un máximo de', '<='],
		['un mínimo de', '>='],
		['no menos de', '>='],
		['algo más de', '>'],
		['poco más de', '>'],
		['un total de', '='],
		['cuando menos', '>='],
		['a lo menos', '>='],
		['a lo sumo', '<='],
		['próximo a', '~'],
		['cercano a', '~'],
		['cerca del', '~'],
		['alrededor del', '~'],
		['más del', '>'],
		['menos del', '<'],
		['casi el', '~'],
		['casi un', '~'],
		['casi una', '~'],
		['superior a', '>'],
		['superiores a', '>'],
		['estimated', '~'],
		['al menos', '>='],
		['por lo menos', '>='],
		['como mínimo', '>='],
		['no menos de', '>='],
		['más de', '>'],
		['más que', '>'],
		['hasta', '<='],
		['no más de', '<='],
		['menos de', '<'],
		['alrededor de', '~'],
		['cerca de', '~'],
		['aproximadamente', '~'],
		['casi', '~'],
		['unos', '~'],
		['unas', '~'],
		['en torno a', '~'],
	] as const
).map(([words, comparator]) => [words.split(' '), comparator] as const);

/** Units of measure, money and time: a number of them is no count. Also nouns that number a thing of a series. */
export const MEASURES = new Set(
	(
		'year years month months week weeks day days hour hours minute minutes second seconds decade decades century ' +
		'centuries night nights a.m. p.m. am pm hrs hr mins o’clock mg mcg ml dl kg g lb lbs pounds pound ounces oz inches ' +
		'inch feet foot ft yards miles mile km kilometers kilometres meters metres cm mm acres hectares square degrees ' +
		'degree bpm mmhg liters litres units unit doses dose tablets tablet capsules capsule pills puffs drops beats breaths ' +
		'rounds cycles joules milligrams milliliters grams fahrenheit celsius dollars dollar cents euros pesos bitcoin usd ' +
		'nanometers bytes kilobytes megabytes gigabytes terabytes exabytes thirds halves quarters fourths tons tonnes gallons barrels volumes ' +
		'millimeters millimeter millimetres respirations centimeters points point percentage cal calories watts volts ' +
		'año años mes meses semana semanas día días hora horas minuto minutos segundo segundos década décadas siglo siglos ' +
		'noche noches milla millas kilómetros kilómetro metros metro km hectáreas grados kilos gramos litros dólares pesos euros veces ' +
		'hs hrs mts páginas pág fojas fs folios hojas'
	).split(' '),
);
/** Words of sickbeds: a percentage beside them is a reading, not a share of people or things. */
export const VITALS = new Set(
	(
		'oxygen saturation saturations spo2 o2 sat sats sao2 fio2 pulse ox oximetry hemoglobin a1c hba1c blood bp ejection fraction ' +
		'ventilation ventilator nasal cannula lung lungs meal meals lunch breakfast dinner stenosis occlusion blockage artery ' +
		'vitals vs wnl bmi burns dextrose saline solution glucose hematocrit o2sat respirations ra ' +
		'oxígeno saturación pulso sangre'
	).split(' '),
);
/** Nouns whose number says how often or in how many ways, not how many people or things there are. */
export const LOOSE_NOUNS = new Set(
	'meals comidas partes áreas occasions things ways times attempts areas types kinds sprays cups beers counts aspects reasons steps levels readings respects others ocasiones cosas formas maneras oportunidades'.split(
		' ',
	),
);
export const TIMES = new Set(['times', 'veces']);
/** Words whose number is a label: `page 4`, `No. 25`, `Artículo 19`. */
export const LABELS = new Set(
	(
		'no no. nos. nº n° nro nro. núm núm. num number numbers section sections § sec. article articles art. arts. title titles ' +
		'chapter page pages p. pp. p pp par. para. paragraph level room cell unit pod dorm building suite box line docket case ' +
		'exhibit ecf page version part step phase type class grade age aged route highway interstate form i- count counts ' +
		'artículo artículos pág pág. págs. hoja foja tomo ley decreto asunto ficha legajo acta oficio expediente caja bulto rollo ' +
		'carpeta calle avenida ruta km. edad departamento piso apto sección seccional batallón regimiento clave'
	).split(' '),
);
