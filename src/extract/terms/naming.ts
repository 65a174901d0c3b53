import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import type { Applied } from './applied.ts';
import { agent, isAsked, isName, polarityOf, VERB_BACK, voiceBefore } from './clause.ts';
import { BEING, BEING_AS, isNaming, isNamingAs, TURNS_DOWN, TURNS_DOWN_WITH, WORD_NOUNS } from './cues.ts';
import type { Gap } from './gap.ts';
import { nounBefore, subjectBefore } from './subject-before.ts';
import { canBe, isPlainly } from './subject-fits.ts';
import type { Word } from './word.ts';

/** `has been described by experts as a …` · `described CECOT as a …` · `you could describe as …` · `qualifies as a …`. */
export function namedAs(doc: Doc, sentence: Sentence, word: Word, as: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const before = tokens[as - 1]?.norm ?? '';
	const low = Math.max(sentence.from, as - VERB_BACK);
	if (
		BEING_AS.has(before) &&
		!(tokens[as]!.norm === 'de' && before.startsWith('calific')) &&
		/^\p{Ll}/u.test(tokens[as - 1]!.text)
	) {
		const group = verbGroup(doc, sentence, as - 1);
		const about = partyBefore(doc, sentence, group.from);
		if (isAsked(doc, sentence, as - 1) || !canBe(doc, word, about)) return null;
		// Spanish need not say its subject.
		if (about === null && (sentence.lang !== 'es' || word.entry === null)) return null;
		return {
			word,
			polarity: group.negated || gap.negated ? 'denies' : 'affirms',
			about,
			voice: null,
			from: about?.from ?? group.from,
			rule: 'serves-as',
		};
	}
	const noun = describedBy(doc, sentence, word, as);
	if (noun !== null) return noun;
	for (let verb = as - 1; verb >= low; verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;:.]$/.test(text)) return null;
		if (!isNamingAs(norm) && !(norm === 'refer' || norm === 'refers')) continue;
		if (tokens[as]!.norm === 'de' && !/^(?:calific|tild|tach|acus|etiquet|motej)/.test(norm)) continue;
		return byVerb(doc, sentence, word, verb, as, gap);
	}
	return null;
}

/** `took issue with the description of the jail as | a camp`, `rejected the characterization of …`. */
function describedBy(doc: Doc, sentence: Sentence, word: Word, as: number): Applied | null {
	const { tokens } = doc;
	for (let of = as - 1; of > Math.max(sentence.from + 1, as - 14); of -= 1) {
		if (!/^(?:of|de|del)$/.test(tokens[of]!.norm) || !WORD_NOUNS.has(tokens[of - 1]!.norm)) continue;
		const about = partyAfter(doc, sentence, of + 1, sentence.lang === 'es');
		if (about === null || about.to !== as) return null;
		let verb = of - 2;
		while (
			verb > sentence.from &&
			(DETERMINERS.has(tokens[verb]!.norm) || /^(?:any|such)$/.test(tokens[verb]!.norm))
		)
			verb -= 1;
		const wide = tokens
			.slice(Math.max(sentence.from, verb - 2), verb + 1)
			.map(({ norm }) => norm)
			.join(' ');
		const turned = TURNS_DOWN.has(tokens[verb]!.norm);
		if (!turned && !TURNS_DOWN_WITH.test(wide) && !TURNS_DOWN_WITH.test(wide.replace(/^\S+ /, '')))
			return null;
		const first = turned ? verb : TURNS_DOWN_WITH.test(wide) ? verb - 2 : verb - 1;
		const voice = voiceBefore(doc, sentence, first);
		return { word, polarity: 'denies', about, voice, from: voice?.from ?? first, rule: 'described-as' };
	}
	return null;
}

