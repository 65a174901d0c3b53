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
	const of = `CASE s.side WHEN 1 THEN ${sql.common('a.words', 'b.wide')} ELSE ${sql.common('b.words', 'a.wide')} END`;
	return [
		`UPDATE ${table} SET bits = w.bits FROM (SELECT va, vb, min(bits - ${FAR} * words) + ${FAR} * max(words) AS bits FROM`,
		`(SELECT va, vb, side, sum(bits) AS bits, count(*) AS words FROM`,
		// One query of both sides: of two in a UNION ALL the engine (1.5.5) was seen to give the first alone.
		`(SELECT l.va, l.vb, s.side, ${sql.unnest(of)} AS word FROM ${table} l JOIN ${values} a ON a.code = l.va JOIN ${values} b ON b.code = l.vb CROSS JOIN (VALUES (1), (2)) s(side) WHERE l.level IN (${near.join(', ')})) c`,
		`JOIN ${words} USING (word) GROUP BY va, vb, side) s GROUP BY va, vb) w WHERE ${table}.va = w.va AND ${table}.vb = w.vb`,
	].join(' ');
}
