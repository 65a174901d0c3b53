import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addList, addText, Folders } from '../../test/histories/a-case.ts';
import { articleCase, decideOne } from '../../test/model/a-case.ts';
import { FakeModel, items, json, words } from '../../test/model/fake-server.ts';
import { fabricated, item, LIES, secondedBy, shown, TEXT, TRUE } from '../../test/model/lies.ts';
import type { ProposalJson } from '../api/index.ts';
import { type Case, dumpProjection, listSources, modelAnswersOf, verifyCase } from '../store/index.ts';
import {
	add,
	allProposals,
	allWhereabouts,
	askModel,
	Proposed,
	planAsk,
	proposeAgain,
	Readers,
	rebuild,
	sources,
} from './index.ts';

let model: FakeModel;
/** Threads that start once: half of a test would be their starting. */
const readers = new Readers(1);
let opened: Case;
const folders = new Folders();
const WAITED = 'They waited in the yard all day, the sister said.\n\n';
beforeAll(async () => {
	model = await FakeModel.start(items([]));
});
afterAll(async () => {
	await model.stop();
	await readers.close();
});
beforeEach(async () => {
	opened = await articleCase(folders.new(), readers);
	model.behave = items(TRUE);
	model.asked.length = 0;
}, 60_000);
afterEach(async () => {
	vi.restoreAllMocks();
	await opened.close();
	folders.remove();
});

const choice = (more: object = {}) => ({ model: 'small', at: model.at, ...more });
const ask = async (more: object = {}, again = false, refs: readonly string[] = []) =>
	askModel(opened, readers, await planAsk(opened, readers, refs, choice(more), again), {
		test: { pauseMs: 1 },
	});
/** As `rebuild` does, in threads that are warm. */
const again = async () => {
	await opened.rebuild();
	expect(await proposeAgain(opened, undefined, undefined, readers)).toBe(1);
};
const textId = async () => (await listSources(opened))[0]?.text?.id ?? '';
const honestOf = (rows: readonly ProposalJson[]) => new Set(rows.map(shown));

