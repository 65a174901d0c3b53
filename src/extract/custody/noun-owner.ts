import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { type Context, meantBy } from './context.ts';
import { type CustodyEvent, type Part, subjectPart, type Understood } from './event.ts';
import { phraseBefore } from './phrase.ts';
import { isStop, isVerb } from './phrase-ends.ts';
import { patientOfOwner } from './told.ts';
import type { Unit } from './view.ts';

export const NOUNS: ReadonlyMap<string, CustodyEvent['type']> = new Map([
	['arrest', 'arrest'],
	['apprehension', 'arrest'],
	['abduction', 'arrest'],
	['kidnapping', 'arrest'],
	['capture', 'arrest'],
	['extradition', 'removal'],
	['repatriation', 'removal'],
	['death', 'death'],
	['confinement', 'held'],
	['detainment', 'held'],
	['detention', 'held'],
	['incarceration', 'held'],
	['imprisonment', 'held'],
	['stay', 'held'],
	['transfer', 'transfer'],
	['transport', 'transfer'],
	['transportation', 'transfer'],
	['return', 'transfer'],
	['removal', 'removal'],
	['deportation', 'removal'],
	['expulsion', 'removal'],
	['release', 'release'],
	['hospitalization', 'hospital'],
	['disappearance', 'disappearance'],
	['deaths', 'death'],
	['discharge', 'transfer'],
]);

export function ownerOf(context: Context, at: number): { who: Part | Understood; from: number } | null {
	const { doc, view, subject } = context;
	const { units } = view;
	let to = at;
	while (
		to > 0 &&
		/^(?:medical|ambulance|emergency|ice|initial|subsequent|current|prolonged|immigration|unlawful|forced|enforced)$/.test(
			units[to - 1]!.norm,
		)
	)
		to -= 1;
	// `his prolonged detention`, `Pereyra’s warrantless arrest`
	for (let spare = 0; spare < 2 && to > 1 && isQualifier(units[to - 1]!); spare += 1) to -= 1;
	const mark = units[to - 1];
	if (mark === undefined) return null;
	// `his arrest and deportation`: both are his.
	if (mark.norm === 'and' && NOUNS.has(units[to - 2]?.norm ?? '')) return ownerOf(context, to - 2);
	if (/^(?:his|her|their)$/.test(mark.norm)) {
		if (subject !== null) return { who: subjectPart(subject, mark), from: to - 1 };
		return { who: meantBy(context, mark) ?? { start: mark.start, end: mark.end }, from: to - 1 };
	}
	// `upon release from the county jail`, `provided ambulance transportation to`: whose, the record says.
	const bare = /^(?:upon|following|after)$/.test(mark.norm) || /^provid(?:ed|es|ing)$/.test(mark.norm);
	if (bare && subject !== null) return { who: subjectPart(subject), from: to };
	if (mark.norm !== "'s" && mark.token.text !== '’') return null;
	const phrase = phraseBefore(doc, view, to - 1);
	const who = phrase && patientOfOwner(context, phrase);
	return phrase && who ? { who, from: phrase.from } : null;
}

/** A lower-case word that can stand between an owner and the noun: no verb, no article, no preposition. */
const isQualifier = (unit: Unit): boolean =>
	unit.kind === 'word' &&
	/^\p{Ll}/u.test(unit.token.text) &&
	!isStop(unit) &&
	!isVerb(unit) &&
	!DETERMINERS.has(unit.norm) &&
	!/^(?:upon|following|after|his|her|their|provid(?:ed|es|ing)|order(?:ed)?)$/.test(unit.norm);
