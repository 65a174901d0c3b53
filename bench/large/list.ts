import { dayOf, nameOf, prisonOf } from './words.ts';

export const MAPPED = {
	do: 'map',
	source: 'list.csv',
	subject: 'Person',
	columns: { Name: 'full-name', Arrested: 'detained-on', Place: 'detained-at' },
	dateOrder: 'ymd',
} as const;

/** A list of made-up people: every other one is in a register too, and nobody has said so. */
export function list(rows: number): string {
	const lines = Array.from({ length: rows }, (_, k) => {
		const i = k % 2 === 0 ? k * 4 : 1_000_000 + k;
		return `${nameOf(i)},${dayOf(i).edtf},${prisonOf(i)}`;
	});
	return `Name,Arrested,Place\n${lines.join('\n')}\n`;
}
