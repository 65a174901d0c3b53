import type { Polarity } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { partyBefore } from '../parties/index.ts';
import { accused, committed } from './accused.ts';
import type { Applied } from './applied.ts';
import { isOne, there } from './being.ts';
import { isWithheld } from './clause.ts';
import { BEING, isNaming, NAMING_AS } from './cues.ts';
import { type Gap, gapBefore } from './gap.ts';
import { granted } from './granted.ts';
import { beside, epithet, inMarks, namedSo } from './in-marks.ts';
import { joined } from './joined.ts';
import { named, namedAs, namedHere } from './naming.ts';
import { wordTaken } from './taken.ts';
import type { Word } from './word.ts';

/** How the words before a word apply it to something, or null. `before` is what was applied last in the sentence. */
export function frameBefore(doc: Doc, index: number, word: Word, before: Applied | null): Applied | null {
	const applied = framed(doc, index, word, before);
	return applied !== null && isWithheld(doc, doc.sentences[index]!, word.outerFrom)
		? { ...applied, polarity: 'declines' }
		: applied;
}

function framed(doc: Doc, index: number, word: Word, before: Applied | null): Applied | null {
	const sentence = doc.sentences[index]!;
	const gap = gapBefore(doc, sentence, word);
	const at = gap.at;
	// `is running concentration camps`: the verb stands where adjectives would.
	const runs =
		BEING.has(doc.tokens[word.outerFrom - 2]?.norm ?? '') && word.outerFrom - 2 >= sentence.from
			? committed(doc, sentence, word, word.outerFrom - 1, gap)
			: null;
	if (runs !== null) return runs;
	if (at < sentence.from) return goesOn(doc, word, gap, before) ?? inMarks(doc, sentence, word, at, gap);
	const { norm } = doc.tokens[at]!;
	return (
		goesOn(doc, word, gap, before) ??
		joined(doc, sentence, word, gap, before) ??
		(/^(?:as|como|de)$/.test(norm) || (norm === 'being' && doc.tokens[at - 1]?.norm === 'as')
			? namedAs(doc, sentence, word, norm === 'being' ? at - 1 : at, gap)
			: null) ??
		named(doc, sentence, word, at, gap) ??
		(isNaming(norm) || (NAMING_AS.has(norm) && /^(?:label|brand)/.test(norm))
			? namedHere(doc, sentence, word, at, gap)
			: null) ??
		(BEING.has(norm) || (gap.passed && /^(?:shows?|showed|presents?|offers?)$/.test(norm))
			? isOne(doc, index, word, at, gap, before)
			: null) ??
		granted(doc, sentence, word, at, gap) ??
		there(doc, sentence, word, at, gap) ??
		saidTo(doc, sentence, word, at) ??
		wordTaken(doc, sentence, word, at, gap) ??
		namedSo(doc, sentence, word, at) ??
		accused(doc, sentence, word, at, gap) ??
		committed(doc, sentence, word, at, gap) ??
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
			!/^(?:a|an|the|un|una|and|or|nor|y|o|ni|also|perhaps|even|más|bien|but|also|as|rather|sino)$/.test(
				norm,
			),
	);
	const negated = rest.some(({ norm }) => /^(?:not|no|never)$/.test(norm));
	if (rest.some(({ norm }) => !/^(?:not|no|never)$/.test(norm))) return null;
	if (between.length === 0 && !word.quoted) return null;
	// `not deportations but renditions`
	const flips =
		before.polarity === 'denies' && !negated && between.some(({ norm }) => norm === 'but' || norm === 'sino');
	return {
		word,
		polarity: flips ? 'affirms' : negated ? against(before.polarity) : before.polarity,
		about: before.about,
		voice: before.voice,
		from: negated ? word.outerFrom - between.length : before.from,
		rule: gap.negated ? 'not-a' : before.rule,
	};
}

/** `Los vecinos le dicen «la tumba»`: what people call it. */
function saidTo(doc: Doc, sentence: Sentence, word: Word, at: number): Applied | null {
	if (!/^(?:dicen|dice|decían|decimos)$/.test(doc.tokens[at]!.norm)) return null;
	if (
		!/^(?:le|les)$/.test(doc.tokens[at - 1]?.norm ?? '') ||
		!(word.entry !== null || (word.quoted && word.article))
	)
		return null;
	const voice = partyBefore(doc, sentence, at - 1);
	return { word, polarity: 'affirms', about: null, voice, from: voice?.from ?? at - 1, rule: 'called' };
}
