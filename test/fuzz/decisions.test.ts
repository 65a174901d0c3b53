import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, parseDecisions } from '../../src/actions/index.ts';
import { DecideReceiptShape } from '../../src/api/index.ts';
import { DECISION_VERBS, LATER_VERBS } from '../../src/record/index.ts';
import { type Case, dumpProjection, staleAnswers, verifyCase } from '../../src/store/index.ts';
import { Folders, newCase } from '../histories/a-case.ts';
import { BEGINNING, histories, run, type Step } from '../histories/a-history.ts';
import { expectSame } from '../histories/same.ts';
import { fuzz } from './fuzz.ts';

/** Lines that are decisions, of the small world of the histories. */
const sound = histories(6).map((steps) =>
	steps.flatMap((step: Step) => (step.kind === 'line' ? [{ reason: 'a test', ...step.line }] : [])),
);
const junk: fc.Arbitrary<unknown> = fc.oneof(
	fc.record(
		{
			do: fc.oneof(fc.constantFrom(...DECISION_VERBS, ...LATER_VERBS), fc.string()),
			source: fc.oneof(fc.constantFrom('report.txt', 'register.csv', '__proto__', ''), fc.anything()),
			kind: fc.oneof(fc.constantFrom('custody', 'quote', 'Person', 'constructor'), fc.anything()),
			quote: fc.oneof(
				fc.constantFrom('Tomas Berrin was held at Grey Mill.', ' '),
				fc.string({ unit: 'binary' }),
			),
			occurrence: fc.oneof(fc.integer(), fc.double()),
			ordinal: fc.integer({ min: -1, max: 1e9 }),
			slots: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
			chain: fc.anything(),
			statement: fc.anything(),
			decision: fc.anything(),
			columns: fc.anything(),
			left: fc.anything(),
			right: fc.anything(),
			reason: fc.anything(),
			nonce: fc.string(),
		},
		{ requiredKeys: ['do'] },
	),
	fc.jsonValue(),
	fc.anything(),
);
/** As they come out of a file: whatever JSON cannot hold is not there. */
const asJson = (line: unknown): unknown => {
	try {
		return JSON.parse(JSON.stringify(line) ?? 'null') as unknown;
	} catch {
		return null;
	}
};

async function inCase(work: (opened: Case) => Promise<void>): Promise<void> {
	// Its own: a run that the end of its time caught goes on beside those of the next test, and ends after them.
	const folders = new Folders();
	const opened = await newCase(folders.new());
	try {
		await run(opened, BEGINNING);
		await work(opened);
	} finally {
		await opened.close();
		folders.remove();
	}
}

test('any file of decisions gets a receipt for each line, and a second time changes nothing', async () => {
	const cases = fc.tuple(sound, fc.array(junk, { maxLength: 12 }), fc.infiniteStream(fc.nat()));
	await fuzz('decision files', 2, cases, async ([good, bad, chance]) => {
		const lines = [...good, ...bad.map(asJson)]
			.map((line) => ({ line, at: chance.next().value as number }))
			.sort((a, b) => a.at - b.at)
			.map(({ line }) => line);
		await inCase(async (opened) => {
			const first = DecideReceiptShape.parse(await decide(opened, lines));
			expect(first.decided + first.already + first.refused.length).toBe(lines.length);
			for (const { code, reason } of first.refused) expect(`${code}: ${reason}`).toMatch(/^[a-z-]+: .{5}/s);
			const dump = await dumpProjection(opened);
			const second = await decide(opened, lines);
			expect(second.refused.length + second.already + second.decided).toBe(lines.length);
			// What the first run minted may be what a refused line of it had waited for.
			if (second.decided === 0) expectSame(await dumpProjection(opened), dump);
			const third = await decide(opened, lines);
			expect(third.decided).toBe(0);
			expect(await staleAnswers(opened)).toEqual([]);
			expect((await verifyCase(opened)).problems).toEqual([]);
		});
	});
});

test('undoing whatever was decided, from the last on, brings back what stood before', async () => {
	const standing = async (opened: Case) =>
		(await dumpProjection(opened)).filter((line) => !/^(decision|pair) /.test(line));
	await fuzz('undo', 2, sound, async (lines) => {
		await inCase(async (opened) => {
			const before = await standing(opened);
			const { decisions, decided } = await decide(opened, lines);
			if (decided === 0) return;
			const held = new Set<string>();
			const mine = decisions.flatMap((id) => (id === null || held.has(id) || !held.add(id) ? [] : [id]));
			const undone = await decide(
				opened,
				mine.reverse().map((decision, i) => ({ do: 'undo', decision, nonce: `fuzz ${i}` })),
			);
			expect(undone.refused).toEqual([]);
			expectSame(await standing(opened), before);
			expect(await staleAnswers(opened)).toEqual([]);
		});
	});
});

test('a file of any bytes is lines of decisions, each at its place', async () => {
	const text = fc.array(
		fc.constantFrom('{"do":"undo"}', '//', '\n', '\r', '{', '"', '\u2028', '\ufeff', 'null', '[]'),
		{ maxLength: 30 },
	);
	for (const parts of fc.sample(text, { numRuns: 2_000, seed: 1 })) {
		const whole = parts.join('');
		expect(parseDecisions(whole).length).toBe(whole.split('\n').length);
	}
});
