import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, init } from '../src/actions/index.ts';
import { articles, flight, unread } from './large/articles.ts';
import { courts } from './large/courts.ts';
import { list, MAPPED } from './large/list.ts';
import type { Paper } from './large/paper.ts';
import { registers } from './large/registers.ts';

export type LargeCase = { readonly folder: string; readonly people: number; readonly seconds: number | null };

const SOURCES_AT_ONCE = 20;
const KEPT = join(import.meta.dirname, 'out');

/**
 * A case with so many people and about ten statements each, made the way a user would: made-up sources are added, and what
 * their sentences say is stated, joined and mapped in files of decisions. Four people in five stand in registers, the others in
 * articles, which also tell of the former, of numbers, words, requests, rights and orders; beside them stand orders, a list of
 * a fifth as many rows, one man in hundreds of sources and one long paper that nobody has read.
 * It is kept in `bench/out` and used again; delete it there after a change of the layout. Names are skewed as names are:
 * a few are everywhere, many are borne once.
 */
export async function largeCase(people: number): Promise<LargeCase> {
	const folder = join(KEPT, `${people}.paradero`);
	if (existsSync(folder)) return { folder, people, seconds: null };
	mkdirSync(KEPT, { recursive: true });
	const making = join(KEPT, `making-${people}.paradero`);
	const sources = join(KEPT, `making-${people}`);
	for (const left of [making, sources]) rmSync(left, { recursive: true, force: true });
	mkdirSync(sources);
	const begun = performance.now();
	const opened = await init(making, 'large', null);
	const take = async (lines: readonly object[]) => {
		const { refused } = await decide(opened, lines);
		if (refused[0] !== undefined) throw new Error(`line ${refused[0].line}: ${refused[0].reason}`);
	};
	const papers = papersOf(people);
	for (let from = 0; from < papers.length; from += SOURCES_AT_ONCE) {
		const some = papers.slice(from, from + SOURCES_AT_ONCE);
		const paths = some.map(({ name, text }) => {
			writeFileSync(join(sources, name), text);
			return join(sources, name);
		});
		await add(opened, paths);
		await take(some.flatMap(({ decisions }) => decisions));
	}
	const rows = join(sources, MAPPED.source);
	writeFileSync(rows, list(Math.floor(people / 5)));
	await add(opened, [rows]);
	await take([MAPPED]);
	await take(papers.flatMap(({ later }) => later));
	await opened.close();
	rmSync(sources, { recursive: true });
	renameSync(making, folder);
	return { folder, people, seconds: (performance.now() - begun) / 1000 };
}

function papersOf(people: number): readonly Paper[] {
	const registered = Math.floor(people * 0.8);
	const orders = Math.max(2, Math.floor(people / 250));
	return [
		...registers(registered),
		...courts(orders, registered),
		...articles(Math.floor((people - registered) / 10), registered, registered, orders),
		flight(registered),
		unread(Math.min(3_000, people)),
	];
}
