import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceJson } from '../api/index.ts';
import { type Case, staleAnswers } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { allWhereabouts } from './whereabouts.ts';
import { allProposals, sources } from './workspace.ts';

const ARTICLE =
	'Held by No One\nAna Robles The Halmere Gazette\n\nOn Tuesday the police arrested Teodoro Ibarcea in Port Vey.\n';
const ARREST = 'Tuesday the police arrested Teodoro Ibarcea in Port Vey';
const ORDER =
	'DISTRICT COURT OF NORLAND\nFiled: May 14, 2019\nORDER\nThe Court orders as follows.\nDated: May 10, 2019\n/s/ Honor Bex, District Judge\n';

let folder = '';
let opened: Case;
const file = (name: string) => join(folder, 'f', name);
const source = async (path: string) =>
	(await sources(opened)).find((one) => one.path.endsWith(path)) as SourceJson;
const arrest = async () => {
	const found = (await allProposals(opened)).filter(({ kind }) => kind === 'custody');
	return found.map(({ status, quote, slots }) => ({
		status,
		quote,
		on: (slots.on as { value?: string } | undefined)?.value,
	}));
};
const say = (line: object) => decide(opened, [{ do: 'settings', source: 'article.txt', ...line }]);

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-settings-'));
	mkdirSync(join(folder, 'f'));
	writeFileSync(file('article.txt'), ARTICLE);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
}, 60_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

describe('a day of publication that is not in the text', () => {
	it('is asked for, and nothing that hangs on it is proposed as known', async () => {
		const { sources: added } = await add(opened, [file('article.txt')]);
		expect(added[0]?.waiting).toBe(1);
		expect(added[0]?.warnings.map(({ code }) => code)).toEqual(['date-needed']);
		expect(await source('article.txt')).toMatchObject({ needs: ['published'], waiting: 1, dates: {} });
		expect(await arrest()).toEqual([{ status: 'open', quote: ARREST, on: undefined }]);
	});

	it('is answered later: the source is read anew at once, and the same lines may accept what is read then', async () => {
		await add(opened, [file('article.txt')]);
		const receipt = await decide(opened, [
			{ do: 'settings', source: 'article.txt', published: '2019-05-16' },
			{ do: 'accept', source: 'article.txt', kind: 'custody', quote: ARREST },
		]);
		expect(receipt).toMatchObject({ decided: 2, refused: [] });
		expect(await arrest()).toEqual([{ status: 'accepted', quote: ARREST, on: '2019-05-14' }]);
		const now = await source('article.txt');
		expect(now).toMatchObject({ needs: [], waiting: 0, published: '2019-05-16' });
		expect(now.dates.published).toEqual({ edtf: '2019-05-16', basis: 'person' });
		const [answer] = await allWhereabouts(opened, {});
		expect(answer?.accounts[0]).toMatchObject({ about: '2019-05-14', spoken: '2019-05-16' });
		expect(answer?.accounts[0]?.spokenInferred).toBeUndefined();
	});

	it('said otherwise after a decision leaves the decision, marked as changed', async () => {
		await add(opened, [file('article.txt')]);
		await say({ published: '2019-05-16' });
		await decide(opened, [{ do: 'accept', source: 'article.txt', kind: 'custody', quote: ARREST }]);
		await say({ published: '2019-05-30' });
		expect(await arrest()).toEqual([{ status: 'changed', quote: ARREST, on: '2019-05-28' }]);
		const [answer] = await allWhereabouts(opened, {});
		expect(answer?.accounts[0]).toMatchObject({ about: '2019-05-14', spoken: '2019-05-30' });
		expect(await staleAnswers(opened)).toEqual([]);
		// Taken back, the reading is again what was accepted.
		await decide(opened, [
			{ do: 'undo', decision: { do: 'settings', source: 'article.txt', published: '2019-05-30' } },
		]);
		expect((await arrest())[0]?.status).toBe('accepted');
		expect((await source('article.txt')).published).toBe('2019-05-16');
	});

	it('decided before the day was known meets the reading that knows it', async () => {
		await add(opened, [file('article.txt')]);
		await decide(opened, [{ do: 'accept', source: 'article.txt', kind: 'custody', quote: ARREST }]);
		await say({ published: '2019-05-16' });
		expect(await arrest()).toEqual([{ status: 'changed', quote: ARREST, on: '2019-05-14' }]);
	});

	it('nobody knows: that is an answer, and no longer asked', async () => {
		await add(opened, [file('article.txt')]);
		await say({ published: 'unknown' });
		expect(await source('article.txt')).toMatchObject({
			needs: [],
			waiting: 1,
			dates: { published: { basis: 'person' } },
		});
		expect((await arrest())[0]?.on).toBeUndefined();
	});

	it('given with the file is the first reading’s already, and a decision of the record', async () => {
		const { sources: added } = await add(opened, [file('article.txt')], { published: '2019-05-16' });
		expect(added[0]).toMatchObject({ result: 'new', warnings: [] });
		expect((await arrest())[0]?.on).toBe('2019-05-14');
		// Said otherwise and back again: the last that was said counts.
		await add(opened, [file('article.txt')], { published: '2019-05-30' });
		await add(opened, [file('article.txt')], { published: '2019-05-16' });
		expect((await source('article.txt')).published).toBe('2019-05-16');
		await opened.rebuild();
		expect((await source('article.txt')).published).toBe('2019-05-16');
	});

	it('is given for one file only, and is a date', async () => {
		writeFileSync(file('order.txt'), ORDER);
		await expect(add(opened, [join(folder, 'f')], { published: '2019-05-16' })).rejects.toThrow(
			/2 were found/,
		);
		await expect(add(opened, [file('order.txt')], { published: 'May' })).rejects.toThrow(/not a date/);
		expect(await sources(opened)).toEqual([]);
	});

	it('stays said when the file changes', async () => {
		await add(opened, [file('article.txt')], { published: '2019-05-16' });
		writeFileSync(file('article.txt'), `${ARTICLE}\nCorrected.\n`);
		const { sources: again } = await add(opened, [file('article.txt')]);
		expect(again[0]).toMatchObject({ result: 'recaptured', warnings: [] });
		expect((await arrest())[0]?.on).toBe('2019-05-14');
	});

	it('given by the name of the file only is used, and marked wherever it goes', async () => {
		writeFileSync(file('2019-05-16-held.txt'), ARTICLE);
		const { sources: added } = await add(opened, [file('2019-05-16-held.txt')]);
		expect(added[0]?.warnings[0]?.message).toMatch(/only inferred/);
		const shown = await source('2019-05-16-held.txt');
		expect(shown.published).toBeUndefined();
		expect(shown.dates.published).toEqual({ edtf: '2019-05-16', basis: 'inferred', from: 'file-name' });
		expect(shown.needs).toEqual(['published']);
		const [proposal] = (await allProposals(opened)).filter(({ kind }) => kind === 'custody');
		expect(proposal?.slots.on).toMatchObject({
			value: '2019-05-14',
			inferred: true,
			why: expect.stringMatching(/name of the file/),
		});
		await decide(opened, [{ do: 'accept', source: '2019-05-16-held.txt', kind: 'custody', quote: ARREST }]);
		const [answer] = await allWhereabouts(opened, {});
		expect(answer?.accounts[0]).toMatchObject({ spoken: '2019-05-16', spokenInferred: true });
	});
});

