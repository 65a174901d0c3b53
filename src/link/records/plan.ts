/** The SQL of each step over records, generated as text: what a cluster would run too, by its dialect. */
export { cells, cellTable, mostCells, readingOf, spellings, toldCells, wordColumns } from './cells.ts';
export { chancePairs, learnsAcross, sameByChance } from './chance.ts';
export { compare } from './compare.ts';
export { patterns, rarity } from './counts.ts';
export {
	bookTables,
	dictionaryTables,
	encode,
	partsUsed,
	plainSpellings,
	rawValues,
	toldValues,
} from './encode.ts';
export {
	blocksOf,
	hasChildren,
	isPartOf,
	keysOf,
	noCrowds,
	noPairs,
	pairsMet,
	sharedBy,
	theseMeet,
	whoWasMet,
} from './meet.ts';
export {
	codeTable,
	heardTable,
	isOfWords,
	nearTable,
	rawColumn,
	readTable,
	type Step,
	type Widths,
} from './tables.ts';
export { type LevelWeight, weigh } from './weigh.ts';
