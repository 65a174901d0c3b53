import { isCapitalized } from '../tokens.ts';
import { courtBetween } from './courts.ts';
import type { Commander } from './issuer.ts';
import type { Context } from './order-shape.ts';

/** Spanish leaves a known subject out: `Además ordenó que …` goes on with the court of the sentence, or of the one before. */
export function understood(context: Context, at: number): Commander | null {
	const { doc, sentence, index } = context;
	const previous = doc.tokens[at - 1];
	const opens =
		at === sentence.from ||
		previous === undefined ||
		/^(?:y|e|,|además|también|asimismo|igualmente|quien|que|:|;|pero)$/.test(previous.norm);
	if (!opens) return null;
	const here = courtBetween(doc, sentence.from, at, 'es');
	if (here !== null) return { issuer: here, role: 'court' };
	const earlier = doc.sentences[index - 1];
	if (
		earlier === undefined ||
		earlier.paragraph !== sentence.paragraph ||
		(isCapitalized(doc.tokens[at]!) === false && at !== sentence.from && previous!.norm !== 'además')
	)
		return null;
	const court = courtBetween(doc, earlier.from, earlier.to, 'es');
	if (court === null) return null;
	return {
		issuer: {
			from: at,
			to: at + 1,
			value: doc.text
				.slice(doc.tokens[court.from]!.start, doc.tokens[court.to - 1]!.end)
				.replace(/\s+/g, ' '),
			why: 'the subject is left out: the court last named',
		},
		role: 'court',
	};
}
