import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { type DecisionBody, identify, inForce, targetKey } from './decision.ts';
import { type DecisionId, type EntityId, sourceId } from './ids.ts';
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
const at = { text: 't1', start: 4, end: 8 };
const accept: DecisionBody = { do: 'accept', target, reading, at };
const id = (body: DecisionBody, reason?: string, nonce?: string) => identify(testHmac, body, reason, nonce);

describe('identify', () => {
	it('gives the same id to the same content, in whatever order its keys come', () => {
		const back = Object.fromEntries(Object.entries(accept).reverse()) as DecisionBody;
		const slots = Object.fromEntries(Object.entries(reading.slots).reverse());
		expect(id(back)).toBe(id(accept));
		expect(id({ ...accept, reading: { ...reading, slots } })).toBe(id(accept));
	});

	it('does not depend on the text version in which the words were found', () => {
		expect(id({ ...accept, at: { text: 't2', start: 90, end: 94 } })).toBe(id(accept));
		expect(id({ do: 'reject', target, at })).toBe(id({ do: 'reject', target }));
	});

	it('gives another id to other slots, verbs, reasons and presses', () => {
		const ids = [
			id(accept),
			id({ ...accept, do: 'edit' }),
			id({ ...accept, reading: { ...reading, slots: { type: 'arrest' } } }),
			id({ ...accept, target: { ...target, ordinal: 2 } }),
			id(accept, 'sure'),
			id(accept, undefined, '1'),
			id({ do: 'reject', target }),
			id({ do: 'undo', decision: id(accept) }),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('takes a join for the same from either side', () => {
		const ends = fc.string().map((text) => testHmac(text) as EntityId);
		fc.assert(
			fc.property(ends, ends, fc.constantFrom('same', 'different', 'unsure'), (left, right, verb) => {
				expect(id({ do: verb, left, right })).toBe(id({ do: verb, left: right, right: left }));
			}),
		);
		const [left, right] = ['a', 'b'] as EntityId[] as [EntityId, EntityId];
		expect(id({ do: 'same', left, right })).not.toBe(id({ do: 'different', left, right }));
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
