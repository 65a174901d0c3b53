import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ReviewersShape, SourceShape } from '../../src/api/index.ts';
import { aFolder, answer, BUILDING, run } from './run.ts';

const folder = aFolder();
const path = join(folder, 'case.paradero');
const decisions = join(folder, 'decisions.ndjson');
const said = async () => {
	const [source] = await answer(SourceShape.array(), ['sources', path]);
	return source?.said;
};

beforeAll(async () => {
	writeFileSync(join(folder, 'report.txt'), 'Lena Quist was held at Grey Mill.\n');
	for (const args of [
		['init', path, '--no-passphrase'],
		['add', path, join(folder, 'report.txt')],
	])
		expect((await run(args)).code).toBe(0);
}, BUILDING);

test('a reviewer is named once, and every decision on the command line bears the name', async () => {
	expect(await answer(ReviewersShape, ['reviewer', path])).toEqual({ now: null, names: [], asked: false });
	const named = await run(['reviewer', path, 'Nadia Orrin']);
	expect(named.stdout).toBe('decisions taken on this device bear the name Nadia Orrin\n');
	writeFileSync(
		decisions,
		[
			{ do: 'settings', source: 'report.txt', published: '2030-05-03', reason: 'the imprint' },
			{ do: 'settings', source: 'report.txt', outlet: 'The Port Paper', by: 'the archive' },
		]
			.map((line) => `${JSON.stringify(line)}\n`)
			.join(''),
	);
	const taken = await run(['decide', path, decisions]);
	expect([taken.code, taken.stdout + taken.stderr]).toEqual([0, expect.not.stringContaining('Orrin')]);
	expect(await said()).toMatchObject({
		published: { by: 'Nadia Orrin', reason: 'the imprint' },
		outlet: { by: 'the archive' },
	});
	// The file again is the same decisions, whoever reviews by then.
	await run(['reviewer', path, 'Bruno Salt']);
	expect((await run(['decide', path, decisions])).stdout).toMatch(/0 decided, 2 already/);
	expect(await said()).toMatchObject({ published: { by: 'Nadia Orrin' } });
});

test('--by names somebody else this once; what is no name is refused before anything is read', async () => {
	writeFileSync(decisions, '{"do":"settings","source":"report.txt","signed":"2030-05-02"}\n');
	expect((await run(['decide', path, decisions, '--by', '  second   reader '])).code).toBe(0);
	expect(await said()).toMatchObject({ signed: { by: 'second reader' } });
	expect(await run(['decide', path, decisions, '--by', '…'])).toMatchObject({ code: 2, stdout: '' });
	expect((await run(['reviewer', path, 'A', '--nobody'])).code).toBe(2);
	const nobody = await answer(ReviewersShape, ['reviewer', path, '--nobody']);
	expect(nobody).toEqual({ now: null, names: ['Bruno Salt', 'Nadia Orrin'], asked: true });
	expect((await run(['reviewer', path, '--forget', 'Nobody Here'])).code).toBe(1);
	expect(await answer(ReviewersShape, ['reviewer', path, '--forget', 'Bruno Salt'])).toMatchObject({
		names: ['Nadia Orrin'],
	});
});
