import { expect, it } from 'vitest';
import { propose } from '../index.ts';

it.each([
	['An EDC RN documented PHS staff reported Ms. Pereyra refused her meals.', 'An EDC RN'],
	['An EDC RN documented PHS staff transferred Ms. Pereyra per ERO, who said she was well.', 'An EDC RN'],
])('%s', (text, voice) => {
	const quote = propose(text).proposals.find(({ kind }) => kind === 'quote');
	expect(quote?.chain.at(-1)).toMatchObject({ described: voice, exact: voice });
});
