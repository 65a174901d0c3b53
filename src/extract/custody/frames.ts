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
		| 'admitted'
		| 'kept'
		| 'put';
	readonly id: string;
};

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

/** Verbs that the person does, with no object: the subject is who the event is about. */
export const INTRANSITIVE: ReadonlySet<string> = new Set([
	'die',
	'disappear',
	'return',
	'vanish',
	'perish',
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
