import type { Compliance, Force, Polarity } from '../../record/index.ts';
import { AUXILIARIES, MODALS } from '../lexicon/grammar-words.ts';
import { afterComma, phraseBefore, subjectOfVerb } from './bound.ts';
import { type ComplianceWord, FAILED } from './compliance-words.ts';
import type { Words } from './courts.ts';
import type { Context } from './order-shape.ts';

type Before = {
	from: number;
	told: { done: Compliance; by: Words | null; polarity?: Polarity; force?: Force };
};

/** The verb with what stands before it: who, whether not, whether it failed, whether it only should. */
export function before(context: Context, at: number, word: ComplianceWord): Before | null {
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
		} else if (infinitive && (FAILED.test(norm) || /^(?:nothing|little)$/.test(norm))) failed = true;
		else if (infinitive && /^(?:unable|impossible|inability)$/.test(norm)) impossible = true;
		else if (infinitive && /^(?:yet)$/.test(norm)) yet = true;
		else if (
			infinitive &&
			/^(?:continued|continues|continuing|chose|chosen|chooses|managed|began)$/.test(norm)
		)
			infinitive = false;
		else if (norm === 'than' && tokens[back - 1]?.norm === 'rather') failed = true;
		else if (norm === 'of' && tokens[back - 1]?.norm === 'instead') failed = true;
		else if (/^(?:partially|partly|only)$/.test(norm)) partly = true;
		else if (MODALS.has(norm) || norm === 'cannot') modal = norm;
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
	if (/^(?:can't|cannot|can|could)$/.test(modal) && (negated || modal === 'cannot') && word.done === 'done')
		impossible = true;
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
