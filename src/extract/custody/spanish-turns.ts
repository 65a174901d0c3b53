import type { CustodyType } from '../../record/index.ts';
import { CLITICS, formsOf, withClitic } from './spanish-conjugation.ts';

/**
 * A verb that tells of custody only with the words behind it. `own`: its subject is the person (`salió libre`);
 * `object`: its object is (`puso en libertad a`); `given`: whom it is given to (`le dieron la libertad`).
 */
export type Turn = {
	readonly id: string;
	readonly type: CustodyType;
	readonly voice: 'own' | 'object' | 'given';
	/** What must stand behind the verb, with nothing but adverbs, days and the person between. */
	readonly tail?: RegExp;
	/** Reflexive only: `se entregó`. */
	readonly self?: true;
	/** Only with the person as a pronoun: `lo dejaron ir`. */
	readonly clitic?: true;
	/** A place that must be told, and which it is: a house that keeps people, or any that they are brought to. */
	readonly house?: 'from' | 'in' | 'to' | 'through' | 'there' | 'any' | 'day' | 'told';
	/** Of somebody in a state of being (`está privada de`) it says that they are held. */
	readonly state?: true;
	/** Nothing may stand between. */
	readonly near?: true;
	/** Only behind a negation, which denies nothing of it: `nadie ha vuelto a ver a`. */
	readonly denied?: true;
	/** Only as a participle that hangs on its noun, with a place or a day: `Ana Pereyra, presa en Norte`. */
	readonly hung?: true;
};

export type TurnForm = {
	readonly turn: Turn;
	readonly form: 'finite' | 'participle' | 'infinitive';
	readonly plural: boolean;
	readonly clitic?: string;
};

const DEAD =
	/^(?:ya )?(?:sin vida|muert[oa]s?|ahorcad[oa]s?|colgad[oa]s?|fallecid[oa]s?|asesinad[oa]s?|ejecutad[oa]s?|calcinad[oa]s?|ultimad[oa]s?)(?: |$)/;
const FREEDOM = /^(?:de nuevo )?(?:la |su |una )?(?:ansiada |plena )?libertad(?: |$)/;
const FREE =
	/^(?:en (?:plena )?libertad|libres?|bajo (?:fianza|caución|palabra|libertad condicional))(?: |$)/;
const VEHICLE =
	/^(?:a la fuerza )?(?:a|al|en) (?:bordo de )?(?:una?|el|la|su|otr[oa])?(?: ?\p{Ll}+)? ?(?:patrulla|patrullero|camioneta|furgoneta|furgón|automóvil|auto|vehículo|coche|carro|camión|jeep|maletera|baúl|van)(?: |$)/u;

/** How somebody is who is held. */
const KEPT =
	/^(?:en (?:la |una )?(?:prisión|cárcel|cautiverio|reclusión)|en (?:régimen de |situación de )?(?:arresto|detención|prisión|aislamiento|incomunicación)|en (?:calidad de )?(?:detenid[oa]s?|rehenes|rehén)|pres[oa]s?|prisioner[oa]s?|cautiv[oa]s?|incomunicad[oa]s?|aislad[oa]s?|tras las rejas|tras las? ?rejas|entre rejas|bajo arresto|bajo detención|privad[oa]s? de (?:la |su )?libertad|sometid[oa]s? a (?:detención|prisión|arresto))(?: |$)/;

const STAYS =
	'está están estaba estaban estuvo estuvieron estar estando estado estaría estarían esté estén permanece permanecen permaneció permanecieron permanecía permanecían permanecer permanecido permaneciendo sigue siguen siguió siguieron seguía seguían seguir continúa continúan continuó continuaron continuaba continuaban continuar quedó quedaron queda quedan quedar encuentra encuentran encontraba encontraban encontró encontrarse halla hallan hallaba hallaban lleva llevan llevaba llevaban pasó pasaron pasar pasado pasa pasaba pasaban hay acabó acabaron terminó terminaron cumplió estuve estuvimos permanecí permanecimos pasé pasamos quedé quedamos';
const KEEPS_SOMEBODY =
	'mantiene mantienen mantuvo mantuvieron mantenía mantenían mantener mantenido mantenida mantenidos mantenidas tiene tienen tuvo tuvieron tenía tenían';

type Entry = Turn & { readonly verbs?: string; readonly words?: string };

