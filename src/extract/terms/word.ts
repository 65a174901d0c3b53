import type { Doc, Sentence } from '../document.ts';
import { ADVERBS, AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { isCapitalized, type Token } from '../tokens.ts';
import { wordingAt } from '../wordings.ts';
import { isNaming, WORD_NOUNS } from './cues.ts';
import { type Entry, REGISTER } from './register.ts';

/** A word that may be applied to something: of the register, or a short phrase in marks. Tokens without the marks. */
export type Word = {
	readonly from: number;
	readonly to: number;
	/** With its marks. */
	readonly outerFrom: number;
	readonly outerTo: number;
	readonly entry: Entry | null;
	readonly quoted: boolean;
	/** In marks, and with `a` inside them or right before. */
	readonly article: boolean;
};

/** More words in marks than these are speech. */
const LONGEST = 8;

/** The word that begins at token `at`, or null: a phrase in marks, or one of the register. */
export function wordAt(doc: Doc, sentence: Sentence, at: number): Word | null {
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.kind === 'quote') return quotedAt(doc, sentence, at);
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	const hit = wordingAt(REGISTER[lang], doc, at, sentence.to);
	if (hit === null || goesOn(doc, sentence, hit.to)) return null;
	// `the Enemy Aliens Act`: the name of a law is no word for anybody.
	if (isCapitalized(token) && hit.to < sentence.to && LAWS.test(tokens[hit.to]!.text)) return null;
	// A name: `Cawder Prison`, `Salt Jail Road`; in a title everything has capitals.
	const named =
		isCapitalized(token) &&
		at > sentence.from &&
		sentence.zone !== 'title' &&
		tokens[at - 1]!.kind !== 'quote';
	// `a designated Foreign Terrorist Organization` is a word all the same.
	if (named && !(hit.value.strong && hit.to - at > 1)) return null;
	return {
		from: at,
		to: hit.to,
		outerFrom: at,
		outerTo: hit.to,
		entry: hit.value,
		quoted: false,
		article: false,
	};
}

const LAWS = /^(?:Act|Acts|Law|Statute|Code|Convention|Treaty|Ley|Ordinance)$/;

function quotedAt(doc: Doc, sentence: Sentence, at: number): Word | null {
	const mark = markAt(doc, at);
	if (mark === null || mark.open !== at) return null;
	let to = mark.to;
	while (to > mark.from && /^[,.;:!?…]$/.test(doc.tokens[to - 1]!.text)) to -= 1;
	let from = mark.from;
	while (from < to - 1 && /^(?:a|an|the|un|una|el|la|los|las)$/.test(doc.tokens[from]!.norm)) from += 1;
	if (to - from > LONGEST || to <= from || mark.close + 1 > sentence.to) return null;
	const words = doc.tokens.slice(from, to);
	if (words.some((token) => token.kind === 'punctuation' && !/^[-’'.,/]$/.test(token.text))) return null;
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	const article = from > mark.from || /^(?:a|an|the|un|una)$/.test(doc.tokens[at - 1]?.norm ?? '');
	let entry: Entry | null = null;
	for (let start = from; start < to && entry === null; start += 1) {
		const hit = wordingAt(REGISTER[lang], doc, start, to);
		// `detention in everything but name`
		const opens = hit !== null && start === from && PREPOSITIONS.has(doc.tokens[hit.to]?.norm ?? '');
		if (hit !== null && (hit.to === to || lang === 'es' || opens)) entry = hit.value;
	}
	if (
		(words.length <= 3 && WORD_NOUNS.has(words.at(-1)!.norm.replace(/s$/, ''))) ||
		words.some(({ norm }) => /^(?:this|that|these|those|ese|esa)$/.test(norm))
	)
		return null;
	const verbs = words.some(
		(token) => AUXILIARIES.has(token.norm) || /^(?:i|we|you|he|she|it|they|to)$/.test(token.norm),
	);
	// `was “disappeared”`
	if (entry === null && words.length === 1 && DEEDS.test(words[0]!.norm))
		entry = { kind: 'event', strong: true, lang, plural: true };
	// `as “preventive detention” or | “internment”`
	const listed =
		/^(?:or|and|o|y|ni|nor)$/.test(doc.tokens[at - 1]?.norm ?? '') &&
		/^[,”"’»]$/.test(doc.tokens[at - 2]?.text ?? '');
	const before = doc.tokens[at - 1]?.norm ?? '';
	const framed = isNaming(before) || /^(?:como|not|no|sino|ni)$/.test(before);
	if (
		entry === null &&
		(verbs || !isNoun(words, article || listed || framed || WORD_NOUNS.has(doc.tokens[at - 1]?.norm ?? '')))
	)
		return null;
	if (entry !== null && verbs && to - from > 4) return null;
	return { from, to, outerFrom: at, outerTo: mark.close + 1, entry, quoted: true, article };
}

/** What was done to somebody, in one word that takes a side. */
const DEEDS =
	/^(?:kidnapped|abducted|disappeared|tortured|murdered|massacred|persecuted|exiled|banished|enslaved|lynched|trafficked|secuestrad[oa]s?|desaparecid[oa]s?|torturad[oa]s?|asesinad[oa]s?|masacrad[oa]s?|perseguid[oa]s?|desterrad[oa]s?|levantad[oa]s?)$/;

/** Words that tell how something is name nothing: `“routine”`, `“extremely fit”`; without an article one word is taken for such. */
function isNoun(words: readonly Token[], article: boolean): boolean {
	const last = words.at(-1)!.norm;
	if (/(?:ly|mente|ing|ed)$/.test(last) || PREPOSITIONS.has(last) || /ly$/.test(words[0]!.norm)) return false;
	if (words.some(({ norm }) => norm === 'as' || norm === 'for')) return false;
	return words.length > 1 || article || /(?:[^su]s|os|as|es)$/.test(last);
}

/** Another noun follows and is the head: `prison guards`, `concentration camp survivors`. */
function goesOn(doc: Doc, sentence: Sentence, at: number): boolean {
	const next = doc.tokens[at];
	if (next === undefined || at >= sentence.to) return false;
	if (next.norm === "'s" || next.text === '’') return true;
	if (next.kind !== 'word') return next.text === '-';
	if (sentence.lang === 'es') return false;
	if (isCapitalized(next) && sentence.zone !== 'title') return false;
	const { norm } = next;
	return !(
		PREPOSITIONS.has(norm) ||
		CLAUSE_OPENERS.has(norm) ||
		AUXILIARIES.has(norm) ||
		ADVERBS.has(norm) ||
		/^(?:and|or|nor|but|who|whom|whose|he|she|they|we|i|you|it|does|do|is|implies|imply|implied|fits|fit|applies|apply|comes|come|suggests|suggest|captures|describes|a|an|the|this|these|itself|too|yet|built|run|operated|known|called|said|says|wrote|meant|means|used|holding|where|there|here|like|today|now|refers|seems|sounds|rather|instead|ever|as|out|down|up|all|some|people)$/.test(
			norm,
		) ||
		/ly$/.test(norm)
	);
}
