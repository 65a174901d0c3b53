import { accountsOn } from '../answers/index.ts';
import type { WhereaboutsJson } from '../api/index.ts';
import { parseDate } from '../record/index.ts';
import {
	type AnswerCursor,
	answersOf,
	type Case,
	clusterNamed,
	inOrderOfAnswers,
	pageAnswers,
	searchNames,
} from '../store/index.ts';
import { cursorOf, nextOf, type Page } from './cursor.ts';
import { ActionError } from './errors.ts';
import { isCalled } from './is-called.ts';
import type { Proposed } from './proposed.ts';
import { onDate, whereaboutsJson } from './shapes.ts';
import type { KeptWhereabouts } from './whereabouts-kept.ts';

export type WhereaboutsQuery = {
	/** A name in any spelling, an entity's or a cluster's id. */
	readonly person?: string;
	/** EDTF. */
	readonly on?: string;
	readonly after?: string;
	readonly limit?: number;
	/** Given: proposed readings stand beside the accepted ones, marked. */
	readonly proposed?: Proposed;
};
/** So many are read at once where all are wanted. */
const PAGE = 500;
type Row = AnswerCursor & { readonly doc: unknown };

/**
 * Where people were, by which voice: the latest spoken of first. @throws {ActionError} `bad-date`
 */
export async function findWhereabouts(opened: Case, query: WhereaboutsQuery): Promise<Page<WhereaboutsJson>> {
	if (query.on !== undefined && parseDate(query.on) === null)
		throw new ActionError(
			'bad-date',
			`"${query.on}" is not a date as this tool takes it; write 2019-04-12, 2019-04 or 2019`,
		);
	const limit = query.limit ?? 100;
	const rows = await selectRows(opened, query, limit);
	return {
		// Whose answer another connection took away since they were listed is told of no more.
		items: rows.flatMap(({ doc }) => (doc === null ? [] : [shape(doc as KeptWhereabouts, query.on)])),
		next: nextOf(rows, limit),
	};
}

/** Every one of them, page by page, for the command line. */
export async function allWhereabouts(
	opened: Case,
	query: WhereaboutsQuery,
): Promise<readonly WhereaboutsJson[]> {
	const all: WhereaboutsJson[] = [];
	let after: string | undefined;
	do {
		const page = await findWhereabouts(opened, {
			...query,
			limit: 500,
			...(after === undefined ? {} : { after }),
		});
		all.push(...page.items);
		after = page.next ?? undefined;
	} while (after !== undefined);
	return all;
}

/** Everybody's answer as it is kept, page by page, the latest spoken of first. */
export async function* keptWhereaboutsOf(
	opened: Case,
	query: Omit<WhereaboutsQuery, 'after' | 'limit' | 'on'>,
): AsyncGenerator<KeptWhereabouts> {
	let after: string | undefined;
	do {
		const rows = await selectRows(opened, { ...query, ...(after === undefined ? {} : { after }) }, PAGE);
		for (const { doc } of rows) if (doc !== null) yield doc as KeptWhereabouts;
		after = nextOf(rows, PAGE) ?? undefined;
	} while (after !== undefined);
}

async function selectRows(opened: Case, query: WhereaboutsQuery, limit: number): Promise<readonly Row[]> {
	const after = query.after === undefined ? undefined : cursorOf(query.after);
	if (query.proposed !== undefined) return selectProposed(opened, query.proposed, query.person, after, limit);
	if (query.person === undefined)
		return pageAnswers(opened, 'whereabouts', { limit, ...(after === undefined ? {} : { after }) });
	const cluster = await clusterNamed(opened, query.person);
	const keys =
		cluster === null
			? [...new Set((await searchNames(opened, query.person, 500)).map((hit) => hit.cluster))]
			: [cluster];
	const rows = [...(await answersOf(opened, 'whereabouts', keys))].sort(inOrderOfAnswers);
	const from = after === undefined ? 0 : rows.findIndex((row) => row.key === after.key) + 1;
	return rows.slice(from, from + limit);
}

async function selectProposed(
	opened: Case,
	proposed: Proposed,
	person: string | undefined,
	after: AnswerCursor | undefined,
	limit: number,
): Promise<readonly Row[]> {
	const all = await proposed.all();
	const named =
		person === undefined
			? all
			: all.filter((row) => row.key === person || isCalled([row.name, ...(row.doc?.names ?? [])], person));
	const from = after === undefined ? 0 : named.findIndex((row) => row.key === after.key) + 1;
	const page = named.slice(from, from + limit);
	const kept = await answersOf(
		opened,
		'whereabouts',
		page.filter((row) => row.doc === null).map((row) => row.key),
	);
	const docs = new Map(kept.map((row) => [row.key, row.doc]));
	return page.map((row) => ({ ...row, doc: row.doc ?? docs.get(row.key) ?? null }));
}

function shape(answer: KeptWhereabouts, on: string | undefined): WhereaboutsJson {
	const json = whereaboutsJson(answer);
	const about = on === undefined ? null : accountsOn(answer, on);
	return about === null ? json : onDate(json, about);
}
