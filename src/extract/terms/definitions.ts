import { type Candidate, type Doc, type Sentence, tokenAt, type Zone } from '../document.ts';
import { markAt } from '../marked.ts';
import { each, wordingAt, wordings } from '../wordings.ts';
import { WORD_NOUNS } from './cues.ts';
import { definerOf } from './definer.ts';
import { bodyFrom, isMarked, isNobodysWord, LONGEST_TERM, made, termBefore } from './definition-parts.ts';
import { explained } from './definition-shapes.ts';
import { REGISTER } from './register.ts';

const UNREAD: ReadonlySet<Zone> = new Set(['title', 'heading', 'boilerplate', 'byline', 'caption']);

/**
 * What brings in a meaning. `any`: of any word; `marked`: only of a word in marks, of the register or after `the
 * term`; `after`: the word itself stands after it (`se entiende por X`).
 */
type Cue = { readonly of: 'any' | 'marked' | 'after'; readonly rule: string };
const cue = (words: string, of: Cue['of'], rule: string) => each<Cue>(words, { of, rule });
const CUES = wordings<Cue>([
	...cue('defines as|define as', 'any', 'defined-as'),
	...cue(
		'defined as|defined to be|defined to mean|refers to|understood to be|understood to mean|understood as',
		'any',
		'defined-as',
	),
	...cue(
		'means|mean|shall mean|denotes|describes|considered to be|considered part|considered a|considered an|consists of|is when|constitutes',
		'marked',
		'means',
	),
	...cue('considered', 'marked', 'means'),
	...cue(
		'definida como|definido como|define como|definen como|se define como|se definen como|es toda forma de|es toda|es todo',
		'any',
		'defined-as',
	),
	...cue(
		'significa|consiste en|es aquel|es aquella|es el lugar donde|es cuando|considerada|designa',
		'marked',
		'means',
	),
	...cue(
		'se entiende por|se entenderá por|entiéndese por|entenderá por|entiende por|entendemos por|se considerará|se considera|se considerarán|considérase|constituye|constituyen|se denomina|se denominará|se llamará',
		'after',
		'understood-by',
	),
]);
/** Proposes what voices say that a word means, with the conditions one by one. */
export function definitions(doc: Doc): Candidate[] {
	const found: Candidate[] = [];
	for (const [index, sentence] of doc.sentences.entries()) {
		if (UNREAD.has(sentence.zone) || sentence.lang === 'other') continue;
		for (let at = sentence.from; at < sentence.to; at += 1) {
			const read = definitionAt(doc, sentence, at);
			if (read === null) continue;
			found.push(read.kind === 'definition' ? { ...read, chain: definerOf(doc, index, read) } : read);
			at = tokenAt(doc, read.anchors[0]!.end - 1);
		}
	}
	return found;
}

