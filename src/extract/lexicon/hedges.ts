import type { Hedge } from '../../record/index.ts';
import { each, type Wordings, wordings } from '../wordings.ts';

/**
 * A word that weakens what is said. `clause`: all of its clause; `noun`: only the thing right after it (`alleged
 * abuse`, and not that alleged robbers were deported); `verb`: with a participle after it (`habría sido`).
 */
export type HedgeWord = { readonly hedge: Hedge; readonly of: 'clause' | 'noun' | 'verb' };

const of = (scope: HedgeWord['of'], hedge: Hedge, list: string) =>
	each<HedgeWord>(list, { hedge, of: scope });

/** Words that weaken what is said, by how far and over what. */
export const HEDGES: Wordings<HedgeWord> = wordings<HedgeWord>([
	...of(
		'clause',
		'apparent',
		'allegedly|reportedly|purportedly|supposedly|apparently|seemingly|presumably|presuntamente|supuestamente|aparentemente|al parecer|por lo visto|según parece|' +
			'seems to|seem to|seemed to|appears to|appear to|appeared to|is believed to|was believed to|are believed to|were believed to|believed to be|believed to have|' +
			'is thought to|are thought to|was thought to|thought to be|thought to have|is said to|are said to|was said to|is alleged to|are alleged to|was alleged to|' +
			'se cree|se creía|se presume|se presumía|se supone|se sospecha|figura como|parece que|parecería',
	),
	...of(
		'noun',
		'apparent',
		'alleged|apparent|purported|suspected|presumed|presunto|presunta|presuntos|presuntas|supuesto|supuesta|supuestos|supuestas|aparente',
	),
	...of('verb', 'apparent', 'habría|habrían'),
	...of(
		'clause',
		'likely',
		'probably|likely|most likely|very likely|i think|i believe|probablemente|seguramente|es probable que|creo que',
	),
	...of(
		'clause',
		'possible',
		'possibly|perhaps|maybe|might|may have|may be|may well|could have|could be|could well|it is unclear|it was unclear|it remains unclear|it is not clear|it is possible|i suppose|i guess|' +
			'posiblemente|es posible que|quizás|quizá|tal vez|podría|podrían|pudo haber|pudieron haber|puede haber|no está claro|no quedó claro|se desconoce si|supongo que',
	),
	...of('clause', 'doubtful', 'unlikely|doubtful|doubtfully|improbable|es dudoso|dudosamente|it is doubtful'),
]);
export const PREDICTIONS = new Set(['will', "won't", 'shall', 'serán', 'será']);
export const INTENTIONS = new Set(
	'plan plans planned planning intend intends intended scheduled prepares preparing preparar prevé planea planean pretende pretenden vowed'.split(
		' ',
	),
);
