import type { LegalType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { matchAt, type Reference } from './found.ts';

// Each by its first word; the longest form first.
const NAMED: readonly (readonly [string, LegalType, string])[] = [
	['due', 'doctrine', 'due[-\\s]{1,3}process(?:\\s{1,3}of\\s{1,3}law)?'],
	['due-process', 'doctrine', 'due-process'],
	['debido', 'doctrine', 'debido\\s{1,3}proceso(?:\\s{1,3}legal)?'],
	['habeas', 'doctrine', 'habeas\\s{1,3}corpus'],
	['hábeas', 'doctrine', 'hábeas\\s{1,3}corpus'],
	[
		'writ',
		'doctrine',
		'writs?\\s{1,3}of\\s{1,3}(?:habeas\\s{1,3}corpus|mandamus|certiorari|amparo|prohibition|error)',
	],
	['mandamus', 'doctrine', 'mandamus'],
	['certiorari', 'doctrine', 'certiorari'],
	[
		'recurso',
		'doctrine',
		'recursos?\\s{1,3}de\\s{1,3}(?:amparo|h[áa]beas\\s{1,3}corpus|exhibición\\s{1,3}personal|protección|casación|inconstitucionalidad)',
	],
	[
		'recursos',
		'doctrine',
		'recursos\\s{1,3}de\\s{1,3}(?:amparo|h[áa]beas\\s{1,3}corpus|exhibición\\s{1,3}personal|protección|casación)',
	],
	[
		'acción',
		'doctrine',
		'acci(?:ón|ones)\\s{1,3}de\\s{1,3}(?:amparo|h[áa]beas\\s{1,3}corpus|tutela|inconstitucionalidad|protección)',
	],
	['exhibición', 'doctrine', 'exhibición\\s{1,3}personal'],
	['amparo', 'doctrine', 'amparo'],
	['medidas', 'doctrine', 'medidas\\s{1,3}(?:cautelares|provisionales|prontas\\s{1,3}de\\s{1,3}seguridad)'],
	['precautionary', 'doctrine', 'precautionary\\s{1,3}measures'],
	['provisional', 'doctrine', 'provisional\\s{1,3}measures'],
	['state', 'doctrine', 'state[-\\s]{1,3}secrets\\s{1,3}(?:privilege|doctrine)'],
	['state-secrets', 'doctrine', 'state-secrets\\s{1,3}(?:privilege|doctrine)'],
	['non-refoulement', 'doctrine', '(?:principle\\s{1,3}of\\s{1,3})?non-refoulement'],
	['nonrefoulement', 'doctrine', 'nonrefoulement'],
	['refoulement', 'doctrine', 'refoulement'],
	[
		'principio',
		'doctrine',
		'principio\\s{1,3}de\\s{1,3}(?:no\\s{1,3}devolución|legalidad|inocencia|proporcionalidad|publicidad|no\\s{1,3}discriminación)',
	],
	['presumption', 'doctrine', 'presumption\\s{1,3}of\\s{1,3}(?:innocence|regularity)'],
	['presunción', 'doctrine', 'presunción\\s{1,3}de\\s{1,3}inocencia'],
	['qualified', 'doctrine', 'qualified\\s{1,3}immunity'],
	['sovereign', 'doctrine', 'sovereign\\s{1,3}immunity'],
	['political', 'doctrine', 'political\\s{1,3}question\\s{1,3}doctrine'],
	['equal', 'doctrine', 'equal\\s{1,3}protection(?:\\s{1,3}of\\s{1,3}the\\s{1,3}laws?)?'],
	['double', 'doctrine', 'double\\s{1,3}jeopardy'],
	['tutela', 'doctrine', 'tutela\\s{1,3}judicial\\s{1,3}efectiva'],
	['control', 'doctrine', 'control\\s{1,3}de\\s{1,3}convencionalidad'],
	['separation', 'doctrine', 'separation\\s{1,3}of\\s{1,3}powers'],
	['separación', 'doctrine', 'separación\\s{1,3}de\\s{1,3}poderes'],
	['take', 'doctrine', 'Take\\s{1,3}Care\\s{1,3}Clause'],
	['suspension', 'doctrine', 'Suspension\\s{1,3}Clause'],
	['supremacy', 'doctrine', 'Supremacy\\s{1,3}Clause'],
	['régimen', 'decree', 'régimen\\s{1,3}de\\s{1,3}(?:excepción|emergencia)'],
	['regimen', 'decree', 'r[ée]gimen\\s{1,3}(?:of|de)\\s{1,3}(?:exception|excepci[óo]n)'],
	['regime', 'decree', 'regime\\s{1,3}of\\s{1,3}exception'],
	['estado', 'decree', 'estado\\s{1,3}de\\s{1,3}(?:excepción|emergencia|sitio|guerra\\s{1,3}interno|alarma)'],
];
const STATE =
	'state[-\\s]{1,3}secrets\\s{1,3}(?:privilege|doctrine)|states?\\s{1,3}of\\s{1,3}(?:exception|emergency|siege|internal\\s{1,3}war)';

const READERS: ReadonlyMap<string, readonly (readonly [RegExp, LegalType])[]> = new Map(
	NAMED.map(([first, type, source]) => [
		first,
		[[new RegExp(`(?:${first === 'state' ? STATE : source})(?![\\p{L}\\p{N}])`, 'iuy'), type]],
	]),
);

/** The first words of named doctrines, writs and emergency regimes. */
export const DOCTRINE_WORDS: readonly string[] = [...READERS.keys()];

/** `due process`, `habeas corpus`, `recurso de amparo`, `state secrets privilege`, `régimen de excepción`. */
export function doctrine(doc: Doc, at: number): Reference | null {
	const { start, norm } = doc.tokens[at]!;
	for (const [pattern, type] of READERS.get(norm) ?? []) {
		const found = matchAt(doc.flat, pattern, start);
		if (found === null) continue;
		const decree = type === 'decree' || /\bof\s+(?:exception|emergency|siege|internal)/i.test(found[0]);
		return {
			type: decree ? 'decree' : 'doctrine',
			rule: decree ? 'emergency' : 'doctrine',
			start,
			end: start + found[0].length,
		};
	}
	return null;
}
