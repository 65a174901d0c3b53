import type { Case } from '../case.ts';
import { inWrite } from '../database.ts';

/** One write of this size is over before another process that writes would notice. */
const PART_BYTES = 1 << 20;

/**
 * Keeps what a long comparison of the whole case gave, in place of what an earlier one had, in several short writes.
 * `mark` tells of what it was made. It is no part of the record: a rebuild drops it.
 */
export async function keepComparison(opened: Case, mark: string, bytes: Uint8Array): Promise<void> {
	await inWrite(opened.db, (tx) => tx.deleteFrom('comparison').execute());
	const parts = Math.ceil(bytes.length / PART_BYTES);
	for (let part = 0; part < parts; part++) {
		const doc = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
		await inWrite(opened.db, (tx) =>
			tx
				.insertInto('comparison')
				.values({ part, parts, mark, doc })
				.onConflict((conflict) => conflict.column('part').doUpdateSet({ parts, mark, doc }))
				.execute(),
		);
	}
}

/** What was kept, with its mark; `null` where nothing was, or not to its end. */
export async function keptComparison(
	opened: Case,
): Promise<{ readonly mark: string; readonly bytes: Uint8Array } | null> {
	const rows = await opened.db.selectFrom('comparison').selectAll().orderBy('part').execute();
	const [first] = rows;
	const isWhole = rows.every(({ mark, parts }) => mark === first?.mark && parts === rows.length);
	return first === undefined || !isWhole
		? null
		: { mark: first.mark, bytes: Buffer.concat(rows.map(({ doc }) => doc)) };
}
