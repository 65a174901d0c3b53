import { sql } from 'kysely';
import { REVIEWED_KINDS } from '../../record/index.ts';
import type { Case } from '../case.ts';

/** How many proposals of a source, of a kind and, where it tells of custody, of a day there are, by what became of them. */
export type QuestionCount = {
	readonly source: number;
	readonly kind: string;
	/** As it was read, EDTF. */
	readonly day: string | null;
	readonly status: string | null;
	readonly unread: number | null;
	readonly count: number;
};

export async function countByQuestion(opened: Case): Promise<readonly QuestionCount[]> {
	const { rows } = await sql<QuestionCount>`
		select p.source as source, p.kind as kind,
			case p.kind when 'custody' then json_extract(p.doc, '$.slots.on.value') end as day,
			t.status as status, t.unread as unread, count(*) as count
		from proposal p left join target t on t.source = p.source and t.start = p.start and t.end = p.end
			and t.kind = p.kind and t.ordinal = p.ordinal
		where p.kind in (${sql.join(REVIEWED_KINDS)})
		group by 1, 2, 3, 4, 5`.execute(opened.db);
	return rows;
}
