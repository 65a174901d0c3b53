import {
	BETWEEN,
	DUCKDB,
	differencesIn,
	type Linkage,
	type LinkSettings,
	levelsOf,
	probability,
} from '../../link/index.ts';
import { ActionError } from '../errors.ts';
import type { Duck } from './duckdb.ts';
import type { LoadedList } from './load.ts';
import { csvCell, notRun, writeWhole } from './write-whole.ts';

/** A row of a list, its own id where the list has a column of them, and what it says. */
export type Side = {
	readonly list: number;
	readonly row: number;
	readonly id?: string;
	readonly value: string;
};

/** Two rows that are linked and say it differently. */
export type Difference = {
	readonly a: Side;
	readonly b: Side;
	/** How far apart, as reasons.csv has it. */
	readonly level: string;
	/** `null` where only others of their cluster make them one. */
	readonly probability: number | null;
};

/** A header that names the ids of a list; numbers of people's papers are compared, or are nobody's to print. */
const IDS = /(?:^|[^\p{L}])(?:id|ids|code|codigo|código|folio|record|row|key|clave)(?:[^\p{L}]|$)/iu;
const PAPERS = /pass|dni|ced|ssn|soc|nation|nacion|tax|rut|curp|phone|tel|mail|doc/iu;

/** Settings by which a field has no say in who is one: whose values differ would be linked less easily by it. */
export function withoutSay(settings: LinkSettings, name: string): LinkSettings {
	if (!settings.fields.some((field) => field.name === name))
		throw new ActionError(
			'bad-request',
			`--differ ${name}: no such field is compared; there are ${settings.fields.map((field) => field.name).join(', ')}`,
		);
	return {
		...settings,
		fields: settings.fields.map((field) => (field.name === name ? { ...field, weighs: false } : field)),
	};
}

/** Keeps the lists' own ids in the table `own_id`, where the first column that is called so tells each row from all others. */
export async function keepOwnIds(
	duck: Duck,
	lists: readonly LoadedList[],
	{ fields }: LinkSettings,
): Promise<void> {
	await duck.run('CREATE TABLE own_id (list INTEGER, row INTEGER, own VARCHAR)');
	for (const [at, { header, rows }] of lists.entries()) {
		const compared = new Set(fields.flatMap(({ columns }) => columns[at] ?? []));
		for (const [column, name] of header.entries()) {
			if (!IDS.test(name) || PAPERS.test(name) || compared.has(name)) continue;
			const [table, cell] = [`list_${at + 1}`, `c${column}`];
			let distinct = 0;
			for await (const [count = []] of duck.columns(`SELECT count(DISTINCT ${cell}) FROM ${table}`))
				distinct = Number(count[0]);
			if (distinct !== rows) continue;
			await duck.run(`INSERT INTO own_id SELECT ${at + 1}, row, ${cell} FROM ${table}`);
			break;
		}
	}
}

/** The pairs of rows that are linked and whose values of a field differ, in the order of the lists. */
export async function differences(
	duck: Duck,
	{ clusters, edges }: Linkage,
	settings: LinkSettings,
	name: string,
): Promise<readonly Difference[]> {
	const field = settings.fields.find((one) => one.name === name);
	if (field === undefined) return [];
	const sizes = new Int32Array(clusters.length);
	for (const group of clusters) sizes[group] = (sizes[group] ?? 0) + 1;
	await duck.run('CREATE TABLE one_of_several (id INTEGER, head INTEGER)');
	await duck.fill(
		'one_of_several',
		(function* () {
			for (const [at, group] of clusters.entries()) if ((sizes[group] ?? 0) > 1) yield [at + 1, group];
		})(),
	);
	const levels = levelsOf(field.kind, DUCKDB);
	const likely = new Map<string, number>();
	for (let at = 0; at < edges.count; at += 1)
		if (clusters[edges.a[at] ?? 0] === clusters[edges.b[at] ?? 0])
			likely.set(`${(edges.a[at] ?? 0) + 1} ${(edges.b[at] ?? 0) + 1}`, probability(edges.bits[at] ?? 0));
	const found: Difference[] = [];
	const differing = differencesIn('one_of_several', field, levels);
	const told = ['a', 'b'].map((side) => `r${side}.list, r${side}.row, o${side}.own`).join(', ');
	const from = ['a', 'b']
		.map(
			(side) =>
				`JOIN raw r${side} ON r${side}.id = d.${side} LEFT JOIN own_id o${side} ON o${side}.list = r${side}.list AND o${side}.row = r${side}.row`,
		)
		.join(' ');
	for await (const columns of duck.columns(
		`SELECT d.*, ${told} FROM (${differing}) d(a, b, level, value_a, value_b) ${from} ORDER BY d.a, d.b`,
	)) {
		const [as = [], bs = [], levelsAt = [], valuesA = [], valuesB = [], ...sides] = columns;
		for (const [row, a] of as.entries()) {
			const side = (from: number, value: unknown): Side => {
				const own = sides[from + 2]?.[row] ?? null;
				return {
					list: Number(sides[from]?.[row]),
					row: Number(sides[from + 1]?.[row]),
					...(own === null ? {} : { id: String(own) }),
					value: String(value ?? '')
						.replaceAll(BETWEEN, ' ')
						.trim(),
				};
			};
			found.push({
				a: side(0, valuesA[row]),
				b: side(3, valuesB[row]),
				level: levels[Number(levelsAt[row])]?.name ?? '',
				probability: likely.get(`${a} ${bs[row]}`) ?? null,
			});
		}
	}
	await duck.run('DROP TABLE one_of_several');
	return found;
}

/** Writes `differ.csv`: each pair with both rows, their own ids, what each says, how far apart and how likely they are one. */
export async function writeDifferences(path: string, found: readonly Difference[]): Promise<void> {
	await writeWhole(
		path,
		(function* () {
			yield 'list_a,row_a,id_a,value_a,list_b,row_b,id_b,value_b,level,probability\n';
			for (const { a, b, level, probability } of found)
				yield `${[...cells(a), ...cells(b), csvCell(level), probability?.toFixed(6) ?? ''].join(',')}\n`;
		})(),
	);
}

function cells({ list, row, id = '', value }: Side): readonly string[] {
	return [String(list), String(row), csvCell(notRun(id)), csvCell(notRun(value))];
}
