import type { LegalStatus } from '../../record/index.ts';

/** How a verb of ordering speaks: commands, halts, disposes of what was asked or ordered, or rules that something must be. */
export type OrderClass = 'command' | 'halt' | 'dispose' | 'rule';
export type OrderVerb = {
	readonly lemma: string;
	readonly class: OrderClass;
	readonly form: 'past' | 'base' | 'gerund' | 'third';
	readonly status?: LegalStatus;
	/** A word of another use as well: only a court or its paper makes it one of these. */
	readonly common?: boolean;
};

type Entry = readonly [base: string, past: string, options?: Pick<OrderVerb, 'status' | 'common'>];
const COMMANDS: readonly Entry[] = [
	['order', 'ordered'],
	['direct', 'directed', { common: true }],
	['instruct', 'instructed', { common: true }],
	['command', 'commanded', { common: true }],
	['require', 'required', { common: true }],
	['compel', 'compelled', { common: true }],
	['mandate', 'mandated', { common: true }],
	['oblige', 'obliged', { common: true }],
	['demand', 'demanded', { common: true }],
	['tell', 'told', { common: true }],
	['summon', 'summoned', { common: true }],
	['allow', 'allowed', { common: true }],
	['permit', 'permitted', { common: true }],
	['authorize', 'authorized', { common: true }],
	['force', 'forced', { common: true }],
];
const HALTS: readonly Entry[] = [
	['block', 'blocked'],
	['halt', 'halted'],
	['bar', 'barred'],
	['enjoin', 'enjoined'],
	['prohibit', 'prohibited'],
	['forbid', 'forbade|forbidden'],
	['stop', 'stopped'],
	['suspend', 'suspended'],
	['pause', 'paused'],
	['freeze', 'froze|frozen'],
	['restrain', 'restrained'],
	['prevent', 'prevented'],
	['preclude', 'precluded'],
	['ban', 'banned'],
	['outlaw', 'outlawed'],
];
const DISPOSALS: readonly Entry[] = [
	['grant', 'granted'],
	['deny', 'denied'],
	['reject', 'rejected'],
	['dismiss', 'dismissed'],
	['refuse', 'refused'],
	['decline', 'declined'],
	['vacate', 'vacated', { status: 'vacated' }],
	['stay', 'stayed', { status: 'stayed' }],
	['reverse', 'reversed', { status: 'reversed' }],
	['overturn', 'overturned', { status: 'reversed' }],
	['overrule', 'overruled', { status: 'reversed' }],
	['annul', 'annulled', { status: 'vacated' }],
	['quash', 'quashed', { status: 'vacated' }],
	['void', 'voided', { status: 'vacated' }],
	['invalidate', 'invalidated', { status: 'vacated' }],
	['nullify', 'nullified', { status: 'vacated' }],
	['dissolve', 'dissolved', { status: 'vacated' }],
	['lift', 'lifted', { status: 'no-longer-in-effect' }],
	['affirm', 'affirmed', { status: 'affirmed' }],
	['uphold', 'upheld', { status: 'affirmed' }],
	['modify', 'modified', { status: 'modified' }],
	['clarify', 'clarified', { status: 'clarified' }],
	['extend', 'extended', { status: 'in-force' }],
	['reinstate', 'reinstated', { status: 'in-force' }],
];
const RULINGS: readonly Entry[] = [
	['rule', 'ruled'],
	['hold', 'held'],
	['decide', 'decided'],
	['determine', 'determined'],
	['conclude', 'concluded'],
	['say', 'said'],
	['write', 'wrote'],
	['find', 'found'],
];

const gerund = (base: string, past: string): string =>
	base === 'bar' || base === 'stop' || base === 'ban'
		? `${past.slice(0, -2)}ing`
		: base === 'forbid'
			? 'forbidding'
			: base === 'compel'
				? 'compelling'
				: base === 'annul'
					? 'annulling'
					: `${base.replace(/e$/, '')}ing`;
const third = (base: string): string =>
	/(?:s|sh|ch)$/.test(base)
		? `${base}es`
		: base.endsWith('ny')
			? `${base.slice(0, -1)}ies`
			: base.endsWith('fy')
				? `${base.slice(0, -1)}ies`
				: `${base}s`;

