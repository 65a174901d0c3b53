import type { Level } from './levels.ts';
import type { Field } from './settings.ts';
import { levelColumn, rawColumn } from './tables.ts';

/** Levels of values that are not the same and say nothing else: less of one thing, or less exactly. */
const ONLY_LESS = new Set(['may be the same', 'all words of the shorter', 'its only word']);

/** In which of a field's levels two values differ. */
export function differing(levels: readonly Level[]): readonly number[] {
	return levels.flatMap(({ name, same }, level) => (same === true || ONLY_LESS.has(name) ? [] : [level]));
}

/**
 * Pairs that were compared, of records in one group of the table `grouped` (`id`, `head`), whose values of a field differ:
 * both records, the level, and both values as the lists have them.
 */
export function differencesIn(grouped: string, field: Field, levels: readonly Level[]): string {
	const [level, value] = [levelColumn(field), rawColumn(field)];
	return [
		`SELECT g.a, g.b, g.${level}::INTEGER, ra.${value}, rb.${value} FROM pair_agree g`,
		`JOIN ${grouped} ga ON ga.id = g.a JOIN ${grouped} gb ON gb.id = g.b AND gb.head = ga.head`,
		`JOIN raw ra ON ra.id = g.a JOIN raw rb ON rb.id = g.b`,
		`WHERE g.${level} IN (${differing(levels).join(', ')}) ORDER BY g.a, g.b`,
	].join(' ');
}
