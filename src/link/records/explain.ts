import { comparesAll } from './block.ts';
import type { Dialect } from './dialect.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import { CHANCE_PAIRS, RARITY } from './run.ts';
import type { LinkSettings } from './settings.ts';

const USUAL_WORDS = 4;

/** Every step in the order in which it would be run, for lists of so many rows; nothing is run. */
export function explain(settings: LinkSettings, sql: Dialect, records: number): readonly plan.Step[] {
	const isAll = comparesAll(records);
	const nothing = settings.fields.map(({ kind }) => levelsOf(kind, sql).map(() => ({ bits: 0, mean: null })));
	// As many columns for words as the longest value has, which is not known before it is read.
	const widths: plan.Widths = new Map(settings.fields.map(({ name }) => [name, USUAL_WORDS]));
	return [
		...settings.fields.flatMap((field) => [
			plan.rawValues(field),
			{ makes: 'what is read', sql: plan.toldValues(field) },
			...plan.dictionaryTables(field, settings, USUAL_WORDS),
		]),
		...plan.encode(settings, sql, widths),
		...meeting(settings, sql, isAll),
		...(isAll ? [] : [plan.chancePairs(records, (records * (records - 1)) / 2, CHANCE_PAIRS, settings)]),
		...plan.compare(settings, sql, widths, isAll ? 'pair' : 'chance'),
		{ makes: 'patterns', sql: plan.patterns('pair', settings) },
		...settings.fields.flatMap((field) => [
			{ makes: 'rarity', sql: plan.rarity(isAll ? 'pair' : 'chance', field, settings) },
			{ makes: 'the same by chance', sql: plan.sameByChance(field, 0, settings) },
		]),
		// What is learned goes where the zeros stand.
		...plan.weigh(settings, nothing, { weights: nothing, prior: 0 }, RARITY, []),
	];
}

function meeting(settings: LinkSettings, sql: Dialect, isAll: boolean): readonly plan.Step[] {
	const crowded = new Set(
		settings.blocking.flatMap((_, number) => (plan.hasChildren(number, settings) ? [number] : [])),
	);
	const byRules = settings.blocking.flatMap((rule, number) => [
		...plan.blocksOf(rule, settings, sql, crowded),
		// Fewer where there would be too many pairs.
		...plan.theseMeet(number, settings.mostInBlock, settings),
	]);
	return [
		...(isAll ? [] : [...plan.noPairs, ...byRules, ...plan.noCrowds(crowded)]),
		...plan.pairsMet(settings, isAll),
	];
}
