import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { add, decide, init, open } from '../../src/actions/index.ts';
import { dumpProjection, staleAnswers, verifyCase } from '../../src/store/index.ts';
import { start } from './child.ts';

const ROUNDS = Number(process.env.PARADERO_ROUNDS ?? 50);
const WRITERS = 2;
const place = mkdtempSync(join(tmpdir(), 'paradero-migration-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Said = { readonly begun?: true; readonly opened?: true; readonly decided?: string };

/** A case as the first layout left it: without what later ones added, folded by an older version. */
async function anOldCase(): Promise<{ folder: string; dump: readonly string[] }> {
	const folder = join(place, 'old.paradero');
	const list = join(place, 'list.csv');
	const rows = Array.from({ length: 300 }, (_, i) => `${i},Person ${i},Mill ${i % 7}`);
	writeFileSync(list, `no,name,place\n${rows.join('\n')}\n`);
	const opened = await init(folder, 'old', null);
	await add(opened, [list]);
	const columns = { no: 'key', name: 'full-name', place: 'held-at' };
	expect(
		(await decide(opened, [{ do: 'map', source: 'list.csv', subject: 'Person', columns }])).decided,
	).toBe(1);
	const dump = await dumpProjection(opened);
	for (const change of [
		`drop index entry_at`,
		`update meta set value = '1' where key = 'schema'`,
		`update meta set value = '1' where key = 'projection'`,
		`drop table answer`,
		`alter table statement add column of_old text`,
	])
		await sql.raw(change).execute(opened.db);
	await opened.close();
	return { folder, dump };
}

test(`${ROUNDS} times killed while ${WRITERS} processes bring an older case up to date, it opens whole the next time`, async () => {
	const old = await anOldCase();
	const begun = performance.now();
	const timed = join(place, 'timed.paradero');
	cpSync(old.folder, timed, { recursive: true });
	const once = await open(timed, null);
	expect(await dumpProjection(once)).toEqual(old.dump);
	await once.close();
	const takes = performance.now() - begun;
	const stages = { before: 0, after: 0, decided: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		const folder = join(place, `r${round}.paradero`);
		cpSync(old.folder, folder, { recursive: true });
		const after = (round / ROUNDS) * takes * 2.5;
		const said = (
			await Promise.all(
				Array.from({ length: WRITERS }, (_, n) => openAndDie(folder, `r${round}w${n}`, after)),
			)
		).flat();
		const acknowledged = said.flatMap(({ decided }) => decided ?? []);
		stages.decided += acknowledged.length;
		stages[said.some(({ opened }) => opened === true) ? 'after' : 'before'] += 1;
		const opened = await open(folder, null);
		const decisions = await opened.db.selectFrom('decision').select('id').execute();
		const held = new Set(decisions.map(({ id }) => id));
		expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
		if (decisions.length === 1) expect(await dumpProjection(opened)).toEqual(old.dump);
		if (round % 5 === 4) {
			expect((await verifyCase(opened, true)).problems).toEqual([]);
			expect(await staleAnswers(opened)).toEqual([]);
		}
		await opened.close();
		rmSync(folder, { recursive: true });
	}
	process.stdout.write(
		`${ROUNDS} rounds: ${stages.before} killed before the case was up to date, ${stages.after} after; ${stages.decided} acknowledged decisions, none lost\n`,
	);
	expect(stages.before).toBeGreaterThan(0);
	expect(stages.decided).toBeGreaterThan(0);
});

async function openAndDie(folder: string, name: string, afterMs: number): Promise<readonly Said[]> {
	const said: Said[] = [];
	const begun = Promise.withResolvers<void>();
	const child = start<Said>('opener.ts', [folder, name], (line) => {
		said.push(line);
		begun.resolve();
	});
	await begun.promise;
	await new Promise((resolve) => setTimeout(resolve, afterMs));
	void child.kill('SIGKILL');
	await once(child, 'close');
	return said;
}
