import { type Candidate, type Doc, type Sentence, sentenceAt } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { markAt } from '../marked.ts';
import { numberAt } from '../quantities/number.ts';
import { wordingAt } from '../wordings.ts';
import { bodyFrom, isMarked, isNobodysWord, LONGEST_TERM, made, termBefore } from './definition-parts.ts';
import { REGISTER } from './register.ts';

type Term = Words & { readonly first: number };
type Shape = (doc: Doc, sentence: Sentence, at: number) => Candidate | null;

/** A meaning told in one of the shapes in which a sentence is made to tell it, its key word at token `at`; or null. */
export function explained(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const shape = SHAPES.get(doc.tokens[at]!.norm);
	return shape === undefined || doc.tokens[sentence.to - 1]!.text === '?' ? null : shape(doc, sentence, at);
}

const STOPS_TERM =
	/^(?:todo|toda|todos|todas|cualquier|aquel|aquella|aquellos|quien|quienes|anyone|any|a|al|as|como|is|are|means|he|she|it|they|we|that|which|who|se|cuando|when|if|si|entiende|entienden|entendemos)$/;

/** The word from token `from` on: in marks or in the register to its own end, else up to a word that can be no part of one. */
function termFrom(doc: Doc, sentence: Sentence, from: number): (Term & { readonly after: number }) | null {
	const { tokens } = doc;
	let at = from;
	while (
		at < sentence.to &&
		/^(?:a|an|the|un|una|la|el|los|las|term|word|término|palabra|expresión|expression|phrase)$/.test(
			tokens[at]!.norm,
		)
	)
		at += 1;
	if (at >= sentence.to) return null;
	const mark = tokens[at]!.kind === 'quote' ? markAt(doc, at) : null;
	// A mark that closes pages on holds no term.
	if (mark !== null && (mark.to - mark.from > 2 * LONGEST_TERM || mark.close >= sentence.to)) return null;
	if (mark !== null) return { from: mark.from, to: mark.to, first: from, after: mark.close + 1 };
	const known = wordingAt(REGISTER[sentence.lang === 'es' ? 'es' : 'en'], doc, at, sentence.to);
	if (known !== null) return { from: at, to: known.to, first: from, after: known.to };
	let to = at;
	while (
		to < Math.min(sentence.to, at + LONGEST_TERM) &&
		tokens[to]!.kind === 'word' &&
		!STOPS_TERM.test(tokens[to]!.norm) &&
		!DETERMINERS.has(tokens[to]!.norm)
	)
		to += 1;
	return to === at || isNobodysWord(doc, { from: at, to }) ? null : { from: at, to, first: from, after: to };
}

const madeFrom = (
	doc: Doc,
	sentence: Sentence,
	term: Term | null,
	from: number,
	rule: string,
): Candidate | null => {
	const body = term === null || from >= sentence.to ? null : bodyFrom(doc, sentence, from);
	return term === null || body === null ? null : made(doc, sentence, term, body, rule);
};

/** `The convention defines | torture as …` · `La ley define la tortura como …` · `define como tortura todo acto …`. */
const defines: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	const next = tokens[at + 1]?.norm ?? '';
	if (/^(?:is|are|was|were|be|been|being|es|son|fue)$/.test(tokens[at - 1]?.norm ?? '')) return null;
	if (next === 'como' && tokens[at - 1]?.norm !== 'se' && !/^que$/.test(tokens[at - 2]?.norm ?? '')) {
		const term = termFrom(doc, sentence, at + 2);
		return term !== null &&
			/^(?:todo|toda|cualquier|el|la|los|aquel|aquella|a|al|quien|un|una)$/.test(
				tokens[term.after]?.norm ?? '',
			)
			? madeFrom(doc, sentence, term, passedTo(doc, term.after), 'defines-after')
			: null;
	}
	if (/^(?:as|como|that|que)$/.test(next)) return null;
	let as = at + 2;
	while (as < Math.min(sentence.to, at + 12) && !/^(?:as|como|to)$/.test(tokens[as]!.norm)) {
		if (/^[,;:.]$/.test(tokens[as]!.text) && tokens[as + 1]?.kind !== 'quote') return null;
		as += 1;
	}
	if (as >= Math.min(sentence.to, at + 12)) return null;
	const lead = tokens[as]!.norm;
	if (lead === 'to' && !/^(?:mean|include|cover|be)$/.test(tokens[as + 1]?.norm ?? '')) return null;
	const term = termFrom(doc, { ...sentence, to: as }, at + 1);
	if (
		term === null ||
		as - term.after > 1 ||
		/^(?:himself|herself|itself|him|her|them|me|us)$/.test(tokens[term.from]!.norm)
	)
		return null;
	// `understands the law as …` is a view, and no meaning, unless of a word that needs one.
	if (
		/^(?:underst|enti)/.test(tokens[at]!.norm) &&
		!isMarked(doc, sentence, { ...term, first: term.from }) &&
		lead !== 'to'
	)
		return null;
	return madeFrom(doc, sentence, term, lead === 'to' ? as + 2 : as + 1, 'defines');
};

