/** Of the rows of one list, matches there are for each; and of those across lists, for each row of the smaller. */
export const USUAL_MATCHES = { within: 0.1, across: 0.5 } as const;
/** Rows that say as much of how many match as what is usual does. */
const ROWS_OUTWEIGH = 4;

/** How many match, of those counted and of what is usual, among so many rows. */
export function matchesAmong(counted: number, rows: number, usual: number): number {
	return ((counted + (usual * ROWS_OUTWEIGH) / Math.max(1, rows)) * rows) / (rows + ROWS_OUTWEIGH);
}
