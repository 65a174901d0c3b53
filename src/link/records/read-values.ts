import { columnOrder, isHalfAnAge, type OrdersSeen, ordersIn } from './cell-dates.ts';
import type { Engine } from './engine.ts';
import * as plan from './plan.ts';
import type { Field, LinkSettings } from './settings.ts';
import { BETWEEN, saysNothing, type Value, ValueReader } from './values.ts';
import type { WordBook } from './word-book.ts';

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
	settings: LinkSettings,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<FieldReading> {
	const raws: { raw: string; list: number; cells: number }[] = [];
	for await (const [column = [], lists = [], counts = []] of engine.columns(plan.rawValues(field)))
		for (const [at, raw] of column.entries())
			raws.push({ raw: String(raw), list: Number(lists[at]), cells: Number(counts[at]) });
	const orders = new Map<number, OrdersSeen>();
	if (field.kind === 'date')
		for (const list of new Set(raws.map((one) => one.list)))
			orders.set(list, ordersIn(raws.filter((one) => one.list === list).map(({ raw }) => raw)));
	const parts = plan.partsUsed(field, settings);
	const reader = new ValueReader(field.kind, parts);
	await run(plan.dictionaryTables(field, settings));
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
	codes.clear();
	await engine.fill(plan.spellingTable(field), spelled);
	raws.length = 0;
	spelled.length = 0;
	const columns = plan.readColumns(field, settings).map(([name]) => name);
	const wide = new WideText(reader.book);
	await engine.fill(
		plan.readTable(field),
		(function* () {
			for (const [at, value] of values.entries()) {
				const keys = parts.map((part) => (value.keys[part] ?? []).join(' '));
				yield columns.includes('words')
					? [at + 1, value.plain, value.words.join(' '), wide.of(value.words), ...keys]
					: [at + 1, value.plain, value.lo, value.hi, value.digits, ...keys];
			}
		})(),
	);
	return { values: values.length, cells: filled, unread, orders: [...orders.values()] };
}

/** The words that any of some words may stand for, as text; of each word it is written once. */
class WideText {
	readonly #book: WordBook;
	readonly #texts = new Map<number, string>();

	constructor(book: WordBook) {
		this.#book = book;
	}

	of(words: readonly number[]): string {
		return words.map((word) => this.#one(word)).join(' ');
	}

	#one(word: number): string {
		const known = this.#texts.get(word);
		if (known !== undefined) return known;
		const text = this.#book.wide(word).join(' ');
		this.#texts.set(word, text);
		return text;
	}
}
