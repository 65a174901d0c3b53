import { columnOrder, isHalfAnAge, type OrdersSeen, ordersIn } from './cell-dates.ts';
import type { Engine } from './engine.ts';
import * as plan from './plan.ts';
import type { Field, LinkSettings } from './settings.ts';
import { BETWEEN, saysNothing, type Value, ValueReader } from './values.ts';

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
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	await run([plan.rawValues(field)]);
	const raws: { raw: string; list: number; cells: number }[] = [];
	for await (const [column = [], lists = [], counts = []] of engine.columns(plan.toldValues(field)))
		for (const [at, raw] of column.entries())
			raws.push({ raw: String(raw), list: Number(lists[at]), cells: Number(counts[at]) });
	const orders = new Map<number, OrdersSeen>();
	if (field.kind === 'date')
		for (const list of new Set(raws.map((one) => one.list)))
			orders.set(list, ordersIn(raws.filter((one) => one.list === list).map(({ raw }) => raw)));
	const reader = new ValueReader(field.kind);
	const codes = new Map<string, number>();
	const values: Value[] = [];
	const spelled = new Int32Array(raws.length);
	let [filled, unread] = [0, 0];
	for (const [number, { raw, list, cells }] of raws.entries()) {
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
		spelled[number] = code;
	}
	codes.clear();
	raws.length = 0;
	const words = values.reduce((most, value) => Math.max(most, value.words.length), 1);
	await run(plan.dictionaryTables(field, settings, words));
	await engine.fill(
		plan.codeTable(field),
		(function* () {
			for (const [at, code] of spelled.entries()) yield [at + 1, code];
		})(),
	);
	if (plan.isOfWords(field)) {
		await engine.fill(plan.heardTable(field), reader.book.heard());
		await engine.fill(plan.nearTable(field), reader.book.near());
	}
	const parts = plan.partsUsed(field, settings);
	await engine.fill(
		plan.readTable(field),
		(function* () {
			for (const [at, value] of values.entries())
				yield plan.isOfWords(field)
					? [
							at + 1,
							value.words.length,
							...Array.from({ length: words }, (_, word) => value.words[word] ?? 0),
						]
					: [
							at + 1,
							value.plain,
							value.lo,
							value.hi,
							value.digits,
							...parts.map((part) => (value.keys[part] ?? []).join(' ')),
						];
		})(),
	);
	return { values: values.length, words, cells: filled, unread, orders: [...orders.values()] };
}