const TABLE: readonly Entry[] = [
	{ id: 'libertad', type: 'release', voice: 'object', verbs: 'poner:pus:pon:pong/puest dejar', tail: FREE },
	{ id: 'libertad', type: 'release', voice: 'own', verbs: 'quedar salir', tail: FREE },
	{
		id: 'recuperar-libertad',
		type: 'release',
		voice: 'own',
		verbs: 'recuperar recobrar obtener:obtuv:obtien conseguir:consigu lograr alcanzar ganar',
		tail: FREEDOM,
	},
	{
		id: 'conceder-libertad',
		type: 'release',
		voice: 'given',
		verbs: 'conceder otorgar decretar dictar devolver:devuelv/devuelt',
		words: 'dio dieron da dan daba dado',
		tail: FREEDOM,
	},
	{ id: 'salir-de', type: 'release', voice: 'own', verbs: 'salir egresar', house: 'from' },
	{
		id: 'dejar-ir',
		type: 'release',
		voice: 'object',
		clitic: true,
		verbs: 'dejar',
		tail: /^(?:ir|irse|marchar|salir)(?: |$)/,
	},
	{
		id: 'privar-de-libertad',
		type: 'arrest',
		voice: 'object',
		verbs: 'privar',
		tail: /^(?:ilegalmente |arbitrariamente |ilegítimamente )?de (?:la |su )?libertad(?: |$)/,
		state: true,
	},
	{
		id: 'entregarse',
		type: 'arrest',
		voice: 'own',
		self: true,
		verbs: 'entregar',
		tail: /^(?:voluntariamente |ayer )?(?:a|ante) (?:la|las|los|el)? ?(?:policía|autoridades|justicia|fiscalía|fuerzas|ejército|militares|carabineros|agentes|juez|jueza|tribunal)(?: |$)/,
	},
	{
		id: 'caer-preso',
		type: 'arrest',
		voice: 'own',
		words: 'cayó cayeron cae caen caído caer',
		tail: /^(?:pres[oa]s?|detenid[oa]s?|prisioner[oa]s?)(?: |$)/,
	},
	{
		id: 'tomar-preso',
		type: 'arrest',
		voice: 'object',
		verbs: 'tomar hacer:hic/hech',
		words: 'llevó llevaron',
		tail: /^(?:pres[oa]s?|prisioner[oa]s?|detenid[oa]s?)(?: |$)/,
	},
	{ id: 'subir-a', type: 'arrest', voice: 'object', verbs: 'subir meter introducir:introduj', tail: VEHICLE },
	{
		id: 'hacer-desaparecer',
		type: 'disappearance',
		voice: 'object',
		verbs: 'hacer:hic:hiz/hech',
		tail: /^desaparecer(?: |$)/,
	},
	{ id: 'perder-vida', type: 'death', voice: 'own', verbs: 'perder:pierd', tail: /^la vida(?: |$)/ },
	{ id: 'quitarse-vida', type: 'death', voice: 'own', self: true, verbs: 'quitar', tail: /^la vida(?: |$)/ },
	{ id: 'suicidarse', type: 'death', voice: 'own', self: true, verbs: 'suicidar ahorcar' },
	{ id: 'dar-muerte', type: 'death', voice: 'given', words: 'dio dieron dan dado', tail: /^muerte(?: |$)/ },
	{
		id: 'hallado-muerto',
		type: 'death',
		voice: 'object',
		verbs: 'hallar encontrar:encuentr localizar descubrir',
		tail: DEAD,
	},
	{ id: 'hallado-muerto', type: 'death', voice: 'own', verbs: 'aparecer amanecer', tail: DEAD },
	{
		id: 'llegar-muerto',
		type: 'death',
		voice: 'own',
		verbs: 'llegar ingresar',
		tail: /^(?:ya )?(?:sin vida|muert[oa]s?|sin signos vitales|cadáver)(?: |$)/,
	},
	{ id: 'ingresar', type: 'booked-in', voice: 'own', verbs: 'ingresar reingresar', house: 'in' },
	{
		id: 'entrar',
		type: 'booked-in',
		voice: 'own',
		verbs: 'entrar',
		tail: /^(?:en|a) (?:la )?(?:prisión|cárcel)(?: |$)/,
	},
	{
		id: 'recibir',
		type: 'booked-in',
		voice: 'object',
		words: 'recibido recibida recibidos recibidas',
		house: 'in',
	},
	{
		id: 'a-disposición',
		type: 'transfer',
		voice: 'object',
		verbs: 'poner:pus:pon:pong/puest dejar remitir pasar',
		tail: /^a (?:la )?disposición(?: |$)/,
	},
	{
		id: 'a-disposición',
		type: 'transfer',
		voice: 'own',
		verbs: 'quedar',
		tail: /^a (?:la )?disposición(?: |$)/,
	},
	{ id: 'pasar-a', type: 'transfer', voice: 'object', clitic: true, verbs: 'pasar', house: 'to' },
	{ id: 'pasar-a', type: 'transfer', voice: 'own', verbs: 'pasar', house: 'to' },
	{ id: 'pasar-por', type: 'held', voice: 'own', verbs: 'pasar', house: 'through' },
	{ id: 'está-en', type: 'held', voice: 'own', words: STAYS, house: 'in' },
	{
		id: 'permanecer',
		type: 'held',
		voice: 'own',
		words: 'permaneció permanecieron permanecía permanecían permanecido estuvo estuvieron estado',
		tail: /^(?:durante |unos |unas |más de |casi )?(?:\p{L}+|\d+) (?:noches?|días?|meses|mes|semanas?|horas?|años?)(?: |$)/u,
		near: true,
		house: 'there',
	},
	{ id: 'prisión', type: 'held', voice: 'own', words: STAYS, tail: KEPT },
	{
		id: 'prisión',
		type: 'held',
		voice: 'own',
		words: 'fue fueron',
		near: true,
		tail: /^(?:pres[oa]s?|prisioner[oa]s?)(?: |$)/,
	},
	{
		id: 'sin-aparecer',
		type: 'disappearance',
		voice: 'own',
		words: STAYS,
		tail: /^(?:sin aparecer|en paradero desconocido)(?: |$)/,
	},
	{
		id: 'no-visto',
		type: 'disappearance',
		voice: 'object',
		denied: true,
		words: 'vuelto volvió volvieron',
		tail: /^a (?:verl[oa]s?|ver)(?: |$)/,
	},
	{
		id: 'sin-noticias',
		type: 'disappearance',
		voice: 'given',
		denied: true,
		words: 'hay tiene tienen tuvo tuvieron',
		tail: /^(?:más )?(?:noticias?|rastros?|pistas?)(?: |$)/,
	},
	{
		id: 'dónde-está',
		type: 'disappearance',
		voice: 'own',
		denied: true,
		words: 'sabe saben sabía sabían supo',
		tail: /^d[oó]nde (?:está|están|se encuentra|se encuentran|estaba)(?: |$)/,
	},
	{
		id: 'caer',
		type: 'arrest',
		voice: 'own',
		words: 'cayó cayeron',
		tail: /^(?:en (?:una?|la|el) (?:redada|operativo|allanamiento|emboscada|ratonera|razia))(?: |$)/,
	},
	{ id: 'caer', type: 'arrest', voice: 'own', words: 'cayó cayeron', house: 'day' },
	{ id: 'preso', type: 'held', voice: 'own', words: 'preso presa presos presas', hung: true, house: 'told' },
	{
		id: 'mantener-en',
		type: 'held',
		voice: 'object',
		words: 'mantenido mantenida mantenidos mantenidas',
		house: 'in',
	},
	{
		id: 'esperar-en',
		type: 'held',
		voice: 'own',
		verbs: 'esperar aguardar',
		tail: /^(?:su |el |la |un )?(?:juicio|sentencia|traslado|deportación|audiencia|extradición)(?: |$)/,
		house: 'in',
	},
	{
		id: 'abandonar',
		type: 'release',
		voice: 'own',
		verbs: 'abandonar',
		tail: /^(?:la |el )(?:cárcel|prisión|penal|reclusorio|centro de (?:detención|reclusión)|centro penitenciario)(?: |$)/,
	},
	{ id: 'pasar-en', type: 'held', voice: 'object', clitic: true, words: KEEPS_SOMEBODY, house: 'in' },
	{ id: 'prisión', type: 'held', voice: 'object', words: KEEPS_SOMEBODY, tail: KEPT },
	{
		id: 'guardar-prisión',
		type: 'held',
		voice: 'own',
		verbs: 'guardar cumplir purgar',
		tail: /^(?:la |su |una )?(?:prisión|arresto domiciliario|detención)(?: |$)/,
	},
	{
		id: 'cumple-condena',
		type: 'held',
		voice: 'own',
		verbs: 'cumplir purgar',
		tail: /^(?:su |una |la )?(?:condena|pena|sentencia)(?: |$)/,
		house: 'any',
	},
	{ id: 'cumple', type: 'held', voice: 'own', verbs: 'cumplir purgar', house: 'in' },
];

