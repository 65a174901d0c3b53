import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, decide, init, open, proposeAgain, verify } from '../../src/actions/index.ts';
import { dumpProjection, staleAnswers } from '../../src/store/index.ts';
import { copyObjects } from './a-case.ts';
import { expectSame } from './same.ts';

let place = '';
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'paradero-forks-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

type Case = Awaited<ReturnType<typeof open>>;
const REPORT = 'Lena Quist was arrested on 3 May 2030 in Port Hollow. She was released on 9 May 2030.\n';
const state = (who: string, quote: string, slots: object) => ({
	do: 'state',
	source: who,
	kind: 'custody',
	quote,
	slots,
	reason: 'as a person read it',
});
const ARREST = 'Lena Quist was arrested on 3 May 2030 in Port Hollow.';
const RELEASE = 'She was released on 9 May 2030.';

async function take(opened: Case, lines: readonly object[]): Promise<string[]> {
	const { refused, decisions } = await decide(opened, lines);
	expect(refused).toEqual([]);
	return decisions.flatMap((id) => id ?? []);
}

async function exchange(left: Case, right: Case): Promise<void> {
	copyObjects(left, right);
	const [ours, theirs] = [await left.outgoing(), await right.outgoing()];
	await left.receive(theirs.entries, theirs.heads);
	await right.receive(ours.entries, ours.heads);
}

test('two copies of a folder that took their own files and decisions fold to one record, through real files', async () => {
	const sources = join(place, 'sources');
	mkdirSync(sources);
	const write = (name: string, words: string) => writeFileSync(join(sources, name), words);
	write('report.txt', REPORT);
	write('list.csv', 'no,name,place\n1,"QUIST, Lena",Port Hollow\n2,"BERRIN, Tomas",Grey Mill\n');
	const folder = join(place, 'case.paradero');
	const begun = await init(folder, 'forks', null);
	await add(begun, [sources]);
	const [stated] = await take(begun, [
		state('report.txt', ARREST, { type: 'arrest', who: 'Lena Quist', on: '2030-05-03' }),
	]);
	await begun.close();
	const fork = join(place, 'fork.paradero');
	cpSync(folder, fork, { recursive: true });

	const left = await open(folder, null);
	write('left.txt', 'Tomas Berrin was held at Grey Mill.\n');
	await add(left, [sources]);
	await take(left, [
		{ do: 'map', source: 'list.csv', subject: 'Person', columns: { no: 'key', name: 'full-name' } },
		state('left.txt', 'Tomas Berrin was held at Grey Mill.', {
			type: 'held',
			who: 'Tomas Berrin',
			at: 'Grey Mill',
		}),
		{ do: 'undo', decision: stated },
	]);

	const right = await open(fork, null);
	write('list.csv', 'no,name,place\n2,"BERRIN, Tomas",Port Hollow\n3,"MARROW, Ilse",Grey Mill\n');
	write('report.txt', `An editor's note.\n${REPORT}`);
	await add(right, [sources]);
	await take(right, [
		{
			do: 'map',
			source: 'list.csv',
			subject: 'Person',
			columns: { no: 'key', name: 'full-name', place: 'held-at' },
		},
		state('report.txt', RELEASE, { type: 'release', who: 'Lena Quist', on: '2030-05-09' }),
		state('report.txt', ARREST, { type: 'arrest', who: 'Lena Quist', at: 'Port Hollow', on: '2030-05-03' }),
	]);

	await exchange(left, right);
	expectSame(await dumpProjection(left), await dumpProjection(right));
	for (const one of [left, right]) {
		expect((await verify(one, true)).problems).toEqual([]);
		expect(await staleAnswers(one)).toEqual([]);
	}
	const devices = await left.db.selectFrom('entry').select('device').distinct().execute();
	expect(devices).toHaveLength(2);

	// Work goes on in both and comes together again, in the other order.
	await proposeAgain(left);
	await take(left, [
		{ do: 'reject', source: 'report.txt', kind: 'custody', quote: RELEASE, reason: 'misread' },
	]);
	await take(right, [state('report.txt', RELEASE, { type: 'release', who: 'Lena Quist', on: '2030-05' })]);
	await exchange(right, left);
	const both = await dumpProjection(left);
	expectSame(await dumpProjection(right), both);
	// Once more, and after closing: nothing changes.
	await exchange(left, right);
	await left.close();
	await right.close();
	for (const path of [folder, fork]) {
		const again = await open(path, null);
		expectSame(await dumpProjection(again), both);
		await again.rebuild();
		expectSame(await dumpProjection(again), both);
		expect((await verify(again, true)).problems).toEqual([]);
		await again.close();
	}
});
