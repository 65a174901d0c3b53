import { canBeSame } from './levels.ts';
import type { Field, LinkSettings } from './settings.ts';
import { rawColumn, type Step, valuesOf } from './tables.ts';

/**
 * Whether what agrees is learned of pairs across lists alone: each list writes in its own way, so that its rows agree
 * with one another as no two lists do.
 */
export function learnsAcross({ fields }: LinkSettings): boolean {
	return (fields[0]?.columns.length ?? 1) > 1;
}

const MOST_DRAWN = 5_000_000;

/**
 * Any two records, about as many as `pairs` of the `possible`, for what agrees by chance. `records` are numbered from 1
 * on.
 */
export function chancePairs(records: number, possible: number, pairs: number, settings: LinkSettings): Step {
	const apart = learnsAcross(settings) ? ' AND ra.list <> rb.list' : '';
	const drawn = Math.min(
		MOST_DRAWN,
		Math.ceil((pairs * records * (records - 1)) / 2 / Math.max(1, possible)),
	);
	const from =
		possible <= pairs
			? `SELECT ra.id AS a, rb.id AS b FROM record ra JOIN record rb ON ra.id < rb.id${apart}`
			: // Numbers that look drawn and are the same each time (splitmix-like steps through the records).
				`SELECT least(x, y) AS a, greatest(x, y) AS b FROM (SELECT (hash(i, 1) % ${records} + 1)::INTEGER AS x, (hash(i, 2) % ${records} + 1)::INTEGER AS y FROM range(${drawn}) t(i)) WHERE x <> y`;
	return {
		makes: 'chance',
		sql: `CREATE TABLE chance AS SELECT p.a, p.b FROM (${from}) p JOIN record ra ON ra.id = p.a JOIN record rb ON rb.id = p.b WHERE TRUE${apart}`,
	};
}

/** How often any two values of a field are the same, and of the shape; and the share of records whose value can be. */
export function sameByChance(field: Field, shape: 0 | 1, settings: LinkSettings): string {
	const can = `CASE WHEN ${canBeSame(field.kind, shape)} THEN 1 ELSE 0 END AS can`;
	const all = learnsAcross(settings)
		? `SELECT r.list, v.code, count(*)::DOUBLE AS n, ${can} FROM record r JOIN ${valuesOf(field)} v ON v.code = r.${rawColumn(field)} WHERE v.code > 0 GROUP BY r.list, v.code, can`
		: `SELECT 1 AS list, v.code, v.records::DOUBLE AS n, ${can} FROM ${valuesOf(field)} v WHERE v.code > 0`;
	// Pairs of one value, and of all: across lists, the square of the sum less the sum of the squares.
	const pairs = learnsAcross(settings) ? '(sum(n) * sum(n) - sum(n * n)) / 2' : 'sum(n) * (sum(n) - 1) / 2';
	return `WITH counted AS (${all}) SELECT (SELECT sum(pairs) FROM (SELECT ${pairs} AS pairs FROM counted WHERE can = 1 GROUP BY code)) / greatest((SELECT ${pairs} FROM (SELECT list, sum(n) AS n FROM counted GROUP BY list)), 1), (SELECT sum(n * can) / sum(n) FROM counted)`;
}
