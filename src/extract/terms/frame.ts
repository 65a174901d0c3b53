import type { Polarity } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { nameAt, type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { wordingAt } from '../wordings.ts';
import type { Applied } from './applied.ts';
import {
	BEING,
	BEING_AS,
	FAULT,
	JOINTS,
	type Joint,
	NAMING,
	NAMING_AS,
	SO_CALLED,
	TAKES_UP,
	TURNS_DOWN,
	WORD_NOUNS,
} from './cues.ts';
import { type Gap, gapBefore } from './gap.ts';
import { canBe, isPlainly } from './subject-fits.ts';
import type { Word } from './word.ts';

/** How far left of a word the verb that applies it may stand. */
const VERB_BACK = 16;

/** How the words before a word apply it to something, or null. `before` is what was applied last in the sentence. */
export function frameBefore(doc: Doc, index: number, word: Word, before: Applied | null): Applied | null {
	const sentence = doc.sentences[index]!;
	const gap = gapBefore(doc, sentence, word);
	const at = gap.at;
	if (at < sentence.from) return goesOn(doc, word, gap, before) ?? inMarks(doc, sentence, word, at, gap);
	const { norm } = doc.tokens[at]!;
	return (
		goesOn(doc, word, gap, before) ??
		joined(doc, sentence, word, gap, before) ??
		(/^(?:as|como|de)$/.test(norm) || (norm === 'being' && doc.tokens[at - 1]?.norm === 'as')
			? namedAs(doc, sentence, word, norm === 'being' ? at - 1 : at, gap)
			: null) ??
		named(doc, sentence, word, at, gap) ??
		(NAMING.has(norm) || (NAMING_AS.has(norm) && /^(?:label|brand)/.test(norm))
			? namedHere(doc, sentence, word, at, gap)
			: null) ??
		(BEING.has(norm) || (gap.passed && /^(?:shows?|showed|presents?|offers?)$/.test(norm))
			? isOne(doc, index, word, at, gap, before)
			: null) ??
		there(doc, sentence, word, at, gap) ??
		wordTaken(doc, sentence, word, at, gap) ??
		committed(doc, sentence, word, at, gap) ??
		namedSo(doc, sentence, word, at) ??
		accused(doc, sentence, word, at, gap) ??
		beside(doc, sentence, word, at, gap) ??
		inMarks(doc, sentence, word, at, gap) ??
		epithet(doc, word, at, gap)
	);
}

const against = (polarity: Polarity): Polarity => (polarity === 'affirms' ? 'denies' : polarity);

/** `“concentration camp,” “penal colony,” or “permanent prison camp”` · `, not a prison`. */
function goesOn(doc: Doc, word: Word, gap: Gap, before: Applied | null): Applied | null {
	if (before === null) return null;
	const between = doc.tokens.slice(before.word.outerTo, word.outerFrom);
	if (between.length > 5) return null;
	const rest = between.filter(
		({ text, norm }) =>
			text !== ',' &&
			!/^(?:a|an|the|un|una|and|or|nor|y|o|ni|also|perhaps|even|más|bien|but|also|as)$/.test(norm),
	);
	const negated = rest.some(({ norm }) => /^(?:not|no|never)$/.test(norm));
	if (rest.some(({ norm }) => !/^(?:not|no|never)$/.test(norm))) return null;
	if (between.length === 0 && !word.quoted) return null;
	return {
		word,
		polarity: negated ? against(before.polarity) : before.polarity,
		about: before.about,
		voice: before.voice,
		from: negated ? word.outerFrom - between.length : before.from,
		rule: gap.negated ? 'not-a' : before.rule,
	};
}

/** `amounts to`, `has all the hallmarks of`, `more like`, `rather than`. */
function joined(doc: Doc, sentence: Sentence, word: Word, gap: Gap, before: Applied | null): Applied | null {
	const found = jointAt(doc, sentence, gap.at);
	if (found === null) return contrasted(doc, word, gap, before);
	const { joint, from } = found;
	if (joint === 'more-than' || joint === 'not') return null;
	if (joint === 'speaks-of') return spokenOf(doc, sentence, word, from, gap);
	if (joint === 'contrast')
		return {
			word,
			polarity: 'denies',
			about: before?.about ?? null,
			voice: before?.voice ?? null,
			from,
			rule: 'rather-than',
		};
	const verb = bearerOf(doc, sentence, from);
	// `pointed to the definition of`: nothing bears it.
	const noun = doc.tokens[from]!.norm;
	if (verb === from && NOUNS.test(noun)) return null;
	if (
		/^(?:definition|threshold|criteria|requirements|definición|criterios)$/.test(noun) &&
		!MET.test(doc.tokens[verb]!.norm)
	)
		return null;
	const group = verbGroup(doc, sentence, verb);
	const denier = denierBefore(doc, sentence, verb);
	const contrary = /^(?:anything|far|hardly)$/.test(doc.tokens[from]!.norm);
	const negated =
		contrary || gap.negated || group.negated || isNegated(doc, sentence, verb, from) || denier !== null;
	if (isAsked(doc, sentence, verb)) return null;
	if (doc.tokens[from]!.norm === 'sino')
		return before === null ? null : { ...before, word, polarity: 'affirms', from, rule: 'but-a' };
	const about = denier === null ? subjectOf(doc, sentence, group.from) : null;
	return {
		word,
		polarity: negated ? 'denies' : 'affirms',
		about,
		voice: null,
		from: about?.from ?? group.from,
		rule: 'amounts-to',
	};
}

const DENIES =
	/^(?:niega|niegan|negó|negaron|negaba|rechaza|rechazan|rechazó|rechazaron|desmiente|desmintió|desmintieron|descarta|descartó|denies|denied|deny|rejects|rejected|disputes|disputed)$/;

/** The verb that denies the clause: `niega que haya …`, `rechazó en conferencia que se trate de …`, `denied that it is …`; or null. */
function denierBefore(doc: Doc, sentence: Sentence, at: number): number | null {
	let that = false;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 14); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:que|that)$/.test(norm)) that = true;
		if (DENIES.test(norm)) return that ? back : null;
		if (/^[;:.]$/.test(text)) return null;
	}
	return null;
}

