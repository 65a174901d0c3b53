import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Folders } from '../../test/histories/a-case.ts';
import { add, decide, init, parseDecisions, sources, version } from '../actions/index.ts';
import { type OpenApi, ROUTES, type RouteName } from '../api/index.ts';
import { type Serving, serve } from './index.ts';

/** The example, as `npm start` makes it, and its own description of its routes. */
const EXAMPLE = 'examples/flight-318';
const folders = new Folders();
let opened: Awaited<ReturnType<typeof init>>;
let serving: Serving;
let document: OpenApi;
const ids = { pdf: '', list: '', page: '', person: '', order: '', place: '', statement: '' };
let dates = 0;

beforeAll(async () => {
	opened = await init(folders.new(), 'the example', null);
	await add(opened, [`${EXAMPLE}/sources`]);
	await decide(opened, parseDecisions(readFileSync(`${EXAMPLE}/decisions.ndjson`, 'utf8')));
	serving = await serve(opened, { port: 0, pages: '/nowhere' });
	document = (await ask('/api').then((reply) => reply.json())) as OpenApi;
	for (const source of await sources(opened)) {
		if (source.mime === 'application/pdf') ids.pdf = source.id;
		if (source.mime === 'text/csv') ids.list = source.id;
		if (source.mime === 'text/html') ids.page = source.id;
	}
	const proposed = (await (await ask(`/api/sources/${ids.pdf}/proposals`)).json()) as {
		kind: string;
		status: string;
	}[];
	dates = proposed.filter(({ kind, status }) => kind === 'date' && status === 'open').length;
	const page = (await (await ask('/api/whereabouts')).json()) as { items: { person: string }[] };
	ids.person = page.items[0]?.person ?? '';
	const orders = (await (await ask('/api/orders')).json()) as { items: { order: string }[] };
	ids.order = orders.items[0]?.order ?? '';
	const places = (await (await ask('/api/places')).json()) as { items: { place: string }[] };
	const inquiries = (await (await ask('/api/inquiries')).json()) as {
		items: { asked: { statements: string[] }[] }[];
	};
	ids.statement = inquiries.items[0]?.asked[0]?.statements[0] ?? '';
	ids.place = places.items[0]?.place ?? '';
}, 180_000);
afterAll(async () => {
	await serving.close();
	await opened.close();
	folders.remove();
});

function ask(path: string, body?: unknown, media = 'application/json'): Promise<Response> {
	const url = new URL(serving.url);
	const headers = { cookie: `paradero-${serving.port}=${url.searchParams.get('token')}` };
	return fetch(
		new URL(path, url),
		body === undefined
			? { headers }
			: {
					method: 'POST',
					headers: { ...headers, 'content-type': media },
					body: media === 'application/json' ? JSON.stringify(body) : String(body),
				},
	);
}

