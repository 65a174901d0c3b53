import { describe, expect, test } from 'vitest';
import { DUCKDB } from './dialect.ts';
import { levelsOf } from './levels.ts';
import { FIELD_KINDS } from './settings.ts';
import { usualShares } from './usual.ts';
import { matchesAmong } from './usual-matches.ts';

describe('what is usual', () => {
	test.each(FIELD_KINDS)('has a share for each level of %s, which agreement tells in favour of', (kind) => {
		const levels = levelsOf(kind, DUCKDB);
		const [m, u] = [usualShares(kind, levels, 'm'), usualShares(kind, levels, 'u')];
		for (const shape of new Set(levels.map((level) => level.shape))) {
			const of = (shares: readonly number[]) => shares.filter((_, at) => levels[at]?.shape === shape);
			for (const shares of [m, u]) {
				expect(of(shares).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
				expect(Math.min(...of(shares))).toBeGreaterThan(0);
			}
			expect(of(m)[0]).toBeGreaterThan(2 * (of(u)[0] ?? 0));
			expect(of(m).at(-1)).toBeLessThan(of(u).at(-1) ?? 0);
		}
	});

	test('gives way to what is counted, the more rows there are', () => {
		expect(matchesAmong(0, 4, 1)).toBeCloseTo(0.5);
		expect(matchesAmong(500, 10_000, 1_000)).toBeCloseTo(500, -1);
	});
});