/** English verbs of ordering by form. */
export const ORDER_VERBS: ReadonlyMap<string, OrderVerb> = (() => {
	const forms = new Map<string, OrderVerb>();
	const add = (group: OrderClass, entries: readonly Entry[]) => {
		for (const [base, pasts, options] of entries) {
			const verb = { lemma: base, class: group, ...options };
			for (const past of pasts.split('|')) forms.set(past, { ...verb, form: 'past' });
			forms.set(gerund(base, pasts.split('|')[0]!), { ...verb, form: 'gerund' });
			forms.set(base, { ...verb, form: 'base' });
			forms.set(third(base), { ...verb, form: 'third' });
		}
	};
	add('command', COMMANDS);
	add('halt', HALTS);
	add('dispose', DISPOSALS);
	add('rule', RULINGS);
	return forms;
})();

/** What a court grants, denies, stays or vacates. */
export const DISPOSED =
	/^(?:motions?|applications?|petitions?|requests?|writs?|stays?|injunctions?|orders?|rulings?|decisions?|judgments?|appeals?|bids?|bond|bail|habeas|tro|relief|pleas?|claims?|lawsuits?|suits?|complaints?|freeze|bans?|deadlines?|restraining|verdicts?|convictions?|sentences?|certiorari|mandamus|amparo|block|rehearing|mandate|injunctive|measures?|policy|rule|designations?|proclamations?|parole|status|convictions?|discovery|subpoenas?)$/;

/** What a court makes when it orders. */
export const ORDER_NOUNS: ReadonlySet<string> = new Set(
	'order orders injunction injunctions stay stays ruling rulings decision decisions directive directives decree writ judgment tro opinion'.split(
		' ',
	),
);
/** Words before `order` that make another thing of it. */
export const OTHER_ORDERS =
	/^(?:removal|deportation|executive|work|purchase|money|gag|new|world|social|public|short|law|alphabetical|chronological|good|working|constitutional|detention|in|supervision|final|mail|standing|political|international|expulsion|capture|arrest)$/;

export const ISSUE_VERBS =
	/^(?:issued?|issuing|issues|entered|entering|enters|signed|signing|granted|granting|grants|imposed|imposing|extended|handed|secured|won|obtained)$/;

type SpanishVerb = {
	readonly lemma: string;
	readonly class: OrderClass;
	readonly status?: LegalStatus;
	readonly common?: boolean;
	readonly passive?: boolean;
};
const spanish = (list: string, verb: SpanishVerb): (readonly [string, SpanishVerb])[] =>
	list
		.split(' ')
		.map(
			(form) => [form, /(?:ad|id|pues|uest)[oa]s?$/.test(form) ? { ...verb, passive: true } : verb] as const,
		);
const command = (lemma: string, common = false): SpanishVerb => ({
	lemma,
	class: 'command',
	...(common ? { common } : {}),
});
const halt = (lemma: string, common = false): SpanishVerb => ({
	lemma,
	class: 'halt',
	...(common ? { common } : {}),
});
const dispose = (lemma: string, status?: LegalStatus): SpanishVerb => ({
	lemma,
	class: 'dispose',
	...(status === undefined ? {} : { status }),
});

