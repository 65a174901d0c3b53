import { type Dependence, togetherSql } from './dependence.ts';
import type { LinkSettings } from './settings.ts';
import { levelColumn, rarityColumn, type Step } from './tables.ts';

/** What an agreement weighs, in bits (log2 of m/u), and how its rarity changes it. */
export type LevelWeight = { readonly bits: number; readonly mean: number | null };

/**
 * The weight of each pair, in bits: the sum over its fields, less what speaks for two who are related (`related`:
 * its weights, and its prior in bits), and less what fields agree on `together` by chance. What the levels alone tell is
 * worked out once for all pairs that agree alike.
 */
export function weigh(
	settings: LinkSettings,
	weights: readonly (readonly LevelWeight[])[],
	related: { readonly weights: readonly (readonly LevelWeight[])[]; readonly prior: number },
	damp: number,
	together: readonly Dependence[],
): readonly Step[] {
	const levels = settings.fields.map(levelColumn);
	// A value that is missing is in none and tells nothing.
	const cases = (column: string, told: readonly number[]) =>
		told.every((bits) => bits === 0)
			? '0'
			: `CASE p.${column} ${told.map((bits, level) => `WHEN ${level} THEN ${bits}::DOUBLE`).join(' ')} ELSE 0 END`;
	const bits = levels.map((column, at) =>
		cases(
			column,
			(weights[at] ?? []).map((one) => one.bits),
		),
	);
	const others = levels.map((column, at) =>
		cases(
			column,
			(weights[at] ?? []).map((_, level) => related.weights[at]?.[level]?.bits ?? 0),
		),
	);
	// A level without a mean has no rarity, and what is not rare itself is as rare as the mean.
	const rare = settings.fields.flatMap((field, at) => {
		const means = (weights[at] ?? []).flatMap(({ mean }, level) =>
			mean === null ? [] : [`WHEN ${level} THEN ${mean}::DOUBLE`],
		);
		return means.length === 0
			? []
			: [
					{
						mean: `CASE p.${levelColumn(field)} ${means.join(' ')} END AS mean_${at}`,
						more: `coalesce(p.${rarityColumn(field)} - w.mean_${at}, 0)`,
					},
				];
	});
	const hanging = togetherSql(together, (at) => levelColumn(settings.fields[at] ?? { name: '' }));
	return [
		{
			makes: 'weight_of',
			sql: [
				`CREATE TABLE weight_of AS SELECT ${levels.map((column) => `p.${column}`).join(', ')}, ${bits.join(' + ')} AS bits, ${others.join(' + ')} AS related, ${hanging.sum} AS together`,
				rare.map(({ mean }) => `, ${mean}`).join(''),
				` FROM (SELECT DISTINCT ${levels.join(', ')} FROM pair_agree) p ${hanging.joins}`,
			].join(''),
		},
		{
			makes: 'scored',
			sql: [
				'CREATE TABLE scored AS SELECT a, b, inside,',
				`bits + rare - together - log2(1 + pow(2, least(${related.prior} + related + rare - together, 500))) AS weight`,
				`FROM (SELECT p.a, p.b, p.inside, w.bits, w.related, w.together, ${damp} * (${rare.map(({ more }) => more).join(' + ') || '0'}) AS rare FROM pair_agree p`,
				`JOIN weight_of w ON ${levels.map((column) => `w.${column} = p.${column}`).join(' AND ')})`,
			].join(' '),
		},
		{ makes: 'weight_of', sql: 'DROP TABLE weight_of' },
	];
}
