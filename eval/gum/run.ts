import { readGum } from './read.ts';
import { compromiseNames, ourDates, ourNames } from './readers.ts';
import { type GumNames, scoreDates, scoreNames } from './score.ts';

/** `node eval/gum/run.ts`: names and dates on GUM, beside compromise. */
const documents = readGum();
if (documents === null) console.log('GUM: not run, the shared material does not stand beside the project.');
else {
	printNames('names, ours', scoreNames(documents, ourNames));
	printNames('names, compromise', scoreNames(documents, compromiseNames));
	const { gold, touched, right, ranges, beside } = scoreDates(documents, ourDates);
	console.log(
		`dates, ours: right ${right}/${gold} (${percent(right, gold)}), found ${touched}, ranges ${ranges.right}/${ranges.gold}, ${beside} where GUM marks none`,
	);
}

function printNames(what: string, { gold, found, right, covered, types }: GumNames): void {
	const parts = Object.entries(types).map(
		([type, row]) => `${type} R ${percent(row.covered, row.gold)} typed ${percent(row.typed, row.gold)}`,
	);
	console.log(
		`${what}: P ${percent(right, found)} R ${percent(covered, gold)} (${found} found, ${gold} gold) ${parts.join(', ')}`,
	);
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
