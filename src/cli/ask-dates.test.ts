import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { add, init, type open, sources } from '../actions/index.ts';
import { askDates, dateless, wrongDate } from './ask-dates.ts';

let folder = '';
let opened: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-ask-'));
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	for (const name of ['a', 'b', 'c'])
		writeFileSync(
			join(folder, `${name}.txt`),
			`Paper ${name}\n\nOn Tuesday the police arrested Teodoro Ibarcea.\n`,
		);
	writeFileSync(join(folder, 'd.txt'), 'Paper d\n\nOn 3 May 2019 the police arrested Teodoro Ibarcea.\n');
});
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
});

it('asks of each source that waits, skips on an empty answer and ends on a cancelled one', async () => {
	const receipt = await add(
		opened,
		['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.txt`)),
	);
	expect(dateless(receipt.sources).map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
	const asked: string[] = [];
	const answers = ['', ' 2019-05-16 ', null];
	const answered = await askDates(opened, receipt.sources, async (message) => {
		asked.push(message);
		return answers[asked.length - 1] ?? null;
	});
	expect(answered).toBe(1);
	expect(asked[0]).toBe('When was a.txt published? 1 date in it hangs on it');
	expect(asked).toHaveLength(3);
	expect((await sources(opened)).map(({ published }) => published)).toEqual([
		undefined,
		'2019-05-16',
		undefined,
		undefined,
	]);
	// What was there already is not asked for again.
	const again = await add(opened, [join(folder, 'a.txt')]);
	expect(dateless(again.sources)).toEqual([]);
});

it.each([
	['', true],
	['unknown', true],
	['2019-05', true],
	['May 16', false],
])('%j as an answer', (line, fits) => expect(wrongDate(line) === undefined).toBe(fits));
