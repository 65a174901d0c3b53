import { columnOrder } from './cell-dates.ts';
import { type Shares, share } from './em.ts';
import type { Learned } from './learn.ts';
import type { Level } from './levels.ts';
import type { LevelWeight } from './plan.ts';
import type { Priors } from './priors.ts';
import type { FieldReading } from './read-values.ts';
import type { LinkSettings } from './settings.ts';

/**
 * What may be wrong with a linkage. `wrong` ones make it unsound: its probabilities are not to be believed. A `doubt`
 * is to be looked at.
 */
export const HEALTH_CODES = [
	'wrong-mixture',
	'few-records',
	'one-field',
	'shifted',
	'turned-weights',
	'not-settled',
	'prior-at-bound',
	'too-many-matches',
	'tells-too-little',
	'one-value',
	'cells-unread',
	'mixed-dates',
	'block-left-out',
	'never-compared',
	'large-cluster',
	'grey-zone',
	'nothing-linked',
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];
export type HealthFinding = {
	readonly code: HealthCode;
	readonly severity: 'wrong' | 'doubt';
	readonly field?: string;
	readonly message: string;
};
export type Health = { readonly sound: boolean; readonly findings: readonly HealthFinding[] };

/** What a linkage shows of itself when it is done. */
export type Symptoms = {
	readonly settings: LinkSettings;
	readonly records: number;
	readonly levels: readonly (readonly Level[])[];
	readonly learned: Learned;
	readonly weights: readonly (readonly LevelWeight[])[];
	readonly priors: Priors;
	/** For each rule, records in blocks that were too large to compare. */
	readonly leftOut: readonly number[];
	/** Records that were compared with nobody, though they were in some block. */
	readonly neverCompared: number;
	readonly largestCluster: number;
	readonly linked: number;
	/** Of the matches expected, the share in pairs that are neither likely nor unlikely (.2 to .8). */
	readonly greyShare: number;
	/** Of each field, what was read. */
	readonly readings: readonly FieldReading[];
};

const LEAST_MATCHES = 10;
/** More of a field's cells that could not be read, and of its dates in the other order, are told. */
const UNREAD_SHARE = 0.02;
/** What is rare tells more than the mean, by so many bits. */
const RAREST = 5;
/** So many rows are not all one person's. */
const ALL_ONE = 10;
/** A cluster is suspect when it is so large, and so large a share of all. */
const LARGE_CLUSTER = 100;
const LARGE_SHARE = 0.01;

export function healthOf(symptoms: Symptoms): Health {
	const findings = [...learning(symptoms), ...reach(symptoms), ...outcome(symptoms)];
	return { sound: findings.every(({ severity }) => severity !== 'wrong'), findings };
}

/** EM may settle on another mixture than matches and the rest: households, an epoch, a town. */
function* learning({ settings, learned, levels, weights, records }: Symptoms): Generator<HealthFinding> {
	const { m, u, matching, settled, rounds } = learned;
	const matches = matching * ((records * (records - 1)) / 2);
	if (matches < LEAST_MATCHES)
		yield {
			code: 'few-records',
			severity: 'doubt',
			message: `only ${matches.toFixed(1)} matches to learn from: what agreements weigh comes for the most part from other lists, whose truth is known, and may be otherwise here. Look at each pair.`,
		};
	if (settings.fields.length === 1 && matches >= LEAST_MATCHES)
		yield {
			code: 'one-field',
			severity: 'doubt',
			message: `only "${settings.fields[0]?.name}" is compared, and one column alone cannot teach what its agreement weighs: that comes from other lists, whose truth is known, and may be otherwise here. Namesakes cannot be told apart. Look at each pair, or add a column.`,
		};
	if (!settled && matches >= LEAST_MATCHES)
		yield {
			code: 'not-settled',
			severity: 'doubt',
			message: `what was learned had not settled after ${rounds} rounds.`,
		};
	for (const [at, { name, kind }] of settings.fields.entries()) {
		const same = usualSame(levels[at] ?? [], learned.compared[at] ?? []);
		if (same === null) continue;
		const agree = (of: Shares) => share(of, at, same);
		if (kind === 'category' || matches < LEAST_MATCHES) continue;
		const own = (weights[at] ?? []).map(({ bits }) => bits);
		// Ages of lists that were written years apart: matches are near one another, and not the same.
		if (kind === 'number' && agree(m) <= 2 * agree(u) && own.slice(same + 1).some((bits) => bits > 0)) {
			yield {
				code: 'shifted',
				severity: 'doubt',
				field: name,
				message: `"${name}" is seldom the same in what was taken for matches (${percent(agree(m))}, and ${percent(agree(u))} of any two rows) and oftener off by some: the lists may tell it of different years. Near numbers speak for a match, the same for none.`,
			};
			continue;
		}
		if (agree(m) <= 2 * agree(u))
			yield {
				code: 'wrong-mixture',
				severity: 'name given surname'.includes(kind) ? 'wrong' : 'doubt',
				field: name,
				message: `"${name}" is the same in ${percent(agree(m))} of what was taken for matches and in ${percent(agree(u))} of any two rows: either what was learned are not matches, or the column says little. Leave the field out, or correct its kind or its columns.`,
			};
		if ((own[same] ?? 0) < -0.5)
			yield {
				code: 'turned-weights',
				severity: 'wrong',
				field: name,
				message: `"${name}" being the same counts against a match: matches were learned that it tells apart.`,
			};
	}
}

