import type { Compliance, Force, Polarity } from '../../record/index.ts';
import { AUXILIARIES, BE, DETERMINERS, MODALS } from '../lexicon/grammar-words.ts';
import { afterComma, mainSubject, phraseBefore, subjectFrom, subjectOfVerb } from './bound.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { COMPLIANCE_WORDS, type ComplianceWord, FAILED, ORDER_WORD } from './compliance-words.ts';
import { isCourtWord, type Words } from './courts.ts';
import type { Context } from './order.ts';

/** What is said to have been done about an order. Ranges are of tokens. */
export type Told = {
	readonly rule: string;
	readonly done: Compliance;
	/** The words that say so. */
	readonly trigger: Words;
	readonly by?: Words | null;
	/** `null`: no words name the order. */
	readonly about: About | null;
	readonly polarity?: Polarity;
	readonly force?: Force;
	/** Who finds it, where a court does. */
	readonly finder?: Words | null;
};

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
		if (/^[.,;:]$/.test(text)) return false;
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
	const about = joined ? aboutAt(doc, sentence, word.joins === undefined ? after : after + 1) : null;
	const bare = after >= sentence.to || /^(?:[.,;:)”"]|and|but|—|–)$/.test(tokens[after]?.text ?? '');
	if (about === null) {
		// `defied her`, `did not obey the second`: what they mean was told before.
		const pronoun =
			/^(?:it|her|him|them|that|this|those)$/.test(tokens[after]?.norm ?? '') && !joinsOn(context, after + 1);
		const nth =
			tokens[after]?.norm === 'the' &&
			/^(?:first|second|third|other|rest)$/.test(tokens[after + 1]?.norm ?? '');
		if (word.needs !== 'any' || !(bare || (word.joins === undefined && (pronoun || nth)))) return null;
		const end = pronoun ? after + 1 : nth ? after + 2 : at + 1;
		return { rule: 'verb', about: null, trigger: { from: read.from, to: end }, ...read.told };
	}
	if (about.kind === 'court' && word.needs === 'order') return null;
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

type Before = {
	from: number;
	told: { done: Compliance; by: Words | null; polarity?: Polarity; force?: Force };
};

/** The verb with what stands before it: who, whether not, whether it failed, whether it only should. */
function before(context: Context, at: number, word: ComplianceWord): Before | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let from = at;
	let negated = false;
	let modal = '';
	let partly = false;
	let failed = false;
	let impossible = false;
	let infinitive = false;
	let yet = false;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 9); back -= 1) {
		const { norm } = tokens[back]!;
		if (norm === 'to' && back === from - 1) infinitive = true;
		else if (/^(?:not|never|neither|nor)$/.test(norm) || norm.endsWith("n't")) {
			negated = true;
			if (MODALS.has(norm)) modal = norm;
		} else if (infinitive && FAILED.test(norm)) failed = true;
		else if (infinitive && /^(?:unable|impossible)$/.test(norm)) impossible = true;
		else if (infinitive && /^(?:yet)$/.test(norm)) yet = true;
		else if (
			infinitive &&
			/^(?:continued|continues|continuing|chose|chosen|chooses|managed|began)$/.test(norm)
		)
			infinitive = false;
		else if (norm === 'than' && tokens[back - 1]?.norm === 'rather') failed = true;
		else if (norm === 'of' && tokens[back - 1]?.norm === 'instead') failed = true;
		else if (/^(?:partially|partly|only)$/.test(norm)) partly = true;
		else if (MODALS.has(norm)) modal = norm;
		else if (
			!AUXILIARIES.has(norm) &&
			!/ly$|^(?:also|then|already|again|it|once|repeatedly|still|been|rather|instead|so|just|simply|yet)$/.test(
				norm,
			)
		)
			break;
		else if (norm === 'it' && !impossible) break;
		from = back;
	}
	if (yet) failed = true;
	const later = tokens
		.slice(at + 1, at + 4)
		.map(({ norm }) => norm)
		.join(' ');
	partly ||= /^(?:only )?(?:in part|partially|partly)/.test(later);
	const perfect =
		/^(?:may|might|could)$/.test(modal) && tokens.slice(from, at).some(({ norm }) => norm === 'have');
	if (/^(?:can't|cannot|can|could)$/.test(modal) && negated && word.done === 'done') impossible = true;
	else if (modal !== '' && !perfect) return null;
	const base = word.form === 'base';
	const didNot =
		base &&
		negated &&
		tokens.slice(from, at).some(({ norm }) => /^(?:did|does|do|didn't|doesn't|don't)$/.test(norm));
	if ((base || infinitive) && !didNot && !failed && !impossible) return null;
	if (word.form === 'gerund' && from === sentence.from && word.done === 'done' && isImpossible(context, at))
		impossible = true;
	else if (word.form === 'gerund' && !leadsGerund(context, from)) return null;
	const unsure = tokens.slice(Math.max(sentence.from, from - 4), from).map(({ norm }) => norm);
	if (unsure.some((norm) => /^(?:whether|if)$/.test(norm))) return null;
	const denied = deniedBefore(context, from);
	const subject =
		failed && tokens[from]?.norm === 'rather' ? afterComma(context, at) : subjectOf(context, from, word);
	const accused = unsure.some((norm) =>
		/^(?:accused|accusing|accuses|alleged|alleging|suspected)$/.test(norm),
	);
	const done = resultOf(word, { negated, failed, impossible, partly });
	const denies = (word.done === 'not-done' && negated && !failed) || denied;
	return {
		from: subject !== null && subject.from < from && from - subject.to <= 3 ? subject.from : from,
		told: {
			done,
			by: subject,
			...(denies ? { polarity: 'denies' as const } : {}),
			...(accused ? { force: 'alleges' as const } : {}),
		},
	};
}

/** `Complying with the order is | impossible` */
function isImpossible({ doc, sentence }: Context, at: number): boolean {
	for (let next = at + 1; next < Math.min(sentence.to, at + 14); next += 1) {
		if (/^[.;,]$/.test(doc.tokens[next]!.text)) return false;
		if (/^(?:impossible|unfeasible|infeasible)$/.test(doc.tokens[next]!.norm)) return true;
	}
	return false;
}

/** `accused of defying`, `is defying`, `…, defying an order`: a gerund that tells, and none that is only spoken of. */
function leadsGerund({ doc, sentence }: Context, from: number): boolean {
	const first = doc.tokens[from]!;
	if (AUXILIARIES.has(first.norm)) return true;
	const before = doc.tokens[from - 1];
	if (before === undefined || from === sentence.from) {
		// `Defying the order, the ministry …`, but not `Complying with it was …`.
		for (let at = from + 1; at < Math.min(sentence.to, from + 16); at += 1) {
			if (doc.tokens[at]!.text === ',') return true;
			if (AUXILIARIES.has(doc.tokens[at]!.norm)) return false;
		}
		return false;
	}
	return /^(?:of|for|by|from|,|and|while|after|—|–|denied|denies|'s|’|openly|than)$/.test(before.norm);
}

function resultOf(
	word: ComplianceWord,
	{
		negated,
		failed,
		impossible,
		partly,
	}: { negated: boolean; failed: boolean; impossible: boolean; partly: boolean },
): Compliance {
	if (word.done === 'not-done') return 'not-done';
	if (impossible) return 'impossible';
	if (negated || failed) return 'not-done';
	return partly ? 'partly-done' : 'done';
}

/** `denied that it had defied`, `denies defying` */
function deniedBefore({ doc, sentence }: Context, from: number): boolean {
	for (let back = from - 1; back >= Math.max(sentence.from, from - 6); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:denied|denies|deny|denying)$/.test(norm)) return true;
		if (/^[.,;:]$/.test(text)) return false;
	}
	return false;
}

function subjectOf(context: Context, from: number, word: ComplianceWord): Words | null {
	if (word.form === 'gerund') {
		// `in contempt for defying`, `accused the ministry of defying`: whoever stands before.
		const lead = context.doc.tokens[from - 1]?.norm ?? '';
		if (/^(?:of|for|from)$/.test(lead)) return phraseBefore(context, from - 1);
	}
	return subjectOfVerb(context, from);
}

/** `in apparent defiance of that order`, `a willful disregard for its order`, `the Government’s violation`. */
function byNoun(context: Context, at: number, word: ComplianceWord): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const joined = word.joins?.test(tokens[at + 1]?.norm ?? '') === true;
	const about = joined ? aboutAt(doc, sentence, at + 2) : null;
	const owner = ownerOf(context, at);
	if (about === null && !(owner !== null && word.done === 'not-done' && !joined)) return null;
	if (about !== null && about.kind === 'court' && word.needs === 'order') return null;
	let from = at;
	while (
		from > sentence.from &&
		from > at - 5 &&
		/^(?:in|an?|the|open|apparent|willful|clear|direct|flagrant|outright|blatant|continued|possible|seeming|total|complete|utter|deliberate|knowing|into|full|partial|near|of|its|their)$/.test(
			tokens[from - 1]!.norm,
		)
	)
		from -= 1;
	const lead = tokens.slice(Math.max(sentence.from, from - 5), at).map(({ norm }) => norm);
	// `to ensure compliance with`, `whether it was in violation of`, `an inquiry into compliance`: nothing is told.
	if (
		lead.some((norm) =>
			/^(?:whether|if|charged|convicted|avoid|ensure|enforce|ensuring|require|requires|demand|seek|inquiry|prove|into|would|could|should|must|no|without|prevent)$/.test(
				norm,
			),
		)
	)
		return null;
	if (tokens[from - 1]?.norm === 'not' || (word.done === 'done' && tokens[from]!.norm !== 'in')) return null;
	const subject = owner ?? mainSubject(context, from);
	const to = about?.to ?? at + 1;
	const begin = subject !== null && subject.from < from && from - subject.to <= 12 ? subject.from : from;
	const finds = foundIn(context, from);
	return {
		rule: 'noun',
		done: word.done,
		trigger: { from: Math.min(begin, from), to },
		by: subject,
		about,
		...(finds ? { force: 'finds' as const } : {}),
	};
}

const foundIn = ({ doc, sentence }: Context, from: number): boolean =>
	doc.tokens.slice(Math.max(sentence.from, from - 5), from).some(({ norm }) => norm === 'found');

/** `the Government’s | violation` */
function ownerOf(context: Context, at: number): Words | null {
	const { doc, sentence } = context;
	const mark = doc.tokens[at - 1];
	if (at - 1 <= sentence.from || mark === undefined || !(mark.norm === "'s" || mark.text === '’'))
		return null;
	return phraseBefore(context, at - 1);
}