/** `no hay desaparecidos` · `niega que haya «desaparecidos»` · `there are no political prisoners`: only to say that there are none takes a side. */
function there(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
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

/** `leaflets speak of “guests”` · `prefiere hablar de detención indefinida`. */
function spokenOf(doc: Doc, sentence: Sentence, word: Word, from: number, gap: Gap): Applied | null {
	const prefers = TAKES_UP.has(doc.tokens[from - 1]?.norm ?? '');
	if (!word.quoted && !prefers && word.entry?.strong !== true) return null;
	const verb = prefers ? from - 1 : from;
	const group = verbGroup(doc, sentence, verb);
	const voice = voiceBefore(doc, sentence, verb);
	return {
		word,
		polarity: group.negated || gap.negated ? 'denies' : 'affirms',
		about: null,
		voice,
		from: Math.min(voice?.from ?? group.from, group.from),
		rule: 'speaks-of',
	};
}

/** `the gang MS-13, a designated foreign terrorist organization`. */
function beside(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	if (
		doc.tokens[at]!.text !== ',' ||
		!/^(?:an?|una?)$/.test(gap.determiner ?? '') ||
		gap.negated ||
		word.entry?.strong !== true
	)
		return null;
	const about = partyEnding(doc, sentence, at);
	return { word, polarity: 'affirms', about, voice: null, from: about?.from ?? at + 1, rule: 'beside' };
}

/** The name that ends right before token `to`, or null. */
function partyEnding(doc: Doc, sentence: Sentence, to: number): Party | null {
	for (let from = to - 1; from >= Math.max(sentence.from, to - 6); from -= 1) {
		const name = nameAt(doc, from);
		if (name !== null && name.to === to) return { from: name.from, to: name.to, name };
	}
	return null;
}

/** `, and not a prison` after something else that was said of it. */
function contrasted(doc: Doc, word: Word, gap: Gap, before: Applied | null): Applied | null {
	const last = doc.tokens[gap.at];
	if (!gap.negated || before === null || last === undefined || word.outerFrom - before.word.outerTo > 14)
		return null;
	if (!/^[,;—–]$/.test(last.text) && !/^(?:and|but|y|pero)$/.test(last.norm)) return null;
	return {
		word,
		polarity: 'denies',
		about: before.about,
		voice: before.voice,
		from: gap.at + 1,
		rule: 'not-a',
	};
}

function jointAt(doc: Doc, sentence: Sentence, at: number): { joint: Joint; from: number } | null {
	for (let from = Math.max(sentence.from, at - 2); from <= at; from += 1) {
		const hit = wordingAt(JOINTS, doc, from, at + 1);
		if (hit !== null && hit.to === at + 1) return { joint: hit.value, from };
	}
	return null;
}

const MET = /^(?:meets?|met|fits?|satisf(?:y|ies|ied)|cumplen?|reúnen?|encajan?)$/;
const NOUNS =
	/^(?:hallmarks?|characteristics|features|marks|elements|definition|threshold|criteria|requirements|equivalent|evidence|características|rasgos|definición|criterios|elementos)$/;
const BEARS =
	/^(?:feels?|felt|looks?|looked|sounds?|sounded|seems?|seemed|has|have|had|bears?|bore|meets?|met|fits?|satisf(?:y|ies)|shows?|carr(?:y|ies)|comes?|came|come|gets?|approaches|reúnen?|cumplen?|tienen?|presentan?|se|is|are|was|were|be|es|son|fue|era)$/;

/** The verb that goes with `hallmarks of`, `close to`: `has many if not all the hallmarks of`. */
function bearerOf(doc: Doc, sentence: Sentence, from: number): number {
	if (
		/^(?:amount|resembl|feel|felt|look|sound|seem|equat|equival|se|asemej|trat)/.test(
			doc.tokens[from]!.norm,
		) &&
		!/^equivalent/.test(doc.tokens[from]!.norm)
	)
		return from;
	for (let at = from - 1; at >= Math.max(sentence.from, from - 9); at -= 1)
		if (BEARS.test(doc.tokens[at]!.norm)) return at;
	return from;
}

const isNegated = (doc: Doc, sentence: Sentence, from: number, to: number): boolean => {
	for (let at = Math.max(sentence.from, from - 1); at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		// `many if not all the hallmarks`
		if (
			/^(?:not|no|none|never|ninguna|ninguno)$/.test(norm) &&
			doc.tokens[at - 1]?.norm !== 'if' &&
			doc.tokens[at + 1]?.norm !== 'only'
		)
			return true;
	}
	return false;
};

/** A clause that only asks or supposes: `whether it should be called a prison`. */
const isAsked = (doc: Doc, sentence: Sentence, at: number): boolean => {
	if (doc.tokens[sentence.to - 1]?.text === '?' || doc.tokens[sentence.to - 2]?.text === '?') return true;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 12); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:whether|if|unless)$/.test(norm) || (norm === 'si' && sentence.lang === 'es')) return true;
		if (/^[,;:]$/.test(text)) return false;
	}
	return false;
};