/** Past the `a` of a person: `entiende a | quien fue …`. */
const passedTo = (doc: Doc, at: number): number =>
	/^(?:a|al)$/.test(doc.tokens[at]?.norm ?? '') ? at + 1 : at;

/** `By “political prisoner” the group means …` · `Por preso político la organización entiende a quien …`. */
const meansBy: Shape = (doc, sentence, at) => {
	if (at > sentence.from + 3) return null;
	const { tokens } = doc;
	const term = termFrom(doc, sentence, at + 1);
	if (term === null) return null;
	for (let verb = term.after; verb < Math.min(sentence.to, term.after + 10); verb += 1) {
		const { norm } = tokens[verb]!;
		if (
			/^(?:means?|meant|understands?|understood)$/.test(norm) ||
			/^(?:enti?ende[n]?|entendemos|entendió|comprende)$/.test(norm)
		)
			return madeFrom(doc, sentence, term, passedTo(doc, verb + 1), 'by-means');
	}
	return null;
};

const OPENS_MEANING =
	/^(?:any|anyone|anybody|anything|someone|somebody|whoever|that|when|not|toda|todo|cualquier|que|aquel|aquella|quien|cuando)$/;

/** `Incommunicado detention means holding …` · `Incomunicación significa mantener …`: a bare word that begins its sentence. */
const means: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	const next = tokens[at + 1]?.norm ?? '';
	const from = /^(?:decir)$/.test(next) ? at + 2 : at + 1;
	if (tokens[at]!.norm === 'quiere' && next !== 'decir') return null;
	const term = termBefore(doc, sentence, at);
	if (term === null || term.first !== sentence.from || isNobodysWord(doc, term)) return null;
	const known = isMarked(doc, sentence, term);
	const article = tokens[term.first]!.norm;
	if (!known && term.first < term.from && !/^(?:an?|una?)$/.test(article) && sentence.lang !== 'es')
		return null;
	const first = tokens[from]?.norm ?? '';
	const opens =
		OPENS_MEANING.test(first) ||
		(sentence.lang === 'es'
			? /(?:ar|er|ir)(?:lo|la|se|les?)?$/.test(first)
			: /ing$/.test(first) || isKindAhead(doc, sentence, from));
	return opens || known ? madeFrom(doc, sentence, term, from, 'means') : null;
};

const KINDS =
	/^(?:place|site|prison|jail|facility|camp|center|centre|institution|house|building|location|system|person|people|someone|somebody|anyone|anybody|those|personas|quienes|prisoner|detainee|inmate|child|procedure|technique|tactic|measure|mechanism|regime|individual|individuo|técnica|mecanismo|man|woman|official|act|crime|form|practice|method|state|condition|punishment|detention|arrest|killing|disappearance|transfer|removal|order|document|hearing|order|process|power|ban|policy|lugar|sitio|prisión|cárcel|recinto|institución|establecimiento|centro|casa|persona|alguien|preso|presa|detenido|niño|acto|delito|crimen|forma|práctica|método|estado|privación|sistema|espacio|castigo|traslado|detención|orden|documento|medida|procedimiento|proceso|política)$/;
