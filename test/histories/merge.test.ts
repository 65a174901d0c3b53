import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { sources } from '../../src/actions/index.ts';
import { dumpProjection, staleAnswers, verifyCase } from '../../src/store/index.ts';
import { copyObjects, Folders, newCase, reopen } from './a-case.ts';
import { BEGINNING, histories, run, told } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const numRuns = Number(process.env.PARADERO_RUNS ?? 8);

test('entries taken in in any order, one by one or in batches, make the same case', async () => {
	await fc.assert(
		fc.asyncProperty(
			histories(8),
			fc.infiniteStream(fc.nat()),
			fc.integer({ min: 1, max: 9 }),
			async (steps, numbers, batch) => {
				const opened = await newCase(folders.new());
				await run(opened, BEGINNING);
				await run(opened, steps);
				const expected = await dumpProjection(opened);
				const { entries, heads } = await opened.outgoing();
				await opened.close();
				const shuffled = entries
					.map((entry) => ({ entry, at: numbers.next().value as number }))
					.sort((a, b) => a.at - b.at);
				const copy = await reopen(folders.bare(opened.folder));
				try {
					for (let i = 0; i < shuffled.length; i += batch)
						await copy.receive(
							shuffled.slice(i, i + batch).map(({ entry }) => entry),
							heads,
						);
					expectSame(await dumpProjection(copy), expected);
					expect(await staleAnswers(copy)).toEqual([]);
					expect((await verifyCase(copy, true)).problems).toEqual([]);
				} finally {
					await copy.close();
					folders.remove();
				}
			},
		),
		{ numRuns },
	);
});

test('two copies that went their own ways hold the same once each has what the other wrote', async () => {
	await fc.assert(
		fc.asyncProperty(histories(6), histories(6), histories(3), async (ours, theirs, after) => {
			const begun = await newCase(folders.new());
			await run(begun, BEGINNING);
			await begun.close();
			const left = await reopen(begun.folder);
			const right = await reopen(folders.copy(begun.folder));
			try {
				await run(left, ours);
				await run(right, theirs);
				copyObjects(left, right);
				const fromLeft = await left.outgoing();
				const fromRight = await right.outgoing();
				await left.receive(fromRight.entries, fromRight.heads);
				await right.receive(fromLeft.entries, fromLeft.heads);
				expectSame(await dumpProjection(left), await dumpProjection(right));

				// Work goes on after a merge, and what is running still equals what a rebuild makes.
				await run(left, after);
				const running = await dumpProjection(left);
				expect(await staleAnswers(left)).toEqual([]);
				await left.rebuild();
				expectSame(await dumpProjection(left), running);

				// Again, everything: nothing changes.
				const all = await left.outgoing();
				await left.receive(all.entries, all.heads);
				expectSame(await dumpProjection(left), running);
				expect((await verifyCase(left, true)).problems).toEqual([]);
			} finally {
				await left.close();
				await right.close();
				folders.remove();
			}
		}),
		{ numRuns },
	);
});

test('two copies that say different things of one source agree, field by field, and their answers with them', async () => {
	const { settings, undo } = told;
	const begun = await newCase(folders.new());
	await run(begun, BEGINNING);
	await begun.close();
	const left = await reopen(begun.folder);
	const right = await reopen(folders.copy(begun.folder));
	try {
		await run(left, [settings('report', { published: '2030-05-20', kind: 'mirror' }), undo()]);
		await run(left, [settings('report', { outlet: 'The Mill Post' })]);
		await run(right, [settings('report', { published: '2030-06', kind: 'excerpt' })]);
		copyObjects(left, right);
		const [fromLeft, fromRight] = [await left.outgoing(), await right.outgoing()];
		await left.receive(fromRight.entries, fromRight.heads);
		await right.receive(fromLeft.entries, fromLeft.heads);
		expectSame(await dumpProjection(left), await dumpProjection(right));
		for (const one of [left, right]) {
			expect(await staleAnswers(one)).toEqual([]);
			const shown = (await sources(one)).find(({ path }) => path === 'report.txt');
			expect(shown).toMatchObject({ kind: 'excerpt', published: '2030-06', outlet: 'The Mill Post' });
		}
	} finally {
		await left.close();
		await right.close();
		folders.remove();
	}
});
