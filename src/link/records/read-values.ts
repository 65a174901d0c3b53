import { orderOf } from './cell-dates.ts';
import type { Engine } from './engine.ts';
import * as plan from './plan.ts';
import { type Field, KEY_PARTS } from './settings.ts';
import { type Value, ValueReader } from './values.ts';

/** Gives how many values the field has. */
export async function readValues(
	engine: Engine,
	field: Field,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<number> {
	const raws: string[] = [];
	for await (const [column = []] of engine.columns(plan.rawValues(field)))
		for (const raw of column) raws.push(String(raw));
	// An engine gives groups in any order; the numbers of words and values are not to hang on it.
	raws.sort();
	const reader = new ValueReader(field.kind, field.kind === 'date' ? orderOf(raws) : null);
	await run(plan.dictionaryTables(field));
	const codes = new Map<string, number>();
	const values: Value[] = [];
	const spelled: (readonly [string, number])[] = [];
	for (const raw of raws) {
		const value = reader.read(raw);
		if (value === null) continue;
		let code = codes.get(value.plain);
		if (code === undefined) {
			code = codes.size + 1;
			codes.set(value.plain, code);
			values.push(value);
		}
		spelled.push([raw, code]);
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
	return values.length;
}
