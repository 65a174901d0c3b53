import { expect, it } from 'vitest';
import type { ProposalJson } from '../../api/index.ts';
import { PROPOSAL_KINDS } from '../../record/index.ts';
import {
	hiddenKinds,
	isNarrowed,
	kindsInAddress,
	offered,
	passes,
	personsOf,
	voiceOf,
} from './review-filter.ts';

const reading = (more: Partial<ProposalJson>): ProposalJson => ({
	source: '0'.repeat(32),
	kind: 'custody',
	quote: 'Lena Quist was arrested on 3 May 2030',
	occurrence: 1,
	ordinal: 1,
	start: 0,
	end: 37,
	group: { start: 0, end: 38 },
	rule: 'custody/en/arrest',
	slots: { type: 'arrest', who: { value: 'Lena Quist' }, on: { value: '2030-05-03' } },
	chain: [
		{ name: 'The Halmere Gazette', act: 'publishes' },
		{ described: 'a guard', act: 'says' },
	],
	polarity: 'affirms',
	force: 'asserts',
	status: 'open',
	...more,
});

it('brings the choice of kinds through the address unchanged', () => {
	expect(kindsInAddress(hiddenKinds({}))).toBeUndefined();
	for (const kinds of ['custody', 'quote,quantity', 'mention'])
		expect(kindsInAddress(hiddenKinds({ kinds }))?.split(',').sort()).toEqual(kinds.split(',').sort());
	// What an address says that is no kind shows nothing, and breaks nothing.
	expect(hiddenKinds({ kinds: 'nonsense' }).size).toBe(PROPOSAL_KINDS.length);
});

it('narrows by innermost voice, by whom it names, by rule and by day', () => {
	const one = reading({});
	expect(isNarrowed({})).toBe(false);
	for (const filter of [
		{ voice: 'a guard' },
		{ person: 'Lena Quist' },
		{ rule: one.rule },
		{ on: '2030-05-03' },
	]) {
		expect(isNarrowed(filter)).toBe(true);
		expect(passes(filter, one)).toBe(true);
	}
	for (const filter of [
		{ voice: 'The Halmere Gazette' },
		{ person: 'Piet Odd' },
		{ rule: 'custody/en/held' },
		{ on: '2030-05-04' },
		{ voice: 'a guard', person: 'Piet Odd' },
	])
		expect(passes(filter, one)).toBe(false);
	// Only custody events have a day that the filter means.
	expect(passes({ on: '2030-05-03' }, reading({ kind: 'order' }))).toBe(false);
});

it('offers what it can be narrowed by, the most frequent first, each once a reading', () => {
	const quote = reading({
		kind: 'quote',
		slots: { speaker: { value: 'Piet Odd' } },
		chain: [],
		status: 'accepted',
	});
	expect(voiceOf(quote)).toBeUndefined();
	expect(personsOf(quote)).toEqual(['Piet Odd']);
	const twice = reading({ slots: { who: { value: 'Lena Quist' }, by: { value: 'Lena Quist' } } });
	expect(offered([quote, reading({}), twice], personsOf)).toEqual([
		{ value: 'Lena Quist', count: 2, waiting: 2 },
		{ value: 'Piet Odd', count: 1, waiting: 0 },
	]);
});
