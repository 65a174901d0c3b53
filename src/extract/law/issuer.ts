import { PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { textOf, type VoiceWords } from '../quotes/voices.ts';
import {
	type Authority,
	authorityOf,
	courtAround,
	courtBetween,
	isCourtWord,
	judgeBetween,
} from './courts.ts';
import type { Context, Issuer } from './order-shape.ts';

export type Commander = { readonly issuer: Issuer; readonly role: Authority };

const JOINED = /^(?:and|or|but|then|also|,|—|–|y|e|pero|que|además|también|who|quien|which)$/;

/**
 * Who orders by the verb at token `at`: its subject where that can command, else, past `and` or a comma, the court
 * last named in the sentence. `null` where nobody who can command is its subject.
 */
export function commanderBefore(context: Context, at: number): Commander | null {
	const { doc, sentence } = context;
	const voice = subjectBefore(doc, sentence, at);
	if (voice !== null) {
		const known = byWords(context, voice);
		if (known !== null) return known;
		if (voice.pronoun === true) return byPronoun(context, voice);
	}
	const whole = voice?.pronoun === true ? null : courtEndingAt(context, at);
	if (whole !== null) return whole;
	let before = at - 1;
	while (
		before > sentence.from &&
		/ly$|mente$|^(?:has|had|have|ha|había|not|no|le|les|lo|la|los|las|se|also|también|además|later|luego)$/.test(
			doc.tokens[before]!.norm,
		)
	)
		before -= 1;
	const joint = doc.tokens[before];
	if (joint === undefined || before < sentence.from || !(JOINED.test(joint.norm) || joint.kind === 'quote'))
		return null;
	const court = courtBetween(doc, Math.max(sentence.from, at - 70), at, sentence.lang);
	return court === null ? paperOf(context, at) : { issuer: court, role: 'court' };
}

/** `El fallo ordena el traslado y | manda …`: the paper that the sentence begins with goes on. */
function paperOf({ doc, sentence }: Context, at: number): Commander | null {
	for (let head = sentence.from + 1; head < Math.min(at, sentence.from + 4); head += 1) {
		if (
			!/^(?:fallo|sentencia|resolución|auto|orden|order|ruling|injunction|judgment)$/.test(
				doc.tokens[head]!.norm,
			)
		)
			continue;
		const article = /^(?:el|la|the|her|his|su|this|that)$/.test(doc.tokens[head - 1]!.norm);
		return article ? { issuer: { from: head - 1, to: head + 1 }, role: 'paper' } : null;
	}
	return null;
}

/** `La Sala de lo Constitucional | rechazó`: a court whose name, in full, ends at the verb. */
function courtEndingAt({ doc, sentence }: Context, at: number): Commander | null {
	let end = at;
	while (
		end > sentence.from &&
		/^(?:has|had|have|ha|había|no|not|le|les|lo|se|ya)$/.test(doc.tokens[end - 1]!.norm)
	)
		end -= 1;
	for (let back = end - 1; back >= Math.max(sentence.from, end - 9); back -= 1) {
		if (/^[.,;:()]$/.test(doc.tokens[back]!.text)) return null;
		if (!isCourtWord(doc, back)) continue;
		const words = courtAround(doc, back, sentence.from, end, sentence.lang);
		const lead = doc.tokens[words.from - 1];
		const bound = lead !== undefined && words.from > sentence.from && PREPOSITIONS.has(lead.norm);
		return words.to === end && !bound ? { issuer: words, role: 'court' } : null;
	}
	return null;
}

function byWords({ doc, sentence }: Context, voice: VoiceWords): Commander | null {
	let { from, to } = voice;
	// `Amid Norland orders …`: a headline without its comma.
	while (from < to - 1 && /^(?:amid|after|as|while)$/.test(doc.tokens[from]!.norm)) from += 1;
	// `On Friday a federal judge`: the phrase around the court, where one stands in what was read as the subject.
	const role = authorityOf(doc, { from, to }, sentence);
	if (role === null) return null;
	if (role === 'court') {
		const head = headWord(doc.tokens.length, from, to, (index) => isCourtWord(doc, index));
		if (head >= 0) {
			const around = courtAround(doc, head, from, to, sentence.lang);
			from = around.from;
			to = Math.max(to, around.to);
		}
	}
	// `That decision`
	if (role === 'paper' && from > sentence.from && /^(?:that|this)$/.test(doc.tokens[from - 1]!.norm))
		from -= 1;
	return { issuer: { from, to }, role };
}

function headWord(size: number, from: number, to: number, fits: (at: number) => boolean): number {
	for (let at = from; at < Math.min(to, size); at += 1) if (fits(at)) return at;
	return -1;
}

/** `She ordered …`: the court or judge that the sentences before name last. */
function byPronoun(context: Context, voice: VoiceWords): Commander | null {
	const { doc, index } = context;
	const { norm } = doc.tokens[voice.from]!;
	if (!PERSONAL.has(norm) && norm !== 'it') return null;
	for (let back = index; back >= Math.max(0, index - 3); back -= 1) {
		const sentence = doc.sentences[back]!;
		const to = back === index ? voice.from : sentence.to;
		const first = Math.max(sentence.from, to - 120);
		const court = judgeBetween(doc, first, to) ?? courtBetween(doc, first, to, sentence.lang);
		if (court === null) continue;
		return {
			issuer: { from: voice.from, to: voice.to, value: textOf(doc, court.from, court.to) },
			role: 'court',
		};
	}
	return null;
}

const PAPER_LEAD = /^(?:by|from|of|por|de|del)$/;

/** `… by a federal judge`, `… from the Supreme Court`, from token `at` on. */
export function commanderAfter({ doc, sentence }: Context, at: number): Commander | null {
	const lead = doc.tokens[at];
	if (lead === undefined || at >= sentence.to || !PAPER_LEAD.test(lead.norm)) return null;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1) {
		if (!isCourtWord(doc, next)) {
			if (/^[.,;:()]$/.test(doc.tokens[next]!.text)) return null;
			continue;
		}
		const words = courtAround(doc, next, at + 1, sentence.to, sentence.lang);
		return { issuer: words, role: 'court' };
	}
	return null;
}
