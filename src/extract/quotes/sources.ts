import type { Doc, Sentence } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { AUXILIARIES, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isRelative } from './beside.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import { describe, type VoiceWords } from './voices.ts';

/** What is followed and does not speak: `according to plan`, `según consta`. */
const NO_SOURCE =
	/^(?:which|whom|whose|what|who|how|when|plan|schedule|law|size|age|need|needs|custom|tradition|article|rule|rules|procedure|protocol)$/;

const NO_SPANISH_SOURCE =
	/^(?:consta|conste|se|lo|le|les|me|que|cual|figura|surge|parece|corresponda|corresponde|fuera|sea|fue|era|es|cómo|como|donde|ha|han|había|y|o|indica|ley)$/;

/** Rules are followed too, and say nothing of what happened. */
const NORMS =
	/^(?:ley|leyes|normativa|normas?|artículos?|art\.|decreto|costumbres?|reglamento|constitución|protocolo|convención|pacto|criterios?|law|laws|rules?|polic(?:y|ies)|regulations?|guidelines|protocols?|procedures?|standards|constitution)$/;

/** Whether what stands at `at` can be whom one follows: `según consta` and `according to which` name nobody. */
export function isSource(doc: Doc, sentence: Sentence, at: number): boolean {
	const token = doc.tokens[at]!;
	if (token.kind !== 'word' && token.kind !== 'number') return false;
	if (NORMS.test(token.norm) || NORMS.test(doc.tokens[at + 1]?.norm ?? '')) return false;
	if (isCapitalized(token)) return true;
	// `según aduce`: a verb tells of whoever is spoken of, not who says it.
	if (sentence.lang === 'es' && CUES.es.has(token.norm)) return false;
	return sentence.lang === 'es'
		? !NO_SPANISH_SOURCE.test(token.norm) && !PREPOSITIONS.has(token.norm)
		: !NO_SOURCE.test(token.norm) && !PREPOSITIONS.has(token.norm);
}

const TELLING =
	/^(?:dichos?|palabras|relatos?|testimonios?|versión|declaraci(?:ón|ones)|denuncia|expresiones|recuerdos?|descargo|explicaci(?:ón|ones)|manifestaciones|afirmaci(?:ón|ones)|confesión|cuenta|entender|criterio|juicio|opinión|memoria|comunicado|informe)$/;

/**
 * `según sus propias palabras`, `según relató`: where the words end that only say that it was told, by whoever is
 * spoken of. `null` where they name somebody.
 */
export function ownWords(doc: Doc, sentence: Sentence, from: number): number | null {
	if (sentence.lang !== 'es') return null;
	const { tokens } = doc;
	let at = from;
	if (/^sus?$/.test(tokens[at]?.norm ?? '')) {
		at += 1;
		if (/^propi[oa]s?$/.test(tokens[at]?.norm ?? '')) at += 1;
		if (!TELLING.test(tokens[at]?.norm ?? '') || /^del?$/.test(tokens[at + 1]?.norm ?? '')) return null;
		return at + 1;
	}
	while (/^(?:me|le|les|nos|ha|han|había|habían)$/.test(tokens[at]?.norm ?? '')) at += 1;
	const token = tokens[at];
	if (token === undefined || at >= sentence.to || isCapitalized(token)) return null;
	// `según denuncia a la comisión`: a noun.
	if (
		/^(?:denuncia|nota|cuenta|informe|demanda)s?$/.test(token.norm) &&
		!/^[,.;)]$/.test(tokens[at + 1]?.text ?? ',')
	)
		return null;
	const said = CUES.es.get(token.norm)?.some(({ takes }) => takes === 'that') === true;
	const next = tokens[at + 1];
	const ends =
		at + 1 >= sentence.to ||
		/^[,.;)]$/.test(next!.text) ||
		(PREPOSITIONS.has(next!.norm) && next!.norm !== 'de') ||
		/^(?:a|al|ayer|hoy|este|esta)$/.test(next!.norm);
	return said && ends ? at + 1 : null;
}

/** The words that name whom one follows, from token `from`. */
export function sourceAt(doc: Doc, sentence: Sentence, from: number): VoiceWords | null {
	if (from >= sentence.to || !isSource(doc, sentence, from)) return null;
	const known = subjectAfter(doc, sentence, from);
	if (known !== null) return known;
	let to = from;
	const limit = Math.min(sentence.to, from + REACH);
	while (to < limit && (doc.tokens[to]!.kind === 'word' || doc.tokens[to]!.kind === 'number')) {
		if (
			to > from &&
			(AUXILIARIES.has(doc.tokens[to]!.norm) || (sentence.lang === 'es' && doc.tokens[to]!.norm === 'no'))
		)
			break;
		to += 1;
	}
	return to === from ? null : describe(doc, from, to);
}

const TELLINGS = /^(?:words|telling|view|opinion|account|version)$/;

