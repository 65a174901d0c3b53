import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLog, leavesOf } from '../../test/vectors/evidence/a-log.ts';
import { order } from './order.ts';

const someSteps = fc.array(
	fc.record({ device: fc.integer({ min: 0, max: 3 }), sees: fc.subarray([0, 1, 2, 3]) }),
	{ minLength: 1, maxLength: 12 },
);

test('is one order, in whatever order and however often entries arrive', () => {
	const shuffled = someSteps.chain((steps) => {
		const leaves = leavesOf(aLog(steps));
		return fc.tuple(
			fc.constant(leaves),
			fc.shuffledSubarray([...leaves, ...leaves], { minLength: 2 * leaves.length }),
		);
	});
	fc.assert(
		fc.property(shuffled, ([leaves, arrived]) => {
			expect(order(arrived)).toEqual(order(leaves));
			expect(order(arrived)).toHaveLength(leaves.length);
		}),
	);
});

test('puts nothing before what it has seen', () => {
	fc.assert(
		fc.property(someSteps, (steps) => {
			const before = new Set<string>();
			for (const { entry, hash } of order(leavesOf(aLog(steps)))) {
				for (const seen of [...entry.deps, ...(entry.prev === null ? [] : [entry.prev])]) {
					expect(before).toContain(seen);
				}
				before.add(hash);
			}
		}),
	);
});
