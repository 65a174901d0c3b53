import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { subjectOfVerb } from './bound.ts';
import type { Words } from './courts.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import type { Told, WithOwed } from './told.ts';

/** Words at which a clause may say, in a word for any verb, what became of an order told right before. */
export const PRO: ReadonlySet<string> = new Set(
	'not never neither either so happened happen occurred went refused came arrived still remains remained no'.split(
		' ',
	),
);
export const SPANISH_PRO: ReadonlySet<string> = new Set(
	'hizo hicieron hecho ocurrió sucedió pasó ocurrido sigue siguen permanece permanecen continúa continúan preso presa'.split(
		' ',
	),
);

const ENDS = /^(?:[.,;:!?—–”"»)]|and|but|y|pero|either|yet)$/;
const ends = ({ doc, sentence }: Context, at: number): boolean =>
	at >= sentence.to || ENDS.test(doc.tokens[at]!.text) || ENDS.test(doc.tokens[at]!.norm);

/** `The agency did neither.` · `It did not.` · `That never happened.` · `Noon came and went.` · `The governor has refused.` */
export function proVerb(context: Context, at: number): WithOwed | null {
	const { doc } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (norm === 'still' || /^remain/.test(norm)) return stillHeld(context, at);
	if (norm === 'no') return nothingCame(context, at);
	if (/^(?:happen|happened|occurred)$/.test(norm)) return thatDidNot(context, at);
	if (norm === 'went')
		return tokens[at - 1]?.norm === 'and' && tokens[at - 2]?.norm === 'came'
			? told(context, at - 2, at + 1, 'came-and-went', 'not-done', false)
			: null;
	if (/^(?:came|arrived)$/.test(norm)) return null;
	if (norm === 'refused')
		return ends(context, at + 1) ? told(context, at, at + 1, 'pro', 'not-done', true) : null;
	const aux = tokens[at - 1]?.norm ?? '';
	if (norm === 'so')
		return /^(?:did|done|doing)$/.test(aux) &&
			!/^(?:not|to|n't)$/.test(tokens[at - 2]?.norm ?? '') &&
			!negated(context, at - 1)
			? told(context, at - 1, at + 1, 'pro', 'done', true)
			: null;
	if (norm === 'neither' || norm === 'either')
		return /^(?:did|done|do)$/.test(aux) &&
			ends(context, at + 1) &&
			(norm === 'neither' || negated(context, at - 1))
			? told(context, at - 1, at + 1, 'pro', 'not-done', true)
			: null;
	if (!ends(context, at + 1) || !/^(?:did|has|have|had)$/.test(aux)) return null;
	return told(context, at - 1, at + 1, 'pro', 'not-done', true);
}

function negated({ doc, sentence }: Context, at: number): boolean {
	for (let back = at - 1; back >= Math.max(sentence.from, at - 4); back -= 1)
		if (/^(?:not|never|yet|no)$|n't$/.test(doc.tokens[back]!.norm)) return true;
	return false;
}

/** What the clause says was done about the open order; `acts`: its subject is who was to do it. */
function told(
	context: Context,
	at: number,
	to: number,
	rule: string,
	done: Told['done'],
	acts: boolean,
): WithOwed | null {
	const { doc, sentence } = context;
	const owed = openOrder(context, at, acts ? 2 : 1);
	if (owed === null) return null;
	let from = at;
	while (
		from > sentence.from &&
		(AUXILIARIES.has(doc.tokens[from - 1]!.norm) ||
			/^(?:not|never|yet|to|also|already)$/.test(doc.tokens[from - 1]!.norm))
	)
		from -= 1;
	const subject = subjectOfVerb(context, from);
	if (acts && subject === null) return null;
	// A court that did not is no one bound.
	if (subject !== null && /^(?:judge|court|justice|tribunal)$/.test(doc.tokens[subject.to - 1]!.norm))
		return null;
	const near = subject !== null && subject.to <= from && from - subject.to < 3;
	return {
		rule,
		done,
		about: null,
		owed,
		by: acts ? subject : null,
		trigger: { from: near ? subject.from : from, to },
	};
}

/** `That never happened.` · `None of it happened.` · `Neither has happened.` */
function thatDidNot(context: Context, at: number): WithOwed | null {
	const { doc, sentence } = context;
	let from = at;
	let no = false;
	while (from > sentence.from && from > at - 7) {
		const { norm, kind } = doc.tokens[from - 1]!;
		if (kind !== 'word') break;
		if (/^(?:not|never|neither|none|nothing)$|n't$/.test(norm)) no = true;
		else if (!AUXILIARIES.has(norm) && !/^(?:that|this|it|of|the|sort|kind|yet|ever)$/.test(norm)) break;
		from -= 1;
	}
	const first = doc.tokens[from]?.norm ?? '';
	if (!no || !/^(?:that|this|it|neither|none|nothing)$/.test(first)) return null;
	const owed = openOrder(context, at, 1);
	return owed === null
		? null
		: { rule: 'pro', done: 'not-done', about: null, owed, by: null, trigger: { from, to: at + 1 } };
}

/** `No response arrived.`, where one was ordered. */
function nothingCame(context: Context, at: number): WithOwed | null {
	const { doc, sentence } = context;
	const noun = doc.tokens[at + 1]?.norm ?? '';
	if (!/^(?:response|reply|answer|report|filing|list|documents|records|explanation|payment)$/.test(noun))
		return null;
	let verb = at + 2;
	while (verb < Math.min(sentence.to, at + 6) && AUXILIARIES.has(doc.tokens[verb]!.norm)) verb += 1;
	if (
		!/^(?:came|arrived|followed|filed|submitted|received|made|produced)$/.test(doc.tokens[verb]?.norm ?? '')
	)
		return null;
	const owed = openOrder(context, at, 1);
	if (
		owed === null ||
		!/^(?:respond|repl|answer|report|file|produc|submit|provid|disclos|explain|tell|say|pay|hand)/.test(
			owed.slots.what?.value ?? '',
		)
	)
		return null;
	return {
		rule: 'nothing-came',
		done: 'not-done',
		about: null,
		owed,
		by: null,
		trigger: { from: at, to: verb + 1 },
	};
}

const FREES = /^(?:release|return|return-those-moved|facilitate)$/;
const FREED = /\b(?:releas|return|free|liber|libr|excarcel|devol|regres|soltar)/i;

/** `Six weeks later he was still in his cell.` · `El joven sigue preso.`, where release or return was ordered. */
export function stillHeld(context: Context, at: number): WithOwed | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let held = -1;
	for (let next = at + 1; next < Math.min(sentence.to, at + 6) && held < 0; next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.,;:]$/.test(text)) break;
		if (HELD.test(norm)) held = next;
	}
	if (held < 0) return null;
	const lead = tokens.slice(Math.max(sentence.from, at - 5), at).map(({ norm }) => norm);
	if (lead.some((norm) => /^(?:if|whether|could|would|may|si|podría|que)$/.test(norm))) return null;
	const owed = openOrder(context, at);
	if (owed === null || !(FREES.test(owed.slots.act?.value ?? '') || FREED.test(owed.slots.what?.value ?? '')))
		return null;
	let from = at;
	while (from > sentence.from && AUXILIARIES.has(tokens[from - 1]!.norm)) from -= 1;
	return {
		rule: 'still-held',
		done: 'not-done',
		about: null,
		owed,
		by: null,
		trigger: { from, to: held + 1 },
	};
}
const HELD =
	/^(?:held|jailed|detained|imprisoned|custody|detention|prison|jail|cell|there|behind|locked|abroad|preso|presa|presos|presas|detenid[oa]s?|recluid[oa]s?|encarcelad[oa]s?|prisión|penal|cárcel|rejas|celda|privad[oa]s?)$/;

/** `No lo hizo hasta agosto` is read elsewhere; `Ya lo hizo.`, `Eso no ocurrió.`, `Nunca sucedió.` */
export function spanishProVerb(context: Context, at: number): WithOwed | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (/^(?:sigue|siguen|permanece|permanecen|continúa|continúan)$/.test(norm)) return stillHeld(context, at);
	let from = at;
	const words: string[] = [];
	while (
		from > sentence.from &&
		from > at - 6 &&
		/^(?:no|nunca|eso|esto|nada|de|ello|lo|ha|han|había|ya|así|tampoco|jamás|también)$/.test(
			tokens[from - 1]!.norm,
		)
	) {
		from -= 1;
		words.push(tokens[from]!.norm);
	}
	const no = words.some((word) => /^(?:no|nunca|nada|tampoco|jamás)$/.test(word));
	const happens = /^(?:ocurr|suced|pas)/.test(norm);
	if (
		happens &&
		!(
			no &&
			(from === sentence.from || words.includes('eso') || words.includes('nada')) &&
			ends(context, at + 1)
		)
	)
		return null;
	if (!happens && !words.includes('lo')) return null;
	if (!happens && no && !words.includes('tampoco')) return null;
	const owed = openOrder(context, at, 1);
	if (owed === null) return null;
	const by: Words | null = happens ? null : subjectOfVerb(context, from);
	return {
		rule: 'pro',
		done: no ? 'not-done' : 'done',
		about: null,
		owed,
		by,
		trigger: { from: by !== null && by.to === from ? by.from : from, to: at + 1 },
	};
}
