import type { Hedge } from '../../record/index.ts';

const words = (list: string) => list.split('|');

/** Words that weaken a clause, by how far; more than one word with spaces. */
export const HEDGES: ReadonlyMap<string, Hedge> = new Map([
	...words(
		'allegedly|alleged|reportedly|purportedly|purported|supposedly|apparently|apparent|seemingly|presumably|suspected|' +
			'presuntamente|presunto|presunta|supuestamente|supuesto|supuesta|aparentemente|al parecer|habría|habrían|' +
			'seems to|appears to|appeared to|seemed to|is believed to|was believed to|are believed to|se cree|se presume|figura como',
	).map((word) => [word, 'apparent'] as const),
	...words('probably|likely|probablemente|seguramente|most likely').map((word) => [word, 'likely'] as const),
	...words(
		'possibly|perhaps|maybe|might|may have|could have|posiblemente|posible|quizás|quizá|tal vez|podría|podrían|pudo haber|puede haber',
	).map((word) => [word, 'possible'] as const),
	...words('unlikely|doubtful|doubtfully|improbable|dudoso|dudosamente').map(
		(word) => [word, 'doubtful'] as const,
	),
]);
export const PREDICTIONS = new Set(['will', "won't", 'shall', 'serán', 'será']);
export const INTENTIONS = new Set(
	'plan plans planned planning intend intends intended scheduled prepares preparing preparar prevé planea planean pretende pretenden vowed'.split(
		' ',
	),
);
