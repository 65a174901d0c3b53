import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Case } from './case.ts';
import { type Db, openDatabase, resetProjection } from './database.ts';
import { foldEntries, type Placed } from './projection/fold.ts';

/**
 * Folds entries, in the order of the log, into a projection of its own, hands it to `work` and throws it away.
 * The case is neither locked nor changed. What of it does not fit in memory lies in a temporary file under a key
 * that is kept nowhere.
 */
export async function foldAfresh<T>(
	opened: Case,
	entries: Iterable<Placed>,
	work: (db: Db) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-verify-'));
	try {
		const { db, close } = await openDatabase(join(folder, 'projection.db'), randomBytes(32));
		try {
			return await db.connection().execute(async (tx) => {
				// Never committed: nothing has to be waited for until it is on disk.
				await sql`begin`.execute(tx);
				await resetProjection(tx);
				await foldEntries(opened.fold(tx), entries);
				return work(tx);
			});
		} finally {
			await close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
