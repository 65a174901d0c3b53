import { isCertainDay } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { placeFor, type Sight, timeFor } from './attach.ts';
import { capacityBefore, holderOf, keeperOf, populationOf } from './capacity.ts';
import type { Count } from './found.ts';
import type { Place } from './place-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

/** Where and when a count holds, where words of its own sentence say so; the scope of another is never lent. */
export type Scope = {
	readonly at?: Place;
	readonly date?: TimePhrase;
	readonly day: boolean;
	/** The words that say that it is how many a place can take. */
	readonly capacity?: readonly [from: number, to: number];
};

export function scopeOf(doc: Doc, sentence: Sentence, sight: Sight, count: Count): Scope {
	const capacity = capacityBefore(doc.tokens, sentence, count);
	const date = timeFor(doc, sentence, sight, count);
	const at =
		capacity === null
			? (placeFor(doc, sentence, sight, count)?.place ??
				keeperOf(doc, sentence, count) ??
				populationOf(doc, sentence, count))
			: holderOf(doc, sentence, capacity[0]);
	return {
		...(at === null ? {} : { at }),
		...(date === null ? {} : { date }),
		day: date !== null && isCertainDay(date.edtf),
		...(capacity === null ? {} : { capacity }),
	};
}
