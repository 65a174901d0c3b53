import type { CustodyType } from '../../record/index.ts';

/**
 * What a verb tells about custody. `going`: somebody is brought to a place, and the place decides the type
 * (`hospital`, `removal`, `transfer`); without such a place it is no event.
 */
export type Frame = {
	readonly type:
		| CustodyType
		| 'going'
		| 'release-or-transfer'
		| 'held-or-arrest'
		| 'leaving-country'
		| 'admitted';
	readonly id: string;
};

type Forms = {
	readonly finite: string;
	readonly participle: string;
	readonly gerund: string;
	readonly base: string;
};

type VerbForm = {
	readonly frame: Frame;
	readonly form: 'finite' | 'participle' | 'both' | 'gerund' | 'base';
};

const verb = (id: string, type: Frame['type'], forms: Forms) => ({ frame: { id, type }, forms });

/** A regular English verb: past and participle are one form. */
const regular = (type: Frame['type'], base: string, past: string, gerund: string) =>
	verb(base, type, { base, finite: past, participle: past, gerund });

const ENGLISH = [
	regular('encounter', 'encounter', 'encountered', 'encountering'),
	regular('arrest', 'arrest', 'arrested', 'arresting'),
	regular('arrest', 'apprehend', 'apprehended', 'apprehending'),
	regular('arrest', 'capture', 'captured', 'capturing'),
	regular('arrest', 'abduct', 'abducted', 'abducting'),
	regular('arrest', 'kidnap', 'kidnapped', 'kidnapping'),
	regular('held-or-arrest', 'detain', 'detained', 'detaining'),
	regular('held', 'imprison', 'imprisoned', 'imprisoning'),
	regular('held', 'jail', 'jailed', 'jailing'),
	regular('held', 'incarcerate', 'incarcerated', 'incarcerating'),
	regular('held', 'house', 'housed', 'housing'),
	verb('hold', 'held', { base: 'hold', finite: 'held', participle: 'held', gerund: 'holding' }),
	regular('booked-in', 'book', 'booked', 'booking'),
	regular('booked-in', 'process', 'processed', 'processing'),
	regular('admitted', 'admit', 'admitted', 'admitting'),
	regular('going', 'transfer', 'transferred', 'transferring'),
	regular('going', 'transport', 'transported', 'transporting'),
	regular('going', 'move', 'moved', 'moving'),
	regular('going', 'relocate', 'relocated', 'relocating'),
	regular('going', 'return', 'returned', 'returning'),
	regular('going', 'airlift', 'airlifted', 'airlifting'),
	regular('going', 'rush', 'rushed', 'rushing'),
	regular('going', 'refer', 'referred', 'referring'),
	regular('going', 'evacuate', 'evacuated', 'evacuating'),
	regular('going', 'commit', 'committed', 'committing'),
	regular('going', 'turn', 'turned', 'turning'),
	regular('going', 'hand', 'handed', 'handing'),
	regular('going', 'discharge', 'discharged', 'discharging'),
	regular('going', 'readmit', 'readmitted', 'readmitting'),
	verb('bring', 'going', { base: 'bring', finite: 'brought', participle: 'brought', gerund: 'bringing' }),
	verb('take', 'going', { base: 'take', finite: 'took', participle: 'taken', gerund: 'taking' }),
	verb('send', 'going', { base: 'send', finite: 'sent', participle: 'sent', gerund: 'sending' }),
	verb('fly', 'going', { base: 'fly', finite: 'flew', participle: 'flown', gerund: 'flying' }),
	regular('release-or-transfer', 'release', 'released', 'releasing'),
	regular('release', 'free', 'freed', 'freeing'),
	regular('parole', 'parole', 'paroled', 'paroling'),
	regular('leaving-country', 'remove', 'removed', 'removing'),
	regular('removal', 'deport', 'deported', 'deporting'),
	regular('removal', 'expel', 'expelled', 'expelling'),
	regular('removal', 'repatriate', 'repatriated', 'repatriating'),
	regular('re-detention', 're-detain', 're-detained', 're-detaining'),
	regular('re-detention', 'redetain', 'redetained', 'redetaining'),
	regular('re-detention', 're-arrest', 're-arrested', 're-arresting'),
	regular('disappearance', 'disappear', 'disappeared', 'disappearing'),
	regular('death', 'die', 'died', 'dying'),
	regular('hospital', 'hospitalize', 'hospitalized', 'hospitalizing'),
];

