import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { nameAt, type Party } from '../parties/index.ts';
import type { Applied } from './applied.ts';
import { isAsked, isName } from './clause.ts';
import { WORD_NOUNS } from './cues.ts';
import type { Gap } from './gap.ts';
import type { Word } from './word.ts';

const HEADS =
	/^(?:institutions?|institutes?|hostels?|sanctuar(?:y|ies)|zones?|havens?|refuges?|cages?|tombs?|vandals?|agitators?|troublemakers?|relocation|evacuation|cleansing|accommodations?|alojamientos?|espacios?|refugios?|jaulas?|tumbas?|matadero|hogares|hoteles|bodegas?|corral(?:es)?|vándalos|agitadores|golpistas|mercenarios|retención|retenciones|resguardo|custodia|montaje|places?|sites?|lugar(?:es)?|sitios?|centers?|centres?|camps?|facilit(?:y|ies)|houses?|homes?|shelters?|villages?|schools?|hotels?|prisons?|guests?|residents?|visitors?|clients?|criminals?|animals?|patients?|students?|volunteers?|rescues?|transfers?|relocations?|removals?|departures?|returns?|operations?|incidents?|errors?|mistakes?|accidents?|measures?|treatments?|disappearances?|detentions?|centros?|campos?|casas?|hogar(?:es)?|albergues?|aldeas?|escuelas?|huéspedes|invitados|residentes|trasladad[oa]s?|traslados?|operativos?|operación|operaciones|incidentes?|errores|error|medidas?|accidentes?|delincuentes|pandilleros|rescates?|repatriaciones|devoluciones|retornos?)$/;

/** Whether its head is a word for a place, its people or what is done to them. */
export const hasHead = (doc: Doc, word: Word): boolean =>
	word.entry !== null || HEADS.test(doc.tokens[word.to - 1]!.norm) || HEADS.test(doc.tokens[word.from]!.norm);

/** `the “guests”`, `a “temporary shelter”`: marks around a word for a place, its people or what was done. */
export function inMarks(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
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
	// `documents cases of “political prisoners”`; after `the term` it is only named.
	const disputed =
		word.entry?.strong === true &&
		before.kind === 'word' &&
		!WORD_NOUNS.has(before.norm) &&
		!/^(?:defin\p{L}*|say|says|said|dijo|dice)$/u.test(before.norm) &&
		(gap.passed || !/^(?:of|de|del)$/.test(before.norm));
	if (!(article || disputed) || !head || isName(doc, word) || isAsked(doc, sentence, word.from)) return null;
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
export function epithet(doc: Doc, word: Word, at: number, gap: Gap): Applied | null {
	if (word.quoted || word.entry?.strong !== true || word.entry.kind === 'event' || gap.determiner === null)
		return null;
	if (
		!/^(?:this|that|these|those|ese|esa|esos|esas|este|estos)$/.test(gap.determiner) ||
		markAt(doc, word.from) === null
	)
		return null;
	return { word, polarity: 'affirms', about: null, voice: null, from: at + 1, rule: 'epithet' };
}

/** `the gang MS-13, a designated foreign terrorist organization`. */
export function beside(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	if (
		!/^[,—–(]$/.test(doc.tokens[at]!.text) ||
		!/^(?:an?|una?)$/.test(gap.determiner ?? '') ||
		gap.negated ||
		word.entry?.strong !== true ||
		/^(?:is|are|was|were|means|es|son|significa)$/.test(doc.tokens[word.outerTo]?.norm ?? '')
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

/** `That has a name: kidnapping` · `eso tiene otro nombre: desaparición forzada`. */
export function namedSo(doc: Doc, sentence: Sentence, word: Word, at: number): Applied | null {
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
