import { type Candidate, type Doc, type Sentence, slotAt, spanOf } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { wordingAt } from '../wordings.ts';
import { criteriaOf } from './criteria.ts';
import { WORD_NOUNS } from './cues.ts';
import { REGISTER } from './register.ts';

const SHORTEST = 3;
export const LONGEST_TERM = 7;

/** A definition of `term` whose conditions stand in `body`; null where none is told. */
export function made(
	doc: Doc,
	sentence: Sentence,
	term: Words & { first?: number },
	body: Words,
	rule: string,
): Candidate | null {
	const criteria = criteriaOf(doc, body.from, body.to);
	if (criteria.length === 0) return null;
	const place = ({ from, to }: Words) => [doc.tokens[from]!.start, doc.tokens[to - 1]!.end] as const;
	const start = doc.tokens[Math.min(term.first ?? term.from, body.from)]!.start;
	const end = doc.tokens[Math.max(criteria.at(-1)!.to, term.to) - 1]!.end;
	return {
		kind: 'definition',
		rule: `definition/${sentence.lang}/${rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			term: slotAt(doc, ...place(term)),
			criteria: criteria.map((words) => slotAt(doc, ...place(words))),
		},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
	};
}

const PASSED =
	/^(?:is|are|was|were|be|been|has|have|can|may|shall|will|most|more|best|typically|generally|usually|commonly|often|sometimes|historically|legally|officially|se|es|son|suele|suelen|puede|generalmente|comúnmente|as|to|also|here|aquí|normally|traditionally|widely)$/;

/** The word that is explained, right before the cue; `first` is where its article or `the term` begins. */
export function termBefore(doc: Doc, sentence: Sentence, cue: number): (Words & { first: number }) | null {
	const { tokens } = doc;
	let to = cue;
	while (to > sentence.from && PASSED.test(tokens[to - 1]!.norm)) to -= 1;
	if (to <= sentence.from) return null;
	to = beforeAside(doc, sentence, to);
	if (to <= sentence.from) return null;
	if (tokens[to - 1]!.kind === 'quote') {
		let open = Math.max(to - 2, sentence.from);
		while (open > Math.max(sentence.from, to - LONGEST_TERM - 2) && tokens[open]!.kind !== 'quote') open -= 1;
		return tokens[open]!.kind === 'quote' && open + 1 < to - 1
			? { from: open + 1, to: to - 1, first: leadOf(doc, sentence, open) }
			: null;
	}
	let from = to;
	while (from > Math.max(sentence.from, to - LONGEST_TERM)) {
		const token = tokens[from - 1]!;
		if (token.kind !== 'word' || DETERMINERS.has(token.norm) || WORD_NOUNS.has(token.norm)) break;
		if (PREPOSITIONS.has(token.norm) && !/^(?:of|de|in|against)$/.test(token.norm)) break;
		// `un preso o prisionero político`
		if (
			/^(?:o|u|or|y|e|and)$/.test(token.norm) &&
			from < to &&
			/^(?:a|an|un|una|los|las|el|la)$/.test(tokens[from - 3]?.norm ?? '')
		) {
			from -= 2;
			continue;
		}
		if (
			/^(?:and|or|but|that|while|y|o|que|pero|if|si|he|she|it|they|who|which|this|historically)$/.test(
				token.norm,
			)
		)
			break;
		from -= 1;
	}
	if (from === to) return null;
	return { from, to, first: leadOf(doc, sentence, from) };
}

/** `A concentration camp, she explained, | is …`: what stands between commas is passed over. */
function beforeAside(doc: Doc, sentence: Sentence, to: number): number {
	if (doc.tokens[to - 1]!.text !== ',') return to;
	for (let at = to - 2; at > Math.max(sentence.from, to - 12); at -= 1)
		if (doc.tokens[at]!.text === ',') return at;
	return to - 1;
}

function leadOf(doc: Doc, sentence: Sentence, from: number): number {
	let first = from;
	while (
		first > sentence.from &&
		(DETERMINERS.has(doc.tokens[first - 1]!.norm) ||
			WORD_NOUNS.has(doc.tokens[first - 1]!.norm) ||
			/^(?:a|an|un|una)$/.test(doc.tokens[first - 1]!.norm))
	)
		first -= 1;
	return first;
}

/** A pronoun or a name has no meaning of its own to tell. */
export const isNobodysWord = (doc: Doc, { from, to }: Words): boolean =>
	/^(?:i|he|she|it|this|that|they|we|you|which|eso|esto|lo|él|ella|todo|ello)$/.test(
		doc.tokens[to - 1]!.norm,
	) ||
	(to - from > 1 && doc.tokens.slice(from, to).every((token) => isCapitalized(token))) ||
	isUpper(doc.tokens[from]!);

/** In marks, after `the term`, or a disputed word: others are told about, not explained. */
export function isMarked(doc: Doc, sentence: Sentence, term: Words & { first: number }): boolean {
	if (doc.tokens[term.from - 1]?.kind === 'quote' && doc.tokens[term.to]?.kind === 'quote') return true;
	for (let at = term.first; at < term.from; at += 1) if (WORD_NOUNS.has(doc.tokens[at]!.norm)) return true;
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	const hit = wordingAt(REGISTER[lang], doc, term.from, term.to);
	// `the prison is considered …` is told of one prison.
	const lead = doc.tokens[term.from - 1]?.norm ?? '';
	return (
		hit !== null &&
		hit.to === term.to &&
		!(
			term.from > sentence.from &&
			/^(?:the|this|that|its|el|la|los|las|esta|este)$/.test(lead) &&
			lang === 'en'
		)
	);
}

/** What is said that it means: to the sentence’s end, or to the tag or mark that closes it. */
export function bodyFrom(doc: Doc, sentence: Sentence, from: number): Words | null {
	const { tokens } = doc;
	const start = /^[:,]$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
	const inside = markAt(doc, start);
	let to = start;
	for (; to < sentence.to && to - start < 200; to += 1) {
		const { text, kind } = tokens[to]!;
		if (/^[.!?]$/.test(text) && to > start) break;
		if (kind === 'quote' && inside !== null && to >= inside.close) break;
		if (text === ',' && isTag(doc, sentence, to + 1)) break;
	}
	return to - start < SHORTEST ? null : { from: start, to };
}

/** `, she said` · `, according to Ruiz`. */
function isTag(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let next = at; next < Math.min(sentence.to, at + 5); next += 1) {
		const { norm } = doc.tokens[next]!;
		if (/^(?:said|says|wrote|explained|according|dijo|explicó|según|afirmó)$/.test(norm)) return true;
		if (doc.tokens[next]!.kind !== 'word') return false;
	}
	return false;
}
