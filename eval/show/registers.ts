import { linkLists } from '../../src/actions/index.ts';
import type { Ledger } from './ledger.ts';
import { material, readRows } from './material.ts';

const STATE = 'victimas_accionar_represivo_ilegal.csv';
const PARK = 'parque_de_la_memoria.csv';
/** The field that the link infers from both lists' columns of the day of the detention. */
const TAKEN = 'taken';

/** Two registers of the same people: on which day each was taken, where the two say it differently. */
export async function showRegisters(ledger: Ledger): Promise<void> {
	const lists = [STATE, PARK].map((name) => material('lists', 'argentina', name));
	const { differ, seconds } = await linkLists({ lists, differ: TAKEN });
	const [state, park] = [readRows('lists', 'argentina', STATE), readRows('lists', 'argentina', PARK)];
	const dayOf = (row: Readonly<Record<string, string>> | undefined, column: string) =>
		/^\d\d\/\d\d\/\d{4}$/.exec(row?.[column]?.trim() ?? '')?.[0];
	const [byState, byPark] = [
		new Map(state.map((row) => [row.id_unico_ruvte, row])),
		new Map(park.map((row) => [row.id, row])),
	];
	const silver = readRows('lists', 'argentina', 'links_silver_ruvte_parque.csv').flatMap(
		({ id_unico_ruvte: left = '', parque_id: right = '' }) => {
			const [one, other] = [
				dayOf(byState.get(left), 'fecha_detencion_secuestro'),
				dayOf(byPark.get(right), 'fecha_de_secuestro'),
			];
			return one === undefined || other === undefined || one === other ? [] : [`${left} ${right}`];
		},
	);
	const listed = new Set((differ?.pairs ?? []).map(({ a, b }) => `${a.id ?? ''} ${b.id ?? ''}`));
	const found = silver.filter((pair) => listed.has(pair));
	console.log(`  ${differ?.count} linked pairs differ in the day, found in ${seconds.toFixed(1)} s`);
	ledger.expect(
		'535 pairs of the silver links have two whole days that differ',
		silver.length === 535,
		`${silver.length}`,
	);
	ledger.expect(
		'six in seven of them are listed; the others are not linked where the day has no say',
		found.length >= (6 / 7) * silver.length - 1,
		`${found.length} of ${silver.length}`,
	);
}
