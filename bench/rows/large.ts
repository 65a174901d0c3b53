import { open } from '../../src/actions/index.ts';
import { type LargeCase, largeCase } from '../large-case.ts';
import { serveStatements } from '../peers/datasette.ts';
import type { Line, Row } from '../row.ts';
import { serveCase } from '../serve-case.ts';
import { p95 } from './p95.ts';

const PEOPLE = Number(process.env.PARADERO_BENCH_PEOPLE ?? 100_000);
const ASKED = 200;
/** A row asks on only so long: a peer that takes seconds for an answer must not hold up the others. */
const LONGEST_MS = 10_000;

/** Pages and searches of a case with a million statements, through the server as a browser asks; p95, after a warm-up. */
export const largeAnswers: Row = async () => {
	const made = await largeCase(PEOPLE);
	const { people, statements, common } = await sample(made);
	const peer = await serveStatements(made.folder);
	const server = await serveCase(made.folder);
	try {
		const about = `${statements.toLocaleString('en')} statements, ${PEOPLE.toLocaleString('en')} people${made.seconds === null ? '' : `; made in ${Math.round(made.seconds)} s`}`;
		const line = async (
			work: string,
			aim: string,
			paths: readonly string[],
			peerPaths: readonly string[],
		): Promise<Line> => {
			const ours = await ask(
				paths.map((path) => ({
					url: `${server.url}${path}`,
					cookie: `${server.cookie.name}=${server.cookie.value}`,
				})),
			);
			const theirs =
				peer === null
					? null
					: await ask(peerPaths.map((path) => ({ url: `${peer.url}${path}`, cookie: '' })));
			return {
				work: `${work}, p95`,
				unit: 'ms',
				ours: p95(ours),
				runs: ours,
				...(theirs === null
					? {}
					: { peer: { name: 'Datasette on the same statements, not encrypted', value: p95(theirs) } }),
				aim,
				note: about,
			};
		};
		const search = (work: string, aim: string, words: readonly string[]) =>
			line(
				work,
				aim,
				words.map((word) => `/api/search?words=${encodeURIComponent(word)}`),
				words.map((word) => `/statement.json?_size=50&_search=${encodeURIComponent(word)}`),
			);
		return [
			await line(
				'person page',
				'≤ 20',
				people.map(({ cluster }) => `/api/persons/${cluster}`),
				people.map(({ cluster }) => `/statement.json?_size=100&person=${cluster}`),
			),
			await line(
				'whereabouts, first page',
				'≤ 150',
				Array.from({ length: 30 }, () => '/api/whereabouts?limit=100'),
				Array.from({ length: 30 }, () => '/statement.json?_size=100&_sort_desc=lo'),
			),
			await search(
				'search: a rare name',
				'≤ 20',
				people.map(({ rare }) => rare),
			),
			await search(
				'search: three letters',
				'≤ 50',
				people.map(({ rare }) => rare.slice(0, 3)),
			),
			await search(
				'search: a common word',
				'≤ 50',
				Array.from({ length: ASKED }, (_, i) => common[i % common.length] ?? ''),
			),
			await search(
				'search: two common words',
				'≤ 100',
				Array.from(
					{ length: ASKED },
					(_, i) => `${common[i % common.length]} ${common[(i + 1) % common.length]}`,
				),
			),
		];
	} finally {
		await server.close();
		await peer?.close();
	}
};

type Sample = {
	readonly people: readonly { readonly cluster: string; readonly rare: string }[];
	readonly statements: number;
	readonly common: readonly string[];
};

/** People spread over the whole case, each with a word of the name that few share, and words that are everywhere. */
async function sample({ folder }: LargeCase): Promise<Sample> {
	const opened = await open(folder, null);
	try {
		const { n } = await opened.db
			.selectFrom('statement')
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow();
		const all = await opened.db
			.selectFrom('entity')
			.select(['cluster', 'label'])
			.where('kind', '=', 'Person')
			.orderBy('rid')
			.execute();
		const bearers = new Map<string, number>();
		for (const { label } of all)
			for (const word of label.split(' ')) bearers.set(word, (bearers.get(word) ?? 0) + 1);
		const step = Math.max(1, Math.floor(all.length / ASKED));
		const people = all
			.filter((_, i) => i % step === 0)
			.slice(0, ASKED)
			.map(({ cluster, label }) => ({
				cluster,
				rare: label.split(' ').reduce((a, b) => ((bearers.get(b) ?? 0) < (bearers.get(a) ?? 0) ? b : a)),
			}));
		return { people, statements: n, common: ['arrested', 'coast', 'guard', 'january', 'port'] };
	} finally {
		await opened.close();
	}
}

/** How long each answer takes to come whole, one after the other, in milliseconds. */
async function ask(requests: readonly { url: string; cookie: string }[]): Promise<number[]> {
	const took: number[] = [];
	const started = performance.now();
	for (const warm of [true, false])
		for (const { url, cookie } of warm ? requests.slice(0, 5) : requests) {
			const begun = performance.now();
			const answer = await fetch(url, { headers: { cookie } });
			await answer.arrayBuffer();
			if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
			if (!warm) took.push(performance.now() - begun);
			if (performance.now() - started > LONGEST_MS && took.length > 0) return took;
		}
	return took;
}
