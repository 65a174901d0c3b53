import { sql } from 'kysely';
import { REVIEWED_KINDS } from '../../record/index.ts';
import type { Db } from '../database.ts';
import { chunks } from './context.ts';

/**
 * Counts anew what stands in these sources: statements, and proposals by what was decided on them, which meet their
 * targets by place as `listProposals` does. Every screen shows the sums, and a case may hold a million of either.
 */
export async function recount(tx: Db, sources: Iterable<number>): Promise<void> {
	for (const some of chunks(new Set(sources)))
		await sql`
			insert into tally (source, statements, open, accepted, unread, rejected)
			select s.rid, (select count(distinct t.id) from statement t where t.source = s.rid and t.gone = 0),
				count(case when p.rid is not null and d.status is null then 1 end),
				count(case when d.status <> 'rejected' then 1 end),
				count(case when d.status <> 'rejected' and d.unread = 1 then 1 end), count(case when d.status = 'rejected' then 1 end)
			from source s left join proposal p on p.source = s.rid and p.kind in (${sql.join(REVIEWED_KINDS)})
				left join target d on d.source = p.source and d.start = p.start and d.end = p.end
					and d.kind = p.kind and d.ordinal = p.ordinal
			where s.rid in (${sql.join(some)}) group by s.rid
			on conflict (source) do update set statements = excluded.statements, open = excluded.open,
				accepted = excluded.accepted, unread = excluded.unread, rejected = excluded.rejected`.execute(tx);
}
