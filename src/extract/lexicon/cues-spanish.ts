import type { Cue } from './cue.ts';

/** Kind, what it takes, verbs: the infinitive, stems that change (`present/past`) after slashes, or whole forms in brackets. */
export const SPANISH: readonly (readonly [string, Cue['takes'], string])[] = [
	[
		'say',
		'that',
		'afirmar señalar manifestar/manifiest expresar explicar indicar agregar añadir asegurar sostener/sostien/sostuv ' +
			'informar comunicar relatar narrar contar/cuent referir/refier/refir recordar/recuerd comentar advertir/adviert/advirt ' +
			'aclarar precisar consignar concluir/concluy/concluy anunciar confirmar mencionar aseverar plantear certificar ' +
			'destacar descartar contestar responder replicar insistir reiterar subrayar remarcar recalcar enfatizar detallar ' +
			'revelar apuntar puntualizar matizar lamentar celebrar resaltar avisar prometer alertar rememorar evocar exponer/expon/expus ' +
			'criticar censurar contabilizar reprochar objetar acotar deplorar abundar especificar sintetizar externar deslizar ' +
			'reportar observar ponderar coincidir rebatir reafirmar deducir/deduc/deduj ' +
			'inferir/infier/infir adelantar prevenir/previen/previn corregir/corrig/corrig ufanarse vanagloriarse sentenciar ejemplificar rectificar diferir/difier/difir ' +
			'ilustrar explicitar recomendar/recomiend aconsejar proponer/propon/propus valorar juzgar protestar ' +
			'alegrarse congratularse hacer:hincapié/hiz dejar:constancia poner:énfasis/pon/pus ' +
			'ratificar corroborar notificar aducir/aduc/aduj argumentar argüir(arguye,arguyen,arguyó,arguyeron,argüía) razonar zanjar sentenciar confiar desvelar justificar defender/defiend cuestionar aventurar jactarse quejarse explayarse enfatizar ' +
			'dejar:claro dar:cuenta/di hacer:saber/hiz',
	],
	[
		'say',
		'tag',
		'excusar disculpar sincerar indignar escudar desahogar gritar exclamar continuar proseguir/prosigu/prosigu susurrar ironizar bromear sonreír(sonríe,sonrió) repetir/repit/repit apostillar rezar espetar soltar/suelt terciar abundar remachar rematar vociferar clamar implorar seguir/sigu/sigui enumerar completar ampliar graficar cerrar/cierr finalizar arrancar disparar lanzar arremeter retrucar pronunciar leer(lee,leía) rezar balbucear interrumpir atajar interpelar saludar despedir(despide,despidió) sollozar suspirar reflexionar suplicar corear increpar bromear murmurar musitar mascullar',
	],
	[
		'say',
		'marks',
		'llamar hablar:de calificar tachar tildar denominar describir citar definir resumir situar(sitúa,sitúan,situó,situaron) apodar',
	],
	['declare', 'that', 'declarar'],
	['write', 'that', 'escribir(escribe,escriben,escribió,escribieron,escribía,escrito) tuitear apuntar'],
	['testify', 'that', 'testimoniar testificar atestiguar deponer/depon/depus jurar'],
	['admit', 'that', 'admitir reconocer confesar/confies conceder'],
	['claim', 'that', 'alegar denunciar acusar pretender sugerir/sugier/sugir'],
	['deny', 'that', 'negar/nieg desmentir/desmient/desmint rechazar refutar'],
	['predict', 'that', 'prever(prevé,prevén,previó,previeron) vaticinar pronosticar augurar anticipar'],
	['promise', 'that', 'prometer amenazar comprometerse(compromete,comprometió)'],
	[
		'opine',
		'that',
		'creer(cree,creen,creyó,creyeron,creía,creían,creído) opinar considerar suponer/supon/supus estimar temer pensar/piens sospechar entender/entiend',
	],
	['ask', 'plea', 'preguntar pedir/pid/pid exigir reclamar solicitar rogar/rueg instar urgir demandar'],
	['order', 'marks', 'ordenar disponer/dispon/dispus mandar'],
	['rule', 'that', 'resolver/resuelv fallar dictaminar'],
	['find', 'that', 'establecer determinar averiguar comprobar/comprueb constatar'],
	['estimate', 'that', 'estimar calcular cifrar'],
];

/** `decir` is like no other verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
	decir:
		'dice dicen dijo dijeron decía decían dicho diciendo diciéndole diciéndoles diciéndome dirá dirían diría',
};

/** The forms of each verb, without its infinitive: that names the verb and speaks for nobody. */
export function spanishVerbs(): {
	kind: string;
	takes: Cue['takes'];
	lemma: string;
	follow?: string;
	forms: string[];
}[] {
	const verbs = SPANISH.flatMap(([kind, takes, list]) =>
		list.split(' ').map((entry) => {
			const [, verb, follow, forms, stems] =
				/^([\p{L}]+)(?::(\p{L}+))?(?:\(([^)]*)\))?((?:\/\p{L}+)*)$/u.exec(entry)!;
			return {
				kind,
				takes,
				lemma: follow === undefined ? verb! : `${verb} ${follow}`,
				...(follow === undefined ? {} : { follow }),
				forms: forms === undefined ? conjugate(verb!, stems!.split('/').slice(1)) : forms.split(','),
			};
		}),
	);
	return [{ kind: 'say', takes: 'that', lemma: 'decir', forms: IRREGULAR.decir!.split(' ') }, ...verbs];
}

/**
 * Present, simple past, imperfect, future, conditional, participle and gerund, of one and of several spoken about:
 * whoever says `afirmo` is the voice that speaks already.
 */
function conjugate(verb: string, [present, past]: readonly (string | undefined)[]): string[] {
	const base = verb.replace(/se$/, '');
	const [stem, ending] = [base.slice(0, -2), base.slice(-2)];
	const now = present ?? stem;
	const then = past ?? stem;
	const later = ['á', 'án', 'ía', 'ían'].map((end) => base.replace(/í(?=r$)/, 'i') + end);
	if (ending === 'ar')
		return [
			...['a', 'an'].map((end) => now + end),
			...(past === undefined ? [`${stem}ó`, `${stem}aron`] : [`${then}o`, `${then}ieron`]),
			...['aba', 'aban', 'ado', 'ando'].map((end) => stem + end),
			...later,
		];
	// A past stem of its own (`sostuv-`) has no stress on its end; one in -y (`concluy-`) swallows the i.
	const strong = past !== undefined && /(?:uv|us|uj|iz|ij|is)$/.test(past);
	const ends = strong
		? ['o', /j$/.test(then) ? 'eron' : 'ieron']
		: /y$/.test(then)
			? ['ó', 'eron']
			: ['ió', 'ieron'];
	return [
		...['e', 'en'].map((end) => now + end),
		...ends.map((end) => then + end),
		...['ía', 'ían', 'ido'].map((end) => stem + end),
		`${strong ? stem : then}${/y$/.test(then) ? 'endo' : 'iendo'}`,
		...later,
	];
}
