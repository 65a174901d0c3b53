import type { Words } from './courts.ts';
import { disposed } from './disposals.ts';
import type { Commander } from './issuer.ts';
import { clauseOrder, obligations, single } from './obligations.ts';
import type { Context, Order } from './order-shape.ts';
import type { OrderVerb } from './order-words.ts';
import { toldThat } from './orders-due.ts';
import { canBeBound, infinitiveAfter, isInfinitive, pastAsides } from './reach.ts';

/** What a verb's object makes: shared by `ordered …` and `an order directing …`. */
export function ordersFrom(
	context: Context,
	verb: OrderVerb,
	trigger: Words,
	commander: Commander | null,
	nominal = false,
): Order[] {
	const { doc, sentence } = context;
	const limit = sentence.to;
	const from = pastAsides(doc, trigger.to, limit);
	// `stopped short of`
	if (from >= limit || doc.tokens[from]!.norm === 'short') return [];
	const base: Order = {
		rule: verb.class,
		trigger,
		issuer: commander?.issuer ?? null,
		...(nominal ? { reads: 'nominal' as const } : {}),
		...(commander?.role === 'paper' ? { undated: true } : {}),
	};
	switch (verb.class) {
		case 'command':
			return commanded(context, base, from, commander);
		case 'halt':
			return halted(context, base, from, commander);
		case 'dispose':
			return disposed(context, base, from, verb);
		case 'rule':
			return ruled(context, base, from);
	}
}

function commanded(context: Context, base: Order, from: number, commander: Commander | null): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const limit = sentence.to;
	// `told reporters that` only says.
	const told = tokens[base.trigger.to - 1]!.norm === 'told' || tokens[base.trigger.to - 1]!.norm === 'tells';
	const must = told ? toldThat(context, base, from) : [];
	if (must.length > 0) return must;
	if (told && infinitiveAfter(doc, from, Math.min(limit, from + 10)) < 0) return [];
	if (tokens[from]!.norm === 'that') return clauseOrder(context, base, from + 1);
	if (isInfinitive(doc, from, limit)) return obligations(context, base, null, from);
	// A judge eats too.
	if (MEAL.test(tokens[Math.min(from + 1, limit - 1)]!.norm)) return [];
	const to = infinitiveAfter(doc, from, limit);
	const end = to < 0 ? -1 : tokens[to - 1]!.norm === 'not' ? to - 1 : to;
	if (to > from && canBeBound(doc, { from, to: end }, 'en')) {
		// `ordered the planes to be halted`: nobody is bound by name.
		if (tokens[to + 1]?.norm === 'be' && /(?:ed|en|ght|ut|ld|ade|one|own)$/.test(tokens[to + 2]?.norm ?? ''))
			return single(context, base, null, from);
		return obligations(context, base, { from, to: end }, end);
	}
	// An office commands somebody, or that something be done: `ordered two camps` is a purchase.
	if (commander?.role === 'office' && !isAction(context, from)) return [];
	return isObject(context, from) ? single(context, base, null, from) : [];
}

const MEAL = /^(?:coffee|tea|beer|wine|lunch|dinner|breakfast|drinks?|pizza|soup|salad|taxi|cab)$/;

export function halted(context: Context, base: Order, from: number, commander: Commander | null): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const office = commander?.role === 'office';
	if (!isObject(context, from)) return [];
	for (let at = from + 1; at < Math.min(sentence.to, from + 20); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.,;:]$/.test(text)) break;
		const gerund = norm === 'from' && /ing$|["“]/.test(tokens[at + 1]?.text ?? '');
		if (
			(gerund || (norm === 'to' && isInfinitive(doc, at, sentence.to))) &&
			canBeBound(doc, { from, to: at }, 'en')
		)
			return obligations(context, { ...base, halted: true }, { from, to: at }, at + 1);
	}
	if (office && !isAction(context, from)) return [];
	return single(context, { ...base, halted: true }, null, from);
}

/** What is done, and no thing: `ordered the closure of …`, `banned visits`, `halted flights`. */
function isAction({ doc, sentence }: Context, from: number): boolean {
	for (let at = from; at < Math.min(sentence.to, from + 5); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.,;:]$/.test(text) || /^(?:of|to|for|from|in|on|at)$/.test(norm)) return false;
		if (
			/(?:ure|tion|sion|ment|al|ance|ests?)$/.test(norm) &&
			norm.length > 5 &&
			!/^(?:general|several|national|total|final|department|government)$/.test(norm)
		)
			return true;
		if (
			/^(?:release|return|halt|end|visits?|flights?|access|freeze|transfers?|raids?|search|removals?|deportations?|protests?|gatherings|lawyers?|journalists?)$/.test(
				norm,
			)
		)
			return true;
	}
	return false;
}

/** `ruled that the government must …`: only what must or may not be. */
function ruled(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const begin = tokens[from]!.norm === 'that' ? from + 1 : from;
	for (let at = begin + 1; at < Math.min(sentence.to, begin + 16); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.,;:]$/.test(text) || /^(?:was|were|is|are|had|has|have|did|does|which|who)$/.test(norm))
			return [];
		if (
			norm === 'must' ||
			norm === 'shall' ||
			norm === 'cannot' ||
			((norm === 'may' || norm === 'can' || norm === 'could') && tokens[at + 1]?.norm === 'not')
		) {
			const no = tokens[at + 1]?.norm === 'not';
			const order = { ...base, ...(no || norm === 'cannot' ? { halted: true } : {}) };
			const passive = tokens[at + (no ? 2 : 1)]?.norm === 'be';
			return passive
				? single(context, order, null, begin)
				: obligations(context, order, { from: begin, to: at }, at + (no ? 2 : 1));
		}
	}
	return [];
}

function isObject({ doc, sentence }: Context, from: number): boolean {
	const first = doc.tokens[from]!;
	return (
		from < sentence.to &&
		(first.kind === 'word' || first.kind === 'number') &&
		!/^(?:by|to|at|in|with|and|or|for|as|not|up|out|off|,|about|after|over|of|on|from|against)$/.test(
			first.norm,
		)
	);
}
