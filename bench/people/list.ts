import { closeSync, openSync, writeSync } from 'node:fs';
import { Draw, shuffled } from './draw.ts';
import { personOf } from './person.ts';
import { writtenOf } from './record.ts';

/** How many records each of twenty people has, over and over: 12 of them one, 5 two, 2 three, 1 four; 32 records. */
const RECORDS = [1, 2, 1, 1, 3, 1, 2, 1, 1, 4, 1, 2, 1, 1, 2, 1, 3, 1, 2, 1] as const;
const WHOSE = RECORDS.flatMap((records, person) =>
	Array.from({ length: records }, (_, copy) => ({ person, copy })),
);

export const HEADER = [
	'id',
	'given names',
	'surname',
	'second surname',
	'sex',
	'date of birth',
	'home',
	'date of arrest',
	'place of arrest',
	'truth',
] as const;

/** The `row`-th (from 0 on) of a list of so many rows; any row can be had without those before it. */
export function rowOf(row: number, rows: number, seed: number): readonly string[] {
	const record = shuffled(row, rows, seed);
	const { person, copy } = WHOSE[record % WHOSE.length] ?? { person: 0, copy: 0 };
	const number = Math.floor(record / WHOSE.length) * RECORDS.length + person;
	const people = Math.ceil(rows / WHOSE.length) * RECORDS.length;
	const written = writtenOf(personOf(number, people, seed), new Draw(seed, 5, number, copy));
	const { given, surname, second, sex, born, from, taken, takenAt } = written;
	return [String(row + 1), given, surname, second, sex, born, from, taken, takenAt, String(number)];
}

const LETTERS_AT_ONCE = 1 << 20;

/** Writes the list as CSV, holding a megabyte at a time. */
export function writeList(file: string, rows: number, seed: number): void {
	const handle = openSync(file, 'w');
	try {
		let part = `${HEADER.join(',')}\n`;
		for (let row = 0; row < rows; row += 1) {
			part += `${rowOf(row, rows, seed).join(',')}\n`;
			if (part.length < LETTERS_AT_ONCE) continue;
			writeSync(handle, part);
			part = '';
		}
		writeSync(handle, part);
	} finally {
		closeSync(handle);
	}
}
