import { sql } from 'kysely';
import { compareText } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';

export type AnswerRow = {
	readonly key: string;
	readonly name: string;
	readonly hi: number | null;
	readonly doc: unknown;
};

/** Where a page ended: what its last row is sorted by. */
export type AnswerCursor = { readonly hi: number | null; readonly name: string; readonly key: string };

/**
 * One page of the answers of a kind: the latest spoken about first, those without a date last, those of one day by name;
 * by keyset, so that the millionth page costs what the first does.
 */
export async function pageAnswers(
	opened: Case,
	kind: string,
	options: { readonly after?: AnswerCursor; readonly limit: number; readonly flag?: number },
): Promise<readonly AnswerRow[]> {
	const { after, limit, flag } = options;
	const flagged = flag === undefined ? sql`1` : sql`(flags & ${flag}) <> 0`;
	const page = async (beyond: ReturnType<typeof sql>, most: number): Promise<readonly AnswerRow[]> => {
		const { rows } = await sql<{ key: string; name: string; hi: number | null; doc: string }>`
			select key, name, hi, doc from answer where kind = ${kind} and ${beyond} and ${flagged}
			order by hi desc, name, key limit ${most}`.execute(opened.db);
		return rows.map((row) => ({ ...row, doc: JSON.parse(row.doc) as unknown }));
	};
	if (after === undefined) return page(sql`1`, limit);
	const { hi, name, key } = after;
	// Each is one stretch of the index. With "or" between them it would be read from several, and sorted.
	const stretches =
		hi === null
			? [sql`hi is null and (name, key) > (${name}, ${key})`]
			: [sql`hi = ${hi} and (name, key) > (${name}, ${key})`, sql`hi < ${hi}`, sql`hi is null`];
	const found: AnswerRow[] = [];
	for (const stretch of stretches)
		if (found.length < limit) found.push(...(await page(stretch, limit - found.length)));
	return found;
}

/** As `pageAnswers` sorts them, for what was found otherwise. */
export function inOrderOfAnswers(a: AnswerCursor, b: AnswerCursor): number {
	if (a.hi !== b.hi) return (b.hi ?? Number.NEGATIVE_INFINITY) - (a.hi ?? Number.NEGATIVE_INFINITY);
	return compareText(a.name, b.name) || compareText(a.key, b.key);
}

/** The answers of these clusters, in no order. */
export async function answersOf(
	opened: Case,
	kind: string,
	keys: readonly string[],
): Promise<readonly AnswerRow[]> {
	const found: AnswerRow[] = [];
	for (const some of chunks(keys)) {
		const rows = await opened.db
			.selectFrom('answer')
			.select(['key', 'name', 'hi', 'doc'])
			.where('kind', '=', kind)
			.where('key', 'in', some)
			.execute();
		for (const row of rows) found.push({ ...row, doc: JSON.parse(row.doc) as unknown });
	}
	return found;
}

/** How many answers of a kind have each of these flags. */
export async function countFlags(
	opened: Case,
	kind: string,
	flags: readonly number[],
): Promise<readonly number[]> {
	const counts = await Promise.all(
		flags.map((flag) =>
			opened.db
				.selectFrom('answer')
				.select((eb) => eb.fn.countAll<number>().as('n'))
				.where('kind', '=', kind)
				.where(sql<boolean>`(flags & ${flag}) <> 0`)
				.executeTakeFirstOrThrow(),
		),
	);
	return counts.map(({ n }) => n);
}