function byVerb(
	doc: Doc,
	sentence: Sentence,
	word: Word,
	verb: number,
	as: number,
	gap: Gap,
): Applied | null {
	const { tokens } = doc;
	const { norm } = tokens[verb]!;
	if (isAsked(doc, sentence, verb)) return null;
	// A plain word after `known as`, `identified as`, `treated as`, `seen as` is what somebody is, unless it is in marks.
	const plain = word.entry === null || !word.entry.strong;
	if (
		plain &&
		!word.quoted &&
		/^(?:know|known|conocid|identif|treat|tratad|list|regist|record|figura|inscri|see|seen|ve|ven|present|work|reconoc|recogni|acus|señalad)/.test(
			norm,
		)
	)
		return null;
	if (word.entry === null && (/^(?:know|known|conocid)/.test(norm) || isName(doc, word))) return null;
	if (isPlainly(doc, word) && !gap.negated) return null;
	// `defines as the detention of a person`: what it is, not what it is called.
	if (plain && !word.quoted && /^(?:the|his|her|their|its|el|la|los|las|su|sus)$/.test(gap.determiner ?? ''))
		return null;
	const polarity = polarityOf(doc, sentence, verb, word, gap);
	if (polarity === null) return null;
	const group = verbGroup(doc, sentence, verb);
	if (tokens[verb - 1]?.norm === 'being' && !BEING.has(tokens[verb - 2]?.norm ?? '')) return null;
	const adjacent = as === verb + 1 || (as === verb + 2 && /^(?:to|of|by)$/.test(tokens[verb + 1]!.norm));
	const byWhom = agent(doc, sentence, verb + 1, as) ?? agent(doc, sentence, word.outerTo, sentence.to);
	if (adjacent || byWhom !== null) {
		const chain = spanishPassive(doc, sentence, verb);
		if (chain !== null) {
			const about = subjectBefore(doc, sentence, chain.from);
			return {
				word,
				polarity: chain.negated ? 'denies' : polarity,
				about,
				voice: byWhom,
				from: Math.min(about?.from ?? chain.from, chain.from),
				rule: 'described-as',
			};
		}
		if (
			group.passive ||
			(/ed$|known|seen|[aei]d[oa]s?$|scrito/.test(norm) && group.from === verb && byWhom !== null)
		) {
			// `the centres, described by …`
			const comma = tokens[group.from - 1]?.text === ',' && group.from - 1 > sentence.from;
			const about = comma
				? nounBefore(doc, sentence, group.from - 1)
				: partyBefore(doc, sentence, group.from);
			return {
				word,
				polarity,
				about,
				voice: byWhom,
				from: Math.min(about?.from ?? group.from, group.from),
				rule: 'described-as',
			};
		}
		// `lo califican de …`
		const clitic = cliticBefore(doc, verb);
		if (clitic !== null) {
			const voice = voiceBefore(doc, sentence, verb - 1);
			return { word, polarity, about: clitic, voice, from: voice?.from ?? verb - 1, rule: 'described-as' };
		}
		// `The other places … you could describe as camps`
		if (!adjacent) return null;
		const voice = voiceBefore(doc, sentence, verb);
		const first = voice?.from ?? group.from;
		// `an explosion that the mayor described as …`: what stands before `that`, nobody reads here.
		const related = /^(?:that|which|whom|who|que|what)$/.test(tokens[first - 1]?.norm ?? '');
		const about =
			related || PREPOSITIONS.has(tokens[sentence.from]!.norm)
				? null
				: partyAfter(doc, sentence, sentence.from);
		return { word, polarity, about, voice, from: related ? first : sentence.from, rule: 'described-as' };
	}
	const start = /^(?:to|of|a|al)$/.test(tokens[verb + 1]!.norm) ? verb + 2 : verb + 1;
	const object =
		partyAfter(doc, sentence, start, sentence.lang === 'es') ?? (as > start ? partyOf(doc, start, as) : null);
	const voice = voiceBefore(doc, sentence, verb);
	const clitic = cliticBefore(doc, verb);
	return {
		word,
		polarity,
		about: clitic ?? object,
		voice,
		from: Math.min(voice?.from ?? group.from, group.from),
		rule: 'described-as',
	};
}