/** How a verb of naming stands to its word: used, rejected, or held back. */
function polarityOf(doc: Doc, sentence: Sentence, verb: number, word: Word, gap: Gap): Polarity | null {
	const group = verbGroup(doc, sentence, verb);
	const own = doc.tokens[group.from - 1]?.norm ?? '';
	const before = doc.tokens[verb - 1]?.norm ?? '';
	const earlier = doc.tokens[verb - 2]?.norm ?? '';
	if (
		group.by !== null ||
		/^(?:short|avoided|avoid|avoids|avoiding|hesitated|hesitate|reluctant|evitó|evita|evitan|evitaron|rehusó|rehúsa)$/.test(
			own,
		)
	)
		return 'declines';
	if ((before === 'of' && earlier === 'short') || /^(?:avoid|evit|rehus)/.test(before)) return 'declines';
	// `no quiso llamarlo cárcel` · `did not want to call it a camp`
	if (
		/^(?:quiso|quiere|quieren|quisieron|querido|atrevió|atreve)$/.test(before) &&
		doc.tokens.slice(Math.max(sentence.from, verb - 5), verb).some(({ norm }) => norm === 'no')
	)
		return 'declines';
	if (
		before === 'to' &&
		/^(?:want|wish|care|willing|ready|prepared|able)$/.test(earlier) &&
		doc.tokens.slice(Math.max(sentence.from, verb - 6), verb).some(({ norm }) => /^not$|n't$/.test(norm))
	)
		return 'declines';
	if (
		/^(?:a|de)$/.test(before) &&
		/^(?:negó|negaron|niega|niegan|abstuvo|abstienen|resiste|resistió|resisten)$/.test(earlier)
	)
		return 'declines';
	const wrongly = doc.tokens
		.slice(Math.max(sentence.from, verb - 3), word.outerFrom)
		.some(({ norm }) =>
			/^(?:wrongly|falsely|misleadingly|mistakenly|incorrectly|inaccurately|erróneamente|falsamente|incorrectamente)$/.test(
				norm,
			),
		);
	const negated = group.negated || gap.negated || wrongly;
	const gerund =
		/ing$|[aei]ndo$|arlo$|arla$|ar$/.test(doc.tokens[verb]!.norm) ||
		/^(?:when|cuando)$/.test(doc.tokens[group.from - 2]?.norm ?? '') ||
		/^(?:to)$/.test(before);
	if (gerund && faultAfter(doc, sentence, word.outerTo)) return 'denies';
	return negated ? 'denies' : 'affirms';
}

function faultAfter(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let next = at; next < Math.min(sentence.to, at + 9); next += 1)
		if (FAULT.test(doc.tokens[next]!.norm)) return true;
	return false;
}

