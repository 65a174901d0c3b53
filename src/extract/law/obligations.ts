import type { Words } from './courts.ts';
import type { Context, Order } from './order-shape.ts';
import { isInfinitive, pastNumber, whatEnd } from './reach.ts';

/** `that the ministry return him`, `that they be released`, `that Defendants SHALL …` */
export function clauseOrder(context: Context, base: Order, from: number): Order[] {
	const first = oneClause(context, base, from);
	const end = first.at(-1)?.what?.to ?? -1;
	const { tokens } = context.doc;
	// `and that his passport be returned`
	const next = end < 0 ? -1 : tokens[end]?.text === ',' ? end + 1 : end;
	if (
		next < 0 ||
		next + 2 >= context.sentence.to ||
		tokens[next]!.norm !== 'and' ||
		tokens[next + 1]!.norm !== 'that'
	)
		return first;
	return [...first, ...clauseOrder(context, base, next + 2)];
}

function oneClause(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	for (let at = from + 1; at < Math.min(sentence.to, from + 24); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.;:]$/.test(text)) break;
		if (/^(?:shall|must|should|will|may|is|are|was|were|has|have|be)$/.test(norm)) {
			const next = tokens[at + 1]?.norm ?? '';
			const passive = norm === 'be' || next === 'be' || (next === 'not' && tokens[at + 2]?.norm === 'be');
			if (passive || /^(?:is|are|was|were|has|have)$/.test(norm)) break;
			return obligations(context, base, { from, to: at }, at + 1);
		}
		// The subjunctive has no mark but its bare verb: `that the ministry return`.
		if (at > from && isBareVerb(context, at)) return obligations(context, base, { from, to: at }, at);
	}
	return single(context, base, null, from);
}

const BARE =
	/^(?:return|release|report|facilitate|provide|produce|preserve|file|submit|disclose|explain|inform|allow|permit|bring|give|hold|halt|stop|cease|pay|appear|answer|identify|take|make|keep|restore|reinstate|refrain|comply|grant|notify|respond|show|clarify|turn|hand|transfer|publish|investigate|search|locate|return)$/;
const isBareVerb = ({ doc }: Context, at: number): boolean =>
	BARE.test(doc.tokens[at]!.norm) &&
	!/^(?:the|a|an|his|her|their|its|any|and|or|of|to)$/.test(doc.tokens[at - 1]!.norm);

/** One obligation that takes in all that follows. */
export function single(
	{ doc, sentence }: Context,
	base: Order,
	addressee: Words | null,
	from: number,
): Order[] {
	const to = whatEnd(doc, sentence, from, base.reads === 'nominal');
	return to > from ? [{ ...base, addressee, what: { from, to } }] : [];
}

/** `to return him and to report daily`: each infinitive is an obligation of its own. */
export function obligations(context: Context, base: Order, addressee: Words | null, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const found: Order[] = [];
	let at = from;
	for (let nth = 0; nth < 8 && at < sentence.to; nth += 1) {
		const no = /^(?:not|never)$/.test(tokens[at]!.norm);
		const begin = pastNumber(doc, !no && tokens[at]!.norm === 'to' ? at + 1 : at);
		if (begin >= sentence.to) break;
		const start = tokens[begin]?.kind === 'quote' ? begin + 1 : begin;
		const to = whatEnd(doc, sentence, start, base.reads === 'nominal');
		if (to <= start) break;
		found.push({
			...base,
			...(addressee === null ? {} : { addressee }),
			what: { from: start, to },
			...(no ? { halted: true } : {}),
		});
		const next = secondInfinitive(context, to);
		if (next < 0) break;
		at = next;
	}
	return found;
}

function secondInfinitive({ doc, sentence }: Context, to: number): number {
	let at = to;
	while (at < Math.min(sentence.to, to + 2) && (doc.tokens[at]!.text === ',' || doc.tokens[at]!.text === ';'))
		at += 1;
	if (at > to && isInfinitive(doc, at, sentence.to)) return at;
	// `, (2) allow visits and (3) report`
	const item = doc.tokens[at]?.norm === 'and' ? at + 1 : at;
	if (pastNumber(doc, item) > item && doc.tokens[pastNumber(doc, item)]?.kind === 'word') return item;
	if (doc.tokens[at]?.norm !== 'and' || at + 1 >= sentence.to) return -1;
	const next = /^(?:also|then|further)$/.test(doc.tokens[at + 1]!.norm) ? at + 2 : at + 1;
	if (doc.tokens[next]?.norm === 'not' && doc.tokens[next + 1]?.norm === 'to') return next;
	return isInfinitive(doc, next, sentence.to) ? next : -1;
}
