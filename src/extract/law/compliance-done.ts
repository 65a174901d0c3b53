import { AUXILIARIES, BE, MODALS } from '../lexicon/grammar-words.ts';
import { subjectOfVerb } from './bound.ts';
import { ordersBefore } from './compliance-object.ts';
import { courtBetween, type Words } from './courts.ts';
import type { OpenOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import { ordersIn } from './orders.ts';
import type { WithOwed } from './told.ts';
import { doesWhat } from './undone.ts';

/** Past forms of what courts most order. */
export const DID: ReadonlySet<string> = new Set(
	(
		'released freed returned brought handed produced provided submitted filed paid closed reopened restored reinstated turned gave moved transferred ' +
		'liberó liberaron devolvió devolvieron entregó entregaron presentó presentaron remitió remitieron rindió rindieron pagó pagaron cerró cerraron ' +
		'trasladó trasladaron excarceló excarcelaron soltó soltaron permitió permitieron liberado liberada liberados liberadas excarcelado excarcelada ' +
		'devuelto devuelta devueltos entregado entregada entregados presentado presentada presentados trasladado trasladada trasladados'
	).split(' '),
);

/** How many sentences after the order. */
const ON = 2;

/**
 * `The county paid in July.`, `El ministerio entregó una lista con iniciales.`: in the sentences after an order, that whoever
 * is bound did what it orders, or a part. `null` where another does it, or it is only wished, denied or foreseen.
 */
export function didSo(context: Context, at: number): WithOwed | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const owed = owedFor(context, at);
	if (owed === null) return null;
	const spanish = sentence.lang === 'es';
	let from = at;
	let passive = false;
	let only = false;
	while (from > sentence.from && from > at - 7) {
		const { norm } = tokens[from - 1]!;
		if (/^(?:not|never|no|nunca|tampoco|jamás|to|ni|sin)$|n't$/.test(norm) || MODALS.has(norm)) return null;
		if (BE.has(norm) || /^(?:fue|fueron|sido)$/.test(norm)) passive = true;
		if (/^(?:solo|sólo|apenas|únicamente|only|just)$/.test(norm)) only = true;
		else if (
			!AUXILIARIES.has(norm) &&
			!/^(?:lo|la|los|las|le|les|se|ha|han|había|fue|fueron|sido|finalmente|luego|ya|recién|later|eventually|finally)$|ly$|mente$/.test(
				norm,
			)
		)
			break;
		from -= 1;
	}
	const participle = /(?:ad|id|uelt)[oa]s?$/.test(tokens[at]!.norm);
	if (spanish && participle && !passive) return null;
	const lead = tokens[from - 1]?.norm ?? '';
	if (/^(?:who|which|that|que|quien|if|si|whether|cuando|when|until|hasta|after|before)$/.test(lead))
		return null;
	const by = passive ? null : subjectOfVerb(context, from);
	if (!passive && !isBound(context, by, owed, spanish && (from === sentence.from || only))) return null;
	const whole = endOf(context, at, /^[.,;:]$/);
	const part = only || saysPart(context, at, whole) || fewer(context, at, whole, owed);
	const end = endOf(context, at, /^(?:[.,;:]|y|and|but|pero|sin|without)$/);
	return {
		rule: 'did',
		done: part ? 'partly-done' : 'done',
		about: null,
		owed,
		by,
		trigger: { from: by !== null && by.to <= from && from - by.to < 3 ? by.from : from, to: end },
	};
}

/** The last order told in the sentences right before, of the same paragraph, whose act the verb does. */
function owedFor({ doc, sentence, index }: Context, at: number): OpenOrder | null {
	const known = ordersIn(doc);
	const first = doc.sentences[Math.max(0, index - ON)]!;
	for (let nth = ordersBefore(doc, sentence.start) - 1; nth >= 0; nth -= 1) {
		const order = known[nth]!;
		if (order.kind !== 'order' || order.anchors[0]!.start < first.start) return null;
		if (order.polarity === 'denies' || order.slots.what === undefined || order.slots.status !== undefined)
			continue;
		if (/^not-/.test(order.slots.act?.value ?? '')) continue;
		if (doc.sentences[index]!.paragraph !== paragraphAt(doc.sentences, index, order.anchors[0]!.start))
			return null;
		if (doesWhat(order, doc.tokens[at]!.norm)) return order as OpenOrder;
	}
	return null;
}

function paragraphAt(
	sentences: readonly { start: number; paragraph: number }[],
	index: number,
	start: number,
): number {
	let back = index;
	while (back > 0 && sentences[back]!.start > start) back -= 1;
	return sentences[back]!.paragraph;
}

/** Whether the subject is whom the order binds; nobody's where none is told, or the language leaves it out. */
function isBound({ doc, sentence }: Context, by: Words | null, owed: OpenOrder, leftOut: boolean): boolean {
	if (by === null) return leftOut;
	if (courtBetween(doc, by.from, by.to, sentence.lang) !== null) return false;
	const words = doc.tokens.slice(by.from, by.to).map(({ norm }) => norm);
	if (words.length === 1 && /^(?:it|they|he|she)$/.test(words[0]!)) return true;
	const bound = owed.slots.addressee?.value.toLowerCase();
	return bound === undefined || words.some((word) => word.length > 3 && bound.includes(word));
}

function endOf({ doc, sentence }: Context, at: number, stops: RegExp): number {
	let end = at + 1;
	while (end < Math.min(sentence.to, at + 12) && !stops.test(doc.tokens[end]!.norm)) end += 1;
	return end;
}

const saysPart = ({ doc }: Context, at: number, end: number): boolean =>
	doc.tokens
		.slice(at + 1, end)
		.some(({ norm }) =>
			/^(?:half|some|part|most|only|solo|sólo|apenas|parte|mitad|algunos|algunas|sin|without)$/.test(norm),
		);

/** `presentó a dos`, where three were to be produced. */
function fewer({ doc }: Context, at: number, end: number, owed: OpenOrder): boolean {
	const ordered = numbersIn(owed.slots.what?.value.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []);
	const given = numbersIn(doc.tokens.slice(at + 1, end).map(({ norm }) => norm));
	return ordered.length > 0 && given.length > 0 && !ordered.includes(given[0]!);
}

const COUNTS =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)$/;
const numbersIn = (words: readonly string[]): string[] => words.filter((word) => COUNTS.test(word));
