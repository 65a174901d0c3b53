// Makes the workbook of ../sources as an agency's statistics office would: titles above the table, a header
// of two rows with merged cells, months as dates, totals as formulas. The same bytes every time.
import { writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';

const [file] = process.argv.slice(2);
const { utils } = xlsx;
const workbook = utils.book_new();
workbook.Props = {
	Title: 'Detention statistics, April 2019',
	Author: 'Frontier and Residence Service',
	CreatedDate: new Date('2019-05-06T09:00:00Z'),
};

/** Cells `A1` to `C3` as `[row, column]` pairs, from 0. */
const merge = (top, left, bottom, right) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } });

function addSheet(name, rows, merges, widths) {
	const sheet = utils.aoa_to_sheet(rows);
	sheet['!merges'] = merges;
	sheet['!cols'] = widths.map((wch) => ({ wch }));
	utils.book_append_sheet(workbook, sheet, name);
	return sheet;
}

/** A total as a spreadsheet holds it: the formula, and what it came to when the file was saved. */
function total(sheet, cell, formula, value) {
	sheet[cell] = { t: 'n', f: formula, v: value };
}

addSheet(
	'Read me',
	[
		['Frontier and Residence Service'],
		['Detention statistics, April 2019'],
		['Published 6 May 2019. Persons held are those present at midnight on the last day of the month.'],
		['Removals are counted on the day of the flight. Questions: statistics@frs.example'],
	],
	[],
	[90],
);

const held = [
	['Cawder Street Detention Center', 'Port Ansell', 188, 24, 212, 240],
	['Fallow Ridge Holding Center', 'Wexmoor', 301, 0, 301, 320],
	['Dunmarle Residence Center', 'Dunmarle', 97, 61, 158, 180],
	['Halmere Transit Center', 'Halmere', 42, 11, 53, 60],
];
const facilities = addSheet(
	'Facilities',
	[
		['Table 1. Persons held by facility, 30 April 2019'],
		[],
		['Facility', 'Location', 'Persons held', null, null, 'Capacity'],
		[null, null, 'Men', 'Women', 'Total', null],
		...held,
		['All facilities', null, 628, 96, 724, 800],
	],
	[merge(0, 0, 0, 5), merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 2, 4), merge(2, 5, 3, 5)],
	[32, 14, 8, 8, 8, 10],
);
for (const [column, value] of [
	['C', 628],
	['D', 96],
	['E', 724],
	['F', 800],
])
	total(facilities, `${column}9`, `SUM(${column}5:${column}8)`, value);

const month = (n) => ({ t: 'n', v: [43466, 43497, 43525, 43556][n], z: 'mmm yyyy' });
const removals = addSheet(
	'Removals',
	[
		['Table 2. Removals under section 22, by month and destination'],
		[],
		['Month', 'Quintara', 'Tarvenia', 'Other', 'Total'],
		[null, 0, 4, 11, 15],
		[null, 0, 6, 9, 15],
		[null, 57, 5, 12, 74],
		[null, 61, 3, 8, 72],
		['January to April 2019', 118, 18, 40, 176],
	],
	[merge(0, 0, 0, 4)],
	[24, 10, 10, 10, 10],
);
for (const row of [4, 5, 6, 7]) removals[`A${row}`] = month(row - 4);
for (const [column, value] of [
	['B', 118],
	['C', 18],
	['D', 40],
	['E', 176],
])
	total(removals, `${column}8`, `SUM(${column}4:${column}7)`, value);

writeFileSync(file, xlsx.write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }));