const HELD_BACK =
	/^(?:avoid(?:s|ed|ing)?|evitó|evita|evitan|evitaron|rehusó|rehúsa|negó|niega|negaron|resiste|resistió|no|quiso|quiere|quieren|quisieron|want|wanted|wish|did|does|not|stopped|stops|short|of|hesitated?|hesitates|reluctant|se|a|de|to)$/;

/** Who uses the word; `I`, `we` and the narrator speak for themselves. */
function voiceBefore(doc: Doc, sentence: Sentence, verb: number): Party | null {
	let { from } = verbGroup(doc, sentence, verb);
	// `evitó | llamarlo`, `stopped short of | calling`: whose subject is the verb before.
	while (from > sentence.from && HELD_BACK.test(doc.tokens[from - 1]!.norm)) from -= 1;
	const own = partyBefore(doc, sentence, verbGroup(doc, sentence, from).from);
	return own === null || isNobodyNew(doc, own) || /^(?:you|one)$/.test(doc.tokens[own.from]!.norm)
		? null
		: own;
}
const isNobodyNew = (doc: Doc, party: Party): boolean =>
	party.pronoun === true && /^(?:i|we|it|yo|nosotros)$/.test(doc.tokens[party.from]!.norm);

/** `by rights groups` after the word or before it. */
function agent(doc: Doc, sentence: Sentence, from: number, to: number): Party | null {
	for (let at = from; at < Math.min(to, from + 4); at += 1)
		if (/^(?:by|por)$/.test(doc.tokens[at]!.norm))
			return partyAfter(doc, sentence, at + 1, sentence.lang === 'es');
	return null;
}