const SPANISH_PARTICIPLES: readonly (readonly [Frame['type'], string, string])[] = [
	['arrest', 'detener', 'detenid'],
	['arrest', 'arrestar', 'arrestad'],
	['arrest', 'secuestrar', 'secuestrad'],
	['arrest', 'capturar', 'capturad'],
	['arrest', 'apresar', 'apresad'],
	['arrest', 'aprehender', 'aprehendid'],
	['held', 'recluir', 'recluid'],
	['held', 'encarcelar', 'encarcelad'],
	['held', 'internar', 'internad'],
	['held', 'alojar', 'alojad'],
	['going', 'trasladar', 'trasladad'],
	['going', 'conducir', 'conducid'],
	['going', 'llevar', 'llevad'],
	['going', 'remitir', 'remitid'],
	['going', 'entregar', 'entregad'],
	['release', 'liberar', 'liberad'],
	['release', 'excarcelar', 'excarcelad'],
	['removal', 'expulsar', 'expulsad'],
	['removal', 'deportar', 'deportad'],
	['disappearance', 'desaparecer', 'desaparecid'],
	['death', 'asesinar', 'asesinad'],
	['death', 'ejecutar', 'ejecutad'],
	['death', 'fusilar', 'fusilad'],
	['death', 'fallecer', 'fallecid'],
];

/** Finite forms that take their person as an object (`detuvieron a`, `lo trasladan a`). */
const SPANISH_FINITE: readonly (readonly [Frame['type'], string, string])[] = [
	['arrest', 'detener', 'detuvo detuvieron detiene detienen detenían'],
	['arrest', 'arrestar', 'arrestó arrestaron arresta arrestan'],
	['arrest', 'secuestrar', 'secuestró secuestraron secuestra secuestran'],
	['arrest', 'capturar', 'capturó capturaron'],
	['going', 'trasladar', 'trasladó trasladaron traslada trasladan'],
	['going', 'llevar', 'llevó llevaron llevan'],
	['going', 'conducir', 'condujo condujeron conducen'],
	['going', 'entregar', 'entregó entregaron'],
	['release', 'liberar', 'liberó liberaron libera liberan'],
	['removal', 'expulsar', 'expulsó expulsaron'],
	['removal', 'deportar', 'deportó deportaron'],
	['death', 'asesinar', 'asesinó asesinaron'],
];

/** Finite forms whose subject is the person. */
const SPANISH_OWN: readonly (readonly [Frame['type'], string, string])[] = [
	['disappearance', 'desaparecer', 'desapareció desaparecieron desaparece desaparecen'],
	['death', 'morir', 'murió murieron muere mueren'],
	['death', 'fallecer', 'falleció fallecieron fallece fallecen'],
];

function table(rows: Iterable<readonly [string, VerbForm]>): ReadonlyMap<string, VerbForm> {
	return new Map(rows);
}

/** English verb forms by word. */
export const ENGLISH_VERBS: ReadonlyMap<string, VerbForm> = table(
	ENGLISH.flatMap(({ frame, forms }): [string, VerbForm][] => [
		[forms.base, { frame, form: 'base' }],
		[`${forms.base}s`, { frame, form: 'finite' }],
		[forms.gerund, { frame, form: 'gerund' }],
		[forms.finite, { frame, form: forms.finite === forms.participle ? 'both' : 'finite' }],
		...(forms.finite === forms.participle
			? []
			: [[forms.participle, { frame, form: 'participle' }] as [string, VerbForm]]),
	]),
);

/** Verbs that the person does, with no object: the subject is who the event is about. */
export const INTRANSITIVE: ReadonlySet<string> = new Set([
	'die',
	'disappear',
	'return',
	'desaparecer',
	'morir',
	'fallecer',
]);

export type SpanishForm = {
	readonly frame: Frame;
	readonly form: 'participle' | 'finite' | 'own';
	readonly plural: boolean;
};

export const SPANISH_VERBS: ReadonlyMap<string, SpanishForm> = new Map([
	...SPANISH_PARTICIPLES.flatMap(([type, id, stem]) =>
		['o', 'a', 'os', 'as'].map((ending): [string, SpanishForm] => [
			stem + ending,
			{ frame: { type, id }, form: 'participle', plural: ending.endsWith('s') },
		]),
	),
	...(['muerto', 'muerta', 'muertos', 'muertas'] as const).map((word): [string, SpanishForm] => [
		word,
		{ frame: { type: 'death', id: 'morir' }, form: 'participle', plural: word.endsWith('s') },
	]),
	...SPANISH_FINITE.flatMap(([type, id, forms]) =>
		forms
			.split(' ')
			.map((word): [string, SpanishForm] => [
				word,
				{ frame: { type, id }, form: 'finite', plural: word.endsWith('n') },
			]),
	),
	...SPANISH_OWN.flatMap(([type, id, forms]) =>
		forms
			.split(' ')
			.map((word): [string, SpanishForm] => [
				word,
				{ frame: { type, id }, form: 'own', plural: word.endsWith('n') },
			]),
	),
]);
