import { comparesAll } from './block.ts';
import type { Dialect } from './dialect.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import { CHANCE_PAIRS, RARITY } from './run.ts';
import type { Field, LinkSettings } from './settings.ts';

const USUAL_WORDS = 4;

/** Every step in the order in which it would be run, for lists of so many rows; nothing is run. */
export function explain(settings: LinkSettings, sql: Dialect, records: number): readonly plan.Step[] {
	const isAll = comparesAll(records);
	const nothing = settings.fields.map(({ kind }) => levelsOf(kind, sql).map(() => ({ bits: 0, mean: null })));
	// As many columns for words as the longest value has, which is not known before it is read.
	const widths: plan.Widths = new Map(settings.fields.map(({ name }) => [name, USUAL_WORDS]));
	return [
		...settings.fields.flatMap((field) => reading(field, settings, sql)),
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

function reading(field: Field, settings: LinkSettings, sql: Dialect): readonly plan.Step[] {
	const read = { makes: 'what is read' };
	if (!plan.isOfWords(field))
		return [
			plan.rawValues(field),
			{ ...read, sql: plan.toldValues(field) },
			...plan.dictionaryTables(field, settings),
			...plan.plainSpellings(field),
		];
	const most = Math.max(1, ...field.columns.map((columns) => columns.length));
	return [
		plan.rawValues(field),
		...plan.cells(field),
		{ ...read, sql: plan.toldCells(field) },
		...plan.spellings(field, sql, most),
		...plan.wordColumns(field, USUAL_WORDS),
		...plan.bookTables(field),
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
