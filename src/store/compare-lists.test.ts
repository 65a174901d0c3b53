import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOfCells } from '../record/index.ts';
import { compareLists, type ListVersion, type RowChange } from './compare-lists.ts';
import type { RowsRef } from './texts.ts';

type AList = {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly key?: string;
};

/** Lists in memory, in place of those of a case. */
function holding(lists: readonly AList[]) {
	const at = ({ object }: RowsRef) => lists[Number(object)] as AList;
	return {
		texts: {
			*rows(ref: RowsRef) {
				for (const [i, cells] of at(ref).rows.entries()) yield { row: i + 1, line: lineOfCells(cells) };
			},
		},
	};
}

async function compared(older: AList, newer: AList) {
	const changes: RowChange[] = [];
	const version = ({ header, key }: AList, object: string): ListVersion => ({
		text: { object },
		list: { header, ...(key === undefined ? {} : { keyColumn: key }) },
	});
	const told = await compareLists(
		holding([older, newer]),
		version(older, '0'),
		version(newer, '1'),
		(change) => void changes.push(change),
	);
	return { ...told, changes };
}

const HEADER = ['no', 'name', 'place'];
const OLD: AList = {
	header: HEADER,
	key: 'no',
	rows: [
		['1', 'Ana Ro', 'Port Hollow'],
		['2', 'Bo Li', 'Grey Mill'],
		['3', 'Cy Du', 'Grey Mill'],
	],
};

test('rows are one by their key, whatever the order of rows and columns', async () => {
	const told = await compared(OLD, {
		header: ['place', 'no', 'name'],
		key: 'no',
		rows: [
			['Grey Mill', '3', 'Cy Du'],
			['Port Hollow', '2', 'Bo Li'],
			['Port Hollow', '1', 'Ana Ro'],
			['Grey Mill', '4', 'Di Fo'],
		],
	});
	expect(told).toMatchObject({
		by: 'key',
		same: 2,
		changed: 1,
		new: 1,
		gone: 0,
		columns: { new: [], gone: [] },
	});
	expect(told.changes).toEqual([
		{ before: 2, after: 2 },
		{ before: 0, after: 4 },
	]);
});

test('columns that came or went are told, and make no row another', async () => {
	const told = await compared(OLD, {
		header: ['no', 'name', 'ward'],
		key: 'no',
		rows: OLD.rows.map(([no = '', name = '']) => [no, name, 'B']),
	});
	expect(told).toMatchObject({ same: 3, changed: 0, columns: { new: ['ward'], gone: ['place'] } });
});

test('rows whose key repeats are one by their content, and the others still by their key', async () => {
	const twice = ['9', 'Ed Go', 'Grey Mill'];
	const older = { ...OLD, rows: [...OLD.rows, twice, twice, ['9', 'Fa Hu', 'Grey Mill']] };
	const newer = {
		header: HEADER,
		rows: [['1', 'Ana Ro', 'Grey Mill'], twice, ['2', 'Bo Li', 'Grey Mill'], ['9', 'Gi Ja', '']],
	};
	// Only the older names its key column: a slip in the newer one does not make all rows others.
	const told = await compared(older, newer);
	expect(told).toMatchObject({ by: 'key', keyColumn: 'no', same: 2, changed: 1, new: 1, gone: 3 });
});

test('without a key column rows are one by their content, and none is called changed', async () => {
	const { key: _key, ...bare } = OLD;
	const told = await compared(bare, {
		header: HEADER,
		rows: [OLD.rows[2] ?? [], OLD.rows[2] ?? [], ['1', 'Ana Ro', 'Grey Mill']],
	});
	expect(told).toMatchObject({ by: 'content', same: 1, changed: 0, new: 2, gone: 2 });
});

test('every row is accounted for, and equal lists in any order are the same', async () => {
	const row = fc
		.tuple(fc.constantFrom('', '1', '2', '3', '4'), fc.constantFrom('a', 'b\t', '\\n'))
		.map((cells) => [...cells]);
	const list = fc
		.record({ rows: fc.array(row, { maxLength: 8 }), key: fc.constantFrom('no', undefined) })
		.map(({ rows, key }): AList => ({ header: ['no', 'name'], rows, ...(key === undefined ? {} : { key }) }));
	await fc.assert(
		fc.asyncProperty(list, list, fc.nat(), async (older, newer, turn) => {
			const told = await compared(older, newer);
			expect(told.same + told.changed + told.new).toBe(newer.rows.length);
			expect(told.same + told.changed + told.gone).toBe(older.rows.length);
			expect(told.changes.length).toBe(told.changed + told.new + told.gone);
			const at = turn % Math.max(1, older.rows.length);
			const turned = { ...older, rows: [...older.rows.slice(at), ...older.rows.slice(0, at)] };
			expect(await compared(older, turned)).toMatchObject({ same: older.rows.length, changes: [] });
			const back = await compared(newer, older);
			expect([back.same, back.changed, back.new, back.gone]).toEqual([
				told.same,
				told.changed,
				told.gone,
				told.new,
			]);
		}),
	);
});