/** `has been described by experts as a …` · `described CECOT as a …` · `you could describe as …` · `qualifies as a …`. */
function namedAs(doc: Doc, sentence: Sentence, word: Word, as: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const before = tokens[as - 1]?.norm ?? '';
	const low = Math.max(sentence.from, as - VERB_BACK);
	if (BEING_AS.has(before) && /^\p{Ll}/u.test(tokens[as - 1]!.text)) {
		const group = verbGroup(doc, sentence, as - 1);
		const about = partyBefore(doc, sentence, group.from);
		if (about === null || isAsked(doc, sentence, as - 1) || !canBe(doc, word, about)) return null;
		return {
			word,
			polarity: group.negated || gap.negated ? 'denies' : 'affirms',
			about,
			voice: null,
			from: about.from,
			rule: 'serves-as',
		};
	}
	for (let verb = as - 1; verb >= low; verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;:.]$/.test(text)) return null;
		if (!NAMING_AS.has(norm) && !(norm === 'refer' || norm === 'refers')) continue;
		if (tokens[as]!.norm === 'de' && !/^(?:calific|tild|tach|acus)/.test(norm)) continue;
		return byVerb(doc, sentence, word, verb, as, gap);
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
		if (
			group.passive ||
			(/ed$|known|seen|[aei]d[oa]s?$|scrito/.test(norm) && group.from === verb && byWhom !== null)
		) {
			const about = partyBefore(doc, sentence, group.from);
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

/** Capitals throughout: what something is called, and no judgement of it. */
const isName = (doc: Doc, word: Word): boolean => {
	const words = doc.tokens.slice(word.from, word.to).filter(({ norm }) => norm.length > 3);
	return words.length > 0 && words.every((token) => isCapitalized(token));
};

/** `lo llaman`, `la calificó`: what the pronoun before the verb stands for. */
function cliticBefore(doc: Doc, verb: number): Party | null {
	const { norm } = doc.tokens[verb - 1] ?? { norm: '' };
	return /^(?:lo|la|los|las)$/.test(norm) ? { from: verb - 1, to: verb, pronoun: true } : null;
}

/** The verb of naming stands right before: `was called a prison` · `what the ministry calls a “reception center”` · `el llamado «centro»`. */
function namedHere(doc: Doc, sentence: Sentence, word: Word, verb: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const { norm } = tokens[verb]!;
	if (isAsked(doc, sentence, verb)) return null;
	const polarity = polarityOf(doc, sentence, verb, word, gap);
	if (polarity === null) return null;
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
	const what = /^(?:what|lo|que|which)$/.test(tokens[first - 1]?.norm ?? '');
	if (!what && voice === null) return null;
	return { word, polarity, about: null, voice, from: first, rule: 'calls' };
}

/** `called the place a prison` · `llama a San Ubaldo «centro de acogida»` · `calls it: a reception center`. */
function named(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	const low = Math.max(sentence.from, at - VERB_BACK);
	const end = /^[:,—–]$/.test(tokens[at]!.text) ? at : at + 1;
	for (let verb = at - 1; verb >= low; verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;.]$/.test(text)) return null;
		if (!NAMING.has(norm)) continue;
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

/** `San Ubaldo is a prison` · `it is not a deportation`. */
function isOne(
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
	const group = verbGroup(doc, sentence, being);
	const denier = denierBefore(doc, sentence, being);
	const negated =
		denier !== null ||
		gap.negated ||
		group.negated ||
		/n't$/.test(tokens[being]!.norm) ||
		tokens[being - 1]?.norm === 'no';
	const about = subjectOf(doc, sentence, group.from);
	const strong = word.entry?.strong === true;
	// `The word for it is torture.` · `Para la Iglesia es una cárcel.`
	const asWord =
		(strong || word.quoted) &&
		tokens.slice(Math.max(sentence.from, being - 5), being).some(({ norm }) => WORD_NOUNS.has(norm));
	const holder = about === null ? inWhoseEyes(doc, sentence, group.from) : null;
	const states = asWord || holder !== null || (strong && /^constitu/.test(tokens[being]!.norm));
	if (about === null && !states && !(sentence.lang === 'es' && isClauseStart(doc, sentence, group.from)))
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

/** The subject, or a word that points to it: `this`, `that`, `eso`. */
function subjectOf(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { norm = '' } = from > sentence.from ? doc.tokens[from - 1]! : {};
	if (/^(?:this|that|these|those|which|eso|esto|aquello|ese|esa|esos|estas|ésta|éste)$/.test(norm))
		return { from: from - 1, to: from, pronoun: true };
	return partyBefore(doc, sentence, from);
}

/** `Para la Iglesia, | es una cárcel` · `For her, it is a prison`: whose word it is. */
function inWhoseEyes(doc: Doc, sentence: Sentence, from: number): Party | null {
	const to = doc.tokens[from - 1]?.text === ',' ? from - 1 : from;
	for (let at = to - 1; at >= Math.max(sentence.from, to - 8); at -= 1) {
		if (!/^(?:para|for)$/.test(doc.tokens[at]!.norm)) continue;
		const opens = at === sentence.from || doc.tokens[at - 1]!.kind !== 'word';
		const party = opens ? partyAfter(doc, { ...sentence, to }, at + 1, sentence.lang === 'es') : null;
		return party !== null && party.to === to ? party : null;
	}
	return null;
}

const isClauseStart = (doc: Doc, sentence: Sentence, from: number): boolean =>
	from === sentence.from ||
	doc.tokens[from - 1]!.kind !== 'word' ||
	/^(?:y|pero|que|porque)$/.test(doc.tokens[from - 1]!.norm);

/** `prefers “penal colony”` · `rejects the term` · `a so-called reception center`. */
function wordTaken(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { norm } = doc.tokens[at]!;
	if (SO_CALLED.has(norm) && !(/^(?:sup|pres|pret)/.test(norm) && !word.quoted)) {
		const words = doc.tokens[at]!.text;
		return {
			word,
			polarity: 'affirms',
			about: null,
			voice: null,
			from: at,
			rule: 'so-called',
			...(/^so-called$|^(?:sup|pres|pret)/.test(norm)
				? { hedge: { hedge: 'doubtful' as const, words } }
				: {}),
		};
	}
	let verb = at;
	const noun = WORD_NOUNS.has(norm);
	if (noun) {
		verb = at - 1;
		while (
			verb > sentence.from &&
			/^(?:the|this|that|el|la|ese|esa|este|esta|of|a)$/.test(doc.tokens[verb]!.norm)
		)
			verb -= 1;
	} else if (!word.quoted && word.entry?.strong !== true) return null;
	if (verb < sentence.from) return null;
	const took = TAKES_UP.has(doc.tokens[verb]!.norm);
	if (!took && !TURNS_DOWN.has(doc.tokens[verb]!.norm)) return null;
	if (!noun && /^us|^util|^emple/.test(doc.tokens[verb]!.norm) && !word.quoted) return null;
	const group = verbGroup(doc, sentence, verb);
	const voice = voiceBefore(doc, sentence, verb);
	const used = took !== (group.negated || gap.negated);
	const polarity: Polarity =
		group.by !== null || /^(?:avoid|evit)/.test(doc.tokens[verb]!.norm)
			? 'declines'
			: used
				? 'affirms'
				: 'denies';
	return {
		word,
		polarity,
		about: aboutAfter(doc, sentence, word.outerTo),
		voice,
		from: Math.min(voice?.from ?? group.from, group.from),
		rule: 'uses-word',
	};
}

/** `for the facility`, `to describe the site`, `para describir el lugar`. */
export function aboutAfter(doc: Doc, sentence: Sentence, at: number): Party | null {
	const [first, second] = [doc.tokens[at]?.norm ?? '', doc.tokens[at + 1]?.norm ?? ''];
	if (at >= sentence.to) return null;
	if (/^(?:to|para)$/.test(first) && /^(?:describe|refer|describir|referirse)$/.test(second))
		return partyAfter(doc, sentence, /^refer/.test(second) ? at + 3 : at + 2, sentence.lang === 'es');
	return /^(?:for|to|a|al|para)$/.test(first)
		? partyAfter(doc, sentence, at + 1, sentence.lang === 'es')
		: null;
}

/** `accuses the state of kidnapping` · `denounced the enforced disappearance of …` · `denied running a black site`. */
function accused(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	if (word.entry?.strong !== true) return null;
	const denounced =
		/^(?:denounced|denounces|denounce|alleged|alleges|denunció|denuncian|denuncia|denunciaron|denunciado)$/.test(
			tokens[at]!.norm,
		);
	if (denounced && word.entry.kind === 'event' && (gap.determiner !== null || word.entry.plural)) {
		const voice = voiceBefore(doc, sentence, at);
		return { word, polarity: 'affirms', about: null, voice, from: voice?.from ?? at, rule: 'denounced' };
	}
	for (let verb = at; verb >= Math.max(sentence.from, at - 12); verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;:.]$/.test(text)) return null;
		if (/^(?:accus(?:e|es|ed|ing)|acus(?:a|an|ó|aron|ado|ada|ados|adas))$/.test(norm)) {
			if (!/^(?:of|de|being|ser|committing|having)$/.test(tokens[at]!.norm)) return null;
			const group = verbGroup(doc, sentence, verb);
			const passive =
				group.passive ||
				/^(?:fue|fueron|ser|sido|son|es)$/.test(tokens[verb - 1]?.norm ?? '') ||
				/ad[oa]s?$/.test(norm);
			const object = partyAfter(
				doc,
				{ ...sentence, to: at },
				/^(?:a|al)$/.test(tokens[verb + 1]!.norm) ? verb + 2 : verb + 1,
				sentence.lang === 'es',
			);
			const voice = passive ? agent(doc, sentence, verb + 1, at) : voiceBefore(doc, sentence, verb);
			return {
				word,
				polarity: group.negated ? 'denies' : 'affirms',
				about: passive ? partyBefore(doc, sentence, group.from) : object,
				voice,
				from: voice?.from ?? verb,
				rule: 'accused-of',
			};
		}
		if (
			/^(?:denied|denies|deny|negó|niega|niegan|negaron)$/.test(norm) &&
			/^(?:running|operating|holding|keeping|using|having|existence|of|tener|operar|mantener|existencia|de|usar)$/.test(
				tokens[verb + 1]?.norm === 'the' || tokens[verb + 1]?.norm === 'la'
					? (tokens[verb + 2]?.norm ?? '')
					: (tokens[verb + 1]?.norm ?? ''),
			)
		) {
			const voice = voiceBefore(doc, sentence, verb);
			return { word, polarity: 'denies', about: null, voice, from: voice?.from ?? verb, rule: 'denied' };
		}
	}
	return null;
}

