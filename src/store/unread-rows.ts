import type { Case } from './case.ts';
import { type Db, inWrite } from './database.ts';

/** An import writes every second or so: what is older was left by a process that died. */
const LEFT_AFTER_MS = 10 * 60_000;
const AT_ONCE = 5_000;

/**
 * Removes rows of lists that no source is read by: of texts that another took the place of, and of imports
 * that never ended. In short transactions; gives how many rows went. They stay in the record's objects.
 */
export async function removeUnreadRows(opened: Case, now = Date.now()): Promise<number> {
	let removed = 0;
	for (const set of await unreadSets(opened.db, now)) {
		await inWrite(opened.db, async (tx) => {
			// Asked again under the lock. From here on no text is read by what is left of the set.
			if ((await unreadSets(tx, now)).includes(set))
				await tx.updateTable('row_set').set({ text: null, at: 0 }).where('rid', '=', set).execute();
		});
		for (;;) {
			const went = await inWrite(opened.db, (tx) => removeSome(tx, set));
			if (went === null) break;
			removed += went;
		}
	}
	return removed;
}

async function unreadSets(db: Db, now: number): Promise<readonly number[]> {
	const rows = await db
		.selectFrom('row_set')
		.leftJoin('source', 'source.text', 'row_set.text')
		.select('row_set.rid')
		.where('source.rid', 'is', null)
		.where((eb) => eb.or([eb('row_set.text', 'is not', null), eb('row_set.at', '<', now - LEFT_AFTER_MS)]))
		.execute();
	return rows.map((row) => row.rid);
}

/** `null` where nothing of the set is left, or somebody reads it again. */
async function removeSome(tx: Db, set: number): Promise<number | null> {
	const dead = await tx
		.selectFrom('row_set')
		.select('rid')
		.where('rid', '=', set)
		.where('text', 'is', null)
		.executeTakeFirst();
	if (dead === undefined) return null;
	const end = await tx
		.selectFrom('list_row')
		.select('row')
		.where('list', '=', set)
		.orderBy('row')
		.limit(1)
		.offset(AT_ONCE)
		.executeTakeFirst();
	const some = tx.deleteFrom('list_row').where('list', '=', set);
	const { numDeletedRows } = await (end === undefined
		? some
		: some.where('row', '<', end.row)
	).executeTakeFirst();
	if (end === undefined) {
		await tx.deleteFrom('repeated_key').where('list', '=', set).execute();
		await tx.deleteFrom('row_set').where('rid', '=', set).execute();
	}
	return Number(numDeletedRows);
}
