import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { readSource, type Table } from './index.ts';
import { JsonCursor, type JsonValue } from './json/cursor.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const tablesOf = async (text: string, name = 'a.json'): Promise<readonly Table[]> =>
	(await readSource(bytes(text), name)).tables!;
const tableOf = async (text: string, name?: string): Promise<Table> => (await tablesOf(text, name))[0]!;
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells);
const refusal = (text: string) =>
	tablesOf(text).then(
		() => 'read',
		(error: { code: string; message: string }) => `${error.code}: ${error.message}`,
	);

describe('json', () => {
	it('gives a row per object, with the columns of all in the order they appear', async () => {
		const table = await tableOf(
			'[{"id": 1, "name": "Rosa", "place": {"name": "Norte", "at": null}}, {"id": 2, "aliases": ["La Negra", "R."], "name": "Lía"}]',
		);
		expect(table.header).toEqual(['id', 'name', 'place.name', 'place.at', 'aliases']);
		expect(cellsOf(table)).toEqual([
			['1', 'Rosa', 'Norte', '', ''],
			['2', 'Lía', '', '', 'La Negra; R.'],
		]);
		expect(table.keyColumn).toBe('id');
	});

	it('numbers objects in an array, and keeps many of them as JSON', async () => {
		const stays = Array.from({ length: 21 }, (_, i) => ({ at: i }));
		const table = await tableOf(
			JSON.stringify([{ few: [{ at: 'a' }, { at: 'b' }], many: stays, mixed: [1, [2]] }]),
		);
		expect(table.header).toEqual(['few.1.at', 'few.2.at', 'many', 'mixed']);
		expect(cellsOf(table)[0]!.slice(2)).toEqual([
			`[${stays.map(({ at }) => `{"at":"${at}"}`).join(',')}]`,
			'["1",["2"]]',
		]);
	});

	it('finds lists in an object, each under its key, and keeps what stands beside them', async () => {
		const found = await tablesOf(
			'{"made": "2031-01-02", "data": [{"a": 1}], "places": [{"b": 2}, {"b": 3}]}',
		);
		expect(found.map(({ part, header, rows }) => [part, header, rows.length])).toEqual([
			['data', ['a'], 1],
			['places', ['b'], 2],
			['beside the lists', ['made'], 1],
		]);
		const wrapped = await tablesOf('{"success": true, "result": {"total": 1, "records": [{"a": 1}]}}');
		expect(wrapped.map(({ part }) => part)).toEqual(['records', 'beside the lists', 'beside the lists']);
	});

	it('reads points of GeoJSON as latitude and longitude', async () => {
		const [table, ...others] = await tablesOf(
			'{"type":"FeatureCollection","features":[{"type":"Feature","id":"n1","geometry":{"type":"Point","coordinates":[-58.4, -34.60]},"properties":{"name":"Norte"}},{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]},"properties":{"name":"Sur"}}]}',
		);
		expect(table!.header).toEqual(['id', 'name', 'latitude', 'longitude', 'geometry']);
		expect(cellsOf(table!)).toEqual([
			['n1', 'Norte', '-34.60', '-58.4', ''],
			['', 'Sur', '', '', '{"type":"LineString","coordinates":[["1","2"],["3","4"]]}'],
		]);
		expect(others).toEqual([]);
	});

	it('reads records by key, arrays of arrays, a record a line, and one record', async () => {
		expect(cellsOf(await tableOf('{"P1": {"name": "Rosa"}, "P2": {"name": "Lía"}}'))).toEqual([
			['P1', 'Rosa'],
			['P2', 'Lía'],
		]);
		const grid = await tableOf('[["name", "age"], ["Rosa", 31], ["Lía"]]');
		expect([grid.header, cellsOf(grid), grid.rejected.length]).toEqual([
			['name', 'age'],
			[['Rosa', '31']],
			1,
		]);
		const lines = await tableOf('{"a": 1}\n\n{"a": 2, "b": "x\\ny"}\nbroken\n{"a": 3}\n', 'a.jsonl');
		expect([lines.header, cellsOf(lines)]).toEqual([
			['a', 'b'],
			[
				['1', ''],
				['2', 'x\ny'],
				['3', ''],
			],
		]);
		expect(lines.rejected.map(({ row }) => row)).toEqual([3]);
		expect(cellsOf(await tableOf('{"name": "Rosa", "age": 31}'))).toEqual([['Rosa', '31']]);
		expect(cellsOf(await tableOf('["a", "b"]'))).toEqual([['a'], ['b']]);
	});

	it('keeps numbers as they are written', async () => {
		const numbers = ['1e21', '12345678901234567890', '0.10', '-0', '1.0', 'NaN', '-Infinity'];
		const table = await tableOf(`[${numbers.map((number) => `{"n": ${number}}`).join(',')}]`);
		expect(cellsOf(table).map(([number]) => number)).toEqual(numbers);
		expect(table.warnings.map(({ code }) => code)).toEqual(['not-numbers']);
	});

	it('keeps both values of a key that stands twice, and says so', async () => {
		const table = await tableOf('[{"a": 1, "a": 2, "b.c": 3, "b": {"c": 4}}]');
		expect(table.header).toEqual(['a', 'a (2)', 'b.c', 'b.c (2)']);
		expect(cellsOf(table)).toEqual([['1', '2', '3', '4']]);
		expect(table.warnings.map(({ code }) => code)).toEqual(['duplicate-keys']);
	});

	it('takes no key for more than a name', async () => {
		const table = await tableOf('[{"__proto__": {"polluted": "x"}, "constructor": "y", "toString": "z"}]');
		expect(table.header).toEqual(['__proto__.polluted', 'constructor', 'toString']);
		expect(({} as { polluted?: string }).polluted).toBeUndefined();
	});

	it('mends halves of letters, NULs and bytes that are no UTF-8', async () => {
		expect(cellsOf(await tableOf('[{"a": "x\\ud800y\\u0000"}]'))).toEqual([['x\ufffdy\ufffd']]);
		const { tables, warnings } = await readSource(
			Buffer.concat([bytes('[{"a":"Íñigo Ángel Séptima Núñez '), Uint8Array.of(0xe9), bytes('"}]')]),
			'a.json',
		);
		expect([cellsOf(tables![0]!)[0]![0]!.length, warnings.length]).toEqual([27, 1]);
	});

	it('says where it is broken, and rejects a record that is broken by itself', async () => {
		expect(await refusal('[{"a": 1},\n {"a": }\n')).toMatch(/^damaged: this is no JSON: it is cut off/);
		expect(await refusal('[{"a": 1}\n {"a": 2}]')).toMatch(/a `,` is missing, in line 2 at sign 2/);
		expect(await refusal('{"a": 1} x')).toMatch(/^damaged/);
		expect(await refusal('"words"')).toMatch(/^unknown-format/);
		expect(await refusal('[]')).toMatch(/^empty/);
		const table = await tableOf('[{"a": 1}, {"a": tru}, {"a": 3}]');
		expect([table.rows.length, table.rejected.map(({ row }) => row)]).toEqual([2, [2]]);
	});

	it('is not exhausted by nesting, keys or columns', async () => {
		const deep = '['.repeat(10_000) + ']'.repeat(10_000);
		expect(await refusal(deep)).toMatch(/nested deeper than 100 levels/);
		expect(await refusal(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toMatch(/nested deeper/);
		expect(await refusal('['.repeat(1_000_000))).toMatch(/cut off/);
		const table = await tableOf(`[{"a": 1}, {"a": ${deep}}]`);
		expect([table.rows.length, table.rejected.length]).toEqual([1, 1]);
		const wide = JSON.stringify([Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`k${i}`, i]))]);
		expect(await refusal(wide)).toMatch(/^too-large/);
		const long = 'k'.repeat(100_000);
		expect(await refusal(`[{"${long}": {"a": 1}}]`)).toMatch(/^too-large: the name of a column/);
		expect(await refusal(`[{${'"a": 1,'.repeat(50_000)}"b": 2}]`)).toMatch(/a key stands too often/);
		const begun = processorTime();
		expect(await refusal(`[${'{a},'.repeat(200_000)}1]`)).toMatch(/^damaged/);
		expect(processorTime() - begun).toBeLessThan(10_000);
	});

	it('is told by its bytes under a name of something else', async () => {
		expect((await readSource(bytes('[{"a": 1, "b": 2}]'), 'a.csv')).mime).toBe('application/json');
		expect((await readSource(bytes('[a],b\n1,2\n'), 'a.csv')).mime).toBe('text/csv');
	});

	it('reads any value as JSON.parse does, but for how numbers are written', () =>
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (json, indent) => {
				const text = JSON.stringify(JSON.parse(json), null, indent);
				expect(plain(new JsonCursor(text).read(0))).toEqual(words(JSON.parse(text)));
				const cursor = new JsonCursor(text);
				cursor.skip(0);
				expect(cursor.next()).toBe(text.length);
			}),
		));

	it('answers any text with a list or an error in words', () =>
		fc.assert(
			fc.asyncProperty(
				fc.string({ unit: fc.constantFrom(...'[]{}",:\\ 1a\n', '"a":', 'null'), maxLength: 40 }),
				async (text) => {
					expect(await refusal(text)).toMatch(/^(?:read$|damaged|empty|unknown-format)/);
				},
			),
			{ numRuns: 1_000 },
		));
});

