import { type Flat, LEVELS } from './flat.ts';

/**
 * How two fields hang together among pairs that are two: for each two of their levels, in bits, how much oftener they
 * occur together than they would if neither knew of the other (a given name and the address of an e-mail that begins
 * with it; a town and its postcode).
 */
export type Dependence = {
	readonly fields: readonly [number, number];
	/** At `level of the first * LEVELS + level of the second`. */
	readonly bits: Float64Array;
};

/** Added to what is counted and to what is expected: few pairs say little. */
const SHRUNK = 1;
/** No two levels are taken to occur together oftener or seldomer by more than this, in bits. */
const MOST_BITS = 12;

/**
 * The fields that hang together most, as a tree: what each field says beyond the one before it (Chow and Liu 1968).
 * `counts(pattern, f, g)`: how many of a pattern's pairs are two by chance. Without these, whoever agrees on two fields
 * that say one thing would be counted as agreeing twice.
 */
export function dependencesOf(
	flat: Flat,
	counts: (pattern: number, cellF: number, cellG: number) => number,
): readonly Dependence[] {
	const found: { tells: number; dependence: Dependence }[] = [];
	for (let f = 0; f < flat.fields; f += 1)
		for (let g = f + 1; g < flat.fields; g += 1) {
			const one = between(flat, f, g, counts);
			if (one !== null) found.push(one);
		}
	found.sort((a, b) => b.tells - a.tells);
	const tree = Array.from({ length: flat.fields }, (_, at) => at);
	const rootOf = (at: number): number => (tree[at] === at ? at : rootOf(tree[at] ?? at));
	return found
		.filter(({ dependence: { fields } }) => {
			const [a, b] = [rootOf(fields[0]), rootOf(fields[1])];
			tree[a] = b;
			return a !== b;
		})
		.map(({ dependence }) => dependence);
}

/** `null` where the two do not hang together by more than counting so few may show. */
function between(
	{ fields, cells, shapes, size }: Flat,
	f: number,
	g: number,
	counts: (pattern: number, cellF: number, cellG: number) => number,
): { tells: number; dependence: Dependence } | null {
	const joint = new Float64Array(LEVELS * LEVELS);
	for (let at = 0; at < size; at += 1) {
		const [cf, cg] = [cells[at * fields + f] ?? -1, cells[at * fields + g] ?? -1];
		if (cf < 0 || cg < 0) continue;
		const cell = (cf - f * LEVELS) * LEVELS + (cg - g * LEVELS);
		joint[cell] = (joint[cell] ?? 0) + counts(at, cf, cg);
	}
	const [shapesF = [], shapesG = []] = [shapes[f], shapes[g]];
	const bits = new Float64Array(LEVELS * LEVELS);
	let tells = 0;
	let free = 0;
	// Within each two shapes by themselves, as everything is.
	for (const shapeF of new Set(shapesF))
		for (const shapeG of new Set(shapesG)) {
			const rows = shapesF.flatMap((shape, level) => (shape === shapeF ? [level] : []));
			const columns = shapesG.flatMap((shape, level) => (shape === shapeG ? [level] : []));
			const at = (l: number, k: number) => joint[l * LEVELS + k] ?? 0;
			const ofRow = rows.map((l) => columns.reduce((sum, k) => sum + at(l, k), 0));
			const ofColumn = columns.map((k) => rows.reduce((sum, l) => sum + at(l, k), 0));
			const all = ofRow.reduce((sum, one) => sum + one, 0);
			if (all < 1) continue;
			for (const [i, l] of rows.entries())
				for (const [j, k] of columns.entries()) {
					const expected = ((ofRow[i] ?? 0) * (ofColumn[j] ?? 0)) / all;
					const ratio = Math.log2((at(l, k) + SHRUNK) / (expected + SHRUNK));
					bits[l * LEVELS + k] = Math.max(-MOST_BITS, Math.min(MOST_BITS, ratio));
					if (at(l, k) > 0 && expected > 0) tells += at(l, k) * Math.log(at(l, k) / expected);
				}
			const nonzero = (row: readonly number[]) => row.filter((one) => one > 0).length;
			free += Math.max(0, nonzero(ofRow) - 1) * Math.max(0, nonzero(ofColumn) - 1);
		}
	// A likelihood ratio test; three standard deviations of its chi-squared beyond the mean.
	if (2 * tells < free + 3 * Math.sqrt(2 * free) + 1) return null;
	return { tells, dependence: { fields: [f, g], bits } };
}

/** For each pattern, in bits, how much oftener its levels occur together by chance than each by itself would say. */
export function togetherBits({ fields, cells, size }: Flat, all: readonly Dependence[]): Float64Array {
	const bits = new Float64Array(size);
	for (const {
		fields: [f, g],
		bits: of,
	} of all)
		for (let at = 0; at < size; at += 1) {
			const [cf, cg] = [cells[at * fields + f] ?? -1, cells[at * fields + g] ?? -1];
			if (cf >= 0 && cg >= 0)
				bits[at] = (bits[at] ?? 0) + (of[(cf - f * LEVELS) * LEVELS + (cg - g * LEVELS)] ?? 0);
		}
	return bits;
}

/** Less than this tells nothing, in bits. */
export const TOLD = 0.1;

/** The same for a pair in SQL: tables to join to `p`, whose levels stand in the columns that `column` names, and a sum. */
export function togetherSql(
	all: readonly Dependence[],
	column: (field: number) => string,
): { readonly joins: string; readonly sum: string } {
	const joined = all.flatMap(({ fields: [f, g], bits }) => {
		const cells = [...bits].flatMap((one, cell) =>
			Math.abs(one) < TOLD
				? []
				: [`(${Math.floor(cell / LEVELS)}, ${cell % LEVELS}, ${one.toFixed(3)}::DOUBLE)`],
		);
		return cells.length === 0 ? [] : [{ f, g, cells }];
	});
	return {
		joins: joined
			.map(
				({ f, g, cells }, at) =>
					`LEFT JOIN (VALUES ${cells.join(', ')}) t${at}(f, g, bits) ON t${at}.f = p.${column(f)} AND t${at}.g = p.${column(g)}`,
			)
			.join(' '),
		sum: joined.map((_, at) => `coalesce(t${at}.bits, 0)`).join(' + ') || '0',
	};
}
