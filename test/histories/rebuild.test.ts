import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dumpProjection, staleAnswers } from '../../src/store/index.ts';
import { Folders, newCase } from './a-case.ts';
import { BEGINNING, histories, run } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const numRuns = Number(process.env.PARADERO_RUNS ?? 25);

test('what stands after any history equals what a rebuild makes, and every answer is up to date', async () => {
	let taken = 0;
	await fc.assert(
		fc.asyncProperty(histories(), async (steps) => {
			const opened = await newCase(folders.new());
			try {
				await run(opened, BEGINNING);
				taken += await run(opened, steps);
				const running = await dumpProjection(opened);
				expect(await staleAnswers(opened)).toEqual([]);
				await opened.rebuild();
				expectSame(await dumpProjection(opened), running);
			} finally {
				await opened.close();
				folders.remove();
			}
		}),
		{ numRuns },
	);
	expect(taken).toBeGreaterThan(numRuns);
});
