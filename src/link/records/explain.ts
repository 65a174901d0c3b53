import { comparesAll } from './block.ts';
import type { Dialect } from './dialect.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import { CHANCE_PAIRS, RARITY } from './run.ts';
import type { LinkSettings } from './settings.ts';

/** Every step in the order in which it would be run, for lists of so many rows; nothing is run. */
export function explain(settings: LinkSettings, sql: Dialect, records: number): readonly plan.Step[] {
	const isAll = comparesAll(records);
	const nothing = settings.fields.map(({ kind }) => levelsOf(kind, sql).map(() => ({ bits: 0, mean: null })));
	return [
		...settings.fields.flatMap((field) => [
			{ makes: 'distinct values', sql: plan.rawValues(field) },
			...plan.dictionaryTables(field, settings),
		]),
		...plan.encode(settings, sql),
		...meeting(settings, sql, isAll),
		...(isAll
			? []
			: [
					plan.chancePairs(records, (records * (records - 1)) / 2, CHANCE_PAIRS, settings),
					...plan.compare('chance', settings, sql),
				]),
		...plan.compare('pair', settings, sql),
		{ makes: 'patterns', sql: plan.patterns('pair', settings) },
		...settings.fields.flatMap((field) => [
			{ makes: 'rarity', sql: plan.rarity(isAll ? 'pair' : 'chance', field, settings) },
			{ makes: 'the same by chance', sql: plan.sameByChance(field, 0, settings) },
		]),
		// What is learned goes where the zeros stand.
		plan.weigh(settings, nothing, { weights: nothing, prior: 0 }, RARITY, [], { pairs: 0, levels: [] }),
	];
}

function meeting(settings: LinkSettings, sql: Dialect, isAll: boolean): readonly plan.Step[] {
	const byRules = settings.blocking.flatMap((rule, number) => [
		...plan.blocksOf(rule, settings, sql),
		// Fewer where there would be too many pairs.
		...plan.theseMeet(number, settings.mostInBlock, settings),
	]);
	return [...(isAll ? [] : [...plan.noPairs, ...byRules]), ...plan.pairsMet(settings, isAll)];
}
