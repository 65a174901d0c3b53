import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { inForce, keysInOrder, targetKey } from './decision.ts';
import { type DecisionId, sourceId } from './ids.ts';
import type { Reading, Target } from './reading.ts';

const target: Target = {
	source: sourceId(testHmac, 'a'),
	kind: 'custody',
	quote: 'held',
	occurrence: 1,
	ordinal: 1,
};
const reading: Reading = {
	slots: { type: 'held', who: { value: 'Ana Ordaz', exact: 'Ordaz' } },
	chain: [],
	polarity: 'affirms',
	force: 'asserts',
	rule: 'person',
};

describe('keysInOrder', () => {
	it('makes equal content equal text, in whatever order its keys come', () => {
		const back = Object.fromEntries(Object.entries(reading).reverse());
		const slots = Object.fromEntries(Object.entries(reading.slots).reverse());
		const text = (value: unknown) => JSON.stringify(keysInOrder(value));
		expect(text({ ...back, slots, hedge: undefined })).toBe(text(reading));
		expect(text({ ...reading, slots: { type: 'arrest' } })).not.toBe(text(reading));
		expect(text([1, 2])).not.toBe(text([2, 1]));
	});
});

describe('targetKey', () => {
	it('tells every two targets apart', () => {
		const targets = fc.record({
			quote: fc.string(),
			occurrence: fc.nat(3),
			ordinal: fc.nat(3),
			kind: fc.constantFrom('custody' as const, 'quote' as const),
		});
		fc.assert(
			fc.property(targets, targets, (a, b) => {
				const same = JSON.stringify(a) === JSON.stringify(b);
				expect(targetKey({ ...target, ...a }) === targetKey({ ...target, ...b })).toBe(same);
			}),
		);
	});
});

describe('inForce', () => {
	it('is the last that was not undone', () => {
		const decisions = ['1', '2', '3'].map((one) => ({ id: one as DecisionId }));
		fc.assert(
			fc.property(fc.subarray(['1', '2', '3']), (undone) => {
				const found = inForce(decisions, (one) => undone.includes(one));
				const left = ['1', '2', '3'].filter((one) => !undone.includes(one));
				expect(found?.id ?? null).toBe(left.at(-1) ?? null);
			}),
		);
		expect(inForce([], () => false)).toBeNull();
	});
});