/** What each route is asked for here; a new route has to say how it is asked. */
const ASKED: Readonly<Record<RouteName, () => { path: string; body?: unknown; media?: string }>> = {
	openapi: () => ({ path: '/api' }),
	case: () => ({ path: '/api/case' }),
	head: () => ({ path: '/api/head' }),
	whereabouts: () => ({ path: '/api/whereabouts?on=2019-04-13&withProposals=true&limit=5' }),
	person: () => ({ path: `/api/persons/${ids.person}?withProposals=true` }),
	personDecisions: () => ({ path: `/api/persons/${ids.person}/decisions` }),
	integrity: () => ({ path: '/api/integrity' }),
	startVerifying: () => ({ path: '/api/integrity/verify', body: {} }),
	stopVerifying: () => ({ path: '/api/integrity/stop', body: {} }),
	statement: () => ({ path: `/api/statements/${ids.statement}` }),
	places: () => ({ path: '/api/places?limit=3' }),
	place: () => ({ path: `/api/places/${ids.place}?withProposals=true` }),
	process: () => ({ path: `/api/persons/${ids.person}/process?list=bop` }),
	draftInquiry: () => ({
		path: `/api/persons/${ids.person}/process/inquiry`,
		body: { parts: ['missing'], to: 'Harbour Guard', deadline: '2031-05-04' },
	}),
	sources: () => ({ path: '/api/sources' }),
	drop: () => ({
		path: `/api/sources/dropped?drop=${'a'.repeat(32)}&path=note.txt&bytes=5`,
		body: 'Note.',
		media: 'application/octet-stream',
	}),
	dropProgress: () => ({ path: `/api/sources/dropped?drop=${'a'.repeat(32)}` }),
	source: () => ({ path: `/api/sources/${ids.list}` }),
	proposals: () => ({ path: `/api/sources/${ids.pdf}/proposals` }),
	acceptAll: () => ({ path: `/api/sources/${ids.pdf}/accept-all`, body: { kind: 'date', count: dates } }),
	entities: () => ({ path: '/api/entities?words=a&kinds=Person,Place' }),
	queue: () => ({ path: '/api/queue' }),
	rows: () => ({ path: `/api/sources/${ids.list}/rows?limit=7` }),
	changes: () => ({ path: `/api/sources/${ids.list}/changes?limit=5` }),
	rejected: () => ({ path: `/api/sources/${ids.list}/rejected` }),
	preview: () => ({
		path: `/api/sources/${ids.list}/preview`,
		body: { mapping: { subject: 'none', columns: {}, dateOrder: 'dmy' }, limit: 3 },
	}),
	picture: () => ({ path: `/api/sources/${ids.pdf}/pages/1/picture?width=200` }),
	rendition: () => ({ path: `/api/sources/${ids.page}/rendition?lang=es` }),
	pageWords: () => ({ path: `/api/sources/${ids.pdf}/pages/1/words` }),
	conflicts: () => ({ path: '/api/conflicts?limit=3' }),
	conflictCounts: () => ({ path: '/api/conflicts/counts' }),
	orders: () => ({ path: '/api/orders?limit=2' }),
	order: () => ({ path: `/api/orders/${ids.order}` }),
	inquiries: () => ({ path: '/api/inquiries?whose=others' }),
	apart: () => ({ path: '/api/apart' }),
	origins: () => ({ path: '/api/origins' }),
	lines: () => ({ path: '/api/lines?withProposals=true&place=ubaldo' }),
	numbers: () => ({ path: '/api/numbers?limit=3&family=people' }),
	terms: () => ({ path: '/api/terms?limit=2' }),
	definitions: () => ({ path: '/api/definitions' }),
	suggestions: () => ({ path: '/api/suggestions?limit=5' }),
	reasons: () => ({ path: '/api/reasons' }),
	changed: () => ({ path: '/api/changed?since=2019-04-12&limit=20' }),
	corrections: () => ({ path: '/api/corrections?outcome=stated&limit=20' }),
	markLooked: () => ({ path: '/api/changed/looked', body: { until: 1_000 } }),
	search: () => ({ path: '/api/search?words=san%20ubaldo' }),
	reviewers: () => ({ path: '/api/reviewers' }),
	chooseReviewer: () => ({ path: '/api/reviewers', body: { name: 'Nadia Orrin' } }),
	forgetReviewer: () => ({ path: '/api/reviewers/forget', body: { name: 'Nadia Orrin' } }),
	tour: () => ({ path: '/api/tour' }),
	endTour: () => ({ path: '/api/tour/end', body: {} }),
	drafts: () => ({ path: '/api/drafts' }),
	keepDraft: () => ({ path: '/api/drafts', body: { form: 'reading', of: 'x', body: '{}' } }),
	discardDraft: () => ({ path: '/api/drafts/discard', body: { form: 'reading', of: 'x' } }),
	forgetDrafts: () => ({ path: '/api/drafts/forget', body: {} }),
	preferences: () => ({ path: '/api/preferences' }),
	prefer: () => ({ path: '/api/preferences', body: { language: 'es', scheme: 'dark' } }),
	decide: () => ({ path: '/api/decisions', body: { decisions: [{ do: 'nonsense' }] } }),
	verify: () => ({ path: '/api/verify' }),
};

type Responses = Record<string, { $ref?: string; content?: Record<string, { schema?: object }> } | undefined>;
function responsesOf(name: RouteName): Responses {
	const { path, method } = ROUTES[name];
	const paths = document.paths as Record<string, Record<string, { responses: Responses }>>;
	return paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.responses ?? {};
}

/** What the described shape finds wrong with an answer; `null` for nothing. */
function wrongWith(schema: object | undefined, answer: unknown): string | null {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const validate = ajv.compile({ ...schema, components: document.components });
	return validate(answer) ? null : ajv.errorsText(validate.errors);
}

describe('what /api says of a route is what it answers', () => {
	test.each(Object.keys(ROUTES) as RouteName[])('%s', async (name) => {
		const { path, body, media: sent } = ASKED[name]();
		const reply = await ask(path, body, sent);
		const [media = ''] = (reply.headers.get('content-type') ?? '').split(';');
		expect([path, reply.status]).toEqual([path, 200]);
		const content = responsesOf(name)['200']?.content ?? {};
		expect(Object.keys(content)).toEqual([media]);
		if (media !== 'application/json') return;
		const answer: unknown = await reply.json();
		expect(wrongWith(content[media]?.schema, answer)).toBeNull();
		// Not because everything would do.
		expect(wrongWith(content[media]?.schema, 'something else')).not.toBeNull();
	});

	test('a refusal has the shape of an error', async () => {
		const { components } = document as unknown as {
			components: { responses: { Refused: { content: Record<string, { schema: object }> } } };
		};
		expect(responsesOf('person').default).toEqual({ $ref: '#/components/responses/Refused' });
		const { schema } = components.responses.Refused.content['application/json'] ?? {};
		for (const path of [`/api/persons/${'0'.repeat(32)}`, '/api/whereabouts?limit=0', '/api/nothing']) {
			const reply = await ask(path);
			expect(reply.status).toBeGreaterThanOrEqual(400);
			expect(wrongWith(schema, await reply.json())).toBeNull();
		}
	});
});

test('it comes in by the cookie that it names, and not without', async () => {
	expect(document).toMatchObject({
		info: { version: version() },
		servers: [{ url: `http://127.0.0.1:${serving.port}` }],
		components: { securitySchemes: { link: { name: `paradero-${serving.port}` } } },
	});
	const reply = await fetch(`http://127.0.0.1:${serving.port}/api`);
	expect(reply.status).toBe(401);
});
