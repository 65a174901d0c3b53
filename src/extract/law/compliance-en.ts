import { AUXILIARIES, BE, DETERMINERS } from '../lexicon/grammar-words.ts';
import { subjectFrom } from './bound.ts';
import { byNoun } from './compliance-noun.ts';
import { type About, aboutAt, ordersBefore } from './compliance-object.ts';
import { before } from './compliance-verb.ts';
import { COMPLIANCE_WORDS, type ComplianceWord, ORDER_WORD } from './compliance-words.ts';
import { isCourtWord, type Words } from './courts.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** What the word at token `at` says was done about an order, or null. */
export function toldByWord(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const word = COMPLIANCE_WORDS.get(doc.tokens[at]!.norm);
	if (word === undefined || at >= sentence.to || isGroundOfContempt(context, at)) return null;
	if (word.form === 'adjective') return unheeded(context, at);
	return word.form === 'noun' ? byNoun(context, at, word) : byVerb(context, at, word);
}

/** `held the ministry in contempt for defying …`: the finding tells it. */
function isGroundOfContempt({ doc, sentence }: Context, at: number): boolean {
	for (let back = at - 1; back >= Math.max(sentence.from, at - 6); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (norm === 'contempt') return true;
		if (/^[.,;:]$/.test(text) || /^(?:after|when|because|since)$/.test(norm)) return false;
	}
	return false;
}

/** `Her order went unheeded` */
function unheeded(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	let from = at;
	while (
		from > sentence.from &&
		from > at - 5 &&
		(BE.has(doc.tokens[from - 1]!.norm) ||
			/^(?:went|gone|has|have|had|remains?|remained|still|largely)$/.test(doc.tokens[from - 1]!.norm))
	)
		from -= 1;
	const about = from === at ? null : subjectOrder(context, from, from);
	return about === null
		? null
		: { rule: 'unheeded', done: 'not-done', about, by: null, trigger: { from: about.from, to: at + 1 } };
}

function byVerb(context: Context, at: number, word: ComplianceWord): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const read = before(context, at, word);
	if (read === null) return null;
	let after = at + 1;
	while (after < sentence.to && /ly$|^in$/.test(tokens[after]!.norm)) {
		if (tokens[after]!.norm === 'in' && !/^(?:part|full)$/.test(tokens[after + 1]?.norm ?? '')) break;
		after += tokens[after]!.norm === 'in' ? 2 : 1;
	}
	const meant = word.form === 'past' ? passiveOfPronoun(context, at) : null;
	if (meant !== null)
		return { rule: 'passive', about: null, trigger: { from: meant, to: at + 1 }, ...read.told, by: null };
	const passive = passiveAbout(context, at, read.from);
	if (passive !== null)
		return {
			rule: 'passive',
			about: passive.about,
			trigger: { from: passive.about.from, to: at + 1 },
			...read.told,
			by: passive.by,
		};
	const joined = word.joins === undefined || word.joins.test(tokens[after]?.norm ?? '');
	const object = word.joins === undefined ? after : after + 1;
	const about = joined ? (aboutAt(doc, sentence, object) ?? termsAt(context, object)) : null;
	const bare = after >= sentence.to || /^(?:[.,;:)”"]|and|but|—|–)$/.test(tokens[after]?.text ?? '');
	if (about === null) {
		// `defied her`, `did not obey the second`: what they mean was told before.
		const pronoun =
			/^(?:it|her|him|them|that|this|those)$/.test(tokens[after]?.norm ?? '') && !joinsOn(context, after + 1);
		const nth =
			tokens[after]?.norm === 'the' &&
			/^(?:first|second|third|other|rest)$/.test(tokens[after + 1]?.norm ?? '');
		// `complied only on May 9`, `has complied since`: nothing is its object.
		const alone = !joined && word.joins !== undefined && word.done === 'done';
		// `has honored it since`, where an order was told right before.
		const open =
			pronoun && /^(?:it|them|that|this)$/.test(tokens[after]!.norm) && openOrder(context, at) !== null;
		if ((word.needs !== 'any' && !open) || !(bare || alone || (word.joins === undefined && (pronoun || nth))))
			return null;
		const end = pronoun ? after + 1 : nth ? after + 2 : at + 1;
		return { rule: 'verb', about: null, trigger: { from: read.from, to: end }, ...read.told };
	}
	if (about.kind === 'court' && word.needs === 'order') return null;
	// Deadlines are met too, and have a rule of their own.
	if (/^m[ee]+t/.test(tokens[at]!.norm) && /^deadlines?$/.test(tokens[about.head]!.norm)) return null;
	// `He follows orders.`
	if (word.done === 'done' && word.needs === 'order' && !isDefinite(context, about)) return null;
	return { rule: 'verb', about, trigger: { from: read.from, to: about.to }, ...read.told };
}

