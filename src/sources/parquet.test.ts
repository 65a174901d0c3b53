import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from './index.ts';
import { PARQUET_PARSERS, parquetWords } from './parquet/cells.ts';

const fixture = readFileSync(new URL('../../test/fixtures/parquet/register.parquet', import.meta.url));
const refusal = (bytes: Uint8Array, limits = {}, name = 'a.parquet') =>
	readSource(bytes, name, { limits }).then(
		() => 'read',
		(error: { code: string; message: string }) => `${error.code}: ${error.message}`,
	);

describe('parquet', () => {
	it('gives dates, decimals, large numbers and what is nested as words, over all row groups', async () => {
		const { tables, mime } = await readSource(fixture, 'a.parquet');
		const [table] = tables!;
		expect([mime, table!.keyColumn]).toEqual(['application/vnd.apache.parquet', 'id']);
		const column = (name: string) => table!.rows.map(({ cells }) => cells[table!.header.indexOf(name)]);
		expect(column('id')).toEqual(['1', '2', '3', '9007199254740993']);
		expect(column('born')).toEqual(['1951-03-04', '1899-12-31', '', '0002-01-01']);
		expect(column('seen')).toEqual(['1976-05-01', '1976-05-01T13:05:00', '', '1960-01-01T00:00:00.25']);
		expect(column('filed')).toEqual(['2031-01-02T03:04:05Z', '', '', '1969-12-31T23:59:59.999Z']);
		expect(column('at')).toEqual(['13:05:00', '', '00:00:01.5', '23:59:59']);
		expect(column('sum')).toEqual(['1234567890123456789.01', '-0.05', '', '0.10']);
		expect(column('share')).toEqual(['0.1', '', '0.33333334', '-0']);
		expect(column('exact')).toEqual(['0.1', '1e+21', '', 'NaN']);
		expect(column('held')).toEqual(['true', 'false', '', 'true']);
		expect(column('aliases')).toEqual(['La Negra; R.', '', '', 'x']);
		expect(column('place').slice(2)).toEqual([
			'{"name":null,"n":"9007199254740993"}',
			'{"name":"Sur","n":"1"}',
		]);
		expect(column('raw')).toEqual(['ff00', 'abc', '', '']);
		expect(column('kind')).toEqual(['a', 'b', 'a', '']);
	});

	it('is told by its bytes, under whatever name', async () => {
		expect(await refusal(fixture, {}, 'a.csv')).toBe('read');
		expect(await refusal(new TextEncoder().encode('a,b\n'), {}, 'a.parquet')).toMatch(
			/^damaged: named .parquet/,
		);
		expect(await refusal(new TextEncoder().encode('PARE'), {}, 'a.parquet')).toMatch(/^encrypted/);
	});

	it('keeps its limits', async () => {
		expect(await refusal(fixture, { rows: 3 })).toMatch(/^too-large/);
		expect(await refusal(fixture, { columns: 3 })).toMatch(/^too-large/);
		expect(await refusal(fixture, { unpackedBytes: 100 })).toMatch(/^too-large: unpacked/);
	});

	it('gives a result or an error in words, whatever was done to its bytes', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(fixture.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
				fc.option(fc.nat(fixture.length), { freq: 5, nil: fixture.length }),
				async (changes, length) => {
					const bytes = Uint8Array.from(fixture).subarray(0, length);
					for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
					expect(await refusal(bytes)).toMatch(
						/^(?:read$|damaged|too-large|empty|encrypted|unknown-format|not-read-yet)/,
					);
				},
			),
			{ numRuns: 500 },
		));

	it('leaves dates outside the calendar the numbers they are', () => {
		expect(PARQUET_PARSERS.dateFromDays(2_147_483_647)).toBe('2147483647');
		expect(PARQUET_PARSERS.timestampFromMilliseconds(-(2n ** 62n))).toBe(String(-(2n ** 62n)));
		expect(PARQUET_PARSERS.timestampFromNanoseconds(1n)).toBe('1970-01-01T00:00:00.000000001Z');
		expect(parquetWords(Uint8Array.of(0xff, 0x38), { kind: 'decimal', scale: 3 })).toBe('-0.200');
	});
});

const historical = new URL(
	'../../../shared/data/linkage/splink_datasets/historical_figures_with_errors_50k.parquet',
	import.meta.url,
);
if (!existsSync(historical)) console.log('skipped: the shared lists are not beside the project');
describe.skipIf(!existsSync(historical))('a real list in Parquet', () => {
	it('comes in whole', async () => {
		const { tables } = await readSource(readFileSync(historical), 'historical.parquet');
		expect(
			tables!.map(({ header, rows, rejected, keyColumn }) => [
				header.length,
				rows.length,
				rejected.length,
				keyColumn,
			]),
		).toEqual([[11, 50_578, 0, 'unique_id']]);
	});
});
