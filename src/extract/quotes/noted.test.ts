import { expect, it } from 'vitest';
import { propose } from '../index.ts';

it.each([
	['An EDC RN documented PHS staff reported Ms. Pereyra refused her meals.', 'PHS staff'],
	['An EDC RN documented PHS staff transferred Ms. Pereyra per ERO, who said she was well.', 'An EDC RN'],
])('%s', (text, voice) => {
	// What staff reported comes through the nurse who documented it.
	const quote = propose(text).proposals.findLast(({ kind }) => kind === 'quote');
	expect(quote?.chain.some(({ described }) => described === 'An EDC RN')).toBe(true);
	expect(quote?.chain.at(-1)).toMatchObject({ described: voice, exact: voice });
});
