import { join } from 'node:path';
import { open } from '../../src/actions/index.ts';
import { ROUTES, type Route } from '../../src/api/index.ts';
import { serve } from '../../src/server/index.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What differs between two runs that did the same: ids, hashes, cursors of pages, and the hour. */
const CHANCE: readonly (readonly [RegExp, string])[] = [
	[/[0-9a-f]{64}/g, 'hash'],
	[/[0-9a-f]{32}/g, 'id'],
	[/"next":"[^"]*"/g, '"next":"more"'],
	[/(?<=[:[,])1[78]\d{11}(?=[,}\]])/g, '0'],
	[/20(?:2[5-9]|[3-9]\d)-\d\d-\d\dT[\d:.]+Z/g, 'now'],
];
/** Routes of one thing, with the list and its field that name the things. */
const OF_ONE: Readonly<Record<string, readonly [list: string, field: string]>> = {
	'/api/persons/:id': ['/api/whereabouts', 'person'],
	'/api/persons/:id?withProposals=true': ['/api/whereabouts', 'person'],
	'/api/persons/:id/process': ['/api/whereabouts', 'person'],
	'/api/places/:id': ['/api/places', 'place'],
	'/api/places/:id?withProposals=true': ['/api/places', 'place'],
	'/api/orders/:id': ['/api/orders', 'order'],
	'/api/sources/:id': ['/api/sources', 'id'],
	'/api/sources/:id/proposals': ['/api/sources', 'id'],
	'/api/sources/:id/rows': ['/api/sources', 'id'],
	'/api/sources/:id/rejected': ['/api/sources', 'id'],
};
const FILTERED = [
	'/api/whereabouts?withProposals=true',
	'/api/whereabouts?on=2019-04-13',
	'/api/orders?withProposals=true',
	'/api/inquiries?withProposals=true',
	'/api/numbers?withProposals=true',
	'/api/terms?withProposals=true',
	'/api/lines?withProposals=true',
	...['agreement', 'paraphrase', 'different-scope', 'echo', 'dismissed', 'value'].map(
		(kind) => `/api/conflicts?kind=${kind}`,
	),
	'/api/changed?since=2019',
	'/api/search?words=san%20ub',
	'/api/search?words=flight',
	'/api/entities?words=a',
	'/api/entities?words=san',
];

/** Where they listen and lie, how large they are, and what is being read this moment says nothing of what they tell. */
const OF_THE_PLACE = new Set(['/api', '/api/integrity', '/api/sources/dropped']);

/** Everything that the screens of a case ask for, by a name that is free of ids; ids and hours are left out. */
export async function wholeOf(casePath: string): Promise<ReadonlyMap<string, unknown>> {
	const opened = await open(casePath, null);
	const serving = await serve(opened, { port: 0, pages: join(casePath, 'no-pages') });
	const cookie = `paradero-${serving.port}=${new URL(serving.url).searchParams.get('token')}`;
	const told = new Map<string, unknown>();
	const asked = new Map<string, unknown>();
	const ask = async (path: string, name = path) => {
		const reply = await fetch(new URL(path, serving.url), { headers: { cookie } });
		const text = await reply.text();
		asked.set(path, JSON.parse(text));
		told.set(
			`${name} ${reply.status}`,
			JSON.parse(CHANCE.reduce((plain, [what, by]) => plain.replaceAll(what, by), text)),
		);
	};
	try {
		const lists = (Object.values(ROUTES) as readonly Route[]).flatMap(({ method, path, answer }) =>
			method === 'GET' &&
			answer !== undefined &&
			!OF_THE_PLACE.has(path) &&
			!/:|verify|search|entities/.test(path)
				? [path]
				: [],
		);
		for (const path of [...lists, ...FILTERED]) await ask(path);
		for (const [path, [list, field]] of Object.entries(OF_ONE)) {
			const reply = asked.get(list) as Rows | { readonly items: Rows };
			for (const [at, row] of ('items' in reply ? reply.items : reply).entries())
				await ask(path.replace(':id', String(row[field])), path.replace(':id', String(at + 1)));
		}
	} finally {
		await serving.close();
		await opened.close();
	}
	return told;
}
