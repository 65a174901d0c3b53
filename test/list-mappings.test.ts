import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../src/extract/index.ts';
import { readSource } from '../src/sources/index.ts';

const lists = new URL('../../shared/data/lists/', import.meta.url);
if (!existsSync(lists)) console.log('skipped: the shared lists are not beside the project');

/** File, rows read, subject, and some of the roles that a documenter would give. */
const EXPECTED = [
	[
		'argentina/victimas_accionar_represivo_ilegal.csv',
		8627,
		'Person',
		'key full-name detained-on detained-at status age',
	],
	[
		'argentina/parque_de_la_memoria.csv',
		8751,
		'Person',
		'key full-name detained-on detained-at born-on sex alias',
	],
	['argentina/apodos.csv', 5362, 'Person', 'full-name alias identifier'],
	['argentina/links_silver_ruvte_parque.csv', 8150, 'none', 'key'],
	['argentina/centros_clandestinos_detencion.csv', 762, 'Place', 'key place-name latitude longitude'],
	['chile/pinochet_rettig_victims.csv', 2398, 'Person', 'key surname given-names status age nationality'],
	[
		'us-deaths/_extracted_foia_2003_2017.csv',
		171,
		'Person',
		'key full-name died-on died-at held-at born-on sex',
	],
	['us-deaths/all_250_deaths_detailed.csv', 249, 'Person', 'full-name died-on held-at sex age nationality'],
	['us-deaths/average_daily_population.csv', 25, 'none', 'note'],
	['us-deaths/foia_consistency_report.csv', 171, 'none', 'note'],
	['us-ice/ddp_facility_locations_oct2025.tsv', 34, 'Place', 'key place-name latitude longitude'],
] as const;

describe.skipIf(!existsSync(lists))('mapping of real lists', () => {
	it.each(EXPECTED)('%s', async (file, rowCount, subject, roles) => {
		const table = (await readSource(readFileSync(new URL(file, lists)), file)).tables?.[0];
		expect([table!.rows.length, table!.rejected]).toEqual([rowCount, []]);
		const sample = table!.rows.slice(0, 500).map(({ cells }) => cells);
		const mapping = guessMapping(table!.header, sample, { keyColumn: table!.keyColumn });
		expect(mapping.subject).toBe(subject);
		expect(Object.values(mapping.columns)).toEqual(expect.arrayContaining(roles.split(' ')));
	});
});
