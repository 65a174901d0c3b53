import { columnOrder, isHalfAnAge, type OrdersSeen, ordersIn } from './cell-dates.ts';
import type { Engine } from './engine.ts';
import * as plan from './plan.ts';
import { type Field, KEY_PARTS } from './settings.ts';
import { BETWEEN, saysNothing, type Value, ValueReader } from './values.ts';

/** What was read of a field: its values, cells that hold something, and of these the ones that no value was read of. */
export type FieldReading = {
	readonly values: number;
	readonly cells: number;
	readonly unread: number;
	/** Of dates, for each list: how many can only have the day first, or the month. */
	readonly orders: readonly OrdersSeen[];
};

/** Reads the raw values of a field into its dictionary. */
export async function readValues(
	engine: Engine,
	field: Field,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	const raws: { raw: string; list: number; cells: number }[] = [];
	for await (const [column = [], lists = [], counts = []] of engine.columns(plan.rawValues(field)))
		for (const [at, raw] of column.entries())
			raws.push({ raw: String(raw), list: Number(lists[at]), cells: Number(counts[at]) });
	// An engine gives groups in any order; the numbers of words and values are not to hang on it.
	raws.sort((a, b) => (a.raw < b.raw ? -1 : a.raw > b.raw ? 1 : a.list - b.list));
	const orders = new Map<number, OrdersSeen>();
	if (field.kind === 'date')
		for (const list of new Set(raws.map((one) => one.list)))
			orders.set(list, ordersIn(raws.filter((one) => one.list === list).map(({ raw }) => raw)));
	const reader = new ValueReader(field.kind);
	await run(plan.dictionaryTables(field));
	const codes = new Map<string, number>();
	const values: Value[] = [];
	const spelled: (readonly [string, number, number])[] = [];
	let [filled, unread] = [0, 0];
	for (const { raw, list, cells } of raws) {
		if (saysNothing(raw) || (field.kind === 'date' && isHalfAnAge(raw.split(BETWEEN)))) continue;
		filled += cells;
		const value = reader.read(raw, columnOrder(orders.get(list)));
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
		spelled.push([raw, list, code]);
	}
	await engine.fill(plan.spellingTable(field), spelled);
	await engine.fill(
		plan.readTable(field),
		values.map((value, at) => {
			const wide = new Set(value.words.flatMap((word) => reader.book.wide(word)));
			const keys = KEY_PARTS.map((part) => (value.keys[part] ?? []).join(' '));
			return [
				at + 1,
				value.plain,
				value.lo,
				value.hi,
				value.digits,
				value.words.join(' '),
				[...wide].join(' '),
				...keys,
			];
		}),
	);
	return { values: values.length, cells: filled, unread, orders: [...orders.values()] };
}