/** Maps as objects, to compare. Keys that JSON.parse would treat in its own way are left as entries. */
function plain(value: JsonValue): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (value instanceof Map) return [...value].map(([key, inner]) => [key, plain(inner)]).sort(byKey);
	return value;
}

function words(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(words);
	if (typeof value === 'object' && value !== null)
		return Object.entries(value)
			.map(([key, inner]) => [key, words(inner)])
			.sort(byKey);
	return value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
}

function byKey([a]: unknown[], [b]: unknown[]): number {
	return String(a) < String(b) ? -1 : 1;
}

const persons = new URL('../../../shared/data/lists/uruguay/sitiosdememoria_persons.json', import.meta.url);
if (!existsSync(persons)) console.log('skipped: the shared lists are not beside the project');
describe.skipIf(!existsSync(persons))('a real register in JSON', () => {
	it('comes in whole', async () => {
		const data = readFileSync(persons);
		const { tables, warnings } = await readSource(data, 'persons.json');
		expect(tables!.map(({ rows, rejected, keyColumn }) => [rows.length, rejected.length, keyColumn])).toEqual(
			[[204, 0, 'id']],
		);
		expect(warnings).toEqual([]);
		const [table] = tables!;
		for (const [index, person] of (JSON.parse(data.toString()) as { [key: string]: unknown }[]).entries()) {
			const row = table!.rows[index]!.cells;
			const cell = (name: string) => row[table!.header.indexOf(name)];
			for (const [key, value] of Object.entries(person)) {
				if (typeof value === 'string' || typeof value === 'number') expect(cell(key)).toBe(String(value));
				else if (Array.isArray(value)) expect(cell(key)).toBe(value.join('; '));
				else
					for (const [inner, words] of Object.entries(value as object))
						expect(cell(`${key}.${inner}`)).toBe(words);
			}
		}
	});
});
