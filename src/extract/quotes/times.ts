import type { Doc, Sentence } from '../document.ts';
import type { VoiceWords } from './voices.ts';

/** Days by name, and today and yesterday, in both languages. */
export const DAYS =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer)$/;

/** What `this` and `last` make a time of. */
export const SPANS =
	/^(?:semana|mes|año|week|weekend|month|year|spring|summer|fall|autumn|winter|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Where a subject ends that a time follows: `Ana Ruiz this week | said`, `the ministry on Friday | said`. */
export function beforeTime(doc: Doc, sentence: Sentence, to: number): number {
	const { tokens } = doc;
	if (to - 2 < sentence.from) return to;
	const [before, last] = [tokens[to - 2]!.norm, tokens[to - 1]!.norm];
	if (SPANS.test(last) && /^(?:this|last|next|earlier)$/.test(before) && to - 2 > sentence.from)
		return tokens[to - 3]!.norm === 'earlier' ? to - 3 : to - 2;
	if (DAYS.test(last)) return /^(?:on|el|este)$/.test(before) ? to - 2 : to - 1;
	if (/^(?:pasad[oa])$/.test(last) && SPANS.test(before) && to - 3 >= sentence.from) return to - 3;
	if (
		tokens[to - 1]!.kind === 'number' &&
		/^(?:in|en)$/.test(before) &&
		/^\d{4}$/.test(last) &&
		to - 2 > sentence.from
	)
		return to - 2;
	return to;
}

const TIMES =
	/^(?:vez|veces|momento|lapso|día|noche|mañana|tarde|época|año|mes|semana|fecha|hora|turno|eso|esto|ello|primero|todo|parte|versión|caso|time|day|morning|night|moment|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)$/;

/** `Un día me dijo que …`: when it was, not who. */
export const isTime = (doc: Doc, { from, to, name }: VoiceWords): boolean =>
	name === undefined && to - from < 6 && doc.tokens.slice(from, to).some(({ norm }) => TIMES.test(norm));

/** `Since 2019, …`, `During his years in office, …`: when it was, told before the clause. */
export const opensWithTime = (doc: Doc, { from }: Sentence): boolean =>
	/^(?:in|on|at|since|during|after|before|by|until|from|for|over|within|between|through|throughout|durante|desde|en|tras|hasta)$/.test(
		doc.tokens[from]!.norm,
	);
