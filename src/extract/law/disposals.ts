import type { Words } from './courts.ts';
import type { Context, Order } from './order-shape.ts';
import { DISPOSED, ORDER_VERBS, type OrderVerb } from './order-words.ts';
import { isInfinitive, whatEnd } from './reach.ts';

/** `denied the motion`, `vacated the order`, `refused to lift the stay`. */
export function disposed(context: Context, base: Order, from: number, verb: OrderVerb): Order[] {
	const { doc, sentence } = context;
	const to = whatEnd(doc, sentence, from);
	if (to <= from) return [];
	if (verb.lemma === 'refuse' || verb.lemma === 'decline') {
		const act = doc.tokens[from + 1]?.norm ?? '';
		return isInfinitive(doc, from, sentence.to) &&
			(ORDER_VERBS.has(act) ||
				/^(?:intervene|reconsider|rehear|put|allow|hear|let|set|free|release|return|take|review|issue|throw|strike|toss)$/.test(
					act,
				))
			? [{ ...base, what: { from: from + 1, to } }]
			: [];
	}
	if (!namesPaper(context, from, to)) return [];
	const status = statusOf(context, verb, base.trigger, to);
	return [{ ...base, what: { from, to }, ...(status === undefined ? {} : { status }) }];
}

export function statusOf(
	{ doc, sentence }: Context,
	verb: OrderVerb,
	trigger: Words,
	to: number,
): Order['status'] {
	if (verb.status !== 'stayed') return verb.status;
	const around = doc.flat.slice(
		doc.tokens[Math.max(sentence.from, trigger.from - 3)]!.start,
		doc.tokens[Math.min(sentence.to, to + 4) - 1]!.end,
	);
	if (/administrative/i.test(around)) return 'administratively-stayed';
	return /pending (?:\w+ )?appeal/i.test(around) ? 'stayed-pending-appeal' : 'stayed';
}

/** Whether the phrase at these tokens is of something that courts dispose of, by its head. */
export function namesPaper({ doc }: Context, from: number, to: number): boolean {
	let part = false;
	for (let at = from; at < Math.min(to, from + 14); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (DISPOSED.test(norm)) return true;
		// `that part of the order`
		if (/^(?:parts?|rest|remainder|portions?|one|some|most|all|both|two)$/.test(norm)) part = true;
		if (part && norm === 'of') continue;
		if (at > from && (/^[,;:]$/.test(text) || /^(?:of|for|to|from|in|that|who|on|by|with)$/.test(norm)))
			return false;
	}
	return false;
}

/** `The order entered by the district court | is vacated`: the whole of what stands before the verb in its clause. */
export function paperBefore({ doc, sentence }: Context, end: number): Words {
	let from = end;
	while (from > sentence.from && from > end - 30) {
		const { norm, text } = doc.tokens[from - 1]!;
		if (
			/^[,;:.—]$/.test(text) ||
			/^(?:that|but|because|when|if|while|although|where|after|extent)$/.test(norm)
		)
			break;
		if (norm === 'and' && /^(?:the|a|an|his|her|its|their)$/.test(doc.tokens[from]?.norm ?? '') && from < end)
			break;
		from -= 1;
	}
	return { from, to: end };
}

/** The subject of `was denied` is the paper itself, and nobody who asked. */
export function isPaperHead({ doc }: Context, { from, to }: Words): boolean {
	if (from >= to) return false;
	let end = from;
	while (
		end < to &&
		!/^(?:of|for|to|from|in|that|by|on|with|entered|filed|issued|seeking|against)$/.test(
			doc.tokens[end]!.norm,
		)
	)
		end += 1;
	while (end > from && /ly$|^(?:heretofore|earlier|previously|itself|below)$/.test(doc.tokens[end - 1]!.norm))
		end -= 1;
	return end > from && DISPOSED.test(doc.tokens[end - 1]!.norm);
}
