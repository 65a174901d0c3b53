import type { Dialect } from './dialect.ts';
import type { Level } from './levels.ts';

/** More than any bits of rarity: more words in common come first. */
const FAR = 1000;

/**
 * Bits of rarity of values whose words nearly agree, into `table` (`va`, `vb`, `level`, `bits`): of the words of one
 * side that the other may stand for, the side with more of them; of the same number, the side whose words are commoner,
 * for a slip of the pen is as rare as can be and tells nothing. `null` where no level asks for it.
 */
export function nearRarity(
	levels: readonly Level[],
	{ table, values, words }: { readonly table: string; readonly values: string; readonly words: string },
	sql: Dialect,
): string | null {
	const near = levels.flatMap(({ rarity }, number) => (rarity === 'near' ? [number] : []));
	if (near.length === 0) return null;
	const side = (number: number, common: string) =>
		`SELECT l.va, l.vb, ${number} AS side, ${sql.unnest(common)} AS word FROM ${table} l JOIN ${values} a ON a.code = l.va JOIN ${values} b ON b.code = l.vb WHERE l.level IN (${near.join(', ')})`;
	return [
		`UPDATE ${table} SET bits = w.bits FROM (SELECT va, vb, min(bits - ${FAR} * words) + ${FAR} * max(words) AS bits FROM`,
		`(SELECT va, vb, side, sum(bits) AS bits, count(*) AS words FROM`,
		`(${side(1, sql.common('a.words', 'b.wide'))} UNION ALL ${side(2, sql.common('b.words', 'a.wide'))}) c`,
		`JOIN ${words} USING (word) GROUP BY va, vb, side) s GROUP BY va, vb) w WHERE ${table}.va = w.va AND ${table}.vb = w.vb`,
	].join(' ');
}
