import { type Dependence, togetherSql } from './dependence.ts';
import type { Field, LinkSettings } from './settings.ts';
import { levelColumn, rarityColumn, type Step } from './tables.ts';

/** In none of a field's levels. */
const MISSING = -1;

/** What an agreement weighs, in bits (log2 of m/u), and how its rarity changes it. */
export type LevelWeight = { readonly bits: number; readonly mean: number | null };

/**
 * The weight of each pair, in bits: the sum over its fields, less what speaks for two who are related (`related`:
 * its weights, and its prior in bits), and less what fields agree on `together` by chance. `counts`: how many of so many
 * pairs are in each level.
 */
export function weigh(
	settings: LinkSettings,
	weights: readonly (readonly LevelWeight[])[],
	related: { readonly weights: readonly (readonly LevelWeight[])[]; readonly prior: number },
	damp: number,
	together: readonly Dependence[],
	counts: { readonly pairs: number; readonly levels: readonly (readonly number[])[] },
): Step {
	const sum = (of: (field: Field, at: number) => string) => settings.fields.map(of).join(' + ');
	const bits = sum((field, at) =>
		cases(
			field,
			counted(counts, at),
			(weights[at] ?? []).map((one) => one.bits),
		),
	);
	const others = sum((field, at) =>
		cases(
			field,
			counted(counts, at),
			(weights[at] ?? []).map((_, level) => related.weights[at]?.[level]?.bits ?? 0),
		),
	);
	// A level without a mean has no rarity, and what is not rare itself is as rare as the mean.
	const rare = sum((field, at) => {
		const means = (weights[at] ?? []).map(({ mean }) => mean);
		return means.every((mean) => mean === null)
			? '0'
			: `coalesce(p.${rarityColumn(field)} - ${cases(field, counted(counts, at), means)}, 0)`;
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

/** For each level of a field how many pairs are in it, and last in how many a value is missing. */
function counted(
	{ pairs, levels }: { readonly pairs: number; readonly levels: readonly (readonly number[])[] },
	field: number,
): readonly number[] {
	const of = levels[field] ?? [];
	return [...of, pairs - of.reduce((sum, one) => sum + one, 0)];
}

/**
 * What a level tells, `null` where that is nothing to reckon with; a value that is missing tells nothing. Conditions, not
 * tables to join: the levels are few, and a join for each field takes twice as long. The level that most pairs have is
 * asked for first: one that nobody asks for any longer costs nothing.
 */
function cases(field: Field, counts: readonly number[], told: readonly (number | null)[]): string {
	if (told.every((bits) => bits === 0)) return '0';
	const otherwise = told.includes(null) ? 'NULL' : '0';
	const whens = told
		.map((bits, level) => ({
			level,
			says: bits === null ? 'NULL' : `${bits}::DOUBLE`,
			pairs: counts[level] ?? 0,
		}))
		.concat({ level: MISSING, says: otherwise, pairs: counts.at(-1) ?? 0 })
		.sort((a, b) => b.pairs - a.pairs)
		.map(({ level, says }) => `WHEN ${level} THEN ${says}`);
	return `CASE p.${levelColumn(field)} ${whens.join(' ')} ELSE ${otherwise} END`;
}
