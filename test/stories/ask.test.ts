import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AskReceiptShape, ProposalShape, ProposeShape } from '../../src/api/index.ts';
import { FakeModel, items, status } from '../model/fake-server.ts';
import { item, LIES, META, shown, TEXT, TRUE } from '../model/lies.ts';
import { aCase, aFolder, answer, BUILDING, run } from './run.ts';

const KEY = 'sk-secret-0001';
const folder = aFolder();
const sources = join(folder, 'sources');
const article = join(sources, 'article.txt');
const CASE = join(folder, 'a.paradero');
let model: FakeModel;
beforeAll(async () => {
	model = await FakeModel.start(items(TRUE));
	mkdirSync(sources);
	writeFileSync(article, TEXT);
	await aCase(CASE, sources);
}, BUILDING);
afterAll(() => model.stop());
beforeEach(() => {
	model.behave = items(TRUE);
	model.asked.length = 0;
});
const asks = (...more: string[]) => ['ask', CASE, '--model', 'small', '--at', model.at, ...more];
const proposals = async () => ProposalShape.array().parse((await run(['proposals', CASE, '--json'])).json());

describe('asking a language model', { timeout: BUILDING }, () => {
	test('is done by nothing but saying which, where and yes', async () => {
		for (const [args, says] of [
			[['ask', CASE], /Give --model NAME and --at URL/],
			[asks(), /1 question about 1 source, .* on this computer: there is no terminal to ask on; say --yes/],
			[['ask', CASE, '--model', 'small', '--at', '127.0.0.1:1', '--yes'], /no http: or https: address/],
			[['propose', article, '--at', model.at], /--model NAME and --at URL, both/],
		] as const) {
			const ran = await run(args);
			expect([ran.code, ran.stdout]).toEqual([2, '']);
			expect(ran.stderr).toMatch(says);
		}
		expect(model.asked).toEqual([]);
	});

	test('prints what became of its answers, and says them with the proposals', async () => {
		const before = await proposals();
		const ran = await run(asks('--yes'), { env: { PARADERO_MODEL_KEY: KEY, OPENAI_API_KEY: 'sk-other' } });
		expect(ran.code).toBe(0);
		expect(ran.stdout).toMatch(
			/small at 127\.0\.0\.1:\d+: 1 question asked, 0 answered before, 0 not answered; \d+ items marked; of the proposals \d+ seconded/,
		);
		expect(model.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
		expect(ran.stdout + ran.stderr).not.toContain(KEY);
		const receipt = await answer(AskReceiptShape, asks('--yes'));
		expect(receipt.sources).toMatchObject([{ path: 'article.txt', questions: 1, asked: 0, already: 1 }]);
		const after = await proposals();
		expect(after.filter((row) => row.model?.from === undefined).map(shown)).toEqual(before.map(shown));
		expect(after.some((row) => row.model?.seconded?.[0]?.model === 'small')).toBe(true);
		expect((await run(['proposals', CASE])).stdout).toMatch(/‹small agrees›/);
		// Neither in the folder nor in what is kept.
		for (const file of readdirSync(CASE, { recursive: true, withFileTypes: true }))
			if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(KEY)).toBe(false);
	});

	test('adds nothing false, whatever it answers', async () => {
		const before = (await proposals()).filter((row) => row.model?.from === undefined).map(shown);
		model.behave = items(LIES.slice(0, 390).map(([, lie]) => lie));
		const receipt = await answer(AskReceiptShape, asks('--yes', '--again'));
		expect(receipt.sources[0]?.items).toBe(390);
		const after = await proposals();
		expect(after.filter((row) => row.model?.from === undefined).map(shown)).toEqual(before);
		expect(after.filter((row) => row.model?.from !== undefined && row.kind !== 'quote')).toEqual([]);
	});

	test('is a "no" where it is refused, and says what to do', async () => {
		model.behave = status(401);
		const ran = await run(asks('--yes', '--again', '--json'), { env: { PARADERO_MODEL_KEY: KEY } });
		expect(ran.code).toBe(1);
		expect(ran.stderr).toMatch(/the server wants a key, or another one \(401\): set PARADERO_MODEL_KEY/);
		expect(AskReceiptShape.parse(ran.json())).toMatchObject({ sources: [{ asked: 0 }] });
		expect(ran.stdout + ran.stderr).not.toContain('secret');
	});

	test('sends nothing elsewhere while no source may leave', async () => {
		const there = ['ask', CASE, '--model', 'small', '--at', 'https://models.invalid/v1', '--yes'];
		const ran = await run(there);
		expect(ran.code).toBe(1);
		expect(ran.stderr).toMatch(/models\.invalid is not this computer, and no source here may leave it/);
		const line = {
			do: 'settings',
			source: 'article.txt',
			mayLeave: true,
			by: 'A. Reader',
			reason: 'published',
		};
		expect((await run(['decide', CASE, '-'], { stdin: JSON.stringify(line) })).code).toBe(0);
		expect((await run(['sources', CASE])).stdout).toMatch(
			/may leave this computer, to a language model by A\. Reader on [\d-]+: published/,
		);
		// Now its name is looked up, and there is none.
		expect((await run([...there, '--again'])).stderr).toMatch(/the model’s host has no address/);
	});

	test('reads one file without a case, on this computer alone', async () => {
		model.behave = items([item('quote', 'Nobody came, and nobody called us.')]);
		const args = ['propose', article, '--published', META.published, '--model', 'small', '--at'];
		const read = await answer(ProposeShape, [...args, model.at]);
		expect(read.asked).toMatchObject({ model: 'small', questions: 1 });
		expect(read.proposals.some(({ model: share }) => share?.seconded !== undefined)).toBe(true);
		const elsewhere = await run([...args, 'https://models.invalid/v1']);
		expect([elsewhere.code, elsewhere.stdout]).toEqual([1, '']);
		expect(elsewhere.stderr).toMatch(/outside of a case nothing leaves it/);
		model.behave = status(500);
		expect((await run([...args, model.at])).code).toBe(1);
	});
});
