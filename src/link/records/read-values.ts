import { columnOrder, isHalfAnAge, type OrdersSeen, ordersIn } from './cell-dates.ts';
import type { Dialect } from './dialect.ts';
import { type Engine, rowsOf } from './engine.ts';
import * as plan from './plan.ts';
import type { Field, LinkSettings } from './settings.ts';
import { isWordKind, type PlainKind, type WordKind } from './tables.ts';
import { BETWEEN, cellWords, readValue, saysNothing, type Value } from './values.ts';
import { WordBook } from './word-book.ts';

/** What was read of a field: its values, cells that hold something, and of these the ones that no value was read of. */
export type FieldReading = {
	readonly values: number;
	/** Most words in one of them, 1 at least. */
	readonly words: number;
	readonly cells: number;
	readonly unread: number;
	/** Of dates, for each list: how many can only have the day first, or the month. */
	readonly orders: readonly OrdersSeen[];
};

/** Reads the raw values of a field into its dictionary. What is missing, and what nothing is read of, has code 0. */
export async function readValues(
	engine: Engine,
	field: Field,
	settings: LinkSettings,
	sql: Dialect,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	await run([plan.rawValues(field)]);
	const { kind } = field;
	return isWordKind(kind)
		? readWords(engine, field, kind, sql, run)
		: readPlain(engine, field, kind, settings, run);
}

async function readWords(
	engine: Engine,
	field: Field,
	kind: WordKind,
	sql: Dialect,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	await run(plan.cells(field));
	const cells: string[] = [];
	for await (const [column = []] of engine.columns(plan.toldCells(field)))
		for (const cell of column) cells.push(String(cell));
	const book = new WordBook();
	await engine.fill(
		plan.cellTable(field),
		(function* () {
			for (const [at, cell] of cells.entries()) {
				const words = cellWords(kind, cell).map((word) => book.code(word));
				yield [at + 1, saysNothing(cell) ? 0 : 1, words.join(' ')];
			}
		})(),
	);
	cells.length = 0;
	const [[most] = []] = await rowsOf(engine, plan.mostCells(field));
	await run(plan.spellings(field, sql, Number(most)));
	const [[filled, unread, values, longest] = []] = await rowsOf(engine, plan.readingOf(field));
	const words = Math.max(1, Number(longest));
	await run([...plan.wordColumns(field, words), ...plan.bookTables(field)]);
	await engine.fill(plan.heardTable(field), book.heard());
	await engine.fill(plan.nearTable(field), book.near());
	return { values: Number(values), words, cells: Number(filled), unread: Number(unread), orders: [] };
}

async function readPlain(
	engine: Engine,
	field: Field,
	kind: PlainKind,
	settings: LinkSettings,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	const raws: { raw: string; list: number; cells: number }[] = [];
	for await (const [column = [], lists = [], counts = []] of engine.columns(plan.toldValues(field)))
		for (const [at, raw] of column.entries())
			raws.push({ raw: String(raw), list: Number(lists[at]), cells: Number(counts[at]) });
	const orders = new Map<number, OrdersSeen>();
	if (kind === 'date')
		for (const list of new Set(raws.map((one) => one.list)))
			orders.set(list, ordersIn(raws.filter((one) => one.list === list).map(({ raw }) => raw)));
	const codes = new Map<string, number>();
	const values: Value[] = [];
	const spelled = new Int32Array(raws.length);
	let [filled, unread] = [0, 0];
	for (const [number, { raw, list, cells }] of raws.entries()) {
		if (saysNothing(raw) || (kind === 'date' && isHalfAnAge(raw.split(BETWEEN)))) continue;
		filled += cells;
		const value = readValue(kind, raw, columnOrder(orders.get(list)));
		if (value === null) {
			unread += cells;
			continue;
		}
		let code = codes.get(value.plain);
		if (code === undefined) {
			code = codes.size + 1;
			codes.set(value.plain, code);
			values.push(value);
		}
		spelled[number] = code;
	}
	codes.clear();
	raws.length = 0;
	await run(plan.dictionaryTables(field, settings));
	await engine.fill(
		plan.codeTable(field),
		(function* () {
			for (const [at, code] of spelled.entries()) yield [at + 1, code];
		})(),
	);
	const parts = plan.partsUsed(field, settings);
	await engine.fill(
		plan.readTable(field),
		(function* () {
			for (const [at, value] of values.entries())
				yield [
					at + 1,
					value.plain,
					value.lo,
					value.hi,
					value.digits,
					...parts.map((part) => (value.keys[part] ?? []).join(' ')),
				];
		})(),
	);
	await run(plan.plainSpellings(field));
	return { values: values.length, words: 1, cells: filled, unread, orders: [...orders.values()] };
}
