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
	const tables = settings.fields.map((field, at) => {
		const of = (weights[at] ?? []).map(({ bits, mean }, level) => {
			const other = related.weights[at]?.[level]?.bits ?? 0;
			return `(${level}, ${bits}::DOUBLE, ${other}::DOUBLE, ${mean ?? 'NULL'}::DOUBLE)`;
		});
		// A value that is missing tells nothing.
		const rows = ['(-1, 0::DOUBLE, 0::DOUBLE, NULL::DOUBLE)', ...of].join(', ');
		return `JOIN (VALUES ${rows}) w${at}(level, bits, related, mean) ON w${at}.level = p.${levelColumn(field)}`;
	});
	const sum = (of: (field: LinkSettings['fields'][number], at: number) => string) =>
		settings.fields.map(of).join(' + ');
	const bits = sum((_, at) => `w${at}.bits`);
	const others = sum((_, at) => `w${at}.related`);
	// A level without a mean has no rarity, and what is not rare itself is as rare as the mean.
	const rare = sum((field, at) => `coalesce(p.${rarityColumn(field)} - w${at}.mean, 0)`);
	const hanging = togetherSql(together, (at) => levelColumn(settings.fields[at] ?? { name: '' }));
	return {
		makes: 'scored',
		sql: [
			'CREATE TABLE scored AS SELECT a, b, inside,',
			`bits + rare - together - log2(1 + pow(2, least(${related.prior} + related + rare - together, 500))) AS weight`,
			`FROM (SELECT p.a, p.b, p.inside, ${bits} AS bits, ${others} AS related, ${damp} * (${rare}) AS rare, ${hanging.sum} AS together FROM pair_agree p ${tables.join(' ')} ${hanging.joins})`,
		].join(' '),
	};
}
