import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, parseDate, parseListDate } from './index.ts';

describe('parseListDate', () => {
	it.each([
		['26/12/1976', 'dmy', '1976-12-26'],
		['10º/08/1976', 'dmy', '1976-08-10'],
		['02-05/03/1977', 'dmy', '[1977-03-02..1977-03-05]'],
		['25- 26/12/1977', 'dmy', '[1977-12-25..1977-12-26]'],
		['1º-16/04/1975', 'dmy', '[1975-04-01..1975-04-16]'],
		['30/11-02/12/1976', 'dmy', '[1976-11-30..1976-12-02]'],
		['SEP/1976', 'dmy', '1976-09'],
		['ABR-MAY 1976', 'dmy', '[1976-04..1976-05]'],
		['NOV/1975-ABR/1976', 'dmy', '[1975-11..1976-04]'],
		['AÑO/1975', 'dmy', '1975'],
		['AÑOS/1976-77', 'dmy', '[1976..1977]'],
		['princ/09/1976', 'dmy', '[1976-09-01..1976-09-10]'],
		['med/09/1976', 'dmy', '[1976-09-11..1976-09-20]'],
		['fines/1973', 'dmy', '[1973-09..1973-12]'],
		['Fines 09.1973', 'dmy', '[1973-09-21..1973-09-30]'],
		['med-fines/1976', 'dmy', '[1976-05..1976-12]'],
		['2ª quinc/11/1977', 'dmy', '[1977-11-16..1977-11-30]'],
		['Fines 1981 o principios 1982.', 'dmy', '[1981-09..1982-04]'],
		['17.07.1971', 'dmy', '1971-07-17'],
		['17/VII/971', 'dmy', '1971-07-17'],
		['00.08.1975.', 'dmy', '1975-08'],
		['00.09-10.1978', 'dmy', '[1978-09..1978-10]'],
		['Probablemente 16.05.1978.', 'dmy', '1978-05-16?'],
		['Probablemente, a mediados 05.1978.', 'dmy', '[1978-05-11..1978-05-20]'],
		['desde el 01.10.1973', 'dmy', '[1973-10-01..]'],
		['6 de junio de 1972', 'dmy', '1972-06-06'],
		['1976', 'dmy', '1976'],
		['1976/1977', 'dmy', '[1976..1977]'],
		['2019-05-03', 'dmy', '2019-05-03'],
		['2019-05-03T00:00:00', 'ymd', '2019-05-03'],
		['2020-03-01/2020-03-05', 'ymd', '2020-03-01/2020-03-05'],
		['March 3, 2018', 'mdy', '2018-03-03'],
		['Friday, March 2, 2018', 'mdy', '2018-03-02'],
		['3/18/2004', 'mdy', '2004-03-18'],
		['3/18/76', 'mdy', '1976-03-18'],
	] as const)('reads %s', (cell, order, edtf) => {
		expect(parseListDate(cell, order)).toEqual({ edtf, words: cell });
	});

	it('leaves both centuries open where two digits do', () => {
		expect(parseListDate('3/18/04', 'mdy')).toMatchObject({ edtf: '[1904-03-18,2004-03-18]' });
		expect(parseListDate('29/02/04', 'dmy')).toMatchObject({ edtf: '[1904-02-29,2004-02-29]' });
		expect(parseListDate('29/02/00', 'dmy')).toMatchObject({ edtf: '2000-02-29' });
	});

	it.each(['sin datos', 'Sin datos fecha', 'desconocida', 'unknown', 'NA', 's/f'])(
		'knows that %j says: not known',
		(cell) => {
			expect(parseListDate(cell, 'dmy')).toEqual({ unknown: true });
		},
	);

	it.each([
		['', 'dmy'],
		['3/18/2004', 'dmy'],
		['31/02/1977', 'dmy'],
		['00/00/0000', 'dmy'],
		['Fue visto aún con vida a fines de 00.05.1977.', 'dmy'],
		['seen in March, then in May 1977', 'mdy'],
		['12', 'dmy'],
	] as const)('does not guess at %j', (cell, order) => {
		expect(parseListDate(cell, order)).toBeNull();
	});

	it('gives EDTF or nothing, whatever the cell', () => {
		const cell = fc.oneof(fc.string(), fc.stringMatching(/^[\dA-Z /.º-]{0,20}$/));
		fc.assert(
			fc.property(cell, fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd'), (text, order) => {
				const read = parseListDate(text, order);
				if (read && !read.unknown) expect(parseDate(read.edtf)).not.toBeNull();
			}),
		);
	});
});

const LISTS = new URL('../../../../shared/data/lists/', import.meta.url);
const COLUMNS: readonly (readonly [string, string, DateOrder])[] = [
	['argentina/victimas_accionar_represivo_ilegal.csv', 'fecha_detencion_secuestro', 'dmy'],
	['argentina/victimas_accionar_represivo_ilegal.csv', 'fecha_asesinato_o_hallazgo_de_restos', 'dmy'],
	['argentina/victimas_accionar_represivo_ilegal.csv', 'anio_nacimiento', 'dmy'],
	[
		'argentina/victimas_accionar_represivo_ilegal_sin_denuncia_formal.csv',
		'fecha_detencion_secuestro',
		'dmy',
	],
	['argentina/parque_de_la_memoria.csv', 'fecha_de_nacimiento', 'dmy'],
	['argentina/parque_de_la_memoria.csv', 'fecha_de_secuestro', 'dmy'],
	['argentina/parque_de_la_memoria.csv', 'fecha_de_asesinado', 'dmy'],
	['chile/pinochet_rettig_victims.csv', 'start_date_daily', 'ymd'],
	['chile/pinochet_rettig_victims.csv', 'end_date_monthly', 'ymd'],
	['us-deaths/_extracted_foia_2003_2017.csv', 'date_of_death', 'mdy'],
	['us-deaths/_extracted_foia_2003_2017.csv', 'dob', 'mdy'],
	['us-deaths/all_250_deaths_detailed.csv', 'Date_of_Death', 'ymd'],
	['us-deaths/foia_consistency_report.csv', 'FOIA_Date', 'mdy'],
	['us-deaths/cause_audit_report.csv', 'Date_DDR', 'ymd'],
];

describe.skipIf(!existsSync(LISTS))('real registers (skipped where ../shared/data is absent)', () => {
	it.each(COLUMNS)('%s: %s is read but for a handful of cells', (file, column, order) => {
		const rows: Record<string, string>[] = parse(readFileSync(new URL(file, LISTS)), {
			columns: true,
			bom: true,
			relax_column_count: true,
		});
		const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
		const unread = cells.filter((cell) => parseListDate(cell, order) === null);
		console.log(
			`${column}: ${cells.length - unread.length} of ${cells.length} read`,
			[...new Set(unread)].slice(0, 12),
		);
		expect(unread.length / cells.length).toBeLessThan(0.01);
	});
});
