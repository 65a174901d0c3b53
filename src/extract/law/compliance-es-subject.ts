import { subjectFrom } from './bound.ts';
import type { Before } from './compliance-es-before.ts';
import { heldAs } from './compliance-es-held.ts';
import { orderBefore } from './compliance-es-order.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** `de las cinco medidas ordenadas, solo dos se han cumplido` */
export const onlySome = ({ doc }: Context, from: number, to: number): boolean =>
	doc.tokens.slice(from, to).some(({ norm }) => /^(?:solo|sólo|apenas|únicamente)$/.test(norm));

/** `la orden se cumplió el jueves` */
export function reflexiveKept(context: Context, at: number, read: Before): About | null {
	const { doc, sentence } = context;
	const se = doc.tokens.slice(Math.max(sentence.from, at - 2), at).some(({ norm }) => norm === 'se');
	return se && !read.negated && !read.failed && /(?:ó|aron|ieron|ido|ado)$/.test(doc.tokens[at]!.norm)
		? orderBefore(context, read.from, 8)
		: null;
}

/** `la orden sigue sin cumplirse`, `la sentencia no se cumplió`: the order is the subject. */
export function reflexiveAbout(context: Context, at: number, read: Before): About | null {
	const { doc, sentence } = context;
	const reflexive =
		/rse$/.test(doc.tokens[at]!.norm) ||
		doc.tokens.slice(Math.max(sentence.from, at - 3), at).some(({ norm }) => norm === 'se');
	// `quedó sin cumplir`
	const left =
		doc.tokens[at - 1]?.norm === 'sin' &&
		/^(?:quedó|quedaron|sigue|siguen|permanece)$/.test(doc.tokens[at - 2]?.norm ?? '');
	return read.negated && (reflexive || left) ? orderBefore(context, read.from, 24) : null;
}

/** `No se cumplió.` · `Sigue sin cumplirse.` · `Nunca se ejecutó.`: its subject is left out, and the order was told right before. */
export function withoutSubject(context: Context, at: number, read: Before): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const reflexive =
		/rse$/.test(tokens[at]!.norm) ||
		tokens.slice(Math.max(sentence.from, at - 3), at).some(({ norm }) => norm === 'se');
	const opens = read.from === sentence.from || OPENS.test(tokens[read.from - 1]!.norm);
	if (
		!reflexive ||
		!read.negated ||
		!opens ||
		aboutAt(doc, sentence, at + 1) !== null ||
		openOrder(context, at) === null
	)
		return null;
	return {
		rule: 'reflexive',
		done: 'not-done',
		about: null,
		by: null,
		trigger: { from: read.from, to: at + 1 },
	};
}

const OPENS = /^(?:[,;:—–]|y|pero|que|después|tarde|hoy|ahora|fecha|entonces|todavía|aún)$/;

/** `una orden de cierre incumplida`, `la orden no fue cumplida`, `fue ignorada`: the order stands before. */
export function unfulfilled(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const word = SPANISH_COMPLIANCE_WORDS.get(doc.tokens[at]!.norm)!;
	const before = doc.tokens.slice(Math.max(sentence.from, at - 4), at).map(({ norm }) => norm);
	const passive = before.some((norm) => /^(?:fue|fueron|sido|es|son|quedó|era|sea)$/.test(norm));
	if (!passive && !/^incumplid/.test(doc.tokens[at]!.norm)) return heldAs(context, at);
	const held = heldAs(context, at);
	if (held !== null) return held;
	const about = orderBefore({ doc, sentence }, at, 24);
	let first = at;
	while (
		first > sentence.from &&
		first > at - 5 &&
		/^(?:no|nunca|tampoco|jamás|fue|fueron|ha|han|sido|quedó|aún|todavía)$/.test(doc.tokens[first - 1]!.norm)
	)
		first -= 1;
	// `No fue acatada.`: what, was told right before.
	const opens = first < at && (first === sentence.from || OPENS.test(doc.tokens[first - 1]!.norm));
	if (about === null && !(passive && opens && openOrder(context, at) !== null)) return null;
	const negated = before.some((norm) => /^(?:no|nunca|tampoco|jamás)$/.test(norm));
	if (before.some((norm) => /^(?:sea|debe|deberá|si)$/.test(norm))) return null;
	const done = word.done === 'done' ? (negated ? 'not-done' : 'done') : 'not-done';
	return {
		rule: 'incumplida',
		done,
		about,
		// `fue cumplida por el ministerio`
		by: passive && doc.tokens[at + 1]?.norm === 'por' ? subjectFrom(context, at + 2) : null,
		trigger: { from: about?.from ?? first, to: at + 1 },
		...(word.done === 'not-done' && negated ? { polarity: 'denies' as const } : {}),
	};
}
