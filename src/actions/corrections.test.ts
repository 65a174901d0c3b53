import { afterEach, beforeEach, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import type { Case } from '../store/index.ts';
import { findCorrections } from './corrections.ts';
import { decide } from './decide.ts';

const folders = new Folders();
let opened: Case;
const NAMES = ['Lena Quist', 'Tomas Berrin', 'Piet Odd'];
const line = (name: string) => ({
	do: 'state',
	source: 'note.txt',
	kind: 'custody',
	quote: `${name} was held`,
	slots: { type: 'held', who: name },
});

beforeEach(async () => {
	opened = await newCase(folders.new());
	await addText(opened, 'note.txt', NAMES.map((name) => `${name} was held at Grey Mill.`).join('\n'));
	for (const name of NAMES) await decide(opened, [line(name)]);
});
afterEach(async () => {
	await opened.close();
	folders.remove();
});

test('corrections come newest first, page by page, each once, with how many there are', async () => {
	const first = await findCorrections(opened, { limit: 2 });
	expect(first.items.map(({ quote }) => quote)).toEqual(['Piet Odd was held', 'Tomas Berrin was held']);
	expect(first.counts).toEqual({ accepted: 0, edited: 0, rejected: 0, stated: 3 });
	const rest = await findCorrections(opened, { limit: 2, after: first.next as string });
	expect(rest).toMatchObject({ items: [{ quote: 'Lena Quist was held' }], next: null });
	expect((await findCorrections(opened, { outcome: 'rejected' })).items).toEqual([]);
});

test('what was taken back is no correction any longer', async () => {
	const [newest] = (await findCorrections(opened, {})).items;
	await decide(opened, [{ do: 'undo', decision: newest?.decision }]);
	expect((await findCorrections(opened, {})).items.map(({ quote }) => quote)).toEqual([
		'Tomas Berrin was held',
		'Lena Quist was held',
	]);
});

test('each leads to its words, until its source is read without them', async () => {
	const at = async () =>
		(await findCorrections(opened, {})).items.map(({ quote, start, end }) => [quote, start, end]);
	const text = NAMES.map((name) => `${name} was held at Grey Mill.`).join('\n');
	const second = text.indexOf('Tomas');
	expect((await at())[1]).toEqual(['Tomas Berrin was held', second, second + 'Tomas Berrin was held'.length]);
	await addText(opened, 'note.txt', text.replace('Lena Quist', 'Somebody'));
	expect(await at()).toEqual([
		['Piet Odd was held', expect.any(Number), expect.any(Number)],
		['Tomas Berrin was held', second - 2, second - 2 + 'Tomas Berrin was held'.length],
		['Lena Quist was held', undefined, undefined],
	]);
});
