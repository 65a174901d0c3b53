import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { AcceptAllReceiptShape, CorrectionShape, ProposalShape } from '../../src/api/index.ts';
import { aCase, aFolder, answer, BUILDING, run } from './run.ts';

const folder = aFolder();
const path = join(folder, 'mill.paradero');
const TEXT = `Three men held at the mill

PORT HOLLOW, 10 May 2030 — Lena Quist was arrested on 3 May 2030 in Port Hollow. Tomas Berrin was arrested on 4 May 2030 in Port Hollow. Piet Odd was released on 6 May 2030.
`;
const custody = async () =>
	(await answer(z.array(ProposalShape), ['proposals', path])).filter(({ kind }) => kind === 'custody');

beforeAll(async () => {
	const sources = join(folder, 'sources');
	mkdirSync(sources);
	writeFileSync(join(sources, 'mill.txt'), TEXT);
	await aCase(path, sources);
}, BUILDING);

it('asks before it accepts a kind, and where nobody can be asked does nothing', async () => {
	const asked = await run(['decide', path, '--accept-all', 'custody', '--source', 'mill.txt']);
	expect(asked.code).toBe(1);
	expect(asked.stderr).toMatch(
		/this would accept 3 proposals of the kind custody in mill\.txt .* nothing was accepted/,
	);
	for (const one of await custody()) expect(one.status).toBe('open');
	expect((await run(['decide', path, '--accept-all', 'crimes', '--source', 'mill.txt'])).code).toBe(2);
	expect((await run(['decide', path, '--accept-all', 'custody'])).code).toBe(2);
	expect((await run(['decide', path])).code).toBe(2);
	expect((await run(['undo', path])).code).toBe(2);
});

it('accepts it with --yes, and takes all of it back by the command that it prints', async () => {
	const args = ['decide', path, '--accept-all', 'custody', '--source', 'mill.txt', '--yes'];
	const { stdout, code } = await run(args);
	expect([code, stdout]).toEqual([
		0,
		expect.stringMatching(/3 proposals of the kind custody accepted in mill\.txt, as not read singly/),
	]);
	for (const one of await custody()) expect(one).toMatchObject({ status: 'accepted', readSingly: false });
	const [, batch = ''] = /--batch (\S+)/.exec(stdout) ?? [];
	const undone = await run(['undo', path, '--batch', batch]);
	expect([undone.code, undone.stdout]).toEqual([0, expect.stringContaining(`batch ${batch} is taken back`)]);
	for (const one of await custody()) expect(one.status).toBe('open');
	const again = await answer(AcceptAllReceiptShape, args);
	expect(again).toMatchObject({ decided: 3, leftOut: { lacking: 0, model: 0, changed: 0 } });
	expect(again.batch).not.toBe(batch);
	const nothing = await run(args);
	expect([nothing.code, nothing.stdout]).toEqual([0, expect.stringMatching(/^nothing to accept/)]);
});

it('lists corrections without a name, and gives the evaluation what it counts', async () => {
	const [quist, berrin] = await custody();
	const line = ({ kind, quote }: { kind: string; quote: string }) => ({ source: 'mill.txt', kind, quote });
	const lines = [
		{ do: 'edit', ...line(quist!), slots: { on: '2030-05-04' }, reason: 'put right by Lena Quist herself' },
		{ do: 'reject', ...line(berrin!), reason: 'another Tomas Berrin' },
	];
	const stdin = lines.map((one) => JSON.stringify(one)).join('\n');
	expect((await run(['decide', path, '-'], { stdin })).code).toBe(0);
	const { stdout } = await run(['corrections', path]);
	expect(stdout).toMatch(/^edited {3}custody .* custody\/en\/\S+ {2}en {2}otherwise: on {2}with a reason/m);
	expect(stdout).toMatch(/^1 accepted, 1 edited, 1 rejected, 0 stated$/m);
	expect(stdout).not.toMatch(/Quist|Berrin|Odd|Hollow/);
	const ndjson = await run(['corrections', path, '--ndjson']);
	const read = ndjson.stdout
		.trimEnd()
		.split('\n')
		.map((one) => CorrectionShape.parse(JSON.parse(one)));
	expect(read.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'edited', 'rejected']);
	const file = join(folder, 'corrections.ndjson');
	writeFileSync(file, ndjson.stdout);
	const counted = await promisify(execFile)(process.execPath, ['eval/run.ts', '--corrections', file]);
	expect(counted.stdout).toMatch(/^custody\/en\/\S+ +en +0 +1 +1 +0 on 1$/m);
	await expect(
		promisify(execFile)(process.execPath, ['eval/run.ts', '--corrections', DECIDED]),
	).rejects.toThrow(/no correction/);
});
const DECIDED = join(import.meta.dirname, '../../examples/flight-318/decisions.ndjson');