/** The level of what is the same, in the shape that most pairs have; `null` where they have none in which it can be. */
function usualSame(levels: readonly Level[], compared: readonly number[]): number | null {
	const of = (shape: number) =>
		compared.reduce((sum, count, at) => sum + (levels[at]?.shape === shape ? count : 0), 0);
	const shape = of(0) >= of(1) ? 0 : 1;
	const found = levels.findIndex((level) => level.same === true && level.shape === shape);
	return found === -1 ? null : found;
}

function* reach({
	settings,
	records,
	leftOut,
	neverCompared,
	readings,
	weights,
	levels,
	learned,
	priors,
}: Symptoms): Generator<HealthFinding> {
	const values = readings.map((reading) => reading.values);
	yield* cells(settings, readings);
	for (const [at, { name }] of settings.fields.entries())
		if ((values[at] ?? 0) < (records < ALL_ONE ? 1 : 2))
			yield {
				code: 'one-value',
				severity: 'doubt',
				field: name,
				message:
					(values[at] ?? 0) === 0
						? `"${name}" is empty, or nothing in it can be read.`
						: `"${name}" has one value in all rows and tells nobody from anybody.`,
			};
	if (records >= ALL_ONE && values.every((count) => count < 2))
		yield {
			code: 'tells-too-little',
			severity: 'wrong',
			message: 'no column compared has two values: nothing here tells anybody from anybody.',
		};
	for (const [rule, left] of leftOut.entries())
		if (left > records * 0.5)
			yield {
				code: 'block-left-out',
				severity: 'doubt',
				message: `rule ${rule + 1} (${ruleText(settings, rule)}) puts ${left} of ${records} rows into blocks of more than ${settings.mostInBlock}, which are not compared.`,
			};
	if (neverCompared > records * 0.1)
		yield {
			code: 'never-compared',
			severity: 'doubt',
			message: `${neverCompared} of ${records} rows have something in common only with too many others, and were compared with none. Add a rule of blocking that says more, or raise "mostInBlock".`,
		};
	const prior = priors.across ?? priors.within;
	// Of what most pairs can have in common.
	const all = weights.reduce((sum, row, at) => {
		const same = usualSame(levels[at] ?? [], learned.compared[at] ?? []);
		return sum + Math.max(0, ...(same === null ? row : row.slice(same, same + 1)).map(({ bits }) => bits));
	}, 0);
	const most = all + (prior?.bits ?? 0);
	const needed = Math.log2(settings.threshold / (1 - settings.threshold));
	if (records > 1 && most + RAREST < needed && prior?.atBound === false)
		yield {
			code: 'tells-too-little',
			severity: 'wrong',
			message: `even two rows that are the same in everything mostly reach a probability of ${(1 / (1 + 2 ** -most)).toFixed(3)} at most: these columns do not tell people apart.`,
		};
}

function* outcome({
	records,
	priors,
	largestCluster,
	linked,
	greyShare,
}: Symptoms): Generator<HealthFinding> {
	for (const prior of [priors.across, priors.within])
		if (prior?.atBound && prior.bits > -1)
			yield {
				code: 'prior-at-bound',
				severity: 'wrong',
				message: 'by the probabilities, all rows would be one: what was learned does not tell people apart.',
			};
	if (priors.across?.tooMany === true)
		yield {
			code: 'too-many-matches',
			severity: 'doubt',
			message: `by the weights, more rows would match across lists than the smaller list has (${Math.round(priors.across.matches)}): probabilities were held down, and may still be too high.`,
		};
	if (largestCluster > LARGE_CLUSTER && largestCluster > records * LARGE_SHARE)
		yield {
			code: 'large-cluster',
			severity: 'wrong',
			message: `one cluster holds ${largestCluster} of ${records} rows. Look at it before anything else: a value that stands for "unknown", or a column that all have.`,
		};
	if (greyShare > 0.3)
		yield {
			code: 'grey-zone',
			severity: 'doubt',
			message: `${percent(greyShare)} of the matches expected are in pairs that may as well be two (probability .2 to .8): somebody has to look at them.`,
		};
	if (linked === 0) yield { code: 'nothing-linked', severity: 'doubt', message: 'no two rows were linked.' };
}

/** Cells that hold something of which nothing could be read, and dates in more than one order. */
function* cells({ fields }: LinkSettings, readings: readonly FieldReading[]): Generator<HealthFinding> {
	for (const [at, { name, kind }] of fields.entries()) {
		const { cells: filled = 0, unread = 0, orders = [] } = readings[at] ?? {};
		if (unread > 1 && unread > filled * UNREAD_SHARE)
			yield {
				code: 'cells-unread',
				severity: 'doubt',
				field: name,
				message: `"${name}": ${unread} of ${filled} cells hold something that could not be read as a ${kind}; they count as missing.`,
			};
		for (const { dayFirst, monthFirst } of orders)
			if (Math.min(dayFirst, monthFirst) > Math.max(1, UNREAD_SHARE * (dayFirst + monthFirst)))
				yield {
					code: 'mixed-dates',
					severity: 'doubt',
					field: name,
					message: `"${name}": one list writes ${dayFirst} dates with the day first and ${monthFirst} with the month first; such as may be either (03/04) ${columnOrder({ dayFirst, monthFirst }) === 'either' ? 'count as one of two days' : `were read with the ${dayFirst > monthFirst ? 'day' : 'month'} first, a few of them wrongly`}.`,
				};
	}
}

function ruleText({ blocking }: LinkSettings, rule: number): string {
	return (blocking[rule] ?? []).map(({ field, by }) => `${field} by ${by}`).join(', ');
}

function percent(share: number): string {
	return `${(share * 100).toFixed(share < 0.01 ? 2 : 0)} %`;
}
