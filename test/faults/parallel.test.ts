import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, init, open } from '../../src/actions/index.ts';
import { dumpProjection, staleAnswers, verifyCase } from '../../src/store/index.ts';
import { expectSame } from '../histories/same.ts';
import { start } from './child.ts';

const PROCESSES = 4;
const EACH = Number(process.env.PARADERO_ROUNDS ?? 50) / 5;
const place = mkdtempSync(join(tmpdir(), 'paradero-parallel-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Said = {
	readonly ready?: true;
	readonly failed?: string;
	readonly added?: string;
	readonly decided?: string;
};

test(`${PROCESSES} processes add, decide, map and undo in one case at once: nothing is lost, nobody is turned away`, async () => {
	const folder = join(place, 'case.paradero');
	const sources = join(place, 'sources');
	mkdirSync(sources);
	const list = join(place, 'list.csv');
	writeFileSync(list, 'no,name,place\n1,Ana Ro,Port Hollow\n2,Bo Li,Grey Mill\n3,Cy Du,Grey Mill\n');
	const first = await init(folder, 'parallel', null);
	await add(first, [list]);
	await first.close();

	const said: Said[] = [];
	const workers = await Promise.all(
		Array.from({ length: PROCESSES }, async (_, n) => {
			const ready = Promise.withResolvers<void>();
			const worker = start<Said>('worker.ts', [folder, sources, `w${n}`, String(EACH)], (line) => {
				said.push(line);
				ready.resolve();
			});
			await ready.promise;
			return worker;
		}),
	);
	const ended = workers.map((worker) => once(worker, 'close'));
	for (const worker of workers) worker.stdin.write('go\n');
	await Promise.all(ended);

	expect(said.flatMap(({ failed }) => failed ?? [])).toEqual([]);
	const opened = await open(folder, null);
	const held = new Set<string>();
	for (const table of ['source', 'decision'] as const)
		for (const { id } of await opened.db.selectFrom(table).select('id').execute()) held.add(id);
	const acknowledged = said.flatMap(({ added, decided }) => added ?? decided ?? []);
	expect(acknowledged.length).toBeGreaterThan(PROCESSES * EACH * 2);
	expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
	expect((await verifyCase(opened, true)).problems).toEqual([]);
	expect(await staleAnswers(opened)).toEqual([]);
	const running = await dumpProjection(opened);
	await opened.rebuild();
	expectSame(await dumpProjection(opened), running);
	await opened.close();
	process.stdout.write(`${PROCESSES} processes, ${acknowledged.length} acknowledged writes, none lost\n`);
});
