import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { type Party, partyAfter } from '../parties/index.ts';
import type { Applied } from './applied.ts';
import { denierBefore, isAsked, subjectOf, voiceBefore } from './clause.ts';
import { BEING, WORD_NOUNS } from './cues.ts';
import type { Gap } from './gap.ts';
import { hasHead } from './in-marks.ts';
import { headless } from './subject-before.ts';
import { canBe } from './subject-fits.ts';
import type { Word } from './word.ts';

/** `San Ubaldo is a prison` · `it is not a deportation`. */
export function isOne(
	doc: Doc,
	index: number,
	word: Word,
	being: number,
	gap: Gap,
	before: Applied | null,
): Applied | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	// In marks any noun with its article is a word that somebody chose: `is a “welcome center”`.
	if (word.entry === null && !(word.article && (hasHead(doc, word) || before !== null))) return null;
	if (
		gap.determiner !== null &&
		/^(?:this|that|these|those|its|his|her|their|one|two|such)$/.test(gap.determiner)
	)
		return null;
	// `is prison`: no article where one is due.
	if (
		gap.determiner === null &&
		word.entry?.plural === false &&
		!word.quoted &&
		gap.bare &&
		sentence.lang === 'en'
	)
		return null;
	if (isAsked(doc, sentence, being)) return null;
	// `is kidnapping people`: what somebody is doing.
	const next = tokens[word.outerTo];
	if (
		/ing$/.test(tokens[word.to - 1]!.norm) &&
		!word.quoted &&
		gap.determiner === null &&
		next?.kind === 'word' &&
		word.outerTo < sentence.to &&
		!/^(?:and|or|but|by|in|of|for|as|because|when|if|that|which|under|with)$/.test(next.norm)
	)
		return null;
	const group = verbGroup(doc, sentence, being);
	const denier = denierBefore(doc, sentence, being);
	const negated =
		denier !== null ||
		gap.negated ||
		group.negated ||
		/n't$/.test(tokens[being]!.norm) ||
		tokens[being - 1]?.norm === 'no';
	// `están desaparecidos` tells how somebody is; `no están detenidos, sino …` takes a side.
	if (
		/^est(?:á|án|aba|aban)$/.test(tokens[being]!.norm) &&
		!(
			negated &&
			tokens
				.slice(word.outerTo, Math.min(sentence.to, word.outerTo + 8))
				.some((token) => token.norm === 'sino')
		)
	)
		return null;
	const about =
		subjectOf(doc, sentence, group.from) ??
		headless(doc, sentence, group.from) ??
		afterLead(doc, sentence, group.from);
	const strong = word.entry?.strong === true;
	// `The word for it is torture.` · `Para la Iglesia es una cárcel.`
	const asWord =
		(strong || word.quoted) &&
		tokens.slice(Math.max(sentence.from, being - 5), being).some(({ norm }) => WORD_NOUNS.has(norm));
	const holder = inWhoseEyes(
		doc,
		sentence,
		about?.pronoun === true || about === null ? group.from : about.from,
	);
	// `What happened that night was a kidnapping`
	const happened = strong && about === null && opensWithWhat(doc, sentence, being);
	const states = happened || asWord || holder !== null || (strong && /^constitu/.test(tokens[being]!.norm));
	if (
		about === null &&
		!states &&
		denier === null &&
		!(sentence.lang === 'es' && isClauseStart(doc, sentence, group.from))
	)
		return null;
	if (!canBe(doc, word, about, negated)) return null;
	return {
		word,
		polarity: negated ? 'denies' : 'affirms',
		about,
		voice: holder,
		from: Math.min(about?.from ?? group.from, group.from),
		rule: 'is-a',
	};
}

/** `Todas las personas que …, | son presos`: behind a relative clause the subject is what the clause begins with. */
function afterLead(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { tokens } = doc;
	if (tokens[from - 1]?.text !== ',' || from - sentence.from < 4) return null;
	let start = sentence.from;
	if (PREPOSITIONS.has(tokens[start]!.norm) || /^(?:según|according)$/.test(tokens[start]!.norm))
		while (start < from - 1 && tokens[start]!.text !== ',') start += 1;
	if (tokens[start]?.text === ',') start += 1;
	const party = start < from - 1 ? partyAfter(doc, sentence, start, sentence.lang === 'es') : null;
	return party !== null &&
		party.to < from - 1 &&
		/^(?:que|quien|who|that|which)$/.test(tokens[party.to]?.norm ?? '')
		? party
		: null;
}

/** `Para la Iglesia, | es una cárcel` · `For her, it is a prison`: whose word it is. */
function inWhoseEyes(doc: Doc, sentence: Sentence, from: number): Party | null {
	const to = doc.tokens[from - 1]?.text === ',' ? from - 1 : from;
	for (let at = to - 1; at >= Math.max(sentence.from, to - 8); at -= 1) {
		// `To Robles, the jail is a camp`: whoever `to` names at a sentence's beginning.
		const to_ = doc.tokens[at]!.norm === 'to' && at === sentence.from;
		if (!to_ && !/^(?:para|for)$/.test(doc.tokens[at]!.norm)) continue;
		const opens = at === sentence.from || doc.tokens[at - 1]!.kind !== 'word';
		const party = opens ? partyAfter(doc, { ...sentence, to }, at + 1, sentence.lang === 'es') : null;
		return party !== null && party.to === to ? party : null;
	}
	return null;
}

const opensWithWhat = (doc: Doc, sentence: Sentence, being: number): boolean => {
	for (let at = being - 1; at >= Math.max(sentence.from, being - 12); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (norm === 'what' || (norm === 'que' && doc.tokens[at - 1]?.norm === 'lo')) return true;
		if (/^[,;:]$/.test(text)) return false;
	}
	return false;
};

const isClauseStart = (doc: Doc, sentence: Sentence, from: number): boolean =>
	from === sentence.from ||
	doc.tokens[from - 1]!.kind !== 'word' ||
	/^(?:y|pero|que|porque)$/.test(doc.tokens[from - 1]!.norm);

/** `no hay desaparecidos` · `niega que haya «desaparecidos»` · `there are no political prisoners`: only to say that there are none takes a side. */
export function there(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const spanish = /^(?:hay|haya|hayan|hubo|había|hubiera|existen?|existan?)$/.test(norm);
	const english = BEING.has(norm) && tokens[at - 1]?.norm === 'there';
	if (!spanish && !english) return null;
	const denier = denierBefore(doc, sentence, at);
	if (word.entry === null || !(word.entry.strong || word.quoted || denier !== null)) return null;
	const no = gap.negated || /^(?:no|nunca|tampoco)$/.test(tokens[at - 1]?.norm ?? '');
	if (!no && denier === null) return null;
	const from = denier ?? (english ? at - 1 : at - 1);
	return {
		word,
		polarity: 'denies',
		about: null,
		voice: denier === null ? null : voiceBefore(doc, sentence, denier),
		from,
		rule: 'none-there',
	};
}
