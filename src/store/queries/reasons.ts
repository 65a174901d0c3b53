import { sql } from 'kysely';
import type { Case } from '../case.ts';

/** As many as are read at a glance. */
const MOST = 12;

/** Reasons that were given for what was decided on pairs, each once, the latest first. */
export async function reasonsGiven(opened: Case): Promise<readonly string[]> {
	// The subjects of pairs stand together in the index.
	const { rows } = await sql<{ reason: string }>`
		select reason from decision where subject >= 'pair ' and subject < 'pair!' and reason is not null
		group by reason order by max(ord) desc limit ${MOST}`.execute(opened.db);
	return rows.map(({ reason }) => reason);
}
