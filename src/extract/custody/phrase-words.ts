import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { kindOfHead, set } from './phrase-kinds.ts';
import type { Unit, View } from './view.ts';

export const OBJECT_PRONOUNS = set(
	'him her them he she they himself herself lo la los las él ella ellos ellas',
);

export const opensPhrase = (unit: Unit | undefined): boolean =>
	unit !== undefined &&
	(unit.kind === 'name' || DETERMINERS.has(unit.norm) || OBJECT_PRONOUNS.has(unit.norm));

/** Adverbs and the conjunction `that` stand before a phrase: `that thousands of prisoners`, `already people`. */
export const LEADS_NOTHING = /^(?!family$|early$|only$)\p{L}+ly$|^(?:that|already|also|then|now|still)$/u;

const COMPARATORS =
	/^(?:at least|at most|more than|fewer than|less than|as many as|as few as|up to|close to|an estimated|an additional|a total of|about|around|nearly|almost|roughly|approximately|over|well over|some|al menos|por lo menos|más de|menos de|cerca de|alrededor de|unos|unas|hasta) $/;

/** Where a count begins after its comparator: `at least | 40 protesters`; `from` itself where there is none. */
export function afterComparator(units: View['units'], from: number): number {
	let words = '';
	for (let at = from; at < from + 3; at += 1) {
		const norm = units[at]?.norm ?? '';
		if (norm === '') return from;
		words += `${norm} `;
		const next = units[at + 1];
		const number =
			next?.token.kind === 'number' ||
			/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|cien|ciento|doscient[oa]s|mil)$/.test(
				next?.norm ?? '',
			);
		if (number && COMPARATORS.test(words)) return at + 1;
		// `for over a year`, `nearly a month`
		if (/^an?$/.test(next?.norm ?? '') && /^(?:over|nearly|almost|about) $/.test(words)) return at + 1;
		// `more than a dozen people`
		const round = /^(?:dozen|hundred|thousand|score|million)$/.test(units[at + 2]?.norm ?? '');
		if (/^an?$/.test(next?.norm ?? '') && round && COMPARATORS.test(words)) return at + 1;
	}
	return from;
}

/** `I`, `we`, `me`, `us`: who tells it. */
export const isSpeaker = ({ sentence }: View, { kind, token }: Unit): boolean =>
	kind === 'word' && sentence.lang === 'en' && /^(?:I|[Ww]e|me|us|myself|ourselves)$/.test(token.text);

/** Adverbs that stand behind a phrase and are no part of it. */
export const TRAILS = set(
	'earlier later instead back up away off again anyway together soon ago already alive abroad overseas incommunicado captive hostage alone',
);

export const isPeopleHead = ({ norm }: Unit): boolean => /^(?:person|group)$/.test(kindOfHead(norm, ''));

/** A participle's own words begin: `from`, `the`, a name. */
export const hangsOn = (unit: Unit | undefined): boolean =>
	unit === undefined || unit.kind !== 'word' || PREPOSITIONS.has(unit.norm) || DETERMINERS.has(unit.norm);

export function isPronounHere(next: Unit | undefined): boolean {
	return (
		next === undefined ||
		next.kind === 'mark' ||
		next.kind === 'date' ||
		PREPOSITIONS.has(next.norm) ||
		CLAUSE_OPENERS.has(next.norm) ||
		/^(?:and|or|upon|pending|back|away|off|up|out|over|home|again|after|outside|inside|until|today|yesterday|removed|there|dead|deceased|due|on|y|o)$/.test(
			next.norm,
		)
	);
}

export const isPlain = (unit: Unit | undefined): boolean =>
	unit?.kind === 'word' && /^\p{Ll}/u.test(unit.token.text);
