import { compareLeaves } from '../evidence/index.ts';
import type { Case } from './case.ts';
import type { CaseProblem } from './case-problem.ts';
import type { Db } from './database.ts';
import { isDamage } from './disk-errors.ts';
import { digestTable, PROJECTED } from './doctor.ts';
import { foldAfresh } from './fold-afresh.ts';
import type { Placed } from './projection/fold.ts';
import type { ReadEntry } from './verify-rows.ts';

/** By table: what it holds as one number, or why it cannot be told. */
export type Digests = ReadonlyMap<string, string | 'damaged' | 'unreadable'>;

export async function digestsOf(tx: Db): Promise<Digests> {
	const digests = new Map<string, string>();
	for (const table of PROJECTED)
		try {
			digests.set(table, await digestTable(tx, table));
		} catch (error) {
			digests.set(table, isDamage(error) ? 'damaged' : 'unreadable');
		}
	return digests;
}

/**
 * The tables that hold something else than their entries say. None where an entry or object cannot be read,
 * which `isKnown` says has been told already; a table with a damaged page is told by `damagedPages`.
 */
export async function differingTables(
	opened: Case,
	read: readonly ReadEntry[],
	kept: Digests,
	isKnown: boolean,
): Promise<readonly CaseProblem[]> {
	const entries = inOrder(read);
	if (entries === null) return [];
	let anew: Digests;
	try {
		anew = await foldAfresh(opened, entries, digestsOf);
	} catch (error) {
		return isKnown
			? []
			: [differs('projection', `could not be made from the entries: ${(error as Error).message}`)];
	}
	return PROJECTED.filter(
		(table) => kept.get(table) !== 'damaged' && kept.get(table) !== anew.get(table),
	).map((table) =>
		differs(
			`projection, table ${table}`,
			'differs from what the entries say. Nothing of the record is lost; run "paradero rebuild"',
		),
	);
}

/** By what was signed, not by the columns beside it; `null` where one of them cannot be read. */
function inOrder(read: readonly ReadEntry[]): readonly Placed[] | null {
	const whole = read.flatMap(({ leaf, payload }) =>
		leaf === null || payload === null ? [] : [{ ...leaf, payload }],
	);
	if (whole.length < read.length) return null;
	return whole.sort(compareLeaves).map(({ entry, payload }) => ({ ...entry, payload }));
}

function differs(where: string, what: string): CaseProblem {
	return { code: 'projection-differs', where, what };
}
