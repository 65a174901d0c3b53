import { sql } from 'kysely';
import type { Case } from '../case.ts';

export type CaseCounts = {
	readonly name: string;
	readonly sources: number;
	readonly statements: number;
	readonly persons: number;
	readonly conflicts: number;
	readonly rowsMapped: number;
	readonly pagesUnreadable: number;
	readonly rowsRejected: number;
	readonly head: { readonly entries: number; readonly hash: string };
};

/** How many entries the log holds, and the newest of them. */
export async function headOf(opened: Case): Promise<CaseCounts['head']> {
	const { entries } = await opened.db
		.selectFrom('entry')
		.select((eb) => eb.fn.countAll<number>().as('entries'))
		.executeTakeFirstOrThrow();
	const last = await opened.db
		.selectFrom('entry')
		.select('hash')
		.orderBy('lamport', 'desc')
		.orderBy('device', 'desc')
		.limit(1)
		.executeTakeFirst();
	return { entries, hash: last?.hash ?? '' };
}

export async function countCase(opened: Case): Promise<CaseCounts> {
	const { rows } = await sql<Record<string, number>>`select
		(select count(*) from source where gone = 0) as sources,
		(select coalesce(sum(statements), 0) from tally) as statements,
		(select count(*) from answer where kind = 'whereabouts') as persons,
		(select count(*) from answer where kind = 'relations' and (flags & 1) <> 0) as conflicts,
		(select coalesce(sum(t.rows_accepted), 0) from source s join text_version t on t.id = s.text where s.mapped = 1) as rowsMapped,
		(select coalesce(sum(t.pages_in - t.pages_read), 0) from source s join text_version t on t.id = s.text) as pagesUnreadable,
		(select coalesce(sum(t.rows_in - t.rows_accepted), 0) from source s join text_version t on t.id = s.text) as rowsRejected`.execute(
		opened.db,
	);
	const counts = rows[0] as Record<Exclude<keyof CaseCounts, 'name' | 'head'>, number>;
	return { ...counts, name: '', head: await headOf(opened) };
}
