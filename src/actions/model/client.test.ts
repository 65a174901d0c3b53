import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeModel, items, json, status, words } from '../../../test/model/fake-server.ts';
import { ANSWER_SCHEMA } from '../../extract/index.ts';
import { readEndpoint } from './endpoint.ts';
import { makeAsking, type TestModel } from './setup.ts';

const QUESTION = { system: 'Mark passages.', user: '[1] He was released.\n' };
const KEY = 'sk-secret-0001';
const QUICK: TestModel = { pauseMs: 1, limits: { milliseconds: 400, bytes: 20_000 } };

let model: FakeModel;
beforeAll(async () => {
	model = await FakeModel.start(words('{}'));
});
afterAll(() => model.stop());
afterEach(() => {
	model.asked.length = 0;
	vi.unstubAllEnvs();
});

const asking = async (key?: string, at = model.at, test = QUICK) =>
	makeAsking(readEndpoint(at), { model: 'small', at, ...(key === undefined ? {} : { key }) }, test);
const say = async (key?: string) => (await asking(key)).ask(QUESTION);
const formats = () => model.asked.map(({ body }) => body.response_format?.type ?? 'text');

describe('a question', () => {
	it('goes out whole, at temperature 0 and under the schema, and nothing else does', async () => {
		model.behave = items([]);
		vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-server');
		vi.stubEnv('OPENAI_ORG_ID', 'an-organisation');
		vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Custom: yes');
		vi.stubEnv('OPENAI_BASE_URL', 'http://203.0.113.9/v1');
		expect(await say()).toEqual({ words: '{"items":[]}', format: 'json_schema' });
		const [asked] = model.asked;
		expect(asked?.path).toBe('/v1/chat/completions');
		expect(asked?.body).toEqual({
			model: 'small',
			temperature: 0,
			max_tokens: 8192,
			messages: [
				{ role: 'system', content: QUESTION.system },
				{ role: 'user', content: QUESTION.user },
			],
			response_format: {
				type: 'json_schema',
				json_schema: { name: 'items', strict: true, schema: JSON.parse(JSON.stringify(ANSWER_SCHEMA)) },
			},
		});
		expect(asked?.names.toSorted()).toEqual([
			'Accept',
			'Connection',
			'Content-Length',
			'Content-Type',
			'Host',
			'User-Agent',
		]);
	});

	it('bears the key where one is given, and no word of a failure does', async () => {
		model.behave = items([]);
		await say(KEY);
		expect(model.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
		model.behave = status(401);
		const error = await say(KEY).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ name: 'ModelFailure', after: 'all' });
		expect(String((error as Error).stack)).not.toContain(KEY);
		await expect(asking('a key\r\nX-Evil: 1')).rejects.toMatchObject({ code: 'bad-request' });
	});

	it('is put in another shape where the server does not know the first, which is remembered', async () => {
		model.behave = (response, asked) =>
			asked.body.response_format?.type === 'json_object'
				? words('{"items":[]}')(response, asked)
				: json(response, 400, { error: 'unknown response_format' });
		const one = await asking();
		expect(await one.ask(QUESTION)).toMatchObject({ format: 'json_object' });
		await one.ask(QUESTION);
		expect(formats()).toEqual(['json_schema', 'json_object', 'json_object']);
	});

	it('is put without a shape at last', async () => {
		model.behave = (response, asked) =>
			asked.body.response_format === undefined
				? words('Here: {"items":[]}')(response, asked)
				: json(response, 500, {});
		expect(await say()).toEqual({ words: 'Here: {"items":[]}', format: 'text' });
	});

	it('is asked a few times of a server that is busy', async () => {
		let left = 2;
		model.behave = (response, asked) => (left-- > 0 ? status(503) : words('{"items":[]}'))(response, asked);
		await say();
		expect(model.asked).toHaveLength(3);
		left = 99;
		await expect(say()).rejects.toMatchObject({ after: 'question', message: /503.*asked 3 times/ });
		expect(model.asked).toHaveLength(6);
	});
});

describe('a server that', () => {
	it.each<[string, FakeModel['behave'], after: string, times: number]>([
		['leads to another host', status(302, { Location: 'http://203.0.113.9/v1/chat/completions' }), 'all', 1],
		[
			'leads back to itself',
			(response) => status(307, { Location: model.at })(response, model.asked[0]!),
			'all',
			1,
		],
		['wants another key', status(403), 'all', 1],
		['knows no such model', status(404), 'all', 1],
		['answers 500 to every shape', status(500), 'question', 3],
		['refuses every shape', status(400), 'question', 3],
		[
			'answers in HTML',
			(response) => response.setHeader('Content-Type', 'text/html').end('<h1>Hello</h1>'),
			'question',
			1,
		],
		[
			'answers with no JSON',
			(response) => response.setHeader('Content-Type', 'application/json').end('{"choi'),
			'question',
			1,
		],
		['answers with another shape', (response) => json(response, 200, { choices: 'none' }), 'question', 1],
		['answers with null', (response) => json(response, 200, null), 'question', 1],
		[
			'answers with no content',
			(response) => json(response, 200, { choices: [{ message: { content: null } }] }),
			'question',
			1,
		],
		['answers with blanks', words(' \n '), 'question', 1],
		[
			'never ends',
			(response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).write('{'),
			'question',
			1,
		],
		['never begins', () => undefined, 'question', 1],
		['answers without end', (response) => response.writeHead(200).end('x'.repeat(30_000)), 'question', 1],
		[
			'cuts its answer off',
			(response) => {
				response.writeHead(200, { 'Content-Length': '500' }).write('{"a":');
				setTimeout(() => response.destroy(), 20);
			},
			'question',
			3,
		],
		['hangs up', (response) => void response.destroy(), 'question', 3],
		[
			'packs its answer',
			(response) =>
				response
					.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
					.end(Buffer.from('1f8b0800', 'hex')),
			'question',
			1,
		],
	])('%s is no answer, and its words are not repeated', async (_what, behave, after, times) => {
		model.behave = behave;
		const error = await say(KEY).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ name: 'ModelFailure', after });
		expect((error as Error).message).not.toMatch(/secret|Hello|203\.0/);
		expect(model.asked).toHaveLength(times);
	});

	it('is not there is said to be not there', async () => {
		const gone = await FakeModel.start(words('{}'));
		await gone.stop();
		const one = await asking(undefined, `http://127.0.0.1:9/v1`);
		await expect(one.ask(QUESTION)).rejects.toMatchObject({ after: 'all', message: /nothing listens there/ });
	});

	it('listens on one of the addresses of this computer is found at it', async () => {
		model.behave = items([]);
		const one = await asking(undefined, `http://localhost:${model.port}`, {
			...QUICK,
			resolve: async () => ['::1', '127.0.0.1'],
		});
		expect(await one.ask(QUESTION)).toMatchObject({ words: '{"items":[]}' });
	});

	it('is slow is not waited for when somebody stops', async () => {
		model.behave = () => undefined;
		const stop = new AbortController();
		setTimeout(() => stop.abort(), 30);
		const one = await asking(undefined, model.at, { pauseMs: 1 });
		await expect(one.ask(QUESTION, stop.signal)).rejects.toMatchObject({ after: 'all', message: 'stopped' });
	});
});

it('says what to install where the package is not there', async () => {
	await expect(
		makeAsking(
			readEndpoint(model.at),
			{ model: 'small', at: model.at },
			{
				load: () => Promise.reject(new Error('Cannot find package')),
			},
		),
	).rejects.toMatchObject({ code: 'model-client-missing', message: /npm install openai/ });
});