const SETS =
	/^(?:in|where|which|that|who|whom|whose|for|held|jailed|imprisoned|run|without|en|donde|que|quien|a|cuyo|cuya|para|sin|por)$/;

/** `a secret prison where …`, `someone whom …`: a kind of thing, and right after it what sets it apart. */
function isKindAhead(doc: Doc, sentence: Sentence, from: number): boolean {
	const { tokens } = doc;
	const article = /^(?:an?|any|un|una|todo|toda|cualquier|aquel|aquella)$/.test(tokens[from]?.norm ?? '');
	if (
		!article &&
		!/^(?:anyone|anybody|someone|somebody|alguien|people|those|personas|quienes)$/.test(
			tokens[from]?.norm ?? '',
		)
	)
		return false;
	for (let at = article ? from + 1 : from; at < Math.min(sentence.to - 1, from + 6); at += 1) {
		if (tokens[at]!.kind !== 'word') return false;
		if (!KINDS.test(tokens[at]!.norm)) continue;
		for (let next = at + 1; next < Math.min(sentence.to, at + 4); next += 1) {
			if (tokens[next]!.kind !== 'word') return false;
			if (SETS.test(tokens[next]!.norm)) return true;
		}
		return false;
	}
	return false;
}

/** What is said of a word as such begins with its bare form or `a`: `A black site is …`, `To be stateless is …`. */
const is: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	const first = tokens[sentence.from]!.norm;
	if (/^(?:to|ser|estar)$/.test(first)) return toBe(doc, sentence, at);
	const inCase = whenIs(doc, sentence, at);
	if (inCase !== null) return inCase;
	const term = termBefore(doc, sentence, at);
	// `A prison is where …`, `desaparición forzada es que te lleven …`: of a disputed word, told as such.
	const told =
		term !== null &&
		WHEREBY.test(tokens[at + 1]?.norm ?? '') &&
		isMarked(doc, sentence, term) &&
		!/^(?:the|this|that|its|el|este|esta|ese|esa|su)$/.test(tokens[term.first]!.norm);
	const each = /^(?:are|son)$/.test(tokens[at]!.norm) && EACH.test(tokens[at + 1]?.norm ?? '');
	if (!told && !each && !isKindAhead(doc, sentence, at + 1)) return null;
	if (term === null || isNobodysWord(doc, term) || term.to - term.from > 5) return null;
	const opens = term.first === sentence.from || opensClause(tokens[term.first - 1]!);
	if (!opens || (term.first > sentence.from && !isMarked(doc, sentence, term))) return null;
	// `Los presos políticos son aquellos que …`: of all that there are.
	if (each && isMarked(doc, sentence, term)) return madeFrom(doc, sentence, term, at + 1, 'is-a-kind');
	// `Administrative detention is a procedure that …`: of the thing as such.
	const mass =
		term.first === term.from &&
		term.to - term.from === 2 &&
		/(?:tion|ment|ance|ence|ship|ism)$/.test(tokens[term.to - 1]!.norm);
	const generic =
		told ||
		mass ||
		(term.first < term.from
			? /^(?:an?|una?)$/.test(tokens[term.first]!.norm)
			: tokens[term.from - 1]?.kind === 'quote' || isMarked(doc, sentence, term));
	// `A woman is a person who …`: people need no explaining.
	return generic && (told || !(term.to - term.from === 1 && KINDS.test(tokens[term.from]!.norm)))
		? madeFrom(doc, sentence, term, at + 1, 'is-a-kind')
		: null;
};

const WHEREBY = /^(?:where|when|somewhere|cuando|donde|que|quien|aquel|aquella)$/;
const EACH = /^(?:aquellos|aquellas|quienes|personas|los|las|those|people|persons)$/;
/** After a mark or a word that joins, a clause begins: `according to the law, political prisoners are …`. */
const opensClause = ({ kind, norm }: { readonly kind: string; readonly norm: string }): boolean =>
	kind !== 'word' || /^(?:that|que|and|y|while|mientras)$/.test(norm);