/** `the order was ignored`, `her directive has not been carried out by the ministry`: the order is the subject. */
function passiveAbout(context: Context, at: number, from: number): { about: About; by: Words | null } | null {
	const { doc, sentence } = context;
	if (!doc.tokens.slice(Math.max(sentence.from, at - 5), at).some(({ norm }) => BE.has(norm))) return null;
	const about = subjectOrder(context, firstAuxiliary(context, at), from);
	if (about === null) return null;
	let after = at + 1;
	if (/^(?:out|with|down)$/.test(doc.tokens[after]?.norm ?? '')) after += 1;
	const by = doc.tokens[after]?.norm === 'by' ? subjectFrom(context, after + 1) : null;
	return { about, by };
}

/** `those requirements`, `this obligation`, where an order was told before. */
function termsAt({ doc, sentence }: Context, from: number): About | null {
	if (!/^(?:those|these|this|that|its|the|such)$/.test(doc.tokens[from]?.norm ?? '')) return null;
	for (let at = from + 1; at < Math.min(sentence.to, from + 4); at += 1)
		if (
			/^(?:requirements?|obligations?|terms|conditions|demands?|instructions?|directions?)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return ordersBefore(doc, doc.tokens[from]!.start) > 0
				? { from, to: at + 1, kind: 'order', head: at }
				: null;
	return null;
}

/** `It was not obeyed.`, `They were ignored.`: where the pronoun begins, if an order was told right before. */
function passiveOfPronoun(context: Context, at: number): number | null {
	const { doc, sentence } = context;
	let from = at;
	let be = false;
	while (from > sentence.from && from > at - 6) {
		const { norm } = doc.tokens[from - 1]!;
		if (/^(?:it|they|both|neither|none)$/.test(norm)) {
			const opens = from - 1 === sentence.from || /^[,;]$|^(?:and|but)$/.test(doc.tokens[from - 2]!.norm);
			return be && opens && openOrder(context, at) !== null ? from - 1 : null;
		}
		be ||= BE.has(norm);
		if (
			!AUXILIARIES.has(norm) &&
			!/^(?:not|never|largely|simply|widely|only|partly|then|also|later)$/.test(norm)
		)
			return null;
		from -= 1;
	}
	return null;
}

/** The order named right before token `end`, where it is the subject of what follows. */
function subjectOrder({ doc, sentence }: Context, end: number, from: number): About | null {
	let head = -1;
	for (let index = end - 1; index >= Math.max(sentence.from, end - 18) && head < 0; index -= 1) {
		const { norm, text } = doc.tokens[index]!;
		if (/^[.;:,]$/.test(text) || BE.has(norm) || /^(?:he|she|they|we|i|and|but)$/.test(norm)) return null;
		if (ORDER_WORD.test(norm)) head = index;
	}
	if (head < 0) return null;
	let first = head;
	while (
		first > sentence.from &&
		first > head - 6 &&
		!DETERMINERS.has(doc.tokens[first]!.norm) &&
		doc.tokens[first - 1]!.kind === 'word'
	)
		first -= 1;
	return { from: Math.min(first, from), to: end, kind: 'order', head };
}

function firstAuxiliary({ doc, sentence }: Context, at: number): number {
	let first = at;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 6); back -= 1) {
		const { norm } = doc.tokens[back]!;
		if (!AUXILIARIES.has(norm) && !/ly$|^(?:not|never|yet|still|already)$|n't$/.test(norm)) break;
		first = back;
	}
	return first;
}

/** One order or some that are known, or a court's. */
function isDefinite({ doc }: Context, about: About): boolean {
	for (let at = about.from; at < about.to; at += 1)
		if (DETERMINERS.has(doc.tokens[at]!.norm) || isCourtWord(doc, at) || doc.tokens[at]!.norm === "'s")
			return true;
	return false;
}

/** `defied her | order` has a noun yet to come. */
function joinsOn({ doc, sentence }: Context, at: number): boolean {
	const next = doc.tokens[at];
	return (
		at < sentence.to &&
		next !== undefined &&
		next.kind === 'word' &&
		!/^(?:and|but|in|on|by|when|after|with|to|for|as|at)$/.test(next.norm)
	);
}
