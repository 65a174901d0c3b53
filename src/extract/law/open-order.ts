import type { Candidate } from '../document.ts';
import { ordersBefore } from './compliance-object.ts';
import type { Context } from './order-shape.ts';
import { ordersIn } from './orders.ts';

/** How many sentences after its order words that name none may mean it. */
const SENTENCES_ON = 2;

export type OpenOrder = Candidate & { readonly kind: 'order' };

/**
 * The order that a sentence goes on from, where its own words name none: `It did not.`, `No se cumplió.` The last told in
 * the sentence itself or the ones right before, its first obligation standing for all; `null` where none is open.
 */
export function openOrder({ doc, index }: Context, at: number, on = SENTENCES_ON): OpenOrder | null {
	const known = ordersIn(doc);
	const end = ordersBefore(doc, doc.tokens[at]!.start);
	const last = known[end - 1];
	if (last?.kind !== 'order' || last.slots.status !== undefined || last.polarity === 'denies') return null;
	const { start } = last.anchors[0]!;
	const first = doc.sentences[Math.max(0, index - on)]!;
	const here = doc.sentences[index]!;
	if (start < first.start || here.paragraph - paragraphOf({ doc, index, sentence: here }, start) > 1)
		return null;
	const verb = last.slots.act?.start;
	for (let nth = end - 1; nth >= 0; nth -= 1) {
		const order = known[nth]!;
		if (order.kind !== 'order') return null;
		const before = known[nth - 1];
		if (verb === undefined || before?.kind !== 'order' || before.slots.act?.start !== verb)
			return order.slots.what === undefined ? null : (order as OpenOrder);
	}
	return null;
}

function paragraphOf({ doc, index }: Context, start: number): number {
	for (let back = index; back >= 0; back -= 1)
		if (doc.sentences[back]!.start <= start) return doc.sentences[back]!.paragraph;
	return -1;
}
