import type { Frame } from './frames.ts';

export type SpanishForm = {
	readonly frame: Frame;
	/** `infinitive` and `gerund` take their person as `finite` does: `detenerlo`, `deteniendo a`. */
	readonly form: 'participle' | 'finite' | 'own' | 'infinitive';
	readonly plural: boolean;
	/** The person as an ending of the verb: `detenerlo`. */
	readonly clitic?: string;
};

/** Verbs with their type, the infinitive first; irregular forms follow it. Those of `OWN` have the person as their subject. */
const TRANSITIVE: Readonly<Record<string, string>> = {
	arrest:
		'detener:detuv:detien:deten arrestar secuestrar capturar apresar aprehender raptar demorar aprisionar plagiar chupar levantar interceptar agarrar retener:retuv:retien:reten',
	're-detention': 'recapturar reaprehender',
	held: 'recluir encarcelar internar alojar encerrar confinar',
	going:
		'trasladar conducir:conduj llevar remitir entregar enviar transferir devolver:devolv:devuelv derivar retornar regresar ' +
		'evacuar embarcar movilizar sacar mandar traer:traj reintegrar reubicar mover:muev',
	release: 'liberar excarcelar soltar:solt:suelt',
	removal: 'expulsar deportar extraditar repatriar desterrar exiliar',
	hospital: 'hospitalizar',
	death: 'asesinar ejecutar fusilar matar ultimar acribillar abatir',
	disappearance: '',
};

const OWN: Readonly<Record<string, string>> = {
	disappearance: 'desaparecer',
	death: 'morir:mur:muer fallecer perecer',
};

const IRREGULAR_PARTICIPLES: Readonly<Record<string, string>> = {
	devolver: 'devuelt',
	traer: 'traíd',
	morir: 'muert',
};

/** Endings of the third person, and of the first that witnesses use: `me detuvieron` has its own subject. */
const AR = 'ó aron a an aba aban ará arán aría arían ara aran ase asen'.split(' ');
const ER = 'ió ieron e en ía ían iera ieran iese iesen a an'.split(' ');
const STRONG = 'o ieron eron iera ieran era eran'.split(' ');
const FUTURE = 'á án ía ían'.split(' ');
const CLITICS = 'lo la los las le les'.split(' ');

function formsOf(entry: string): { id: string; finite: string[]; participle: string; infinitives: string[] } {
	const [id = '', ...roots] = entry.split(':');
	const stem = id.slice(0, -2);
	const first = id.endsWith('ar');
	const finite = new Set<string>();
	for (const ending of first ? AR : ER) finite.add(stem + ending);
	for (const ending of FUTURE) finite.add(id + ending);
	if (first) finite.add(`${soft(stem)}e`).add(`${soft(stem)}en`);
	// `envía`, `recluyó`, `detuvo`, `condujeron`, `devuelve`
	if (/[^aeiou]i$/.test(stem)) finite.add(`${stem.slice(0, -1)}ía`).add(`${stem.slice(0, -1)}ían`);
	if (id.endsWith('uir')) for (const ending of ['yó', 'yeron', 'ye', 'yen']) finite.add(stem + ending);
	if (id.endsWith('cer') || id.endsWith('cir'))
		for (const ending of ['zca', 'zcan']) finite.add(stem.slice(0, -1) + ending);
	for (const root of roots) {
		for (const ending of STRONG) finite.add(root + ending);
		for (const ending of first ? ['a', 'an', 'e', 'en'] : ['e', 'en', 'a', 'an', 'ió'])
			finite.add(root + ending);
	}
	if (id.endsWith('tener'))
		for (const ending of ['drá', 'drán', 'dría', 'drían', 'ga', 'gan'])
			finite.add(`${id.slice(0, -2)}${ending}`);
	const participle =
		IRREGULAR_PARTICIPLES[id] ??
		`${stem}${first ? 'ad' : /[aeiou]$/.test(stem) && !stem.endsWith('u') ? 'íd' : 'id'}`;
	const gerund = `${stem}${first ? 'ando' : id.endsWith('uir') ? 'yendo' : 'iendo'}`;
	return { id, finite: [...finite], participle, infinitives: [id, gerund] };
}

/** `saque`, `pague`, `alce`: the spelling that keeps a sound. */
const soft = (stem: string): string =>
	stem.endsWith('c')
		? `${stem.slice(0, -1)}qu`
		: stem.endsWith('g')
			? `${stem}u`
			: stem.endsWith('z')
				? `${stem.slice(0, -1)}c`
				: stem;

function* table(): Generator<[string, SpanishForm]> {
	for (const [group, form] of [
		[TRANSITIVE, 'finite'],
		[OWN, 'own'],
	] as const) {
		for (const [type, verbs] of Object.entries(group)) {
			for (const entry of verbs.split(' ').filter(Boolean)) {
				const { id, finite, participle, infinitives } = formsOf(entry);
				// The keys of the two tables are types of custody and `going`, as they stand above.
				const frame = { id, type } as Frame;
				for (const word of finite) yield [word, { frame, form, plural: word.endsWith('n') }];
				for (const ending of ['o', 'a', 'os', 'as'])
					yield [participle + ending, { frame, form: 'participle', plural: ending.endsWith('s') }];
				if (form === 'own') continue;
				for (const word of infinitives) {
					yield [word, { frame, form: 'infinitive', plural: false }];
					for (const clitic of CLITICS)
						yield [withClitic(word, clitic), { frame, form: 'infinitive', plural: false, clitic }];
				}
			}
		}
	}
}

/** `detener` + `lo`; a gerund takes an accent: `deteniéndolo`. */
const withClitic = (word: string, clitic: string): string =>
	word.endsWith('ndo')
		? `${word.replace(/([ae])ndo$/, (_, vowel: string) => (vowel === 'a' ? 'ándo' : 'éndo'))}${clitic}`
		: word + clitic;

/** Forms that are other words as often: a court's `remite`, `la entrega`, `el secuestro`. */
const NOT_HERE =
	'manda mandan mandar mandando mande manden mandaba mandaban trae traen traer trayendo traiga entrega entregan lleva llevan conduce conducen mata matan remite remiten retiene retienen matan libera demora demoran mate maten soltero retorno ' +
	'regreso envío ejecuta ejecutan ejecutara ejecutar ejecutando retorna retornan regresa regresan encierra encierro llevar llevarlo regresar retornar movilizar ' +
	'movilizó movilizaron moviliza movilizan deriva derivan derivó derivaron derivar embarca embarcan alojan aloja interna internas internos internan interno ' +
	'muera mueran desaparezca desaparezcan retenga retengan entregue entreguen matara mataran';

/** Orders are carried out and papers sent: their infinitives are seldom about people. */
const NO_INFINITIVE: ReadonlySet<string> = new Set(
	'ejecutar matar asesinar ultimar fusilar remitir entregar movilizar embarcar derivar devolver enviar conducir retornar regresar'.split(
		' ',
	),
);

export const SPANISH_VERBS: ReadonlyMap<string, SpanishForm> = new Map(
	[...table()].filter(
		([word, { form, frame }]) =>
			!NOT_HERE.split(' ').includes(word) && !(form === 'infinitive' && NO_INFINITIVE.has(frame.id)),
	),
);