const CHAIN =
	/^(?:ser|sido|siendo|es|son|fue|fueron|era|eran|sea|sean|serán|será|sería|serían|está|están|estar|ha|han|había|habían|haber|haya|hayan|puede|pueden|podría|podrían|pueda|puedan|debe|deben|debería|deberían|suele|suelen|solía|solían|no|nunca|también|ya|tampoco|siempre)$/;
/** `no pueden ser | catalogados`, `suelen ser | etiquetadas`: where the chain of a passive begins, or null for no passive. */
export function spanishPassive(
	doc: Doc,
	sentence: Sentence,
	verb: number,
): { readonly from: number; readonly negated: boolean } | null {
	if (!/[aei]d[oa]s?$/.test(doc.tokens[verb]!.norm)) return null;
	let from = verb;
	let be = false;
	let negated = false;
	while (from > Math.max(sentence.from, verb - 7) && CHAIN.test(doc.tokens[from - 1]!.norm)) {
		from -= 1;
		const { norm } = doc.tokens[from]!;
		if (/^(?:ser|sido|siendo|es|son|fue|fueron|era|eran|sean?|ser[áí]an?|será)$/.test(norm)) be = true;
		if (/^(?:no|nunca|tampoco)$/.test(norm)) negated = true;
	}
	return be ? { from, negated } : null;
}

/** `lo llaman`, `la calificó`: what the pronoun before the verb stands for. */
function cliticBefore(doc: Doc, verb: number): Party | null {
	const { norm } = doc.tokens[verb - 1] ?? { norm: '' };
	return /^(?:lo|la|los|las)$/.test(norm) ? { from: verb - 1, to: verb, pronoun: true } : null;
}

/** The verb of naming stands right before: `was called a prison` · `what the ministry calls a “reception center”` · `el llamado «centro»`. */
export function namedHere(doc: Doc, sentence: Sentence, word: Word, verb: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const { norm } = tokens[verb]!;
	if (isAsked(doc, sentence, verb)) return null;
	// `the terms “camp” and “prison”`: a noun.
	if (isTermsNoun(doc, verb)) return null;
	const polarity = polarityOf(doc, sentence, verb, word, gap);
	if (polarity === null) return null;
	const people = peopleBetween(doc, sentence, word, verb, gap);
	if (people !== null) {
		const voice = voiceBefore(doc, sentence, verb);
		return { word, polarity, about: people, voice, from: voice?.from ?? verb, rule: 'called' };
	}
	// `called the arrest`, `declared war`: what is called, not what it is called.
	if (
		!word.quoted &&
		!/^(?:an?|una?|any|no)$/.test(
			gap.determiner ?? (word.entry?.plural === true || sentence.lang === 'es' ? 'a' : ''),
		)
	)
		return null;
	// `they called him “the colonel”`: a nickname.
	if (word.entry === null && /^(?:llamaban?|apod)/.test(norm)) return null;
	if (isPlainly(doc, word) && !gap.negated) return null;
	const group = verbGroup(doc, sentence, verb);
	// `se autodenominan presos políticos`
	// `su canción se llama «…»`: a name.
	if (
		tokens[verb - 1]?.norm === 'se' &&
		/^(?:llam|denomin)/.test(norm) &&
		(word.entry === null || isName(doc, word))
	)
		return null;
	if (/^autodenomin/.test(norm)) {
		const about = subjectBefore(doc, sentence, group.from);
		return { word, polarity, about, voice: about, from: about?.from ?? group.from, rule: 'called' };
	}
	const spanishBe = /^(?:es|fue|era|son|fueron|ser|sido|siendo)$/.test(tokens[verb - 1]?.norm ?? '');
	if (group.passive || spanishBe) {
		const about = partyBefore(doc, sentence, spanishBe ? verb - 1 : group.from);
		const voice = agent(doc, sentence, word.outerTo, sentence.to);
		return { word, polarity, about, voice, from: about?.from ?? group.from, rule: 'called' };
	}
	if (
		/^(?:el|la|los|las|del|al|mal)$/.test(tokens[verb - 1]?.norm ?? '') &&
		/^(?:llamad|denominad)[oa]s?$/.test(norm)
	)
		return word.entry === null && (!word.quoted || isName(doc, word))
			? null
			: { word, polarity: 'affirms', about: null, voice: null, from: verb, rule: 'so-called' };
	if (/ing$|ed$|[aei]d[oa]s?$/.test(norm) && partyBefore(doc, sentence, group.from) === null) return null;
	const clitic = cliticBefore(doc, verb);
	const voice = voiceBefore(doc, sentence, clitic === null ? verb : verb - 1);
	if (clitic !== null)
		return {
			word,
			polarity,
			about: clitic,
			voice,
			from: Math.min(verb - 1, voice?.from ?? verb),
			rule: 'called',
		};
	// A name that a place goes by is no judgement: `a room called “the Hole”`.
	if (word.entry === null && voice === null) return null;
	if (/ed$|ad[oa]s?$/.test(norm) && word.entry === null) return null;
	const own = /[aei]r(?:lo|la|los|las)$/.test(norm);
	if (own) return { word, polarity, about: null, voice, from: voice?.from ?? verb, rule: 'called' };
	const first = voice === null ? verb : voice.from;
	const some = /^(?:some|many|most|others|algunos|muchos|otros|critics|experts|críticos|expertos)$/.test(
		tokens[verb - 1]?.norm ?? '',
	);
	const what = /^(?:what|lo|que|which)$/.test(
		tokens[(voice === null && some ? verb - 1 : first) - 1]?.norm ?? '',
	);
	if (!what && voice === null) return null;
	// `the jail, which Robles calls a camp, | opened`: what stands before `which`.
	const which = first - 1;
	const about =
		/^(?:which|that)$/.test(tokens[which]?.norm ?? '') && which > sentence.from
			? partyBefore(doc, sentence, tokens[which - 1]!.text === ',' ? which - 1 : which)
			: null;
	return { word, polarity, about, voice, from: about?.from ?? first, rule: 'calls' };
}