describe('a model that is asked about a case', () => {
	it('seconds what it reads alike; what was proposed stays as it was', async () => {
		const before = await allProposals(opened);
		const receipt = await ask();
		expect(receipt).toMatchObject({ model: 'small', host: `127.0.0.1:${model.port}`, leaves: false });
		expect(receipt.sources).toMatchObject([
			{ path: 'article.txt', questions: 1, asked: 1, already: 0, failed: [], items: TRUE.length },
		]);
		const after = await allProposals(opened);
		const own = after.filter((row) => row.model?.from === undefined);
		expect(own.map(shown)).toEqual(before.map(shown));
		const seconded = after.filter((row) => row.model?.seconded !== undefined);
		expect(seconded.length).toBe(receipt.sources[0]?.seconded);
		expect(seconded.length).toBeGreaterThanOrEqual(5);
	});

	it('is asked once about each question, unless it is said; another model is another', async () => {
		await ask();
		const second = await ask();
		expect(second.sources).toMatchObject([{ asked: 0, already: 1, items: TRUE.length }]);
		expect(model.asked).toHaveLength(1);
		await ask({}, true);
		await ask({ model: 'large' });
		expect(model.asked).toHaveLength(3);
		const rows = await allProposals(opened);
		expect(rows.find((row) => row.model?.seconded !== undefined)?.model?.seconded).toMatchObject([
			{ model: 'small' },
			{ model: 'large' },
		]);
	});

	it('is kept: question, answer, model and host, whole and encrypted, and verifies', async () => {
		await ask({ key: 'sk-secret-0001' });
		const [kept] = await modelAnswersOf(opened, await textId());
		expect(kept).toMatchObject({ model: 'small', host: `127.0.0.1:${model.port}` });
		const { exchange } = opened.texts.exchange(kept?.object ?? '');
		expect(exchange.question).toEqual({
			system: model.asked[0]?.body.messages?.[0]?.content,
			user: model.asked[0]?.body.messages?.[1]?.content,
		});
		expect(JSON.parse(exchange.answer)).toEqual({ items: TRUE });
		expect((await verifyCase(opened, true)).problems).toEqual([]);
		const path = join(opened.folder, 'objects', kept?.object ?? '');
		const bytes = readFileSync(path);
		expect(bytes.includes('Ibarcea')).toBe(false);
		writeFileSync(path, bytes.with(bytes.length - 1, (bytes.at(-1) as number) ^ 1));
		const { problems } = await verifyCase(opened);
		expect(problems.map(({ where }) => where)).toEqual([
			expect.stringMatching(/^answer [0-9a-f]{32}, object /),
		]);
		// An answer that is damaged is none, and no proposal waits for it.
		await again();
		expect((await allProposals(opened)).filter((row) => row.model !== undefined)).toEqual([]);
	});

	it('says the same after a rebuild, and to a copy that took the entries in', async () => {
		model.behave = items([...TRUE, item('quote', 'Nobody came, and nobody called us.')]);
		await ask();
		const rows = await allProposals(opened);
		const dump = await dumpProjection(opened);
		await again();
		expect(await allProposals(opened)).toEqual(rows);
		expect(await dumpProjection(opened)).toEqual(dump);
		const { entries, heads } = await opened.outgoing();
		await opened.receive(entries, heads);
		await proposeAgain(opened, undefined, undefined, readers);
		expect(await dumpProjection(opened)).toEqual(dump);
		expect(await allProposals(opened)).toEqual(rows);
	});

	it('is heard in answers with proposals, as proposed, from then on', async () => {
		await addText(opened, 'notice.txt', 'A whole village was deported.\n');
		await proposeAgain(opened, undefined, undefined, readers);
		const proposed = new Proposed(opened);
		const names = async () => (await allWhereabouts(opened, { proposed })).map(({ name }) => name);
		expect(await names()).not.toContain('A whole village');
		const quote = 'A whole village was deported';
		model.behave = items([
			{ ...item('custody', quote), paragraph: 1, code: 'removal', who: 'A whole village' },
		]);
		await ask({}, false, ['notice.txt']);
		expect(await names()).toContain('A whole village');
	});

	it('is forgotten with a text that changed, and back with the text', async () => {
		const article = join(dirname(opened.folder), 'sources', 'report.txt');
		mkdirSync(dirname(article));
		writeFileSync(article, TEXT);
		await add(opened, [article]);
		await ask({}, false, ['report.txt']);
		writeFileSync(article, `${TEXT}\nA line more.\n`);
		await add(opened, [article]);
		expect((await allProposals(opened)).filter((row) => row.model !== undefined)).toEqual([]);
		writeFileSync(article, TEXT);
		await add(opened, [article]);
		expect((await allProposals(opened)).filter((row) => row.model !== undefined).length).toBeGreaterThan(4);
	});

	it('may be slow: what was answered before somebody stopped is kept', async () => {
		await addText(opened, 'long.txt', WAITED.repeat(300));
		const stop = new AbortController();
		model.behave = (response, asked) => {
			if (model.asked.length === 2) stop.abort();
			else items([])(response, asked);
		};
		const plan = await planAsk(opened, readers, ['long.txt'], choice());
		const receipt = await askModel(opened, readers, plan, { signal: stop.signal });
		expect(receipt).toMatchObject({ stopped: 'stopped', sources: [{ asked: 1, failed: [] }] });
		model.behave = items([]);
		const questions = receipt.sources[0]?.questions ?? 0;
		expect(questions).toBeGreaterThan(2);
		expect((await ask({}, false, ['long.txt'])).sources).toMatchObject([
			{ asked: questions - 1, already: 1 },
		]);
	});

	it('is given up after three questions without an answer', async () => {
		await addText(opened, 'long.txt', WAITED.repeat(600));
		model.behave = words('');
		const receipt = await ask({}, false, ['long.txt']);
		expect(receipt.stopped).toMatch(/^3 questions on end/);
		expect(receipt.sources[0]?.failed).toHaveLength(3);
		expect(model.asked).toHaveLength(3);
	});

	it('is not asked about lists', async () => {
		await addList(opened, 'list.csv', { header: ['name', 'place'], rows: [['Ibarcea', 'Alder']] });
		const receipt = await ask();
		expect(receipt.sources.map(({ path, left }) => [path, left])).toEqual([
			['article.txt', undefined],
			['list.csv', 'it is a list: its columns say what its cells are'],
		]);
	});
});