/** Spanish verbs of ordering by form; participles stand in the passive. */
export const SPANISH_ORDER_VERBS: ReadonlyMap<string, SpanishVerb> = new Map([
	...spanish(
		'ordenó ordenaron ordena ordenan ordenando ordene ordenado ordenada ordenados ordenadas ordénase ordénese',
		command('ordenar'),
	),
	...spanish(
		'dispuso dispusieron dispone disponen disponiendo dispuesto dispuesta dispónese dispóngase',
		command('disponer', true),
	),
	...spanish('mandó mandaron mándase mandando', command('mandar', true)),
	...spanish('instruyó instruyeron instruye', command('instruir', true)),
	...spanish('exigió exigieron exige exigen exigiendo', command('exigir', true)),
	...spanish('requirió requirieron requiere requiriendo requiérase requiérese', command('requerir', true)),
	...spanish(
		'obligó obligaron obliga obligan obligando obligado obligada obligados obligadas',
		command('obligar', true),
	),
	...spanish('intimó intimaron intima intímase intímese intimado intimada intimados', command('intimar')),
	...spanish('conminó conminaron conmina conminado conminada conminados', command('conminar')),
	...spanish('emplazó emplazaron emplaza emplazado emplazada emplazados', command('emplazar', true)),
	...spanish('condenó condenaron condena condenan', command('condenar', true)),
	...spanish('decretó decretaron decreta decretando decretada decretado', command('decretar', true)),
	...spanish('autorizó autorizaron autoriza', command('autorizar', true)),
	...spanish('apercibió apercibieron apremió compelió impelió', command('apercibir', true)),
	...spanish('citó citaron convocó convocaron', command('citar', true)),
	...spanish('resolvió resolvieron resuelve', { lemma: 'resolver', class: 'rule', common: true }),
	...spanish('dijo sostuvo sentenció dictaminó determinó estableció falló', {
		lemma: 'decir',
		class: 'rule',
		common: true,
	}),
	...spanish('prohibió prohibieron prohíbe prohíben prohibiendo', halt('prohibir')),
	...spanish(
		'suspendió suspendieron suspende suspendiendo suspendida suspendido suspendidas suspendidos',
		halt('suspender', true),
	),
	...spanish('bloqueó bloquearon bloquea bloqueando', halt('bloquear', true)),
	...spanish('frenó frenaron frena frenando', halt('frenar', true)),
	...spanish('paralizó paralizaron paraliza paralizando', halt('paralizar', true)),
	...spanish('impidió impidieron impide impidiendo', halt('impedir', true)),
	...spanish('vedó vetó', halt('vedar', true)),
	...spanish('detuvo detuvieron', halt('detener', true)),
	...spanish('congeló congelaron inhibió', halt('congelar', true)),
	...spanish('otorgó otorgaron otorga otorgando otorgada otorgadas otorgado', dispose('otorgar')),
	...spanish('concedió concedieron concede concediendo concedido concedida concedidas', dispose('conceder')),
	...spanish('rechazó rechazaron rechaza rechazado rechazada', dispose('rechazar')),
	...spanish(
		'denegó denegaron deniega denegado denegada desestimó desestimaron desestima',
		dispose('denegar'),
	),
	...spanish('acogió acogieron acoge', dispose('acoger')),
	...spanish(
		'libró libraron librado librada expidió expidieron expedido expedida giró giraron girado',
		dispose('librar'),
	),
	...spanish('dictó dictaron dicta dictado dictada dictadas', dispose('dictar')),
	...spanish('emitió emitieron emite emitida emitido', dispose('emitir')),
	...spanish('revocó revocaron revoca revocado revocada', dispose('revocar', 'reversed')),
	...spanish('anuló anularon anula anulado anulada', dispose('anular', 'vacated')),
	...spanish(
		'confirmó confirmaron confirma confirmado confirmada ratificó ratificaron ratifica',
		dispose('confirmar', 'affirmed'),
	),
	...spanish('admitió admitieron admite admitido admitida', dispose('admitir')),
	...spanish('impuso impusieron impone', dispose('imponer')),
	...spanish('prorrogó prorrogaron amplió ampliaron', dispose('prorrogar', 'in-force')),
	...spanish('desechó desecharon declinó', dispose('desechar')),
	...spanish('invalidó invalidaron invalida', dispose('anular', 'vacated')),
	...spanish('levantó levantaron levanta', dispose('levantar', 'no-longer-in-effect')),
]);

export const SPANISH_DISPOSED =
	/^(?:amparos?|h[áa]beas|recursos?|medidas?|solicitud(?:es)?|petici[oó]n(?:es)?|pedidos?|demandas?|apelaci[oó]n|orden|órdenes|suspensi[oó]n|fallos?|sentencias?|decisi[oó]n|resoluci[oó]n|acci[oó]n|acciones|libertad|excarcelaci[oó]n|casaci[oó]n|cautelar(?:es)?|mandamientos?|boletas?|prórroga|auto|exhibici[oó]n|prohibici[oó]n|nulidad|condenas?|impugnaci[oó]n|tutela)$/;
/** Moves against a person are custody's. */
export const SPANISH_CUSTODY =
	/^(?:la\s|su\s|el\s|sus\s|que\s(?:sea|fuera|se\s)\s?)?(?:inmediat[oa]\s)?(?:detención|detenciones|captura|capturas|arresto|prisión|prisi|reclusión|encarcelamiento|procesamiento|aprehensión|allanamiento|detener|detenid|capturar|arrest|encarcel|aprehender|allanar|procesar|recluir|internar|traslad[oa]d|internación|expulsión|deportación|extradición|expulsarl[oa]s?|deportarl[oa]s?|expulsarl)|^(?:orden|órdenes)\sde\s(?:aprehensión|captura|detención|arresto)|^(?:el\s|la\s)?(?:estado|toque|duelo|luto|feriado|asueto|cuarentena|emergencia|alerta)\b/i;
export const ENGLISH_CUSTODY =
	/^(?:(?:him|her|them|he|she|they|his|her|their|the|mr\.|ms\.|\p{Lu}[\p{L}.’'-]+)\s){0,4}(?:to be\s|be\s)?(?:detained|jailed|held|imprisoned|removed|deported|arrested|removal|deportation|arrest|detention|incarcerat\w+|sentenced|custody|expelled|excluded)\b(?!\s+(?:halted|stopped|paused|suspended|flights?|proceedings|to\s+be\s+(?:halted|stopped|paused|suspended)))/iu;
