import { describe, expect, it } from 'vitest';
import type { ProposalJson } from '../../api/index.ts';
import { nextOpen, passagesOf, proposalKey, withStated } from './proposals.ts';

const TEXT = 'On 5 March officers arrested Teo Ibar outside the bakery. He was released in May.';
function aProposal(quote: string, more: Partial<ProposalJson> = {}): ProposalJson {
	const start = TEXT.indexOf(quote);
	return {
		source: '0'.repeat(32),
		kind: 'custody',
		quote,
		occurrence: 1,
		ordinal: 1,
		start,
		end: start + quote.length,
		group: { start, end: start + quote.length },
		rule: 'test',
		slots: {},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
		status: 'open',
		...more,
	};
}

describe('passagesOf', () => {
	it('keeps readings of overlapping words together, in document order', () => {
		const passages = passagesOf([
			aProposal('He was released in May'),
			aProposal('Teo Ibar outside', { kind: 'mention' }),
			aProposal('officers arrested Teo Ibar'),
		]);
		expect(passages.map(({ quote }) => quote)).toEqual([
			'officers arrested Teo Ibar outside',
			'He was released in May',
		]);
		for (const { start, end, quote } of passages) expect(TEXT.slice(start, end)).toBe(quote);
	});
});

describe('nextOpen', () => {
	it('goes on after the present one, then round, then nowhere', () => {
		const open = aProposal('Teo Ibar');
		const done = aProposal('bakery', { status: 'accepted' });
		expect(nextOpen([open, done, open], 0)).toBe(2);
		expect(nextOpen([open, done, done], 1)).toBe(0);
		expect(nextOpen([done], 0)).toBe(-1);
	});
});

describe('withStated', () => {
	it('shows what was stated by hand once', () => {
		const proposal = aProposal('Teo Ibar');
		expect(withStated([proposal], [{ ...proposal, status: 'accepted' }])).toEqual([proposal]);
		expect(withStated([], [proposal]).map(proposalKey)).toEqual([proposalKey(proposal)]);
	});
});