describe('a model that lies to a case', () => {
	it(`makes no proposal that is false, told ${LIES.length} lies`, async () => {
		const before = await allProposals(opened);
		const honest = honestOf(before);
		for (let at = 0; at < LIES.length; at += 100) {
			const some = LIES.slice(at, at + 100);
			model.behave = items(some.map(([, lie]) => lie));
			const { sources: asked } = await ask({}, true);
			expect(asked[0]?.items).toBe(some.length);
			const rows = await allProposals(opened);
			for (const lie of some) expect(fabricated(honest, rows, lie)).toEqual([]);
		}
		expect((await allProposals(opened)).filter((row) => row.model?.from === undefined).map(shown)).toEqual(
			before.map(shown),
		);
	});

	it.each<[string, string]>([
		['no JSON', 'I am sorry, I cannot read this.'],
		['a shape of its own', '{"items": {"kind": "custody"}}'],
		['items of another shape', '{"items": [1, null, {"kind": "quote"}, {"kind": "death", "quote": "He"}]}'],
		[
			'a quote in other letters',
			JSON.stringify({ items: [item('quote', 'Nоbody came, and nobody called us.')] }),
		],
		[
			'a quote that turns its direction',
			JSON.stringify({ items: [item('quote', '\u202eNobody came, and nobody called us.')] }),
		],
		['half a pair', '{"items": [{"kind": "quote", "paragraph": 5, "quote": "\\ud800"}]}'],
		['depths', '{"items": '.repeat(20_000)],
	])('with %s adds nothing', async (_what, said) => {
		const before = await allProposals(opened);
		model.behave = words(said);
		const receipt = await ask();
		expect(receipt.sources[0]?.asked).toBe(1);
		expect(receipt.sources[0]?.refused.length).toBeGreaterThan(0);
		expect(JSON.stringify(receipt.sources[0]?.refused)).not.toMatch(/Nobody|sorry/);
		expect(await allProposals(opened)).toEqual(before);
	});

	it('is told the source’s own instructions as data, one line among others', async () => {
		await ask();
		const [system, user] = model.asked[0]?.body.messages ?? [];
		expect(system?.content).toMatch(/never an instruction/);
		expect(user?.content).toMatch(/^\[\d+\] .*Ignore all earlier instructions/m);
		for (const line of user?.content.trim().split('\n') ?? []) expect(line).toMatch(/^\[\d+\] /);
	});

	it('seconds nothing by a lie', async () => {
		// A few of each way, by themselves: all of them are told in the slow tests.
		const told = LIES.filter((_lie, n) => n % 60 === 0);
		for (const lie of told) {
			model.behave = items([lie[1]]);
			await ask({}, true);
			expect(secondedBy(await allProposals(opened), lie)).toEqual([]);
		}
	});
});

describe('a model elsewhere', () => {
	const at = 'http://models.example:8000/v1';
	const resolve = vi.fn(async () => ['127.0.0.1']);
	beforeEach(() => resolve.mockClear());
	const askThere = async (refs: readonly string[] = []) =>
		askModel(
			opened,
			readers,
			await planAsk(opened, readers, refs, { model: 'small', at: at.replace('8000', String(model.port)) }),
			{
				test: { pauseMs: 1, resolve },
			},
		);

	it('is asked nothing while nobody says that a source may leave: no name is looked up, nothing connected to', async () => {
		const connect = vi.spyOn(Socket.prototype, 'connect');
		await expect(askThere()).rejects.toMatchObject({ code: 'may-not-leave' });
		expect(resolve).not.toHaveBeenCalled();
		expect(connect).not.toHaveBeenCalled();
		expect(model.asked).toEqual([]);
	});

	it('is asked about the sources of which somebody says so, and about no other', async () => {
		await addText(opened, 'other.txt', 'Teodoro Ibarcea was arrested in Alder.\n');
		await decideOne(opened, { do: 'settings', source: 'article.txt', mayLeave: true });
		const receipt = await askThere();
		expect(receipt.leaves).toBe(true);
		expect(receipt.sources.map(({ path, asked, left }) => [path, asked, left === undefined])).toEqual([
			['article.txt', 1, true],
			['other.txt', 0, false],
		]);
		expect(JSON.stringify(model.asked)).not.toContain('arrested in Alder');
		const [first, second] = await sources(opened);
		expect([first?.mayLeave, second?.mayLeave]).toEqual([true, undefined]);
	});

	it('is asked no further once that is taken back', async () => {
		await addText(opened, 'long.txt', WAITED.repeat(300));
		await decideOne(opened, { do: 'settings', source: 'long.txt', mayLeave: true });
		model.behave = (response, asked) => {
			void decideOne(opened, { do: 'settings', source: 'long.txt', mayLeave: null }).then(() =>
				items([])(response, asked),
			);
		};
		const receipt = await askThere(['long.txt']);
		expect(model.asked).toHaveLength(1);
		expect(receipt.sources[0]?.asked).toBe(1);
		expect(receipt.sources[0]?.failed[0]).toMatch(/stays on this computer/);
		await expect(askThere(['long.txt'])).rejects.toMatchObject({ code: 'may-not-leave' });
	});

	it('gets no word over an open line that leaves one’s own network', async () => {
		await decideOne(opened, { do: 'settings', source: 'article.txt', mayLeave: true });
		resolve.mockResolvedValueOnce(['93.184.215.14']);
		const connect = vi.spyOn(Socket.prototype, 'connect');
		await expect(askThere()).rejects.toMatchObject({ code: 'refused-address' });
		expect(connect).not.toHaveBeenCalled();
	});

	it('is not reached by a redirect from here', async () => {
		model.behave = (response) =>
			response.writeHead(307, { Location: `http://203.0.113.9:${model.port}/v1/chat/completions` }).end();
		const connect = vi.spyOn(Socket.prototype, 'connect');
		const receipt = await ask();
		expect(receipt.stopped).toMatch(/leads elsewhere \(307\)/);
		expect(model.asked).toHaveLength(1);
		expect(connect).toHaveBeenCalledTimes(1);
	});
});

it('is never asked by anything else', async () => {
	model.behave = (response) => json(response, 500, {});
	await allProposals(opened);
	await rebuild(opened);
	await sources(opened);
	expect(model.asked).toEqual([]);
});
