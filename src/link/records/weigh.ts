import { type Dependence, togetherSql } from './dependence.ts';
import type { LinkSettings } from './settings.ts';
import { levelColumn, rarityColumn, type Step } from './tables.ts';

/** What an agreement weighs, in bits (log2 of m/u), and how its rarity changes it. */
export type LevelWeight = { readonly bits: number; readonly mean: number | null };

/**
 * The weight of each pair, in bits: the sum over its fields, less what speaks for two who are related (`related`:
 * its weights, and its prior in bits), and less what fields agree on `together` by chance.
 */
export function weigh(
	settings: LinkSettings,
	weights: readonly (readonly LevelWeight[])[],
	related: { readonly weights: readonly (readonly LevelWeight[])[]; readonly prior: number },
	damp: number,
	together: readonly Dependence[],
): Step {
	// Conditions, not tables to join: the levels are few, and a join for each field takes twice as long. A value that is
	// missing is in none and tells nothing.
	const cases = (column: string, told: readonly number[], otherwise: string) =>
		told.every((bits) => bits === 0)
			? otherwise
			: `CASE p.${column} ${told.map((bits, level) => `WHEN ${level} THEN ${bits}::DOUBLE`).join(' ')} ELSE ${otherwise} END`;
	const sum = (of: (field: LinkSettings['fields'][number], at: number) => string) =>
		settings.fields.map(of).join(' + ');
	const bits = sum((field, at) =>
		cases(
			levelColumn(field),
			(weights[at] ?? []).map((one) => one.bits),
			'0',
		),
	);
	const others = sum((field, at) =>
		cases(
			levelColumn(field),
			(weights[at] ?? []).map((_, level) => related.weights[at]?.[level]?.bits ?? 0),
			'0',
		),
	);
	// A level without a mean has no rarity, and what is not rare itself is as rare as the mean.
	const rare = sum((field, at) => {
		const means = (weights[at] ?? []).flatMap(({ mean }, level) =>
			mean === null ? [] : [`WHEN ${level} THEN ${mean}::DOUBLE`],
		);
		return means.length === 0
			? '0'
			: `coalesce(p.${rarityColumn(field)} - CASE p.${levelColumn(field)} ${means.join(' ')} END, 0)`;
	});
	const hanging = togetherSql(together, (at) => levelColumn(settings.fields[at] ?? { name: '' }));
	return {
		makes: 'scored',
		sql: [
			'CREATE TABLE scored AS SELECT a, b, inside,',
			`bits + rare - together - log2(1 + pow(2, least(${related.prior} + related + rare - together, 500))) AS weight`,
			`FROM (SELECT p.a, p.b, p.inside, ${bits} AS bits, ${others} AS related, ${damp} * (${rare}) AS rare, ${hanging.sum} AS together FROM pair_agree p ${hanging.joins})`,
		].join(' '),
	};
}
