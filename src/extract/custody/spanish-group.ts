import type { Context } from './context.ts';
import type { Part, Understood } from './event.ts';
import { isAdverb, REPORTS } from './link-words.ts';
import { phraseAt } from './phrase.ts';
import { hasSubject } from './spanish-subject.ts';
import { BE, HAVE, STAY } from './spanish-words.ts';

export type Who = Part | Understood | null;

/** `los detenidos`, `un desaparecido`: a noun, not what happened. */
export const DETERMINER =
	/^(?:los|las|el|la|un|una|unos|unas|otros|otras|varios|varias|como|de|del|algunos|algunas|estos|esos|aquellos|muchos|demás|sus|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)$/;

/** Words between a verb's group and its participle: `fue ilegalmente detenida`, `lleva 40 días detenido`. */
const BETWEEN =
	/^(?:ya|allí|también|posteriormente|luego|no|nunca|sin|para|se|lo|la|los|las|le|más|casi|de|hace|días?|meses|mes|semanas?|años?|horas?|\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|brutalmente|violentamente)$/;

/** The auxiliaries before a participle: where they begin, and whether they say that a state lasts. */
export function groupOf(
	{ view }: Context,
	at: number,
): { from: number; staying: boolean; having: boolean; self: boolean } {
	const { units } = view;
	let from = at;
	// `el saldo fue de 12 | muertos`: a noun.
	if (units[at - 1]?.token.kind === 'number') return { from, staying: false, having: false, self: false };
	let being = false;
	let staying = false;
	let having = false;
	let self = false;
	for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word') break;
		const be = BE.test(norm);
		// `había | estado detenido`
		const lasted = /^(?:estado|permanecido|continuado|seguido|quedado)$/.test(norm);
		const stay =
			STAY.test(norm) ||
			/^(?:permanecer|seguir|continuar|estar|encontrarse|hallarse|mantenerse)$/.test(norm) ||
			(lasted && HAVE.test(units[back - 1]?.norm ?? ''));
		// `fui detenido`, `hemos sido`: whoever speaks.
		if (/^(?:fui|fuimos|he|hemos)$/.test(norm)) self = true;
		// `llegaron | deportadas`
		const came =
			back === at - 1 && /^(?:llegó|llegaron|volvió|volvieron|regresó|regresaron|salió|salieron)$/.test(norm);
		if (be || came) being = true;
		else if (stay) staying = true;
		else if (HAVE.test(norm)) having = true;
		else if (!came && !isAdverb(norm) && !BETWEEN.test(norm)) break;
		if (be || came || stay || HAVE.test(norm)) from = back;
	}
	// A number or a `de` reached without a verb behind it belongs to what stands before.
	return { from, staying: staying && !being, having: having && !being && !staying, self };
}

/** `tras liberarlo`, `al ser`, `luego de salir`, `saliendo`: told as done, not as wanted. */
export function isDone({ view }: Context, at: number): boolean {
	const { units } = view;
	const before = units[at - 1]?.norm ?? '';
	return (
		/^(?:tras|al)$/.test(before) ||
		(before === 'de' && /^(?:luego|después|antes)$/.test(units[at - 2]?.norm ?? '')) ||
		/^(?:logró|lograron|pudo|pudieron|consiguió|consiguieron)$/.test(before) ||
		(before === 'a' && /^proced(?:e|en|ió|ieron)$/.test(units[at - 2]?.norm ?? '')) ||
		(before === 'de' && /^(?:años|meses|semanas|días|horas)$/.test(units[at - 2]?.norm ?? '')) ||
		(before === 'a' &&
			/^(?:volvió|volvieron|vuelve|vuelven|llegó|llegaron)$/.test(units[at - 2]?.norm ?? '')) ||
		/ndo/.test(units[at]!.norm)
	);
}

/**
 * Whether a verb in the past, at the head of its clause, leaves out whom it is about: `Fue detenida en Norte en 1976`.
 * A subject that is nobody, or a relative whose noun is nobody, leaves nothing out.
 */
export function leavesOut(context: Context, from: number, at: number, after = at + 1): boolean {
	if (context.subject !== null || hasSubject(context, from)) return false;
	const { units } = context.view;
	// `Quedó detenido | el trámite`: told behind the verb.
	const behind = phraseAt(context.doc, context.view, after);
	if (
		behind !== null &&
		/^(?:el|la|los|las|un|una|su|sus) (?!lunes|martes|miércoles|jueves|viernes|sábado|domingo|pasad|próxim|mism|día|noche|mañana|tarde|madrugada|semana|mes|año|\d)/iu.test(
			behind.value,
		)
	)
		return false;
	const before = units[from - 1];
	// `la certeza de que estaba`, `dijo que fue`: no relative.
	const over = units[from - 2]?.norm ?? '';
	const that =
		before?.norm === 'que' &&
		(/^(?:de|desde|hasta|luego|después|para|sin)$/.test(over) || REPORTS.test(over));
	if (!that && /^(?:que|quien|quienes|cual|si|y|e|o|ni)$/.test(before?.norm ?? '')) return false;
	return units.slice(from, at + 1).some(({ norm }) => PAST.test(norm));
}

export const PAST =
	/^(?:fue|fueron|había|habían|ha|han|resultó|resultaron|quedó|quedaron)$|^\p{Ll}{2,}(?:ó|aron|ieron|uvo|uvieron|ujo|ujeron)$/u;
