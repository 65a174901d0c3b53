import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { decide } from '../../src/actions/index.ts';
import { COLUMN_ROLES, DATE_ORDERS, ROW_SUBJECTS } from '../../src/record/index.ts';
import {
	dumpProjection,
	listRows,
	listSources,
	type SourceInfo,
	staleAnswers,
} from '../../src/store/index.ts';
import { addList, Folders, newCase } from '../histories/a-case.ts';
import { expectSame } from '../histories/same.ts';
import { fuzz } from './fuzz.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const WIDTH = 6;
const header = Array.from({ length: WIDTH }, (_, i) => `c${i}`);
const cell = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			'',
			' ',
			'1',
			'QUIST, Lena',
			'Lena Quist',
			'Port Hollow',
			'Grey Mill',
			'03/05/2030',
			'2030-05',
			'31/02/2030',
			'1976',
			'F',
			'unknown',
			'S/D',
			'-12.5',
			'91',
			'250',
			'released',
			'deported',
			'yes',
			'=1+1',
			'😀',
			'\u202eLena',
		),
	},
	{
		weight: 1,
		arbitrary: fc
			.string({ unit: 'binary', maxLength: 30 })
			.map((text) => text.toWellFormed().replaceAll('\0', '')),
	},
);
const row = fc.array(cell, { minLength: WIDTH, maxLength: WIDTH });
const mapping = fc.record({
	subject: fc.constantFrom(...ROW_SUBJECTS),
	dateOrder: fc.constantFrom(...DATE_ORDERS),
	columns: fc
		.array(fc.constantFrom(...COLUMN_ROLES), { minLength: WIDTH, maxLength: WIDTH })
		.map((roles) => Object.fromEntries(roles.map((role, i) => [`c${i}`, role]))),
});
const cases = fc.record({
	rows: fc.array(row, { minLength: 1, maxLength: 12 }),
	later: fc.array(row, { minLength: 1, maxLength: 12 }),
	mappings: fc.array(mapping, { minLength: 1, maxLength: 3 }),
	key: fc.option(fc.constantFrom(...header), { nil: undefined }),
});

test('any mapping of any rows is taken or refused with a reason, and folds as a rebuild does', async () => {
	let taken = 0;
	await fuzz('mapping', 1, cases, async ({ rows, later, mappings, key }) => {
		const opened = await newCase(folders.new());
		try {
			const given = { header, ...(key === undefined ? {} : { key }) };
			await addList(opened, 'list.csv', { ...given, rows });
			for (const [i, one] of mappings.entries()) {
				const receipt = await decide(opened, [{ do: 'map', source: 'list.csv', ...one, nonce: String(i) }]);
				expect(receipt.decided + receipt.refused.length + receipt.already).toBe(1);
				for (const { code, reason } of receipt.refused)
					expect(`${code}: ${reason}`).toMatch(/^[a-z-]+: .{10}/);
				taken += receipt.decided;
				if (i === 0) await addList(opened, 'list.csv', { ...given, rows: later });
			}
			const [list] = await listSources(opened);
			expect((await listRows(opened, list as SourceInfo, 0, 100)).map(({ cells }) => cells)).toEqual(later);
			expect(await staleAnswers(opened)).toEqual([]);
			const running = await dumpProjection(opened);
			await opened.rebuild();
			expectSame(await dumpProjection(opened), running);
		} finally {
			await opened.close();
			folders.remove();
		}
	});
	expect(taken).toBeGreaterThan(0);
});