/** `To be stateless is to …` · `Ser apátrida es no …`. */
function toBe(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const { tokens } = doc;
	const english = tokens[sentence.from]!.norm === 'to';
	let from = sentence.from + (english ? 2 : 1);
	if (at <= from || at - from > 5) return null;
	if (english && !/^(?:to|not)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	if (!english && !/(?:ar|er|ir|no|que)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	if (english && !/^(?:be)$/.test(tokens[sentence.from + 1]!.norm)) from = sentence.from + 1;
	while (from < at && /^(?:an?|una?)$/.test(tokens[from]!.norm)) from += 1;
	for (let next = from; next < at; next += 1) if (tokens[next]!.kind === 'punctuation') return null;
	return from < at ? madeFrom(doc, sentence, { from, to: at, first: sentence.from }, at + 1, 'to-be') : null;
}

const ANY =
	/^(?:place|person|prisoner|detainee|someone|anyone|man|site|prison|facility|arrest|case|camp|child|people|detention|killing|transfer|lugar|persona|preso|alguien|detención|traslado|prisión|cárcel|niño|recinto|muerte|arresto|caso)$/;

/** `A place is a concentration camp, historians say, when …` · `Una persona es apátrida cuando …` · `counts as … if`. */
function whenIs(doc: Doc, sentence: Sentence, at: number): Candidate | null {
	const { tokens } = doc;
	if (!/^(?:an?|any|una?|someone|anyone|alguien|toda|todo|people)$/.test(tokens[sentence.from]!.norm))
		return null;
	if (at - sentence.from > 4 || !ANY.test(tokens[at - 1]!.norm)) return null;
	let from = at + 1;
	while (
		/^(?:considered|as|only|called|an?|una?|considerad[oa]|como|the|el|la)$/.test(tokens[from]?.norm ?? '')
	)
		from += 1;
	const term = termFrom(doc, sentence, from);
	if (term === null) return null;
	let next = term.after;
	// `, historians say,`
	if (tokens[next]?.text === ',')
		for (let close = next + 1; close < Math.min(sentence.to, next + 10); close += 1)
			if (tokens[close]!.text === ',') {
				next = close + 1;
				break;
			}
	if (/^(?:only|sólo|solo|únicamente)$/.test(tokens[next]?.norm ?? '')) next += 1;
	if (!/^(?:when|if|where|cuando|si)$/.test(tokens[next]?.norm ?? '')) return null;
	return madeFrom(doc, sentence, { ...term, first: sentence.from }, next + 1, 'when');
}

/** `The definition of torture includes …` · `La definición de tortura abarca …`. */
const definitionOf: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	if (!/^(?:of|de)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const term = termFrom(doc, sentence, at + 2);
	if (term === null) return null;
	let verb = term.after;
	while (verb < Math.min(sentence.to, term.after + 6) && !COVERS.test(tokens[verb]!.norm)) {
		if (tokens[verb]!.text === ':') return madeFrom(doc, sentence, term, verb + 1, 'definition-of');
		if (tokens[verb]!.kind !== 'word') return null;
		verb += 1;
	}
	return COVERS.test(tokens[verb]?.norm ?? '') && !/^(?:not|n't)$/.test(tokens[verb + 1]?.norm ?? '')
		? madeFrom(doc, sentence, term, verb + 1, 'definition-of')
		: null;
};
const COVERS =
	/^(?:is|includes?|covers?|requires?|encompasses|reads|demands|es|incluye|abarca|exige|requiere|comprende)$/;

/** `is defined in the convention | as …` · `está definida por la ley como …`. */
const definedIn: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	if (!/^(?:is|are|be|been|es|son|está|están|viene)$/.test(tokens[at - 1]?.norm ?? '')) return null;
	if (!/^(?:in|by|under|en|por)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const term = termBefore(doc, sentence, at);
	if (term === null || isNobodysWord(doc, term)) return null;
	for (let as = at + 2; as < Math.min(sentence.to, at + 12); as += 1)
		if (/^(?:as|como)$/.test(tokens[as]!.norm)) return madeFrom(doc, sentence, term, as + 1, 'defined-in');
	return null;
};

/** `Se llama desaparecido a quien …` · `se denomina calabozo al lugar donde …` · `llamamos preso político a toda persona que …`. */
const callsSo: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (!/amos$/.test(norm) && tokens[at - 1]?.norm !== 'se') return null;
	const term = termFrom(doc, sentence, at + 1);
	if (term === null || !/^(?:a|al)$/.test(tokens[term.after]?.norm ?? '')) return null;
	const next = tokens[term.after + 1]?.norm ?? '';
	const after = tokens[term.after + 2]?.norm ?? '';
	if (
		!/^(?:quien|quienes|toda|todo|cualquier|aquel|aquella|aquellos)$/.test(next) &&
		!KINDS.test(next) &&
		!KINDS.test(after)
	)
		return null;
	return madeFrom(doc, sentence, { ...term, first: at }, term.after + 1, 'called-so');
};

/** `uses “missing” to mean anyone who …` · `uses the term … for people who …`. */
const usesFor: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	const term = termFrom(doc, sentence, at + 1);
	if (
		term === null ||
		(tokens[term.from - 1]?.kind !== 'quote' && !isMarked(doc, sentence, { ...term, first: at + 1 }))
	)
		return null;
	const [next, verb] = [tokens[term.after]?.norm ?? '', tokens[term.after + 1]?.norm ?? ''];
	return (next === 'to' && verb === 'mean') || (next === 'para' && /^(?:designar|significar)$/.test(verb))
		? madeFrom(doc, sentence, term, passedTo(doc, term.after + 2), 'uses-to-mean')
		: null;
};

/** `counts as torture any act that …`, `treats as a disappearance every arrest that …`. */
const countsAs: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	if (
		!/^(?:counts?|treats?|regards?|considers?|classif(?:y|ies)|recogni[sz]es?|describes?|tipifica|considera|califica|entiende)$/.test(
			tokens[at - 1]?.norm ?? '',
		)
	)
		return null;
	const term = termFrom(doc, sentence, at + 1);
	return term !== null &&
		/^(?:any|every|all|each|todo|toda|todos|todas|cualquier)$/.test(tokens[term.after]?.norm ?? '')
		? madeFrom(doc, sentence, { ...term, first: at - 1 }, term.after, 'counts-as')
		: null;
};

