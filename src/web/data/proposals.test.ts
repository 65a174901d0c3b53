import { describe, expect, it } from 'vitest';
import type { ProposalJson } from '../../api/index.ts';
import { bulkCounts, groupsOf, nextOpen, proposalKey, withStated } from './proposals.ts';

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

const FIRST = { start: 0, end: TEXT.indexOf('.') + 1 };

describe('groupsOf', () => {
	it('keeps readings of one sentence together, in document order, whatever of it they cover', () => {
		const second = { start: TEXT.indexOf('He'), end: TEXT.length };
		const groups = groupsOf([
			aProposal('released in May', { group: second }),
			aProposal('outside the bakery', { group: FIRST }),
			aProposal('5 March', { kind: 'date', group: FIRST }),
			aProposal('On 5 March officers arrested Teo Ibar', { group: FIRST }),
		]);
		expect(groups.map(({ proposals }) => proposals.map(({ quote }) => quote))).toEqual([
			['On 5 March officers arrested Teo Ibar', '5 March', 'outside the bakery'],
			['released in May'],
		]);
		expect(groups.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
			'On 5 March officers arrested Teo Ibar outside the bakery.',
			'He was released in May.',
		]);
	});
});

describe('bulkCounts', () => {
	it('counts what may be accepted unread, and why the rest may not', () => {
		const ref = { model: 'm', prompt: 'p', answer: 'a' };
		const who = { slots: { type: 'arrest', who: { value: 'Teo Ibar' } } };
		expect(
			bulkCounts([
				aProposal('5 March', who),
				aProposal('officers', { ...who, status: 'accepted' }),
				aProposal('bakery', { slots: { type: 'arrest' } }),
				aProposal('He', { ...who, model: { from: ref } }),
				aProposal('May', { ...who, model: { seconded: [ref] } }),
				aProposal('released', { ...who, status: 'changed' }),
				aProposal('outside', {
					kind: 'quantity',
					slots: { comparator: '=', value: { value: 1 }, figurative: true },
				}),
			]),
		).toEqual([
			{ kind: 'custody', count: 2, leftOut: { lacking: 1, model: 1, changed: 1 } },
			{ kind: 'quantity', count: 0, leftOut: { lacking: 1, model: 0, changed: 0 } },
		]);
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
