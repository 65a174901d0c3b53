import { agreementOf, type Linkage, type LinkSettings, reasonsOf } from '../../link/index.ts';
import type { Duck } from './duckdb.ts';
import { csvCell, writeWhole } from './write-whole.ts';

/**
 * Writes `reasons.csv`: for each pair of `order` (places among the edges), in that order, a line for each thing that its
 * weight is made of. It says how values agree and never what they are. Lines are written as they come out of the engine,
 * however many.
 */
export async function writeReasons(
	duck: Duck,
	path: string,
	order: readonly number[],
	nameOf: (record: number) => string,
	{ edges, weighing }: Linkage,
	settings: LinkSettings,
): Promise<void> {
	await duck.run('CREATE TABLE told (place INTEGER, a INTEGER, b INTEGER)');
	await duck.fill(
		'told',
		(function* () {
			for (const [place, at] of order.entries())
				yield [place, (edges.a[at] ?? 0) + 1, (edges.b[at] ?? 0) + 1];
		})(),
	);
	const count = settings.fields.length;
	await writeWhole(
		path,
		(async function* () {
			yield 'list_a,row_a,list_b,row_b,field,level,bits\n';
			for await (const [places = [], ...columns] of duck.columns(agreementOf('told', settings))) {
				let lines = '';
				for (const [row, place] of places.entries()) {
					const at = order[Number(place)] ?? 0;
					const pair = `${nameOf(edges.a[at] ?? 0)},${nameOf(edges.b[at] ?? 0)}`;
					const levels = columns.slice(0, count).map((column) => Number(column[row] ?? -1));
					const rarities = columns.slice(count).map((column) => {
						const bits = column[row] ?? null;
						return bits === null ? null : Number(bits);
					});
					for (const { of, level, bits } of reasonsOf(levels, rarities, settings, weighing))
						lines += `${pair},${of},${csvCell(level ?? '')},${bits.toFixed(3)}\n`;
				}
				yield lines;
			}
		})(),
	);
	await duck.run('DROP TABLE told');
}
