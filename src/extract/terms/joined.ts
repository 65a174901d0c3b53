import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { wordingAt } from '../wordings.ts';
import type { Applied } from './applied.ts';
import { denierBefore, isAsked, subjectOf, voiceBefore } from './clause.ts';
import { JOINTS, type Joint, TAKES_UP } from './cues.ts';
import type { Gap } from './gap.ts';
import type { Word } from './word.ts';

/** `amounts to`, `has all the hallmarks of`, `more like`, `rather than`. */
export function joined(
	doc: Doc,
	sentence: Sentence,
	word: Word,
	gap: Gap,
	before: Applied | null,
): Applied | null {
	const found = jointAt(doc, sentence, gap.at);
	if (found === null) return contrasted(doc, word, gap, before);
	const { joint, from } = found;
	if (joint === 'more-than' || joint === 'not') return null;
	// `usan el eufemismo del «rescate»`: who calls it so finds fault with the word.
	if (joint === 'euphemism')
		return word.quoted || word.entry !== null
			? { word, polarity: 'denies', about: null, voice: null, from, rule: 'euphemism' }
			: null;
	if (joint === 'speaks-of') return spokenOf(doc, sentence, word, from, gap);
	// `es más que una prisión`
	const beyond = doc.tokens[from]!.norm === 'más' && BEARS.test(doc.tokens[from - 1]?.norm ?? '');
	if (joint === 'contrast' && !beyond)
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

/** `leaflets speak of “guests”` · `prefiere hablar de detención indefinida`. */
function spokenOf(doc: Doc, sentence: Sentence, word: Word, from: number, gap: Gap): Applied | null {
	const prefers = TAKES_UP.has(doc.tokens[from - 1]?.norm ?? '');
	// `habla de delincuentes`: a plain word for people, and no article.
	const branded =
		word.entry?.kind === 'person' &&
		gap.determiner === null &&
		/^(?:criminal(?:es|s)?|delincuentes?|enemig[oa]s|enemies|animals|animales)$/.test(
			doc.tokens[word.to - 1]!.norm,
		);
	if (!word.quoted && !prefers && !branded && word.entry?.strong !== true) return null;
	const verb = prefers ? from - 1 : from;
	// `no se puede hablar de genocidio`
	const barred =
		/^(?:hablar|speak|talk)$/.test(doc.tokens[from]!.norm) &&
		doc.tokens
			.slice(Math.max(sentence.from, from - 5), from)
			.some(({ norm }) => /^(?:no|cannot|not|nunca|tampoco)$|n't$/.test(norm));
	const group = verbGroup(doc, sentence, verb);
	const voice = voiceBefore(doc, sentence, verb);
	return {
		word,
		polarity: group.negated || gap.negated || barred ? 'denies' : 'affirms',
		about: null,
		voice,
		from: Math.min(voice?.from ?? group.from, group.from),
		rule: 'speaks-of',
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
