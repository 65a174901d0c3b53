import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { init, open } from '../../src/actions/index.ts';
import { type Case, dumpProjection, staleAnswers, verifyCase } from '../../src/store/index.ts';
import { start } from './child.ts';

const ROUNDS = Number(process.env.PARADERO_ROUNDS ?? 50);
const WRITERS = 2;
const place = mkdtempSync(join(tmpdir(), 'paradero-faults-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Said = { readonly added?: string; readonly sha256?: string; readonly decided?: string };

test(`${ROUNDS} times killed with ${WRITERS} processes writing, nothing acknowledged is lost`, async () => {
	const folder = join(place, 'case.paradero');
	await (await init(folder, 'faults', null)).close();
	const said: Said[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await Promise.all(Array.from({ length: WRITERS }, (_, n) => writeAndDie(folder, `r${round}w${n}`, said)));
		const opened = await open(folder, null);
		expect(await lost(opened, said)).toEqual([]);
		const { problems, checked } = await verifyCase(opened, round % 10 === 9);
		expect(problems).toEqual([]);
		expect(checked.entries).toBeGreaterThan(0);
		await opened.close();
	}
	const opened = await open(folder, null);
	expect((await verifyCase(opened, true)).problems).toEqual([]);
	expect(await staleAnswers(opened)).toEqual([]);
	const running = await dumpProjection(opened);
	await opened.rebuild();
	expect(await dumpProjection(opened)).toEqual(running);
	await opened.close();
	process.stdout.write(`${ROUNDS} rounds, ${said.length} acknowledged writes, none lost\n`);
	expect(said.length).toBeGreaterThan(ROUNDS);
});

/** Lets one process write and kills it at a moment nobody chose. */
async function writeAndDie(folder: string, name: string, said: Said[]): Promise<void> {
	const begun = Promise.withResolvers<void>();
	const child = start<Said>('writer.ts', [folder, place, name], (line) => {
		said.push(line);
		begun.resolve();
	});
	await begun.promise;
	await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
	void child.kill('SIGKILL');
	await once(child, 'close');
}

async function lost(opened: Case, said: readonly Said[]): Promise<readonly Said[]> {
	const ids = async (table: 'source' | 'decision') =>
		new Set((await opened.db.selectFrom(table).select('id').execute()).map((row) => row.id));
	const sources = await ids('source');
	const decisions = await ids('decision');
	return said.filter(
		({ added, decided }) =>
			(added !== undefined && !sources.has(added)) || (decided !== undefined && !decisions.has(decided)),
	);
}
