import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { wordingAt } from '../wordings.ts';
import type { Applied } from './applied.ts';
import { aboutAfter } from './clause.ts';
import { isNaming, JUDGED, WORD_NOUNS } from './cues.ts';
import { isTermsNoun } from './naming.ts';
import type { Word } from './word.ts';

/** How far a judgement of a word may stand from it. */
const REACH = 8;

/** `…, Ruiz said`: who says so, right after the judgement and outside marks. */
function saidBy(doc: Doc, sentence: Sentence, at: number): Party | null {
	if (doc.tokens[at]?.text !== ',' || markAt(doc, at) !== null) return null;
	for (let verb = at + 1; verb < Math.min(sentence.to, at + 8); verb += 1)
		if (/^(?:said|says|wrote|argued|dijo|afirmó|sostuvo)$/.test(doc.tokens[verb]!.norm))
			return verb === at + 1 ? partyAfter(doc, sentence, verb + 1) : partyBefore(doc, sentence, verb);
	return null;
}

/** `the term prison does not fit …` · `“Prison” is misleading` · `concentration camp would come the closest`. */
export function judgedAfter(doc: Doc, sentence: Sentence, word: Word): Applied | null {
	const { tokens } = doc;
	let from = word.outerFrom;
	const before = tokens[from - 1];
	const asWord = from > sentence.from && WORD_NOUNS.has(before?.norm ?? '');
	if (asWord) {
		from -= 1;
		if (/^(?:the|this|that|el|la|ese|esa)$/.test(tokens[from - 1]?.norm ?? '')) from -= 1;
	} else if (word.quoted) {
		if (
			from > sentence.from &&
			!/^[,;:—–(“"«]$/.test(before!.text) &&
			!/^(?:that|and|but|que|y|pero|said|says)$/.test(before!.norm)
		)
			return null;
	} else {
		// A noun that stands for one thing wants an article, unless it is meant as a word.
		if (word.entry === null || word.entry.plural) return null;
		if (
			from > sentence.from &&
			before!.kind === 'word' &&
			!/^(?:suppose|think|say|says|said|that|believe|and|but|so|creo|que)$/.test(before!.norm)
		)
			return null;
	}
	let negated = false;
	for (let at = word.outerTo; at < Math.min(sentence.to, word.outerTo + REACH); at += 1) {
		const { norm, kind } = tokens[at]!;
		const hit = wordingAt(JUDGED, doc, at, sentence.to);
		if (hit !== null) {
			const suits = hit.value !== negated;
			const about = aboutAfter(doc, sentence, hit.to);
			return {
				word,
				polarity: suits ? 'affirms' : 'denies',
				about,
				voice: saidBy(doc, sentence, about?.to ?? hit.to),
				from,
				to: about?.to ?? hit.to,
				rule: 'judged',
			};
		}
		if (/^(?:not|never|no)$|n't$/.test(norm)) negated = true;
		else if (kind === 'quote' && at === word.outerTo) continue;
		else if (
			!AUXILIARIES.has(norm) &&
			!/^(?:a|an|the|simply|really|quite|too|still|perhaps|come|probably|muy|más|bien|so|itself|it|se|un|una|entirely|exactly|wholly|word)$/.test(
				norm,
			) &&
			!/ly$/.test(norm)
		)
			return null;
	}
	return null;
}

/** `: “political prisoner”, according to the opposition; “common criminal”, …`: a word in marks that stands alone, and whose it is. */
function inTheWordsOf(doc: Doc, sentence: Sentence, word: Word): Applied | null {
	const { tokens } = doc;
	if (!word.quoted) return null;
	if (word.outerFrom > sentence.from && !/^[:;—–(]$/.test(tokens[word.outerFrom - 1]!.text)) return null;
	const at = tokens[word.outerTo]?.text === ',' ? word.outerTo + 1 : word.outerTo;
	if (at + 1 >= sentence.to || !/^(?:según|para|according|for)$/.test(tokens[at]!.norm)) return null;
	const from = tokens[at + 1]!.norm === 'to' ? at + 2 : at + 1;
	const voice = partyAfter(doc, sentence, from, sentence.lang === 'es');
	return voice === null || !(voice.to >= sentence.to || /^[;.,)]$/.test(tokens[voice.to]!.text))
		? null
		: {
				word,
				polarity: 'affirms',
				about: null,
				voice,
				from: word.outerFrom,
				to: voice.to,
				rule: 'in-words-of',
			};
}

/** `“reception center”, as the ministry calls it` · `«huéspedes», como los llama el gobierno`: who calls it so. */
export function namedAfter(doc: Doc, sentence: Sentence, word: Word): Applied | null {
	const { tokens } = doc;
	if (!word.quoted && word.entry?.strong !== true) return null;
	const viewed = inTheWordsOf(doc, sentence, word);
	if (viewed !== null) return viewed;
	const as = tokens[word.outerTo]?.text === ',' ? word.outerTo + 1 : word.outerTo;
	if (as >= sentence.to || !/^(?:as|como)$/.test(tokens[as]!.norm)) return null;
	for (let verb = as + 1; verb < Math.min(sentence.to, as + 9); verb += 1) {
		if (!isNaming(tokens[verb]!.norm) || isTermsNoun(doc, verb)) continue;
		const spanish = sentence.lang === 'es';
		const before = partyBefore(doc, { ...sentence, from: as + 1 }, verb);
		const voice =
			before?.pronoun === true || before === null ? partyAfter(doc, sentence, verb + 1, spanish) : before;
		return {
			word,
			polarity: 'affirms',
			about: null,
			voice: voice?.pronoun === true ? null : voice,
			from: word.outerFrom,
			to: verb + 1,
			rule: 'as-called',
		};
	}
	return null;
}
