import { CUES } from '../lexicon/cues.ts';
import { AUXILIARIES, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { isCapitalized } from '../tokens.ts';
import type { Words } from './courts.ts';
import type { Context } from './order-shape.ts';

const THINGS =
	/^(?:planes?|flights?|actions?|moves?|steps?|decision|order|removal|deportation|conduct|it|that|this|which|what|there)$/;

/** Whoever the words name; of `the Government’s actions` the Government. */
export function party({ doc, sentence, index }: Context, { from, to }: Words): Words | null {
	if (from >= to) return null;
	for (let at = from; at < to; at += 1)
		if (doc.tokens[at]!.norm === "'s" || doc.tokens[at]!.text === '’')
			return at > from ? party({ doc, sentence, index }, { from, to: at }) : null;
	// `Along with the administration`
	let first = from;
	while (
		first < to - 1 &&
		(PREPOSITIONS.has(doc.tokens[first]!.norm) || /^(?:along|and|but|y|pero)$/.test(doc.tokens[first]!.norm))
	)
		first += 1;
	if (first > from) return party({ doc, sentence, index }, { from: first, to });
	const last = doc.tokens[to - 1]!;
	return THINGS.test(last.norm) && !(last.norm === 'it' && to - from === 1) ? null : { from, to };
}

/** Who did what the verb at token `from` says: its subject, or the sentence's own past a conjunction (`…, but did not close`). */
export function subjectOfVerb(context: Context, from: number): Words | null {
	const { doc, sentence } = context;
	const voice = subjectBefore(doc, sentence, from);
	const own =
		voice === null ? phraseBefore(context, from) : party(context, { from: voice.from, to: voice.to });
	if (own !== null && isNominal(context, own)) return pastCue(context, own);
	const joint = doc.tokens[from - 1]?.norm ?? '';
	return /^(?:but|and|pero|y|,|ni|yet)$/.test(joint) ? firstSubject(context, from) : null;
}

/** `judge says Vestmark`: after a verb of saying begins whom it speaks of. */
function pastCue({ doc, sentence }: Context, words: Words): Words {
	const cues = CUES[sentence.lang === 'es' ? 'es' : 'en'];
	for (let at = words.to - 2; at > words.from; at -= 1)
		if (cues.has(doc.tokens[at]!.norm) && isCapitalized(doc.tokens[at + 1]!))
			return { from: at + 1, to: words.to };
	return words;
}

const isNominal = ({ doc }: Context, { from, to }: Words): boolean =>
	isCapitalized(doc.tokens[from]!) ||
	/^(?:the|a|an|this|his|her|its|their|it|he|she|they|el|la|los|las|un|una|su|ese|esa)$/.test(
		doc.tokens[from]!.norm,
	) ||
	(isCapitalized(doc.tokens[to - 1]!) && to - from <= 3);

/** `Interior released 212 people, but | did not close it`: whoever the sentence begins with. */
function firstSubject(context: Context, before: number): Words | null {
	const { doc, sentence } = context;
	for (let at = sentence.from + 1; at < Math.min(before, sentence.from + 14); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (text === ',') return null;
		if (!/ed$|[^s]ó$|(?:aron|ieron)$/.test(norm) && !AUXILIARIES.has(norm)) continue;
		return party(context, { from: sentence.from, to: at });
	}
	return null;
}

/** The phrase that ends right before token `end`. */
export function phraseBefore(context: Context, end: number): Words | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let from = end;
	while (from > sentence.from && from > end - 8) {
		const { norm, text, kind } = tokens[from - 1]!;
		if (
			kind !== 'word' ||
			/^[.,;:]$/.test(text) ||
			/^(?:accused|accusing|accuses|hold|held|found|contempt|in|of|for|with|by|and|que|y|de|en|por|con|pero|cuando)$/.test(
				norm,
			)
		)
			break;
		from -= 1;
		if (/^(?:the|a|an|its|his|her|their|el|la|los|las|un|una|su)$/.test(norm)) break;
	}
	return from < end ? party(context, { from, to: end }) : null;
}

/** `Rather than comply with the order, the ministry went on`: whoever begins after the comma. */
export function afterComma(context: Context, at: number): Words | null {
	const { doc, sentence } = context;
	for (let comma = at + 1; comma < Math.min(sentence.to, at + 20); comma += 1) {
		if (doc.tokens[comma]!.text !== ',') continue;
		return subjectFrom(context, comma + 1);
	}
	return null;
}

export function subjectFrom(context: Context, from: number): Words | null {
	const { doc, sentence } = context;
	let to = from;
	while (to < Math.min(sentence.to, from + 8)) {
		const token = doc.tokens[to]!;
		if (token.kind !== 'word') break;
		const verb =
			AUXILIARIES.has(token.norm) ||
			IRREGULAR.test(token.norm) ||
			/^(?:no|nunca|not|never|sigue|siguen|permanece|permanecen|se|ha|han|fue|fueron)$/.test(token.norm) ||
			(to > from + 1 && /ed$|s$|[^s]ó$/.test(token.norm));
		if (to > from && verb && !isCapitalized(token)) break;
		to += 1;
	}
	return party(context, { from, to });
}

const IRREGULAR =
	/^(?:kept|went|flew|took|left|sent|held|put|let|made|said|told|gave|brought|drove|began|chose|ran|sold|met|set|drew|hid|built|found|refused|continued|proceeded|deported)$/;

/** The subject of the clause’s verb, which stands some words before. */
export function mainSubject(context: Context, end: number): Words | null {
	const { doc, sentence } = context;
	for (let at = end - 1; at > Math.max(sentence.from, end - 12); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[;:.]$/.test(text)) return null;
		if (
			!/^(?:is|are|was|were|has|have|had|did|does|kept|keeps|acted|acting|went|continued|flew|took|left|sent|removed|deported|transferred|demonstrates?|shows?|showed|expressed|displayed|remains?|moved|proceeded)$/.test(
				norm,
			)
		)
			continue;
		const voice = subjectBefore(doc, sentence, at);
		// `the Government’s actions on that day`: what a preposition hangs on comes first.
		for (let back = (voice?.from ?? at) - 1; back > Math.max(sentence.from, at - 10); back -= 1) {
			if (doc.tokens[back]!.norm === "'s" || doc.tokens[back]!.text === '’')
				return phraseBefore(context, back);
			if (/^[.,;:]$/.test(doc.tokens[back]!.text)) break;
		}
		return voice === null ? null : party(context, { from: voice.from, to: voice.to });
	}
	return null;
}