export const isTermsNoun = (doc: Doc, at: number): boolean =>
	/^terms?$/.test(doc.tokens[at]!.norm) &&
	/^(?:the|these|those|this|that|a|other|such|both)$/.test(doc.tokens[at - 1]?.norm ?? 'the');

/** `labeled | the men | terrorists`: people right before a plural word that is said of them. */
function peopleBetween(doc: Doc, sentence: Sentence, word: Word, verb: number, gap: Gap): Party | null {
	const last = doc.tokens[word.outerFrom - 1]!.norm;
	return sentence.lang === 'en' &&
		word.entry?.plural === true &&
		gap.determiner !== null &&
		word.outerFrom - verb > 2 &&
		PERSON_NOUNS.has(last)
		? partyOf(doc, verb + 1, word.outerFrom)
		: null;
}

/** `called the place a prison` · `llama a San Ubaldo «centro de acogida»` · `calls it: a reception center`. */
export function named(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const low = Math.max(sentence.from, at - VERB_BACK);
	const end = /^[:,—–]$/.test(tokens[at]!.text) ? at : at + 1;
	for (let verb = at - 1; verb >= low; verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;.]$/.test(text)) return null;
		if (!isNaming(norm) || isTermsNoun(doc, verb)) continue;
		const spanish = sentence.lang === 'es';
		const start = spanish && /^(?:a|al)$/.test(tokens[verb + 1]!.norm) ? verb + 2 : verb + 1;
		const object = partyAfter(doc, sentence, start, spanish);
		if (object === null || object.to !== end) return null;
		if (word.entry === null && /^(?:llamaban?|apod)/.test(norm)) return null;
		if (isPlainly(doc, word) && !gap.negated) return null;
		if (isAsked(doc, sentence, verb)) return null;
		const polarity = polarityOf(doc, sentence, verb, word, gap);
		if (polarity === null) return null;
		const voice = voiceBefore(doc, sentence, verb);
		const group = verbGroup(doc, sentence, verb);
		return {
			word,
			polarity,
			about: object,
			voice,
			from: Math.min(voice?.from ?? group.from, group.from),
			rule: 'called',
		};
	}
	return null;
}