describe('what a source is', () => {
	beforeEach(async () => {
		writeFileSync(file('order.txt'), ORDER);
		await add(opened, [join(folder, 'f')]);
	}, 60_000);

	it('is said field by field, of a source or of words, and both sides say so', async () => {
		const order = await source('order.txt');
		const { decisions } = await decide(opened, [
			{ do: 'settings', source: 'article.txt', kind: 'mirror', by: 'ana', reason: 'compared' },
			{ do: 'settings', source: 'article.txt', of: 'order.txt' },
		]);
		const mirror = await source('article.txt');
		expect(mirror).toMatchObject({ kind: 'mirror', of: { source: order.id, title: order.title } });
		expect(mirror.said.kind).toMatchObject({ decision: decisions[0], by: 'ana', reason: 'compared' });
		expect(mirror.said.of).toMatchObject({ decision: decisions[1] });
		expect((await source('order.txt')).copies).toEqual([
			{ source: mirror.id, title: mirror.title, kind: 'mirror' },
		]);
		await say({ of: 'https://gazette.example/held' });
		expect((await source('article.txt')).of).toEqual({ text: 'https://gazette.example/held' });
		expect((await source('order.txt')).copies).toEqual([]);
		await say({ kind: 'official' });
		expect((await source('article.txt')).of).toBeUndefined();
		await say({ kind: null, of: null });
		const bare = await source('article.txt');
		expect([bare.kind, bare.of, bare.said]).toEqual([undefined, undefined, {}]);
	});

	it('keeps the dates of an order apart, and speaks on the day it was signed', async () => {
		const order = await source('order.txt');
		expect(order.dates).toMatchObject({
			signed: { edtf: '2019-05-10', basis: 'stated', exact: 'May 10, 2019' },
			filed: { edtf: '2019-05-14', basis: 'stated' },
		});
		expect(order.published).toBeUndefined();
		expect(order.spoken).toEqual({ name: 'signed', edtf: '2019-05-10', inferred: false });
		await decide(opened, [{ do: 'settings', source: 'order.txt', signed: 'unknown' }]);
		expect((await source('order.txt')).spoken?.name).toBe('filed');
	});

	it.each([
		[{ source: 'nowhere.txt', kind: 'mirror' }, 'no-source'],
		[{ published: '16 May' }, 'bad-date'],
		[{ kind: 'official', of: 'order.txt' }, 'bad-request'],
		[{ kind: 'mirror', of: 'article.txt' }, 'bad-request'],
		[{ kind: 'reprint' }, 'bad-decision'],
		[{}, 'bad-decision'],
	])('refuses %j as %s', async (line, code) => {
		const { refused, decided } = await say(line);
		expect([decided, refused[0]?.code]).toEqual([0, code]);
	});

	it('names who publishes in statements that a person makes, and a line run again stays one', async () => {
		const line = {
			do: 'state',
			statement: {
				source: 'article.txt',
				quote: 'Teodoro Ibarcea',
				subject: { source: 'article.txt', kind: 'Person', name: 'Teodoro Ibarcea' },
				property: 'alias',
				value: { type: 'text', text: 'Teo' },
			},
		};
		await decide(opened, [{ do: 'accept', source: 'article.txt', kind: 'custody', quote: ARREST }]);
		expect((await decide(opened, [line])).decided).toBe(1);
		await say({ outlet: 'The Mill Post' });
		expect(await decide(opened, [line])).toMatchObject({ decided: 0, already: 1 });
	});
});
