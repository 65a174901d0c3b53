import fc from 'fast-check';
import { expect } from 'vitest';
import { decide } from '../../src/actions/index.ts';
import { type Case, staleAnswers } from '../../src/store/index.ts';

/** Decides any of `lines`, and undoes any of them, in any order: after each step what is kept equals a full recomputation. */
export async function keptEqualsFull(
	aCase: () => Promise<Case>,
	lines: readonly unknown[],
	options: {
		/** Decided before the first step. */
		readonly before?: readonly unknown[];
		readonly most: number;
		/** What has to hold after each step too. */
		readonly also?: (opened: Case) => Promise<unknown>;
		readonly after?: () => void;
	},
): Promise<void> {
	const { before = [], most, also, after } = options;
	const step = fc.record({ line: fc.nat(lines.length - 1), undo: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: most }), async (steps) => {
			const opened = await aCase();
			try {
				await decide(opened, before);
				for (const [i, { line, undo }] of steps.entries()) {
					const body = lines[line];
					await decide(opened, [undo ? { do: 'undo', decision: body, nonce: `${i}` } : body]);
					expect(await staleAnswers(opened)).toEqual([]);
					await also?.(opened);
				}
			} finally {
				await opened.close();
				after?.();
			}
		}),
		{ numRuns: 8 },
	);
}