const VIEWS = /^(?:juicio|criterio|decir|entender|palabras|opinión|versión)$/;

function isPerson(doc: Doc, at: number): boolean {
	const from = /^(?:el|la|los|las)$/.test(doc.tokens[at]?.norm ?? '') ? at + 1 : at;
	const name = nameBetween(doc, from, from + 6);
	if (name !== null && name.from === from && (name.type === 'person' || name.type === 'organization'))
		return true;
	// `Para la abogada, se trata de …`
	const noun = from === at ? null : speakerAt(doc, at, at + 4, true);
	return noun !== null && doc.tokens[noun + 1]?.text === ',';
}

const STANDS = /^(?:consta|figura|surge|aparece|lee|desprende|recoge|refleja)$/;

/** `según explicó | su madre`, `de acuerdo con lo declarado por | Ana Ruiz`: behind the verb, where a subject follows. */
function verbal(doc: Doc, sentence: Sentence, from: number): number | null {
	const { tokens } = doc;
	if (tokens[from]?.norm === 'lo')
		return /(?:[ai]do|dicho)$/.test(tokens[from + 1]?.norm ?? '') && tokens[from + 2]?.norm === 'por'
			? from + 3
			: null;
	// `según consta en | el acta`: papers speak.
	const stands = tokens[from]?.norm === 'se' ? from + 1 : from;
	if (STANDS.test(tokens[stands]?.norm ?? '') && /^(?:en|de|del)$/.test(tokens[stands + 1]?.norm ?? ''))
		return stands + 2;
	let verb = from;
	while (/^(?:me|le|les|nos|ha|han|había|habían)$/.test(tokens[verb]?.norm ?? '')) verb += 1;
	const token = tokens[verb];
	if (token === undefined || verb >= sentence.to - 1 || isCapitalized(token) || !CUES.es.has(token.norm))
		return null;
	return subjectAfter(doc, { ...sentence, to: Math.min(sentence.to, verb + 18) }, verb + 1) === null
		? null
		: verb + 1;
}

/** The token after `according to`, `según`, `de acuerdo con`, or null. */
export function accordingEnd(doc: Doc, sentence: Sentence, at: number): number | null {
	const [first, second, third] = [doc.tokens[at]?.norm, doc.tokens[at + 1]?.norm, doc.tokens[at + 2]?.norm];
	if (at >= sentence.to) return null;
	if (sentence.lang === 'en') {
		if (first === 'according' && second === 'to') return at + 2;
		// `in the words of`, `by the account of`
		const told = (first === 'in' || first === 'by') && second === 'the' && TELLINGS.test(third ?? '');
		return told && doc.tokens[at + 3]?.norm === 'of' ? at + 4 : null;
	}
	if (first === 'según' || first === 'segun') return verbal(doc, sentence, at + 1) ?? at + 1;
	if (first === 'como') return verbal(doc, sentence, at + 1);
	if (first === 'de')
		return second === 'acuerdo' && /^(?:a|con|al)$/.test(third ?? '')
			? (verbal(doc, sentence, at + 3) ?? at + 3)
			: null;
	// `a juicio de`, `en palabras de`, `para Ana Ruiz, …`
	const noun = (first === 'a' || first === 'en') && /^del?$/.test(third ?? '') && VIEWS.test(second ?? '');
	if (noun) return at + 3;
	return first === 'para' && at === sentence.from && isPerson(doc, at + 1) ? at + 1 : null;
}

/** A source is named within so many words. */
export const REACH = 22;

const OFFICES =
	/^(?:abogad[oa]|director[a]?|portavoz|vocer[oa]|president[ea]|integrante|miembro|ex|jefe|jefa|ministr[oa]|juez[a]?|fiscal|investigador[a]?|profesor[a]?|médic[oa]|madre|padre|herman[oa]|espos[oa]|hij[oa]|lawyer|director|spokes\p{L}+|president|head|chief|professor)$/u;

/** `According to Ana Ruiz, a lawyer for the men, …`: the comma behind what is told of the source. */
export function appositionEnd(scene: Scene, from: number, comma: number, end: number): number {
	const { doc } = scene;
	const name = nameBetween(doc, from, comma);
	if (name === null || name.to !== comma) return comma;
	let stop = comma;
	for (let round = 0; round < 3; round += 1) {
		const next = doc.tokens[stop + 1]!;
		const beside =
			isRelative(doc, stop + 1) ||
			/^(?:a|an|one|un|una)$/.test(next.norm) ||
			(next.kind === 'word' && /^\p{Ll}/u.test(next.text) && OFFICES.test(next.norm));
		if (!beside) return stop;
		let at = stop + 1;
		while (at < end && (doc.tokens[at]!.text !== ',' || scene.markOf[at] !== -1)) at += 1;
		if (at >= end - 3) return comma;
		stop = at;
	}
	return stop;
}
