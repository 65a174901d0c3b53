import type { ReadingJson } from '../api/index.ts';
import type { Reading } from '../record/index.ts';

/** A reading as it goes out: its lists are its own. */
export function readingJson({ slots, chain, polarity, force, hedge, hedgeWords }: Reading): ReadingJson {
	return {
		slots: { ...slots },
		chain: chain.map((item) => ({ ...item })),
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(hedgeWords === undefined ? {} : { hedgeWords }),
	};
}