function definitionAt(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const { norm } = doc.tokens[at]!;
	const shaped = explained(doc, sentence, at);
	if (shaped !== null) return shaped;
	if (norm === 'definition' || norm === 'definición') return byDefinition(doc, sentence, at);
	if (/^(?:is|are|es)$/.test(norm)) {
		const kind = isKindOf(doc, sentence, at);
		if (kind !== null) return kind;
	}
	if (norm === 'hay' || (norm === 'is' && doc.tokens[at - 1]?.norm === 'there'))
		return thereIsWhen(doc, sentence, /^an?$/.test(doc.tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1);
	const cue = wordingAt(CUES, doc, at, sentence.to);
	if (cue === null) return null;
	if (doc.tokens[sentence.to - 1]!.text === '?') return null;
	if (cue.value.of === 'after') return wordAfter(doc, sentence, at, cue.to);
	if (/^defines?$/.test(norm)) return definesAs(doc, sentence, at, cue.to);
	const term = termBefore(doc, sentence, at);
	// `a condition defined as …` tells of the condition beside it.
	if (
		norm === 'defined' &&
		!/^(?:is|are|was|were|be|been|most|typically|generally|usually|commonly|often|legally|can|historically)$/.test(
			doc.tokens[at - 1]?.norm ?? '',
		)
	)
		return null;
	if (
		term === null ||
		isNobodysWord(doc, term) ||
		(cue.value.of === 'marked' && !isMarked(doc, sentence, term))
	)
		return null;
	// `considered part of …` tells a condition; `considered dangerous` tells nothing of the word.
	const body =
		/^considered$/.test(norm) && !/^(?:to|part|a|an)$/.test(doc.tokens[at + 1]?.norm ?? '')
			? null
			: bodyFrom(doc, sentence, norm === 'considered' && doc.tokens[at + 1]!.norm !== 'to' ? at + 1 : cue.to);
	return body === null ? null : made(doc, sentence, term, body, cue.value.rule);
}

const KIND =
	/^(?:recinto|prison|jail|cárcel|prisión|place|facility|institution|site|camp|center|centre|system|act|form|practice|person|crime|location|place,|deprivation|lugar|sitio|institución|establecimiento|centro|acto|forma|práctica|persona|delito|privación|sistema|espacio)$/;

/** `A reception center is a facility in which …`: a disputed word, the kind of thing it is, and what sets it apart. */
function isKindOf(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const { tokens } = doc;
	if (!/^(?:a|an|any|the|un|una|toda|todo|la|el)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const term = termBefore(doc, sentence, at);
	if (term === null || isNobodysWord(doc, term) || !isMarked(doc, sentence, term)) return null;
	const article = tokens[term.from - 1]?.norm ?? '';
	if (
		!/^(?:a|an|un|una|la|el)$/.test(article) &&
		doc.tokens[term.from - 1]?.kind !== 'quote' &&
		!WORD_NOUNS.has(article)
	)
		return null;
	let kind = at + 2;
	while (kind < Math.min(sentence.to, at + 6) && !KIND.test(tokens[kind]!.norm)) kind += 1;
	if (kind >= Math.min(sentence.to, at + 6)) return null;
	const sets = tokens
		.slice(kind + 1, kind + 3)
		.some(({ norm }) => /^(?:in|where|which|that|who|for|of|by|en|donde|que|para|de)$/.test(norm));
	const body = sets ? bodyFrom(doc, sentence, at + 1) : null;
	return body === null ? null : made(doc, sentence, term, body, 'is-a-kind');
}

/** `A penal colony, by her definition, lies outside …` · `By definition, a prison is …`. */
function byDefinition(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const { tokens } = doc;
	let by = at - 1;
	while (by > at - 4 && by >= sentence.from && tokens[by]!.norm !== 'by' && tokens[by]!.norm !== 'por')
		by -= 1;
	if (by < sentence.from || !/^(?:by|por)$/.test(tokens[by]!.norm)) return null;
	if (tokens[at + 1]?.text === ',' && tokens[by - 1]?.text === ',') {
		const term = termBefore(doc, sentence, by);
		const body = bodyFrom(doc, sentence, at + 2);
		return term === null || body === null || isNobodysWord(doc, term)
			? null
			: made(doc, sentence, term, body, 'by-definition');
	}
	if (by !== sentence.from) return null;
	for (let verb = at + 2; verb < Math.min(sentence.to, at + 10); verb += 1) {
		if (!/^(?:is|are|es|son)$/.test(tokens[verb]!.norm)) continue;
		const term = termBefore(doc, sentence, verb);
		const body = bodyFrom(doc, sentence, verb + 1);
		return term === null || body === null || isNobodysWord(doc, term)
			? null
			: made(doc, sentence, term, body, 'by-definition');
	}
	return null;
}

/** `enforced disappearance, which the law defines as …` · `the law defines | torture as …`. */
function definesAs(doc: Doc, sentence: Sentence, verb: number, at: number): Candidate | null {
	const { tokens } = doc;
	for (let which = verb - 1; which > Math.max(sentence.from, verb - 10); which -= 1) {
		if (!/^(?:which|que)$/.test(tokens[which]!.norm)) continue;
		const term = termBefore(doc, sentence, tokens[which - 1]!.text === ',' ? which - 1 : which);
		const body = bodyFrom(doc, sentence, at);
		return term === null || body === null || isNobodysWord(doc, term)
			? null
			: made(doc, sentence, term, body, 'defined-as');
	}
	return null;
}

/** `Hay desaparición forzada cuando agentes del Estado …`. */
function thereIsWhen(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const hit = wordingAt(REGISTER[sentence.lang === 'es' ? 'es' : 'en'], doc, at, sentence.to);
	if (hit === null || !/^(?:cuando|when|where)$/.test(doc.tokens[hit.to]?.norm ?? '')) return null;
	const body = bodyFrom(doc, sentence, hit.to + 1);
	return body === null ? null : made(doc, sentence, { from: at, to: hit.to }, body, 'there-is-when');
}

/** `se entiende por desaparición forzada el arresto …`: the word, then its meaning after an article or a mark. */
function wordAfter(doc: Doc, sentence: Sentence, cue: number, at: number): Candidate | null {
	const { tokens } = doc;
	let from = at;
	if (/^(?:la|el)$/.test(tokens[from]?.norm ?? '')) from += 1;
	const mark = tokens[from]?.kind === 'quote' ? markAt(doc, from) : null;
	let to = mark === null ? from : mark.close + 1;
	if (mark === null)
		while (
			to < Math.min(sentence.to, from + LONGEST_TERM) &&
			tokens[to]!.kind === 'word' &&
			!/^(?:la|el|los|las|todo|toda|todos|cualquier|aquel|aquella|un|una|a)$/.test(tokens[to]!.norm)
		)
			to += 1;
	const term = mark === null ? { from, to } : { from: mark.from, to: mark.to };
	if (term.to <= term.from) return null;
	// `se considera que`, `se considera culpable`: nothing is defined.
	const lang = wordingAt(REGISTER.es, doc, term.from, term.to);
	// `Constituye tortura todo acto …` begins with its verb: else it is a judgement of something.
	if (/^constitu/.test(tokens[cue]!.norm) && cue > sentence.from && tokens[cue - 1]!.kind === 'word')
		return null;
	const sure = tokens[at - 1]!.norm === 'por' || mark !== null || (lang !== null && lang.to === term.to);
	const body = sure ? bodyFrom(doc, sentence, tokens[to]?.norm === 'a' ? to + 1 : to) : null;
	return body === null ? null : made(doc, sentence, { ...term, first: cue }, body, 'understood-by');
}