const COMMITS =
	/^(?:commit(?:s|ted|ting)?|perpetrat(?:e|es|ed|ing)|wag(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|attempt(?:s|ed|ing)?|conduct(?:s|ed|ing)?|cometió|cometieron|cometen|comete|cometido|perpetró|perpetraron|perpetra|perpetrado)$/;

/** `is perpetrating an invasion` · `engaged in human trafficking` · `incurrió en desaparición forzada`. */
function committed(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	if (word.entry?.strong !== true || word.entry.kind !== 'event') return null;
	const verb = COMMITS.test(tokens[at]!.norm)
		? at
		: /^(?:in|en)$/.test(tokens[at]!.norm) && /^(?:engag|incurr)/.test(tokens[at - 1]?.norm ?? '')
			? at - 1
			: null;
	if (verb === null || isAsked(doc, sentence, verb)) return null;
	const group = verbGroup(doc, sentence, verb);
	const about = partyBefore(doc, sentence, group.from);
	const denier = denierBefore(doc, sentence, verb);
	return {
		word,
		polarity: group.negated || gap.negated || denier !== null ? 'denies' : 'affirms',
		about,
		voice: null,
		from: about?.from ?? group.from,
		rule: 'committed',
	};
}

/** `That has a name: kidnapping` · `eso tiene otro nombre: desaparición forzada`. */
function namedSo(doc: Doc, sentence: Sentence, word: Word, at: number): Applied | null {
	if (doc.tokens[at]!.text !== ':' || word.entry === null) return null;
	const noun = doc.tokens.slice(Math.max(sentence.from, at - 4), at).some(({ norm }) => WORD_NOUNS.has(norm));
	return noun
		? {
				word,
				polarity: 'affirms',
				about: null,
				voice: null,
				from: Math.max(sentence.from, at - 4),
				rule: 'has-a-name',
			}
		: null;
}

const HEADS =
	/^(?:centers?|centres?|camps?|facilit(?:y|ies)|houses?|homes?|shelters?|villages?|schools?|hotels?|prisons?|guests?|residents?|visitors?|clients?|criminals?|animals?|patients?|students?|volunteers?|rescues?|transfers?|relocations?|removals?|departures?|returns?|operations?|incidents?|errors?|mistakes?|accidents?|measures?|treatments?|disappearances?|detentions?|centros?|campos?|casas?|hogar(?:es)?|albergues?|aldeas?|escuelas?|huéspedes|invitados|residentes|trasladad[oa]s?|traslados?|operativos?|operación|operaciones|incidentes?|errores|error|medidas?|accidentes?|delincuentes|pandilleros|rescates?|repatriaciones|devoluciones|retornos?)$/;

/** Whether its head is a word for a place, its people or what is done to them. */
const hasHead = (doc: Doc, word: Word): boolean =>
	word.entry !== null || HEADS.test(doc.tokens[word.to - 1]!.norm) || HEADS.test(doc.tokens[word.from]!.norm);

/** `the “guests”`, `a “temporary shelter”`: marks around a word for a place, its people or what was done. */
function inMarks(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	if (!word.quoted || word.to - word.from > 4 || word.outerFrom === sentence.from) return null;
	const before = tokens[word.outerFrom - 1]!;
	const article =
		/^(?:an?|the|its|their|his|these|those|such|el|la|los|las|una?|unos|unas|sus?|esos|estos)$/.test(
			before.norm,
		);
	const head = hasHead(doc, word);
	// What somebody says in marks right after a verb of saying is their speech; capitals are a name.
	// It is explained, or a verb of naming that did not fit stands before it.
	const next = tokens[word.outerTo]?.norm ?? '';
	if (/^(?:is|are|means|refers|was|es|significa|son)$/.test(next) && /^(?:an?|una?)$/.test(before.norm))
		return null;
	if (/^(?:as|of|como|de)$/.test(tokens[word.outerFrom - 2]?.norm ?? '')) return null;
	if (!article || !head || isName(doc, word) || isAsked(doc, sentence, word.from)) return null;
	return {
		word,
		polarity: gap.negated && at >= sentence.from ? 'denies' : 'affirms',
		about: null,
		voice: null,
		from: word.outerFrom,
		rule: 'in-marks',
	};
}

/** `this illegal alien terrorist`, in somebody’s own words. */
function epithet(doc: Doc, word: Word, at: number, gap: Gap): Applied | null {
	if (word.quoted || word.entry?.strong !== true || word.entry.kind === 'event' || gap.determiner === null)
		return null;
	if (
		!/^(?:this|that|these|those|ese|esa|esos|esas|este|estos)$/.test(gap.determiner) ||
		markAt(doc, word.from) === null
	)
		return null;
	return { word, polarity: 'affirms', about: null, voice: null, from: at + 1, rule: 'epithet' };
}