const MARKS_OF =
	'criteria conditions hallmarks tests elements features marks requirements things criterios condiciones requisitos elementos rasgos características cosas';
/** `Three things make a concentration camp: …`, `tres condiciones para que haya desaparición forzada: …`, behind the colon or in the next sentence. */
const marksOf: Shape = (doc, sentence, at) => {
	const { tokens } = doc;
	if (numberAt(tokens, at - 1, at, sentence.lang) === null) return null;
	const lang = sentence.lang === 'es' ? 'es' : 'en';
	for (let next = at + 1; next < Math.min(sentence.to, at + 12); next += 1) {
		const known = wordingAt(REGISTER[lang], doc, next, sentence.to);
		if (known === null || !known.value.strong) continue;
		const term = { from: next, to: known.to, first: at - 1 };
		for (let mark = known.to; mark < Math.min(sentence.to, known.to + 8); mark += 1)
			if (tokens[mark]!.text === ':') return madeFrom(doc, sentence, term, mark + 1, 'marks-of');
		const following = doc.sentences[sentenceAt(doc, sentence.start) + 1];
		return following !== undefined && following.paragraph === sentence.paragraph
			? madeFrom(doc, following, term, following.from, 'marks-of')
			: null;
	}
	return null;
};

const rows = (words: string, shape: Shape) => words.split(' ').map((word) => [word, shape] as const);
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
	...rows(
		'defines define definen definió definieron defining understands understand entiende entienden',
		defines,
	),
	...rows('as como', countsAs),
	...rows('by por', meansBy),
	...rows(MARKS_OF, marksOf),
	...rows('means significa quiere', means),
	...rows('is are es son', is),
	...rows('counts qualifies cuenta', whenIs),
	...rows('definition definición', definitionOf),
	...rows(
		'defined definido definida',
		(doc, sentence, at) => definedIn(doc, sentence, at) ?? defines(doc, sentence, at),
	),
	...rows('llama denomina llamamos denominamos considera', callsSo),
	...rows('uses use used usa usan utiliza emplea', usesFor),
]);
