import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceJson } from '../api/index.ts';
import { type Case, dumpProjection, staleAnswers } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { person } from './person.ts';
import { allWhereabouts } from './whereabouts.ts';
import { sources } from './workspace.ts';

const WIRE =
	'Teodoro Ibarcea was held at Cawder Street.\nPolice arrested Teodoro Ibarcea on 14 May 2019, spokeswoman Nadia Orrin said.\n';
const PAPER = `The quay is quiet again.\n${WIRE}`;
const OTHER = 'Police arrested Teodoro Ibarcea on 14 May 2019, his lawyer Bruno Salt said.\n';
const ARREST = 'Police arrested Teodoro Ibarcea on 14 May 2019';
const HELD = 'Teodoro Ibarcea was held at Cawder Street';
const WHO = { value: 'Teodoro Ibarcea', exact: 'Teodoro Ibarcea' };

let folder = '';
let opened: Case;
const arrest = (source: string, outlet: string, name: string) => ({
	do: 'state',
	source,
	kind: 'custody',
	quote: ARREST,
	slots: { type: 'arrest', who: WHO, on: '2019-05-14' },
	chain: [
		{ name: outlet, act: 'publishes' },
		{ name, act: 'says' },
	],
});
const held = (source: string, outlet: string) => ({
	do: 'state',
	source,
	kind: 'custody',
	quote: HELD,
	slots: { type: 'held', who: WHO, at: 'Cawder Street' },
	chain: [{ name: outlet, act: 'publishes' }],
});
const ibarcea = (source: string) => ({ source, kind: 'Person', name: 'Teodoro Ibarcea' });
const mark = { do: 'mark-reprint', source: 'paper.txt', of: 'wire.txt', reason: 'Word for word' };
const found = async () => (await allWhereabouts(opened, {}))[0];
const source = async (path: string) =>
	(await sources(opened)).find((one) => one.path.endsWith(path)) as SourceJson;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-reprints-'));
	mkdirSync(join(folder, 'f'));
	for (const [name, text] of Object.entries({ 'wire.txt': WIRE, 'paper.txt': PAPER, 'other.txt': OTHER }))
		writeFileSync(join(folder, 'f', name), text);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const receipt = await decide(opened, [
		arrest('wire.txt', 'Halmere Wire', 'Nadia Orrin'),
		held('wire.txt', 'Halmere Wire'),
		arrest('paper.txt', 'The Port Paper', 'Nadia Orrin'),
		held('paper.txt', 'The Port Paper'),
		arrest('other.txt', 'The Other', 'Bruno Salt'),
		{ do: 'same', left: ibarcea('wire.txt'), right: ibarcea('paper.txt') },
		{ do: 'same', left: ibarcea('wire.txt'), right: ibarcea('other.txt') },
	]);
	expect(receipt.refused).toEqual([]);
}, 60_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

describe('a source that reprints another', () => {
	it('adds no account: what both tell stands once, with both quotes', async () => {
		expect((await found())?.accounts).toHaveLength(5);
		await decide(opened, [mark]);
		const accounts = (await found())?.accounts ?? [];
		const [wire, paper] = [(await source('wire.txt')).id, (await source('paper.txt')).id];
		expect(
			accounts.map(({ type, voices, source, echoedIn, quotes }) => ({
				type,
				by: voices.at(-1)?.label,
				source,
				echoedIn,
				quotes: quotes.map((quote) => quote.source),
			})),
		).toEqual(
			expect.arrayContaining([
				{ type: 'arrest', by: 'Nadia Orrin', source: wire, echoedIn: [paper], quotes: [wire, paper] },
				// In its own words: it has no day, and is known by its words.
				{ type: 'held', by: 'Halmere Wire', source: wire, echoedIn: [paper], quotes: [wire, paper] },
				expect.objectContaining({ type: 'arrest', by: 'Bruno Salt', echoedIn: undefined }),
			]),
		);
		expect(accounts).toHaveLength(3);
		const { line } = await person(opened, (await found())?.person ?? '');
		expect(line.episodes.flatMap(({ pieces }) => pieces)).toHaveLength(2);
	});

	it('is said by both sources, with who said so, and taken back by an undo', async () => {
		const [id] = (await decide(opened, [{ ...mark, by: 'ana' }])).decisions;
		const [wire, paper] = [await source('wire.txt'), await source('paper.txt')];
		const said = { decision: id, by: 'ana', reason: 'Word for word', at: expect.any(Number) };
		expect(paper.reprints).toEqual([{ source: wire.id, title: wire.title, ...said }]);
		expect(wire.reprintedBy).toEqual([{ source: paper.id, title: paper.title, ...said }]);
		expect([wire.oneOriginWith, paper.oneOriginWith]).toEqual([[paper.id], [wire.id]]);
		expect((await source('other.txt')).oneOriginWith).toEqual([]);
		await decide(opened, [{ do: 'undo', decision: id }]);
		expect((await source('paper.txt')).reprints).toEqual([]);
		expect((await found())?.accounts).toHaveLength(5);
		expect(await staleAnswers(opened)).toEqual([]);
	});

	it('said the other way round takes the place of what was said', async () => {
		await decide(opened, [mark, { do: 'mark-reprint', source: 'wire.txt', of: 'paper.txt' }]);
		expect((await source('wire.txt')).reprints.map(({ source }) => source)).toEqual([
			(await source('paper.txt')).id,
		]);
		expect((await source('paper.txt')).reprints).toEqual([]);
		const by = (await found())?.accounts.find(({ type }) => type === 'held')?.voices.at(-1)?.label;
		expect(by).toBe('The Port Paper');
	});

	it('what the reprint tells otherwise stays its own', async () => {
		const later = { ...arrest('paper.txt', 'The Port Paper', 'Nadia Orrin').slots, on: '2019-05-15' };
		await decide(opened, [
			mark,
			{
				...arrest('paper.txt', 'The Port Paper', 'Nadia Orrin'),
				do: 'edit',
				slots: later,
				reason: 'as the test says',
			},
		]);
		const dates = (await found())?.accounts.filter(({ type }) => type === 'arrest').map(({ about }) => about);
		expect(dates?.sort()).toEqual(['2019-05-14', '2019-05-14', '2019-05-15']);
	});

	it('a mirror or copy is of one origin just as well', async () => {
		await decide(opened, [{ do: 'settings', source: 'paper.txt', kind: 'copy', of: 'wire.txt' }]);
		expect((await found())?.accounts).toHaveLength(3);
		expect((await source('wire.txt')).oneOriginWith).toEqual([(await source('paper.txt')).id]);
		await decide(opened, [{ do: 'settings', source: 'paper.txt', of: null }]);
		expect((await found())?.accounts).toHaveLength(5);
	});

	it('no source reprints itself, and one that is not there is not named', async () => {
		const receipt = await decide(opened, [
			{ do: 'mark-reprint', source: 'wire.txt', of: 'wire.txt' },
			{ do: 'mark-reprint', source: 'wire.txt', of: 'nowhere.txt' },
			{ do: 'mark-reprint', source: 'wire.txt' },
		]);
		expect(receipt.refused.map(({ code }) => code)).toEqual(['bad-request', 'no-source', 'bad-decision']);
	});

	it('folds to the same from the entries alone', async () => {
		await decide(opened, [mark, { do: 'dismiss', source: 'other.txt', of: 'wire.txt' }]);
		const before = await dumpProjection(opened);
		await opened.rebuild();
		expect(await dumpProjection(opened)).toEqual(before);
		expect(await staleAnswers(opened)).toEqual([]);
	});
});