function* formsIn(entry: Entry): Generator<[string, TurnForm]> {
	const { verbs = '', words = '', ...turn } = entry;
	for (const word of words.split(' ').filter(Boolean)) {
		const form = /(?:[aeií]d|puest|hech|vuelt|pres)[oa]s?$/.test(word)
			? 'participle'
			: /(?:[aei]r|ndo|arse|erse)$/.test(word)
				? 'infinitive'
				: 'finite';
		yield [word, { turn, form, plural: /n$|s$/.test(word) && word !== 'es' }];
	}
	for (const verb of verbs.split(' ').filter(Boolean)) {
		const { finite, participle, infinitives } = formsOf(verb);
		for (const word of finite) yield [word, { turn, form: 'finite', plural: word.endsWith('n') }];
		for (const ending of ['o', 'a', 'os', 'as'])
			yield [participle + ending, { turn, form: 'participle', plural: ending.endsWith('s') }];
		for (const word of infinitives) {
			yield [word, { turn, form: 'infinitive', plural: false }];
			if (turn.self === true) yield [withClitic(word, 'se'), { turn, form: 'infinitive', plural: false }];
			if (turn.voice === 'own') continue;
			for (const clitic of CLITICS)
				yield [withClitic(word, clitic), { turn, form: 'infinitive', plural: false, clitic }];
		}
	}
}

/** By word: the turns that it may begin, in the order of the table. */
export const SPANISH_TURNS: ReadonlyMap<string, readonly TurnForm[]> = (() => {
	const all = new Map<string, TurnForm[]>();
	for (const entry of TABLE)
		for (const [word, form] of formsIn(entry)) {
			const known = all.get(word);
			if (known === undefined) all.set(word, [form]);
			else known.push(form);
		}
	return all;
})();
