import type { Frame } from './frames.ts';
import { CLITICS, formsOf, withClitic } from './spanish-conjugation.ts';

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
	held: 'recluir encarcelar internar alojar albergar encerrar:encierr confinar',
	going:
		'trasladar conducir:conduj llevar remitir entregar enviar transferir:transfir:transfier devolver:devolv:devuelv/devuelt derivar retornar regresar ' +
		'evacuar embarcar movilizar sacar mandar traer:traj/traíd reintegrar reubicar mover:muev',
	release: 'liberar excarcelar soltar:solt:suelt',
	removal: 'expulsar deportar extraditar repatriar desterrar exiliar',
	hospital: 'hospitalizar',
	death: 'asesinar ejecutar fusilar matar ultimar acribillar abatir',
	disappearance: '',
};

const OWN: Readonly<Record<string, string>> = {
	disappearance: 'desaparecer',
	death: 'morir:mur:muer/muert fallecer perecer',
};

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

/** Forms that are other words as often: a court's `remite`, `la entrega`, `el secuestro`. */
const NOT_HERE =
	'manda mandan mandar mandando mande manden mandaba mandaban trae traen traer trayendo traiga entrega entregan lleva llevan conduce conducen mata matan remite remiten retiene retienen matan libera demora demoran mate maten soltero retorno ' +
	'regreso envío ejecuta ejecutan ejecutara ejecutar ejecutando retorna retornan regresa regresan encierra encierro llevar llevarlo regresar retornar movilizar ' +
	'movilizó movilizaron moviliza movilizan deriva derivan derivó derivaron derivar embarca embarcan alojan aloja interna internas internos internan interno ' +
	'deporte deporten muera mueran desaparezca desaparezcan retenga retengan entregue entreguen matara mataran';

/** Orders are carried out and papers sent: their infinitives are seldom about people. */
const NO_INFINITIVE: ReadonlySet<string> = new Set(
	'ejecutar matar asesinar ultimar fusilar remitir entregar movilizar embarcar derivar devolver enviar conducir retornar regresar'.split(
		' ',
	),
);

/** Of those, what a pronoun before makes a verb: `me llevan al cuartel`, `lo entrega`. */
export const WITH_PRONOUN: ReadonlyMap<string, SpanishForm> = new Map(
	[...table()].filter(([word, { form }]) => form === 'finite' && NOT_HERE.split(' ').includes(word)),
);

export const SPANISH_VERBS: ReadonlyMap<string, SpanishForm> = new Map(
	[...table()].filter(
		([word, { form, frame }]) =>
			!NOT_HERE.split(' ').includes(word) && !(form === 'infinitive' && NO_INFINITIVE.has(frame.id)),
	),
);
